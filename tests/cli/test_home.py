"""The home question: what would help right now?"""

import pytest

from anchor.core.suggesting import HIGH_DISTRESS
from anchor.errors import Status
from anchor.words import checkin as checkin_words
from anchor.words import commands as words
from anchor.words import tr
from faces import CTRL_C, CTRL_D, Typed
from running import Run, Type


def test_without_a_terminal_it_is_the_help(anchor: Run) -> None:
    done = anchor()
    assert done.status == Status.DONE
    assert done.out == anchor("--help").out


def test_it_asks_with_numbered_answers(anchor: Run, typing: Type) -> None:
    typing("q")
    lines = anchor().out.splitlines()
    assert lines[0] == tr(words.HOME_QUESTION)
    assert [line[:2] for line in lines[1:-2]] == [f"{n}:" for n in range(1, len(words.HOME) + 1)]
    assert lines[-2] == tr(words.HOME_HELP)
    assert lines[-1] == tr(words.HOME_PROMPT)


@pytest.mark.parametrize("way", ["q", "stop", "quit", CTRL_C, CTRL_D])
def test_it_can_be_left_at_once(anchor: Run, typing: Type, way: Typed) -> None:
    typing(way)
    done = anchor()
    assert done.status == Status.DONE
    assert done.out.splitlines()[-1] == tr(words.HOME_PROMPT)
    assert done.err == ""


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("", "3-3-3."),
        ("1", "3-3-3."),
        ("2", "Feet on the floor."),
        (" 2 ", "Feet on the floor."),
        ("box", "In this one the breath rests"),
        ("breathing/soft", "Soft breath."),
        ("in 4 out 6", "Your own count: in 4, out 6."),
        ("five-minutes", "Five minutes between things."),
    ],
)
def test_a_number_or_a_name_begins_it(anchor: Run, typing: Type, typed: str, title: str) -> None:
    typing(typed, "stop")
    done = anchor()
    assert done.status == Status.DONE
    assert title in done.prose


@pytest.mark.parametrize("number", range(1, len(words.HOME) + 1))
def test_every_number_begins_something(anchor: Run, typing: Type, number: int) -> None:
    typing(str(number), "stop")
    assert "You stopped. That is fine." in anchor().prose


@pytest.mark.parametrize("typed", ["numb", "I feel numb", "far away", "empty"])
def test_a_feeling_begins_the_first_idea_for_it(anchor: Run, typing: Type, typed: str) -> None:
    typing(typed, "stop")
    said = anchor().prose
    assert "Attention turns outward." in said or "Attention can be anywhere." in said


def test_a_rating_counts_as_one(anchor: Run, typing: Type) -> None:
    typing(f"tense {HIGH_DISTRESS}/10", "stop")
    assert "Attention turns outward." in anchor().prose


@pytest.mark.parametrize("typed", ["11", "99", "00012", "9" * 99, "0000" + "9" * 99])
def test_a_number_that_is_not_there_is_asked_again(anchor: Run, typing: Type, typed: str) -> None:
    typing(typed, "2", "stop")
    done = anchor()
    assert tr(words.HOME_NUMBER, last=len(words.HOME)) in done.prose
    assert "Feet on the floor." in done.prose


def test_a_name_there_is_not_is_told_and_asked_again(anchor: Run, typing: Type) -> None:
    typing("bxo", "2", "stop")
    done = anchor()
    assert done.status == Status.DONE
    assert "Did you mean box?" in done.notes
    assert "Feet on the floor." in done.prose


def test_words_that_are_not_known_get_two_ideas_that_suit_many(anchor: Run, typing: Type) -> None:
    typing("everything is too loud", "1", "stop")
    done = anchor()
    assert tr(words.HOME_UNKNOWN) in done.prose
    assert tr(words.HOME_IDEA_PROMPT) in done.prose
    assert done.err == ""


def test_a_pattern_that_is_refused_says_why(anchor: Run, typing: Type) -> None:
    typing("4-78", "q")
    assert "78 seconds" in anchor().notes


@pytest.mark.parametrize("typed", ["feel the floor", "Feel the floor"])
def test_what_is_offered_can_be_typed(anchor: Run, typing: Type, typed: str) -> None:
    typing(typed, "stop")
    assert "Feet on the floor." in anchor().prose


@pytest.mark.parametrize("typed", ["0", "9", "10"])
def test_a_number_that_is_no_choice_says_how_strong_it_is(
    anchor: Run, typing: Type, typed: str
) -> None:
    typing(typed, "q")
    assert tr(words.HOME_IDEA_PROMPT) in anchor().prose


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("breathe", "Longer out-breath."),
        ("Ground", "3-3-3."),
        ("body scan", "The edges of the body."),
        ("check in", tr(checkin_words.INTRO)),
        ("journal", "There is no check-in yet."),
        ("look back", "can be looked back on here"),
        ("h", "emergency"),
        ("help", "emergency"),
    ],
)
def test_a_word_for_something_else_leads_there(
    anchor: Run, typing: Type, typed: str, said: str
) -> None:
    typing(typed, "stop")
    done = anchor()
    assert done.status == Status.DONE
    assert said.casefold() in done.prose.casefold()


def test_a_question_mark_says_again_what_can_be_typed(anchor: Run, typing: Type) -> None:
    typing("?", "q")
    done = anchor()
    assert done.out.count(tr(words.HOME_PROMPT)) == 2
    assert tr(words.HOME_MORE) in done.prose
    assert done.err == ""
