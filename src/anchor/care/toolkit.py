"""A person's own things that help, from ``toolkit.toml``: a scent, a song, a place, a sentence."""

import re
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from anchor.care.entries import Fault, read_text

KEYS = ("scent", "object", "song", "place", "sentence", "routine", "image", "why")
"""What there can be, in the order it is shown. ``image`` is the path of a picture."""

_KEY = re.compile(r"^[ \t]*([A-Za-z0-9_-]+)[ \t]*=", re.MULTILINE)


class Item(NamedTuple):
    """One thing that helps."""

    kind: str
    """One of ``KEYS``."""
    text: str


def read_toolkit(path: Path) -> tuple[list[Item], list[Fault]]:
    """Read the things of a file, in the order of ``KEYS``; each may be one text or several.

    What cannot be used is a fault, and costs only that key.
    """
    text, faults = read_text(path)
    table, broken = _read_keys(text)
    faults += broken
    items: list[Item] = []
    for key, value in table.items():
        texts = value if isinstance(value, list) else [value]
        if key in KEYS and all(isinstance(one, str) and one.strip() for one in texts):
            items.extend(Item(key, one) for one in texts)
        else:
            faults.append(Fault(_line_of(text, key), key))
    return sorted(items, key=lambda item: KEYS.index(item.kind)), sorted(faults)


def _read_keys(text: str) -> tuple[dict[str, Any], list[Fault]]:
    """Read a file whole; if it holds a slip, key by key, so that the slip costs only its own."""
    try:
        return tomllib.loads(text), []
    except (ValueError, RecursionError):
        pass
    table: dict[str, Any] = {}
    faults: list[Fault] = []
    begins = [match.start() for match in _KEY.finditer(text)]
    for begin, end in pairwise([*begins, len(text)]):
        try:
            table |= tomllib.loads(text[begin:end])
        except (ValueError, RecursionError):
            key = text[begin:end].partition("=")[0].strip()
            faults.append(Fault(text.count("\n", 0, begin) + 1, key))
    return table, faults


def _line_of(text: str, key: str) -> int:
    found = re.search(rf"^[ \t]*{re.escape(key)}[ \t]*=", text, re.MULTILINE)
    return text.count("\n", 0, found.end()) + 1 if found else 0
