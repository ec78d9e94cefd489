"""The parts of a pack's text, by their lines."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.packs.writing.outline import Part, named, outline, part_at, whole
from faces import BUILTIN

TEXT = '''\
# A pack.
format = 1

[pack]
name = "mine"

# The first.
# Two lines of it.
[[exercise]]
name = "look"
about = """
[[exercise]]
name = "no"
"""

  # Look.
  [[ exercise . step ]]
  do = "say"

  [[exercise.step]]
  name = 'left'
  do = "say"
  [exercise.step.cues]
  in = "In"


[[exercise]]
title = "No name"
[[exercise.step]]
do = "say"
[[routine]]
name = "evening"
'''
FILES = sorted(BUILTIN.glob("*.toml"))


def test_each_part_has_its_place_its_lines_and_its_name() -> None:
    assert [
        tuple(getattr(part, name) for name in Part.__struct_fields__) for part in outline(TEXT)
    ] == [
        ("pack", ("pack",), 4, 4, 6, "mine"),
        ("exercise", ("exercise", 0), 7, 9, 15, "look"),
        ("step", ("exercise", 0, "step", 0), 16, 17, 19, None),
        ("step", ("exercise", 0, "step", 1), 20, 20, 26, "left"),
        ("exercise", ("exercise", 1), 27, 27, 28, None),
        ("step", ("exercise", 1, "step", 0), 29, 29, 30, None),
        ("routine", ("routine", 0), 31, 31, 33, "evening"),
    ]


def test_a_line_is_in_the_part_that_began_last() -> None:
    parts = outline(TEXT)
    assert part_at(parts, 3) is None
    assert [part_at(parts, line) for line in (4, 8, 15, 16, 99)] == [
        parts[0], parts[1], parts[1], parts[2], parts[6],
    ]  # fmt: skip


def test_an_exercise_reaches_to_its_last_step() -> None:
    parts = outline(TEXT)
    assert whole(parts, parts[1]) == (7, 26)
    assert whole(parts, parts[3]) == (20, 26)
    assert whole(parts, parts[6]) == (31, 33)


def test_a_step_is_not_found_by_its_name() -> None:
    parts = outline(TEXT)
    assert named(parts, "look") == parts[1]
    assert named(parts, "evening") == parts[6]
    assert named(parts, "left") is None


@pytest.mark.parametrize("text", ["", "\n", "name = 1", "# [[exercise]]", "'''\n[[exercise]]"])
def test_a_text_without_headings_has_no_parts(text: str) -> None:
    assert outline(text) == []


def test_a_step_before_any_exercise_is_no_reason_to_fail() -> None:
    (part,) = outline('[[exercise.step]]\ndo = "say"')
    assert part.path == ("exercise", 0, "step", 0)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_finds_what_the_parser_finds(file: Path) -> None:
    text = file.read_text("utf-8")
    document = tomllib.loads(text)
    exercises = document.get("exercise", [])
    expected = [("pack", "pack")]
    for exercise in exercises:
        expected.append(("exercise", exercise["name"]))
        expected += [("step", step.get("name")) for step in exercise["step"]]
    expected += [("routine", routine["name"]) for routine in document.get("routine", [])]
    found = [(part.kind, part.name if part.kind != "pack" else "pack") for part in outline(text)]
    assert found == expected


@given(st.lists(st.sampled_from(TEXT.split("\n")), max_size=40))
def test_whatever_the_lines_the_parts_cover_them_in_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    parts = outline(text)
    for part, after in pairwise(parts):
        assert part.last + 1 == after.first
    for part in parts:
        assert part.first <= part.heading <= part.last
    if parts:
        assert parts[-1].last == len(text.split("\n"))
