"""The pictures of a breath, moved in other ways: the baselines of what anchor's motion costs.

``python moving.py WAY PICTURE``: the same rows of the same picture, in a room as large as anchor
has for them in a terminal of 100 by 30, in four seconds and out six. The ways:

- ``whole``: a plain Textual ``Static``, given the whole picture thirty times a second;
- ``lines``: a Textual widget of the line API, refreshed where a line changed, as often as anchor;
- ``words``: no picture, but a plain Textual ``Static`` that says each phase as it begins;
- ``raw``: the cells that changed, written straight to the terminal, as often as anchor.
"""

import math
import select
import sys
import time
from collections.abc import Iterator

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.app import App, ComposeResult
from textual.color import Color
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

from anchor.settings import Settings
from anchor.tui.pictures import Look, Picture
from anchor.tui.pictures.choosing import maker
from anchor.tui.presenting.pulsing import FRAME_SECONDS
from anchor.tui.themes import read_themes

ROOM = (94, 19)
IN, OUT = 4.0, 6.0
FRAME = FRAME_SECONDS[Settings().motion]
WHOLE_FRAME = 1 / 30


def level(seconds: float) -> float:
    """Tell how full the breath is so many seconds after it began."""
    passed = seconds % (IN + OUT)
    if passed < IN:
        return 0.5 - 0.5 * math.cos(math.pi * passed / IN)
    return 0.5 + 0.5 * math.cos(math.pi * (passed - IN) / OUT)


def picture(name: str) -> Picture:
    """Make a picture of the size that anchor has room for."""
    make = maker(name)
    assert make is not None
    return make(*ROOM)


def runs(row: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give each code between two columns, and how often it follows itself."""
    first = start
    for x in range(start + 1, end + 1):
        if x == end or row[x] != row[first]:
            yield row[first], x - first
            first = x


class Painted:
    """A picture in the colours of the first theme."""

    def __init__(self, name: str) -> None:
        """Paint a picture."""
        theme = read_themes()[0]
        variables = theme.variables
        self.picture = picture(name)
        self._ground = Color.parse(theme.background or "black")
        self._glow = Color.parse(variables["anchor-glow"])
        self._styles: dict[Look, Style] = {}
        self._began = time.monotonic()

    def rows(self) -> list[bytes]:
        """Give the rows as they are now."""
        return self.picture.rows(level(time.monotonic() - self._began))

    def look(self, code: int, y: int) -> tuple[str, Style]:
        """Give the character and the colours of a code."""
        look = self.picture.look(code, y)
        if look not in self._styles:
            front, behind = (
                self._ground.blend(self._glow, strength).rich_color
                for strength in (look.front, look.behind)
            )
            self._styles[look] = Style.from_color(front, behind)
        return look.character, self._styles[look]


class Whole(App[None]):
    """A plain widget, given all of it over and over."""

    def __init__(self, painted: Painted) -> None:
        super().__init__()
        self._painted = painted

    def compose(self) -> ComposeResult:
        """Show it."""
        yield Static(self._text())

    def on_mount(self) -> None:
        """Give it all of it."""
        static = self.query_one(Static)
        self.set_interval(WHOLE_FRAME, lambda: static.update(self._text()))

    def _text(self) -> Text:
        text = Text()
        for y, row in enumerate(self._painted.rows()):
            for code, length in runs(row, 0, len(row)):
                character, style = self._painted.look(code, y)
                text.append(character * length, style)
            text.append("\n")
        return text


class Lined(Widget):
    """A widget of the line API, refreshed where something changed."""

    def __init__(self, painted: Painted) -> None:
        super().__init__()
        self._painted = painted
        self._rows = painted.rows()

    def on_mount(self) -> None:
        """Look, over and over, what changed."""
        self.set_interval(FRAME, self._look)

    def _look(self) -> None:
        before, self._rows = self._rows, self._painted.rows()
        changes = [
            (y, [x for x, code in enumerate(row) if code != before[y][x]])
            for y, row in enumerate(self._rows)
            if row != before[y]
        ]
        regions = [Region(xs[0], y, xs[-1] - xs[0] + 1, 1) for y, xs in changes]
        if regions:
            self.refresh(*regions)

    def render_line(self, y: int) -> Strip:
        """Draw a line."""
        if y >= len(self._rows):
            return Strip.blank(self.size.width)
        row = self._rows[y]
        looks = ((self._painted.look(code, y), length) for code, length in runs(row, 0, len(row)))
        return Strip([Segment(char * length, style) for (char, style), length in looks])


class Lines(App[None]):
    """Shows that widget."""

    def __init__(self, painted: Painted) -> None:
        super().__init__()
        self._painted = painted

    def compose(self) -> ComposeResult:
        """Show it."""
        yield Lined(self._painted)


class Words(App[None]):
    """Says the phases, and shows nothing else."""

    def compose(self) -> ComposeResult:
        """Say the first."""
        yield Static("In")

    def on_mount(self) -> None:
        """Say the others when they begin."""
        self._say("In", "Out", IN, OUT)

    def _say(self, now: str, then: str, seconds: float, afterwards: float) -> None:
        self.query_one(Static).update(now, layout=False)
        self.set_timer(seconds, lambda: self._say(then, now, afterwards, seconds))


def raw(painted: Painted) -> None:
    """Write the cells that changed, and what is needed to colour them."""
    shown = [bytes(len(row)) for row in painted.rows()]
    sys.stdout.write("\x1b[?1049h\x1b[?25l")
    while True:
        until = time.monotonic() + FRAME
        rows, colours = painted.rows(), ""
        for y, row in enumerate(rows):
            changed = [x for x, code in enumerate(row) if code != shown[y][x]]
            column = -1
            for x in changed:
                character, style = painted.look(row[x], y)
                if x != column:
                    sys.stdout.write(f"\x1b[{y + 1};{x + 1}H")
                if (wanted := _colours(style)) != colours:
                    sys.stdout.write(wanted)
                    colours = wanted
                sys.stdout.write(character)
                column = x + 1
        sys.stdout.flush()
        shown = rows
        while (left := until - time.monotonic()) > 0:
            select.select([0], [], [], left)


def _colours(style: Style) -> str:
    parts: list[int] = []
    for number, colour in ((38, style.color), (48, style.bgcolor)):
        if colour is not None and colour.triplet is not None:
            parts += [number, 2, *colour.triplet]
    return f"\x1b[{';'.join(map(str, parts))}m"


def main(way: str, name: str) -> None:
    """Move a picture until it is ended."""
    if way == "words":
        Words().run()
        return
    painted = Painted(name)
    match way:
        case "whole":
            Whole(painted).run()
        case "lines":
            Lines(painted).run()
        case _:
            raw(painted)


if __name__ == "__main__":
    main(*sys.argv[1:])
