"""What can be changed about an exercise before it begins, one step at a time."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from anchor.companion.legs import Leg
from anchor.core.body import RegionName
from anchor.core.choices import EVERYTHING, ChoiceError, Choices, is_played
from anchor.core.compiling import adjustments, compile_timeline
from anchor.core.model import AnyStep, Breathe, Exercise, Repeat
from anchor.core.safety import has_holds, regions

MINUTES = (1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0, 15.0, 20.0, 30.0, 45.0, 60.0)
"""Lengths of a breathing to choose from, beside its own, and no end."""

PACES = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
"""Paces to choose from, as far as they are safe."""

Holds = Literal["ask", "without", "with"]
HOLDS: tuple[Holds, ...] = get_args(Holds)


class Part(Struct, frozen=True):
    """Steps that are played or left out together: all that turn to the same of the body."""

    positions: tuple[int, ...]
    where: tuple[RegionName, ...] = ()
    name: str = ""
    """What the step is called, if it turns to no part of the body."""


class Tailored(Struct, frozen=True):
    """An exercise, and what a person changed about it so far."""

    exercise: Exercise
    minutes: float | None = None
    endless: bool = False
    pace: float = 1.0
    holds: Holds = "ask"
    left_out: frozenset[int] = frozenset()
    """The positions of steps that are not played."""

    @property
    def choices(self) -> Choices:
        """Give what was changed as the choices an exercise is played with."""
        steps = enumerate(self.exercise.steps)
        starts_skipped = frozenset(
            place for place, step in steps if not is_played(step, place, Choices())
        )
        return Choices(
            minutes=self.minutes,
            endless=self.endless,
            pace=self.pace,
            skip=_numbers(self.left_out - starts_skipped),
            include=_numbers(starts_skipped - self.left_out),
            holds=self.holds != "without",
        )


Knob = Literal["minutes", "pace", "holds"] | Part
"""One thing that can be changed."""


def as_it_is(leg: Leg, holds: Literal["with", "without"] | None) -> Tailored:
    """Begin with what would be played: ``holds`` as the person chose once, if they did."""
    steps = enumerate(leg.exercise.steps)
    left_out = frozenset(
        position
        for position, step in steps
        if not is_played(step, position, leg.choices) and not isinstance(step, Repeat)
    )
    return Tailored(leg.exercise, holds=holds or "ask", left_out=left_out)


def knobs(exercise: Exercise) -> list[Knob]:
    """List what can be changed about an exercise."""
    found: list[Knob] = ["minutes"] if _has_chosen_length(exercise) else []
    if _milliseconds(exercise, Choices(pace=2)) != _milliseconds(exercise, Choices()):
        found.append("pace")
    if has_holds(exercise):
        found.append("holds")
    return [*found, *_parts(exercise)]


def turned(tailored: Tailored, knob: Knob, by: Literal[-1, 1]) -> Tailored:
    """Change one thing by a step: less, or more. At its end, it stays as it is.

    A part is in or out: less leaves it out, and more turns it to the other.
    """
    changed = _turned(tailored, knob, by)
    return changed if _is_fine(changed.exercise, changed.choices) else tailored


def _turned(tailored: Tailored, knob: Knob, by: Literal[-1, 1]) -> Tailored:
    match knob:
        case "minutes":
            return _longer(tailored, by)
        case "pace":
            return replace(tailored, pace=_next(PACES, tailored.pace, by))
        case "holds":
            place = HOLDS.index(tailored.holds) + by
            return replace(tailored, holds=HOLDS[min(max(place, 0), len(HOLDS) - 1)])
        case Part():
            positions = frozenset(knob.positions)
            is_brought_back = by > 0 and bool(tailored.left_out & positions)
            return replace(
                tailored,
                left_out=tailored.left_out - positions
                if is_brought_back
                else tailored.left_out | positions,
            )


def _longer(tailored: Tailored, by: Literal[-1, 1]) -> Tailored:
    own = own_minutes(tailored.exercise)
    lengths = sorted({*MINUTES, own})
    if tailored.endless:
        if by > 0:
            return tailored
        wanted = lengths[-1]
    else:
        now = own if tailored.minutes is None else tailored.minutes
        wanted = _next(lengths, now, by)
        if by > 0 and wanted == now:
            return replace(tailored, minutes=None, endless=True)
    return replace(tailored, endless=False, minutes=None if wanted == own else wanted)


def own_minutes(exercise: Exercise) -> float:
    """Tell how long the breathing of an exercise lasts as it is written, in minutes."""
    blocks = compile_timeline(exercise, Choices()).blocks
    filling = next((block.fills for block in blocks if block.fills), None)
    if filling is None:  # so many breaths, however long they take
        breathing = (block for block in blocks if isinstance(block.step, Breathe))
        filling = sum(block.milliseconds or 0 for block in breathing)
    return round(filling / 60_000, 2)


def _parts(exercise: Exercise) -> list[Part]:
    """List the parts of the body, and the named steps, that can be played or left out."""
    places: dict[tuple[tuple[RegionName, ...], str], list[int]] = {}
    for position, step in enumerate(exercise.steps):
        if key := _part_of(step, position):
            places.setdefault(key, []).append(position)
    return [Part(tuple(found), where, name) for (where, name), found in places.items()]


def _part_of(step: AnyStep, position: int) -> tuple[tuple[RegionName, ...], str] | None:
    where = regions(step)
    if where:
        return where, ""
    return (
        ((), step.name or str(position + 1)) if not is_played(step, position, Choices()) else None
    )


def _has_chosen_length(exercise: Exercise) -> bool:
    try:
        compile_timeline(exercise, Choices(minutes=1, include=frozenset({EVERYTHING})))
    except ChoiceError:
        return False
    return True


def _is_fine(exercise: Exercise, choices: Choices) -> bool:
    """Tell whether choices can be taken just as they stand."""
    try:
        compile_timeline(exercise, choices)
    except ChoiceError:
        return False
    return not adjustments(exercise, choices)


def _milliseconds(exercise: Exercise, choices: Choices) -> int:
    """Tell how long all of it that has an end is, steps that start skipped too."""
    return compile_timeline(exercise, replace(choices, include=frozenset({EVERYTHING}))).planned


def _next(steps: Sequence[float], now: float, by: Literal[-1, 1]) -> float:
    place = bisect_left(steps, now)
    if by > 0 and (place == len(steps) or steps[place] == now):
        place += 1
    elif by < 0:
        place -= 1
    return steps[place] if 0 <= place < len(steps) else now


def _numbers(positions: frozenset[int]) -> frozenset[str]:
    return frozenset(str(position + 1) for position in positions)
