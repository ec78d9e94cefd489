"""What keeps an exercise safe to play: the limits, and what a step asks of a body.

Times are in seconds. A pace multiplies lengths: 2 is twice as slow.
"""

from math import inf

from anchor.core.body import SENSITIVE, RegionName
from anchor.core.model import (
    MAX_TENSE_SECONDS,
    AnyStep,
    Attend,
    Breathe,
    Exercise,
    Repeat,
    Tense,
    Touch,
    Turns,
)

MIN_CYCLE_SECONDS = 3
"""No whole breath is faster: 20 breaths a minute.

Fast breathing lowers carbon dioxide; it can bring on dizziness, panic and, in epilepsy, a seizure
(it is how clinics provoke one for an EEG). Fast-only patterns also helped least in the review of
58 studies by Bentley and others, 2023.
"""

MAX_HOLD_SECONDS = 10
"""No hold with full lungs, and no rest with empty ones, is longer.

The longest of the widely taught gentle patterns is the 7 seconds of 4-7-8. Long holds strain the
heart and the eyes, and holds after fast breathing have led to fainting and drowning.
"""

LONG_HOLD_SECONDS = 5
"""A longer hold, in a pattern that nobody wrote cautions for, is played only a few times."""

LONG_HOLD_BREATHS = 8
"""How many times: what is taught for 4-7-8 is four breaths at first, and later eight at most."""

MIN_PHASE_SECONDS = 0.5
"""No phase is shorter: nobody can read its word, or follow it without haste."""

MAX_BREATH_SECONDS = 15
"""No in-breath or out-breath that is typed is longer, and a pack that has one is warned.

Few can breathe that slowly: two breaths a minute, where slow breathing in studies is about six.
"""

MIN_PACE = 0.5
"""Twice as fast as written; safety may need less haste."""

MAX_PACE = 3
"""Three times as slow as written; safety may need shorter holds, or slower breaths."""


def cycle_seconds(breathe: Breathe, holds: bool = True) -> float:
    """Tell how long one whole breath takes; without holds, hold and rest are left out."""
    moving = breathe.in_ + breathe.top_up + breathe.out
    still = breathe.hold + breathe.rest if holds else 0
    whole = moving + still
    if whole == int(whole):  # to round is slow, and most breaths need none
        return whole
    return round(whole, 6)  # 0.1 + 0.2 is not quite 0.3: no breath misses a limit by that


def longest_hold(breathe: Breathe) -> float:
    """Tell for how long at most the breath stands still.

    A hold and a rest come one after the other if no in-breath, or no out-breath, lies between.
    """
    apart = (breathe.in_ or breathe.top_up) and breathe.out
    return max(breathe.hold, breathe.rest) if apart else breathe.hold + breathe.rest


def has_holds(exercise: Exercise) -> bool:
    """Tell whether the breath is ever held, with full lungs or with empty ones."""
    return any(
        isinstance(step, Breathe) and (step.hold > 0 or step.rest > 0) for step in exercise.steps
    )


def is_touch(step: AnyStep) -> bool:
    """Tell whether a step involves touch."""
    return isinstance(step, Touch) or (not isinstance(step, Repeat) and step.touch)


def has_touch(exercise: Exercise) -> bool:
    """Tell whether any step involves touch."""
    return any(map(is_touch, exercise.steps))


def regions(step: AnyStep) -> tuple[RegionName, ...]:
    """List the regions of the body a step turns to: none for most kinds of step."""
    if not isinstance(step, (Attend, Tense)):  # to make their union would take longer
        return ()
    return step.where if isinstance(step.where, tuple) else (step.where,)


def is_sensitive(step: AnyStep) -> bool:
    """Tell whether a step starts skipped because it, or a region of it, may stir something up."""
    where = regions(step)
    return step.sensitive or (bool(where) and not SENSITIVE.isdisjoint(where))


def turns_of(exercise: Exercise, step: AnyStep) -> Turns:
    """Tell where attention goes in a step: as it says itself, else as its exercise says."""
    return step.turns or exercise.turns


def pace_limits(step: AnyStep, holds: bool = True) -> tuple[float, float]:
    """Give the fastest and the slowest pace at which a step is safe.

    Between them a breath takes ``MIN_CYCLE_SECONDS`` or more, a hold or rest ``MAX_HOLD_SECONDS``
    or less, and a muscle is tense for ``MAX_TENSE_SECONDS`` or less. Both lie within ``MIN_PACE``
    and ``MAX_PACE`` unless that is not safe: a breath that is very short once its holds are left
    out may need one pace above ``MAX_PACE``, which is then both limits.
    """
    # The first is never above the second: a hold is a part of its cycle, and 3 is less than 10.
    match step:
        case Breathe():
            cycle = cycle_seconds(step, holds)
            hold = longest_hold(step) if holds else 0
            fastest = MIN_CYCLE_SECONDS / cycle if cycle else 0
            slowest = MAX_HOLD_SECONDS / hold if hold else inf
        case Tense():
            fastest, slowest = 0, MAX_TENSE_SECONDS / step.seconds
        case _:
            return MIN_PACE, MAX_PACE
    return (
        min(max(MIN_PACE, fastest), slowest),
        min(max(MAX_PACE, fastest), slowest),
    )
