"""The rows of a form: numbers that arrows change, words that Enter does, and headings."""

from rich.cells import cell_len
from rich.segment import Segment

from anchor.tui.presenting.fitting import fitted
from anchor.tui.presenting.formed import Rows
from anchor.tui.widgets.knobs import WIDEST_LABEL, Knobs

_INDENT = 2


class FormRows(Knobs, inherit_bindings=True):
    """Names with what is said behind them. One with nothing behind it stands above the others."""

    _numbers: frozenset[str] = frozenset()
    _label = 0

    def fill(self, rows: Rows, marked: str | None) -> None:
        """Show rows. The one that is named is marked, if it is there."""
        self._numbers = rows.numbers
        labels = (cell_len(way.words) for group in rows.groups for way in group.ways if way.aside)
        self._label = min(max(labels, default=0), WIDEST_LABEL)
        self.offer(rows.groups, marked)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Arrows change numbers alone."""
        return action != "turn" or bool(self.way and self.way.name in self._numbers)

    def _drawn(self, number: int, width: int, is_marked: bool) -> list[Segment]:
        way, is_marked = self._ways[number], is_marked and self.has_focus
        signs = self._signs
        words = self._style("marked" if is_marked else "words")
        mark = Segment(f"{signs.mark if is_marked else ' '} ", words)
        if not way.aside:
            return [mark, Segment(fitted(way.words, max(0, width - 2), signs.cut), words)]
        label = min(self._label, width // 2)
        turns = is_marked and way.name in self._numbers
        value = f"{signs.less} {way.aside} {signs.more}" if turns else f"  {way.aside}"
        room = max(0, width - label - 4 - _INDENT)
        return [
            mark,
            Segment(" " * _INDENT, words),
            Segment(
                fitted(way.words, label, signs.cut), self._style("marked" if is_marked else "lower")
            ),
            Segment("  ", words),
            Segment(fitted(value, room, signs.cut), words),
        ]
