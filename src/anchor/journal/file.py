"""The journal's file: opened when it is needed, made when it is first written, removed whole."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from anchor.files import create_private
from anchor.journal import rows
from anchor.journal.backups import backups
from anchor.journal.database import (
    Connection,
    DatabaseError,
    File,
    OperationalError,
    file_at,
    file_errors,
    is_in_use,
    raised,
    storage_errors,
    transaction,
    wait_for_others,
)
from anchor.journal.lock import Ask, Lock
from anchor.journal.migrations import open_journal, open_to_read
from anchor.journal.privacy import (
    erase,
    erase_unfinished,
    files_of,
    make_private,
    unfinished,
)

if TYPE_CHECKING:
    from anchor.journal.encryption import Key

_TRIES = 9

Opener = Callable[[Path, float, "Key | None"], Connection]


class JournalFile:
    """A database file, and the connection to it while there is one."""

    def __init__(self, path: Path, wait_seconds: float, ask: Ask | None = None) -> None:
        """Name the file, which may not exist yet, and how long to wait for who else writes it.

        ``ask`` is asked for the passphrase once it is needed; without it, nobody is.
        """
        self.path = Path(os.path.realpath(path))
        """Links followed: what SQLite puts beside a file is there."""
        self._wait_seconds = wait_seconds
        self.lock = Lock(self.path, wait_seconds, ask)
        self._connection: Connection | None = None
        self._opened: File | None = None
        """Which file the connection is to: another may have been put in its place."""

    def is_there(self) -> bool:
        """Tell whether the file exists."""
        with file_errors(self.path), suppress(FileNotFoundError):
            os.stat(self.path)
            return True
        return False

    def close(self) -> None:
        """Let go of the file. Whatever comes next opens it again."""
        if self._connection:
            self._connection.close()
        self._connection = None

    @contextmanager
    def change(self) -> Iterator[Connection]:
        """Change the journal: all that is done within happens, or nothing does."""
        with storage_errors(self.path):
            try:
                with self._transaction() as connection:
                    leaves_traces = rows.has_undone(connection)
                    yield connection
                if leaves_traces:
                    self._remove_traces(connection)
            except raised(DatabaseError):
                self.close()  # another try begins anew: there may be room again, or permission
                raise

    @contextmanager
    def look(self) -> Iterator[Connection | None]:
        """Read the journal; ``None``: there is none, and none is made."""
        with storage_errors(self.path):
            yield self._to_read()

    def remove(self) -> None:
        """Remove the file, what SQLite keeps beside it, and every copy."""
        self.close()
        with storage_errors(self.path), file_errors(self.path):
            if self.path.exists():
                wait_for_others(self.path, self._wait_seconds, self.lock.known_key())
            # The file itself goes last: as long as it is there, nobody thinks that all is gone.
            erase_unfinished(self.path)
            for file in (*backups(self.path), *reversed([*files_of(self.path)])):
                erase(file)

    def convert(self, passphrase: str | None) -> None:
        """Encrypt the journal with a passphrase, or another one; ``None``: with none any more."""
        from anchor.journal.conversion import convert
        from anchor.journal.encryption import Key, sqlcipher

        if passphrase is not None:
            sqlcipher()
        new_key = None if passphrase is None else Key(passphrase)
        with storage_errors(self.path), file_errors(self.path):
            self._to_write()
            self.close()
            convert(self.path, self._wait_seconds, self.lock.key(), new_key)
        self.lock.change(new_key)

    # How it is done

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        while True:
            connection = self._to_write()
            with transaction(connection):
                # Who had to wait may have waited for the one that put another in its place.
                if file_at(self.path) == self._opened:
                    yield connection
                    return
            self.close()

    def _remove_traces(self, connection: Connection) -> None:
        """Remove what nobody can undo any more from the WAL, and with the backups."""
        with suppress(*raised(OperationalError)):
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        with suppress(OSError):
            for copy in backups(self.path):
                erase(copy)

    def _to_write(self) -> Connection:
        if connection := self._current():
            return connection
        with file_errors(self.path):
            create_private(self.path, "")
            make_private(self.path)
        return self._open(open_journal)

    def _to_read(self) -> Connection | None:
        if connection := self._current():
            return connection
        if not self.is_there():
            return None
        make_private(self.path)
        return self._open(open_to_read)

    def _current(self) -> Connection | None:
        """Give the connection, if it still is to the file that is there."""
        if self._connection and file_at(self.path) != self._opened:
            self.close()
        return self._connection

    def _open(self, opener: Opener) -> Connection:
        """Open the file that is there, and not one that has just lost its name to another."""
        tries = 0
        while True:
            there = file_at(self.path)
            try:
                connection = opener(self.path, self._wait_seconds, self.lock.key())
            except raised(DatabaseError) as error:
                # Who opens it in the moment in which it is encrypted may meet with anything. While
                # it is another file each time, whoever keeps it is getting on.
                is_same = file_at(self.path) == there
                tries += is_same
                if tries == _TRIES or (is_same and is_in_use(error)):
                    raise
                continue
            if file_at(self.path) == there:
                break
            connection.close()
        self._connection, self._opened = connection, there
        if unfinished(self.path).exists():
            with suppress(OSError, *raised(OperationalError)), self._transaction():
                erase_unfinished(self.path)
        return connection
