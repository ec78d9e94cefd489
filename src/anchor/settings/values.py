"""One setting's value: checked, and read from text as it is typed or as the environment has it."""

from collections.abc import Iterable
from typing import Any

import msgspec

from anchor.core.text import quoted
from anchor.settings.model import ENTRIES, NAMES, Settings, choices_of
from anchor.words import settings as words
from anchor.words import tr

_YES = ("true", "yes", "on", "1")
_NO = ("false", "no", "off", "0")


def checked(name: str, value: object) -> Any:
    """Give a value as the setting has it. Raises ``ValueError`` if it cannot be used."""
    return getattr(msgspec.convert({name: value}, Settings), name)


def plain(value: object) -> Any:
    """Give a value of a setting as files have it: in tables, lists, texts, numbers."""
    return msgspec.json.decode(msgspec.json.encode(value))


def written(value: object) -> str:
    """Write a value on one line, as TOML has it: JSON is written alike."""
    return msgspec.json.format(msgspec.json.encode(value), indent=0).decode()


def from_text(name: str, text: str) -> Any:
    """Give the value that a text stands for. Raises ``ValueError`` if it cannot be used.

    Words for yes and no are understood in any usual spelling, and a list by its commas.
    """
    value: object = text.strip()
    if "true" in choices_of(name):
        spelled = text.strip().lower()
        value = True if spelled in _YES else False if spelled in _NO else spelled
    elif name == "language":
        value = [part.strip() for part in text.split(",") if part.strip()]
    elif choices_of(name):
        value = text.strip().lower()
    return checked(name, value)


def told(value: Any) -> str:
    """Say a value of a setting: a list by its words, own scales and questions by their names."""
    if isinstance(value, bool):
        return written(value)
    if isinstance(value, dict):
        return told(tuple(f"{key} = {written(keys)}" for key, keys in value.items()))
    if isinstance(value, tuple | list):
        names = [one if isinstance(one, str) else one.name for one in value]
        return ", ".join(names) or tr(words.NOTHING)
    return str(value)


def about(name: str) -> str:
    """Say what a setting is."""
    return tr(words.ABOUT[name])


def choice_about(name: str, choice: str) -> str:
    """Say what a choice of a setting stands for; nothing for what speaks for itself."""
    return tr(words.CHOICES[name][choice]) if name in words.CHOICES else ""


def takes(name: str) -> str:
    """Say what a setting takes, or a key in one of its tables: ``keys.pause``, ``scales.low``."""
    if name in NAMES:
        choices = choices_of(name)
        if choices:
            return tr(words.TAKES, names=", ".join(choices[:-1]), last=choices[-1])
        return tr(words.TAKES_OTHER[name])
    table, _, key = name.partition(".")
    return tr(words.TAKES_OTHER[key if table in ENTRIES else "keys."])


def near(word: object, known: Iterable[str]) -> str:
    """Ask whether the known word was meant that is most like another; nothing if none is.

    Those that it is the last part of come first: ``pause`` may be ``session.pause``.
    """
    if not isinstance(word, str):
        return ""
    import difflib

    spelled = word[:80].lower().replace("_", "-")
    names = list(known)
    found = [name for name in names if name.endswith(f".{spelled}")]
    found = found or difflib.get_close_matches(spelled, names, n=1, cutoff=0.6)
    return tr(words.NEAR, near=quoted(", ".join(found))) if found else ""
