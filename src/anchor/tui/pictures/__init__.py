"""Pictures of a level between 0 and 1, as cells. Pure: they know no screen, no colour and no time.

A picture gives rows of codes, one byte for every cell. What a code looks like is another matter
(``paints``), so a frame is compared with the one before it at no cost, and only cells that changed
are drawn again.
"""

from collections.abc import Callable
from typing import NamedTuple, Protocol


class Look(NamedTuple):
    """What a cell looks like: a character, and how strongly it and what is behind it glow."""

    character: str
    front: float = 1.0
    """0 is the background, 1 the full glow."""
    behind: float = 0.0


class Picture(Protocol):
    """A picture of one size."""

    together: int
    """How many columns mostly change together, so that they are best drawn together."""

    def rows(self, level: float) -> list[bytes]:
        """Draw a level between 0 and 1: every row of the picture, a code for every cell."""
        ...

    def look(self, code: int, row: int) -> Look:
        """Tell what a code looks like in a row."""
        ...


Maker = Callable[[int, int], Picture]
"""Makes a picture of so many columns and rows, both at least 1."""
