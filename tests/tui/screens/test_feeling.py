"""I feel …: a word or a number, and two ideas for it, in one or two keys."""

from pathlib import Path

import pytest

from anchor.companion.catalogue import Catalogue
from anchor.core.model import FEELINGS
from anchor.core.suggesting import HIGH_DISTRESS
from anchor.tui.screens.detail import DetailScreen
from anchor.tui.screens.feeling import FeelingScreen
from anchor.tui.screens.help_now import HelpNowScreen
from anchor.tui.screens.session import SessionScreen
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.rating import Rating
from anchor.words import choosing as words
from anchor.words import commands as command_words
from anchor.words import feelings as feeling_words
from anchor.words import tr
from awaited import awaited
from faces import own_exercise, own_pack
from manual_clock import ManualClock
from opening import Opened, opened, surroundings


@pytest.fixture
def around(home: Path, clock: ManualClock) -> Surroundings:
    return surroundings(home, clock, region="GB")


def screen(around: Surroundings) -> FeelingScreen:
    return FeelingScreen(around, Catalogue(around.library))


def ideas(one: Opened) -> list[str]:
    """Give the exercises that are offered."""
    assert isinstance(one.shown, FeelingScreen)
    return [way.name for way in one.shown.menu._ways if "/" in way.name]


@awaited
async def test_it_asks_and_gives_words_to_choose_from(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        assert tr(words.FEEL_QUESTION) in one.text
        for feeling in FEELINGS:
            assert tr(feeling_words.FEELINGS[feeling][0]) in one.prose
        assert ideas(one) == []


@awaited
async def test_one_key_gives_two_ideas(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        for number in range(10):
            await one.press(str(number))
            assert len(ideas(one)) == 2
            assert one.shown.query_one(Rating).value == number
            assert one.prose.count(" min ") >= 2
            needs_people = number >= HIGH_DISTRESS
            assert (tr(words.HELP_BESIDE) in one.prose) is needs_people
            if needs_people:
                assert "inward" not in one.text
                assert tr(command_words.HOME_HELP) in one.text
            await one.press("backspace")


@awaited
async def test_ten_is_typed_as_it_is(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        await one.press("1")
        one_idea = ideas(one)
        await one.press("0")
        assert one.shown.query_one(Rating).value == 10
        assert ideas(one) != one_idea


@awaited
async def test_enter_goes_to_the_ideas_and_begins_one_from_there(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        await one.press(*"numb", "enter")
        assert one.shows(FeelingScreen)
        await one.press("down", "enter")
        assert isinstance(one.shown, SessionScreen)
        assert ideas_name(one, 1) == one.shown.session.exercise.name
        await one.press("q")
        assert one.shows(FeelingScreen)
        assert "numb" in one.text


def ideas_name(one: Opened, number: int) -> str:
    screen = next(one for one in one.app.screen_stack if isinstance(one, FeelingScreen))
    return screen.menu._ways[number].name.partition("/")[2]


@awaited
async def test_what_was_said_is_known_after_the_exercise(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        await one.press("5", "down", "enter")
        assert isinstance(one.shown, SessionScreen)
        feeling = one.app.screen_stack[-2]
        assert isinstance(feeling, FeelingScreen)
        assert feeling.before == 5


@awaited
async def test_words_are_understood_as_people_type_them(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        for typed in ("numb", "I feel numb", "far away", "very tense 5"):
            await one.press(*("space" if letter == " " else letter for letter in typed))
            assert len(ideas(one)) == 2
            assert tr(words.FEEL_IDEAS) in one.text
            await one.press("ctrl+u")
            assert ideas(one) == []


@awaited
async def test_a_word_that_is_not_known_is_answered_kindly(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        await one.press(*"blorp")
        assert ideas(one) == []
        await one.press("enter")
        assert tr(command_words.HOME_UNKNOWN) in one.prose
        assert len(ideas(one)) == 2
        await one.press("enter")
        assert isinstance(one.shown, SessionScreen)


def keys(typed: str) -> list[str]:
    names = {" ": "space", "'": "apostrophe"}
    return [names.get(letter, letter) for letter in typed]


@pytest.mark.parametrize("typed", ["i took pills", "don't want to be here", "he is hitting me"])
@awaited
async def test_after_words_of_danger_help_is_marked(around: Surroundings, typed: str) -> None:
    async with opened(around, screen(around)) as one:
        await one.press(*keys(typed))
        assert tr(words.HELP_BESIDE) in one.prose
        assert f"› {tr(command_words.HOME_HELP)}" in one.text
        assert "inward" not in one.text
        await one.press("enter", "enter")
        assert one.shows(HelpNowScreen)


@awaited
async def test_what_is_marked_follows_the_words(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        help_marked = f"› {tr(command_words.HOME_HELP)}"
        await one.press(*"bad")
        assert help_marked not in one.text
        await one.press(*keys(" suicidal"))
        assert help_marked in one.text
        await one.press("ctrl+u", *"bad")
        assert help_marked not in one.text


@pytest.mark.parametrize("typed", ["help now", "help me"])
@awaited
async def test_help_opens_when_it_is_typed(around: Surroundings, typed: str) -> None:
    async with opened(around, screen(around)) as one:
        await one.press(*keys(typed), "enter")
        assert one.shows(HelpNowScreen)


@awaited
async def test_words_that_are_not_known_name_people_too(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        await one.press(*"blorp", "enter")
        assert tr(words.HELP_BESIDE) in one.prose
        assert tr(command_words.HOME_HELP) in one.text
        assert "inward" not in one.text


@awaited
async def test_nothing_is_said_of_danger_before_anything_is_typed(around: Surroundings) -> None:
    for size in ((100, 30), (40, 12)):
        async with opened(around, screen(around), size=size) as one:
            assert tr(words.HELP_BESIDE) not in one.prose
            assert "0 " in one.text
            assert " 10" in one.text


@awaited
async def test_nothing_typed_is_fine_too(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        await one.press("enter")
        assert tr(words.FEEL_NOTHING) in one.text
        assert len(ideas(one)) == 2


@awaited
async def test_what_is_typed_anew_gives_other_ideas(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        await one.press(*"numb")
        await one.press(*["backspace"] * 4)
        assert ideas(one) == []
        assert tr(feeling_words.FEELINGS["tense"][0]) in one.prose
        await one.press(*"tense")
        assert len(ideas(one)) == 2


@awaited
async def test_help_is_named_and_one_key_away(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        await one.press(*"suicidal")
        assert tr(words.HELP_BESIDE) in one.prose
        await one.press("enter")
        assert one.shows(FeelingScreen)
        await one.press("up", "enter")
        assert one.shows(HelpNowScreen)
        await one.press("escape", "h")
        assert one.shows(HelpNowScreen)
        await one.press("escape")
        row = next(y for y, line in enumerate(one.text.splitlines()) if "crisis lines" in line)
        await one.pilot.click(offset=(30, row))
        await one.settle()
        assert one.shows(HelpNowScreen)


@awaited
async def test_a_number_can_be_clicked(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        rating = one.shown.query_one(Rating)
        for number in (7, 3):
            await one.pilot.click(rating, offset=(number * 3 + 1, 0))
            await one.settle()
            assert rating.value == number
            assert len(ideas(one)) == 2


@awaited
async def test_one_can_look_before_it_begins(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        await one.press("8", "down", "right")
        assert one.shows(DetailScreen)
        assert "What is known" in one.text
        await one.press("enter")
        assert isinstance(one.shown, SessionScreen)
        await one.press("q", "q")
        assert one.shows(FeelingScreen)


@awaited
async def test_what_did_not_help_is_not_among_them(around: Surroundings) -> None:
    async with opened(around, screen(around)) as one:
        await one.press("8")
        first = ideas(one)[0]
    around.state.mark_not_helpful(first)
    async with opened(around, screen(around)) as one:
        await one.press("8")
        assert first not in ideas(one)


@awaited
async def test_a_persons_own_are_among_them(around: Surroundings, home: Path) -> None:
    suits = 'suits = ["ashamed", "sleepless", "hurt"]'
    own_pack(home, "mine", own_exercise("lighthouse", suits))
    asking = screen(around)
    async with opened(around, asking) as one:
        await one.read(asking.catalogue)
        await one.press(
            *("space" if letter == " " else letter for letter in "ashamed sleepless hurt")
        )
        assert ideas(one)[0] == "mine/lighthouse"


@pytest.mark.parametrize("size", [(200, 60), (60, 20), (40, 12), (20, 5)])
@awaited
async def test_the_ideas_are_seen_at_every_size(
    around: Surroundings, size: tuple[int, int]
) -> None:
    async with opened(around, screen(around), size=size) as one:
        await one.press(*"numb", "enter")
        assert "›" in one.text
        await one.press("enter")
        assert isinstance(one.shown, SessionScreen)


@awaited
async def test_help_and_ideas_fit_forty_columns(around: Surroundings) -> None:
    async with opened(around, screen(around), size=(40, 12)) as one:
        await one.press("9")
        assert tr(words.HELP_BESIDE) in one.prose
        assert tr(command_words.HOME_HELP) in one.text
        assert "› 3-3-3" in one.text


@pytest.mark.parametrize("typed", [(), tuple("numb"), ("7", "enter")])
@awaited
async def test_escape_leaves_at_once(around: Surroundings, typed: tuple[str, ...]) -> None:
    async with opened(around, screen(around)) as one:
        await one.press(*typed, "escape")
        assert not one.shows(FeelingScreen)
