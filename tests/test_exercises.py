"""What every built-in exercise and routine keeps, told by playing each one to its end."""

import re
from collections import Counter
from pathlib import Path
from typing import Literal

import pytest

from anchor.core.choices import EVERYTHING, Choices
from anchor.core.compiling import compile_timeline
from anchor.core.events import CueBegan, Ended, Event
from anchor.core.model import FEELINGS, Ask, Breathe, Exercise, Feeling, Notice, Repeat, Routine
from anchor.core.safety import has_holds, has_touch, is_touch, longest_hold
from anchor.core.session import Session
from anchor.core.timeline import Cue, Timeline
from anchor.plain.player import play
from anchor.plain.sentences import cue_text
from anchor.plain.speaker import Speaker
from faces import BUILTIN, Guided, Heard, QuickLibrary
from manual_clock import ManualClock

LIBRARY = QuickLibrary(Path("/nowhere"), BUILTIN)
FILES = {file.name: file for file in LIBRARY.builtin_packs()}
PACKS = {name: file.read() for name, file in FILES.items()}
EXERCISES = {f"{name}/{one.name}": one for name, pack in PACKS.items() for one in pack.exercises}
ROUTINES = {f"{name}/{one.name}": one for name, pack in PACKS.items() for one in pack.routines}

every_exercise = pytest.mark.parametrize("name", EXERCISES)
every_routine = pytest.mark.parametrize("name", ROUTINES)

EVERYDAY_SPEECH = 2.5
"""Words a second, read aloud."""

BREATH_WORDS = 3.0
"""The few words of a breath are spoken a little faster."""

MAX_INWARD_MILLISECONDS = 60_000

DIRECTIONS = ("outward", "neutral", "inward")
"""From the gentlest to the one that asks most."""

Way = Literal["typed", "enter", "alone"]
WAYS: tuple[Way, ...] = ("typed", "enter", "alone")


class Person:
    """Somebody who takes exactly as long as is planned, and then answers, or presses Enter."""

    attended = True

    def __init__(self, clock: ManualClock, session: Session, types: bool) -> None:
        """Answer the questions of a session."""
        self._clock, self._session, self._types = clock, session, types

    def wait(self, until: float | None) -> str | None:
        """Give a line where somebody is waited for."""
        if until is not None:
            self._clock.move_to(until)
            return None
        self._clock.advance(self._session.cue.milliseconds / 1000)
        return self._answer(self._session.cue) if self._types else ""

    def _answer(self, cue: Cue) -> str:
        match cue.step:
            case Notice():
                return "a lamp"
            case Ask(answer="choice"):
                return cue.step.options[cue.position % len(cue.step.options)]
            case Ask(answer="scale"):
                return "3"
            case Ask():
                return "Some tea, and quiet."
            case _:
                return ""


class Nobody:
    """Nobody is there: time goes by."""

    attended = False

    def __init__(self, clock: ManualClock) -> None:
        """Let a clock go on."""
        self._clock = clock

    def wait(self, until: float | None) -> str | None:
        """Let time go by until something happens."""
        assert until is not None, "it would stand still for ever"
        self._clock.move_to(until)
        return None


class Noting(Speaker):
    """Speaks, and notes what happened."""

    def __init__(self, clock: ManualClock, session: Session) -> None:
        """Speak on a page that nobody reads."""
        super().__init__(Heard().page, session, clock.moment, lambda: None)
        self.happened: list[Event] = []

    def tell(self, happened: list[Event]) -> None:
        """Say what happened."""
        self.happened += happened
        super().tell(happened)


def played(clock: ManualClock, name: str, way: Way) -> tuple[Timeline, Ended, list[Cue]]:
    """Play to the end; where answers are typed, with every step that starts skipped."""
    include = frozenset({EVERYTHING} if way == "typed" else ())
    choices = Choices(attended=way != "alone", include=include)
    session = Session(EXERCISES[name], choices, clock)
    speaker = Noting(clock, session)
    lines = Nobody(clock) if way == "alone" else Person(clock, session, types=way == "typed")
    ended = play(session, speaker, lines)
    return session.timeline, ended, [e.cue for e in speaker.happened if isinstance(e, CueBegan)]


def everything(name: str) -> list[Cue]:
    """List every cue there is, those that start skipped too."""
    choices = Choices(attended=False, include=frozenset({EVERYTHING}))
    return list(compile_timeline(EXERCISES[name], choices).cues())


def easier(name: str) -> str | None:
    """Give the full name of the gentler exercise that is offered instead."""
    other = EXERCISES[name].easier
    return other if other is None or "/" in other else f"{name.partition('/')[0]}/{other}"


def hold(exercise: Exercise) -> float:
    return max((longest_hold(s) for s in exercise.steps if isinstance(s, Breathe)), default=0)


def said(exercise: Exercise) -> str:
    """Give all that is said in the steps, in small letters."""
    parts = (
        (getattr(step, "say", None), getattr(step, "question", None), step.or_)
        for step in exercise.steps
    )
    return " ".join(text for step in parts for text in step if text).lower()


# Played to the end


@pytest.mark.parametrize("way", WAYS)
@every_exercise
def test_it_plays_to_its_end_and_lasts_as_planned(clock: ManualClock, name: str, way: Way) -> None:
    timeline, ended, cues = played(clock, name, way)
    assert ended.how == "done"
    assert ended.practised == timeline.milliseconds == cues[-1].end
    assert cues == list(timeline.cues())


@pytest.mark.parametrize("way", WAYS)
@every_exercise
def test_it_ends_facing_outward(clock: ManualClock, name: str, way: Way) -> None:
    *_, cues = played(clock, name, way)
    least = 20_000 if EXERCISES[name].turns == "inward" else 10_000
    assert cues[-1].turns == "outward"
    assert least <= cues[-1].milliseconds <= 30_000


@pytest.mark.parametrize("attended", [True, False])
@every_routine
def test_a_routine_plays_to_its_end_and_lasts_as_planned(
    clock: ManualClock, home: Path, name: str, attended: bool
) -> None:
    started = clock.now()
    told = Guided(clock, home, attended=attended, enters=attended).start(name)
    legs = ROUTINES[name].sequence
    cues = [cue for leg in planned_legs(ROUTINES[name], attended) for cue in leg.cues()]
    # Whoever presses Enter at once spends no time where it waits.
    timed = sum(cue.milliseconds for cue in cues if not cue.waits)
    assert told.out.count("That is the end.") == len(legs)
    assert round((clock.now() - started) * 1000) == timed
    assert (cues[-1].turns, 10_000 <= cues[-1].milliseconds <= 30_000) == ("outward", True)


def planned_legs(routine: Routine, attended: bool) -> list[Timeline]:
    return [
        compile_timeline(EXERCISES[leg.start], Choices(minutes=leg.minutes, attended=attended))
        for leg in routine.sequence
    ]


# Its words, and their time


@every_exercise
def test_no_cue_takes_longer_to_speak_than_it_lasts(name: str) -> None:
    position = None
    for cue in everything(name):
        words = cue_text(cue)
        if cue.position != position and cue.step.or_:  # said with the step's first cue
            words += f" {cue.step.or_}"
        position = cue.position
        speech = BREATH_WORDS if isinstance(cue.step, Breathe) else EVERYDAY_SPEECH
        assert len(words.split()) / speech <= cue.milliseconds / 1000, words


NUMBERS = [
    "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
]  # fmt: skip
"""As minutes, by their place; "a minute" is one."""

STATED = re.compile(
    rf"\b(about|almost|just over|a little over|under|over|less than) ({'|'.join(NUMBERS)})"
    r" minutes?( and a half)?\b"
)


@pytest.mark.parametrize("name", [*EXERCISES, *ROUTINES])
def test_a_length_that_is_told_is_true(name: str) -> None:
    thing = ROUTINES.get(name) or EXERCISES[name]
    told = STATED.findall(thing.about.lower())
    if isinstance(thing, Routine):
        timelines = planned_legs(thing, attended=False)
        assert told
    else:
        timelines = [compile_timeline(thing, Choices(attended=False))]
    seconds = sum(timeline.planned for timeline in timelines) / 1000
    for word, number, half in told:
        minutes = max(1, NUMBERS.index(number)) + (0.5 if half else 0)
        more = seconds - minutes * 60
        if "over" in word:
            assert 0 < more <= 45
        elif word in ("under", "almost", "less than"):
            assert -45 <= more < 0
        else:
            assert abs(more) <= max(20, seconds / 10)


# How it treats people


@every_exercise
def test_attention_stays_inward_for_a_minute_at_most(name: str) -> None:
    """Breathing, whose length people choose, is the exception: docs/review.md says so."""
    inward = 0
    for cue in everything(name):
        if cue.turns == "inward" and not isinstance(cue.step, Breathe):
            inward += cue.milliseconds
            assert inward <= MAX_INWARD_MILLISECONDS
        else:
            inward = 0


@every_exercise
def test_eyes_stay_open(name: str) -> None:
    exercise = EXERCISES[name]
    asked = exercise.turns == "inward" and exercise.practice != "words"  # there one writes
    assert "eyes open" in said(exercise) or not asked
    assert not re.search(
        r"\b(?:clos|shut)\w* (?:the |your )?eyes|eyes (?:closed|shut)", said(exercise)
    )


NO_TOUCH = re.compile(r"\bno (?:touch|pressing)\b")


@every_exercise
def test_touch_has_a_way_without(name: str) -> None:
    exercise = EXERCISES[name]
    touching = [step for step in exercise.steps if is_touch(step)]
    assert has_touch(exercise) == bool(touching)
    for step in touching:
        assert NO_TOUCH.search((step.or_ or "").lower()), step


BY_TOUCH = r"\b(?:touch|feel|reach|hand|finger|tap|smooth|rough|floor|chair)"
BY_NOSE = r"\b(?:smell|scent|taste)"
BY_EAR = r"\b(?:hear|listen|sound|by ear)"
BY_EYE = r"\b(?:see\b|look|watch|view|eye|colour|move)"
OTHER_SENSES = {
    "see": re.compile(f"{BY_TOUCH}|{BY_NOSE}|{BY_EAR}"),
    "hear": re.compile(f"{BY_TOUCH}|{BY_NOSE}|{BY_EYE}"),
}
ANY_SENSE = re.compile(f"{BY_TOUCH}|{BY_NOSE}|{BY_EAR}|{BY_EYE}")


@every_exercise
def test_sight_and_hearing_have_another_sense(name: str) -> None:
    for step in EXERCISES[name].steps:
        if isinstance(step, Notice) and step.sense in OTHER_SENSES:
            assert OTHER_SENSES[step.sense].search((step.or_ or "").lower()), step


@every_exercise
def test_breath_is_never_the_only_way(name: str) -> None:
    steps = EXERCISES[name].steps
    for i, step in enumerate(steps):
        if isinstance(step, Breathe):
            before = steps[i - 1].or_ if i else None
            assert ANY_SENSE.search(f"{step.or_ or ''} {before or ''}".lower()), step


@every_exercise
def test_easier_is_easier(name: str) -> None:
    exercise, other = EXERCISES[name], easier(name)
    if other is None:
        assert name == "grounding/feet"  # where every chain ends
        return
    assert other in EXERCISES
    gentler = EXERCISES[other]
    assert gentler.level <= exercise.level
    assert hold(gentler) <= hold(exercise)
    assert DIRECTIONS.index(gentler.turns) <= DIRECTIONS.index(exercise.turns)
    assert not set(exercise.suits) & set(gentler.not_for)


@every_exercise
def test_easier_leads_to_an_end(name: str) -> None:
    seen = [name]
    while (other := easier(seen[-1])) is not None:
        assert other not in seen
        seen.append(other)
    assert not has_holds(EXERCISES[seen[-1]])


@every_routine
def test_a_routine_is_of_exercises_that_exist(name: str) -> None:
    for leg in ROUTINES[name].sequence:
        assert leg.start in EXERCISES


@pytest.mark.parametrize("feeling", FEELINGS)
def test_every_feeling_has_something_for_it(feeling: Feeling) -> None:
    fitting = [one for one in EXERCISES.values() if feeling in one.suits]
    assert len({one.practice for one in fitting}) >= 2
    assert any(one.turns != "inward" for one in fitting)
    assert not any(feeling in one.not_for for one in fitting)


# All of them together


@pytest.mark.parametrize("name", FILES)
def test_a_built_in_pack_passes_the_strict_check(name: str) -> None:
    assert FILES[name].check() == []


def test_no_two_things_share_a_name() -> None:
    things: list[Exercise | Routine] = [*EXERCISES.values(), *ROUTINES.values()]
    names = Counter(name for thing in things for name in (thing.name, *thing.aliases))
    assert [name for name, count in names.items() if count > 1] == []


def test_there_is_a_library() -> None:
    assert len(EXERCISES) >= 65
    assert len(ROUTINES) >= 8


def test_every_step_but_a_repeat_is_played_once_everything_is_chosen() -> None:
    for name, exercise in EXERCISES.items():
        steps = {i for i, step in enumerate(exercise.steps) if not isinstance(step, Repeat)}
        assert {cue.position for cue in everything(name)} == steps
