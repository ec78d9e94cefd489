"""What the screens share that use the journal: what goes wrong with it is said in a sentence."""

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

from textual.widgets import Static

from anchor.errors import AnchorError
from anchor.tui.bindings import key_for
from anchor.tui.closing import ClosingScreen
from anchor.tui.keeping import about, reason
from anchor.tui.surroundings import Surroundings

if TYPE_CHECKING:
    from anchor.journal.store import Journal

Result = TypeVar("Result")
Found = TypeVar("Found")


class KeeperScreen(ClosingScreen[Result]):
    """Asks the journal, away from the keys, and has room for a remark."""

    CSS_PATH = "../notes.tcss"

    def __init__(self, around: Surroundings) -> None:
        """Use one person's journal."""
        super().__init__()
        self.around = around
        self.remark = Static("", id="remark", markup=False)

    def key(self, identity: str) -> str:
        """Give the key that a person has for something, as it is shown."""
        return key_for(identity, self.app, self.around.settings)

    def say(self, text: str) -> None:
        """Remark something."""
        self.remark.update(text)

    def say_left(self) -> None:
        """Say that something that was written can be brought back, if that is so."""
        if left := self.around.keeper.left:
            self.say(about(left, self.around.save, self.key("checkin.again")))
        self.refresh_bindings()

    async def ask(self, work: "Callable[[Journal], Found]") -> Found:
        """Have something done with the journal. Raises ``AnchorError`` and ``OSError``."""
        return await self.around.keeper.ask(self.app, work)

    def attempt(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something; where that cannot be, say why."""
        self.run_worker(self.attempt_now(work))

    async def attempt_now(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something; where that cannot be, say why."""
        try:
            await work
        except (AnchorError, OSError) as error:
            self.say(reason(error))
