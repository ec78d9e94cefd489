"""What is what in a text while somebody writes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.packs.writing.colouring import Colouring, Span
from anchor.packs.writing.starting import KINDS, template
from hostile_packs import make

TEXT = """\
format = 1
[pack]                # a remark
name = "gr\N{LATIN SMALL LETTER U WITH DIAERESIS}n"  # here
  [[exercise.step]]
  in = 4.5
  wait = true
say = \"\"\"one
two\"\"\"
"""


def read(text: str) -> Colouring:
    colouring = Colouring()
    colouring.read(text)
    return colouring


def pieces(colouring: Colouring, text: str, row: int) -> list[tuple[str, str]]:
    line = text.split("\n")[row]
    return [(line[span.start : span.end], span.kind) for span in colouring.spans(row, line)]


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (0, [("format", "key"), ("1", "number")]),
        (1, [("pack", "key"), ("# a remark", "remark"), ("pack", "heading")]),
        (2, [("name", "key"), ('"gr\N{LATIN SMALL LETTER U WITH DIAERESIS}n"', "text"),
             ("# here", "remark")]),
        (3, [("exercise", "key"), ("step", "key"), ("exercise.step", "heading")]),
        (4, [("in", "key"), ("4.5", "number")]),
        (5, [("wait", "key"), ("true", "number")]),
        (6, [("say", "key"), ('"""one', "text")]),
        (7, [('two"""', "text")]),
        (8, []),
    ],
)  # fmt: skip
def test_each_piece_of_a_line_is_told(row: int, wanted: list[tuple[str, str]]) -> None:
    found = pieces(read(TEXT), TEXT, row)
    assert {piece for piece in found if piece[0].strip("[]")} == set(wanted)


def test_what_is_more_than_one_thing_is_last_told_as_what_it_is_above_all() -> None:
    kinds = [kind for piece, kind in pieces(read(TEXT), TEXT, 1) if piece == "pack"]
    assert kinds == ["key", "heading"]


def test_brackets_of_a_heading_belong_to_it() -> None:
    assert ("[[", "heading") in pieces(read(TEXT), TEXT, 3)
    assert ("]", "heading") in pieces(read(TEXT), TEXT, 1)


def test_a_line_below_the_text_has_nothing() -> None:
    assert read(TEXT).spans(500, "") == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_line_of_a_template_is_told_within_its_length(kind: str) -> None:
    text = template(kind)
    colouring = read(text)
    for row, line in enumerate(text.split("\n")):
        for span in colouring.spans(row, line):
            assert line[span.start : span.end].strip()


def told(colouring: Colouring, text: str) -> list[list[Span]]:
    lines = text.split("\n")
    return [sorted(set(colouring.spans(row, line))) for row, line in enumerate(lines)]


@given(st.data())
def test_a_changed_text_is_told_as_one_that_is_read_afresh(data: st.DataObject) -> None:
    text = template("breath")
    colouring = read(text)
    signs = st.text(alphabet='ab= "\n[]#1\N{LATIN SMALL LETTER U WITH DIAERESIS}', max_size=6)
    for _ in range(3):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 20)))
        text = text[:start] + data.draw(signs) + text[end:]
        colouring.read(text)
        afresh = read(text)
        assert "".join(map(str, told(colouring, text))) == "".join(map(str, told(afresh, text)))


@pytest.mark.parametrize("index", range(60))
def test_hostile_text_is_taken(index: int) -> None:
    text = make(6, index).data.decode("utf-8", "replace")[:20_000]
    colouring = read(text)
    for row, line in enumerate(text.split("\n")[:200]):
        colouring.spans(row, line)
