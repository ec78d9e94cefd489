"""A check-in: ``anchor checkin --distress 4`` from the process's start to its end.

It is on the disk then. In turn with ``python -c "import typer, sqlite3"`` of the same environment,
which keeps nothing. Limit: 1.5 times.

And in turn with ``jrnl`` writing one line to a journal of its own, for it is what people keep a
journal with at a terminal. Limit: 1 time. ``--jrnl`` says where it is; nothing is installed here.
"""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.processes import in_turn, wall
from benchmarks.subject import Subject
from benchmarks.table import Row, compared, missing

PEER = "anchor checkin --distress 4 : jrnl, one line"


def measure(subject: Subject, runs: int, jrnl: str | None) -> Iterator[Row]:
    """Measure it."""
    data = subject.new_folder("with-check-ins")
    # Not through ANCHOR_HOME: then platformdirs would not be needed.
    environ = subject.environ(XDG_DATA_HOME=str(data))
    kept, floor = in_turn(
        runs,
        lambda: wall([subject.anchor, "checkin", "--distress", "4"], environ),
        lambda: wall([str(subject.python), "-c", "import typer, sqlite3"], environ),
    )
    yield compared(
        'anchor checkin --distress 4 : python -c "import typer, sqlite3"', kept, floor, 1.5
    )
    if jrnl is None:
        yield missing(PEER, "no jrnl was given: --jrnl PATH")
        return
    line = [jrnl, "--config-file", str(_configuration(subject)), "A moment: 4 of 10."]
    kept, peer = in_turn(
        runs,
        lambda: wall([subject.anchor, "checkin", "--distress", "4"], environ),
        lambda: wall(line, environ),
    )
    yield compared(PEER, kept, peer, 1)


def _configuration(subject: Subject) -> Path:
    """Write the settings without which jrnl would first ask for some."""
    folder = subject.new_folder("jrnl")
    file = folder / "jrnl.yaml"
    file.write_text(f"journals:\n  default: {folder / 'journal.txt'}\n", encoding="utf-8")
    (folder / "journal.txt").touch()
    return file
