"""A session told in complete lines."""

import pytest

from anchor.plain.keywords import help_lines
from anchor.words import session as words
from anchor.words import tr, trn
from faces import Heard, spoken
from manual_clock import ManualClock
from playing import BOX, FISTS, LONGER_OUT, SAY, THREE_THINGS, exercise

BREATHS = LONGER_OUT | {"cycles": 2}


def seconds(number: int) -> str:
    return trn(words.SECONDS, number)


def test_each_phase_is_one_line(clock: ManualClock) -> None:
    heard = spoken(clock, exercise(BREATHS))
    assert heard.lines == [
        "Breathe in, 4", "Breathe out, 6", "Breathe in, 4", "Breathe out, 6",
        tr(words.ENDED_DONE, length=seconds(20)),
    ]  # fmt: skip


def test_another_way_is_said_once_for_each_step(clock: ManualClock) -> None:
    heard = spoken(clock, exercise(BREATHS | {"or": "No counting."}, SAY | {"or": "Listen."}))
    assert heard.lines.count("Or: No counting.") == 1
    assert heard.lines.index("Or: No counting.") == 1
    assert heard.lines.count("Or: Listen.") == 1


def test_how_to_go_on_is_said_once_for_each_kind(clock: ManualClock) -> None:
    again = THREE_THINGS | {"sense": "hear"}
    heard = spoken(clock, exercise(THREE_THINGS, again, SAY | {"wait": True}), *[""] * 7)
    assert heard.prose.count(tr(words.HINT_NOTICE)) == 1
    assert heard.prose.count(tr(words.HINT_WAIT)) == 1
    assert heard.lines.index(tr(words.HINT_NOTICE)) == 1


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ({}, words.HINT_ASK),
        ({"answer": "scale"}, words.HINT_SCALE),
        ({"answer": "choice", "options": ["Leave", "Wait"]}, words.HINT_CHOICE),
    ],
)
def test_a_question_says_how_it_can_be_answered(
    clock: ManualClock, asked: dict[str, object], hint: str
) -> None:
    heard = spoken(clock, exercise({"do": "ask", "question": "What next?"} | asked), "")
    assert heard.lines[0] == "What next?"
    assert tr(hint) in heard.prose


def test_options_are_numbered(clock: ManualClock) -> None:
    step = {"do": "ask", "question": "Which?", "answer": "choice", "options": ["Leave", "Wait"]}
    assert spoken(clock, exercise(step), "").lines[1:3] == ["1: Leave", "2: Wait"]


def test_what_a_person_types_is_never_said_back(clock: ManualClock) -> None:
    steps = (THREE_THINGS, {"do": "ask", "question": "What is it?"}, SAY)
    heard = spoken(clock, exercise(*steps), "xyzzy", "xyzzy", "xyzzy", "xyzzy", 1.0, "xyzzy", 9.0)
    assert "xyzzy" not in heard.out + heard.err
    assert tr(words.UNKNOWN_WORD) in heard.prose


def test_nobody_who_is_not_there_is_told_to_press_enter(clock: ManualClock) -> None:
    heard = spoken(clock, exercise(THREE_THINGS, SAY | {"wait": True}), attended=False)
    assert "Enter" not in heard.out


def test_pausing_and_going_on_are_said_with_what_is_left(clock: ManualClock) -> None:
    heard = spoken(clock, exercise(BREATHS), 1.5, "pause", 60.0, "")
    assert heard.lines[:4] == [
        "Breathe in, 4", tr(words.PAUSED), tr(words.RESUMED), "Breathe in, 2.5",
    ]  # fmt: skip


def test_where_says_what_is_left(clock: ManualClock) -> None:
    heard = spoken(clock, exercise(BREATHS), 5.0, "where")
    assert tr(words.WHERE_LEFT, length=seconds(15)) in heard.lines


def test_where_says_about_where_it_depends_on_the_person(clock: ManualClock) -> None:
    heard = spoken(clock, exercise(SAY, THREE_THINGS), 1.0, "where", 4.0, "", "", "")
    assert tr(words.WHERE_LEFT_ABOUT, length=seconds(34)) in heard.lines


def test_here_says_the_day_the_time_and_that_one_is_here(clock: ManualClock) -> None:
    heard = spoken(clock, exercise(BREATHS), 5.0, "here")
    day, time = "Friday 20 November 2026", "21:30"
    assert tr(words.HERE_AND_NOW, day=day, time=time) in heard.prose
    assert heard.lines[-1] == tr(words.ENDED_DONE, length=seconds(20))


def test_where_says_that_there_is_no_end(clock: ManualClock) -> None:
    heard = spoken(clock, exercise(LONGER_OUT), 5.0, "where", "stay", "stop", endless=True)
    assert heard.lines.count(tr(words.WHERE_ENDLESS)) == 2


def test_a_question_mark_lists_the_words(clock: ManualClock) -> None:
    heard = spoken(clock, exercise(BREATHS), "?")
    for line in help_lines():
        assert line in heard.lines


@pytest.mark.parametrize(("word", "said"), [("slower", words.SLOWER), ("faster", words.FASTER)])
def test_another_pace_is_said(clock: ManualClock, word: str, said: str) -> None:
    assert tr(said) in spoken(clock, exercise(BREATHS), 1.0, word).lines


def test_a_pace_at_its_limit_is_said(clock: ManualClock) -> None:
    assert tr(words.PACE_AT_LIMIT) in spoken(clock, exercise(BREATHS), "slower", pace=3).lines


def test_leaving_holds_out_is_said(clock: ManualClock) -> None:
    heard = spoken(clock, exercise(BOX | {"cycles": 1}), 1.0, "no holds")
    assert tr(words.HOLDS_LEFT_OUT) in heard.lines
    assert not any(line.startswith("Hold") for line in heard.lines)


def test_staying_is_said(clock: ManualClock) -> None:
    heard = spoken(clock, exercise(SAY, THREE_THINGS), "stay", 10.0, "stay", "", "", "")
    assert tr(words.STAYED, length=seconds(5)) in heard.lines
    assert tr(words.STAYED_WAITS) in heard.lines


def test_staying_where_a_limit_forbids_it_is_said(clock: ManualClock) -> None:
    heard = spoken(clock, exercise(BREATHS | {"max-cycles": 2}), "stay")
    assert tr(words.STAYED_NOT) in heard.lines


def test_leaving_is_fine_and_says_so(clock: ManualClock) -> None:
    assert spoken(clock, exercise(FISTS), "stop").lines[-1] == tr(words.ENDED_LEFT)


def test_not_helping_leaves_the_words_to_the_guide(clock: ManualClock) -> None:
    heard = spoken(clock, exercise(BREATHS), "not helping")
    assert heard.lines == ["Breathe in, 4"]


def test_each_cue_begins_a_line_of_its_own_in_a_narrow_terminal(
    clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "24")
    heard: Heard = spoken(clock, exercise(SAY | {"say": "Look around slowly, " * 5}, BREATHS))
    assert max(map(len, heard.lines)) <= 23
    assert [line for line in heard.lines if line.startswith("Breathe")] == [
        "Breathe in, 4", "Breathe out, 6", "Breathe in, 4", "Breathe out, 6",
    ]  # fmt: skip
