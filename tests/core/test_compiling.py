"""From an exercise and a person's choices to a timeline, and to a changed one."""

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.core.choices import EVERYTHING, Choices
from anchor.core.compiling import (
    Adjustment,
    adjustments,
    compile_timeline,
    recompiled,
    stayed,
)
from anchor.core.model import Breathe, Exercise
from anchor.core.safety import MAX_HOLD_SECONDS, MIN_CYCLE_SECONDS
from anchor.core.timeline import Timeline
from playing import BOX, FISTS, LONGER_OUT, SAY, THREE_THINGS, exercise
from strategies import breaths, paces, seconds


def breathing(step: Breathe, **keys: Any) -> Exercise:
    return Exercise(
        name="x", title="X", about="X.", practice="breathe", turns="inward", steps=(step,), **keys
    )


def timeline(*steps: dict[str, Any], **chosen: Any) -> Timeline:
    return compile_timeline(exercise(*steps), Choices(**chosen))


def lengths(timeline: Timeline) -> list[int]:
    return [cue.milliseconds for cue in timeline.cues()]


def positions(timeline: Timeline) -> list[int]:
    return [block.position + 1 for block in timeline.blocks]


# How many breaths


@given(breaths(counted=False), seconds(0.001, 20), paces, st.booleans())
def test_breaths_that_fill_are_the_fewest_that_do(
    step: Breathe, minutes: float, pace: float, holds: bool
) -> None:
    chosen = Choices(minutes=minutes, pace=pace, holds=holds)
    timeline = compile_timeline(breathing(step), chosen)
    asked = round(minutes * 60_000)
    breath = timeline.blocks[0].round_milliseconds
    times = timeline.blocks[0].times
    fewest = math.ceil(asked / breath)
    assert times == min(fewest, step.max_cycles or fewest)
    assert timeline.milliseconds == times * breath


@pytest.mark.parametrize(
    ("keys", "chosen", "breath_count"),
    [
        ({}, {}, 30),  # five minutes
        ({"minutes": 1}, {}, 6),
        ({"minutes": 1.01}, {}, 7),
        ({"minutes": 1}, {"minutes": 2}, 12),
        ({"minutes": 1}, {"minutes": 1e-9}, 1),
        ({"minutes": 1}, {"minutes": 2, "cycles": 3}, 3),
        ({"minutes": 1}, {"minutes": 2, "cycles": 3, "endless": True}, None),
    ],
)
def test_choices_go_before_the_exercise_and_cycles_before_minutes(
    keys: dict[str, Any], chosen: dict[str, Any], breath_count: int | None
) -> None:
    found = compile_timeline(exercise(LONGER_OUT, **keys), Choices(**chosen))
    assert found.blocks[0].times == breath_count


@pytest.mark.parametrize(
    ("chosen", "breath_count"), [({}, 2), ({"minutes": 1}, 6), ({"cycles": 3}, 3)]
)
def test_the_length_of_a_practice_of_one_counted_breathing_can_be_chosen(
    chosen: dict[str, Any], breath_count: int
) -> None:
    assert timeline(LONGER_OUT | {"cycles": 2}, **chosen).blocks[0].times == breath_count


@pytest.mark.parametrize("chosen", [{"minutes": 9}, {"cycles": 99}, {"endless": True}, {}])
def test_max_cycles_caps_whatever_is_asked_for(chosen: dict[str, Any]) -> None:
    assert timeline(LONGER_OUT | {"max-cycles": 4}, **chosen).blocks[0].times == 4


def test_only_the_breathing_that_fills_takes_the_chosen_length() -> None:
    found = timeline(BOX | {"cycles": 1}, LONGER_OUT, minutes=1)
    assert [block.times for block in found.blocks] == [1, 6]


# Paces


@given(breaths(), paces, st.booleans())
def test_no_pace_hurries_a_breath_or_lengthens_a_hold_beyond_safety(
    step: Breathe, pace: float, holds: bool
) -> None:
    shapes = compile_timeline(breathing(step), Choices(pace=pace, holds=holds)).blocks[0].shapes
    assert sum(shape.milliseconds for shape in shapes) >= MIN_CYCLE_SECONDS * 1000
    still = [shape.milliseconds for shape in shapes if shape.phase in ("hold", "rest")]
    assert all(length <= MAX_HOLD_SECONDS * 1000 for length in still)
    assert holds or not still


@pytest.mark.parametrize(
    ("step", "pace", "expected"),
    [
        (LONGER_OUT | {"cycles": 1}, 2, [8_000, 12_000]),
        ({"do": "breathe", "in": 5.5, "out": 5.5, "cycles": 1}, 1.1, [6_050, 6_050]),
        (BOX | {"cycles": 1}, 3, [10_000] * 4),
        (LONGER_OUT | {"cycles": 1}, 0.1, [2_000, 3_000]),
        (SAY, 9, [15_000]),
        (FISTS, 3, [15_000, 75_000]),
        ({"do": "quiet", "seconds": 1e-9}, 1, [1]),
    ],
)
def test_a_pace_multiplies_lengths_within_its_limits(
    step: dict[str, Any], pace: float, expected: list[int]
) -> None:
    assert lengths(timeline(step, pace=pace)) == expected


def test_an_invitation_keeps_to_the_pace_of_what_it_invites_to() -> None:
    assert lengths(timeline(BOX | {"wait": True, "cycles": 1}, pace=99))[0] == 10_000


def test_what_is_not_taken_as_chosen_is_told_once() -> None:
    several = exercise(BOX | {"cycles": 2}, BOX | {"cycles": 3}, SAY, SAY | {"optional": True})
    assert adjustments(several, Choices()) == ()
    assert adjustments(several, Choices(pace=3)) == (Adjustment("pace", 3, 2.5),)
    assert adjustments(several, Choices(pace=5)) == (
        Adjustment("pace", 5, 2.5),
        Adjustment("pace", 5, 3),
    )


@pytest.mark.parametrize(
    ("chosen", "asked"),
    [
        ({}, None),
        ({"cycles": 4}, None),
        ({"cycles": 5}, 5),
        ({"minutes": 0.6}, None),
        ({"minutes": 1}, 6),
        ({"minutes": 1, "cycles": 4}, None),
        ({"endless": True}, math.inf),
    ],
)
def test_a_length_beyond_the_limit_is_told(chosen: dict[str, Any], asked: float | None) -> None:
    expected = () if asked is None else (Adjustment("cycles", asked, 4),)
    assert adjustments(exercise(LONGER_OUT | {"max-cycles": 4}), Choices(**chosen)) == expected


# What a step becomes


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        ({"do": "breathe", "in": 2, "top-up": 1, "hold": 1, "out": 5, "rest": 1, "cycles": 1},
         [2_000, 1_000, 1_000, 5_000, 1_000]),
        (THREE_THINGS | {"seconds": 10}, [3_333, 3_333, 3_334]),
        ({"do": "notice", "sense": "hear", "count": 2}, [10_000, 10_000]),
        (FISTS, [6_000, 30_000]),
        ({"do": "attend", "where": "feet", "seconds": 8}, [8_000]),
        ({"do": "quiet", "seconds": 9}, [9_000]),
        ({"do": "say", "say": "Look around."}, [4_000]),
        ({"do": "say", "say": "one two " * 10}, [11_000]),
        ({"do": "move", "say": "one two " * 5, "or": "one two " * 5}, [11_000]),
        ({"do": "touch", "say": "Hand on heart.", "seconds": 20}, [20_000]),
        ({"do": "ask", "question": "What now?"}, [20_000]),
        ({"do": "ask", "question": "What now?", "seconds": 3}, [3_000]),
    ],
)  # fmt: skip
def test_every_kind_of_step_has_its_cues(step: dict[str, Any], expected: list[int]) -> None:
    found = timeline(step)
    assert lengths(found) == expected
    assert {cue.kind for cue in found.cues()} == {step["do"]}


@pytest.mark.parametrize(
    ("step", "waits"),
    [
        (SAY, [False]),
        (SAY | {"wait": True}, [True]),
        ({"do": "attend", "where": "feet", "seconds": 8, "wait": True}, [True]),
        (THREE_THINGS, [True] * 3),
        ({"do": "ask", "question": "What now?"}, [True]),
        (FISTS | {"wait": True}, [False, True]),
        (LONGER_OUT | {"cycles": 1}, [False, False]),
        (LONGER_OUT | {"cycles": 1, "wait": True}, [True, False, False]),
    ],
)
def test_what_waits_waits_only_where_somebody_can_answer(
    step: dict[str, Any], waits: list[bool]
) -> None:
    attended, alone = timeline(step), timeline(step, attended=False)
    assert [cue.waits for cue in attended.cues()] == waits
    assert not any(cue.waits for cue in alone.cues())
    assert lengths(attended) == lengths(alone)


def test_the_words_of_a_pack_are_said_where_they_belong() -> None:
    sigh = LONGER_OUT | {"cycles": 1, "cues": {"out": "Out, as a sigh"}}
    found = timeline(sigh, THREE_THINGS | {"say": "Name three."}, FISTS | {"say": "Make fists."})
    words = [cue.text for cue in found.cues()]
    assert words == [None, "Out, as a sigh", "Name three.", None, None, "Make fists.", None]


# Repeats


def repeat(name: str, **keys: Any) -> dict[str, Any]:
    return {"do": "repeat", "from": name} | keys


A, B, C = (SAY | {"name": name} for name in "abc")


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ((A, B, repeat("a")), [1, 2, 1, 2]),
        ((A, B, repeat("b", times=2)), [1, 2, 2, 2]),
        ((A, B, repeat("a"), C, repeat("a")), [1, 2, 1, 2, 4, 1, 2, 1, 2, 4]),
        ((A, B, repeat("a"), C, repeat("b")), [1, 2, 1, 2, 4, 2, 1, 2, 4]),
        ((A, B, repeat("a", wait=True)), [1, 2, 3, 1, 2]),
        ((A, repeat("a", times=2, wait=True)), [1, 2, 1, 2, 1]),
        ((A, B | {"optional": True}, C, repeat("b")), [1, 3, 3]),
        ((A, B | {"optional": True}, repeat("b"), C), [1, 4]),
        ((A, repeat("a", optional=True)), [1]),
    ],
)
def test_a_repeat_plays_everything_since_its_step(
    steps: tuple[dict[str, Any], ...], expected: list[int]
) -> None:
    assert positions(timeline(*steps)) == expected


def test_included_steps_are_repeated_too() -> None:
    found = timeline(A, B | {"optional": True}, repeat("a"), include=frozenset({EVERYTHING}))
    assert positions(found) == [1, 2, 1, 2]


# Staying


@pytest.mark.parametrize(
    ("step", "number", "more"),
    [
        (SAY, 0, [5_000, 5_000, 5_000]),
        (THREE_THINGS, 1, [10_000, 10_000]),
        (FISTS, 0, [36_000, 36_000]),
        (FISTS, 1, [36_000]),
        (LONGER_OUT | {"cycles": 1}, 1, [60_000, 60_000]),
        (BOX | {"cycles": 1}, 0, [64_000]),
        (LONGER_OUT | {"cycles": 1, "max-cycles": 4}, 0, [30_000, 0]),
        (LONGER_OUT | {"max-cycles": 4}, 0, [0]),
    ],
)
def test_staying_makes_what_is_here_longer(
    step: dict[str, Any], number: int, more: list[int]
) -> None:
    before = timeline(step, SAY, attended=False)
    for expected in more:
        after, found = stayed(before, (0, number))
        assert found == expected
        assert after.planned == before.planned + expected
        assert after.cue((0, number)).start == before.cue((0, number)).start
        before = after


def test_staying_at_one_thing_after_another_adds_to_each_its_own_length() -> None:
    once, _ = stayed(timeline(THREE_THINGS, attended=False), (0, 0))
    twice, more = stayed(once, (0, 1))
    assert more == 10_000
    assert lengths(twice) == [20_000, 20_000, 10_000]


def test_staying_at_an_invitation_adds_to_it_alone() -> None:
    found, more = stayed(timeline(BOX | {"wait": True, "cycles": 1}, attended=False), (0, 0))
    assert more == 4_000
    assert lengths(found) == [8_000, 4_000, 4_000, 4_000, 4_000]


@pytest.mark.parametrize(
    ("step", "chosen"),
    [(SAY | {"wait": True}, {}), (THREE_THINGS, {}), (LONGER_OUT, {"endless": True})],
)
def test_staying_changes_nothing_where_it_waits_or_has_no_end(
    step: dict[str, Any], chosen: dict[str, Any]
) -> None:
    before = timeline(step, **chosen)
    assert stayed(before, (0, 0)) == (before, 0)


# Another pace, or no holds, from a place on


def test_a_new_pace_keeps_what_was_and_the_minutes() -> None:
    before = timeline(LONGER_OUT, minutes=2)
    after, place = recompiled(before, Choices(minutes=2, pace=2), (0, 4))
    assert place == (0, 4)
    cue = after.cue((0, 4))
    assert (cue.start, cue.milliseconds, cue.number, cue.of) == (20_000, 8_000, 3, 7)
    assert after.milliseconds == 120_000


def test_a_new_pace_within_a_breath_counts_the_breath_it_is_in() -> None:
    after, _ = recompiled(timeline(LONGER_OUT, minutes=1), Choices(minutes=1, pace=3), (0, 11))
    assert (after.blocks[0].times, after.milliseconds) == (6, 54_000 + 18_000)


def test_breaths_that_were_counted_stay_counted() -> None:
    after, _ = recompiled(timeline(LONGER_OUT, cycles=5), Choices(cycles=5, pace=2), (0, 2))
    assert (after.blocks[0].times, after.milliseconds) == (5, 10_000 + 4 * 20_000)


@pytest.mark.parametrize(
    ("step", "times", "length"),
    [
        (LONGER_OUT | {"cycles": 2}, 8, 4_000 + 2 * 76_000),
        (LONGER_OUT | {"cycles": 2, "max-cycles": 5}, 5, 4_000 + 12_000 + 4 * 20_000),
        (FISTS, 2, 6_000 + 60_000 + 12_000 + 60_000),
    ],
)
def test_a_new_pace_keeps_what_staying_added(step: dict[str, Any], times: int, length: int) -> None:
    longer, _ = stayed(timeline(step), (0, 0))
    after, place = recompiled(longer, Choices(pace=2), (0, 1))
    assert place == (0, 1)
    assert (after.blocks[0].times, after.milliseconds) == (times, length)


def test_a_new_pace_keeps_the_minutes_that_staying_made_longer() -> None:
    longer, more = stayed(timeline(LONGER_OUT, minutes=1), (0, 0))
    assert more == 60_000
    after, _ = recompiled(longer, Choices(minutes=1, pace=2), (0, 16))
    assert after.milliseconds == 120_000


def test_breaths_without_end_stay_so() -> None:
    after, place = recompiled(
        timeline(LONGER_OUT, endless=True), Choices(endless=True, pace=2), (0, 7)
    )
    assert place == (0, 7)
    assert after.cue((0, 7)).start == 34_000
    assert after.cue((0, 8)).start == 34_000 + 12_000
    assert after.milliseconds is None


@pytest.mark.parametrize(
    ("number", "phase", "breath"),
    [(4, "in", 2), (5, "out", 2), (6, "out", 2), (7, "in", 3)],
)
def test_without_holds_it_goes_on_with_the_next_phase_that_is_left(
    number: int, phase: str, breath: int
) -> None:
    after, place = recompiled(timeline(BOX, cycles=3), Choices(cycles=3, holds=False), (0, number))
    assert place is not None
    cue = after.cue(place)
    assert (cue.phase, cue.number, cue.of, cue.start) == (phase, breath, 3, number * 4_000)
    assert "hold" not in [cue.phase for cue in after.cues() if cue.place >= place]


def test_without_holds_a_breathing_that_ended_with_one_leads_to_the_next_step() -> None:
    after, place = recompiled(timeline(BOX, SAY, cycles=2), Choices(cycles=2, holds=False), (0, 7))
    assert place == (1, 0)
    assert after.cue((1, 0)).start == 28_000
    assert after.milliseconds == 33_000


def test_without_holds_an_exercise_that_ended_with_one_is_over() -> None:
    _, place = recompiled(timeline(BOX, cycles=2), Choices(cycles=2, holds=False), (0, 7))
    assert place is None


def test_holds_can_come_back() -> None:
    without = timeline(BOX, cycles=3, holds=False)
    after, place = recompiled(without, Choices(cycles=3), (0, 3))
    assert place == (0, 6)
    cue = after.cue((0, 6))
    assert (cue.phase, cue.number, cue.start) == ("out", 2, 12_000)
