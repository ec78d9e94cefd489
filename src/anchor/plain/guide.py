"""Takes a person through an exercise or a routine: before it, the playing, and after it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Literal, Protocol

from msgspec import Struct
from msgspec.structs import replace

from anchor.companion.legs import Leg
from anchor.companion.rated import Rated
from anchor.core.aftercare import RATING_AFTER_SECONDS, ways_on
from anchor.core.choices import Choices
from anchor.core.compiling import adjustments, compile_timeline
from anchor.core.events import Ended
from anchor.core.model import Exercise, Routine
from anchor.core.safety import has_holds
from anchor.core.session import Session
from anchor.plain import sentences
from anchor.plain.afterwards import Afterwards, Asking
from anchor.plain.asking import Questions
from anchor.plain.keywords import Action, action, help_lines
from anchor.plain.lines import EndOfInput, PastedLines
from anchor.plain.page import Page
from anchor.plain.player import play
from anchor.plain.speaker import Speaker
from anchor.words import session as words
from anchor.words import tr

Holds = Literal["with", "without"]


class Clock(Protocol):
    """Something that tells the time, and the moment."""

    def now(self) -> float:
        """Give the seconds since some fixed moment. They never run backwards."""
        ...

    def moment(self) -> datetime:
        """Give the moment it is, in the time it is here."""
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


class Care(Protocol):
    """What a person can turn to, said when it is wanted."""

    def say_help(self) -> None:
        """Say which people and services can help."""
        ...

    def say_toolkit(self) -> None:
        """Say which things of their own may help; nothing if there are none."""
        ...


class Manner(Struct, frozen=True):
    """How a person wants to be guided."""

    holds: Holds | None = None
    """Chosen for this time; ``None``: as remembered, or else ask."""
    save: bool = True
    """Whether anything may be remembered."""
    as_events: bool = False
    """Write JSON lines instead of sentences."""
    rate: bool = False
    """Whether to ask how strong it is, before and after."""
    before: int | None = None
    """How strong it was, if the person said so on the way here."""
    history: bool = False
    """Whether every exercise that was played is kept."""
    lead: bool = True
    """Whether to leave time for reading what will happen before it begins."""


class Guide:
    """Guides one person, in lines."""

    def __init__(
        self,
        page: Page,
        lines: PastedLines,
        clock: Clock,
        memory: Memory,
        find: Callable[[str], Exercise],
        care: Care,
        manner: Manner,
        keep: Callable[[Rated], None] | None = None,
    ) -> None:
        """Guide with what is given; ``find`` finds a built-in exercise by its full name.

        ``keep`` keeps what was said of an exercise. It raises ``AnchorError``.
        """
        self._page = page
        self._lines = lines
        self._clock = clock
        self._memory = memory
        self._find = find
        self._care = care
        self._manner = manner
        self._questions = Questions(page, lines, care.say_help, silent=manner.as_events)
        self._keeps = manner.save and keep is not None
        self._afterwards = Afterwards(
            page,
            self._questions,
            care.say_help,
            keep if manner.save else None,
            history=manner.history,
        )
        self._unhelpful: set[str] = set()
        """What did not help in this sitting: it is not offered again."""

    def start(self, legs: Sequence[Leg], routine: Routine | None = None) -> None:
        """Guide through an exercise, or through those of a routine, one after another."""
        try:
            if routine is None:
                self._exercise(legs[0], self._asking(), self._manner.before)
            else:
                self._routine(routine, legs)
        except KeyboardInterrupt:  # between the overview and the first cue, say
            self._say(tr(words.ENDED_LEFT))

    def _routine(self, routine: Routine, legs: Sequence[Leg]) -> None:
        self._say(f"{routine.title}. {routine.about}")
        for number, leg in enumerate(legs, 1):
            place = {"number": number, "of": len(legs), "title": leg.exercise.title}
            if number == 1:
                self._say(tr(words.ROUTINE_LEG, **place))
            else:
                wanted = self._before_leg(tr(words.NEXT_LEG, **place))
                if wanted == "skip":
                    continue
                if wanted == "not_helping":
                    self._offer_ways()
                    return
                if wanted == "leave":
                    self._say(tr(words.ENDED_LEFT))
                    return
            ended = self._exercise(leg, self._asking(between=number < len(legs)))
            if ended is None or ended.how != "done":
                return

    def _before_leg(self, prompt: str) -> Action:
        """Ask whether to go on with a routine."""
        while (answer := self._questions.ask(prompt)) is not None:
            wanted = action(answer, False)
            if not answer.strip():
                return "resume"
            if wanted in ("resume", "skip", "not_helping", "leave"):
                return wanted
            if wanted in ("help", "here"):
                self._answer(wanted)
            else:
                self._page.say(tr(words.UNKNOWN_WORD))
        return "leave"

    def _answer(self, wanted: Literal["help", "help_now", "here"]) -> None:
        """Say what was asked for, which changes nothing."""
        if wanted == "help":
            self._page.say(*help_lines())
        elif wanted == "here":
            self._page.say(sentences.here_and_now(self._clock.moment()))
        else:
            self._care.say_help()

    def _asking(self, between: bool = False) -> Asking:
        """Tell what to ask around an exercise; nothing unasked ``between`` those of a routine."""
        if self._manner.rate:
            return "rate"
        return "offer" if self._keeps and not between else "nothing"

    def _exercise(self, leg: Leg, asking: Asking, said: int | None = None) -> Ended | None:
        """Guide through one exercise; ``None``: the person decided against it.

        ``said`` is how strong it was, if they said so before.
        """
        identity, exercise = leg.identity, leg.exercise
        choices = replace(leg.choices, attended=self._lines.attended)
        if has_holds(exercise):
            rest = sentences.longest_rest(compile_timeline(exercise, choices))
            holds = self._holds(identity, rest)
            if holds is None:
                self._say(tr(words.ENDED_LEFT))
                return None
            choices = replace(choices, holds=holds == "with")
        session = Session(exercise, choices, self._clock)
        for found in adjustments(exercise, choices):
            self._page.aside(sentences.adjustment(found))
        if self._manner.as_events:
            from anchor.plain.events import EventWriter

            planned = session.timeline.milliseconds
            ended = play(session, EventWriter(self._page, session, identity), self._lines)
            self._note(identity, ended)
            self._afterwards.ask(exercise, Rated(identity, planned, ended), (), "nothing")
            return ended
        before: int | None = None
        overview = sentences.overview(exercise, session.timeline, choices)
        if leg.always_out:
            overview.append(sentences.left_out_by_choice(leg.always_out))
        self._page.say(*overview)
        if exercise.practice == "words":  # a hard talk may follow
            self._care.say_toolkit()
        if self._lines.attended:
            self._page.say(tr(words.HOW_TO_LEAVE))
            asked = asking == "rate" and said is None
            before, instead = self._rating() if asked else (None, None)
            instead = instead or self._time_to_read(overview)
            if instead == "leave":
                self._page.say(tr(words.ENDED_LEFT))
                return None
            if instead == "not_helping":
                self._offer_ways()
                return None
        self._page.say("")
        planned = session.timeline.milliseconds
        keeps = self._keeps and self._lines.attended
        speaker = Speaker(self._page, session, self._clock.moment, self._care.say_help, keeps)
        ended = play(session, speaker, self._lines)
        rated = Rated(identity, planned, ended, before)
        if self._afterwards.ask(exercise, rated, session.answers.given(), asking, said):
            ended = Ended("not-helping", ended.practised)
        noted = self._note(identity, ended)
        if ended.how == "not-helping":
            self._offer_ways(noted)
        return ended

    def _note(self, identity: str, ended: Ended) -> bool:
        """Remember what did not help; tell whether it is written down."""
        if ended.how != "not-helping":
            return False
        self._unhelpful.add(identity)
        return self._manner.save and self._remember(lambda: self._memory.mark_not_helpful(identity))

    def _time_to_read(self, overview: list[str]) -> Action | None:
        """Leave time to read before it begins by itself; give what was asked for instead, if so."""
        if not self._manner.lead:
            return None
        seconds = sentences.reading_time(overview)
        until: float | None = self._clock.now() + seconds
        self._page.say(tr(words.BEGINS, length=sentences.length(seconds * 1000)))
        while True:
            try:
                line = self._lines.wait(until)
            except (KeyboardInterrupt, EndOfInput):
                return "leave"
            wanted = None if line is None else action(line, False)
            if wanted not in ("help", "help_now", "here"):
                return wanted
            self._answer(wanted)
            # Nothing begins while somebody reads this.
            until = None
            self._page.say(tr(words.ENTER_BEGINS))

    def _holds(self, identity: str, seconds: str) -> Holds | None:
        """Tell whether to play the holds: as chosen, as remembered, or as asked once."""
        chosen, known = self._manner.holds, self._memory.holds(identity)
        if chosen and known and chosen != known and self._manner.save:
            self._remember(lambda: self._memory.remember_holds(identity, chosen))
        if chosen or known:
            return chosen or known
        if not self._lines.attended or self._manner.as_events:
            self._page.aside(tr(words.HOLDS_NOTE, seconds=seconds))
            return "with"
        self._page.say(tr(words.HOLDS_QUESTION, seconds=seconds))
        number = self._questions.choose(
            list(map(tr, words.HOLDS_CHOICES)), tr(words.HOLDS_PROMPT), default=1
        )
        if number not in (1, 2):
            return None
        holds: Holds = "without" if number == 1 else "with"
        if self._manner.save and self._remember(
            lambda: self._memory.remember_holds(identity, holds)
        ):
            self._page.say(tr(words.HOLDS_REMEMBERED))
        return holds

    def _rating(self) -> tuple[int | None, Action | None]:
        """Ask how strong it is: a number, or what was asked for instead, or neither."""
        if not self._lines.attended:
            return None, None
        answer = self._questions.rating_or_word(tr(words.RATING_PROMPT))
        return (answer, None) if isinstance(answer, int) else (None, answer)

    def _offer_ways(self, noted: bool = False) -> None:
        """Offer outward ways on, and to stop. Nothing that did not help is started again."""
        self._page.say(*map(tr, words.NOT_HELPING))
        if not self._lines.attended:
            return
        self._care.say_toolkit()
        ways = ways_on(self._unhelpful)
        options = [*(tr(words.NOT_HELPING_WAYS[way]) for way in ways), tr(words.NOT_HELPING_STOP)]
        last = len(options)
        prompt = tr(words.NOT_HELPING_PROMPT, last=last)
        number = self._questions.choose(options, prompt, default=last)
        if number is None or number == last:
            if noted:
                self._page.say(tr(words.NOT_HELPING_NOTED))
            self._page.say(tr(words.NOT_HELPING_STOPPED))
            return
        since = self._clock.now()
        way = ways[number - 1]
        ended = self._exercise(Leg(way, self._find(way), Choices()), "nothing")
        in_time = self._clock.now() - since >= RATING_AFTER_SECONDS
        if in_time and ended is not None and ended.how != "not-helping":
            self._offer_rating()

    def _offer_rating(self) -> None:
        """Offer to say how strong it is now. If it is still very strong, speak of people."""
        rating = self._questions.rating(tr(words.RATING_PROMPT))
        self._afterwards.speak_of_company(rating)

    def _say(self, *paragraphs: str) -> None:
        if not self._manner.as_events:
            self._page.say(*paragraphs)

    def _remember(self, write: Callable[[], None]) -> bool:
        """Write something down, and tell whether that was possible."""
        try:
            write()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            self._page.aside(tr(words.NOT_REMEMBERED, reason=reason))
            return False
        return True
