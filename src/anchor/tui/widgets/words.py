"""The words of a step: what it says, another way to do it, and what comes along."""

from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import Center, Vertical
from textual.geometry import Offset
from textual.widgets import Static


class Saying(NamedTuple):
    """What is said for a cue."""

    cue: str
    other: str
    """Another way to do it, or what to know beforehand."""
    along: str
    """Which part of the body came before, and which comes next."""


class Words(Center):
    """Shows what is said. While one breathes its lines stand still, whatever they say."""

    DEFAULT_CSS = """
    Words { height: auto; width: 100%; }
    Words > Vertical { height: auto; width: 100%; max-width: 64; }
    Words Static { width: 100%; height: auto; }
    """

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__()
        self._cue = Static("", id="cue", markup=False)
        self._count = Static("", id="count", markup=False)
        self._other = Static("", id="other", markup=False)
        self._along = Static("", id="along", markup=False)
        self._counted = ""

    def compose(self) -> ComposeResult:
        """Put them below each other."""
        with Vertical():
            yield self._cue
            yield self._count
            yield self._other
            yield self._along

    def say(self, saying: Saying, steady: bool) -> None:
        """Say something else; ``steady``: in the room there is."""
        self._cue.update(saying.cue, layout=not steady)
        self._other.update(saying.other, layout=not steady)
        self._along.update(saying.along, layout=not steady)

    def count(self, seconds: str) -> None:
        """Show the seconds left, or nothing."""
        if seconds != self._counted:  # to say the same again would draw it again
            self._counted = seconds
            self._count.update(seconds, layout=False)

    @property
    def attention(self) -> Offset:
        """Where on the screen the words begin."""
        return self._cue.content_region.offset
