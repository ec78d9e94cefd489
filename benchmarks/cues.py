"""Cues on the real clock: how late each line of a session comes, and whether it drifts.

``anchor breathe 2-2 --minutes 6 --plain`` in a terminal: a cue every two seconds, 180 of them. The
planned times are those of ``anchor show 2-2 --minutes 6 --json``; a line's time is when it can be
read at the other end of the terminal. Lateness is the time since the first cue's line less the
planned time since the first cue. It may be below zero, where the first line itself came late; so
the spread, from the earliest to the latest, stands there too. Limit, for each: 15 ms.

The slope is that of the least-squares line through lateness over time, with its standard error, and
should not differ from zero: within two standard errors, or below 0.1 ms a minute.

Beside it, in another terminal at the same time and half a cue apart, a bare loop prints a line
every two seconds (``bare.py``): what this machine, now, makes of it.
"""

import threading
from collections.abc import Iterator, Sequence
from statistics import median, quantiles

import msgspec
from msgspec import Struct

from benchmarks.lateness import as_zero, per_minute, since_the_first, slope, watch_bare
from benchmarks.processes import InTerminal
from benchmarks.subject import Subject, run
from benchmarks.table import Row, milliseconds

PATTERN = "2-2"
EVERY = 2.0
TIME_TO_READ = 15
"""Seconds at most before the first cue, for reading what will happen."""

LIMIT = 0.015


class PlannedCue(Struct, frozen=True):
    """A cue, as ``show --json`` tells it."""

    at: float
    text: str


class Plan(Struct, frozen=True):
    """An exercise, as ``show --json`` tells it."""

    cues: list[PlannedCue]


def measure(subject: Subject, minutes: int) -> Iterator[Row]:
    """Measure it."""
    chosen = [PATTERN, "--minutes", str(minutes)]
    shown = run([subject.anchor, "show", *chosen, "--json"], subject)
    planned = msgspec.json.decode(shown, type=Plan).cues
    length = planned[-1].at + TIME_TO_READ + 5
    loop: list[float] = []
    beside = threading.Thread(target=watch_bare, args=(subject, EVERY, length, loop))
    with InTerminal([subject.anchor, "breathe", *chosen, "--plain"], subject.environ()) as session:
        arrived: list[float] = []
        for moment, line in session.lines(length):
            # A cue's line begins with its words; a long one goes on in the next line.
            if line.decode().startswith(planned[len(arrived)].text[:30]):
                arrived.append(moment)
                if len(arrived) == 1:
                    beside.start()
                if len(arrived) == len(planned):
                    break
    beside.join()
    late = since_the_first(arrived, [cue.at for cue in planned])
    floor = since_the_first(loop, [number * EVERY for number in range(len(loop))])
    yield from _rows(len(planned), arrived, late, loop, floor)


def _rows(
    planned: int,
    arrived: Sequence[float],
    late: Sequence[float],
    loop: Sequence[float],
    floor: Sequence[float],
) -> Iterator[Row]:
    name = f"cues ({len(late)} of {planned})"
    complete = len(late) == planned

    def row(what: str, found: float, beside: float, limit: float | None) -> Row:
        return Row(
            f"{name}: {what}",
            milliseconds(found),
            milliseconds(beside),
            limit="-" if limit is None else milliseconds(limit),
            kept=None if limit is None else complete and found <= limit,
        )

    yield row("lateness p50 : bare loop", median(late), median(floor), None)
    yield row("lateness p95", _p95(late), _p95(floor), None)
    yield row("lateness, the latest", max(late), max(floor), LIMIT)
    spread = max(late) - min(late)
    yield row("from earliest to latest", spread, max(floor) - min(floor), LIMIT)
    steepness, error = slope(arrived, late)
    yield Row(
        f"{name}: slope per minute",
        per_minute(steepness, error),
        per_minute(*slope(loop, floor)),
        limit="as zero",
        kept=complete and as_zero(steepness, error),
    )


def _p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1]
