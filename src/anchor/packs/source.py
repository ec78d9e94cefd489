"""The text of a pack file, read with care: nothing that is not a small, readable text gets further.

What is refused here would make a parser slow, or a terminal unsafe.
"""

import os
import re
import stat
from pathlib import Path

from msgspec import Struct

from anchor.core.problems import Problem
from anchor.core.text import UNSAFE, is_safe, visible
from anchor.files import open_to_read
from anchor.packs.diagnostics import WHOLE_FILE, PackError, Place, Placed, diagnose

MAX_BYTES = 1 << 20
_MOST_BYTES = 1 << 16
"""Few packs have more; to make room for the largest would take longer than to read most."""
MAX_KEY_PARTS = 8
MAX_NESTING = 16
_MAX_UNSAFE = 50

QUOTED = re.compile(
    r'"(?!"")[^"\\\n]*+"'  # by far the most, and so tried first
    r'|"""(?:[^"\\]++|\\.|"(?!""))*+(?:"{3,5}|\\?\Z)'
    r"|'''(?:[^']++|'(?!''))*+(?:'{3,5}|\Z)"
    r'|"(?:[^"\\\n]++|\\[^\n])*+"?'
    r"|'[^'\n]*+'?"
    r"|#[^\n]*+",
    re.DOTALL,
)
"""A string or a comment. One that is not closed runs to its line's or the text's end, so that every
character is looked at once."""

_MANY_PARTS = re.compile(
    rf"\.[ \t]*+[\w-]++[ \t]*+(?:\.[ \t]*+[\w-]++[ \t]*+){{{MAX_KEY_PARTS - 1}}}"
)
_BRACKETS = re.compile(r"[\[\]{}]")
_NO_BRACKETS = bytes(sorted(set(range(256)) - set(b"[]{}")))
_AS_SQUARE = bytes.maketrans(b"{}", b"[]")


class Source(Struct, frozen=True):
    """The text of a pack. Its lines end with a new line alone, whatever the file has."""

    file: str
    """The file, as it is called in front of a person."""
    stem: str
    """The file's name without ``.toml``: what the pack must be called."""
    text: str


def read_source(path: Path, file: str | None = None) -> Source:
    """Read a pack file's text. ``file`` is how to call it, if not by its path.

    Raises ``PackError`` for what is not a readable UTF-8 text file of at most ``MAX_BYTES``.
    """
    file = file or str(path)
    return decode(read_bytes(path, file), file, path.stem)


def read_bytes(path: Path, file: str) -> bytes:
    """Read what a pack file holds. ``file`` is how to call it.

    Raises ``PackError`` for what is not a readable file of at most ``MAX_BYTES``. One that grows
    meanwhile gives one byte more, which ``decode`` refuses.
    """
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            raise _refusal(file, "E102")
        if status.st_size > MAX_BYTES:
            raise _too_large(file)
        return _take(path)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise _refusal(file, "E101") from None
    except OSError as error:
        raise _refusal(file, "E103", why=error.strerror or "") from None


def decode(data: bytes, file: str, stem: str) -> Source:
    """Return the bytes of a file as a source. Raises ``PackError`` if they are no UTF-8 text."""
    if len(data) > MAX_BYTES:
        raise _too_large(file)
    if _is_utf16(data):
        raise _refusal(file, "E105")
    if b"\0" in data:
        raise _refusal(file, "E107")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        place = place_at(before, len(before))
        line = data.split(b"\n")[place.line - 1].decode("utf-8-sig", "replace")
        raise _refusal(file, "E106", place, line) from None
    return Source(file=file, stem=stem, text=text.replace("\r\n", "\n"))


def guard(text: str) -> list[Placed]:
    """Find what must not reach a parser or a terminal: linear, before anything is parsed.

    Keys of too many parts and brackets too deep make a parser slow or fail; unsafe characters
    could change what a terminal shows.
    """
    bare = QUOTED.sub("_", text)
    found: list[Placed] = []
    if _MANY_PARTS.search(bare) or (not _is_shallow(bare) and _too_deep(bare) is not None):
        found += _structure(text)
    if not is_safe(text):
        found += _unsafe(text)
    return found


def bare_of(text: str) -> str:
    """Return the text with its strings and comments masked, each character at its place."""
    return QUOTED.sub(lambda quoted: "_" * len(quoted.group()), text)


def unclosed(bare: str) -> list[int]:
    """Return where the brackets are that a masked text opens and does not close."""
    opened: list[int] = []
    for bracket in _BRACKETS.finditer(bare):
        if bracket.group() in "[{":
            opened.append(bracket.start())
        elif opened:
            opened.pop()
    return opened


def place_at(text: str, offset: int, length: int = 1) -> Place:
    """Return the place of a character of a text."""
    return Place(
        line=text.count("\n", 0, offset) + 1,
        column=offset - text.rfind("\n", 0, offset),
        length=length,
    )


def _take(path: Path) -> bytes:
    """Read a file, one byte more than it may have at most: it could grow meanwhile."""
    descriptor = open_to_read(path)
    try:
        data = os.read(descriptor, _MOST_BYTES)
        more = len(data) == _MOST_BYTES
        return data + os.read(descriptor, MAX_BYTES + 1 - _MOST_BYTES) if more else data
    finally:
        os.close(descriptor)


def _is_utf16(data: bytes) -> bool:
    """Tell whether the bytes look like UTF-16: a mark at the start, or every second byte zero."""
    start = data[:64]
    return start.startswith((b"\xff\xfe", b"\xfe\xff")) or (
        len(start) >= 4 and any(set(start[odd::2]) == {0} for odd in (0, 1)) and any(start)
    )


def _is_shallow(bare: str) -> bool:
    """Tell quickly that a masked text is not nested too deep; ``False`` leaves it open.

    To take all empty pairs away lowers the depth by one at most, and brackets that never close are
    no deeper than their number. Without a loop in Python, this costs a tenth of ``_too_deep``.
    """
    brackets = bare.encode(errors="replace").translate(_AS_SQUARE, _NO_BRACKETS)
    inner = brackets.replace(b"[]", b"").replace(b"[]", b"")
    return inner.count(b"[") + 2 <= MAX_NESTING


def _too_deep(bare: str) -> int | None:
    """Return which bracket of a masked text, from 0, is nested too deep."""
    depth = 0
    for index, bracket in enumerate(_BRACKETS.findall(bare)):
        if bracket in "[{":
            depth += 1
            if depth > MAX_NESTING:
                return index
        elif depth:
            depth -= 1
    return None


def _structure(text: str) -> list[Placed]:
    bare = bare_of(text)
    found = []
    if many := _MANY_PARTS.search(bare):
        problem = Problem("E109", values={"limit": MAX_KEY_PARTS})
        found.append(Placed(problem, place_at(text, many.start())))
    deep = _too_deep(bare)
    if deep is not None:
        offset = [bracket.start() for bracket in _BRACKETS.finditer(bare)][deep]
        problem = Problem("E110", values={"limit": MAX_NESTING})
        found.append(Placed(problem, place_at(text, offset)))
    return found


def _unsafe(text: str) -> list[Placed]:
    if "\r" in text:  # not a single sign too many, but every line end: one word on it is enough
        return [Placed(Problem("E113"), place_at(text, text.index("\r")))]
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        for sign in UNSAFE.finditer(line):
            problem = Problem("E108", values={"sign": visible(sign.group())})
            found.append(Placed(problem, Place(number, sign.start() + 1, 1)))
            if len(found) == _MAX_UNSAFE:
                return found
    return found


def _too_large(file: str) -> PackError:
    return _refusal(file, "E104", limit=MAX_BYTES // 1024)


def _refusal(
    file: str, code: str, place: Place = WHOLE_FILE, line: str = "", **values: str | int | float
) -> PackError:
    return PackError([diagnose(Placed(Problem(code, values=values), place), file, line)])
