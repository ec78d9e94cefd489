"""A person's own things that help, from ``toolkit.toml``: a scent, a song, a place, a sentence."""

from pathlib import Path
from typing import Any, NamedTuple

from anchor.care.entries import Fault, read_entries

KEYS = ("scent", "object", "song", "place", "sentence", "routine", "image", "why")
"""What there can be, in the order it is shown. ``image`` is the path of a picture."""


class Item(NamedTuple):
    """One thing that helps."""

    kind: str
    """One of ``KEYS``."""
    text: str


def read_toolkit(path: Path) -> tuple[list[Item], list[Fault]]:
    """Read the things of a file, in the order of ``KEYS``; each may be one text or several.

    What cannot be used is a fault, and costs only that key.
    """
    entries, faults = read_entries(path, header="")  # it has no headers
    items: list[Item] = []
    for key in (key for entry in entries for key in entry.keys):
        texts: list[Any] = key.value if isinstance(key.value, list) else [key.value]
        if key.name in KEYS and all(isinstance(one, str) and one.strip() for one in texts):
            items.extend(Item(key.name, one) for one in texts)
        else:
            faults.append(Fault(key.line, key.name))
    return sorted(items, key=lambda item: KEYS.index(item.kind)), sorted(faults)
