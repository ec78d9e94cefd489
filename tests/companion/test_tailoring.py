"""What can be changed beforehand: what applies, as far as it is safe, and as it is said."""

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.companion.legs import Leg, without
from anchor.companion.tailoring import (
    HOLDS,
    PACES,
    Part,
    Tailored,
    as_it_is,
    knobs,
    own_minutes,
    turned,
)
from anchor.core.choices import Choices
from anchor.core.compiling import adjustments, compile_timeline
from anchor.core.model import Exercise
from anchor.packs.library import Library
from faces import BUILTIN
from strategies import exercises

LIBRARY = Library(BUILTIN / "nowhere", BUILTIN)
BY_NAME = {found.identity: found.thing for found in LIBRARY.exercises()}


def exercise(name: str) -> Exercise:
    thing = BY_NAME[name]
    assert isinstance(thing, Exercise)
    return thing


def begun(name: str, skips: frozenset[str] = frozenset()) -> Tailored:
    (leg,) = without(skips, [Leg(name, exercise(name), Choices())])
    return as_it_is(leg, None)


def far(
    tailored: Tailored, knob: Literal["minutes", "pace", "holds"], by: Literal[-1, 1]
) -> Tailored:
    """Turn something as far as it goes."""
    while (changed := turned(tailored, knob, by)) != tailored:
        tailored = changed
    return tailored


def part(tailored: Tailored, *where: str) -> Part:
    return next(
        knob
        for knob in knobs(tailored.exercise)
        if isinstance(knob, Part) and where in (knob.where, (knob.name,))
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("breathing/longer-out", ["minutes", "pace"]),
        ("breathing/box", ["minutes", "pace", "holds"]),
        ("breathing/four-seven-eight", ["minutes", "pace", "holds"]),
        ("breathing/belly", ["pace"]),
        ("grounding/temperature", ["pace"]),
    ],
)
def test_only_what_applies_can_be_changed(name: str, expected: list[str]) -> None:
    assert [knob for knob in knobs(exercise(name)) if isinstance(knob, str)] == expected


def test_parts_of_the_body_can_be_left_out_one_by_one() -> None:
    tailored = begun("release/four")
    places = [knob.where for knob in knobs(tailored.exercise) if isinstance(knob, Part)]
    assert places == [("hands", "arms"), ("face", "jaw"), ("shoulders",), ("legs", "feet")]
    without_face = turned(tailored, part(tailored, "face", "jaw"), -1)
    timeline = compile_timeline(without_face.exercise, without_face.choices)
    assert {"face", "jaw"}.isdisjoint(
        {str(where) for block in timeline.blocks for where in getattr(block.step, "where", ())}
    )
    assert turned(without_face, part(tailored, "face", "jaw"), -1) == without_face
    assert turned(without_face, part(tailored, "face", "jaw"), 1) == tailored
    assert turned(tailored, part(tailored, "face", "jaw"), 1) == without_face


def test_a_step_that_starts_skipped_can_be_chosen() -> None:
    tailored = begun("grounding/333")
    breath = part(tailored, "breath")
    assert tailored.left_out == frozenset(breath.positions)
    longer = turned(tailored, breath, 1)
    before = compile_timeline(tailored.exercise, tailored.choices).planned
    assert compile_timeline(longer.exercise, longer.choices).planned > before
    assert longer.choices.include
    assert not longer.choices.skip


def test_a_sensitive_part_starts_left_out() -> None:
    tailored = begun("scan/full")
    belly = part(tailored, "belly")
    assert tailored.left_out.issuperset(belly.positions)
    assert not turned(tailored, belly, 1).left_out.issuperset(belly.positions)


def test_what_is_left_out_always_starts_left_out_and_can_be_chosen_once() -> None:
    tailored = begun("scan/edges", frozenset({"feet"}))
    feet = part(tailored, "feet")
    assert tailored.left_out.issuperset(feet.positions)
    again = turned(tailored, feet, 1)
    assert compile_timeline(again.exercise, again.choices) == compile_timeline(
        again.exercise, begun("scan/edges").choices
    )


def test_something_has_to_stay() -> None:
    tailored = begun("grounding/feet")
    for knob in knobs(tailored.exercise):
        if isinstance(knob, Part):
            tailored = turned(tailored, knob, -1)
    assert compile_timeline(tailored.exercise, tailored.choices).blocks


def test_minutes_go_from_one_to_no_end_and_back_over_its_own() -> None:
    tailored = begun("breathing/longer-out")
    assert own_minutes(tailored.exercise) == 5
    shortest = far(tailored, "minutes", -1)
    assert shortest.choices.minutes == 1
    longest = far(shortest, "minutes", 1)
    assert longest.choices.endless
    assert longest.choices.minutes is None
    assert turned(longest, "minutes", 1) == longest
    assert turned(longest, "minutes", -1).choices.minutes == 60
    assert turned(turned(tailored, "minutes", 1), "minutes", -1) == tailored
    assert turned(turned(tailored, "minutes", -1), "minutes", 1) == tailored


def test_its_own_length_is_among_those_to_choose_from() -> None:
    tailored = begun("breathing/one-sigh")
    assert own_minutes(tailored.exercise) == 0.5
    longer = turned(tailored, "minutes", 1)
    assert longer.choices.minutes == 1
    assert turned(longer, "minutes", -1) == tailored


def test_an_exercise_with_a_limit_is_not_made_longer_than_that() -> None:
    longest = far(begun("breathing/four-seven-eight"), "minutes", 1)
    assert not longest.choices.endless
    assert not adjustments(longest.exercise, longest.choices)


def test_a_pace_stops_where_it_is_not_safe_any_more() -> None:
    slowest = far(begun("breathing/box-5"), "pace", 1)
    assert slowest.pace == 2
    assert not adjustments(slowest.exercise, slowest.choices)
    assert far(begun("breathing/longer-out"), "pace", 1).pace == PACES[-1]


def test_holds_are_asked_about_without_or_with() -> None:
    tailored = begun("breathing/box")
    assert tailored.holds == "ask"
    assert tailored.choices.holds
    assert turned(tailored, "holds", -1) == tailored
    without_holds = turned(tailored, "holds", 1)
    assert not without_holds.choices.holds
    assert far(tailored, "holds", 1).choices.holds
    leg = Leg("breathing/box", tailored.exercise, Choices())
    assert as_it_is(leg, "without").holds == "without"


@given(exercises(), st.data())
def test_whatever_is_changed_it_can_be_played_as_it_stands(
    exercise: Exercise, data: st.DataObject
) -> None:
    tailored = as_it_is(Leg("a/b", exercise, Choices()), None)
    begins_well = not adjustments(exercise, Choices())
    possible = knobs(exercise)
    by_one: list[Literal[-1, 1]] = [-1, 1]
    turns = st.tuples(st.integers(0, len(possible) - 1), st.sampled_from(by_one))
    for number, by in data.draw(st.lists(turns, max_size=12)) if possible else ():
        changed = turned(tailored, possible[number], by)
        assert turned(tailored, possible[number], by) == changed
        if changed != tailored:
            compile_timeline(exercise, changed.choices)
            assert not adjustments(exercise, changed.choices)
            assert changed.holds in HOLDS
        tailored = changed
    if begins_well:
        assert not adjustments(exercise, tailored.choices)
