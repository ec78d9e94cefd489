"""The line at the top: what this is on the left, where one is on the right."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static


class Heading(Horizontal):
    """Two short texts on one line."""

    DEFAULT_CSS = """
    Heading { height: 1; }
    Heading > .heading--title { width: 1fr; height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    Heading > .heading--place { width: 32; height: 1; text-align: right; }
    """

    def __init__(self, title: str) -> None:
        """Show a title, and nothing else yet."""
        super().__init__()
        self._title = Static(title, classes="heading--title", markup=False)
        self._place = Static("", classes="heading--place", markup=False)
        self._place.display = False
        self._shown = ""

    def compose(self) -> ComposeResult:
        """Put one to the left, one to the right."""
        yield self._title
        yield self._place

    def show_title(self, text: str) -> None:
        """Show another title."""
        self._title.update(text)

    def show_place(self, text: str) -> None:
        """Show where one is."""
        if text != self._shown:
            self._shown = text
            self._place.update(text, layout=False)
            self._place.display = bool(text)  # without it, the title has all the room
