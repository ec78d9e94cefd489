"""What a typed pattern means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.core.model import Breathe
from anchor.core.patterns import parse


@pytest.mark.parametrize(
    ("typed", "breath"),
    [
        ("4-6", Breathe(in_=4, out=6)),
        ("4-7-8", Breathe(in_=4, hold=7, out=8)),
        ("4-4-4-4", Breathe(in_=4, hold=4, out=4, rest=4)),
        ("5.5-5.5", Breathe(in_=5.5, out=5.5)),
        ("4 - 7 - 8", Breathe(in_=4, hold=7, out=8)),
        ("4–7–8", Breathe(in_=4, hold=7, out=8)),
        ("4/6", Breathe(in_=4, out=6)),
        ("4:6", Breathe(in_=4, out=6)),
        ("0004-6", Breathe(in_=4, out=6)),
        ("in 4 out 6", Breathe(in_=4, out=6)),
        ("OUT 6,  in 4", Breathe(in_=4, out=6)),
        ("in 4, hold 2, out 6, rest 1", Breathe(in_=4, hold=2, out=6, rest=1)),
        ("in 2.5 top-up 1 out 6.5", Breathe(in_=2.5, top_up=1, out=6.5)),
        ("hold 5", Breathe(hold=5)),
    ],
)
def test_patterns(typed: str, breath: Breathe) -> None:
    assert parse(typed) == breath


@pytest.mark.parametrize(
    "typed",
    [
        "", "4", "4-", "-4", "4-6-", "1-2-3-4-5", "4--6", "4.-6", ".5-5", "4,6", "4 6", "1e3-4",
        "inf-4", "nan-4", "99999-4", "4.1234-4", "in", "in out", "in 4 in 4", "in4 out6", "inn 4",
        "in 4 and out 6", "breathe", "4-six", "−4-6", "in -4 out 6", "4-7-8 now",
    ],
)  # fmt: skip
def test_anything_else_is_none(typed: str) -> None:
    assert parse(typed) is None


@given(st.text(alphabet="0123456789.-/: inouthldresp,", max_size=60) | st.text(max_size=60))
def test_whatever_is_typed_gives_a_breath_or_nothing(typed: str) -> None:
    found = parse(typed)
    if found is not None:
        lengths = (found.in_, found.top_up, found.hold, found.out, found.rest)
        assert all(0 <= seconds < 10_000 for seconds in lengths)


def test_a_very_long_line_is_looked_at_in_no_time() -> None:
    assert parse("in 4 " * 50_000) is None
    assert parse("4-" * 50_000) is None
    assert parse(" " * 50_000 + "x") is None
