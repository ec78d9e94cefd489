"""A widget that is drawn once more while the full screen closes."""

from collections.abc import Callable

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.widget import Widget

from anchor.tui.widgets.answers import Choice, Line
from anchor.tui.widgets.chips import Chips
from anchor.tui.widgets.note import Note
from anchor.tui.widgets.rating import Rating
from anchor.tui.widgets.source import FINE, SourceText
from awaited import awaited

HERE = Region(0, 0, 10, 2)
WIDGETS: dict[str, Callable[[], Widget]] = {
    "line": Line,
    "choice": lambda: Choice(["one", "two"]),
    "note": Note,
    "rating": Rating,
    "chips": Chips,
    "source": lambda: SourceText("a = 1", FINE),
}


@pytest.mark.parametrize("name", WIDGETS)
def test_what_was_taken_away_draws_nothing_and_breaks_nothing(name: str) -> None:
    class Screenful(App[None]):
        def compose(self) -> ComposeResult:
            yield WIDGETS[name]()

    @awaited
    async def go() -> None:
        app = Screenful()
        async with app.run_test() as pilot:
            widget = app.screen.children[0]
            assert len(widget.render_lines(HERE)) == HERE.height
            await widget.remove()
            await pilot.pause()
            drawn = widget.render_lines(HERE)
            assert [line.text.strip() for line in drawn] == [""] * HERE.height

    go()
