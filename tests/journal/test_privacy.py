"""Nobody else can read the journal; and what is to be gone leaves no trace in its folder."""

import os
import shutil
import stat
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from anchor.errors import AnchorError
from anchor.journal import migrations
from anchor.journal.model import CheckIn
from anchor.journal.store import Journal
from checkins import START, checkin

SECRET = "a sentence nobody else is to know"
posix = pytest.mark.skipif(sys.platform == "win32", reason="modes of another kind")


@pytest.fixture
def careless() -> Iterator[None]:
    """Let everyone read and write what is made."""
    before = os.umask(0)
    yield
    os.umask(before)


def secrets() -> list[CheckIn]:
    return [
        checkin(n, note=f"{SECRET} " * (1 + n * 40), feelings=(f"{SECRET} {n}",)) for n in range(30)
    ]


def modes(folder: Path) -> dict[str, int]:
    return {found.name: stat.S_IMODE(found.stat().st_mode) for found in folder.iterdir()}


def traces(folder: Path) -> list[str]:
    return [file.name for file in folder.rglob("*") if SECRET.encode() in file.read_bytes()]


@posix
@pytest.mark.usefixtures("careless")
def test_every_file_and_folder_is_for_its_owner_alone(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = home / "some" / "where" / "journal.db"
    with Journal(path) as journal:
        journal.add(checkin())
        assert modes(path.parent) == dict.fromkeys(
            ("journal.db", "journal.db-wal", "journal.db-shm"), 0o600
        )
        for folder in (home, home / "some", path.parent):
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, lambda connection: None))
    with Journal(path) as journal:
        assert journal.count() == 1
        assert len(journal.backups()) == 1
        assert set(modes(path.parent).values()) == {0o600}


@posix
@pytest.mark.usefixtures("careless")
@pytest.mark.parametrize("reading", [False, True])
def test_files_that_others_could_read_are_private_once_they_are_used(
    path: Path, journal: Journal, reading: bool
) -> None:
    journal.add(checkin())
    for file in path.parent.iterdir():
        file.chmod(0o666)
    with Journal(path) as other:
        if reading:
            other.page()
        else:
            other.add(checkin(1))
        assert set(modes(path.parent).values()) == {0o600}


def test_nothing_is_put_anywhere_else(path: Path, journal: Journal) -> None:
    journal.add(checkin())
    assert {found.name for found in path.parent.iterdir()} <= {
        "journal.db", "journal.db-wal", "journal.db-shm"
    }  # fmt: skip
    journal.close()
    assert [found.name for found in path.parent.iterdir()] == ["journal.db"]


@pytest.mark.parametrize("last", ["adding", "undoing too late", "merging"])
def test_what_can_no_longer_be_undone_is_not_on_the_disk(
    path: Path, journal: Journal, last: str
) -> None:
    secret = [journal.add(one) for one in secrets()]
    for one in secret[1:]:
        assert journal.delete(one.id, START)
    assert journal.edit(checkin(0, note="something else"), START)
    if last == "adding":
        journal.add(checkin(100))
    elif last == "merging":
        journal.merge([checkin(100)])
    else:
        assert journal.undo(START + timedelta(days=2)) is None
    assert traces(path.parent) == []
    assert SECRET not in str(journal.words("feelings"))
    journal.close()
    assert traces(path.parent) == []


def test_what_was_undone_is_not_on_the_disk(path: Path, journal: Journal) -> None:
    journal.add(checkin(note="first"))
    journal.edit(checkin(note=SECRET), START)
    journal.undo(START)
    assert traces(path.parent) == []


@pytest.mark.parametrize("last", ["adding", "undoing"])
def test_a_copy_goes_with_what_can_no_longer_be_undone(
    path: Path, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    with Journal(path) as journal:
        journal.merge([checkin(0, note=SECRET), checkin(1)])
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, lambda connection: None))
    with Journal(path) as journal:
        journal.add(checkin(2))
        journal.delete(checkin(0).id, START)
        assert len(journal.backups()) == 1
        if last == "adding":
            journal.add(checkin(3))
        else:
            journal.undo(START + timedelta(days=2))
        assert journal.backups() == []
        assert traces(path.parent) == []


def test_a_reader_that_is_in_the_way_puts_off_only_the_cleaning(
    path: Path, journal: Journal
) -> None:
    journal.merge([checkin(0, note=SECRET), checkin(1), checkin(2)])
    with Journal(path) as other:
        stream = other.stream()
        next(stream)
        journal.delete(checkin(0).id, START)
        journal.add(checkin(3))
        stream.close()
    journal.close()
    assert traces(path.parent) == []


def test_forgetting_leaves_no_byte(
    path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.merge(secrets())
    journal.close()
    steps = (*migrations.MIGRATIONS, lambda connection: None)
    monkeypatch.setattr(migrations, "MIGRATIONS", steps)
    journal.delete(secrets()[3].id, START)
    journal.edit(checkin(4), START)
    (path.parent / "journal-v1.db-part").write_text(SECRET)
    (path.parent / "people.toml").write_text("not the journal's")
    linked = {file.name: file.with_name(f"seen-{file.name}") for file in path.parent.iterdir()}
    for name, link in linked.items():
        link.hardlink_to(path.parent / name)  # to see what is left on the disk itself
    assert len(traces(path.parent)) >= 4
    journal.forget()
    left = {file.name for file in path.parent.iterdir()} - {link.name for link in linked.values()}
    assert left == {"people.toml"}
    assert traces(path.parent) == []
    journal.forget()
    assert journal.page() == []
    assert journal.add(checkin()) == checkin()


def test_forgetting_waits_for_nobody_and_harms_nobody(path: Path, journal: Journal) -> None:
    journal.add(checkin())
    with Journal(path, wait_seconds=0) as other:
        other.count()
        with pytest.raises(AnchorError, match="in use by another program"):
            journal.forget()
        assert other.add(checkin(1)) == checkin(1)
    assert journal.count() == 2
    journal.forget()
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("data", [b"", b"garbage " * 1000, b"SQLite format 3\0", None])
def test_anything_in_its_place_can_be_forgotten(
    path: Path, journal: Journal, data: bytes | None
) -> None:
    path.parent.mkdir()
    if data is None:
        files = Path(__file__).parent / "files"
        shutil.copy(files / "v1.db", path)
        path.write_bytes(path.read_bytes()[:9000])
    else:
        path.write_bytes(data)
    (path.parent / "journal.db-wal").write_text(SECRET)
    journal.forget()
    assert list(path.parent.iterdir()) == []


@posix
def test_what_cannot_be_removed_is_said(bound_by_permissions: Path) -> None:
    path = bound_by_permissions / "journal.db"
    with Journal(path, 0) as journal:
        journal.add(checkin())
        journal.close()
        bound_by_permissions.chmod(0o500)
        with pytest.raises(AnchorError, match="could not be opened for writing"):
            journal.forget()
        assert path.exists()


def test_a_link_is_followed(home: Path) -> None:
    home.mkdir()
    real, link = home / "real" / "j.db", home / "journal.db"
    try:
        link.symlink_to(real)
    except OSError:
        pytest.skip("no links here")
    with Journal(link) as journal:
        journal.add(checkin())
        assert modes(real.parent).keys() == {"j.db", "j.db-wal", "j.db-shm"}
    with Journal(link) as journal:
        assert journal.count() == 1


def test_a_file_put_in_its_place_while_it_is_open_is_used_from_then_on(
    path: Path, journal: Journal
) -> None:
    journal.add(checkin(0))
    with Journal(path.with_name("other.db")) as other:
        other.merge([checkin(1), checkin(2)])
    path.with_name("other.db").replace(path)
    for leftover in ("-wal", "-shm"):
        path.with_name(path.name + leftover).unlink(missing_ok=True)
    assert journal.count() == 2
    path.unlink()
    assert journal.page() == []
    assert journal.add(checkin(3)) == checkin(3)
    assert journal.page() == [checkin(3)]
