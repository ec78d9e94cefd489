"""The session screen: one for every kind of step, playing the core's session."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from anchor.core.events import Ended
from anchor.core.model import Attend, Breathe, Tense
from anchor.core.safety import longest_hold, regions
from anchor.core.session import Session
from anchor.core.text import one_line
from anchor.plain import sentences
from anchor.tui.bindings import binding
from anchor.tui.closing import ClosingScreen
from anchor.tui.pictures.paints import Paint
from anchor.tui.presenting import telling
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.heading import Heading
from anchor.tui.widgets.hints import Hints
from anchor.tui.widgets.player import Player
from anchor.words import screens as words
from anchor.words import tr

_WIDE_ENOUGH = 60
"""Columns: on a narrower screen only the time that is left is shown."""


class SessionScreen(ClosingScreen[Ended]):
    """Plays one session, with every key it knows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("session.pause", "pause"),
        binding("session.next", "go_on"),
        binding("session.skip", "act('skip')"),
        binding("session.skip-always", "skip_always"),
        binding("session.not-helping", "act('not_helping')"),
        binding("session.not-helping-typing", "act('not_helping')", priority=True),
        binding("leave", "act('leave')"),
        binding("help-now", "app.show_help"),
        binding("hide", "app.hide", priority=True),
        binding("keys", "app.show_keys"),
        binding("session.slower", "act('slower')"),
        binding("session.faster", "act('faster')"),
        binding("session.stay", "act('stay')"),
        binding("session.back", "act('back')", show=False),
        binding("session.no-holds", "act('without_holds')"),
        binding("session.picture", "change_picture"),
        binding("session.numbers", "change_numbers", show=False),
        binding("session.where", "here_and_now", show=False),
        binding("session.up", "scroll(-1)", show=False),
        binding("session.down", "scroll(1)", show=False),
    ]

    def __init__(self, session: Session, around: Surroundings, paint: Paint, place: str) -> None:
        """Play a session that has not begun. ``place``: which part of a routine this is."""
        super().__init__()
        self.session = session
        self._around = around
        title = one_line(session.exercise.title)
        self._heading = Heading(title, f" · {place}" if place else "")
        self._is_part = bool(place)
        self._player = Player(session, around.clock, around.settings, paint)
        self._keys_follow: tuple[object, ...] = ()
        """What the keys that work here depend on."""

    def compose(self) -> ComposeResult:
        """Put what is played between where one is and the keys."""
        yield self._heading
        yield self._player
        yield Hints()

    async def pulse(self) -> None:
        """Look at the session, and show what has changed."""
        await self._player.pulse()

    @on(Player.Happened)
    def show_place(self) -> None:
        """Show where one is, and the keys that work here."""
        now, view = self._around.clock.moment(), self.session.view()
        briefly = self.app.size.width < _WIDE_ENOUGH or self._is_part
        place = telling.place(self.session, view, self._around.settings, now, briefly=briefly)
        self._heading.show_place(place)
        session, cue = self.session, self.session.cue
        offered = (session.state, cue.place[0], cue.waits, session.choices.holds)
        # To work out at every cue which keys there are is felt.
        if offered != self._keys_follow:
            self._keys_follow = offered
            self.refresh_bindings()

    @on(Player.Happened)
    async def wait_for_watchers(self) -> None:
        """Stand still once nobody can see it: they find it where it was."""
        if self._around.have_left() and self.session.state == "playing":
            await self._player.act("pause")
            self._player.remark(tr(words.PAUSED_AWAY))

    @on(Player.Over)
    def end(self, over: Player.Over) -> None:
        """End with how it ended."""
        self.dismiss(over.ended)

    async def on_screen_suspend(self) -> None:
        """Stand still while another screen covers this one; what waits anyway, waits."""
        if self.session.state == "playing" and not self.session.cue.waits:
            await self._player.act("pause")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what the step knows."""
        step = self.session.cue.step
        if action == "skip_always":
            return isinstance(step, Attend | Tense)
        if action == "act" and parameters == ("without_holds",):
            rests = isinstance(step, Breathe) and longest_hold(step) > 0
            return rests and self.session.choices.holds
        if action == "go_on":
            return self.session.state == "paused" or not isinstance(step, Breathe)
        if action == "change_picture":
            return isinstance(step, Breathe)
        if action == "change_numbers":
            return not self.session.cue.waits
        return True

    async def action_act(self, name: str) -> None:
        """Do one of the things a session can do."""
        await self._player.act(name)

    async def action_pause(self) -> None:
        """Stand still, or go on."""
        await self._player.act("resume" if self.session.state == "paused" else "pause")

    async def action_go_on(self) -> None:
        """Go on with what waits or stands still, or to the next step; a breath is left alone."""
        await self._player.act("resume" if self.session.state == "paused" else "next")

    async def action_skip_always(self) -> None:
        """Leave this part of the body out, now and from now on."""
        where = regions(self.session.cue.step)
        reason = self._around.remember_skips(where)
        await self._player.tell(self.session.leave_out(where))
        if self.session.state == "ended":
            return
        names = telling.named(where)
        said = words.LEFT_OUT if self._around.save else words.LEFT_OUT_ONCE
        self._player.remark(
            tr(words.LEFT_OUT_HERE, names=names, reason=reason) if reason else tr(said, names=names)
        )

    async def action_change_picture(self) -> None:
        """Show the breath in another way."""
        await self._player.change_picture()

    async def action_change_numbers(self) -> None:
        """Show the seconds, or not."""
        await self._player.change_numbers()

    def action_scroll(self, lines: int) -> None:
        """Show more of words that are longer than the screen."""
        self._player.scroll_words(lines)

    def action_here_and_now(self) -> None:
        """Say the day, the time, and that one is here."""
        self._player.remark(sentences.here_and_now(self._around.clock.moment()))
