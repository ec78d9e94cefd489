"""Shows a picture. Only cells that changed are drawn again.

Textual draws a line of a widget again from the widget's first column up to where it changed. So a
picture is several widgets side by side, each a few columns wide: less is sent to the terminal.
"""

from functools import cached_property
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.color import Color
from textual.containers import Horizontal
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from anchor.tui.pictures import Look, Maker
from anchor.tui.pictures.paints import Paint, blended
from anchor.tui.widgets.parting import Parting
from anchor.tui.widgets.replacing import replace_children


class PictureView(Horizontal):
    """A picture of a level between 0 and 1."""

    BLANK = True
    DEFAULT_CSS = """
    PictureView { width: 1fr; height: 1fr; align: center middle; }
    """

    def __init__(self, make: Maker, paint: Paint = blended) -> None:
        """Show the pictures that ``make`` makes, painted to fit the terminal."""
        super().__init__()
        self._make = make
        self._paint = paint
        self._level = 0.0
        self._rows: list[bytes] = []
        self._picture = make(1, 1)
        self._slices: list[Slice] = []

    async def _on_resize(self, event: events.Resize) -> None:
        await self._draw_anew()

    async def _draw_anew(self) -> None:
        width, height = self.size
        if not (width and height):
            return
        self._picture = self._make(width, height)
        self._rows = self._picture.rows(self._level)
        # A breath goes on meanwhile: what was cut for another size is not drawn from this one.
        self._slices = []
        columns, together = len(self._rows[0]), self._picture.together
        slices = [Slice(self, x, min(together, columns - x)) for x in range(0, columns, together)]
        if not await replace_children(self, *slices):
            return
        self._slices = slices
        for part in slices:
            part.refresh()

    def show(self, level: float) -> bool:
        """Show a level, and tell whether anything of the picture changed."""
        self._level = level
        if not self._rows:
            return False
        before, self._rows = self._rows, self._picture.rows(level)
        lines = [y for y, row in enumerate(self._rows) if row != before[y]]
        for part in self._slices:
            part.draw(before, self._rows, lines)
        return bool(lines)

    def differs(self, level: float) -> bool:
        """Tell whether a level looks otherwise than what is shown."""
        return self._picture.rows(level) != self._rows

    def line(self, y: int) -> bytes:
        """Give a row of codes; nothing below the picture."""
        return self._rows[y] if y < len(self._rows) else b""

    def look(self, code: int, y: int) -> Look:
        """Tell what a code looks like on this terminal."""
        return self._paint(self._picture.look(code, y))


class Slice(Parting, Widget):
    """A few columns of a picture.

    Whenever one of them changes, Textual asks all for all of their lines. So each line is kept as
    it was drawn, with nothing around it that would have to be looked for.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"view--glow"}
    DEFAULT_CSS = """
    Slice { height: 100%; }
    """

    def __init__(self, picture: PictureView, start: int, width: int) -> None:
        """Show the columns from ``start`` on."""
        super().__init__()
        self._picture = picture
        self._start, self._end = start, start + width
        self._styles: dict[Look, Style] = {}
        self._drawn: dict[int, tuple[bytes, Strip]] = {}
        self.styles.width = width

    def draw(self, before: list[bytes], after: list[bytes], lines: list[int]) -> None:
        """Draw again what changed, given the lines in which something did."""
        regions = [
            Region(0, y, last + 1, 1)
            for y in lines
            if (last := _last_change(before[y], after[y], self._start, self._end)) is not None
        ]
        if regions:
            self.refresh(*regions)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines."""
        if not self.is_attached:
            return super().render_lines(crop)
        strips = [self.render_line(y) for y in crop.line_range]
        if crop.column_span != (0, self._end - self._start):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def render_line(self, y: int) -> Strip:
        """Draw a line, unless it is as it was."""
        row = self._picture.line(y)[self._start : self._end]
        drawn = self._drawn.get(y)
        if drawn is None or drawn[0] != row:
            strip = self._strip(row, y)
            for line_filter in self.get_line_filters():
                strip = strip.apply_filter(line_filter, self._ground)
            drawn = self._drawn[y] = row, strip
        return drawn[1]

    def notify_style_update(self) -> None:
        """Take over another theme's colours."""
        super().notify_style_update()
        self._styles.clear()
        self._drawn.clear()
        self.__dict__.pop("_ground", None)

    @cached_property
    def _ground(self) -> Color:
        """The colour behind the picture: to ask for it each time is felt."""
        return self.background_colors[1]

    def _strip(self, row: bytes, y: int) -> Strip:
        if not row:
            return Strip.blank(self._end - self._start, self.visual_style.rich_style)
        segments: list[Segment] = []
        start = 0
        for end in range(1, len(row) + 1):
            if end == len(row) or row[end] != row[start]:
                segments.append(self._segment(row[start], y, end - start))
                start = end
        return Strip(segments, len(row))

    def _segment(self, code: int, y: int, count: int) -> Segment:
        look = self._picture.look(code, y)
        return Segment(look.character * count, self._style(look))

    def _style(self, look: Look) -> Style:
        """Give the colours of a look; a few hundred are used over and over."""
        style = self._styles.get(look)
        if style is None:
            glow = self.get_component_styles("view--glow").color
            ground = self._ground
            behind = _mixed(ground, glow, look.behind).rich_color
            # A blank says nothing of what would be in front of it: that is half of what is sent.
            front = None if look.character == " " else _mixed(ground, glow, look.front).rich_color
            style = self._styles[look] = Style.from_color(front, behind)
        return style


def _mixed(ground: Color, glow: Color, strength: float) -> Color:
    """Mix two colours. The terminal's own colours cannot be mixed: it is one or the other."""
    if glow.ansi is not None or ground.ansi is not None:
        return glow if strength >= 0.5 else ground
    return ground.blend(glow, strength)


def _last_change(before: bytes, after: bytes, start: int, end: int) -> int | None:
    """Give the last place between two columns that changed, counted from the first of them."""
    for x in range(end - 1, start - 1, -1):
        if before[x] != after[x]:
            return x - start
    return None
