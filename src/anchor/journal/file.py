"""The journal's file: opened when it is needed, made when it is first written, removed whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from anchor.files import create_private
from anchor.journal import rows
from anchor.journal.backups import backups
from anchor.journal.database import (
    Connection,
    DatabaseError,
    OperationalError,
    be_alone,
    file_errors,
    storage_errors,
    transaction,
)
from anchor.journal.migrations import open_journal, open_to_read
from anchor.journal.privacy import erase, files_of, make_private


class JournalFile:
    """A database file, and the connection to it while there is one."""

    def __init__(self, path: Path, wait_seconds: float) -> None:
        """Name the file, which may not exist yet, and how long to wait for who else writes it."""
        self.path = Path(os.path.realpath(path))
        """Links followed: what SQLite puts beside a file is there."""
        self._wait_seconds = wait_seconds
        self._connection: Connection | None = None
        self._opened: tuple[int, int] | None = None
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
                connection = self._to_write()
                with transaction(connection):
                    leaves_traces = rows.has_undone(connection)
                    yield connection
                if leaves_traces:  # what nobody can undo any more is in the WAL until it is emptied
                    with suppress(OperationalError):
                        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            except DatabaseError:
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
                be_alone(self.path, self._wait_seconds)
            # The file itself goes last: as long as it is there, nobody thinks that all is gone.
            for file in (*backups(self.path), *reversed([*files_of(self.path)])):
                erase(file)

    def _to_write(self) -> Connection:
        if connection := self._current():
            return connection
        with file_errors(self.path):
            create_private(self.path, "")
            make_private(self.path)
        return self._keep(open_journal(self.path, self._wait_seconds))

    def _to_read(self) -> Connection | None:
        if connection := self._current():
            return connection
        if not self.is_there():
            return None
        make_private(self.path)
        return self._keep(open_to_read(self.path, self._wait_seconds))

    def _current(self) -> Connection | None:
        """Give the connection, if it still is to the file that is there."""
        if self._connection and self._identity() != self._opened:
            self.close()
        return self._connection

    def _keep(self, connection: Connection) -> Connection:
        self._connection, self._opened = connection, self._identity()
        return connection

    def _identity(self) -> tuple[int, int] | None:
        try:
            found = os.stat(self.path)
        except OSError:
            return None
        return found.st_dev, found.st_ino
