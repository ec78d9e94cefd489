"""Which keys do what: other ones can be given to everything the full screen does."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from anchor.tui import settling
from anchor.tui.bindings import binding
from anchor.tui.closing import ClosingScreen
from anchor.tui.presenting.arranging import Group, Way
from anchor.tui.presenting.signs import signs_for
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.heading import Heading
from anchor.tui.widgets.hints import Hints
from anchor.tui.widgets.menu import Menu
from anchor.words import settling as words
from anchor.words import tr
from anchor.words.keys import KEYS


class KeymapScreen(ClosingScreen[None]):
    """Everything that has a key, with its keys."""

    AUTO_FOCUS = "#keymap"
    CSS_PATH = "../home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("settings.open", "change", priority=True),
        binding("settings.reset", "reset"),
        binding("help-now", "app.show_help"),
        binding("keys", "app.show_keys"),
        binding("leave", "dismiss(None)"),
    ]

    def __init__(self, around: Surroundings) -> None:
        """Show the keys there are."""
        super().__init__()
        self._around = around
        self._menu = Menu(signs=signs_for(around.settings), id="keymap")
        self._remark = Static(tr(words.KEYS_HELP), id="settled", markup=False)

    def compose(self) -> ComposeResult:
        """Put them below each other."""
        yield Heading(tr(words.LABELS["keys"]))
        with Horizontal(classes="middle"), Vertical(classes="column"):
            yield self._remark
            yield self._menu
        yield Hints()

    def on_screen_resume(self) -> None:
        """Look anew which keys there are, and let them count."""
        own = self._around.settings.keys
        self.app.set_keymap(dict(own))
        ways = [
            Way(name, tr(about), aside=now, brief=now.partition(",")[0])
            for name, (keys, _, about) in KEYS.items()
            for now in [own.get(name, keys)]
        ]
        before = self._menu.way
        self._menu.offer([Group(tuple(ways))], before and before.name)

    @on(Menu.Clicked)
    def action_change(self) -> None:
        """Ask for other keys."""
        from anchor.tui.screens.line import LineScreen

        way = self._menu.way
        if way is not None:
            question = tr(words.KEYS_HOW, what=way.words)
            self.app.push_screen(LineScreen(question, way.aside, self._take))

    def _take(self, typed: str) -> str:
        """Settle the keys that were typed; say why not, if not."""
        way = self._menu.way
        return settling.settle(self._around, f"keys.{way.name}", typed) if way else ""

    def action_reset(self) -> None:
        """Give what is marked its own keys again."""
        if (way := self._menu.way) is not None:
            why_not = settling.reset(self._around, f"keys.{way.name}")
            self._remark.update(why_not or tr(words.KEYS_HELP))
            self.on_screen_resume()
