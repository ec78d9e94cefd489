"""Older journals are brought up to date, with a copy made first; newer ones are left alone."""

import os
import shutil
import sqlite3  # noqa: TID253 - a test is not waited for
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from anchor.errors import AnchorError, Status
from anchor.journal import backups, migrations
from anchor.journal.database import Connection, connect, transaction
from anchor.journal.migrations import MIGRATIONS
from anchor.journal.store import Journal
from checkins import START, checkin

FILES = Path(__file__).parent / "files"
VERSIONS = sorted(FILES.glob("v*.db"))
LATER = len(MIGRATIONS) + 1


def m_later(connection: Connection) -> None:
    """Do what a later version might."""
    connection.execute("ALTER TABLE checkin ADD COLUMN later TEXT")
    connection.execute("UPDATE checkin SET later = 'yes'")


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make this a later version of anchor."""
    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, m_later))


def facts(path: Path) -> Iterator[tuple[object, ...]]:
    """Tell what SQLite itself says of a file."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as connection:
        for question in (
            "PRAGMA integrity_check",
            "PRAGMA user_version",
            "SELECT name FROM pragma_table_info('checkin')",
            "SELECT count(*) FROM checkin",
        ):
            yield tuple(row[0] for row in connection.execute(question))


def test_a_file_of_every_version_is_kept_here() -> None:
    assert [path.stem for path in VERSIONS] == [f"v{n + 1}" for n in range(len(MIGRATIONS))]


def test_a_journal_that_another_makes_in_the_middle_of_a_look_at_it_is_a_journal(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []

    def looked_at(*arguments: Any) -> Connection:
        monkeypatch.undo()
        connection = connect(*arguments)
        connection.set_trace_callback(look_away)
        return connection

    def look_away(statement: str) -> None:
        begun.append(statement)
        if len(begun) == 2:
            with Journal(path) as other:
                other.add(checkin(1))

    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as beginning:
        beginning.execute("PRAGMA journal_mode = WAL")
        beginning.execute("PRAGMA user_version = 0")  # the other one has just begun
        monkeypatch.setattr(migrations, "connect", looked_at)
        with Journal(path) as journal:
            journal.add(checkin(2))
            assert begun
            assert journal.count() == 1 + (len(begun) > 1)


@pytest.mark.parametrize("old", VERSIONS, ids=lambda path: path.stem)
@pytest.mark.parametrize("beyond", [False, True])
def test_every_old_journal_can_be_used(
    path: Path, journal: Journal, old: Path, beyond: bool, request: pytest.FixtureRequest
) -> None:
    if beyond:
        request.getfixturevalue("later")
    path.parent.mkdir()
    shutil.copy(old, path)
    pages = journal.page()
    assert [(one.id, one.note, one.distress) for one in pages] == [
        ("01kqv1-weekly", "", None),
        ("01kqv1-promise", "A walk.", None),
        ("01kqv1-session", "", None),
        ("01kqv1-first", 'Two lines,\nand a "quote".', 6),
    ]
    assert pages[0].scales == {"sleep": 3, "self-talk": 5}
    assert pages[0].answers == {"What helped?": "The bench."}
    assert pages[1].went == "Half of it."
    assert pages[2].session is not None
    assert pages[2].session.planned == 300_000
    assert pages[3].local.hour == 14
    assert journal.words("feelings") == ["alone", "tight"]
    copies = journal.backups()
    made = int(old.stem[1:]) < len(migrations.MIGRATIONS)
    assert [copy.name for copy in copies] == ([f"journal-{old.stem}.db"] if made else [])
    for copy in copies:
        assert list(facts(copy)) == list(facts(old))
    undone = journal.undo(pages[3].at + timedelta(days=5, minutes=-1))
    assert undone is not None
    assert undone.change == "deleted"
    assert undone.checkin.note == "To be undone."
    assert journal.add(checkin()) == checkin()


@pytest.mark.usefixtures("later")
def test_bringing_up_to_date_happens_once_and_keeps_one_copy(path: Path) -> None:
    path.parent.mkdir()
    shutil.copy(VERSIONS[0], path)
    for _ in range(2):
        with Journal(path) as journal:
            assert journal.count() == 4
    assert sorted(found.name for found in path.parent.iterdir()) == ["journal-v1.db", "journal.db"]
    assert list(facts(path))[1:3] == [(LATER,), ("id", "at", "kind", "record", "later")]
    if sys.platform != "win32":
        assert stat.S_IMODE((path.parent / "journal-v1.db").stat().st_mode) == 0o600


@pytest.mark.usefixtures("later")
def test_a_copy_that_is_there_is_not_overwritten_and_a_good_one_is_enough(path: Path) -> None:
    path.parent.mkdir()
    shutil.copy(VERSIONS[0], path)
    (path.parent / "journal-v1.db").write_text("something else")
    shutil.copy(VERSIONS[0], path.parent / "journal-v1-2.db")
    with Journal(path) as journal:
        assert journal.count() == 4
        assert len(journal.backups()) == 2
    assert (path.parent / "journal-v1.db").read_text() == "something else"


@pytest.mark.parametrize("when", ["migrating", "copying", "comparing"])
def test_what_goes_wrong_midway_changes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    def fails(*_: object) -> bool:
        raise sqlite3.OperationalError("database or disk is full")

    def m_fails(connection: Connection) -> None:
        m_later(connection)
        fails()

    monkeypatch.setattr(
        migrations, "MIGRATIONS", (*MIGRATIONS, m_fails if when == "migrating" else m_later)
    )
    if when == "copying":
        monkeypatch.setattr(backups, "create_private", lambda *_: None)  # so it cannot be opened
    if when == "comparing":
        monkeypatch.setattr(backups, "_contents", lambda _: (x for x in [(object(),)]))
    path.parent.mkdir()
    shutil.copy(VERSIONS[0], path)
    with Journal(path) as journal, pytest.raises(AnchorError) as caught:
        journal.add(checkin())
    assert caught.value.status == Status.STORAGE
    assert list(facts(path)) == list(facts(VERSIONS[0]))
    left = {found.name for found in path.parent.iterdir()}
    assert left == {"journal.db"} | ({"journal-v1.db"} if when == "migrating" else set())
    monkeypatch.undo()
    with Journal(path) as journal:
        assert journal.count() == 4


@pytest.mark.parametrize("moment", ["before the copy is whole", "before it is all changed"])
def test_killed_midway_it_is_as_it_was_and_the_next_run_goes_on(path: Path, moment: str) -> None:
    program = """
import os, signal, sys
from pathlib import Path
from anchor.journal import backups, migrations
from anchor.journal.store import Journal

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

def later(connection):
    connection.execute("ALTER TABLE checkin ADD COLUMN later TEXT")
    connection.execute("UPDATE checkin SET later = 'yes'")
    die()

migrations.MIGRATIONS = (*migrations.MIGRATIONS, later)
if sys.argv[2].startswith("before the copy"):
    backups.is_same = die
Journal(Path(sys.argv[1])).count()
"""
    if sys.platform == "win32":
        pytest.skip("no such signal")
    path.parent.mkdir()
    shutil.copy(VERSIONS[0], path)
    done = subprocess.run([sys.executable, "-c", program, str(path), moment], check=False)
    assert done.returncode == -9
    with Journal(path) as journal:
        assert journal.count() == 4
        assert journal.undo(START) is not None
    assert list(facts(path))[:2] == [("ok",), (len(MIGRATIONS),)]


@pytest.mark.usefixtures("later")
def test_half_a_copy_is_made_anew(path: Path) -> None:
    path.parent.mkdir()
    shutil.copy(VERSIONS[0], path)
    (path.parent / "journal-v1.db-part").write_bytes(b"SQLite format 3\0")
    with Journal(path) as journal:
        assert journal.count() == 4
        assert [copy.name for copy in journal.backups()] == ["journal-v1.db"]


def test_two_that_come_at_once_bring_it_up_to_date_once(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    shutil.copy(VERSIONS[0], path)
    monkeypatch.setattr(migrations, "MIGRATIONS", (*MIGRATIONS, m_later))
    begin = transaction

    def another_was_faster(connection: Connection) -> object:
        monkeypatch.setattr("anchor.journal.migrations.transaction", begin)
        with Journal(path) as other:
            other.count()
        return begin(connection)

    monkeypatch.setattr("anchor.journal.migrations.transaction", another_was_faster)
    with Journal(path) as journal:
        assert journal.count() == 4
        assert len(journal.backups()) == 1
        journal.close()
        assert list(facts(path))[1] == (LATER,)


@pytest.mark.parametrize("left_open", [False, True])
def test_a_newer_journal_is_left_alone_byte_for_byte(path: Path, left_open: bool) -> None:
    path.parent.mkdir()
    shutil.copy(VERSIONS[-1], path)
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA user_version = 99")
    if not left_open:
        newer.close()
    before = {found.name: found.read_bytes() for found in path.parent.glob("journal.db*")}
    assert ("journal.db-wal" in before) == left_open
    before.pop("journal.db-shm", None)
    for _ in range(2):
        with Journal(path) as journal:
            for attempt in (
                lambda journal=journal: journal.add(checkin()),
                lambda journal=journal: journal.page(),
                lambda journal=journal: journal.undo(START),
                lambda journal=journal: list(journal.stream()),
            ):
                with pytest.raises(AnchorError, match="newer anchor") as caught:
                    attempt()
                assert caught.value.status == Status.STORAGE
    after = {found.name: found.read_bytes() for found in path.parent.glob("journal.db*")}
    after.pop("journal.db-shm", None)
    assert after == before
    newer.close()


@pytest.mark.parametrize("how", ["a table", "a version", "an application"])
def test_another_programs_database_is_left_alone(path: Path, how: str) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other:
        if how == "a table":
            other.execute("CREATE TABLE recipes (name TEXT)")
        elif how == "a version":
            other.execute("PRAGMA user_version = 1")
        else:
            other.execute("PRAGMA application_id = 7")
    before = path.read_bytes()
    with Journal(path) as journal, pytest.raises(AnchorError, match="not a journal of anchor"):
        journal.add(checkin())
    assert path.read_bytes() == before
    assert os.listdir(path.parent) == ["journal.db"]


@pytest.mark.parametrize("begun", [b"", None])
def test_a_journal_that_was_only_begun_is_begun_again(path: Path, begun: bytes | None) -> None:
    path.parent.mkdir()
    path.touch()
    if begun is None:
        with closing(sqlite3.connect(path)) as empty:
            empty.execute("PRAGMA journal_mode = WAL")
    with Journal(path) as journal:
        assert journal.page() == []
        assert journal.add(checkin()) == checkin()
