"""The parts of the body that are left out of every exercise: brought back, or left out too."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from anchor.core.body import REGIONS
from anchor.tui.bindings import binding
from anchor.tui.closing import ClosingScreen
from anchor.tui.presenting.arranging import Group, Way
from anchor.tui.presenting.signs import signs_for
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.heading import Heading
from anchor.tui.widgets.hints import Hints
from anchor.tui.widgets.knobs import Knobs
from anchor.words import phases, tr
from anchor.words import session as session_words
from anchor.words import settling as words


class SkipsScreen(ClosingScreen[None]):
    """What is left out stands above the rest."""

    AUTO_FOCUS = "#knobs"
    CSS_PATH = "../home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("help-now", "app.show_help"),
        binding("keys", "app.show_keys"),
        binding("leave", "dismiss(None)"),
    ]

    def __init__(self, around: Surroundings) -> None:
        """Show every part of the body there is."""
        super().__init__()
        self._around = around
        self._first = around.state.skips()
        self._knobs = Knobs(signs=signs_for(around.settings), id="knobs")
        self._remark = Static("", id="settled", markup=False)

    def compose(self) -> ComposeResult:
        """Put what was left out first."""
        yield Heading(tr(words.LABELS["skips"]))
        with Horizontal(classes="middle"), Vertical(classes="column"):
            yield Static(tr(words.SKIPS_HOW), id="how", classes="quiet", markup=False)
            yield self._remark
            with VerticalScroll(id="settings-there", can_focus=False):
                yield self._knobs
        yield Hints()

    def on_mount(self) -> None:
        self._remark.display = False
        self._show()

    def _show(self) -> None:
        left_out = self._around.state.skips()
        ways = [
            Way(
                region,
                tr(phases.REGIONS[region]),
                aside=tr(words.LEFT_OUT if region in left_out else words.PLAYED),
            )
            for region in REGIONS
        ]
        # The order stays while one is here, so that nothing moves away from under a key.
        groups = [
            Group(tuple(way for way in ways if (way.name in self._first) is is_out))
            for is_out in (True, False)
        ]
        before = self._knobs.way
        self._knobs.offer(groups, before and before.name)

    @on(Knobs.Turned)
    def turn(self, turned: Knobs.Turned) -> None:
        """Bring a part back, or leave it out."""
        turned.stop()
        region, out = turned.way.name, turned.by < 0
        reason = self._around.remember(
            lambda: self._around.state.remember_skips([region], skipped=out)
        )
        self._remark.update(tr(session_words.NOT_REMEMBERED, reason=reason) if reason else "")
        self._remark.display = bool(reason)
        self._show()
