"""The journal, used away from the screen: waiting for another program must never still a key."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from textual.app import App
from textual.worker import WorkerFailed

if TYPE_CHECKING:
    from anchor.journal.store import Journal

WAIT_SECONDS = 3.0
"""How long to wait for another program that is writing: a person is looking."""

Found = TypeVar("Found")


class Keeper:
    """One person's journal for as long as the full screen is open. It knows the passphrase then."""

    def __init__(self, path: Path) -> None:
        """Use the journal of a file, which may not exist yet."""
        self._path = path
        self._journal: Journal | None = None
        self._turn = Lock()

    async def ask(self, app: App[None], work: "Callable[[Journal], Found]") -> Found:
        """Have something done with the journal, one thing after another. Raises what it raises."""
        worker = app.run_worker(lambda: self._do(work), thread=True, exit_on_error=False)
        try:
            return await worker.wait()
        except WorkerFailed as failed:
            raise failed.error from None

    def _do(self, work: "Callable[[Journal], Found]") -> Found:
        with self._turn:
            if self._journal is None:
                from anchor.journal.store import Journal

                self._journal = Journal(self._path, WAIT_SECONDS)
            try:
                return work(self._journal)
            finally:
                self._journal.close()  # a connection belongs to its thread, and others may write
