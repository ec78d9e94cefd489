"""Fits what is said of a way on into the cells there are."""

from rich.cells import cell_len, set_cell_size

from anchor.tui.presenting.arranging import BETWEEN, Way
from anchor.tui.presenting.signs import FINE

ROOM_FOR_WORDS = 26
"""So many cells the words get, before more is said in passing than has to be."""

LEAST_FOR_WORDS = 12
"""So many they get, before anything is."""


def said_in_passing(way: Way, room: int) -> str:
    """Give as much of what is said in passing as there is room for beside the words."""
    for text, least in ((way.aside, ROOM_FOR_WORDS), (way.brief, LEAST_FOR_WORDS)):
        if text and room - cell_len(text) - BETWEEN - 1 >= least:
            return f"{' ' * BETWEEN}{text} "
    return ""


def heading(title: str, part: str, place: str, width: int) -> str:
    """Give one line: a title with the ``part`` of more that this is, and on the right a place.

    The title is cut before anything else is. It keeps a part of the line, if it needs that.
    """
    least = min(cell_len(title) + cell_len(part), width * 2 // 5)
    place = _cut(place, width - least - BETWEEN)
    beside = cell_len(place) + BETWEEN if place else 0
    left = _cut(title, width - cell_len(part) - beside) + part
    return set_cell_size(left, max(0, width - cell_len(place))) + place


def _cut(text: str, width: int) -> str:
    return text if cell_len(text) <= width else fitted(text, max(0, width), FINE.cut).rstrip()


def fitted(text: str, width: int, cut: str) -> str:
    """Give a text in just so many cells; ``cut`` stands for what is cut off."""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(text, width - 1) + cut if width else ""
