"""Everything that can be settled. What is changed here counts at once, where it can."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.widgets import Static

from anchor.care.region import AUTO
from anchor.settings.values import from_text, takes
from anchor.tui import settling
from anchor.tui.bindings import binding
from anchor.tui.closing import ClosingScreen
from anchor.tui.presenting.arranging import BESIDE, Group, Way
from anchor.tui.presenting.signs import signs_for
from anchor.tui.settling import Setting
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.heading import Heading
from anchor.tui.widgets.hints import Hints
from anchor.tui.widgets.knobs import Knobs
from anchor.words import care as care_words
from anchor.words import settling as words
from anchor.words import tr

NONE = "-"
"""Typed for no language."""


class SettingsScreen(ClosingScreen[None]):
    """Each setting with how it is, and what it is."""

    AUTO_FOCUS = "#knobs"
    CSS_PATH = "../home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("settings.open", "open", priority=True),
        binding("settings.reset", "reset"),
        binding("help-now", "app.show_help"),
        binding("keys", "app.show_keys"),
        binding("leave", "dismiss(None)"),
    ]

    def __init__(self, around: Surroundings) -> None:
        """Show how things are settled."""
        super().__init__()
        self._around = around
        self._settings: dict[str, Setting] = {}
        self._knobs = Knobs(signs=signs_for(around.settings), id="knobs")
        self._remark = Static("", id="settled", markup=False)
        self._about = Static("", id="setting-about", markup=False)

    def compose(self) -> ComposeResult:
        """Put what a setting is beside it, or below all of them."""
        yield Heading(tr(words.SETTINGS))
        with Container(id="settings"):
            with VerticalScroll(id="settings-there", can_focus=False):
                yield self._knobs
            with VerticalScroll(id="setting", can_focus=False):
                yield self._remark
                yield self._about
        yield Hints()

    def on_screen_resume(self) -> None:
        """Look anew how things are: a page that was opened may have changed them."""
        self._changed("")

    def _show(self) -> None:
        there = settling.settings(self._around)
        self._settings = {one.name: one for one in there}
        ways = [Way(one.name, one.label, aside=one.value) for one in there]
        single = [way for way in ways if not self._settings[way.name].opens]
        paged = [way for way in ways if self._settings[way.name].opens]
        before = self._knobs.way
        self._knobs.offer([Group(tuple(single)), Group(tuple(paged))], before and before.name)
        self._tell()

    @property
    def marked(self) -> Setting | None:
        """The setting that is marked."""
        way = self._knobs.way
        return self._settings.get(way.name) if way else None

    def on_resize(self, event: events.Resize) -> None:
        """Tell of what is marked beside it, if there is room."""
        self.set_class(event.size.width >= BESIDE, "-beside")

    @on(Knobs.Marked)
    def look_at(self) -> None:
        """Tell of another one."""
        self._say("")
        self._tell()

    def _tell(self) -> None:
        one = self.marked
        self._about.update("\n\n".join(one.paragraphs) if one else "")

    def _say(self, remark: str) -> None:
        self._remark.update(remark)
        self._remark.display = bool(remark)

    # What a person does

    @on(Knobs.Turned)
    def turn(self, turned: Knobs.Turned) -> None:
        """Take the next choice, or the one before."""
        turned.stop()
        if (one := self.marked) is None:
            return
        if one.opens:
            self._open(one.name)
        else:
            self._changed(settling.turn(self._around, one.name, turned.by))

    def action_reset(self) -> None:
        """Leave it at its default again."""
        one = self.marked
        if one is not None and one.name == "region":
            self._take_region(AUTO)
        elif one is not None and one.name in self._around.settings.__struct_fields__:
            self._changed(settling.reset(self._around, one.name))

    def _changed(self, remark: str) -> None:
        """Let a change count, and say what there is to say of it."""
        settings = self._around.settings
        if not self._around.no_color:
            self.app.theme = settings.theme
        self.app.set_keymap(dict(settings.keys))
        self._show()
        self._say(remark)

    @on(Knobs.Clicked)
    def action_open(self) -> None:
        """Open what has a page of its own; of the others take the next choice."""
        one = self.marked
        if one is not None and one.opens:
            self._open(one.name)
        elif one is not None:
            self._changed(settling.turn(self._around, one.name, 1))

    def _open(self, name: str) -> None:
        """Open the page of a setting. Each is loaded only when it is wanted."""
        match name:
            case "skips":
                from anchor.tui.screens.skips import SkipsScreen

                self.app.push_screen(SkipsScreen(self._around))
            case "region":
                from anchor.tui.screens.region import RegionScreen

                self.app.push_screen(RegionScreen(self._around), self._take_region)
            case "keys":
                from anchor.tui.screens.keymap import KeymapScreen

                self.app.push_screen(KeymapScreen(self._around))
            case "language":
                from anchor.tui.screens.line import LineScreen

                typed = ",".join(self._around.settings.language)
                question = tr(words.LANGUAGES_HOW)
                self.app.push_screen(LineScreen(question, typed, self._take_languages))
            case _:
                from anchor.tui.screens.page import PageScreen

                lines = settling.entry_lines(self._around, name)
                title = tr(words.LABELS[name])
                self.app.push_screen(PageScreen(title, lines))

    def _take_languages(self, typed: str) -> str:
        """Settle the languages; give what there is to say of it."""
        try:
            languages = from_text("language", "" if typed == NONE else typed)
        except ValueError:
            return takes("language")
        return settling.settle(self._around, "language", list(languages))

    def _take_region(self, region: str | None) -> None:
        """Remember whose numbers help now shows."""
        if region is None:
            return
        chosen = None if region == AUTO else region
        reason = self._around.remember(lambda: self._around.state.remember_region(chosen))
        self._changed(tr(care_words.REGION_NOT_REMEMBERED, reason=reason) if reason else "")
