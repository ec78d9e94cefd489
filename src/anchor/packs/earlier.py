"""Earlier versions of packs: whatever is replaced or taken out is kept, and can come back.

They are in a folder beside the packs, each under its pack's name and a number: the highest is the
latest. There is no other place for them, whether a pack was written on, updated or taken out.
"""

import contextlib
import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from anchor.core.text import one_line
from anchor.files import alone_in, mode_of, write_private

MOST = 50
"""So many earlier versions of a pack are kept; then the oldest goes."""

_FOLDER = "earlier"
_FORM = re.compile(r"(.+)\.([0-9]{1,9})\.toml", re.DOTALL)
_CHUNK = 1 << 16


class Version(NamedTuple):
    """An earlier version of a pack."""

    number: int
    path: Path


class Restored(NamedTuple):
    """A pack that was brought back."""

    path: Path
    exchanged: Path | None
    """Where what was in its place is now."""


def keep(path: Path) -> Path:
    """Copy a pack among the earlier ones before it is replaced, and tell where.

    What is kept as the latest already is not kept again. To be called while alone in its folder.
    Raises ``OSError``; then nothing may be replaced.
    """
    kept = _copy(path)
    _drop_oldest(path)
    return kept


def take_out(path: Path) -> Path:
    """Move a pack among the earlier ones, and tell where. Raises ``OSError``."""
    with alone_in(path.parent):
        target = _next(path)
        target.parent.mkdir(mode=0o700, exist_ok=True)
        os.replace(path, target)
        _drop_oldest(path)
    return target


def bring_back(path: Path, number: int | None = None) -> Restored | None:
    """Put an earlier version of a pack in its place; what is there changes places with it.

    Who may read and write what is there may do so with the other.

    It is the latest that is not the same as what is there, if no number is asked for. ``None``, and
    nothing is done, if there is no such version. Raises ``OSError``.
    """
    with alone_in(path.parent):
        wanted = _wanted(path, number)
        if wanted is None:
            return None
        is_other = path.is_file() and not _is_same(wanted.path, path)
        exchanged = _copy(path) if is_other else None
        if path.is_symlink():  # it stays one, and may lead to another disk
            data = wanted.path.read_bytes()
            write_private(Path(os.path.realpath(path)), data, mode_of(path))
            wanted.path.unlink()
        else:
            if (mode := mode_of(path)) is not None:
                os.chmod(wanted.path, mode)
            os.replace(wanted.path, path)
    return Restored(path, exchanged)


def versions(path: Path) -> list[Version]:
    """List the earlier versions of a pack, the latest first. Raises ``OSError``."""
    found = [version for stem, version in _all(path.parent) if stem == path.stem]
    return sorted(found, reverse=True)


def packs_with_earlier(folder: Path) -> list[Path]:
    """List the paths of the packs of a folder that have earlier versions, by their names.

    The packs themselves may be gone. Raises ``OSError``.
    """
    return [folder / f"{stem}.toml" for stem in sorted({stem for stem, _ in _all(folder)})]


def name_to_type(path: Path, folder: Path) -> str:
    """Give what is typed to bring back a pack: its name if it is in the folder, else its path."""
    is_there = path.parent.absolute() == folder.absolute()
    return one_line(path.stem if is_there else shlex.quote(str(path)))


def _copy(path: Path) -> Path:
    latest = next(iter(versions(path)), None)
    if latest and _is_same(latest.path, path):
        return latest.path
    target = _next(path)
    with open(path, "rb") as source:
        pieces = iter(lambda: source.read(_CHUNK), b"")  # it may be far larger than a pack
        write_private(target, pieces)
        written = os.fstat(source.fileno()).st_mtime_ns
    with contextlib.suppress(OSError):  # when it was written is only shown
        os.utime(target, ns=(written, written))
    return target


def _wanted(path: Path, number: int | None) -> Version | None:
    """Find a version by its number, or the latest that is not what is there already."""
    for version in versions(path):
        if version.number == number or (number is None and not _is_same(version.path, path)):
            return version
    return None


def _next(path: Path) -> Path:
    """Give the next path among the earlier versions of a pack."""
    number = max((version.number for version in versions(path)), default=0) + 1
    return path.parent / _FOLDER / f"{path.stem}.{number}.toml"


def _drop_oldest(path: Path) -> None:
    """Take away what is over the limit. What cannot be taken away stays."""
    for version in versions(path)[MOST:]:
        with contextlib.suppress(OSError):
            version.path.unlink()


def _all(folder: Path) -> Iterator[tuple[str, Version]]:
    """Give every earlier version in a folder of packs, with the name of its pack."""
    try:
        names = os.listdir(folder / _FOLDER)
    except (FileNotFoundError, NotADirectoryError):
        return
    for name in names:
        if found := _FORM.fullmatch(name):
            yield found[1], Version(int(found[2]), folder / _FOLDER / name)


def _is_same(one: Path, other: Path) -> bool:
    """Tell whether two files hold the same. What cannot be read is not the same as anything."""
    try:
        return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()
    except OSError:
        return False
