"""A person's files: read with care, written whole, for their owner alone, never over others."""

import os
import stat
import sys
from pathlib import Path

import pytest

from anchor.files import (
    MAX_BYTES,
    alone_in,
    create_private,
    mode_of,
    read_private,
    write_private,
)

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes of another kind")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# Reading


def test_a_text_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes("\ufeffZoë\r\nBo\n".encode())
    assert read_private(path) == "Zoë\nBo\n"
    path.write_bytes(b"x" * MAX_BYTES)
    assert len(read_private(path)) == MAX_BYTES


@pytest.mark.parametrize("data", [b"\xff", b"x" * (MAX_BYTES + 1)])
def test_what_is_no_small_text_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x"
    path.write_bytes(data)
    with pytest.raises(ValueError, match=r"bytes|decode"):
        read_private(path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_private(tmp_path / "x")
    with pytest.raises(OSError, match=r"not a file|denied"):
        read_private(tmp_path)


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="open files cannot be counted")
def test_nothing_stays_open(tmp_path: Path) -> None:
    def opened() -> int:
        return len(os.listdir("/dev/fd"))

    before = opened()
    for _ in range(5):
        with pytest.raises(OSError, match="not a file"):
            read_private(tmp_path)
    assert opened() == before


@posix
@pytest.mark.skipif(sys.platform == "win32", reason="has no such things")
def test_nothing_makes_anyone_wait(tmp_path: Path) -> None:
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
    (tmp_path / "endless").symlink_to("/dev/zero")
    for name in ("pipe", "endless"):
        with pytest.raises(OSError, match="not a file"):
            read_private(tmp_path / name)


# Writing


@posix
@pytest.mark.parametrize("write", [write_private, create_private])
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_files_and_new_folders_are_for_their_owner_alone(
    tmp_path: Path, write: object, umask: int
) -> None:
    path = tmp_path / "a" / "b" / "c.toml"
    before = mode(tmp_path)
    old = os.umask(umask)
    try:
        assert callable(write)
        write(path, "x = 1\n")
    finally:
        os.umask(old)
    assert mode(path) == 0o600
    assert [mode(folder) for folder in (path.parent, path.parent.parent)] == [0o700, 0o700]
    assert mode(tmp_path) == before
    assert list(path.parent.iterdir()) == [path]


@posix
def test_a_folder_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    write_private(tmp_path / "x", "")
    create_private(tmp_path / "y", "")
    assert mode(tmp_path) == 0o755


def test_writing_replaces_and_creating_does_not(tmp_path: Path) -> None:
    path = tmp_path / "x"
    assert create_private(path, "one\n") is True
    assert create_private(path, "two\n") is False
    assert path.read_bytes() == b"one\n"
    write_private(path, "two\n")
    assert path.read_bytes() == b"two\n"
    path.unlink()
    path.mkdir()
    assert create_private(path, "three\n") is False


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    write_private(tmp_path / "x", b"\xff\r\n")
    assert (tmp_path / "x").read_bytes() == b"\xff\r\n"


@posix
def test_creating_follows_no_link(tmp_path: Path) -> None:
    (tmp_path / "x").symlink_to(tmp_path / "y")
    assert create_private(tmp_path / "x", "one\n") is False
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


@pytest.mark.parametrize("write", [write_private, create_private])
def test_a_write_that_fails_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: object
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert callable(write)
    with pytest.raises(OSError, match="No space"):
        write(tmp_path / "x", "one\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("write", [write_private, create_private])
def test_a_place_below_a_file_is_refused(tmp_path: Path, write: object) -> None:
    (tmp_path / "file").write_text("")
    assert callable(write)
    with pytest.raises(OSError, match=r"exists|directory"):
        write(tmp_path / "file" / "x", "one\n")


# Alone


@posix
def test_nobody_else_is_let_in_meanwhile(tmp_path: Path) -> None:
    if sys.platform != "win32":
        import fcntl

        folder = tmp_path / "new"
        with alone_in(folder):
            other = os.open(folder, os.O_RDONLY)
            with pytest.raises(BlockingIOError):
                fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.close(other)
        assert mode(folder) == 0o700


@posix
def test_a_folder_that_cannot_be_locked_is_used_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform != "win32":
        import fcntl

        def no_locks(*_: object) -> None:
            raise OSError(9, "Bad file descriptor")

        monkeypatch.setattr(fcntl, "flock", no_locks)
        with alone_in(tmp_path):
            write_private(tmp_path / "x", "a")
        assert (tmp_path / "x").read_text() == "a"


@posix
def test_who_may_read_a_file_can_stay_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "x"
    assert mode_of(path) is None
    write_private(path, "one", mode_of(path))
    assert mode(path) == 0o600
    path.chmod(0o644)
    write_private(path, "two", mode_of(path))
    assert (path.read_text("utf-8"), mode(path)) == ("two", 0o644)
