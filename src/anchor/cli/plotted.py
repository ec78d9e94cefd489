"""Looking back at a terminal: the words, and below them small plots that say no more than these."""

from typing import TYPE_CHECKING

from anchor.journal import plots, telling
from anchor.journal.insights import By, Group, LookBack, Middle, middle
from anchor.words import tr
from anchor.words import trends as words

if TYPE_CHECKING:
    pass

_WIDEST = 76
"""Columns of a line at most: comfortable to read."""

_LONGEST_BAR = 24
_INDENT = "  "


class Plotter:
    """Prints to a terminal. What stands out does so by weight, never by a colour."""

    def __init__(self, ascii_only: bool | None = None) -> None:
        """Print with signs that every terminal has, or, for ``None``, with those this one has."""
        from rich.console import Console

        self._console: Console = Console(highlight=False)
        plainest = self._console.options.ascii_only if ascii_only is None else ascii_only
        self._signs = plots.ASCII if plainest else plots.BLOCKS
        self._width = min(_WIDEST, self._console.width)
        self._strips = 0

    def say(self, *paragraphs: str, style: str = "") -> None:
        """Print paragraphs."""
        from rich.text import Text

        for paragraph in paragraphs:
            self._console.print(Text(paragraph, style), width=self._width)

    def groups(self, found: LookBack, by: By, titles: telling.Titles) -> bool:
        """Print what there is of each group; tell whether there was any."""
        for name, group in found.ranked(by):
            title = telling.group_name(by, name, titles)
            self.say(title, style="bold")
            self._told(telling.tell_group(by, title, group), group)
        return bool(found.groups[by])

    def weeks(self, found: LookBack) -> bool:
        """Print what there is of each week; tell whether there was any."""
        for day, week in sorted(found.weeks.items()):
            first, *rest = telling.tell_week(day, week)
            self.say(first, style="bold")
            self._told(rest, week.group)
        return bool(found.weeks)

    def scales(self, found: LookBack) -> None:
        """Print what there is of each scale."""
        scales = telling.named_scales(found)
        for name, counts in scales:
            self.say(telling.tell_scale(name, counts))
            if spread := middle(counts):
                self._strip("0", plots.strip(spread, 0, 2, self._signs), str(plots.HIGHEST))
        if scales:
            self.say("")

    def legend(self) -> None:
        """Print what the signs of a strip stand for, if there was one."""
        if self._strips:
            signs = self._signs
            span = signs.low + signs.between + signs.high
            self.say(tr(words.PLOT_LEGEND, point=signs.point, span=span), "")

    def _told(self, paragraphs: list[str], group: Group) -> None:
        counts = telling.picture(group)  # which is drawn instead
        self.say(*(paragraph for paragraph in paragraphs if paragraph != counts))
        if spread := middle(group.changes):
            self._outcomes(group)
            self._change(spread)
        self.say("")

    def _outcomes(self, group: Group) -> None:
        beside = plots.outcomes(group, 0, self._signs)
        room = self._width - len(_INDENT) - max(map(len, beside)) - 2
        longest = max(1, min(_LONGEST_BAR, room))
        self.say(*(_INDENT + line for line in plots.outcomes(group, longest, self._signs)))

    def _change(self, spread: Middle) -> None:
        lower, higher = tr(words.PLOT_LOWER), tr(words.PLOT_HIGHER)
        strip = plots.strip(spread, -plots.HIGHEST, 1, self._signs)
        if self._strip(lower, strip, higher):
            none = tr(words.CHANGE_NONE)
            centre = len(_INDENT) + len(lower) + 1 + plots.HIGHEST
            self.say(" " * (centre - len(none) // 2) + none)

    def _strip(self, low: str, strip: str, high: str) -> bool:
        """Print a strip between its ends, if there is room for it; tell whether there was."""
        line = f"{_INDENT}{low} {strip} {high}"
        if len(line) > self._width:
            return False
        self.say(line)
        self._strips += 1
        return True
