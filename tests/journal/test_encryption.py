"""An encrypted journal: read with its passphrase or not at all, and never taken for damaged."""

import os
import shutil
import sqlite3  # noqa: TID253 - a test is not waited for
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher  # noqa: TID253
from hypothesis import given
from hypothesis import strategies as st

from anchor.errors import AnchorError, Status
from anchor.journal import encryption, migrations
from anchor.journal.database import Connection, key_in_use
from anchor.journal.encryption import Key, salt_of
from anchor.journal.store import Journal
from checkins import PROGRAM, START, checkin

WORDS = "three plain words"
SECRET = "a sentence nobody else is to know"
FILES = Path(__file__).parent / "files"
ROUNDS = encryption._ROUNDS


@pytest.fixture(autouse=True)
def in_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys at once."""
    monkeypatch.setattr(encryption, "_ROUNDS", 1)


@pytest.fixture
def encrypted(path: Path) -> Path:
    """The file of an encrypted journal with two check-ins."""
    with Journal(path) as journal:
        journal.merge([checkin(0, note=SECRET), checkin(1, feelings=(SECRET,))])
        journal.encrypt(WORDS)
    return path


class Asked:
    """Somebody who is asked for the passphrase, and gives what a test says."""

    def __init__(self, *answers: str | None) -> None:
        """Give the answers one by one."""
        self._answers = answers
        self.wrong: list[int] = []
        """How many were wrong, each time."""

    def __call__(self, wrong: int) -> str | None:
        """Answer."""
        self.wrong.append(wrong)
        return self._answers[wrong]


def opened(path: Path) -> Journal:
    return Journal(path, 0, Asked(WORDS))


def said(attempt: Callable[[], object]) -> str:
    with pytest.raises(AnchorError) as caught:
        attempt()
    assert caught.value.status == Status.STORAGE
    assert "\n" not in caught.value.message
    return caught.value.message


def everything(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_nothing_can_be_read_without_it_and_everything_with_it(encrypted: Path) -> None:
    with opened(encrypted) as journal:
        assert [one.id for one in journal.stream()] == [checkin(0).id, checkin(1).id]
        journal.add(checkin(2, note=SECRET))
        journal.delete(checkin(0).id, START)
        found = everything(encrypted.parent)  # with the WAL
        assert len(found) > 1
    found |= everything(encrypted.parent)
    assert not any(SECRET.encode() in data or b"SQLite format" in data for data in found.values())


def test_it_is_asked_for_once_and_only_when_it_is_needed(encrypted: Path) -> None:
    ask = Asked(WORDS)
    with Journal(encrypted, 0, ask) as journal:
        assert journal.is_encrypted()
        assert journal.is_locked()
        assert ask.wrong == []
        assert journal.count() == 2
        assert not journal.is_locked()
        journal.close()
        assert journal.add(checkin(5)) == checkin(5)
        assert ask.wrong == [0]


def test_a_plain_journal_and_none_ask_for_nothing(path: Path) -> None:
    with Journal(path, 0, Asked()) as journal:
        for _ in range(2):
            assert not journal.is_encrypted()
            assert not journal.is_locked()
            assert journal.unlock("whatever")
            journal.decrypt()
            journal.add(checkin())


def test_wrong_ones_are_counted_and_the_right_one_opens_it(encrypted: Path) -> None:
    ask = Asked("no", WORDS.upper(), WORDS)
    with Journal(encrypted, 0, ask) as journal:
        assert journal.count() == 2
    assert ask.wrong == [0, 1, 2]


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        (None, "is encrypted, so it needs its passphrase"),
        (Asked(None), "is encrypted, so it needs its passphrase"),
        (Asked("no", "nor this", None), "The passphrase does not open"),
    ],
)
def test_without_the_right_one_nothing_happens_to_it(
    encrypted: Path, ask: Asked | None, sentence: str
) -> None:
    before = everything(encrypted.parent)
    with Journal(encrypted, 0, ask) as journal:
        attempts: list[Callable[[], object]] = [
            lambda: journal.add(checkin(7)),
            journal.page,
            lambda: list(journal.stream()),
            lambda: journal.delete(checkin(0).id, START),
            lambda: journal.undo(START),
            lambda: journal.merge([checkin(8)]),
            lambda: journal.encrypt("another"),
            journal.decrypt,
        ]
        for attempt in attempts:
            assert sentence in said(attempt)
    assert everything(encrypted.parent) == before


def test_a_face_can_ask_in_its_own_way(encrypted: Path) -> None:
    with Journal(encrypted, 0) as journal:
        assert journal.is_locked()
        assert not journal.unlock("no")
        assert journal.is_locked()
        assert journal.unlock(WORDS)
        assert not journal.is_locked()
        assert not journal.unlock("no")  # the one that opens it is kept
        assert journal.count() == 2


def test_two_journals_of_one_process_ask_once_and_do_not_let_go_of_each_others_locks(
    encrypted: Path,
) -> None:
    program = """
import sys
from pathlib import Path
from anchor.errors import AnchorError
from anchor.journal import encryption
from anchor.journal.store import Journal
encryption._ROUNDS = 1
try:
    Journal(Path(sys.argv[1]), 0, lambda wrong: sys.argv[2]).decrypt()
except AnchorError as error:
    print(error.message)
"""
    with opened(encrypted) as journal, Journal(encrypted, 0) as other:
        journal.add(checkin(3))
        assert not other.is_locked()
        assert other.count() == 3
        other.close()
        done = subprocess.run(
            [sys.executable, "-c", program, str(encrypted), WORDS],
            env=PROGRAM, capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert "in use by another program" in done.stdout
        assert journal.add(checkin(4)) == checkin(4)
    assert key_in_use(encrypted) is None
    with Journal(encrypted, 0) as journal:
        assert journal.is_locked()


@pytest.mark.parametrize("damage", ["cut off", "changed"])
def test_damage_to_it_is_damage(encrypted: Path, damage: str) -> None:
    with opened(encrypted) as journal:
        journal.add(checkin(2))
    whole = bytearray(encrypted.read_bytes())
    if damage == "cut off":
        del whole[8292:]
    else:
        for page in range(4096, len(whole), 4096):
            whole[page + 100] ^= 1
    encrypted.write_bytes(whole)
    with opened(encrypted) as journal:
        assert "is not whole any more" in said(lambda: list(journal.stream()))
        assert "is not whole any more" in said(journal.page)
    assert encrypted.read_bytes() == whole


@pytest.mark.parametrize(
    "data", [b"\0" * 8192, b"some text. " * 999, os.urandom(4000), b"\xff" * 4096]
)
def test_what_is_no_encrypted_journal_is_not_asked_about(path: Path, data: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    with Journal(path, 0, Asked()) as journal:
        assert not journal.is_encrypted()
        assert "is not a journal of anchor" in said(journal.count)
        assert "is not a journal of anchor" in said(lambda: journal.encrypt(WORDS))
    assert path.read_bytes() == data


def test_another_programs_encrypted_database_is_left_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encryption, "_ROUNDS", ROUNDS)
    path.parent.mkdir()
    with closing(sqlcipher.connect(str(path))) as other:
        other.execute(f"PRAGMA key = '{WORDS}'")
        other.execute("CREATE TABLE recipes (name TEXT)")
    before = everything(path.parent)
    with Journal(path, 0, Asked(WORDS)) as journal:
        assert "is not a journal of anchor" in said(journal.count)
    assert everything(path.parent) == before


@pytest.mark.parametrize("form", ["caf\u00e9 noir", "cafe\u0301 noir"])
def test_sqlciphers_own_tools_open_it_with_the_same_passphrase(
    path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encryption, "_ROUNDS", ROUNDS)
    with Journal(path) as journal:
        journal.add(checkin())
        journal.encrypt(form)
    with closing(sqlcipher.connect(str(path))) as other:
        other.execute("PRAGMA key = 'caf\u00e9 noir'")
        assert other.execute("SELECT id FROM checkin").fetchall() == [(checkin().id,)]
        assert other.execute("PRAGMA cipher_integrity_check").fetchall() == []


@given(st.text(min_size=1) | st.sampled_from(["\udc80", "\ud800", "\0", " "]))
def test_any_passphrase_opens_what_it_closed(passphrase: str) -> None:
    one = Key(passphrase)
    again = Key(passphrase, one.salt)
    other = Key(passphrase + "x", one.salt)
    assert one._secret == again._secret
    assert one._secret != other._secret


def test_no_two_keys_are_the_same_and_none_tells_what_it_is() -> None:
    keys = [Key(WORDS) for _ in range(10)]
    assert len({key._secret for key in keys}) == 10
    assert repr(keys[0]) == object.__repr__(keys[0])


def test_without_the_extra_it_is_said_how_to_get_it(
    encrypted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(encrypted.parent)
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    with Journal(encrypted, 0, Asked()) as journal:
        for attempt in (journal.count, lambda: journal.add(checkin(9)), journal.decrypt):
            assert "-m pip install sqlcipher3" in said(attempt)
    with Journal(encrypted.with_name("other.db"), 0) as journal:
        journal.add(checkin())
        assert "-m pip install sqlcipher3" in said(lambda: journal.encrypt(WORDS))
        assert journal.count() == 1
    encrypted.with_name("other.db").unlink()
    assert everything(encrypted.parent) == before


@pytest.mark.parametrize("old", sorted(FILES.glob("v*.db")), ids=lambda path: path.stem)
def test_an_old_encrypted_journal_is_brought_up_to_date_with_an_encrypted_copy(
    path: Path, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def later(connection: Connection) -> None:
        connection.execute("ALTER TABLE checkin ADD COLUMN later TEXT")

    path.parent.mkdir()
    shutil.copy(old, path)
    with Journal(path) as journal:
        journal.encrypt(WORDS)
        assert journal.backups() == []
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, later))
    with opened(path) as journal:
        assert journal.count() == 4
        (copy,) = journal.backups()
        journal.close()
    with opened(path) as journal:
        assert journal.count() == 4
    for file in (path, copy):
        salt = salt_of(file)
        assert salt == salt_of(path)
        assert salt is not None
        with closing(Key(WORDS, salt).connect(f"file:{file}", uri=True)) as connection:
            assert connection.execute("SELECT count(*) FROM checkin").fetchone() == (4,)
    if sys.platform != "win32":
        assert {file.stat().st_mode & 0o777 for file in (path, copy)} == {0o600}


def test_a_newer_encrypted_journal_is_left_alone(
    encrypted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(encrypted.parent)
    monkeypatch.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:1])
    with opened(encrypted) as journal:
        assert "newer anchor" in said(journal.count)
        assert "newer anchor" in said(lambda: journal.add(checkin(9)))
        assert "newer anchor" in said(journal.decrypt)
    assert everything(encrypted.parent) == before


def test_what_a_killed_process_left_is_recovered(encrypted: Path) -> None:
    program = """
import os, signal, sys
from pathlib import Path
from anchor.journal import encryption
from anchor.journal.store import Journal
from checkins import checkin
encryption._ROUNDS = 1
journal = Journal(Path(sys.argv[1]), passphrase=lambda wrong: sys.argv[2])
journal.add(checkin(50))
os.kill(os.getpid(), signal.SIGTERM)
"""
    subprocess.run([sys.executable, "-c", program, str(encrypted), WORDS], env=PROGRAM, check=False)
    assert encrypted.with_name("journal.db-wal").stat().st_size > 0
    with Journal(encrypted, 0, Asked("no", "nor this", None)) as journal:
        assert "does not open" in said(journal.count)
    with opened(encrypted) as journal:
        assert journal.count() == 3


def test_a_rollback_journal_left_by_a_crash_is_played_back(encrypted: Path) -> None:
    with opened(encrypted) as journal:
        journal.merge(checkin(n) for n in range(10, 60))
    program = """
import os, signal, sys
from pathlib import Path
from anchor.journal import encryption
from anchor.journal.database import connect
encryption._ROUNDS = 1
path = Path(sys.argv[1])
connection = connect(path, key=encryption.Key(sys.argv[2], encryption.salt_of(path)))
connection.execute("PRAGMA journal_mode = DELETE")
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE checkin SET record = record || record")
os.kill(os.getpid(), signal.SIGTERM)
"""
    subprocess.run([sys.executable, "-c", program, str(encrypted), WORDS], env=PROGRAM, check=False)
    assert encrypted.with_name("journal.db-journal").stat().st_size > 0
    with Journal(encrypted, 0, Asked("no", None)) as journal:
        assert "does not open" in said(journal.count)
    with opened(encrypted) as journal:
        assert journal.count() == 52


def test_it_can_be_read_where_nothing_can_be_written(bound_by_permissions: Path) -> None:
    path = bound_by_permissions / "journal.db"
    with Journal(path) as journal:
        journal.merge([checkin(0), checkin(1)])
        journal.encrypt(WORDS)
    path.chmod(0o400)
    bound_by_permissions.chmod(0o500)
    with opened(path) as journal:
        assert "could not be opened for writing" in said(lambda: journal.add(checkin(2)))
        assert journal.count() == 2


def test_it_can_be_forgotten_without_its_passphrase(encrypted: Path) -> None:
    with Journal(encrypted, 0) as journal:
        journal.forget()
        assert not journal.is_encrypted()
    assert list(encrypted.parent.iterdir()) == []


def test_forgetting_waits_for_who_has_it_open(encrypted: Path) -> None:
    with opened(encrypted) as journal, opened(encrypted) as other:
        assert other.count() == 2
        assert "in use by another program" in said(journal.forget)
        assert other.add(checkin(2)) == checkin(2)


def test_an_id_that_is_taken_is_said_here_too(encrypted: Path) -> None:
    with opened(encrypted) as journal:
        assert journal.add(checkin(0, note=SECRET)) == checkin(0, note=SECRET)
        with pytest.raises(AnchorError, match="another check-in with the id"):
            journal.add(checkin(0))


def test_it_works_where_sqlite_alone_would_say_it_is_no_database(encrypted: Path) -> None:
    with closing(sqlite3.connect(encrypted)) as other, pytest.raises(sqlite3.DatabaseError):
        other.execute("SELECT * FROM checkin")
