"""Find anything by name: actions, places, and every exercise."""

from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen

from anchor.companion.legs import legs_of
from anchor.core.choices import Choices
from anchor.tui.palette import FindScreen
from anchor.tui.screens.help_now import HelpNowScreen
from anchor.tui.screens.home import HomeScreen
from anchor.tui.screens.keys import KeysScreen
from anchor.tui.screens.practice import PracticeScreen
from anchor.tui.screens.session import SessionScreen
from anchor.tui.surroundings import Surroundings
from anchor.words import keys as key_words
from anchor.words import tr
from awaited import awaited
from faces import own_exercise, own_pack
from manual_clock import ManualClock
from opening import Opened, opened, surroundings


@pytest.fixture
def around(home: Path, clock: ManualClock) -> Surroundings:
    return surroundings(home, clock, region="GB")


async def find(one: Opened, text: str) -> None:
    """Open it, type, and wait for what is found."""
    await one.press("ctrl+p", *({" ": "space", "-": "minus"}.get(key, key) for key in text))
    await one.app.workers.wait_for_complete(
        worker for worker in one.app.workers if worker.node is one.shown
    )
    await one.settle()


@awaited
async def test_it_begins_with_all_that_can_be_done(around: Surroundings) -> None:
    async with opened(around, size=(100, 60)) as one:
        await find(one, "")
        assert one.shows(FindScreen)
        for name in ("home.feel", "home.check-in", "home.packs", "search", "home.breathe"):
            _, short, long = key_words.KEYS[name]
            assert tr(short) in one.text
            assert tr(long) in one.text
        await one.press("escape")
        assert one.shows(HomeScreen)


@pytest.mark.parametrize(
    ("text", "screen"),
    [
        ("help now", HelpNowScreen),
        ("people", HelpNowScreen),
        ("crisis", HelpNowScreen),
        ("suicide", HelpNowScreen),
        ("keys", KeysScreen),
        ("kindness", PracticeScreen),
    ],
)
@awaited
async def test_an_action_is_done(
    around: Surroundings, text: str, screen: type[Screen[Any]]
) -> None:
    async with opened(around) as one:
        await find(one, text)
        await one.press("enter")
        assert one.shows(screen)


@awaited
async def test_an_exercise_is_begun_and_leads_back(around: Surroundings) -> None:
    async with opened(around) as one:
        await find(one, "box breath")
        assert "inward" in one.text
        await one.press("escape")
        await find(one, "orienting")
        await one.press("enter")
        assert isinstance(one.shown, SessionScreen)
        assert one.shown.session.exercise.name == "orienting"
        await one.press("q")
        assert one.shows(HomeScreen)


@awaited
async def test_a_persons_own_are_found(around: Surroundings, home: Path) -> None:
    for number in range(9):
        own_pack(home, f"mine-{number}", own_exercise(f"lighthouse-{number}"))
    async with opened(around) as one:
        home_screen = one.shown
        assert isinstance(home_screen, HomeScreen)
        await one.press("ctrl+p")
        await one.read(home_screen.catalogue)
        await one.press("escape")
        await find(one, "lighthouse-7")
        assert "A lighthouse-7" in one.text


@awaited
async def test_it_works_from_other_screens(around: Surroundings) -> None:
    async with opened(around) as one:
        await one.press("b")
        await find(one, "kindness")
        await one.press("enter")
        assert one.shows(PracticeScreen)


@awaited
async def test_in_an_exercise_it_offers_what_can_be_done_there(around: Surroundings) -> None:
    legs = legs_of(around.library, around.library.find("breathing/soft"), Choices())
    async with opened(around, legs=legs, size=(100, 60)) as one:
        session = one.shown
        await find(one, "")
        assert tr(key_words.KEYS["session.not-helping"][1]) in one.text
        assert tr(key_words.KEYS["home.feel"][1]) not in one.text
        await one.press("escape")
        await find(one, "box breath")
        assert "Box breath" not in one.text
        await one.press("escape")
        assert one.shown is session


@awaited
async def test_no_exercise_is_begun_within_another(around: Surroundings) -> None:
    async with opened(around) as one:
        await one.press("enter")
        await find(one, "box breath")
        assert "Box breath" not in one.text


@awaited
async def test_pressing_it_twice_opens_it_once(around: Surroundings) -> None:
    async with opened(around) as one:
        await one.press("ctrl+p", "ctrl+p", "escape")
        assert one.shows(HomeScreen)
