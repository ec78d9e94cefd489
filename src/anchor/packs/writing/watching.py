"""A pack's file while another program writes it: what it holds, each time it has come to rest."""

import os
from pathlib import Path

from msgspec import Struct

from anchor.packs.diagnostics import Diagnostic, PackError
from anchor.packs.writing.authoring import Draft, load

MISSES = 4
"""A file that is not there at so many looks is not only taken away for a moment."""

_State = tuple[int, int, int]


class Seen(Struct, frozen=True):
    """What a file holds."""

    draft: Draft | None
    """``None`` if it is no text."""
    problems: list[Diagnostic]
    """What is wrong with it, warnings too."""


class Watch:
    """Looks at a file again and again, when it is told to.

    Programs write files in pieces, or take them away for a moment. So what is new is given only
    once a second look finds the file as it was at the first.
    """

    def __init__(self, path: Path) -> None:
        """Watch a file, which may not be there."""
        self._path = path
        self._state: _State | None = None
        self._is_new = False
        self._given: Draft | None = None
        self._missed = -1

    def look(self) -> Seen | None:
        """Give what the file holds, if that is new and at rest; ``None``: nothing to tell.

        The first look gives what is there at once. Later, that the file is gone is told once it has
        been so for ``MISSES`` looks.
        """
        before, self._state = self._state, self._look_at()
        if self._missed < 0:
            self._missed = 0
            return self._read()
        if self._state is None:
            self._missed += 1
            return self._read() if self._missed == MISSES else None
        self._missed = 0
        if self._state != before:
            self._is_new = True
            return None
        if not self._is_new:
            return None
        self._is_new = False
        return self._read()

    def _look_at(self) -> _State | None:
        try:
            found = os.stat(self._path)
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino

    def _read(self) -> Seen | None:
        """Read the file; give nothing if it holds what was given last."""
        last = self._given
        try:
            self._given = load(self._path)
        except PackError as error:
            self._given = None
            return Seen(None, error.diagnostics)
        if last and last.stamp == self._given.stamp:
            return None
        return Seen(self._given, self._given.problems())
