"""Two ideas for how it is right now: plain rules that can be read, and argued with.

The order follows the order in which grounding is usually offered: the room first, then the breath,
touch, muscles, and inward attention last. When distress is high, only what turns outward or is
neutral is offered. When someone is numb or far away, breathing and scans are not: they ask for
attention where there is little to feel.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from anchor.core.model import Exercise, Feeling, Practice

HIGH_DISTRESS = 7
"""From this rating on, of 10, what turns inward is not offered."""

SOME_DISTRESS = 4
"""From this rating on, gentle exercises go first."""

OVERWHELMING: frozenset[Feeling] = frozenset({"panicky", "overwhelmed", "afraid"})
"""Feelings that count as high distress by themselves."""

FAR: frozenset[Feeling] = frozenset({"numb", "far-away"})
"""Feelings of too little rather than too much."""

WITH_PEOPLE: frozenset[Feeling] = frozenset({"overwhelmed", "low", "urge"})
"""Feelings beside which people and crisis lines are always named: nobody has to ask first."""

ORDER: tuple[Practice, ...] = (
    "ground", "breathe", "touch", "move", "release", "pause", "scan", "notice",
    "words", "kindness", "understand",
)  # fmt: skip
"""What is offered first when nothing else decides."""

ENOUGH = 3
"""From so many uses on, what a person said of an exercise may move it among those that fit."""

Candidate = tuple[str, Exercise]
"""An exercise and its full name."""


class Own(NamedTuple):
    """How often a person's rating was lower after an exercise than before, and so on."""

    lower: int = 0
    same: int = 0
    higher: int = 0
    not_helping: int = 0
    """How often they said that it was not helping."""


def suggest(
    candidates: Iterable[Candidate],
    feelings: frozenset[Feeling],
    distress: int | None,
    not_helpful: frozenset[str],
    own: Mapping[str, Own] | None = None,
) -> list[Candidate]:
    """Choose two exercises, of different practices where there are two.

    ``distress`` is a rating from 0 to 10, if there is one. The first idea turns inward only for
    someone who says they are steady; where nothing is known, neither does. What was marked as not
    helping goes last. ``own`` is what the person's ratings were, by the exercises' full names: it
    decides between those that fit as well and ask no more.
    """
    own = own or {}
    unknown = not feelings and distress is None
    high = unknown or bool(feelings & OVERWHELMING) or (distress or 0) >= HIGH_DISTRESS
    # Not knowing how strong it is, gentle is the kinder guess.
    gentle = high or distress is None or distress >= SOME_DISTRESS
    fitting = [candidate for candidate in candidates if _fits(candidate[1], feelings, high)]

    def rank(candidate: Candidate) -> tuple[bool, bool, int, int, int, int]:
        identity, exercise = candidate
        return (
            identity in not_helpful,
            high and exercise.turns != "outward",
            -len(feelings.intersection(exercise.suits)),
            exercise.level if gentle else 0,
            _leaning(own.get(identity, Own())),
            ORDER.index(exercise.practice),
        )

    ranked = sorted(fitting, key=rank)
    steady = feelings == {"steady"} and not high
    outside = [candidate for candidate in ranked if candidate[1].turns != "inward"]
    first = (ranked if steady else outside or ranked)[:1]
    left = [candidate for candidate in ranked if candidate not in first]
    others = [
        (identity, exercise)
        for identity, exercise in left
        if exercise.practice != first[0][1].practice and identity not in not_helpful
    ]
    return [*first, *(others or left)[:1]]


def people_may_help(feelings: frozenset[Feeling], distress: int | None) -> bool:
    """Tell whether to name people and lines beside the ideas."""
    return bool(feelings & WITH_PEOPLE) or (distress or 0) >= HIGH_DISTRESS


def _leaning(own: Own) -> int:
    """Tell whether most of what a person said speaks for an exercise (-1), against it, or not."""
    against = own.higher + own.not_helping
    uses = own.lower + own.same + against
    if uses < ENOUGH:
        return 0
    return (2 * against > uses) - (2 * own.lower > uses)


def _fits(exercise: Exercise, feelings: frozenset[Feeling], high: bool) -> bool:
    if feelings.intersection(exercise.not_for):
        return False
    if high and exercise.turns == "inward":
        return False
    return not (feelings & FAR and exercise.practice in ("breathe", "scan", "notice"))
