"""What the rules say of a pack that does not read as a whole. Loaded only when one does not.

The exercises and routines that do read are judged without the others. What may only seem wrong
because something else could not be read is left out.
"""

import re
from bisect import bisect_right
from typing import Any, TypeVar

from msgspec import ValidationError, convert
from msgspec.structs import replace

from anchor.core.checks import faults, warnings
from anchor.core.model import Accept, Exercise, Name, Pack, PackInfo, Routine
from anchor.core.problems import Problem
from anchor.packs.diagnosing.syntax import Recovered
from anchor.packs.readability import reading_problems

_LOST = frozenset({"E316", "E317", "E320"})
"""References that lead nowhere."""
_DOUBTFUL = frozenset({"W511"})
_PART = re.compile(r"[ \t]*\[\[[ \t]*(exercise|routine)[ \t]*\]\]")

_Part = TypeVar("_Part", Exercise, Routine)


def partial_problems(document: dict[str, Any], stem: str, warn: bool) -> list[Problem]:
    """List what the rules say of the part of a document that reads, warnings only if asked for.

    What stands in an unreadable table's place need not be a table.
    """
    exercises = _readable(document.get("exercise"), Exercise)
    routines = _readable(document.get("routine"), Routine)
    info, is_sure = _info(document.get("pack"), stem)
    pack = Pack(
        format=1,
        info=info,
        exercises=tuple(exercises.values()),
        routines=tuple(routines.values()),
    )
    found = faults(pack)
    if warn and is_sure:
        found += warnings(pack, reading_problems(pack))
    hidden = _hidden_names(document.get("exercise", []), exercises)
    positions: dict[Any, list[int]] = {"exercise": [*exercises], "routine": [*routines]}
    problems = []
    for problem in found:
        lost = problem.code in _LOST and (hidden is None or problem.values["name"] in hidden)
        if problem.code not in _DOUBTFUL and not lost:
            key, at, *rest = problem.path
            at = positions[key][int(at)] if key in positions else at
            problems.append(replace(problem, path=(key, at, *rest)))
    return problems


def certain(recovered: Recovered) -> dict[str, Any]:
    """Return a recovered document with ``None`` for each part that may have lost something."""
    document = dict(recovered.document or {})
    starts: dict[str, list[int]] = {"exercise": [], "routine": []}
    for number, line in enumerate(recovered.text.split("\n")):
        if heading := _PART.match(line):
            starts[heading[1]].append(number)
    # What a line was part of began last before it: the pack itself, if nothing did.
    begun = sorted([-1, *starts["exercise"], *starts["routine"]])
    lost = {begun[bisect_right(begun, line) - 1] for line in recovered.lost}
    if recovered.has_orphans:
        lost.update(starts["exercise"][:1])
    for key, begins in starts.items():
        tables = document.get(key)
        if isinstance(tables, list):
            known = begins if len(begins) == len(tables) else [-2] * len(tables)
            document[key] = [
                None if start in lost or start == -2 else table
                for start, table in zip(known, tables, strict=True)
            ]
    if -1 in lost:  # an exercise may have been lost as a whole, too
        document |= {"pack": None, "exercise": [*_items(document.get("exercise")), None]}
    return document


def _readable(tables: object, cls: type[_Part]) -> dict[int, _Part]:
    """Give each table that reads, by its position."""
    parts = {}
    for index, table in enumerate(_items(tables)):
        try:
            parts[index] = convert(table, cls)
        except ValidationError:
            continue
    return parts


def _info(table: object, stem: str) -> tuple[PackInfo, bool]:
    """Give what a pack says of itself, and whether its language and what it accepts are known."""
    try:
        return convert(table, PackInfo), True
    except ValidationError:
        pass
    known = table if isinstance(table, dict) else {}
    info = PackInfo(name=stem, title="", about="", language="", version="", license="")
    try:
        accept = convert(known.get("accept", []), tuple[Accept, ...])
        language = convert(known["language"], str)
    except (KeyError, ValidationError):
        return info, False
    return replace(info, accept=accept, language=language), True


def _hidden_names(tables: object, read: dict[int, Exercise]) -> set[str] | None:
    """List the names of the exercises that do not read; ``None`` if one of them is not known."""
    if not isinstance(tables, list):
        return None
    names = set()
    for index, table in enumerate(tables):
        if index not in read:
            try:
                names.add(convert(table["name"], Name))
            except (KeyError, TypeError, ValidationError):
                return None
    return names


def _items(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
