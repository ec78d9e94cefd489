"""Past check-ins, a page at a time, however many there are."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widgets import Input, Static

from anchor.errors import AnchorError
from anchor.journal.model import CheckIn
from anchor.tui.bindings import binding
from anchor.tui.elsewhere import reason
from anchor.tui.keeping import Renewal
from anchor.tui.noted import Wanted, fitting, in_full, moment
from anchor.tui.screens.passphrase import unlocked
from anchor.tui.signs import signs_for
from anchor.tui.surroundings import Surroundings
from anchor.tui.titles import Titles
from anchor.tui.widgets.answers import Line
from anchor.tui.widgets.entries import Entries
from anchor.tui.widgets.heading import Heading
from anchor.tui.widgets.hints import Hints
from anchor.words import notes as words
from anchor.words import tr

_UNDONE = {"added": words.DELETED, "edited": words.UNDONE, "deleted": words.UNDONE}


class JournalScreen(Screen[None]):
    """Shows one page. Nothing else of the journal is in memory."""

    CSS_PATH = "../notes.tcss"
    AUTO_FOCUS = "Entries"
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("journal.open", "open"),
        binding("journal.earlier", "earlier"),
        binding("journal.later", "later", show=False),
        binding("journal.newest", "newest", show=False),
        binding("journal.search", "search"),
        binding("journal.filter", "filter"),
        binding("journal.all", "all"),
        binding("journal.undo", "undo"),
        binding("journal.add", "add", show=False),
        binding("leave", "dismiss"),
        binding("help-now", "app.show_help"),
        binding("keys", "app.show_keys"),
    ]

    def __init__(self, around: Surroundings) -> None:
        """Begin with the newest ones."""
        super().__init__()
        self._around = around
        self._wanted = Wanted()
        self._tops: list[CheckIn | None] = [None]
        """Before which check-in each page begins, up to the one that is shown."""
        self._last: CheckIn | None = None
        """The last one shown, if there are earlier ones."""
        self._mark = 0
        self._is_open = False
        self._renewal = Renewal(self, self._load)
        self._entries = Entries(Titles(around.library), signs_for(around.settings))
        self._search = Line()
        self._beside = Static("", markup=False)
        self._remark = Static("", id="remark", markup=False)

    def compose(self) -> ComposeResult:
        """Put the marked one beside the page, where there is room."""
        yield Heading(tr(words.JOURNAL))
        with Horizontal(id="search"):
            yield Static(tr(words.SEARCH), classes="quiet", markup=False)
            yield self._search
        with Horizontal(id="pages"):
            yield self._entries
            with VerticalScroll(id="beside", can_focus=False):
                yield self._beside
        yield self._remark
        yield Hints()

    def on_mount(self) -> None:
        """Open the journal."""
        self.run_worker(self._open())

    async def _open(self) -> None:
        try:
            self._is_open = await unlocked(self.app, self._around.keeper)
        except (AnchorError, OSError) as error:
            self._say(reason(error))
            return
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

    async def _load(self) -> None:
        self._show_what(tr(words.SEARCHING) if self._wanted.takes_long else "")
        try:
            found = await self._found(self._entries.size.height + 1)
        except (AnchorError, OSError) as error:
            self._say(reason(error))
        else:
            if not self._renewal.is_stale:
                self._turn_to(found)

    async def _found(self, limit: int) -> list[CheckIn]:
        wanted, before, now = self._wanted, self._tops[-1], self._around.clock.moment()
        return await self._around.keeper.ask(
            self.app,
            lambda journal: journal.page(
                before,
                limit,
                kind=wanted.kind,
                text=wanted.text or None,
                tag=wanted.tag or None,
                since=wanted.since(now),
            ),
        )

    def _turn_to(self, found: list[CheckIn]) -> None:
        shown = found[: fitting(found, self._entries.size.height)]
        # More were asked for than there are lines: so if all of them are shown, there are no more.
        self._last = shown[-1] if len(shown) < len(found) else None
        self._entries.show(shown, self._mark)
        self._show_what("")
        if not found and len(self._tops) == 1:
            self._say(tr(words.NONE_YET if self._wanted.is_all else words.NONE_FITS))
        self.refresh_bindings()

    def _show_what(self, doing: str) -> None:
        told = self._wanted.told()
        self.query_one(Heading).show_place(doing or told)

    def _say(self, text: str) -> None:
        self._remark.update(text)

    def _begin_anew(self, wanted: Wanted) -> None:
        self._wanted, self._tops, self._mark = wanted, [None], 0
        self._say("")
        self._show_page()

    @on(Entries.Passed)
    def pass_on(self, event: Entries.Passed) -> None:
        """Turn the page, beyond its first or last check-in."""
        if event.by > 0:
            self.action_earlier()
        else:
            self._turn_back(-1)

    @on(Entries.Marked)
    def show_beside(self) -> None:
        """Show the marked one in full, beside the page."""
        marked = self._entries.marked
        self._beside.update(f"{moment(marked)}\n\n{in_full(marked)}" if marked else "")

    def _turn_back(self, mark: int) -> None:
        if len(self._tops) > 1:
            self._tops.pop()
            self._mark = mark
            self._show_page()

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what there is."""
        if action == "open":
            return self._entries.marked is not None
        if action == "earlier":
            return self._last is not None
        if action == "all":
            return not self._wanted.is_all
        return True

    def action_earlier(self) -> None:
        """Turn to the page before these."""
        if self._last:
            self._tops.append(self._last)
            self._last = None
            self._mark = 0
            self._say("")
            self._show_page()

    def action_later(self) -> None:
        """Turn to the page after these."""
        self._turn_back(0)

    def action_newest(self) -> None:
        """Turn to the first page."""
        self._begin_anew(self._wanted)

    def action_search(self) -> None:
        """Look for a text."""
        self.add_class("-searching")
        self._search.focus()

    def action_all(self) -> None:
        """Show all of them again."""
        self._search.value = ""
        self.remove_class("-searching")
        self._begin_anew(Wanted())

    @on(Input.Changed)
    def search_for(self, event: Input.Changed) -> None:
        """Show those with the text in them, as it is typed."""
        if event.value != self._wanted.text:
            self._begin_anew(self._wanted._replace(text=event.value))

    @on(Input.Submitted)
    def go_to_found(self) -> None:
        """Go on to what was found."""
        self._entries.focus()

    @on(Entries.Opened)
    def action_open(self) -> None:
        """Read the marked one in full."""
        if marked := self._entries.marked:
            self.run_worker(self._read(marked))

    def action_filter(self) -> None:
        """Choose a kind, a tag, a time."""
        self.run_worker(self._filter())

    def action_add(self) -> None:
        """Make a check-in."""
        self.run_worker(self._add())

    def action_undo(self) -> None:
        """Take back the last change."""
        self.run_worker(self._undo())

    async def _read(self, checkin: CheckIn) -> None:
        from anchor.tui.screens.entry import EntryScreen

        change = await self.app.push_screen_wait(EntryScreen(self._around, checkin))
        if change:
            sentence = words.CHANGED if change.what == "changed" else words.DELETED
            self._say(tr(sentence, when=moment(change.checkin)))
            self._show_page()

    async def _filter(self) -> None:
        from anchor.tui.screens.filter import FilterScreen

        try:
            tags = await self._around.keeper.ask(self.app, lambda journal: journal.words("tags"))
        except (AnchorError, OSError) as error:
            self._say(reason(error))
            return
        signs = signs_for(self._around.settings)
        wanted = await self.app.push_screen_wait(FilterScreen(self._wanted, tags, signs))
        if wanted is not None:
            self._begin_anew(wanted)

    async def _add(self) -> None:
        from anchor.tui.screens.checkin import CheckInScreen

        if await self.app.push_screen_wait(CheckInScreen(self._around)):
            self._begin_anew(self._wanted)

    async def _undo(self) -> None:
        now = self._around.clock.moment()
        try:
            undone = await self._around.keeper.ask(self.app, lambda journal: journal.undo(now))
        except (AnchorError, OSError) as error:
            self._say(reason(error))
            return
        if undone is None:
            self._say(tr(words.NOTHING_TO_UNDO))
        else:
            self._say(tr(_UNDONE[undone.change], when=moment(undone.checkin)))
            self._show_page()
