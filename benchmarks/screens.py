"""What full-screen programs write, and what can be seen of it.

While a program runs, what it writes is only taken down and, as terminals of today do, its question
is answered whether updates can be put together (mode 2026). What there was to see is made out
afterwards, so that doing so costs the program nothing.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.processes import PATIENCE, InTerminal
from benchmarks.subject import Subject

SIZE = (100, 30)
"""Columns and rows of the terminals in which full screens are measured."""

TOGETHER = 0.004
"""Seconds between which what is written is one update, where the program does not say so."""

SEQUENCE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]*[0-~])")
_NOT_FOR_PYTE = re.compile(rb"\x1b\[(?:[<=>][0-?]*[ -/]*[@-~]|\?[0-9;]*\$p|[0-9;]*t)")
_ASKS = b"\x1b[?2026$p"
_ANSWER = b"\x1b[?2026;2$y"
_BEGINS, _ENDS = b"\x1b[?2026h", b"\x1b[?2026l"


class Frame(NamedTuple):
    """What there was to see after an update that changed it."""

    moment: float
    lines: tuple[str, ...]


def environ(subject: Subject, **more: str) -> dict[str, str]:
    """Give the surroundings of a full-screen program, in a terminal of many colours."""
    kept = subject.environ(COLORTERM="truecolor", LANG="C.UTF-8", **more)
    return {k: v for k, v in kept.items() if k not in ("NO_COLOR", "TMUX", "TERM_PROGRAM")}


class Watched(InTerminal):
    """A full-screen program, and all that it has written."""

    def __init__(self, command: list[str], environ: dict[str, str]) -> None:
        """Start it."""
        super().__init__(command, environ, SIZE)
        self.written: list[tuple[float, bytes]] = []

    def watch(self, seconds: float, until: bytes | None = None) -> float | None:
        """Take down what it writes, for so long or until a text is there; give that moment."""
        shown = b""
        for moment, chunk in self.chunks(seconds):
            self.written.append((moment, chunk))
            if _ASKS in chunk:
                self.type(_ANSWER)
            if until is not None:
                shown = (shown + chunk)[-65536:]
                if until in SEQUENCE.sub(b"", shown):
                    return moment
        return None


def first_painted(command: list[str], environ: dict[str, str], text: str) -> float:
    """Run a full-screen program until a text can be read on it, and give how long it took."""
    with Watched(command, environ) as program:
        moment = program.watch(PATIENCE, until=text.encode())
    if moment is None:
        raise RuntimeError(f"{' '.join(command)}: {text!r} was not to be seen")
    return moment


def updates(written: list[tuple[float, bytes]]) -> Iterator[tuple[float, bytes]]:
    """Put together what was written as one update, and give each with the time it was there."""
    part, last, is_open = b"", 0.0, False
    for moment, chunk in written:
        if part and not is_open and moment - last > TOGETHER:
            yield last, part
            part = b""
        part, last = part + chunk, moment
        is_open = part.rfind(_BEGINS) > part.rfind(_ENDS)
    if part:
        yield last, part


def frames(written: list[tuple[float, bytes]]) -> Iterator[Frame]:
    """Give each update after which something else was to be seen, colours among it."""
    import pyte

    screen = pyte.Screen(*SIZE)
    stream = pyte.ByteStream(screen)
    shown: dict[int, int] = {}
    for moment, data in updates(written):
        screen.dirty.clear()
        stream.feed(_NOT_FOR_PYTE.sub(b"", data))
        drawn = {row: hash(tuple(sorted(screen.buffer[row].items()))) for row in screen.dirty}
        if any(shown.get(row) != is_now for row, is_now in drawn.items()):
            shown |= drawn
            yield Frame(moment, tuple(screen.display))
