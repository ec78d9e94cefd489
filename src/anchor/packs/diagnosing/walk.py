"""Every problem of a pack's document at once. Loaded only when the quick conversion has failed.

A document is what the TOML parser gives: tables, lists and values. The model decides; each value
is judged alone, so that one slip does not hide the next.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.inspect import (
    BoolType,
    FloatType,
    IntType,
    LiteralType,
    StrType,
    StructType,
    Type,
    VarTupleType,
)

from anchor.core.model import FORMAT
from anchor.core.problems import Problem
from anchor.core.text import UNSAFE, visible
from anchor.packs.diagnosing import kinds
from anchor.packs.diagnosing.hints import key_hint, number_meant, step_hint, value_hint
from anchor.words import diagnostics as words
from anchor.words import tr

Path = tuple[str | int, ...]
Problems = Iterator[Problem]

_SHOWN = 60
_MAX_DIGITS = 18
_MAX_KEPT = 200
"""A longer text is not written again, not even if only its brackets are missing."""
_UNQUOTABLE = re.compile(r'["\\\x00-\x1f\x7f]')
_TRUTHS = {"true": "true", "yes": "true", "false": "false", "no": "false"}


def table_problems(table: dict[str, Any], cls: type, path: Path = ()) -> Problems:
    """Give every problem of a table that should be a ``cls``: a pack, an exercise, a routine."""
    return _table(table, kinds.described(cls), path)


def unsafe_texts(value: object, path: Path = ()) -> Problems:
    """Give every text that holds, behind an escape, a sign no terminal should see."""
    if isinstance(value, str):
        if sign := UNSAFE.search(value):
            yield Problem("E108", path, {"sign": visible(sign.group())})
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from unsafe_texts(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from unsafe_texts(inner, (*path, index))


def newer_format(number: int) -> Problem:
    """Return the problem of a pack of a newer format: nothing else of it can be judged."""
    return Problem("E211", ("format",), {"format": _quote(number), "newest": FORMAT})


def _table(table: dict[str, Any], kind: StructType, path: Path) -> Problems:
    known = {field.encode_name: field for field in kind.fields}
    found = set(table)
    for key, value in table.items():
        if key in known:
            field = known[key]
            yield from _value(value, field.type, (*path, key), is_required=field.required)
        elif key != kind.tag_field:
            hint, meant = key_hint(_quote(key), kind)
            yield Problem("E201", (*path, key), {"key": _quote(key), "hint": hint})
            if meant:  # it is there, only under another name
                found.add(meant)
    for key, field in known.items():
        if field.required and key not in found:
            hint = _where_missing(kind, kinds.example(key, field.type), bool(table))
            yield Problem("E202", (*path, key), {"key": key, "hint": hint})


def _where_missing(kind: StructType, example: str, has_others: bool) -> str:
    """Say what to add to a table, in which there may be something already."""
    heading = kinds.heading_of(kind)
    if heading.endswith("}]"):  # such a table stands on one line
        return tr(words.ADD_INSIDE, example=f", {example}" if has_others else example)
    return tr(words.ADD_LINE, table=heading, example=example)


def _value(value: Any, declared: Type, path: Path, *, is_required: bool = False) -> Problems:
    if steps := kinds.step_kinds(declared):
        yield from _step(value, steps, path)
        return
    kind = kinds.kind_of(declared, value)
    if isinstance(kind, StructType) and isinstance(value, dict):
        yield from _table(value, kind, path)
    elif isinstance(kind, VarTupleType) and isinstance(value, list):
        yield from _list(value, kind, path)
    elif isinstance(kind, IntType | FloatType) and _is_number(value, kind):
        if not kinds.in_range(value, kind):
            values = {"value": _quote(value), "range": kinds.number_range(kind)}
            yield _problem("E204", path, values)
    elif isinstance(kind, LiteralType) and type(value) is type(kind.values[0]):
        yield from _choice(value, kind, path)
    elif isinstance(kind, StrType) and isinstance(value, str):
        yield from _text(value, kind, path, is_required)
    elif not (isinstance(kind, BoolType) and isinstance(value, bool)):
        yield _wrong_type(value, kind, path)


def _step(value: Any, steps: dict[str, StructType], path: Path) -> Problems:
    if not isinstance(value, dict):
        yield _wrong_type(value, next(iter(steps.values())), path)
    elif "do" not in value:
        yield Problem("E212", path, {"hint": step_hint(value, steps)})
    elif not isinstance(value["do"], str):
        yield _wrong_type(value["do"], StrType(), (*path, "do"))
    elif value["do"] not in steps:
        values = {"value": _quote(value["do"]), "hint": value_hint(value["do"], steps)}
        yield Problem("E213", (*path, "do"), {**values})
    else:
        yield from _table(value, steps[value["do"]], path)


def _list(items: list[Any], kind: VarTupleType, path: Path) -> Problems:
    if len(items) < (kind.min_length or 0):
        yield _problem("E210", path, {})
    elif kind.max_length is not None and len(items) > kind.max_length:
        yield _problem("E209", path, {"length": len(items), "limit": kind.max_length})
    else:
        for index, item in enumerate(items):
            yield from _value(item, kind.item_type, (*path, index))


def _choice(value: Any, kind: LiteralType, path: Path) -> Problems:
    if value in kind.values:
        return
    if isinstance(value, int):
        only = str(kind.values[0])
        yield _problem("E204", path, {"value": _quote(value), "range": only})
    else:
        hint = value_hint(value, [str(word) for word in kind.values])
        yield _problem("E205", path, {"value": _quote(value), "hint": hint})


def _text(value: str, kind: StrType, path: Path, is_required: bool) -> Problems:
    if len(value) < (kind.min_length or 0):
        or_out = words.FILL_OR_ENTRY_OUT if isinstance(path[-1], int) else words.FILL_OR_KEY_OUT
        yield _problem("E208", path, {"hint": tr(words.FILL if is_required else or_out)})
    elif kind.max_length is not None and len(value) > kind.max_length:
        yield _problem("E207", path, {"length": len(value), "limit": kind.max_length})
    elif kind.pattern is not None and not re.search(kind.pattern, value):
        form = kinds.form(_key(path), value)
        yield _problem("E206", path, {"value": _quote(value), "form": form})


def _wrong_type(value: Any, kind: Type, path: Path) -> Problem:
    key = _key(path)
    values = {"expected": kinds.expected(kind), "found": kinds.found(value)}
    is_item = isinstance(path[-1], int)
    kept = _kept(value, kind, key) if isinstance(value, str) and not is_item else None
    if kept:
        hint = tr(words.WRITE_SO, example=f"{key} = {kept}")
    elif isinstance(value, str) and isinstance(kind, IntType | FloatType):
        hint = tr(words.UNQUOTED)
    else:
        example = kinds.example(key, VarTupleType(kind) if is_item else kind)
        hint = tr(words.WRITE_SO, example=example)
    return _problem("E203", path, {**values, "hint": hint})


def _kept(value: str, kind: Type, key: str) -> str | None:
    """Write what a text says as the kind of value it should be, if it is plain what that is."""
    if isinstance(kind, BoolType):
        return _TRUTHS.get(value.strip().lower())
    if isinstance(kind, IntType | FloatType):
        number = number_meant(value, key)
        return number if number and (number.isdigit() or isinstance(kind, FloatType)) else None
    item = kinds.kind_of(kind.item_type, None) if isinstance(kind, VarTupleType) else None
    is_plain = value.strip() and len(value) <= _MAX_KEPT and not _UNQUOTABLE.search(value)
    if not is_plain or not isinstance(item, LiteralType | StrType):
        return None
    items = value.split(",") if isinstance(item, LiteralType) else [value]
    return "[" + ", ".join(f'"{visible(one.strip())}"' for one in items) + "]"


def _problem(code: str, path: Path, values: Mapping[str, str | int]) -> Problem:
    return Problem(code, path, {"key": _key(path), **values})


def _key(path: Path) -> str:
    """Return the key a path leads to: that of the list, if it leads to an item."""
    return next(part for part in reversed(path) if isinstance(part, str))


def _is_number(value: Any, kind: IntType | FloatType) -> bool:
    return type(value) is int or (type(value) is float and isinstance(kind, FloatType))


def _quote(value: str | float) -> str:
    """Return a value of the file, short enough to stand in a sentence, and safe to show."""
    if isinstance(value, str):
        text = visible(value[:_SHOWN])
        return text if len(value) <= _SHOWN else f"{text}..."
    if isinstance(value, int) and abs(value) >= 10**_MAX_DIGITS:
        return tr(words.HUGE)
    return str(value)
