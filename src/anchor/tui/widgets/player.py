"""Plays a session: its picture, its words, and the timer that asks what time it is."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message
from textual.timer import Timer

from anchor.core import events
from anchor.core.events import Ended, Event
from anchor.core.model import Ask, Notice
from anchor.core.session import Clock, Session
from anchor.core.text import one_line
from anchor.core.timeline import Cue
from anchor.plain.keywords import action
from anchor.settings import Settings
from anchor.tui.pictures import Maker
from anchor.tui.pictures.choosing import maker, next_picture
from anchor.tui.pictures.motion import is_moving, level, level_in
from anchor.tui.pictures.paints import Paint
from anchor.tui.presenting import telling
from anchor.tui.presenting.pulsing import FRAME_SECONDS, SOONEST_SECONDS, next_change, next_look
from anchor.tui.widgets.given import Given
from anchor.tui.widgets.sentence import Sentence
from anchor.tui.widgets.stage import ARRANGEMENTS, Stage
from anchor.tui.widgets.words import Saying, Words

_MARGINS = 4
"""Columns beside what is said, at least."""


class Player(Container):
    """Plays one session. Its timers only ask; the session says what time it is."""

    BLANK = True

    class Happened(Message):
        """Something happened in the session, or time went by."""

    class Over(Message):
        """The session has ended."""

        def __init__(self, ended: Ended) -> None:
            super().__init__()
            self.ended = ended

    def __init__(self, session: Session, clock: Clock, settings: Settings, paint: Paint) -> None:
        """Play a session that has not begun, as the settings say."""
        super().__init__()
        self.session = session
        self._clock = clock
        self._motion = settings.motion
        self._picture: str = settings.picture
        # Where nothing moves, numbers carry the rhythm.
        self._counts = settings.numbers or settings.motion == "none"
        self._stage = Stage(self._maker, paint)
        self._words = Words()
        self._remark = Sentence("remark")
        self._timer: Timer | None = None
        self.speed = 1.0
        """How many times as fast as time the clock runs: by so much sooner it is looked at."""

    def compose(self) -> ComposeResult:
        """Put the words below the picture."""
        yield self._stage
        yield self._words
        yield self._remark

    async def on_mount(self) -> None:
        """Begin at once."""
        self.set_class(self._counts, "-counting")
        self.app.app_suspend_signal.subscribe(self, lambda _: self._suspend())
        await self.tell(self.session.begin())

    # What happens

    async def pulse(self) -> None:
        """Look at the session, and show what has changed."""
        await self.tell(self.session.look())

    async def act(self, name: str) -> None:
        """Do one of the things a session can do, by its name."""
        await self.tell(getattr(self.session, name)())

    async def tell(self, happened: list[Event]) -> None:
        """Show what happened, and arrange when to look again."""
        for event in happened:
            if isinstance(event, Ended):
                self._stop()
                self.post_message(self.Over(event))
                return
            if isinstance(event, events.CueBegan):
                await self._show_cue(event.cue)
            elif isinstance(event, events.Resumed):
                self.remark("")
            elif said := telling.remark(event, self.session):
                self.remark(said)
        self.set_class(self.session.state == "paused", "-paused")
        self._show_moment()
        if happened or not self._is_moving():
            self.post_message(self.Happened())
        self._look_again()

    def remark(self, text: str) -> None:
        """Say something beside the step; while it stands still, how it goes on stays there."""
        paused = telling.how_to_resume(self.session.cue)
        if self.session.state == "paused" and paused not in text:
            text = f"{text}\n{paused}" if text else paused
        self.set_class(len(text) > self.app.size.width - _MARGINS or "\n" in text, "-long-remark")
        self._remark.say(
            text, steady=self.has_class("-breath") and not self.has_class("-long-remark")
        )

    def scroll_words(self, lines: int) -> None:
        """Show more of words that are longer than the screen: half a screen down, or up."""
        half = max(1, self._words.size.height // 2)
        self._words.scroll_relative(y=lines * half, animate=False)

    async def change_picture(self) -> None:
        """Show the breath in another way."""
        self._picture = next_picture(self._picture)
        self._stage.forget()
        await self._show_cue(self.session.cue)
        await self.pulse()

    async def change_numbers(self) -> None:
        """Show the seconds, or not."""
        self._counts = not self._counts
        self.set_class(self._counts, "-counting")
        await self.pulse()

    @on(Given)
    async def take(self, given: Given) -> None:
        """Take an answer, and go on; or do what was typed, if it is a word that asks for something.

        It is the same with lines: a space before a word makes it an answer.
        """
        given.stop()
        step = self.session.cue.step
        wanted = None
        if isinstance(step, Notice) or (isinstance(step, Ask) and step.answer == "text"):
            wanted = action(given.answer, answering=True)
        if wanted in ("help_now", "help", "here"):
            self._clear_line()
        if wanted == "help_now":
            await self.run_action("app.show_help")
        elif wanted == "help":
            await self.run_action("app.show_keys")
        elif wanted == "here":
            await self.run_action("screen.here_and_now")
        elif wanted is not None and wanted != "where":
            await self.act(wanted)
        else:
            await self.tell(self.session.answer(one_line(given.answer)))

    def _clear_line(self) -> None:
        """Take a word that was no answer out of the line it was typed in."""
        from anchor.tui.widgets.answers import Line

        for line in self.query(Line):
            if line.has_focus:
                line.value = ""

    # Time

    def _look_again(self) -> None:
        """Ask to be woken when something changes next, and tell the session when that is."""
        self._stop()
        now = self._clock.now()
        again = next_look(self.session, now, self._next_frame(), self._is_counting())
        # Where time runs faster, being late says nothing of whether somebody is there.
        self.session.announce(again if self.speed == 1 else None)
        if again is not None:
            # A timer that rings once can miss its moment on a busy machine, and is silent then.
            # This one would ring again; and one of no length at all breaks.
            wait = max(SOONEST_SECONDS, (again - now) / self.speed)
            self._timer = self.set_interval(wait, self.pulse)

    def _next_frame(self) -> float | None:
        """Give in how many seconds the picture moves on; ``None``: it does not move."""
        picture = self._stage.view
        if picture is None or not is_moving(self.session.cue):
            return None
        view = self.session.view()
        frame = FRAME_SECONDS[self._motion] * self.speed
        return next_change(lambda seconds: picture.differs(level_in(view, seconds)), frame)

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _suspend(self) -> None:
        """Stand still before the program is stopped: a person comes back to where they were."""
        for event in self.session.pause():
            self.remark(telling.remark(event, self.session))
        self.set_class(self.session.state == "paused", "-paused")
        self._stop()

    def _is_moving(self) -> bool:
        return self._stage.view is not None and is_moving(self.session.cue)

    def _is_counting(self) -> bool:
        return self._counts and not self.session.cue.waits

    # What is shown

    async def _show_cue(self, cue: Cue) -> None:
        arrangement = await self._stage.turn_to(cue)
        for other in ARRANGEMENTS:
            self.set_class(other == arrangement, other)
        # An answer stands below what is asked; a picture stands above what is said.
        above, below = (
            (self._words, self._stage) if arrangement == "-answer" else (self._stage, self._words)
        )
        if self.children[0] is not above:
            self.move_child(above, before=below)
        first = cue.position == 0 and cue.number == 1
        beforehand = telling.cautions(self.session.exercise) if first else ""
        other_way = telling.other_way(cue) or beforehand
        along = telling.along(self.session.timeline, cue)
        # While one breathes every line has its room, so that nothing moves but the picture.
        self._words.say(
            Saying(telling.cue_text(cue), other_way, along), steady=arrangement == "-breath"
        )
        self.remark(telling.how_to_go_on(cue, is_first=first))
        self.call_after_refresh(self._place_cursor)

    def _show_moment(self) -> None:
        view = self.session.view()
        if self._stage.view is not None:
            self._stage.view.show(level(view))
        self._words.count(telling.seconds_left(view) if self._is_counting() else "")

    def _place_cursor(self) -> None:
        """Put the terminal's cursor where the words are, for braille and magnifiers."""
        if self.screen.focused is None:
            self.app.cursor_position = self._words.attention

    def _maker(self) -> Maker | None:
        return None if self._motion == "none" else maker(self._picture)
