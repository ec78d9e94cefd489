"""Memory: whether a session without end grows.

``breathing/longer-out``, endless, is played for twelve hours in this process on a clock that goes
only where the session waits to, through the real player and speaker onto a page that is thrown
away. What tracemalloc counts after twenty minutes of it is the baseline; what has been added at the
end should be no more than a few KB. The peak in between stands in the second row.
"""

import gc
import os
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from anchor.core.choices import Choices
from anchor.core.model import Exercise
from anchor.core.session import Session
from anchor.packs.library import Library
from anchor.plain.lines import EndOfInput
from anchor.plain.page import Page
from anchor.plain.player import play
from anchor.plain.speaker import Speaker
from benchmarks.subject import Subject
from benchmarks.table import Row

HOURS = 12
WARM = 20 * 60.0
LIMIT = 4.0


class _LeapingClock:
    """A clock, and the lines of somebody who says nothing: waiting for them makes time pass."""

    attended = True

    def __init__(self, *marks: tuple[float, Callable[[], None]]) -> None:
        """Do each thing when its time has come; with the last, the person leaves."""
        self._now = 0.0
        self._marks = list(marks)

    def now(self) -> float:
        """Tell the time."""
        return self._now

    def moment(self) -> datetime:
        """Tell the moment."""
        return datetime.fromtimestamp(self._now, UTC)

    def wait(self, until: float | None) -> str | None:
        """Let time pass."""
        assert until is not None, "nothing in a breathing waits"
        self._now = until
        while self._marks and self._marks[0][0] <= self._now:
            self._marks.pop(0)[1]()
            if not self._marks:
                raise EndOfInput
        return None


def measure(subject: Subject, hours: int = HOURS) -> Iterator[Row]:
    """Measure it."""
    exercise = Library(subject.folder).find("breathing/longer-out").thing
    assert isinstance(exercise, Exercise)
    counted: list[tuple[int, int]] = []

    def count() -> None:
        gc.collect()
        counted.append(tracemalloc.get_traced_memory())
        tracemalloc.reset_peak()

    tracemalloc.start()
    try:
        with open(os.devnull, "w", encoding="utf-8") as nowhere:
            clock = _LeapingClock((WARM, count), (hours * 3600.0, count))
            session = Session(exercise, Choices(endless=True), clock)
            page = Page(nowhere, nowhere)
            play(session, Speaker(page, session, clock.moment, lambda: None), clock)
    finally:
        tracemalloc.stop()
    (before, _), (after, peak) = counted
    figure = f"memory, {hours} hours without end : {WARM / 60:.0f} minutes"
    yield _row(f"{figure}, grown by", after - before, before, True)
    yield _row(f"{figure}, peak above", peak - before, before, False)


def _row(figure: str, grown: int, before: int, limited: bool) -> Row:
    kilobytes = grown / 1024
    return Row(
        figure,
        f"{kilobytes:+.1f} KB",
        f"{before / 1024:.0f} KB",
        limit=f"{LIMIT:g} KB" if limited else "-",
        kept=kilobytes <= LIMIT if limited else None,
    )
