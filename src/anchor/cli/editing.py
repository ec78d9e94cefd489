"""A pack of a person's own, opened again: found by its name, or by what is in it."""

from pathlib import Path
from typing import NamedTuple

from anchor.cli.authoring import begin, copy_of
from anchor.cli.desk import Desk, at_the_desk
from anchor.cli.editor import Place
from anchor.cli.reviewing import first_to_mend, write_on
from anchor.cli.watching import watch
from anchor.core.text import one_line, quoted
from anchor.errors import AnchorError, Status
from anchor.packs.diagnostics import PackError
from anchor.packs.library import Found, Library, PackFile
from anchor.packs.reader import check_file
from anchor.packs.writing.outline import Part, named, outline
from anchor.places import places
from anchor.plain.keywords import action
from anchor.words import authoring as words
from anchor.words import tr


class Spot(NamedTuple):
    """A pack's file, and what in it is to be opened."""

    path: Path
    part: Part | None = None


def edit(typed: str, place: Place | None) -> int:
    """Open a pack of the person's own in some place, or else watch it. Gives the exit status.

    One that is built in is offered as a copy. Raises ``AnchorError``.
    """
    desk = at_the_desk()
    library = Library(places().packs)
    spot = _spot(library, typed) if typed else _only_spot(desk, library)
    if isinstance(spot, Found):
        return _offer_copy(desk, library, spot, place)
    if spot is None:
        return Status.DONE
    if not spot.path.is_file():  # a folder, or what would block
        raise PackError(check_file(spot.path))
    name = spot.part.name if spot.part else None
    if place is None:
        watch(desk, spot.path, name)
        return Status.DONE
    return write_on(desk, spot.path, _line(spot), place, name)


def _spot(library: Library, typed: str) -> Spot | Found:
    """Find what is meant: a file, a pack or what is in one of the person's own, else any other."""
    if typed.endswith(".toml"):
        path = Path(typed).absolute()
        if not path.is_file():
            raise AnchorError(tr(words.NO_SUCH_FILE, file=quoted(typed)))
        return Spot(path)
    wanted = " ".join(typed.split()).casefold()
    own = library.own_packs()
    spots = [spot for file in own if (spot := _spot_in(file, wanted))]
    if len(spots) > 1:
        names = ", ".join(f"{spot.path.stem}/{wanted}" for spot in spots)
        raise AnchorError(tr(words.WHICH_OF, names=one_line(names)))
    if spots:
        return spots[0]
    for pack in library.builtin_packs():
        if pack.name == wanted:
            example = f"{wanted}/{pack.read().exercises[0].name}"
            raise AnchorError(_not_yours(wanted, example))
    found = library.find(typed)
    by_alias = next((file for file in own if file.name == found.pack), None)
    return _spot_in(by_alias, found.identity) or found if by_alias else found


def _spot_in(file: PackFile, wanted: str) -> Spot | None:
    """Find a pack by its name, or what is in it by its own name or its full one."""
    pack, slash, inside = wanted.rpartition("/")
    if not slash and file.name == wanted:
        return Spot(file.path)
    if slash and file.name != pack:
        return None
    try:
        part = named(outline(file.source().text), inside)
    except PackError:
        return None
    return Spot(file.path, part) if part else None


def _only_spot(desk: Desk, library: Library) -> Spot | None:
    """Give the person's one pack, or let them choose; ``None``: they left."""
    own = library.own_packs()
    if not own:
        raise AnchorError(tr(words.NONE_YET))
    if len(own) == 1:
        return Spot(own[0].path)
    names = [one_line(file.name) for file in own]
    if not desk.attended:
        raise AnchorError(tr(words.WHICH_OF, names=", ".join(names)))
    desk.page.say(tr(words.WHICH))
    number = desk.questions.choose(names, tr(words.WHICH_PROMPT), default=1)
    return None if number is None else Spot(own[number - 1].path)


def _line(spot: Spot) -> int:
    """Tell at which line to open: where it was asked for, else where something is wrong."""
    if spot.part:
        return spot.part.heading
    first = first_to_mend(check_file(spot.path))
    if first:
        return max(1, first.line)
    text = PackFile(spot.path, True).source().text
    things = (part for part in outline(text) if part.kind in ("exercise", "routine"))
    return next((part.heading for part in things), 1)


def _offer_copy(desk: Desk, library: Library, found: Found, place: Place | None) -> int:
    """Offer a copy of what is not the person's own, to be opened instead."""
    if place is None or not desk.attended:
        raise AnchorError(_not_yours(found.identity, found.identity))
    desk.page.say(tr(words.NOT_YOURS, name=found.identity))
    answer = desk.questions.ask(tr(words.COPY_PROMPT))
    if answer is None or action(answer, False) == "leave":
        return Status.DONE
    return begin(desk, library, copy_of(found), None, place)


def _not_yours(name: str, example: str) -> str:
    return f"{tr(words.NOT_YOURS, name=name)} {tr(words.COPY_WITH, name=example)}"
