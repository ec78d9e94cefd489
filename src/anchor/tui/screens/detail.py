"""What there is to know of an exercise, on a page of its own: where there is no room beside."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from anchor.packs.library import Found
from anchor.tui.bindings import binding
from anchor.tui.closing import ClosingScreen
from anchor.tui.sitting import Manner
from anchor.tui.starting import begin
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.detail import Detail
from anchor.tui.widgets.hints import Hints


class DetailScreen(ClosingScreen[None]):
    """Says what will happen, and begins it."""

    AUTO_FOCUS = ""
    CSS_PATH = "../home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("choose.begin", "begin", priority=True),
        binding("help-now", "app.show_help"),
        binding("choose.favourite", "favour"),
        binding("keys", "app.show_keys"),
        binding("leave", "dismiss(None)"),
    ]

    def __init__(self, around: Surroundings, found: Found, before: int | None = None) -> None:
        """Show an exercise or a routine. ``before``: how strong it is, if the person said so."""
        super().__init__()
        self._before = before
        self._around, self._found = around, found
        self._detail = Detail(around, found)

    def compose(self) -> ComposeResult:
        """Show nothing else."""
        yield self._detail
        yield Hints()

    def on_mount(self) -> None:
        """Begin at the top; the keys change what can be changed."""
        self._detail.take_keys()

    def action_begin(self) -> None:
        """Begin it, as it was changed."""
        if legs := self._detail.legs():
            manner = Manner(holds=self._detail.holds, before=self._before)
            begin(self.app, self._around, self._found, legs, manner)

    def action_favour(self) -> None:
        """Keep it on the first page, or no longer."""
        self._detail.favour()
