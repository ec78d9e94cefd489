"""Text that costs nothing while it stays as it is."""

from textual.widgets import Static


class Sentence(Static):
    """Says something, as wide as there is room for.

    What is said again is not drawn again, and the screen is laid out anew only if what is said now
    needs other room. A breath says something else every few seconds, for a long time.
    """

    def __init__(self, identity: str) -> None:
        """Say nothing yet."""
        super().__init__("", id=identity, markup=False)
        self._said = ""

    def say(self, text: str, steady: bool = False) -> None:
        """Say something else; ``steady``: in the room there is, as long as that is enough."""
        if text == self._said:
            return
        self._said = text
        self.update(text, layout=False)
        if not (width := self.size.width):  # nothing is laid out yet, or it is not shown
            self.refresh(layout=True)
            return
        needed, room = self.visual.get_height(self.styles.get_rules(), width), self.size.height
        if needed > room or (needed < room and not steady):
            self.refresh(layout=True)
