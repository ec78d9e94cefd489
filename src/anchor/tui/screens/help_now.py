"""Help now: one's own people, the emergency number, and lines that listen. It opens at once."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from anchor.care.region import AUTO, as_region
from anchor.core.text import visible
from anchor.plain.care import Who, fault_lines, whom_to_turn_to
from anchor.tui.bindings import binding, shown_keys
from anchor.tui.closing import ClosingScreen
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.heading import Heading
from anchor.tui.widgets.hints import Hints
from anchor.tui.widgets.person import MOST_NUMBERS, PersonCard
from anchor.tui.widgets.unbroken import Unbroken
from anchor.words import care as words
from anchor.words import regions as region_words
from anchor.words import tr


class HelpNowScreen(ClosingScreen[None]):
    """Says whom to turn to, in the sentences of ``anchor help-now``.

    The emergency number stands at the bottom, however far the rest is scrolled.
    """

    AUTO_FOCUS = "#help"
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("leave", "dismiss(None)"),
        binding("help.region", "choose_region"),
        *(
            binding(f"help.person-{n}", f"reach({n})", show=False)
            for n in range(1, MOST_NUMBERS + 1)
        ),
        binding("keys", "app.show_keys"),
    ]

    def __init__(self, around: Surroundings) -> None:
        """Show what there is for the region that was chosen, or else is suggested."""
        super().__init__()
        self._around = around
        self._chosen = as_region(around.state.region() or "")
        self._who = self._look()
        self._not_remembered = ""

    def compose(self) -> ComposeResult:
        """Put what matters most first."""
        yield Heading(tr(words.HELP_NOW))
        with Horizontal(classes="middle"), Vertical(classes="column"):
            with VerticalScroll(id="help"):
                yield from self._parts()
            yield Static(id="emergency", markup=False)
        yield Hints()

    def on_mount(self) -> None:
        self._show_region()

    # What is said

    def _look(self) -> Who:
        around = self._around
        return whom_to_turn_to(
            around.places.people, self._chosen, around.region, around.clock.today()
        )

    def _parts(self) -> Iterable[Widget]:
        who = self._who
        for number, person in enumerate(who.people, 1):
            yield PersonCard(person, number)
        if who.people:
            yield _part([tr(words.REACH_HOW)], "quiet")
        yield _part([who.danger, who.harm], "danger")
        yield _part([who.talk, *who.lines, who.elsewhere], strong=who.lines)
        yield _part([who.company])
        if toolkit := self._around.toolkit_lines():
            yield _part(toolkit)
        yield _part(self._asides(), "quiet")

    def _asides(self) -> list[str]:
        """Say what matters least: which region it is, how sure it is, and how to change it."""
        who, file = self._who, self._around.places.people
        key = shown_keys(self).get("help.region", "") if self.is_attached else ""
        changing = tr(words.REGION_KEY[who.known], key=key)
        people = words.EDIT_WITH if who.people else words.NO_PEOPLE
        toolkit = words.EDIT_WITH if self._around.toolkit_lines() else words.NO_TOOLKIT
        return [
            self._not_remembered,
            f"{who.region} {changing}",
            who.sure,
            tr(words.WHAT_THIS_IS),
            tr(people, command="people"),
            tr(toolkit, command="toolkit"),
            *fault_lines(file, who.faults),
        ]

    def _show_region(self) -> None:
        region = self._chosen or self._around.region
        name = region_words.NAMES.get(region or "") or region_words.OTHERS.get(region or "")
        said = tr(words.REGION, region=region, name=tr(name)) if name else region or ""
        self.query_one(Heading).show_place(said)
        self.query_one("#emergency", Static).update(self._who.short)

    # What a person does

    @on(PersonCard.Wanted)
    def get_ready(self, wanted: PersonCard.Wanted) -> None:
        """Get a message to someone ready."""
        from anchor.tui.screens.reach import ReachScreen

        self.app.push_screen(ReachScreen(wanted.person))

    def action_reach(self, number: int) -> None:
        """Get a message ready to the person with a number."""
        self.post_message(PersonCard.Wanted(self._who.people[number - 1]))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let only the numbers work that somebody has."""
        if action == "reach":
            (number,) = parameters
            return isinstance(number, int) and number <= len(self._who.people)
        return True

    def action_choose_region(self) -> None:
        """Ask for which country."""
        from anchor.tui.screens.region import RegionScreen

        self.app.push_screen(RegionScreen(self._around), self._change_region)

    async def _change_region(self, region: str | None) -> None:
        """Show the numbers of another country, and remember it."""
        if region is None:
            return
        self._chosen = chosen = None if region == AUTO else region
        reason = self._around.remember(lambda: self._around.state.remember_region(chosen))
        self._not_remembered = tr(words.REGION_NOT_REMEMBERED, reason=reason) if reason else ""
        self._who = self._look()
        parts = self.query_one("#help")
        await parts.remove_children()
        await parts.mount_all(self._parts())
        self._show_region()


def _part(lines: Iterable[str], classes: str = "", strong: Sequence[str] = ()) -> Static:
    """Put lines below each other, some of them with more weight."""
    said = (
        Content.styled(visible(line), "bold" if line in strong else "") for line in lines if line
    )
    return Unbroken(Content("\n").join(said), classes=f"part {classes}")
