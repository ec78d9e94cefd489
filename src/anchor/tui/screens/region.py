"""Which country's numbers to show: from a list, or by its two letters."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from anchor.care.region import AUTO, as_region
from anchor.tui.bindings import binding
from anchor.tui.closing import ClosingScreen
from anchor.tui.presenting.arranging import Group, Way
from anchor.tui.presenting.signs import signs_for
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.answers import Line
from anchor.tui.widgets.hints import Hints
from anchor.tui.widgets.menu import UNMARKED, Menu
from anchor.words import care as words
from anchor.words import tr
from anchor.words.regions import NAMES, OTHERS


class RegionScreen(ClosingScreen[str | None]):
    """Ends with two letters, or ``AUTO`` to take a choice back; ``None``: nothing is changed."""

    CSS_PATH = "../home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("help.choose-region", "choose", priority=True),
        Binding("up", "mark(-1)", show=False),
        Binding("down", "mark(1)", show=False),
        binding("leave", "dismiss(None)"),
        binding("keys", "app.show_keys"),
    ]

    def __init__(self, around: Surroundings) -> None:
        """Offer every country something is known of."""
        super().__init__()
        self._chosen = as_region(around.state.region() or "")
        self._shown = self._chosen or around.region
        self._line = Line(tr(words.REGION_WHICH))
        self._menu = Menu(signs=signs_for(around.settings), id="regions")
        self._said = Static("", id="no-region", classes="quiet", markup=False)

    def compose(self) -> ComposeResult:
        """Put the list below the line."""
        with Horizontal(classes="middle"), Vertical(classes="column"):
            yield self._line
            yield self._menu
            yield self._said
        yield Hints()

    def on_mount(self) -> None:
        self._line.focus()
        self.look()

    @on(Line.Changed)
    def look(self) -> None:
        """Offer what fits what is typed. Nothing is marked before anything is."""
        typed = self._line.value.strip().casefold()
        found = self._found(typed) if typed else self._all()
        self._menu.offer([Group(tuple(found))])
        self._menu.marked = 0 if typed else UNMARKED
        self._menu.display = bool(found)
        self._said.update("" if found else tr(words.REGION_NONE))

    def _all(self) -> list[Way]:
        """List the countries with known numbers, that which is shown first; or taking it back."""
        back = [Way(AUTO, tr(words.REGION_AUTO))] if self._chosen else []
        there = sorted(map(self._way, NAMES), key=lambda way: (way.name != self._shown, way.words))
        return [*back, *there]

    def _found(self, typed: str) -> list[Way]:
        """List what fits, that with its own letters first; of countries, all that have a name."""
        meant = as_region(typed)
        fitting = [
            way
            for way in map(self._way, [*NAMES, *OTHERS])
            if typed in way.words.casefold() or way.name == meant
        ]
        if meant is not None and all(way.name != meant for way in fitting):
            fitting.append(self._way(meant))

        def rank(way: Way) -> tuple[bool, bool, bool, str]:
            begins = way.words.casefold().startswith(typed)
            return way.name != meant, not begins, way.name not in NAMES, way.words

        return sorted(fitting, key=rank)

    def _way(self, region: str) -> Way:
        name = NAMES.get(region) or OTHERS.get(region) or region
        aside = tr(words.REGION_SHOWN, region=region) if region == self._shown else region
        return Way(region, tr(name), aside=aside)

    def action_mark(self, down: int) -> None:
        """Mark what lies next."""
        self._menu.action_move(0, down)

    @on(Menu.Clicked)
    def action_choose(self) -> None:
        """End with what is marked; where nothing is, nothing is changed."""
        if self._menu.display:
            self.dismiss(self._menu.way.name if self._menu.way else None)
