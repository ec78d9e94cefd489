"""The file that a command is told to write: never over another unasked."""

import os
from collections.abc import Iterable
from pathlib import Path

from anchor.core.text import one_line
from anchor.errors import AnchorError, Status
from anchor.files import write_private
from anchor.words import commands as words
from anchor.words import tr

_STANDARD_OUTPUT = "-"


def wanted_file(typed: str | None) -> Path | None:
    """Give the file that was asked for; ``None``: standard output."""
    if typed is None or typed == _STANDARD_OUTPUT:
        return None
    return Path(os.path.expanduser(typed))


def leave_what_is_there(path: Path, force: bool) -> None:
    """Raise ``AnchorError`` if a file is there already, unless that is meant to be overwritten."""
    if os.path.lexists(path) and not force:
        raise AnchorError(tr(words.IS_THERE, path=one_line(str(path))), Status.STORAGE)


def expect_folder(path: Path) -> None:
    """Raise ``AnchorError`` if the folder of a file is not there.

    What is to be handed on would else be where nobody looks for it, for a slip in its path.
    """
    if not path.parent.is_dir():
        said = tr(words.NO_FOLDER, folder=one_line(str(path.parent)))
        raise AnchorError(said, Status.STORAGE)


def write_file(path: Path, text: str | bytes | Iterable[str], force: bool) -> None:
    """Write a file for its owner's eyes only. Raises ``AnchorError``, and ``OSError``."""
    leave_what_is_there(path, force)
    write_private(path, text)
