"""The page of other programs' patterns: each is checked and played, or refused with the reason."""

import re
from pathlib import Path

import pytest

from anchor.core.choices import Choices
from anchor.core.compiling import compile_timeline
from anchor.core.model import Breathe, Exercise
from anchor.core.timeline import Cue
from anchor.packs.reader import read_pack
from anchor.packs.source import Source
from anchor.packs.writing.authoring import is_usable, problems_in
from test_packaging import read, script

PATTERNS = script("patterns")
PAGE = read("docs/patterns.md")
BREATHS = list(PATTERNS.breaths(PATTERNS.data()))
BLOCKS = re.findall(r"(?ms)^```toml\n(.*?)```$", PAGE)


def exercise_of(text: str) -> Exercise:
    (exercise,) = read_pack(Source("pattern.toml", "pattern", text)).exercises
    return exercise


def cues(exercise: Exercise) -> list[Cue]:
    return list(compile_timeline(exercise, Choices()).cues())


def test_the_page_is_made_from_the_patterns_as_they_are_checked_now() -> None:
    assert PATTERNS.page() == PAGE, "run: make reference"


def test_every_pattern_that_can_be_written_plays_its_own_lengths() -> None:
    played = 0
    for breath in BREATHS:
        if not is_usable(PATTERNS.problems_of(breath)):
            continue
        exercise = exercise_of(PATTERNS.pack_of(breath))
        assert isinstance(exercise.steps[0], Breathe)
        once = cues(exercise)[: len(breath)]
        assert [cue.milliseconds for cue in once] == [1000 * s for s in breath.values()]
        played += 1
    assert played > 70


def test_what_is_refused_is_refused_for_safety_alone() -> None:
    refused = [
        problems for breath in BREATHS if not is_usable(problems := PATTERNS.problems_of(breath))
    ]
    assert len(refused) == PAGE.count("| refused. S")
    assert {problem.severity for problems in refused for problem in problems} == {"refusal"}


def test_no_pattern_is_warned_about() -> None:
    # The frame has the cautions and the ways out that a pack of one's own is asked for.
    assert "with a warning" not in PAGE


@pytest.mark.parametrize("block", BLOCKS)
def test_what_takes_several_steps_plays_too(block: str) -> None:
    text = PATTERNS.FRAME.format(steps=block)
    if any(problem.code == "E306" for problem in problems_in(text, Path("pattern.toml"))):
        text = text.replace("minutes = 2\n", "")  # it has a length of its own
    assert problems_in(text, Path("pattern.toml")) == []
    assert len(cues(exercise_of(text))) >= 2


def test_there_is_a_block_for_each_of_these() -> None:
    assert len(BLOCKS) == 4
