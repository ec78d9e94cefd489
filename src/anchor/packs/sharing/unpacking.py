"""The files that archives say they hold, each to be read by itself: zip, tar and packed tar.

Nothing is written, and nothing is unpacked beyond a limit. What is not an ordinary file, or is
packed in an unusual way, comes with the reason why it is not to be read.
"""

import stat
from collections.abc import Callable, Iterator
from functools import cache, partial
from io import BytesIO
from typing import TYPE_CHECKING, Literal, NamedTuple

from anchor.core.text import one_line
from anchor.errors import AnchorError, Status
from anchor.words import sharing as words
from anchor.words import tr

if TYPE_CHECKING:
    from tarfile import TarInfo
    from zipfile import ZipFile, ZipInfo

MAX_ARCHIVE = 4 << 20
"""No archive is larger, as it is handed on: packs are text, and text packs small."""

MAX_UNPACKED = 32 << 20
"""No more of a packed tar file is looked at."""

MAX_FILES = 1000
"""No archive holds more entries than this, and no folder more files."""

Why = Literal["other", "archive", "outside", "link", "device", "twice", "large", "unreadable"]
"""Why a file is left out: it is no pack, or not one that can be taken from there."""

_LARGEST_NOTE = 1 << 16
"""More than any tar file notes beside a file's name and times."""


class Entry(NamedTuple):
    """A file of an archive or a folder, not read yet."""

    name: str
    why: Why | None
    """What is already known to stand against it."""
    size: int
    """How many bytes it says it has: no more of them are read."""
    read: Callable[[int], bytes]
    """Reads so many at most. It may raise what ``cannot_be_read`` lists."""


def cannot_be_read() -> tuple[type[Exception], ...]:
    """List what is raised for an entry that is damaged, in the many ways there are."""
    from struct import error as struct_error
    from zipfile import BadZipFile
    from zlib import error as zlib_error

    return BadZipFile, zlib_error, struct_error, OSError, EOFError, ValueError, RuntimeError


def entries_of(data: bytes, name: str) -> Iterator[Entry] | None:
    """List what an archive holds; ``None`` if the bytes are no archive: the first of them tell.

    Raises ``AnchorError`` for an archive that is damaged, of another kind, or too much.
    """
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _in_zip(data, name)
    if data.startswith(b"\x1f\x8b"):
        data = _gunzipped(data, name)
        if not _is_tar(data):
            raise no_archive(name)
    return _in_tar(data, name) if _is_tar(data) else None


def kind_of(mode: int) -> Why | None:
    """Tell from a file's mode what stands against it; nothing if there is no mode."""
    kind = stat.S_IFMT(mode)
    if kind in (0, stat.S_IFREG):
        return None
    return "link" if kind == stat.S_IFLNK else "device"


def no_archive(name: str) -> AnchorError:
    """Say that something is no archive, or not of a kind that is read."""
    return AnchorError(tr(words.NOT_AN_ARCHIVE, file=one_line(name)))


def too_much(name: str) -> AnchorError:
    """Say that an archive is too large."""
    return AnchorError(tr(words.TOO_LARGE, file=one_line(name), limit=MAX_ARCHIVE >> 20))


def too_many() -> AnchorError:
    """Say that there are too many files."""
    return AnchorError(tr(words.TOO_MANY_FILES, limit=MAX_FILES))


def _damaged(name: str) -> AnchorError:
    return AnchorError(tr(words.DAMAGED, file=one_line(name)), Status.STORAGE)


def _in_zip(data: bytes, name: str) -> Iterator[Entry]:
    from struct import error as struct_error
    from zipfile import BadZipFile, ZipFile

    try:
        archive = ZipFile(BytesIO(data))
    except (BadZipFile, struct_error, OSError, ValueError, NotImplementedError, OverflowError):
        raise _damaged(name) from None
    if len(archive.infolist()) > MAX_FILES:
        raise too_many()
    for info in archive.infolist():
        if not info.filename.endswith("/"):  # is_dir() fails for a name without a letter
            read = partial(_unzip, archive, info)
            yield Entry(info.filename, _why_not_unzipped(info), info.file_size, read)


def _why_not_unzipped(info: "ZipInfo") -> Why | None:
    from zipfile import ZIP_DEFLATED, ZIP_STORED

    made_on_unix = info.create_system == 3
    if made_on_unix and (why := kind_of(info.external_attr >> 16)):
        return why
    # Other ways of packing take as much memory as the file says they do.
    is_plain = info.compress_type in (ZIP_STORED, ZIP_DEFLATED) and not info.flag_bits & 1
    return None if is_plain else "unreadable"


def _unzip(archive: "ZipFile", info: "ZipInfo", most: int) -> bytes:
    with archive.open(info) as file:
        return file.read(most)


def _gunzipped(data: bytes, name: str) -> bytes:
    import zlib

    unpacker = zlib.decompressobj(wbits=31)
    try:
        unpacked = unpacker.decompress(data, MAX_UNPACKED + 1)
    except zlib.error:
        raise _damaged(name) from None
    if len(unpacked) > MAX_UNPACKED:
        raise too_much(name)
    if not unpacker.eof:
        raise _damaged(name)
    return unpacked


def _is_tar(data: bytes) -> bool:
    return data[257:262] == b"ustar"


def _in_tar(data: bytes, name: str) -> Iterator[Entry]:
    import tarfile

    try:
        with tarfile.open(fileobj=BytesIO(data), mode="r:", tarinfo=_careful_member()) as archive:
            for count, member in enumerate(archive):
                if count == MAX_FILES:
                    raise too_many()
                if not member.isdir():
                    size = max(0, member.size)
                    read = partial(_cut, data, member.offset_data, size)
                    yield Entry(member.name, _why_not_untarred(member), size, read)
    except (tarfile.TarError, OSError, EOFError, ValueError, OverflowError, RecursionError):
        raise _damaged(name) from None


def _why_not_untarred(member: "TarInfo") -> Why | None:
    if member.issym() or member.islnk():
        return "link"
    if member.issparse():
        return "unreadable"
    return None if member.isreg() else "device"


def _cut(data: bytes, start: int, size: int, most: int) -> bytes:
    """Cut a file out of an unpacked archive."""
    return data[start : start + min(size, most)]


@cache
def _careful_member() -> "type[TarInfo]":
    """Give a reader of tar entries that does not loop where those of older Pythons do.

    A size below nothing made them read the same entry for ever (CVE-2025-8194), and a long note
    took them quadratic time (CVE-2024-6232).
    """
    import tarfile

    class CarefulMember(tarfile.TarInfo):
        def _block(self, count: int) -> int:
            if count < 0:
                raise tarfile.InvalidHeaderError("a size below nothing")  # type: ignore[attr-defined]
            return super()._block(count)  # type: ignore[misc, no-any-return]

        def _proc_pax(self, archive: tarfile.TarFile) -> tarfile.TarInfo:
            if self.size > _LARGEST_NOTE:
                raise tarfile.InvalidHeaderError("a note too long")  # type: ignore[attr-defined]
            return super()._proc_pax(archive)  # type: ignore[misc, no-any-return]

    return CarefulMember
