"""What the linear face promises, for every exercise and routine that is built in."""

import re
from pathlib import Path

import pytest

from anchor.core.choices import EVERYTHING, Choices
from anchor.core.compiling import compile_timeline
from anchor.core.events import CueBegan
from anchor.core.model import Exercise
from anchor.core.safety import has_holds, has_touch
from anchor.core.timeline import Cue
from anchor.plain import speaker
from anchor.plain.guide import Manner
from anchor.plain.sentences import cue_text
from anchor.words import session as words
from anchor.words import tr
from faces import BUILTIN, Guided, QuickLibrary
from manual_clock import ManualClock

LIBRARY = QuickLibrary(Path("/nowhere"), BUILTIN)
PACKS = [(file.name, file.read()) for file in LIBRARY.builtin_packs()]
EXERCISES = [f"{name}/{one.name}" for name, pack in PACKS for one in pack.exercises]
ROUTINES = [f"{name}/{one.name}" for name, pack in PACKS for one in pack.routines]
OBEYED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")


def played(clock: ManualClock, home: Path, name: str, attended: bool) -> Guided:
    manner = Manner(holds="with")
    guided = Guided(clock, home, attended=attended, enters=attended, manner=manner)
    choices = {} if name in ROUTINES else {"include": frozenset({EVERYTHING})}
    return guided.start(name, **choices)


@pytest.mark.parametrize("name", EXERCISES + ROUTINES)
def test_every_line_is_plain_and_fits(
    clock: ManualClock, home: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    for columns, attended in ((40, True), (40, False), (80, True)):
        monkeypatch.setenv("COLUMNS", str(columns))
        told = played(clock, home, name, attended)
        assert "That is the end." in told.prose
        for said in (told.out, told.err):
            assert OBEYED.search(said) is None
            assert said == "" or said.endswith("\n")
            assert max(map(len, said.splitlines()), default=0) <= columns


@pytest.mark.parametrize("name", EXERCISES)
def test_each_cue_begins_a_line_of_its_own(
    clock: ManualClock, home: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    said_at: list[tuple[int, Cue]] = []
    tell = speaker.Speaker.tell

    def telling(self: speaker.Speaker, happened: list[object]) -> None:
        for event in happened:
            if isinstance(event, CueBegan):
                said_at.append((len(told.lines), event.cue))
            tell(self, [event])  # type: ignore[list-item]

    monkeypatch.setattr(speaker.Speaker, "tell", telling)
    told = Guided(clock, home, attended=True, enters=True, manner=Manner(holds="with"))
    told.start(name)
    assert said_at
    for line, cue in said_at:
        first_words = " ".join(cue_text(cue).split()[:3])
        assert told.lines[line].startswith(first_words)


@pytest.mark.parametrize("name", EXERCISES)
def test_the_overview_comes_before_the_first_cue(clock: ManualClock, home: Path, name: str) -> None:
    found = LIBRARY.find(name).thing
    assert isinstance(found, Exercise)
    said = played(clock, home, name, attended=True).prose
    first = next(compile_timeline(found, Choices(include=frozenset({EVERYTHING}))).cues())
    before = said[: said.index(tr(words.HOW_TO_LEAVE))]
    assert before.startswith(f"{found.title}. {found.about}")
    assert "It lasts " in before
    assert tr(words.TURNS[found.turns]) in before
    assert (tr(words.WITH_TOUCH) in before) == has_touch(found)
    assert ("The breath rests at times" in before) == has_holds(found)
    for caution in found.cautions:
        assert caution in before
    after = said[len(before) + len(tr(words.HOW_TO_LEAVE)) :].strip()
    assert after.startswith(" ".join(cue_text(first).split()))


@pytest.mark.parametrize("name", EXERCISES)
def test_alone_it_lasts_exactly_as_long_as_it_says(
    clock: ManualClock, home: Path, name: str
) -> None:
    found = LIBRARY.find(name).thing
    assert isinstance(found, Exercise)
    started = clock.now()
    Guided(clock, home, attended=False, manner=Manner(holds="with")).start(name)
    planned = compile_timeline(found, Choices(attended=False)).milliseconds
    assert planned is not None
    assert round((clock.now() - started) * 1000) == planned
