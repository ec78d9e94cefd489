"""The commonest changes to an exercise or a routine, as a form: lengths, words, and order.

Every change keeps the remarks of the file. One that would leave the pack with an error more than
before is not made.
"""

import re
from collections import Counter
from collections.abc import Callable
from functools import partial
from math import ceil, floor
from pathlib import Path as File
from typing import Any, Literal, NamedTuple

import tomli

from anchor.core.text import one_line
from anchor.errors import AnchorError
from anchor.packs.diagnostics import Diagnostic
from anchor.packs.source import guard
from anchor.packs.writing.authoring import problems_in
from anchor.packs.writing.changing import with_step_moved, with_value
from anchor.packs.writing.outline import Part, Path
from anchor.words import editor as words
from anchor.words import tr

_HEAD = ("title", "about", "minutes")
_PHASES = ("in", "top-up", "hold", "out", "rest")
_OF_STEPS: dict[str, tuple[str, ...]] = {
    "breathe": (*_PHASES, "cycles", *(f"cues.{phase}" for phase in _PHASES), "or"),
    "notice": ("say", "count", "seconds", "or"),
    "attend": ("say", "seconds", "or"),
    "tense": ("say", "seconds", "release", "or"),
    "say": ("say", "seconds", "or"),
    "move": ("say", "seconds", "or"),
    "touch": ("say", "seconds", "or"),
    "quiet": ("say", "seconds", "or"),
    "ask": ("question", "seconds", "or"),
    "repeat": ("times",),
}
"""What a form asks of each kind of step, in this order."""
_ONLY_IF_THERE = frozenset({"top-up", "cycles", "cues.top-up", "cues.hold", "cues.rest"})
_NUMBERS = frozenset({*_PHASES, "minutes", "cycles", "count", "seconds", "release", "times"})

_WHOLE = frozenset({"cycles", "count", "times", "minutes"})
_FINE, _USUAL, _COARSE = 0.5, 1.0, 5.0
_COARSE_FROM = 15.0
_FIRST = {"minutes": 5.0, "seconds": 10.0}
"""What a number begins with that was left out."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


class Field(NamedTuple):
    """One thing that can be changed."""

    path: Path
    """Where it is in the document, or would be."""
    key: str
    """What it is: ``in``, ``say``, ``cues.out``."""
    value: str | float | None
    """``None``: nothing is said of it yet."""

    @property
    def is_number(self) -> bool:
        """Whether it is a number and not words."""
        return self.key in _NUMBERS


class Section(NamedTuple):
    """A step of an exercise, a leg of a routine, or what stands above both."""

    path: Path
    kind: str
    """What a step does, ``leg``, ``exercise`` or ``routine``."""
    name: str
    """Which exercise a leg begins; nothing for others."""
    fields: tuple[Field, ...]


def form_of(text: str, part: Part) -> list[Section]:
    """List what can be changed about the exercise or the routine that a part belongs to.

    Raises ``AnchorError`` if the text cannot be read so far.
    """
    kind, index = str(part.path[0]), part.path[1]
    try:
        if guard(text):
            raise ValueError
        table = tomli.loads(text)[kind][index]
        head = Section((kind, index), kind, "", _fields(table, (kind, index), _HEAD))
        key = "step" if kind == "exercise" else "sequence"
        return [head, *_sections(table[key], (kind, index, key))]
    except (KeyError, IndexError, TypeError, AttributeError, ValueError, RecursionError):
        raise AnchorError(tr(words.NO_FORM)) from None


def _sections(tables: list[Any], above: Path) -> list[Section]:
    sections = []
    for position, table in enumerate(tables):
        path = (*above, position)
        if above[-1] == "sequence":
            fields = _fields(table, path, ("minutes",))
            sections.append(Section(path, "leg", str(table.get("start", "")), fields))
        else:
            do = str(table.get("do", ""))
            sections.append(Section(path, do, "", _fields(table, path, _OF_STEPS.get(do, ()))))
    return sections


def _fields(table: dict[str, Any], above: Path, keys: tuple[str, ...]) -> tuple[Field, ...]:
    fields = []
    for key in keys:
        value: Any = table
        for name in key.split("."):
            value = value.get(name) if isinstance(value, dict) else None
        if not _fits(value, key):
            value = None
        is_there = value is not None
        if is_there or not (key in _ONLY_IF_THERE or (key == "minutes" and len(above) == 2)):
            fields.append(Field((*above, *key.split(".")), key, value))
    return tuple(fields)


def _fits(value: object, key: str) -> bool:
    if key in _NUMBERS:
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, str)


def stepped(field: Field, by: Literal[-1, 1]) -> float | None:
    """Give a number somewhat less (-1) or more (1) than a field's, 0 at least."""
    if field.value is None or isinstance(field.value, str):
        return _FIRST.get(field.key, _USUAL) if by > 0 else None
    value = float(field.value)
    size = _FINE if field.key in _PHASES else _USUAL
    if field.key not in _WHOLE and max(value, value + by) > _COARSE_FROM:
        size = _COARSE
    number = floor(value / size) + 1 if by > 0 else ceil(value / size) - 1
    return max(0.0, number * size)


def number_in(typed: str) -> float | None:
    """Give the number that was typed; ``None`` if it is none."""
    found = _NUMBER.fullmatch(typed.strip())
    return float(found[0].replace(",", ".")) if found else None


def why_not(field: Field, number: float | None) -> str:
    """Say why a number, or what is none, is nothing for a field; nothing if it may be."""
    from anchor.packs.diagnosing import kinds

    whole = kinds.whole_number_of(field.key)
    if whole is None:
        return tr(words.NEEDS_NUMBER) if number is None else ""
    if number is not None and number.is_integer() and kinds.in_range(number, whole):
        return ""
    return tr(words.NEEDS_WHOLE, range=kinds.number_range(whole))


def with_field(text: str, file: File, field: Field, value: str | float) -> str:
    """Give a field a value. Raises ``AnchorError`` if the pack would be worse for it."""
    is_whole = isinstance(value, float) and value.is_integer()
    change = partial(with_value, text, field.path, int(value) if is_whole else value)
    return _no_worse(text, file, change)


def with_section_moved(text: str, file: File, section: Section, by: Literal[-1, 1]) -> str:
    """Move a step up (-1) or down (1). Raises ``AnchorError`` as ``with_field``."""
    match section.path:
        case ("exercise", int(exercise), "step", int(step)):
            change = partial(with_step_moved, text, exercise, step, step + by)
            return _no_worse(text, file, change)
        case _:
            raise AnchorError(tr(words.ONLY_STEPS_MOVE))


def _no_worse(text: str, file: File, change: Callable[[], str]) -> str:
    """Make a change, unless the pack would have an error that it had not."""
    changed = change()
    before = Counter(problem.code for problem in _errors(text, file))
    for problem in _errors(changed, file):
        if not before[problem.code]:
            raise AnchorError(tr(words.STAYS, why=one_line(problem.message)))
        before[problem.code] -= 1
    return changed


def _errors(text: str, file: File) -> list[Diagnostic]:
    return [problem for problem in problems_in(text, file) if problem.severity != "warning"]
