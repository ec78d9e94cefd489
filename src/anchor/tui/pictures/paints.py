"""Characters for terminals that cannot blend colours, or know no more than ASCII."""

from collections.abc import Callable

from anchor.tui.pictures import Look

SHADES = " ░▒▓█"
LETTERS = " .:*#"

Paint = Callable[[Look], Look]
"""Makes a look fit what a terminal can show."""


def blended(look: Look) -> Look:
    """Leave a look as it is: the terminal can blend colours."""
    return look


def shaded(look: Look) -> Look:
    """Show strength by how much of the cell is filled."""
    return _with(SHADES, look)


def in_ascii(look: Look) -> Look:
    """Show strength by letters."""
    return _with(LETTERS, look)


def _with(characters: str, look: Look) -> Look:
    if look.character == "▀":
        strength = (look.front + look.behind) / 2
    elif look.character == " ":
        strength = look.behind
    else:
        filled = _filled(look.character)
        strength = look.front * filled + look.behind * (1 - filled)
    last = len(characters) - 1
    return Look(characters[min(last, round(strength * last))], 1.0, 0.0)


def _filled(character: str) -> float:
    """Tell how much of a cell a block fills."""
    for eighths in (" ▁▂▃▄▅▆▇█", " ▏▎▍▌▋▊▉█"):
        if character in eighths:
            return eighths.index(character) / 8
    return 1.0
