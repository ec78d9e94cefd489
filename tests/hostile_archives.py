"""Archives as nobody should make them, and the parts to make more."""

import gzip
import io
import struct
import tarfile
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from anchor.core.text import UNSAFE
from anchor.errors import AnchorError
from anchor.packs.library import Library
from anchor.packs.sharing.archive import MAX_TOTAL, Piece, unpack
from anchor.packs.sharing.installing import consider
from anchor.packs.sharing.unpacking import MAX_FILES
from anchor.plain.offering import say_blocked, say_left_out, say_offer, say_refused
from anchor.plain.page import Page
from faces import BUILTIN, Heard

GOOD = (
    b'format = 1\n[pack]\nname = "lamp"\ntitle = "Lamp"\nabout = "A lamp."\nlanguage = "en"\n'
    b'version = "1.0.0"\nlicense = "CC0-1.0"\n'
)
OTHER = GOOD.replace(b'"lamp"', b'"moon"')

S_IFLNK, S_IFREG, S_IFIFO, S_IFCHR = 0o120000, 0o100000, 0o010000, 0o020000


class Zipped(NamedTuple):
    """A file for a zip archive."""

    name: str
    data: bytes = GOOD
    mode: int = 0
    """Its Unix mode; 0 for a system that has none."""
    method: int = zipfile.ZIP_DEFLATED


def a_zip(*files: Zipped) -> bytes:
    """Make a zip archive."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for file in files:
            info = zipfile.ZipInfo(file.name)
            info.create_system = 3 if file.mode else 0
            info.external_attr = file.mode << 16
            archive.writestr(info, file.data, file.method)
    return data.getvalue()


def a_tar(*files: tuple[str, bytes], kind: bytes = tarfile.REGTYPE, link: str = "") -> bytes:
    """Make a tar archive."""
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, content in files:
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, link
            info.size = len(content) if kind == tarfile.REGTYPE else 0
            archive.addfile(info, io.BytesIO(content))
    return data.getvalue()


def packed(data: bytes) -> bytes:
    """Pack bytes with gzip."""
    return gzip.compress(data, 9, mtime=0)


def locked(data: bytes) -> bytes:
    """Say of every file of a zip archive that it is encrypted."""
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data = _patched(data, mark, at, b"\x01\x00")
    return data


def with_size(data: bytes, size: int) -> bytes:
    """Say another size, unpacked, of every file of a zip archive."""
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        data = _patched(data, mark, at, struct.pack("<I", size))
    return data


def nameless() -> bytes:
    """Make a zip archive whose file is called nothing at all."""
    return _patched(a_zip(Zipped("x")), b"PK\x01\x02", 28, struct.pack("<HH", 0, 1))


def overlapping(count: int, content: bytes) -> bytes:
    """Make a zip archive in which many names share the bytes of one file."""
    one = a_zip(Zipped("a.toml", content))
    start = one.index(b"PK\x01\x02")
    entry = one[start : one.index(b"PK\x05\x06")]
    entries = b"".join(
        entry.replace(b"a.toml", b"%06d.toml" % number)[: len(entry) + 5] for number in range(count)
    )
    # The names differ from the one in front of the data.
    longer = _patched(entries, b"PK\x01\x02", 28, struct.pack("<H", 11))
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(longer), start, 0)
    return one[:start] + longer + end


def tar_header(name: bytes, size: bytes, kind: bytes = b"0") -> bytes:
    """Make the header of a tar entry, whatever it says of its size."""
    header = bytearray(tarfile.TarInfo("x").tobuf(tarfile.USTAR_FORMAT))
    header[0:100] = name.ljust(100, b"\0")
    header[124:136] = size.ljust(12, b"\0")
    header[156:157] = kind
    header[148:156] = b" " * 8
    header[148:156] = b"%06o\0 " % sum(header)
    return bytes(header)


def looping_tar() -> bytes:
    """Make a tar archive whose entry ends where it began: some readers never get past it."""
    size = struct.pack(">Bxxxq", 0xFF, -512)
    return tar_header(b"a.toml", size) + b"\0" * 1024


def with_long_note(count: int) -> bytes:
    """Make a tar archive with a note that takes some readers quadratic time."""
    note = b"1" * count
    header = tar_header(b"pax", b"%011o" % len(note), b"x")
    padding = b"\0" * (-len(note) % 512)
    return header + note + padding + tar_header(b"a.toml", b"0") + b"\0" * 1024


def with_chained_notes(count: int) -> bytes:
    """Make a tar archive in which every note is followed by another."""
    note = tar_header(b"name", b"%011o" % 2, b"L") + b"x\0".ljust(512, b"\0")
    return note * count + tar_header(b"a.toml", b"0") + b"\0" * 1024


def seeds() -> Iterable[bytes]:
    """Give archives to begin from, sound and hostile."""
    yield GOOD
    yield a_zip(Zipped("lamp.toml"), Zipped("README.md", b"Hello."), Zipped("in/moon.toml", OTHER))
    yield a_zip(Zipped("../lamp.toml"), Zipped("lamp.toml", b"/etc/passwd", S_IFLNK | 0o777))
    yield nameless()
    yield locked(a_zip(Zipped("lamp.toml")))
    yield a_tar(("lamp.toml", GOOD), ("x" * 120 + ".toml", OTHER))
    yield packed(a_tar(("lamp.toml", GOOD)))
    yield packed(a_tar(("lamp.toml", b""), kind=tarfile.SYMTYPE, link="/etc/passwd"))
    yield looping_tar()
    yield with_long_note(600)
    yield with_chained_notes(3)
    yield overlapping(3, GOOD)


def _patched(data: bytes, mark: bytes, at: int, new: bytes) -> bytes:
    """Put bytes at a distance from each mark."""
    patched = bytearray(data)
    start = data.find(mark)
    while start >= 0:
        patched[start + at : start + at + len(new)] = new
        start = data.find(mark, start + 4)
    return bytes(patched)


def judge(data: bytes) -> None:
    """Read what somebody hands on, and say what is in it. Raises whatever should not come of it."""
    heard = Heard()
    try:
        handed = unpack(data, "packs.zip")
    except AnchorError as error:
        heard.page.aside(error.message)
    else:
        assert len(handed.pieces) + len(handed.left_out) <= MAX_FILES
        assert sum(len(piece.data) for piece in handed.pieces) <= max(MAX_TOTAL, len(data))
        say_left_out(heard.page, handed.left_out)
        _offer(heard.page, handed.pieces[:3])
    unsafe = UNSAFE.search(heard.out) or UNSAFE.search(heard.err)
    assert not unsafe, unsafe


def _offer(page: Page, pieces: Sequence[Piece]) -> None:
    """Say what would be added, and why the rest would not."""
    folder = Path("/nowhere")
    found = consider(pieces, folder, Library(folder, BUILTIN))
    for offer in found.offers:
        say_offer(page, offer)
    for blocked in found.blocked:
        say_blocked(page, blocked)
    for refused in found.refused:
        say_refused(page, refused)
