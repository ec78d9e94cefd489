"""Looking back: what was counted, in words and small plots, for a time and put together by keys."""

from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import ClassVar, cast, get_args

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from anchor.core.text import one_line
from anchor.files import create_private
from anchor.journal import plots
from anchor.journal.insights import By, LookBack, look_back
from anchor.tui.bindings import binding
from anchor.tui.keeping import Renewal
from anchor.tui.presenting import looking
from anchor.tui.presenting.looking import Asked, Block, Keys, Room
from anchor.tui.presenting.noted import Wanted
from anchor.tui.presenting.signs import is_ascii, signs_for
from anchor.tui.presenting.titles import Titles
from anchor.tui.screens.keeper import KeeperScreen
from anchor.tui.screens.passphrase import unlocked
from anchor.tui.surroundings import Surroundings
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


class TrendsScreen(KeeperScreen[None]):
    """Counts first, and never more than they carry."""

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
        super().__init__(around)
        self._titles = Titles(around.library)
        signs = signs_for(around.settings)
        self._period = Pick([tr(name) for name in words.PERIODS.values()], 0, signs)
        self._by = Pick([tr(words.BY[by]) for by in _BYS], 0, signs)
        self._by.id = "by"
        self._figures = Static("", markup=False)
        self._found: tuple[LookBack, Asked] | None = None
        """What was counted, and what it was put together by."""
        self._is_open = False
        self._renewal = Renewal(self, self._count)

    def compose(self) -> ComposeResult:
        """Put the figures below what they are about."""
        yield Heading(tr(words.TRENDS))
        with Container(classes="middle"), Vertical(classes="column"):
            yield self._period
            yield self._by
            with VerticalScroll(id="figures"):
                yield self._figures
            yield self.remark
        yield Hints()

    def on_mount(self) -> None:
        """Open the journal."""
        self.say("")
        self.attempt(self._open())

    def on_resize(self) -> None:
        """Draw with the room there is now."""
        self.call_after_refresh(self._show)

    async def _open(self) -> None:
        self._is_open = await unlocked(self.app, self.around.keeper)
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
        self.query_one(Heading).show_place(tr(words.COUNTING))
        await self.attempt_now(self._look_back())
        many = trn(words.CHECKINS, self._found[0].checkins) if self._found else ""
        self.query_one(Heading).show_place(many)

    async def _look_back(self) -> None:
        by, since = self._asked, self._wanted.since(self.around.clock.moment())
        groups = () if by == "week" else (by,)
        found = await self.ask(
            lambda journal: look_back(journal.stream(since=since), groups, by == "week")
        )
        if not self._renewal.is_stale:
            self._found = found, by
            self._show()
            self.say("")

    def _show(self) -> None:
        """Show what was counted."""
        if self._found is None:
            return
        found, by = self._found
        if not found.checkins and self._wanted.is_all:
            blocks = looking.nothing_yet()
        else:
            titles = {name: self._titles(name) for name in found.groups.get(cast(By, by), ())}
            width = min(WIDEST, self._figures.size.width)
            signs = plots.ASCII if is_ascii(self.around.settings) else plots.BLOCKS
            keys = Keys(self.key("trends.try"), self.key("trends.report"))
            blocks = looking.told(found, by, titles, Room(width, signs), keys)
        self._figures.update(_content(blocks))
        self.call_after_refresh(self._place_cursor)

    def _place_cursor(self) -> None:
        """Put the terminal's cursor where the words begin, for braille and magnifiers."""
        self.app.cursor_position = self.query_one("#figures").content_region.offset

    def say(self, text: str) -> None:
        """Remark something. Where there is nothing to remark, there is more room."""
        super().say(text)
        self.remark.display = bool(text)

    # Keys

    def action_turn(self, what: str) -> None:
        """Turn to another time, or another way to put uses together."""
        (self._period if what == "period" else self._by).action_move(1)

    def action_try_other(self) -> None:
        """Show what else could be tried."""
        from anchor.companion.catalogue import Catalogue
        from anchor.tui.screens.feeling import FeelingScreen

        self.app.push_screen(FeelingScreen(self.around, Catalogue(self.around.library)))

    def action_report(self) -> None:
        """Write it as a page to bring to someone."""
        if self._is_open:
            self.attempt(self._report())

    async def _report(self) -> None:
        from anchor.journal.report import GROUPED_BY, About, report

        now = self.around.clock.moment()
        since = self._wanted.since(now)
        found = await self.ask(lambda journal: look_back(journal.stream(since=since), GROUPED_BY))
        titles = {name: self._titles(name) for name in found.groups["exercise"]}
        about = About(now.date(), since and since.date(), titles=titles)
        name = await self._choose_name(now.date())
        if name is None:
            return
        path = _write(self.around.places.data, name, report(found, about, "html"))
        self.say(tr(words.REPORT_WRITTEN, path=one_line(str(path))))

    async def _choose_name(self, day: date) -> str | None:
        """Say where it would go, and ask what to call it; ``None``: it is not written."""
        from anchor.tui.screens.choice import ChoiceScreen

        names = [tr(words.REPORT_NAME, day=day), tr(words.REPORT_PLAIN_NAME, day=day)]
        options = [*(tr(words.REPORT_WRITE, name=name) for name in names), tr(words.REPORT_NOT_NOW)]
        said = tr(words.REPORT_ASK, folder=one_line(str(self.around.places.data)))
        chosen = await self.app.push_screen_wait(ChoiceScreen([said], options, 0))
        return names[chosen] if chosen is not None and chosen < len(names) else None


def _write(folder: Path, name: str, text: str) -> Path:
    """Write a page into a file that was not there yet, and give that. Raises ``OSError``."""
    path, number = folder / f"{name}.html", 1
    while not create_private(path, text):
        number += 1
        path = folder / f"{name}-{number}.html"
    return path


def _content(blocks: list[Block]) -> Content:
    parts = [Content.styled(blocks[0].text, _STYLES[blocks[0].kind])]
    for before, block in pairwise(blocks):
        parts += [
            Content(looking.gap(before, block)),
            Content.styled(block.text, _STYLES[block.kind]),
        ]
    return Content("").join(parts)
