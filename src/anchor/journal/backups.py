"""Copies of a journal, made before it is brought up to date, and compared with it.

A copy of an encrypted journal has the same key.
"""

from collections.abc import Generator
from contextlib import closing
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anchor.files import create_private
from anchor.journal.database import (
    AS_IT_IS,
    READ_WRITE,
    WAIT_SECONDS,
    Connection,
    DatabaseError,
    connect,
    raised,
    refusal,
)
from anchor.journal.privacy import erase
from anchor.words import journal as words

if TYPE_CHECKING:
    from anchor.journal.encryption import Key


def backups(path: Path) -> list[Path]:
    """List the copies there are of a journal, half-made ones too."""
    return sorted(path.parent.glob(f"{path.stem}-v*{path.suffix}*"))


def back_up(path: Path, version: int, key: "Key | None" = None) -> Path:
    """Copy a journal that nobody can write meanwhile, to a file named with its version.

    A copy that is there already, and the same, is good enough. Raises ``AnchorError`` if the new
    one is not the same in everything.
    """
    with closing(connect(path, READ_WRITE, WAIT_SECONDS, key)) as journal:
        number = 1
        while (copy := _nth(path, version, number)).exists():
            if is_same(journal, copy, key):
                return copy
            number += 1
        part = copy.with_name(f"{copy.name}-part")
        part.unlink(missing_ok=True)
        create_private(part, "")
        try:
            with closing(connect(part, READ_WRITE, WAIT_SECONDS, key)) as target:
                journal.backup(target)
            if not is_same(journal, part, key):
                raise refusal(words.BACKUP_DIFFERS, path)
        except BaseException:
            erase(part)
            raise
    return part.replace(copy)


def _nth(path: Path, version: int, number: int) -> Path:
    nth = "" if number == 1 else f"-{number}"
    return path.with_name(f"{path.stem}-v{version}{nth}{path.suffix}")


def is_same(journal: Connection, copy: Path, key: "Key | None") -> bool:
    """Tell whether a file that nobody writes is sound, and says what a journal says, row by row."""
    try:
        with (
            closing(connect(copy, AS_IT_IS, WAIT_SECONDS, key)) as other,
            closing(_contents(journal)) as mine,
            closing(_contents(other)) as its,
        ):
            sound = other.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
            return sound and all(one == another for one, another in zip_longest(mine, its))
    except raised(DatabaseError):
        return False


def _contents(connection: Connection) -> Generator[tuple[Any, ...], None, None]:
    """Give everything a database says, row by row."""
    yield from connection.execute("PRAGMA application_id")
    yield from connection.execute("PRAGMA user_version")
    yield from connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name")
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    for (name,) in tables.fetchall():
        yield from connection.execute(f'SELECT * FROM "{name}"')
