"""Small changes to a pack's text, which keep all the rest of it."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.errors import AnchorError
from anchor.packs.writing.changing import with_line, with_step_moved, with_value, without
from anchor.packs.writing.outline import outline
from faces import BUILTIN
from strategies import texts

TEXT = '''\
format = 1                 # a number

[pack]
name = "mine"              # a name
accept = [{ code = "W1", because = "so" }]

# About the first.
[[exercise]]
name = "look"
suits = ["tense",          # one
  "racing"]                # two

  # The first step.
  [[exercise.step]]
  do = "breathe"
  in = 4                   # seconds
  out = 6

  # The second step.
  [[exercise.step]]
  do = "say"
  say = """
Look
around."""                 # words

  [[exercise.step]]
  do = "breathe"
  in = 1
  cues = { in = "In" }     # cues


[[exercise]]
name = "other"
  [[exercise.step]]
  do = "say"
  [exercise.step.more]
  a = 1
'''
STEP = ("exercise", 0, "step")
BREATHING = (BUILTIN / "breathing.toml").read_text("utf-8")


def lines_changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """Give the lines that are only before, and those that are only after."""
    old, new = before.split("\n"), after.split("\n")
    while old and new and old[0] == new[0]:
        del old[0], new[0]
    while old and new and old[-1] == new[-1]:
        del old[-1], new[-1]
    return old, new


# Values


LONG = "a name that is longer than the remark allows"


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        ((*STEP, 0, "in"), 5.5, "4                   # seconds", "5.5                 # seconds"),
        (("pack", "name"), "x", '"mine"              # a', '"x"                 # a'),
        (("pack", "name"), LONG, '"mine"              # a', f'"{LONG}"  # a'),
        (("format",), 1234567, "1                 # a", "1234567           # a"),
        (("exercise", 0, "suits", 1), "low", '"racing"', '"low"'),
        ((*STEP, 2, "cues", "in"), "Now", '"In"', '"Now"'),
        ((*STEP, 1, "say"), 'Say "it"', '"""\nLook\naround."""', '"Say \\"it\\""'),
        ((*STEP, 1, "say"), "\x1b", '"""\nLook\naround."""', '"\\u001b"'),
        (("pack", "accept", 0, "code"), "W2", '"W1"', '"W2"'),
    ],
)
def test_a_value_is_replaced_in_its_place(
    path: tuple[str | int, ...], value: Any, old: str, new: str
) -> None:
    assert with_value(TEXT, path, value) == TEXT.replace(old, new)


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (("pack", "authors"), ["A", "B"], 'authors = ["A", "B"]'),
        (("exercise", 0, "level"), 2, "level = 2"),
        ((*STEP, 0, "wait"), True, "  wait = true"),
        ((*STEP, 0, "cues", "out"), "Out", '  cues = { out = "Out" }'),
        (("exercise", 1, "step", 0, "say"), "Look.", '  say = "Look."'),
    ],
)
def test_a_new_key_comes_last_in_its_table(
    path: tuple[str | int, ...], value: Any, line: str
) -> None:
    changed = with_value(TEXT, path, value)
    assert lines_changed(TEXT, changed) == ([], [line])
    parts = {part.path: part for part in outline(changed)}
    part = parts.get(path[:-1]) or parts[path[:-2]]
    assert line in changed.split("\n")[part.heading : part.last]


def test_a_key_is_added_to_a_table_on_one_line() -> None:
    changed = with_value(TEXT, (*STEP, 2, "cues", "out"), "Out")
    assert tomllib.loads(changed)["exercise"][0]["step"][2]["cues"] == {"in": "In", "out": "Out"}
    assert "# cues" in changed


def test_a_key_is_taken_out_with_its_remark() -> None:
    changed = without(TEXT, (*STEP, 0, "in"))
    assert lines_changed(TEXT, changed) == (["  in = 4                   # seconds"], [])


@pytest.mark.parametrize(
    "path",
    [
        ("exercise", 2, "title"), ("exercise", "title"), ("nothing", 0, "x", "y"),
        ("format", "x"), (*STEP, 7, "in"), ("exercise", 0, "suits", 9), ("pack", "x", "y", "z"),
    ],
)  # fmt: skip
def test_what_leads_nowhere_is_not_changed(path: tuple[str | int, ...]) -> None:
    with pytest.raises(AnchorError, match="can be changed in the text"):
        with_value(TEXT, path, "x")
    with pytest.raises(AnchorError):
        without(TEXT, path)


@pytest.mark.parametrize("text", ["name = ", "a.b.c.d.e.f.g.h.i.j = 1", "x = " + "[" * 40, "\x00"])
def test_a_text_that_cannot_be_read_is_not_changed(text: str) -> None:
    with pytest.raises(AnchorError):
        with_value(text, ("pack", "name"), "x")
    with pytest.raises(AnchorError):
        without(text, ("pack", "name"))
    with pytest.raises(AnchorError):
        with_step_moved(text, 0, 0, 1)


def test_a_change_that_would_change_something_else_is_not_made() -> None:
    # A line of the text looks like a heading, so that the new line would come into the text.
    text = '[[exercise]]\nabout = """\na\n[b\n"""\n'
    with pytest.raises(AnchorError):
        with_value(text, ("exercise", 0, "level"), 2)


def test_a_line_is_put_below_a_heading_that_has_no_keys() -> None:
    text = "  [[exercise]]\n  # Nothing yet.\n"
    assert with_line(text, outline(text)[0], "level = 1").split("\n")[1] == "  level = 1"


@given(texts, st.integers(0, 3))
def test_any_words_can_be_written_into_a_pack(words: str, step: int) -> None:
    changed = with_value(BREATHING, ("exercise", 0, "step", step, "or"), words)
    assert tomllib.loads(changed)["exercise"][0]["step"][step]["or"] == words
    assert len(lines_changed(BREATHING, changed)[1]) == 1


# Order


def test_a_step_moves_with_the_remarks_above_it() -> None:
    first, second = TEXT.index("  # The first step"), TEXT.index("  # The second step")
    third = TEXT.index("  [[exercise.step]]\n", TEXT.index("around."))
    changed = with_step_moved(TEXT, 0, 0, 1)
    assert changed == TEXT[:first] + TEXT[second:third] + TEXT[first:second] + TEXT[third:]


def test_what_is_empty_between_steps_stays_where_it_is() -> None:
    changed = with_step_moved(TEXT, 0, 2, 0)
    assert changed.count("\n\n\n") == 1
    assert "\n\n\n[[exercise]]" in changed
    assert with_step_moved(changed, 0, 0, 2) == TEXT


@pytest.mark.parametrize(
    ("exercise", "step", "to"), [(0, 0, 3), (0, 3, 0), (0, -1, 0), (0, 0, -1), (5, 0, 1)]
)
def test_a_step_does_not_move_to_where_none_can_be(exercise: int, step: int, to: int) -> None:
    with pytest.raises(AnchorError):
        with_step_moved(TEXT, exercise, step, to)


def test_steps_that_have_no_lines_of_their_own_do_not_move() -> None:
    text = 'exercise = [{ step = [{ do = "say" }, { do = "quiet" }] }]'
    with pytest.raises(AnchorError):
        with_step_moved(text, 0, 0, 1)


@pytest.mark.parametrize("exercise", range(4))
def test_every_step_can_be_moved_anywhere_and_back(exercise: int) -> None:
    steps = tomllib.loads(BREATHING)["exercise"][exercise]["step"]
    for step in range(len(steps)):
        for to in range(len(steps)):
            moved = with_step_moved(BREATHING, exercise, step, to)
            assert with_step_moved(moved, exercise, to, step) == BREATHING
