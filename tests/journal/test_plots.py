"""Small plots say what the numbers say: in full blocks, in parts of them, or in plain letters."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.journal.insights import Group, Middle
from anchor.journal.model import Played
from anchor.journal.plots import (
    ASCII,
    BLOCKS,
    Signs,
    bar,
    bars,
    change_within,
    outcomes,
    outcomes_within,
    scale_within,
    spread,
    strip,
)


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


@given(st.integers(1, 100))
def test_bars_are_no_longer_than_there_is_room_nor_than_can_be_compared(width: int) -> None:
    group = Group()
    for after in (1, 2, 3, 5, 9):
        group.add(Played(exercise="a/b", before=5, after=after))
    lines = outcomes_within(group, width)
    least = max(map(len, outcomes(group, 0))) + 5
    assert max(map(len, lines)) <= max(width, least)
    assert max(line.count("█") for line in lines) == max(1, min(24, width - least + 1))


def test_a_change_lies_between_lower_and_higher_if_there_is_room() -> None:
    found = Middle(-3.0, -5, 0)
    drawn = ["  lower .....|-O--|.......... higher", f"{'':14}no change"]
    assert change_within(found, 36, ASCII) == drawn
    assert change_within(found, 35, ASCII) == []


def test_a_scale_lies_between_its_ends_if_there_is_room() -> None:
    found = Middle(5.0, 4, 6)
    assert scale_within(found, 28, ASCII) == ["  0 ........|-O-|........ 10"]
    assert scale_within(found, 27, ASCII) == []
