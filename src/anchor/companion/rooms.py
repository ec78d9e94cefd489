"""The rooms of the home question: which practices stand together, and what is offered first."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from anchor.core.aftercare import WAYS, ways_on
from anchor.core.model import Exercise, Practice
from anchor.packs.library import Found


class Room(NamedTuple):
    """Exercises that are offered together."""

    practices: tuple[Practice, ...]
    """None of them: it is routines that are offered."""
    first: str
    """The exercise that is offered first, as long as nobody said that it does not help."""


ROOMS: dict[str, Room] = {
    "ground": Room(("ground",), "grounding/333"),
    "breathe": Room(("breathe",), "breathing/longer-out"),
    "touch": Room(("touch",), "touch/hands-on-thighs"),
    "move": Room(("move",), "movement/slow-walk"),
    "release": Room(("release",), "release/four"),
    "scan": Room(("scan", "notice"), "scan/edges"),
    "words": Room(("words", "pause"), "words/i-feel"),
    "kindness": Room(("kindness",), "kindness/one-good-thing"),
    "understand": Room(("understand",), "understanding/window"),
    "routine": Room((), "routines/five-minutes"),
}
"""What turns outward comes first, as everywhere (``core/suggesting.py``)."""


def in_room(room: Room, found: Iterable[Found], not_helpful: Collection[str]) -> list[Found]:
    """Give what is offered in a room: the gentle ones first, what did not help last."""

    def rank(one: Found) -> tuple[bool, bool, int, int]:
        practice = one.thing.practice if isinstance(one.thing, Exercise) else None
        level = one.thing.level if isinstance(one.thing, Exercise) else 1
        return (
            one.identity in not_helpful,
            room.first not in (one.identity, _original(one)),
            room.practices.index(practice) if practice else 0,
            level,
        )

    return sorted((one for one in found if _belongs(one, room)), key=rank)


def first_thing(not_helpful: Collection[str]) -> str:
    """Give the outward exercise that the home question begins with: as long as one helps, it."""
    return next(iter(ways_on(not_helpful)), WAYS[0])


def _original(found: Found) -> str | None:
    """Give the full name of what an exercise translates, if it is a translation."""
    return found.thing.translates if isinstance(found.thing, Exercise) else None


def _belongs(found: Found, room: Room) -> bool:
    if isinstance(found.thing, Exercise):
        return found.thing.practice in room.practices
    return not room.practices
