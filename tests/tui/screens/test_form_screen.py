"""The form: numbers by arrows, words by Enter, the order of steps, all of it in the text."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from anchor.packs.writing.starting import from_template
from anchor.tui.screens.form import FormScreen
from anchor.tui.screens.line import LineScreen
from awaited import awaited
from manual_clock import ManualClock
from writing import Desk, at_the_desk

BREATH = from_template("breath", "mine")
ROUTINE = from_template("routine", "mine")
IN, FIRST_WORDS = 37, 31


@asynccontextmanager
async def form(
    home: Path,
    clock: ManualClock,
    text: str = BREATH,
    line: int = IN,
    size: tuple[int, int] = (100, 40),
) -> AsyncIterator[Desk]:
    """Open the form where a line is."""
    folder = home / "packs"
    folder.mkdir(parents=True)
    path = folder / "mine.toml"
    path.write_text(text, "utf-8")
    async with at_the_desk(home, clock, path, line, size) as desk:
        await desk.press("ctrl+f")
        assert isinstance(desk.one.shown, FormScreen)
        yield desk


def changed(desk: Desk, before: str = BREATH) -> list[str]:
    """Give the lines that are not as they were."""
    lines = before.split("\n")
    return [line.strip() for line in desk.source.text.split("\n") if line not in lines]


@awaited
async def test_where_there_is_little_room_it_still_says_how_to_change_a_number(
    home: Path, clock: ManualClock
) -> None:
    async with form(home, clock, size=(60, 20)) as desk:
        await desk.press("down")
        assert desk.one.text.split("\n")[-2].split()[:2] == ["→", "change"]


@awaited
async def test_the_line_at_the_bottom_says_what_changes_what_is_marked(
    home: Path, clock: ManualClock
) -> None:
    async with form(home, clock, line=FIRST_WORDS) as desk:
        shown = [desk.one.text.split("\n")[-2].split()[:3]]
        for _ in range(2):
            await desk.press("down")
            shown.append(desk.one.text.split("\n")[-2].split()[:3])
        heading, words, number = shown
        assert "change" not in heading
        assert words[:2] == ["⏎", "change"]
        assert number[:2] == ["→", "change"]


@awaited
async def test_it_shows_lengths_and_words_and_begins_with_the_step_one_was_in(
    home: Path, clock: ManualClock
) -> None:
    async with form(home, clock) as desk:
        lines = [" ".join(line.split()) for line in desk.one.text.split("\n")]
        for line in (
            "title My breath",
            "minutes 3",
            "1 words to read",
            "seconds as long as it takes",
            "› 2 a breath",
            "in, seconds 4",
            "hold, seconds nothing",
            "words for out Out, as if cooling soup",
        ):
            assert line in lines


@awaited
async def test_arrows_change_a_number(home: Path, clock: ManualClock) -> None:
    async with form(home, clock) as desk:
        await desk.press("down", "right", "right")
        assert changed(desk) == ["in = 5"]
        assert "‹ 5 ›" in desk.one.text
        await desk.press("left")
        assert changed(desk) == ["in = 4.5"]


@awaited
async def test_what_was_not_there_begins_with_something(home: Path, clock: ManualClock) -> None:
    async with form(home, clock) as desk:
        await desk.press("down", "down", "left")
        assert changed(desk) == []
        await desk.press("right")
        assert changed(desk) == ["hold = 1"]


@awaited
async def test_words_are_not_changed_by_arrows(home: Path, clock: ManualClock) -> None:
    async with form(home, clock, line=FIRST_WORDS) as desk:
        await desk.press("down", "right", "left", "up", "right")
        assert changed(desk) == []


@awaited
async def test_what_the_checker_refuses_stays_as_it_was(home: Path, clock: ManualClock) -> None:
    async with form(home, clock) as desk:
        await desk.press("down", "down", "enter", "9", "9", "enter")
        assert isinstance(desk.one.shown, LineScreen)
        assert "It stays as it was: this hold lasts 99 seconds" in desk.one.prose
        await desk.press("escape")
        assert changed(desk) == []


@awaited
async def test_enter_changes_words(home: Path, clock: ManualClock) -> None:
    async with form(home, clock, line=FIRST_WORDS) as desk:
        await desk.press("down", "enter")
        assert isinstance(desk.one.shown, LineScreen)
        assert "Eyes open or lowered. Any part can be left out." in desk.one.text
        await desk.type(" Always.")
        await desk.press("enter")
        assert changed(desk) == ['say = "Eyes open or lowered. Any part can be left out. Always."']
        assert "left out. Always." in desk.one.text


@awaited
async def test_a_number_can_be_typed(home: Path, clock: ManualClock) -> None:
    async with form(home, clock) as desk:
        await desk.press("down", "enter", "backspace", "f", "enter")
        assert "A number is needed" in desk.one.text
        await desk.press("backspace", "5", "enter")
        assert changed(desk) == ["in = 5"]


@awaited
async def test_a_number_of_things_is_a_whole_one(home: Path, clock: ManualClock) -> None:
    text = from_template("grounding", "mine")
    line = next(n for n, line in enumerate(text.split("\n"), 1) if "count = " in line)
    async with form(home, clock, text, line) as desk:
        await desk.press("down", "down", "enter")
        assert "how many" in desk.one.text
        await desk.type(".5")
        await desk.press("enter")
        assert "A whole number from 1 to 20 is needed." in desk.one.text
        await desk.press("backspace", "backspace", "backspace", "4", "enter")
        (only,) = changed(desk, text)
        assert only.startswith("count = 4 ")


@awaited
async def test_steps_are_moved_and_stay_marked(home: Path, clock: ManualClock) -> None:
    async with form(home, clock) as desk:
        await desk.press("K")
        order = [desk.source.text.index(part) for part in ("One breath", "Eyes open", "It ends")]
        assert order == sorted(order)
        assert "› 1 a breath" in desk.one.text
        await desk.press("shift+down", "J")
        assert "› 3 a breath" in desk.one.text
        await desk.press("J")
        assert "That could not be changed by itself." in desk.one.prose
        assert "› 3 a breath" in desk.one.text
        await desk.press("down", "up", "right")
        assert changed(desk) == []


@awaited
async def test_changes_are_taken_back(home: Path, clock: ManualClock) -> None:
    async with form(home, clock) as desk:
        await desk.press("down", "right", "right", "K")
        await desk.press("u", "ctrl+z")
        assert changed(desk) == ["in = 4.5"]
        assert " 4.5" in desk.one.text
        await desk.press("u", "u", "u")
        assert desk.source.text == BREATH


@awaited
async def test_what_was_typed_before_the_form_is_not_taken_back_to_what_cannot_be_read(
    home: Path, clock: ManualClock
) -> None:
    async with form(home, clock) as desk:
        await desk.press("escape")
        await desk.put("in = 4", "in = ")
        await desk.put("in = \n", "in = 5\n")
        await desk.press("ctrl+f", "u")
        assert "in = 5" in desk.source.text
        assert isinstance(desk.one.shown, FormScreen)


@awaited
async def test_what_stands_on_several_lines_is_left_to_the_text(
    home: Path, clock: ManualClock
) -> None:
    text = BREATH.replace('"Eyes open or lowered.', '"""Eyes open or lowered.\n').replace(
        'left out."', 'left out."""'
    )
    async with form(home, clock, text, FIRST_WORDS) as desk:
        await desk.press("down", "enter")
        assert "This is written on several lines." in desk.one.prose
        assert isinstance(desk.one.shown, FormScreen)


@awaited
async def test_a_routine_has_minutes_and_keeps_its_order(home: Path, clock: ManualClock) -> None:
    async with form(home, clock, ROUTINE, 17) as desk:
        assert "grounding/feet" in desk.one.text
        await desk.press("end", "up", "up", "right")
        assert any("minutes = 4" in line for line in changed(desk, ROUTINE))
        await desk.press("K")
        assert "Only steps can be moved here." in desk.one.text


@awaited
async def test_leaving_goes_to_what_was_marked(home: Path, clock: ManualClock) -> None:
    async with form(home, clock) as desk:
        await desk.press("end", "up", "up", "q")
        assert desk.is_open
        line = desk.source.document.get_line(desk.source.line - 1)
        assert line.strip().startswith("say = ")
        await desk.press("ctrl+f", "q")
        assert desk.source.document.get_line(desk.source.line - 1).strip() == "[[exercise.step]]"


@awaited
async def test_it_opens_above_the_first_exercise_too(home: Path, clock: ManualClock) -> None:
    async with form(home, clock, line=1) as desk:
        assert "› title" in " ".join(desk.one.text.split()).replace("›   title", "› title")


@awaited
async def test_a_click_is_enter(home: Path, clock: ManualClock) -> None:
    async with form(home, clock) as desk:
        rows = desk.one.text.split("\n")
        y = next(n for n, row in enumerate(rows) if "title" in row)
        await desk.one.pilot.click(offset=(20, y))
        await desk.rest()
        assert isinstance(desk.one.shown, LineScreen)


@pytest.mark.parametrize("size", [(200, 60), (60, 20), (40, 12), (20, 5)])
@awaited
async def test_what_is_marked_can_be_seen_at_any_size(
    home: Path, clock: ManualClock, size: tuple[int, int]
) -> None:
    async with form(home, clock, size=size) as desk:
        await desk.press("down")
        assert "in, seco" in desk.one.text
        await desk.press("end", "home")
        assert "title" in desk.one.text
