"""The page of keys: made from what works on the screen beneath it."""

from pathlib import Path

import pytest
from textual.app import ComposeResult
from textual.screen import Screen

from anchor.settings import Settings
from anchor.tui.bindings import binding
from anchor.tui.screens.choice import ChoiceScreen
from anchor.tui.screens.help_now import HelpNowScreen
from anchor.tui.screens.keys import KeysScreen
from anchor.tui.screens.session import SessionScreen
from anchor.tui.widgets.answers import Line
from anchor.words import screens as words
from anchor.words import tr
from anchor.words.keys import KEYS
from awaited import awaited
from full import found
from manual_clock import ManualClock
from opening import Opened, opened, surroundings


class Page(Screen[None]):
    BINDINGS = [binding("leave", "dismiss"), binding("keys", "app.show_keys")]  # noqa: RUF012

    def compose(self) -> ComposeResult:
        yield Line()


def about(identity: str) -> str:
    return tr(KEYS[identity][2])


def line_of(one: Opened, identity: str) -> list[str]:
    """Give the keys that stand before what is said of a key."""
    line = next(line for line in one.text.splitlines() if line.endswith(about(identity)))
    return line.removesuffix(about(identity)).split()


@awaited
async def test_every_key_of_a_session_is_explained(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    legs, _ = found(around, "breathing/soft")
    async with opened(around, legs=legs, size=(100, 40)) as one:
        screen = one.shown
        assert isinstance(screen, SessionScreen)
        active = screen.active_bindings.values()
        works = {about(each.binding.id) for each in active if each.binding.id and each.enabled}
        await one.press("question_mark")
        assert isinstance(one.shown, KeysScreen)
        assert about("session.skip-always") not in works  # there is no part of the body here
        for identity in KEYS:
            assert (about(identity) in one.text) == (about(identity) in works), identity


@awaited
async def test_keys_that_do_the_same_stand_together(home: Path, clock: ManualClock) -> None:
    async with opened(surroundings(home, clock), ChoiceScreen(["Words."], ["one"], 0)) as one:
        await one.press("question_mark")
        assert line_of(one, "leave") == ["q", "esc"]
        assert line_of(one, "keys") == ["?", "f1"]


@awaited
async def test_what_works_everywhere_stands_below(home: Path, clock: ManualClock) -> None:
    async with opened(surroundings(home, clock), ChoiceScreen(["Words."], ["one"], 0)) as one:
        await one.press("question_mark")
        everywhere = one.text.index(tr(words.KEYS_EVERYWHERE))
        assert one.text.index(about("leave")) < everywhere < one.text.index(about("hide"))


@awaited
async def test_other_keys_of_a_person_are_shown_and_close_it(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock, settings=Settings(keys={"keys": "f2", "leave": "z"}))
    async with opened(around, ChoiceScreen(["Words."], ["one"], 0)) as one:
        await one.press("f2")
        assert line_of(one, "leave") == ["z"]
        await one.press("z")
        assert isinstance(one.shown, ChoiceScreen)


@pytest.mark.parametrize("key", ["question_mark", "f1", "q", "escape"])
@awaited
async def test_it_closes_with_any_key_that_leaves(home: Path, clock: ManualClock, key: str) -> None:
    choice = ChoiceScreen(["Words."], ["one"], 0)
    async with opened(surroundings(home, clock), choice) as one:
        await one.press("question_mark", key)
        assert one.shown is choice


@awaited
async def test_help_is_one_key_away(home: Path, clock: ManualClock) -> None:
    async with opened(surroundings(home, clock), ChoiceScreen(["Words."], ["one"], 0)) as one:
        await one.press("question_mark", "h")
        assert isinstance(one.shown, HelpNowScreen)
        await one.press("escape")
        assert isinstance(one.shown, KeysScreen)


@awaited
async def test_a_session_stands_still_meanwhile(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    legs, _ = found(around, "breathing/soft")
    async with opened(around, legs=legs) as one:
        screen = one.shown
        assert isinstance(screen, SessionScreen)
        await one.press("question_mark")
        clock.advance(600)
        await one.press("question_mark")
        assert screen.session.state == "paused"
        assert screen.session.view().practised < 1000


@awaited
async def test_in_a_text_field_a_letter_is_text_and_is_not_explained(
    home: Path, clock: ManualClock
) -> None:
    async with opened(surroundings(home, clock), Page()) as one:
        one.shown.query_one(Line).focus()
        await one.press("question_mark", "q")
        assert isinstance(one.shown, Page)
        assert "?q" in one.text
        await one.press("f1")
        assert line_of(one, "keys") == ["f1"]
        assert line_of(one, "leave") == ["esc"]


@awaited
async def test_where_there_is_little_room_the_rest_can_be_scrolled_to(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    legs, _ = found(around, "breathing/soft")
    async with opened(around, legs=legs, size=(40, 12)) as one:
        await one.press("question_mark")
        assert about("commands").split()[0] not in one.text
        await one.press("end")
        assert about("suspend").split()[0] in one.text
