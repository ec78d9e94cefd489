"""Packs: which there are, what is in them, and what is wrong with those that cannot be used."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from anchor.companion.catalogue import Catalogue
from anchor.errors import AnchorError
from anchor.packs.library import PackFile
from anchor.tui.bindings import binding
from anchor.tui.closing import ClosingScreen
from anchor.tui.presenting import packs
from anchor.tui.presenting.arranging import BESIDE, Group
from anchor.tui.presenting.packs import Opened
from anchor.tui.presenting.pulsing import BREATH_SECONDS, PACKS_AT_ONCE
from anchor.tui.presenting.signs import signs_for
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.heading import Heading
from anchor.tui.widgets.hints import Hints
from anchor.tui.widgets.menu import Menu
from anchor.words import editor as editor_words
from anchor.words import packs as words
from anchor.words import tr


class PacksScreen(ClosingScreen[None]):
    """Built-in packs, then the person's own. One that is broken hides no other."""

    AUTO_FOCUS = "#packs-there"
    CSS_PATH = "../home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("packs.open", "open", priority=True),
        binding("packs.edit", "edit"),
        binding("help-now", "app.show_help"),
        binding("keys", "app.show_keys"),
        binding("leave", "dismiss(None)"),
    ]

    def __init__(self, around: Surroundings) -> None:
        """List what there is."""
        super().__init__()
        self._around = around
        self._menu = Menu(signs=signs_for(around.settings), id="packs-there")
        self._told = Static("", markup=False)
        self._opened: dict[str, Opened] = {}
        self._waiting: list[PackFile] = []
        self._fault = self._remark = ""

    def compose(self) -> ComposeResult:
        """Put the list to the left."""
        yield Heading(tr(words.PACKS))
        with Horizontal(id="packs"):
            yield self._menu
            with VerticalScroll(id="pack-told"):
                yield self._told
        yield Hints()

    def on_screen_resume(self) -> None:
        """Look anew what there is: a pack may have been written meanwhile."""
        self._fault = ""
        library = self._around.library
        builtin = library.builtin_packs()
        try:
            own = library.own_packs()
        except AnchorError as error:
            own, self._fault = [], error.message
        self._names = frozenset(file.name for file in builtin)
        self._opened = {}
        self._waiting = [*builtin, *own]
        self._read_on()

    def _read_on(self) -> None:
        some, self._waiting = self._waiting[:PACKS_AT_ONCE], self._waiting[PACKS_AT_ONCE:]
        for file in some:
            self._opened[str(file.path)] = packs.opened(file, self._names)
        if self._waiting:
            self.set_timer(BREATH_SECONDS, self._read_on)
        else:
            self._show()

    def _show(self) -> None:
        there = self._opened.values()
        groups = [
            Group(tuple(packs.way_of(one) for one in there if one.file.builtin == builtin))
            for builtin in (True, False)
        ]
        before = self._menu.way
        self._menu.offer(groups, before.name if before else None)
        self._tell()

    @property
    def marked(self) -> Opened | None:
        """The pack that is marked."""
        way = self._menu.way
        return self._opened.get(way.name) if way else None

    def on_resize(self, event: events.Resize) -> None:
        """Tell of what is marked beside the list, if there is room."""
        self.set_class(event.size.width >= BESIDE, "-beside")

    @on(Menu.Marked)
    def _tell(self) -> None:
        """Tell what the marked pack is, or what is wrong with it."""
        one = self.marked
        has_own = any(not each.file.builtin for each in self._opened.values())
        none = [] if has_own or self._fault else [tr(words.NONE_OF_YOURS)]
        said = packs.told(one) if one else []
        self._told.update("\n\n".join(filter(None, [self._remark, *said, self._fault, *none])))
        self._remark = ""
        self.refresh_bindings()

    @on(Menu.Clicked)
    def action_open(self) -> None:
        """Show what is in the pack that is marked, or what is wrong with it."""
        one = self.marked
        if one is None:
            return
        if one.pack is None:
            from anchor.tui.screens.page import PageScreen

            self.app.push_screen(PageScreen(one.title, packs.told(one)))
        else:
            from anchor.tui.screens.pack import PackScreen

            catalogue = Catalogue(self._around.library)
            self.app.push_screen(PackScreen(self._around, catalogue, one.file, one.title))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what is the person's own can be written on."""
        return action != "edit" or (self.marked is not None and not self.marked.file.builtin)

    def action_edit(self) -> None:
        """Write on the pack that is marked."""
        from anchor.tui.desk import editor_for

        one = self.marked
        if one is None:
            return
        try:
            screen = editor_for(self._around, one.file.path, one.problems)
        except AnchorError as error:
            self._remark = error.message
            self._tell()
        else:
            self.app.push_screen(screen, self._come_back)

    def _come_back(self, is_kept: bool | None) -> None:
        self._remark = tr(editor_words.LEFT_UNSAVED) if is_kept else ""
