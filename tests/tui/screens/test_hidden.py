"""Quick hide: one key covers everything, and brings it back as it was."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.app import ComposeResult
from textual.screen import Screen

from anchor.companion.legs import Leg, legs_of
from anchor.core.choices import Choices
from anchor.settings import Settings
from anchor.tui.screens.choice import ChoiceScreen
from anchor.tui.screens.hidden import HiddenScreen
from anchor.tui.screens.session import SessionScreen
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.answers import Line
from anchor.words import screens as words
from anchor.words import tr
from awaited import awaited
from manual_clock import ManualClock
from opening import opened, surroundings


class Field(Screen[None]):
    def compose(self) -> ComposeResult:
        yield Line()


def soft_breath(around: Surroundings) -> list[Leg]:
    return legs_of(around.library, around.library.find("breathing/soft"), Choices())


@awaited
async def test_nothing_is_seen_but_a_prompt(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=soft_breath(around)) as one:
        assert "Soft breath" in one.text
        await one.press("f12")
        assert one.text.strip() == "$"
        assert one.text.startswith("$")


@pytest.mark.parametrize("size", [(200, 60), (60, 20), (40, 12), (20, 5)])
@awaited
async def test_nothing_is_seen_at_any_size(
    home: Path, clock: ManualClock, size: tuple[int, int]
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=soft_breath(around), size=size) as one:
        await one.press("f12")
        assert one.text.rstrip() == "$"


@awaited
async def test_a_session_stands_still_meanwhile(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=soft_breath(around)) as one:
        await one.pass_by(20)
        screen = one.shown
        assert isinstance(screen, SessionScreen)
        session = screen.session
        before = session.view()
        await one.press("f12")
        clock.advance(3600)
        await one.press("f12")
        assert one.app.screen is screen
        assert session.view() == replace(before, paused=True)
        assert tr(words.PAUSED) in one.prose


@awaited
async def test_only_its_own_key_uncovers(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    choice = ChoiceScreen(["Something private."], ["one", "two"], 0)
    async with opened(around, choice) as one:
        await one.press("f12")
        await one.press(
            "q", "escape", "enter", "space", "h", "question_mark", "f1", "ctrl+p", "ctrl+z", "x",
            "1", "tab", "down",
        )  # fmt: skip
        await one.pilot.click(offset=(1, 1))
        await one.settle()
        assert one.text.strip() == "$"
        await one.press("f12")
        assert one.shown is choice
        assert "Something private." in one.text


@awaited
async def test_another_key_can_hide(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock, settings=Settings(keys={"hide": "f9"}))
    async with opened(around, ChoiceScreen(["Private."], ["one"], 0)) as one:
        await one.press("f9")
        assert isinstance(one.shown, HiddenScreen)
        await one.press("f12")
        assert isinstance(one.shown, HiddenScreen)
        await one.press("f9")
        assert "Private." in one.text


@pytest.mark.parametrize("key", ["ctrl+c", "ctrl+q"])
@awaited
async def test_anchor_can_be_left_from_it(home: Path, clock: ManualClock, key: str) -> None:
    around = surroundings(home, clock)
    async with opened(around, ChoiceScreen(["Private."], ["one"], 0)) as one:
        await one.press("f12")
        await one.pilot.press(key)
        assert not one.app.is_running


@pytest.mark.parametrize("theme", ["dusk", "paper", "contrast", "terminal"])
@awaited
async def test_it_has_the_colours_of_the_terminal_and_the_theme_comes_back(
    home: Path, clock: ManualClock, theme: str
) -> None:
    around = surroundings(home, clock, settings=Settings(theme=theme))  # type: ignore[arg-type]
    async with opened(around, ChoiceScreen(["Private."], ["one"], 0)) as one:
        await one.press("f12")
        assert one.app.current_theme.background == "ansi_default"
        await one.press("f12")
        assert one.app.theme == theme


@awaited
async def test_the_title_of_the_window_is_covered_and_comes_back(
    home: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    around = surroundings(home, clock)
    async with opened(around, ChoiceScreen(["Private."], ["one"], 0)) as one:
        written: list[str] = []
        monkeypatch.setattr(one.app._driver, "write", written.append)
        await one.press("f12")
        covered = "".join(written)
        assert covered.index("\x1b[22;2t") < covered.index(f"\x1b]2;{tr(words.HIDDEN_TITLE)}\x07")
        written.clear()
        await one.press("f12")
        assert "\x1b[23;2t" in "".join(written)
        monkeypatch.undo()


@awaited
async def test_what_is_typed_stays_in_its_field(home: Path, clock: ManualClock) -> None:
    async with opened(surroundings(home, clock), Field()) as one:
        one.shown.query_one(Line).focus()
        await one.press("s", "a", "d")
        await one.press("f12", "x", "f12")
        assert "sad" in one.text
        await one.press("backspace")
        assert "sad" not in one.text
