"""What a person may choose about an exercise, and which of its steps that leaves."""

from typing import Literal

from msgspec import Struct

from anchor.core.body import REGIONS, SENSITIVE, with_parts
from anchor.core.model import SENSES, AnyStep, Exercise, Notice
from anchor.core.safety import is_sensitive, regions

EVERYTHING = "all"
"""Includes every step that starts skipped."""


class Choices(Struct, frozen=True):
    """What a person chose, before the start or while it plays."""

    minutes: float | None = None
    """Length of the breathing, rounded up to whole breaths; ``None``: as the exercise says."""
    cycles: int | None = None
    """How many breaths; goes before ``minutes``."""
    endless: bool = False
    """Breathe until the person goes on; goes before both."""
    pace: float = 1.0
    """Multiplies every length: 2 is twice as slow. 0.5 to 3."""
    skip: frozenset[str] = frozenset()
    """Regions, senses, step names or step numbers (from 1) to leave out."""
    include: frozenset[str] = frozenset()
    """The same, for steps that start skipped; ``all`` includes every one of them."""
    holds: bool = True
    """Whether holds and rests are played."""
    attended: bool = True
    """Whether somebody can answer. If not, a step that waits takes its estimate and goes on."""


class ChoiceError(ValueError):
    """A choice that does not fit the exercise; ``reason`` names the sentence that says so."""

    def __init__(self, reason: Literal["length-is-fixed", "nothing-left"]) -> None:
        super().__init__(reason)
        self.reason: Literal["length-is-fixed", "nothing-left"] = reason


def is_played(step: AnyStep, position: int, choices: Choices) -> bool:
    """Tell whether a step is played; ``position`` is its place in the exercise, from 0."""
    if choices.skip and _is_skipped(step, position, choices.skip):
        return False
    return not (step.optional or is_sensitive(step)) or _is_included(
        step, position, choices.include
    )


def _is_skipped(step: AnyStep, position: int, skip: frozenset[str]) -> bool:
    return not (
        _names(step, position).isdisjoint(skip) and with_parts(skip).isdisjoint(regions(step))
    )


def _is_included(step: AnyStep, position: int, include: frozenset[str]) -> bool:
    if EVERYTHING in include or not _names(step, position).isdisjoint(include):
        return True
    where = frozenset(regions(step))
    asked_for = where & SENSITIVE or where
    return bool(asked_for) and asked_for <= with_parts(include)


def _names(step: AnyStep, position: int) -> set[str]:
    """Give what a person may call a step by, its regions aside."""
    names = {str(position + 1)}
    if step.name:
        names.add(step.name)
    if isinstance(step, Notice):
        names.add(step.sense)
    return names


def unknown_names(exercise: Exercise, choices: Choices) -> list[str]:
    """List what is to be skipped or included but is no region, sense or step of the exercise."""
    names = {step.name for step in exercise.steps if step.name}
    numbers = {str(position + 1) for position in range(len(exercise.steps))}
    known = {*names, *numbers, *REGIONS, *SENSES}
    return sorted((choices.skip | (choices.include - {EVERYTHING})) - known)
