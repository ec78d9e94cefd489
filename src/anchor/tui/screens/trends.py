"""Looking back: what was counted, in words and small plots, for a time and put together by keys."""

from itertools import pairwise
from typing import ClassVar, cast, get_args

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from anchor.core.text import one_line
from anchor.errors import AnchorError
from anchor.files import create_private
from anchor.journal import plots
from anchor.journal.insights import By, LookBack, look_back
from anchor.tui import looking
from anchor.tui.bindings import binding
from anchor.tui.elsewhere import reason
from anchor.tui.keeping import Renewal
from anchor.tui.looking import Asked, Block, Room
from anchor.tui.noted import Wanted
from anchor.tui.screens.passphrase import unlocked
from anchor.tui.signs import is_ascii, signs_for
from anchor.tui.surroundings import Surroundings
from anchor.tui.titles import Titles
from anchor.tui.widgets.heading import Heading
from anchor.tui.widgets.hints import Hints
from anchor.tui.widgets.pick import Pick
from anchor.words import notes as words
from anchor.words import tr, trn

WIDEST = 76
"""Columns of a line at most: comfortable to read."""

_BYS: tuple[Asked, ...] = (*get_args(By), "week")
_DAYS = tuple(words.PERIODS)
_STYLES = {"name": "bold $anchor-accent", "said": "", "plot": "$anchor-quiet"}


class TrendsScreen(Screen[None]):
    """Counts first, and never more than they carry."""

    CSS_PATH = "../notes.tcss"
    AUTO_FOCUS = "#figures"
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("trends.period", "turn('period')"),
        binding("trends.by", "turn('by')"),
        binding("trends.try", "try_other"),
        binding("trends.report", "report"),
        binding("leave", "dismiss"),
        binding("help-now", "app.show_help"),
        binding("keys", "app.show_keys"),
    ]

    def __init__(self, around: Surroundings) -> None:
        """Begin with everything there is, by exercise."""
        super().__init__()
        self._around = around
        self._titles = Titles(around.library)
        signs = signs_for(around.settings)
        self._period = Pick([tr(name) for name in words.PERIODS.values()], 0, signs)
        self._by = Pick([tr(words.BY[by]) for by in _BYS], 0, signs)
        self._by.id = "by"
        self._figures = Static("", markup=False)
        self._remark = Static("", id="remark", markup=False)
        self._found: LookBack | None = None
        self._is_open = False
        self._renewal = Renewal(self, self._count)

    def compose(self) -> ComposeResult:
        """Put the figures below what they are about."""
        yield Heading(tr(words.TRENDS))
        yield self._period
        yield self._by
        with VerticalScroll(id="figures"):
            yield self._figures
        yield self._remark
        yield Hints()

    def on_mount(self) -> None:
        """Open the journal."""
        self._say("")
        self.run_worker(self._open())

    def on_resize(self) -> None:
        """Draw with the room there is now."""
        self.call_after_refresh(self._show)

    async def _open(self) -> None:
        try:
            self._is_open = await unlocked(self.app, self._around.keeper)
        except (AnchorError, OSError) as error:
            self._say(reason(error))
            return
        if self._is_open:
            self._renewal.ask()
        else:
            self.dismiss()

    # What is counted

    @property
    def _asked(self) -> Asked:
        return _BYS[self._by.at]

    @property
    def _wanted(self) -> Wanted:
        return Wanted(days=_DAYS[self._period.at])

    @on(Pick.Picked)
    def count_anew(self) -> None:
        """Count again, for another time or put together in another way."""
        if self._is_open:
            self._renewal.ask()

    async def _count(self) -> None:
        heading = self.query_one(Heading)
        heading.show_place(tr(words.COUNTING))
        by, since = self._asked, self._wanted.since(self._around.clock.moment())
        groups = () if by == "week" else (by,)
        try:
            found = await self._around.keeper.ask(
                self.app,
                lambda journal: look_back(journal.stream(since=since), groups, by == "week"),
            )
        except (AnchorError, OSError) as error:
            heading.show_place("")
            self._say(reason(error))
            return
        if not self._renewal.is_stale:
            heading.show_place(trn(words.CHECKINS, found.checkins))
            self._found = found
            self._show()
            self._say("")

    def _show(self) -> None:
        """Show what was counted."""
        found, by = self._found, self._asked
        if found is None:
            return
        if not found.checkins and self._wanted.is_all:
            blocks = looking.nothing_yet()
        else:
            titles = {name: self._titles(name) for name in found.groups.get(cast(By, by), ())}
            width = min(WIDEST, self._figures.size.width)
            signs = plots.ASCII if is_ascii(self._around.settings) else plots.BLOCKS
            blocks = looking.told(found, by, titles, Room(width, signs))
        self._figures.update(_content(blocks))

    def _say(self, text: str) -> None:
        self._remark.update(text)
        self._remark.display = bool(text)

    # Keys

    def action_turn(self, what: str) -> None:
        """Turn to another time, or another way to put uses together."""
        (self._period if what == "period" else self._by).action_move(1)

    def action_try_other(self) -> None:
        """Show what else could be tried."""
        from anchor.companion.catalogue import Catalogue
        from anchor.tui.screens.feeling import FeelingScreen

        self.app.push_screen(FeelingScreen(self._around, Catalogue(self._around.library)))

    def action_report(self) -> None:
        """Write it as a page to bring to someone."""
        if self._is_open:
            self.run_worker(self._report(), exclusive=True, group="report")

    async def _report(self) -> None:
        from anchor.journal.report import GROUPED_BY, About, report

        now = self._around.clock.moment()
        since = self._wanted.since(now)
        path = self._around.places.data / tr(words.REPORT_NAME, moment=f"{now:%Y-%m-%d-%H%M%S}")
        try:
            found = await self._around.keeper.ask(
                self.app, lambda journal: look_back(journal.stream(since=since), GROUPED_BY)
            )
            titles = {name: self._titles(name) for name in found.groups["exercise"]}
            first = since and since.date()
            create_private(path, report(found, About(now.date(), first, titles=titles), "html"))
        except (AnchorError, OSError) as error:
            self._say(reason(error))
        else:
            self._say(tr(words.REPORT_WRITTEN, path=one_line(str(path))))


def _content(blocks: list[Block]) -> Content:
    parts = [Content.styled(blocks[0].text, _STYLES[blocks[0].kind])]
    for before, block in pairwise(blocks):
        parts += [
            Content(looking.gap(before, block)),
            Content.styled(block.text, _STYLES[block.kind]),
        ]
    return Content("").join(parts)
