"""A person's own file, read leniently: what is wrong with one key costs only that key.

It is read key by key, each on its own: a parser of whole files stops at the first slip.
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from anchor.files import read_private

_BEGINS = re.compile(
    r"""^[ \t]*(?:\[|([A-Za-z0-9_.-]+|"[^"\n]*"|'[^'\n]*')[ \t]*=)""", re.MULTILINE
)
"""A line that begins like a header, or like a key, which is the group."""

_LONGEST = 4000
"""More characters are no header, and no key that somebody wrote by hand."""

_MOST_LOOKALIKES = 50
"""A text between triple quotes may hold as many lines that look like headers or keys."""


class Key(NamedTuple):
    """One key of a file, and what it holds."""

    line: int
    name: str
    value: object
    written: str
    """Its line, as it stands in the file."""


class Entry(NamedTuple):
    """A header of a file, and the keys below it."""

    line: int
    """Where it begins, from 1."""
    keys: list[Key]


class Fault(NamedTuple):
    """Something in a file that could not be used."""

    line: int
    """From 1; 0 for the file as a whole."""
    key: str = ""
    """Which key it is about; empty for a line that is neither a key nor a header."""
    costs_entry: bool = False
    """Whether nothing of its entry can be used."""


def read_entries(path: Path, header: str) -> tuple[list[Entry], list[Fault]]:
    """Read the ``[[header]]`` entries of a file. No file is no entries.

    A header with a slip in it is a fault, and begins an entry all the same. So do keys that come
    before any header.
    """
    try:
        text = read_private(path)
    except FileNotFoundError:
        return [], []
    except (OSError, ValueError):
        return [], [Fault(0)]
    entries: list[Entry] = []
    faults: list[Fault] = []
    begun: int | None = 0  # an entry that is none until a key comes
    for line, piece in _pieces(text):
        first, _, rest = piece.partition("\n")
        if first.lstrip().startswith("["):
            begun = line
            if _parsed(first) == {header: [{}]}:
                entries.append(Entry(line, []))
                begun = None
            else:
                faults.append(Fault(line))
            line, piece = line + 1, rest
        keys, found = _read(line, piece)
        faults.extend(found)
        if keys and begun is not None:
            entries.append(Entry(begun or line, []))
            begun = None
        if keys:
            entries[-1].keys.extend(keys)
    return entries, faults


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Cut a text before each line that begins like a key or a header, and number the pieces.

    A text between triple quotes stays whole, if it ends.
    """
    begins = [0, *(found.start() for found in _BEGINS.finditer(text)), len(text)]
    at, line = 0, 1
    while at < len(begins) - 1:
        ends = begins[at + 1 : at + 1 + _MOST_LOOKALIKES]
        piece = text[begins[at] : ends[0]]
        if '"""' in piece or "'''" in piece:
            longer = (text[begins[at] : end] for end in ends)
            piece = next((one for one in longer if _parsed(one) is not None), piece)
        yield line, piece
        line += piece.count("\n")
        at = begins.index(begins[at] + len(piece), at + 1)


def _read(line: int, piece: str) -> tuple[list[Key], list[Fault]]:
    """Read what a piece of a file holds: a key mostly, or only remarks."""
    found = _BEGINS.match(piece)
    first, _, rest = piece.partition("\n")
    table, faults = _parsed(piece), []
    if table is None and found and (table := _parsed(first)) is not None:
        # The key itself is well: it is something below it that is not.
        faults.append(Fault(line + 1 + _blank_lines(rest)))
    if table is None:
        key = found[1].strip("\"'") if found and found[1] else ""
        return [], [Fault(line + _blank_lines(piece), key)]
    return [Key(line, name, value, first) for name, value in table.items()], faults


def _parsed(text: str) -> dict[str, Any] | None:
    if len(text) > _LONGEST:
        return None
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        return None


def _blank_lines(text: str) -> int:
    """Count the lines a text begins with that hold nothing, or only a remark."""
    lines = text.split("\n")
    return next((at for at, line in enumerate(lines) if line.strip() and line.strip()[0] != "#"), 0)
