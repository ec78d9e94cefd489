"""The few signs beside letters: as this terminal can show them."""

import locale
from typing import NamedTuple

from anchor.settings import Settings


class Signs(NamedTuple):
    """What marks, what points, and what says that something was cut off."""

    mark: str
    less: str
    more: str
    cut: str


PLAIN = Signs(mark=">", less="<", more=">", cut="~")
FINE = Signs(mark="›", less="‹", more="›", cut="…")

_EVERYWHERE = str.maketrans(
    "…·•●○›‹–—‘’“”×─━│┃├┤┌┐└┘▎▏▌▐▊█▀▁▂▃▄▅▆▇",
    "~-**o><--''\"\"x--||||++++||||##-_______",
)
"""Signs that not every terminal has, and others as wide in their place."""


def is_ascii(settings: Settings) -> bool:
    """Tell whether only letters and signs that every terminal has are to be used."""
    if settings.ascii == "auto":
        return "utf" not in locale.getpreferredencoding(False).casefold()
    return settings.ascii


def everywhere(text: str) -> str:
    """Give a text with signs that every terminal has in the place of finer ones."""
    return text.translate(_EVERYWHERE)


def signs_for(settings: Settings) -> Signs:
    """Give the signs that fit."""
    return PLAIN if is_ascii(settings) else FINE
