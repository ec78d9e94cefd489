"""A clock that goes only where a test moves it."""

from datetime import UTC, date, datetime, timedelta

BEGAN = datetime(2026, 11, 20, 21, 30, tzinfo=UTC)
"""What the calendar shows as a clock is made."""


class ManualClock:
    """Tells a time that stands still until it is moved."""

    def __init__(self, start: float = 1000.0) -> None:
        """Begin at some moment: not 0, for no clock promises that."""
        self._now = self._start = start

    def now(self) -> float:
        """Give the seconds since some fixed moment."""
        return self._now

    def moment(self) -> datetime:
        """Give the moment it is, in the time it is here: UTC."""
        return BEGAN + timedelta(seconds=self._now - self._start)

    def today(self) -> date:
        """Give the day it is here."""
        return self.moment().date()

    def advance(self, seconds: float) -> None:
        """Let time go by."""
        self.move_to(self._now + seconds)

    def move_to(self, moment: float) -> None:
        """Let time go by until a moment."""
        assert moment >= self._now, "time never runs backwards"
        self._now = moment
