"""The form of a pack: it changes what was meant, and nothing else."""

from collections import Counter
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.errors import AnchorError
from anchor.packs.source import QUOTED
from anchor.packs.writing.authoring import is_usable, problems_in
from anchor.packs.writing.forming import (
    Field,
    Section,
    form_of,
    number_in,
    stepped,
    why_not,
    with_field,
    with_section_moved,
)
from anchor.packs.writing.outline import outline
from anchor.packs.writing.starting import KINDS, from_template
from faces import BUILTIN
from strategies import seconds, texts

FILE = Path("mine.toml")
BREATH = from_template("breath", "mine")
ROUTINE = from_template("routine", "mine")


def form(text: str, thing: int = 0) -> list[Section]:
    """Give the form of the exercise or routine of a number."""
    parts = [part for part in outline(text) if part.kind in ("exercise", "routine")]
    return form_of(text, parts[thing])


def field(text: str, step: int, key: str) -> Field:
    """Give a field of a step, from 1, or of what stands above, 0."""
    return next(each for each in form(text)[step].fields if each.key == key)


def keys(section: Section) -> list[str]:
    return [each.key for each in section.fields]


# What is asked


def test_what_stands_above_the_steps_comes_first() -> None:
    head, *_ = form(BREATH)
    assert head.kind == "exercise"
    assert [(each.key, each.value) for each in head.fields] == [
        ("title", "My breath"),
        ("about", "In for four, out for six. Gently, not deeply."),
        ("minutes", 3),
    ]


def test_each_step_has_its_lengths_and_words() -> None:
    _, first, breath, last = form(BREATH)
    assert (first.kind, keys(first)) == ("say", ["say", "seconds", "or"])
    assert keys(breath) == ["in", "hold", "out", "rest", "cues.in", "cues.out", "or"]
    assert (last.path, last.kind) == (("exercise", 0, "step", 2), "say")
    assert field(BREATH, 2, "out").value == 6
    assert field(BREATH, 2, "hold").value is None
    assert field(BREATH, 2, "cues.out").value == "Out, as if cooling soup"


def test_what_is_rare_is_asked_where_it_is() -> None:
    text = BREATH.replace("out = 6", "out = 6\ntop-up = 1\ncycles = 9")
    text = text.replace("cues = {", 'cues = { rest = "Rest",')
    assert {"top-up", "cycles", "cues.rest"} <= set(keys(form(text)[2]))


def test_the_legs_of_a_routine_have_minutes() -> None:
    head, first, second, _ = form(ROUTINE)
    assert (head.kind, keys(head)) == ("routine", ["title", "about"])
    assert (first.kind, first.name) == ("leg", "grounding/feet")
    assert second.fields == (Field((*second.path, "minutes"), "minutes", 3),)


@pytest.mark.parametrize("do", ["dance", "[1]"])
def test_a_step_that_does_nothing_known_has_no_fields(do: str) -> None:
    text = BREATH.replace('"breathe"\n  in', f'"{do}"\n  in')
    assert form(text)[2].fields == ()


def test_a_value_of_another_kind_is_as_if_it_were_not_there() -> None:
    text = BREATH.replace("in = 4", 'in = "four"').replace('title = "My breath"', "title = 4")
    assert field(text, 2, "in").value is None
    assert field(text, 0, "title").value is None
    assert field(BREATH.replace("in = 4", "in = true"), 2, "in").value is None


@pytest.mark.parametrize(
    "text",
    [
        BREATH.replace("in = 4", "in = "),
        BREATH + "[" * 20,
        '[[exercise]]\nname = "a"\n',
        "exercise = 3\n",
        "[[exercise]]\nstep = 3\n",
        "[[exercise]]\nstep = [3]\n",
        'exercise = "a"\n#\n',
        "[[exercise]\n",
    ],
)
def test_what_cannot_be_read_has_no_form(text: str) -> None:
    part = outline(BREATH)[1]
    with pytest.raises(AnchorError, match="The form opens once"):
        form_of(text, part)


# Numbers


@pytest.mark.parametrize(
    ("key", "value", "less", "more"),
    [
        ("in", 4, 3.5, 4.5),
        ("in", 4.3, 4, 4.5),
        ("hold", 0, 0, 0.5),
        ("seconds", 8, 7, 9),
        ("seconds", 15, 14, 20),
        ("seconds", 20, 15, 25),
        ("seconds", 22, 20, 25),
        ("minutes", 20, 19, 21),
        ("count", 1, 0, 2),
        ("hold", None, None, 1),
        ("seconds", None, None, 10),
        ("minutes", None, None, 5),
    ],
)
def test_a_number_goes_by_steps_that_fit_it(
    key: str, value: float | None, less: float | None, more: float
) -> None:
    assert stepped(Field((), key, value), -1) == less
    assert stepped(Field((), key, value), 1) == more


@given(st.sampled_from(["in", "seconds", "minutes"]), st.floats(0, 5000))
def test_less_is_less_and_more_is_more(key: str, value: float) -> None:
    less, more = stepped(Field((), key, value), -1), stepped(Field((), key, value), 1)
    assert less is not None
    assert more is not None
    assert 0 <= less <= value < more
    assert less < value or value == 0


@pytest.mark.parametrize(
    ("typed", "number"),
    [("4", 4), (" 2.5 ", 2.5), ("2,5", 2.5), ("", None), ("-4", None), ("4s", None), ("1e9", None)],
)
def test_a_number_is_understood(typed: str, number: float | None) -> None:
    assert number_in(typed) == number


# Changing


def changed_lines(before: str, after: str) -> list[str]:
    there = Counter(before.split("\n"))
    return [line for line in after.split("\n") if not there[line]]


@pytest.mark.parametrize(
    ("key", "number", "said"),
    [
        ("count", 4.0, ""),
        ("count", 2.5, "A whole number from 1 to 20 is needed."),
        ("count", 99.0, "A whole number from 1 to 20 is needed."),
        ("count", None, "A whole number from 1 to 20 is needed."),
        ("times", 0.0, "A whole number from 1 to 100 is needed."),
        ("cycles", 7.5, "A whole number from 1 to 10000 is needed."),
        ("seconds", 2.5, ""),
        ("cues.in", 1.0, ""),
        ("seconds", None, "A number is needed, such as 4 or 2.5."),
    ],
)
def test_what_number_a_field_takes_is_said(key: str, number: float | None, said: str) -> None:
    assert why_not(Field((), key, 1.0), number) == said


def test_a_number_is_changed_in_its_place() -> None:
    after = with_field(BREATH, FILE, field(BREATH, 2, "out"), 7.0)
    assert changed_lines(BREATH, after) == ["  out = 7"]
    after = with_field(BREATH, FILE, field(BREATH, 2, "out"), 7.5)
    assert changed_lines(BREATH, after) == ["  out = 7.5"]


def test_words_are_changed_in_their_place() -> None:
    after = with_field(BREATH, FILE, field(BREATH, 2, "cues.in"), "Sip")
    assert changed_lines(BREATH, after) == [
        '  cues = { in = "Sip", out = "Out, as if cooling soup" }'
    ]


def test_what_was_left_out_gets_a_line() -> None:
    after = with_field(BREATH, FILE, field(BREATH, 3, "or"), "Close the book.")
    assert changed_lines(BREATH, after) == ['  or = "Close the book."']


def test_a_change_that_the_checker_refuses_is_not_made() -> None:
    with pytest.raises(AnchorError, match="It stays as it was: this hold lasts 12 seconds"):
        with_field(BREATH, FILE, field(BREATH, 2, "hold"), 12.0)


def test_a_pack_that_is_broken_elsewhere_can_be_changed_and_gets_no_worse() -> None:
    broken = BREATH.replace('turns = "inward"', 'turns = "sideways"')
    after = with_field(broken, FILE, field(broken, 2, "out"), 7.0)
    assert changed_lines(broken, after) == ["  out = 7"]
    with pytest.raises(AnchorError, match="It stays as it was"):
        with_field(broken, FILE, field(broken, 2, "out"), 9999.0)


def test_a_step_is_moved_with_its_remarks() -> None:
    after = with_section_moved(BREATH, FILE, form(BREATH)[2], -1)
    assert [section.kind for section in form(after)] == ["exercise", "breathe", "say", "say"]
    assert after.index("# One breath") < after.index("Eyes open")


def test_a_step_is_not_moved_beyond_its_exercise() -> None:
    with pytest.raises(AnchorError):
        with_section_moved(BREATH, FILE, form(BREATH)[1], -1)


def test_only_steps_are_moved() -> None:
    for section in (form(BREATH)[0], form(ROUTINE)[1]):
        with pytest.raises(AnchorError, match="Only steps can be moved here"):
            with_section_moved(BREATH, FILE, section, 1)


# Any changes in any order

PACKS = [(f"{kind}.toml", from_template(kind, kind)) for kind in KINDS]
PACKS += [(name, (BUILTIN / name).read_text("utf-8")) for name in ("touch.toml", "routines.toml")]


def with_more_remarks(data: st.DataObject, text: str) -> str:
    """Put remarks between lines, and behind some."""
    lines = text.split("\n")
    for number in range(data.draw(st.integers(0, 6))):
        place = data.draw(st.integers(0, len(lines) - 1))
        if data.draw(st.booleans()) and "#" not in lines[place]:
            lines[place] += f"  # behind, {number}"
        else:
            lines.insert(place, f"   # between, {number}")
    return "\n".join(lines)


def remarks(text: str) -> Counter[str]:
    tokens = (found[0] for found in QUOTED.finditer(text))
    return Counter(token.rstrip() for token in tokens if token.startswith("#"))


def value_for(data: st.DataObject, one: Field) -> str | float:
    """Give a value as a person could."""
    if not one.is_number:
        return data.draw(texts)
    value = stepped(one, data.draw(st.sampled_from((-1, 1))))
    return data.draw(seconds(0, 100)) if value is None or data.draw(st.booleans()) else value


def value_of(text: str, thing: int, one: Field) -> str | float | None:
    fields = (each for section in form(text, thing) for each in section.fields)
    return next(each.value for each in fields if each.path == one.path)


@given(st.data())
def test_any_changes_keep_every_remark_and_a_pack_that_can_be_used(data: st.DataObject) -> None:
    name, text = data.draw(st.sampled_from(PACKS))
    file = BUILTIN / name
    text = with_more_remarks(data, text)
    at_first = remarks(text)
    things = sum(part.kind in ("exercise", "routine") for part in outline(text))
    thing = data.draw(st.integers(0, things - 1))
    for _ in range(data.draw(st.integers(1, 6))):
        section = data.draw(st.sampled_from(form(text, thing)))
        moves = section.kind not in ("exercise", "routine", "leg") and data.draw(st.booleans())
        try:
            if moves or not section.fields:
                by: Literal[-1, 1] = -1 if data.draw(st.booleans()) else 1
                text = with_section_moved(text, file, section, by)
            else:
                one = data.draw(st.sampled_from(section.fields))
                value = value_for(data, one)
                text = with_field(text, file, one, value)
                assert value_of(text, thing, one) == value
        except AnchorError:
            continue
        assert remarks(text) == at_first
        assert is_usable(problems_in(text, file))
