"""After an exercise: how long it was, then a number and a note, if a person likes."""

from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Static

from anchor.tui.bindings import binding
from anchor.tui.widgets.answers import Line
from anchor.tui.widgets.given import Given
from anchor.tui.widgets.hints import Hints
from anchor.tui.widgets.rating import Rating
from anchor.words import screens as words
from anchor.words import tr


class Said(NamedTuple):
    """What a person said afterwards; neither is needed."""

    rating: int | None = None
    note: str = ""


class AfterScreen(Screen[Said]):
    """Asks once, and takes silence for an answer."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("after.close", "close"),
        binding("leave", "leave"),
        binding("help-now", "app.show_help"),
        binding("keys", "app.show_keys"),
    ]

    def __init__(self, ended: str) -> None:
        """Say how it ended."""
        super().__init__()
        self._ended = ended

    def compose(self) -> ComposeResult:
        """Put the question below the end."""
        with Vertical(id="said"):
            yield Static(self._ended, markup=False)
            yield Static(tr(words.AFTER), markup=False)
            yield Rating()
            yield Line(tr(words.AFTER_NOTE))
            yield Static(tr(words.AFTER_HELP), classes="quiet", markup=False)
        yield Hints()

    def on_mount(self) -> None:
        self.query_one(Rating).focus()

    @on(Given)
    @on(Line.Submitted)
    def action_close(self) -> None:
        """End with what was said."""
        self.dismiss(Said(self.query_one(Rating).value, self.query_one(Line).value.strip()))

    def action_leave(self) -> None:
        """End with nothing."""
        self.dismiss(Said())
