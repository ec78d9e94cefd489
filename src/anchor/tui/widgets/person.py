"""One of a person's own people: who they are, how to reach them, and what helps."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from anchor.care.people import Person
from anchor.core.text import visible
from anchor.plain.care import person_lines
from anchor.tui.bindings import binding

MOST_NUMBERS = 9
"""As many as there are keys for."""


class PersonCard(Horizontal, can_focus=True):
    """Never cut off: a number that is not whole is of no use."""

    BINDINGS: ClassVar[list[BindingType]] = [binding("help.message", "want")]
    DEFAULT_CSS = """
    PersonCard { width: 100%; height: auto; }
    PersonCard > Static { width: 1fr; height: auto; }
    PersonCard > .person--number { width: 3; }
    """

    class Wanted(Message):
        """A message to this person is wanted."""

        def __init__(self, person: Person) -> None:
            super().__init__()
            self.person = person

    def __init__(self, person: Person, number: int) -> None:
        """Show someone; the first nine have a number to press."""
        super().__init__()
        self._person = person
        self._number = str(number) if number <= MOST_NUMBERS else ""

    def compose(self) -> ComposeResult:
        """Put the number before the rest."""
        who, *more = map(visible, person_lines(self._person))
        yield Static(self._number, classes="person--number", markup=False)
        yield Static(Content("\n").join([Content.styled(who, "bold"), *map(Content, more)]))

    def on_focus(self) -> None:
        self.app.cursor_position = self.content_region.offset

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.action_want()

    def action_want(self) -> None:
        """Ask for a message."""
        self.post_message(self.Wanted(self._person))
