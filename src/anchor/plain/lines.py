"""What a person types, line by line, waited for without waking in between."""

import os
import sys
from collections import deque
from contextlib import suppress
from typing import Protocol

from anchor.core.session import Clock

TOGETHER_SECONDS = 0.05
"""Lines that come sooner after one another are pasted: nobody types so fast."""

_LONGEST = 1 << 16
"""More bytes without a line's end are no line."""


class EndOfInput(Exception):  # noqa: N818 - an end, not an error
    """The person closed the input (Ctrl-D)."""


class Lines(Protocol):
    """Where a person's lines come from."""

    @property
    def attended(self) -> bool:
        """Whether somebody is there to answer: the input is a terminal."""
        ...

    def wait(self, until: float | None) -> str | None:
        """Give the next line, without its end, or ``None`` once the clock shows ``until``.

        With ``None`` it waits for a line as long as it takes. Raises ``EndOfInput`` where a person
        closes the input.
        """
        ...


class PastedLines(Lines, Protocol):
    """Lines of which several may come at once."""

    def at_once(self) -> list[str]:
        """Give the lines that came in the same moment: who pastes a text, pastes several."""
        ...


class TypedLines:
    """Lines from standard input.

    Other programs may type too, through a pipe; when a pipe ends, nothing more is typed, and that
    is all: only a person at a terminal leaves by ending the input.
    """

    def __init__(self, clock: Clock, source: int = 0) -> None:
        """Read from a file descriptor."""
        self._clock = clock
        self._open = _is_open(source)
        self.attended = self._open and os.isatty(source)
        self._chunks = (_ThreadChunks if sys.platform == "win32" else _SelectChunks)(source)
        self._lines: deque[str] = deque()
        self._part = b""

    def wait(self, until: float | None) -> str | None:
        """Give the next line, or ``None`` once the clock shows ``until``."""
        while not self._lines:
            if self.attended and not self._open:
                raise EndOfInput
            left = None if until is None else until - self._clock.now()
            if left is not None and left <= 0:
                return None
            if not self._open and left is None:
                raise EndOfInput
            chunk = self._chunks.wait(left) if self._open else self._chunks.idle(left)
            if chunk is None:
                continue
            if not chunk:
                self._open = False
                chunk = b"\n" if self._part else b""
            self._take(chunk)
        return self._lines.popleft()

    def at_once(self) -> list[str]:
        """Give the lines that came in the same moment as the last one, if a person is there."""
        lines: list[str] = []
        with suppress(EndOfInput):  # told of when more is waited for
            while self.attended:
                line = self.wait(self._clock.now() + TOGETHER_SECONDS)
                if line is None:
                    break
                lines.append(line)
        return lines

    def _take(self, chunk: bytes) -> None:
        *whole, part = (self._part + chunk).split(b"\n")
        self._part = part[:_LONGEST]
        self._lines.extend(line.decode("utf-8", "replace").rstrip("\r") for line in whole)


def _is_open(source: int) -> bool:
    try:
        os.fstat(source)
    except OSError:
        return False
    return True


def _read(source: int) -> bytes:
    try:
        return os.read(source, 4096)
    except OSError:  # the terminal is gone
        return b""


class _SelectChunks:
    """Reads a file descriptor when there is something to read."""

    def __init__(self, source: int) -> None:
        self._source = source

    def wait(self, seconds: float | None) -> bytes | None:
        """Give what came, ``b""`` at the end of the input, or ``None`` when time is up."""
        import select

        readable, _, _ = select.select([self._source], [], [], seconds)
        return _read(self._source) if readable else None

    def idle(self, seconds: float | None) -> None:
        """Let time pass."""
        import select

        select.select([], [], [], seconds)


class _ThreadChunks:
    """Reads in a thread of its own, for systems whose terminals cannot be waited for."""

    def __init__(self, source: int) -> None:
        import queue
        import threading

        self._source = source
        self._queue: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._empty = queue.Empty
        self._thread = threading.Thread(target=self._read, daemon=True)

    def _read(self) -> None:
        chunk = b"more"
        while chunk:
            chunk = _read(self._source)
            self._queue.put(chunk)

    def wait(self, seconds: float | None) -> bytes | None:
        """Give what came, ``b""`` at the end of the input, or ``None`` when time is up."""
        if self._thread.ident is None:
            self._thread.start()
        try:
            return self._queue.get(timeout=seconds)
        except self._empty:
            return None

    def idle(self, seconds: float | None) -> None:
        """Let time pass."""
        self.wait(seconds)
