"""Small plots in text, for beside the words: what they show is always said too.

They need no colour. With ``ASCII`` they need no sign beyond those that every terminal has.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from anchor.journal.insights import Group, Middle
from anchor.words import tr
from anchor.words import trends as words

HIGHEST = 10
"""Ratings go from 0 to this, and changes from it below zero to it above."""

LONGEST_BAR = 24
INDENT = "  "


class Signs(NamedTuple):
    """What plots are drawn with."""

    parts: str
    """From the least part of a cell to all of it."""
    point: str
    low: str
    high: str
    between: str
    rest: str


BLOCKS = Signs("▏▎▍▌▋▊▉█", "●", "├", "┤", "─", "·")
ASCII = Signs("#", "O", "|", "|", "-", ".")


def bar(part: int, whole: int, width: int, signs: Signs = BLOCKS) -> str:
    """Draw a part of a whole as a bar. What is there at all is seen, and nothing is no bar."""
    if not part:
        return ""
    steps = len(signs.parts)
    length = max(1, part * width * steps // whole)
    full, rest = divmod(length, steps)
    return signs.parts[-1] * full + (signs.parts[rest - 1] if rest else "")


def bars(rows: Sequence[tuple[str, int]], width: int, signs: Signs = BLOCKS) -> list[str]:
    """Draw numbers as bars below each other, each after its name and before itself.

    ``width`` is that of the longest bar. Every row has the same weight.
    """
    most = max((number for _, number in rows), default=0)
    names = max((len(name) for name, _ in rows), default=0)
    digits = len(str(most))
    return [
        f"{name:{names}}  {number:{digits}}  {bar(number, most, width, signs)}".rstrip()
        for name, number in rows
    ]


def outcomes(group: Group, width: int, signs: Signs = BLOCKS) -> list[str]:
    """Draw how often the rating was lower after, about the same, and higher."""
    rows = [
        (tr(words.PLOT_LOWER), group.lower),
        (tr(words.PLOT_SAME), group.same),
        (tr(words.PLOT_HIGHER), group.higher),
    ]
    return bars(rows, width, signs)


def strip(found: Middle, lowest: int, cell: int = 1, signs: Signs = BLOCKS) -> str:
    """Draw a middle and its interval on a line from ``lowest`` to ``HIGHEST``.

    ``cell`` is how many columns there are from one number to the next.
    """
    places = [signs.rest] * ((HIGHEST - lowest) * cell + 1)

    def place(number: float) -> int:
        return round((number - lowest) * cell)

    low, high = place(found.low), place(found.high)
    places[low : high + 1] = signs.between * (high + 1 - low)
    places[low], places[high] = signs.low, signs.high
    places[place(found.median)] = signs.point
    return "".join(places)


def spread(counts: Mapping[int, int], width: int, signs: Signs = BLOCKS) -> list[str]:
    """Draw how often each rating from 0 to ``HIGHEST`` came up, as far as any did."""
    first, last = min(counts), max(counts)
    rows = [(str(number), counts.get(number, 0)) for number in range(first, last + 1)]
    return bars(rows, width, signs)


def outcomes_within(group: Group, width: int, signs: Signs = BLOCKS) -> list[str]:
    """Draw how often the rating was lower, about the same and higher, in lines of a width."""
    beside = max(map(len, outcomes(group, 0, signs)))
    room = width - len(INDENT) - beside - len("  ")
    longest = max(1, min(LONGEST_BAR, room))
    return [INDENT + line for line in outcomes(group, longest, signs)]


def change_within(found: Middle, width: int, signs: Signs = BLOCKS) -> list[str]:
    """Draw where the middle change and its interval lie; nothing, if there is no room for it."""
    lower, higher = tr(words.PLOT_LOWER), tr(words.PLOT_HIGHER)
    line = f"{INDENT}{lower} {strip(found, -HIGHEST, 1, signs)} {higher}"
    none = tr(words.CHANGE_NONE)
    centre = len(INDENT) + len(lower) + 1 + HIGHEST
    return [line, " " * (centre - len(none) // 2) + none] if len(line) <= width else []


def scale_within(found: Middle, width: int, signs: Signs = BLOCKS) -> list[str]:
    """Draw where the middle of a scale and its interval lie; nothing, if there is no room."""
    line = f"{INDENT}0 {strip(found, 0, 2, signs)} {HIGHEST}"
    return [line] if len(line) <= width else []
