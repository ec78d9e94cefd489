"""A real terminal with anchor in it: what a person sees there, and what it is left like."""

import os
import re
import select
import signal
import subprocess
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from anchor.clock import SystemClock

if sys.platform != "win32":
    import fcntl
    import pty
    import termios

PATIENCE = 10.0
CTRL_C, CTRL_D, CTRL_Z = b"\x03", b"\x04", b"\x1a"
ANCHOR = ("-m", "anchor")
SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]*[0-~])")
_MODE = re.compile(r"\x1b\[\?([0-9;]+)([hl])")
_ASKED = re.compile(r"\x1b\[\?(\d+)\$p")
_ON_FROM_THE_START = {"7", "25"}
"""Lines wrap, and the cursor is shown."""

ALTERNATE = "\x1b[?1049h"
BACK = "\x1b[?1049l"


class Terminal:
    """A terminal of 80 columns and 24 rows with Python in it, which runs anchor unless told not."""

    def __init__(self, *arguments: str, program: Iterable[str] = ANCHOR, **environ: str) -> None:
        """Start it."""
        self._ours, self._theirs = pty.openpty()
        termios.tcsetwinsize(self._theirs, (24, 80))
        self._clock = SystemClock()
        self._before = termios.tcgetattr(self._theirs)
        self.screen = ""
        self.answers: dict[str, str] = {}
        """What it answers when asked for a mode: 2 is known and off."""
        self._seen = 0
        self._decoder = getincrementaldecoder("utf-8")()
        self._running = subprocess.Popen(
            [sys.executable, *program, *arguments],
            stdin=self._theirs,
            stdout=self._theirs,
            stderr=self._theirs,
            env=os.environ | {"TERM": "xterm-256color"} | environ,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )

    # What is there to see

    def see(self, text: str) -> "Terminal":
        """Wait until something is on the screen."""
        self._read(lambda: text in SEQUENCE.sub("", self.screen[self._seen :]))
        assert text in SEQUENCE.sub("", self.screen[self._seen :]), self.screen
        return self

    def taken_over_again(self) -> "Terminal":
        """Wait until what runs in it has gone back to the alternate screen."""
        self._read(lambda: self.screen.count(ALTERNATE) > 1)
        assert self.screen.count(ALTERNATE) > 1
        return self

    def anew(self) -> "Terminal":
        """See only what comes from now on."""
        self._seen = len(self.screen)
        return self

    # What a person, or the system, does

    def type(self, keys: bytes) -> "Terminal":
        """Press keys."""
        os.write(self._ours, keys)
        return self

    def resize(self, columns: int, rows: int) -> "Terminal":
        """Make it larger or smaller; the system says so to what runs in it."""
        termios.tcsetwinsize(self._ours, (rows, columns))
        return self

    def send(self, number: signal.Signals) -> "Terminal":
        """Send a signal."""
        self._running.send_signal(number)
        return self

    def close_window(self) -> int:
        """Close it with what runs in it, and wait for the end."""
        os.close(self._ours)
        self._ours = -1
        return self._running.wait(PATIENCE)

    # How it is left

    def stopped(self) -> "Terminal":
        """Wait until what runs has been stopped; meanwhile it has to be as it was."""
        changes: list[int] = []
        self._read(lambda: _has_changed(self._running.pid, changes))
        assert os.WIFSTOPPED(*changes)
        return self.as_it_was()

    def end(self) -> int:
        """Wait for the end; it has to be as it was."""
        self._read(lambda: self._running.poll() is not None)
        status = self._running.wait(PATIENCE)
        self.as_it_was()
        return status

    def as_it_was(self) -> "Terminal":
        """Compare it with how it was found."""
        self._read(lambda: False, seconds=0)
        assert termios.tcgetattr(self._theirs) == self._before
        assert modes(self.screen) == _ON_FROM_THE_START
        # Kitty's keys are put on a stack, and so is the title of the window.
        assert len(re.findall(r"\x1b\[>\d+u", self.screen)) == self.screen.count("\x1b[<u")
        assert self.screen.count("\x1b[22;2t") == self.screen.count("\x1b[23;2t")
        return self

    @property
    def outside(self) -> str:
        """What stays in the terminal: all that was not on the alternate screen."""
        parts = self.screen.split(ALTERNATE)
        kept = [parts[0], *(part.partition(BACK)[2] for part in parts[1:])]
        return SEQUENCE.sub("", "".join(kept))

    def let_go(self) -> None:
        """End it, if it still runs."""
        self._running.kill()
        self._running.wait(PATIENCE)
        if self._ours >= 0:
            os.close(self._ours)
        os.close(self._theirs)

    def _read(self, enough: Callable[[], bool], seconds: float = PATIENCE) -> None:
        until = self._clock.now() + seconds
        while not enough():
            left = until - self._clock.now()
            readable, _, _ = select.select([self._ours], [], [], min(0.05, max(0.0, left)))
            if readable:
                data = self._decoder.decode(os.read(self._ours, 65536))
                self._answer(data)
                self.screen += data.replace("\r\n", "\n")
            elif left <= 0:
                return

    def _answer(self, data: str) -> None:
        for mode in _ASKED.findall(data):
            if mode in self.answers:
                self.type(f"\x1b[?{mode};{self.answers[mode]}$y".encode())


def modes(written: str) -> set[str]:
    """Tell which modes are on after all that was written."""
    on = set(_ON_FROM_THE_START)
    for numbers, sign in _MODE.findall(written):
        for number in numbers.split(";"):
            (on.add if sign == "h" else on.discard)(number)
    return on


def _has_changed(process: int, changes: list[int]) -> bool:
    """Note what became of a process, if something did: the system tells it once."""
    found, status = os.waitpid(process, os.WUNTRACED | os.WNOHANG)
    if found:
        changes.append(status)
    return bool(found)


Start = Callable[..., Terminal]


@contextmanager
def terminals() -> Iterator[Start]:
    """Give what starts terminals; all of them are let go of in the end."""
    started: list[Terminal] = []

    def start(*arguments: str, **options: str) -> Terminal:
        started.append(Terminal(*arguments, **options))
        return started[-1]

    try:
        yield start
    finally:
        for one in started:
            one.let_go()
