"""The rules one exercise has to keep before it can be played.

Every rule is one function that yields problems; it counts once it is in ``RULES``. What is said
about a code is in ``anchor.words.checks``. Paths start at the exercise. The rules run each time an
exercise starts, so they are quick.
"""

from collections.abc import Callable, Iterator
from math import inf

from anchor.core.compiling import ASK_SECONDS, DEFAULT_MINUTES, NOTICE_SECONDS
from anchor.core.model import (
    Ask,
    Attend,
    Breathe,
    Exercise,
    Move,
    Notice,
    PhaseName,
    Quiet,
    Repeat,
    Say,
    Tense,
    Touch,
)
from anchor.core.problems import Problem
from anchor.core.safety import (
    MAX_HOLD_SECONDS,
    MIN_CYCLE_SECONDS,
    MIN_PHASE_SECONDS,
    cycle_seconds,
    longest_hold,
    regions,
)
from anchor.core.text import reading_seconds

MAX_CUES = 10_000
"""No exercise has more cues, its repeats played out: it has to fit in memory and in a list."""

MAX_HOURS = 12
"""No exercise is longer, its repeats played out."""

Problems = Iterator[Problem]

_Lasting = Breathe | Notice | Attend | Tense | Say | Move | Touch | Quiet | Ask
"""Every step but a repeat, which has no cues and no length of its own."""


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


def _one_breathing_fills(exercise: Exercise) -> Problems:
    for i in filling(exercise)[1:]:
        yield Problem("E304", ("step", i))


def _no_repeat_fills(exercise: Exercise) -> Problems:
    filled = filling(exercise)
    for i, step in enumerate(exercise.steps):
        if isinstance(step, Repeat):
            start = _position(exercise, step.from_)
            if any(start <= fill < i for fill in filled):
                yield Problem("E305", ("step", i, "from"), {"name": step.from_})


def _minutes_have_something_to_fill(exercise: Exercise) -> Problems:
    if exercise.minutes is not None and not filling(exercise):
        yield Problem("E306", ("minutes",))


def _breaths_move(exercise: Exercise) -> Problems:
    for i, step in _breathing(exercise):
        if not cycle_seconds(step, holds=False):
            yield Problem("E308", ("step", i))


def _phases_are_long_enough(exercise: Exercise) -> Problems:
    for i, step in _breathing(exercise):
        for phase, seconds in _phases(step):
            if 0 < seconds < MIN_PHASE_SECONDS:
                yield _beyond("E309", ("step", i, phase), seconds, MIN_PHASE_SECONDS)


def _cycles_stay_below_their_limit(exercise: Exercise) -> Problems:
    for i, step in _breathing(exercise):
        if step.cycles and step.max_cycles and step.cycles > step.max_cycles:
            path = ("step", i, "max-cycles")
            yield Problem("E310", path, {"cycles": step.cycles, "limit": step.max_cycles})


def _choices_can_be_made(exercise: Exercise) -> Problems:
    for i, step in enumerate(exercise.steps):
        if not isinstance(step, Ask):
            continue
        if step.answer == "choice" and len(step.options) < 2:
            yield Problem("E311", ("step", i), {"count": len(step.options)})
        elif step.answer != "choice" and step.options:
            yield Problem("E312", ("step", i, "options"), {"answer": step.answer})


def _options_differ(exercise: Exercise) -> Problems:
    for i, step in enumerate(exercise.steps):
        if isinstance(step, Ask):
            seen = [" ".join(option.casefold().split()) for option in step.options]
            for k, option in enumerate(seen):
                if option in seen[:k]:
                    yield Problem("E313", ("step", i, "options", k), {"option": step.options[k]})


def _regions_differ(exercise: Exercise) -> Problems:
    for i, step in enumerate(exercise.steps):
        where = regions(step)
        for k, region in enumerate(where):
            if region in where[:k]:
                yield Problem("E319", ("step", i, "where", k), {"region": region})


def _cues_are_countable(exercise: Exercise) -> Problems:
    for i, cues in _totals(exercise, _cue_count):
        if cues > MAX_CUES:
            yield Problem("E314", ("step", i), {"limit": MAX_CUES})
            return


def _length_is_playable(exercise: Exercise) -> Problems:
    def seconds(step: _Lasting) -> float:
        return _planned_seconds(step, exercise.minutes or DEFAULT_MINUTES)

    for i, total in _totals(exercise, seconds):
        if total > MAX_HOURS * 3600:
            yield Problem("E315", ("step", i), {"limit": MAX_HOURS})
            return


# Refusals, for safety


def _breaths_are_not_hurried(exercise: Exercise) -> Problems:
    for i, step in _breathing(exercise):
        if cycle_seconds(step, holds=False) and cycle_seconds(step) < MIN_CYCLE_SECONDS:
            yield _beyond("S401", ("step", i), cycle_seconds(step), MIN_CYCLE_SECONDS)


def _holds_are_short(exercise: Exercise) -> Problems:
    for i, step in _breathing(exercise):
        if step.hold > MAX_HOLD_SECONDS:
            yield _beyond("S402", ("step", i, "hold"), step.hold, MAX_HOLD_SECONDS)


def _rests_are_short(exercise: Exercise) -> Problems:
    for i, step in _breathing(exercise):
        if step.rest > MAX_HOLD_SECONDS:
            yield _beyond("S403", ("step", i, "rest"), step.rest, MAX_HOLD_SECONDS)


def _holds_and_rests_together_are_short(exercise: Exercise) -> Problems:
    for i, step in _breathing(exercise):
        if max(step.hold, step.rest) <= MAX_HOLD_SECONDS < longest_hold(step):
            yield _beyond("S404", ("step", i), longest_hold(step), MAX_HOLD_SECONDS)


RULES: tuple[Callable[[Exercise], Problems], ...] = (
    _step_names_differ,
    _repeats_start_earlier,
    _one_breathing_fills,
    _no_repeat_fills,
    _minutes_have_something_to_fill,
    _breaths_move,
    _phases_are_long_enough,
    _cycles_stay_below_their_limit,
    _choices_can_be_made,
    _options_differ,
    _regions_differ,
    _cues_are_countable,
    _length_is_playable,
    _breaths_are_not_hurried,
    _holds_are_short,
    _rests_are_short,
    _holds_and_rests_together_are_short,
)


# What the rules look at


def _breathing(exercise: Exercise) -> Iterator[tuple[int, Breathe]]:
    return ((i, step) for i, step in enumerate(exercise.steps) if isinstance(step, Breathe))


def _beyond(code: str, path: tuple[str | int, ...], seconds: float, limit: float) -> Problem:
    return Problem(code, path, {"seconds": plain(seconds), "limit": limit})


def filling(exercise: Exercise) -> list[int]:
    """List the positions of the breathings that fill the exercise's minutes."""
    return [i for i, step in _breathing(exercise) if step.cycles is None]


def _phases(step: Breathe) -> tuple[tuple[PhaseName, float], ...]:
    return (
        ("in", step.in_),
        ("top-up", step.top_up),
        ("hold", step.hold),
        ("out", step.out),
        ("rest", step.rest),
    )


def _position(exercise: Exercise, name: str) -> int:
    """Give the position of a named step: past the end if there is none."""
    steps = exercise.steps
    return next((i for i, step in enumerate(steps) if step.name == name), len(steps))


def _totals(
    exercise: Exercise, measure: Callable[[_Lasting], float]
) -> Iterator[tuple[int, float]]:
    """Sum a measure up to each step, with all repeats played, in one pass and without playing them.

    A repeat plays everything since its named step again, the plays of earlier repeats too.
    """
    total: float = 0
    before: dict[str, float] = {}
    for i, step in enumerate(exercise.steps):
        if isinstance(step, Repeat):
            total += step.times * (total - before.get(step.from_, total))
        else:
            if step.name:
                before.setdefault(step.name, total)
            total += measure(step)
        yield i, total


def _cue_count(step: _Lasting) -> int:
    match step:
        case Breathe():
            phases = sum(1 for _, seconds in _phases(step) if seconds)
            return phases * (step.cycles or 1)  # filling takes the room of one breath
        case Notice():
            return step.count
        case Tense():
            return 2
        case _:
            return 1


def _planned_seconds(step: _Lasting, minutes: float) -> float:
    """Tell how long a step takes once, by the clock or by its estimate."""
    match step:
        case Breathe():
            cycles = step.cycles or step.max_cycles
            breaths = cycles * cycle_seconds(step) if cycles else inf
            return breaths if step.cycles else min(minutes * 60, breaths)
        case Tense():
            return step.seconds + step.release
        case Attend() | Quiet():
            return step.seconds
        case Notice():
            return step.seconds or NOTICE_SECONDS * step.count
        case Ask():
            return step.seconds or ASK_SECONDS
        case _:
            return step.seconds or reading_seconds(step.say)
