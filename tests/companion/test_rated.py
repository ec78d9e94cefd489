"""A played exercise as a check-in: what was said of it, and nothing that was not."""

import pytest

from anchor.companion.rated import (
    Rated,
    is_kept,
    offered_answers,
    offers_rating,
    session_checkin,
)
from anchor.core.answers import Answered
from anchor.core.events import Ended, How
from anchor.core.model import Practice
from anchor.journal.model import Played
from checkins import START
from playing import SAY, exercise

DONE = Ended("done", 60_000)
REST = Answered("What do you need?", "rest")
PLAIN = Rated("words/i-feel", 90_000, DONE)


def test_what_was_said_is_in_the_check_in() -> None:
    rated = PLAIN._replace(before=7, after=0, note=" lighter ", answers=(REST,))
    made = session_checkin(rated, START)
    assert made.kind == "session"
    assert made.at == START
    assert made.session == Played(
        exercise="words/i-feel", planned=90_000, practised=60_000, ended="done", before=7, after=0
    )
    assert made.note == "lighter"
    assert made.answers == {"What do you need?": "rest"}


def test_a_question_asked_several_times_keeps_every_answer() -> None:
    again = Answered(REST.question, "company")
    made = session_checkin(PLAIN._replace(answers=(REST, Answered("Why?", "so"), again)), START)
    assert made.answers == {"What do you need?": "rest\ncompany", "Why?": "so"}


@pytest.mark.parametrize(
    ("rated", "history", "is_it"),
    [
        (PLAIN, False, False),
        (PLAIN, True, True),
        (PLAIN._replace(before=0), False, True),
        (PLAIN._replace(after=0), False, True),
        (PLAIN._replace(note="so"), False, True),
        (PLAIN._replace(answers=(REST,)), False, True),
    ],
)
def test_only_what_something_was_said_of_is_kept(rated: Rated, history: bool, is_it: bool) -> None:
    assert is_kept(rated, history) is is_it


@pytest.mark.parametrize(
    ("how", "practice", "asked_for", "offers"),
    [
        ("done", "breathe", False, True),
        ("done", "breathe", True, True),
        ("done", "understand", False, False),
        ("done", "understand", True, True),
        ("left", "breathe", True, False),
        ("not-helping", "breathe", True, False),
    ],
)
def test_a_line_is_offered_at_an_end_only(
    how: How, practice: Practice, asked_for: bool, offers: bool
) -> None:
    assert offers_rating(exercise(SAY, practice=practice), Ended(how, 1), asked_for) is offers


@pytest.mark.parametrize(("how", "offered"), [("done", (REST,)), ("left", ()), ("not-helping", ())])
def test_answers_of_one_who_left_are_not_offered(how: How, offered: tuple[Answered, ...]) -> None:
    assert offered_answers((REST,), Ended(how, 1)) == offered
