"""The figure of a body, drawn in ``body.toml``, and what of it is lit.

It is seen from the front or from behind. Left is left, as in a mirror. Pure, like every picture.
"""

import tomllib
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any, NamedTuple

from anchor.core.body import with_parts
from anchor.tui.pictures import Look

Point = tuple[int, int]
"""The column and the line of a sign."""

DIM = 0.3
"""How strongly the body glows where it is not lit."""

LIT_FROM = 0.5
"""How much of a point has to be lit for all of it to be: parts are small, and meant to be seen."""

BETWEEN = 4
"""Columns between the two sides of the body, where both are shown."""

STEPS = 15
"""How many strengths a point may have above nothing."""

_WHOLE = "whole"
_NOTHING = "."


class Figure(NamedTuple):
    """The body from one side: a sign for every bit of it."""

    side: str
    """``front`` or ``back``."""
    fine: int
    """How many signs, across and down, are a point. Two points, one above the other, are a cell."""
    lines: tuple[str, ...]

    def body(self) -> dict[Point, str]:
        """Give the signs that are no empty room."""
        return {
            (x, y): sign
            for y, line in enumerate(self.lines)
            for x, sign in enumerate(line)
            if sign != _NOTHING
        }


class Body:
    """The largest figure that fits into so many columns and rows; nothing, if none does."""

    def __init__(self, width: int, height: int, lit: frozenset[str]) -> None:
        """Light the regions of ``anchor.core.body`` that are named."""
        lines: list[bytes] = []
        self.sides: list[str] = []
        """From where it is seen: ``front``, ``back``, or both."""
        for pair in pairs():
            shown = seen(pair, lit)
            drawn = [_cells(figure, lit) for figure in shown]
            rows = [bytes(BETWEEN).join(parts) for parts in zip(*drawn, strict=True)]
            if len(rows) <= height and len(rows[0]) <= width:
                lines, self.sides = rows, [figure.side for figure in shown]
                break
        above = (height - len(lines)) // 2
        self.below = above + len(lines)
        """The row below the figure."""
        lines = [b""] * above + lines + [b""] * (height - self.below)
        self._rows = [line.center(width, b"\0") for line in lines]

    def rows(self, level: float) -> list[bytes]:
        """Draw it: nothing of it moves."""
        return self._rows

    def look(self, code: int, row: int) -> Look:
        """Tell what a code looks like: the same everywhere."""
        above, below = (code >> 4) / STEPS, (code & 15) / STEPS
        return Look(" ", 0.0, above) if above == below else Look("▀", above, below)


@cache
def pairs() -> tuple[tuple[Figure, Figure], ...]:
    """Give the body from the front and from behind in every size there is, the largest first."""
    drawn = [
        Figure(one["side"], one["fine"], tuple(one["signs"].split())) for one in _table()["figure"]
    ]
    return tuple(zip(drawn[::2], drawn[1::2], strict=True))


def seen(pair: tuple[Figure, Figure], lit: frozenset[str]) -> tuple[Figure, ...]:
    """Give the side that shows all that is lit, the front if either does; else both."""
    ways = (pair[:1], pair[1:])
    return next(
        (way for way in ways if all(lit_signs(way[0], frozenset({name})) for name in lit)), pair
    )


def lit_signs(figure: Figure, lit: frozenset[str]) -> frozenset[Point]:
    """Give what is lit. Of the whole body it is the outline, one point wide."""
    body, bright = figure.body(), _signs(lit)
    found = {point for point, sign in body.items() if sign in bright}
    return frozenset(found | _edge(figure) if _WHOLE in lit else found)


def parts_of(sign: str) -> frozenset[str]:
    """Name what a sign of the drawing stands for."""
    return frozenset(_table()["parts"][sign])


def _signs(lit: frozenset[str]) -> frozenset[str]:
    """Give the signs that are lit.

    Regions of which each is partly in the other mean what they share: the left arm and the upper
    arms are the left upper arm.
    """
    signs: set[str] = set()
    for own in map(_signs_of, lit):
        shared = [own & other for other in map(_signs_of, lit) if _cross(own, other)]
        signs |= frozenset().union(*shared) if shared else own
    return frozenset(signs)


def _cross(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one & other) and not one <= other and not other <= one


@cache
def _signs_of(region: str) -> frozenset[str]:
    """Give the signs of a region and of its parts."""
    names = with_parts(frozenset({region}))
    return frozenset(sign for sign in _table()["parts"] if names & parts_of(sign))


def _edge(figure: Figure) -> set[Point]:
    body = figure.body()
    near = list(product(range(-figure.fine, figure.fine + 1), repeat=2))
    return {(x, y) for x, y in body if any((x + dx, y + dy) not in body for dx, dy in near)}


def _cells(figure: Figure, lit: frozenset[str]) -> list[bytes]:
    """Give the codes of every row."""
    fine, body, bright = figure.fine, figure.body(), lit_signs(figure, lit)

    def strength(x: int, y: int) -> int:
        """Average a point: its edge may be soft, and what is lit may be a part of it."""
        steps = product(range(fine), repeat=2)
        inside = [at for dx, dy in steps if (at := (fine * x + dx, fine * y + dy)) in body]
        if not inside:
            return 0
        share = min(1.0, sum(at in bright for at in inside) / len(inside) / LIT_FROM)
        return round(STEPS * len(inside) / fine**2 * (DIM + (1 - DIM) * share))

    columns, rows = len(figure.lines[0]) // fine, len(figure.lines) // fine // 2
    return [
        bytes(strength(x, 2 * row) << 4 | strength(x, 2 * row + 1) for x in range(columns))
        for row in range(rows)
    ]


@cache
def _table() -> dict[str, Any]:
    text = files("anchor.tui.pictures").joinpath("body.toml").read_text("utf-8")
    return tomllib.loads(text)
