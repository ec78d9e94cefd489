"""Earlier versions of a person's packs: what was replaced or taken out is kept, and comes back.

They are in a folder beside the packs, each under its pack's name and a number: the highest is the
latest.
"""

import os
import re
import shutil
from pathlib import Path
from typing import NamedTuple

from anchor.files import alone_in

_FOLDER = "earlier"


class Restored(NamedTuple):
    """A pack that was brought back."""

    path: Path
    exchanged: Path | None
    """Where what was in its place is now."""


def keep(path: Path) -> Path:
    """Copy a pack among the earlier ones before it is replaced, and tell where.

    Raises ``OSError``.
    """
    target = _free(path)
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(handle, "wb") as copy, open(path, "rb") as source:
            shutil.copyfileobj(source, copy)
            copy.flush()
            os.fsync(handle)
    except BaseException:
        target.unlink()
        raise
    return target


def take_out(path: Path) -> Path:
    """Move a pack among the earlier ones, and tell where. Raises ``OSError``."""
    with alone_in(path.parent):
        target = _free(path)
        os.replace(path, target)
    return target


def bring_back(path: Path) -> Restored | None:
    """Put the latest earlier version of a pack in its place; what is there changes places with it.

    ``None`` if there is no earlier version. Raises ``OSError``.
    """
    with alone_in(path.parent):
        numbers = _numbers(path)
        if not numbers:
            return None
        latest = _numbered(path, max(numbers))
        exchanged = keep(path) if path.is_file() else None
        os.replace(latest, path)
    return Restored(path, exchanged)


def _free(path: Path) -> Path:
    """Give the next path among the earlier versions of a pack. Their folder is made as needed."""
    target = _numbered(path, max(_numbers(path), default=0) + 1)
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return target


def _numbered(path: Path, number: int) -> Path:
    return path.parent / _FOLDER / f"{path.stem}.{number}.toml"


def _numbers(path: Path) -> list[int]:
    form = re.compile(rf"{re.escape(path.stem)}\.([0-9]{{1,9}})\.toml")
    try:
        names = os.listdir(path.parent / _FOLDER)
    except FileNotFoundError:
        return []
    return [int(found[1]) for name in names if (found := form.fullmatch(name))]
