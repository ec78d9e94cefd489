"""The figure of the body on a screen."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from anchor.tui.pictures.paints import Paint, blended, in_ascii
from anchor.tui.themes import read_themes
from anchor.tui.widgets.figure import Figure
from awaited import awaited


class Page(App[None]):
    CSS = "Figure > .figure--lit { color: $anchor-glow; }"

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self.figure = figure
        for theme in read_themes():
            self.register_theme(theme)
        self.theme = "dusk"

    def compose(self) -> ComposeResult:
        yield self.figure

    def lines(self) -> Iterator[str]:
        """Give what is on the screen, line by line."""
        height = self.figure.size.height
        return (self.figure.render_line(y).text for y in range(height))


@asynccontextmanager
async def shown(
    *names: str, size: tuple[int, int] = (60, 24), paint: Paint = in_ascii
) -> AsyncIterator[tuple[Page, Pilot[None]]]:
    page = Page(Figure(frozenset(names), paint))
    async with page.run_test(size=size) as pilot:
        await pilot.pause()
        yield page, pilot


@awaited
async def test_the_part_that_is_lit_can_be_told_apart() -> None:
    async with shown("feet") as (page, _):
        *_, above, feet = (line.strip() for line in page.lines() if line.strip())
        assert "#" in feet or "*" in feet
        assert set(above) <= set(". ")


@awaited
async def test_another_part_lights_without_a_new_figure() -> None:
    async with shown("feet") as (page, pilot):
        before = list(page.lines())
        page.figure.show(frozenset({"head"}))
        await pilot.pause()
        after = list(page.lines())
        assert before != after
        assert "#" in next(line for line in after if line.strip())
        page.figure.show(frozenset({"feet"}))
        await pilot.pause()
        assert list(page.lines()) == before


@awaited
async def test_it_says_when_it_is_seen_from_behind() -> None:
    async with shown("lower-back") as (page, pilot):
        assert "from behind" in "\n".join(page.lines())
        page.figure.show(frozenset({"chest"}))
        await pilot.pause()
        assert "behind" not in "\n".join(page.lines())
        page.figure.show(frozenset({"chest", "back"}))
        await pilot.pause()
        assert "from the front, and from behind" in "\n".join(page.lines())


@awaited
async def test_it_grows_and_shrinks_with_its_room() -> None:
    async with shown("hands") as (page, pilot):
        large = sum(bool(line.strip()) for line in page.lines())
        await pilot.resize_terminal(60, 12)
        await pilot.pause()
        small = sum(bool(line.strip()) for line in page.lines())
        await pilot.resize_terminal(40, 6)
        await pilot.pause()
        assert not any(line.strip() for line in page.lines())
        assert 0 < small < large


@awaited
async def test_colours_come_from_the_theme() -> None:
    async with shown("chest", paint=blended) as (page, pilot):

        def colours() -> set[str]:
            strips = (page.figure.render_line(y) for y in range(page.figure.size.height))
            styles = (segment.style for strip in strips for segment in strip if segment.style)
            return {str(style.bgcolor.triplet) for style in styles if style.bgcolor}

        dusk = colours()
        page.theme = "paper"
        await pilot.pause()
        assert colours().isdisjoint(dusk)
