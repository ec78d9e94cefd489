"""Files of a person, read with care, and written so that nothing is lost or seen by others."""

import contextlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

MAX_BYTES = 1 << 18
"""Far more than anybody writes by hand. What is larger is something else."""

# A fifo or a terminal put in a file's place must neither block nor take over.
_OPEN = os.O_RDONLY
for _flag in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"):
    _OPEN |= getattr(os, _flag, 0)


def open_to_read(path: Path) -> int:
    """Open whatever a path leads to, and give its handle: it may be no file. Raises ``OSError``."""
    return os.open(path, _OPEN)


def read_private(path: Path) -> str:
    """Read a small text file. Raises ``OSError`` or ``ValueError`` for whatever is none."""
    handle = open_to_read(path)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(f"not a file: {path}")
        with open(handle, "rb", closefd=False) as file:
            data = file.read(MAX_BYTES + 1)
    finally:
        os.close(handle)
    if len(data) > MAX_BYTES:
        raise ValueError(f"over {MAX_BYTES} bytes: {path}")
    return data.decode("utf-8-sig").replace("\r\n", "\n")


def write_private(
    path: Path, text: str | bytes | Iterable[str | bytes], mode: int | None = None
) -> None:
    """Write a file whole or not at all, for its owner's eyes only. Raises ``OSError``.

    Text may come in pieces. Folders are made as needed, open to their owner alone. ``mode`` says
    who else may read or write it, as it was for the file before.
    """
    import tempfile

    _make_folder(path.parent)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # mode 0600
    try:
        _write(handle, text)
        if mode is not None:
            os.chmod(temporary, mode)
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def mode_of(path: Path) -> int | None:
    """Tell who may read and write what a path leads to; ``None``: nobody can tell."""
    try:
        return stat.S_IMODE(path.stat().st_mode) & 0o777
    except OSError:
        return None


def create_private(path: Path, text: str) -> bool:
    """Write a file that is not there yet, and tell whether that was so. Raises ``OSError``.

    What is there already, even a link that leads nowhere, is left as it is.
    """
    _make_folder(path.parent)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    try:
        _write(handle, text)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(path)
        raise
    return True


@contextlib.contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Wait until no other anchor changes a file of this folder, and keep it so meanwhile.

    The folder is made as needed. Where it cannot be locked, one goes on without.
    Raises ``OSError``.
    """
    _make_folder(folder)
    if sys.platform == "win32":
        yield
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network file systems lock no folders
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _make_folder(folder: Path) -> None:
    """Make a folder and those above it, each for its owner alone; those there are stay."""
    if folder.is_dir():
        return
    if folder.parent != folder:
        _make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)


def _write(handle: int, text: str | bytes | Iterable[str | bytes]) -> None:
    pieces = [text] if isinstance(text, str | bytes) else text
    with open(handle, "wb") as file:
        file.writelines(piece if isinstance(piece, bytes) else piece.encode() for piece in pieces)
        file.flush()
        os.fsync(file.fileno())
