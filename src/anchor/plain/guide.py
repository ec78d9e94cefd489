"""Takes a person through an exercise or a routine: before it, the playing, and after it."""

from collections.abc import Callable
from typing import Literal, Protocol

from msgspec import Struct
from msgspec.structs import replace

from anchor.core.choices import ChoiceError, Choices
from anchor.core.compiling import adjustments
from anchor.core.events import Ended
from anchor.core.model import Exercise, Routine
from anchor.core.safety import has_holds
from anchor.core.session import Clock, Session
from anchor.plain import sentences
from anchor.plain.keywords import action
from anchor.plain.lines import EndOfInput, Lines
from anchor.plain.page import Page
from anchor.plain.player import Face, play
from anchor.plain.speaker import Speaker
from anchor.words import session as words
from anchor.words import tr

LOOK_AROUND = "grounding/333"
FEEL_THE_FLOOR = "grounding/feet"

Holds = Literal["with", "without"]


class Found(Protocol):
    """An exercise or a routine, and the name it is known by."""

    @property
    def identity(self) -> str:
        """``pack/name``."""
        ...

    @property
    def thing(self) -> Exercise | Routine:
        """What it is."""
        ...


class Memory(Protocol):
    """What is remembered of a person's choices. Writing raises ``OSError``."""

    def holds(self, exercise: str) -> Holds | None:
        """Tell whether the person plays an exercise with its holds; ``None``: not asked yet."""
        ...

    def remember_holds(self, exercise: str, choice: Holds) -> None:
        """Remember it."""
        ...

    def mark_not_helpful(self, exercise: str) -> None:
        """Remember that an exercise did not help."""
        ...


class Manner(Struct, frozen=True):
    """How a person wants to be guided."""

    holds: Holds | None = None
    """Chosen for this time; ``None``: as remembered, or else ask."""
    save: bool = True
    """Whether anything may be remembered."""
    as_events: bool = False
    """Write JSON lines instead of sentences."""


class Guide:
    """Guides one person, in lines."""

    def __init__(
        self,
        page: Page,
        lines: Lines,
        clock: Clock,
        memory: Memory,
        find: Callable[[str, str], Found],
        manner: Manner,
    ) -> None:
        """Guide with what is given; ``find`` finds the exercise a pack names."""
        self._page = page
        self._lines = lines
        self._clock = clock
        self._memory = memory
        self._find = find
        self._manner = manner

    def start(self, found: Found, choices: Choices) -> None:
        """Guide through an exercise or a routine. Raises ``ChoiceError``."""
        if isinstance(found.thing, Routine):
            self._routine(found, found.thing, choices)
        else:
            self._exercise(found.identity, found.thing, choices)

    def _routine(self, routine: Found, sequence: Routine, choices: Choices) -> None:
        if choices.endless or choices.cycles or choices.minutes:
            raise ChoiceError("length-is-fixed")
        self._say(f"{sequence.title}. {sequence.about}")
        # All are found before the first begins: nothing breaks off half-way.
        pack = routine.identity.partition("/")[0]
        legs = [(self._find(leg.start, pack), leg.minutes) for leg in sequence.sequence]
        for number, (found, minutes) in enumerate(legs, 1):
            assert isinstance(found.thing, Exercise)
            place = {"number": number, "of": len(legs), "title": found.thing.title}
            if number == 1:
                self._say(tr(words.ROUTINE_LEG, **place))
            else:
                answer = self._ask(tr(words.NEXT_LEG, **place))
                wanted = "leave" if answer is None else action(answer, False)
                if wanted == "skip":
                    continue
                if wanted in ("leave", "not_helping"):
                    self._say(tr(words.ENDED_LEFT))
                    return
            ended = self._exercise(found.identity, found.thing, replace(choices, minutes=minutes))
            if ended is None or ended.how != "done":
                return

    def _exercise(self, identity: str, exercise: Exercise, choices: Choices) -> Ended | None:
        """Guide through one exercise; ``None``: the person decided against it."""
        choices = replace(choices, attended=self._lines.attended)
        if has_holds(exercise):
            holds = self._holds(identity, exercise)
            if holds is None:
                self._say(tr(words.ENDED_LEFT))
                return None
            choices = replace(choices, holds=holds == "with")
        session = Session(exercise, choices, self._clock)
        for found in adjustments(exercise, choices):
            self._page.aside(sentences.adjustment(found))
        face: Face
        if self._manner.as_events:
            from anchor.plain.events import EventWriter

            face = EventWriter(self._page, session, identity)
        else:
            face = Speaker(self._page, session)
            self._page.say(*sentences.overview(exercise, session.timeline, choices))
            if self._lines.attended:
                self._page.say(tr(words.HOW_TO_LEAVE))
            self._page.say("")
        ended = play(session, face, self._lines)
        if ended.how == "not-helping":
            self._after_not_helping(identity)
        return ended

    def _holds(self, identity: str, exercise: Exercise) -> Holds | None:
        """Tell whether to play the holds: as chosen, as remembered, or as asked once."""
        known = self._manner.holds or self._memory.holds(identity)
        if known is not None:
            return known
        seconds = sentences.longest_rest(exercise)
        if not self._lines.attended or self._manner.as_events:
            self._page.aside(tr(words.HOLDS_NOTE, seconds=seconds))
            return "with"
        self._page.say(tr(words.HOLDS_QUESTION, seconds=seconds))
        chosen = self._choose(words.HOLDS_CHOICES, words.HOLDS_PROMPT, default=1)
        if chosen not in (1, 2):
            return None
        holds: Holds = "without" if chosen == 1 else "with"
        if self._manner.save:
            self._remember(lambda: self._memory.remember_holds(identity, holds))
            self._page.say(tr(words.HOLDS_REMEMBERED))
        return holds

    def _after_not_helping(self, identity: str) -> None:
        """Offer three outward ways on. The exercise is not started again."""
        if self._manner.save:
            self._remember(lambda: self._memory.mark_not_helpful(identity))
        if self._manner.as_events:
            return
        self._page.say(*map(tr, words.NOT_HELPING))
        if not self._lines.attended:
            return
        chosen = self._choose(words.NOT_HELPING_CHOICES, words.NOT_HELPING_PROMPT, default=3)
        way = {1: LOOK_AROUND, 2: FEEL_THE_FLOOR}.get(chosen or 3)
        if way is not None:
            self.start(self._find(way, ""), Choices())

    def _choose(self, options: list[str], prompt: str, default: int) -> int | None:
        """Let the person choose by number, from 1; ``None``: they left."""
        for number, option in enumerate(options, 1):
            self._page.say(tr(words.CHOICE, number=number, option=tr(option)))
        while (answer := self._ask(tr(prompt))) is not None:
            if action(answer, False) in ("leave", "not_helping"):
                return None
            typed = answer.strip().casefold()
            names = [tr(option).casefold() for option in options]
            if not typed:
                return default
            if typed in names:
                return names.index(typed) + 1
            if typed.isdecimal() and 1 <= int(typed) <= len(options):
                return int(typed)
        return None

    def _ask(self, prompt: str) -> str | None:
        """Ask something before or after an exercise; ``None``: the person left."""
        self._say(prompt)
        if not self._lines.attended:
            return ""
        try:
            return self._lines.wait(None)
        except (KeyboardInterrupt, EndOfInput):
            return None

    def _say(self, *paragraphs: str) -> None:
        if not self._manner.as_events:
            self._page.say(*paragraphs)

    def _remember(self, write: Callable[[], None]) -> None:
        try:
            write()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            self._page.aside(tr(words.NOT_REMEMBERED, reason=reason))
