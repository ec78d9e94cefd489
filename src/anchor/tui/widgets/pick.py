"""One of a few things, picked with the arrow keys or the mouse."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import var

from anchor.tui.presenting.signs import Signs
from anchor.tui.widgets.passing import Passing

_GAP = " "


class Pick(Passing, can_focus=True):
    """All of them in a row, the picked one marked; where there is no room, that one alone."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", show=False),
        Binding("right,space", "move(1)", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"pick--other", "pick--picked", "pick--here"}
    DEFAULT_CSS = """
    Pick { width: 100%; height: 1; }
    """

    at: var[int] = var(0, init=False)
    """The place of what is picked, from 0."""

    class Picked(Message):
        """Another one."""

        def __init__(self, pick: "Pick") -> None:
            super().__init__()
            self.pick = pick

        @property
        def control(self) -> "Pick":
            return self.pick

    def __init__(self, options: Sequence[str], at: int, signs: Signs) -> None:
        """Offer options, with the one at a place picked."""
        super().__init__()
        self._signs = signs
        self._options = tuple(options)
        self.set_reactive(Pick.at, at)

    def render(self) -> Text:
        """Draw them."""
        other = self.get_component_rich_style("pick--other", partial=True)
        name = "pick--here" if self.has_focus else "pick--picked"
        picked = self.get_component_rich_style(name, partial=True)
        if not self._has_room:
            row = Text(no_wrap=True, overflow="ellipsis")
            row.append(f"{self._signs.less} ", other).append(self._options[self.at], picked)
            return row.append(f" {self._signs.more}", other)
        cells = (
            (f"[{option}]", picked) if place == self.at else (f" {option} ", other)
            for place, option in enumerate(self._options)
        )
        return Text(_GAP, no_wrap=True).join(Text(cell, style) for cell, style in cells)

    def watch_at(self) -> None:
        self.refresh()
        self.place_cursor()
        self.post_message(self.Picked(self))

    def action_move(self, by: int) -> None:
        self.at = (self.at + by) % len(self._options)

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None:
            return
        if not self._has_room:
            self.action_move(1)
            return
        end = 0
        for place, option in enumerate(self._options):
            end += cell_len(option) + 2 + len(_GAP)
            if offset.x < end:
                self.at = place
                return

    def on_focus(self) -> None:
        self.call_after_refresh(self.place_cursor)

    def place_cursor(self) -> None:
        """Put the terminal's cursor on what is picked, for braille and magnifiers."""
        if self.has_focus:
            before = self._options[: self.at] if self._has_room else ()
            x = sum(cell_len(option) + 2 + len(_GAP) for option in before)
            x += len("[" if self._has_room else "< ")
            self.app.cursor_position = self.content_region.offset + Offset(x, 0)

    @property
    def _has_room(self) -> bool:
        return (
            sum(cell_len(option) + 2 + len(_GAP) for option in self._options) <= self.size.width + 1
        )
