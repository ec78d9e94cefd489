"""Measure what was asked for, or everything, and print it as one table.

``python -m benchmarks [NAME ...] [--quick] [--runs N] [--fresh] [--peers] [--jrnl PATH]``. This is
no test: it tells, and ends with 0 whatever it finds. docs/performance.md says how to read it.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import SubprocessError

from benchmarks.subject import Subject, fresh, here
from benchmarks.table import Row, missing, render


def main() -> None:
    """Measure, and print the table."""
    if sys.platform == "win32":
        print("The figures are measured through a pseudo-terminal, which Windows does not have.")
    else:
        _measure()


def _measure() -> None:
    from benchmarks import (
        checkin,
        checking,
        cues,
        first_line,
        help_now,
        journal,
        leafing,
        memory,
        motion,
        packs,
        peers,
        processor,
        scale,
        screen_keys,
        screen_memory,
        screen_phases,
        screen_start,
        start_up,
        writing,
    )

    asked = _arguments()
    runs = asked.runs or (5 if asked.quick else 21)
    measures: dict[str, Callable[[Subject], Iterator[Row]]] = {
        "start-up": lambda subject: start_up.measure(subject, runs),
        "first-line": lambda subject: first_line.measure(subject, runs),
        "help-now": lambda subject: help_now.measure(subject, runs),
        "checkin": lambda subject: checkin.measure(subject, runs, asked.jrnl),
        "journal": lambda subject: journal.measure(subject, runs),
        "leafing": lambda subject: leafing.measure(subject, runs),
        "packs": lambda subject: packs.measure(subject, runs),
        "checking": lambda subject: checking.measure(subject, runs),
        "cues": lambda subject: cues.measure(subject, 1 if asked.quick else 6),
        "processor": lambda subject: processor.measure(subject, 20 if asked.quick else 90),
        "scale": lambda subject: scale.measure(subject, runs),
        "memory": memory.measure,
        "screen-start": lambda subject: screen_start.measure(subject, runs),
        "screen-phases": lambda subject: screen_phases.measure(subject, 15 if asked.quick else 100),
        "screen-keys": lambda subject: screen_keys.measure(subject, runs),
        "screen-memory": lambda subject: screen_memory.measure(subject, 1 if asked.quick else 12),
        "motion": lambda subject: motion.measure(subject, 1 if asked.quick else 3),
        "writing": lambda subject: writing.measure(subject, 15 if asked.quick else 60),
        "peers": lambda subject: peers.measure(subject, runs),
    }
    wanted = asked.names or [name for name in measures if name != "peers" or asked.peers]
    if unknown := [name for name in wanted if name not in measures]:
        print(f"There is no figure {', '.join(unknown)}. There are: {', '.join(measures)}.")
        return
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="anchor-benchmarks-") as folder:
        _say("installing and compiling" if asked.fresh else "compiling")
        subject = (fresh if asked.fresh else here)(Path(folder))
        subject.compile_all()
        for name in wanted:
            _say(name)
            try:
                rows += measures[name](subject)
            except (OSError, RuntimeError, SubprocessError, ValueError) as error:
                rows.append(missing(name, f"could not be measured: {error}"))
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} processors, ", end="")
    print("a fresh installation" if asked.fresh else f"the installation of {sys.executable}")
    print(render(rows))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="what to measure; all if left out")
    parser.add_argument("--quick", action="store_true", help="less of everything: rougher figures")
    parser.add_argument("--runs", type=int, help="how many pairs to measure")
    parser.add_argument("--fresh", action="store_true", help="install the checkout, measure that")
    parser.add_argument("--peers", action="store_true", help="install and time two peers as well")
    parser.add_argument("--jrnl", metavar="PATH", help="where jrnl is, to time it as well")
    return parser.parse_args()


def _say(what: str) -> None:
    print(f"{what} ...", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
