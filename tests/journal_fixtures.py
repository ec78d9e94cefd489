"""Where the journal of a test is."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from anchor.journal.store import Journal

NOBODY = 65534


@pytest.fixture
def path(home: Path) -> Path:
    """A journal's file that is not there yet, in a folder that is not there either."""
    return home / "journal.db"


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    """A journal that nothing was written in yet. It does not wait for others."""
    with Journal(path, wait_seconds=0) as made:
        yield made


@pytest.fixture
def bound_by_permissions() -> Iterator[Path]:
    """A folder, and a person whom permissions bind: for the time of the test, root is nobody."""
    if sys.platform == "win32":
        pytest.skip("permissions of another kind")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if os.geteuid() == 0:
            os.chown(folder, NOBODY, -1)
            os.seteuid(NOBODY)
            try:
                yield folder
            finally:
                os.seteuid(0)
        else:
            yield folder
        folder.chmod(0o700)
