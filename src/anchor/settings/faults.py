"""What of a settings file cannot be used, each thing with its line. Loaded only if there is any."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeGuard

import msgspec
from msgspec.structs import FieldInfo, fields

from anchor.core.text import one_line, quoted
from anchor.settings.lines import KeyPath, line_of
from anchor.settings.model import ENTRIES, NAMES, TAKEN, Question, Scale, choices_of
from anchor.settings.reading import Fault, leaves
from anchor.settings.values import checked, near, takes
from anchor.words import settings as words
from anchor.words import tr
from anchor.words.keys import KEYS

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
            said = f"{tr(words.NO_SETTING, key=quoted(name))} {hint_for(name, NAMES)}"
            self._slip((name,), name, said)
        elif name in ENTRIES and _are_tables(value):
            self.values[name] = tuple(self._entries(name, value))
        elif name == "language" and isinstance(value, list):
            self.values[name] = tuple(self._languages(value))
        elif name == "keys" and isinstance(value, dict):
            self.values[name] = dict(self._keys(value))
        else:
            try:
                self.values[name] = checked(name, value)
            except ValueError:
                self._slip((name,), name, wrong(name, name, value))

    def _languages(self, values: list[object]) -> Iterator[str]:
        for at, value in enumerate(values):
            try:
                yield from checked("language", [value])
            except ValueError:
                self._slip(("language", at), "language", wrong("language", "language", value))

    def _keys(self, table: dict[str, object]) -> Iterator[tuple[str, str]]:
        for path, value in leaves(table):
            key = ".".join(path)
            called = f"keys.{key}"
            if key not in KEYS:
                self._slip(("keys", *path), called, _no_key(key, "[keys]", KEYS))
                continue
            try:
                yield from checked("keys", {key: value}).items()
            except ValueError:
                self._slip(("keys", *path), called, wrong(called, called, value))

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
                self._slip((name, at, key), called, _no_key(key, f"[[{name}]]", known))
            elif _fits(known[key], value):
                usable[key] = value
            else:
                self._slip((name, at, key), called, wrong(called, called, value))
        lacking = [key for key in known if known[key].required and key not in usable]
        for key in lacking:
            if key not in table:
                said = tr(words.NOT_THERE, table=f"[[{name}]]", key=key)
                self._slip((name, at), f"{name}.{key}", said)
        return None if lacking else msgspec.convert(usable, kind)

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


def hint_for(name: str, known: Iterable[str]) -> str:
    """Say which of the known names was meant by one that is none of them, or which there are."""
    return near(name, known) or tr(words.KNOWN, names=", ".join(known))


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


def _no_key(key: str, table: str, known: Iterable[str]) -> str:
    return f"{tr(words.NO_KEY, key=quoted(key), table=table)} {hint_for(key, known)}"


def _fits(field: FieldInfo, value: object) -> bool:
    try:
        msgspec.convert(value, field.type)
    except ValueError:
        return False
    return True


def _are_tables(value: object) -> TypeGuard[list[dict[str, object]]]:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)
