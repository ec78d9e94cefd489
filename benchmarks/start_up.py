"""Start-up: how long ``anchor --version`` takes, from the process's start to its end.

The installed console script against ``python -c "import re"`` of the same environment, in turn, for
the script that an installer writes imports ``re`` itself. Limit: 1.3 times.
"""

from collections.abc import Iterator

from benchmarks.processes import in_turn, wall
from benchmarks.subject import Subject
from benchmarks.table import Row, compared


def measure(subject: Subject, runs: int) -> Iterator[Row]:
    """Measure it."""
    environ = subject.environ()
    version, floor = in_turn(
        runs,
        lambda: wall([subject.anchor, "--version"], environ),
        lambda: wall([str(subject.python), "-c", "import re"], environ),
    )
    yield compared('anchor --version : python -c "import re"', version, floor, 1.3)
