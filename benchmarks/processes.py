"""Processes watched from outside, with and without a terminal, and measured in turn.

All times are in seconds on the monotonic clock; zero is just before a process is made.
"""

import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

PATIENCE = 30.0
"""Seconds after which a program that was to say something is given up."""


def in_turn(runs: int, *measures: Callable[[], float]) -> list[list[float]]:
    """Measure several things in turn, after one unmeasured round, and give each one's figures.

    Every other round goes backwards, so that none always follows the same other.
    """
    for measure in measures:
        measure()
    found: list[list[float]] = [[] for _ in measures]
    for number in range(runs):
        pairs = list(zip(found, measures, strict=True))
        for figures, measure in reversed(pairs) if number % 2 else pairs:
            figures.append(measure())
    return found


def wall(command: list[str], environ: dict[str, str]) -> float:
    """Run a command to its end, its output thrown away, and give how long it took."""
    nothing = subprocess.DEVNULL
    began = time.monotonic()
    subprocess.run(command, env=environ, check=True, stdin=nothing, stdout=nothing, stderr=nothing)
    return time.monotonic() - began


def first_line(command: list[str], environ: dict[str, str]) -> float:
    """Run a command in a terminal until its first whole line is there, and give how long it took.

    The line must show something: colours and empty lines do not count.
    """
    with InTerminal(command, environ) as program:
        for moment, line in program.lines(PATIENCE):
            if _shows_something(line):
                return moment
    raise RuntimeError(f"{' '.join(command)}: it said nothing")


def to_the_end(command: list[str], environ: dict[str, str]) -> float:
    """Run a command in a terminal to its end, and give how long it took."""
    with InTerminal(command, environ) as program:
        for _ in program.lines(PATIENCE):
            pass
        return time.monotonic() - program.began


class InTerminal:
    """A program in a terminal of its own. Leaving the ``with`` ends it."""

    def __init__(
        self, command: list[str], environ: dict[str, str], size: tuple[int, int] | None = None
    ) -> None:
        """Start it. ``size``: the terminal's columns and rows."""
        self._master, slave = _new_terminal(size)
        self.began = time.monotonic()
        self._program = subprocess.Popen(
            command, env=environ, stdin=slave, stdout=slave, stderr=slave, start_new_session=True
        )
        os.close(slave)
        self._part = b""

    def __enter__(self) -> Self:
        """Watch it."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End it, if it still runs."""
        self._program.kill()
        self._program.wait()
        os.close(self._master)

    def chunks(self, seconds: float) -> Iterator[tuple[float, bytes]]:
        """Give what it writes as it comes, each with its time, for so long or until it ends."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if not select.select([self._master], [], [], left)[0]:
                return
            try:
                chunk = os.read(self._master, 65536)
            except OSError:  # no program has the terminal open any more
                return
            yield time.monotonic() - self.began, chunk

    def lines(self, seconds: float) -> Iterator[tuple[float, bytes]]:
        """Give its lines as they come, each with its time, for so long or until it ends."""
        for moment, chunk in self.chunks(seconds):
            *whole, self._part = (self._part + chunk).split(b"\n")
            for line in whole:
                yield moment, line.rstrip(b"\r")

    def type(self, keys: bytes) -> float:
        """Press keys, and give the time."""
        os.write(self._master, keys)
        return time.monotonic() - self.began

    def wait(self) -> float:
        """Wait until it has ended, and give the time."""
        self._program.wait(PATIENCE)
        return time.monotonic() - self.began

    def processor_seconds(self) -> float | None:
        """Tell how long processors have worked for it so far; ``None`` where nothing tells."""
        try:
            threads = list(Path(f"/proc/{self._program.pid}/task").iterdir())
            return sum(int((one / "schedstat").read_text().split()[0]) for one in threads) / 1e9
        except (OSError, ValueError, IndexError):
            return None

    def resident_kilobytes(self) -> int | None:
        """Tell how much memory it has at most had so far; ``None`` where nothing tells."""
        try:
            status = Path(f"/proc/{self._program.pid}/status").read_text()
        except OSError:
            return None
        (peak,) = [line for line in status.splitlines() if line.startswith("VmHWM:")]
        return int(peak.split()[1])


def _new_terminal(size: tuple[int, int] | None) -> tuple[int, int]:
    """Make a terminal, of 80 columns if nothing is said; give its two ends, ours and another."""
    if sys.platform != "win32":
        import termios

        ours, theirs = os.openpty()
        if size is not None:
            columns, rows = size
            termios.tcsetwinsize(theirs, (rows, columns))
        return ours, theirs
    raise NotImplementedError


def _shows_something(line: bytes) -> bool:
    """Tell whether a line shows anything once its escape sequences are gone."""
    shown, *rest = line.split(b"\x1b[")
    for part in rest:
        shown += part.lstrip(b"0123456789;?")[1:]
    return bool(shown.strip())
