"""Room for a note of several lines."""

from textual import events
from textual.widgets import TextArea

from anchor.core.text import visible
from anchor.tui.widgets.parting import Parting


class Note(Parting, TextArea):
    """Text with nothing around it. Tab leaves it, and so do the arrows at its ends."""

    DEFAULT_CSS = """
    Note, Note:focus {
        border: none; padding: 0; width: 100%; height: auto; min-height: 4; max-height: 10;
    }
    """

    def __init__(self, text: str = "", placeholder: str = "") -> None:
        """Begin with a text."""
        super().__init__(
            text,
            soft_wrap=True,
            show_line_numbers=False,
            tab_behavior="focus",
            highlight_cursor_line=False,
            placeholder=placeholder,
        )
        self.cursor_blink = False

    def on_paste(self, event: events.Paste) -> None:
        """Take what is pasted as text that is safe to show."""
        event.text = visible(event.text.replace("\r\n", "\n").replace("\r", "\n"))

    def action_cursor_up(self, select: bool = False) -> None:
        """Go up a line, or out of the note."""
        before = self.cursor_location
        super().action_cursor_up(select)
        if self.cursor_location == before:
            self.screen.focus_previous()

    def action_cursor_down(self, select: bool = False) -> None:
        """Go down a line, or out of the note."""
        before = self.cursor_location
        super().action_cursor_down(select)
        if self.cursor_location == before:
            self.screen.focus_next()
