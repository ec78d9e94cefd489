"""Changes one setting in the text of a file, and nothing else of it: remarks and layout stay.

What was changed is read back: it says what was there before, with that one change, or it is not
taken.
"""

import re
import tomllib
from collections.abc import Callable
from typing import Any

Change = Callable[[Any], None]
"""Changes a TOML document, as plain tables or as tomlkit keeps it."""

_IMPOSSIBLE = (KeyError, IndexError, TypeError, AttributeError, ValueError, RecursionError)
"""What the library raises for a change it cannot make."""


def changed(text: str, change: Change, name: str, line: str = "") -> str:
    """Give a text with a change to a setting; ``line`` is what to add if it is not there yet.

    Raises ``ValueError`` if nothing else would stay as it is, or the text is no TOML, and whatever
    ``change`` raises.
    """
    try:
        wanted = tomllib.loads(text)
    except RecursionError as error:
        raise ValueError(str(error)) from None
    is_new = name not in wanted
    change(wanted)
    if line and is_new and _says(found := _with_line(text, name, line), wanted):
        return found
    if _says(found := _by_tomlkit(text, change), wanted):
        return found
    raise ValueError("this text cannot be changed")


def put(table: Any, key: str, value: object) -> None:
    """Give a key a value, where it is: written with its dots, or in tables."""
    first, rest = _below(table, key)
    if rest:
        put(table[first], rest, value)
    else:
        table[key] = value


def take_out(table: Any, key: str) -> None:
    """Take a key out, and the tables that are empty without it. Raises ``KeyError``."""
    first, rest = _below(table, key)
    if not rest:
        del table[key]
        return
    take_out(table[first], rest)
    if not table[first]:
        del table[first]


def _below(table: Any, key: str) -> tuple[str, str]:
    """Give the table that a key with dots is in, and what it is called there, if it is so."""
    first, _, rest = key.partition(".")
    return (first, rest if key not in table and isinstance(table.get(first), dict) else "")


def _with_line(text: str, name: str, line: str) -> str:
    """Put a line below the remark that explains it, or else above the first table."""
    lines = text.splitlines()
    remark = re.compile(rf"#\s*{name}\s*=")
    at = next((at for at, one in enumerate(lines, 1) if remark.match(one)), 0)
    return "\n".join([*lines[: at or _end(lines)], line, *lines[at or _end(lines) :], ""])


def _end(lines: list[str]) -> int:
    """Tell how many lines stand above the first table, without the remarks about it."""
    end = next((at for at, one in enumerate(lines) if one.lstrip().startswith("[")), len(lines))
    if end < len(lines):
        while end and lines[end - 1].lstrip().startswith("#"):
            end -= 1
    while end and not lines[end - 1].strip():
        end -= 1
    return end


def _by_tomlkit(text: str, change: Change) -> str:
    """Change a text through the library that keeps its layout; nothing if it cannot."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(text)
        change(document)
        return tomlkit.dumps(document)
    except (TOMLKitError, *_IMPOSSIBLE):
        return ""


def _says(text: str, wanted: dict[str, Any]) -> bool:
    try:
        return tomllib.loads(text) == wanted
    except (ValueError, RecursionError):
        return False
