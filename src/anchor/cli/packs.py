"""Packs: what there is, whether it is well, and where it goes."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from anchor.cli.problems import say_problems
from anchor.cli.sharing import own_pack
from anchor.cli.table import Row, print_table
from anchor.cli.terminal import is_plain
from anchor.core.model import Pack
from anchor.core.safety import has_holds, has_touch
from anchor.core.text import one_line, quoted, visible
from anchor.errors import AnchorError, Status
from anchor.packs.diagnostics import Diagnostic, PackError
from anchor.packs.library import Library, PackFile
from anchor.packs.reader import check_file, uncollected
from anchor.packs.schema import pack_schema
from anchor.places import places
from anchor.plain.lengths import length_as_written
from anchor.plain.page import Page
from anchor.words import commands as words
from anchor.words import tr, trn

_MOST_NAMES = 3


class Read(NamedTuple):
    """A pack, and the file it is from."""

    file: PackFile
    pack: Pack


@uncollected
def list_all(plain: bool, as_json: bool) -> None:
    """List every exercise and routine of every pack that can be read."""
    library = Library(places().packs)
    page = Page()
    builtin = library.builtin_packs()
    unlisted = None
    try:
        own = library.own_packs()
    except AnchorError as error:
        own, unlisted = [], error
    packs, broken = _read_all([*builtin, *own])
    if as_json:
        page.data([_record(one) for one in packs])
    elif is_plain(plain):
        for one in packs:
            page.say(*_sentences(one), "")
    else:
        print_table(
            [tr(column) for column in words.LIST_COLUMNS],
            [row for one in packs for row in _rows(one)],
        )
    taken = {file.name for file in builtin}
    for file in own:
        if file.name in taken:
            page.aside(tr(words.LIST_SHADOWED, name=one_line(file.name)))
    if broken:
        page.aside(_unreadable(broken))
    if unlisted:
        raise unlisted


def show_pack(name: str) -> None:
    """Print what a pack holds. Raises ``AnchorError``."""
    library = Library(places().packs)
    files = [*library.builtin_packs(), *library.own_packs()]
    file = next((file for file in files if file.name == name.casefold()), None)
    if file is None:
        raise AnchorError(tr(words.LIST_NO_PACK, name=quoted(name)))
    Page().say(*_sentences(Read(file, file.read())))


def check(paths: list[str], strict: bool, as_json: bool) -> int:
    """Check packs, print what is wrong with them, and give the exit status."""
    page = Page()
    files = _files_to_check(paths)
    found = [diagnostic for file in files for diagnostic in _checked(file)]
    warnings = sum(diagnostic.severity == "warning" for diagnostic in found)
    if as_json:
        page.data([diagnostic.to_dict() for diagnostic in found])
    else:
        if not files:
            page.say(tr(words.CHECK_NONE, folder=str(places().packs)))
        elif not found:
            page.say(trn(words.CHECK_GOOD, len(files)))
        else:
            say_problems(page, found)
    return Status.FAILED if len(found) > (0 if strict else warnings) else Status.DONE


def print_schema() -> None:
    """Print the JSON Schema of the pack format."""
    Page().data(pack_schema())


def print_folder() -> None:
    """Print the folder of the person's own packs, alone, for scripts."""
    Page().exactly(str(places().packs))


def _read_all(files: list[PackFile]) -> tuple[list[Read], list[PackFile]]:
    """Read packs, and list those that cannot be read."""
    packs, broken = [], []
    for file in files:
        try:
            packs.append(Read(file, file.read()))
        except PackError:
            broken.append(file)
    return packs, broken


def _unreadable(broken: list[PackFile]) -> str:
    names = ", ".join(one_line(file.name) or "?" for file in broken[:_MOST_NAMES])
    more = len(broken) - _MOST_NAMES
    listed = trn(words.LIST_AND_MORE, more, names=names) if more > 0 else names
    return trn(words.LIST_UNREADABLE, len(broken), names=listed)


def _files_to_check(paths: list[str]) -> list[PackFile | Path]:
    if not paths:
        return list(Library(places().packs).own_packs())
    files: list[PackFile | Path] = []
    for typed, path in zip(paths, map(Path, paths), strict=True):
        if not os.path.lexists(path) and (named := _named(typed)):
            files.append(named)
        elif path.is_dir():
            inside = sorted(path.glob("*.toml"))
            if not inside:
                raise AnchorError(tr(words.CHECK_NO_FILES, folder=one_line(str(path))))
            files.extend(inside)
        else:
            files.append(path)
    return files


def _named(typed: str) -> PackFile | None:
    """Find a pack by its name: one of the person's own, or else one that is built in."""
    library = Library(places().packs)
    builtin = (file for file in library.builtin_packs() if file.name == typed.strip().casefold())
    return own_pack(library, typed) or next(builtin, None)


def _checked(file: PackFile | Path) -> list[Diagnostic]:
    return file.check() if isinstance(file, PackFile) else check_file(file)


def _sentences(one: Read) -> list[str]:
    info, pack = one.pack.info, one.file.name
    lines = [tr(words.LIST_PACK, title=info.title, name=pack, about=info.about)]
    lines += [
        tr(
            words.LIST_EXERCISE,
            name=f"{pack}/{exercise.name}",
            title=exercise.title,
            length=length_as_written(exercise),
            turns=tr(words.LIST_TURNS[exercise.turns]),
        )
        for exercise in one.pack.exercises
    ]
    lines += [
        tr(words.LIST_ROUTINE, name=f"{pack}/{routine.name}", title=routine.title)
        for routine in one.pack.routines
    ]
    return lines


def _rows(one: Read) -> Iterator[Row]:
    pack = one.file.name
    for exercise in one.pack.exercises:
        marks = [tr(words.LIST_HOLDS)] if has_holds(exercise) else []
        marks += [tr(words.LIST_TOUCH)] if has_touch(exercise) else []
        yield (
            f"{pack}/{exercise.name}",
            one_line(exercise.title),
            length_as_written(exercise),
            tr(words.LIST_TURNS[exercise.turns]),
            ", ".join(marks),
        )
    for routine in one.pack.routines:
        name = f"{pack}/{routine.name}"
        yield name, one_line(routine.title), tr(words.LIST_IS_ROUTINE), "", ""


def _record(one: Read) -> dict[str, object]:
    pack = one.file.name
    return {
        "pack": pack,
        "title": one.pack.info.title,
        "language": one.pack.info.language,
        "version": one.pack.info.version,
        "builtin": one.file.builtin,
        "path": visible(str(one.file.path)),
        "exercises": [
            {
                "exercise": f"{pack}/{exercise.name}",
                "title": exercise.title,
                "aliases": exercise.aliases,
                "practice": exercise.practice,
                "turns": exercise.turns,
                "level": exercise.level,
                "holds": has_holds(exercise),
                "touch": has_touch(exercise),
                "translates": exercise.translates,
            }
            for exercise in one.pack.exercises
        ],
        "routines": [
            {"routine": f"{pack}/{routine.name}", "title": routine.title}
            for routine in one.pack.routines
        ],
    }
