"""What is different between two versions of a pack."""

import re
from typing import Literal, NamedTuple, TypeVar

from anchor.core.model import Exercise, Pack, PackInfo, Routine

Thing = Exercise | Routine

_Part = TypeVar("_Part", Exercise, Routine)

Info = Literal["title", "language", "license", "authors"]
_INFO: tuple[Info, ...] = ("title", "language", "license", "authors")
"""What a pack says of itself that matters to who has it; its version is told of anyway."""


class ChangedPart(NamedTuple):
    """An exercise or routine that is in both, and differs."""

    old: Thing
    new: Thing
    keys: tuple[str, ...]
    """The attributes that differ."""

    @property
    def without_cautions(self) -> list[str]:
        """What was to be known before it, and is no longer said."""
        before, now = (
            one.cautions if isinstance(one, Exercise) else () for one in (self.old, self.new)
        )
        return [caution for caution in before if caution not in now]


class ChangedInfo(NamedTuple):
    """Something the pack says of itself."""

    key: Info
    old: str
    new: str


class Changes(NamedTuple):
    """What is different."""

    added: list[Thing]
    removed: list[Thing]
    changed: list[ChangedPart]
    info: list[ChangedInfo]


def compare(old: Pack, new: Pack) -> Changes:
    """Tell what is different in a new version of a pack. Parts are the same if their names are."""
    before = {thing.name: thing for thing in things(old)}
    after = {thing.name: thing for thing in things(new)}
    return Changes(
        added=[thing for name, thing in after.items() if name not in before],
        removed=[thing for name, thing in before.items() if name not in after],
        changed=[
            ChangedPart(before[name], thing, keys)
            for name, thing in after.items()
            if name in before and (keys := _differing(before[name], thing))
        ],
        info=[
            ChangedInfo(key, _told(old.info, key), _told(new.info, key))
            for key in _INFO
            if getattr(old.info, key) != getattr(new.info, key)
        ],
    )


def things(pack: Pack) -> list[Thing]:
    """List the exercises and routines of a pack, which all have names of their own."""
    return [*pack.exercises, *pack.routines]


def is_older(new: str, old: str) -> bool:
    """Tell whether one version number is below another. What follows the numbers is not ordered."""
    return _numbers(new) < _numbers(old)


def _differing(old: Thing, new: Thing) -> tuple[str, ...]:
    if type(old) is not type(new):
        return ("steps",)
    fields = new.__struct_fields__
    return tuple(field for field in fields if getattr(old, field) != getattr(new, field))


def _told(info: PackInfo, key: Info) -> str:
    value = getattr(info, key)
    return value if isinstance(value, str) else ", ".join(value)


def _numbers(version: str) -> tuple[int, ...]:
    found = re.match(r"[0-9]+(?:\.[0-9]+){0,2}", version)
    numbers = [int(number) for number in found[0].split(".")] if found else []
    return tuple([*numbers, 0, 0, 0][:3])
