"""Small plots say what the numbers say: in full blocks, in parts of them, or in plain letters."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.journal.insights import Group, Middle
from anchor.journal.model import Played
from anchor.journal.plots import ASCII, BLOCKS, Signs, bar, bars, outcomes, spread, strip


@given(st.integers(0, 99), st.integers(1, 99), st.integers(1, 60), st.sampled_from([BLOCKS, ASCII]))
def test_a_bar_is_as_long_as_its_part_of_the_whole(
    part: int, whole: int, width: int, signs: Signs
) -> None:
    part = min(part, whole)
    drawn = bar(part, whole, width, signs)
    assert (drawn == "") == (part == 0)
    assert len(drawn) <= width
    assert abs(len(drawn) - part / whole * width) <= 1


def test_bars_stand_below_each_other_with_their_numbers() -> None:
    assert bars([("a", 10), ("bcd", 5), ("e", 0)], 4) == ["a    10  ████", "bcd   5  ██", "e     0"]
    assert bars([], 4) == []


@pytest.mark.parametrize("signs", [BLOCKS, ASCII])
def test_lower_same_and_higher_have_the_same_weight(signs: Signs) -> None:
    group = Group()
    for before, after in [(8, 5), (7, 4), (6, 6), (5, 9)]:
        group.add(Played(exercise="a/b", before=before, after=after))
    full = signs.parts[-1]
    assert outcomes(group, 2, signs) == [
        f"lower   2  {full * 2}",
        f"same    1  {full}",
        f"higher  1  {full}",
    ]


@pytest.mark.parametrize(
    ("found", "lowest", "cell", "drawn"),
    [
        (Middle(-3.0, -5, 0), -10, 1, ".....|-O--|.........."),
        (Middle(5.0, 4, 6), 0, 2, "........|-O-|........"),
        (Middle(0.0, 0, 0), 0, 1, "O.........."),
    ],
)
def test_a_strip_has_the_middle_and_its_interval(
    found: Middle, lowest: int, cell: int, drawn: str
) -> None:
    assert strip(found, lowest, cell, ASCII) == drawn


def test_a_spread_has_every_rating_between_the_lowest_and_the_highest() -> None:
    assert spread(Counter({3: 2, 5: 1}), 2) == ["3  2  ██", "4  0", "5  1  █"]
