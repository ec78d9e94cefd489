"""Where a person may answer: slots for things found, a line of text, a choice. None is needed."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, OptionList

from anchor.core.text import one_line
from anchor.tui.bindings import binding
from anchor.tui.widgets.given import Given
from anchor.tui.widgets.parting import Parting


class Line(Parting, Input):
    """A line of text with nothing around it."""

    DEFAULT_CSS = """
    Line, Line:focus { border: none; height: 1; padding: 0; width: 100%; }
    """

    def __init__(self, placeholder: str = "") -> None:
        """Ask for a line. Selecting on focus would make the next letter overwrite it all."""
        super().__init__(placeholder=placeholder, select_on_focus=False)
        self.cursor_blink = False

    def on_paste(self, event: events.Paste) -> None:
        """Take all of what is pasted, as one line that is safe to show."""
        event.text = one_line(event.text)


class Slots(Vertical):
    """One line for each of several things, one after another."""

    DEFAULT_CSS = """
    Slots { width: 100%; max-width: 48; height: auto; }
    """

    def __init__(self, count: int) -> None:
        """Make so many lines."""
        super().__init__()
        self._lines = [Line() for _ in range(count)]

    def compose(self) -> ComposeResult:
        """Put them below each other."""
        yield from self._lines

    def turn_to(self, number: int) -> None:
        """Let the person write in a line, from 1; those before it are done."""
        for place, line in enumerate(self._lines, 1):
            line.disabled = place != number
            line.placeholder = "·" if place >= number else "•"
        self._lines[number - 1].focus()

    @on(Input.Submitted)
    def give(self, event: Input.Submitted) -> None:
        """Pass the answer on."""
        event.stop()
        self.post_message(Given(event.value))


class TextAnswer(Vertical):
    """One line for an answer in one's own words."""

    DEFAULT_CSS = """
    TextAnswer { width: 100%; max-width: 60; height: auto; }
    """

    def compose(self) -> ComposeResult:
        """Make the line."""
        yield Line()

    def on_mount(self) -> None:
        self.query_one(Line).focus()

    @on(Input.Submitted)
    def give(self, event: Input.Submitted) -> None:
        """Pass the answer on."""
        event.stop()
        self.post_message(Given(event.value))


class Choice(Parting, OptionList):
    """Some answers to choose from: by number, by arrow and Enter, or with the mouse."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("choice.take", "select"),
        *(Binding(str(n), f"choose({n})", show=False) for n in range(1, 10)),
    ]
    DEFAULT_CSS = """
    Choice, Choice:focus {
        border: none; padding: 0; background: transparent;
        width: auto; min-width: 24; max-width: 100%; height: auto; max-height: 12;
    }
    """

    def __init__(self, options: Sequence[str], chosen: int | None = None) -> None:
        """Offer options; ``chosen`` is marked at first, from 0."""
        super().__init__(
            *(f"{number}  {option}" for number, option in enumerate(options, 1)), markup=False
        )
        self._options_given = tuple(options)
        self._at_first = chosen

    def on_mount(self) -> None:
        self.highlighted = self._at_first
        self.focus()

    def action_choose(self, number: int) -> None:
        if number <= len(self._options_given):
            self.highlighted = number - 1
            self.action_select()

    def action_select(self) -> None:
        """Pass on what is marked; nothing, if nothing is."""
        if self.highlighted is None:
            self.post_message(Given(""))
        else:
            super().action_select()

    @on(OptionList.OptionSelected)
    def give(self, event: OptionList.OptionSelected) -> None:
        """Pass the answer on."""
        event.stop()
        self.post_message(Given(self._options_given[event.option_index]))
