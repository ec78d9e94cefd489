"""Changes one setting in its file, whole or not at all, and nothing else of it."""

import os
from pathlib import Path
from typing import Any

from anchor.core.text import one_line, quoted
from anchor.errors import AnchorError, Status
from anchor.files import alone_in, create_private, read_private, write_private
from anchor.settings.changing import Change, changed, put, take_out
from anchor.settings.faults import hint_for
from anchor.settings.model import NAMES, TABLES, choices_of
from anchor.settings.template import template
from anchor.settings.values import checked, near, plain, takes, written
from anchor.words import settings as words
from anchor.words import tr
from anchor.words.keys import KEYS


def set_value(path: Path, key: str, value: object) -> None:
    """Settle something: ``theme``, or one of the keys, such as ``keys.leave``.

    A file that is not there is made, with every setting explained in it. Raises ``AnchorError`` for
    a value that cannot be used, and for a file that cannot be read or written: it is left alone.
    """
    name, inner = parts_of(key)
    try:
        usable = plain(checked(name, {inner: value} if inner else value))
    except ValueError:
        raise AnchorError(refusal(key, value)) from None

    def change(document: Any) -> None:
        if inner and isinstance(document.get(name), dict):
            put(document[name], inner, usable[inner])
        else:
            document[name] = usable

    _change(path, change, name, "" if name in TABLES else f"{name} = {written(usable)}")


def unset(path: Path, key: str) -> bool:
    """Leave something at its default again; tell whether it was settled.

    Raises ``AnchorError`` as ``set_value``.
    """
    name, _, inner = key.partition(".")  # what was mistyped in the file can be taken out, too

    def change(document: Any) -> None:
        if not inner:
            del document[name]
        elif name == "keys" and isinstance(document[name], dict):
            take_out(document[name], inner)
        else:
            raise KeyError(inner)

    try:
        _change(path, change, name)
    except KeyError:
        parts_of(key)
        return False
    return True


def begin(path: Path) -> None:
    """Make the file, with every setting explained, if it is not there yet.

    Raises ``AnchorError`` if it cannot be written.
    """
    try:
        create_private(path, template())
    except OSError as error:
        raise _not_written(path, error) from None


def parts_of(key: str) -> tuple[str, str]:
    """Take a key apart: a setting, and which key, for ``keys``. Raises ``AnchorError``."""
    name, _, inner = key.partition(".")
    if name not in NAMES or (inner and name != "keys"):
        raise AnchorError(f"{tr(words.NOT_KNOWN, key=quoted(key))} {hint_for(name, NAMES)}")
    if inner and inner not in KEYS:
        raise AnchorError(f"{tr(words.NOT_KNOWN, key=quoted(key))} {hint_for(inner, KEYS)}")
    return name, inner


def refusal(key: str, value: object) -> str:
    """Say what a setting takes, when a value cannot be used for it."""
    hint = near(value, choices_of(key)) or (tr(words.EDIT) if key in TABLES else "")
    return f"{tr(words.REFUSED, key=quoted(key), takes=takes(key))} {hint}".strip()


def _change(path: Path, change: Change, name: str, line: str = "") -> None:
    """Change the file while nobody else does. Raises whatever ``change`` raises, too."""
    path = Path(os.path.realpath(path))  # a link to a file that is kept elsewhere stays one
    try:
        with alone_in(path.parent):
            text = _read(path)
            try:
                text = changed(text, change, name, line)
            except ValueError:
                raise _left_alone(path) from None
            write_private(path, text)
    except OSError as error:
        raise _not_written(path, error) from None


def _read(path: Path) -> str:
    try:
        return read_private(path)
    except FileNotFoundError:
        return template()
    except (OSError, ValueError):
        raise _left_alone(path) from None


def _left_alone(path: Path) -> AnchorError:
    said = tr(words.LEFT_ALONE, file=one_line(str(path)))
    return AnchorError(f"{said} {tr(words.EDIT)}", Status.STORAGE)


def _not_written(path: Path, error: OSError) -> AnchorError:
    reason = error.strerror or type(error).__name__
    return AnchorError(
        tr(words.NOT_WRITTEN, file=one_line(str(path)), reason=reason), Status.STORAGE
    )
