"""A number from 0 to 10, set by one key, by the arrows or by the mouse. It may stay unsaid."""

from typing import ClassVar

from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import var

from anchor.tui.widgets.given import Given
from anchor.tui.widgets.passing import Passing

HIGHEST = 10
_CELL = 3
"""Columns for one number."""
_WIDTH = _CELL * (HIGHEST + 1)
"""Where there is less room, the number alone is shown."""


class Rating(Passing, can_focus=True):
    """A row of numbers from 0 to 10."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(n), f"digit({n})", show=False) for n in range(10)),
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        Binding("backspace,delete", "unsay", show=False),
        Binding("enter", "submit", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"rating--number", "rating--chosen"}
    DEFAULT_CSS = """
    Rating { width: 34; max-width: 100%; height: 1; }
    """

    value: var[int | None] = var(None)

    class Changed(Message):
        """Another number, or none."""

        def __init__(self, rating: "Rating") -> None:
            super().__init__()
            self.rating = rating

        @property
        def control(self) -> "Rating":
            return self.rating

    def render(self) -> Text:
        """Draw the row."""
        plain = self.get_component_rich_style("rating--number", partial=True)
        chosen = self.get_component_rich_style("rating--chosen", partial=True)
        row = Text(no_wrap=True)
        if self.size.width < _WIDTH:
            said = " " if self.value is None else str(self.value)
            return row.append("0 .. ", plain).append(f"[{said}]", chosen).append(" .. 10", plain)
        for number in range(HIGHEST + 1):
            is_chosen = number == self.value
            # Marked by signs too: colour alone is not seen by everybody.
            cell = f"[{number}]" if is_chosen else f" {number} "
            row.append(cell, chosen if is_chosen else plain)
        return row

    def watch_value(self) -> None:
        self.refresh()
        self._place_cursor()
        self.post_message(self.Changed(self))

    def on_focus(self) -> None:
        self.call_after_refresh(self._place_cursor)

    def _place_cursor(self) -> None:
        """Put the terminal's cursor on the number, for braille and magnifiers."""
        if self.has_focus:
            has_room = self.size.width >= _WIDTH
            place = _CELL * (self.value or 0) + 1 if has_room else len("0 .. [")
            self.app.cursor_position = self.content_region.offset + Offset(place, 0)

    def action_digit(self, digit: int) -> None:
        self.value = HIGHEST if digit == 0 and self.value == 1 else digit

    def action_move(self, by: int) -> None:
        start = HIGHEST // 2 if self.value is None else self.value + by
        self.value = min(HIGHEST, max(0, start))

    def action_unsay(self) -> None:
        self.value = None

    def action_submit(self) -> None:
        self.post_message(Given("" if self.value is None else str(self.value)))

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is not None and self.size.width >= _WIDTH:
            self.value = min(HIGHEST, offset.x // _CELL)
