"""What can be changed about an exercise: up and down to it, left and right for less and more."""

from typing import ClassVar, Literal

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import BindingType

from anchor.tui.bindings import binding
from anchor.tui.presenting.arranging import Way
from anchor.tui.presenting.fitting import fitted
from anchor.tui.widgets.menu import Menu

WIDEST_LABEL = 26
"""Cells: a longer name of something is cut."""


class Knobs(Menu, inherit_bindings=True):
    """Names, each with how it is now behind it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("choose.less", "turn(-1)", show=False),
        binding("choose.more", "turn(1)"),
    ]
    DEFAULT_CSS = """
    Knobs { max-height: 100h; overflow-y: hidden; }
    """

    class Turned(Menu.Said):
        """Less of something is wanted (-1), or more (1)."""

        def __init__(self, menu: Menu, way: Way, by: Literal[-1, 1]) -> None:
            super().__init__(menu, way)
            self.by = by

    def action_turn(self, by: Literal[-1, 1]) -> None:
        """Ask for less or more of what is marked."""
        if self.way is not None:
            self.post_message(self.Turned(self, self.way, by))

    def _drawn(self, number: int, width: int, is_marked: bool) -> list[Segment]:
        way, is_marked = self._ways[number], is_marked and self.has_focus
        signs = self._signs
        label = max((cell_len(way.words) for way in self._ways), default=0)
        label = min(label, WIDEST_LABEL, width // 2)
        value = f"{signs.less} {way.aside} {signs.more}" if is_marked else f"  {way.aside}"
        room = max(0, width - label - 4)
        words = self._style("marked" if is_marked else "words")
        return [
            Segment(f"{signs.mark if is_marked else ' '} ", words),
            Segment(
                fitted(way.words, label, signs.cut), self._style("marked" if is_marked else "lower")
            ),
            Segment("  ", words),
            Segment(fitted(value, room, signs.cut), words),
        ]
