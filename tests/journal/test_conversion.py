"""Encrypting and decrypting: killed at any step, one of the two opens, and nothing is missing."""

import os
import shutil
import sqlite3  # noqa: TID253 - a test is not waited for
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anchor.errors import AnchorError, Status
from anchor.journal import conversion, encryption, migrations
from anchor.journal import file as journal_file
from anchor.journal.database import Connection, alone, transaction
from anchor.journal.encryption import Key
from anchor.journal.model import CheckIn
from anchor.journal.store import Journal
from checkins import PROGRAM, START, checkin, checkins

WORDS = "three plain words"
SECRET = "a sentence nobody else is to know"
HOW_MANY = 5
posix = pytest.mark.skipif(sys.platform == "win32", reason="no such signals, modes or forks")


@pytest.fixture(autouse=True)
def in_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys at once."""
    monkeypatch.setattr(encryption, "_ROUNDS", 1)


def opened(path: Path) -> Journal:
    return Journal(path, 0, lambda wrong: None if wrong else WORDS)


def traces(folder: Path) -> list[str]:
    return [file.name for file in folder.rglob("*") if SECRET.encode() in file.read_bytes()]


@settings(max_examples=20)
@given(st.lists(checkins, max_size=6, unique_by=lambda one: one.id))
def test_there_and_back_everything_is_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, kept: list[CheckIn]
) -> None:
    path = tmp_path_factory.mktemp("journal") / "journal.db"
    with opened(path) as journal:
        for one in kept:
            journal.add(one)
        if kept:
            journal.delete(kept[0].id, START)
        before = list(journal.stream()), journal.words("feelings"), journal.words("tags")
        journal.encrypt(WORDS)
        assert (list(journal.stream()), journal.words("feelings"), journal.words("tags")) == before
        journal.encrypt("another one")
        journal.decrypt()
        assert (list(journal.stream()), journal.words("feelings"), journal.words("tags")) == before
        if kept:
            undone = journal.undo(START)
            assert undone is not None
            assert journal.get(undone.checkin.id) == undone.checkin
    assert os.listdir(path.parent) == ["journal.db"]


def test_one_can_begin_with_an_encrypted_journal(path: Path) -> None:
    with Journal(path) as journal:
        journal.encrypt(WORDS)
        assert journal.is_encrypted()
        assert journal.count() == 0
        journal.add(checkin(note=SECRET))
        assert traces(path.parent) == []
    with opened(path) as journal:
        assert journal.page() == [checkin(note=SECRET)]


def test_a_new_passphrase_takes_the_place_of_the_old(path: Path) -> None:
    with opened(path) as journal:
        journal.add(checkin())
        journal.encrypt(WORDS)
        journal.encrypt("another one")
        assert journal.count() == 1
    with Journal(path, 0) as journal:
        assert not journal.unlock(WORDS)
        assert journal.unlock("another one")
        assert journal.count() == 1


@posix
@pytest.mark.parametrize("closed", [True, False])
def test_no_trace_is_left_where_it_was_plain(
    path: Path, monkeypatch: pytest.MonkeyPatch, closed: bool
) -> None:
    with Journal(path) as journal:
        journal.merge(checkin(n, note=f"{SECRET} " * (1 + n * 99)) for n in range(HOW_MANY))
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, lambda connection: None))
    with Journal(path, 0) as journal:
        journal.delete(checkin(3).id, START)
        (copy,) = journal.backups()
        if closed:
            journal.close()
        seen = [path.with_name("seen"), path.with_name("seen-copy")]
        for link, file in zip(seen, (path, copy), strict=True):
            link.hardlink_to(file)  # to see what is left on the disk itself
        assert len(traces(path.parent)) >= 4
        journal.encrypt(WORDS)
        assert traces(path.parent) == []
        for link in seen:
            link.unlink()
        assert os.listdir(path.parent) == ["journal.db"]
        assert path.stat().st_mode & 0o777 == 0o600


KILLED = """
import os, shutil, signal, sys
from pathlib import Path
from anchor.journal import encryption
from anchor.journal.encryption import Key
from anchor.journal.model import CheckIn
from anchor.journal.store import Journal
from checkins import checkin

encryption._ROUNDS = 1
HOW_MANY, WORDS, SECRET, whole, folder, wanted = 5, *sys.argv[1:]
FILES = ("conversion.py", "privacy.py", "journal/file.py")  # where something is done to files
path = Path(folder) / "journal.db"
known = lambda wrong: None if wrong else WORDS


def change():
    with Journal(path, 0, known) as journal:
        journal.encrypt(WORDS) if wanted == "encrypted" else journal.decrypt()


def killed_at(step):
    # A child that is killed at the first line of this number, or comes to the end.
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0

    left = step

    def at_each_line(frame, event, argument):
        nonlocal left
        if event == "line":
            left -= 1
            if not left:
                os.kill(os.getpid(), 9)
        return at_each_line

    def here(frame, event, argument):
        return at_each_line if frame.f_code.co_filename.endswith(FILES) else None

    sys.settrace(here)
    change()
    os._exit(0)


def soundly_kept(step):
    with Journal(path, 0, known) as journal:
        there = [one.id for one in journal.stream()]
        assert there == [checkin(n).id for n in range(HOW_MANY)], step
        encrypted = journal.is_encrypted()
        journal.add(checkin(999))
        assert journal.undo(checkin(999).at).checkin == checkin(999)
        with journal._file.look() as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)], step
    left = {file.name for file in path.parent.iterdir()}
    assert left <= {"journal.db", "journal-v1.db"}, (step, left)
    if encrypted:
        assert left == {"journal.db"}, (step, left)
        assert not any(SECRET.encode() in file.read_bytes() for file in path.parent.iterdir())
    return encrypted == (wanted == "encrypted")


def run():
    step, outcomes = 0, set()
    while True:
        step += 1
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(whole, folder)
        alive = not killed_at(step)
        outcomes.add(soundly_kept(step))
        if alive:
            break
    print(step, sorted(outcomes))


run()
"""


@posix
@pytest.mark.parametrize("wanted", ["encrypted", "plain"])
def test_killed_at_any_step_one_of_the_two_opens_and_holds_everything(
    tmp_path: Path, wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = tmp_path / "whole"
    with Journal(whole / "journal.db") as journal:
        journal.merge(checkin(n, note=f"{SECRET} " * n) for n in range(HOW_MANY))
        if wanted == "plain":
            journal.encrypt(WORDS)
    if wanted == "encrypted":
        shutil.copy(whole / "journal.db", whole / "journal-v1.db")
    done = subprocess.run(
        [sys.executable, "-c", KILLED, WORDS, SECRET, str(whole), str(tmp_path / "tried"), wanted],
        env=PROGRAM, capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    steps, outcomes = done.stdout.split(maxsplit=1)
    assert int(steps) > 80
    print(steps)
    assert outcomes.strip() == "[False, True]"


WRITER = """
import sys
from pathlib import Path
from anchor.journal import encryption
from anchor.journal.store import Journal
from checkins import checkin

encryption._ROUNDS = 1
path, first, count, words = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
for number in range(first, first + count):
    with Journal(path, passphrase=lambda wrong: words) as journal:
        journal.add(checkin(number))
"""


def test_who_writes_meanwhile_loses_nothing(path: Path) -> None:
    with opened(path) as journal:
        journal.add(checkin())
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), first, "60", WORDS], env=PROGRAM)
        for first in ("1000", "2000")
    ]
    turns = 0
    while any(writer.poll() is None for writer in writers):
        with suppress(AnchorError), Journal(path, passphrase=lambda wrong: WORDS) as journal:
            journal.decrypt() if turns % 2 else journal.encrypt(WORDS)
            turns += 1  # else it was in use
    assert [writer.wait() for writer in writers] == [0, 0]
    assert turns > 1
    with opened(path) as journal:
        expected = {checkin(n).id for n in (0, *range(1000, 1060), *range(2000, 2060))}
        assert {one.id for one in journal.stream()} == expected


def test_who_waited_for_it_writes_into_the_new_one(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(path) as journal:
        journal.add(checkin(0))
    began, may_go_on = threading.Event(), threading.Event()

    @contextmanager
    def slowly(*arguments: object) -> Iterator[Connection]:
        with alone(*arguments) as connection:  # type: ignore[arg-type]
            began.set()
            may_go_on.wait(10)
            yield connection

    monkeypatch.setattr(conversion, "alone", slowly)

    def encrypt() -> None:
        with Journal(path) as journal:
            journal.encrypt(WORDS)

    encrypting = threading.Thread(target=encrypt)
    encrypting.start()
    assert began.wait(10)
    with Journal(path, 0) as journal, pytest.raises(AnchorError, match="in use by another"):
        journal.add(checkin(1))
    waiting = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), "2", "1", WORDS], env=PROGRAM
    )
    assert waiting.poll() is None
    may_go_on.set()
    encrypting.join()
    assert waiting.wait(20) == 0
    with opened(path) as journal:
        assert [one.id for one in journal.stream()] == [checkin(0).id, checkin(2).id]
        assert journal.is_encrypted()


def test_where_somebody_has_it_open_nothing_is_changed(path: Path) -> None:
    with Journal(path, 0) as journal, Journal(path, 0) as other:
        journal.add(checkin())
        other.count()
        with pytest.raises(AnchorError, match="in use by another program"):
            journal.encrypt(WORDS)
        assert not journal.is_encrypted()
        assert other.add(checkin(1)) == checkin(1)
        other.close()
        journal.encrypt(WORDS)
        assert journal.count() == 2


def fails(*_: object) -> None:
    raise OSError(28, "No space left on device")


def full(*_: object) -> None:
    raise sqlite3.OperationalError("database or disk is full")


@pytest.mark.parametrize("encrypting", [True, False])
@pytest.mark.parametrize(
    ("part", "instead", "sentence", "backups"),
    [
        ("create_private", fails, "no room left", 1),
        ("_copy", full, "could not be used", 1),
        ("_copy", lambda before, after: None, "could not be written anew faithfully", 1),
        ("is_same", lambda *_: False, "could not be written anew faithfully", 1),
        ("erase", fails, "no room left", 1),
        ("_put_in_place", fails, "no room left", 0),
    ],
)
def test_what_goes_wrong_midway_changes_nothing(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    encrypting: bool,
    part: str,
    instead: Callable[..., object],
    sentence: str,
    backups: int,
) -> None:
    with opened(path) as journal:
        journal.merge(checkin(n) for n in range(HOW_MANY))
        if not encrypting:
            journal.encrypt(WORDS)
    shutil.copy(path, path.with_name("journal-v1.db"))
    monkeypatch.setattr(conversion, part, instead)
    with opened(path) as journal:
        with pytest.raises(AnchorError, match=sentence) as caught:
            journal.encrypt("another one") if encrypting else journal.decrypt()
        assert caught.value.status == Status.STORAGE
        assert journal.is_encrypted() != encrypting
        assert journal.count() == HOW_MANY
        assert len(journal.backups()) == backups
    assert len(os.listdir(path.parent)) == 1 + backups
    monkeypatch.undo()
    monkeypatch.setattr(encryption, "_ROUNDS", 1)
    with opened(path) as journal:
        journal.encrypt(WORDS) if encrypting else journal.decrypt()
        assert journal.is_encrypted() == encrypting
        assert journal.count() == HOW_MANY


def test_what_cannot_be_overwritten_is_replaced_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(path) as journal:
        journal.add(checkin())
        monkeypatch.setattr(conversion, "overwrite", fails)
        journal.encrypt(WORDS)
        assert journal.is_encrypted()
        assert journal.count() == 1
    assert os.listdir(path.parent) == ["journal.db"]


def test_what_was_left_unfinished_is_erased_when_it_is_next_opened(path: Path) -> None:
    with opened(path) as journal:
        journal.add(checkin())
        journal.encrypt(WORDS)
    left = path.with_name("journal.db-new")
    left.write_text(SECRET)
    with opened(path) as journal:
        assert journal.count() == 1
    assert os.listdir(path.parent) == ["journal.db"]
    left.write_text(SECRET)
    with Journal(path, 0) as journal:
        journal.forget()
    assert os.listdir(path.parent) == []


def another_takes_its_place(path: Path, number: int) -> None:
    """Put another journal in the place of one, with a check-in in it."""
    with Journal(path.with_name("other.db")) as other:
        other.add(checkin(number))
    path.with_name("other.db").replace(path)


def test_who_begins_to_write_as_another_takes_its_place_writes_into_that(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = transaction
    with Journal(path) as journal:
        journal.add(checkin(0))
        journal.close()

        def just_then(connection: Connection) -> object:
            monkeypatch.setattr(journal_file, "transaction", begin)
            another_takes_its_place(path, 1)
            return begin(connection)

        monkeypatch.setattr(journal_file, "transaction", just_then)
        journal.add(checkin(2))
        assert list(journal.stream()) == [checkin(1), checkin(2)]


@pytest.mark.parametrize("before", [True, False])
def test_who_opens_it_as_another_takes_its_place_has_that_open(
    path: Path, monkeypatch: pytest.MonkeyPatch, before: bool
) -> None:
    with Journal(path) as journal:
        journal.add(checkin(0))

    times = 0

    def just_then(path: Path, wait_seconds: float, key: Key | None) -> Connection:
        nonlocal times
        times += 1
        if times == 1 and before:
            another_takes_its_place(path, 1)
            with Journal(path) as other:
                other.encrypt(WORDS)
        connection = migrations.open_journal(path, wait_seconds, key)
        if times == 1:
            connection.execute("PRAGMA journal_mode = DELETE")
            another_takes_its_place(path, 1)
        return connection

    monkeypatch.setattr(journal_file, "open_journal", just_then)
    with opened(path) as journal:
        journal.add(checkin(2))
        assert list(journal.stream()) == [checkin(1), checkin(2)]
    assert times > 1


def test_who_is_asked_while_another_decrypts_it_needs_no_passphrase(path: Path) -> None:
    with opened(path) as journal:
        journal.add(checkin())
        journal.encrypt(WORDS)
    asked = []

    def ask(wrong: int) -> str:
        asked.append(wrong)
        with opened(path) as other:
            other.decrypt()
        return WORDS

    with Journal(path, 0, ask) as journal:
        assert journal.page() == [checkin()]
    assert asked == [0]


def test_what_stays_wrong_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_file, "open_journal", full)
    with Journal(path) as journal, pytest.raises(AnchorError, match="could not be used"):
        journal.add(checkin())
