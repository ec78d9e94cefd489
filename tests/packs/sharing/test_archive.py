"""What somebody hands on is read, and nothing of it does harm."""

import os
import sys
import tarfile
import zipfile
from pathlib import Path
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from anchor.errors import AnchorError, Status
from anchor.packs.sharing import archive as archive_module
from anchor.packs.sharing.archive import MAX_TOTAL, Handed, Piece, take, unpack
from anchor.packs.sharing.unpacking import MAX_ARCHIVE, MAX_FILES, MAX_UNPACKED
from anchor.packs.source import MAX_BYTES
from hostile_archives import (
    GOOD,
    OTHER,
    S_IFCHR,
    S_IFIFO,
    S_IFLNK,
    S_IFREG,
    Zipped,
    a_tar,
    a_zip,
    judge,
    locked,
    looping_tar,
    nameless,
    overlapping,
    packed,
    seeds,
    tar_header,
    with_chained_notes,
    with_long_note,
    with_size,
)

posix = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes")


def names(handed: Handed) -> list[str]:
    return [piece.name for piece in handed.pieces]


def left_out(handed: Handed) -> dict[str, str]:
    return {one.name: one.why for one in handed.left_out}


def message(data: bytes, name: str = "packs.zip") -> str:
    with pytest.raises(AnchorError) as caught:
        unpack(data, name)
    return caught.value.message


# What is read


def test_a_pack_by_itself_is_read_whatever_it_is_called() -> None:
    assert unpack(GOOD, "from-jo.txt") == Handed([Piece("from-jo.txt", GOOD)], [])


@pytest.mark.parametrize(
    "data",
    [
        a_zip(Zipped("lamp.toml"), Zipped("in/Moon.TOML", OTHER)),
        a_zip(
            Zipped("in/", b""), Zipped("lamp.toml", GOOD, S_IFREG), Zipped("in/Moon.TOML", OTHER)
        ),
        a_zip(Zipped("lamp.toml", GOOD, 0, zipfile.ZIP_STORED), Zipped("in/Moon.TOML", OTHER)),
        a_tar(("lamp.toml", GOOD), ("in/Moon.TOML", OTHER)),
        packed(a_tar(("lamp.toml", GOOD), ("in/Moon.TOML", OTHER))),
    ],
)  # fmt: skip
def test_the_packs_of_an_archive_are_read_by_what_it_is_not_by_its_name(data: bytes) -> None:
    handed = unpack(data, "whatever.bin")
    assert handed.pieces == [("lamp.toml", GOOD), ("in/Moon.TOML", OTHER)]
    assert handed.left_out == []


def test_folders_of_a_tar_are_no_files() -> None:
    data = a_tar(("in", b""), kind=tarfile.DIRTYPE)[:512] + a_tar(("in/lamp.toml", GOOD))
    assert unpack(data, "x") == Handed([Piece("in/lamp.toml", GOOD)], [])


def test_long_names_of_a_tar_are_read() -> None:
    name = "long/" * 40 + "lamp.toml"
    assert names(unpack(a_tar((name, GOOD)), "x")) == [name]


def test_a_file_a_folder_and_an_archive_are_taken_from_the_disk(tmp_path: Path) -> None:
    (tmp_path / "lamp.toml").write_bytes(GOOD)
    (tmp_path / "README.md").write_bytes(b"Hello.")
    (tmp_path / "inside").mkdir()
    (tmp_path / "packs.zip").write_bytes(a_zip(Zipped("moon.toml", OTHER)))
    assert take(tmp_path / "lamp.toml") == Handed([Piece("lamp.toml", GOOD)], [])
    assert names(take(tmp_path / "packs.zip")) == ["moon.toml"]
    handed = take(tmp_path)
    assert names(handed) == ["lamp.toml"]
    assert left_out(handed) == {"README.md": "other", "inside/": "other", "packs.zip": "archive"}


def test_a_file_without_a_name_is_no_pack() -> None:
    assert left_out(unpack(nameless(), "x.zip")) == {"": "other"}


def test_an_empty_archive_holds_nothing() -> None:
    assert unpack(a_zip(), "x.zip") == Handed([], [])


# What is left out, one by one


OUTSIDE = ["/lamp.toml", "../lamp.toml", "a/../../lamp.toml", "C:lamp.toml", "C:\\lamp.toml",
           "..\\lamp.toml", "\\lamp.toml"]  # fmt: skip


@pytest.mark.parametrize("name", OUTSIDE)
def test_paths_that_lead_outside_are_left_out(name: str) -> None:
    for data in (a_zip(Zipped(name), Zipped("moon.toml", OTHER)),
                 a_tar((name, GOOD), ("moon.toml", OTHER))):  # fmt: skip
        handed = unpack(data, "x")
        assert names(handed) == ["moon.toml"]
        assert list(left_out(handed).values()) == ["outside"]


@pytest.mark.parametrize(
    ("mode", "why"), [(S_IFLNK, "link"), (S_IFIFO, "device"), (S_IFCHR, "device")]
)
def test_links_and_devices_of_a_zip_are_left_out(mode: int, why: str) -> None:
    handed = unpack(a_zip(Zipped("lamp.toml", b"/etc/passwd", mode | 0o777)), "x")
    assert (handed.pieces, left_out(handed)) == ([], {"lamp.toml": why})


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        (tarfile.SYMTYPE, "link"),
        (tarfile.LNKTYPE, "link"),
        (tarfile.FIFOTYPE, "device"),
        (tarfile.CHRTYPE, "device"),
        (tarfile.BLKTYPE, "device"),
        (tarfile.GNUTYPE_SPARSE, "unreadable"),
    ],
)
def test_links_devices_and_files_with_holes_of_a_tar_are_left_out(kind: bytes, why: str) -> None:
    handed = unpack(a_tar(("lamp.toml", b""), kind=kind, link="/etc/passwd"), "x")
    assert (handed.pieces, left_out(handed)) == ([], {"lamp.toml": why})


@posix
def test_links_and_pipes_of_a_folder_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "lamp.toml").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "moon.toml")
    assert left_out(take(tmp_path)) == {"lamp.toml": "link", "moon.toml": "device"}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("one", "other"),
    [("a.toml", "a.toml"), ("a.toml", "A.TOML"), ("in/a.toml", "in\\a.toml"),
     ("a.toml", "./a.toml"), ("\u00e9.toml", "e\u0301.toml"), ("x//a.toml", "x/a.toml")],
)  # fmt: skip
def test_files_that_some_system_could_not_tell_apart_are_left_out(one: str, other: str) -> None:
    handed = unpack(a_tar((one, GOOD), (other, OTHER), ("b.toml", GOOD)), "x")
    assert names(handed) == ["b.toml"]
    assert [left.why for left in handed.left_out] == ["twice", "twice"]
    assert unpack(a_zip(Zipped(one), Zipped(other)), "x").pieces == []


def test_archives_in_archives_and_other_files_are_told_and_not_opened() -> None:
    bomb = a_zip(Zipped("more.zip", packed(bytes(MAX_BYTES))), Zipped("LICENSE", b"Free."),
                 Zipped("__MACOSX/._lamp.toml", b"x"), Zipped("a.tar.gz"),
                 Zipped("lamp.toml"))  # fmt: skip
    handed = unpack(bomb, "x")
    assert names(handed) == ["lamp.toml"]
    assert left_out(handed) == {
        "more.zip": "archive", "LICENSE": "other", "__MACOSX/._lamp.toml": "other",
        "a.tar.gz": "archive",
    }  # fmt: skip


def test_a_file_that_is_too_large_for_a_pack_is_left_out(tmp_path: Path) -> None:
    large = GOOD.ljust(MAX_BYTES + 1)
    (tmp_path / "lamp.toml").write_bytes(large)
    fits = GOOD.ljust(MAX_BYTES)
    for handed in (
        unpack(a_zip(Zipped("lamp.toml", large), Zipped("b.toml", fits)), "x"),
        unpack(a_tar(("lamp.toml", large), ("b.toml", fits)), "x"),
    ):
        assert names(handed) == ["b.toml"]
        assert left_out(handed) == {"lamp.toml": "large"}
    assert left_out(take(tmp_path)) == {"lamp.toml": "large"}


def test_a_file_that_grows_while_it_is_read_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lamp.toml"
    path.write_bytes(GOOD)
    read = archive_module._read_file

    def grown(path: Path, most: int) -> bytes:
        path.write_bytes(GOOD.ljust(MAX_BYTES + 9))
        return read(path, most)

    monkeypatch.setattr(archive_module, "_read_file", grown)
    assert left_out(take(tmp_path)) == {"lamp.toml": "large"}


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_is_packed_in_an_unusual_way_is_left_out(method: int) -> None:
    handed = unpack(a_zip(Zipped("lamp.toml", GOOD, 0, method), Zipped("b.toml")), "x")
    assert (names(handed), left_out(handed)) == (["b.toml"], {"lamp.toml": "unreadable"})


def test_what_is_locked_is_left_out() -> None:
    assert left_out(unpack(locked(a_zip(Zipped("lamp.toml"))), "x")) == {"lamp.toml": "unreadable"}


def test_what_is_damaged_is_left_out() -> None:
    whole = a_zip(Zipped("lamp.toml", GOOD, 0, zipfile.ZIP_STORED))
    spoiled = whole.replace(b"A lamp.", b"A lump.", 1)
    assert left_out(unpack(spoiled, "x")) == {"lamp.toml": "unreadable"}


# Bombs


def test_a_file_that_says_it_is_small_is_read_no_further() -> None:
    bomb = with_size(a_zip(Zipped("lamp.toml", bytes(50 << 20))), 100)
    assert left_out(unpack(bomb, "x")) == {"lamp.toml": "unreadable"}


def test_packs_that_are_too_much_together_are_refused() -> None:
    most = [Zipped(f"{n}.toml", bytes(MAX_BYTES)) for n in range(MAX_TOTAL // MAX_BYTES)]
    assert len(unpack(a_zip(*most), "x").pieces) == len(most)
    assert "over 8 MiB together" in message(a_zip(*most, Zipped("more.toml", b"x")))
    assert "over 8 MiB together" in message(overlapping(20, bytes(MAX_BYTES)))


def test_a_packed_archive_is_unpacked_to_its_limit_only() -> None:
    assert "far larger" in message(packed(bytes(MAX_UNPACKED + 1)), "x.tar.gz")
    twice = packed(packed(bytes(64 << 20)))
    assert "no archive that anchor reads" in message(twice, "x.tar.gz")


def test_a_file_far_larger_than_packs_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with path.open("wb") as file:
        file.truncate(MAX_ARCHIVE + 1)
    with pytest.raises(AnchorError, match="far larger"):
        take(path)


@pytest.mark.parametrize("make", [
    lambda count: a_zip(*(Zipped(f"{n}.md", b"") for n in range(count))),
    lambda count: a_zip(*(Zipped(f"{n}/", b"") for n in range(count))),
    lambda count: a_tar(*((f"{n}.md", b"") for n in range(count))),
    lambda count: a_tar(*((f"{n}", b"") for n in range(count)), kind=tarfile.DIRTYPE),
])  # fmt: skip
def test_too_many_files_are_refused(make: object) -> None:
    assert callable(make)
    unpack(make(MAX_FILES), "x")
    assert "more than 1000 files" in message(make(MAX_FILES + 1))


def test_too_many_files_of_a_folder_are_refused(tmp_path: Path) -> None:
    for number in range(MAX_FILES + 1):
        (tmp_path / f"{number}.md").touch()
    with pytest.raises(AnchorError, match="more than 1000 files"):
        take(tmp_path)


# Damage


@pytest.mark.parametrize("data", [
    b"PK\x03\x04", b"PK\x05\x06" + bytes(10), b"\x1f\x8b\x08\x00", packed(GOOD)[:-9],
    b"\x1f\x8b" + bytes(40), with_long_note(1 << 17), with_chained_notes(3000),
    a_tar(("lamp.toml", GOOD))[:300], looping_tar(),
    tar_header(b"lamp.toml", b"%011o" % 999_999) + bytes(1024),
])  # fmt: skip
def test_a_damaged_archive_is_told(data: bytes) -> None:
    with pytest.raises(AnchorError, match="could not be read to its end") as caught:
        unpack(data, "packs.zip")
    assert caught.value.status == Status.STORAGE


def test_hostile_archives_are_quick_to_refuse() -> None:
    crowd = [Zipped(f"{n:05}.toml", b"", 0, zipfile.ZIP_STORED) for n in range(35_000)]
    for data in (a_zip(*crowd)[-MAX_ARCHIVE:], with_long_note(1 << 17), with_chained_notes(4000)):
        started = process_time()
        message(data)
        assert process_time() - started < 2


@pytest.mark.parametrize("name", ["packs.7z", "packs.tar.xz", "PACKS.RAR"])
def test_other_kinds_of_archives_are_told(name: str) -> None:
    assert "It reads .zip, .tar and .tar.gz" in message(b"7z\xbc\xaf", name)
    assert "It reads .zip, .tar and .tar.gz" in message(packed(GOOD), name)


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "nope", tmp_path / "file" / "x", Path("a\0b")):
        with pytest.raises(AnchorError, match="There is no file or folder") as caught:
            take(path)
        assert caught.value.status == Status.WRONG_USE
        assert "\0" not in caught.value.message


@posix
def test_a_pipe_or_a_device_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    for path in (tmp_path / "pipe.toml", Path("/dev/zero")):
        with pytest.raises(AnchorError, match="not an ordinary file") as caught:
            take(path)
        assert caught.value.status == Status.STORAGE


def test_what_the_system_does_not_give_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refused)
    with pytest.raises(AnchorError, match=r"could not be read: Permission denied\."):
        take(tmp_path / "lamp.toml")


# Whatever comes


_SEEDS = list(seeds())


@given(
    st.sampled_from(_SEEDS),
    st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=8)), max_size=6),
    st.floats(0, 1),
)
@example(looping_tar(), [], 1.0)
def test_whatever_is_changed_in_an_archive_it_is_read_or_refused(
    data: bytes, changes: list[tuple[float, bytes]], end: float
) -> None:
    changed = bytearray(data)
    for place, new in changes:
        at = int(place * len(changed))
        changed[at : at + len(new)] = new
    judge(bytes(changed))
    judge(bytes(changed[: int(end * len(changed))]))
    judge(packed(bytes(changed)))


@given(st.binary(max_size=2000))
def test_whatever_the_bytes_are_they_are_read_or_refused(data: bytes) -> None:
    for begin in (b"", b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b\x08", b"\0" * 257 + b"ustar"):
        judge(begin + data)


@given(st.lists(st.tuples(st.text(min_size=1, max_size=30), st.binary(max_size=50)), max_size=8))
def test_every_file_of_an_archive_is_read_or_told(files: list[tuple[str, bytes]]) -> None:
    usable = [(name, data) for name, data in files if not name.endswith("/") and "\0" not in name]
    printable = [("first.md", b""), *(each for each in usable if each[0].isprintable())]
    handed = unpack(a_tar(*printable), "x")
    assert len(handed.pieces) + len(handed.left_out) == len(printable)
