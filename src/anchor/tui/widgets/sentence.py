"""Text that costs nothing while it stays as it is."""

from rich.cells import cell_len
from textual.widgets import Static


class Sentence(Static):
    """Says something, as wide as there is room for.

    What is said again is not drawn again, and the screen is laid out anew only if what is said now
    may need other room. A breath says something else every few seconds, for a long time.
    """

    def __init__(self, identity: str) -> None:
        """Say nothing yet."""
        super().__init__("", id=identity, markup=False)
        self._said = ""

    def say(self, text: str, steady: bool = False) -> None:
        """Say something else; ``steady``: in the room there is."""
        if text == self._said:
            return
        same_room = steady or (self._is_line(self._said) and self._is_line(text))
        self._said = text
        self.update(text, layout=not same_room)

    def _is_line(self, text: str) -> bool:
        return 0 < cell_len(text) <= self.size.width and "\n" not in text
