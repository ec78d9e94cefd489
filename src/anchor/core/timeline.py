"""An exercise laid out in time, cue by cue.

Lengths are whole milliseconds, so that sums are exact: the planned length, the countdown, the last
cue and the record agree. Breaths in a row are one block, stored once and multiplied, so a breathing
without end takes no more room than one breath. A timeline says what would happen when; it reads no
clock.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from anchor.core.model import AnyStep, Exercise, PhaseName, Turns

Place = tuple[int, int]
"""Where one is: the block, and the number of the cue in it, both from 0."""

Phase = PhaseName | Literal["tense", "release"]


class Shape(Struct, frozen=True):
    """A cue before it has a place in time."""

    milliseconds: int
    """Its length, or the estimate if it waits."""
    phase: Phase | None = None
    text: str | None = None
    """What the pack says here; ``None`` where the pack leaves the words to us."""
    waits: bool = False
    item: int | None = None
    """Which of several things to find, from 1."""
    plays: int = 1
    """How many times its own length it lasts: more than once after staying."""


class Block(Struct, frozen=True):
    """A step as it plays: its cues, and how many times in a row they come."""

    step: AnyStep
    position: int
    """The step's place in the exercise, from 0."""
    turns: Turns
    shapes: tuple[Shape, ...]
    times: int | None = 1
    """How often the cues are played; ``None``: without end."""
    fills: int | None = None
    """Milliseconds that ``times`` fills, if it was chosen so; more after staying."""
    added: int = 0
    """How many of ``times`` were added by staying."""
    leads: int = 0
    """How many of the blocks that follow only wait for this one; skipping it skips them."""
    start: int = 0
    """Planned milliseconds from the beginning."""
    done: int = 0
    """Cues played before the lengths last changed."""
    spent: int = 0
    """Milliseconds those took."""

    @property
    def round_milliseconds(self) -> int:
        """How long the cues take once."""
        return sum([shape.milliseconds for shape in self.shapes])

    @property
    def length(self) -> int | None:
        """How many cues there are; ``None``: without end."""
        return None if self.times is None else self.times * len(self.shapes)

    @property
    def milliseconds(self) -> int | None:
        """How long it plays; ``None``: without end."""
        if self.times is None:
            return None
        if not self.done:
            return self.times * self.round_milliseconds
        return self.offset(self.times * len(self.shapes))

    def offset(self, number: int) -> int:
        """Tell how many milliseconds into the block a cue begins, ``done`` or later."""
        if not self.done:
            return self._unchanged_offset(number)
        return self.spent + self._unchanged_offset(number) - self._unchanged_offset(self.done)

    def _unchanged_offset(self, number: int) -> int:
        rounds, rest = divmod(number, len(self.shapes))
        part = sum([shape.milliseconds for shape in self.shapes[:rest]]) if rest else 0
        return rounds * self.round_milliseconds + part


class Cue(Struct, frozen=True):
    """One thing that is said or shown, with its place in time."""

    place: Place
    step: AnyStep
    position: int
    """The step's place in the exercise, from 0."""
    kind: str
    """The step's ``do``."""
    phase: Phase | None
    text: str | None
    """What the pack says here; ``None`` where the pack leaves the words to us."""
    turns: Turns
    start: int
    """Planned milliseconds from the beginning, waiting cues taken at their estimates."""
    milliseconds: int
    """Its length, or the estimate if it waits."""
    waits: bool
    at: int | None
    """``start`` where it is certain: ``None`` after a cue that waits."""
    number: int
    """Which breath, which play or which item this is, from 1."""
    of: int | None
    """Of how many; ``None``: without end."""

    @property
    def end(self) -> int:
        """Planned milliseconds from the beginning to the cue's end."""
        return self.start + self.milliseconds


class Timeline(Struct, frozen=True):
    """Every cue of an exercise, with its exact start and length."""

    exercise: Exercise
    blocks: tuple[Block, ...]
    """Never empty."""
    planned: int
    """The length of all that has an end, waiting cues at their estimates."""
    endless: tuple[int, ...]
    """Which blocks have no end: what comes after them has no certain start."""
    first_wait: Place | None
    """The first cue that waits for the person: what comes after it has no certain start."""

    @property
    def milliseconds(self) -> int | None:
        """The whole length, waiting cues at their estimates; ``None``: without end."""
        return None if self.endless else self.planned

    def end_seen_from(self, place: Place) -> int | None:
        """Give the planned milliseconds at the end; ``None``: from this place on, without end."""
        return None if any(index >= place[0] for index in self.endless) else self.planned

    def cue(self, place: Place) -> Cue:
        """Give the cue at a place, which must exist."""
        index, number = place
        block = self.blocks[index]
        play, which = divmod(number, len(block.shapes))
        shape = block.shapes[which]
        start = block.start + block.offset(number)
        return Cue(
            place=place,
            step=block.step,
            position=block.position,
            kind=block.step.__struct_config__.tag,  # type: ignore[arg-type]
            phase=shape.phase,
            text=shape.text,
            turns=block.turns,
            start=start,
            milliseconds=shape.milliseconds,
            waits=shape.waits,
            at=start if self._is_certain(place) else None,
            number=shape.item or play + 1,
            of=len(block.shapes) if shape.item else block.times,
        )

    def after(self, place: Place) -> Place | None:
        """Give the place of the next cue, or ``None`` at the end."""
        index, number = place
        length = self.blocks[index].length
        if length is None or number + 1 < length:
            return index, number + 1
        return self._beginning(index + 1)

    def step_after(self, place: Place) -> Place | None:
        """Give the place where the next step begins, or ``None`` at the end."""
        index = place[0]
        return self._beginning(index + 1 + self.blocks[index].leads)

    def cues(self) -> Iterator[Cue]:
        """Give every cue in order: without end, if the timeline has none."""
        place: Place | None = (0, 0)
        while place is not None:
            yield self.cue(place)
            place = self.after(place)

    def with_block(self, index: int, block: Block) -> "Timeline":
        """Give the timeline with another block at an index, and what follows moved to fit."""
        return lay_out(self.exercise, (*self.blocks[:index], block, *self.blocks[index + 1 :]))

    def _beginning(self, index: int) -> Place | None:
        return (index, 0) if index < len(self.blocks) else None

    def _is_certain(self, place: Place) -> bool:
        waited = self.first_wait is not None and place > self.first_wait
        return not waited and not any(index < place[0] for index in self.endless)


def lay_out(exercise: Exercise, blocks: Iterable[Block]) -> Timeline:
    """Put blocks one after another. What follows a block without end starts where that began."""
    placed: list[Block] = []
    endless: list[int] = []
    first_wait: Place | None = None
    start = 0
    for index, block in enumerate(blocks):
        placed.append(replace(block, start=start))
        milliseconds = block.milliseconds
        if milliseconds is None:
            endless.append(index)
        else:
            start += milliseconds
        if first_wait is None:
            for number, shape in enumerate(block.shapes):
                if shape.waits:
                    first_wait = (index, number)
                    break
    return Timeline(
        exercise=exercise,
        blocks=tuple(placed),
        planned=start,
        endless=tuple(endless),
        first_wait=first_wait,
    )
