"""A person's own people, from ``people.toml``: whom to turn to, how, and with which words."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from anchor.care.entries import Fault, Key, read_entries

_NUMBER = re.compile(r"[^=]*=[ \t]*(\+?[0-9]+)[ \t]*(?:#.*)?")
"""A number written without quotes: a number to call."""


class Person(NamedTuple):
    """Someone to turn to."""

    name: str
    reach: str = ""
    """How to reach them."""
    helps: str = ""
    """What helps them help."""
    sentence: str = ""
    """Words that are ready to send or say."""


def read_people(path: Path) -> tuple[list[Person], list[Fault]]:
    """Read the people of a file, in its order. What cannot be used is a fault."""
    entries, faults = read_entries(path, "person")
    people: list[Person] = []
    for entry in entries:
        for keys in _by_name(entry.keys):
            # A slip in one line is no reason to lose the person: what can be read is kept.
            kept: dict[str, str] = {}
            for key in keys:
                text = _text(key)
                if text and key.name in Person._fields and key.name not in kept:
                    kept[key.name] = text
                else:
                    faults.append(Fault(key.line, key.name))
            if "name" in kept:
                people.append(Person(**kept))
            else:
                faults.append(Fault(entry.line, "name", costs_entry=True))
    return people, sorted(faults)


def _by_name(keys: list[Key]) -> Iterator[list[Key]]:
    """Part keys before every further name.

    Where the line ``[[person]]`` was left out, two people must not become one.
    """
    person: list[Key] = []
    for key in keys:
        if key.name == "name" and any(other.name == "name" for other in person):
            yield person
            person = []
        person.append(key)
    yield person


def _text(key: Key) -> str:
    """Give the text a key holds; nothing if it is none."""
    if isinstance(key.value, str) and key.value.strip():
        return key.value
    if key.name == "reach" and (number := _NUMBER.fullmatch(key.written)):
        return number[1]
    return ""
