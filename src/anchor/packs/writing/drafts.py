"""Text that somebody has written and not saved: kept among their data until it is.

There is one such text for each file, and it knows from which state of the file it was begun.
"""

import contextlib
import os
import re
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct

from anchor.core.text import one_line
from anchor.files import write_private

_HEAD = re.compile(r"# ((?:[0-9a-f]{2})*) ")
_LONGEST_STEM = 40


class Unsaved(Struct, frozen=True):
    """A text that was written and not saved."""

    text: str
    stamp: bytes
    """That of the file from which it was begun; empty if that is not known."""


class Drafts:
    """The unsaved texts of one person."""

    def __init__(self, folder: Path) -> None:
        """Keep them in a folder, which is made when it is needed."""
        self._folder = folder

    def keep(self, path: Path, unsaved: Unsaved) -> None:
        """Keep what was written of a file. Raises ``OSError``."""
        head = f"# {unsaved.stamp.hex()} {one_line(str(path))}\n"
        write_private(self.place(path), (head + unsaved.text).encode("utf-8", "replace"))

    def find(self, path: Path) -> Unsaved | None:
        """Give what was kept of a file, if there is something that can be read."""
        try:
            kept = self.place(path).read_bytes().decode("utf-8")
        except (OSError, ValueError):
            return None
        head = _HEAD.match(kept)
        if head is None:  # somebody has changed it by hand: all of it is theirs
            return Unsaved(kept, b"")
        return Unsaved(kept.partition("\n")[2], bytes.fromhex(head[1]))

    def drop(self, path: Path) -> None:
        """Keep nothing of a file any more: it is saved. What cannot be taken away stays."""
        with contextlib.suppress(OSError):
            os.unlink(self.place(path))

    def place(self, path: Path) -> Path:
        """Tell where the text of a file is kept: its name, and what tells it from its namesakes."""
        where = blake2b(os.fsencode(os.path.abspath(path)), digest_size=6).hexdigest()
        return self._folder / f"{path.stem[:_LONGEST_STEM]}-{where}.draft"
