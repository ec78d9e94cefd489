"""A real terminal: what a person sees there, and that it is left as it was found."""

import os
import select
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from anchor.clock import SystemClock
from anchor.errors import Status
from anchor.state import State

if sys.platform == "win32":
    pytest.skip("terminals are of another kind there", allow_module_level=True)

import fcntl
import pty
import termios

PATIENCE = 20.0
CTRL_C, CTRL_D = b"\x03", b"\x04"
STOPPED = "You stopped. That is fine."


class Terminal:
    """A terminal of 80 columns with anchor in it."""

    def __init__(self, *arguments: str, **environ: str) -> None:
        """Start a command."""
        self._ours, self._theirs = pty.openpty()
        self._clock = SystemClock()
        self._before = termios.tcgetattr(self._theirs)
        self.screen = ""
        self._running = subprocess.Popen(
            [sys.executable, "-m", "anchor", *arguments],
            stdin=self._theirs,
            stdout=self._theirs,
            stderr=self._theirs,
            env=os.environ | {"TERM": "xterm-256color", "ANCHOR_PLAIN": "1"} | environ,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )

    def see(self, text: str) -> "Terminal":
        """Wait until something is on the screen."""
        self._read(lambda: text in self.screen)
        assert text in self.screen, self.screen
        return self

    def type(self, keys: bytes) -> "Terminal":
        """Press keys."""
        os.write(self._ours, keys)
        return self

    def end(self) -> int:
        """Wait for the end; the terminal has to be as it was."""
        self._read(lambda: self._running.poll() is not None)
        status = self._running.wait(PATIENCE)
        self._read(lambda: False, seconds=0)
        assert termios.tcgetattr(self._theirs) == self._before
        return status

    def close(self) -> None:
        """Let go of it."""
        self._running.kill()
        self._running.wait(PATIENCE)
        os.close(self._ours)
        os.close(self._theirs)

    def _read(self, enough: Callable[[], bool], seconds: float = PATIENCE) -> None:
        until = self._clock.now() + seconds
        while not enough():
            left = until - self._clock.now()
            readable, _, _ = select.select([self._ours], [], [], min(0.05, max(0.0, left)))
            if readable:
                data = os.read(self._ours, 65536)
                self.screen += data.decode().replace("\r\n", "\n")
            elif left <= 0:
                return


Start = Callable[..., Terminal]


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    started: list[Terminal] = []
    monkeypatch.delenv("COLUMNS")

    def terminal(*arguments: str, **environ: str) -> Terminal:
        started.append(Terminal(*arguments, **environ))
        return started[-1]

    yield terminal
    for one in started:
        one.close()


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
    terminal = start().see("What would help right now?").see("(Enter: 1)").type(b"2\n")
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
    log = start("log").see("The passphrase of your journal").type(b"no\n").see("does not open it")
    assert log.type(b"three words\n").see("Distress: 4 of 10").end() == Status.DONE
    for terminal in (encrypting, log):
        assert "three words" not in terminal.screen
    left = start("log").see("The passphrase of your journal").type(CTRL_C)
    assert left.see("is encrypted, so it needs").end() == Status.STORAGE
