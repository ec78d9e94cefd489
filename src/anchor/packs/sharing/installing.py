"""Adding packs that somebody handed on: first what each of them would mean, then the adding itself.

A pack is kept under the name it gives itself, whatever its file was called. Nothing is replaced
without being kept, and nothing that cannot be used is added.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from msgspec.structs import replace

from anchor.core.checks import IsThere
from anchor.core.model import Pack
from anchor.errors import AnchorError, Status
from anchor.files import alone_in, mode_of, write_private
from anchor.packs.diagnostics import Diagnostic, PackError
from anchor.packs.earlier import keep
from anchor.packs.library import Library
from anchor.packs.naming import PACK_NAME, free_name
from anchor.packs.reader import check, parse, read_pack
from anchor.packs.sharing.archive import Piece
from anchor.packs.sharing.comparing import things
from anchor.packs.sharing.renaming import renamed
from anchor.packs.source import Source, decode, read_bytes
from anchor.packs.variants import known_beside
from anchor.words import sharing as words
from anchor.words import tr

Kind = Literal["new", "update", "same"]
Why = Literal["built-in", "is-built-in", "twice", "in-the-way"]
"""What stands against a pack's name. The second: it is the very pack that is built in."""


class Offer(NamedTuple):
    """A sound pack that can be added."""

    source: Source
    """Its text as it would be kept, and its name; the file is what it was handed on as."""
    pack: Pack
    warnings: list[Diagnostic]
    kind: Kind
    there: bytes | None
    """What the person has under its name now."""
    before: Pack | None
    """The same as a pack, if it can be read."""
    also_built_in: tuple[str, ...]
    """Names in it that are built in too, and mean what is built in unless they are given in full.
    """
    also_own: dict[str, list[str]]
    """Names in it that the person's other packs have as well, and which packs those are."""


class Refused(NamedTuple):
    """A file that cannot be used, and why."""

    file: str
    error: PackError


class Blocked(NamedTuple):
    """A sound pack that cannot be added under its name."""

    files: list[str]
    name: str
    why: Why
    free: str
    """A name it could have."""


class Considered(NamedTuple):
    """What there is to say of everything that was handed on."""

    offers: list[Offer]
    refused: list[Refused]
    blocked: list[Blocked]


class Added(NamedTuple):
    """A pack that was added."""

    path: Path
    kept: Path | None
    """Where the one before it is kept."""


def consider(
    pieces: Sequence[Piece], folder: Path, library: Library, name: str | None = None
) -> Considered:
    """Look at what was handed on, for a person whose packs are in a folder.

    ``name`` is what to call it, if it is one pack. Raises ``AnchorError`` if that cannot be done.
    """
    if name is not None and len(pieces) != 1:
        raise AnchorError(tr(words.ONE_NAME, n=len(pieces)))
    if name is not None and not PACK_NAME.fullmatch(name):
        raise AnchorError(tr(words.BAD_NAME, name=name))
    found = Considered([], [], [])
    read: dict[str, list[_Read]] = {}
    for piece in pieces:
        try:
            one = _read(piece, name)
        except PackError as error:
            found.refused.append(Refused(piece.name, _in_the_way(error)))
        else:
            read.setdefault(one.source.stem, []).append(one)
    around = _around(folder, library, [one for some in read.values() for one in some])
    for some in read.values():
        if blocked := _blocked(some, around):
            found.blocked.append(blocked)
        else:
            found.offers.append(_offer(some[0], around))
    return found


def add(offer: Offer, folder: Path) -> Added:
    """Add a pack, keeping what it replaces, and who may read and write that.

    Raises ``OSError``, and ``AnchorError`` if something else changed what it would replace.
    """
    path = folder / f"{offer.source.stem}.toml"
    with alone_in(folder):
        if _there(path) != offer.there:
            said = tr(words.CHANGED_MEANWHILE, name=offer.source.stem)
            raise AnchorError(said, Status.FAILED)
        kept = None if offer.there is None else keep(path)
        write_private(path, offer.source.text, mode_of(path))
    return Added(path, kept)


class _Read(NamedTuple):
    """A sound pack that was handed on."""

    source: Source
    pack: Pack


class _Around(NamedTuple):
    """What there is around a pack that is looked at."""

    folder: Path
    library: Library
    taken: frozenset[str]
    """The names that packs have."""
    is_there: IsThere
    """Tells of an exercise whether a pack can translate it."""


def _around(folder: Path, library: Library, read: Sequence[_Read]) -> _Around:
    come_along = {f"{pack.info.name}/{one.name}" for _, pack in read for one in pack.exercises}
    known = known_beside(folder)
    files = [*library.builtin_packs(), *library.own_packs()]
    return _Around(
        folder,
        library,
        frozenset([*(file.name for file in files), *(source.stem for source, _ in read)]),
        lambda name: name in come_along or known(name),
    )


def _read(piece: Piece, name: str | None) -> _Read:
    """Read a pack under the name it gives itself, or another. Raises ``PackError``."""
    stem = Path(piece.name.replace("\\", "/")).stem
    source = decode(piece.data, piece.name, stem)
    inside = _own_name(parse(source))
    source = replace(source, stem=inside or stem)
    pack = read_pack(source)
    if name is None or name == source.stem:
        return _Read(source, pack)
    source = replace(source, stem=name, text=renamed(source.text, pack, name))
    return _Read(source, read_pack(source))


def _in_the_way(error: PackError) -> PackError:
    """Leave out that a file has another name than its pack, which is no reason not to add it."""
    left = [problem for problem in error.diagnostics if problem.code != "E214"]
    return PackError(left or error.diagnostics)


def _own_name(document: dict[str, Any]) -> str | None:
    """Give the name a pack gives itself, if it can be a pack's name."""
    info = document.get("pack")
    name = info.get("name") if isinstance(info, dict) else None
    return name if isinstance(name, str) and PACK_NAME.fullmatch(name) else None


def _blocked(some: Sequence[_Read], around: _Around) -> Blocked | None:
    """Tell what stands against the name that some packs, mostly one, have."""
    name = some[0].source.stem
    why: Why | None = None
    if len(some) > 1:
        why = "twice"
    elif builtin := next((f for f in around.library.builtin_packs() if f.name == name), None):
        why = "is-built-in" if builtin.source().text == some[0].source.text else "built-in"
    elif (path := around.folder / f"{name}.toml").exists() and not path.is_file():
        why = "in-the-way"
    files = [source.file for source, _ in some]
    return Blocked(files, name, why, free_name(name, around.taken)) if why else None


def _offer(one: _Read, around: _Around) -> Offer:
    source, pack = one
    there = _there(around.folder / f"{source.stem}.toml")
    before = None
    kind: Kind = "new"
    if there is not None:
        kind = "update"
        try:
            old = decode(there, source.stem, source.stem)
            kind = "same" if old.text == source.text else "update"
            before = read_pack(old)
        except PackError:
            pass  # it cannot be compared, only replaced
    builtin, own = _clashes(pack, around.library)
    found = check(source, around.is_there)
    return Offer(source, pack, found, kind, there, before, builtin, own)


def _there(path: Path) -> bytes | None:
    """Read what is in a pack's place. What is too large to be a pack is told apart by its size."""
    if not path.is_file():
        return None
    try:
        return read_bytes(path, str(path))
    except PackError:
        status = path.stat()
        return f"{status.st_size} {status.st_mtime_ns}".encode()


def _clashes(pack: Pack, library: Library) -> tuple[tuple[str, ...], dict[str, list[str]]]:
    """Find the short names that are taken: by what is built in, and in which own packs."""
    here = dict.fromkeys(name for thing in things(pack) for name in (thing.name, *thing.aliases))
    names = library.names()
    builtin = {name for name in names if "/" not in name}
    own: dict[str, list[str]] = {}
    for full in names:
        other, _, name = full.partition("/")
        if name in here and name not in builtin and other != pack.info.name:
            own.setdefault(name, []).append(other)
    return tuple(name for name in here if name in builtin), own
