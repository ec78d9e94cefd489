"""The rules one exercise has to keep before it can be played.

Every rule is one function that yields problems; it counts once it is in ``RULES``, or among the
rules for a kind of step. What is said about a code is in ``anchor.words.checks``. Paths start at
the exercise. The rules run each time an exercise starts, and for all of a thousand packs when these
are listed, so they are quick: a rule for a kind of step is not even asked where there is none.
"""

from collections.abc import Callable, Iterator, Mapping
from math import inf
from typing import Any

from anchor.core.compiling import DEFAULT_MINUTES, cue_seconds, phases
from anchor.core.model import Ask, Attend, Breathe, Exercise, Repeat, Tense
from anchor.core.problems import Problem
from anchor.core.safety import (
    MAX_HOLD_SECONDS,
    MIN_CYCLE_SECONDS,
    MIN_PHASE_SECONDS,
    cycle_seconds,
    longest_hold,
    regions,
)

MAX_CUES = 10_000
"""No exercise has more cues, its repeats played out: it has to fit in memory and in a list."""

MAX_HOURS = 12
"""No exercise is longer, its repeats played out."""

Problems = Iterator[Problem]

Rule = Callable[[Exercise], Problems]

_StepRule = Callable[[Any, int], Problems]
"""A rule for one kind of step, and the step's position."""


def plain(value: float) -> float:
    """Give a number as people write it: 4 rather than 4.0, and no more than three decimals."""
    return int(value) if value == int(value) else round(value, 3)


# How an exercise is put together


def _step_names_differ(exercise: Exercise) -> Problems:
    seen: set[str] = set()
    for i, step in enumerate(exercise.steps):
        if step.name in seen:
            yield Problem("E302", ("step", i, "name"), {"name": step.name})
        elif step.name:
            seen.add(step.name)


def _repeats_start_earlier(exercise: Exercise) -> Problems:
    earlier: set[str | None] = set()
    for i, step in enumerate(exercise.steps):
        if not isinstance(step, Repeat):
            earlier.add(step.name)
        elif step.from_ not in earlier:
            yield Problem("E303", ("step", i, "from"), {"name": step.from_})


def _one_breathing_fills_the_minutes(exercise: Exercise) -> Problems:
    filled = filling(exercise)
    for i in filled[1:]:
        yield Problem("E304", ("step", i))
    for i, step in enumerate(exercise.steps):
        if isinstance(step, Repeat):
            start = _position(exercise, step.from_)
            if any(start <= fill < i for fill in filled):
                yield Problem("E305", ("step", i, "from"), {"name": step.from_})
    if exercise.minutes is not None and not filled:
        yield Problem("E306", ("minutes",))


def _breath_moves(step: Breathe, i: int) -> Problems:
    if not cycle_seconds(step, holds=False):
        yield Problem("E308", ("step", i))


def _phases_are_long_enough(step: Breathe, i: int) -> Problems:
    for phase, seconds, _ in phases(step):
        if seconds < MIN_PHASE_SECONDS:
            yield _beyond("E309", ("step", i, phase), seconds, MIN_PHASE_SECONDS)


def _cycles_stay_below_their_limit(step: Breathe, i: int) -> Problems:
    if step.cycles and step.max_cycles and step.cycles > step.max_cycles:
        path = ("step", i, "max-cycles")
        yield Problem("E310", path, {"cycles": step.cycles, "limit": step.max_cycles})


def _choice_can_be_made(step: Ask, i: int) -> Problems:
    if step.answer == "choice" and len(step.options) < 2:
        yield Problem("E311", ("step", i), {"count": len(step.options)})
    elif step.answer != "choice" and step.options:
        yield Problem("E312", ("step", i, "options"), {"answer": step.answer})


def _options_differ(step: Ask, i: int) -> Problems:
    seen = [" ".join(option.casefold().split()) for option in step.options]
    for k, option in enumerate(seen):
        if option in seen[:k]:
            yield Problem("E313", ("step", i, "options", k), {"option": step.options[k]})


def _regions_differ(step: Attend | Tense, i: int) -> Problems:
    where = regions(step)
    for k, region in enumerate(where):
        if region in where[:k]:
            yield Problem("E319", ("step", i, "where", k), {"region": region})


def _all_of_it_can_be_played(exercise: Exercise) -> Problems:
    countable = playable = True
    for i, cues, seconds in _totals(exercise):
        if countable and cues > MAX_CUES:
            countable = False
            yield Problem("E314", ("step", i), {"limit": MAX_CUES})
        if playable and seconds > MAX_HOURS * 3600:
            playable = False
            yield Problem("E315", ("step", i), {"limit": MAX_HOURS})


# Refusals, for safety


def _breaths_are_not_hurried(step: Breathe, i: int) -> Problems:
    if cycle_seconds(step) < MIN_CYCLE_SECONDS and cycle_seconds(step, holds=False):
        yield _beyond("S401", ("step", i), cycle_seconds(step), MIN_CYCLE_SECONDS)


def _hold_is_short(step: Breathe, i: int) -> Problems:
    if step.hold > MAX_HOLD_SECONDS:
        yield _beyond("S402", ("step", i, "hold"), step.hold, MAX_HOLD_SECONDS)


def _rest_is_short(step: Breathe, i: int) -> Problems:
    if step.rest > MAX_HOLD_SECONDS:
        yield _beyond("S403", ("step", i, "rest"), step.rest, MAX_HOLD_SECONDS)


def _hold_and_rest_together_are_short(step: Breathe, i: int) -> Problems:
    if step.hold <= MAX_HOLD_SECONDS >= step.rest and longest_hold(step) > MAX_HOLD_SECONDS:
        yield _beyond("S404", ("step", i), longest_hold(step), MAX_HOLD_SECONDS)


def _of_each_step(rules: Mapping[type, tuple[_StepRule, ...]]) -> Rule:
    """Make one rule of the rules for kinds of step: all of them in one pass over the steps."""

    def rule(exercise: Exercise) -> Problems:
        for i, step in enumerate(exercise.steps):
            for step_rule in rules.get(type(step), ()):
                yield from step_rule(step, i)

    return rule


_SOUND = _of_each_step(
    {
        Breathe: (_breath_moves, _phases_are_long_enough, _cycles_stay_below_their_limit),
        Ask: (_choice_can_be_made, _options_differ),
        Attend: (_regions_differ,),
        Tense: (_regions_differ,),
    }
)

_SAFE = _of_each_step(
    {
        Breathe: (
            _breaths_are_not_hurried,
            _hold_is_short,
            _rest_is_short,
            _hold_and_rest_together_are_short,
        )
    }
)

RULES: tuple[Rule, ...] = (
    _step_names_differ,
    _repeats_start_earlier,
    _one_breathing_fills_the_minutes,
    _SOUND,
    _all_of_it_can_be_played,
    _SAFE,
)


# What the rules look at


def _beyond(code: str, path: tuple[str | int, ...], seconds: float, limit: float) -> Problem:
    return Problem(code, path, {"seconds": plain(seconds), "limit": limit})


def filling(exercise: Exercise) -> list[int]:
    """List the positions of the breathings that fill the exercise's minutes."""
    steps = enumerate(exercise.steps)
    return [i for i, step in steps if isinstance(step, Breathe) and step.cycles is None]


def _position(exercise: Exercise, name: str) -> int:
    """Give the position of a named step: past the end if there is none."""
    steps = exercise.steps
    return next((i for i, step in enumerate(steps) if step.name == name), len(steps))


def _totals(exercise: Exercise) -> Iterator[tuple[int, int, float]]:
    """Count cues and seconds up to each step, all repeats played, in one pass and without playing.

    A repeat plays everything since its named step again, the plays of earlier repeats too.
    """
    minutes = exercise.minutes or DEFAULT_MINUTES
    cues, seconds = 0, 0.0
    before: dict[str, tuple[int, float]] = {}
    for i, step in enumerate(exercise.steps):
        if isinstance(step, Repeat):
            cues_before, seconds_before = before.get(step.from_, (cues, seconds))
            cues += step.times * (cues - cues_before)
            seconds += step.times * (seconds - seconds_before)
        else:
            if step.name:
                before.setdefault(step.name, (cues, seconds))
            lengths = cue_seconds(step)
            if isinstance(step, Breathe):
                cues += len(lengths) * (step.cycles or 1)  # filling takes the room of one breath
                seconds += _breaths_seconds(step, minutes)
            else:
                cues += len(lengths)
                seconds += sum(lengths)
        yield i, cues, seconds


def _breaths_seconds(step: Breathe, minutes: float) -> float:
    """Tell how long a breathing goes on: its breaths are counted, not laid out."""
    most = step.cycles or step.max_cycles
    breaths = most * cycle_seconds(step) if most else inf
    return breaths if step.cycles else min(minutes * 60, breaths)
