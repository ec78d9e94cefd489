"""What is wrong with a pack that reads well: its faults, and what may be better otherwise.

Adding a rule is adding one function, here, in ``rules``, ``advice`` or ``wording``, and one entry
in ``anchor.words.checks``. The rules for warnings are imported only when they are asked for.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from msgspec.structs import replace

from anchor.core.model import Exercise, Pack, Routine
from anchor.core.problems import Problem
from anchor.core.rules import RULES, Problems, filling

IsThere = Callable[[str], bool]

_NEVER_ACCEPTED = re.compile(r"[ES][0-9]{3}")
_WARNING = re.compile(r"W[0-9]{3}")

MAX_LOST = 100
"""So many references that lead nowhere are told: each is compared with every name of the pack."""


def faults_of(exercise: Exercise) -> list[Problem]:
    """List what forbids playing an exercise. Paths start at the exercise."""
    return [problem for rule in RULES for problem in rule(exercise)]


def faults(pack: Pack) -> list[Problem]:
    """List what forbids using a pack: the faults of its exercises, and of how they fit together."""
    found = [problem for rule in _PACK_RULES for problem in rule(pack)]
    for i, exercise in enumerate(pack.exercises):
        found += [
            replace(problem, path=("exercise", i, *problem.path)) for problem in faults_of(exercise)
        ]
    return found


def warnings(
    pack: Pack, also: Iterable[Problem] = (), is_there: IsThere | None = None
) -> list[Problem]:
    """List what may be better otherwise, without what the pack accepts.

    ``also`` are warnings that were found elsewhere, by what is not pure. ``is_there`` tells of an
    exercise's full name whether there is one that can be translated; without it, that is not
    looked at, and may be accepted all the same.
    """
    from anchor.core.advice import MISSING_ORIGINAL, advice, missing_originals

    found = [*advice(pack), *also]
    if is_there is not None:
        found += missing_originals(pack, is_there)
    raised = {problem.code for problem in found}
    if is_there is None:
        raised.add(MISSING_ORIGINAL)
    accepted = {accept.code for accept in pack.info.accept}
    left = [problem for problem in found if problem.code not in accepted]
    for i, accept in enumerate(pack.info.accept):
        if accept.code not in raised:
            left.append(_not_accepted(accept.code, ("pack", "accept", i, "code")))
    return left


def _not_accepted(code: str, path: tuple[str | int, ...]) -> Problem:
    """Say of something that is accepted, and that nothing raises as a warning, why that is."""
    meant = code.strip().upper()
    if _NEVER_ACCEPTED.fullmatch(meant):
        return Problem("W515", path, {"code": meant})
    if meant != code and _WARNING.fullmatch(meant):
        return Problem("W516", path, {"code": code, "meant": meant})
    return Problem("W511", path, {"code": code})


# How a pack fits together


def _names_differ(pack: Pack) -> Problems:
    owners: dict[str, str] = {}
    for path, name, title in _names(pack):
        if name in owners:
            yield Problem("E301", path, {"name": name, "title": owners[name]})
        else:
            owners[name] = title


def _references_lead_somewhere(pack: Pack) -> Problems:
    return islice(_lost_references(pack), MAX_LOST)


def _lost_references(pack: Pack) -> Problems:
    exercises = {exercise.name for exercise in pack.exercises}
    routines = {routine.name for routine in pack.routines}
    pairs: dict[str, set[str]] = {}  # of no use, and so not made, while nothing is lost
    for path, ref in _references(pack):
        name = _local_name(pack, ref)
        if name is None or name in exercises:
            continue
        if name in routines:
            yield Problem("E317", path, {"name": name})
        elif exercises:
            pairs = pairs or {each.name: _pairs(each.name) for each in pack.exercises}
            closest = _closest(name, pairs)
            yield Problem("E316", path, {"name": name, "closest": closest})
        else:
            yield Problem("E320", path, {"name": name})


def _easier_is_another(pack: Pack) -> Problems:
    for i, exercise in enumerate(pack.exercises):
        if exercise.easier and _local_name(pack, exercise.easier) == exercise.name:
            if sum([other.name == exercise.name for other in pack.exercises]) > 1:
                continue  # another of its name may be meant
            yield Problem("E318", ("exercise", i, "easier"), {"name": exercise.name})


def _leg_minutes_have_something_to_fill(pack: Pack) -> Problems:
    if not pack.routines:  # as in most packs
        return
    fixed: dict[str, bool] = {}
    for exercise in pack.exercises:
        # Of two exercises of one name, nobody knows yet which is meant.
        fixed[exercise.name] = exercise.name not in fixed and not filling(exercise)
    for i, routine in enumerate(pack.routines):
        for k, leg in enumerate(routine.sequence):
            name = _local_name(pack, leg.start)
            if leg.minutes is not None and name and fixed.get(name):
                path = ("routine", i, "sequence", k, "minutes")
                yield Problem("E307", path, {"name": name})


_PACK_RULES: tuple[Callable[[Pack], Problems], ...] = (
    _names_differ,
    _references_lead_somewhere,
    _easier_is_another,
    _leg_minutes_have_something_to_fill,
)


# What the rules look at

_Path = tuple[str | int, ...]


def _names(pack: Pack) -> Iterator[tuple[_Path, str, str]]:
    """Give every name and alias with its place, and the title it stands for."""
    owners: list[tuple[_Path, Exercise | Routine]] = []
    owners += [(("exercise", i), exercise) for i, exercise in enumerate(pack.exercises)]
    owners += [(("routine", i), routine) for i, routine in enumerate(pack.routines)]
    for path, owner in owners:
        yield (*path, "name"), owner.name, owner.title
        for k, alias in enumerate(owner.aliases):
            yield (*path, "aliases", k), alias, owner.title


def _references(pack: Pack) -> Iterator[tuple[_Path, str]]:
    """Give every place where a pack names an exercise to play."""
    for i, exercise in enumerate(pack.exercises):
        if exercise.easier:
            yield ("exercise", i, "easier"), exercise.easier
    for i, routine in enumerate(pack.routines):
        for k, leg in enumerate(routine.sequence):
            yield ("routine", i, "sequence", k, "start"), leg.start


def _local_name(pack: Pack, ref: str) -> str | None:
    """Give the name a reference means in this pack, or ``None`` if it means another pack."""
    stem, _, name = ref.rpartition("/")
    return name if stem in ("", pack.info.name) else None


def _closest(name: str, pairs: dict[str, set[str]]) -> str:
    """Give the name that shares most pairs of letters: quick, even among hundreds of long names."""
    wanted = _pairs(name)
    most = len(wanted)
    return max(pairs, key=lambda known: len(wanted & pairs[known]) / (most + len(pairs[known])))


def _pairs(name: str) -> set[str]:
    edged = f" {name} "
    return {edged[i : i + 2] for i in range(len(edged) - 1)}
