"""A pack watched: shown again each time its file is saved."""

import os
from pathlib import Path

import pytest

from anchor.cli import watching
from anchor.errors import Status
from faces import CTRL_C, CTRL_D, ScriptedLines, own_exercise, own_pack, own_routine
from manual_clock import ManualClock
from running import Run

EVIDENCE = 'evidence = "Not studied."'


@pytest.fixture
def path(home: Path) -> Path:
    exercises = [own_exercise(name, EVIDENCE) for name in ("lamp", "window")]
    return own_pack(home, "mine", *exercises, own_routine("evening", "lamp"))


class Saving(ScriptedLines):
    """Somebody who saves a text at each second look, types nothing, and leaves at the end."""

    def __init__(self, clock: ManualClock, path: Path, *texts: str, end: str = "q") -> None:
        super().__init__(clock, attended=True)
        self._path = path
        self._texts = list(texts)
        self._end = end
        self._looks = 0

    def wait(self, until: float | None) -> str | None:
        """Let time pass; save the next text at every third look."""
        assert until is not None
        self._looks += 1
        if self._looks % 3:
            return None
        if not self._texts:
            return self._end
        self._path.write_text(self._texts.pop(0), "utf-8")
        os.utime(self._path, ns=(self._looks, self._looks))
        return None


def watch(
    anchor: Run, monkeypatch: pytest.MonkeyPatch, lines: ScriptedLines, typed: str = "mine"
) -> str:
    monkeypatch.setattr("anchor.cli.desk.TypedLines", lambda _: lines)
    done = anchor("packs", "edit", typed, "--watch")
    assert done.status == Status.DONE
    assert done.err == ""
    return done.out


def test_it_shows_the_plan_at_once_and_opens_nothing(
    anchor: Run, path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor-anywhere")
    said = watch(anchor, monkeypatch, Saving(clock, path))
    shown = anchor("show", "mine/lamp").out
    assert said.startswith(f"The file: {path}\nEach time it is saved")
    assert shown in said
    assert "A window" not in said


def test_what_was_asked_for_is_shown_first(
    anchor: Run, path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = watch(anchor, monkeypatch, Saving(clock, path), "window")
    assert anchor("show", "mine/window").out in said
    assert "A lamp" not in said


def test_what_has_changed_is_shown_again_once_it_is_saved(
    anchor: Run, path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = path.read_text("utf-8").replace("A window", "The wide window")
    said = watch(anchor, monkeypatch, Saving(clock, path, new))
    before, _, after = said.partition("Saved:")
    assert "The wide window" not in before
    assert anchor("show", "mine/window").out in after
    assert "A lamp" not in after


def test_problems_are_told_and_what_can_be_played_is_still_shown(
    anchor: Run, path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = path.read_text("utf-8")
    bad = good.replace("A lamp", "The lamp").replace('A window"', 'A window"\nlevle = 2')
    said = watch(anchor, monkeypatch, Saving(clock, path, bad, good))
    first, second = said.split("Saved:")[1:]
    assert "E201" in first
    assert "anchor packs explain E201" in first
    assert "The lamp" in first
    assert "E201" not in second
    assert "A lamp" in second


def test_a_file_that_is_half_written_is_waited_for_or_told(
    anchor: Run, path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = path.read_text("utf-8")
    texts = [good[:cut] for cut in range(0, len(good), 97)]
    said = watch(anchor, monkeypatch, Saving(clock, path, *texts, good + "\n# done\n"))
    assert said.count("Saved:") == len(texts) + 1
    assert said.rstrip().endswith("What it plays is as it was.")


def test_what_cannot_be_told_of_a_routine_is_said(
    anchor: Run, path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = path.read_text("utf-8").replace('start = "lamp"', 'start = "grounding/no-such-thing"')
    said = watch(anchor, monkeypatch, Saving(clock, path, new))
    assert "There is no exercise called grounding/no-such-thing" in " ".join(said.split())


@pytest.mark.parametrize("end", [CTRL_C, CTRL_D, "q", "stop"])
def test_it_ends_when_the_person_leaves(
    anchor: Run, path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    lines = ScriptedLines(clock, "", "something else", 3 * watching.LOOK_EVERY, end)
    watch(anchor, monkeypatch, lines)
    assert len(lines.waits) == 5
    assert all(until is not None for until in lines.waits)


def test_time_passes_only_between_looks(
    anchor: Run, path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("anchor.cli.desk.SystemClock", lambda: clock)
    began = clock.now()
    lines = ScriptedLines(clock, 10.0, "q")
    watch(anchor, monkeypatch, lines)
    assert clock.now() == began + 10
    assert len(lines.waits) == 10 / watching.LOOK_EVERY


def test_what_is_built_in_is_not_watched(anchor: Run) -> None:
    done = anchor("packs", "edit", "box", "--watch")
    assert done.status == Status.WRONG_USE
    assert "anchor packs new --from breathing/box" in done.notes
