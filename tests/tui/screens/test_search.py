"""Search: as one types, with one key to begin what is marked."""

from pathlib import Path

import pytest

from anchor.companion.catalogue import Catalogue
from anchor.tui.screens.detail import DetailScreen
from anchor.tui.screens.help_now import HelpNowScreen
from anchor.tui.screens.search import MOST, SearchScreen
from anchor.tui.screens.session import SessionScreen
from anchor.tui.surroundings import Surroundings
from anchor.words import choosing as words
from anchor.words import tr
from awaited import awaited
from faces import own_exercise, own_pack
from manual_clock import ManualClock
from opening import Opened, opened, surroundings


@pytest.fixture
def around(home: Path, clock: ManualClock) -> Surroundings:
    return surroundings(home, clock, region="GB")


def screen(around: Surroundings) -> SearchScreen:
    return SearchScreen(around, Catalogue(around.library))


def searching(one: Opened) -> SearchScreen:
    assert isinstance(one.shown, SearchScreen)
    return one.shown


def offered(one: Opened) -> list[str]:
    return [way.name for way in searching(one).menu._ways]


def marked(one: Opened) -> str:
    found = searching(one).marked
    assert found
    return found.identity


async def typed(one: Opened, text: str) -> None:
    await one.press(*({" ": "space", "-": "minus", "/": "slash"}.get(key, key) for key in text))


@awaited
async def test_it_begins_with_everything(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        assert len(offered(one)) == MOST


@awaited
async def test_each_letter_finds_fewer_and_enter_begins_the_first(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        await typed(one, "bo")
        more = len(offered(one))
        await typed(one, "x")
        assert 0 < len(offered(one)) < more
        assert "Box breath" in one.text
        await one.press(*["backspace"] * 3)
        await typed(one, "soft")
        await one.press("enter")
        assert isinstance(one.shown, SessionScreen)
        assert one.shown.session.exercise.name == "soft"
        await one.press("q")
        assert one.shows(SearchScreen)
        assert "soft" in one.text


@awaited
async def test_the_first_is_marked_whatever_was_before(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        await one.press("down", "down")
        await typed(one, "feet")
        assert "› Feet on the floor" in one.text


@awaited
async def test_arrows_move_the_mark_while_one_types(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        await typed(one, "box")
        first = offered(one)[0]
        await one.press("down")
        assert marked(one) == offered(one)[1]
        await one.press("up")
        assert marked(one) == first
        await one.press("pagedown")
        assert marked(one) == offered(one)[-1]
        await one.press("pageup")
        assert marked(one) == first
        await typed(one, " breath")
        assert "box breath" in one.text


@awaited
async def test_letters_are_text_here(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        await typed(one, "qfh?/1")
        assert one.shows(SearchScreen)
        assert searching(one).line.value == "qfh?/1"
        assert tr(words.NOTHING_FOUND) in one.prose
        assert "What is known" not in one.text
        await one.press("enter")
        assert one.shows(SearchScreen)
        await one.press("escape")
        assert not one.shows(SearchScreen)


@awaited
async def test_from_the_line_one_gets_to_what_can_be_changed(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        await typed(one, "soft")
        await one.press("tab", "right", "right", "enter")
        assert isinstance(one.shown, SessionScreen)
        assert one.shown.session.choices.minutes == 3


@awaited
async def test_where_it_is_narrow_the_list_leads_to_the_next_page(around: Surroundings) -> None:
    async with opened(around, screen(around), size=(60, 20)) as one:
        await typed(one, "soft")
        await one.press("tab", "right")
        assert one.shows(DetailScreen)


@awaited
async def test_a_pattern_that_is_typed_can_be_begun(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        await typed(one, "4-6.5")
        assert offered(one)[0] == "typed/4-6.5"
        await one.press("enter")
        assert isinstance(one.shown, SessionScreen)


@awaited
async def test_a_pattern_that_is_not_safe_is_answered_with_why(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        await typed(one, "1-1")
        assert offered(one) == []
        assert tr(words.NOTHING_FOUND) not in one.prose
        assert "1-1" in one.prose


@awaited
async def test_help_stands_above_where_people_may_help_more(around: Surroundings) -> None:
    async with opened(around, screen(around), size=(60, 20)) as one:
        await typed(one, "suicidal")
        assert tr(words.HELP_BESIDE) in one.prose
        assert offered(one)[0] == "people"
        assert marked(one)
        await one.press("up", "enter")
        assert one.shows(HelpNowScreen)


@awaited
async def test_a_persons_own_are_found_once_they_are_read(around: Surroundings, home: Path) -> None:
    for number in range(30):
        own_pack(home, f"mine-{number}", own_exercise(f"lighthouse-{number}"))
    async with opened(around, screen(around)) as one:
        await typed(one, "lighthouse")
        await one.read(searching(one).catalogue)
        assert len(offered(one)) == 30
        await typed(one, "-17")
        assert offered(one) == ["mine-17/lighthouse-17"]


@pytest.mark.parametrize("size", [(200, 60), (100, 30), (60, 20), (40, 12), (20, 5)])
@awaited
async def test_line_and_result_are_seen_at_every_size(
    around: Surroundings, size: tuple[int, int]
) -> None:
    async with opened(around, screen(around), size=size) as one:
        await typed(one, "feet")
        assert "feet" in one.text
        assert "› Feet on the" in one.text
