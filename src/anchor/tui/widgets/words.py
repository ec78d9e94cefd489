"""The words of a step: what it says, another way to do it, and what comes along."""

from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import Center, Vertical
from textual.geometry import Offset

from anchor.tui.widgets.sentence import Sentence


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
        self._cue = Sentence("cue")
        self._count = Sentence("count")
        self._other = Sentence("other")
        self._along = Sentence("along")

    def compose(self) -> ComposeResult:
        """Put them below each other."""
        with Vertical():
            yield self._cue
            yield self._count
            yield self._other
            yield self._along

    def say(self, saying: Saying, steady: bool) -> None:
        """Say something else; ``steady``: in the room there is."""
        self._cue.say(saying.cue, steady)
        self._other.say(saying.other, steady)
        self._along.say(saying.along, steady)

    def count(self, seconds: str) -> None:
        """Show the seconds left, or nothing."""
        self._count.say(seconds, steady=True)

    @property
    def attention(self) -> Offset:
        """Where on the screen the words begin."""
        return self._cue.content_region.offset
