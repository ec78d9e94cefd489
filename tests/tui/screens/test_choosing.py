"""Lists of exercises, and what there is to know and to change before one begins."""

from functools import partial
from pathlib import Path

import pytest

from anchor.companion.catalogue import Catalogue
from anchor.companion.rooms import ROOMS, in_room
from anchor.tui.screens.choice import ChoiceScreen
from anchor.tui.screens.detail import DetailScreen
from anchor.tui.screens.help_now import HelpNowScreen
from anchor.tui.screens.keys import KeysScreen
from anchor.tui.screens.practice import PracticeScreen
from anchor.tui.screens.session import SessionScreen
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.detail import Detail
from anchor.words import choosing as words
from anchor.words import session as session_words
from anchor.words import tr
from awaited import awaited
from faces import own_exercise, own_pack, own_routine
from manual_clock import ManualClock
from opening import Opened, opened, surroundings

NARROW = (60, 20)


@pytest.fixture
def around(home: Path, clock: ManualClock) -> Surroundings:
    return surroundings(home, clock, region="GB")


def room(around: Surroundings, name: str) -> PracticeScreen:
    choose = partial(in_room, ROOMS[name])
    return PracticeScreen(name, around, Catalogue(around.library), choose)


def session(one: Opened) -> SessionScreen:
    assert isinstance(one.shown, SessionScreen)
    return one.shown


async def whole(one: Opened) -> None:
    """Wait until every pack has been read."""
    assert isinstance(one.shown, PracticeScreen)
    await one.read(one.shown.catalogue)


def marked(one: Opened) -> str:
    """Give what stands behind the mark, up to a wide gap."""
    _, _, rest = one.text.partition("› ")
    return rest.splitlines()[0].split("  ")[0].strip()


def beside(one: Opened) -> str:
    """Give what is told beside the list, as one line."""
    region = one.shown.query_one(Detail).region
    lines = one.text.splitlines()[region.y : region.bottom]
    return " ".join(" ".join(line[region.x : region.right] for line in lines).split())


# The list


@awaited
async def test_what_is_marked_is_told_beside(around: Surroundings) -> None:
    async with opened(around, room(around, "breathe")) as one:
        assert marked(one) == "Longer out-breath"
        assert "In for four, out for six." in beside(one)
        assert "It lasts 5 minutes 40 seconds. Attention turns inward." in beside(one)
        assert "What is known: " in beside(one)
        await one.press("down")
        assert marked(one) == "Equal breath"
        assert "In for four, out for four." in beside(one)
        assert "In for four, out for six." not in beside(one)


@awaited
async def test_where_it_is_narrow_the_least_is_told_below(around: Surroundings) -> None:
    async with opened(around, room(around, "touch"), size=NARROW) as one:
        assert "6 min  inward" in one.text or "1 min  neutral" in one.text
        assert "Attention can be anywhere." in one.prose
        assert "What is known" not in one.text


@awaited
async def test_the_least_is_told_at_forty_columns_too(around: Surroundings) -> None:
    async with opened(around, room(around, "breathe"), size=(40, 12)) as one:
        assert marked(one) == "Longer out-breath"
        assert "It lasts 5 minutes 40 seconds. Attention turns inward." in one.prose


@awaited
async def test_at_twenty_columns_it_is_the_list(around: Surroundings) -> None:
    async with opened(around, room(around, "ground"), size=(20, 5)) as one:
        assert marked(one) == "3-3-3"
        await one.press("down", "enter")
        assert session(one).session.exercise.name == "54321"


@awaited
async def test_keys_walk_through_the_list(around: Surroundings) -> None:
    async with opened(around, room(around, "breathe")) as one:
        await one.press("end")
        assert marked(one) == "4-7-8"
        await one.press("home")
        assert marked(one) == "Longer out-breath"
        await one.press("pagedown")
        assert marked(one) == "4-7-8"
        await one.press("pageup")
        assert marked(one) == "Longer out-breath"
        await one.press("up")
        assert marked(one) == "Longer out-breath"


@awaited
async def test_what_did_not_help_stands_last_and_says_so(around: Surroundings) -> None:
    around.state.mark_not_helpful("breathing/longer-out")
    async with opened(around, room(around, "breathe")) as one:
        assert marked(one) == "Equal breath"
        await one.press("end")
        assert marked(one) == "Longer out-breath"
        assert tr(words.NOT_HELPED) in beside(one)


@awaited
async def test_a_persons_own_are_there_too(around: Surroundings, home: Path) -> None:
    for number in range(12):
        own_pack(home, f"mine-{number}", own_exercise(f"lighthouse-{number}"))
    (home / "packs" / "broken.toml").write_text("no = toml [")
    async with opened(around, room(around, "ground"), size=(100, 40)) as one:
        await whole(one)
        for number in range(12):
            assert f"A lighthouse-{number}" in one.text
        assert marked(one) == "3-3-3"


@awaited
async def test_what_a_pack_says_is_words_and_nothing_else(around: Surroundings, home: Path) -> None:
    own_pack(home, "mine", own_exercise("a").replace('"A a"', '"A [b]red[/b] title"'))
    async with opened(around, room(around, "ground"), size=(100, 40)) as one:
        await whole(one)
        assert "A [b]red[/b] title" in one.text
        await one.press("end")
        assert "A [b]red[/b] title" in beside(one)


@awaited
async def test_the_mouse_shows_and_then_opens(around: Surroundings) -> None:
    async with opened(around, room(around, "breathe"), size=NARROW) as one:
        row = next(y for y, line in enumerate(one.text.splitlines()) if "Soft breath" in line)
        await one.pilot.click(offset=(8, row))
        await one.settle()
        assert one.shows(DetailScreen)
        assert "Soft breath" in one.text


@awaited
async def test_other_keys_of_a_list(around: Surroundings) -> None:
    async with opened(around, room(around, "breathe")) as one:
        for key, screen in (("h", HelpNowScreen), ("question_mark", KeysScreen)):
            await one.press(key)
            assert one.shows(screen)
            await one.press("escape")
        assert one.shows(PracticeScreen)


# Favourites


@awaited
async def test_a_favourite_is_kept_and_let_go_again(around: Surroundings) -> None:
    async with opened(around, room(around, "breathe")) as one:
        await one.press("f")
        assert around.state.favourites() == ["breathing/longer-out"]
        assert tr(words.NOW_FAVOURITE) in one.prose
        await one.press("f")
        assert around.state.favourites() == []
        assert tr(words.NO_FAVOURITE) in one.prose
        await one.press("down")
        assert tr(words.NO_FAVOURITE) not in one.prose


@awaited
async def test_one_sees_that_it_is_one(around: Surroundings) -> None:
    around.state.remember_favourite("breathing/equal")
    async with opened(around, room(around, "breathe")) as one:
        assert tr(words.FAVOURITE) not in beside(one)
        await one.press("down")
        assert tr(words.FAVOURITE) in beside(one)


@awaited
async def test_it_is_said_where_it_is_narrow_too(around: Surroundings) -> None:
    async with opened(around, room(around, "breathe"), size=NARROW) as one:
        await one.press("f")
        assert tr(words.NOW_FAVOURITE) in one.prose
        await one.press("right", "f")
        assert one.shows(DetailScreen)
        assert around.state.favourites() == []


@awaited
async def test_what_cannot_be_remembered_is_said(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("anchor.state.write_private", full)
    async with opened(around, room(around, "breathe")) as one:
        await one.press("f")
        assert "No space left on device" in one.prose


# How it goes


@awaited
async def test_what_is_changed_beside_is_what_is_played(around: Surroundings) -> None:
    async with opened(around, room(around, "breathe")) as one:
        await one.press("right", "left", "left")
        assert "3 minutes" in one.text
        assert "It lasts 3 minutes 40 seconds." in one.prose
        await one.press("down", "right", "enter")
        choices = session(one).session.choices
        assert (choices.minutes, choices.pace) == (3, 1.1)
        await one.press("q")
        assert "3 minutes" in one.text


@awaited
async def test_leaving_what_can_be_changed_goes_back_to_the_list(around: Surroundings) -> None:
    async with opened(around, room(around, "breathe")) as one:
        await one.press("right", "q", "down")
        assert marked(one) == "Equal breath"
        await one.press("right", "escape", "escape")
        assert not one.shows(PracticeScreen)


@awaited
async def test_another_exercise_begins_unchanged(around: Surroundings) -> None:
    async with opened(around, room(around, "breathe")) as one:
        await one.press("right", "left", "q", "down", "up", "enter")
        assert session(one).session.choices.minutes is None


@awaited
async def test_where_it_is_narrow_it_is_the_next_page(around: Surroundings) -> None:
    async with opened(around, room(around, "breathe"), size=NARROW) as one:
        await one.press("right")
        assert one.shows(DetailScreen)
        assert one.text.splitlines()[1].strip() == "Longer out-breath"
        await one.press("right", "enter")
        assert session(one).session.choices.minutes == 6
        await one.press("q")
        assert one.shows(DetailScreen)
        await one.press("q")
        assert one.shows(PracticeScreen)
        assert marked(one) == "Longer out-breath"


@awaited
async def test_all_of_it_can_be_read_where_there_is_little_room(around: Surroundings) -> None:
    async with opened(around, room(around, "breathe"), size=(40, 12)) as one:
        await one.press("right")
        seen = one.prose
        for _ in range(30):
            await one.press("down")
            seen += one.prose
        assert "What is known" in seen
        assert "breathing" in seen
        for _ in range(30):
            await one.press("up")
        assert one.text.splitlines()[0].strip() == "Longer out-breath"


@awaited
async def test_minus_and_plus_change_it_too(around: Surroundings) -> None:
    async with opened(around, room(around, "breathe"), size=NARROW) as one:
        await one.press("right", "minus", "minus", "plus", "enter")
        assert session(one).session.choices.minutes == 4


@awaited
async def test_parts_of_the_body_are_left_out_for_this_once(around: Surroundings) -> None:
    async with opened(around, room(around, "release")) as one:
        await one.press("right", "down", "down", "left")
        assert tr(words.LEFT_OUT) in one.text
        before = one.prose
        await one.press("enter")
        played = {step.position for step in session(one).session.timeline.blocks}
        full = set(range(len(session(one).session.exercise.steps)))
        assert full - played
        assert around.state.skips() == frozenset()
        await one.press("q")
        assert one.prose == before


@pytest.mark.parametrize("key", ["right", "space"])
@awaited
async def test_one_key_leaves_a_part_out_and_brings_it_back(around: Surroundings, key: str) -> None:
    async with opened(around, room(around, "release")) as one:
        await one.press("right", "down", "down")
        before = one.prose
        await one.press(key)
        assert tr(words.LEFT_OUT) in one.text
        await one.press(key)
        assert one.prose == before


@awaited
async def test_something_has_to_stay_in(around: Surroundings, home: Path) -> None:
    step = 'do = "attend"\nwhere = "feet"\nseconds = 30'
    own_pack(home, "mine", own_exercise("toes", step=step))
    async with opened(around, room(around, "ground")) as one:
        await whole(one)
        await one.press("end", "right", "down", "left")
        assert tr(words.PART_STAYS) in one.prose
        await one.press("up", "right")
        assert tr(words.PART_STAYS) not in one.prose
        await one.press("down", "space")
        assert tr(words.PART_STAYS) in one.prose


@awaited
async def test_holds_are_asked_about_once_unless_chosen_before(around: Surroundings) -> None:
    async with opened(around, room(around, "breathe")) as one:
        while marked(one) != "Box breath":
            await one.press("down")
        assert tr(words.HOLDS_CHOICES["ask"]) in one.text
        await one.press("enter")
        assert isinstance(one.shown, ChoiceScreen)
        await one.press("escape")
        assert one.shows(PracticeScreen)
        await one.press("right", "down", "down", "right")
        one.shown.query_one(Detail).scroll_home(animate=False)
        await one.settle()
        assert tr(session_words.WITHOUT_HOLDS) in beside(one)
        await one.press("enter")
        assert not session(one).session.choices.holds
        assert around.state.holds("breathing/box") == "without"
        await one.press("q", "right", "enter")
        assert session(one).session.choices.holds
        assert around.state.holds("breathing/box") == "with"


@awaited
async def test_what_was_chosen_of_holds_once_stands_there(around: Surroundings) -> None:
    around.state.remember_holds("breathing/box", "with")
    async with opened(around, room(around, "breathe")) as one:
        while marked(one) != "Box breath":
            await one.press("down")
        assert "up to 4 seconds" in one.prose
        await one.press("enter")
        assert session(one).session.choices.holds


@awaited
async def test_a_routine_shows_its_parts_and_is_played(around: Surroundings) -> None:
    async with opened(around, room(around, "routine")) as one:
        assert "1. Feet on the floor, 1 minute 9 seconds" in one.text
        await one.press("right", "enter")
        assert session(one).session.exercise.name == "feet"


@awaited
async def test_a_routine_can_be_read_on_a_page_of_its_own(around: Surroundings) -> None:
    async with opened(around, room(around, "routine"), size=(40, 12)) as one:
        await one.press("right")
        assert one.shows(DetailScreen)
        for _ in range(12):
            await one.press("down")
        assert "3. 3-3-3" in one.text
        await one.press("enter")
        assert session(one).session.exercise.name == "feet"


@awaited
async def test_what_cannot_be_played_says_why(around: Surroundings, home: Path) -> None:
    own_pack(home, "mine", own_routine("evening", "gone/away"))
    async with opened(around, room(around, "routine")) as one:
        await whole(one)
        await one.press("end")
        assert marked(one) == "A evening"
        assert "gone/away" in one.prose
        await one.press("enter")
        assert one.shows(PracticeScreen)


@awaited
async def test_turning_the_terminal_brings_it_beside_or_below(around: Surroundings) -> None:
    async with opened(around, room(around, "breathe")) as one:
        assert "What is known" in one.text
        await one.pilot.resize_terminal(60, 20)
        await one.settle()
        assert "What is known" not in one.text
        await one.pilot.resize_terminal(100, 30)
        await one.settle()
        assert "What is known" in one.text
        assert marked(one) == "Longer out-breath"
