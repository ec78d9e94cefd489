"""A check-in: ``anchor checkin --distress 4`` from the process's start to its end.

It is on the disk then. In turn with ``python -c "import typer, sqlite3"`` of the same environment,
which keeps nothing. Limit: 1.5 times.
"""

from collections.abc import Iterator

from benchmarks.processes import in_turn, wall
from benchmarks.subject import Subject
from benchmarks.table import Row, compared


def measure(subject: Subject, runs: int) -> Iterator[Row]:
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
