"""Answers that could be kept are held until the end, each with its question; others never are."""

from typing import Any

import pytest

from anchor.core.answers import Answered
from anchor.core.choices import Choices
from anchor.core.session import Session
from manual_clock import ManualClock
from playing import SAY, THREE_THINGS, exercise, session_of

KEPT = {"do": "ask", "question": "What would help?", "keep": True}
CHOICE = KEPT | {"answer": "choice", "options": ["A walk", "Tea"]}
SCALE = KEPT | {"answer": "scale", "question": "How much?"}


def answered(clock: ManualClock, step: dict[str, Any], *typed: str) -> list[str]:
    session = session_of(clock, step)
    for line in typed:
        session.answer(line)
    return [one.answer for one in session.answers.given()]


@pytest.mark.parametrize(
    ("step", "typed", "held"),
    [
        (KEPT, "  a walk ", ["a walk"]),
        (KEPT, "1", ["1"]),
        (KEPT, " \t", []),
        (CHOICE, "2", ["Tea"]),
        (CHOICE, "tea", ["Tea"]),
        (CHOICE, "3", ["3"]),
        (CHOICE, "0", ["0"]),
        (CHOICE, "something else", ["something else"]),
        (CHOICE, "", []),
        (SCALE, "7", ["7"]),
        (SCALE, "between 6 and 7", ["between 6 and 7"]),
        (KEPT | {"keep": False}, "a walk", []),
        (THREE_THINGS, "the window", []),
    ],
)
def test_an_answer_is_held_only_where_an_exercise_says_so(
    clock: ManualClock, step: dict[str, Any], typed: str, held: list[str]
) -> None:
    assert answered(clock, step, typed) == held


def test_each_is_held_with_its_question_and_in_order(clock: ManualClock) -> None:
    session = session_of(clock, KEPT, THREE_THINGS, SCALE)
    for line in ("a walk", "one", "two", "three", "7"):
        session.answer(line)
    assert session.state == "ended"
    assert session.answers.given() == (
        Answered("What would help?", "a walk"),
        Answered("How much?", "7"),
    )


def test_going_back_to_a_question_one_can_answer_it_anew_or_leave_it(clock: ManualClock) -> None:
    session = session_of(clock, KEPT, SCALE)
    session.answer("a walk")
    session.back()
    session.answer("tea")
    session.back()
    session.answer("")
    assert [one.answer for one in session.answers.given()] == ["tea"]


def test_what_is_asked_again_is_another_answer(clock: ManualClock) -> None:
    asked = KEPT | {"name": "asked"}
    session = session_of(clock, asked, {"do": "repeat", "from": "asked", "times": 1})
    session.answer("a walk")
    session.answer("tea")
    assert [one.answer for one in session.answers.given()] == ["a walk", "tea"]


def test_nothing_is_answered_before_it_begins_or_after_its_end(clock: ManualClock) -> None:
    session = Session(exercise(KEPT), Choices(), clock)
    assert session.answer("early") == []
    session.begin()
    session.leave()
    assert session.answer("late") == []
    assert session.answers.given() == ()


def test_an_answer_goes_on(clock: ManualClock) -> None:
    session = session_of(clock, KEPT, SAY, SAY)
    session.answer("a walk")
    assert session.cue.position == 1
