"""What the model allows at each place, and how to say it. Loaded only when something is wrong."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import inspect
from msgspec.inspect import (
    BoolType,
    FloatType,
    IntType,
    LiteralType,
    Metadata,
    NoneType,
    StructType,
    Type,
    UnionType,
    VarTupleType,
)

from anchor.core.model import Accept, Cues, Exercise, Leg, Pack, PackInfo, Routine, Step
from anchor.words import diagnostics as words
from anchor.words import tr

HEADINGS: dict[type, str] = {
    PackInfo: "[pack]",
    Exercise: "[[exercise]]",
    Routine: "[[routine]]",
    Leg: "sequence = [{ ... }]",
    Accept: "accept = [{ ... }]",
    Cues: "cues = { ... }",
}
"""How the file writes each table. A step's is ``[[exercise.step]]``; the pack's own is the top."""

_FORMS = {
    "name": words.NAME_FORM,
    "from": words.NAME_FORM,
    "aliases": words.ALIAS_FORM,
    "easier": words.REF_FORM,
    "translates": words.REF_FORM,
    "start": words.REF_FORM,
    "language": words.LANGUAGE_FORM,
    "version": words.VERSION_FORM,
}
_EXAMPLES = {
    "pack": "[pack]",
    "exercise": "[[exercise]]",
    "step": "[[exercise.step]]",
    "routine": "[[routine]]",
    "sequence": 'sequence = [{ start = "breathing/box" }]',
    "accept": 'accept = [{ code = "W501", because = "..." }]',
    "cues": 'cues = { in = "In", out = "Out" }',
    "format": "format = 1",
    "name": 'name = "my-own"',
    "language": 'language = "en"',
    "version": 'version = "1.0.0"',
    "license": 'license = "CC0-1.0"',
    "from": 'from = "fists"',
}


def kind_of(declared: Type, value: object) -> Type:
    """Return what a declared type asks of this value: one alternative, without its notes."""
    while isinstance(declared, Metadata):
        declared = declared.type
    if not isinstance(declared, UnionType):
        return declared
    options = [kind_of(option, value) for option in declared.types]
    options = [option for option in options if not isinstance(option, NoneType)]
    wants_list = isinstance(value, list)
    return next((o for o in options if isinstance(o, VarTupleType) is wants_list), options[0])


def step_kinds(declared: Type) -> dict[str, StructType]:
    """Return the steps there are by their ``do``, if the type is that of a step; else nothing."""
    options = declared.types if isinstance(declared, UnionType) else ()
    return {str(o.tag): o for o in options if isinstance(o, StructType) and o.tag}


@cache
def model() -> StructType:
    """Return the whole format as a description that can be walked."""
    described = inspect.type_info(Pack)
    assert isinstance(described, StructType)
    return described


@cache
def described(cls: type) -> StructType:
    """Return the description of one table of the model."""
    return next(table for table in struct_types() if table.cls is cls)


@cache
def struct_types() -> tuple[StructType, ...]:
    """Return every table of the format."""
    return tuple({table.cls: table for table in _tables(model())}.values())


def whole_number_of(key: str) -> IntType | None:
    """Return which whole numbers a key takes; ``None`` if it takes something else."""
    declared = (
        field.type for table in struct_types() for field in table.fields if field.encode_name == key
    )
    kind = next((kind_of(each, None) for each in declared), None)
    return kind if isinstance(kind, IntType) else None


def heading_of(table: StructType) -> str:
    """Return how the file writes a table."""
    if issubclass(table.cls, Step):
        return "[[exercise.step]]"
    return HEADINGS.get(table.cls) or tr(words.THE_TOP)


def expected(kind: Type) -> str:
    """Say what kind of value is wanted."""
    return tr(_expected(kind))


def found(value: object) -> str:
    """Say what kind of value there is."""
    if isinstance(value, bool):  # before int, which it is to Python
        return tr(words.YES_NO)
    for kind, said in (
        (str, words.TEXT),
        (int, words.NUMBER),
        (float, words.FRACTION),
        (list, words.LIST),
        (dict, words.TABLE),
    ):
        if isinstance(value, kind):
            return tr(said)
    return tr(words.DATE)


def example(key: str, declared: Type) -> str:
    """Return a line that gives a key a value of its kind."""
    kind = kind_of(declared, None)
    if key in _EXAMPLES:
        return _EXAMPLES[key]
    if isinstance(kind, VarTupleType):
        return f"{key} = [{_value(kind.item_type)}]"
    return f"{key} = {_value(kind)}"


def form(key: str, value: str) -> str:
    """Say how a name or sign is written, with the value itself mended as an example."""
    mended = re.sub(r"[^a-z0-9]+", "-", value[:64].lower()).strip("-") or "my-own"
    return tr(_FORMS[key], example=mended)


def number_range(kind: IntType | FloatType) -> str:
    """Say which numbers are allowed."""
    if kind.ge is None:
        return tr(words.ABOVE_TO, low=_number(kind.gt), high=_number(kind.le))
    return tr(words.FROM_TO, low=_number(kind.ge), high=_number(kind.le))


def in_range(value: float, kind: IntType | FloatType) -> bool:
    """Tell whether a number is allowed. Infinity and what is no number never are."""
    above = value > (kind.gt or 0) if kind.ge is None else value >= kind.ge
    return above and (kind.le is None or value <= kind.le)


def _number(value: float | None) -> str:
    return f"{value or 0:g}" if (value or 0) < 1e5 else str(value)


def _value(declared: Type) -> str:
    kind = kind_of(declared, None)
    if isinstance(kind, LiteralType):
        return f'"{kind.values[0]}"'
    if isinstance(kind, BoolType):
        return "true"
    if isinstance(kind, IntType):
        return str(kind.ge or 1)
    return "10" if isinstance(kind, FloatType) else '"..."'


def _expected(kind: Type) -> str:
    if isinstance(kind, StructType):
        return words.TABLE
    if isinstance(kind, VarTupleType):
        return words.TABLES if _holds_tables(kind) else words.LIST
    if isinstance(kind, IntType) or (isinstance(kind, LiteralType) and kind.values == (1,)):
        return words.WHOLE_NUMBER
    if isinstance(kind, FloatType):
        return words.NUMBER
    return words.YES_NO if isinstance(kind, BoolType) else words.TEXT


def _holds_tables(kind: VarTupleType) -> bool:
    return isinstance(kind.item_type, StructType) or bool(step_kinds(kind.item_type))


def _tables(declared: Type) -> Iterator[StructType]:
    if isinstance(declared, Metadata):
        yield from _tables(declared.type)
    elif isinstance(declared, UnionType):
        for option in declared.types:
            yield from _tables(option)
    elif isinstance(declared, VarTupleType):
        yield from _tables(declared.item_type)
    elif isinstance(declared, StructType):
        yield declared
        for field in declared.fields:
            yield from _tables(field.type)
