"""The preview: what is written, played in the real widgets, faster or cue by cue."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from anchor.core.model import Exercise
from anchor.core.safety import MIN_CYCLE_SECONDS
from anchor.packs.writing.authoring import things_in
from anchor.tui.presenting.previewing import SPEEDS, Scene
from anchor.tui.screens.preview import PreviewScreen
from anchor.tui.widgets.view import PictureView
from awaited import awaited
from faces import own_exercise, own_pack
from full import BREATH, CHOICE, NOTICE, SAY, TEXT, WAIT, steps
from manual_clock import ManualClock
from opening import Opened, opened, surroundings

BODY = 'do = "attend"\nwhere = "feet"\nseconds = 20\nsay = "Your feet."\noptional = true'


@asynccontextmanager
async def previewed(
    home: Path, clock: ManualClock, *each: str, position: int = 0, more: tuple[str, ...] = ()
) -> AsyncIterator[Opened]:
    """Open the preview of an exercise with these steps, and of one with others after it."""
    around = surroundings(home, clock)
    parts = [own_exercise(f"number-{n}", "", steps(*s)) for n, s in enumerate((each, more)) if s]
    path = own_pack(home, "mine", *parts)
    things = things_in(path.read_text("utf-8"), path).values()
    scenes = [Scene(one) for one in things if isinstance(one, Exercise)]
    scenes[0] = scenes[0]._replace(position=position)
    async with opened(around) as one:
        screen = PreviewScreen(around, one.app.paint, scenes)
        await one.app.push_screen(screen)
        await one.settle()
        yield one


async def pass_by(one: Opened, seconds: float) -> None:
    """Let real time go by."""
    screen = one.shown
    assert isinstance(screen, PreviewScreen)
    for _ in range(int(seconds * 10)):
        one.clock.advance(0.1)
        await screen.pulse()
    await one.settle()


def cue(one: Opened) -> str:
    return str(one.shown.query_one("#cue").render())


@awaited
async def test_it_plays_four_times_as_fast(home: Path, clock: ManualClock) -> None:
    async with previewed(home, clock, BREATH, SAY) as one:
        assert "A number-0 · preview" in one.text
        assert "4 times as fast" in one.text
        assert one.shown.query(PictureView)
        assert cue(one) == "Breathe in"
        await pass_by(one, 1.1)
        assert cue(one) == "Breathe out"
        await pass_by(one, 6.5)
        assert cue(one) == "Look around."


@awaited
async def test_it_can_be_played_faster_and_less_fast(home: Path, clock: ManualClock) -> None:
    async with previewed(home, clock, BREATH, SAY) as one:
        await one.press("plus")
        assert "8 times as fast" in one.text
        await one.press("plus")
        assert f"{SPEEDS[-1]} times as fast" in one.text
        await pass_by(one, 0.6)
        assert cue(one) == "Breathe out"
        await one.press("minus", "minus", "minus", "minus")
        assert "as fast as it will be" in one.text
        await pass_by(one, 4)
        assert cue(one) == "Breathe out"
        await pass_by(one, 1.5)
        assert cue(one) == "Breathe in"


def test_at_no_speed_brightness_turns_back_three_times_a_second() -> None:
    assert SPEEDS[-1] / MIN_CYCLE_SECONDS < 3


@awaited
async def test_it_is_stepped_cue_by_cue_and_stands_still(home: Path, clock: ManualClock) -> None:
    async with previewed(home, clock, BREATH, SAY) as one:
        seen = [cue(one)]
        for _ in range(6):
            await one.press("right")
            seen.append(cue(one))
            await pass_by(one, 5)
            assert cue(one) == seen[-1]
        assert seen == ["Breathe in", "Breathe out"] * 3 + ["Look around."]
        await one.press("left")
        assert cue(one) == "Breathe in"
        await pass_by(one, 5)
        assert cue(one) == "Breathe in"
        await one.press("space")
        await pass_by(one, 1.1)
        assert cue(one) == "Breathe out"


@awaited
async def test_it_begins_with_the_step_one_was_in(home: Path, clock: ManualClock) -> None:
    async with previewed(home, clock, SAY, BREATH, BODY, position=2) as one:
        assert cue(one) == "Your feet."
        await one.press("left")
        assert cue(one) == "Breathe in"


@awaited
async def test_a_step_that_only_plays_others_again_begins_at_the_beginning(
    home: Path, clock: ManualClock
) -> None:
    named = 'name = "look"\n' + SAY
    async with previewed(home, clock, named, 'do = "repeat"\nfrom = "look"', position=1) as one:
        assert cue(one) == "Look around."


@awaited
async def test_space_stands_still_and_plays_on(home: Path, clock: ManualClock) -> None:
    async with previewed(home, clock, BREATH) as one:
        await one.press("space")
        assert "Paused. Space goes on." in one.text
        await pass_by(one, 5)
        assert cue(one) == "Breathe in"
        await one.press("enter")
        await pass_by(one, 1.1)
        assert cue(one) == "Breathe out"


@awaited
async def test_what_waits_goes_on_with_enter(home: Path, clock: ManualClock) -> None:
    async with previewed(home, clock, WAIT, SAY) as one:
        await pass_by(one, 30)
        assert cue(one) == "When you like."
        await one.press("enter")
        assert cue(one) == "Look around."
        await one.press("enter")
        assert cue(one) == "Look around."


@pytest.mark.parametrize("step", [NOTICE, TEXT, CHOICE])
@awaited
async def test_arrows_step_on_where_something_can_be_answered(
    home: Path, clock: ManualClock, step: str
) -> None:
    async with previewed(home, clock, step, SAY) as one:
        at_first = cue(one)
        for _ in range(3 if step == NOTICE else 1):
            await one.press("right")
        assert cue(one) == "Look around."
        await one.press("left")
        assert cue(one) == at_first


@awaited
async def test_at_its_end_it_stays_and_can_be_played_again(home: Path, clock: ManualClock) -> None:
    async with previewed(home, clock, SAY) as one:
        await pass_by(one, 5)
        assert isinstance(one.shown, PreviewScreen)
        assert "That was all of it. Enter plays it again." in one.text
        await one.press("space", "right")
        assert "That was all of it." in one.text
        await one.press("enter")
        assert "That was all of it." not in one.text
        await pass_by(one, 5)
        await one.press("left")
        assert "That was all of it." not in one.text
        assert cue(one) == "Look around."


@awaited
async def test_a_routine_goes_on_with_the_next_exercise(home: Path, clock: ManualClock) -> None:
    async with previewed(home, clock, SAY, more=(BREATH,)) as one:
        await pass_by(one, 3)
        assert "A number-1 · preview" in one.text
        assert cue(one) == "Breathe in"


@pytest.mark.parametrize("key", ["q", "escape"])
@awaited
async def test_it_is_left_at_once(home: Path, clock: ManualClock, key: str) -> None:
    async with previewed(home, clock, BREATH) as one:
        await one.press(key)
        assert not isinstance(one.shown, PreviewScreen)
