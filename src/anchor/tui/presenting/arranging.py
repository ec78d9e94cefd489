"""Where the ways on of a menu stand, and which is next to which."""

from collections.abc import Sequence
from typing import NamedTuple

NARROWEST = 16
"""Columns of a menu are no narrower: else what would be beside each other is below."""

BESIDE = 88
"""From so many columns of a screen on, what there is to know stands beside a list."""

BETWEEN = 2
"""Cells between columns."""


class Way(NamedTuple):
    """One way on."""

    name: str
    """What it is known by."""
    words: str
    key: str = ""
    """The key that goes there at once, if there is one."""
    aside: str = ""
    """What is said of it in passing, such as its length and direction."""
    brief: str = ""
    """The same in fewer words, for where there is little room."""
    is_lower: bool = False
    """Whether it matters less."""


class Group(NamedTuple):
    """Ways on that belong together. A blank line parts them from others."""

    ways: tuple[Way, ...]
    columns: int = 1


class Place(NamedTuple):
    """Where a way on stands: a line, and the cells of it."""

    x: int
    y: int
    width: int


def arrange(groups: Sequence[Group], width: int) -> list[Place]:
    """Give each way on its place, in their order, on lines of so many cells."""
    places: list[Place] = []
    top = 0
    for group in groups:
        if not group.ways:
            continue
        columns = group.columns
        while columns > 1 and (width - BETWEEN * (columns - 1)) // columns < NARROWEST:
            columns -= 1
        lines = -(-len(group.ways) // columns)
        across = (width - BETWEEN * (columns - 1)) // columns
        for number in range(len(group.ways)):
            column, line = divmod(number, lines)
            places.append(Place(column * (across + BETWEEN), top + line, across))
        top += lines + 1
    return places


def height(places: Sequence[Place]) -> int:
    """Tell how many lines there are."""
    return max((place.y for place in places), default=-1) + 1


def moved(places: Sequence[Place], now: int, across: int, down: int) -> int:
    """Give what lies next in a direction: ``across`` and ``down`` are -1, 0 or 1.

    Where nothing does, one stays.
    """
    here = places[now]

    def distance(number: int) -> tuple[int, int]:
        there = places[number]
        return abs(there.y - here.y), abs(there.x - here.x)

    def lies_there(number: int) -> bool:
        there = places[number]
        if down:
            return (there.y - here.y) * down > 0
        return there.y == here.y and (there.x - here.x) * across > 0

    return min(filter(lies_there, range(len(places))), key=distance, default=now)
