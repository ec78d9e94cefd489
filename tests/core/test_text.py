"""Text made safe to show, and how long it takes to read."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.core.text import (
    MAX_QUOTED,
    UNSAFE,
    is_safe,
    one_line,
    quoted,
    reading_seconds,
    shared_ends,
    visible,
)

anything = st.text(st.characters(), max_size=200)
"""Every character, lone surrogates too."""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", r"\x1b[31mred"),
        ("a\x00b\x7f\x9b", r"a\x00b\x7f\x9b"),
        ("back\rto", r"back\rto"),
        ("\u202eevil", r"\u202eevil"),
        ("a\u2028b", r"a\u2028b"),
        ("\ud800", r"\ud800"),
        ("\U000e0041", r"\U000e0041"),
    ],
)
def test_what_a_terminal_might_obey_is_spelled_out(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize("text", ["Out, as if cooling soup", "a\tb\nc", "naïve 日本語 👩‍🌾 שלום"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


@given(anything)
def test_what_is_shown_can_be_written_and_holds_no_control(text: str) -> None:
    shown = visible(text)
    shown.encode("utf-8")
    assert not UNSAFE.search(shown)
    assert {c for c in shown if unicodedata.category(c) == "Cc"} <= {"\t", "\n"}
    assert visible(shown) == shown


@given(anything | st.text(st.characters(max_codepoint=127)))
def test_a_text_is_safe_if_nothing_of_it_is_spelled_out(text: str) -> None:
    assert is_safe(text) == (visible(text) == text)


@given(anything)
def test_one_line_is_one_line_without_space_at_its_ends(text: str) -> None:
    line = one_line(text)
    assert "\n" not in line
    assert "\t" not in line
    assert len(line.splitlines()) <= 1
    assert line == line.strip()


def test_white_space_of_any_kind_becomes_one_space() -> None:
    assert one_line("  a\n\n b\t c\u2028d ") == "a b c d"


@pytest.mark.parametrize(
    ("words", "seconds"), [(0, 4), (1, 4), (6, 4), (7, 5), (8, 5), (9, 6), (60, 31)]
)
def test_reading_is_slow_and_never_under_four_seconds(words: int, seconds: int) -> None:
    assert reading_seconds("word " * words) == seconds


@given(anything, anything)
def test_more_text_never_takes_less_time(text: str, more: str) -> None:
    assert reading_seconds(f"{text} {more}") >= reading_seconds(text)


@given(anything)
def test_what_is_said_back_is_one_safe_line_and_not_long(text: str) -> None:
    said = quoted(text)
    assert len(said) <= MAX_QUOTED
    assert UNSAFE.search(said) is None
    assert "\n" not in said
    assert said == one_line(text) or said.endswith("...")


@given(st.text("ab", max_size=30), st.text("ab", max_size=30))
def test_what_two_texts_share_at_their_ends_is_all_of_it(one: str, other: str) -> None:
    start, end = shared_ends(one, other)
    assert start + end <= min(len(one), len(other))
    assert one[:start] == other[:start]
    assert one[len(one) - end :] == other[len(other) - end :]
    rest, other_rest = one[start : len(one) - end], other[start : len(other) - end]
    assert not (rest and other_rest) or (rest[0] != other_rest[0] and rest[-1] != other_rest[-1])
    assert shared_ends(one.encode(), other.encode()) == (start, end)
