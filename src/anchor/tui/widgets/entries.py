"""A page of past check-ins, day by day, one of them marked."""

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from anchor.journal.model import CheckIn
from anchor.tui.presenting.noted import Line, Title, day_name, page_lines, rated, summary, time_of
from anchor.tui.presenting.signs import Signs
from anchor.tui.widgets.parting import Parting

_RATING = 7
"""Columns for the distress."""


class Entries(Parting, Widget, can_focus=True):
    """As many check-ins as there is room for, a line each."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "entries--day", "entries--time", "entries--rating", "entries--text", "entries--here",
    }  # fmt: skip
    DEFAULT_CSS = """
    Entries { width: 1fr; height: 1fr; }
    """

    class Marked(Message):
        """Another one is marked, or none."""

    class Passed(Message):
        """The person went on beyond the first or the last one."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    class Opened(Message):
        """The marked one was clicked."""

    class Resized(Message):
        """There is room for more, or fewer."""

    def __init__(self, title: Title, signs: Signs) -> None:
        """Show nothing yet. ``title`` gives those of exercises."""
        super().__init__()
        self._signs = signs
        self._title = title
        self._checkins: Sequence[CheckIn] = ()
        self._lines: list[Line] = []
        self.at = 0
        """The place of the marked one, from 0."""

    @property
    def marked(self) -> CheckIn | None:
        """The marked check-in; ``None``: there are none."""
        return self._checkins[self.at] if self._checkins else None

    def show(self, checkins: Sequence[CheckIn], at: int) -> None:
        """Show a page, with one of it marked: from 0, or from -1 backwards."""
        self._checkins = checkins
        self._lines = list(page_lines(checkins))
        self.at = max(0, min(at, len(checkins) - 1) if at >= 0 else len(checkins) + at)
        self._turned()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width = self.size.width
        text = self._text(self._lines[y]) if y < len(self._lines) else Text()
        if text.cell_len > width:
            text.truncate(width - 1)
            text.append(self._signs.cut)
        strip = Strip(text.render(self.app.console)).adjust_cell_length(width, self.rich_style)
        return strip.apply_style(self.rich_style)

    def on_resize(self, event: events.Resize) -> None:
        self.post_message(self.Resized())

    def on_focus(self) -> None:
        self.call_after_refresh(self._place_cursor)

    def on_click(self, event: events.Click) -> None:
        line = self._lines[event.y] if event.y < len(self._lines) else Line()
        if line.checkin:
            at = self._checkins.index(line.checkin)
            if at == self.at:
                self.post_message(self.Opened())
            self.at = at
            self._turned()

    def on_mouse_scroll_down(self) -> None:
        self.action_move(1)

    def on_mouse_scroll_up(self) -> None:
        self.action_move(-1)

    def action_move(self, by: int) -> None:
        at = self.at + by
        if not 0 <= at < len(self._checkins):
            self.post_message(self.Passed(by))
            return
        self.at = at
        self._turned()

    def _turned(self) -> None:
        self.refresh()
        self._place_cursor()
        self.post_message(self.Marked())

    def _text(self, line: Line) -> Text:
        if line.day:
            return Text(no_wrap=True).append(day_name(line.day), self._style("day"))
        if not line.checkin:
            return Text()
        checkin = line.checkin
        is_here = checkin is self.marked
        rating = rated(checkin)
        text = Text(f"{self._signs.mark if is_here else ' '} ", no_wrap=True)
        text.append(time_of(checkin), self._style("time"))
        text.append(f"{rating:>{_RATING}}  ", self._style("rating"))
        text.append(summary(checkin, self._title), self._style("text"))
        if is_here:
            text.stylize(self._style("here"))
        return text

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"entries--{part}", partial=True)

    def _place_cursor(self) -> None:
        """Put the terminal's cursor on the marked one, for braille and magnifiers."""
        marked = self.marked
        if self.has_focus and marked:
            y = next(y for y, line in enumerate(self._lines) if line.checkin is marked)
            self.app.cursor_position = self.content_region.offset + Offset(0, y)
