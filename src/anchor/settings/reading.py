"""Reads the settings: strict about what can be used, lenient with the rest of the file.

A slip costs what it is in and nothing else. The environment goes before the file.
"""

import os
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from anchor.files import read_private
from anchor.settings.model import NAMES, Settings

FILE = "file"

VARIABLES = {
    "face": "ANCHOR_FACE",
    "theme": "ANCHOR_THEME",
    "motion": "ANCHOR_MOTION",
    "picture": "ANCHOR_PICTURE",
    "numbers": "ANCHOR_NUMBERS",
    "time": "ANCHOR_TIME",
    "ascii": "ANCHOR_ASCII",
    "lead": "ANCHOR_LEAD",
    "history": "ANCHOR_HISTORY",
    "language": "ANCHOR_LANGUAGE",
}
"""The variables of the environment that go before the file."""

PLAIN = ("ANCHOR_PLAIN", "ACCESSIBLE")
"""Variables that ask for plain lines, whatever else is settled, unless they are 0."""

_DEEPEST = 4
_ANIMATIONS = "TEXTUAL_ANIMATIONS"
_MOTIONS = {"none": "none", "basic": "gentle", "full": "full"}


class Fault(NamedTuple):
    """Something that could not be used."""

    line: int
    """In the file, from 1; 0 for the file as a whole, and for the environment."""
    key: str
    """What it is about: ``theme``, ``scales.low``, ``ANCHOR_THEME``; empty for the whole file."""
    message: str
    """What to say about it: where it is, what would be accepted, what may have been meant."""


class Found(NamedTuple):
    """The settings, and how they came about."""

    settings: Settings
    faults: list[Fault]
    origins: dict[str, str]
    """Where each setting comes from that is settled: ``FILE``, or the name of a variable."""


def read_settings(
    path: Path, environ: Mapping[str, str] = os.environ
) -> tuple[Settings, list[Fault]]:
    """Read a person's settings, and what of them cannot be used. No file is no settings."""
    settings, faults, _ = find_settings(path, environ)
    return settings, faults


def find_settings(path: Path, environ: Mapping[str, str] = os.environ) -> Found:
    """Read a person's settings, with where each comes from."""
    values, faults = _from_file(path)
    origins = dict.fromkeys(values, FILE)
    for name, variable, value in _from_environment(environ, faults):
        values[name] = value
        origins[name] = variable
    return Found(Settings(**values), faults, origins)


def _from_file(path: Path) -> tuple[dict[str, Any], list[Fault]]:
    try:
        text = read_private(path)
    except (FileNotFoundError, NotADirectoryError):
        return {}, []
    except (OSError, ValueError):
        from anchor.settings.faults import unreadable

        return {}, [unreadable(path)]
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        from anchor.settings.faults import no_toml

        return {}, [no_toml(path, str(error))]
    try:
        settings = msgspec.convert(_with_flat_keys(table), Settings)
    except msgspec.ValidationError:
        from anchor.settings.faults import sift

        return sift(table, text, path)
    return {name: getattr(settings, name) for name in NAMES if name in table}, []


def leaves(
    table: dict[str, Any], above: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Give each value below a table with the way to it, but none that is very far below."""
    for key, value in table.items():
        if isinstance(value, dict) and len(above) < _DEEPEST:
            yield from leaves(value, (*above, key))
        else:
            yield (*above, key), value


def _with_flat_keys(table: dict[str, Any]) -> dict[str, Any]:
    """Give a table in which ``session.pause`` is one of the keys, however it was written."""
    keys = table.get("keys")
    if not isinstance(keys, dict):
        return table
    return table | {"keys": {".".join(path): value for path, value in leaves(keys)}}


def _from_environment(
    environ: Mapping[str, str], faults: list[Fault]
) -> Iterator[tuple[str, str, Any]]:
    """Give settings of the environment, each with its variable; the later ones go before."""
    if motion := _MOTIONS.get(environ.get(_ANIMATIONS, "").lower()):
        yield "motion", _ANIMATIONS, motion
    for name, variable in VARIABLES.items():
        text = environ.get(variable, "")
        if not text.strip():
            continue
        from anchor.settings.faults import wrong
        from anchor.settings.values import from_text

        try:
            yield name, variable, from_text(name, text)
        except ValueError:
            faults.append(Fault(0, variable, wrong(variable, name, text)))
    for variable in PLAIN:
        if environ.get(variable) not in (None, "", "0"):
            yield "face", variable, "plain"
