"""What will be played: an exercise, or those of a routine, each with a person's choices."""

from collections.abc import Mapping
from typing import NamedTuple

from msgspec.structs import replace

from anchor.companion.bodywords import region_meant
from anchor.core import model
from anchor.core.body import REGIONS, with_parts
from anchor.core.choices import ChoiceError, Choices, unknown_names
from anchor.core.compiling import compile_timeline
from anchor.core.model import Exercise
from anchor.core.safety import regions
from anchor.core.text import quoted
from anchor.errors import AnchorError
from anchor.packs.library import Found, Library
from anchor.words import commands as words
from anchor.words import tr


class Leg(NamedTuple):
    """One exercise that will be played, and the choices for it."""

    identity: str
    """``pack/name``: what it is remembered by."""
    exercise: Exercise
    choices: Choices
    always_out: frozenset[str] = frozenset()
    """The parts of the body it would turn to, if the person did not leave them out of everything.
    """


def without(skips: frozenset[str], legs: list[Leg]) -> list[Leg]:
    """Leave out what a person always skips, unless they ask for it or nothing else is left."""
    return [_without(skips, leg) for leg in legs]


def _without(skips: frozenset[str], leg: Leg) -> Leg:
    out = skips - leg.choices.include
    choices = replace(leg.choices, skip=leg.choices.skip | out)
    try:
        compile_timeline(leg.exercise, choices)
    except ChoiceError:
        return leg
    there = {region for step in leg.exercise.steps for region in regions(step)}
    always_out = frozenset(name for name in out if there & with_parts(frozenset({name})))
    return leg._replace(choices=choices, always_out=always_out)


def legs_of(library: Library, found: Found, choices: Choices) -> list[Leg]:
    """Give what will be played, all found and fitting before the first begins.

    Raises ``AnchorError`` for what a routine names and is not there, and for choices that do not
    fit.
    """
    if isinstance(found.thing, Exercise):
        legs = [Leg(found.identity, found.thing, choices)]
    elif choices.endless or choices.cycles or choices.minutes:
        error = ChoiceError("length-is-fixed")
        raise AnchorError(_no_such_choice(found.thing.title, found.identity, error))
    else:
        legs = [_leg(library, found, leg, choices) for leg in found.thing.sequence]
    unknown = set.intersection(*(set(unknown_names(leg.exercise, choices)) for leg in legs))
    meant = {name: region for name in unknown if (region := region_meant(name))}
    if unknown - set(meant):
        raise AnchorError(_unknown_part(found, min(unknown - set(meant))))
    legs = [leg._replace(choices=_with_regions(leg.choices, meant)) for leg in legs]
    for leg in legs:
        try:
            compile_timeline(leg.exercise, leg.choices)
        except ChoiceError as error:
            said = _no_such_choice(leg.exercise.title, leg.identity, error)
            raise AnchorError(said) from None
    return legs


def _with_regions(choices: Choices, meant: Mapping[str, str]) -> Choices:
    """Give choices with the parts of the body that other words in them mean."""
    return replace(
        choices,
        skip=frozenset(meant.get(name, name) for name in choices.skip),
        include=frozenset(meant.get(name, name) for name in choices.include),
    )


def _leg(library: Library, routine: Found, leg: model.Leg, choices: Choices) -> Leg:
    identity, exercise = library.find_exercise(leg.start, routine.pack)
    return Leg(identity, exercise, replace(choices, minutes=leg.minutes))


def _unknown_part(found: Found, name: str) -> str:
    """Say that there is no such part: it would be played, or left out, unnoticed."""
    import difflib

    near = difflib.get_close_matches(name, REGIONS, n=1)
    message = tr(words.UNKNOWN_PART, title=found.thing.title, name=quoted(name))
    hint = (
        tr(words.UNKNOWN_PART_NEAR, name=near[0])
        if near
        else tr(words.UNKNOWN_PART_SEE, name=found.identity)
    )
    return f"{message} {hint}"


def _no_such_choice(title: str, name: str, error: ChoiceError) -> str:
    """Say that a choice does not fit an exercise."""
    sentence = {"length-is-fixed": words.LENGTH_IS_FIXED, "nothing-left": words.NOTHING_LEFT}
    return tr(sentence[error.reason], title=title, name=name)
