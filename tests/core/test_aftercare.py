"""What follows when an exercise is not helping."""

from itertools import combinations
from pathlib import Path

import pytest

from anchor.core.aftercare import (
    HIGH_RATING,
    OFFERED,
    RATING_AFTER_SECONDS,
    WAYS,
    company_may_help,
    ways_on,
)
from anchor.core.model import Exercise
from anchor.core.safety import has_holds
from anchor.packs.library import Library
from faces import BUILTIN


def test_the_first_ways_are_offered_first() -> None:
    assert ways_on(()) == list(WAYS[:OFFERED])
    assert ways_on(["breathing/soft"]) == list(WAYS[:OFFERED])


@pytest.mark.parametrize("number", range(len(WAYS) + 1))
def test_what_did_not_help_is_never_offered_and_the_order_stays(number: int) -> None:
    for unhelpful in combinations(WAYS, number):
        ways = ways_on(unhelpful)
        assert not set(ways) & set(unhelpful)
        assert len(ways) == min(OFFERED, len(WAYS) - number)
        assert ways == sorted(ways, key=WAYS.index)


def test_with_stopping_there_are_three_ways() -> None:
    assert OFFERED == 2


def test_every_way_is_an_outward_exercise_without_breath_or_holds() -> None:
    library = Library(Path("/nowhere"), BUILTIN)
    for name in WAYS:
        exercise = library.find(name).thing
        assert isinstance(exercise, Exercise)
        assert exercise.turns in ("outward", "neutral")
        assert exercise.practice != "breathe"
        assert not has_holds(exercise)
        assert exercise.level == 1


def test_the_first_way_turns_to_the_room() -> None:
    exercise = Library(Path("/nowhere"), BUILTIN).find(WAYS[0]).thing
    assert isinstance(exercise, Exercise)
    assert exercise.turns == "outward"


@pytest.mark.parametrize("rating", range(11))
def test_from_eight_of_ten_on_people_are_spoken_of(rating: int) -> None:
    assert company_may_help(rating) == (rating >= 8)
    assert HIGH_RATING == 8


def test_a_rating_is_offered_after_a_minute() -> None:
    assert RATING_AFTER_SECONDS == 60
