"""SQLite, set up so that what it acknowledges is on the disk, and what is deleted is gone."""

import errno
import sqlite3  # noqa: TID253 - whoever loads this is about to use the journal
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from anchor.errors import AnchorError, Status
from anchor.words import journal as words
from anchor.words import tr

Connection = sqlite3.Connection
IntegrityError = sqlite3.IntegrityError
OperationalError = sqlite3.OperationalError
DatabaseError = sqlite3.DatabaseError

WAIT_SECONDS = 10.0
"""How long to wait for another process that is writing."""

READ_WRITE = "mode=rw"
SEEN_ONLY = "mode=ro"
AS_IT_IS = "mode=ro&immutable=1"
"""To look at a file that nobody is writing: SQLite puts nothing beside it."""

_PRAGMAS = (
    "PRAGMA synchronous = EXTRA",  # FULL, and for a rollback journal its folder too
    "PRAGMA fullfsync = ON",  # on a Mac, less does not reach the disk
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",  # nothing private in /tmp
)

_SQLITE = {
    sqlite3.SQLITE_FULL: words.FULL,
    sqlite3.SQLITE_READONLY: words.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: words.READ_ONLY,
    sqlite3.SQLITE_BUSY: words.IN_USE,
    sqlite3.SQLITE_LOCKED: words.IN_USE,
    sqlite3.SQLITE_NOTADB: words.NOT_A_JOURNAL,
    sqlite3.SQLITE_CORRUPT: words.NOT_WHOLE,
}
_SYSTEM = {
    errno.ENOSPC: words.FULL,
    errno.EDQUOT: words.FULL,
    errno.EACCES: words.READ_ONLY,
    errno.EPERM: words.READ_ONLY,
    errno.EROFS: words.READ_ONLY,
}


@contextmanager
def storage_errors(path: Path) -> Iterator[None]:
    """Turn what goes wrong with a database file into one sentence, an ``AnchorError``."""
    try:
        yield
    except sqlite3.Error as error:
        raise refusal(_SQLITE.get(_code(error), words.UNUSABLE), path, str(error)) from error


@contextmanager
def file_errors(path: Path) -> Iterator[None]:
    """Turn what goes wrong with a file or folder into one sentence, an ``AnchorError``."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise refusal(_SYSTEM.get(error.errno or 0, words.UNUSABLE), path, reason) from error


def refusal(sentence: str, path: Path, reason: str = "") -> AnchorError:
    """Make the error that says why a journal is not used."""
    return AnchorError(tr(sentence, path=path, reason=reason), Status.STORAGE)


def cannot_write(error: sqlite3.Error) -> bool:
    """Tell whether a file could not be used because it, or its folder, cannot be written."""
    return _SQLITE.get(_code(error)) == words.READ_ONLY


def connect(
    path: Path, options: str = READ_WRITE, wait_seconds: float = WAIT_SECONDS
) -> Connection:
    """Open a database file that is there. Nothing is begun, and nothing committed, unasked."""
    address = f"{path.absolute().as_uri()}?{options}"
    connection = sqlite3.connect(
        address, uri=True, timeout=wait_seconds, isolation_level=None, cached_statements=32
    )
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection


def be_alone(path: Path, wait_seconds: float) -> None:
    """Wait until nobody else has a database open. Raises if somebody keeps it open."""
    try:
        with closing(connect(path, READ_WRITE, wait_seconds)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.DatabaseError as error:
        if _SQLITE.get(_code(error)) == words.IN_USE:
            raise


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Do all of it, or nothing. Only one at a time, among all processes."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk may have ended it already
            connection.execute("ROLLBACK")
        raise


def _code(error: sqlite3.Error) -> int:
    """Give SQLite's primary result code; 0 if there is none."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF
