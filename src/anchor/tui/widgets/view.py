"""Shows a picture. Only cells that changed are drawn again."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.color import Color
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from anchor.tui.pictures import Maker
from anchor.tui.pictures.paints import Paint, blended


class PictureView(Widget):
    """A picture of a level between 0 and 1."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"view--glow"}
    DEFAULT_CSS = """
    PictureView { width: 1fr; height: 1fr; }
    """

    def __init__(self, make: Maker, paint: Paint = blended, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        """Show the pictures that ``make`` makes, painted to fit the terminal."""
        super().__init__(id=id)
        self._make = make
        self._paint = paint
        self._level = 0.0
        self._rows: list[bytes] = []
        self._styles: dict[tuple[float, float], Style] = {}
        self._picture = make(1, 1)

    def use(self, make: Maker) -> None:
        """Show other pictures from now on."""
        self._make = make
        self._draw_anew()

    def show(self, level: float) -> bool:
        """Show a level, and tell whether anything of the picture changed."""
        self._level = level
        if not self._rows:
            return False
        before, self._rows = self._rows, self._picture.rows(level)
        changed = [
            region
            for y, (old, new) in enumerate(zip(before, self._rows, strict=True))
            if old != new
            for region in _spans(y, old, new)
        ]
        if changed:
            self.refresh(*changed)
        return bool(changed)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        if y >= len(self._rows):
            return Strip.blank(self.size.width)
        segments: list[Segment] = []
        row = self._rows[y]
        start = 0
        for end in range(1, len(row) + 1):
            if end == len(row) or row[end] != row[start]:
                segments.append(self._segment(row[start], y, end - start))
                start = end
        return Strip(segments, len(row))

    def notify_style_update(self) -> None:
        """Take over another theme's colours."""
        super().notify_style_update()
        self._styles.clear()

    def _on_resize(self, event: events.Resize) -> None:
        self._draw_anew()

    def _draw_anew(self) -> None:
        width, height = self.size
        if width and height:
            self._picture = self._make(width, height)
            self._rows = self._picture.rows(self._level)
            self.refresh()

    def _segment(self, code: int, y: int, count: int) -> Segment:
        look = self._paint(self._picture.look(code, y))
        return Segment(look.character * count, self._style(look.front, look.behind))

    def _style(self, front: float, behind: float) -> Style:
        """Give the colours of a look; a few hundred are used over and over."""
        style = self._styles.get((front, behind))
        if style is None:
            glow = self.get_component_styles("view--glow").color
            _, ground = self.background_colors
            style = Style.from_color(
                _mixed(ground, glow, front).rich_color, _mixed(ground, glow, behind).rich_color
            )
            self._styles[front, behind] = style
        return style


def _mixed(ground: Color, glow: Color, strength: float) -> Color:
    """Mix two colours. The terminal's own colours cannot be mixed: it is one or the other."""
    if glow.ansi is not None or ground.ansi is not None:
        return glow if strength >= 0.5 else ground
    return ground.blend(glow, strength)


def _spans(y: int, old: bytes, new: bytes) -> list[Region]:
    """Give the parts of a line that changed: left of the middle, and right of it."""
    changed = [x for x, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
    middle = len(new) / 2
    halves = [x for x in changed if x < middle], [x for x in changed if x >= middle]
    if all(halves) and halves[1][0] - halves[0][-1] < _CLOSE:
        halves = changed, []
    return [Region(half[0], y, half[-1] + 1 - half[0], 1) for half in halves if half]


_CLOSE = 8
"""Closer than so many cells, one region is cheaper than two."""
