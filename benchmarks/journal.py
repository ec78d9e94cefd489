"""The journal: what it takes to write a check-in, to leaf through them, to look back, to export.

With 100 check-ins and with 100,000:

- an acknowledged append, in turn with a bare INSERT that is committed with the same durability to a
  table of as many rows, in one process (``appending.py``): median and p90. Limit: 1.5 times. And
  with 100,000 beside 100. Limit: 1.2 times.
- ``anchor log``, a page of it, with 100,000 beside 100. Limit: 1.3 times.
- ``anchor trends`` over 100,000, beside ``anchor trends`` with one: at most 400 ms more.
- the most memory that ``anchor export`` takes, in each form, with 100,000 beside 10,000 (Linux).
  Limit: 1.1 times, for none of it is held.
"""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from benchmarks import appending
from benchmarks.filling import fill
from benchmarks.processes import in_turn, wall
from benchmarks.subject import Subject, run
from benchmarks.table import Row, compared, milliseconds

FEW, MANY = 100, 100_000
SOME = 10_000
BEYOND_START_UP = 0.4
FORMS = ("jsonl", "csv", "md", "toml")

_EXPORTING = """
import sys
from anchor.cli.main import run

status = run(sys.argv[1:])
lines = open("/proc/self/status").read().splitlines()
print(*(line for line in lines if line.startswith("VmHWM")), file=sys.stderr)
sys.exit(status)
"""


def measure(subject: Subject, runs: int) -> Iterator[Row]:
    """Measure it."""
    homes = {count: subject.new_folder(f"journal-{count}") for count in (1, FEW, SOME, MANY)}
    for count, home in homes.items():
        fill(home / "journal.db", count)
    yield from _pages(subject, runs, homes[FEW], homes[MANY])
    yield _trends(subject, runs, homes[1], homes[MANY])
    yield from _exports(subject, homes[SOME], homes[MANY])
    yield from _appends(subject, 15 * runs, homes[FEW], homes[MANY])


def _appends(subject: Subject, times: int, few: Path, many: Path) -> Iterator[Row]:
    folders = [str(few), str(many)]
    program = [str(subject.python), "-P", appending.__file__, str(times), *folders]
    found: list[list[list[float]]] = json.loads(run(program, subject))
    for count, (kept, bare) in zip((FEW, MANY), found, strict=True):
        what = f"append at {count:,} : bare INSERT, as durable"
        yield compared(what, kept, bare, 1.5)
        yield _ninetieth(f"{what}, p90", kept, bare, 1.5)
    (at_few, _), (at_many, _) = found
    yield compared(f"append at {MANY:,} : at {FEW}", at_many, at_few, 1.2)


def _ninetieth(figure: str, measured: list[float], baseline: list[float], limit: float) -> Row:
    one, other = (quantiles(times, n=10)[-1] for times in (measured, baseline))
    return Row(
        figure,
        milliseconds(one),
        milliseconds(other),
        f"{one / other:.2f}",
        limit=f"{limit:g} x",
        runs=len(measured),
        kept=one / other <= limit,
    )


def _pages(subject: Subject, runs: int, few: Path, many: Path) -> Iterator[Row]:
    for options in ([], ["--json"]):
        command = [subject.anchor, "log", *options]
        at_many, at_few = in_turn(
            runs,
            lambda command=command: wall(command, _at(subject, many)),  # type: ignore[misc]
            lambda command=command: wall(command, _at(subject, few)),  # type: ignore[misc]
        )
        figure = f"anchor {' '.join(command[1:])} at {MANY:,} : at {FEW}"
        yield compared(figure, at_many, at_few, 1.3)


def _trends(subject: Subject, runs: int, one: Path, many: Path) -> Row:
    command = [subject.anchor, "trends"]
    over_many, over_one = in_turn(
        min(runs, 11),
        lambda: wall(command, _at(subject, many)),
        lambda: wall(command, _at(subject, one)),
    )
    more = median(long - short for long, short in zip(over_many, over_one, strict=True))
    return Row(
        f"anchor trends over {MANY:,}, beyond start-up",
        milliseconds(more),
        milliseconds(median(over_one)),
        limit=milliseconds(BEYOND_START_UP),
        runs=len(over_many),
        kept=more <= BEYOND_START_UP,
    )


def _exports(subject: Subject, some: Path, many: Path) -> Iterator[Row]:
    for form in FORMS:
        peaks = [_peak(subject, form, home) for home in (many, some)]
        ratio = peaks[0] / peaks[1]
        yield Row(
            f"export as {form}, most memory at {MANY:,} : at {SOME:,}",
            f"{peaks[0] / 1024:.1f} MB",
            f"{peaks[1] / 1024:.1f} MB",
            f"{ratio:.2f}",
            limit="1.1 x",
            kept=ratio <= 1.1,
        )


def _peak(subject: Subject, form: str, home: Path) -> int:
    """Export in a process, its output thrown away, and give the most memory it had, in KB."""
    program = [str(subject.python), "-c", _EXPORTING, "export", "--format", form]
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    done = subprocess.run(
        program, env=_at(subject, home), stdout=nothing, stderr=pipe, check=True, text=True
    )
    return int(done.stderr.split()[-2])


def _at(subject: Subject, home: Path) -> dict[str, str]:
    return subject.environ(ANCHOR_HOME=str(home))
