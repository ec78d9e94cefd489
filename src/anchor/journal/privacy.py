"""The files of a journal: for their owner's eyes only, and gone when they are to be gone."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

_BESIDE = ("-wal", "-shm", "-journal")
_CHUNK = bytes(1 << 16)


def is_unfinished(path: Path, kind: str) -> bool:
    """Tell whether SQLite left something in a file beside a database, ``-wal`` or ``-journal``."""
    with suppress(FileNotFoundError):
        return _beside(path, kind).stat().st_size > 0
    return False


def files_of(path: Path) -> Iterator[Path]:
    """Give the file of a database, and those SQLite may keep beside it."""
    yield path
    for kind in _BESIDE:
        yield _beside(path, kind)


def unfinished(path: Path) -> Path:
    """Name the file in which a journal is made anew, until it takes the place of the one there."""
    return _beside(path, "-new")


def make_private(path: Path) -> None:
    """Take a database from everyone's eyes but its owner's. Raises ``OSError``."""
    for file in files_of(path):
        with suppress(FileNotFoundError):
            if file.stat().st_mode & 0o077:
                file.chmod(0o600)


def erase(path: Path) -> None:
    """Overwrite a file, as far as a disk can be made to, and remove it. Raises ``OSError``."""
    with suppress(OSError), open(path, "r+b") as file:
        overwrite(file)
    path.unlink(missing_ok=True)


def overwrite(file: BinaryIO) -> None:
    """Overwrite all that is in a file, as far as a disk can be made to. Raises ``OSError``."""
    left = file.seek(0, os.SEEK_END)
    file.seek(0)
    while left > 0:
        left -= file.write(_CHUNK[:left])
    file.flush()
    os.fsync(file.fileno())


def erase_unfinished(path: Path) -> None:
    """Erase what is left of a journal that was being made anew. Raises ``OSError``.

    Only for who holds a lock on the journal: else it may be going on.
    """
    for file in files_of(unfinished(path)):
        erase(file)


def _beside(path: Path, kind: str) -> Path:
    return path.with_name(path.name + kind)
