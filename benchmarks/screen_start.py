"""The full screen's start: from the process's start until the first words can be read.

``anchor breathe`` until its first cue is painted, and ``anchor`` until its question is, in a
terminal of 100 columns and 30 rows; in turn with a Textual app of one text (``minimal.py``).
Limits: 1.35 and 1.5 times.
"""

from collections.abc import Iterator

from benchmarks import minimal
from benchmarks.processes import in_turn
from benchmarks.screens import environ, first_painted
from benchmarks.subject import Subject
from benchmarks.table import Row, compared

CUE = "In for four"
QUESTION = "What would help right now?"


def measure(subject: Subject, runs: int) -> Iterator[Row]:
    """Measure it."""
    around = environ(subject)
    cue, question, least = in_turn(
        runs,
        lambda: first_painted([subject.anchor, "breathe"], around, CUE),
        lambda: first_painted([subject.anchor], around, QUESTION),
        lambda: first_painted([str(subject.python), minimal.__file__], around, minimal.TEXT),
    )
    yield compared("anchor breathe : least Textual app, first words", cue, least, 1.35)
    yield compared("anchor : least Textual app, first words", question, least, 1.5)
