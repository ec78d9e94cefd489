"""Asks for the passphrase of an encrypted journal. Nobody has to give one."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Input, Static

from anchor.companion.passphrase import passphrase_by_command
from anchor.errors import AnchorError
from anchor.tui.bindings import binding
from anchor.tui.closing import ClosingScreen
from anchor.tui.keeping import Keeper, reason
from anchor.tui.widgets.answers import Line
from anchor.tui.widgets.hints import Hints
from anchor.words import notes as words
from anchor.words import passphrase as passphrase_words
from anchor.words import tr

if TYPE_CHECKING:
    from anchor.journal.store import Journal


class PassphraseScreen(ClosingScreen[bool]):
    """Ends with whether the journal is open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("passphrase.open", "open"),
        binding("leave", "dismiss(False)"),
        binding("help-now", "app.show_help"),
        binding("keys", "app.show_keys"),
    ]

    def __init__(self, keeper: Keeper) -> None:
        """Ask until it opens the journal, or the person leaves."""
        super().__init__()
        self._keeper = keeper
        self._line = Line()
        self._line.password = True
        self._remark = Static(tr(words.PASSPHRASE_HELP), classes="quiet", markup=False)

    def compose(self) -> ComposeResult:
        """Put the line below the question."""
        with VerticalScroll(id="said", can_focus=False), Vertical(classes="page"):
            yield Static(tr(words.ASK_PASSPHRASE), markup=False)
            yield self._line
            yield self._remark
        yield Hints()

    @on(Input.Submitted)
    def action_open(self) -> None:
        """Try what was typed. It takes a moment, on purpose."""
        if self._line.value and not self._line.disabled:
            self._line.disabled = True
            self._remark.update(tr(words.PASSPHRASE_OPENING))
            self.run_worker(self._try(self._line.value))

    async def _try(self, typed: str) -> None:
        try:
            if await self._keeper.ask(self.app, lambda journal: journal.unlock(typed)):
                self.dismiss(True)
                return
            said = tr(passphrase_words.NOT_IT)
        except (AnchorError, OSError) as error:
            said = reason(error)
        self._line.value = ""
        self._line.disabled = False
        self._line.focus()
        self._remark.update(said)


async def unlocked(app: App[None], keeper: Keeper) -> bool:
    """Tell whether the journal can be used, asking for its passphrase once if it has one.

    Raises ``AnchorError`` if nobody can tell.
    """
    if not await keeper.ask(app, _is_closed):
        return True
    return await app.push_screen_wait(PassphraseScreen(keeper))


def _is_closed(journal: "Journal") -> bool:
    """Tell whether the journal is locked, and no command opens it."""
    if not journal.is_locked():
        return False
    try:
        passphrase = passphrase_by_command()
    except AnchorError:
        return True  # whoever is here can type it
    return passphrase is None or not journal.unlock(passphrase)
