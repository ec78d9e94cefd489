"""What packs and what is in them can be called, and how several names are said."""

import re
from collections.abc import Collection, Iterable
from typing import Any

from anchor.core.text import one_line
from anchor.words import finding as words
from anchor.words import tr

LONGEST_NAME = 64
"""So many characters at most."""

PACK_NAME = re.compile(rf"(?=.{{1,{LONGEST_NAME}}}\Z)[a-z0-9]+(?:-[a-z0-9]+)*")
_ALIAS = re.compile(rf"(?=.{{1,{LONGEST_NAME}}}\Z)[a-z0-9]+(?:[.-][a-z0-9]+)*")


def names_in(document: dict[str, Any]) -> list[str]:
    """List the names and aliases in a pack's document that can be typed, sound or not."""
    things = [*_tables(document.get("exercise")), *_tables(document.get("routine"))]
    aliases = (alias for thing in things for alias in _items(thing.get("aliases")))
    names = [*(thing.get("name") for thing in things), *aliases]
    return [name for name in names if isinstance(name, str) and _ALIAS.fullmatch(name)]


def exercise_tables(document: dict[str, Any]) -> list[dict[str, Any]]:
    """List the tables of the exercises in a pack's document, sound or not."""
    return _tables(document.get("exercise"))


def free_name(name: str, taken: Collection[str]) -> str:
    """Give a name that nothing has: this one, or else one like it with a number."""
    free, number = name, 1
    while free in taken:
        number += 1
        ending = f"-{number}"
        free = name[: LONGEST_NAME - len(ending)].rstrip("-") + ending
    return free


def in_full(name: str, pack: str) -> str:
    """Give the full name of what a pack names: its own goes without the pack's name."""
    return name if "/" in name else f"{pack}/{name}"


def either(names: Iterable[str]) -> str:
    """Say several names, of which one is meant: ``a, b or c``. They are made safe."""
    *most, last = [one_line(name) for name in names]
    return tr(words.OR, names=", ".join(most), last=last) if most else last


def _tables(value: Any) -> list[dict[str, Any]]:
    return [item for item in _items(value) if isinstance(item, dict)]


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
