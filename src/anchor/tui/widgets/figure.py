"""A figure of the body, in which the part that attention goes to is lit."""

from itertools import groupby
from typing import ClassVar

from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from anchor.tui.pictures import Look
from anchor.tui.pictures.body import Body
from anchor.tui.pictures.paints import Paint, blended
from anchor.tui.widgets.parting import Parting
from anchor.words import screens as words
from anchor.words import tr


class Figure(Parting, Widget):
    """The body, large or small or not at all, as there is room."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"figure--lit"}
    DEFAULT_CSS = """
    Figure { width: 1fr; height: 1fr; }
    """

    def __init__(self, lit: frozenset[str], paint: Paint = blended) -> None:
        """Light the regions of ``anchor.core.body`` that are named."""
        super().__init__()
        self.lit = lit
        self._paint = paint

    def show(self, lit: frozenset[str]) -> None:
        """Light other regions, and those alone."""
        if lit != self.lit:
            self.lit = lit
            self.refresh()

    def render(self) -> Content:
        """Draw the body."""
        width, height = self.size
        body = Body(width, max(0, height - 1), self.lit)
        lines = [self._line(body, row) for row in body.rows(0)]
        lines.insert(body.below, Content.styled(_seen_from(body).center(width), "$anchor-quiet"))
        return Content("\n").join(lines)

    def _line(self, body: Body, row: bytes) -> Content:
        looks = ((self._paint(body.look(code, 0)), len(list(same))) for code, same in groupby(row))
        return Content.assemble(
            *((look.character * count, self._style(look)) for look, count in looks)
        )

    def _style(self, look: Look) -> Style:
        glow = self.get_component_styles("figure--lit").color
        _, ground = self.background_colors
        return Style(
            # The terminal's own colours cannot be mixed, and need not be: they are all or nothing.
            foreground=glow if look.front == 1 else ground.blend(glow, look.front),
            background=ground.blend(glow, look.behind) if look.behind else None,
        )


def _seen_from(body: Body) -> str:
    """Say from where the body is seen, unless it is from the front."""
    if "back" not in body.sides:
        return ""
    return tr(words.BOTH_SIDES if "front" in body.sides else words.FROM_BEHIND)
