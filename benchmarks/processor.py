"""Processor: what share of a core a breathing session takes while it plays in plain lines.

Three sessions of ``anchor breathe --plain``, each in a terminal, at the same time and a few seconds
apart; beside each a bare loop that prints a line every five seconds (``bare.py``), about as often
as they do. Counting starts three seconds in, so that start-up is no part of it: what the scheduler
has counted for the process by then is taken from what it has counted at the end (Linux). Limit:
0.3 % of a core.
"""

import time
from collections.abc import Iterator
from statistics import median
from threading import Thread

from benchmarks import bare
from benchmarks.processes import InTerminal
from benchmarks.subject import Subject
from benchmarks.table import Row, missing

SESSIONS = 3
STARTED = 3.0
LIMIT = 0.003
FIGURE = "processor while breathing : bare loop"


def measure(subject: Subject, seconds: int) -> Iterator[Row]:
    """Measure it."""
    anchor = [subject.anchor, "breathe", "--plain"]
    loop = [str(subject.python), bare.__file__, "5"]
    shares: list[float] = []
    beside: list[float] = []
    watchers = []
    for number in range(SESSIONS):
        watchers.append(Thread(target=_watch, args=(subject, anchor, seconds, shares)))
        watchers.append(Thread(target=_watch, args=(subject, loop, seconds, beside)))
        for delay, watcher in zip((number, 1.5), watchers[-2:], strict=True):
            time.sleep(delay)
            watcher.start()
    for watcher in watchers:
        watcher.join()
    if len(shares) < SESSIONS or len(beside) < SESSIONS:
        yield missing(FIGURE, "nothing here tells how much a process has worked")
        return
    share = median(shares)
    yield Row(
        FIGURE,
        f"{share:.4%}",
        f"{median(beside):.4%}",
        f"{share / median(beside):.1f}",
        limit=f"{LIMIT:.1%}",
        runs=SESSIONS,
        kept=share <= LIMIT,
    )


def _watch(subject: Subject, command: list[str], seconds: int, shares: list[float]) -> None:
    with InTerminal(command, subject.environ()) as program:
        _listen(program, STARTED)
        before, began = program.processor_seconds(), time.monotonic()
        _listen(program, seconds)
        after, ended = program.processor_seconds(), time.monotonic()
    if before is not None and after is not None:
        shares.append((after - before) / (ended - began))


def _listen(program: InTerminal, seconds: float) -> None:
    """Read what it says, for so long: a terminal that nobody reads fills up."""
    for _ in program.lines(seconds):
        pass
