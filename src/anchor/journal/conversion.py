"""A journal put in its own place with another key: encrypted, no longer, or anew."""

import os
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from anchor.files import create_private
from anchor.journal.backups import backups, is_same
from anchor.journal.database import (
    READ_WRITE,
    Connection,
    alone,
    connect,
    refusal,
    transaction,
)
from anchor.journal.privacy import erase, erase_unfinished, overwrite, unfinished
from anchor.words import journal as words

if TYPE_CHECKING:
    from anchor.journal.encryption import Key


def convert(path: Path, wait_seconds: float, key: "Key | None", new_key: "Key | None") -> None:
    """Put a journal in its own place with another key; ``None`` is none.

    The file there, and every backup, go only after the new file has been opened and compared. Until
    then nothing changes; and nobody writes meanwhile. Raises what SQLite raises, and ``OSError``.
    """
    new = unfinished(path)
    with alone(path, wait_seconds, key) as before:
        erase_unfinished(path)
        try:
            create_private(new, "")
            with closing(connect(new, READ_WRITE, wait_seconds, new_key)) as after:
                _copy(before, after)
            if not is_same(before, new, new_key):
                raise refusal(words.COPY_DIFFERS, path)
            for copy in backups(path):
                erase(copy)
            _put_in_place(new, path, before)
        except BaseException:
            erase_unfinished(path)
            raise


def _copy(before: Connection, after: Connection) -> None:
    """Copy everything a journal says into an empty file."""
    after.execute("PRAGMA journal_mode = MEMORY")  # if this fails, it is erased: never rolled back
    schema = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
    parts = before.execute(schema).fetchall()
    with transaction(after):
        for _, _, sql in parts:
            after.execute(sql)
        for name in (name for kind, name, _ in parts if kind == "table"):
            rows = before.execute(f'SELECT * FROM "{name}"')
            places = ", ".join("?" * len(rows.description))
            after.executemany(f'INSERT INTO "{name}" VALUES ({places})', rows)
        for setting in ("application_id", "user_version"):
            (value,) = before.execute(f"PRAGMA {setting}").fetchone()
            after.execute(f"PRAGMA {setting} = {value}")


def _put_in_place(new: Path, path: Path, before: Connection) -> None:
    """Give the new file the name, in one step, and overwrite the one that has lost it."""
    if os.name == "nt":  # pragma: no cover - there, what is open can not be replaced
        before.close()
        new.replace(path)
        return
    with path.open("r+b") as old:
        new.replace(path)
        with suppress(OSError):
            _sync_folder(path.parent)  # a power cut could bring the old one back
            overwrite(old)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
