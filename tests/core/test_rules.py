"""The rules one exercise has to keep: each by the smallest exercise that breaks it."""

import timeit
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.core.checks import faults_of
from anchor.core.model import Exercise
from anchor.core.rules import MAX_CUES, MAX_HOURS, plain

SAY = {"do": "say", "say": "Look around."}
NAMED = SAY | {"name": "a"}
FILL = {"do": "breathe", "in": 4, "out": 6}
SIX = FILL | {"cycles": 6}
ATTEND = {"do": "attend", "where": "feet", "seconds": 30}
ASK = {"do": "ask", "question": "What now?"}


def repeat(name: str = "a", times: int = 1) -> dict[str, Any]:
    """Write a repeat from a named step."""
    return {"do": "repeat", "from": name, "times": times}


def exercise(*steps: dict[str, Any], **keys: Any) -> Exercise:
    """Read a neutral exercise with these steps."""
    document = {"name": "x", "title": "X", "about": "X.", "practice": "ground", "turns": "neutral"}
    return msgspec.convert(document | keys | {"step": steps}, Exercise)


def places(*steps: dict[str, Any], **keys: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    """List the code and the place of each fault."""
    return [(problem.code, problem.path) for problem in faults_of(exercise(*steps, **keys))]


def values(*steps: dict[str, Any]) -> dict[str, str | int | float]:
    """Give the values of the only fault."""
    [problem] = faults_of(exercise(*steps))
    return problem.values


def test_a_sound_exercise_has_no_faults() -> None:
    steps: list[dict[str, Any]] = [
        NAMED | {"name": "hello"},
        FILL | {"max-cycles": 40},
        NAMED,
        {"do": "tense", "where": ["hands", "arms"], "seconds": 6, "release": 30},
        SIX | {"top-up": 1, "hold": 1, "rest": 1, "max-cycles": 6},
        ATTEND,
        {"do": "quiet", "seconds": 10},
        {"do": "notice", "sense": "see", "count": 3},
        repeat(times=2),
        ASK | {"answer": "choice", "options": ["Wait", "Leave"]},
        {"do": "move", "say": "Stretch."},
    ]
    assert places(*steps, minutes=5) == []


def test_two_steps_share_a_name() -> None:
    assert places(NAMED, SAY, NAMED) == [("E302", ("step", 2, "name"))]


@pytest.mark.parametrize(
    "steps",
    [
        (SAY, repeat("a")),
        (SAY, repeat("a"), NAMED),
        (SAY, repeat("a") | {"name": "a"}),
        (NAMED, repeat("a") | {"name": "b"}, repeat("b")),
    ],
    ids=["nowhere", "later", "itself", "another repeat"],
)
def test_a_repeat_starts_at_no_earlier_step(steps: tuple[dict[str, Any], ...]) -> None:
    last = max(i for i, step in enumerate(steps) if step["do"] == "repeat")
    assert places(*steps) == [("E303", ("step", last, "from"))]


def test_more_than_one_breathing_fills() -> None:
    assert places(FILL, SAY, FILL, FILL) == [("E304", ("step", 2)), ("E304", ("step", 3))]


def test_a_repeat_plays_what_fills() -> None:
    assert places(NAMED, FILL, repeat()) == [("E305", ("step", 2, "from"))]
    assert places(FILL | {"name": "a"}, repeat()) == [("E305", ("step", 1, "from"))]


def test_what_fills_may_stand_outside_a_repeat() -> None:
    assert places(FILL, NAMED, repeat()) == []
    assert places(NAMED, repeat(), FILL) == []


def test_minutes_fill_nothing() -> None:
    assert places(SIX, minutes=5) == [("E306", ("minutes",))]


@pytest.mark.parametrize("phases", [{}, {"hold": 4}, {"rest": 4}])
def test_a_breath_does_not_move(phases: dict[str, Any]) -> None:
    assert places({"do": "breathe"} | phases) == [("E308", ("step", 0))]


@pytest.mark.parametrize("phase", ["in", "top-up", "hold", "out", "rest"])
def test_a_phase_is_too_short_to_follow(phase: str) -> None:
    assert places(FILL | {"in": 4, "out": 4, phase: 0.4}) == [("E309", ("step", 0, phase))]
    assert places(FILL | {"in": 4, "out": 4, phase: 0.5}) == []


def test_cycles_pass_their_own_limit() -> None:
    assert places(SIX | {"max-cycles": 4}) == [("E310", ("step", 0, "max-cycles"))]
    assert places(FILL | {"max-cycles": 4}) == []


@pytest.mark.parametrize("options", [[], ["Wait"]])
def test_a_choice_has_nothing_to_choose(options: list[str]) -> None:
    choice = ASK | {"answer": "choice", "options": options}
    assert places(SAY, choice) == [("E311", ("step", 1))]
    assert values(choice) == {"count": len(options)}


@pytest.mark.parametrize("answer", ["text", "scale"])
def test_options_are_not_for_this_answer(answer: str) -> None:
    options = ASK | {"answer": answer, "options": ["Wait", "Leave"]}
    assert places(options) == [("E312", ("step", 0, "options"))]


def test_an_option_is_there_twice_however_it_is_spelled() -> None:
    choice = ASK | {"answer": "choice", "options": ["Say less", "Wait", "say  less"]}
    assert places(choice) == [("E313", ("step", 0, "options", 2))]
    assert values(choice) == {"option": "say  less"}


@pytest.mark.parametrize(
    "steps",
    [
        (NAMED, repeat(times=100), repeat(times=100)),
        (FILL | {"cycles": 5_001}, SAY),
        (
            {"do": "notice", "sense": "see", "count": 20, "seconds": 1, "name": "a"},
            repeat(times=99),
            repeat(times=4),
            SAY,
        ),
        (
            {"do": "tense", "where": "hands", "seconds": 1, "release": 0.5, "name": "a"},
            repeat(times=100),
            repeat(times=60),
        ),
    ],
    ids=["repeats of repeats", "breaths", "things to notice", "tensing"],
)
def test_an_exercise_has_too_many_cues(steps: tuple[dict[str, Any], ...]) -> None:
    assert "E314" in [code for code, _ in places(*steps)]


def test_an_exercise_may_have_just_as_many_cues_as_allowed() -> None:
    quick = NAMED | {"seconds": 0.1}
    assert places(quick, repeat(times=99), repeat(times=99)) == []
    assert places(quick, repeat(times=99), repeat(times=99), SAY) == [("E314", ("step", 3))]


@pytest.mark.parametrize(
    "step",
    [
        {"do": "say", "say": "Look around.", "seconds": 3600},
        {"do": "move", "say": "Stretch.", "seconds": 3600},
        {"do": "attend", "where": "feet", "seconds": 3600},
        {"do": "quiet", "seconds": 3600},
        {"do": "notice", "sense": "see", "seconds": 3600},
        {"do": "ask", "question": "What now?", "seconds": 3600},
        {"do": "tense", "where": "hands", "seconds": 10, "release": 3590},
        {"do": "breathe", "in": 1800, "out": 1800, "cycles": 1},
    ],
    ids=lambda step: str(step["do"]),
)
def test_an_exercise_is_too_long(step: dict[str, Any]) -> None:
    assert places(step | {"name": "a"}, repeat(times=MAX_HOURS - 1)) == []
    assert places(step | {"name": "a"}, repeat(times=MAX_HOURS)) == [("E315", ("step", 1))]


def test_what_fills_is_as_long_as_its_minutes_allow() -> None:
    assert places(FILL, minutes=720) == []
    assert places(FILL, SAY, minutes=720) == [("E315", ("step", 1))]
    assert places(FILL | {"max-cycles": 4}, SAY, minutes=720) == []


@given(st.lists(st.integers(1, 100), max_size=60))
def test_repeats_of_repeats_are_counted_without_being_played(times: list[int]) -> None:
    cues = 1
    for more in times:
        cues *= more + 1
    found = places(NAMED | {"seconds": 0.1}, *(repeat(times=more) for more in times))
    assert ("E314" in [code for code, _ in found]) is (cues > MAX_CUES)


def test_a_region_is_there_twice() -> None:
    twice = ATTEND | {"where": ["feet", "hands", "feet"]}
    assert places(SAY, twice) == [("E319", ("step", 1, "where", 2))]
    assert values(twice) == {"region": "feet"}


def test_a_breath_is_hurried() -> None:
    quick = {"do": "breathe", "in": 1.2, "out": 1.3}
    assert places(SAY, quick) == [("S401", ("step", 1))]
    assert values(quick) == {"seconds": 2.5, "limit": 3}
    assert places(FILL | {"in": 1, "out": 1, "hold": 1}) == []


def test_a_hold_is_long() -> None:
    long = FILL | {"hold": 10.5}
    assert places(SAY, long) == [("S402", ("step", 1, "hold"))]
    assert values(long) == {"seconds": 10.5, "limit": 10}
    assert places(FILL | {"hold": 10}) == []


def test_a_rest_is_long() -> None:
    long = FILL | {"rest": 12}
    assert places(SAY, long) == [("S403", ("step", 1, "rest"))]
    assert values(long) == {"seconds": 12, "limit": 10}
    assert places(FILL | {"rest": 10}) == []


def test_a_hold_and_a_rest_follow_each_other() -> None:
    joined = {"do": "breathe", "in": 4, "hold": 6, "rest": 6}
    assert places(SAY, joined) == [("S404", ("step", 1))]
    assert values(joined) == {"seconds": 12, "limit": 10}
    assert places({"do": "breathe", "in": 4, "hold": 5, "rest": 5}) == []


@pytest.mark.parametrize(("number", "text"), [(4.0, "4"), (2.5, "2.5"), (1 / 3, "0.333")])
def test_numbers_are_given_as_people_write_them(number: float, text: str) -> None:
    assert str(plain(number)) == text


def test_an_exercise_is_checked_well_within_a_millisecond() -> None:
    steps: list[dict[str, Any]] = [
        NAMED,
        FILL,
        *[ATTEND] * 12,
        {"do": "notice", "sense": "see", "count": 3},
    ]
    checked = exercise(*steps)
    best = min(timeit.repeat(lambda: faults_of(checked), number=20, repeat=10)) / 20
    assert best < 0.001
