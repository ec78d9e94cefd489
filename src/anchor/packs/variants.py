"""Exercises in the language a person prefers, and whether what a pack translates is there.

Loaded only for a person whose language differs from an exercise's, or when a pack translates
something. A pack that cannot be used is passed over: no pack may stand between a person and what
they asked for.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from anchor.core.checks import IsThere
from anchor.core.languages import closeness
from anchor.core.model import Exercise
from anchor.packs.diagnostics import PackError
from anchor.packs.folders import builtin_folder
from anchor.packs.library import Found, PackFile
from anchor.packs.naming import exercise_tables, in_full
from anchor.packs.reader import exercise_in, language_of, parse
from anchor.packs.source import read_source


def preferred(
    found: Found, languages: Sequence[str], packs: Callable[[], Iterable[PackFile]]
) -> Found:
    """Give an exercise in the language that is liked best of those it is there in.

    ``languages`` begin with the favourite. An exercise that is in none of them stays as it is.
    ``packs`` are listed only if a translation has to be looked for.
    """
    for wanted in languages:
        if closeness(wanted, found.language):
            return found
        variants = [*_translations(found.identity, wanted, packs())]
        if variants:
            best = max(variants, key=lambda one: closeness(wanted, one.language))
            return replace(best, instead_of=found)
    return found


def one_of_each(found: Sequence[Found], languages: Sequence[str]) -> list[Found]:
    """Leave only the best liked of an exercise and its translations. What is liked least stays if
    it is all there is.
    """
    groups: dict[str, list[Found]] = {}
    for one in found:
        groups.setdefault(original_of(one), []).append(one)
    return [_liked_best(group, languages) for group in groups.values()]


def original_of(found: Found) -> str:
    """Give the full name of what an exercise translates, or of itself."""
    translates = found.thing.translates if isinstance(found.thing, Exercise) else None
    return in_full(translates, found.pack) if translates else found.identity


def known_beside(folder: Path) -> IsThere:
    """Give what tells whether there is an exercise of a full name, built in or in a folder."""

    @cache
    def names_in(stem: str) -> frozenset[str]:
        places = (builtin_folder(), folder)
        return frozenset(name for place in places for name in _names(place / f"{stem}.toml"))

    def is_there(name: str) -> bool:
        stem, _, inside = name.partition("/")
        return inside in names_in(stem)

    return is_there


def _translations(identity: str, wanted: str, packs: Iterable[PackFile]) -> Iterator[Found]:
    """Give the sound translations of an exercise that serve a wish for a language."""
    for file in packs:
        try:
            source = file.source()
            if identity not in source.text:
                continue
            document = parse(source)
            language = language_of(document)
            names = _translating(document, identity) if closeness(wanted, language) else []
            for name in names:
                thing = exercise_in(document, source, name)
                if isinstance(thing, Exercise) and thing.translates == identity:
                    yield Found(file.name, thing, language)
        except PackError:
            continue


def _translating(document: dict[str, Any], identity: str) -> list[str]:
    """List the names of the exercises in a document that say they translate one."""
    tables = exercise_tables(document)
    names = [table.get("name") for table in tables if table.get("translates") == identity]
    return [name for name in names if isinstance(name, str)]


def _names(path: Path) -> list[str]:
    """List the names of the exercises in a pack's file; none, if it cannot be read."""
    try:
        names = [table.get("name") for table in exercise_tables(parse(read_source(path)))]
    except PackError:
        return []
    return [name for name in names if isinstance(name, str)]


def _liked_best(group: Sequence[Found], languages: Sequence[str]) -> Found:
    for wanted in languages:
        best = max(group, key=lambda one: closeness(wanted, one.language))
        if closeness(wanted, best.language):
            return best
    return next((one for one in group if one.identity == original_of(one)), group[0])
