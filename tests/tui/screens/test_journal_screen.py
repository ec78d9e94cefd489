"""The journal on the full screen: leafed through, searched, changed, and brought back."""

from pathlib import Path

import pytest
from textual.widgets import Input

from anchor.journal.model import CheckIn
from anchor.journal.store import Journal
from anchor.settings import Settings
from anchor.tui.screens.checkin import CheckInScreen
from anchor.tui.screens.entry import EntryScreen
from anchor.tui.screens.filter import FilterScreen
from anchor.tui.screens.journal import JournalScreen
from anchor.tui.screens.kept import KeptScreen
from anchor.tui.widgets.entries import Entries
from anchor.words import notes as words
from anchor.words import tr
from awaited import awaited
from checkins import checkin
from journaling import keep, kept
from manual_clock import ManualClock
from noting import SIZES, at_rest, press, type_in
from opening import Opened, opened, surroundings


def marked(one: Opened) -> CheckIn | None:
    return one.shown.query_one(Entries).marked


def fill(home: Path, *made: CheckIn) -> list[CheckIn]:
    """Fill the journal; give what is in it, newest first."""
    with Journal(home / "journal.db") as journal:
        journal.merge(made)
    return sorted(made, key=lambda one: one.at, reverse=True)


def days(many: int) -> list[CheckIn]:
    return [checkin(24 * day, note=f"Day {day}.") for day in range(many)]


async def leaf(home: Path, clock: ManualClock, *keys: str) -> str:
    """Open the journal, press keys, and give what is shown then."""
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        await press(one, *keys)
        return one.prose


@awaited
async def test_days_are_shown_the_last_one_first(home: Path, clock: ManualClock) -> None:
    fill(home, checkin(0, feelings=("tense",)), checkin(3, note="Later."), checkin(30))
    said = await leaf(home, clock)
    assert (
        "Tuesday 2026-10-06 › 18:00 4/10 Monday 2026-10-05 15:00 4/10 Later. 12:00 4/10 tense"
        in said
    )


@awaited
async def test_before_there_is_anything_it_says_how_to_begin(
    home: Path, clock: ManualClock
) -> None:
    assert tr(words.NONE_YET, key="c") in await leaf(home, clock)
    assert not home.exists()


@awaited
async def test_keys_of_ones_own_are_the_ones_that_are_named(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock, settings=Settings(keys={"journal.add": "ctrl+n,n"}))
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        assert tr(words.NONE_YET, key="^n") in one.prose
        await press(one, "ctrl+n")
        assert isinstance(one.shown, CheckInScreen)


@awaited
async def test_every_check_in_can_be_reached_and_one_comes_back(
    home: Path, clock: ManualClock
) -> None:
    made = fill(home, *days(18))
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        seen = [marked(one)]
        for _ in made[1:]:
            await press(one, "down")
            seen.append(marked(one))
        assert seen == made
        await press(one, "down")
        assert marked(one) == made[-1]
        for before in reversed(made[:-1]):
            await press(one, "up")
            assert marked(one) == before
        await press(one, "up")
        assert marked(one) == made[0]


@pytest.mark.parametrize(
    ("earlier", "later"), [("pagedown", "pageup"), ("right", "left"), ("pagedown", "home")]
)
@awaited
async def test_pages_are_turned(home: Path, clock: ManualClock, earlier: str, later: str) -> None:
    made = fill(home, *days(20))
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        first = one.text
        await press(one, earlier)
        assert one.text != first
        place = made.index(marked(one) or made[0])
        assert f"Day {19 - place + 1}." in first
        assert f"Day {19 - place}." not in first
        await press(one, later)
        assert one.text == first
        await press(one, *[earlier] * 9)
        assert "Day 0." in one.prose


@awaited
async def test_an_entry_is_read_in_full(home: Path, clock: ManualClock) -> None:
    fill(home, checkin(0, feelings=("tense",), note="One line.\n\x1b[31mAnother."))
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        await press(one, "enter")
        assert isinstance(one.shown, EntryScreen)
        assert "Feelings: tense" in one.text
        assert "\\x1b[31mAnother." in one.text
        await press(one, "q")
        assert isinstance(one.shown, JournalScreen)


@awaited
async def test_where_there_is_room_it_is_read_beside_the_page(
    home: Path, clock: ManualClock
) -> None:
    fill(home, checkin(0, note="Before."), checkin(1, feelings=("tense",)))
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around), size=(140, 40)) as one:
        await at_rest(one)
        assert "Feelings: tense" in one.prose
        await press(one, "down")
        assert "Feelings: tense" not in one.prose


@awaited
async def test_an_entry_is_opened_with_the_mouse(home: Path, clock: ManualClock) -> None:
    made = fill(home, *days(3))
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        await one.pilot.click(Entries, offset=(4, 4))
        await at_rest(one)
        assert marked(one) == made[1]
        await one.pilot.click(Entries, offset=(4, 3))  # a day is no check-in
        await at_rest(one)
        assert isinstance(one.shown, JournalScreen)
        await one.pilot.click(Entries, offset=(4, 4))
        await at_rest(one)
        assert isinstance(one.shown, EntryScreen)


# Searching


@awaited
async def test_a_text_is_found_as_it_is_typed(home: Path, clock: ManualClock) -> None:
    fill(home, *days(5), checkin(200, note="By the River."))
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        await press(one, "slash")
        await type_in(one, "river")
        assert "By the River." in one.prose
        assert "Day 4." not in one.prose
        assert "“river”" in one.prose
        assert isinstance(one.shown.focused, Input)
        await press(one, "enter")
        assert isinstance(one.shown.focused, Entries)
        await press(one, "backspace")
        assert "Day 4." in one.prose
        assert "“river”" not in one.prose


@awaited
async def test_where_nothing_fits_it_says_so(home: Path, clock: ManualClock) -> None:
    fill(home, *days(2))
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        await press(one, "slash")
        await type_in(one, "q")  # in a text field keys are text
        assert tr(words.NONE_FITS, key="⌫") in one.prose
        await press(one, "escape")
        assert not isinstance(one.shown, JournalScreen)


# The filter


@awaited
async def test_a_kind_a_tag_and_a_time_can_be_chosen(home: Path, clock: ManualClock) -> None:
    last = checkin(24 * 46, tags=("work",), note="Last.")
    fill(home, *days(5), checkin(24 * 45, kind="gratitude", tags=("work",), note="Thanks."), last)
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        await press(one, "f")
        assert isinstance(one.shown, FilterScreen)
        await press(one, "right", "right", "right", "right")  # gratitude
        await press(one, "down", "right", "tab", "right", "enter")
        assert isinstance(one.shown, JournalScreen)
        assert "Gratitude · tag work · 7 days" in one.prose
        assert "Thanks." in one.prose
        assert "Last." not in one.prose
        await press(one, "f", "left", "enter")
        assert "Small win · tag work · 7 days" in one.prose
        assert tr(words.NONE_FITS, key="⌫") in one.prose
        await press(one, "f", "escape")
        assert "Small win · tag work · 7 days" in one.prose
        await press(one, "backspace")
        assert "Last." in one.prose


# Changing


@pytest.mark.parametrize("key", ["D", "delete"])
@awaited
async def test_what_is_deleted_comes_back(home: Path, clock: ManualClock, key: str) -> None:
    made = fill(home, *days(3))
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        await press(one, "down", "enter", key)
        assert isinstance(one.shown, JournalScreen)
        assert "The check-in of Tuesday 2026-10-06 12:00 is deleted." in one.prose
        assert "Day 1." not in one.prose
        assert marked(one) == made[2]
        assert len(kept(home)) == 2
        await press(one, "u")
        assert "The check-in of Tuesday 2026-10-06 12:00 is as it was before." in one.prose
        assert "Day 1." in one.prose
    assert kept(home) == made


@awaited
async def test_nothing_is_deleted_from_the_page_itself(home: Path, clock: ManualClock) -> None:
    made = fill(home, *days(2))
    await leaf(home, clock, "D", "delete")
    assert kept(home) == made


@awaited
async def test_where_there_is_nothing_to_undo_it_says_so(home: Path, clock: ManualClock) -> None:
    fill(home, checkin(0))
    assert tr(words.NOTHING_TO_UNDO) in await leaf(home, clock, "u")


@awaited
async def test_what_is_changed_is_shown_and_can_be_as_before(
    home: Path, clock: ManualClock
) -> None:
    (there,) = fill(home, checkin(0, feelings=("tense",)))
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        await press(one, "enter", "e")
        assert one.shows(CheckInScreen)
        await press(one, "8", "enter")
        assert one.shows(JournalScreen)
        assert "is changed. u brings back how it was." in one.prose
        assert "› 12:00 8/10 tense" in one.prose
        await press(one, "u")
        assert "› 12:00 4/10 tense" in one.prose
    assert kept(home) == [there]


@pytest.mark.parametrize("keys", [["escape"], ["enter"]])
@awaited
async def test_what_is_not_changed_stays_open(
    home: Path, clock: ManualClock, keys: list[str]
) -> None:
    fill(home, checkin(0))
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        await press(one, "enter", "e", *keys)
        assert isinstance(one.shown, EntryScreen)
    assert kept(home) == [checkin(0)]


@awaited
async def test_a_check_in_can_be_made_from_here(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        await press(one, "c", "2", "enter")
        assert isinstance(one.shown, KeptScreen)
        await press(one, "enter")
        assert "21:30 2/10" in one.prose
        await press(one, "u")
        assert "is deleted" in one.prose
        assert tr(words.NONE_YET, key="c") in one.prose
    assert kept(home) == []


@awaited
async def test_the_page_before_is_shown_where_the_last_one_is_empty(
    home: Path, clock: ManualClock
) -> None:
    fill(home, *days(20))
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        await press(one, *["pagedown"] * 9)
        with Journal(home / "journal.db") as journal:
            for one_of in kept(home):
                if one_of != checkin(24 * 19, note="Day 19."):
                    journal.delete(one_of.id, clock.moment())
        await one.pilot.resize_terminal(90, 30)
        await at_rest(one)
        assert marked(one) == checkin(24 * 19, note="Day 19.")


# What goes wrong, and how it looks


@awaited
async def test_who_leaves_while_it_is_looked_up_has_left(home: Path, clock: ManualClock) -> None:
    fill(home, *days(3))
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        with around.keeper._turn:  # as if another look took long
            await one.press("slash", "x")
            await one.press("escape")
            assert not isinstance(one.shown, JournalScreen)
        one.app.push_screen(JournalScreen(around))
        await at_rest(one)
        assert marked(one) == kept(home)[0]


@awaited
async def test_a_journal_that_cannot_be_read_is_told_about(home: Path, clock: ManualClock) -> None:
    keep(home, checkin(0))
    (home / "journal.db").write_text("no journal", encoding="utf-8")
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        assert "is not a journal of anchor" in one.prose
        await press(one, "u")
        assert "is not a journal of anchor" in one.prose
        await press(one, "f")
        assert isinstance(one.shown, JournalScreen)
        await press(one, "q")
        assert not isinstance(one.shown, JournalScreen)


@awaited
async def test_the_marked_one_is_seen_at_every_size(home: Path, clock: ManualClock) -> None:
    fill(home, *days(40))
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around), size=(200, 60)) as one:
        await at_rest(one)
        await press(one, "down")
        for size in [*SIZES, (100, 30)]:
            await one.pilot.resize_terminal(*size)
            await at_rest(one)
            assert "› 12:00" in one.text
        assert len(one.text.split("Day ")) > 5


@awaited
async def test_a_line_that_is_too_long_is_cut(home: Path, clock: ManualClock) -> None:
    fill(home, checkin(0, note="long " * 60))
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around), size=(60, 20)) as one:
        await at_rest(one)
        (line,) = (line for line in one.text.splitlines() if "›" in line)
        assert line.endswith("…")
        assert len(line) == 57
