"""Text that is drawn, and laid out, only when that is needed."""

from itertools import permutations

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Static

from anchor.tui.widgets.sentence import Sentence
from awaited import awaited

TEXTS = [
    "",
    "In",
    "Out, as if cooling soup",
    "One\nTwo",
    "word " * 12,
    "息を吐いて、ゆっくりと吐く",
]
WIDTH = 24


class Said(App[None]):
    """A sentence, and below it the same as a plain text."""

    CSS = "Static { width: 100%; height: auto; }"

    def compose(self) -> ComposeResult:
        yield Sentence("one")
        yield Static("", id="plain", markup=False)


@pytest.mark.parametrize("steps", list(permutations(TEXTS, 2)))
@awaited
async def test_whatever_is_said_has_the_room_it_needs(steps: tuple[str, ...]) -> None:
    app = Said()
    async with app.run_test(size=(WIDTH, 30)) as pilot:
        for text in steps:
            app.query_one(Sentence).say(text)
            app.query_one("#plain", Static).update(text)
            await pilot.pause()
            one, plain = app.query_one(Sentence), app.query_one("#plain")
            assert one.size == plain.size
            assert one.region.bottom == plain.region.y
            lines = [
                app.screen._compositor.render_strips()[y].text for y in range(2 * one.size.height)
            ]
            assert lines[: one.size.height] == lines[one.size.height :]


@pytest.mark.parametrize(
    ("first", "then", "draws", "lays_out"),
    [("In", "In", False, False), ("In", "Out", True, False), ("In", "One\nTwo", True, True)],
)
@awaited
async def test_it_is_drawn_and_laid_out_only_if_that_is_needed(
    first: str, then: str, draws: bool, lays_out: bool
) -> None:
    app = Said()
    async with app.run_test(size=(WIDTH, 30)) as pilot:
        one = app.query_one(Sentence)
        one.say(first)
        await pilot.pause()
        one.say(then)
        assert one._repaint_required == draws
        assert one._layout_required == lays_out
