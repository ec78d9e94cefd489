"""The text of a pack to write on."""

from pathlib import Path
from random import Random

import pytest
from textual.app import ComposeResult
from textual.screen import Screen

from anchor.core.problems import Severity
from anchor.packs.diagnostics import Diagnostic
from anchor.packs.writing.starting import from_template
from anchor.tui.widgets.source import FINE, ROOM_FOR_NOTE, SourceText
from awaited import awaited
from manual_clock import ManualClock
from opening import opened, surroundings

BREATH = from_template("breath", "mine")


class Page(Screen[None]):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.source = SourceText(text, FINE)

    def compose(self) -> ComposeResult:
        yield self.source


def problem(
    line: int, message: str = "wrong", code: str = "E1", severity: Severity = "error"
) -> Diagnostic:
    return Diagnostic("mine.toml", line, 3, 2, code, severity, message, "Mend it.")


@awaited
async def test_any_text_can_be_put_in_its_place_and_taken_back(
    home: Path, clock: ManualClock
) -> None:
    page = Page(BREATH)
    chance = Random(5)
    async with opened(surroundings(home, clock), page):
        for _ in range(60):
            before = text = page.source.text
            for _ in range(chance.randint(1, 3)):
                start = chance.randint(0, len(text))
                end = min(len(text), start + chance.choice((0, 1, 5, 200)))
                new = chance.choice(("", "x", "\n", "a\nb", "# ü 看\n\n", text[:50]))
                text = text[:start] + new + text[end:]
            page.source.put(text)
            assert page.source.text == text == page.source.document.text
            if before != text:
                page.source.undo()
                assert page.source.text == before
                page.source.redo()
                assert page.source.text == text


@awaited
async def test_to_put_the_same_in_its_place_is_no_change(home: Path, clock: ManualClock) -> None:
    page = Page(BREATH)
    async with opened(surroundings(home, clock), page):
        page.source.put(BREATH)
        page.source.undo()
        assert page.source.text == BREATH
        assert page.source.history.undo_stack == []


@awaited
async def test_one_stays_where_one_was_when_something_else_changes(
    home: Path, clock: ManualClock
) -> None:
    page = Page(BREATH)
    async with opened(surroundings(home, clock), page):
        page.source.go(40, 5)
        page.source.put(BREATH.replace("format = 1", "# more\nformat = 1"))
        assert page.source.cursor_location == (40, 4)


@awaited
async def test_what_is_told_stands_behind_its_line_the_gravest_first(
    home: Path, clock: ManualClock
) -> None:
    page = Page("a = 1\nb = 2\n\nc = 3\n")
    async with opened(surroundings(home, clock), page) as one:
        page.source.tell(
            [
                problem(2, "could be better", "W1", "warning"),
                problem(2, "is refused", "S1", "refusal"),
                problem(4, "could be better", "W2", "warning"),
                problem(0, "all of it", "E9"),
            ]
        )
        await one.settle()
        shown = [line.strip() for line in one.text.split("\n")]
        assert shown[1] == "1● a = 1  E9 all of it"
        assert shown[2] == "2● b = 2  S1 is refused"
        assert shown[3] == "3"
        assert shown[4] == "4○ c = 3  W2 could be better"
        page.source.tell([])
        await one.settle()
        assert "●" not in one.text


@awaited
async def test_a_note_stands_behind_the_last_piece_of_a_line_if_there_is_room(
    home: Path, clock: ManualClock
) -> None:
    long = "# " + "word " * 30
    page = Page(f"{long}\n# {'x' * 70}\n")
    async with opened(surroundings(home, clock), page) as one:
        page.source.tell([problem(1, "message " * 20), problem(2)])
        await one.settle()
        first, second, third = one.text.split("\n")[1:4]
        assert first.startswith("   1● # word")
        assert "E1 message" in second
        assert second.endswith("…")
        assert third.startswith("   2● ")
        assert "E1" not in third
        assert len(third) + ROOM_FOR_NOTE > page.source.size.width


@awaited
@pytest.mark.parametrize(
    "line", ["\ttitle = A", "\t\ttitle\u200b= A", "title\\u202e = A", "\t看\tb"]
)
async def test_a_note_does_not_touch_what_is_written(
    home: Path, clock: ManualClock, line: str
) -> None:
    page = Page(f"{line}\n")
    async with opened(surroundings(home, clock), page) as one:
        page.source.tell([problem(1)])
        await one.settle()
        assert f"{line[-1]}  E1 wrong" in one.text


@awaited
async def test_unsafe_signs_of_a_message_are_spelled_out(home: Path, clock: ManualClock) -> None:
    page = Page("a = 1\n")
    async with opened(surroundings(home, clock), page) as one:
        page.source.tell([problem(1, "no \x1b[2J\x07 here")])
        await one.settle()
        assert "no \\x1b[2J\\x07 here" in one.text


@awaited
async def test_of_several_problems_that_at_the_cursor_is_told(
    home: Path, clock: ManualClock
) -> None:
    page = Page("abcdefghijklmnop\n")
    first, second = problem(1, "first"), Diagnostic("m", 1, 9, 3, "E2", "error", "second", "")
    async with opened(surroundings(home, clock), page):
        page.source.tell([first, second])
        assert page.source.told_here == first
        page.source.go(1, 10)
        assert page.source.told_here == second
        page.source.go(1, 16)
        assert page.source.told_here == first
        page.source.go(2)
        assert page.source.told_here is None


@pytest.mark.parametrize("size", [(80, 12), (40, 8), (12, 4), (2, 1)])
@awaited
async def test_it_is_drawn_at_any_size(
    home: Path, clock: ManualClock, size: tuple[int, int]
) -> None:
    page = Page(BREATH)
    async with opened(surroundings(home, clock), page, size=size) as one:
        page.source.tell([problem(line) for line in range(60)])
        page.source.go(47)
        await one.settle()
        assert one.shown is page
