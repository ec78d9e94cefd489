"""Colours on terminals that show few, or none."""

import os
from pathlib import Path

import pytest
from textual.strip import Strip

from anchor.settings import Settings
from anchor.tui.pictures.paints import blended, in_ascii, shaded
from awaited import awaited
from full import BREATH, CHOICE, SAY, legs, pass_by
from manual_clock import ManualClock
from opening import Opened, opened, surroundings


def strips(one: Opened) -> list[Strip]:
    return one.shown._compositor.render_strips()


def colours(one: Opened) -> set[str]:
    """Give every colour that is on the screen, by name."""
    found: set[str] = set()
    for strip in strips(one):
        for segment in strip:
            if segment.style is not None:
                both = (segment.style.color, segment.style.bgcolor)
                found |= {colour.name for colour in both if colour is not None}
    return found


@pytest.mark.parametrize("theme", ["dusk", "paper", "contrast", "terminal"])
@awaited
async def test_where_no_colour_is_wanted_there_is_none_whatever_the_theme(
    home: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch, theme: str
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    settings = Settings(theme=theme)  # type: ignore[arg-type]
    around = surroundings(home, clock, settings=settings, no_color=bool(os.environ["NO_COLOR"]))
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        await pass_by(one, 3)
        assert "Breathe in" in one.text
        assert colours(one) <= {"default"}
        assert one.app.paint is shaded


@awaited
async def test_what_is_marked_is_seen_without_colour(
    home: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    around = surroundings(home, clock, no_color=True)
    async with opened(around, legs=legs(around, home, CHOICE)) as one:
        await one.press("down")
        marked = [
            segment.text
            for strip in strips(one)
            for segment in strip
            if segment.style is not None and segment.style.underline
        ]
        assert "a walk" in "".join(marked)
        assert "a call" not in "".join(marked)


@awaited
async def test_the_terminals_own_colours_are_all_that_its_theme_uses(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock, settings=Settings(theme="terminal"))
    async with opened(around, legs=legs(around, home, SAY, BREATH)) as one:
        await pass_by(one, 13)
        own = {"default", *(f"color({number})" for number in range(16))}
        own |= {"cyan", "yellow", "bright_black", "blue", "white"}
        assert colours(one) <= own


@awaited
async def test_a_picture_is_painted_as_the_terminal_can_show_it(
    home: Path, clock: ManualClock
) -> None:
    for given, paint in (({}, None), ({"ascii": True}, in_ascii), ({"ascii": False}, None)):
        around = surroundings(home, clock, settings=Settings(**given))  # type: ignore[arg-type]
        async with opened(around, legs=legs(around, home, BREATH)) as one:
            assert one.app.paint in ((paint,) if paint else (blended, shaded))
