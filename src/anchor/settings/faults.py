"""What of a settings file cannot be used, each thing with its line. Loaded only if there is any."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import FieldInfo, fields

from anchor.core.text import one_line, quoted
from anchor.settings.lines import KeyPath, line_of
from anchor.settings.model import ENTRIES, NAMES, TAKEN, Question, Scale, choices_of
from anchor.settings.reading import Fault
from anchor.settings.values import checked, convert, near, takes
from anchor.words import settings as words
from anchor.words import tr

MOST = 20
"""More faults than this are no help, and to find the line of each takes time."""

_AT_LINE = re.compile(r"\(at line (\d+)")


class _Slip(NamedTuple):
    """Something that cannot be used: the way to it, what it is called, and what to say."""

    path: KeyPath
    key: str
    what: str


class _Sieve:
    """Parts what can be used of a file from what cannot."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.values: dict[str, Any] = {}
        self.slips: list[_Slip] = []

    def take(self, name: str, value: object) -> None:
        """Take what can be used of a setting."""
        if name not in NAMES:
            self._slip((name,), name, unknown(name))
        elif name in ENTRIES and _are_tables(value):
            self.values[name] = tuple(self._entries(name, value))
        elif name == "language" and isinstance(value, list):
            each = enumerate(value)
            self.values[name] = tuple(one for at, item in each for one in self._language(at, item))
        elif name == "keys" and isinstance(value, dict):
            each = value.items()
            self.values[name] = {key: keys for key, item in each for keys in self._keys(key, item)}
        else:
            try:
                self.values[name] = checked(name, value)
            except ValueError:
                self._slip((name,), name, wrong(name, name, value))

    def _language(self, at: int, value: object) -> Iterator[str]:
        try:
            yield from checked("language", [value])
        except ValueError:
            self._slip(("language", at), "language", wrong("language", "language", value))

    def _keys(self, key: str, value: object) -> Iterator[str]:
        try:
            yield checked("keys", {key: value})[key]
        except ValueError:
            called = f"keys.{key}"
            self._slip(("keys", key), called, wrong(called, called, value))

    def _entries(self, name: str, tables: list[dict[str, object]]) -> Iterator[Scale | Question]:
        used = set(TAKEN if name == "scales" else ())
        for at, table in enumerate(tables):
            entry = self._entry(name, at, table)
            if entry is None:
                continue
            if entry.name in used:
                said = tr(words.NAME_TAKEN, name=entry.name)
                self._slip((name, at, "name"), f"{name}.name", said)
                continue
            used.add(entry.name)
            yield entry

    def _entry(self, name: str, at: int, table: dict[str, object]) -> Scale | Question | None:
        kind = ENTRIES[name]
        known = {field.name: field for field in fields(kind)}
        usable: dict[str, object] = {}
        for key, value in table.items():
            called = f"{name}.{key}"
            if key not in known:
                hint = near(key, known) or _listed(known)
                said = tr(words.NO_KEY, key=quoted(key), table=f"[[{name}]]")
                self._slip((name, at, key), called, f"{said} {hint}")
            elif _fits(known[key], value):
                usable[key] = value
            else:
                self._slip((name, at, key), called, wrong(called, called, value))
        lacking = [key for key in known if known[key].required and key not in usable]
        for key in lacking:
            if key not in table:
                said = tr(words.NOT_THERE, table=f"[[{name}]]", key=key)
                self._slip((name, at), f"{name}.{key}", said)
        return None if lacking else convert(usable, kind)

    def _slip(self, path: KeyPath, key: str, what: str) -> None:
        self.slips.append(_Slip(path, key, what))


def sift(table: dict[str, Any], text: str, path: Path) -> tuple[dict[str, Any], list[Fault]]:
    """Give what can be used of a file's table, and what to say of the rest."""
    sieve = _Sieve()
    for name, value in table.items():
        sieve.take(name, value)
    found = [_placed(slip, text, path) for slip in sieve.slips[:MOST]]
    return sieve.values, sorted(found)


def no_toml(path: Path, error: str) -> Fault:
    """Say that a file is no TOML, with the line where its reader gave up, if it told."""
    at = _AT_LINE.search(error)
    line = int(at[1]) if at else 0
    return Fault(line, "", _in(path, line, tr(words.NO_TOML)))


def unreadable(path: Path) -> Fault:
    """Say that a file could not be read."""
    return Fault(0, "", _in(path, 0, tr(words.UNREADABLE)))


def unknown(name: str) -> str:
    """Say that there is no such setting, and which was meant, or which there are."""
    hint = near(name, NAMES) or _listed(NAMES)
    return f"{tr(words.NO_SETTING, key=quoted(name))} {hint}"


def wrong(called: str, name: str, value: object) -> str:
    """Say what a setting takes, and what may have been meant; ``called`` is what to call it."""
    said = tr(words.NOT_USABLE, key=one_line(called), takes=takes(name))
    return f"{said} {near(value, choices_of(name))}".strip()


def _placed(slip: _Slip, text: str, path: Path) -> Fault:
    line = line_of(text, slip.path)
    return Fault(line, slip.key, _in(path, line, slip.what))


def _in(path: Path, line: int, what: str) -> str:
    file = one_line(str(path))
    if not line:
        return tr(words.IN_FILE, file=file, what=what)
    return tr(words.IN_LINE, file=file, line=line, what=what)


def _listed(names: Any) -> str:
    return tr(words.KNOWN, names=", ".join(names))


def _fits(field: FieldInfo, value: object) -> bool:
    try:
        convert(value, field.type)
    except ValueError:
        return False
    return True


def _are_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)
