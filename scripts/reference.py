"""Write what is made from the pack format: its schema, the marked parts of its page, and the codes.

docs/pack.schema.json and docs/codes.md are made as a whole; docs/packs.md between its marks. The
examples in docs/examples are packs of their own, and the tests play them.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, get_args

import msgspec
from msgspec.inspect import (
    BoolType,
    Field,
    FloatType,
    IntType,
    LiteralType,
    Metadata,
    StrType,
    StructType,
    Type,
    UnionType,
    VarTupleType,
)

from anchor.core import body, model, safety
from anchor.core.compiling import DEFAULT_MINUTES
from anchor.core.rules import MAX_CUES, MAX_HOURS
from anchor.core.text import visible
from anchor.packs.diagnosing import kinds
from anchor.packs.diagnosing.explaining import Explanation, explain
from anchor.packs.diagnostics import known_codes
from anchor.packs.schema import pack_schema

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
EXAMPLES = DOCS / "examples"

_MADE = re.compile(r"(<!-- made: (?P<what>[^\n]+?) -->\n).*?(<!-- end -->)", re.DOTALL)
_LONG = 24
"""Words of a list that is longer are told once, below, and not beside each key."""

_CODES_HEAD = """\
# What a check can say

`anchor packs check` tells each problem with its line and a code. `anchor packs explain CODE` says
the same as this page. **E** is an error: the pack cannot be used like this. **S** is a refusal, for
safety. **W** is a warning: the pack can be used, and
[can stand by it](packs.md#standing-by-a-warning) with a reason.

Each example is run by the tests: the first is told its code, the second is told nothing. All of
this page is made from the program (`make reference`).
"""
_GROUPS = {
    "E1": "The file",
    "E2": "Keys and values",
    "E3": "How a pack is put together",
    "S4": "Refusals, for safety",
    "W5": "Warnings",
}


def files() -> dict[Path, str]:
    """Return each file that is made, with what it has to hold."""
    packs = DOCS / "packs.md"
    return {
        DOCS / "pack.schema.json": _schema(),
        DOCS / "codes.md": _codes(),
        packs: _MADE.sub(_filled, packs.read_text(encoding="utf-8")),
    }


def _schema() -> str:
    encoded = msgspec.json.encode(pack_schema())
    return msgspec.json.format(encoded, indent=2).decode() + "\n"


# The page of the format


def _filled(mark: re.Match[str]) -> str:
    what, _, name = mark["what"].partition(" ")
    made = {
        "keys": lambda: _keys(name),
        "example": lambda: _example(name),
        "steps": _steps,
        "limits": _limits,
        "lists": _lists,
    }[what]()
    return f"{mark[1]}\n{made.strip()}\n\n{mark[3]}"


def _keys(name: str) -> str:
    """Return a table of the keys of one table of the format."""
    cls = getattr(model, name)
    if cls is model.Step:
        table = kinds.described(model.Say)
        fields = [field for field in table.fields if field.name in model.Step.__struct_fields__]
    else:
        table = kinds.described(cls)
        fields = list(table.fields)
        if issubclass(cls, model.Step):
            common = model.Step.__struct_fields__
            fields = [field for field in fields if field.name not in common]
    rows = []
    for field in fields:
        described = f"{_description(field.type)}{_if_left_out(field)}"
        rows.append((f"`{field.encode_name}`", _value(field.type, field.encode_name), described))
    return _table(("key", "value", "what it says"), rows)


def _steps() -> str:
    parts = []
    for cls in get_args(model.AnyStep):
        kind = cls.__struct_config__.tag
        doc = " ".join((cls.__doc__ or "").split())
        parts += [f'### do = "{kind}"', doc, _keys(cls.__name__)]
        parts += ["In `cues`:", _keys("Cues")] if "cues" in cls.__struct_fields__ else []
        parts.append(_example(kind))
    return "\n\n".join(parts)


def _example(name: str) -> str:
    text = (EXAMPLES / f"{name}.toml").read_text(encoding="utf-8")
    return f"A whole pack, [{name}.toml](examples/{name}.toml):\n\n```toml\n{text}```"


def _limits() -> str:
    rows = [
        ("one whole breath", f"{safety.MIN_CYCLE_SECONDS} seconds or more", "S401"),
        ("a hold, or a rest", f"{safety.MAX_HOLD_SECONDS} seconds at most", "S402, S403"),
        ("a hold and a rest in a row", f"{safety.MAX_HOLD_SECONDS} seconds at most", "S404"),
        ("a part of a breath", f"{safety.MIN_PHASE_SECONDS} seconds or more", "E309"),
        ("to tense a muscle", f"{model.MAX_TENSE_SECONDS} seconds at most", "E204"),
        ("an exercise, its repeats played", f"{MAX_HOURS} hours at most", "E315"),
        ("its cues", f"{MAX_CUES:,} at most", "E314"),
    ]
    said = (
        f"An in-breath or an out-breath over {safety.MAX_BREATH_SECONDS} seconds is warned about "
        "(W512). Without `minutes`, the breathing that fills them goes on for "
        f"{DEFAULT_MINUTES:g} minutes."
    )
    return f"{_table(('what', 'limit', 'code'), rows)}\n\n{said}"


def _lists() -> str:
    sensitive = ", ".join(region for region in body.REGIONS if region in body.SENSITIVE)
    lists = [
        ("practice", get_args(model.Practice), ""),
        ("turns", get_args(model.Turns), ""),
        ("sense", model.SENSES, ""),
        ("suits and not-for", model.FEELINGS, ""),
        ("where", body.REGIONS, f" Of these, {sensitive} start skipped."),
    ]
    return "\n".join(f"- **{key}**: {', '.join(words)}.{more}" for key, words, more in lists)


def _description(declared: Type) -> str:
    """Return what the model says of a key: the note nearest to the key."""
    while isinstance(declared, Metadata):
        if description := (declared.extra_json_schema or {}).get("description"):
            return str(description)
        declared = declared.type
    return ""


def _if_left_out(field: Field) -> str:
    """Say what it means that a key is not there."""
    if field.required:
        return " Required."
    default = field.default
    told = isinstance(default, str | int | float) and not isinstance(default, bool) and default
    return f" Left out: {default}." if told else ""


def _value(declared: Type, key: str) -> str:
    """Say what kind of value a key takes, and within which limits."""
    match _bare(declared):
        case UnionType(types=types):
            told = [
                _value(each, key)
                for each in types
                if not isinstance(each, msgspec.inspect.NoneType)
            ]
            return ", or ".join(told)
        case LiteralType(values=values):
            few = len(values) <= _LONG
            return (
                ", ".join(f"`{value}`" for value in values) if few else "a word of the list below"
            )
        case BoolType():
            return "`true` or `false`"
        case IntType() as number:
            return f"a whole number {kinds.number_range(number)}"
        case FloatType() as number:
            return f"a number {kinds.number_range(number)}"
        case StrType() as text:
            if text.pattern:
                return f"text: {kinds.form(key, 'my-own')}"
            return f"text, {text.max_length} characters at most"
        case VarTupleType() as items:
            return f"a list of {_plural(items.item_type, key)}, {items.max_length} at most"
        case StructType() as table:
            return f"a table: `{kinds.heading_of(table)}`"
        case other:
            raise AssertionError(other)


def _plural(declared: Type, key: str) -> str:
    kind = _bare(declared)
    if isinstance(kind, UnionType):
        return "tables: `[[exercise.step]]`"
    if isinstance(kind, StructType):
        return f"tables: `{kinds.heading_of(kind)}`"
    if isinstance(kind, LiteralType):
        return "words of the list below"
    has_form = isinstance(kind, StrType) and kind.pattern
    return f"texts ({kinds.form(key, 'my-own')})" if has_form else "texts"


def _bare(declared: Type) -> Type:
    """Return a type without its notes, and without the nothing that stands for a key left out."""
    while isinstance(declared, Metadata):
        declared = declared.type
    if isinstance(declared, UnionType):
        some = [each for each in declared.types if not isinstance(each, msgspec.inspect.NoneType)]
        return _bare(some[0]) if len(some) == 1 else declared
    return declared


# The page of the codes


def _codes() -> str:
    parts = [_CODES_HEAD]
    group = ""
    for code in known_codes():
        if code[:2] != group:
            group = code[:2]
            parts.append(f"## {_GROUPS[group]}\n")
        parts.append("\n".join(_explained(explain(code))))
    return "\n".join(parts)


def _explained(one: Explanation) -> Iterator[str]:
    yield f"### {one.code}"
    yield ""
    yield f"**{_escaped(one.message[:1].upper() + one.message[1:])}.** {one.why}"
    yield ""
    if one.source:
        yield f"It rests on: {one.source}"
        yield ""
    yield from _fenced(one.wrong, "toml")
    yield from _fenced(one.told, "text")
    yield "Without it:"
    yield ""
    yield from _fenced(one.right, "toml")


def _fenced(text: str, language: str) -> Iterator[str]:
    yield f"```{language}"
    yield visible(text)
    yield "```"
    yield ""


def _escaped(text: str) -> str:
    return re.sub(r"([`*_\[\]<>]|\\(?=[!-/:-@\[-`{-~]))", r"\\\1", text)


def _table(head: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    lines = [list(head), ["---"] * len(list(head)), *map(list, rows)]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


if __name__ == "__main__":
    for path, text in files().items():
        path.write_text(text, encoding="utf-8", newline="\n")
        print(f"Wrote {path.relative_to(ROOT).as_posix()}.")
