"""How editors are opened at a line, and made to wait."""

import subprocess
import sys
from pathlib import Path

import pytest

from anchor.cli import editor
from anchor.cli.editor import _command, edited, open_in_editor, writing_place
from anchor.errors import AnchorError, Status
from running import Run

FILE = Path("/packs/mine.toml")


@pytest.mark.parametrize(
    ("editor", "command"),
    [
        (["nano"], ["nano", "+7", "/packs/mine.toml"]),
        (["/usr/bin/vim", "-n"], ["/usr/bin/vim", "-n", "+7", "/packs/mine.toml"]),
        (["emacsclient", "-t"], ["emacsclient", "-t", "+7", "/packs/mine.toml"]),
        (["hx"], ["hx", "/packs/mine.toml:7"]),
        (["code"], ["code", "--wait", "--goto", "/packs/mine.toml:7"]),
        (["code", "-w"], ["code", "-w", "--goto", "/packs/mine.toml:7"]),
        (["codium", "--wait"], ["codium", "--wait", "--goto", "/packs/mine.toml:7"]),
        (["subl"], ["subl", "--wait", "/packs/mine.toml:7"]),
        (["kate"], ["kate", "--block", "--line", "7", "/packs/mine.toml"]),
        (["gvim"], ["gvim", "-f", "+7", "/packs/mine.toml"]),
        (["C:\\Apps\\Code.exe"], ["C:\\Apps\\Code.exe", "--wait", "--goto", "/packs/mine.toml:7"]),
        (["notepad++.exe"], ["notepad++.exe", "-n7", "/packs/mine.toml"]),
        (["notepad"], ["notepad", "/packs/mine.toml"]),
        (["my-own", "-x"], ["my-own", "-x", "/packs/mine.toml"]),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="paths are spelled otherwise there")
def test_an_editor_that_is_known_opens_at_the_line(editor: list[str], command: list[str]) -> None:
    assert _command(editor, FILE, 7) == command


def test_without_a_line_an_editor_gets_the_file_alone() -> None:
    assert _command(["vim"], FILE, None) == ["vim", str(FILE)]
    assert _command(["code"], FILE, None) == ["code", "--wait", str(FILE)]


def test_a_file_with_braces_in_its_name_is_opened_as_it_is() -> None:
    odd = Path("/packs/{line}.toml")
    assert _command(["vim"], odd, 3) == ["vim", "+3", str(odd)]


def test_an_editor_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor-anywhere")
    with pytest.raises(AnchorError, match="could not be started") as caught:
        open_in_editor(FILE, 3)
    assert caught.value.status == Status.FAILED
    assert "mine.toml" in caught.value.message


# Where there is no terminal to write on


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Give the commands that would have been run."""
    commands: list[list[str]] = []

    def run(command: list[str], check: bool) -> "subprocess.CompletedProcess[bytes]":
        commands.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    return commands


@pytest.mark.parametrize("own", ["", "nano", "/usr/bin/vim -n", "'no end"])
@pytest.mark.parametrize("there", [True, False])
def test_an_editor_that_needs_a_terminal_is_started_only_at_one(
    monkeypatch: pytest.MonkeyPatch, started: list[list[str]], own: str, there: bool
) -> None:
    monkeypatch.setattr(editor, "is_terminal", lambda: there)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", own)
    if there and "'" not in own:
        open_in_editor(FILE)
        assert started
        return
    with pytest.raises(AnchorError) as caught:
        open_in_editor(FILE)
    assert not started
    assert "mine.toml" in caught.value.message
    assert ("there is none here" in caught.value.message) == ("'" not in own)


@pytest.mark.parametrize("own", ["code", "my-own -x"])
def test_an_editor_with_a_window_needs_no_terminal(
    monkeypatch: pytest.MonkeyPatch, started: list[list[str]], own: str
) -> None:
    monkeypatch.setattr(editor, "is_terminal", lambda: False)
    monkeypatch.setenv("VISUAL", own)
    open_in_editor(FILE)
    assert started


def test_a_private_text_is_not_written_down_for_an_editor_that_cannot_start(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editor, "is_terminal", lambda: False)
    monkeypatch.setenv("VISUAL", "vim")
    with pytest.raises(AnchorError, match="EDITOR can name one with a window"):
        edited("private", "note.txt")
    assert not home.exists()


@pytest.mark.parametrize("own", ["", "nano"])
def test_into_a_pipe_a_pack_is_not_opened_and_its_file_is_told(
    anchor: Run,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    started: list[list[str]],
    own: str,
) -> None:
    monkeypatch.setenv("EDITOR", own)
    monkeypatch.delenv("VISUAL", raising=False)
    begun = anchor("packs", "new", "lamp", "--kind", "breath")
    assert begun.status == Status.DONE
    assert "Open it with: anchor packs edit lamp" in begun.out
    path = home / "packs" / "lamp.toml"
    before = path.read_bytes()
    done = anchor("packs", "edit", "lamp")
    assert done.status == Status.WRONG_USE
    assert f"Any editor can open the file: {path}" in done.notes
    assert path.read_bytes() == before
    assert not started


# Where a pack is written on


@pytest.mark.parametrize(
    ("here", "own", "place"),
    [(False, "", "here"), (False, "vim", "outside"), (True, "vim", "here"), (False, "  ", "here")],
)
def test_at_a_terminal_it_is_ones_own_editor_or_else_anchor(
    monkeypatch: pytest.MonkeyPatch, here: bool, own: str, place: str
) -> None:
    monkeypatch.setattr(editor, "is_full", lambda plain: not plain)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", own)
    assert writing_place(here, plain=False) == place


def test_where_there_is_no_full_screen_it_is_another_editor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    assert writing_place(here=False, plain=False) == "outside"
    with pytest.raises(AnchorError, match="takes a terminal"):
        writing_place(here=True, plain=True)
