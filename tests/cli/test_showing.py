"""What will happen, step by step, without playing it."""

from pathlib import Path

import pytest

from anchor.cli import showing
from anchor.errors import Status
from anchor.packs.library import Library
from faces import BUILTIN, QuickLibrary, own_exercise, own_pack
from running import Run

LIBRARY = Library(Path("/nowhere"), BUILTIN)
EXERCISES = [found.identity for found in LIBRARY.exercises()]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read the built-in packs once for all tests."""
    quick = QuickLibrary(Path("/nowhere"), BUILTIN)
    monkeypatch.setattr(showing, "liked_library", lambda _: quick)


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("name", EXERCISES)
def test_every_exercise_can_be_shown_and_started_by_what_is_shown(anchor: Run, name: str) -> None:
    done = anchor("show", name)
    assert done.status == Status.DONE
    assert done.err == ""
    assert f"Start it with: anchor start {name}" in done.prose
    assert max(map(len, done.out.splitlines())) <= 80


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("name", EXERCISES)
def test_every_exercise_can_be_shown_as_data(anchor: Run, name: str) -> None:
    shown = anchor("show", name, "--json").data
    assert shown["exercise"] == name
    keys = {"title", "seconds", "estimate", "turns", "holds", "touch", "cautions", "easier"}
    assert keys <= shown.keys()
    for cue in shown["cues"]:
        assert {"at", "seconds", "kind", "phase", "text"} <= cue.keys()
    waits = [cue["waits"] for cue in shown["cues"]]
    assert (shown["seconds"] is None) == any(waits)
    if not any(waits):
        last = shown["cues"][-1]
        assert round((last["at"] + last["seconds"]) * 1000) == round(shown["seconds"] * 1000)


def test_times_are_shown_and_are_about_after_a_wait(anchor: Run) -> None:
    said = anchor("show", "333").out
    assert "0:00: Both feet" in said
    assert "It waits for you." in said
    assert "about 0:" in said


def test_breaths_in_a_row_are_shown_once(anchor: Run) -> None:
    said = anchor("show", "box", "--cycles", "4").out
    assert "This, 4 times." in said
    assert said.count("In, 4") + said.count("Breathe in, 4") == 1
    assert "This, until you stop." in anchor("show", "box", "--endless").out


def test_holds_can_be_left_out(anchor: Run) -> None:
    assert "Rest, 4" in anchor("show", "box").out
    assert "Rest, 4" not in anchor("show", "box", "--no-holds").out


def test_what_starts_skipped_is_told_with_how_to_include_it(anchor: Run) -> None:
    said = anchor("show", "i-feel").prose
    assert "starts skipped. --with request includes it." in said
    assert "starts skipped" not in anchor("show", "i-feel", "--with", "all").out


def test_what_is_known_and_what_is_gentler_are_told(anchor: Run) -> None:
    said = anchor("show", "box").prose
    assert "What is known: " in said
    assert "Sources: " in said
    assert "Gentler: breathing/longer-out" in said


def test_a_bare_exercise_shows_what_it_has(anchor: Run, home: Path) -> None:
    own_pack(home, "mine", own_exercise("own-lamp"))
    said = anchor("show", "own-lamp").prose
    for part in ("What is known", "Sources", "Gentler"):
        assert part not in said


def test_a_choice_that_is_not_taken_as_it_stands_is_said(anchor: Run) -> None:
    assert "Pace 2.5 instead of 3" in anchor("show", "box", "--pace", "3").notes
    assert "8 breaths" in anchor("show", "4-7-9", "--cycles", "20").notes


def test_a_routine_is_shown_part_by_part(anchor: Run) -> None:
    said = anchor("show", "five-minutes").prose
    assert "1. Feet on the floor (grounding/feet), " in said
    assert "2. Longer out-breath (breathing/longer-out), 2 minutes 40 seconds." in said
    shown = anchor("show", "five-minutes", "--json").data
    assert shown["routine"] == "routines/five-minutes"
    assert [one["exercise"] for one in shown["exercises"]] == [
        "grounding/feet", "breathing/longer-out", "grounding/333",
    ]  # fmt: skip


@pytest.mark.parametrize("typed", ["4-7-9", "4.7-6.1", "in 2 top-up 1 out 6"])
def test_a_pattern_can_be_started_by_what_is_shown(anchor: Run, typed: str) -> None:
    said = anchor("show", typed).out
    start = said.rsplit("anchor start ", 1)[1]
    assert anchor("show", *start.split()).out == said


@pytest.mark.parametrize("typed", ["1-1", "4-12-4"])
def test_a_pattern_that_is_not_safe_is_refused(anchor: Run, typed: str) -> None:
    done = anchor("show", typed)
    assert (done.status, done.out) == (Status.WRONG_USE, "")
    assert done.notes.startswith(f"{typed}: ")
