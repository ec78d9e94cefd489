"""What anchor remembers of a person's choices, in ``state.toml``.

Strict with packs, lenient with a person's own state: what cannot be understood is left out of what
is used, and kept in the file. A file that cannot be read at all is set aside, never overwritten.
"""

import os
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Literal

from anchor.core.body import REGIONS
from anchor.files import alone_in, read_private, write_private

Holds = Literal["with", "without"]

MOST_RECENT = 5
"""So many of the exercises that were begun last are remembered, without when."""


class State:
    """One person's remembered choices: read when they are asked for, written as they change."""

    def __init__(self, path: Path) -> None:
        """Remember in a file, which may not exist yet."""
        self._path = path

    def holds(self, exercise: str) -> Holds | None:
        """Tell whether the person plays an exercise with its holds; ``None``: not asked yet."""
        kept = self._section("holds").get(exercise)
        return kept if kept in ("with", "without") else None

    def remember_holds(self, exercise: str, choice: Holds) -> None:
        """Remember whether to play an exercise with its holds. Raises ``OSError``."""
        self._change("holds", {exercise: choice})

    def not_helpful(self) -> frozenset[str]:
        """List the exercises that were marked as not helping."""
        marks = self._section("not-helpful")
        return frozenset(name for name, marked in marks.items() if marked is True)

    def mark_not_helpful(self, exercise: str) -> None:
        """Remember that an exercise did not help. Raises ``OSError``."""
        self._change("not-helpful", {exercise: True})

    def skips(self) -> frozenset[str]:
        """List the parts of the body that are left out always."""
        marks = self._section("skip")
        return frozenset(name for name in REGIONS if marks.get(name) is True)

    def remember_skips(self, regions: Iterable[str], skipped: bool = True) -> None:
        """Leave parts of the body out always, or no longer. Raises ``OSError``."""
        self._change("skip", dict.fromkeys(regions, skipped or None))

    def favourites(self) -> list[str]:
        """List the exercises and routines that a person marked as favourites, in that order."""
        marks = self._section("favourites")
        return [name for name, marked in marks.items() if marked is True]

    def remember_favourite(self, exercise: str, marked: bool = True) -> None:
        """Mark an exercise or a routine as a favourite, or no longer. Raises ``OSError``.

        What is a favourite is not marked as not helping any more.
        """
        self._change("favourites", {exercise: marked or None})
        if marked and exercise in self.not_helpful():
            self._change("not-helpful", {exercise: None})

    def recent(self) -> list[str]:
        """List the exercises and routines that were begun last, the latest first."""
        return _recent(self._section("recent"))

    def remember_recent(self, exercise: str) -> None:
        """Remember what was begun: which, not when and not how often. Raises ``OSError``."""

        def first(recent: dict[str, Any]) -> dict[str, Any]:
            others = [name for name in _recent(recent) if name != exercise]
            return {"exercises": [exercise, *others][:MOST_RECENT]}

        self._change_by("recent", first)

    def forget_recent(self, exercise: str) -> None:
        """Forget that an exercise or a routine was begun. Raises ``OSError``."""

        def without(recent: dict[str, Any]) -> dict[str, Any]:
            return {"exercises": [name for name in _recent(recent) if name != exercise]}

        self._change_by("recent", without)

    def region(self) -> str | None:
        """Give the region whose numbers the person chose to see, such as ``GB``."""
        kept = self._section("help").get("region")
        return kept if isinstance(kept, str) else None

    def remember_region(self, region: str | None) -> None:
        """Remember a region; ``None``: none is chosen any more. Raises ``OSError``."""
        self._change("help", {"region": region})

    def _section(self, name: str) -> dict[str, Any]:
        table, _ = _read(self._path)
        return _table(table, name)

    def _change(self, section: str, changes: dict[str, Any]) -> None:
        self._change_by(section, lambda _: changes)

    def _change_by(self, section: str, changes: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
        """Write what is to be changed of a section as it is now, while no other anchor writes.

        What is changed to ``None`` is taken out of the file.
        """
        import tomli_w

        with alone_in(self._path.parent):
            table, broken = _read(self._path)
            if broken:
                os.replace(self._path, _free_name(self._path))
            before = _table(table, section)
            after = (before | changes(before)).items()
            table[section] = {name: value for name, value in after if value is not None}
            write_private(self._path, tomli_w.dumps(table))


def _read(path: Path) -> tuple[dict[str, Any], bool]:
    """Give the file's table, and whether there is a file that could not be understood."""
    try:
        return tomllib.loads(read_private(path)), False
    except FileNotFoundError:
        return {}, False
    except (OSError, ValueError, RecursionError):
        return {}, True


def _free_name(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.stem}-unreadable-{number}{path.suffix}")).exists():
        number += 1
    return aside


def _table(table: dict[str, Any], name: str) -> dict[str, Any]:
    inner = table.get(name)
    return inner if isinstance(inner, dict) else {}


def _recent(section: dict[str, Any]) -> list[str]:
    kept = section.get("exercises")
    names = [name for name in kept if isinstance(name, str)] if isinstance(kept, list) else []
    return list(dict.fromkeys(names))[:MOST_RECENT]
