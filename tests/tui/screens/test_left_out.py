"""S: a part of the body is left out, here and in other exercises."""

from pathlib import Path

import pytest
from textual.color import Color

from anchor.companion.legs import Leg, legs_of, without
from anchor.core.choices import Choices
from anchor.settings import Settings
from anchor.settings.model import Theme
from anchor.state import State
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.figure import Figure
from anchor.words import screens as words
from anchor.words import tr
from awaited import awaited
from faces import own_exercise, own_pack
from manual_clock import ManualClock
from opening import opened, surroundings

STEPS = (
    'do = "attend"\nwhere = "feet"\nseconds = 20\nsay = "Your feet."\n'
    '[[exercise.step]]\ndo = "attend"\nwhere = "hands"\nseconds = 20\nsay = "Your hands."\n'
    '[[exercise.step]]\ndo = "attend"\nwhere = "toes"\nseconds = 20\nsay = "Your toes."\n'
    '[[exercise.step]]\ndo = "say"\nsay = "The room."\nseconds = 20'
)


def legs(around: Surroundings, home: Path) -> list[Leg]:
    own_pack(home, "mine", own_exercise("parts", step=STEPS))
    found = around.library.find("parts")
    return without(around.state.skips(), legs_of(around.library, found, Choices()))


@awaited
async def test_it_is_left_out_here_and_from_now_on(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home)) as one:
        assert "Your feet." in one.text
        await one.press("S")
        assert "Your hands." in one.text
        assert tr(words.LEFT_OUT, names="the feet") in one.prose
        assert State(home / "state.toml").skips() == {"feet"}
        await one.pass_by(20)
        assert "The room." in one.text
    async with opened(around, legs=legs(around, home)) as one:
        assert "Your hands." in one.text


@awaited
async def test_where_nothing_may_be_remembered_it_is_left_out_here(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock, save=False)
    async with opened(around, legs=legs(around, home)) as one:
        await one.press("S")
        assert "Your hands." in one.text
        assert tr(words.LEFT_OUT_ONCE, names="the feet") in one.prose
        assert not (home / "state.toml").exists()


@awaited
async def test_what_could_not_be_written_down_is_said(
    home: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    around = surroundings(home, clock)
    monkeypatch.setattr(State, "remember_skips", refuse)
    async with opened(around, legs=legs(around, home)) as one:
        await one.press("S")
        assert "Your hands." in one.text
        assert (
            tr(words.LEFT_OUT_HERE, names="the feet", reason="No space left on device") in one.prose
        )


@awaited
async def test_it_is_offered_only_where_there_is_a_part_of_the_body(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home)) as one:
        await one.press("s", "s", "s")
        assert "The room." in one.text
        await one.press("S")
        assert "The room." in one.text
        assert not (home / "state.toml").exists()


@awaited
async def test_what_came_before_and_comes_next_is_said(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home)) as one:
        assert tr(words.COMES_NEXT, what="the hands") in one.text
        await one.press("s")
        assert tr(words.CAME_BEFORE, what="the feet") in one.text
        assert tr(words.COMES_NEXT, what="the toes") in one.text
        await one.press("s", "s")
        assert "the toes" not in one.text


@pytest.mark.parametrize("theme", ["dusk", "paper", "contrast", "terminal"])
@awaited
async def test_the_part_that_is_on_glows_in_the_colour_of_the_theme(
    home: Path, clock: ManualClock, theme: Theme
) -> None:
    around = surroundings(home, clock, settings=Settings(theme=theme))
    async with opened(around, legs=legs(around, home)) as one:
        figure = one.shown.query_one(Figure)
        assert figure.lit == {"feet"}
        glow = Color.parse(one.app.current_theme.variables["anchor-glow"])
        assert figure.get_component_styles("figure--lit").color == glow
        await one.press("s")
        assert one.shown.query_one(Figure) is figure
        assert figure.lit == {"hands"}
