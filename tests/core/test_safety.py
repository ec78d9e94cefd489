"""What keeps an exercise safe to play."""

from math import isclose
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.core.body import SENSITIVE
from anchor.core.model import MAX_TENSE_SECONDS, AnyStep, Breathe, Exercise, Tense
from anchor.core.rules import RULES
from anchor.core.safety import (
    MAX_HOLD_SECONDS,
    MAX_PACE,
    MIN_CYCLE_SECONDS,
    MIN_PACE,
    cycle_seconds,
    has_holds,
    has_touch,
    is_sensitive,
    is_touch,
    longest_hold,
    pace_limits,
    regions,
    turns_of,
)

SAY = {"do": "say", "say": "Look around."}
BOX = {"do": "breathe", "in": 4, "hold": 4, "out": 4, "rest": 4}


def step(**keys: Any) -> AnyStep:
    """Read one step."""
    read: AnyStep = msgspec.convert(keys, AnyStep)
    return read


def exercise(*steps: dict[str, Any]) -> Exercise:
    """Read a neutral exercise with these steps."""
    document = {"name": "x", "title": "X", "about": "X.", "practice": "ground", "turns": "neutral"}
    return msgspec.convert(document | {"step": steps}, Exercise)


phases = st.floats(0, 60).map(lambda seconds: round(seconds, 3))
breaths = st.builds(Breathe, in_=phases, top_up=phases, hold=phases, out=phases, rest=phases)


def is_refused(breathe: Breathe) -> bool:
    """Tell whether a breath has any fault."""
    alone = msgspec.structs.replace(exercise(SAY), steps=(breathe,))
    return any(True for rule in RULES for _ in rule(alone))


def test_a_cycle_is_all_its_phases() -> None:
    sigh = Breathe(in_=2.5, top_up=1, out=6.5)
    assert cycle_seconds(sigh) == 10
    assert cycle_seconds(Breathe(in_=4, hold=7, out=8, rest=1)) == 20


def test_a_cycle_without_holds_leaves_out_hold_and_rest() -> None:
    assert cycle_seconds(Breathe(in_=4, hold=7, out=8, rest=1), holds=False) == 12


def test_a_cycle_adds_up_as_people_add() -> None:
    assert cycle_seconds(Breathe(in_=0.7, hold=0.7, out=0.7, rest=0.9)) == 3


@pytest.mark.parametrize(
    ("breathe", "seconds"),
    [
        (Breathe(in_=4, out=6), 0),
        (Breathe(in_=4, hold=7, out=8), 7),
        (Breathe(in_=4, hold=4, out=4, rest=5), 5),
        (Breathe(top_up=4, hold=4, out=4, rest=5), 5),
        (Breathe(in_=4, hold=4, rest=5), 9),
        (Breathe(out=4, hold=4, rest=5), 9),
    ],
)
def test_the_longest_hold_joins_hold_and_rest_where_no_breath_parts_them(
    breathe: Breathe, seconds: float
) -> None:
    assert longest_hold(breathe) == seconds


@pytest.mark.parametrize(
    ("steps", "holds"),
    [
        ([SAY], False),
        ([{"do": "breathe", "in": 4, "out": 6}], False),
        ([SAY, {"do": "breathe", "in": 4, "hold": 1, "out": 6}], True),
        ([{"do": "breathe", "in": 4, "out": 6, "rest": 1}, SAY], True),
    ],
)
def test_an_exercise_has_holds_if_any_breath_is_held(
    steps: list[dict[str, Any]], holds: bool
) -> None:
    assert has_holds(exercise(*steps)) is holds


@pytest.mark.parametrize(
    ("touching", "touch"),
    [
        ({"do": "touch", "say": "A hand on your arm."}, True),
        (SAY | {"touch": True}, True),
        (BOX | {"touch": True}, True),
        (SAY, False),
        ({"do": "repeat", "from": "a"}, False),
    ],
)
def test_touch_is_a_kind_of_step_or_a_mark_on_another(
    touching: dict[str, Any], touch: bool
) -> None:
    assert is_touch(msgspec.convert(touching, AnyStep)) is touch
    assert has_touch(exercise(SAY, touching)) is touch


def test_regions_are_listed_for_one_and_for_several() -> None:
    assert regions(step(do="attend", where="feet", seconds=20)) == ("feet",)
    assert regions(step(do="tense", where=["hands", "arms"], seconds=5, release=20)) == (
        "hands",
        "arms",
    )
    assert regions(step(do="quiet", seconds=20)) == ()


@pytest.mark.parametrize("region", sorted(SENSITIVE))
def test_a_step_is_sensitive_by_any_of_its_regions(region: str) -> None:
    assert is_sensitive(step(do="attend", where=["feet", region], seconds=20))


def test_a_step_is_sensitive_by_its_own_mark() -> None:
    assert is_sensitive(step(**SAY, sensitive=True))
    assert not is_sensitive(step(**SAY))
    assert not is_sensitive(step(do="attend", where="feet", seconds=20))


def test_a_step_turns_as_it_says_or_else_as_its_exercise() -> None:
    assert turns_of(exercise(SAY), step(**SAY)) == "neutral"
    assert turns_of(exercise(SAY), step(**SAY, turns="inward")) == "inward"


@pytest.mark.parametrize(
    ("keys", "limits"),
    [
        ({"do": "breathe", "in": 4, "out": 6}, (0.5, 3)),
        ({"do": "breathe", "in": 2, "out": 2}, (0.75, 3)),
        ({"do": "breathe", "in": 4, "hold": 7, "out": 8}, (0.5, 10 / 7)),
        ({"do": "breathe", "in": 4, "out": 4, "rest": 5}, (0.5, 2)),
        ({"do": "tense", "where": "hands", "seconds": 6, "release": 30}, (0.5, 2.5)),
        (SAY, (0.5, 3)),
        ({"do": "repeat", "from": "a"}, (0.5, 3)),
    ],
)
def test_pace_limits_keep_a_step_safe(keys: dict[str, Any], limits: tuple[float, float]) -> None:
    assert pace_limits(msgspec.convert(keys, AnyStep)) == limits


def test_without_holds_only_the_moving_breath_limits_the_pace() -> None:
    assert pace_limits(Breathe(in_=4, hold=7, out=8), holds=False) == (0.5, 3)
    assert pace_limits(Breathe(in_=1, hold=4, out=1), holds=False) == (1.5, 3)


def test_a_very_short_breath_has_one_pace_above_the_usual_most() -> None:
    assert pace_limits(Breathe(in_=0.3, hold=4, out=0.3), holds=False) == (5, 5)


def test_a_breath_of_holds_alone_has_no_limit_once_they_are_left_out() -> None:
    assert pace_limits(Breathe(hold=4), holds=False) == (MIN_PACE, MAX_PACE)


@given(breaths, st.booleans())
def test_at_its_limits_every_breath_is_safe(breathe: Breathe, holds: bool) -> None:
    fastest, slowest = pace_limits(breathe, holds)
    assert fastest <= slowest
    cycle = cycle_seconds(breathe, holds)
    least = cycle * fastest
    assert cycle == 0 or least > MIN_CYCLE_SECONDS or isclose(least, MIN_CYCLE_SECONDS)
    most = longest_hold(breathe) * slowest if holds else 0
    assert most < MAX_HOLD_SECONDS or isclose(most, MAX_HOLD_SECONDS)


@given(breaths)
def test_every_breath_that_is_not_refused_may_be_played_as_written(breathe: Breathe) -> None:
    if not is_refused(breathe):
        fastest, slowest = pace_limits(breathe)
        assert MIN_PACE <= fastest <= 1 <= slowest <= MAX_PACE


@given(st.floats(0.1, MAX_TENSE_SECONDS))
def test_no_pace_tenses_a_muscle_for_too_long(seconds: float) -> None:
    fastest, slowest = pace_limits(Tense(where="hands", seconds=seconds, release=10))
    assert MIN_PACE <= fastest <= 1 <= slowest <= MAX_PACE
    most = seconds * slowest
    assert most < MAX_TENSE_SECONDS or isclose(most, MAX_TENSE_SECONDS)
