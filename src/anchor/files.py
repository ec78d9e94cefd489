"""Files of a person, written so that nothing is lost and nobody else can read them."""

import contextlib
import os
from pathlib import Path


def write_private(path: Path, text: str) -> None:
    """Write a file whole or not at all, for its owner's eyes only. Raises ``OSError``.

    Folders are made as needed, open to their owner alone.
    """
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # mode 0600
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
