"""Which line of a TOML file something is in. Loaded only when something is wrong with it."""

import tomllib
from typing import Any

KeyPath = tuple[str | int, ...]
"""The way to a value: keys of tables, and numbers of entries, from 0."""


def line_of(text: str, path: KeyPath) -> int:
    """Give the line, from 1, in which a sound TOML text says something; 0 if it is not found.

    It is the last line that names it before which the text does not hold it yet.
    """
    names = [part for part in path if isinstance(part, str)]
    found, at = 0, 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        if any(name in line for name in names) and not line.lstrip().startswith("#"):
            before = _parsed(text[:at])
            if before is not None:  # else this line is inside a value
                if _holds(before, path):
                    break
                found = number
        at += len(line)
    return found


def _parsed(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except ValueError:
        return None


def _holds(value: Any, path: KeyPath) -> bool:
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return False
    return True
