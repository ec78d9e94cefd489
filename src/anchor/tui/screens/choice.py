"""Some words, and a few ways on: one screen for every such moment."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from anchor.tui.bindings import binding
from anchor.tui.closing import ClosingScreen
from anchor.tui.widgets.answers import Choice
from anchor.tui.widgets.given import Given
from anchor.tui.widgets.hints import Hints


class ChoiceScreen(ClosingScreen[int | None]):
    """Ends with the number of what was chosen, from 0; ``None``: the person left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("choice.take", "take"),
        binding("leave", "dismiss(None)"),
        binding("help-now", "app.show_help"),
        binding("keys", "app.show_keys"),
    ]

    def __init__(
        self,
        paragraphs: Sequence[str],
        options: Sequence[str],
        chosen: int,
        below: Sequence[str] = (),
    ) -> None:
        """Say something and offer options; ``chosen`` is marked at first, from 0.

        ``below``: what can be said after the options, for who has time to read it.
        """
        super().__init__()
        self._below = below
        self._paragraphs, self._options, self._chosen = paragraphs, options, chosen

    def compose(self) -> ComposeResult:
        """Put the ways on below the words."""
        with VerticalScroll(id="said", can_focus=False), Vertical(classes="page"):
            for paragraph in self._paragraphs:
                yield Static(paragraph, markup=False)
            yield Choice(self._options, self._chosen)
            for paragraph in self._below:
                yield Static(paragraph, classes="quiet below", markup=False)
        yield Hints()

    def action_take(self) -> None:
        """Take what is marked."""
        self.query_one(Choice).action_select()

    @on(Given)
    def choose(self, given: Given) -> None:
        """End with what was chosen."""
        if given.answer:
            self.dismiss(self._options.index(given.answer))
