"""Quick hide: all is covered by what looks like a terminal in which nothing was typed.

It has the terminal's own colours and nothing but a prompt: that is seen on any terminal, and says
the least. One key uncovers what was there, and no other does (``AnchorApp.check_action``).
"""

from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Offset
from textual.widgets import Static

from anchor.tui import window
from anchor.tui.closing import ClosingScreen

PROMPT = "$ "
THEME = "terminal"
"""The theme with the terminal's own colours."""


class HiddenScreen(ClosingScreen[None]):
    """Stands before all else. What it covers is as it was when it goes."""

    def compose(self) -> ComposeResult:
        """Show a prompt and a cursor."""
        yield Static(Content.assemble(PROMPT, (" ", "reverse")))

    def on_mount(self) -> None:
        self._theme, self.app.theme = self.app.theme, THEME
        window.cover_title(self.app)
        self.call_after_refresh(self._place_cursor)

    def on_unmount(self) -> None:
        self.app.theme = self._theme
        window.uncover_title(self.app)

    def _place_cursor(self) -> None:
        self.app.cursor_position = Offset(len(PROMPT), 0)
