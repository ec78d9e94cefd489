"""Acknowledged appends in turn with bare ones: run by ``journal.py``, in a process of its own.

``python appending.py TIMES FOLDER ...`` wants a ``journal.db`` in each folder. Beside it a bare
table of as many rows is made, in a file with the same durability: write-ahead log, every commit
synced. What is written is the same line of JSON. Prints the times of both, folder by folder, in
seconds.
"""

import json
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path

from anchor.journal.model import CheckIn
from anchor.journal.record import write_line
from anchor.journal.store import Journal

WARM = 20
SAME_DURABILITY = ("journal_mode = WAL", "synchronous = EXTRA", "fullfsync = ON")


def main(times: int, folders: list[str]) -> None:
    """Measure, and print what was measured."""
    journals = [Journal(Path(folder) / "journal.db") for folder in folders]
    bare = [
        _bare(Path(folder) / "bare.db", journal)
        for folder, journal in zip(folders, journals, strict=True)
    ]
    lasts = [journal.page(limit=1)[0] for journal in journals]
    found: list[tuple[list[float], list[float]]] = [([], []) for _ in folders]
    for number in range(WARM + times):
        for figures, journal, connection, last in zip(found, journals, bare, lasts, strict=True):
            checkin = _next(last, number)
            row = checkin.id, write_line(checkin)[0]
            ways: list[Callable[[], object]] = [
                partial(journal.add, checkin),
                partial(connection.execute, "INSERT INTO bare VALUES (?, ?)", row),
            ]
            pairs = list(zip(figures, ways, strict=True))
            for taken, write in reversed(pairs) if number % 2 else pairs:
                began = time.perf_counter()
                write()
                if number >= WARM:
                    taken.append(time.perf_counter() - began)
    print(json.dumps(found))


def _next(last: CheckIn, number: int) -> CheckIn:
    return CheckIn(
        id=f"{last.id[:16]}z{number:09}",
        at=last.at + timedelta(minutes=number + 1),
        kind="check-in",
        distress=4,
        feelings=("tense",),
        note="A short note of a moment.",
    )


def _bare(path: Path, journal: Journal) -> sqlite3.Connection:
    """Make a bare table with as many rows. Whatever is executed on it is committed at once."""
    with closing(_connect(path)) as connection:
        connection.execute("CREATE TABLE bare (id TEXT PRIMARY KEY, record TEXT)")
        rows = ((one.id, write_line(one)[0]) for one in journal.stream())
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO bare VALUES (?, ?)", rows)
        connection.execute("COMMIT")
    return _connect(path)  # with a new log, as the journal has: one that has grown is quicker


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in SAME_DURABILITY:
        connection.execute(f"PRAGMA {pragma}")
    return connection


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
