"""SQLite, set up so that what it acknowledges is on the disk, and what is deleted is gone."""

import errno
import os
import sqlite3  # noqa: TID253 - whoever loads this is about to use the journal
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakKeyDictionary

from anchor.errors import AnchorError, Status
from anchor.journal.privacy import is_unfinished
from anchor.words import journal as words
from anchor.words import tr

if TYPE_CHECKING:
    from anchor.journal.encryption import Key

Connection = sqlite3.Connection
"""SQLCipher's, for an encrypted journal, is used just as SQLite's own."""

IntegrityError = sqlite3.IntegrityError
OperationalError = sqlite3.OperationalError
DatabaseError = sqlite3.DatabaseError

_Raised = TypeVar("_Raised", bound=Exception)

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

_AS_WE_WANT_IT: dict[str, Any] = {"uri": True, "isolation_level": None, "cached_statements": 32}

File = tuple[int, int]
"""What tells files apart, whatever they are called: device and inode."""

_encrypted: "WeakKeyDictionary[Connection, tuple[File | None, Key]]" = WeakKeyDictionary()
"""The connections there are to encrypted files."""

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


def raised(kind: type[_Raised]) -> tuple[type[_Raised], ...]:
    """Give an exception of SQLite, and SQLCipher's of the same name if that is loaded.

    They are no relatives, so ``except`` has to be given both.
    """
    sqlcipher = sys.modules.get("sqlcipher3.dbapi2")
    return (kind, getattr(sqlcipher, kind.__name__)) if sqlcipher else (kind,)


@contextmanager
def storage_errors(path: Path) -> Iterator[None]:
    """Turn what goes wrong with a database file into one sentence, an ``AnchorError``."""
    try:
        yield
    except raised(sqlite3.Error) as error:
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


def file_at(path: Path) -> File | None:
    """Tell which file is at a path; ``None``: there is none, or nobody can tell."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def is_in_use(error: sqlite3.Error) -> bool:
    """Tell whether a file could not be used because somebody else does, and did not stop."""
    return _SQLITE.get(_code(error)) == words.IN_USE


def is_no_database(error: sqlite3.Error) -> bool:
    """Tell whether a file could not be used because it is no database, or not with this key."""
    return _code(error) == sqlite3.SQLITE_NOTADB


def connect(
    path: Path,
    options: str = READ_WRITE,
    wait_seconds: float = WAIT_SECONDS,
    key: "Key | None" = None,
) -> Connection:
    """Open a database file that is there. Nothing is begun, and nothing committed, unasked."""
    address = f"{path.absolute().as_uri()}?{options}"
    if key:
        connection = key.connect(address, timeout=wait_seconds, **_AS_WE_WANT_IT)
        _encrypted[connection] = file_at(path), key
    else:
        connection = sqlite3.connect(address, timeout=wait_seconds, **_AS_WE_WANT_IT)
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection


def how_to_look(path: Path) -> str:
    """Tell how a file is to be opened to know what it says, with as little done to it as can be."""
    if is_unfinished(path, "-journal"):
        return READ_WRITE  # it has to be played back first
    return SEEN_ONLY if is_unfinished(path, "-wal") else AS_IT_IS


def key_in_use(path: Path) -> "Key | None":
    """Give the key with which this process has a file open; ``None``: it has not, or needs none."""
    file = file_at(path)
    for connection, (its, key) in _encrypted.items():
        if its == file and getattr(connection, "is_open", False):
            return key
    return None


def is_plain(path: Path) -> bool:
    """Tell whether SQLite can make something of the beginning of a file.

    Not for one that SQLCipher has open here: to close a file is to let go of all locks that a
    process has on it, and SQLite knows nothing of SQLCipher's.
    """
    try:
        with closing(connect(path, AS_IT_IS)) as connection:
            connection.execute("PRAGMA application_id").fetchone()
    except DatabaseError as error:
        return not is_no_database(error)
    return True


@contextmanager
def alone(path: Path, wait_seconds: float, key: "Key | None") -> Iterator[Connection]:
    """Have a database to oneself: nobody else has it open, and who opens it waits.

    Raises if somebody keeps it open. All of it is in its one file meanwhile.
    """
    with closing(connect(path, READ_WRITE, wait_seconds, key)) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")  # no lock is let go of in between
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("BEGIN EXCLUSIVE")
        yield connection


def wait_for_others(path: Path, wait_seconds: float, key: "Key | None") -> None:
    """Wait until nobody else has a file open, if that can be told of it. Raises if somebody has."""
    try:
        with alone(path, wait_seconds, key):
            pass
    except raised(DatabaseError) as error:
        if is_in_use(error):
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
