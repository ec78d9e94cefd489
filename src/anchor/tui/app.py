"""The full-screen app: themes, keys, and which screen comes first."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.worker import WorkerFailed

from anchor.companion.legs import Leg
from anchor.core.model import Routine
from anchor.tui.bindings import TAKES_BACK, binding
from anchor.tui.keeping import Writing
from anchor.tui.pictures.paints import Paint, blended, in_ascii, shaded
from anchor.tui.presenting.signs import is_ascii
from anchor.tui.sitting import AS_USUAL, Manner, Sitting
from anchor.tui.surroundings import Surroundings
from anchor.tui.themes import read_themes

COLOURLESS = "terminal"
"""The theme for a terminal that is to show no colour: the one that names no colour of its own."""

COVERS = "-covers"
"""A class of screens that cover all others: only one key uncovers them."""

STYLES = Path(__file__).with_name("anchor.tcss")


class AnchorApp(App[None]):
    """Holds the screens together."""

    TITLE = "anchor"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("interrupt", "quit", show=False, priority=True),
        binding("suspend", "suspend_process", show=False, priority=True),
        binding("hide", "hide", show=False, priority=True),
        binding("commands", "find", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-normal"), (110, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (9, "-short"), (16, "-tall")]  # noqa: RUF012

    def __init__(
        self,
        around: Surroundings,
        legs: Sequence[Leg] = (),
        routine: Routine | None = None,
        manner: Manner = AS_USUAL,
    ) -> None:
        """Open with an exercise or a routine; with neither, with the home question."""
        super().__init__(
            # The styles of the first screen are read with the rest: later, all are read again.
            css_path=[STYLES] if legs else [STYLES, STYLES.with_name("home.tcss")],
            # Without colour the terminal's own is all there is: mixed ones are black on black.
            ansi_color=True if around.no_color else None,
        )
        self.around = around
        self._legs, self._routine, self._manner = legs, routine, manner
        self.problem: BaseException | None = None
        """What went wrong, and ended the app."""
        self.has_kept = False
        """Whether something was kept as the person left: there was no screen any more to say so."""
        self._is_leaving = False
        self.error_console.quiet = True
        for theme in read_themes():
            self.register_theme(theme)
        self._begin_with_theme(COLOURLESS if around.no_color else around.settings.theme)
        self.set_keymap(dict(around.settings.keys))

    def _begin_with_theme(self, name: str) -> None:
        """Set the theme before there is anything to see.

        To assign it is to have every style read a second time, and that is felt.
        """
        theme = self.get_theme(name)
        if theme is None or theme.ansi:  # Textual has more to do for the terminal's own colours
            self.theme = name
            return
        self.set_reactive(App.theme, name)
        self.set_class(theme.dark, "-dark-mode", update=False)
        self.set_class(not theme.dark, "-light-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[Any]:
        """Stand on the home question, or, to play something, on nothing."""
        if self._legs:
            return super().get_default_screen()
        from anchor.tui.screens.home import HomeScreen

        return HomeScreen(self.around)

    def on_mount(self) -> None:
        """Begin."""
        self.app_resume_signal.subscribe(self, lambda _: self._draw_anew())
        if self._legs:
            self.run_worker(self._sit_and_leave())

    def _draw_anew(self) -> None:
        """Draw all of the screen: the terminal showed something else meanwhile."""
        self.refresh(layout=True)

    async def _sit_and_leave(self) -> None:
        await self.sit(self._legs, self._routine, self._manner)
        await self.leave()

    def action_leave(self) -> None:
        """End, and keep what was half written."""
        if not self._is_leaving:
            self._is_leaving = True
            self.run_worker(self.leave())

    async def leave(self) -> None:
        """End, and keep what was half written, asking for what that needs."""
        if self.around.keeper.left:
            from anchor.tui.safekeeping import keep_begun

            self.has_kept = await keep_begun(self, self.around)
        self.exit()

    async def _shutdown(self) -> None:
        """Set aside what is half written, whatever it is that ends anchor.

        Textual has no other moment for it: by the time it tells of its end, the screens are gone.
        """
        with suppress(Exception):  # if that is what went wrong, it is known already
            for screen in self.screen_stack:
                if isinstance(screen, Writing):
                    screen.set_aside()
        await super()._shutdown()

    async def sit(
        self, legs: Sequence[Leg], routine: Routine | None, manner: Manner = AS_USUAL
    ) -> int:
        """Play an exercise or a routine; tell for how many milliseconds it was practised."""
        sitting = Sitting(self, self.around, self.paint, manner)
        await sitting.play(legs, routine)
        return sitting.practised

    def bell(self) -> None:
        """Make no sound: nothing here startles."""

    def _handle_exception(self, error: Exception) -> None:
        """Keep what went wrong for whoever runs the app.

        Textual has no other way to learn of it. It would print it with the value of every
        variable, and a person's words are among them.
        """
        if self.problem is None:
            self.problem = error.error if isinstance(error, WorkerFailed) else error
        super()._handle_exception(error)

    @property
    def paint(self) -> Paint:
        """How pictures are painted: as this terminal can show them."""
        if is_ascii(self.around.settings):
            return in_ascii
        blends = self.console.color_system in ("256", "truecolor")
        return blended if blends and not self.no_color and not self.current_theme.ansi else shaded

    def get_key_display(self, binding: Binding) -> str:
        """Name a key with its sign, or with a word where the terminal has no such sign."""
        shown = super().get_key_display(binding)
        return shown if shown.isascii() or not is_ascii(self.around.settings) else binding.key

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While everything is covered, only uncover it, or leave."""
        if action == "suspend_process" and self.screen.has_class(TAKES_BACK):
            return False
        return action in ("hide", "quit") or not self.screen.has_class(COVERS)

    def action_show_help(self) -> None:
        """Show people and crisis lines."""
        from anchor.tui.screens.help_now import HelpNowScreen

        self.push_screen(HelpNowScreen(self.around))

    def action_show_keys(self) -> None:
        """Show every key that works here."""
        from anchor.tui.screens.keys import KeysScreen

        self.push_screen(KeysScreen(self.screen))

    def action_find(self) -> None:
        """Find anything by name."""
        from anchor.tui.palette import FindScreen

        if not isinstance(self.screen, FindScreen):
            self.push_screen(FindScreen())

    def action_hide(self) -> None:
        """Cover the screen with something neutral, or uncover it."""
        from anchor.tui.screens.hidden import HiddenScreen

        if self.screen.has_class(COVERS):
            self.pop_screen()
        else:
            self.push_screen(HiddenScreen(classes=COVERS))
