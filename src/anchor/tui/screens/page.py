"""A page to read."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from anchor.tui.bindings import binding
from anchor.tui.closing import ClosingScreen
from anchor.tui.widgets.heading import Heading
from anchor.tui.widgets.hints import Hints


class PageScreen(ClosingScreen[None]):
    """Paragraphs below a title."""

    AUTO_FOCUS = "#page"
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("help-now", "app.show_help"),
        binding("keys", "app.show_keys"),
        binding("leave", "dismiss(None)"),
    ]

    def __init__(self, title: str, paragraphs: Sequence[str]) -> None:
        """Show text that is safe to show."""
        super().__init__()
        self._title, self._paragraphs = title, paragraphs

    def compose(self) -> ComposeResult:
        """Put the paragraphs below each other."""
        yield Heading(self._title)
        with VerticalScroll(id="page"):
            for paragraph in self._paragraphs:
                yield Static(paragraph, classes="part", markup=False)
        yield Hints()
