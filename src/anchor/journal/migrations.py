"""What a journal's file looks like, and how an older one is brought up to date.

A journal's version is how many of the migrations it has seen. One that has been in a release is
never changed: what comes next is a new one.
"""

from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from anchor.journal.backups import back_up
from anchor.journal.database import (
    AS_IT_IS,
    READ_WRITE,
    Connection,
    OperationalError,
    cannot_write,
    connect,
    how_to_look,
    raised,
    refusal,
    transaction,
)
from anchor.journal.privacy import is_unfinished
from anchor.words import journal as words

if TYPE_CHECKING:
    from anchor.journal.encryption import Key

APPLICATION_ID = int.from_bytes(b"anch", "big")
"""How the file says that it is a journal of anchor."""


def m001_initial(connection: Connection) -> None:
    """Keep check-ins as lines of JSON, found by id and by time.

    The columns beside ``record`` are its index. ``word`` counts what completion offers. There is
    no index of the texts: one for full-text search keeps words that were deleted.
    """
    connection.execute(
        "CREATE TABLE checkin ("
        " id TEXT PRIMARY KEY NOT NULL,"
        " at INTEGER NOT NULL,"  # microseconds since 1970
        " kind TEXT NOT NULL,"
        " record TEXT NOT NULL)"
    )
    connection.execute("CREATE INDEX checkin_by_time ON checkin (at, id, kind)")
    connection.execute(
        "CREATE TABLE word ("
        " kind TEXT NOT NULL,"
        " word TEXT NOT NULL,"
        " uses INTEGER NOT NULL,"
        " PRIMARY KEY (kind, word)) WITHOUT ROWID"
    )
    connection.execute("CREATE TABLE undo (record TEXT NOT NULL, at INTEGER NOT NULL)")


def m002_undo_additions(connection: Connection) -> None:
    """Undo the last addition too: ``undo`` has its id, or the record of what was there before."""
    connection.execute("ALTER TABLE undo RENAME TO undo_before")
    connection.execute("CREATE TABLE undo (added TEXT, record TEXT, at INTEGER)")
    connection.execute("INSERT INTO undo (record, at) SELECT record, at FROM undo_before")
    connection.execute("DROP TABLE undo_before")


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (m001_initial, m002_undo_additions)


def open_journal(path: Path, wait_seconds: float, key: "Key | None") -> Connection:
    """Open a journal that is there, up to date. Another's file, or a newer one, is not touched."""
    with closing(connect(path, how_to_look(path), wait_seconds, key)) as seen:
        _version(seen, path)
    connection = connect(path, READ_WRITE, wait_seconds, key)
    try:
        # Where there can be no WAL, or another process is about to begin it, the way it is will do.
        with suppress(*raised(OperationalError)):
            connection.execute("PRAGMA journal_mode = WAL")
        _migrate(connection, path, key)
    except BaseException:
        connection.close()
        raise
    return connection


def open_to_read(path: Path, wait_seconds: float, key: "Key | None") -> Connection:
    """Open a journal that is there, even where nothing can be written."""
    try:
        return open_journal(path, wait_seconds, key)
    except raised(OperationalError) as error:
        if not cannot_write(error) or is_unfinished(path, "-wal"):
            raise
        connection = connect(path, AS_IT_IS, wait_seconds, key)
        if _version(connection, path) < len(MIGRATIONS):
            connection.close()
            raise
        return connection


def _migrate(connection: Connection, path: Path, key: "Key | None") -> None:
    if _version(connection, path) == len(MIGRATIONS):
        return
    with transaction(connection):
        version = _version(connection, path)  # another process may have been here
        if 0 < version < len(MIGRATIONS):
            back_up(path, version, key)
        for migrate in MIGRATIONS[version:]:
            migrate(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _version(connection: Connection, path: Path) -> int:
    """Tell how many migrations a journal has seen; 0: it is new. Raises ``AnchorError``."""
    # All in one statement, so of one moment: another process may just be making the journal.
    application, version, has_tables = connection.execute(
        "SELECT application_id, user_version, EXISTS (SELECT 1 FROM sqlite_master)"
        " FROM pragma_application_id, pragma_user_version"
    ).fetchone()
    if application != APPLICATION_ID:
        if application or version or has_tables:
            raise refusal(words.NOT_A_JOURNAL, path)
        return 0
    if version > len(MIGRATIONS):
        raise refusal(words.NEWER, path)
    return int(version)
