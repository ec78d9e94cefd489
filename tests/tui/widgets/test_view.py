"""The picture: only what changed is drawn again, in the colours of the theme."""

from pathlib import Path

from textual.color import Color
from textual.geometry import Region

from anchor.tui.widgets.view import PictureView, Slice
from awaited import awaited
from full import BREATH, legs
from manual_clock import ManualClock
from opening import Opened, opened, surroundings


def slices(one: Opened) -> list[Slice]:
    return list(one.shown.query(Slice))


def colours(one: Opened) -> set[str]:
    """Give the colours behind what is drawn."""
    found = set()
    for part in slices(one):
        for y in range(part.size.height):
            for segment in part.render_line(y):
                assert segment.style is not None
                assert segment.style.bgcolor is not None
                found.add(segment.style.bgcolor.get_truecolor().hex)
    return found


def ground(one: Opened, name: str) -> str:
    theme = one.app.get_theme(name)
    assert theme is not None
    return Color.parse(theme.background).hex.lower()


@awaited
async def test_lines_that_did_not_change_are_not_drawn_again(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        view, parts = one.shown.query_one(PictureView), slices(one)
        lines = range(parts[0].size.height)
        before = [[part.render_line(y) for y in lines] for part in parts]
        codes = [view.line(y) for y in lines]
        await one.pass_by(1)
        changed = {y for y in lines if view.line(y) != codes[y]}
        assert changed
        start = 0
        for part, drawn in zip(parts, before, strict=True):
            end = start + part.size.width
            for y in lines:
                is_same = part.render_line(y) is drawn[y]
                assert is_same == (view.line(y)[start:end] == codes[y][start:end])
            start = end


@awaited
async def test_another_theme_has_its_own_colours(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        dusk = colours(one)
        one.app.theme = "paper"
        await one.settle()
        paper = colours(one)
        assert not dusk & paper
        assert ground(one, "dusk") in dusk
        assert ground(one, "paper") in paper


@awaited
async def test_a_part_of_it_is_cut_out_where_it_is_asked_for(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        part = slices(one)[1]
        whole = part.render_lines(Region(0, 2, part.size.width, 3))
        cut = part.render_lines(Region(1, 2, 3, 3))
        assert [strip.text for strip in cut] == [strip.text[1:4] for strip in whole]
        assert [strip.cell_length for strip in cut] == [3, 3, 3]


@awaited
async def test_a_breath_goes_on_while_the_picture_gets_another_size(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        view = one.shown.query_one(PictureView)
        taken_away = view.remove_children

        def breathing_on() -> object:
            for level in (0.2, 0.9):
                view.show(level)  # what is on the screen was cut for the size before
            return taken_away()

        view.remove_children = breathing_on  # type: ignore[method-assign,assignment]
        await one.pilot.resize_terminal(40, 12)
        await one.settle()
        assert {part.size.height for part in slices(one)} == {view.size.height}
        before = [view.line(y) for y in range(view.size.height)]
        assert view.show(0.1)
        assert [view.line(y) for y in range(view.size.height)] != before
