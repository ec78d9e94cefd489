"""One check-in in full. It can be changed or deleted here; the journal brings it back."""

from typing import ClassVar, Literal, NamedTuple

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from anchor.journal.model import CheckIn
from anchor.tui.bindings import binding
from anchor.tui.presenting.noted import in_full, moment
from anchor.tui.presenting.titles import Titles
from anchor.tui.screens.keeper import KeeperScreen
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.heading import Heading
from anchor.tui.widgets.hints import Hints


class Change(NamedTuple):
    """What was done to a check-in."""

    what: Literal["changed", "deleted"]
    checkin: CheckIn


class EntryScreen(KeeperScreen[Change | None]):
    """Ends with what was done to it, if anything."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("entry.edit", "edit"),
        binding("entry.delete", "delete"),
        binding("checkin.again", "bring_back"),
        binding("leave", "dismiss(None)"),
        binding("help-now", "app.show_help"),
        binding("keys", "app.show_keys"),
    ]

    def __init__(self, around: Surroundings, checkin: CheckIn) -> None:
        """Show a check-in."""
        super().__init__(around)
        self._checkin = checkin

    def compose(self) -> ComposeResult:
        """Put everything of it below its time."""
        yield Heading(moment(self._checkin))
        with VerticalScroll(id="entry"):
            yield Static(in_full(self._checkin, Titles(self.around.library)), markup=False)
        yield self.remark
        yield Hints()

    def on_mount(self) -> None:
        """Put the terminal's cursor where the words begin, for braille and magnifiers."""
        self.call_after_refresh(self._place_cursor)

    def _place_cursor(self) -> None:
        self.app.cursor_position = self.query_one("#entry").content_region.offset

    def action_edit(self) -> None:
        """Change it."""
        self.attempt(self._edit())

    def action_delete(self) -> None:
        """Delete it, and go back."""
        self.attempt(self._delete())

    def action_bring_back(self) -> None:
        """Bring back what was written when the person left it."""
        self.attempt(self._edit(again=True))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to bring back what there is."""
        left = self.around.keeper.left
        return action != "bring_back" or (left is not None and left.identity == self._checkin.id)

    async def _edit(self, again: bool = False) -> None:
        from anchor.tui.screens.checkin import CheckInScreen

        left = self.around.keeper.take_left() if again else None
        screen = CheckInScreen.brought_back(self.around, left) if left else None
        screen = screen or CheckInScreen(self.around, there=self._checkin)
        changed = await self.app.push_screen_wait(screen)
        if changed and changed != self._checkin:
            self.dismiss(Change("changed", changed))
        elif self.check_action("bring_back", ()):
            self.say_left()

    async def _delete(self) -> None:
        identity, now = self._checkin.id, self.around.clock.moment()
        await self.ask(lambda journal: journal.delete(identity, now))
        self.dismiss(Change("deleted", self._checkin))
