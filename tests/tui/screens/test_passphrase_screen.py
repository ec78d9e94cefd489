"""An encrypted journal asks for its passphrase once, kindly, and nobody has to give it."""

import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("sqlcipher3")

from textual.screen import Screen

from anchor.companion.passphrase import COMMAND
from anchor.journal import encryption
from anchor.journal.store import Journal
from anchor.settings import Settings
from anchor.tui.screens.checkin import CheckInScreen
from anchor.tui.screens.journal import JournalScreen
from anchor.tui.screens.kept import KeptScreen
from anchor.tui.screens.passphrase import PassphraseScreen
from anchor.tui.screens.session import SessionScreen
from anchor.tui.screens.trends import TrendsScreen
from anchor.tui.surroundings import Surroundings
from anchor.words import notes as words
from anchor.words import passphrase as passphrase_words
from anchor.words import tr
from awaited import awaited
from checkins import checkin
from full import SAY, legs, pass_by
from manual_clock import ManualClock
from noting import at_rest, press, type_in
from opening import Opened, opened, surroundings

WORDS = "three plain words"
READING = [JournalScreen, TrendsScreen]

Opening = Callable[[Surroundings], Screen[Any]]


@pytest.fixture(autouse=True)
def encrypted(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A journal with a check-in in it, encrypted; keys are derived at once."""
    monkeypatch.setattr(encryption, "_ROUNDS", 1)
    with Journal(home / "journal.db") as journal:
        journal.add(checkin(0, note="A secret."))
        journal.encrypt(WORDS)


def the(one: Opened) -> CheckInScreen:
    screen = one.app.screen
    assert isinstance(screen, CheckInScreen)
    return screen


@pytest.mark.parametrize("opening", READING)
@awaited
async def test_it_is_asked_for_before_anything_is_read(
    home: Path, clock: ManualClock, opening: Opening
) -> None:
    around = surroundings(home, clock)
    async with opened(around, opening(around)) as one:
        await at_rest(one)
        assert isinstance(one.shown, PassphraseScreen)
        await type_in(one, "q?")  # in a text field keys are text
        assert "q?" not in one.prose
        await press(one, "enter")
        assert tr(passphrase_words.NOT_IT) in one.prose
        await type_in(one, WORDS)
        assert WORDS not in one.text
        await press(one, "enter")
        assert isinstance(one.shown, opening)  # type: ignore[arg-type]
        assert "A secret." in one.prose or "1 check-in" in one.prose


@awaited
async def test_it_is_asked_for_once(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        await type_in(one, WORDS)
        await press(one, "enter", "enter", "escape", "q")
        one.app.push_screen(TrendsScreen(around))
        await at_rest(one)
        assert isinstance(one.shown, TrendsScreen)


@pytest.mark.parametrize("opening", READING)
@awaited
async def test_who_leaves_it_leaves_what_needed_it(
    home: Path, clock: ManualClock, opening: Opening
) -> None:
    around = surroundings(home, clock)
    async with opened(around, opening(around)) as one:
        await at_rest(one)
        await type_in(one, WORDS)
        await press(one, "escape")
        assert not isinstance(one.shown, PassphraseScreen | JournalScreen | TrendsScreen)


@awaited
async def test_nothing_typed_opens_nothing(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        before = one.text
        await press(one, "enter")
        assert one.text == before


@awaited
async def test_a_check_in_asks_for_it_only_to_be_kept(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        await press(one, "6", "enter")
        assert type(one.shown) is PassphraseScreen
        await press(one, "escape")
        assert the(one).draft.distress == 6
        await press(one, "enter")
        await type_in(one, WORDS)
        await press(one, "enter")
        assert isinstance(one.shown, KeptScreen)
    with Journal(home / "journal.db") as journal:
        assert journal.unlock(WORDS)
        assert [one.distress for one in journal.page()] == [6, 4]


@awaited
async def test_where_it_cannot_be_tried_that_is_said(
    home: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)

        def gone(_: Journal, passphrase: str) -> bool:
            raise OSError(5, "Input/output error")

        monkeypatch.setattr(Journal, "unlock", gone)
        await type_in(one, WORDS)
        await press(one, "enter")
        assert "Input/output error" in one.prose


@pytest.mark.parametrize("written", [WORDS, "no", None])
@awaited
async def test_a_command_goes_before_it_and_where_that_fails_it_is_typed(
    home: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch, written: str | None
) -> None:
    program = "raise SystemExit(1)" if written is None else f"print({written!r})"
    monkeypatch.setenv(COMMAND, shlex.join([sys.executable, "-c", program]))
    around = surroundings(home, clock)
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        assert isinstance(one.shown, JournalScreen if written == WORDS else PassphraseScreen)


@awaited
async def test_after_an_exercise_it_is_asked_for_only_to_keep_something(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock, settings=Settings(history=True))
    async with opened(around, legs=legs(around, home, SAY)) as one:
        await pass_by(one, 10)
        await press(one, "4", "enter")
        assert isinstance(one.shown, PassphraseScreen)
        await press(one, "escape")
        assert tr(words.STAYS_CLOSED) in one.prose
        await press(one, "enter")
        assert one.app._exit
    async with opened(around, legs=legs(around, home, SAY)) as one:
        await pass_by(one, 10)
        await press(one, "4", "enter")
        await type_in(one, WORDS)
        await press(one, "enter")
        assert one.app._exit
    around = surroundings(home, clock, settings=Settings(history=True))
    async with opened(around, legs=legs(around, home, SAY)) as one:
        await press(one, "q")  # whoever leaves is asked nothing
        assert one.app._exit
    with Journal(home / "journal.db") as journal:
        assert journal.unlock(WORDS)
        assert [made.kind for made in journal.page()] == ["session", "check-in"]


@awaited
async def test_a_note_that_is_left_as_anchor_ends_asks_once_and_stays_if_that_is_left_too(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, legs=legs(around, home, SAY)) as one:
        while isinstance(one.shown, SessionScreen):
            await pass_by(one, 1)
        await one.press("tab", *"calmer", "escape")
        await at_rest(one)
        assert isinstance(one.shown, PassphraseScreen)
        await one.press("escape")
        await at_rest(one)
        assert "calmer" in one.prose
        await one.press("escape")
        assert one.app._exit
