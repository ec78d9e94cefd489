"""Every exercise and routine there is, read a little at a time, and each file once."""

import os
from collections.abc import Collection

from anchor.companion.searching import Index
from anchor.core.model import Exercise
from anchor.packs.library import Found, Library, PackFile
from anchor.packs.naming import in_full

_Stamp = tuple[int, int]
"""When a file was changed, and how long it is: another stamp, another text."""


class Catalogue:
    """What is in the packs. The built-in ones are there at once, the person's as they are read."""

    def __init__(self, library: Library) -> None:
        """List nothing yet."""
        self._library = library
        self._known: dict[PackFile, tuple[_Stamp, list[Found]]] = {}
        self._order: list[PackFile] = []
        self._waiting: list[PackFile] = []
        self._by_name: dict[str, Found] = {}
        self._index = Index()

    def open(self) -> None:
        """Look which packs there are now. Built-in ones are read; the person's wait, if changed.

        Raises ``AnchorError`` where there are no built-in packs.
        """
        files = self._library.packs()
        taken = {file.name for file in files if file.builtin}
        # A pack of the person's with a built-in name goes second, so it cannot be found by name.
        self._order = [file for file in files if file.builtin or file.name not in taken]
        known, self._known = self._known, {}
        self._by_name = {}
        self._waiting = []
        for file in self._order:
            before = known.get(file)
            if before is not None and (file.builtin or before[0] == _stamp(file)):
                self._known[file] = before
            elif file.builtin:
                self._read(file)
            else:
                self._waiting.append(file)

    @property
    def is_whole(self) -> bool:
        """Tell whether every pack has been read."""
        return not self._waiting

    def read_more(self, packs: int) -> list[Found]:
        """Read so many more packs, and give what is in them."""
        some, self._waiting = self._waiting[:packs], self._waiting[packs:]
        return [found for file in some for found in self._read(file)]

    def found(self) -> list[Found]:
        """Give all that has been read, in the order of the packs."""
        known = (self._known.get(file) for file in self._order)
        return self._library.each_once([found for pack in known if pack for found in pack[1]])

    def find_exercise(self, name: str, pack: str) -> tuple[str, Exercise]:
        """Find an exercise as ``Library.find_exercise`` does; what was read is not read again."""
        identity = in_full(name, pack)
        if identity not in self._by_name:
            self._by_name = {one.identity: one for one in self.found()}
        found = self._by_name.get(identity)
        if found is not None and isinstance(found.thing, Exercise):
            return identity, found.thing
        return self._library.find_exercise(name, pack)

    def search(self, typed: str, most: int, lower: Collection[str] = ()) -> list[Found]:
        """Search all that has been read; what is named in ``lower`` is offered later."""
        return self._index.search(self.found(), typed, most, lower)

    def _read(self, file: PackFile) -> list[Found]:
        stamp = _stamp(file)  # before it is read: what is written meanwhile is read next time
        contents = file.contents()
        self._known[file] = stamp, contents
        return contents


def _stamp(file: PackFile) -> _Stamp:
    try:
        about = os.stat(file.path)
    except OSError:  # it is gone again: nothing is read from it
        return 0, 0
    return about.st_mtime_ns, about.st_size
