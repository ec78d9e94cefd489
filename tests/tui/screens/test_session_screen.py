"""The session screen: every kind of step, and every key."""

from pathlib import Path

import pytest

from anchor.core.session import Session
from anchor.settings import Settings
from anchor.tui.screens.session import SessionScreen
from anchor.tui.widgets.player import Player
from anchor.words import screens as words
from anchor.words import session as session_words
from anchor.words import tr
from awaited import awaited
from full import (
    BODY,
    BOX,
    BREATH,
    CHOICE,
    NOTICE,
    SAY,
    SCALE,
    TEXT,
    WAIT,
    found,
    legs,
    pass_by,
)  # fmt: skip
from manual_clock import ManualClock
from opening import Opened, opened, surroundings


def session(one: Opened) -> Session:
    assert isinstance(one.shown, SessionScreen)
    return one.shown.session


def player(one: Opened) -> Player:
    return one.shown.query_one(Player)


def drawn(one: Opened) -> int:
    """Tell how many cells the picture fills."""
    return sum(one.text.count(shade) for shade in "▀░▒▓█")


def below(one: Opened) -> str:
    """Give what is on the screen below its first line."""
    return "\n".join(one.text.splitlines()[2:])


@awaited
async def test_it_begins_at_once_and_says_what_it_is(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        assert session(one).state == "playing"
        assert "A one" in one.text
        assert "Breathe in" in one.text
        assert "0:30 left" in one.text
        assert "until 21:30" in one.text


@awaited
async def test_what_to_know_beforehand_is_there_during_the_first_breath(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    playing = legs(around, home, BREATH, extra='cautions = ["Easy does it."]')
    async with opened(around, legs=playing) as one:
        assert "Easy does it." in one.text
        await pass_by(one, 11)
        assert "Easy does it." not in one.text


@awaited
async def test_the_picture_follows_the_breath_and_stands_still_in_a_hold(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    around.state.remember_holds("mine/one", "with")
    async with opened(around, legs=legs(around, home, BOX)) as one:
        empty = drawn(one)
        await pass_by(one, 2)
        half = drawn(one)
        await pass_by(one, 2)
        full = drawn(one)
        assert empty < half < full
        await pass_by(one, 3)
        assert drawn(one) == full
        assert "Hold" in one.text


@pytest.mark.parametrize("picture", ["orb", "tide", "line", "words"])
@awaited
async def test_each_picture_plays_to_the_end(home: Path, clock: ManualClock, picture: str) -> None:
    around = surroundings(home, clock, settings=Settings(picture=picture))  # type: ignore[arg-type]
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        assert "Breathe in" in one.text
        await pass_by(one, 4)
        assert "Breathe out" in one.text
        await pass_by(one, 26)
        assert "That is the end. 30 seconds." in one.text


@awaited
async def test_without_motion_words_and_numbers_carry_the_rhythm(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock, settings=Settings(motion="none", numbers=True))
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        assert not drawn(one)
        assert "Breathe in\n" in "\n".join(line.strip() for line in one.text.splitlines())
        assert "4" in [line.strip() for line in one.text.splitlines()]
        await pass_by(one, 1)
        assert "3" in [line.strip() for line in one.text.splitlines()]


@awaited
async def test_v_shows_another_picture_and_c_the_seconds(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        await pass_by(one, 2)
        seen = [below(one)]
        for _ in range(3):
            await one.press("v")
            seen.append(below(one))
        assert len(set(seen)) == 4
        await one.press("v")
        assert below(one) == seen[0]
        await one.press("c")
        assert "2" in [line.strip() for line in one.text.splitlines()]
        await one.press("c")
        assert below(one) == seen[0]


@awaited
async def test_the_seconds_of_any_step_that_goes_on_by_itself_can_be_seen(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, SAY, WAIT)) as one:
        await one.press("c")
        assert "10" in [line.strip() for line in one.text.splitlines()]
        await pass_by(one, 3)
        assert "7" in [line.strip() for line in one.text.splitlines()]
        await one.press("s")
        assert "0" not in [line.strip() for line in one.text.splitlines()]


@awaited
async def test_space_stands_still_and_goes_on(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        await pass_by(one, 2)
        await one.press("space")
        assert tr(words.PAUSED) in one.text
        clock.advance(3600)
        await one.press("space")
        assert tr(words.PAUSED) not in one.text
        assert session(one).view().elapsed == pytest.approx(2000)


@awaited
async def test_enter_goes_on_after_a_pause_and_leaves_a_breath_alone(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        await one.press("enter")
        assert session(one).cue.phase == "in"
        await one.press("space", "enter")
        assert session(one).state == "playing"


@awaited
async def test_the_keys_of_a_session_do_what_they_say(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, SAY, BREATH, WAIT)) as one:
        await one.press("minus")
        assert session(one).choices.pace == 1.1
        assert tr(words.SLOWER) in one.text
        await one.press("plus", "equals_sign")
        assert session(one).choices.pace == 0.9
        assert tr(words.FASTER) in one.text
        await one.press("full_stop")
        assert "longer." in one.text
        await one.press("s")
        assert session(one).cue.kind == "breathe"
        await one.press("b")
        assert session(one).cue.kind == "say"
        await one.press("s", "s")
        assert "When you like." in one.text
        assert tr(words.ENTER_GOES_ON) in one.text
        await one.press("enter")
        assert "That is the end." in one.text


@awaited
async def test_n_leaves_holds_out_and_is_offered_only_where_there_are_any(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    around.state.remember_holds("mine/one", "with")
    async with opened(around, legs=legs(around, home, BOX)) as one:
        await pass_by(one, 5)
        assert session(one).cue.phase == "hold"
        await one.press("n")
        assert session(one).cue.phase == "out"
        await one.press("n")  # there are none any more: the key is nothing now
        assert session(one).state == "playing"


@awaited
async def test_w_says_the_day_and_that_one_is_here(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, WAIT)) as one:
        await one.press("w")
        assert "It is Friday 20 November 2026, 21:30." in one.prose


@pytest.mark.parametrize("key", ["q", "escape"])
@awaited
async def test_one_key_leaves_at_once(home: Path, clock: ManualClock, key: str) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        await one.press(key)
        assert not one.app.is_running or one.app._exit


@awaited
async def test_things_found_have_a_line_each_and_nothing_typed_is_kept(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, NOTICE)) as one:
        await one.press(*"lamp", "enter")
        assert "lamp" in one.text
        assert "Something else you can see: 2 of 3." in one.text
        await one.press("enter", *"q", "enter")  # in a line, a letter is text
        assert "That is the end." in one.text
        await one.press("enter")
    assert not around.places.journal.exists()


@awaited
async def test_in_a_line_esc_leaves_and_ctrl_x_says_it_does_not_help(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, TEXT)) as one:
        assert "^x not helping" in one.text
        assert "esc leave" in one.text
        await one.press(*"half", "ctrl+x")
        assert tr(session_words.NOT_HELPING[0]) in one.text
    async with opened(around, legs=legs(around, home, TEXT)) as one:
        await one.press(*"half", "escape")
        assert one.app._exit


@pytest.mark.parametrize("typed", ["help now", "help", "here", "stop", "not helping", "skip"])
@awaited
async def test_a_word_that_asks_for_something_is_no_answer(
    home: Path, clock: ManualClock, typed: str
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, NOTICE, SAY)) as one:
        assert "f2 help now" in one.text
        await one.press(*("space" if letter == " " else letter for letter in typed), "enter")
        match typed:
            case "help now":
                assert "112" in one.text
            case "stop":
                assert one.app._exit
            case "not helping":
                assert tr(session_words.NOT_HELPING[0]) in one.text
            case "skip":
                assert session(one).cue.kind == "say"
            case "here":
                assert "in this room." in one.prose
                await one.press(*"lamp")
                assert "herelamp" not in one.text
                await one.press("enter")
                assert "2 of 3." in one.text
            case _:
                assert not isinstance(one.shown, SessionScreen)


@awaited
async def test_with_a_space_before_it_a_word_is_an_answer(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, NOTICE)) as one:
        await one.press("space", *"stop", "enter")
        assert "2 of 3." in one.text


@awaited
async def test_what_waits_is_not_paused_by_a_page_of_keys(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, NOTICE)) as one:
        await one.press("f1", "escape")
        assert session(one).state == "playing"
        assert tr(words.ENTER_NEXT) in one.text


@awaited
async def test_enter_goes_on_in_words_that_go_on_by_themselves(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, SAY, BREATH)) as one:
        assert tr(words.GOES_ON) in one.text
        await one.press("enter")
        assert session(one).cue.phase == "in"


@pytest.mark.parametrize("size", [(100, 30), (60, 20), (40, 12)])
@awaited
async def test_here_and_now_is_whole_in_every_size_and_how_to_go_on_stays(
    home: Path, clock: ManualClock, size: tuple[int, int]
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BREATH), size=size) as one:
        await one.press("w")
        assert "in this room." in one.prose
        await one.press("space", "w")
        assert "in this room." in one.prose
        assert tr(words.PAUSED) in one.prose


@pytest.mark.parametrize("size", [(100, 30), (60, 20), (40, 12)])
@awaited
async def test_all_the_words_of_a_breath_are_seen_in_every_size(
    home: Path, clock: ManualClock, size: tuple[int, int]
) -> None:
    cues = {
        "in": "In, as if you smelled the first rain on a warm street, through the nose",
        "out": "Out, as if cooling soup for someone small who is waiting at the table",
    }
    breath = f'{BREATH}\ncues = {{ in = "{cues["in"]}", out = "{cues["out"]}" }}'
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, breath), size=size) as one:
        for phase in ("in", "out", "in"):
            assert cues[phase] in one.prose
            await pass_by(one, 4 if phase == "in" else 6)


@awaited
async def test_a_long_title_leaves_which_part_of_a_routine_it_is_in_sight(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    playing, routine = found(around, "before-sleep")
    async with opened(around, legs=playing, routine=routine, size=(40, 12)) as one:
        assert tr(words.LEG, number=1, of=3) in one.text
        assert "4:10 left" in one.text


@awaited
async def test_long_words_can_be_read_on_a_small_screen(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    long = " ".join(f"word{number}" for number in range(90))
    playing = legs(around, home, SAY, extra=f'cautions = ["{long}."]')
    async with opened(around, legs=playing, size=(40, 12)) as one:
        assert "word89" not in one.text
        await one.press(*["pagedown"] * 8)
        assert "word89" in one.text
        await one.press(*["up"] * 40)
        assert "Look around." in one.text


@awaited
async def test_a_choice_is_made_by_a_number_or_by_an_arrow(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, CHOICE, CHOICE, CHOICE)) as one:
        assert "1  a walk" in one.text
        await one.press("2")
        assert session(one).cue.position == 1
        await one.press("down", "enter")
        assert session(one).cue.position == 2
        await one.press("enter")
        assert "That is the end." in one.text


@awaited
async def test_a_number_is_set_by_one_key(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, SCALE)) as one:
        await one.press("1")
        assert "[1]" in one.text
        await one.press("0")
        assert "[10]" in one.text
        await one.press("left", "left")
        assert "[8]" in one.text
        await one.press("backspace")
        assert "[" not in one.text
        await one.press("7", "enter")
        assert "That is the end." in one.text


@awaited
async def test_where_nobody_looked_for_a_while_it_stands_where_it_was_seen(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        await pass_by(one, 2)
        clock.advance(3600)
        assert isinstance(one.shown, SessionScreen)
        await one.shown.pulse()
        await one.settle()
        assert tr(words.PAUSED_AWAY) in one.text
        assert session(one).view().elapsed == pytest.approx(2000)


@awaited
async def test_to_be_stopped_by_the_shell_is_a_pause(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        await pass_by(one, 2)
        one.app.app_suspend_signal.publish(one.app)
        await one.settle()
        assert session(one).state == "paused"
        assert tr(words.PAUSED) in one.text


@awaited
async def test_another_size_in_the_middle_of_a_breath_breaks_nothing(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        for size in ((200, 60), (60, 20), (40, 12), (20, 5), (100, 30), (1, 1), (100, 30)):
            await pass_by(one, 1)
            await one.pilot.resize_terminal(*size)
            await one.settle()
            if size[0] >= 20:
                cue = "Breathe in" if session(one).cue.phase == "in" else "Breathe out"
                assert cue in one.text, size


@awaited
async def test_the_cursor_stands_at_the_words(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        lines = one.text.splitlines()
        assert "Breathe in" in lines[one.app.cursor_position.y]


@awaited
async def test_a_part_of_the_body_is_lit_beside_its_words(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BODY)) as one:
        assert "Your feet." in one.text
        assert player(one).has_class("-body")
        assert "S leave out" in one.text


@awaited
async def test_a_ten_minute_session_ends_to_the_second(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    playing, _ = found(around, "breathing/longer-out")
    async with opened(around, legs=playing) as one:
        began = clock.now()
        planned = session(one).timeline.milliseconds
        assert planned is not None
        await pass_by(one, planned / 1000 - 1, step=1.7)
        assert session(one).state == "playing"
        await pass_by(one, 1)
        assert "That is the end." in one.text
        assert clock.now() - began == pytest.approx(planned / 1000)


@awaited
async def test_other_keys_can_be_given_in_the_settings(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock, settings=Settings(keys={"session.pause": "p"}))
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        assert "p pause" in one.text
        await one.press("p")
        assert session(one).state == "paused"


@awaited
async def test_a_key_in_the_line_at_the_bottom_can_be_clicked(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BREATH), size=(100, 14)) as one:
        lines = one.text.splitlines()
        y = next(y for y, line in enumerate(lines) if "space pause" in line)
        await one.pilot.click(offset=(lines[y].index("pause") - one.shown.gutter.left, y))
        await one.settle()
        assert session(one).state == "paused"


@awaited
async def test_what_can_be_typed_is_seen_on_a_narrow_screen(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, NOTICE), size=(40, 12)) as one:
        assert player(one).has_class("-long-remark")
        assert one.shown.focused is not None
        line = one.shown.focused.content_region
        assert line.area > 0
        assert one.shown.region.contains_region(line)
