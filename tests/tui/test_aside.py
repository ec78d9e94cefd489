"""Work done aside: in its order, and nobody waits for it."""

from functools import partial
from pathlib import Path
from threading import Event, get_ident

from textual.screen import Screen

from anchor.tui.aside import Aside
from awaited import awaited
from manual_clock import ManualClock
from opening import Opened, opened, surroundings


class Page(Screen[None]):
    """Asks for things to be done aside."""


async def until(one: Opened, found: list[int], count: int) -> None:
    while len(found) < count:
        await one.settle()


@awaited
async def test_what_is_asked_is_done_elsewhere_and_told_here(
    home: Path, clock: ManualClock
) -> None:
    page = Page()
    async with opened(surroundings(home, clock), page) as one:
        aside, found, told_in = Aside(page), list[int](), list[int]()

        def tell(ident: int) -> None:
            found.append(ident)
            told_in.append(get_ident())

        aside.do(get_ident, tell)
        await until(one, told_in, 1)
        assert told_in == [get_ident()]
        assert found != told_in
        aside.end()


@awaited
async def test_things_are_done_in_the_order_in_which_they_were_asked_for(
    home: Path, clock: ManualClock
) -> None:
    page = Page()
    async with opened(surroundings(home, clock), page) as one:
        aside, done, told = Aside(page), list[int](), list[int]()
        held = Event()

        def work(number: int) -> int:
            held.wait()
            done.append(number)
            return number

        for number in range(5):
            aside.do(partial(work, number), told.append)
        held.set()
        aside.end(lambda: done.append(5))
        assert done == [0, 1, 2, 3, 4, 5]
        aside.do(lambda: done.append(6), lambda _: None)
        await until(one, told, 5)
        assert told == [0, 1, 2, 3, 4]
        assert done[-1] == 5


@awaited
async def test_what_goes_wrong_is_not_lost(home: Path, clock: ManualClock) -> None:
    page = Page()
    try:
        async with opened(surroundings(home, clock), page) as one:
            aside = Aside(page)
            aside.do(lambda: 1 // 0, lambda _: None)
            while one.app.problem is None:
                await one.settle()
            aside.end()
    except ZeroDivisionError:
        pass
    assert isinstance(one.app.problem, ZeroDivisionError)
