"""Before an exercise, after it, and from one to the next."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from anchor.core.aftercare import WAYS
from anchor.errors import AnchorError
from anchor.plain.guide import Manner
from anchor.words import session as words
from anchor.words import tr
from faces import (
    CTRL_C,
    CTRL_D,
    HELP,
    OWN_THINGS,
    Guided,
    Typed,
    own_exercise,
    own_pack,
    own_routine,
)
from manual_clock import ManualClock

Make = Callable[..., Guided]
TITLE_BOX = "Box breath."
WITH_A_HOLD = 'do = "breathe"\nin = 3\nhold = 3\nout = 3\ncycles = 1'


@pytest.fixture
def guided(clock: ManualClock, home: Path) -> Make:
    def make(*script: Typed, **keys: Any) -> Guided:
        return Guided(clock, home, *script, **keys)

    return make


def prompt(last: int = 3) -> str:
    return tr(words.NOT_HELPING_PROMPT, last=last)


# Before it begins


def test_what_will_happen_is_said_before_the_first_cue(guided: Make) -> None:
    said = guided("stop").start("longer-out").prose
    places = [
        said.index(part)
        for part in (
            "Longer out-breath.", "It lasts ", tr(words.TURNS["inward"]), "If you feel dizzy",
            tr(words.HOW_TO_LEAVE), "In for four, out for six. Gently",
        )
    ]  # fmt: skip
    assert places == sorted(places)


def test_nobody_who_is_not_there_is_told_how_to_leave(guided: Make) -> None:
    assert tr(words.HOW_TO_LEAVE) not in guided(attended=False).start("feet").prose


def test_a_choice_that_is_not_taken_as_it_stands_is_said_first(guided: Make) -> None:
    told = guided(attended=False, manner=Manner(holds="with")).start("box", pace=3.0)
    assert "Pace 2.5 instead of 3" in told.notes


def test_time_to_read_is_left_before_it_begins_by_itself(guided: Make) -> None:
    told = guided(30.0, "stop", lead=True).start("longer-out")
    begins = next(line for line in told.lines if line.startswith("It begins by itself in "))
    assert told.lines.index(begins) < told.lines.index("In, 4")
    first, second = told.lines_in.waits[:2]
    assert first is not None
    assert second is not None
    assert 5 <= first - 1000 <= 15
    assert second > first


def test_enter_begins_at_once(guided: Make, clock: ManualClock) -> None:
    told = guided("", "where", "stop", lead=True).start("longer-out")
    assert clock.now() == 1000
    assert "left." in told.prose


@pytest.mark.parametrize("way", ["stop", "q", CTRL_C, CTRL_D])
def test_it_can_be_left_before_it_begins(guided: Make, way: Typed) -> None:
    told = guided(way, lead=True).start("longer-out")
    assert told.lines[-1] == tr(words.ENDED_LEFT)
    assert "In, 4" not in told.lines


def test_not_helping_before_it_begins_offers_ways_and_marks_nothing(guided: Make) -> None:
    told = guided("not helping", "", lead=True).start("longer-out")
    assert told.lines[-2:] == [prompt(), tr(words.NOT_HELPING_STOPPED)]
    assert told.state.not_helpful() == frozenset()


@pytest.mark.parametrize(
    ("typed", "said"),
    [("?", "stop: leave at once."), ("help now", HELP), ("here", "It is Friday 20 November 2026,")],
)
def test_nothing_begins_while_help_is_read(guided: Make, typed: str, said: str) -> None:
    told = guided(typed, 999.0, "", "stop", lead=True).start("longer-out")
    assert said in told.prose
    assert told.lines_in.waits[1] is None
    assert tr(words.ENTER_BEGINS) in told.lines


def test_what_starts_skipped_is_named_before(guided: Make) -> None:
    assert "request, other-side" in guided("stop").start("i-feel").prose
    chosen = guided("stop").start("i-feel", include=frozenset({"all"}))
    assert "Left out unless" not in chosen.prose


# Holds


def test_holds_are_asked_about_before_anything_begins(guided: Make) -> None:
    said = guided("", "stop").start("box").prose
    assert said.index(tr(words.HOLDS_QUESTION, seconds="4")) < said.index(TITLE_BOX)


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        ("", "without"),
        ("1", "without"),
        ("without holds", "without"),
        ("2", "with"),
        ("With Holds", "with"),
    ],
)
def test_the_answer_about_holds_is_done_and_remembered(
    guided: Make, answer: str, kept: str
) -> None:
    first = guided(answer, "stop").start("box")
    assert first.state.holds("breathing/box") == kept
    assert (tr(words.WITHOUT_HOLDS) in first.prose) == (kept == "without")
    assert tr(words.HOLDS_REMEMBERED) in first.prose
    second = guided("stop").start("box")
    assert tr(words.HOLDS_QUESTION, seconds="4") not in second.prose
    assert (tr(words.WITHOUT_HOLDS) in second.prose) == (kept == "without")


@pytest.mark.parametrize("answer", ["3", "not now", "stop", "q", "x", CTRL_C, CTRL_D])
def test_the_question_about_holds_can_be_left(guided: Make, answer: Typed) -> None:
    told = guided(answer).start("box")
    assert told.lines[-1] == tr(words.ENDED_LEFT)
    assert TITLE_BOX not in told.prose
    assert told.state.holds("breathing/box") is None


def test_an_answer_that_fits_nothing_is_asked_again(guided: Make) -> None:
    told = guided("perhaps", "9", "²", "2", "stop").start("box")
    assert told.out.count(tr(words.HOLDS_PROMPT)) == 4
    assert told.state.holds("breathing/box") == "with"


@pytest.mark.parametrize("holds", ["with", "without"])
def test_what_is_chosen_for_this_time_is_not_asked(guided: Make, holds: Any) -> None:
    told = guided("stop", manner=Manner(holds=holds)).start("box")
    assert tr(words.HOLDS_PROMPT) not in told.prose
    assert (tr(words.WITHOUT_HOLDS) in told.prose) == (holds == "without")
    assert told.state.holds("breathing/box") is None


def test_what_is_chosen_for_this_time_changes_what_was_remembered(guided: Make) -> None:
    guided("1", "stop").start("box")
    guided("stop", manner=Manner(holds="with", save=False)).start("box")
    assert guided().state.holds("breathing/box") == "without"
    guided("stop", manner=Manner(holds="with")).start("box")
    assert guided().state.holds("breathing/box") == "with"


def test_with_nobody_there_holds_are_noted_and_played(guided: Make) -> None:
    told = guided(attended=False).start("box", cycles=1)
    assert tr(words.HOLDS_NOTE, seconds="4") in told.notes
    assert "Rest, 4" in told.lines
    assert told.state.holds("breathing/box") is None


def test_an_exercise_without_holds_asks_nothing(guided: Make) -> None:
    assert tr(words.HOLDS_PROMPT) not in guided("stop").start("longer-out").prose


def test_without_saving_nothing_is_remembered(guided: Make, home: Path) -> None:
    told = guided("1", 1.0, "not helping", "3", manner=Manner(save=False)).start("box")
    assert tr(words.HOLDS_REMEMBERED) not in told.prose
    assert not home.exists()


def test_what_cannot_be_written_down_is_said_and_it_goes_on(guided: Make, home: Path) -> None:
    home.write_text("a file where the folder should be")
    told = guided("1", 1.0, "not helping", "3").start("box")
    assert told.notes.count("is not remembered") == 2
    assert tr(words.HOLDS_REMEMBERED) not in told.prose
    assert TITLE_BOX in told.prose


# Not helping


def test_not_helping_is_two_lines_and_three_ways(guided: Make) -> None:
    told = guided(1.0, "not helping", "").start("longer-out")
    first, second = map(tr, words.NOT_HELPING)
    at = told.lines.index(first)
    assert told.lines[at + 1 : at + 3] == [second, OWN_THINGS]
    assert [line[:2] for line in told.lines[at + 3 : at + 6]] == ["1:", "2:", "3:"]
    noted, stopped = map(tr, (words.NOT_HELPING_NOTED, words.NOT_HELPING_STOPPED))
    assert told.lines[at + 6 :] == [prompt(), noted, stopped]


def test_what_did_not_help_is_remembered(guided: Make) -> None:
    told = guided(1.0, "x", "").start("longer-out")
    assert told.state.not_helpful() == {"breathing/longer-out"}


@pytest.mark.parametrize(
    ("answer", "way", "title"),
    [("1", "grounding/333", "3-3-3."), ("2", "grounding/temperature", "Cool or warm.")],
)
def test_the_way_that_is_chosen_is_played(guided: Make, answer: str, way: str, title: str) -> None:
    told = guided(1.0, "not helping", answer, enters=True).start("longer-out")
    assert told.asked_for == [way]
    assert title in told.prose
    assert "That is the end." in told.prose


@pytest.mark.parametrize("answer", ["", "3", "stop here", "stop", "not helping", CTRL_C, CTRL_D])
def test_stopping_there_is_the_end(guided: Make, answer: Typed) -> None:
    told = guided(1.0, "not helping", answer).start("longer-out")
    assert told.asked_for == []
    noted, stopped = map(tr, (words.NOT_HELPING_NOTED, words.NOT_HELPING_STOPPED))
    assert told.lines[-3:] == [prompt(), noted, stopped]


def test_what_did_not_help_is_not_offered_again(guided: Make) -> None:
    told = guided(*([1.0, "x", "1"] * len(WAYS)), 1.0, "x").start("grounding/333")
    assert told.asked_for == list(WAYS[1:])
    assert told.state.not_helpful() == set(WAYS)
    assert told.lines.count(prompt(3)) == len(WAYS) - 2
    assert told.lines.count(prompt(2)) == 1
    assert told.lines[-3] == prompt(1)


def test_every_way_on_turns_outward_or_nowhere_and_is_built_in(guided: Make) -> None:
    library = guided().library
    for name in WAYS:
        found = library.find(name)
        assert found.identity == name
        assert getattr(found.thing, "turns", None) in ("outward", "neutral")


def test_own_things_are_shown_when_it_is_not_helping(guided: Make) -> None:
    told = guided(1.0, "not helping", "").start("longer-out")
    assert OWN_THINGS in told.lines


def test_own_things_are_shown_before_a_hard_talk(guided: Make) -> None:
    told = guided("stop").start("i-feel")
    assert told.lines.index(OWN_THINGS) < told.lines.index(tr(words.ENDED_LEFT))
    assert OWN_THINGS not in guided("stop").start("feet").lines


@pytest.mark.parametrize(("rating", "people"), [("8", True), ("10", True), ("7", False)])
def test_after_a_minute_a_rating_is_offered_and_people_when_it_is_high(
    guided: Make, rating: str, people: bool
) -> None:
    told = guided(1.0, "not helping", "2", 100.0, "stop", rating).start("longer-out")
    assert tr(words.RATING_PROMPT) in told.prose
    assert (tr(words.COMPANY) in told.lines) is people
    assert (HELP in told.lines) is people


@pytest.mark.parametrize("answer", ["", "stop", CTRL_C, CTRL_D])
def test_a_rating_is_never_needed(guided: Make, answer: Typed) -> None:
    told = guided(1.0, "not helping", "2", 100.0, "stop", answer).start("longer-out")
    assert tr(words.RATING_PROMPT) in told.prose
    assert HELP not in told.lines


def test_soon_after_no_rating_is_asked_for(guided: Make) -> None:
    told = guided(1.0, "not helping", "2", 5.0, "stop").start("longer-out")
    assert tr(words.RATING_PROMPT) not in told.prose


def test_help_now_is_said_at_any_question_and_any_moment(guided: Make) -> None:
    assert guided("help now", "3").start("box").lines.count(HELP) == 1
    told = guided(1.0, "help now", "", "not helping", "help now", "").start("longer-out")
    assert told.lines.count(HELP) == 2
    assert tr(words.PAUSED) in told.lines


def test_with_nobody_there_no_way_is_asked_for(guided: Make) -> None:
    told = guided(1.0, "not helping", attended=False).start("longer-out")
    assert told.lines[-2:] == list(map(tr, words.NOT_HELPING))


# Routines


def test_a_routine_plays_its_exercises_in_order_and_for_as_long_as_it_says(guided: Make) -> None:
    told = guided(enters=True).start("five-minutes")
    titles = ["Feet on the floor.", "Longer out-breath.", "3-3-3. Three"]
    places = [told.prose.index(title) for title in titles]
    assert places == sorted(places)
    assert told.prose.startswith("Five minutes between things.")
    assert "It lasts 2 minutes 40 seconds." in told.prose
    assert told.out.count("That is the end.") == 3


def test_with_nobody_there_a_routine_goes_on_by_itself(guided: Make) -> None:
    assert guided(attended=False).start("five-minutes").out.count("That is the end.") == 3


def routine(home: Path) -> None:
    own_pack(
        home, "mine", own_exercise("one"), own_exercise("two"), own_routine("both", "one", "two")
    )


@pytest.mark.parametrize("answer", ["", "resume", "go on"])
def test_between_exercises_a_routine_waits_to_be_told(
    guided: Make, home: Path, answer: str
) -> None:
    routine(home)
    told = guided(9.0, answer, 9.0).start("both")
    assert tr(words.NEXT_LEG, number=2, of=2, title="A two") in told.prose
    assert told.out.count("That is the end.") == 2


def test_a_part_of_a_routine_can_be_skipped(guided: Make, home: Path) -> None:
    routine(home)
    told = guided(9.0, "skip").start("both")
    assert told.out.count("That is the end.") == 1
    assert "A two. Short." not in told.prose


@pytest.mark.parametrize("answer", ["stop", "q", CTRL_C, CTRL_D])
def test_a_routine_can_be_left_between_its_parts(guided: Make, home: Path, answer: Typed) -> None:
    routine(home)
    told = guided(9.0, answer).start("both")
    assert told.lines[-1] == tr(words.ENDED_LEFT)


def test_not_helping_between_parts_offers_ways_on(guided: Make, home: Path) -> None:
    routine(home)
    told = guided(9.0, "not helping", "").start("both")
    assert told.lines[-2:] == [prompt(), tr(words.NOT_HELPING_STOPPED)]
    assert told.state.not_helpful() == frozenset()


def test_other_words_between_parts_do_not_begin_the_next(guided: Make, home: Path) -> None:
    routine(home)
    told = guided(9.0, "?", "here", "whatever", "skip").start("both")
    assert "in this room." in told.prose
    assert told.prose.count(tr(words.UNKNOWN_WORD)) == 1
    assert told.prose.count(tr(words.TEXT_HELP)) == 1
    assert told.prose.count("Next, ") == 4


@pytest.mark.parametrize("word", ["stop", "not helping"])
def test_stopping_an_exercise_stops_the_routine(guided: Make, home: Path, word: str) -> None:
    routine(home)
    assert "Next, " not in guided(1.0, word, "3").start("both").prose


def test_leaving_the_question_about_holds_leaves_the_routine(guided: Make, home: Path) -> None:
    held = own_exercise("held", step=WITH_A_HOLD)
    own_pack(home, "mine", held, own_exercise("two"), own_routine("both", "held", "two"))
    told = guided("3").start("both")
    assert told.lines[-1] == tr(words.ENDED_LEFT)
    assert "Next, " not in told.prose


@pytest.mark.parametrize("chosen", [{"minutes": 3}, {"cycles": 3}, {"endless": True}])
def test_a_routine_has_lengths_of_its_own(guided: Make, chosen: dict[str, Any]) -> None:
    told = guided()
    with pytest.raises(AnchorError, match="has a length of its own"):
        told.start("five-minutes", **chosen)
    assert told.out == ""


@pytest.mark.parametrize("leg", ["other", "mine/missing", "missing", "nowhere/x"])
def test_a_leg_that_cannot_be_played_is_told_before_anything_begins(
    guided: Make, home: Path, leg: str
) -> None:
    # The checker refuses some of these; another pack may still change under a routine.
    own_pack(home, "mine", own_exercise("one"), own_routine("other", "one"))
    own_pack(home, "rows", own_routine("both", "mine/one", leg if "/" in leg else f"mine/{leg}"))
    told = guided(enters=True)
    with pytest.raises(AnchorError):
        told.start("both")
    assert told.out == ""


def test_ctrl_c_before_the_first_cue_leaves_kindly_too(
    guided: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise CTRL_C

    monkeypatch.setattr("anchor.plain.guide.play", interrupted)
    assert guided().start("soft").lines[-1] == tr(words.ENDED_LEFT)


# How strong it is, before and after


RATE = Manner(rate=True)


def test_no_number_is_asked_for_before_unless_it_is_wanted(guided: Make) -> None:
    told = guided(enters=True).start("feet")
    assert tr(words.RATING_PROMPT) not in told.prose
    assert told.kept == []


def test_before_and_after_are_asked_and_kept(guided: Make) -> None:
    told = guided("7", 60.0, "4", manner=RATE).start("soft", cycles=1)
    prompt = tr(words.RATING_PROMPT)
    assert told.prose.count(prompt) == 1
    assert told.prose.endswith(tr(words.RATING_KEPT))
    assert told.prose.index(tr(words.HOW_TO_LEAVE)) < told.prose.index(prompt)
    (rated,) = told.kept
    assert (rated.identity, rated.before, rated.after) == ("breathing/soft", 7, 4)
    assert (rated.ended.how, rated.ended.practised) == ("done", rated.planned)


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [("", "", []), ("7", "", [(7, None)]), ("", "4", [(None, 4)]), ("0", "q", [(0, None)])],
)
def test_only_what_was_rated_is_kept(
    guided: Make, before: str, after: str, kept: list[tuple[int | None, int | None]]
) -> None:
    told = guided(before, 60.0, after, manner=RATE).start("soft", cycles=1)
    assert [(rated.before, rated.after) for rated in told.kept] == kept


@pytest.mark.parametrize("way", ["stop", CTRL_C, CTRL_D])
def test_leaving_at_the_question_before_is_leaving(guided: Make, way: Typed) -> None:
    told = guided(way, manner=RATE).start("soft")
    assert told.lines[-1] == tr(words.ENDED_LEFT)
    assert told.kept == []


def test_leaving_asks_nothing_more_and_keeps_what_was_said(guided: Make) -> None:
    told = guided("7", 3.0, "stop", manner=RATE).start("soft")
    assert told.prose.count(tr(words.RATING_PROMPT)) == 1
    assert [(rated.ended.how, rated.before, rated.after) for rated in told.kept] == [
        ("left", 7, None)
    ]


def test_not_helping_asks_nothing_before_the_ways_on(guided: Make) -> None:
    told = guided("7", "not helping", "1", "stop", manner=RATE).start("soft")
    before_ways = told.prose[: told.prose.index(tr(words.NOT_HELPING[0]))]
    assert before_ways.count(tr(words.RATING_PROMPT)) == 1
    assert told.prose.count(tr(words.RATING_PROMPT)) == 1
    assert [rated.ended.how for rated in told.kept] == ["not-helping"]


def test_without_saving_a_rating_is_asked_for_and_not_kept(guided: Make) -> None:
    told = guided("7", 60.0, "9", manner=Manner(rate=True, save=False)).start("soft", cycles=1)
    assert told.kept == []
    assert tr(words.RATING_KEPT) not in told.prose
    assert tr(words.COMPANY) in told.prose
    assert HELP in told.prose


@pytest.mark.parametrize(
    "keys", [{"attended": False}, {"manner": Manner(rate=True, as_events=True)}]
)
def test_ratings_are_asked_of_people_only(guided: Make, keys: dict[str, Any]) -> None:
    told = guided(**{"manner": RATE} | keys).start("soft", cycles=1)
    assert tr(words.RATING_PROMPT) not in told.prose
    assert told.kept == []


def test_a_rating_that_cannot_be_kept_is_said_and_it_goes_on(
    guided: Make, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    legs = own_exercise("one"), own_exercise("two")
    own_pack(home, "mine", *legs, own_routine("both", "one", "two"))
    told = guided("7", 10.0, "8", "", "stop", manner=RATE)

    def refuse(_: object) -> None:
        raise AnchorError("There is no room left.")

    monkeypatch.setattr(told.guide._afterwards, "_keep", refuse)
    told.start("both")
    assert told.notes == "There is no room left."
    assert "Next, 2 of 2" in told.prose
