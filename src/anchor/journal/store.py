"""The journal: check-ins in one file, which is not there before the first of them is.

What was acknowledged survives a power cut, a killed process, and other anchors writing at the same
time. When something cannot be kept, an ``AnchorError`` says why, and nothing has changed. Times
come from the caller.
"""

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from itertools import chain, islice
from pathlib import Path
from typing import Literal, NamedTuple, Self

from msgspec.structs import fields

from anchor.errors import AnchorError
from anchor.journal import rows
from anchor.journal.backups import backups
from anchor.journal.database import (
    WAIT_SECONDS,
    Connection,
    IntegrityError,
    raised,
    refusal,
)
from anchor.journal.file import JournalFile
from anchor.journal.finding import having
from anchor.journal.lock import Ask
from anchor.journal.model import CheckIn, Kind
from anchor.journal.record import read_line, write_line
from anchor.journal.rows import WordKind
from anchor.words import journal as words
from anchor.words import tr

UNDO_FOR = timedelta(days=1)
"""How long the last deletion or edit can be undone, if nothing else changes first."""

Change = Literal["added", "edited", "deleted"]

Checkins = Generator[CheckIn, None, None]


class Conflict(NamedTuple):
    """A check-in that is here already, and differs from the one to take in. It stays as it is."""

    id: str
    fields: tuple[str, ...]
    """What differs."""


class Merged(NamedTuple):
    """What became of check-ins that were to be taken in."""

    added: int
    same: int
    """How many were here already."""
    conflicts: tuple[Conflict, ...]


class Undone(NamedTuple):
    """What was undone."""

    change: Change
    """What was done last, and is taken back."""
    checkin: CheckIn
    """As it is now; what was added, as it was."""


class Journal:
    """One person's check-ins. The file is opened when it is first needed."""

    def __init__(
        self, path: Path, wait_seconds: float = WAIT_SECONDS, passphrase: Ask | None = None
    ) -> None:
        """Keep check-ins in a file, which may not exist yet.

        ``passphrase`` is called when one is needed, with how many were wrong so far, and gives one,
        or ``None`` to give up. Without it, whatever needs one raises ``AnchorError``.
        """
        self._file = JournalFile(path, wait_seconds, passphrase)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file. Whatever is asked next opens it again."""
        self._file.close()

    # Writing: the first check-in makes the file

    def add(self, checkin: CheckIn) -> CheckIn:
        """Keep a check-in, and give it as it is kept. When this returns, it is on the disk.

        Adding the same one again changes nothing. Raises ``CheckInError`` for one that cannot be.
        """
        record, kept = write_line(checkin)
        with self._file.change() as connection:
            try:
                rows.insert(connection, kept, record)
            except raised(IntegrityError):
                if self._find(connection, kept.id) != kept:
                    raise AnchorError(tr(words.SAME_ID, id=kept.id)) from None
            else:
                rows.keep_added(connection, kept.id)
        return kept

    def merge(self, checkins: Iterable[CheckIn]) -> Merged:
        """Take in check-ins from elsewhere: every one that is not here yet, or, if it fails, none.

        Raises ``CheckInError`` for one that cannot be.
        """
        coming = iter(checkins)
        first = next(coming, None)
        if first is None:
            return Merged(0, 0, ())
        added = same = 0
        conflicts: list[Conflict] = []
        with self._file.change() as connection:
            for checkin in chain([first], coming):
                record, offered = write_line(checkin)
                there = self._find(connection, offered.id)
                if there is None:
                    rows.insert(connection, offered, record)
                    added += 1
                elif there == offered:
                    same += 1
                else:
                    conflicts.append(Conflict(offered.id, _differing(there, offered)))
            if added:
                rows.drop_undone(connection)
        return Merged(added, same, tuple(conflicts))

    def edit(self, checkin: CheckIn, now: datetime) -> bool:
        """Put a check-in in the place of the one with its id; tell whether there was one.

        Raises ``CheckInError`` for one that cannot be.
        """
        record, kept = write_line(checkin)
        with self._taken_out(kept.id, now) as connection:
            if connection:
                rows.insert(connection, kept, record)
        return connection is not None

    def put(self, checkin: CheckIn, now: datetime) -> None:
        """Put a check-in in the place of the one with its id, or add it if there is none any more.

        Raises ``CheckInError`` for one that cannot be.
        """
        if not self.edit(checkin, now):
            self.add(checkin)

    def delete(self, identity: str, now: datetime) -> bool:
        """Delete the check-in with an id; tell whether there was one."""
        with self._taken_out(identity, now) as connection:
            return connection is not None

    def undo(self, now: datetime) -> Undone | None:
        """Take back the last change: what was deleted or edited is back, what was added is deleted.

        What is deleted or edited can be brought back until something else changes, and for a day
        at most. Then it is gone for good. What was taken in from elsewhere cannot be undone.
        """
        if not self._file.is_there():
            return None
        with self._file.change() as connection:
            last = rows.last_change(connection)
            rows.drop_undone(connection)
            if isinstance(last, rows.Added):
                there = self._take_out(connection, last.id, now)
                return Undone("added", there) if there else None
            if last is None or last.at < rows.microseconds(now - UNDO_FOR):
                return None
            checkin = self._read(last.record)
            if there := self._find(connection, checkin.id):
                rows.remove(connection, there)
            rows.insert(connection, checkin, last.record)
            return Undone("edited" if there else "deleted", checkin)

    def forget(self) -> None:
        """Remove everything: the file, what SQLite keeps beside it, and every copy."""
        self._file.remove()

    # Encryption

    def is_encrypted(self) -> bool:
        """Tell whether a passphrase protects what is there."""
        return self._file.is_there() and self._file.lock.is_there()

    def is_locked(self) -> bool:
        """Tell whether a passphrase would have to be asked for."""
        return self._file.is_there() and not self._file.lock.is_open()

    def unlock(self, passphrase: str) -> bool:
        """Tell whether a passphrase opens the journal; if so, it is not asked for any more."""
        return not self._file.is_there() or self._file.lock.open_with(passphrase)

    def encrypt(self, passphrase: str) -> None:
        """Encrypt the journal with a passphrase, or with another one if it is encrypted.

        The file there and every backup go only once the new file has been opened and compared.
        Where there is no journal, an empty one is made.
        """
        self._file.convert(passphrase)

    def decrypt(self) -> None:
        """Keep the journal without a passphrase again, with the same care."""
        if self.is_encrypted():
            self._file.convert(None)

    # Reading: where there is no file, none is made

    def get(self, identity: str) -> CheckIn | None:
        """Give the check-in with an id."""
        with self._file.look() as connection:
            return self._find(connection, identity) if connection else None

    def ids(self, prefix: str, limit: int = 2) -> list[str]:
        """List ids that begin with a text, so many at most."""
        with self._file.look() as connection:
            return rows.ids(connection, prefix, limit) if connection else []

    def page(
        self,
        before: CheckIn | None = None,
        limit: int = 20,
        *,
        kind: Kind | None = None,
        text: str | None = None,
        tag: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> list[CheckIn]:
        """List check-ins, newest first: the newest of all, or the newest before one of them.

        ``text`` may be anywhere in them, in small or capital letters. ``since`` is part of the
        time, ``until`` is not.
        """
        conditions = rows.span(kind, since, until)
        if before:
            conditions.append(rows.earlier_than(before))
        with closing(self._select(conditions, "DESC")) as found:
            return list(islice(having(found, text, tag), limit))

    def stream(
        self,
        *,
        kind: Kind | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Checkins:
        """Give check-ins one by one, oldest first, however many there are."""
        return self._select(rows.span(kind, since, until), "ASC")

    def words(self, kind: WordKind) -> list[str]:
        """List the words used before, those used most often first."""
        with self._file.look() as connection:
            return rows.words_used(connection, kind) if connection else []

    def count(self) -> int:
        """Tell how many check-ins there are."""
        with self._file.look() as connection:
            return rows.count(connection) if connection else 0

    def backups(self) -> list[Path]:
        """List the copies that were made before the journal was brought up to date."""
        return backups(self._file.path)

    # How it is done

    @contextmanager
    def _taken_out(self, identity: str, now: datetime) -> Iterator[Connection | None]:
        """Take a check-in out, so that it can be undone; ``None``: there is no such one."""
        if not self._file.is_there():
            yield None
            return
        with self._file.change() as connection:
            yield connection if self._take_out(connection, identity, now) else None

    def _take_out(self, connection: Connection, identity: str, now: datetime) -> CheckIn | None:
        there = self._find(connection, identity)
        if there:
            rows.remove(connection, there)
            rows.keep_undone(connection, write_line(there)[0], now)
        return there

    def _select(self, conditions: list[rows.Condition], order: rows.Order) -> Checkins:
        with self._file.look() as connection:
            if connection:
                with closing(rows.select(connection, conditions, order)) as records:
                    yield from map(self._read, records)

    def _find(self, connection: Connection, identity: str) -> CheckIn | None:
        record = rows.find(connection, identity)
        return None if record is None else self._read(record)

    def _read(self, record: str) -> CheckIn:
        try:
            return read_line(record)
        except (ValueError, AnchorError):
            raise refusal(words.NOT_WHOLE, self._file.path) from None


def _differing(one: CheckIn, other: CheckIn) -> tuple[str, ...]:
    return tuple(
        field.encode_name
        for field in fields(CheckIn)
        if getattr(one, field.name) != getattr(other, field.name)
    )
