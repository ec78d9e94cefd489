"""What somebody hands on: a pack's file, a folder of them, or an archive, read with care.

Nothing is unpacked: what may be a pack is read into memory, up to limits, and the rest is told by
its name. Where an archive says its files should go makes no difference to where packs are kept; one
that points outside itself is passed over all the same.
"""

import os
import re
import stat
from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from anchor.core.text import one_line
from anchor.errors import AnchorError, Status
from anchor.files import open_to_read
from anchor.packs.sharing.unpacking import (
    MAX_ARCHIVE,
    MAX_FILES,
    Entry,
    Why,
    cannot_be_read,
    entries_of,
    kind_of,
    no_archive,
    too_many,
    too_much,
)
from anchor.packs.source import MAX_BYTES
from anchor.words import sharing as words
from anchor.words import tr

MAX_TOTAL = 8 << 20
"""All packs of one archive or folder together have no more than this."""

_ARCHIVES = (".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar")
_DRIVE = re.compile(r"[A-Za-z]:")


class Piece(NamedTuple):
    """A file that may be a pack."""

    name: str
    """Its path, as the archive has it."""
    data: bytes


class LeftOut(NamedTuple):
    """A file that is not looked at."""

    name: str
    why: Why


class Handed(NamedTuple):
    """What was handed on."""

    pieces: list[Piece]
    left_out: list[LeftOut]


def take(path: Path) -> Handed:
    """Read what a path leads to. Raises ``AnchorError`` for what cannot be read, or is too much."""
    try:
        if path.is_dir():
            return _gathered(_in_folder(path))
        data = _read_file(path, MAX_ARCHIVE + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise AnchorError(tr(words.NO_FILE, file=one_line(str(path)))) from None
    except OSError as error:
        said = tr(words.NOT_READ, file=one_line(str(path)), reason=error.strerror or "")
        raise AnchorError(said, Status.STORAGE) from None
    return unpack(data, path.name)


def unpack(data: bytes, name: str) -> Handed:
    """Read what some bytes hold: an archive, or else one pack.

    Its first bytes tell, not its name. Raises ``AnchorError`` for an archive that is damaged, of
    another kind, or too much.
    """
    if len(data) > MAX_ARCHIVE:
        raise too_much(name)
    entries = entries_of(data, name)
    if entries is not None:
        return _gathered(entries)
    if name.casefold().endswith(_ARCHIVES):
        raise no_archive(name)
    return Handed([Piece(name, data)], [])


def _gathered(entries: Iterator[Entry]) -> Handed:
    """Read every file that may be a pack. Those whose paths cannot be told apart are left out."""
    listed = list(entries)
    counts = Counter(_path(entry.name) for entry in listed)
    pieces: list[Piece] = []
    left_out: list[LeftOut] = []
    total = 0
    for entry in listed:
        why = _why_not(entry, counts[_path(entry.name)])
        if why is None:
            total += entry.size
            if total > MAX_TOTAL:
                raise AnchorError(tr(words.TOO_MUCH_TEXT, limit=MAX_TOTAL >> 20))
        data = None if why else _read(entry)
        if data is None:
            left_out.append(LeftOut(entry.name, why or "unreadable"))
        elif len(data) > MAX_BYTES:
            left_out.append(LeftOut(entry.name, "large"))
        else:
            pieces.append(Piece(entry.name, data))
    return Handed(pieces, left_out)


def _why_not(entry: Entry, count: int) -> Why | None:
    """Tell what stands against reading a file, if anything does."""
    name = entry.name.replace("\\", "/")
    if name.startswith("/") or _DRIVE.match(name) or ".." in name.split("/"):
        return "outside"
    if entry.why in ("link", "device"):
        return entry.why
    last = name.rpartition("/")[2].casefold()
    if last.endswith(_ARCHIVES):
        return "archive"
    if not last.endswith(".toml") or last.startswith("."):
        return "other"
    if count > 1:
        return "twice"
    return entry.why or ("large" if entry.size > MAX_BYTES else None)


def _path(name: str) -> str:
    """Give the path by which files are told apart: some systems take capitals for small letters."""
    from unicodedata import normalize

    parts = name.replace("\\", "/").split("/")
    return normalize("NFC", "/".join(part for part in parts if part not in ("", ".")).casefold())


def _read(entry: Entry) -> bytes | None:
    """Read a file, one byte more than it may have at most; ``None`` if it is damaged."""
    try:
        return entry.read(MAX_BYTES + 1)
    except cannot_be_read():
        return None


def _in_folder(folder: Path) -> Iterator[Entry]:
    """List the files of a folder, not of those in it. Raises ``OSError``."""
    with os.scandir(folder) as found:
        listed = list(islice(found, MAX_FILES + 1))
    if len(listed) > MAX_FILES:
        raise too_many()
    for entry in sorted(listed, key=lambda one: one.name):
        read = partial(_read_file, Path(entry.path))
        if entry.is_dir(follow_symlinks=False):
            yield Entry(f"{entry.name}/", "other", 0, read)
        else:
            status = entry.stat(follow_symlinks=False)
            yield Entry(entry.name, kind_of(status.st_mode), status.st_size, read)


def _read_file(path: Path, most: int) -> bytes:
    """Read so much of an ordinary file at most. Raises ``OSError``."""
    handle = open_to_read(path)
    with open(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(0, tr(words.NOT_A_FILE))
        return file.read(most)
