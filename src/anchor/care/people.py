"""A person's own people, from ``people.toml``: whom to turn to, how, and with which words."""

from pathlib import Path
from typing import NamedTuple

from anchor.care.entries import Fault, read_entries


class Person(NamedTuple):
    """Someone to turn to."""

    name: str
    reach: str
    """How to reach them."""
    helps: str
    """What helps them help."""
    sentence: str
    """Words that are ready to send or say."""


_KEYS = Person._fields


def read_people(path: Path) -> tuple[list[Person], list[Fault]]:
    """Read the people of a file, in its order. An entry that cannot be used is a fault."""
    entries, faults = read_entries(path, "person")
    people: list[Person] = []
    for line, table in entries:
        if isinstance(number := table.get("reach"), int) and not isinstance(number, bool):
            table["reach"] = str(number)  # a number written without quotes is a number to call
        wrong = [key for key, value in table.items() if key not in _KEYS or not _is_text(value)]
        if not _is_text(table.get("name")):
            faults.append(Fault(line, "name"))
            continue
        # A slip in one line is no reason to lose the person: what can be read is kept.
        faults.extend(Fault(line, key) for key in wrong)
        kept = {key: table.get(key, "") if key not in wrong else "" for key in _KEYS}
        people.append(Person(**kept))
    return people, sorted(faults)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
