"""Copies of a journal, made before it is brought up to date, and compared with it."""

from collections.abc import Iterator
from contextlib import closing
from itertools import zip_longest
from pathlib import Path
from typing import Any

from anchor.files import create_private
from anchor.journal.database import AS_IT_IS, Connection, DatabaseError, connect, refusal
from anchor.journal.privacy import erase
from anchor.words import journal as words


def backups(path: Path) -> list[Path]:
    """List the copies there are of a journal, half-made ones too."""
    return sorted(path.parent.glob(f"{path.stem}-v*{path.suffix}*"))


def back_up(path: Path, version: int) -> Path:
    """Copy a journal that nobody can write meanwhile, to a file named with its version.

    A copy that is there already, and the same, is good enough. Raises ``AnchorError`` if the new
    one is not the same in everything.
    """
    with closing(connect(path)) as journal:
        number = 1
        while (copy := _nth(path, version, number)).exists():
            if _is_same(journal, copy):
                return copy
            number += 1
        part = copy.with_name(f"{copy.name}-part")
        part.unlink(missing_ok=True)
        create_private(part, "")
        try:
            with closing(connect(part)) as target:
                journal.backup(target)
            if not _is_same(journal, part):
                raise refusal(words.BACKUP_DIFFERS, path)
        except BaseException:
            erase(part)
            raise
    return part.replace(copy)


def _nth(path: Path, version: int, number: int) -> Path:
    nth = "" if number == 1 else f"-{number}"
    return path.with_name(f"{path.stem}-v{version}{nth}{path.suffix}")


def _is_same(journal: Connection, copy: Path) -> bool:
    try:
        with closing(connect(copy, AS_IT_IS)) as other:
            pairs = zip_longest(_contents(journal), _contents(other))
            sound = other.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
            return sound and all(mine == its for mine, its in pairs)
    except DatabaseError:
        return False


def _contents(connection: Connection) -> Iterator[tuple[Any, ...]]:
    """Give everything a database says, row by row."""
    yield from connection.execute("PRAGMA application_id")
    yield from connection.execute("PRAGMA user_version")
    yield from connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name")
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    for (name,) in tables.fetchall():
        yield from connection.execute(f'SELECT * FROM "{name}"')
