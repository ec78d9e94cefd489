"""A pack written on in a real terminal: which editor opens, and that nothing typed is lost."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from anchor.errors import Status
from anchor.packs.writing.drafts import Drafts
from anchor.packs.writing.starting import from_template
from anchor.places import places
from anchor.words import authoring as authoring_words
from anchor.words import editor as words
from anchor.words import tr
from terminals import ALTERNATE, CTRL_C, CTRL_Z, Start, Terminal, terminals

if sys.platform == "win32":
    pytest.skip("terminals are of another kind there", allow_module_level=True)

CTRL_S, ESCAPE = b"\x13", b"\x1b"
BREATH = from_template("breath", "mine")
OPENED = "all is well · saved"


@pytest.fixture
def path(home: Path) -> Path:
    folder = home / "packs"
    folder.mkdir(parents=True)
    path = folder / "mine.toml"
    path.write_text(BREATH, "utf-8")
    return path


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch, path: Path) -> Iterator[Start]:
    """What starts terminals where nobody has named an editor, with a pack to write on."""
    for name in ("COLUMNS", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    with terminals() as start:
        yield start


def writing(start: Start) -> Terminal:
    """Open the editor, and type a remark at the top of the pack."""
    terminal = start("packs", "edit", "mine/mine").see(OPENED)
    return terminal.type(b"# hello\r").see("not saved").see("# hello")


def prose(terminal: Terminal) -> str:
    return " ".join(terminal.outside.split())


def kept(path: Path) -> str:
    found = Drafts(places().drafts).find(path)
    return found.text if found else ""


def test_what_is_saved_is_there_and_how_to_play_it_is_said(start: Start, path: Path) -> None:
    terminal = writing(start).type(CTRL_S).see(tr(words.SAVED)).type(ESCAPE)
    assert terminal.end() == Status.DONE
    assert "# hello\n" in path.read_text("utf-8")
    assert "Play it with: anchor start mine" in prose(terminal)
    assert "hello" not in terminal.outside


def test_leaving_says_that_what_is_not_saved_is_kept(start: Start, path: Path) -> None:
    terminal = writing(start).type(ESCAPE)
    assert terminal.end() == Status.DONE
    assert tr(words.LEFT_UNSAVED) in prose(terminal)
    assert path.read_text("utf-8") == BREATH
    assert "# hello\n" in kept(path)
    again = start("packs", "edit", "mine").see("# hello").type(CTRL_S).see("all is well · saved")
    assert again.type(ESCAPE).end() == Status.DONE
    assert "# hello\n" in path.read_text("utf-8")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_loses_nothing(start: Start, path: Path, number: signal.Signals) -> None:
    assert writing(start).send(number).end() == -number
    assert "# hello\n" in kept(path)


def test_a_window_that_is_closed_loses_nothing(start: Start, path: Path) -> None:
    assert writing(start).close_window() == -signal.SIGHUP
    assert "# hello\n" in kept(path)


def test_leaving_anchor_as_a_whole_loses_nothing(start: Start, path: Path) -> None:
    terminal = writing(start).type(CTRL_C)
    assert terminal.end() == Status.DONE
    assert "# hello\n" in kept(path)
    assert tr(words.LEFT_UNSAVED) in prose(terminal)


def test_the_key_for_the_shell_takes_a_change_back(start: Start, path: Path) -> None:
    terminal = writing(start).anew().type(CTRL_Z + CTRL_Z).see(OPENED).type(ESCAPE)
    assert terminal.end() == Status.DONE
    assert kept(path) == ""


def test_a_broken_pack_is_left_with_what_to_do(start: Start, path: Path) -> None:
    path.write_text(BREATH.replace("in = 4", "inn = 4"), "utf-8")
    terminal = start("packs", "edit").see("E201").type(ESCAPE)
    assert terminal.end() == Status.FAILED
    assert tr(authoring_words.NOT_YET) in prose(terminal)


def test_ones_own_editor_is_opened_if_one_has_one(start: Start, path: Path) -> None:
    terminal = start("packs", "edit", EDITOR="true")
    assert terminal.end() == Status.DONE
    assert ALTERNATE not in terminal.screen
    assert "Play it with: anchor start mine" in prose(terminal)


def test_here_is_here_whatever_one_has(start: Start, path: Path) -> None:
    terminal = start("packs", "edit", "--here", EDITOR="true").see(OPENED).type(ESCAPE)
    assert terminal.end() == Status.DONE
    assert ALTERNATE in terminal.screen


def test_a_new_pack_is_opened_here_too(start: Start, home: Path) -> None:
    terminal = start("packs", "new", "evening", "--kind", "scan").see(OPENED).type(ESCAPE)
    assert terminal.end() == Status.DONE
    assert (home / "packs" / "evening.toml").exists()


def test_no_sign_of_a_file_takes_over_the_terminal(start: Start, path: Path) -> None:
    hostile = "# \x1b]0;owned\x07 \x1b[31m \x9b2J\n"
    path.write_text(hostile + BREATH, "utf-8")
    terminal = start("packs", "edit").see("\\x1b]0;owned\\x07").type(b"x").see("not saved")
    assert terminal.type(ESCAPE).end() == Status.FAILED
    assert "\x1b]0;owned" not in terminal.screen
    assert "\x1b[31m " not in terminal.screen
    assert "\x9b" not in terminal.screen
    assert path.read_text("utf-8") == hostile + BREATH


def test_what_cannot_be_written_on_is_said_in_a_sentence(start: Start, path: Path) -> None:
    path.write_text(BREATH + "x" * 20_000, "utf-8")
    terminal = start("packs", "edit")
    assert terminal.end() == Status.FAILED
    assert "has more than 4000 characters" in prose(terminal)


def test_keys_that_come_at_once_are_done_in_their_order(start: Start, path: Path) -> None:
    terminal = start("packs", "edit", "mine/mine").see(OPENED)
    terminal.type(b"# ab\x7fcd\x1b[Dxe\x1b[C\rline\x7f\x7fke\x15# one\r").see("not saved")
    terminal.type(CTRL_S).see(tr(words.SAVED)).type(ESCAPE)
    assert terminal.end() == Status.DONE
    assert "# acxed\n# one\n[[exercise]]" in path.read_text("utf-8")
