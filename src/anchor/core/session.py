"""A timeline being lived through: the state machine that every face plays.

A session computes where it is from the clock; it never counts. How often a face looks changes
nothing, as long as it looks when it said it would: a look more than ``GRACE_SECONDS`` later than
announced means that nobody was there (the laptop slept, the program was stopped), and the session
pauses where it was last seen. Clock times are in seconds, all others in whole milliseconds.
"""

from collections.abc import Iterable
from typing import Literal, Protocol

from msgspec import Struct
from msgspec.structs import replace

from anchor.core.answers import Answers
from anchor.core.body import with_parts
from anchor.core.choices import Choices
from anchor.core.compiling import compile_timeline, recompiled, stayed
from anchor.core.events import (
    Began,
    CueBegan,
    Ended,
    Event,
    HoldsLeftOut,
    How,
    PaceSet,
    Paused,
    Resumed,
    Stayed,
)
from anchor.core.model import Exercise
from anchor.core.safety import MAX_PACE, MIN_PACE, pace_limits, regions
from anchor.core.timeline import Cue, Place, Timeline

GRACE_SECONDS = 2.0
"""A look this much later than announced is not lateness but absence."""

PACES = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
"""The paces that slower and faster move between."""

BACK_MILLISECONDS = 3_000
"""Back, this soon after a step began, goes to the step before it."""


class Clock(Protocol):
    """Something that tells the time."""

    def now(self) -> float:
        """Give the seconds since some fixed moment. They never run backwards."""
        ...


class View(Struct, frozen=True):
    """What a face shows at one moment. Times are in milliseconds."""

    cue: Cue
    elapsed: float
    """Since the cue began; for a cue that waits, perhaps more than its estimate."""
    left: int | None
    """To the end, waiting cues at their estimates: 0 once ended; ``None``: without end."""
    practised: float
    paused: bool


class Session:
    """One exercise, being played. Every method that acts returns what happened, in order."""

    def __init__(self, exercise: Exercise, choices: Choices, clock: Clock) -> None:
        """Make ready to play; nothing moves before ``begin``. Raises ``ChoiceError``."""
        self.exercise = exercise
        self.choices = choices
        self.timeline: Timeline = compile_timeline(exercise, choices)
        self.state: Literal["ready", "playing", "paused", "ended"] = "ready"
        self.outcome: Ended | None = None
        """How it ended, once it has."""
        self.answers = Answers()
        self._clock = clock
        self._place: Place = (0, 0)
        self._played = choices
        """The choices the timeline was compiled with; new ones wait for the next cue."""
        self._origin = 0.0
        """The clock time at which the timeline's millisecond 0 would have been."""
        self._stood_at = 0.0
        """While paused: milliseconds into the timeline."""
        self._banked = 0.0
        """Milliseconds practised before ``_since``."""
        self._since = 0.0
        self._seen = 0.0
        self._announced: float | None = None
        self._waited = False
        self._stays: list[Place] = []
        """Where the person stayed longer, as often as they did."""
        self._left_out: frozenset[str] = frozenset()
        """Parts of the body that were left out while it played."""

    @property
    def cue(self) -> Cue:
        """The cue that is on."""
        return self.timeline.cue(self._place)

    @property
    def due(self) -> float | None:
        """The clock time at which the next thing happens by itself; ``None``: nothing will."""
        cue = self.cue
        if self.state != "playing" or cue.waits:
            return None
        return self._clock_time(cue.end)

    def view(self) -> View:
        """Tell what to show now. Changes nothing."""
        cue, due = self.cue, self.due
        now = self._clock.now() if due is None else min(self._clock.now(), due)
        running = self.state == "playing"
        position = self._position(now) if running else self._stood_at
        return View(
            cue=cue,
            elapsed=position - cue.start,
            left=self._left(position),
            practised=self._practised(now) if running else self._banked,
            paused=self.state == "paused",
        )

    def announce(self, again: float | None) -> None:
        """Say at which clock time the face looks next; ``None``: when the person does something."""
        self._announced = again

    # What a person, or time, does

    def begin(self) -> list[Event]:
        """Start with the first cue."""
        if self.state != "ready":
            return []
        self._seen = self._clock.now()
        self._run_from(0, self._seen)
        return [Began(), *self._enter((0, 0), self._seen)]

    def look(self) -> list[Event]:
        """Take note of the time: what has begun since the last look, in order."""
        now = self._clock.now()
        happened: list[Event] = []
        if self.state == "playing":
            announced, self._announced = self._announced, None
            if announced is not None and now - announced > GRACE_SECONDS:
                self._stand(self._seen)
                happened.append(Paused("away"))
            while self.state == "playing" and (due := self.due) is not None and due <= now:
                happened.extend(self._enter(self.timeline.after(self._place), due))
        self._seen = now
        return happened

    def pause(self) -> list[Event]:
        """Stand still."""
        happened = self.look()
        if self.state == "playing":
            self._stand(self._seen)
            happened.append(Paused("asked"))
        return happened

    def resume(self) -> list[Event]:
        """Go on where it stood."""
        if self.state != "paused":
            return self.look()
        self._seen = self._clock.now()
        self._run_from(self._stood_at, self._seen)
        cue = self.cue
        return [Resumed(cue, max(0, round(cue.end - self._stood_at)))]

    def next(self) -> list[Event]:
        """Go on: to the next thing to find, or else to the next step."""
        happened = self.look()
        timed_in_phases = self.cue.phase is not None and not self.cue.waits
        step = self.timeline.step_after if timed_in_phases else self.timeline.after
        return happened + self._jump(step(self._place))

    def answer(self, typed: str) -> list[Event]:
        """Take what was typed at a cue that waits, perhaps nothing, and go on."""
        happened = self.look()
        if self.state == "playing":
            self.answers.take(self.cue, typed)
        return happened + self.next()

    def skip(self) -> list[Event]:
        """Leave the rest of this step out."""
        happened = self.look()
        return happened + self._jump(self.timeline.step_after(self._place))

    def leave_out(self, names: Iterable[str]) -> list[Event]:
        """Leave parts of the body out from here on, and the rest of this step."""
        self._left_out = with_parts(self._left_out.union(names))
        return self.skip()

    def back(self) -> list[Event]:
        """Go back to where this step began; soon after it began, to the step before."""
        happened = self.look()
        if self.state == "ended":
            return happened
        index = self._place[0]
        begun = self.timeline.blocks[index].start
        if self.view().elapsed + self.cue.start - begun < BACK_MILLISECONDS:
            before = (i for i in range(index - 1, -1, -1) if not self._is_left_out(i))
            index = next(before, index)
        # Afresh: a breathing that was half played is whole again, and as long as it was made.
        timeline = compile_timeline(self.exercise, self.choices)
        for place in self._stays:
            timeline, _ = stayed(timeline, place)
        self._use(timeline)
        return happened + self._jump((index, 0))

    def stay(self) -> list[Event]:
        """Stay here longer."""
        happened = self.look()
        if self.state == "ended":
            return happened
        self.timeline, more = stayed(self.timeline, self._place)
        if more:
            self._stays.append(self._place)
        return [*happened, Stayed(more)]

    def slower(self) -> list[Event]:
        """Make lengths longer, from the next cue on."""
        return self._set_pace(
            min((p for p in PACES if p > self.choices.pace), default=MAX_PACE), True
        )

    def faster(self) -> list[Event]:
        """Make lengths shorter, from the next cue on."""
        return self._set_pace(
            max((p for p in PACES if p < self.choices.pace), default=MIN_PACE), False
        )

    def without_holds(self) -> list[Event]:
        """Leave holds out from here on; a hold that is on ends at once."""
        happened = self.look()
        if self.state == "ended" or not self.choices.holds:
            return happened
        self.choices = replace(self.choices, holds=False)
        happened.append(HoldsLeftOut())
        if self.cue.phase in ("hold", "rest"):
            happened.extend(self._jump(self.timeline.after(self._place)))
        return happened

    def not_helping(self) -> list[Event]:
        """End at once, because it does not help."""
        return self._leave("not-helping")

    def leave(self) -> list[Event]:
        """End at once."""
        return self._leave("left")

    # How it is done

    def _position(self, clock_time: float) -> float:
        return (clock_time - self._origin) * 1000

    def _left(self, position: float) -> int | None:
        if self.state == "ended":
            return 0
        end = self.timeline.end_seen_from(self._place)
        if end is None:
            return None
        return round(end - self._left_out_ahead() - min(position, self.cue.end))

    def _left_out_ahead(self) -> int:
        """Tell how many milliseconds of what is ahead are left out."""
        if not self._left_out:
            return 0
        ahead = range(self._place[0] + 1, len(self.timeline.blocks))
        return sum(self.timeline.blocks[i].milliseconds or 0 for i in ahead if self._is_left_out(i))

    def _is_left_out(self, index: int) -> bool:
        return not self._left_out.isdisjoint(regions(self.timeline.blocks[index].step))

    def _clock_time(self, position: float) -> float:
        return self._origin + position / 1000

    def _practised(self, clock_time: float) -> float:
        return self._banked + (clock_time - self._since) * 1000

    def _stand(self, clock_time: float) -> None:
        self._stood_at = self._position(clock_time)
        self._banked = self._practised(clock_time)
        self.state = "paused"

    def _run_from(self, position: float, clock_time: float) -> None:
        if self.state != "playing":
            self._since = clock_time
        self._origin = clock_time - position / 1000
        self._announced = None
        self.state = "playing"

    def _use(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self._played = self.choices

    def _enter(self, place: Place | None, clock_time: float) -> list[Event]:
        """Begin the cue at a place, which begins at a clock time; or end, if there is none."""
        timeline = self.timeline
        while place is not None and self._is_left_out(place[0]):
            place = timeline.step_after(place)
            if place is not None:
                self._run_from(timeline.cue(place).start, clock_time)
        if place is not None and self._played != self.choices:
            timeline, place = recompiled(timeline, self.choices, place)
        if place is None:
            return self._end("done", clock_time)
        self._use(timeline)
        self._place = place
        at = None if self._waited else round(self._practised(clock_time))
        cue = self.cue
        self._waited = self._waited or cue.waits
        return [CueBegan(cue, at)]

    def _jump(self, place: Place | None) -> list[Event]:
        """Go to a place now."""
        if self.state in ("ready", "ended"):
            return []
        happened: list[Event] = []
        if self.state == "paused":
            self._run_from(self._stood_at, self._seen)
            happened.append(Resumed(None, 0))
        happened.extend(self._enter(place, self._seen))
        if self.state == "playing":
            self._run_from(self.cue.start, self._seen)
        return happened

    def _set_pace(self, pace: float, slower: bool) -> list[Event]:
        happened = self.look()
        if self.state == "ended":
            return happened
        fastest, slowest = pace_limits(self.cue.step, self.choices.holds)
        limited = pace == self.choices.pace or not fastest <= pace <= slowest
        self.choices = replace(self.choices, pace=pace)
        return [*happened, PaceSet(pace, slower, limited)]

    def _leave(self, how: How) -> list[Event]:
        happened = self.look()
        if self.state == "ended":
            return happened
        return [*happened, *self._end(how, self._seen)]

    def _end(self, how: How, clock_time: float) -> list[Event]:
        if self.state == "playing":
            self._stand(clock_time)
        self.state = "ended"
        self.outcome = Ended(how, round(self._banked))
        return [self.outcome]
