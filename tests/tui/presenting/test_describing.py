"""What is said beforehand is what is played, and safe to show."""

from pathlib import Path
from typing import Literal

import pytest

from anchor.companion.legs import Leg, legs_of
from anchor.companion.tailoring import as_it_is, knobs, turned
from anchor.core.choices import Choices
from anchor.core.compiling import compile_timeline
from anchor.core.model import Exercise, Routine
from anchor.core.timeline import Timeline
from anchor.packs.library import Library
from anchor.plain import sentences
from anchor.tui.presenting.describing import (
    exercise_described,
    knob_label,
    knob_value,
    routine_described,
    way_of,
)
from anchor.words import choosing as words
from anchor.words import tr
from faces import BUILTIN, own_exercise, own_pack, own_routine

LIBRARY = Library(Path("/nowhere"), BUILTIN)
ALL = [found for file in LIBRARY.packs() for found in file.contents()]


def leg(name: str) -> Leg:
    (one,) = legs_of(LIBRARY, LIBRARY.find(name), Choices())
    return one


@pytest.mark.parametrize("found", ALL, ids=lambda found: found.identity)
def test_everything_built_in_can_be_listed_with_its_length(found: object) -> None:
    way = way_of(found, LIBRARY.find_exercise)  # type: ignore[arg-type]
    assert way.words
    assert way.brief
    assert way.aside.startswith(way.brief)


def test_a_way_says_length_and_direction() -> None:
    assert way_of(LIBRARY.find("333"), LIBRARY.find_exercise).aside.split() == [
        "2",
        "min",
        "outward",
    ]
    assert way_of(LIBRARY.find("before-sleep"), LIBRARY.find_exercise).aside == "11 min  3 parts"


def test_what_is_under_half_a_minute_is_told_in_seconds(home: Path) -> None:
    own_pack(home, "mine", own_exercise("a"))
    library = Library(home / "packs", BUILTIN)
    assert way_of(library.find("mine/a"), library.find_exercise).brief == "4 s"


def test_what_starts_skipped_altogether_has_a_length_too(home: Path) -> None:
    step = 'do = "attend"\nwhere = "belly"\nseconds = 60\noptional = true'
    own_pack(home, "mine", own_exercise("a", 'cautions = ["Any part can be left out."]', step))
    library = Library(home / "packs", BUILTIN)
    assert way_of(library.find("mine/a"), library.find_exercise).brief == "1 min"


def test_a_routine_with_something_missing_has_no_length(home: Path) -> None:
    own_pack(home, "mine", own_routine("a", "gone/away", "grounding/333"))
    library = Library(home / "packs", BUILTIN)
    way = way_of(library.find("mine/a"), library.find_exercise)
    assert way.brief == ""
    assert way.aside == "2 parts"


def test_an_exercise_is_described_as_the_linear_face_does() -> None:
    one = leg("breathing/box")
    described = exercise_described(as_it_is(one, None), False)
    overview = sentences.overview(one.exercise, compiled(one), one.choices)
    assert f"{described.title}. {described.about}" == overview[0]
    assert described.facts == overview[1]
    assert " ".join(described.cautions) == overview[2]
    assert one.exercise.evidence
    assert one.exercise.evidence in described.evidence


def compiled(one: Leg) -> Timeline:
    return compile_timeline(one.exercise, one.choices)


def test_what_was_changed_is_what_is_described() -> None:
    one = as_it_is(leg("breathing/longer-out"), None)
    longer = turned(one, "minutes", 1)
    assert exercise_described(longer, False).facts != exercise_described(one, False).facts
    box = turned(as_it_is(leg("breathing/box"), None), "holds", 1)
    assert "Without holds" in exercise_described(box, False).facts


def test_what_did_not_help_is_said_to_stand_lower() -> None:
    one = as_it_is(leg("breathing/box"), None)
    assert exercise_described(one, True).facts.endswith(tr(words.NOT_HELPED))
    assert tr(words.NOT_HELPED) not in exercise_described(one, False).facts


def test_a_routine_is_described_by_its_parts() -> None:
    found = LIBRARY.find("five-minutes")
    assert isinstance(found.thing, Routine)
    legs = legs_of(LIBRARY, found, Choices())
    described = routine_described(found.thing.title, found.thing.about, legs)
    assert described.parts.splitlines()[0] == "1. Feet on the floor, 1 minute 9 seconds"
    assert len(described.parts.splitlines()) == len(legs)
    assert "about 5 minutes 50 seconds" in described.facts


def test_nothing_of_a_pack_reaches_the_terminal_as_it_is() -> None:
    exercise = leg("breathing/box").exercise
    hostile = "\x1b[31mred\u202e"
    changed = Exercise(
        name="a",
        title=hostile,
        about=hostile,
        practice="ground",
        turns="outward",
        steps=exercise.steps,
        cautions=(hostile,),
        evidence=hostile,
    )
    described = exercise_described(as_it_is(Leg("a/a", changed, Choices()), None), False)
    said = " ".join((described.title, described.about, *described.cautions, described.evidence))
    assert "\x1b" not in said
    assert "\u202e" not in said
    routine = routine_described(hostile, hostile, [Leg("a/a", changed, Choices())])
    assert "\x1b" not in "".join(map(str, routine))


@pytest.mark.parametrize("name", ["breathing/box", "scan/full", "grounding/333"])
def test_everything_that_can_be_changed_has_words(name: str) -> None:
    tailored = as_it_is(leg(name), None)
    for knob in knobs(tailored.exercise):
        assert knob_label(knob)
        by: Literal[-1, 1]
        for by in (-1, 1):
            assert knob_value(turned(tailored, knob, by), knob)


def test_values_are_told_in_words() -> None:
    tailored = as_it_is(leg("breathing/longer-out"), None)
    assert knob_value(tailored, "minutes") == "5 minutes"
    assert knob_value(tailored, "pace") == "as written"
    assert knob_value(turned(tailored, "pace", 1), "pace") == "slower, 1.1 times as long"
    assert knob_value(turned(tailored, "pace", -1), "pace") == "faster, 0.9 times as long"
    endless = tailored
    for _ in range(20):
        endless = turned(endless, "minutes", 1)
    assert knob_value(endless, "minutes") == "until you stop"
