"""A text broken into lines that fit."""

from textual.document._document import Location
from textual.document._wrapped_document import WrappedDocument


class Wrapped(WrappedDocument):
    """Knows how many lines it has: that is asked for with every line that is drawn.

    Textual counts them anew each time, which takes as long as the rest in a text of some length.
    """

    _height = 0

    @property
    def height(self) -> int:
        """How many lines there are."""
        return self._height

    def wrap(self, width: int, tab_width: int | None = None) -> None:
        """Break the whole text into lines."""
        super().wrap(width, tab_width)
        self._height = super().height

    def wrap_range(self, start: Location, old_end: Location, new_end: Location) -> None:
        """Break a part of it anew."""
        super().wrap_range(start, old_end, new_end)
        self._height = super().height
