"""Being taken through an exercise or a routine: what comes before, between and after."""

from pathlib import Path

import pytest

from anchor.core.aftercare import WAYS
from anchor.journal.store import Journal
from anchor.settings import Settings
from anchor.state import State
from anchor.tui.screens.checkin import CheckInScreen
from anchor.tui.screens.help_now import HelpNowScreen
from anchor.tui.screens.home import HomeScreen
from anchor.tui.screens.session import SessionScreen
from anchor.tui.sitting import Manner
from anchor.words import notes as note_words
from anchor.words import screens as words
from anchor.words import session as session_words
from anchor.words import tr
from awaited import awaited
from faces import own_exercise, own_pack, own_routine
from full import BOX, BREATH, NOTICE, SAY, TEXT, found, legs, pass_by
from manual_clock import ManualClock
from noting import at_rest
from opening import Opened, opened, surroundings


def kept(home: Path) -> list[object]:
    with Journal(home / "journal.db") as journal:
        return list(journal.stream())


async def to_the_end(one: Opened) -> None:
    while isinstance(one.shown, SessionScreen):
        await pass_by(one, 1)


@awaited
async def test_after_an_exercise_a_number_and_a_note_can_be_kept(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, SAY)) as one:
        await to_the_end(one)
        assert tr(words.AFTER) in one.prose
        await one.press("4", "tab", *"calmer", "enter")
    (checkin,) = kept(home)
    assert checkin.session.exercise == "mine/one"  # type: ignore[attr-defined]
    assert checkin.session.after == 4  # type: ignore[attr-defined]
    assert checkin.session.practised == 10_000  # type: ignore[attr-defined]
    assert checkin.note == "calmer"  # type: ignore[attr-defined]


@awaited
async def test_a_note_that_was_left_can_be_brought_back_from_the_first_page(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    play = legs(around, home, SAY)
    async with opened(around, HomeScreen(around)) as one:
        one.app.run_worker(one.app.sit(play, None))
        await one.settle()
        await to_the_end(one)
        await one.press("4", "tab", *"calmer", "escape")
        assert tr(note_words.LEFT_WORDS, key="^r") in one.prose
        await one.press("ctrl+r")
        await at_rest(one)
        await one.press("ctrl+s")
        await at_rest(one)
        assert one.shows(HomeScreen)
        assert tr(note_words.LEFT_WORDS, key="^r") not in one.prose
    (checkin,) = kept(home)
    assert checkin.session.exercise == "mine/one"  # type: ignore[attr-defined]
    assert checkin.session.after == 4  # type: ignore[attr-defined]
    assert checkin.note == "calmer"  # type: ignore[attr-defined]


@pytest.mark.parametrize("way", ["escape", "ctrl+x"])
@awaited
async def test_where_anchor_ends_then_a_note_that_was_left_is_kept(
    home: Path, clock: ManualClock, way: str
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, SAY)) as one:
        await to_the_end(one)
        await one.press("4", "tab", *"calmer", way)
        if way == "ctrl+x":
            assert kept(home) == []
            await one.press("escape")
        await at_rest(one)
        assert one.app._exit
        assert one.app.has_kept
    (checkin,) = kept(home)
    assert checkin.session.exercise == "mine/one"  # type: ignore[attr-defined]
    assert checkin.session.after == 4  # type: ignore[attr-defined]
    assert checkin.note == "calmer"  # type: ignore[attr-defined]


@awaited
async def test_a_note_that_was_left_and_cannot_be_kept_is_still_there(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    playing = legs(around, home, SAY)
    (home / "journal.db").write_text("no journal")
    async with opened(around, legs=playing) as one:
        await to_the_end(one)
        await one.press("tab", *"calmer", "escape")
        await at_rest(one)
        assert tr(note_words.NOT_LOST) in one.prose
        await one.press("escape")
        await at_rest(one)
        assert one.shows(CheckInScreen)
        assert "calmer" in one.text
        await one.press("escape")
        assert one.app._exit
        assert not one.app.has_kept


@awaited
async def test_a_number_alone_is_left_without_a_word(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    play = legs(around, home, SAY)
    async with opened(around, HomeScreen(around)) as one:
        one.app.run_worker(one.app.sit(play, None))
        await one.settle()
        await to_the_end(one)
        await one.press("4", "escape")
        assert one.shows(HomeScreen)
        assert around.keeper.left is None


@pytest.mark.parametrize("keys", [["enter"], ["q"], ["escape"], ["4", "q"]])
@awaited
async def test_silence_is_an_answer(home: Path, clock: ManualClock, keys: list[str]) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, SAY)) as one:
        await to_the_end(one)
        await one.press(*keys)
        assert one.app._exit
    assert not (home / "journal.db").exists()


@awaited
async def test_with_history_what_was_played_is_kept_whatever_is_said(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock, settings=Settings(history=True))
    async with opened(around, legs=legs(around, home, SAY)) as one:
        await to_the_end(one)
        await one.press("enter")
    clock.advance(60)
    async with opened(around, legs=legs(around, home, SAY)) as one:
        await one.press("q")
        await one.settle()
    assert [c.session.ended for c in kept(home)] == ["done", "left"]  # type: ignore[attr-defined]


@awaited
async def test_where_nothing_may_be_kept_nothing_is(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock, settings=Settings(history=True), save=False)
    async with opened(around, legs=legs(around, home, TEXT)) as one:
        await one.press(*"rest", "enter")
        assert tr(words.KEEP_ANSWERS) not in one.text
        await one.press("4", "enter")
    assert not home.exists() or not (home / "journal.db").exists()


@awaited
async def test_answers_are_kept_only_if_the_person_says_so(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    for keys, expected in (
        (["enter"], []),
        (["tab", "tab", "space", "tab", "shift+tab", "shift+tab", "enter"], ["rest"]),
    ):
        async with opened(around, legs=legs(around, home, TEXT)) as one:
            await one.press(*"rest", "enter")
            assert tr(words.KEEP_ANSWERS) in one.text
            assert "What would help?" in one.text
            await one.press(*keys)
        found_answers = [a for c in kept(home) for a in c.answers.values()]  # type: ignore[attr-defined]
        assert found_answers == expected


@awaited
async def test_what_cannot_be_kept_stays_on_the_screen(home: Path, clock: ManualClock) -> None:
    home.mkdir(mode=0o700)
    (home / "journal.db").write_text("this is no journal")
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, SAY)) as one:
        await to_the_end(one)
        await one.press("4", "tab", *"calmer", "enter")
        assert "It could not be kept:" in one.prose
        assert "calmer" in one.text
        await one.press("enter")
        assert one.app._exit
    assert (home / "journal.db").read_text() == "this is no journal"


@awaited
async def test_what_is_very_strong_afterwards_leads_to_people(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, SAY)) as one:
        await to_the_end(one)
        await one.press("9", "enter")
        await one.settle()
        assert tr(session_words.COMPANY) in one.prose
        assert tr(words.SAID_IS_KEPT) in one.prose
        assert "112" not in one.text
        await one.press("enter")
        assert one.shows(HelpNowScreen)
        assert "112" in one.text
    assert kept(home)


@pytest.mark.parametrize("key", ["2", "q", "escape"])
@awaited
async def test_people_need_not_be_shown_then(home: Path, clock: ManualClock, key: str) -> None:
    around = surroundings(home, clock, save=False)
    async with opened(around, legs=legs(around, home, SAY)) as one:
        await to_the_end(one)
        await one.press("8", "enter")
        assert tr(session_words.COMPANY) in one.prose
        assert tr(words.SAID_IS_KEPT) not in one.prose
        await one.press(key)
        assert one.app._exit


@awaited
async def test_what_does_not_help_ends_at_once_with_outward_ways_on(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        await pass_by(one, 3)
        await one.press("x")
        for sentence in session_words.NOT_HELPING:
            assert tr(sentence) in one.text
        assert tr(session_words.NOT_HELPING_WAYS[WAYS[0]]) in one.text
        assert State(home / "state.toml").not_helpful() == {"mine/one"}
        await one.press("enter")  # stop here is marked
        assert one.app._exit


@awaited
async def test_a_way_on_is_played_and_a_number_offered_only_after_a_minute(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    for seconds, asked in ((30, False), (61, True)):
        async with opened(around, legs=legs(around, home, BREATH)) as one:
            await one.press("x", "1")
            assert "3-3-3" in one.text
            await pass_by(one, seconds)
            await one.press("escape")
            await one.settle()
            assert one.app._exit is not asked
            assert bool(one.shown.query("Rating")) is asked
            if asked:
                await one.press("8", "enter", "enter")
                assert "112" in one.text


@awaited
async def test_what_did_not_help_is_not_offered_again(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        await one.press("x", "1", "ctrl+x")
        assert tr(session_words.NOT_HELPING_WAYS[WAYS[0]]) not in one.text
        assert tr(session_words.NOT_HELPING_WAYS[WAYS[1]]) in one.text
        await one.press("q")
        assert one.app._exit


@awaited
async def test_holds_are_asked_about_once(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BOX)) as one:
        assert "up to 4 seconds" in one.prose
        await one.press("enter")
        assert isinstance(one.shown, SessionScreen)
        assert not one.shown.session.choices.holds
    assert State(home / "state.toml").holds("mine/one") == "without"
    async with opened(around, legs=legs(around, home, BOX)) as one:
        assert isinstance(one.shown, SessionScreen)


@pytest.mark.parametrize("key", ["3", "q", "escape"])
@awaited
async def test_not_now_is_an_answer_about_holds(home: Path, clock: ManualClock, key: str) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, BOX)) as one:
        await one.press(key)
        assert one.app._exit
    assert not (home / "state.toml").exists()


@awaited
async def test_a_choice_about_holds_goes_before_what_is_remembered(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    around.state.remember_holds("mine/one", "without")
    playing = legs(around, home, BOX)
    async with opened(around, legs=playing, manner=Manner(holds="with")) as one:
        assert isinstance(one.shown, SessionScreen)
        assert one.shown.session.choices.holds
    assert State(home / "state.toml").holds("mine/one") == "with"


@awaited
async def test_how_strong_it_is_before_is_asked_only_if_asked_for(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, SAY), manner=Manner(rate=True)) as one:
        assert tr(words.BEFORE) in one.text
        await one.press("7", "enter")
        await to_the_end(one)
        await one.press("4", "enter")
    (checkin,) = kept(home)
    assert (checkin.session.before, checkin.session.after) == (7, 4)  # type: ignore[attr-defined]


@awaited
async def test_a_routine_goes_on_only_when_the_person_says_so(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    own_pack(
        home, "mine",
        *(own_exercise(name, step=SAY) for name in ("one", "two", "three")),
        own_routine("all", "mine/one", "mine/two", "mine/three"),
    )  # fmt: skip
    playing, routine = found(around, "mine/all")
    async with opened(around, legs=playing, routine=routine) as one:
        assert "A one · 1 of 3" in one.text
        await to_the_end(one)
        assert "Next, 2 of 3: A two." in one.text
        await one.press("2")  # skip this one
        assert "Next, 3 of 3: A three." in one.text
        await one.press("1")
        assert "A three · 3 of 3" in one.text
        await to_the_end(one)
        assert "That is the end." in one.text


@pytest.mark.parametrize("key", ["3", "q"])
@awaited
async def test_a_routine_can_be_left_between_its_exercises(
    home: Path, clock: ManualClock, key: str
) -> None:
    around = surroundings(home, clock)
    playing, routine = found(around, "five-minutes")
    async with opened(around, legs=playing, routine=routine) as one:
        for _ in range(40):
            if not isinstance(one.shown, SessionScreen):
                break
            await one.press("s")
        assert "Next, 2 of" in one.text
        await one.press(key)
        assert one.app._exit


@awaited
async def test_leaving_an_exercise_leaves_its_routine(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    playing, routine = found(around, "five-minutes")
    async with opened(around, legs=playing, routine=routine) as one:
        await one.press("escape")
        assert one.app._exit


@awaited
async def test_things_found_are_in_no_journal(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock, settings=Settings(history=True))
    async with opened(around, legs=legs(around, home, NOTICE)) as one:
        await one.press(*"lamp", "enter", "enter", "enter", "enter")
    (checkin,) = kept(home)
    assert not checkin.answers  # type: ignore[attr-defined]
