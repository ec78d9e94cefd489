"""Packs read from their text. What reads well costs one parse and one conversion; what does not is
walked until everything that is wrong with it is found, at its place.
"""

import gc
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from itertools import islice
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import tomli
from msgspec import ValidationError, convert
from msgspec.structs import replace

from anchor.core.checks import IsThere, faults, faults_of
from anchor.core.model import FORMAT, Exercise, Pack, Routine
from anchor.core.problems import Problem
from anchor.core.text import UNSAFE
from anchor.packs.diagnostics import WHOLE_FILE, Diagnostic, PackError, Placed, diagnose
from anchor.packs.source import Source, guard, read_source

MAX_PROBLEMS = 500
"""No file is told more problems than this."""
_UNPARSABLE = frozenset({"E109", "E110", "E113"})
_OF_THE_KEY = frozenset({"E201"})
_ABSENCES = frozenset({"E202", "E210", "E212"})

Document = dict[str, Any]
_Part = TypeVar("_Part", Pack, Exercise, Routine)
_Asked = ParamSpec("_Asked")
_Given = TypeVar("_Given")


def uncollected(work: Callable[_Asked, _Given]) -> Callable[_Asked, _Given]:
    """Keep the garbage collector out of some work.

    A hostile pack makes hundreds of thousands of tables, none of them garbage. To look through
    them all again and again would take as long as the work itself.
    """

    @wraps(work)
    def worked(*asked: _Asked.args, **named: _Asked.kwargs) -> _Given:
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            return work(*asked, **named)
        finally:
            if was_enabled:
                gc.enable()

    return worked


def read_pack(source: Source) -> Pack:
    """Read a whole pack. Raises ``PackError`` with every error and refusal there is."""
    document = parse(source)
    pack, problems = _read(source, document)
    if pack is not None:
        problems += faults(pack)
        if not problems:
            return pack
    raise PackError(_diagnostics(source, _judge(source, source.text, document)))


def exercise_in(document: Document, source: Source, name: str) -> Exercise | Routine | None:
    """Read one exercise or routine of a source's document, if there is one of this name or alias.

    Raises ``PackError`` with every error and refusal of it.
    """
    problems = _format_problems(document)
    if problems:
        raise PackError(_diagnostics(source, _placed(source.text, problems)))
    found = _find(document, name)
    if found is None:
        return None
    key, index, table = found
    part: Exercise | Routine | None
    if key == "exercise":
        part, problems = _convert(table, Exercise, source.text)
        problems += faults_of(part) if part else []
    else:
        part, problems = _convert(table, Routine, source.text)
    if part is None or problems:
        problems = list(_under((key, index), problems))
        raise PackError(_diagnostics(source, _placed(source.text, problems)))
    return part


def language_of(document: Document) -> str:
    """Give the language a document says its pack is in; nothing if it says none."""
    info = document.get("pack")
    language = info.get("language") if isinstance(info, dict) else None
    return language if isinstance(language, str) else ""


@uncollected
def parse(source: Source, *, warn: bool = False) -> Document:
    """Parse a source's text. Raises ``PackError`` with all that is wrong if it is no TOML.

    Warnings are among that only if asked for.
    """
    dangers = guard(source.text)
    if dangers:
        raise PackError(_diagnostics(source, dangers + _apart_from(dangers, source, warn)))
    try:
        return tomli.loads(source.text)
    except (ValueError, RecursionError) as error:
        raise PackError(_diagnostics(source, _broken(source, source.text, error, warn))) from None


def check_file(path: Path, file: str | None = None) -> list[Diagnostic]:
    """List everything wrong with a pack file, in its order: errors, refusals and warnings.

    Warnings the pack accepts are left out. ``file`` is how to call it, if not by its path.
    """
    from anchor.packs.variants import known_beside

    try:
        return check(read_source(path, file), known_beside(path.parent))
    except PackError as error:
        return error.diagnostics


def check(source: Source, is_there: IsThere | None = None) -> list[Diagnostic]:
    """List everything wrong with a source, as ``check_file`` does.

    ``is_there`` tells of an exercise's full name whether there is one that can be translated;
    without it, that is not looked at.
    """
    try:
        document = parse(source, warn=True)
    except PackError as error:
        return error.diagnostics
    return _diagnostics(source, _judge(source, source.text, document, True, is_there))


def _judge(
    source: Source,
    text: str,
    document: Document,
    warn: bool = False,
    is_there: IsThere | None = None,
) -> list[Placed]:
    """Find everything wrong with a text that is TOML, warnings only if asked for."""
    pack, problems = _read(source, document)
    if pack is not None:
        problems += faults(pack)
        if warn:
            from anchor.core.checks import warnings
            from anchor.packs.readability import reading_problems

            problems += warnings(pack, reading_problems(pack), is_there)
    elif not _is_newer(document):
        from anchor.packs.diagnosing.mending import mend

        if mend(text).problems:
            return _broken(source, text, None, warn)
        problems += _partly(source, document, problems, warn)
    return _placed(text, problems)


def _partly(
    source: Source, document: Document, problems: list[Problem], warn: bool
) -> list[Problem]:
    """Find what the rules say of what reads of a document, unless there are problems enough."""
    if len(problems) > MAX_PROBLEMS:
        return []
    from anchor.packs.diagnosing.partial import partial_problems

    return partial_problems(document, source.stem, warn)


def _read(source: Source, document: Document) -> tuple[Pack | None, list[Problem]]:
    """Convert a document; say what stands against it in its keys, values and name."""
    if _is_newer(document):  # nothing else of it can be judged
        return None, _format_problems(document)
    pack, problems = _convert(document, Pack, source.text)
    info = document.get("pack")
    name = info.get("name") if isinstance(info, dict) else None
    if isinstance(name, str) and name != source.stem:
        problems.append(Problem("E214", ("pack", "name"), {"name": name, "stem": source.stem}))
    return pack, problems


def _convert(table: Document, cls: type[_Part], text: str) -> tuple[_Part | None, list[Problem]]:
    part, problems = None, []
    try:
        part = convert(table, cls)
    except ValidationError:
        from anchor.packs.diagnosing.walk import table_problems

        found = islice(table_problems(table, cls), MAX_PROBLEMS + 1)
        problems = list(found) or [Problem("E299")]
    if "\\" in text:  # only an escape can hide a sign from the guard
        from anchor.packs.diagnosing.walk import unsafe_texts

        problems += islice(unsafe_texts(table), MAX_PROBLEMS)
    return part, problems


def _is_newer(document: Document) -> bool:
    number = document.get("format")
    return type(number) is int and number > FORMAT


def _format_problems(document: Document) -> list[Problem]:
    number = document.get("format")
    if type(number) is int and number == FORMAT:
        return []
    from anchor.packs.diagnosing.walk import newer_format, table_problems

    if type(number) is int and number > FORMAT:
        return [newer_format(number)]
    alone = {key: value for key, value in document.items() if key == "format"}
    return [each for each in table_problems(alone, Pack) if each.path == ("format",)]


def _find(document: Document, name: str) -> tuple[str, int, Document] | None:
    """Find the table of an exercise or routine: by its name, else by an alias."""
    tables = [
        (key, index, table)
        for key in ("exercise", "routine")
        if isinstance(document.get(key), list)
        for index, table in enumerate(document[key])
        if isinstance(table, dict)
    ]
    for found in tables:
        if found[2].get("name") == name:
            return found
    for found in tables:
        aliases = found[2].get("aliases")
        if isinstance(aliases, list) and name in aliases:
            return found
    return None


def _apart_from(dangers: list[Placed], source: Source, warn: bool) -> list[Placed]:
    """Find what else is wrong with a text that holds unsafe signs, if it can be parsed at all."""
    if not _UNPARSABLE.isdisjoint(danger.problem.code for danger in dangers):
        return []
    text = UNSAFE.sub("?", source.text)
    try:
        document = tomli.loads(text)
    except (ValueError, RecursionError) as error:
        return _broken(source, text, error, warn)
    return _judge(source, text, document, warn)


def _broken(source: Source, text: str, error: Exception | None, warn: bool) -> list[Placed]:
    """Find everything wrong with a text that is no TOML, or that a plain slip makes other TOML.

    The rest of it is judged as far as it can be read.
    """
    from anchor.packs.diagnosing.partial import certain
    from anchor.packs.diagnosing.syntax import recover

    recovered = recover(text, error)
    if recovered.document is None:
        return recovered.problems
    _, problems = _read(source, recovered.document)
    if recovered.lost or recovered.has_orphans:
        # What seems to be missing may stand in the lines that could not be read.
        problems = [problem for problem in problems if problem.code not in _ABSENCES]
    if not _is_newer(recovered.document):
        problems += _partly(source, certain(recovered), problems, warn)
    lines = text.split("\n")
    return recovered.problems + [
        _within(placed, lines[placed.place.line - 1])
        for placed in _placed(recovered.text, problems)
    ]


def _within(placed: Placed, line: str) -> Placed:
    """Keep a place in a text that was put right within the line as it was."""
    place = placed.place
    length = min(place.length, len(line) + 1 - place.column)
    return placed._replace(place=place._replace(length=max(1, length)))


@uncollected
def _placed(text: str, problems: list[Problem]) -> list[Placed]:
    if not problems:
        return []
    from anchor.packs.locate import Locator

    locator = Locator(text)
    return [
        Placed(problem, locator.place(problem.path, key=problem.code in _OF_THE_KEY))
        for problem in problems[: MAX_PROBLEMS + 1]
    ]


def _diagnostics(source: Source, placed: list[Placed]) -> list[Diagnostic]:
    """Put placed problems into words, in the order of the file."""
    lines = source.text.split("\n")
    listed = sorted(placed, key=lambda each: each.place)[:MAX_PROBLEMS]
    found = [diagnose(each, source.file, lines[max(0, each.place.line - 1)]) for each in listed]
    if len(placed) > MAX_PROBLEMS:
        more = Problem("E199", values={"limit": MAX_PROBLEMS})
        found.append(diagnose(Placed(more, WHOLE_FILE), source.file))
    return found


def _under(path: tuple[str | int, ...], problems: Iterable[Problem]) -> Iterator[Problem]:
    for problem in problems:
        yield replace(problem, path=(*path, *problem.path))
