"""Packs on the full screen: the good, the broken, and what is in them."""

from pathlib import Path

import pytest
from textual.widgets import Static

from anchor.core.text import one_line
from anchor.packs.library import Library
from anchor.state import State
from anchor.tui.presenting.packs import MOST_PROBLEMS
from anchor.tui.screens.editor import EditorScreen
from anchor.tui.screens.help_now import HelpNowScreen
from anchor.tui.screens.pack import PackScreen
from anchor.tui.screens.packs import PacksScreen
from anchor.tui.screens.page import PageScreen
from anchor.tui.screens.session import SessionScreen
from anchor.tui.screens.steps import StepsScreen
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.menu import Menu
from anchor.words import commands as command_words
from anchor.words import packs as words
from anchor.words import tr, trn
from awaited import awaited
from faces import BUILTIN, own_exercise, own_pack, own_routine
from full import SAY, WAIT, steps
from manual_clock import ManualClock
from opening import Opened, opened, surroundings

BUILT_IN = [file.read().info.title for file in Library(Path("/nowhere"), BUILTIN).builtin_packs()]


@pytest.fixture
def around(home: Path, clock: ManualClock) -> Surroundings:
    return surroundings(home, clock, region="GB")


async def settled(one: Opened) -> None:
    """Wait until every pack has been read."""
    while not one.shown.query_one("#packs-there", Menu).way:
        await one.settle()
    await one.settle()


def beside(one: Opened) -> str:
    """Give what is told of the marked pack, as one line."""
    return " ".join(str(one.shown.query_one("#pack-told Static", Static).render()).split())


# Which there are


@awaited
async def test_every_pack_is_listed_with_what_is_in_it(around: Surroundings, home: Path) -> None:
    own_pack(home, "mine", own_exercise("a"), own_exercise("b"), own_routine("c", "a", "b"))
    async with opened(around, PacksScreen(around), size=(100, 40)) as one:
        await settled(one)
        for title in [*BUILT_IN, "Mine"]:
            assert one_line(title) in one.text
        mine = next(line for line in one.text.splitlines() if "Mine" in line)
        assert trn(words.IN_IT, 3) in mine
        assert trn(words.EXERCISES, 16) in one.text


@awaited
async def test_what_a_pack_is_stands_beside_it(around: Surroundings, home: Path) -> None:
    info = 'authors = ["Sam"]\n'
    path = own_pack(home, "mine", own_exercise("a"), info=info)
    async with opened(around, PacksScreen(around), size=(200, 40)) as one:
        await settled(one)
        assert tr(words.BUILT_IN) in beside(one)
        assert tr(words.NONE_OF_YOURS) not in beside(one)
        await one.press("end")
        assert "My own." in beside(one)
        assert tr(words.BY, authors="Sam") in beside(one)
        assert trn(words.EXERCISES, 1) in beside(one)
        assert path.name in beside(one)


@awaited
async def test_without_a_pack_of_ones_own_it_says_how_to_begin_one(around: Surroundings) -> None:
    async with opened(around, PacksScreen(around)) as one:
        await settled(one)
        assert tr(words.NONE_OF_YOURS) in beside(one)


@awaited
async def test_a_pack_of_ones_own_with_a_built_in_name_is_said_to_go_second(
    around: Surroundings, home: Path
) -> None:
    own_pack(home, "breathing", own_exercise("a"))
    async with opened(around, PacksScreen(around)) as one:
        await settled(one)
        await one.press("end")
        assert tr(command_words.LIST_SHADOWED, name="breathing") in beside(one)


# What is wrong with some


@pytest.fixture
def broken(home: Path) -> Path:
    """A broken pack between two good ones."""
    own_pack(home, "after", own_exercise("z"))
    own_pack(home, "mine", own_exercise("a"))
    return own_pack(home, "bad", own_exercise("x", extra="nmae = 1"))


@pytest.mark.parametrize("size", [(100, 40), (60, 20), (40, 12)])
@awaited
async def test_a_broken_pack_is_named_with_the_line_and_hides_no_other(
    around: Surroundings, broken: Path, size: tuple[int, int]
) -> None:
    line = broken.read_text().splitlines().index("nmae = 1") + 1
    async with opened(around, PacksScreen(around), size=size) as one:
        await settled(one)
        await one.press("end", "up")
        bad = next(row for row in one.text.splitlines() if "› bad" in row)
        assert tr(words.CANNOT) in bad
        assert one.text.count("Mine") == 2
        await one.press("enter")
        assert isinstance(one.shown, PageScreen)
        assert tr(words.WHY_NOT) in one.prose
        assert f"Line {line}: " in one.prose
        assert "nmae" in one.prose


@awaited
async def test_what_is_wrong_stands_beside_a_broken_pack(
    around: Surroundings, broken: Path
) -> None:
    async with opened(around, PacksScreen(around), size=(160, 40)) as one:
        await settled(one)
        await one.press("end", "up")
        assert tr(words.WHY_NOT) in one.prose
        assert tr(words.MEND, name="bad") in one.prose


@awaited
async def test_of_very_many_problems_the_first_are_shown(around: Surroundings, home: Path) -> None:
    extra = "".join(f"x{n} = 1\n" for n in range(MOST_PROBLEMS + 5))
    own_pack(home, "bad", own_exercise("x", extra=extra))
    async with opened(around, PacksScreen(around), size=(160, 120)) as one:
        await settled(one)
        await one.press("end", "enter")
        assert one.text.count("Line ") == MOST_PROBLEMS
        assert trn(words.MORE, 5) in one.prose


@awaited
async def test_a_pack_that_is_no_text_is_broken_and_nothing_worse(
    around: Surroundings, home: Path
) -> None:
    path = own_pack(home, "bad")
    path.write_bytes(b"\xff\xfe\x00\x1b[2J")
    async with opened(around, PacksScreen(around)) as one:
        await settled(one)
        await one.press("end", "enter")
        assert isinstance(one.shown, PageScreen)
        assert "\x1b" not in one.text


@awaited
async def test_a_pack_that_was_mended_meanwhile_is_good(around: Surroundings, broken: Path) -> None:
    async with opened(around, PacksScreen(around), size=(100, 40)) as one:
        await settled(one)
        await one.press("end", "up", "enter")
        broken.write_text(broken.read_text().replace("nmae = 1", ""))
        await one.press("escape")
        await settled(one)
        assert tr(words.CANNOT) not in one.text


# What is in one


@awaited
async def test_what_is_in_a_pack_can_be_begun(around: Surroundings, home: Path) -> None:
    own_pack(home, "mine", own_exercise("a", step=SAY))
    async with opened(around, PacksScreen(around)) as one:
        await settled(one)
        await one.press("end", "enter")
        assert isinstance(one.shown, PackScreen)
        assert "A a" in one.text
        await one.press("enter")
        assert isinstance(one.shown, SessionScreen)
        await one.press("q")
        assert isinstance(one.shown, PackScreen)


@awaited
async def test_it_can_be_read_as_it_will_play_and_begun_from_there(
    around: Surroundings, home: Path
) -> None:
    body = 'do = "attend"\nwhere = "feet"\nseconds = 20\nsay = "Your feet."\nor = "Your hands."'
    breath = 'do = "breathe"\nin = 4\nout = 6\ncycles = 3'
    own_pack(home, "mine", own_exercise("a", step=steps(SAY, body, breath, WAIT, SAY)))
    async with opened(around, PacksScreen(around)) as one:
        await settled(one)
        await one.press("end", "enter", "t")
        assert isinstance(one.shown, StepsScreen)
        rows = [" ".join(line.split()) for line in one.text.splitlines()]
        assert "0:00 Look around." in rows
        assert "0:10 Your feet. 20 seconds." in rows
        assert "Or: Your hands." in rows
        assert "0:30 Breathe in, 4" in rows
        assert trn(command_words.SHOW_ROUNDS, 3) in rows
        assert "about 1:" in one.text  # after a step that waits, nobody knows exactly
        await one.press("enter")
        assert isinstance(one.shown, SessionScreen)


@awaited
async def test_a_routine_is_read_exercise_by_exercise(around: Surroundings, home: Path) -> None:
    parts = own_exercise("a", step=SAY), own_exercise("b", step=WAIT)
    own_pack(home, "mine", *parts, own_routine("c", "a", "b"))
    async with opened(around, PacksScreen(around), size=(100, 50)) as one:
        await settled(one)
        await one.press("end", "enter", "end", "t")
        assert one.text.index("A a") < one.text.index("A b")
        assert "Look around." in one.text
        assert "When you like." in one.text


@awaited
async def test_what_is_left_out_of_everything_is_not_in_what_is_read(
    around: Surroundings, home: Path
) -> None:
    body = 'do = "attend"\nwhere = "feet"\nseconds = 20\nsay = "Your feet."'
    own_pack(home, "mine", own_exercise("a", step=steps(SAY, body)))
    State(home / "state.toml").remember_skips(["feet"])
    async with opened(around, PacksScreen(around)) as one:
        await settled(one)
        await one.press("end", "enter", "t")
        assert "Look around." in one.text
        assert "Your feet." not in one.text


# Coming and going


@awaited
async def test_every_page_leaves_with_one_key_and_has_help_one_key_away(
    around: Surroundings, home: Path
) -> None:
    own_pack(home, "mine", own_exercise("a", step=SAY))
    async with opened(around, PacksScreen(around)) as one:
        await settled(one)
        for keys in ([], ["end", "enter"], ["t"]):
            await one.press(*keys)
            here = one.shown
            await one.press("h")
            assert isinstance(one.shown, HelpNowScreen)
            await one.press("q", "question_mark", "q")
            assert one.shown is here
        await one.press("escape", "q")
        assert isinstance(one.shown, PacksScreen)


@awaited
async def test_a_pack_can_be_clicked(around: Surroundings) -> None:
    async with opened(around, PacksScreen(around)) as one:
        await settled(one)
        await one.pilot.click("#packs-there", offset=(4, 2))
        await one.settle()
        assert isinstance(one.shown, PackScreen)
        assert one_line(BUILT_IN[2]) in one.text


@awaited
async def test_a_folder_that_cannot_be_read_hides_no_built_in_pack(
    around: Surroundings, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from anchor.errors import AnchorError

    def refuse(_: object) -> None:
        raise AnchorError("The folder could not be read.")

    monkeypatch.setattr(Library, "own_packs", refuse)
    async with opened(around, PacksScreen(around)) as one:
        await settled(one)
        assert "The folder could not be read." in beside(one)
        assert one_line(BUILT_IN[0]) in one.text


# Writing on one


async def at_mine(one: Opened) -> None:
    """Mark the person's own pack."""
    await settled(one)
    await one.press("end")


@awaited
async def test_a_pack_of_ones_own_is_written_on_with_one_key(
    around: Surroundings, home: Path
) -> None:
    path = own_pack(home, "mine", own_exercise("a", 'evidence = "Not studied."'))
    async with opened(around, PacksScreen(around), size=(100, 40)) as one:
        await at_mine(one)
        assert "e write" in one.text
        await one.press("e")
        assert one.shows(EditorScreen)
        line = path.read_text("utf-8").split("\n").index("[[exercise]]") + 1
        assert f"{line}  [[exercise]]" in one.text
        await one.press("escape")
        while one.shows(EditorScreen):
            await one.settle()
        await settled(one)
        assert "What you wrote is not saved yet" not in beside(one)


@awaited
async def test_that_something_is_not_saved_yet_is_said_when_one_comes_back(
    around: Surroundings, home: Path
) -> None:
    own_pack(home, "mine", own_exercise("a", 'evidence = "Not studied."'))
    async with opened(around, PacksScreen(around), size=(100, 40)) as one:
        await at_mine(one)
        await one.press("e", "number_sign", "escape")
        while isinstance(one.shown, EditorScreen):
            await one.settle()
        await settled(one)
        assert beside(one).startswith("What you wrote is not saved yet.")
        await one.press("up", "down")
        assert "What you wrote is not saved yet" not in beside(one)


@awaited
async def test_a_broken_pack_is_opened_where_it_is_broken(around: Surroundings, home: Path) -> None:
    own_pack(home, "mine", own_exercise("a").replace("outward", "sideways"))
    async with opened(around, PacksScreen(around), size=(100, 40)) as one:
        await at_mine(one)
        await one.press("e")
        assert isinstance(one.shown, EditorScreen)
        while "E2" not in one.text:
            await one.settle()
        assert 'turns = "sideways"' in one.text


@awaited
async def test_what_is_no_text_is_not_opened(around: Surroundings, home: Path) -> None:
    own_pack(home, "mine", own_exercise("a")).write_bytes(b"\xff\xfe\x00")
    async with opened(around, PacksScreen(around), size=(100, 40)) as one:
        await at_mine(one)
        await one.press("e")
        assert isinstance(one.shown, PacksScreen)
        assert "E105" in beside(one)


@awaited
async def test_what_came_with_anchor_is_not_written_on(around: Surroundings, home: Path) -> None:
    own_pack(home, "mine", own_exercise("a"))
    async with opened(around, PacksScreen(around), size=(100, 40)) as one:
        await settled(one)
        assert "e write" not in one.text
        await one.press("e")
        assert isinstance(one.shown, PacksScreen)
