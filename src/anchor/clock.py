"""The one reader of the real clock. Everything else is given a clock."""

import time
from datetime import UTC, date, datetime


class SystemClock:
    """Tells the time since the machine started. It never runs backwards."""

    def now(self) -> float:
        """Give the seconds since some fixed moment."""
        return time.monotonic()

    def today(self) -> date:
        """Give the day it is here."""
        return date.today()

    def moment(self) -> datetime:
        """Give the moment it is, in the time it is here."""
        return datetime.now(UTC).astimezone()
