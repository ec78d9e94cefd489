"""The journal, used away from the screen: waiting for another program must never still a key."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar, runtime_checkable

from textual.app import App
from textual.dom import DOMNode
from textual.worker import WorkerCancelled, WorkerFailed

from anchor.errors import AnchorError
from anchor.words import notes as words
from anchor.words import tr

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
    is_change: bool = False
    """Whether it would change one that is in the journal."""

    @property
    def identity(self) -> str | None:
        """Of the one that it belongs to, if that is not a new one."""
        return self.there.id if self.there else None

    @property
    def is_begun(self) -> bool:
        """Whether it has words that are nowhere else: where anchor ends, these are kept.

        A change that was begun has none: the check-in stays as it was.
        """
        return self.draft.has_words and not self.is_change


@runtime_checkable
class Writing(Protocol):
    """A screen on which something may be half written."""

    def set_aside(self) -> None:
        """Leave it to the keeper, if there is anything of it that is kept nowhere."""


class Keeper:
    """One person's journal for as long as the full screen is open. It knows the passphrase then."""

    def __init__(self, path: Path) -> None:
        """Use the journal of a file, which may not exist yet."""
        self._path = path
        self._journal: Journal | None = None
        self._turn = Lock()
        self._left: list[Left] = []

    @property
    def left(self) -> Left | None:
        """What a person had written for a check-in when they left it. It is nowhere else."""
        return self._left[-1] if self._left else None

    def set_aside(self, left: Left) -> None:
        """Take what was left. What was left before can be brought back after it."""
        self._left.append(left)

    def take_left(self) -> Left | None:
        """Hand over what was left last; ``None``: there is nothing any more."""
        return self._left.pop() if self._left else None

    def begun(self) -> Left | None:
        """Give what was begun first and is nowhere else; ``None``: nothing is."""
        return next((left for left in self._left if left.is_begun), None)

    def replace(self, left: Left, other: Left | None) -> None:
        """Put something else in the place of what was left; ``None``: it is kept, or given back."""
        at = self._left.index(left)
        self._left[at : at + 1] = [other] if other else []

    async def ask(self, app: App[None], work: "Callable[[Journal], Found]") -> Found:
        """Have something done with the journal, one thing after another. Raises what it raises."""
        worker = app.run_worker(lambda: self.use(work), thread=True, exit_on_error=False)
        try:
            return await worker.wait()
        except WorkerFailed as failed:
            raise failed.error from None
        except WorkerCancelled as cancelled:
            # Who asked has left: Textual makes an error of that, and here it is none.
            raise worker.error or cancelled from None

    def use(self, work: "Callable[[Journal], Found]") -> Found:
        """Do something with the journal here and now. Raises what it raises."""
        with self._turn:
            if self._journal is None:
                from anchor.journal.store import Journal

                self._journal = Journal(self._path, WAIT_SECONDS)
            try:
                return work(self._journal)
            finally:
                self._journal.close()  # a connection belongs to its thread, and others may write


def about(left: Left | None, save: bool, key: str) -> str:
    """Say of what was left how it is brought back, and what else becomes of it."""
    if left is None:
        return ""
    return tr(words.LEFT_WORDS if save and left.is_begun else words.LEFT, key=key)


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
