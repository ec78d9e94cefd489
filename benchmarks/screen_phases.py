"""Phases on the full screen: how late each change can be seen, and whether it drifts.

``anchor breathe 2-2`` in a terminal of 100 by 30, the picture moving: a change every two seconds.
A change is there when its words have been written to the terminal; it was due at the time that
``anchor show --json`` tells, from when the session began (``begun.py``). So lateness is that of
everything: the timer, Textual, and the terminal. Limits: 50 ms for the latest, 20 ms for the
median, and no slope. Beside it, a bare loop, as with the cues.
"""

import threading
from collections.abc import Iterator
from statistics import median

import msgspec

from benchmarks import begun
from benchmarks.cues import EVERY, PATTERN, Plan
from benchmarks.lateness import as_zero, per_minute, since_the_first, slope, watch_bare
from benchmarks.screens import SEQUENCE, Watched, environ, updates
from benchmarks.subject import Subject, run
from benchmarks.table import Row, milliseconds, missing

MINUTES_FOR_MORE = 1
LATEST, MIDDLE = 0.050, 0.020


def measure(subject: Subject, changes: int) -> Iterator[Row]:
    """Measure it."""
    minutes = str(changes * EVERY / 60 + MINUTES_FOR_MORE)
    chosen = [PATTERN, "--minutes", minutes]
    shown = run([subject.anchor, "show", *chosen, "--json"], subject)
    # The first words are those that the screen opens with: no change.
    planned = msgspec.json.decode(shown, type=Plan).cues[1 : changes + 1]
    length = planned[-1].at + 3
    note = subject.folder / "begun"
    loop: list[float] = []
    beside = threading.Thread(target=watch_bare, args=(subject, EVERY, length, loop))
    command = [str(subject.python), begun.__file__, str(note), "breathe", *chosen]
    with Watched(command, environ(subject)) as program:
        beside.start()
        program.watch(length)
        began = float(note.read_text()) - program.began
    beside.join()

    arrived: list[float] = []
    for moment, data in updates(program.written):
        words = SEQUENCE.sub(b"", data).decode(errors="replace")
        if len(arrived) < len(planned) and planned[len(arrived)].text in words:
            arrived.append(moment)
    if len(arrived) < len(planned):
        yield missing("screen-phases", f"only {len(arrived)} of {len(planned)} were to be seen")
        return
    late = [moment - began - cue.at for moment, cue in zip(arrived, planned, strict=True)]
    floor = since_the_first(loop, [number * EVERY for number in range(len(loop))])
    yield from _rows(arrived, late, loop, floor)


def _rows(
    arrived: list[float], late: list[float], loop: list[float], floor: list[float]
) -> Iterator[Row]:
    name = f"{len(late)} changes of phase on the screen : bare loop"
    steepness, error = slope(arrived, late)
    for what, of, limit in (("median", median, MIDDLE), ("latest", max, LATEST)):
        found: float = of(late)
        yield Row(
            f"{name}, lateness, {what}",
            milliseconds(found),
            milliseconds(of(floor)),
            limit=milliseconds(limit),
            kept=found <= limit,
        )
    yield Row(
        f"{name}, slope per minute",
        per_minute(steepness, error),
        per_minute(*slope(loop, floor)),
        limit="as zero",
        kept=as_zero(steepness, error),
    )
