"""Looking back at a terminal: the words, and below them small plots that say no more than these."""

from anchor.core.text import visible
from anchor.journal import plots, telling
from anchor.journal.insights import By, Group, LookBack, middle
from anchor.plain.page import WIDEST
from anchor.words import tr
from anchor.words import trends as words


class Plotter:
    """Prints to a terminal. What stands out does so by weight, never by a colour."""

    def __init__(self, ascii_only: bool | None = None) -> None:
        """Print with signs that every terminal has, or, for ``None``, with those this one has."""
        from rich.console import Console

        self._console: Console = Console(highlight=False)
        plainest = self._console.options.ascii_only if ascii_only is None else ascii_only
        self._signs = plots.ASCII if plainest else plots.BLOCKS
        self._width = min(WIDEST, self._console.width)
        self._strips = 0

    def say(self, *paragraphs: str, style: str = "") -> None:
        """Print paragraphs."""
        from rich.text import Text

        for paragraph in paragraphs:
            self._console.print(Text(visible(paragraph), style), width=self._width)

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
                self._drawn(plots.scale_within(spread, self._width, self._signs))
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
            self.say(*plots.outcomes_within(group, self._width, self._signs))
            self._drawn(plots.change_within(spread, self._width, self._signs))
        self.say("")

    def _drawn(self, lines: list[str]) -> None:
        """Print a strip, if there was room for one."""
        self.say(*lines)
        self._strips += bool(lines)
