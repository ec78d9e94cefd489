"""Exercises to choose from, with what there is to know of the one that is marked."""

from collections.abc import Iterable
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Static

from anchor.companion.catalogue import Catalogue
from anchor.packs.library import Found
from anchor.tui.bindings import binding
from anchor.tui.closing import ClosingScreen
from anchor.tui.presenting.arranging import BESIDE, Group, Way
from anchor.tui.presenting.describing import way_of
from anchor.tui.presenting.pulsing import BREATH_SECONDS, PACKS_AT_ONCE
from anchor.tui.presenting.signs import signs_for
from anchor.tui.sitting import Manner
from anchor.tui.starting import begin
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.detail import Detail
from anchor.tui.widgets.heading import Heading
from anchor.tui.widgets.hints import Hints
from anchor.tui.widgets.menu import Menu
from anchor.words import commands as command_words
from anchor.words import tr

PEOPLE = "people"
"""What stands for people and crisis lines in a list."""


class ChoosingScreen(ClosingScreen[None]):
    """A list on the left, what is marked in it on the right, where there is room for both."""

    AUTO_FOCUS = ""
    CSS_PATH = "../home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("choose.begin", "begin", priority=True),
        binding("choose.change", "change"),
        binding("help-now", "app.show_help"),
        binding("choose.favourite", "favour"),
        binding("keys", "app.show_keys"),
        binding("leave", "leave"),
    ]

    BESIDE: ClassVar[int | None] = BESIDE
    """From so many columns on, what there is to know stands beside the list; ``None``: never."""

    LIST: ClassVar[type[Widget]] = Vertical
    """What holds the list, and what stands above it."""

    def __init__(self, title: str, around: Surroundings, catalogue: Catalogue) -> None:
        """Offer what a catalogue holds."""
        super().__init__()
        self.around, self.catalogue = around, catalogue
        self._title = title
        self._turns = 0
        self.before: int | None = None
        """How strong it is, 0 to 10, if the person said so here."""
        self.menu = Menu(signs=signs_for(around.settings), id="offered")
        self.detail = Detail(around)
        self._about = Static("", id="brief-about", classes="-nothing", markup=False)
        self._facts = Static("", id="brief-facts", classes="-nothing", markup=False)
        self._offered: dict[str, Found] = {}

    def compose(self) -> ComposeResult:
        """Put what is asked, and the list, on the left."""
        yield Heading(self._title)
        with Horizontal(id="choosing"):
            with self.LIST(id="offer"):
                yield from self.above()
                yield self.menu
                yield self._about
                yield self._facts
            yield self.detail
        yield Hints()

    def above(self) -> Iterable[Widget]:
        """Give what stands above the list."""
        return ()

    def on_mount(self) -> None:
        """Show what is there, and read on."""
        self.catalogue.open()
        self.begin_at().focus()
        self.look()
        self._read_on()

    def begin_at(self) -> Widget:
        """Give what has the keys at first."""
        return self.menu

    def look(self) -> None:
        """Offer what there is now."""

    def offer(
        self,
        found: Iterable[Found],
        not_helpful: frozenset[str] = frozenset(),
        first: str | None = None,
        *,
        with_people: bool = False,
    ) -> None:
        """Put these in the list. What is called ``first`` is marked, or else what was.

        ``with_people``: people and crisis lines stand above them.
        """
        self._offered = {one.identity: one for one in found}
        before = self.menu.way
        ways = tuple(
            way_of(one, self.catalogue.find_exercise, is_lower=name in not_helpful)
            for name, one in self._offered.items()
        )
        people = (Way(PEOPLE, tr(command_words.HOME_HELP)),) if with_people else ()
        self.menu.offer([Group(people), Group(ways)], first or (before.name if before else None))
        if not ways:
            self.tell()  # with nothing to mark, nobody is told of another

    @property
    def marked(self) -> Found | None:
        """What is marked."""
        way = self.menu.way
        return self._offered.get(way.name) if way else None

    def _read_on(self) -> None:
        if not self.is_attached or self.catalogue.is_whole:
            return
        self.catalogue.read_more(PACKS_AT_ONCE)
        self._turns += 1
        # Looked at after 1, 2, 4, 8 turns and so on: to sort thousands takes longer than to read.
        if self.catalogue.is_whole or self._turns.bit_count() == 1:
            self.look()
        self.set_timer(BREATH_SECONDS, self._read_on)

    # Room

    def on_resize(self, event: events.Resize) -> None:
        """Put what there is to know beside the list, or on a page of its own."""
        has_room = self.BESIDE is not None and event.size.width >= self.BESIDE
        self.set_class(has_room, "-beside")

    @property
    def is_beside(self) -> bool:
        """Whether what there is to know can be seen beside the list."""
        return self.has_class("-beside")

    # What a person does

    @on(Menu.Marked, "#offered")
    def tell(self) -> None:
        """Say what there is to know of what is marked."""
        found = self.marked
        for about_it in (self.detail, self._about, self._facts):
            about_it.set_class(found is None, "-nothing")
        if found is None:
            self._about.update("")
            self._facts.update("")
        else:
            self.detail.show(found)
            self._about.update(self.detail.described.about)
            self._facts.update(self.detail.described.facts)

    @on(Menu.Clicked, "#offered")
    async def open_clicked(self) -> None:
        """Show what was clicked."""
        if self.marked is None:
            await self.action_begin()
        else:
            self.action_change()

    def action_change(self) -> None:
        """Go to what there is to know, and can be changed."""
        found = self.marked
        if found is None:
            return
        if self.is_beside:
            self.detail.change()
            return
        from anchor.tui.screens.detail import DetailScreen

        self.app.push_screen(DetailScreen(self.around, found, self.before))

    async def action_begin(self) -> None:
        """Begin what is marked, as it was changed; or show people who can help."""
        found = self.marked
        if found is None:
            if self.menu.way is not None:
                await self.run_action("app.show_help")
        elif legs := self.detail.legs():
            manner = Manner(holds=self.detail.holds, before=self.before)
            begin(self.app, self.around, found, legs, manner)

    def action_favour(self) -> None:
        """Keep what is marked on the first page, or no longer."""
        said = self.detail.favour()
        if said and not self.is_beside:
            self._facts.update(said)

    def action_leave(self) -> None:
        """Go back to the list, or from there to where one was."""
        if self.detail.has_focus_within:
            self.menu.focus()
        else:
            self.dismiss(None)
