"""When the file cannot be used: one sentence with the remedy, and nothing lost."""

import errno
import os
import shutil
import sqlite3  # noqa: TID253 - a test is not waited for
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from anchor.errors import AnchorError, Status
from anchor.journal import file as journal_file
from anchor.journal import migrations
from anchor.journal.database import Connection, connect
from anchor.journal.encryption import Key
from anchor.journal.store import Journal
from checkins import PROGRAM, START, checkin

V1 = (Path(__file__).parent / "files" / "v1.db").read_bytes()


def said(attempt: Callable[[], object]) -> str:
    with pytest.raises(AnchorError) as caught:
        attempt()
    assert caught.value.status == Status.STORAGE
    assert "\n" not in caught.value.message
    return caught.value.message


def connecting(monkeypatch: pytest.MonkeyPatch, prepare: Callable[[Connection], object]) -> None:
    """Prepare every connection a journal writes with."""

    def prepared(
        path: Path, options: str = "mode=rw", wait_seconds: float = 0, key: Key | None = None
    ) -> Connection:
        connection = connect(path, options, wait_seconds, key)
        prepare(connection)
        return connection

    monkeypatch.setattr(migrations, "connect", prepared)


@pytest.mark.parametrize("data", [b"garbage", b"garbage " * 1000, b"SQLite format 3\0" + b"x" * 99])
def test_a_file_that_is_no_database_is_left_alone(
    path: Path, journal: Journal, data: bytes
) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    for attempt in (lambda: journal.add(checkin()), journal.page, journal.count):
        assert "not a journal of anchor" in said(attempt)
    assert path.read_bytes() == data
    assert [found.name for found in path.parent.iterdir()] == ["journal.db"]


def test_a_truncated_journal_is_left_as_it_is(path: Path, journal: Journal) -> None:
    path.parent.mkdir()
    data = V1[:6000]
    path.write_bytes(data)
    assert "is not whole any more" in said(lambda: journal.add(checkin()))
    assert "is not whole any more" in said(journal.page)
    journal.close()
    assert path.read_bytes() == data


def test_a_record_that_cannot_be_read_is_damage(path: Path, journal: Journal) -> None:
    one = journal.add(checkin())
    for record in ("{", "{}", '{"id":1}'):
        with closing(sqlite3.connect(path)) as other:
            other.execute("UPDATE checkin SET record = ?", (record,))
            other.commit()
        assert "is not whole any more" in said(journal.page)
        assert "is not whole any more" in said(lambda: journal.delete(one.id, START))
        assert "is not whole any more" in said(lambda: journal.add(one))


def test_a_journal_that_another_is_writing_is_waited_for_and_then_said(
    path: Path, journal: Journal
) -> None:
    journal.add(checkin(0))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "in use by another program" in said(lambda: journal.add(checkin(1)))
        assert journal.page() == [checkin(0)]
        other.execute("ROLLBACK")
    journal.add(checkin(1))
    assert journal.count() == 2


def test_a_full_disk_takes_nothing_and_works_again_once_there_is_room(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.add(checkin(0))
    journal.close()
    connecting(monkeypatch, lambda connection: connection.execute("PRAGMA max_page_count = 7"))
    kept = [checkin(0)]

    def fill() -> None:
        for number in range(1, 100):
            kept.append(journal.add(checkin(number, note="word " * 100)))  # noqa: PERF401

    assert "no room left" in said(fill)
    assert 1 < len(kept) < 90
    assert "no room left" in said(lambda: journal.merge(checkin(n) for n in range(500, 900)))
    assert list(journal.stream()) == kept
    monkeypatch.undo()
    assert journal.add(checkin(200)) == checkin(200)
    assert journal.count() == len(kept) + 1


def test_a_full_disk_that_ends_the_transaction_itself_is_said_too(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.add(checkin(0))

    def full(connection: Connection, *_: Any) -> None:
        connection.execute("ROLLBACK")
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("anchor.journal.rows.insert", full)
    assert "could not be used: database or disk is full" in said(lambda: journal.add(checkin(1)))
    monkeypatch.undo()
    assert journal.add(checkin(1)) == checkin(1)


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
def test_a_file_that_may_not_grow_loses_nothing(path: Path) -> None:
    program = """
import resource, sys
from pathlib import Path
from anchor.errors import AnchorError
from anchor.journal.store import Journal
from checkins import PROGRAM, checkin

with Journal(Path(sys.argv[1])) as journal:
    journal.add(checkin(0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
    try:
        for number in range(1, 1000):
            journal.add(checkin(number, note="word " * 100))
            print(number)
    except AnchorError as error:
        print(error.status.name, error.message)
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        env=PROGRAM, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    *numbers, last = done.stdout.splitlines()
    assert last.startswith("STORAGE ")
    with Journal(path) as journal:
        assert [one.id for one in journal.stream()] == [
            checkin(n).id for n in range(len(numbers) + 1)
        ]
        assert journal.add(checkin(5000)) == checkin(5000)


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "no room left"),
        (errno.EROFS, "could not be opened for writing"),
        (errno.EIO, "could not be used: "),
    ],
)
def test_a_file_that_cannot_be_made_is_said(
    journal: Journal, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    def fails(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(journal_file, "create_private", fails)
    assert sentence in said(lambda: journal.add(checkin()))


def test_a_folder_that_is_a_file_is_said(home: Path, journal: Journal) -> None:
    home.write_text("a file")
    assert "could not be used" in said(lambda: journal.add(checkin()))
    assert "could not be used" in said(journal.page)


def test_a_read_only_folder_is_said_and_the_journal_in_it_can_be_read(
    bound_by_permissions: Path,
) -> None:
    folder = bound_by_permissions
    path = folder / "journal.db"
    with Journal(path) as journal:
        journal.merge([checkin(0), checkin(1)])
    path.chmod(0o400)
    folder.chmod(0o500)
    with Journal(path, 0) as journal:
        assert "could not be opened for writing" in said(lambda: journal.add(checkin(2)))
        assert journal.count() == 2
        assert journal.page() == [checkin(1), checkin(0)]
        assert "could not be opened for writing" in said(lambda: journal.add(checkin(2)))
        assert "could not be opened for writing" in said(lambda: journal.delete("x", START))
        assert [found.name for found in folder.iterdir()] == ["journal.db"]
        folder.chmod(0o700)
        path.chmod(0o600)
        assert journal.add(checkin(2)) == checkin(2)  # the same journal, once it may
    with Journal(folder / "new" / "journal.db", 0) as journal:
        folder.chmod(0o500)
        assert "could not be opened for writing" in said(lambda: journal.add(checkin(2)))


def test_what_only_the_wal_has_is_not_left_out_where_nothing_can_be_written(
    bound_by_permissions: Path,
) -> None:
    folder = bound_by_permissions
    (folder / "live").mkdir()
    with Journal(folder / "live" / "journal.db") as live:
        live.add(checkin(0))
        for name in ("journal.db", "journal.db-wal"):
            shutil.copy(folder / "live" / name, folder / name)
    folder.chmod(0o500)
    with Journal(folder / "journal.db", 0) as journal:
        assert "could not be opened for writing" in said(journal.page)
    folder.chmod(0o700)
    with Journal(folder / "journal.db", 0) as journal:
        assert journal.page() == [checkin(0)]


def test_an_old_journal_that_cannot_be_brought_up_to_date_is_said(
    bound_by_permissions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = bound_by_permissions / "journal.db"
    path.write_bytes(V1)
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, lambda connection: None))
    bound_by_permissions.chmod(0o500)
    with Journal(path, 0) as journal:
        assert "could not be opened for writing" in said(journal.page)


def test_where_there_can_be_no_wal_it_works_without(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Connection] = []

    def without_wal(
        path: Path, options: str = "mode=rw", wait_seconds: float = 0, key: Key | None = None
    ) -> Connection:
        if options == "mode=rw":
            options = "mode=rw&vfs=unix-dotfile"  # which has no memory to share
            seen.append(connect(path, options, wait_seconds, key))
            return seen[-1]
        return connect(path, options, wait_seconds, key)

    if sys.platform == "win32":
        pytest.skip("no such vfs")
    monkeypatch.setattr(migrations, "connect", without_wal)
    with Journal(path, 0) as one, Journal(path, 0) as other:
        one.add(checkin(0))
        other.add(checkin(1))
        one.delete(checkin(0).id, START)
        assert other.undo(START) == ("deleted", checkin(0))
        assert one.count() == other.count() == 2
        for connection in seen:
            assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
            assert connection.execute("PRAGMA synchronous").fetchone() == (3,)
    monkeypatch.undo()
    with Journal(path) as journal:
        assert journal.count() == 2


def test_with_wal_every_check_in_is_on_the_disk_before_it_is_acknowledged(
    path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Connection] = []
    connecting(monkeypatch, seen.append)
    journal.add(checkin())
    asked = ("journal_mode", "synchronous", "secure_delete", "fullfsync", "temp_store")
    answers = [seen[-1].execute(f"PRAGMA {name}").fetchone()[0] for name in asked]
    assert answers == ["wal", 3, 1, 1, 2]


def test_a_rollback_journal_left_by_a_crash_is_played_back(path: Path, journal: Journal) -> None:
    journal.merge(checkin(n) for n in range(50))
    journal.close()
    program = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode = DELETE")
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE checkin SET record = record || record")
os.kill(os.getpid(), signal.SIGTERM)
"""
    subprocess.run([sys.executable, "-c", program, str(path)], check=False, timeout=60)
    left = path.with_name("journal.db-journal")
    assert left.exists()
    assert left.stat().st_size > 0
    assert list(journal.stream()) == [checkin(n) for n in range(50)]
