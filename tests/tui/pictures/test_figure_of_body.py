"""The figure of the body: every region lights something of it, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.core.body import REGIONS, with_parts
from anchor.tui.pictures.body import Body, Figure, lit_signs, pairs, parts_of
from anchor.tui.pictures.paints import Paint, in_ascii, shaded

FIGURES = [figure for pair in pairs() for figure in pair]
LARGE, SMALL = (60, 18), (60, 10)
"""Columns and rows for the large figure, and for the small one."""

FAINT: dict[Paint, str] = {in_ascii: " .", shaded: " ░"}
"""The signs of a body that is not lit."""


def lit(*names: str) -> frozenset[str]:
    return frozenset(names)


def signs(body: Body, paint: Paint) -> list[str]:
    """Give what is seen, line by line."""
    return [
        "".join(paint(body.look(code, y)).character for code in row)
        for y, row in enumerate(body.rows(0))
    ]


def lit_parts(figure: Figure, *names: str) -> set[str]:
    """Name what the figure lights, in the words of its drawing."""
    bright = lit_signs(figure, lit(*names))
    return {part for x, y in bright for part in parts_of(figure.lines[y][x])}


@pytest.mark.parametrize("paint", FAINT)
@pytest.mark.parametrize("room", [LARGE, SMALL])
def test_every_region_is_seen_without_colours(room: tuple[int, int], paint: Paint) -> None:
    for region in REGIONS:
        assert set("".join(signs(Body(*room, lit(region)), paint))) - set(FAINT[paint]), region


@pytest.mark.parametrize("paint", FAINT)
@pytest.mark.parametrize("room", [LARGE, SMALL])
def test_a_body_in_which_nothing_is_lit_is_faint(room: tuple[int, int], paint: Paint) -> None:
    seen = "".join(signs(Body(*room, frozenset()), paint))
    assert set(seen) == set(FAINT[paint])


@pytest.mark.parametrize("region", [region for region in REGIONS if region != "whole"])
def test_a_region_lights_its_own_and_its_parts_and_nothing_else(region: str) -> None:
    own = with_parts(lit(region))
    for figure in FIGURES:
        bright = lit_signs(figure, lit(region))
        for point, sign in figure.body().items():
            assert (point in bright) == bool(own & parts_of(sign)), (figure.side, point, sign)
    assert any(lit_signs(figure, lit(region)) for figure in FIGURES)


def test_the_whole_body_lights_at_its_outline_and_not_inside() -> None:
    for figure in FIGURES:
        bright = lit_signs(figure, lit("whole"))
        assert bright
        assert bright < set(figure.body())
        middle = len(figure.lines[0]) // 2, len(figure.lines) * 2 // 5
        assert middle not in bright


@given(st.frozensets(st.sampled_from(REGIONS), min_size=1, max_size=4))
def test_whatever_is_lit_is_on_a_side_that_is_seen(names: frozenset[str]) -> None:
    for pair, room in zip(pairs(), (LARGE, SMALL), strict=True):
        sides = Body(*room, names).sides
        shown = [figure for figure in pair if figure.side in sides]
        for name in names:
            assert any(lit_signs(figure, lit(name)) for figure in shown), name


def test_a_part_of_one_side_beside_one_of_both_sides_means_what_they_share() -> None:
    for front, _ in pairs():
        assert lit_parts(front, "left-arm", "upper-arms") == {"left-arm", "upper-arms"}
        assert lit_parts(front, "left-leg", "left-foot", "toes") >= {"left-leg", "thighs", "toes"}
        assert "right-foot" not in lit_parts(front, "left-foot", "toes")
    for _, back in pairs():
        assert lit_parts(back, "right-leg", "calves") == {"right-leg", "calves"}


def test_both_sides_together_light_both() -> None:
    for front, _ in pairs():
        both = lit_parts(front, "left-arm", "right-arm", "upper-arms")
        assert both == {"left-arm", "right-arm", "upper-arms"}


@pytest.mark.parametrize(
    ("names", "sides"),
    [
        (["chest"], ["front"]),
        (["lower-back"], ["back"]),
        (["thighs", "seat"], ["back"]),
        (["shoulders", "upper-back"], ["back"]),
        (["shoulders"], ["front"]),
        (["belly", "back"], ["front", "back"]),
        ([], ["front"]),
    ],
)
def test_it_is_seen_from_where_all_that_is_lit_can_be_seen(
    names: list[str], sides: list[str]
) -> None:
    assert Body(*LARGE, frozenset(names)).sides == sides


def test_left_is_left() -> None:
    for figure in FIGURES:
        middle = len(figure.lines[0]) / 2
        assert all(x < middle for x, _ in lit_signs(figure, lit("left-arm", "left-leg")))
        assert all(x > middle for x, _ in lit_signs(figure, lit("right-hand", "right-foot")))


def test_the_body_is_the_same_on_both_sides_of_its_middle() -> None:
    for figure in FIGURES:
        width = len(figure.lines[0])
        assert {(width - 1 - x, y) for x, y in figure.body()} == set(figure.body())


@pytest.mark.parametrize(
    ("width", "height", "rows"),
    [(60, 30, 18), (60, 18, 18), (60, 17, 10), (21, 18, 18), (20, 18, 10), (13, 10, 10)],
)
def test_it_is_as_large_as_there_is_room(width: int, height: int, rows: int) -> None:
    body = Body(width, height, lit("hands"))
    lines = body.rows(0)
    assert [len(line) for line in lines] == [width] * height
    assert sum(any(line) for line in lines) == rows


@pytest.mark.parametrize(("width", "height"), [(60, 9), (12, 30), (1, 1), (0, 0)])
def test_where_there_is_no_room_there_is_nothing(width: int, height: int) -> None:
    body = Body(width, height, lit("hands"))
    assert body.sides == []
    assert not any(map(any, body.rows(0)))


def test_two_sides_that_do_not_fit_large_are_small() -> None:
    names = lit("chest", "back")
    assert sum(map(any, Body(46, 18, names).rows(0))) == 18
    assert sum(map(any, Body(45, 18, names).rows(0))) == 10


def test_the_edge_of_the_body_is_soft() -> None:
    codes = {
        half for row in Body(*LARGE, frozenset()).rows(0) for c in row for half in (c >> 4, c & 15)
    }
    assert len(codes) > 3
