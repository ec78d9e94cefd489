"""Entries of a person's own file, read leniently: what is wrong with one costs only that one."""

import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

_POSITION = re.compile(r" \(at line (\d+), column \d+\)| \(at end of document\)")


class Entry(NamedTuple):
    """One table of a file."""

    line: int
    """Where it begins, from 1."""
    table: dict[str, Any]


class Fault(NamedTuple):
    """Something in a file that could not be used."""

    line: int
    """From 1; 0 for the file as a whole."""
    key: str
    """What it is about: an entry, a key; empty for the way it is written."""


def read_entries(path: Path, header: str) -> tuple[list[Entry], list[Fault]]:
    """Read the ``[[header]]`` tables of a file, each on its own. No file is no entries."""
    text, faults = read_text(path)
    entries: list[Entry] = []
    for line, part in _parts(text, header):
        try:
            found = tomllib.loads(part).get(header)
        except (ValueError, RecursionError) as error:
            faults.append(Fault(line + _line_of(error), ""))
            continue
        tables = found if isinstance(found, list) else []
        entries.extend(Entry(line, table) for table in tables if isinstance(table, dict))
    return entries, faults


def read_text(path: Path) -> tuple[str, list[Fault]]:
    """Read a file's text; what cannot be read is a fault, and no text."""
    try:
        return path.read_text(encoding="utf-8-sig"), []
    except FileNotFoundError:
        return "", []
    except (OSError, ValueError):
        return "", [Fault(0, "")]


def _parts(text: str, header: str) -> Iterator[tuple[int, str]]:
    """Cut a text before each ``[[header]]``: the line each part begins on, and the part."""
    start = re.compile(rf"^[ \t]*\[\[[ \t]*{re.escape(header)}[ \t]*\]\]", re.MULTILINE)
    begins = [found.start() for found in start.finditer(text)]
    for begin, end in pairwise([*begins, len(text)]):
        yield text.count("\n", 0, begin) + 1, text[begin:end]


def _line_of(error: Exception) -> int:
    """Give how many lines into a part an error is."""
    found = _POSITION.search(str(error))
    return int(found[1]) - 1 if found and found[1] else 0
