"""A message to one of a person's people, ready to be sent. It is copied; nothing is sent."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from anchor.care.people import Person
from anchor.core.text import visible
from anchor.tui.bindings import binding
from anchor.tui.closing import ClosingScreen
from anchor.tui.widgets.hints import Hints
from anchor.words import care as words
from anchor.words import tr


class ReachScreen(ClosingScreen[None]):
    """Shows how to reach someone, and the words."""

    AUTO_FOCUS = "#said"
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("help.copy", "copy"),
        binding("leave", "dismiss(None)"),
        binding("keys", "app.show_keys"),
    ]

    def __init__(self, person: Person) -> None:
        """Get a message ready."""
        super().__init__()
        self._person = person
        self._message = person.sentence or tr(words.REACH_DEFAULT)

    def compose(self) -> ComposeResult:
        """Put the message below how to reach them."""
        person = self._person
        to = words.REACH_PERSON if person.reach else words.REACH_PERSON_ALONE
        with VerticalScroll(id="said"), Vertical(classes="page"):
            yield Static(visible(tr(to, name=person.name, reach=person.reach)), markup=False)
            yield Static(visible(self._message), id="message", markup=False)
            yield Static(tr(words.REACH_COPIED), classes="quiet", markup=False)
        yield Hints()

    def on_mount(self) -> None:
        self.action_copy()

    def action_copy(self) -> None:
        """Hand the message to the terminal's clipboard."""
        self.app.copy_to_clipboard(self._message)
