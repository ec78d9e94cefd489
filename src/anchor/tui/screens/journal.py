"""Past check-ins, a page at a time, however many there are."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Input, Static

from anchor.journal.model import CheckIn
from anchor.tui.bindings import binding
from anchor.tui.keeping import Renewal
from anchor.tui.presenting.leafing import Leaves
from anchor.tui.presenting.noted import Wanted, in_full, moment
from anchor.tui.presenting.signs import signs_for
from anchor.tui.presenting.titles import Titles
from anchor.tui.screens.keeper import KeeperScreen
from anchor.tui.screens.passphrase import unlocked
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.answers import Line
from anchor.tui.widgets.entries import Entries
from anchor.tui.widgets.heading import Heading
from anchor.tui.widgets.hints import Hints
from anchor.words import notes as words
from anchor.words import tr

_UNDONE = {"added": words.DELETED, "edited": words.UNDONE, "deleted": words.UNDONE}


class JournalScreen(KeeperScreen[None]):
    """Shows one page. Nothing else of the journal is in memory."""

    AUTO_FOCUS = "Entries"
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("journal.open", "open"),
        binding("journal.earlier", "earlier"),
        binding("journal.later", "later(0)", show=False),
        binding("journal.newest", "newest", show=False),
        binding("journal.search", "search"),
        binding("journal.filter", "filter"),
        binding("journal.all", "all"),
        binding("journal.undo", "undo"),
        binding("journal.add", "add", show=False),
        binding("checkin.again", "bring_back"),
        binding("leave", "dismiss"),
        binding("help-now", "app.show_help"),
        binding("keys", "app.show_keys"),
    ]

    def __init__(self, around: Surroundings) -> None:
        """Begin with the newest ones."""
        super().__init__(around)
        self._leaves = Leaves()
        self._titles = Titles(around.library)
        self._entries = Entries(self._titles, signs_for(around.settings))
        self._search = Line()
        self._nothing = Static("", id="nothing", markup=False)
        self._beside = Static("", markup=False)
        self._is_open = False
        self._renewal = Renewal(self, self._look)

    def compose(self) -> ComposeResult:
        """Put the marked one beside the page, where there is room."""
        yield Heading(tr(words.JOURNAL))
        with Horizontal(id="search"):
            yield Static(tr(words.SEARCH), classes="quiet", markup=False)
            yield self._search
        yield self._nothing
        with Horizontal(id="pages"):
            yield self._entries
            with VerticalScroll(id="beside", can_focus=False):
                yield self._beside
        yield self.remark
        yield Hints()

    def on_mount(self) -> None:
        """Open the journal."""
        self._nothing.display = False
        self.attempt(self._open())

    async def _open(self) -> None:
        self._is_open = await unlocked(self.app, self.around.keeper)
        if self._is_open:
            self._show_page()
        else:
            self.dismiss()

    # Pages

    @on(Entries.Resized)
    def _show_page(self) -> None:
        """Have the page shown that begins where this one does."""
        if self._is_open:
            self._renewal.ask()

    async def _look(self) -> None:
        await self.attempt_now(self._look_up())
        self._show_wanted()

    async def _look_up(self) -> None:
        leaves, height = self._leaves, self._entries.size.height
        if leaves.wanted.takes_long:
            self.query_one(Heading).show_place(tr(words.SEARCHING))
        found = await self.ask(leaves.look(height, self.around.clock.moment()))
        if self._renewal.is_stale:
            return
        if not found and leaves.turn_later(-1):
            self._show_page()
            return
        self._entries.show(leaves.lay(found, height), leaves.mark)
        self._nothing.update("" if found else self._why_nothing())
        self._nothing.display = not found

    def _why_nothing(self) -> str:
        if self._leaves.wanted.is_all:
            return tr(words.NONE_YET, key=self.key("journal.add"))
        return tr(words.NONE_FITS, key=self.key("journal.all"))

    def _show_wanted(self) -> None:
        self.query_one(Heading).show_place(self._leaves.wanted.told())
        self.refresh_bindings()

    def _want(self, wanted: Wanted) -> None:
        self._leaves.want(wanted)
        self.say("")
        self._show_page()

    @on(Entries.Passed)
    def turn(self, event: Entries.Passed) -> None:
        """Turn the page, beyond its first or last check-in."""
        if event.by > 0:
            self.action_earlier()
        else:
            self.action_later(-1)

    @on(Entries.Marked)
    def show_beside(self) -> None:
        """Show the marked one in full, beside the page."""
        self._leaves.mark = self._entries.at
        marked = self._entries.marked
        self._beside.update(
            f"{moment(marked)}\n\n{in_full(marked, self._titles)}" if marked else ""
        )

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what there is."""
        if action == "open":
            return self._entries.marked is not None
        if action == "earlier":
            return self._leaves.has_earlier
        if action == "all":
            return not self._leaves.wanted.is_all
        if action == "bring_back":
            return self.around.keeper.left is not None
        return True

    def action_earlier(self) -> None:
        """Turn to the page before these."""
        if self._leaves.turn_earlier():
            self.say("")
            self._show_page()

    def action_later(self, mark: int) -> None:
        """Turn to the page after these, and mark one of it."""
        if self._leaves.turn_later(mark):
            self.say("")
            self._show_page()

    def action_newest(self) -> None:
        """Turn to the first page."""
        self._want(self._leaves.wanted)

    def action_search(self) -> None:
        """Look for a text."""
        self.add_class("-searching")
        self._search.focus()

    def action_all(self) -> None:
        """Show all of them again."""
        self._search.value = ""
        self.remove_class("-searching")
        self._want(Wanted())

    @on(Input.Changed)
    def search_for(self, event: Input.Changed) -> None:
        """Show those with the text in them, as it is typed."""
        if event.value != self._leaves.wanted.text:
            self._want(self._leaves.wanted._replace(text=event.value))

    @on(Input.Submitted)
    def go_to_found(self) -> None:
        """Go on to what was found."""
        self._entries.focus()

    @on(Entries.Opened)
    def action_open(self) -> None:
        """Read the marked one in full."""
        if marked := self._entries.marked:
            self.attempt(self._read(marked))

    def action_filter(self) -> None:
        """Choose a kind, a tag, a time."""
        self.attempt(self._filter())

    def action_add(self) -> None:
        """Make a check-in."""
        self.attempt(self._add())

    def action_bring_back(self) -> None:
        """Bring back what was written when the person left it."""
        self.attempt(self._add(again=True))

    def action_undo(self) -> None:
        """Take back the last change."""
        self.attempt(self._undo())

    async def _read(self, checkin: CheckIn) -> None:
        from anchor.tui.screens.entry import EntryScreen

        change = await self.app.push_screen_wait(EntryScreen(self.around, checkin))
        if change:
            sentence = words.CHANGED if change.what == "changed" else words.DELETED
            self._say_changed(sentence, change.checkin)
            self._show_page()
        else:
            self.say_left()

    async def _filter(self) -> None:
        from anchor.tui.screens.filter import FilterScreen

        tags = await self.ask(lambda journal: journal.words("tags"))
        screen = FilterScreen(self._leaves.wanted, tags, signs_for(self.around.settings))
        wanted = await self.app.push_screen_wait(screen)
        if wanted is not None:
            self._want(wanted)

    async def _add(self, again: bool = False) -> None:
        from anchor.tui.screens.checkin import CheckInScreen

        left = self.around.keeper.take_left() if again else None
        screen = CheckInScreen.brought_back(self.around, left) if left else None
        if await self.app.push_screen_wait(screen or CheckInScreen(self.around)):
            self._want(self._leaves.wanted)
        else:
            self.say_left()

    async def _undo(self) -> None:
        now = self.around.clock.moment()
        undone = await self.ask(lambda journal: journal.undo(now))
        if undone is None:
            self.say(tr(words.NOTHING_TO_UNDO))
        else:
            self._say_changed(_UNDONE[undone.change], undone.checkin)
            self._show_page()

    def _say_changed(self, sentence: str, checkin: CheckIn) -> None:
        self.say(tr(sentence, when=moment(checkin), key=self.key("journal.undo")))
