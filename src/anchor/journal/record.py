"""A check-in as a line of JSON: as it is stored, and as it is exported.

What is stored has been read back first, so nothing is kept that could not be read.
"""

import re
from typing import Any

import msgspec
from msgspec.structs import fields

from anchor.core.text import quoted
from anchor.errors import AnchorError
from anchor.journal.model import CheckIn, is_moment
from anchor.words import journal as words
from anchor.words import tr

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(CheckIn)
_FIELDS = {field.encode_name: field for field in fields(CheckIn)}
_PATH = re.compile(r"`\$([^`]*)`$")
_NAME = re.compile(r"[a-z-]+")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class FieldError(msgspec.Struct, frozen=True):
    """One thing about a check-in that cannot be kept as it is."""

    field: str
    """Which, such as ``distress`` or ``sensations[0].size``."""
    message: str


class CheckInError(AnchorError):
    """A check-in that cannot be kept as it is: all that is wrong with it."""

    def __init__(self, errors: list[FieldError]) -> None:
        super().__init__(" ".join(error.message for error in errors))
        self.errors = errors


def write_line(checkin: CheckIn) -> tuple[str, CheckIn]:
    """Give a check-in as a line, and as it reads from there. Raises ``CheckInError``.

    Half a surrogate pair, which no file can hold, becomes a replacement character.
    """
    try:
        line = _ENCODER.encode(checkin)
    except UnicodeEncodeError:
        line = _ENCODER.encode(_writable(msgspec.to_builtins(checkin)))
    return line.decode(), read_line(line)


def read_line(line: str | bytes) -> CheckIn:
    """Read a check-in from a line. Raises ``CheckInError``, or ``ValueError`` for no JSON."""
    try:
        return _DECODER.decode(line)
    except msgspec.ValidationError:
        raise CheckInError(_errors(msgspec.json.decode(line))) from None


def read_table(table: object) -> CheckIn:
    """Read a check-in from a table of values. Raises ``CheckInError``."""
    try:
        return msgspec.convert(table, CheckIn)
    except msgspec.ValidationError:
        raise CheckInError(_errors(table)) from None


def _errors(table: object) -> list[FieldError]:
    """Tell everything that is wrong with a table, field by field."""
    if not isinstance(table, dict):
        return [FieldError("", tr(words.NO_CHECKIN))]
    found = [
        FieldError(key, tr(words.FIELD_UNKNOWN, field=quoted(key)))
        for key in table
        if key not in _FIELDS
    ]
    for name, field in _FIELDS.items():
        where = _fault(name, table[name], field.type) if name in table else None
        if where is not None or (field.required and name not in table):
            path = name + (where or "")
            takes = words.FIELD_TAKES.get(_NAME.findall(path)[-1], words.FIELD_TAKES[name])
            found.append(FieldError(path, tr(words.FIELD, field=quoted(path), takes=tr(takes))))
    return found


def _fault(name: str, value: Any, kind: Any) -> str | None:
    """Tell where in a field's value something is wrong; ``None``: nowhere."""
    try:
        read = msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        place = _PATH.search(str(error))
        return place[1] if place else ""
    return "" if name == "at" and not is_moment(read) else None


def _writable(value: Any) -> Any:
    """Give a value without what cannot be written in UTF-8."""
    if isinstance(value, str):
        return _LONE_SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_writable(key): _writable(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_writable(inner) for inner in value]
    return value
