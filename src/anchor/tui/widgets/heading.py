"""The line at the top: what this is on the left, where one is on the right."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static


class Heading(Horizontal):
    """Two short texts on one line."""

    DEFAULT_CSS = """
    Heading { height: 1; }
    Heading > .heading--title { width: auto; max-width: 70%; }
    Heading > .heading--place { width: 1fr; text-align: right; }
    """

    def __init__(self, title: str) -> None:
        """Show a title, and nothing else yet."""
        super().__init__()
        self._title = Static(title, classes="heading--title", markup=False)
        self._place = Static("", classes="heading--place", markup=False)
        self._shown = ""

    def compose(self) -> ComposeResult:
        """Put one to the left, one to the right."""
        yield self._title
        yield self._place

    def show_place(self, text: str) -> None:
        """Show where one is."""
        if text != self._shown:
            self._shown = text
            self._place.update(text, layout=False)
