"""The pictures there are, by the names they have in the settings."""

from anchor.tui.pictures import Maker
from anchor.tui.pictures.bar import Bar
from anchor.tui.pictures.orb import Orb
from anchor.tui.pictures.tide import Tide

PICTURES: dict[str, Maker | None] = {"orb": Orb, "tide": Tide, "line": Bar, "words": None}
"""``words`` has no picture: nothing moves."""


def maker(name: str) -> Maker | None:
    """Give what makes the pictures of a name; ``None``: words alone."""
    return PICTURES[name]


def next_picture(name: str) -> str:
    """Give the name of the picture that follows, the first after the last."""
    names = list(PICTURES)
    return names[(names.index(name) + 1) % len(names)]
