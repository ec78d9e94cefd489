"""How editors are opened at a line, and made to wait."""

import sys
from pathlib import Path

import pytest

from anchor.cli import editor
from anchor.cli.editor import _command, open_in_editor, writing_place
from anchor.errors import AnchorError, Status

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
