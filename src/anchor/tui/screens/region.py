"""Which country's numbers to show: from a list, or by its two letters."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Static

from anchor.care.region import as_region
from anchor.settings import Settings
from anchor.tui.arranging import Group, Way
from anchor.tui.bindings import binding
from anchor.tui.signs import signs_for
from anchor.tui.widgets.answers import Line
from anchor.tui.widgets.hints import Hints
from anchor.tui.widgets.menu import Menu
from anchor.words import care as words
from anchor.words import tr
from anchor.words.regions import NAMES


class RegionScreen(Screen[str | None]):
    """Ends with two letters; ``None``: the person left."""

    CSS_PATH = "../home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("help.choose-region", "choose", priority=True),
        Binding("up", "mark(-1)", show=False),
        Binding("down", "mark(1)", show=False),
        binding("leave", "dismiss(None)"),
        binding("keys", "app.show_keys"),
    ]

    def __init__(self, settings: Settings) -> None:
        """Offer every country something is known of."""
        super().__init__()
        self._line = Line(tr(words.REGION_WHICH))
        self._menu = Menu(signs=signs_for(settings), id="regions")
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
        """Offer what fits what is typed."""
        typed = self._line.value.strip().casefold()
        meant = as_region(typed)
        names = sorted((tr(name), region) for region, name in NAMES.items())
        found = [
            Way(region, name, aside=region)
            for name, region in names
            if typed in name.casefold() or region == meant
        ]
        found.sort(key=lambda way: way.name != meant)
        if meant is not None and not found:
            found.append(Way(meant, meant))
        self._menu.offer([Group(tuple(found))])
        self._menu.display = bool(found)
        self._said.update("" if found else tr(words.REGION_NONE))

    def action_mark(self, down: int) -> None:
        """Mark what lies next."""
        self._menu.action_move(0, down)

    @on(Menu.Clicked)
    def action_choose(self) -> None:
        """End with what is marked."""
        if self._menu.way is not None and self._menu.display:
            self.dismiss(self._menu.way.name)
