"""A check-in is kept: that is said, and it can be taken out again."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from anchor.core.aftercare import company_may_help
from anchor.journal.model import CheckIn
from anchor.tui.bindings import binding
from anchor.tui.screens.keeper import KeeperScreen
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.hints import Hints
from anchor.words import notes as words
from anchor.words import tr


class KeptScreen(KeeperScreen[None]):
    """Says so. If distress is very high, it names people."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("kept.close", "dismiss"),
        binding("journal.undo", "undo"),
        binding("leave", "dismiss"),
        binding("help-now", "app.show_help"),
        binding("keys", "app.show_keys"),
    ]

    def __init__(self, around: Surroundings, checkin: CheckIn) -> None:
        """Say it of a check-in that was just kept."""
        super().__init__(around)
        self._checkin = checkin

    def compose(self) -> ComposeResult:
        """Put people below what is said, if they may help."""
        with VerticalScroll(id="said"), Vertical(classes="page"):
            yield self.remark
            if self._checkin.distress is not None and company_may_help(self._checkin.distress):
                yield Static(tr(words.COMPANY, key=self.key("help-now")), markup=False)
                for line in self._people():
                    yield Static(line, markup=False)
        yield Hints()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to take it out once."""
        return action != "undo" or not self.has_class("-undone")

    def on_mount(self) -> None:
        """Say that it is kept."""
        self.say(tr(words.KEPT))

    def action_undo(self) -> None:
        """Take it out again. Where that cannot be, it can be tried again."""
        self.attempt(self._undo())

    async def _undo(self) -> None:
        identity, now = self._checkin.id, self.around.clock.moment()
        await self.ask(lambda journal: journal.delete(identity, now))
        self.add_class("-undone")
        self.refresh_bindings()
        self.say(tr(words.TAKEN_OUT))

    def _people(self) -> list[str]:
        from anchor.care.people import read_people
        from anchor.core.text import visible
        from anchor.plain.care import person_lines

        people, _ = read_people(self.around.places.people)
        return [visible("\n".join(person_lines(person))) for person in people]
