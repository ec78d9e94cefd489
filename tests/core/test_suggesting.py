"""Two ideas for how it is right now: gentle rules, proven for every feeling and every number."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.core.model import FEELINGS, Exercise, Feeling
from anchor.core.suggesting import (
    FAR,
    HIGH_DISTRESS,
    ORDER,
    OVERWHELMING,
    SOME_DISTRESS,
    Candidate,
    Own,
    suggest,
)
from anchor.packs.library import Library
from faces import BUILTIN
from playing import SAY, exercise

BUILT_IN: list[Candidate] = [
    (found.identity, found.thing)
    for found in Library(Path("/nowhere"), BUILTIN).exercises()
    if isinstance(found.thing, Exercise)
]
RATINGS = [None, *range(11)]

feelings = st.frozensets(st.sampled_from(FEELINGS), max_size=4)
ratings = st.sampled_from(RATINGS)
counts = st.integers(0, 9)
experience = st.dictionaries(
    st.sampled_from([identity for identity, _ in BUILT_IN]),
    st.builds(Own, counts, counts, counts, counts),
)


def ideas(
    *felt: Feeling, distress: int | None = None, not_helpful: Iterable[str] = ()
) -> list[Candidate]:
    return suggest(BUILT_IN, frozenset(felt), distress, frozenset(not_helpful))


@pytest.mark.parametrize("feeling", FEELINGS)
@pytest.mark.parametrize("distress", RATINGS)
def test_every_feeling_and_every_number_gives_two_ideas(
    feeling: Feeling, distress: int | None
) -> None:
    first, second = ideas(feeling, distress=distress)
    assert first[0] != second[0]
    assert first[1].practice != second[1].practice


@pytest.mark.parametrize("distress", RATINGS)
def test_a_number_alone_gives_two_ideas(distress: int | None) -> None:
    assert len(ideas(distress=distress)) == 2


@given(felt=feelings, distress=ratings, own=experience)
def test_when_distress_is_high_nothing_turns_inward(
    felt: frozenset[Feeling], distress: int | None, own: dict[str, Own]
) -> None:
    if felt & OVERWHELMING or (distress or 0) >= HIGH_DISTRESS:
        chosen = suggest(BUILT_IN, felt, distress, frozenset(), own)
        assert chosen
        assert {exercise.turns for _, exercise in chosen} <= {"outward", "neutral"}
        assert chosen[0][1].turns == "outward"


@given(felt=feelings, distress=ratings, own=experience)
def test_who_is_numb_or_far_away_is_never_asked_to_breathe_or_scan(
    felt: frozenset[Feeling], distress: int | None, own: dict[str, Own]
) -> None:
    if felt & FAR:
        chosen = suggest(BUILT_IN, felt, distress, frozenset(), own)
        assert chosen
        assert not {exercise.practice for _, exercise in chosen} & {"breathe", "scan", "notice"}


@given(felt=feelings, distress=ratings, own=experience)
def test_nothing_is_offered_for_a_feeling_it_is_not_for(
    felt: frozenset[Feeling], distress: int | None, own: dict[str, Own]
) -> None:
    for _, one in suggest(BUILT_IN, felt, distress, frozenset(), own):
        assert not felt.intersection(one.not_for)


@given(felt=feelings, distress=ratings, data=st.data())
def test_what_did_not_help_comes_only_when_nothing_else_is_left(
    felt: frozenset[Feeling], distress: int | None, data: st.DataObject
) -> None:
    marked = data.draw(st.frozensets(st.sampled_from([identity for identity, _ in BUILT_IN])))
    chosen = suggest(BUILT_IN, felt, distress, marked)
    unmarked = suggest([c for c in BUILT_IN if c[0] not in marked], felt, distress, frozenset())
    assert chosen[: len(unmarked)] == unmarked or len(unmarked) > len(chosen)
    assert len(chosen) == 2


def test_where_nothing_is_known_nothing_turns_inward() -> None:
    inward = ("a/in", exercise(SAY))
    assert suggest([inward], frozenset(), None, frozenset()) == []
    assert {one.turns for _, one in ideas()} <= {"outward", "neutral"}


def test_what_did_not_help_is_last_even_if_it_is_another_practice() -> None:
    candidates = [
        ("a/1", exercise(SAY, practice="ground", turns="outward")),
        ("a/2", exercise(SAY, practice="ground", turns="outward")),
        ("a/3", exercise(SAY, practice="touch", turns="outward")),
    ]
    chosen = suggest(candidates, frozenset(), None, frozenset({"a/3"}))
    assert [identity for identity, _ in chosen] == ["a/1", "a/2"]


def test_what_suits_goes_first() -> None:
    assert "angry" in ideas("angry")[0][1].suits
    assert {"tense", "racing"} <= set(ideas("tense", "racing")[0][1].suits)


def test_from_some_distress_on_gentle_exercises_go_first() -> None:
    harder = ("a/hard", exercise(SAY, practice="ground", turns="outward", level=2))
    gentle = ("a/soft", exercise(SAY, practice="touch", turns="neutral"))
    for distress, first in ((SOME_DISTRESS - 1, "a/hard"), (SOME_DISTRESS, "a/soft")):
        assert suggest([harder, gentle], frozenset(), distress, frozenset())[0][0] == first


@pytest.mark.parametrize(
    ("own", "first"),
    [
        (Own(lower=4, same=1), "a/2"),
        (Own(lower=2, same=1), "a/2"),
        (Own(lower=2), "a/1"),  # too little to go by
        (Own(lower=2, same=1, higher=1), "a/1"),  # no more than half
        (Own(lower=3, higher=2), "a/2"),
        (Own(lower=3, higher=2, not_helping=1), "a/1"),
    ],
)
def test_most_of_ones_own_ratings_decide_between_what_fits_as_well(own: Own, first: str) -> None:
    candidates = [
        ("a/1", exercise(SAY, practice="ground", turns="outward")),
        ("a/2", exercise(SAY, practice="touch", turns="outward")),
    ]
    chosen = suggest(candidates, frozenset(), None, frozenset(), {"a/2": own})
    assert chosen[0][0] == first


@pytest.mark.parametrize("own", [Own(higher=3), Own(same=1, higher=2), Own(not_helping=3)])
def test_what_was_mostly_worse_goes_later(own: Own) -> None:
    candidates = [
        ("a/1", exercise(SAY, practice="ground", turns="outward")),
        ("a/2", exercise(SAY, practice="touch", turns="outward")),
    ]
    assert suggest(candidates, frozenset(), None, frozenset(), {"a/1": own})[0][0] == "a/2"


def test_ones_own_ratings_weigh_less_than_being_gentle_from_some_distress_on() -> None:
    harder = ("a/hard", exercise(SAY, practice="ground", turns="outward", level=2))
    gentle = ("a/soft", exercise(SAY, practice="touch", turns="neutral"))
    own = {"a/hard": Own(lower=9)}
    for distress, first in ((SOME_DISTRESS - 1, "a/hard"), (SOME_DISTRESS, "a/soft")):
        assert suggest([gentle, harder], frozenset(), distress, frozenset(), own)[0][0] == first


def test_ones_own_ratings_weigh_less_than_what_suits_and_what_did_not_help() -> None:
    fits = ("a/fits", exercise(SAY, practice="ground", turns="outward", suits=["angry"]))
    liked = ("a/liked", exercise(SAY, practice="touch", turns="outward"))
    own = {"a/liked": Own(lower=9)}
    assert suggest([fits, liked], frozenset({"angry"}), None, frozenset(), own)[0] == fits
    marked = frozenset({"a/liked"})
    assert suggest([fits, liked], frozenset(), None, marked, own)[0] == fits


def test_with_little_to_choose_from_there_are_fewer_ideas() -> None:
    inward = ("a/in", exercise(SAY))
    assert suggest([], frozenset(), None, frozenset()) == []
    assert suggest([inward], frozenset(), 3, frozenset()) == [inward]
    assert suggest([inward], frozenset(), 9, frozenset()) == []


def test_every_practice_has_its_place_in_the_order() -> None:
    from typing import get_args

    from anchor.core.model import Practice

    assert sorted(ORDER) == sorted(get_args(Practice))
    assert ORDER[0] == "ground"
