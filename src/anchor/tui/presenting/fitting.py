"""Fits what is said of a way on into the cells there are."""

from rich.cells import cell_len, set_cell_size

from anchor.tui.presenting.arranging import BETWEEN, Way

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


def fitted(text: str, width: int, cut: str) -> str:
    """Give a text in just so many cells; ``cut`` stands for what is cut off."""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(text, width - 1) + cut if width else ""
