"""A clock that goes only where a test moves it."""


class ManualClock:
    """Tells a time that stands still until it is moved."""

    def __init__(self, start: float = 1000.0) -> None:
        """Begin at some moment: not 0, for no clock promises that."""
        self._now = start

    def now(self) -> float:
        """Give the seconds since some fixed moment."""
        return self._now

    def advance(self, seconds: float) -> None:
        """Let time go by."""
        self.move_to(self._now + seconds)

    def move_to(self, moment: float) -> None:
        """Let time go by until a moment."""
        assert moment >= self._now, "time never runs backwards"
        self._now = moment
