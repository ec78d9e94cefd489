"""Keys on the full screen while the picture moves: how soon they are obeyed.

- ``q``, from the key until ``anchor breathe`` has ended, so that the prompt is back; beside it,
  Ctrl+Q in the least Textual app. Limit: 150 ms.
- Space, from the key until the last change that can be seen: then all stands still. Limit: 50 ms.
"""

from collections.abc import Iterator
from statistics import median

from benchmarks import minimal
from benchmarks.motion import SKIP
from benchmarks.processes import PATIENCE
from benchmarks.screen_start import CUE
from benchmarks.screens import Watched, environ
from benchmarks.subject import Subject
from benchmarks.table import Row, milliseconds

BREATHES = 1.5
STILL = 0.7
LEAVES, STANDS_STILL = 0.150, 0.050
CTRL_Q = b"\x11"


def measure(subject: Subject, runs: int) -> Iterator[Row]:
    """Measure it."""
    least = [str(subject.python), minimal.__file__]
    left: list[float] = []
    beside: list[float] = []
    stood: list[float] = []
    for _ in range(runs):
        with _breathing(subject) as program:
            left.append(_until_the_end(program, b"q"))
        with Watched(least, environ(subject)) as program:
            program.watch(PATIENCE, until=minimal.TEXT.encode())
            program.watch(BREATHES)
            beside.append(_until_the_end(program, CTRL_Q))
        with _breathing(subject) as program:
            pressed = program.type(b" ")
            program.watch(STILL)
            stood.append(program.written[-1][0] - pressed)
    yield Row(
        "q until the prompt is back : Ctrl+Q in the least Textual app, median",
        milliseconds(median(left)),
        milliseconds(median(beside)),
        f"{median(left) / median(beside):.2f}",
        runs=runs,
    )
    yield _longest("q until the prompt is back, longest", left, LEAVES)
    yield Row("space until all stands still, median", milliseconds(median(stood)), "-", runs=runs)
    yield _longest("space until all stands still, longest", stood, STANDS_STILL)


def _breathing(subject: Subject) -> Watched:
    program = Watched([subject.anchor, "breathe"], environ(subject))
    program.watch(PATIENCE, until=CUE.encode())
    program.type(SKIP)
    program.watch(BREATHES)
    return program


def _until_the_end(program: Watched, key: bytes) -> float:
    pressed = program.type(key)
    program.watch(PATIENCE)
    return program.wait() - pressed


def _longest(figure: str, found: list[float], limit: float) -> Row:
    longest = max(found)
    return Row(
        figure,
        milliseconds(longest),
        "-",
        limit=milliseconds(limit),
        runs=len(found),
        kept=longest <= limit,
    )
