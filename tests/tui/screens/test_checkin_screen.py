"""A check-in on the full screen: a number and Enter, or more; and nothing typed is ever lost."""

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from textual.events import Key, Paste
from textual.widgets import Input

from anchor.companion.drafting import Draft
from anchor.journal.importing import read_toml
from anchor.journal.model import CheckIn, Kind, Played, Sensation
from anchor.journal.store import Journal
from anchor.settings import Question, Scale, Settings
from anchor.tui.alone import AloneApp
from anchor.tui.safekeeping import keep_now
from anchor.tui.screens.checkin import CheckInScreen
from anchor.tui.screens.choice import ChoiceScreen
from anchor.tui.screens.entry import EntryScreen
from anchor.tui.screens.home import HomeScreen
from anchor.tui.screens.journal import JournalScreen
from anchor.tui.screens.kept import KeptScreen
from anchor.tui.screens.line import LineScreen
from anchor.tui.widgets.answers import Line
from anchor.tui.widgets.chips import Chips
from anchor.tui.widgets.fields import Field, WordsLine
from anchor.tui.widgets.figure import Figure
from anchor.tui.widgets.note import Note
from anchor.tui.widgets.pick import Pick
from anchor.words import checkin as checkin_words
from anchor.words import notes as words
from anchor.words import tr
from awaited import awaited
from checkins import checkin
from journaling import keep, kept
from manual_clock import ManualClock
from noting import SIZES, at_rest, press, type_in
from opening import Opened, opened, surroundings


def the(one: Opened) -> CheckInScreen:
    screen = one.app.screen
    assert isinstance(screen, CheckInScreen)
    return screen


async def go_to(one: Opened, key: str, name: str = "") -> None:
    """Go to a field, as Tab would in the end."""
    field = next(field for field in the(one).query(Field) if field.key == (key, name))
    next(widget for widget in field.query("*") if widget.focusable).focus()
    await at_rest(one)


@awaited
async def test_a_number_and_enter_are_a_check_in(home: Path, clock: ManualClock) -> None:
    async with opened(surroundings(home, clock), CheckInScreen(surroundings(home, clock))) as one:
        await at_rest(one)
        await press(one, "6", "enter")
        assert isinstance(one.shown, KeptScreen)
        assert tr(words.KEPT) in one.prose
    (made,) = kept(home)
    assert (made.kind, made.distress, made.at) == ("check-in", 6, clock.moment())
    assert (made.feelings, made.note) == ((), "")


@awaited
async def test_everything_can_be_written(home: Path, clock: ManualClock) -> None:
    own = Settings(
        scales=(Scale(name="pain", question="How much pain?", low="none"),),
        questions=(Question(name="need", ask="What do you need?"),),
    )
    around = surroundings(home, clock, settings=own)
    async with opened(around, CheckInScreen(around), size=(100, 60)) as one:
        await at_rest(one)
        await press(one, "1", "0")
        for key, name, text in (
            ("feelings", "", "a bit lost, tense"),
            ("sensations", "", "chest: tight, warm"),
            ("triggers", "", "a call"),
            ("answers", "What do you need?", "A walk."),
            ("note", "", "One line.\nAnother."),
            ("tags", "", "work"),
        ):
            await go_to(one, key, name)
            await type_in(one, text)
        await go_to(one, "scales", "pain")
        await press(one, "3", "ctrl+s")
        assert isinstance(one.shown, KeptScreen)
    (made,) = kept(home)
    assert made == CheckIn(
        id=made.id,
        at=clock.moment(),
        kind="check-in",
        distress=10,
        feelings=("a bit lost", "tense"),
        sensations=(Sensation(where="chest", texture="tight", temperature="warm"),),
        triggers=("a call",),
        tags=("work",),
        note="One line.\nAnother.",
        scales={"pain": 3},
        answers={"What do you need?": "A walk."},
    )


printable = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp", "Cn", "Co"]),
    max_size=12,
).filter(str.isprintable)


@settings(
    max_examples=6,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a screen is opened for each
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.none() | st.integers(0, 10), st.lists(printable, max_size=3), printable)
def test_what_is_typed_is_what_is_kept(
    home: Path, rating: int | None, lines: list[str], feelings: str
) -> None:
    clock = ManualClock()
    (home / "journal.db").unlink(missing_ok=True)
    note = "\n".join(lines)

    @awaited
    async def write() -> None:
        around = surroundings(home, clock)
        async with opened(around, CheckInScreen(around)) as one:
            await at_rest(one)
            for key, text in (("feelings", feelings), ("note", note)):
                await go_to(one, key)
                await type_in(one, text)
            if rating is not None:
                await go_to(one, "distress")
                await press(one, *str(rating))
            await press(one, "ctrl+s")

    write()
    wanted = Draft(distress=rating, feelings=feelings, note=note)
    found = kept(home)
    assert bool(found) != wanted.is_empty
    for made in found:
        assert made.distress == rating
        assert made.note == note.strip()
        assert ", ".join(made.feelings) == ", ".join(
            dict.fromkeys(word.strip() for word in feelings.split(",") if word.strip())
        )


@awaited
async def test_where_nothing_is_written_nothing_is_kept(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        await press(one, "enter")
        assert tr(words.NOTHING_YET) in one.prose
        await press(one, "escape")
        assert not isinstance(one.shown, CheckInScreen)
    assert not (home / "journal.db").exists()


@pytest.mark.parametrize("keys", [["q"], ["5", "tab", "escape"]])
@awaited
async def test_one_key_leaves_and_nothing_is_kept(
    home: Path, clock: ManualClock, keys: list[str]
) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        await press(one, *keys)
        assert not isinstance(one.shown, CheckInScreen)
    assert not (home / "journal.db").exists()


@awaited
async def test_what_was_left_can_be_brought_back(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around, "gratitude")) as one:
        await at_rest(one)
        assert "bring back" not in one.prose
        await go_to(one, "note")
        await type_in(one, "The bench.")
        await press(one, "escape")
        one.app.push_screen(CheckInScreen(around))
        await at_rest(one)
        assert the(one).draft == Draft()
        assert "^r bring back" in one.prose
        await press(one, "ctrl+r")
        assert the(one).draft == Draft(note="The bench.")
        assert "[Gratitude]" in one.prose
        assert "bring back" not in one.prose
        await press(one, "ctrl+r", "ctrl+s")
    (made,) = kept(home)
    assert (made.kind, made.note) == ("gratitude", "The bench.")


@awaited
async def test_on_the_first_page_it_is_said_that_it_can_be_brought_back(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, HomeScreen(around)) as one:
        said = tr(words.LEFT_WORDS, key="^r")
        assert said not in one.prose
        await press(one, "c", "tab")
        await type_in(one, "tense")
        await press(one, "escape")
        assert said in one.prose
        await press(one, "c")
        assert tr(words.LEFT_BEFORE, key="^r") in one.prose
        await press(one, "5")
        await press(one, "tab")
        assert tr(words.LEFT_BEFORE, key="^r") not in one.prose
        await press(one, "shift+tab", "backspace", "escape", "ctrl+r")
        assert the(one).draft == Draft(feelings="tense")
        await press(one, "ctrl+s", "enter")
        assert isinstance(one.shown, HomeScreen)
        assert said not in one.prose
    assert kept(home)[0].feelings == ("tense",)


@awaited
async def test_in_the_journal_it_is_said_too(home: Path, clock: ManualClock) -> None:
    keep(home, checkin(1, note="One."))
    around = surroundings(home, clock)
    said = tr(words.LEFT, key="^r")
    async with opened(around, JournalScreen(around)) as one:
        await at_rest(one)
        await press(one, "c", "5", "q")
        assert said in one.prose
        await press(one, "ctrl+r")
        assert the(one).draft == Draft(distress=5)
        await press(one, "ctrl+s", "enter")
        assert said not in one.prose
        await press(one, "down", "enter", "e", "9", "escape")
        assert isinstance(one.shown, EntryScreen)
        assert said in one.prose
        await press(one, "escape")
        assert isinstance(one.shown, JournalScreen)
        assert said in one.prose
        await press(one, "enter", "ctrl+r")
        assert the(one).draft == Draft(distress=9, note="One.")
        await press(one, "escape", "ctrl+r", "ctrl+s")
        assert isinstance(one.shown, JournalScreen)
        assert said not in one.prose
    assert {one.distress for one in kept(home)} == {5, 9}


@awaited
async def test_a_change_that_was_left_is_brought_back_where_it_was(
    home: Path, clock: ManualClock
) -> None:
    there, other = checkin(1, note="One."), checkin(2)
    keep(home, there, other)
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around, there=there)) as one:
        await at_rest(one)
        await press(one, "9", "q")
        for another in (None, other):
            one.app.push_screen(CheckInScreen(around, there=another))
            await at_rest(one)
            await press(one, "ctrl+r")
            assert the(one).draft.distress != 9
            await press(one, "q")
        one.app.push_screen(CheckInScreen(around, there=there))
        await at_rest(one)
        await press(one, "ctrl+r")
        assert the(one).draft == Draft(distress=9, note="One.")
        await press(one, "4", "q")  # as it was: nothing is left that could be brought back
        assert around.keeper.left is None


@awaited
async def test_what_was_kept_is_not_brought_back(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        await press(one, "5", "enter", "enter")
        one.app.push_screen(CheckInScreen(around))
        await at_rest(one)
        await press(one, "ctrl+r")
        assert the(one).draft == Draft()


# Words


@awaited
async def test_words_used_before_are_completed_and_can_be_picked(
    home: Path, clock: ManualClock
) -> None:
    keep(home, checkin(1, feelings=("a bit lost", "thin-skinned")))
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        await press(one, "tab")
        assert "a bit lost thin-skinned" in one.prose  # their own words come first
        await type_in(one, "thi")
        await press(one, "right")
        assert the(one).draft.feelings == "thin-skinned"
        await press(one, "down", "space")
        assert the(one).draft.feelings == "thin-skinned, a bit lost"
        assert "[a bit lost] [thin-skinned]" in one.prose
        await press(one, "right", "enter")
        assert the(one).draft.feelings == "a bit lost"


@awaited
async def test_a_place_of_the_body_is_picked_and_then_how_it_feels(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around), size=(140, 40)) as one:
        await at_rest(one)
        await go_to(one, "sensations")
        await press(one, "down", *["right"] * 4, "space", "space", *["right"] * 4, "space")
        assert the(one).draft.sensations == "chest: tight, warm"
        assert the(one).query_one(Figure).lit == {"chest"}


@awaited
async def test_words_can_be_picked_with_the_mouse(home: Path, clock: ManualClock) -> None:
    keep(home, checkin(1, triggers=("work", "a call")))
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        await go_to(one, "triggers")
        field = next(field for field in the(one).query(Field) if field.key[0] == "triggers")
        await one.pilot.click(field.query_one(Chips), offset=(2, 0))
        await at_rest(one)
        assert the(one).draft.triggers == "a call"
        await one.pilot.click(field.query_one(Chips), offset=(60, 0))
        await at_rest(one)
        assert the(one).draft.triggers == "a call"


@awaited
async def test_the_words_move_nothing_as_they_come(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        places = [field.region for field in the(one).query(Field)]
        await press(one, "tab", "down", "space")
        assert [field.region for field in the(one).query(Field)] == places


# Getting about


def test_no_key_of_who_writes_is_lost_or_does_something_else(
    home: Path, clock: ManualClock
) -> None:
    """Letters that were typed are in the fields, in their order for each stay in a field."""
    own = Settings(
        scales=(Scale(name="pain", question="How much pain?"),),
        questions=(Question(name="need", ask="What do you need?"),),
    )
    letters = st.sampled_from([*"qhu?rsxeöL", *"dread", "."])
    moves = st.sampled_from(["tab", "shift+tab", "down", "up", "left"])  # "right" completes a word
    kinds = st.sampled_from(["check-in", "promise", "weekly"])

    @settings(max_examples=12, deadline=None)
    @given(kinds, st.lists(letters | moves, max_size=40))
    @example("check-in", [*"tense", "down", *"queasy", "tab", *"head", "down", *"rush"])
    @example("weekly", ["shift+tab", "shift+tab", *"quiet"])
    def write(kind: Kind, keys: list[str]) -> None:
        @awaited
        async def go() -> None:
            around = surroundings(home, clock, settings=own)
            async with opened(around, CheckInScreen(around, kind)) as one:
                await at_rest(one)
                the(one).query("#form Line, #form Note").first().focus()
                await at_rest(one)
                for key in keys:  # all at once, as a slow line would bring them
                    one.app.post_message(Key(key, key if len(key) == 1 else None))
                await at_rest(one)
                texts = [line.value for line in the(one).query(Line)]
                texts += [note.text for note in the(one).query(Note)]
                found = [letter for text in texts for letter in text if letter not in ", :;"]
                assert sorted(found) == sorted(key for key in keys if len(key) == 1)
                if "left" not in keys:  # which sets a number, where there is one
                    assert the(one).draft.distress is None

        go()

    write()


@awaited
async def test_what_is_typed_at_the_words_begins_another_word(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        await press(one, "tab", "down", "space")
        await type_in(one, "queasy")
        assert the(one).query(Line).first().has_focus
        assert the(one).draft.feelings.endswith(", queasy")
        assert "esc leave" in one.prose
        await press(one, "down")
        one.app.post_message(Paste("tired"))
        await at_rest(one)
        assert the(one).draft.feelings.endswith(", queasy, tired")


@awaited
async def test_before_anything_is_written_letters_are_keys(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        assert "q leave" in one.prose
        await press(one, "tab", "up", "q")
        assert the(one).draft.feelings == "q"
        await press(one, "up")
        assert "esc leave" in one.prose


@awaited
async def test_words_used_before_are_not_seen_at_first_glance(
    home: Path, clock: ManualClock
) -> None:
    keep(home, checkin(1, feelings=("thin-skinned",)))
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        assert "thin-skinned" not in one.prose
        await press(one, "tab")
        assert "thin-skinned" in one.prose
        assert "↓ words" in one.prose
        await press(one, "tab")
        assert "thin-skinned" not in one.prose


@awaited
async def test_arrows_and_tab_go_from_question_to_question(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        kinds = []
        for key in (
            "",
            "down",
            "tab",
            "shift+tab",
            "down",
            "up",
            "down",
            "down",
            "shift+tab",
            "up",
            "up",
            "up",
        ):
            if key:
                await press(one, key)
            kinds.append(type(one.shown.focused))
        names = ["Rating", *["WordsLine"] * 3, "Chips", "WordsLine", "Chips", *["WordsLine"] * 2]
        assert [kind.__name__ for kind in kinds] == [*names, "Rating", "Pick", "WordsLine"]


@awaited
async def test_the_cursor_of_the_terminal_is_where_one_is(home: Path, clock: ManualClock) -> None:
    def here(one: Opened) -> str:
        x, y = one.app.cursor_position
        return one.text.splitlines()[y][x - 1 : x + 7]

    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        await press(one, "6", "backspace")
        assert here(one).startswith(" 0 ")
        await press(one, "6")
        assert here(one).startswith("[6]")
        await press(one, "up", "right")
        assert here(one) == "[Small w"
        await press(one, "left", "tab", "tab", "down", "right")
        assert here(one) == " overwhe"
    async with opened(around, CheckInScreen(around), size=(40, 12)) as one:
        await at_rest(one)
        await press(one, "up", "right")
        assert "Small w" in here(one)
    async with opened(around, CheckInScreen(around), size=(20, 5)) as one:
        await at_rest(one)
        await press(one, "7")
        assert here(one).startswith("[7]")


@awaited
async def test_a_note_is_left_with_the_arrows_at_its_ends(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        await go_to(one, "note")
        await type_in(one, "One.\nTwo.")
        kinds = []
        for keys in (["up"], ["up", "up"]):
            await press(one, *keys)
            kinds.append(type(one.shown.focused))
        await go_to(one, "note")
        await press(one, "down", "down")
        kinds.append(type(one.shown.focused))
        assert kinds == [Note, WordsLine, WordsLine]
        assert the(one).draft.note == "One.\nTwo."


@awaited
async def test_it_says_how_to_keep_it_from_where_one_is(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        assert tr(words.ENTER_KEEPS) in one.prose
        await go_to(one, "note")
        assert tr(words.KEY_KEEPS, key="^s") in one.prose


@awaited
async def test_what_is_pasted_is_taken_whole_and_is_safe(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        for key in ("feelings", "note"):
            await go_to(one, key)
            one.app.post_message(Paste("tense,\r\n\x1b[31mtired"))
            await at_rest(one)
        assert the(one).draft.feelings == "tense, \\x1b[31mtired"
        assert the(one).draft.note == "tense,\n\\x1b[31mtired"


# Kinds


@awaited
async def test_other_kinds_ask_for_a_few_lines(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        await press(one, "up")
        for asked in checkin_words.ASK_WHAT.values():
            await press(one, "right")
            assert tr(asked) in one.prose
        await press(one, "tab")
        await type_in(one, "A short walk.")
        await press(one, "ctrl+s")
    (made,) = kept(home)
    assert (made.kind, made.note) == ("promise", "A short walk.")


@awaited
async def test_the_week_is_asked_scale_by_scale(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around, "weekly")) as one:
        await at_rest(one)
        await press(one, "7", "tab", "tab", "2", "enter")
    (made,) = kept(home)
    assert (made.kind, made.scales) == ("weekly", {"sleep": 7, "self-talk": 2})


@awaited
async def test_what_is_written_stays_when_the_kind_changes(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        await press(one, "4")
        await go_to(one, "note")
        await type_in(one, "It rained.")
        the(one).query_one(Pick).focus()
        await press(one, "right", "right", "right")
        assert the(one).draft == Draft(distress=4, note="It rained.")
        await press(one, "ctrl+s")
    (made,) = kept(home)
    assert (made.kind, made.distress, made.note) == ("promise", 4, "It rained.")


@awaited
async def test_a_kind_is_picked_with_the_mouse_too(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        await one.pilot.click(Pick, offset=(14, 0))
        await at_rest(one)
        assert tr(checkin_words.ASK_WHAT["small-win"]) in one.prose


# Very high distress


PEOPLE = '[[person]]\nname = "Mira"\nreach = "0123 456"\nhelps = "She listens."\n'


@awaited
async def test_where_distress_is_very_high_people_are_named(home: Path, clock: ManualClock) -> None:
    home.mkdir(parents=True)
    (home / "people.toml").write_text(PEOPLE, encoding="utf-8")
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        await press(one, "8", "enter")
        assert tr(words.COMPANY, key="h") in one.prose
        assert "Mira: 0123 456" in one.prose
        assert "h help now" in one.prose


@awaited
async def test_where_it_is_not_nobody_is(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        await press(one, "7", "enter")
        assert tr(words.COMPANY, key="h") not in one.prose


@pytest.mark.parametrize("key", ["enter", "q"])
@awaited
async def test_what_is_kept_is_said_until_it_is_closed(
    home: Path, clock: ManualClock, key: str
) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        await press(one, "3", "enter", key)
        assert not isinstance(one.shown, KeptScreen | CheckInScreen)
    assert len(kept(home)) == 1


@awaited
async def test_it_can_be_taken_out_again(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        await press(one, "3", "enter", "u")
        assert tr(words.TAKEN_OUT) in one.prose
        await press(one, "u")
        assert tr(words.TAKEN_OUT) in one.prose
    assert kept(home) == []


# What cannot be kept


async def refused(one: Opened) -> None:
    """Write something that cannot be kept."""
    await at_rest(one)
    await press(one, "4", "tab")
    await type_in(one, "tense")
    await press(one, "enter")
    assert isinstance(one.shown, ChoiceScreen)
    assert tr(words.NOT_LOST) in one.prose


def damaged(home: Path) -> Path:
    home.mkdir(parents=True)
    path = home / "journal.db"
    path.write_text("no journal", encoding="utf-8")
    return path


@pytest.mark.parametrize("key", ["1", "escape"])
@awaited
async def test_what_cannot_be_kept_stays_on_the_screen(
    home: Path, clock: ManualClock, key: str
) -> None:
    path = damaged(home)
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await refused(one)
        assert "is not a journal of anchor" in one.prose
        await press(one, key)
        assert the(one).draft == Draft(distress=4, feelings="tense")
        path.unlink()
        await press(one, "enter")
        assert isinstance(one.shown, KeptScreen)
    assert kept(home)[0].feelings == ("tense",)


@awaited
async def test_it_can_be_tried_again(home: Path, clock: ManualClock) -> None:
    path = damaged(home)
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await refused(one)
        await press(one, "2")
        assert tr(words.NOT_LOST) in one.prose
        path.unlink()
        await press(one, "2")
        assert isinstance(one.shown, KeptScreen)
    assert kept(home)[0].feelings == ("tense",)


def read(text: str) -> CheckIn:
    (made,) = read_toml(text)
    assert isinstance(made, CheckIn)
    return made


@awaited
async def test_it_can_be_copied(home: Path, clock: ManualClock) -> None:
    damaged(home)
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await refused(one)
        await press(one, "3")
        assert tr(words.COPIED) in one.prose
        assert read(one.app.clipboard).feelings == ("tense",)
        await press(one, "1")
        assert the(one).draft == Draft(distress=4, feelings="tense")


@awaited
async def test_it_can_be_written_to_a_file_that_is_named(
    home: Path, clock: ManualClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    damaged(home)
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around), size=(160, 30)) as one:
        await refused(one)
        await press(one, "4")
        assert isinstance(one.shown, LineScreen)
        await press(one, "enter")
        assert isinstance(one.shown, ChoiceScreen)
        (path,) = tmp_path.glob("check-in-*.toml")
        assert str(path) in "".join(one.text.split())
        assert read(path.read_text(encoding="utf-8")).distress == 4
        if os.name == "posix":
            assert path.stat().st_mode & 0o777 == 0o600
        await press(one, "4", "enter")
        assert "is there already" in one.prose
        one.shown.query_one(Input).value = "/\0/no"
        await press(one, "enter")
        assert "could not be written" in one.prose
        one.shown.query_one(Input).value = " "
        await press(one, "enter")
        assert isinstance(one.shown, LineScreen)
        await press(one, "escape")
        assert tr(words.NOT_LOST) in one.prose


@awaited
async def test_where_nothing_may_be_kept_that_is_said(home: Path, clock: ManualClock) -> None:
    around = surroundings(home, clock, save=False)
    async with opened(around, CheckInScreen(around)) as one:
        await refused(one)
        assert tr(words.NO_SAVE) in one.prose
    assert not (home / "journal.db").exists()


@awaited
async def test_a_journal_in_use_stills_no_key(home: Path, clock: ManualClock) -> None:
    keep(home, checkin(1))
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        await at_rest(one)
        await press(one, "4")
        with Journal(home / "journal.db") as other, other._file.change():
            await one.press("enter")
            assert tr(words.KEEPING) in one.prose
            await one.press("q")  # it is being kept: that is a moment
            await one.press("5")
            assert the(one).draft.distress == 5
        await at_rest(one)
        assert isinstance(one.shown, KeptScreen)
    assert kept(home)[0].distress == 4


@awaited
async def test_a_journal_that_stays_in_use_is_said_to_be(
    home: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("anchor.tui.keeping.WAIT_SECONDS", 0)
    keep(home, checkin(1))
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around)) as one:
        with Journal(home / "journal.db") as other, other._file.change():
            await refused(one)
            assert "is in use by another program" in one.prose
        await press(one, "2")
        assert isinstance(one.shown, KeptScreen)


# One that is there


@awaited
async def test_one_that_is_there_is_changed(home: Path, clock: ManualClock) -> None:
    there = checkin(1, feelings=("tense",), note="\x1b[31mA line.")
    keep(home, there)
    around = surroundings(home, clock)
    ended: list[Any] = []
    async with opened(around) as one:
        one.app.push_screen(CheckInScreen(around, there=there), ended.append)
        await at_rest(one)
        assert "2026-10-05 13:00" in one.prose
        await press(one, "7", "enter")
    (made,) = kept(home)
    assert made == checkin(1, feelings=("tense",), note="\x1b[31mA line.", distress=7)
    assert ended == [made]


@awaited
async def test_one_that_was_deleted_meanwhile_is_kept_anew(home: Path, clock: ManualClock) -> None:
    there = checkin(1)
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around, there=there)) as one:
        await at_rest(one)
        await press(one, "7", "enter")
    assert kept(home) == [checkin(1, distress=7)]


@awaited
async def test_a_session_can_be_rated_and_noted_later(home: Path, clock: ManualClock) -> None:
    there = checkin(
        1, kind="session", distress=None, session=Played(exercise="grounding/333", before=6)
    )
    keep(home, there)
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around, there=there)) as one:
        await at_rest(one)
        assert not one.shown.query(Pick)
        await press(one, "tab", "3", "enter")
    (made,) = kept(home)
    assert made.session == Played(exercise="grounding/333", before=6, after=3)


@awaited
async def test_the_question_is_seen_at_every_size_and_stays_as_it_changes(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around), size=(200, 60)) as one:
        await at_rest(one)
        await press(one, "6")
        for size in SIZES:
            await one.pilot.resize_terminal(*size)
            await at_rest(one)
            assert "[6]" in one.text
            assert "How strong is" in one.text
        await go_to(one, "tags")
        await type_in(one, "work")
        for size in SIZES:
            await one.pilot.resize_terminal(*size)
            await at_rest(one)
            assert "work" in one.text
        assert the(one).draft == Draft(distress=6, tags="work")


# By itself


@pytest.mark.parametrize(
    ("keys", "count"),
    [
        (["4", "enter", "enter"], 1),
        (["4", "q"], 0),
        (["4", "tab", *"sad", "escape"], 1),
        (["4", "tab", *"sad", "ctrl+c"], 1),
        (["4", "tab", *"sad", "f12", "ctrl+c"], 1),
        (["4", "tab", *"sad", "ctrl+s", "ctrl+c"], 1),
        (["4", "tab", *"sad", "ctrl+s", "u", "ctrl+c"], 0),
    ],
)
@awaited
async def test_by_itself_it_is_kept_where_anything_is_said_in_words_and_anchor_ends(
    home: Path, clock: ManualClock, keys: list[str], count: int
) -> None:
    around = surroundings(home, clock)
    app = AloneApp(around, CheckInScreen(around, "check-in"))
    async with app.run_test() as pilot:
        one = Opened(app, pilot, clock)
        await at_rest(one)
        await press(one, *keys)
        assert app._exit
    keep_now(around)
    assert len(kept(home)) == count


@awaited
async def test_where_anchor_ends_a_change_that_was_begun_is_not_made(
    home: Path, clock: ManualClock
) -> None:
    there = checkin(1, note="One.")
    keep(home, there)
    around = surroundings(home, clock)
    async with opened(around, CheckInScreen(around, there=there)) as one:
        await at_rest(one)
        await press(one, "9", "ctrl+c")
        assert one.app._exit
    assert keep_now(around) == (False, "")
    assert kept(home) == [there]


@awaited
async def test_whatever_was_left_one_after_another_is_kept_where_anchor_ends(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    async with opened(around, HomeScreen(around)) as one:
        for word in ("one", "two"):
            await press(one, "c")
            await at_rest(one)
            await press(one, "tab", *word, "escape")
        assert tr(words.LEFT_WORDS, key="^r") in one.prose
        await press(one, "ctrl+r")
        await at_rest(one)
        assert the(one).draft == Draft(feelings="two")
        await press(one, "escape", "q")
        await at_rest(one)
        assert one.app._exit
        assert one.app.has_kept
    assert {word for one in kept(home) for word in one.feelings} == {"one", "two"}


@awaited
async def test_where_it_cannot_be_kept_anchor_ends_once_that_was_said(
    home: Path, clock: ManualClock
) -> None:
    around = surroundings(home, clock)
    home.mkdir(exist_ok=True)
    (home / "journal.db").write_text("no journal")
    async with opened(around, HomeScreen(around)) as one:
        await press(one, "c")
        await at_rest(one)
        await press(one, "tab", *"one", "escape", "q")
        await at_rest(one)
        assert tr(words.NOT_LOST) in one.prose
        await press(one, "escape")
        await at_rest(one)
        assert the(one).draft == Draft(feelings="one")
        await press(one, "escape")
        assert one.app._exit
        assert not one.app.has_kept
    any_kept, why = keep_now(around)
    assert not any_kept
    assert "is not a journal of anchor" in why
