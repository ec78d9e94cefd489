"""A breathing pattern that a person typed: an exercise like any other, within the same limits."""

import pytest

from anchor.core.advice import advice
from anchor.core.checks import faults_of
from anchor.core.choices import Choices
from anchor.core.compiling import compile_timeline
from anchor.core.model import Breathe, Exercise, Pack, PackInfo
from anchor.core.safety import LONG_HOLD_BREATHS
from anchor.errors import AnchorError, Status
from anchor.packs.typed import typed_exercise


def exercise(text: str) -> Exercise:
    found = typed_exercise(text)
    assert found is not None
    return found


def breath(text: str) -> Breathe:
    (found,) = [step for step in exercise(text).steps if isinstance(step, Breathe)]
    return found


@pytest.mark.parametrize("text", ["box", "", "4", "in", "1-2-3-4-5", "in 4 in 4"])
def test_what_is_no_pattern_is_nothing(text: str) -> None:
    assert typed_exercise(text) is None


@pytest.mark.parametrize("text", ["4-6", "5.5-5.5", "4-7-8", "in 2.5 top-up 1 out 6.5", "10-10"])
def test_a_pattern_is_an_exercise_without_faults_that_ends_outward(text: str) -> None:
    found = exercise(text)
    assert faults_of(found) == []
    assert found.cautions
    assert found.steps[-1].turns == "outward"


def test_it_draws_no_warnings_but_for_what_a_pack_knows_of_itself() -> None:
    info = PackInfo(
        name="typed", title="T", about="A.", language="en", version="1", license="CC0-1.0"
    )
    for text in ("4-6", "4-7-8", "4-4-4-4"):
        pack = Pack(format=1, info=info, exercises=(exercise(text),))
        codes = {problem.code for problem in advice(pack)}
        assert codes <= {"W505", "W507"}, text  # no evidence, and no gentler exercise


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("4-6", "4-6"),
        ("in 4, out 6", "4-6"),
        ("4 : 7 : 8", "4-7-8"),
        ("5.50-5.5", "5.5-5.5"),
        ("in 4 rest 3 out 6", "4-0-6-3"),
        ("in 4 hold 6", "4-6-0"),
        ("in 4 out 6 top-up 1", "in 4 top-up 1 out 6"),
        ("out 10", "0-10"),
    ],
)
def test_every_breath_has_one_name_of_its_own(text: str, name: str) -> None:
    assert exercise(text).name == name
    assert breath(name) == breath(text)


def test_the_title_says_the_count() -> None:
    assert exercise("in 2.5 top-up 1 out 6.5").title.endswith("in 2.5, a little more 1, out 6.5")


@pytest.mark.parametrize(
    "text",
    [
        "1-1",
        "0-0",
        "4-78",
        "hold 5",
        "4-12-4",
        "4-4-4-11",
        "in 4 hold 6 rest 6",
        "0.2-5",
        "0-0-0-0",
    ],
)
def test_what_is_not_safe_is_refused_in_a_sentence_or_two(text: str) -> None:
    with pytest.raises(AnchorError) as caught:
        typed_exercise(text)
    said = caught.value.message
    assert said.startswith(f"{text}: ")
    assert said.endswith(".")
    assert ".." not in said
    assert "\n" not in said
    assert caught.value.status == Status.WRONG_USE


def test_a_refusal_says_the_limit() -> None:
    with pytest.raises(AnchorError, match="10"):
        typed_exercise("4-12-4")
    with pytest.raises(AnchorError, match="3 or more"):
        typed_exercise("1-1")


def test_long_holds_are_played_only_a_few_times() -> None:
    assert breath("4-7-8").max_cycles == LONG_HOLD_BREATHS
    timeline = compile_timeline(exercise("4-7-8"), Choices(minutes=30))
    assert sum(cue.phase == "hold" for cue in timeline.cues()) == LONG_HOLD_BREATHS
    assert any(str(LONG_HOLD_BREATHS) in said for said in exercise("4-7-8").cautions)


def test_short_holds_are_cautioned_and_not_counted() -> None:
    assert breath("4-4-4-4").max_cycles is None
    assert len(exercise("4-4-4-4").cautions) == len(exercise("4-6").cautions) + 1
