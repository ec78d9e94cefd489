"""A screen closes once, and only while it is on top."""

from pathlib import Path

from anchor.tui.closing import ClosingScreen
from awaited import awaited
from manual_clock import ManualClock
from opening import opened, surroundings


class Page(ClosingScreen[str]):
    """Nothing on it."""


@awaited
async def test_closing_twice_closes_nothing_below(home: Path, clock: ManualClock) -> None:
    around, below, above = surroundings(home, clock), Page(), Page()
    ended: list[str | None] = []
    async with opened(around, below) as one:
        one.app.push_screen(above, ended.append)
        await one.settle()
        above.dismiss("first")
        above.dismiss("second")
        await one.settle()
        assert one.shown is below
        assert ended == ["first"]


@awaited
async def test_what_is_closed_below_another_closes_once_it_is_on_top(
    home: Path, clock: ManualClock
) -> None:
    around, below, above = surroundings(home, clock), Page(), Page()
    ended: list[str | None] = []
    async with opened(around) as one:
        first = one.shown
        one.app.push_screen(below, ended.append)
        one.app.push_screen(above)
        await one.settle()
        below.dismiss("done")
        below.dismiss("again")
        await one.settle()
        assert one.shown is above
        assert ended == []
        above.dismiss()
        await one.settle()
        assert one.shown is first
        assert ended == ["done"]
