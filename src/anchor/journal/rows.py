"""Check-ins as rows of the database: what is said to SQLite once a journal is open."""

from collections.abc import Generator
from contextlib import closing
from datetime import datetime, timedelta
from typing import Any, Literal, NamedTuple, get_args

from anchor.journal.database import Connection
from anchor.journal.model import EPOCH, CheckIn, Kind

WordKind = Literal["feelings", "triggers", "tags"]
WORD_KINDS: tuple[WordKind, ...] = get_args(WordKind)

Order = Literal["ASC", "DESC"]
Condition = tuple[str, tuple[Any, ...]]
"""A condition of SQL, and the values for its question marks."""


def microseconds(at: datetime) -> int:
    """Give a time as the rows have it."""
    return (at - EPOCH) // timedelta(microseconds=1)


def find(connection: Connection, identity: str) -> str | None:
    """Give the record with an id."""
    row = connection.execute("SELECT record FROM checkin WHERE id = ?", (identity,)).fetchone()
    return row[0] if row else None


def ids(connection: Connection, prefix: str, limit: int) -> list[str]:
    """List ids that begin with a text, so many at most."""
    sql = "SELECT id FROM checkin WHERE id >= ? AND substr(id, 1, ?) = ? ORDER BY id LIMIT ?"
    return [row[0] for row in connection.execute(sql, (prefix, len(prefix), prefix, limit))]


def insert(connection: Connection, checkin: CheckIn, record: str) -> None:
    """Put in a check-in whose id is free."""
    connection.execute(
        "INSERT INTO checkin (id, at, kind, record) VALUES (?, ?, ?, ?)",
        (checkin.id, microseconds(checkin.at), checkin.kind, record),
    )
    _count_words(connection, checkin, 1)


def remove(connection: Connection, checkin: CheckIn) -> None:
    """Take out a check-in that is there."""
    connection.execute("DELETE FROM checkin WHERE id = ?", (checkin.id,))
    _count_words(connection, checkin, -1)
    connection.execute("DELETE FROM word WHERE uses <= 0")


class Added(NamedTuple):
    """The last change put this in, and undoing it takes it out."""

    id: str


class TakenOut(NamedTuple):
    """The last change took this out, and perhaps put another in its place."""

    record: str
    at: int
    """When, as the rows have it."""


def keep_undone(connection: Connection, record: str, now: datetime) -> None:
    """Keep the record that ``undo`` brings back, and nothing else to undo."""
    drop_undone(connection)
    connection.execute("INSERT INTO undo (record, at) VALUES (?, ?)", (record, microseconds(now)))


def keep_added(connection: Connection, identity: str) -> None:
    """Keep the id of what ``undo`` takes out, and nothing else to undo."""
    drop_undone(connection)
    connection.execute("INSERT INTO undo (added) VALUES (?)", (identity,))


def has_undone(connection: Connection) -> bool:
    """Tell whether there is a record to bring back."""
    sql = "SELECT 1 FROM undo WHERE record IS NOT NULL"
    return connection.execute(sql).fetchone() is not None


def last_change(connection: Connection) -> Added | TakenOut | None:
    """Give what can be undone."""
    row = connection.execute("SELECT added, record, at FROM undo").fetchone()
    if row is None:
        return None
    added, record, at = row
    return Added(added) if record is None else TakenOut(record, at)


def drop_undone(connection: Connection) -> None:
    """Keep nothing to undo."""
    connection.execute("DELETE FROM undo WHERE 1")  # without WHERE, an empty table is written too


def span(kind: Kind | None, since: datetime | None, until: datetime | None) -> list[Condition]:
    """Make the conditions for a kind and a time: from ``since`` on, and before ``until``."""
    conditions: list[Condition] = []
    if kind:
        conditions.append(("kind = ?", (kind,)))
    if since:
        conditions.append(("at >= ?", (microseconds(since),)))
    if until:
        conditions.append(("at < ?", (microseconds(until),)))
    return conditions


def earlier_than(checkin: CheckIn) -> Condition:
    """Make the condition for what comes before a check-in."""
    return "(at, id) < (?, ?)", (microseconds(checkin.at), checkin.id)


def select(
    connection: Connection, conditions: list[Condition], order: Order
) -> Generator[str, None, None]:
    """Give the records that meet all conditions, in the order of their times."""
    where = " AND ".join(["1", *(condition for condition, _ in conditions)])
    values = [value for _, some in conditions for value in some]
    sql = f"SELECT record FROM checkin WHERE {where} ORDER BY at {order}, id {order}"
    with closing(connection.execute(sql, values)) as rows:
        for (record,) in rows:
            yield record


def words_used(connection: Connection, kind: WordKind) -> list[str]:
    """List the words of a kind, those used most often first."""
    sql = "SELECT word FROM word WHERE kind = ? ORDER BY uses DESC, word"
    return [word for (word,) in connection.execute(sql, (kind,))]


def count(connection: Connection) -> int:
    """Tell how many check-ins there are."""
    return int(connection.execute("SELECT count(*) FROM checkin").fetchone()[0])


def _count_words(connection: Connection, checkin: CheckIn, uses: int) -> None:
    connection.executemany(
        "INSERT INTO word (kind, word, uses) VALUES (?, ?, ?)"
        " ON CONFLICT (kind, word) DO UPDATE SET uses = uses + excluded.uses",
        [(kind, word, uses) for kind in WORD_KINDS for word in set(getattr(checkin, kind))],
    )
