"""The first page: one thing to begin with, and everything else one key away."""

from pathlib import Path
from typing import Any

import pytest

from anchor.companion.rooms import ROOMS
from anchor.core.aftercare import WAYS
from anchor.files import write_private
from anchor.settings import Settings
from anchor.tui.bindings import explained
from anchor.tui.going import PLACES
from anchor.tui.palette import FindScreen
from anchor.tui.screens.checkin import CheckInScreen
from anchor.tui.screens.choice import ChoiceScreen
from anchor.tui.screens.detail import DetailScreen
from anchor.tui.screens.feeling import FeelingScreen
from anchor.tui.screens.help_now import HelpNowScreen
from anchor.tui.screens.home import HomeScreen
from anchor.tui.screens.journal import JournalScreen
from anchor.tui.screens.keys import KeysScreen
from anchor.tui.screens.packs import PacksScreen
from anchor.tui.screens.practice import PracticeScreen
from anchor.tui.screens.search import SearchScreen
from anchor.tui.screens.session import SessionScreen
from anchor.tui.screens.settings import SettingsScreen
from anchor.tui.screens.trends import TrendsScreen
from anchor.tui.surroundings import Surroundings
from anchor.words import choosing as words
from anchor.words import commands as command_words
from anchor.words import keys as key_words
from anchor.words import session as session_words
from anchor.words import tr
from awaited import awaited
from faces import own_pack, own_routine
from manual_clock import ManualClock
from opening import Opened, opened, surroundings

SIZES = [(200, 60), (100, 30), (60, 20), (40, 12), (20, 5)]
OTHERS: dict[str, tuple[str, type[Any]]] = {
    "check-in": ("c", CheckInScreen),
    "journal": ("j", JournalScreen),
    "look-back": ("l", TrendsScreen),
    "packs": ("p", PacksScreen),
    "settings": ("comma", SettingsScreen),
}


@pytest.fixture
def around(home: Path, clock: ManualClock) -> Surroundings:
    return surroundings(home, clock, region="GB")


def playing(one: Opened) -> str:
    """Give the full name of what is being played."""
    screen = one.shown
    assert isinstance(screen, SessionScreen)
    return screen.session.exercise.name


def marked(one: Opened) -> str:
    """Give what stands behind the mark."""
    _, _, rest = one.text.partition("›")
    return " ".join(rest.splitlines()[0].split())


def hints(one: Opened) -> str:
    """Give the line at the bottom."""
    return one.text.rstrip().splitlines()[-1]


@awaited
async def test_it_asks_and_one_thing_is_marked(around: Surroundings) -> None:
    async with opened(around) as one:
        assert one.shows(HomeScreen)
        assert tr(command_words.HOME_QUESTION) in one.text
        assert tr(session_words.NOT_HELPING_WAYS[WAYS[0]]) in marked(one)
        assert "2 min outward" in marked(one)


@awaited
async def test_enter_begins_it_and_leaving_comes_back(around: Surroundings) -> None:
    async with opened(around) as one:
        home = one.shown
        await one.press("enter")
        assert playing(one) == "333"
        await one.press("escape")
        assert one.shown is home
        assert tr(session_words.NOT_HELPING_WAYS[WAYS[0]]) in marked(one)


@awaited
async def test_pressing_enter_twice_begins_it_once(around: Surroundings) -> None:
    async with opened(around) as one:
        home = one.shown
        await one.press("enter", "enter")
        await one.press("escape")
        assert one.shown is home


@awaited
async def test_one_key_and_enter_begin_the_first_of_every_practice(around: Surroundings) -> None:
    async with opened(around) as one:
        for name, room in ROOMS.items():
            key, title, _ = key_words.KEYS[f"home.{name}"]
            await one.press(key)
            assert one.shows(PracticeScreen)
            assert one.text.splitlines()[1].strip() == tr(title)
            await one.press("enter")
            assert not one.shows(ChoiceScreen), "nothing is asked before the first exercise"
            first = room.first if room.practices else "grounding/feet"
            assert first.endswith(f"/{playing(one)}")
            await one.press("q")
            assert one.shows(PracticeScreen)
            await one.press("q")
            assert one.shows(HomeScreen)


@awaited
async def test_one_key_goes_to_each_place_and_one_comes_back(around: Surroundings) -> None:
    assert set(OTHERS) == set(PLACES)
    async with opened(around) as one:
        for key, screen in OTHERS.values():
            await one.press(key)
            assert one.shows(screen)
            await one.press("escape")
            assert one.shows(HomeScreen)


@awaited
async def test_one_key_goes_to_everything_else_and_one_comes_back(around: Surroundings) -> None:
    screens: dict[str, type[Any]] = {
        "f": FeelingScreen,
        "slash": SearchScreen,
        "h": HelpNowScreen,
        "question_mark": KeysScreen,
        "f1": KeysScreen,
        "ctrl+p": FindScreen,
    }
    async with opened(around) as one:
        for key, screen in screens.items():
            await one.press(key)
            assert one.shows(screen)
            await one.press("escape")
            assert one.shows(HomeScreen)


@pytest.mark.parametrize("key", ["q", "escape", "ctrl+c", "ctrl+q"])
@awaited
async def test_one_key_leaves(around: Surroundings, key: str) -> None:
    async with opened(around) as one:
        await one.pilot.press(key)
        await one.pilot.pause()
        assert not one.app.is_running or one.app._exit


@awaited
async def test_arrows_and_enter_go_everywhere_too(around: Surroundings) -> None:
    async with opened(around) as one:
        await one.press("down", "down", "right", "enter")
        assert one.shows(PracticeScreen)
        assert tr(key_words.KEYS["home.scan"][1]) in one.text
        await one.press("q", "left", "down", "enter")
        assert tr(key_words.KEYS["home.breathe"][1]) in one.text
        await one.press("q", "end", "enter")
        assert one.shows(SearchScreen)
        await one.press("escape", "home", "down", "enter")
        assert one.shows(FeelingScreen)


@awaited
async def test_the_line_at_the_bottom_says_what_enter_does(around: Surroundings) -> None:
    begin, open_ = (tr(key_words.KEYS[f"choose.{name}"][1]) for name in ("begin", "open"))
    async with opened(around) as one:
        assert begin in hints(one)
        await one.press("down")
        assert open_ in hints(one)
        assert begin not in hints(one)


@awaited
async def test_the_mouse_works_too(around: Surroundings) -> None:
    async with opened(around) as one:
        lines = one.text.splitlines()
        row = next(y for y, line in enumerate(lines) if "breathe" in line)
        await one.pilot.click(offset=(lines[row].index("breathe"), row))
        await one.settle()
        assert one.shows(PracticeScreen)
        await one.press("q")
        row = next(y for y, line in enumerate(lines) if "3-3-3" in line)
        await one.pilot.click(offset=(lines[row].index("3-3-3"), row))
        await one.settle()
        assert playing(one) == "333"


# A person's own


@awaited
async def test_a_new_person_sees_nothing_empty(around: Surroundings) -> None:
    async with opened(around) as one:
        assert tr(key_words.KEYS["home.yours-1"][1]) not in one.text
        before = one.text
        about = tr(key_words.KEYS["home.yours-1"][2])
        assert about not in {row.about for row in explained(one.shown)}
        await one.press("1", "delete")
        assert one.text == before
        assert not Path(around.places.state).exists()


@awaited
async def test_what_was_begun_is_there_afterwards_without_when_or_how_often(
    around: Surroundings,
) -> None:
    async with opened(around) as one:
        for _ in range(2):
            await one.press("b", "enter")
            await one.pass_by(6)
            await one.press("q", "q")
        assert one.text.count("Longer out-breath") == 1
        assert around.state.recent() == ["breathing/longer-out"]
        line = next(line for line in one.text.splitlines() if "Longer out-breath" in line)
        assert line.split() == ["1", "Longer", "out-breath", "6", "min", "inward"]


@awaited
async def test_what_was_opened_by_mistake_is_not_there(around: Surroundings) -> None:
    async with opened(around) as one:
        await one.press("b", "enter", "q", "q")
        assert "Longer out-breath" not in one.text
        assert around.state.recent() == []


@awaited
async def test_nothing_is_remembered_if_nothing_may_be(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock, save=False)
    async with opened(around) as one:
        await one.press("b", "enter")
        await one.pass_by(6)
        await one.press("q", "f", "q")
        assert "Longer out-breath" not in one.text
        assert around.state.recent() == []
        assert around.state.favourites() == []


@awaited
async def test_numbers_open_a_persons_own_with_that_one_marked(around: Surroundings) -> None:
    around.state.remember_favourite("grounding/feet")
    around.state.remember_recent("routines/morning")
    around.state.remember_recent("breathing/box")
    async with opened(around) as one:
        await one.press("3")
        assert one.shows(PracticeScreen)
        assert "Morning" in marked(one)
        assert "Feet on the floor" in one.text
        await one.press("q", "1", "enter")
        assert playing(one) == "feet"


@awaited
async def test_enter_begins_one_of_them_from_the_first_page(around: Surroundings) -> None:
    around.state.remember_favourite("breathing/soft")
    async with opened(around) as one:
        await one.press("end", "up", "up", "up")
        assert "Soft breath" in marked(one)
        await one.press("enter")
        assert playing(one) == "soft"


@awaited
async def test_one_of_them_can_be_taken_off(around: Surroundings) -> None:
    around.state.remember_favourite("breathing/soft")
    around.state.remember_recent("breathing/box")
    async with opened(around) as one:
        await one.press("end", "up", "up", "up", "delete")
        assert "Box breath" not in one.text
        assert "Soft breath" in one.text
        await one.press("end", "up", "up", "up", "delete")
        assert "Soft breath" not in one.text
        assert (around.state.favourites(), around.state.recent()) == ([], [])


@awaited
async def test_what_is_first_anyway_is_not_there_twice(around: Surroundings) -> None:
    around.state.remember_favourite("grounding/333")
    async with opened(around) as one:
        assert one.text.count("3-3-3") == 1


@awaited
async def test_what_did_not_help_is_not_what_it_begins_with(around: Surroundings) -> None:
    around.state.mark_not_helpful(WAYS[0])
    async with opened(around) as one:
        assert tr(session_words.NOT_HELPING_WAYS[WAYS[1]]) in marked(one)
        await one.press("enter")
        assert WAYS[1].endswith(playing(one))


@awaited
async def test_a_routine_that_cannot_be_played_says_why(around: Surroundings, home: Path) -> None:
    own_pack(home, "mine", own_routine("evening", "gone/away"))
    around.state.remember_favourite("mine/evening")
    async with opened(around) as one:
        await one.press("end", "up", "up", "up", "enter")
        assert one.shows(DetailScreen)
        assert "gone/away" in one.prose
        await one.press("enter")
        assert one.shows(DetailScreen)
        await one.press("q")
        assert one.shows(HomeScreen)


@awaited
async def test_a_broken_state_costs_nothing_but_what_it_held(around: Surroundings) -> None:
    write_private(around.places.state, "no = toml [")
    async with opened(around) as one:
        assert tr(command_words.HOME_QUESTION) in one.text
        await one.press("enter")
        assert playing(one) == "333"


@awaited
async def test_after_a_long_absence_it_is_as_it_was(
    around: Surroundings, clock: ManualClock
) -> None:
    around.state.remember_recent("breathing/box")
    async with opened(around) as one:
        before = one.text
        assert tr(words.WELCOME) in before
    clock.advance(400 * 24 * 3600)
    async with opened(around) as one:
        assert one.text == before


# Room, keys and looks


@awaited
async def test_the_first_thing_is_seen_at_every_size(around: Surroundings) -> None:
    async with opened(around) as one:
        for size in [*SIZES, (100, 30)]:
            await one.pilot.resize_terminal(*size)
            await one.settle()
            assert "look around" in marked(one)
            assert ("What would help right now?" in one.text) is (size[1] > 8)
            if size[0] >= 40:
                for name in ("feel", *ROOMS):
                    assert tr(key_words.KEYS[f"home.{name}"][1]) in one.text
                assert tr(key_words.KEYS["help-now"][1]) in one.text


@awaited
async def test_what_does_not_fit_comes_into_view(around: Surroundings) -> None:
    async with opened(around, size=(40, 12)) as one:
        assert "settings" not in one.text
        await one.press("end", "up")
        assert "settings" in marked(one)
        await one.press("home")
        assert "What would help right now?" in one.text


@awaited
async def test_the_cursor_is_at_what_is_marked(around: Surroundings) -> None:
    async with opened(around) as one:
        for keys in ((), ("down",), ("end",)):
            await one.press(*keys)
            x, y = one.app.cursor_position
            assert one.text.splitlines()[y][x] == "›"


@awaited
async def test_keys_of_ones_own_are_shown_and_work(home: Path, clock: ManualClock) -> None:
    settings = Settings(keys={"home.breathe": "y"})
    async with opened(surroundings(home, clock, settings=settings)) as one:
        assert any("y  breathe" in line for line in one.text.splitlines())
        await one.press("y")
        assert one.shows(PracticeScreen)


@awaited
async def test_signs_are_plain_where_they_have_to_be(home: Path, clock: ManualClock) -> None:
    async with opened(surroundings(home, clock, settings=Settings(ascii=True))) as one:
        assert "> " in one.text
        assert "›" not in one.text
