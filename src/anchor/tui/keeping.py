"""The journal, used away from the screen: waiting for another program must never still a key."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from textual.app import App
from textual.dom import DOMNode
from textual.worker import WorkerCancelled, WorkerFailed

from anchor.errors import AnchorError

if TYPE_CHECKING:
    from anchor.companion.drafting import Draft
    from anchor.journal.model import CheckIn, Kind
    from anchor.journal.store import Journal

WAIT_SECONDS = 3.0
"""How long to wait for another program that is writing: a person is looking."""

Found = TypeVar("Found")


class Left(NamedTuple):
    """A check-in that was begun and not kept."""

    kind: "Kind"
    draft: "Draft"
    there: "CheckIn | None" = None
    """The one that was being changed, or an exercise that was noted; ``None``: it was a new one."""

    @property
    def identity(self) -> str | None:
        """Of the one that it belongs to, if that is not a new one."""
        return self.there.id if self.there else None


class Keeper:
    """One person's journal for as long as the full screen is open. It knows the passphrase then."""

    def __init__(self, path: Path) -> None:
        """Use the journal of a file, which may not exist yet."""
        self._path = path
        self._journal: Journal | None = None
        self._turn = Lock()
        self.left: Left | None = None
        """What a person had written for a check-in when they left it. It is nowhere else."""

    async def ask(self, app: App[None], work: "Callable[[Journal], Found]") -> Found:
        """Have something done with the journal, one thing after another. Raises what it raises."""
        worker = app.run_worker(lambda: self._do(work), thread=True, exit_on_error=False)
        try:
            return await worker.wait()
        except WorkerFailed as failed:
            raise failed.error from None
        except WorkerCancelled as cancelled:
            # Who asked has left: Textual makes an error of that, and here it is none.
            raise worker.error or cancelled from None

    def _do(self, work: "Callable[[Journal], Found]") -> Found:
        with self._turn:
            if self._journal is None:
                from anchor.journal.store import Journal

                self._journal = Journal(self._path, WAIT_SECONDS)
            try:
                return work(self._journal)
            finally:
                self._journal.close()  # a connection belongs to its thread, and others may write


def reason(error: AnchorError | OSError) -> str:
    """Say in a sentence why something could not be kept or read."""
    return error.message if isinstance(error, AnchorError) else error.strerror or str(error)


class Renewal:
    """Looks something up again whenever it is asked to: never twice at once, and the last counts.

    Whoever types faster than can be looked up waits for one look, not for one of each letter.
    """

    def __init__(self, node: DOMNode, look: Callable[[], Awaitable[None]]) -> None:
        """Look on behalf of a screen, as long as that is there."""
        self._node = node
        self._look = look
        self._is_looking = False
        self.is_stale = False
        """Whether it was asked again since the look began that goes on."""

    def ask(self) -> None:
        """Look now, or as soon as the look that goes on is over."""
        self.is_stale = True
        if not self._is_looking:
            self._is_looking = True
            self._node.run_worker(self._run())

    async def _run(self) -> None:
        try:
            while self.is_stale:
                self.is_stale = False
                await self._look()
        finally:
            self._is_looking = False
