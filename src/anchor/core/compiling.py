"""From an exercise and a person's choices to a timeline, and from there to a changed one.

What is compiled has no faults: packs are checked as they are read.
"""

import itertools
import math
from typing import Literal, assert_never

from msgspec import Struct
from msgspec.structs import replace

from anchor.core.choices import ChoiceError, Choices, is_played
from anchor.core.model import (
    AnyStep,
    Ask,
    Attend,
    Breathe,
    Cues,
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
from anchor.core.safety import pace_limits, turns_of
from anchor.core.text import reading_seconds
from anchor.core.timeline import Block, Place, Shape, Timeline, lay_out

DEFAULT_MINUTES = 5.0
"""How long a breathing fills when its exercise does not say: about what most studies used."""

NOTICE_SECONDS = 10.0
"""The estimate for finding one thing."""

ASK_SECONDS = 20.0
"""The estimate for a question."""

STAY_MILLISECONDS = 60_000
"""How much longer a breathing goes on when a person stays."""

HOLDS: tuple[PhaseName, ...] = ("hold", "rest")
"""The phases of a breath in which it stands still."""

_OUR_WORDS = Cues()

Played = Breathe | Notice | Attend | Tense | Say | Move | Touch | Quiet | Ask
"""A step with cues of its own: any but a repeat, which is played out."""


class Adjustment(Struct, frozen=True):
    """A choice that is not taken as it stands, to be said before the start."""

    what: Literal["pace", "cycles"]
    asked: float
    given: float


def compile_timeline(exercise: Exercise, choices: Choices) -> Timeline:
    """Lay an exercise out under a person's choices.

    Raises ``ChoiceError`` if a length was chosen for an exercise whose length is fixed, or if
    nothing is left to play.
    """
    chosen = _adjustable_step(exercise)
    if chosen is None and (choices.endless or choices.cycles or choices.minutes):
        raise ChoiceError("length-is-fixed")
    blocks: list[Block] = []
    for position, step in enumerate(exercise.steps):
        if not is_played(step, position, choices):
            continue
        if isinstance(step, Repeat):
            blocks.extend(_replayed(exercise, step, position, choices, blocks))
            continue
        if step.wait and isinstance(step, Breathe):
            blocks.append(_ready(exercise, step, position, choices, leads=1))
        block = Block(step, position, turns_of(exercise, step), _shapes(step, choices))
        if isinstance(step, Breathe):
            own = choices if step is chosen else Choices()
            block = _multiplied(block, step, own, exercise.minutes)
        blocks.append(block)
    if not blocks:
        raise ChoiceError("nothing-left")
    return lay_out(exercise, blocks)


def cue_seconds(step: Played) -> list[float]:
    """Tell how long each cue of a step is as written, played once: by the clock or an estimate."""
    match step:
        case Say() | Move() | Touch():
            if step.seconds:
                return [step.seconds]
            return [reading_seconds(f"{step.say} {step.or_}" if step.or_ else step.say)]
        case Tense():
            return [step.seconds, step.release]
        case Attend() | Quiet():
            return [step.seconds]
        case Ask():
            return [step.seconds or ASK_SECONDS]
        case Notice():
            return [(step.seconds or NOTICE_SECONDS * step.count) / step.count] * step.count
        case Breathe():
            return [seconds for _, seconds, _ in phases(step)]
        case _:
            assert_never(step)


def phases(step: Breathe) -> list[tuple[PhaseName, float, str | None]]:
    """List the phases of one breath that happen, with their seconds and the pack's words."""
    words = step.cues or _OUR_WORDS
    lengths: list[tuple[PhaseName, float, str | None]] = [
        ("in", step.in_, words.in_),
        ("top-up", step.top_up, words.top_up),
        ("hold", step.hold, words.hold),
        ("out", step.out, words.out),
        ("rest", step.rest, words.rest),
    ]
    return [phase for phase in lengths if phase[1] > 0]


def adjustments(exercise: Exercise, choices: Choices) -> tuple[Adjustment, ...]:
    """List what safety, or the exercise's own limit, does not take as it was chosen."""
    found: list[Adjustment] = []
    chosen = _adjustable_step(exercise)
    for position, step in enumerate(exercise.steps):
        if not is_played(step, position, choices):
            continue
        pace = _safe_pace(step, choices)
        if pace != choices.pace:
            found.append(Adjustment("pace", choices.pace, pace))
        if step is chosen and step.max_cycles is not None:
            asked = math.inf if choices.endless else choices.cycles
            if asked is None and choices.minutes is not None:
                cycle = sum(shape.milliseconds for shape in _shapes(step, choices))
                asked = math.ceil(_milliseconds(choices.minutes * 60) / cycle)
            if asked is not None and asked > step.max_cycles:
                found.append(Adjustment("cycles", asked, step.max_cycles))
    return tuple(dict.fromkeys(found))


def stayed(timeline: Timeline, place: Place) -> tuple[Timeline, int]:
    """Give the timeline with more time at a place, and how many milliseconds more that is.

    A breathing goes on for about a minute more, within its own limit; a tensing and release comes
    once more; anything else lasts as long again. A cue that waits, or has no end, stays as it is.
    """
    index, number = place
    block = timeline.blocks[index]
    shape = block.shapes[number % len(block.shapes)]
    if block.times is None or shape.waits:
        return timeline, 0
    if shape.phase is None:
        longer, more = _lasting(block, number)
    else:
        longer, more = _played_more(block, block.times)
    return timeline.with_block(index, longer), more


def recompiled(timeline: Timeline, choices: Choices, place: Place) -> tuple[Timeline, Place | None]:
    """Give the timeline under other choices from a place on, and the place where that goes on.

    What came before keeps its lengths, and the place begins when it would have begun. Minutes stay,
    so the number of breaths changes. If the place is a hold that is now left out, it goes on with
    the phase after it; ``None`` if nothing does. ``choices`` may differ in pace and holds.
    """
    index, number = place
    fresh = compile_timeline(timeline.exercise, choices)
    old, new = timeline.blocks[index], fresh.blocks[index]
    spent = old.offset(number)
    number = _same_cue(old, new, number)
    new = replace(new, start=old.start, done=number, spent=spent, fills=old.fills, added=old.added)
    if new.times is not None:
        times = new.times + new.added if new.fills is None else _times_to_fill(new, new.fills)
        new = replace(new, times=_capped(times, new.step))
    changed = lay_out(
        timeline.exercise, (*timeline.blocks[:index], new, *fresh.blocks[index + 1 :])
    )
    if new.length is not None and number >= new.length:
        return changed, changed.step_after((index, number))
    return changed, (index, number)


def _lasting(block: Block, number: int) -> tuple[Block, int]:
    """Let the cue with this number last as long again; tell how many milliseconds more."""
    shape = block.shapes[number]
    more = shape.milliseconds // shape.plays
    longer = replace(shape, milliseconds=shape.milliseconds + more, plays=shape.plays + 1)
    shapes = (*block.shapes[:number], longer, *block.shapes[number + 1 :])
    return replace(block, shapes=shapes), more


def _played_more(block: Block, times: int) -> tuple[Block, int]:
    """Add breaths, or a tensing and release, to so many; tell how many milliseconds more."""
    about = STAY_MILLISECONDS if isinstance(block.step, Breathe) else block.round_milliseconds
    rounds = _capped(times + math.ceil(about / block.round_milliseconds), block.step) - times
    more = rounds * block.round_milliseconds
    fills = None if block.fills is None else block.fills + more
    return replace(block, times=times + rounds, added=block.added + rounds, fills=fills), more


def _adjustable_step(exercise: Exercise) -> Breathe | None:
    """Find the breathing whose length can be chosen: one that fills, or a practice's only one."""
    breathing = [step for step in exercise.steps if isinstance(step, Breathe)]
    for step in breathing:
        if step.cycles is None:
            return step
    return breathing[0] if len(breathing) == 1 and exercise.practice == "breathe" else None


def _replayed(
    exercise: Exercise, step: Repeat, position: int, choices: Choices, blocks: list[Block]
) -> list[Block]:
    """Give what a repeat plays: everything since its named step, as often as it says."""
    named = next(i for i, earlier in enumerate(exercise.steps) if earlier.name == step.from_)
    again = list(itertools.dropwhile(lambda block: block.position < named, blocks))
    if not again or not step.wait:
        return again * step.times
    replayed: list[Block] = []
    for _ in range(step.times):
        # Built from the end: whoever skips the waiting leaves out all the plays that follow.
        ready = _ready(exercise, step, position, choices, leads=len(again) + len(replayed))
        replayed = [ready, *again, *replayed]
    return replayed


def _milliseconds(seconds: float) -> int:
    milliseconds = seconds * 1000
    if milliseconds != int(milliseconds):  # to round is slow, and most lengths need none
        # Rounding first takes away what binary fractions add: 5.5 * 1.1 is not quite 6.05.
        milliseconds = math.ceil(round(milliseconds, 3))
    return int(milliseconds) or 1


def _safe_pace(step: AnyStep, choices: Choices) -> float:
    fastest, slowest = pace_limits(step, choices.holds)
    if fastest <= choices.pace <= slowest:
        return choices.pace
    return min(max(choices.pace, fastest), slowest)


def _ready(exercise: Exercise, step: AnyStep, position: int, choices: Choices, leads: int) -> Block:
    """Give the cue that waits before a step which cannot wait within itself."""
    length = _milliseconds(reading_seconds("") * _safe_pace(step, choices))
    shape = Shape(length, waits=choices.attended)
    return Block(step, position, turns_of(exercise, step), (shape,), leads=leads)


def _shapes(step: Played, choices: Choices) -> tuple[Shape, ...]:
    pace = _safe_pace(step, choices)
    waits = choices.attended and step.wait
    if isinstance(step, Breathe):
        return tuple(
            [
                Shape(_milliseconds(seconds * pace), phase, words)
                for phase, seconds, words in phases(step)
                if choices.holds or phase not in HOLDS
            ]
        )
    lengths = cue_seconds(step)
    first = _milliseconds(lengths[0] * pace)
    match step:
        case Notice():
            whole = _milliseconds(sum(lengths) * pace)  # shared out so that nothing is lost
            ends = [whole * item // step.count for item in range(step.count + 1)]
            return tuple(
                Shape(
                    milliseconds=ends[item] - ends[item - 1],
                    text=step.say if item == 1 else None,
                    waits=choices.attended,
                    item=item,
                )
                for item in range(1, step.count + 1)
            )
        case Tense():
            return (
                Shape(first, "tense", step.say),
                Shape(_milliseconds(lengths[1] * pace), "release", waits=waits),
            )
        case Ask():
            return (Shape(first, text=step.question, waits=choices.attended),)
        case _:
            return (Shape(first, text=step.say, waits=waits),)


def _multiplied(block: Block, step: Breathe, choices: Choices, minutes: float | None) -> Block:
    """Repeat one breath as often as was chosen, or as the exercise says."""
    if choices.endless:
        return replace(block, times=step.max_cycles)
    counted = choices.cycles or (None if choices.minutes else step.cycles)
    if counted is not None:
        return replace(block, times=_capped(counted, step))
    fills = _milliseconds((choices.minutes or minutes or DEFAULT_MINUTES) * 60)
    return replace(block, times=_capped(_times_to_fill(block, fills), step), fills=fills)


def _times_to_fill(block: Block, fills: int) -> int:
    """Tell how many whole rounds reach ``fills`` milliseconds, given what is spent already."""
    begun = math.ceil(block.done / len(block.shapes))
    left = fills - block.offset(begun * len(block.shapes))
    return begun + max(0, math.ceil(left / block.round_milliseconds))


def _capped(times: int, step: AnyStep) -> int:
    limit = step.max_cycles if isinstance(step, Breathe) else None
    return times if limit is None else min(times, limit)


def _same_cue(old: Block, new: Block, number: int) -> int:
    """Find a phase of a breath among those of the new block, or else the next one that is left."""
    if len(old.shapes) == len(new.shapes):
        return number
    rounds, which = divmod(number, len(old.shapes))
    phases = [shape.phase for shape in new.shapes]
    for shape in old.shapes[which:]:
        if shape.phase in phases:
            return rounds * len(phases) + phases.index(shape.phase)
    return (rounds + 1) * len(phases)
