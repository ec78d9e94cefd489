"""Some words, and one line to answer with."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Input, Static

from anchor.tui.bindings import binding
from anchor.tui.closing import ClosingScreen
from anchor.tui.widgets.answers import Line
from anchor.tui.widgets.hints import Hints


class LineScreen(ClosingScreen[str | None]):
    """Ends with what was typed, once it will do; ``None``: the person left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("line.give", "give"),
        binding("leave", "dismiss(None)"),
        binding("help-now", "app.show_help"),
        binding("keys", "app.show_keys"),
    ]

    def __init__(self, question: str, typed: str, take: Callable[[str], str]) -> None:
        """Ask, with something typed already. ``take`` says why an answer will not do, if so."""
        super().__init__()
        self._question, self._take = question, take
        self._line = Line()
        self._line.value = typed
        self._remark = Static("", classes="quiet", markup=False)

    def compose(self) -> ComposeResult:
        """Put the line below the question."""
        with VerticalScroll(id="said", can_focus=False), Vertical(classes="page"):
            yield Static(self._question, markup=False)
            yield self._line
            yield self._remark
        yield Hints()

    @on(Input.Submitted)
    def action_give(self) -> None:
        """End with what was typed, if it will do."""
        typed = self._line.value.strip()
        if typed:
            why_not = self._take(typed)
            self._remark.update(why_not)
            if not why_not:
                self.dismiss(typed)
