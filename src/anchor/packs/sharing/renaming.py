"""A pack's text under another name: what names the pack itself is changed, and nothing else."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import tomli

from anchor.core.model import Pack
from anchor.errors import AnchorError
from anchor.packs.locate import Locator, Path
from anchor.words import sharing as words
from anchor.words import tr


def renamed(text: str, pack: Pack, name: str) -> str:
    """Give the text of a sound pack under another name. Remarks and layout stay.

    Raises ``AnchorError`` if it is written in a way in which that cannot be done.
    """
    locator = Locator(text)
    lines = text.split("\n")
    wanted: dict[str, Any] = deepcopy(tomli.loads(text))
    places = []
    for path, value in _namings(pack, name):
        *above, key = path
        table: Any = wanted
        for part in above:
            table = table[part]
        table[key] = value
        places.append((locator.place(path), value))
    for place, value in sorted(places, reverse=True):
        line = lines[place.line - 1]
        start = place.column - 1
        lines[place.line - 1] = f'{line[:start]}"{value}"{line[start + place.length :]}'
    changed = "\n".join(lines)
    if _read(changed) != wanted:
        raise AnchorError(tr(words.NOT_RENAMED))
    return changed


def _namings(pack: Pack, name: str) -> Iterator[tuple[Path, str]]:
    """Give each place where a pack names itself, with what it should say there."""
    own = f"{pack.info.name}/"
    yield ("pack", "name"), name
    for i, exercise in enumerate(pack.exercises):
        if exercise.easier and exercise.easier.startswith(own):
            yield ("exercise", i, "easier"), f"{name}/{exercise.easier.removeprefix(own)}"
    for i, routine in enumerate(pack.routines):
        for k, leg in enumerate(routine.sequence):
            if leg.start.startswith(own):
                path = ("routine", i, "sequence", k, "start")
                yield path, f"{name}/{leg.start.removeprefix(own)}"


def _read(text: str) -> dict[str, Any] | None:
    try:
        return tomli.loads(text)
    except ValueError:
        return None
