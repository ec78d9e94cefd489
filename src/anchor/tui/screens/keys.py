"""Every key that works on a screen, explained from the screen's own bindings."""

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Grid, VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from anchor.tui.bindings import Explained, binding, explained
from anchor.tui.closing import ClosingScreen
from anchor.tui.widgets.heading import Heading
from anchor.tui.widgets.hints import Hints
from anchor.words import screens as words
from anchor.words import tr


class KeysScreen(ClosingScreen[None]):
    """Lies over the screen it explains. Any of the keys that open and leave screens closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("leave", "dismiss"),
        binding("keys", "dismiss"),
        binding("help-now", "app.show_help"),
    ]

    def __init__(self, screen: Screen[Any]) -> None:
        """Explain a screen as it is now."""
        super().__init__()
        self._explained = explained(screen)

    def compose(self) -> ComposeResult:
        """Put the screen's own keys first, then those that do the same everywhere."""
        yield Heading(tr(words.KEYS_HERE))
        with VerticalScroll(id="keys"):
            yield from _table([one for one in self._explained if not one.everywhere])
            yield Static(tr(words.KEYS_EVERYWHERE), classes="quiet", markup=False)
            yield from _table([one for one in self._explained if one.everywhere])
        yield Hints()


def _table(rows: list[Explained]) -> ComposeResult:
    with Grid(classes="keys"):
        for row in rows:
            yield Static("  ".join(row.keys), classes="key", markup=False)
            yield Static(row.about, markup=False)
