"""A real terminal: what a person sees there, and that it is left as it was found."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from anchor.errors import Status
from anchor.state import State
from terminals import CTRL_C, CTRL_D, Start, terminals

if sys.platform == "win32":
    pytest.skip("terminals are of another kind there", allow_module_level=True)

STOPPED = "You stopped. That is fine."


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    monkeypatch.delenv("COLUMNS")
    monkeypatch.setenv("ANCHOR_PLAIN", "1")
    monkeypatch.setenv("ANCHOR_LEAD", "0")
    with terminals() as start:
        yield start


@pytest.mark.parametrize("keys", [CTRL_C, CTRL_D, b"stop\n", b"half a li" + CTRL_D + CTRL_D])
def test_leaving_is_kind_and_done(start: Start, keys: bytes) -> None:
    terminal = start("breathe", "soft").see("In for three, out for five. Gently").type(keys)
    assert terminal.see(STOPPED).end() == Status.DONE
    assert "\x1b" not in terminal.screen
    assert "Traceback" not in terminal.screen


def test_a_step_that_waits_goes_on_with_enter_and_says_nothing_back(start: Start) -> None:
    terminal = start("start", "pause/pause-breathe-respond").type(b"\n").see("comes first. If not")
    terminal.type(b"skip\nskip\nskip\n").see("4: Ask").type(b" a quiet walk\n")
    terminal.see("You might look up.").type(b"stop\n")
    assert terminal.see(STOPPED).end() == Status.DONE
    assert terminal.screen.count("a quiet walk") == 1  # the terminal's own echo


def test_bare_anchor_asks_and_begins(start: Start) -> None:
    terminal = start().see("What would help right now?").see("(Enter: 1").type(b"2\n")
    terminal.see("Feet on the floor.").see("Type stop").type(CTRL_C)
    assert terminal.see(STOPPED).end() == Status.DONE


def test_holds_are_asked_about_and_remembered(start: Start, home: Path) -> None:
    terminal = start("breathe", "box").see("Enter is 1)").type(b"\n").see("Without holds")
    assert terminal.type(CTRL_C).see(STOPPED).end() == Status.DONE
    assert State(home / "state.toml").holds("breathing/box") == "without"


def test_the_list_is_a_table_unless_it_is_to_be_plain(start: Start) -> None:
    table = start("packs", "list", ANCHOR_PLAIN="0")
    assert table.end() == Status.DONE
    assert "\x1b[" in table.screen
    assert "Attention" in table.screen
    for plain in (start("packs", "list", "--plain"), start("packs", "list", TERM="dumb")):
        assert plain.end() == Status.DONE
        assert "\x1b" not in plain.screen
        assert "Breathing (breathing)." in plain.screen


def test_a_passphrase_is_typed_unseen(start: Start, home: Path) -> None:
    assert start("checkin", "--distress", "4").end() == Status.DONE
    encrypting = start("journal", "encrypt").see("Which passphrase?").type(b"three words\n")
    encrypting.see("The same once more").type(b"three words\n").see("are encrypted now")
    assert encrypting.end() == Status.DONE
    log = start("log").see("The passphrase of your journal").type(b"no\n")
    log.see("try again.\nThe passphrase of your journal")
    assert log.type(b"three words\n").see("Distress: 4 of 10").end() == Status.DONE
    for terminal in (encrypting, log):
        assert "three words" not in terminal.screen
    left = start("log").see("The passphrase of your journal").type(CTRL_C)
    assert left.see("ANCHOR_PASSPHRASE_COMMAND").end() == Status.STORAGE
