"""The session screen: one for every kind of step, playing the core's session."""

from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Center, Vertical
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static

from anchor.core import events
from anchor.core.events import Ended, Event
from anchor.core.model import Ask, Attend, Breathe, Tense
from anchor.core.safety import longest_hold, regions
from anchor.core.session import Session
from anchor.core.text import one_line
from anchor.core.timeline import Cue
from anchor.tui import telling
from anchor.tui.bindings import binding
from anchor.tui.pictures import Maker
from anchor.tui.pictures.choosing import maker, next_picture
from anchor.tui.pictures.motion import is_moving, level
from anchor.tui.pictures.paints import Paint
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.given import Given
from anchor.tui.widgets.heading import Heading
from anchor.tui.widgets.hints import Hints
from anchor.tui.widgets.stage import ARRANGEMENTS, Stage
from anchor.words import screens as words
from anchor.words import tr

FRAME_SECONDS = {"gentle": 1 / 14, "full": 1 / 24}
"""How often a moving picture is looked at, for each degree of motion."""

PLACE_SECONDS = 10
"""How often the time left is looked at while nothing else changes."""


class Answered(NamedTuple):
    """A question of the exercise, and what was answered."""

    cue: Cue
    answer: str


class Outcome(NamedTuple):
    """How a session ended, and what was answered in it. Nothing of it is kept by itself."""

    ended: Ended
    answers: tuple[Answered, ...]


class SessionScreen(Screen[Outcome]):
    """Plays one session. Its timers only ask; the session says what time it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("session.pause", "pause"),
        binding("session.next", "go_on", show=False),
        binding("session.skip", "skip"),
        binding("session.skip-always", "skip_always"),
        binding("session.not-helping", "end('not_helping')"),
        binding("leave", "end('leave')"),
        binding("keys", "app.show_keys"),
        binding("session.slower", "act('slower')"),
        binding("session.faster", "act('faster')"),
        binding("session.stay", "act('stay')"),
        binding("session.back", "act('back')", show=False),
        binding("session.no-holds", "act('without_holds')"),
        binding("session.picture", "change_picture"),
        binding("session.numbers", "change_numbers", show=False),
        binding("session.where", "here_and_now", show=False),
    ]

    def __init__(self, session: Session, around: Surroundings, paint: Paint, place: str) -> None:
        """Play a session that has not begun. ``place``: which part of a routine this is."""
        super().__init__()
        self.session = session
        self._around = around
        self._settings = around.settings
        title = one_line(session.exercise.title)
        self._heading = Heading(f"{title} · {place}" if place else title)
        self._picture: str = self._settings.picture
        self._numbers = self._settings.numbers
        self._stage = Stage(self._maker, paint)
        self._cue = Static("", id="cue", markup=False)
        self._count = Static("", id="count", markup=False)
        self._other = Static("", id="other", markup=False)
        self._along = Static("", id="along", markup=False)
        self._remark = Static("", id="remark", markup=False)
        self._timer: Timer | None = None
        self._counted = ""
        self._answers: list[Answered] = []

    def compose(self) -> ComposeResult:
        """Put the words below the picture."""
        yield self._heading
        yield self._stage
        with Center(id="room"), Vertical(id="words"):
            yield self._cue
            yield self._count
            yield self._other
            yield self._along
        yield self._remark
        yield Hints()

    async def on_mount(self) -> None:
        """Begin at once."""
        self.set_class(self._numbers, "-counting")
        self.app.app_suspend_signal.subscribe(self, lambda _: self._suspend())
        await self._tell(self.session.begin())

    # Time

    async def pulse(self) -> None:
        """Look at the session, and show what has changed."""
        await self._tell(self.session.look())

    async def _tell(self, happened: list[Event]) -> None:
        """Show what happened, and arrange when to look again."""
        for event in happened:
            if isinstance(event, Ended):
                self._stop()
                self.dismiss(Outcome(event, tuple(self._answers)))
                return
            if isinstance(event, events.CueBegan):
                await self._show_cue(event.cue)
            elif isinstance(event, events.Resumed):
                self._say("")
            elif said := telling.remark(event, self.session):
                self._say(said)
        if happened:
            self.set_class(self.session.state == "paused", "-paused")
            self.refresh_bindings()
        self._show_moment()
        if happened or not self._is_moving():
            self._show_place()
        self._look_again()

    def _show_moment(self) -> None:
        view = self.session.view()
        if self._stage.view is not None:
            self._stage.view.show(level(view))
        counts = self._numbers and view.cue.phase is not None and not view.cue.waits
        count = telling.seconds_left(view) if counts else ""
        if count != self._counted:  # to say the same again would draw it again
            self._counted = count
            self._count.update(count, layout=False)

    def _show_place(self) -> None:
        now = self._around.clock.moment()
        view, briefly = self.session.view(), self.has_class("-narrow")
        self._heading.show_place(
            telling.place(self.session, view, self._settings, now, briefly=briefly)
        )

    def _look_again(self) -> None:
        """Ask to be woken when something changes next, and tell the session when that is."""
        self._stop()
        due = self.session.due
        now = self._around.clock.now()
        again = None if self.session.state != "playing" else self._next_look(now, due)
        self.session.announce(again)
        if again is not None:
            self._timer = self.set_timer(max(0.0, again - now), self.pulse)

    def _next_look(self, now: float, due: float | None) -> float:
        cue = self.session.cue
        moments = [now + PLACE_SECONDS]
        if due is not None:
            moments.append(due)
            if self._numbers and cue.phase is not None:
                moments.append(due - int(due - now - 1e-3))
        if self._is_moving():
            moments.append(now + FRAME_SECONDS[self._settings.motion])
        return min(moment for moment in moments if moment > now or moment == due)

    def _is_moving(self) -> bool:
        return self._stage.view is not None and is_moving(self.session.cue)

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _suspend(self) -> None:
        """Stand still before the program is stopped: a person comes back to where they were."""
        self.session.pause()
        self._say(tr(words.PAUSED_AWAY))
        self._stop()

    # What is shown

    async def _show_cue(self, cue: Cue) -> None:
        arrangement = await self._stage.turn_to(cue)
        for other in ARRANGEMENTS:
            self.set_class(other == arrangement, other)
        steady = arrangement == "-breath"  # its room is fixed, so nothing moves
        self._cue.update(telling.cue_text(cue), layout=not steady)
        self._other.update(telling.other_way(cue) or self._caution(cue), layout=not steady)
        self._along.update(telling.along(self.session.timeline, cue), layout=not steady)
        self._say(telling.how_to_go_on(cue))
        self.call_after_refresh(self._place_cursor)

    def _caution(self, cue: Cue) -> str:
        """Give what to know beforehand, for as long as the first breath or step is on."""
        first = cue.position == 0 and cue.number == 1
        return telling.cautions(self.session.exercise) if first else ""

    def _place_cursor(self) -> None:
        """Put the terminal's cursor where the words are, for braille and magnifiers."""
        if self.focused is None:
            self.app.cursor_position = self._cue.content_region.offset

    def _say(self, text: str) -> None:
        self._remark.update(text, layout=not self.has_class("-breath"))

    def _maker(self) -> Maker | None:
        return None if self._settings.motion == "none" else maker(self._picture)

    # Keys

    @on(Given)
    async def take(self, given: Given) -> None:
        """Take an answer, and go on."""
        await self._answer(given.answer)

    async def _answer(self, answer: str) -> None:
        if answer and isinstance(self.session.cue.step, Ask):
            self._answers.append(Answered(self.session.cue, answer))
        await self.action_act("next")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what the step knows."""
        step = self.session.cue.step
        if action == "skip_always":
            return isinstance(step, Attend | Tense)
        if action == "act" and parameters == ("without_holds",):
            return (
                self.session.choices.holds and isinstance(step, Breathe) and longest_hold(step) > 0
            )
        if action in ("change_picture", "change_numbers"):
            return isinstance(step, Breathe)
        return True

    async def action_act(self, name: str) -> None:
        """Do one of the things a session can do."""
        await self._tell(getattr(self.session, name)())

    async def action_pause(self) -> None:
        """Stand still, or go on."""
        await self.action_act("resume" if self.session.state == "paused" else "pause")

    async def action_go_on(self) -> None:
        """Go on with what waits or stands still; what goes on by itself is left alone."""
        if self.session.state == "paused":
            await self.action_act("resume")
        elif self.session.cue.waits:
            await self.action_act("next")

    async def action_skip(self) -> None:
        """Leave this step out."""
        await self.action_act("skip")

    async def action_skip_always(self) -> None:
        """Leave this part of the body out, now and from now on."""
        where = regions(self.session.cue.step)
        reason = self._around.remember_skips(where)
        await self._tell(self.session.leave_out(where))
        if self.session.state == "ended":
            return
        said = words.LEFT_OUT if self._around.save else words.LEFT_OUT_ONCE
        self._say(tr(words.LEFT_OUT_HERE, reason=reason) if reason else tr(said))

    async def action_end(self, how: str) -> None:
        """Leave at once."""
        await self.action_act(how)

    async def action_change_picture(self) -> None:
        """Show the breath in another way."""
        self._picture = next_picture(self._picture)
        await self._stage.draw_anew(self.session.cue)
        await self._show_cue(self.session.cue)
        await self.pulse()

    async def action_change_numbers(self) -> None:
        """Show the seconds, or not."""
        self._numbers = not self._numbers
        self.set_class(self._numbers, "-counting")
        await self.pulse()

    def action_here_and_now(self) -> None:
        """Say the day and the time."""
        self._say(telling.here_and_now(self._around.clock.moment()))
