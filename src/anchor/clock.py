"""The one reader of the real clock. Everything else is given a clock."""

import sys
import time
from datetime import UTC, date, datetime

# A machine that sleeps must not go on where it was as if nothing had been: that time counts.
if sys.platform == "linux":

    def _seconds() -> float:
        return time.clock_gettime(time.CLOCK_BOOTTIME)

elif sys.platform == "darwin":

    def _seconds() -> float:
        return time.clock_gettime(time.CLOCK_MONOTONIC)

else:

    def _seconds() -> float:
        return time.monotonic()


class SystemClock:
    """Tells the time since the machine started. It never runs backwards."""

    def now(self) -> float:
        """Give the seconds since some fixed moment, those among them in which it slept."""
        return _seconds()

    def today(self) -> date:
        """Give the day it is here."""
        return date.today()

    def moment(self) -> datetime:
        """Give the moment it is, in the time it is here."""
        return datetime.now(UTC).astimezone()
