"""Text that somebody has written and not saved: kept among their data until it is.

It knows from which state of the file it was begun. Mostly there is one such text for a file. Where
two editors are open on it, each has its own: none is written over, or taken away, by the other.
"""

import contextlib
import os
import re
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from anchor.core.text import one_line
from anchor.files import alone_in, write_private

_HEAD = re.compile(r"# ((?:[0-9a-f]{2})*) ")
_NUMBERED = re.compile(r"-([1-9][0-9]{0,8})")
_LONGEST_STEM = 40
_ENDING = ".draft"


class Unsaved(Struct, frozen=True):
    """A text that was written and not saved."""

    text: str
    stamp: bytes
    """That of the file from which it was begun; empty if that is not known."""


class _Ours(NamedTuple):
    """What was found or kept last of a file."""

    place: Path
    data: bytes


class Drafts:
    """The unsaved texts of one person."""

    def __init__(self, folder: Path) -> None:
        """Keep them in a folder, which is made when it is needed."""
        self._folder = folder
        self._ours: dict[Path, _Ours] = {}
        """By the usual place of each file. What is there and is none of these is somebody else's.
        """

    def keep(self, path: Path, unsaved: Unsaved) -> None:
        """Keep what was written of a file, in place of what this has found or kept of it last.

        What another has kept of it meanwhile stays, and this goes beside it. Raises ``OSError``.
        """
        head = f"# {unsaved.stamp.hex()} {one_line(str(path))}\n"
        data = (head + unsaved.text).encode("utf-8", "replace")
        with alone_in(self._folder):
            ours = self._still_ours(path)
            place = ours.place if ours else self._next(path)
            write_private(place, data)
        self._ours[self.place(path)] = _Ours(place, data)

    def find(self, path: Path) -> Unsaved | None:
        """Give what was kept of a file last, if there is something that can be read."""
        for _, _, place in sorted(self._all(path), reverse=True):
            try:
                data = place.read_bytes()
                kept = data.decode("utf-8")
            except (OSError, ValueError):
                continue
            self._ours[self.place(path)] = _Ours(place, data)
            head = _HEAD.match(kept)
            if head is None:  # somebody has changed it by hand: all of it is theirs
                return Unsaved(kept, b"")
            return Unsaved(kept.partition("\n")[2], bytes.fromhex(head[1]))
        return None

    def drop(self, path: Path) -> None:
        """Keep nothing of a file any more: it is saved. What cannot be taken away stays.

        So does what another has kept of it.
        """
        if self.place(path) not in self._ours:
            return
        with contextlib.suppress(OSError), alone_in(self._folder):
            if ours := self._still_ours(path):
                os.unlink(ours.place)
        del self._ours[self.place(path)]

    def place(self, path: Path) -> Path:
        """Tell where the text of a file is kept: its name, and what tells it from its namesakes.

        A second text of the same file has a number behind that.
        """
        where = blake2b(os.fsencode(os.path.abspath(path)), digest_size=6).hexdigest()
        return self._folder / f"{path.stem[:_LONGEST_STEM]}-{where}{_ENDING}"

    def _still_ours(self, path: Path) -> _Ours | None:
        """Give what was found or kept last, if it is there as it was."""
        ours = self._ours.get(self.place(path))
        with contextlib.suppress(OSError):
            if ours and ours.place.read_bytes() == ours.data:
                return ours
        return None

    def _next(self, path: Path) -> Path:
        """Give a place where nothing is, after all of those where something is."""
        place = self.place(path)
        last = max((number for _, number, _ in self._all(path)), default=0)
        return place.with_name(f"{place.stem}-{last + 1}{_ENDING}") if last else place

    def _all(self, path: Path) -> Iterator[tuple[int, int, Path]]:
        """Give every place where something is kept of a file: when, its number, and where."""
        stem = self.place(path).stem
        try:
            names = os.listdir(self._folder)
        except OSError:
            return
        for name in names:
            if name.startswith(stem) and name.endswith(_ENDING):
                between = name[len(stem) : -len(_ENDING)]
                numbered = _NUMBERED.fullmatch(between)
                if numbered or not between:
                    place = self._folder / name
                    number = int(numbered[1]) if numbered else 1
                    with contextlib.suppress(OSError):
                        yield place.lstat().st_mtime_ns, number, place
