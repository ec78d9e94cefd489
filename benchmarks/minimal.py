"""The least that is a Textual app: the baseline of the full screen's start and of its memory."""

from textual.app import App, ComposeResult
from textual.widgets import Static

TEXT = "Breathe in"


class Minimal(App[None]):
    """Shows a text."""

    def compose(self) -> ComposeResult:
        """Show it."""
        yield Static(TEXT)


if __name__ == "__main__":
    Minimal().run()
