"""Slips that leave no doubt: each is told once, where it is, and nothing that follows from it."""

import pytest

from anchor.packs.diagnosing.mending import mend
from anchor.packs.reader import check
from anchor.packs.source import Source

HEAD = """\
format = 1
[pack]
name = "mine"
title = "Mine"
about = "My own."
language = "en"
version = "1.0.0"
license = "CC0-1.0"
"""
EXERCISE = """\
[[exercise]]
name = "{}"
title = "Look"
about = "Look around."
practice = "ground"
turns = "outward"
evidence = "Widely taught."
"""
STEP = """\
[[exercise.step]]
do = "say"
say = "Look around."
"""
FIRST = EXERCISE.format("one") + STEP
SECOND = EXERCISE.format("two") + STEP
ROUTINE = """\
[[routine]]
name = "evening"
title = "Evening"
about = "At night."
sequence = [{ start = "one" }]
"""
GOOD = HEAD + FIRST + SECOND + ROUTINE


def told(text: str) -> list[tuple[int, int, int, str, str]]:
    found = check(Source("mine.toml", "mine", text))
    return [(one.line, one.column, one.length, one.code, one.remedy) for one in found]


def test_there_is_nothing_to_mend_in_a_good_pack() -> None:
    assert told(GOOD) == []
    assert mend(GOOD) == (GOOD, [], False)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("[[exercise]]", "[exercise]"),
        ("[[exercise]]", "[[exercise]"),
        ("[[exercise]]", "[exercise]]"),
        ("[[exercise]]", "[[exercise"),
        ("[[exercise]]", "[[exercises]]"),
        ("[[exercise]]", "[[Exercise]]"),
        ("[[exercise.step]]", "[exercise.step]"),
        ("[[exercise.step]]", "[[exercise.step]"),
        ("[[exercise.step]]", "[[exercise.steps]]"),
        ("[[exercise.step]]", "[[step]]"),
        ("[[routine]]", "[routine] # at night"),
        ("[pack]", "[[pack]]"),
        ("[pack]", "[pack"),
    ],
)
@pytest.mark.parametrize("which", [1, 2])
def test_a_heading_that_is_not_quite_right_is_all_that_is_told(
    right: str, wrong: str, which: int
) -> None:
    parts = GOOD.split(right)
    which = min(which, len(parts) - 1)
    before = right.join(parts[:which])
    (only,) = told(before + wrong + right.join(["", *parts[which:]])[len(right) :])
    line = before.count("\n") + 1
    assert only == (line, 1, len(wrong.split(" #")[0]), "E111", f"Write it so: {right}")


def test_headings_that_are_right_are_left_alone() -> None:
    text = GOOD.replace("[[exercise.step]]", "[[ exercise . step ]]  # here", 1)
    assert told(text) == []
    cues = STEP.replace('say = "Look around."', "").replace('"say"', '"breathe"')
    cues += 'in = 4\nout = 6\n[exercise.step.cues]\nin = "In"\n'
    assert told(HEAD + EXERCISE.format("one") + STEP + cues + STEP) == []
    assert mend('a = """\n[exercise]\n"""\n[exercise.step.cues]').problems[0].place.line == 4


def test_what_is_wrong_under_a_heading_that_was_put_right_is_told_too() -> None:
    text = GOOD.replace("[[exercise]]", "[exercise]", 1).replace('title = "Look"', "", 1)
    assert [(*one[:2], one[3]) for one in told(text)] == [(9, 1, "E111"), (9, 1, "E202")]
    assert {one[2] for one in told(text)} == {len("[exercise]")}


@pytest.mark.parametrize("steps", [STEP, STEP + STEP, STEP.replace("[[", "[").replace("]]", "]")])
def test_steps_before_any_exercise_are_told_once(steps: str) -> None:
    (only,) = told(HEAD + steps + FIRST + SECOND + ROUTINE)
    assert only[:2] == (9, 1)
    assert only[4].startswith("Move it below the [[exercise]] it belongs to")
    (only,) = told(HEAD + steps)
    assert only[:2] == (9, 1)


def test_a_step_before_its_exercise_does_not_make_it_miss_one() -> None:
    assert len(told(HEAD + STEP + EXERCISE.format("one"))) == 1


@pytest.mark.parametrize(
    ("sign", "name"),
    [("\u00a0", "no-break space"), ("\u200b", "zero width space"), ("\u3000", "ideographic space")],
)
@pytest.mark.parametrize(
    ("line", "column"),
    [
        ('{}title = "Look"', 1),
        ('title{}= "Look"', 6),
        ('title ={}"Look"', 8),
        ('title ={0}{0}"Look"', 8),
        ('title = "Look"{}', 15),
        ('{}title = "Look {} around" # {}', 1),
    ],
)
def test_a_space_that_is_none_is_named(sign: str, name: str, line: str, column: int) -> None:
    text = GOOD.replace('title = "Look"', line.format(sign, sign, sign), 1)
    (only,) = check(Source("mine.toml", "mine", text))
    assert (only.line, only.column, only.length) == (11, column, 1)
    assert only.message.endswith(f"stands here, but this: {name}")
    assert only.remedy == "Type an ordinary space, or delete it."


def test_a_sign_within_a_key_is_told_once() -> None:
    text = GOOD.replace('title = "Look"', 'ti\u200btle = "Look"', 1)
    assert [one[:4] for one in told(text)] == [(11, 3, 1, "E111")]


def test_every_line_with_an_odd_space_is_told() -> None:
    text = GOOD.replace('title = "Look"', '\u00a0title\u00a0= "Look"')
    assert [one[0] for one in told(text)] == [11, 21]


def test_odd_spaces_in_texts_and_remarks_are_fine() -> None:
    assert told(GOOD.replace('"Look around."', '"Look\u00a0around." # \u00a0')) == []


def test_a_file_full_of_unknown_headings_is_not_compared_for_ever() -> None:
    text = "".join(f"[exercisf{number}]\n" for number in range(200))
    assert 0 < len(mend(text).problems) <= 100


def test_a_heading_with_a_text_over_lines_in_it_is_none() -> None:
    text = HEAD + '[[exercise.st"""ep\n"""]]\ndo = "say"\n'
    assert mend(text).text == text
    lines = text.split("\n")
    for line, column, length, *_ in told(text):
        assert column + length - 1 <= len(lines[line - 1]) + 1  # right behind a line is a place too
