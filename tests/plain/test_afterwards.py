"""After an exercise: a line that Enter passes over, and answers kept only if a person says so."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from anchor.core.answers import Answered
from anchor.errors import AnchorError
from anchor.plain.guide import Manner
from anchor.words import session as words
from anchor.words import tr, trn
from faces import CTRL_C, CTRL_D, HELP, Guided, Typed, own_exercise, own_pack, own_routine
from manual_clock import ManualClock

Make = Callable[..., Guided]
PLAYED = (60.0,)
SOFT: dict[str, Any] = {"cycles": 1}
NEED = 'do = "ask"\nquestion = "What do you need?"\nkeep = true'
NAME = 'do = "ask"\nquestion = "Who comes to mind?"'
REST = (
    'do = "ask"\nquestion = "Which?"\nanswer = "choice"\noptions = ["Rest", "Company"]\nkeep = true'
)
MARKS = (words.AFTER_PROMPT, words.RATING_PROMPT, words.ANSWERS_PROMPT, words.AFTER_NOTE_PROMPT)


@pytest.fixture
def guided(clock: ManualClock, home: Path) -> Make:
    def make(*script: Typed, **keys: Any) -> Guided:
        return Guided(clock, home, *script, **keys)

    return make


@pytest.fixture
def asking(guided: Make, home: Path) -> Make:
    """Guide through an exercise that asks, with answers that could be kept, and one that not."""

    def make(*script: Typed, **keys: Any) -> Guided:
        steps = "\n[[exercise.step]]\n".join((NEED, NAME, REST))
        own_pack(home, "mine", own_exercise("talk", step=steps))
        return guided(*script, **keys).start("mine/talk")

    return make


# The line after


@pytest.mark.parametrize("passed", ["", " ", "stop", "q", "no", "skip", "-", CTRL_C, CTRL_D])
def test_a_line_is_offered_after_it_and_passed_over_nothing_is_kept(
    guided: Make, passed: Typed
) -> None:
    told = guided(*PLAYED, passed).start("soft", **SOFT)
    assert told.prose.count(tr(words.AFTER_PROMPT)) == 1
    assert told.prose.endswith(tr(words.AFTER_PROMPT))
    assert told.kept == []


@pytest.mark.parametrize(
    ("typed", "rating", "note"),
    [
        (["4"], 4, ""),
        (["0", ""], 0, ""),
        (["4/10", "q"], 4, ""),
        (["4", "  lighter, a little "], 4, "lighter, a little"),
        (["4", "skip"], 4, ""),
        (["4", CTRL_C], 4, ""),
        (["lighter"], None, "lighter"),
        (["10 more minutes would do"], None, "10 more minutes would do"),
        (["too fast"], None, "too fast"),
        (["11", "?", "5"], 5, ""),
    ],
)
def test_a_number_or_words_are_kept_with_what_was_played(
    guided: Make, typed: list[Typed], rating: int | None, note: str
) -> None:
    told = guided(*PLAYED, *typed).start("soft", **SOFT)
    (rated,) = told.kept
    assert (rated.identity, rated.before, rated.after, rated.note) == (
        "breathing/soft", None, rating, note
    )  # fmt: skip
    assert (rated.ended.how, rated.ended.practised) == ("done", rated.planned)
    assert told.prose.endswith(tr(words.RATING_KEPT))


def test_words_are_asked_for_only_after_a_number(guided: Make) -> None:
    assert tr(words.AFTER_NOTE_PROMPT) in guided(*PLAYED, "4").start("soft", **SOFT).prose
    for typed in ("", "lighter"):
        told = guided(*PLAYED, typed).start("soft", **SOFT)
        assert tr(words.AFTER_NOTE_PROMPT) not in told.prose


def test_a_very_high_number_is_followed_by_people_and_by_no_more_questions(guided: Make) -> None:
    told = guided(*PLAYED, "8").start("soft", **SOFT)
    assert tr(words.AFTER_NOTE_PROMPT) not in told.prose
    assert told.lines[-2:] == [tr(words.COMPANY), HELP]
    assert [rated.after for rated in told.kept] == [8]


def test_not_helping_afterwards_offers_ways_on_too(guided: Make) -> None:
    told = guided(*PLAYED, "not helping", "").start("soft", **SOFT)
    assert tr(words.NOT_HELPING[0]) in told.prose
    assert told.state.not_helpful() == {"breathing/soft"}
    assert told.kept == []


@pytest.mark.parametrize(
    "keys",
    [
        {"attended": False},
        {"manner": Manner(as_events=True)},
        {"manner": Manner(save=False)},
    ],
)
def test_nobody_is_asked_who_is_not_there_or_wants_nothing_kept(
    guided: Make, keys: dict[str, Any]
) -> None:
    told = guided(*PLAYED, "4", **keys).start("soft", **SOFT)
    assert told.kept == []
    assert not any(tr(mark) in told.prose for mark in MARKS)


@pytest.mark.parametrize("way", ["stop", CTRL_C, CTRL_D])
def test_who_leaves_is_asked_nothing(guided: Make, asking: Make, way: Typed) -> None:
    for told in (guided(3.0, way, "4").start("soft"), asking("rest", way, "yes", "4")):
        assert told.lines[-1] == tr(words.ENDED_LEFT)
        assert told.kept == []


def test_not_helping_is_not_followed_by_that_line(guided: Make) -> None:
    told = guided(3.0, "not helping", "1", enters=True).start("soft")
    assert "That is the end." in told.prose
    assert tr(words.AFTER_PROMPT) not in told.prose


def test_after_pages_to_read_no_number_is_asked_for(guided: Make) -> None:
    told = guided(enters=True).start("understanding/setbacks")
    assert "That is the end." in told.prose
    assert tr(words.AFTER_PROMPT) not in told.prose


def test_in_a_routine_it_is_offered_once_at_its_end(guided: Make, home: Path) -> None:
    legs = own_exercise("one"), own_exercise("two")
    own_pack(home, "mine", *legs, own_routine("both", "one", "two"))
    told = guided(10.0, "", 10.0, "4", "").start("both")
    assert told.prose.count(tr(words.AFTER_PROMPT)) == 1
    assert [(rated.identity, rated.after) for rated in told.kept] == [("mine/two", 4)]


def test_what_was_said_before_is_kept_beside_what_is_said_after_and_never_alone(
    guided: Make,
) -> None:
    known = Manner(before=7)
    told = guided(*PLAYED, "4", "", manner=known).start("soft", **SOFT)
    assert [(rated.before, rated.after) for rated in told.kept] == [(7, 4)]
    told = guided(*PLAYED, "lighter", manner=known).start("soft", **SOFT)
    assert [(rated.before, rated.note) for rated in told.kept] == [(None, "lighter")]
    assert guided(*PLAYED, "", manner=known).start("soft", **SOFT).kept == []


# Answers


def test_answers_are_kept_only_if_the_person_says_so(asking: Make) -> None:
    told = asking(" rest ", "Sam", "2", "yes", "")
    (rated,) = told.kept
    assert rated.answers == (
        Answered("What do you need?", "rest"), Answered("Which?", "Company")
    )  # fmt: skip
    assert rated.after is None
    assert tr(words.RATING_KEPT) in told.prose


@pytest.mark.parametrize("answer", ["", "no", "N", "skip", "stop", "x", CTRL_C, CTRL_D])
def test_else_they_are_forgotten(asking: Make, answer: Typed) -> None:
    told = asking("rest", "", "", answer, "")
    assert trn(words.ANSWERS_OFFERED, 1) in told.prose
    assert told.kept == []


def test_what_would_be_kept_is_said_first(asking: Make) -> None:
    told = asking("rest", "Sam", "2", "", "")
    offered = told.prose[told.prose.index(trn(words.ANSWERS_OFFERED, 2)) :]
    assert f"- What do you need? - Which? {tr(words.ANSWERS_PROMPT)}" in offered
    assert "Who comes to mind?" not in offered
    assert "Sam" not in offered


def test_with_nothing_answered_nothing_is_offered(asking: Make) -> None:
    told = asking("", "Sam", "", "")
    assert tr(words.ANSWERS_PROMPT) not in told.prose


def test_leaving_the_question_about_answers_asks_nothing_more(asking: Make) -> None:
    told = asking("rest", "", "", "stop", "4")
    assert tr(words.AFTER_PROMPT) not in told.prose
    assert told.kept == []


def test_it_is_said_at_the_first_question_that_one_can_choose(asking: Make) -> None:
    told = asking("", "", "", "")
    assert told.prose.count(tr(words.HINT_KEPT)) == 1
    assert told.prose.index(tr(words.HINT_KEPT)) < told.prose.index("Who comes to mind?")
    assert tr(words.HINT_ASK) in told.prose[told.prose.index("Who comes to mind?") :]


@pytest.mark.parametrize("keys", [{"manner": Manner(save=False)}, {"attended": False}])
def test_without_saving_answers_are_never_offered_nor_said_to_be(
    asking: Make, keys: dict[str, Any]
) -> None:
    told = asking("rest", "Sam", "2", "yes", "4", **keys)
    assert tr(words.HINT_KEPT) not in told.prose
    assert tr(words.ANSWERS_PROMPT) not in told.prose
    assert told.kept == []


def test_answers_and_a_number_go_together(asking: Make) -> None:
    (rated,) = asking("rest", "", "", "Yes.", "4", "quiet").kept
    assert (len(rated.answers), rated.after, rated.note) == (1, 4, "quiet")


# All that is played


@pytest.mark.parametrize(
    ("script", "how"),
    [([*PLAYED, ""], "done"), ([3.0, "stop"], "left"), ([3.0, "x", ""], "not-helping")],
)
def test_with_a_history_all_that_was_played_is_kept(
    guided: Make, script: list[Typed], how: str
) -> None:
    told = guided(*script, manner=Manner(history=True)).start("soft", **SOFT)
    assert [(rated.identity, rated.ended.how) for rated in told.kept] == [("breathing/soft", how)]
    assert tr(words.RATING_KEPT) not in told.prose


@pytest.mark.parametrize("keys", [{"attended": False}, {"as_events": True}])
def test_a_history_holds_what_another_program_plays(guided: Make, keys: dict[str, Any]) -> None:
    as_events = keys.pop("as_events", False)
    manner = Manner(history=True, as_events=as_events)
    told = guided(manner=manner, **keys).start("soft", **SOFT)
    assert [rated.ended.how for rated in told.kept] == ["done"]


def test_without_saving_there_is_no_history(guided: Make) -> None:
    manner = Manner(history=True, save=False)
    assert guided(*PLAYED, manner=manner).start("soft", **SOFT).kept == []


def test_what_cannot_be_kept_is_said(guided: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    told = guided(*PLAYED, "4", "")

    def refuse(_: object) -> None:
        raise AnchorError("There is no room left.")

    monkeypatch.setattr(told.guide._afterwards, "_keep", refuse)
    told.start("soft", **SOFT)
    assert told.notes == "There is no room left."
    assert tr(words.RATING_KEPT) not in told.prose
