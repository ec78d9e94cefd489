"""Looking back on the full screen: for a time, put together by keys, and as a page to bring."""

import os
from pathlib import Path

import pytest

from anchor.journal.model import Played
from anchor.journal.store import Journal
from anchor.settings import Settings
from anchor.tui.screens.trends import TrendsScreen
from anchor.tui.widgets.pick import Pick
from anchor.words import notes as words
from anchor.words import tr
from anchor.words import trends as trends_words
from awaited import awaited
from checkins import checkin
from manual_clock import ManualClock
from noting import SIZES, at_rest, press
from opening import Opened, opened, surroundings

RATED = [(8, 5), (7, 4), (6, 6), (5, 9), (8, 2), (7, 3)]


@pytest.fixture
def rated(home: Path) -> Path:
    """A journal with six uses of an exercise, and one long before them."""
    played = [
        checkin(
            24 * 30 + number,
            kind="session",
            distress=None,
            triggers=("\x1b[31mwork",),
            session=Played(exercise="grounding/333", before=before, after=after),
        )
        for number, (before, after) in enumerate(RATED)
    ]
    alone = Played(exercise="gone/away", before=4, after=4)
    with Journal(home / "journal.db") as journal:
        journal.merge([*played, checkin(0, kind="session", distress=None, session=alone)])
    return home


async def looked(home: Path, clock: ManualClock, *keys: str, size: tuple[int, int]) -> str:
    around = surroundings(home, clock)
    async with opened(around, TrendsScreen(around), size=size) as one:
        await at_rest(one)
        await press(one, *keys)
        return one.prose


HIGH = (100, 60)


@awaited
async def test_counts_are_said_and_drawn(rated: Path, clock: ManualClock) -> None:
    said = await looked(rated, clock, size=HIGH)
    assert "7 check-ins" in said
    assert "After 6 uses of 3-3-3 your rating was lower 4 times, about the same 1" in said
    assert "lower 4 ████" in said
    assert "gone/away, 1 use, before and after: 4 then 4." in said
    assert tr(trends_words.CAVEAT) in said
    assert tr(words.TRY, other="t", report="r") in said


@awaited
async def test_a_time_and_a_grouping_are_chosen_by_key(rated: Path, clock: ManualClock) -> None:
    around = surroundings(rated, clock)
    async with opened(around, TrendsScreen(around), size=HIGH) as one:
        await at_rest(one)
        for key, said in (
            ("b", "With the trigger \\x1b[31mwork, after 6 uses"),
            ("b", "In the afternoon, after 6 uses"),
            ("b", "In the week from 2026-11-02: 6 check-ins."),
            ("b", "After 6 uses of 3-3-3"),
            ("p", tr(trends_words.NOTHING["exercise"])),
            ("p", "After 6 uses of 3-3-3"),
            ("b", "With the trigger \\x1b[31mwork, after 6 uses"),
        ):
            await press(one, key)
            assert said in one.prose


@awaited
async def test_they_are_chosen_with_the_mouse_and_arrows_too(
    rated: Path, clock: ManualClock
) -> None:
    around = surroundings(rated, clock)
    async with opened(around, TrendsScreen(around), size=HIGH) as one:
        await at_rest(one)
        await one.pilot.click("#by", offset=(16, 0))
        await at_rest(one)
        assert "With the trigger" in one.prose
        one.shown.query(Pick).first().focus()
        await press(one, "right", "space", "left", "left", "left")
        assert "0 check-ins" not in one.prose
        await press(one, "right", "right")
        assert "0 check-ins" in one.prose


@awaited
async def test_before_there_is_anything_no_absence_is_counted(
    home: Path, clock: ManualClock
) -> None:
    said = await looked(home, clock, size=HIGH)
    assert tr(trends_words.EMPTY) in said
    assert not home.exists()


def pages(home: Path) -> list[Path]:
    return sorted(home.glob("*.html"))


@awaited
async def test_it_is_written_as_a_page_and_where_is_said(rated: Path, clock: ManualClock) -> None:
    around = surroundings(rated, clock)
    async with opened(around, TrendsScreen(around), size=(160, 40)) as one:
        await at_rest(one)
        await press(one, "p", "p", "r")
        assert pages(rated) == []
        assert "It is not encrypted" in one.prose
        assert str(rated) in "".join(one.text.split())
        await press(one, "enter")
        (page,) = pages(rated)
        assert page.name.startswith("looking-back-")
        assert str(page) in "".join(one.text.split())
        assert "3-3-3" in page.read_text(encoding="utf-8")
        assert "gone/away" not in page.read_text(encoding="utf-8")
        if os.name == "posix":
            assert page.stat().st_mode & 0o777 == 0o600
        await press(one, "r", "enter", "r", "2", "r", "3", "r", "escape")
        assert len(pages(rated)) == 3
        assert pages(rated)[-1].name.startswith("page-")


@awaited
async def test_what_else_could_be_tried_is_one_key_away(rated: Path, clock: ManualClock) -> None:
    from anchor.tui.screens.feeling import FeelingScreen

    around = surroundings(rated, clock)
    async with opened(around, TrendsScreen(around)) as one:
        await at_rest(one)
        await press(one, "t")
        assert isinstance(one.shown, FeelingScreen)


@awaited
async def test_one_key_leaves(rated: Path, clock: ManualClock) -> None:
    around = surroundings(rated, clock)
    async with opened(around, TrendsScreen(around)) as one:
        await at_rest(one)
        await press(one, "q")
        assert not isinstance(one.shown, TrendsScreen)


@awaited
async def test_a_journal_that_cannot_be_read_is_told_about(home: Path, clock: ManualClock) -> None:
    home.mkdir(parents=True)
    (home / "journal.db").write_text("no journal", encoding="utf-8")
    around = surroundings(home, clock)
    async with opened(around, TrendsScreen(around)) as one:
        await at_rest(one)
        assert "is not a journal of anchor" in one.prose
        await press(one, "p", "r")
        assert "is not a journal of anchor" in one.prose


@awaited
async def test_one_that_becomes_unreadable_later_too(rated: Path, clock: ManualClock) -> None:
    around = surroundings(rated, clock)
    async with opened(around, TrendsScreen(around), size=HIGH) as one:
        await at_rest(one)
        (rated / "journal.db").write_text("no journal", encoding="utf-8")
        await press(one, "p")
        assert "is not a journal of anchor" in one.prose
        assert "After 6 uses of 3-3-3" in one.prose


@awaited
async def test_without_more_signs_it_is_drawn_with_letters(rated: Path, clock: ManualClock) -> None:
    around = surroundings(rated, clock, settings=Settings(ascii=True))
    async with opened(around, TrendsScreen(around), size=HIGH) as one:
        await at_rest(one)
        assert "lower 4 ####" in one.prose
        assert "█" not in one.text


def plotted(one: Opened) -> bool:
    return "·····" in one.text


@awaited
async def test_something_is_said_at_every_size_and_drawn_anew_as_it_changes(
    rated: Path, clock: ManualClock
) -> None:
    around = surroundings(rated, clock)
    async with opened(around, TrendsScreen(around), size=(200, 60)) as one:
        await at_rest(one)
        for size in SIZES:
            await one.pilot.resize_terminal(*size)
            await at_rest(one)
            assert "After 6 uses of" in one.prose
        await one.pilot.resize_terminal(*HIGH)
        await at_rest(one)
        assert plotted(one)
