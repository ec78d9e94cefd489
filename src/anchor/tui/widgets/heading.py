"""The line at the top: what this is on the left, where one is on the right."""

from textual import events
from textual.widgets import Static

from anchor.tui.presenting.fitting import heading


class Heading(Static):
    """Two short texts on one line."""

    DEFAULT_CSS = """
    Heading { height: 1; width: 100%; text-wrap: nowrap; }
    """

    def __init__(self, title: str, part: str = "") -> None:
        """Show a title, and which ``part`` of more this is; nothing else yet."""
        super().__init__(markup=False)
        self._title, self._part, self._place = title, part, ""
        self._shown = ""

    def show_title(self, title: str) -> None:
        """Show another title."""
        self._title = title
        self._show()

    def show_place(self, place: str) -> None:
        """Show where one is."""
        self._place = place
        self._show()

    def _on_resize(self, event: events.Resize) -> None:
        self._show()

    def _show(self) -> None:
        text = heading(self._title, self._part, self._place, self.size.width)
        if text != self._shown:  # to say the same again would draw it again
            self._shown = text
            self.update(text, layout=False)
