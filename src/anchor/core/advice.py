"""The rules for warnings: what a pack may well do otherwise, and may also stand by.

Every rule is one function that yields problems; it counts once it is in the tuple below it. The
rules about words are in ``anchor.core.wording``. T1 to T21 are the rules for a trauma-sensitive
design that the project collected from published guidance.
"""

from collections.abc import Callable

from msgspec.structs import replace

from anchor.core.body import SENSITIVE
from anchor.core.compiling import HOLDS, phases
from anchor.core.languages import is_well_formed
from anchor.core.model import Ask, Attend, Breathe, Exercise, Pack, Repeat
from anchor.core.problems import Problem
from anchor.core.rules import Problems, plain
from anchor.core.safety import (
    MAX_BREATH_SECONDS,
    has_holds,
    is_sensitive,
    is_touch,
    regions,
    turns_of,
)
from anchor.core.text import SLOW_WORDS_PER_SECOND

MAX_INWARD_SECONDS = 60
"""How long attention stays with the body before it turns outward for a while (T8)."""

READING_TOLERANCE = 1.2
"""A text may take this much of its time: some people read faster, and some words are short."""

MISSING_ORIGINAL = "W513"
"""Whether something is raised depends on which other packs there are."""

_MAX_PLAYS = 1_000
"""Repeats are played out up to about this many steps; then the rest would tell no more."""


def advice(pack: Pack) -> list[Problem]:
    """List every warning about a pack, accepted or not."""
    from anchor.core.wording import wording

    found: list[Problem] = []
    for i, exercise in enumerate(pack.exercises):
        plays = _plays(exercise)
        said = [problem for rule in _RULES for problem in rule(exercise)]
        said += [problem for rule in _RULES_OF_PLAYS for problem in rule(exercise, plays)]
        found += [replace(problem, path=("exercise", i, *problem.path)) for problem in said]
    if not is_well_formed(pack.info.language):
        found.append(Problem("W514", ("pack", "language"), {"language": pack.info.language}))
    return found + list(wording(pack))


def missing_originals(pack: Pack, is_there: Callable[[str], bool]) -> list[Problem]:
    """List the exercises that say they translate one that is not there.

    ``is_there`` tells by the full name. What a pack translates is in another pack, of another
    language.
    """
    return [
        Problem(MISSING_ORIGINAL, ("exercise", i, "translates"), {"name": exercise.translates})
        for i, exercise in enumerate(pack.exercises)
        if exercise.translates and not _leads_to_another(pack, exercise.translates, is_there)
    ]


def _leads_to_another(pack: Pack, ref: str, is_there: Callable[[str], bool]) -> bool:
    return ref.rpartition("/")[0] not in ("", pack.info.name) and is_there(ref)


def _holds_have_a_caution(exercise: Exercise) -> Problems:
    if exercise.cautions:
        return
    for i, step in enumerate(exercise.steps):
        if isinstance(step, Breathe) and (step.hold or step.rest):
            yield Problem("W501", ("step", i, "hold" if step.hold else "rest"))
            return


def _touch_has_another_way(exercise: Exercise) -> Problems:
    for i, step in enumerate(exercise.steps):
        if is_touch(step) and not step.or_:
            yield Problem("W502", ("step", i))


def _sensitive_regions_have_a_caution(exercise: Exercise) -> Problems:
    if exercise.cautions:
        return
    for i, step in enumerate(exercise.steps):
        sensitive = [region for region in regions(step) if region in SENSITIVE]
        if sensitive:
            yield Problem("W503", ("step", i, "where"), {"region": sensitive[0]})
            return


def _the_end_faces_outward(exercise: Exercise, plays: list[int]) -> Problems:
    if plays and turns_of(exercise, exercise.steps[plays[-1]]) == "inward":
        yield Problem("W504", ("step", plays[-1]))


def _says_what_is_known(exercise: Exercise) -> Problems:
    if not exercise.evidence:
        yield Problem("W505")


def _demanding_has_an_easier_way(exercise: Exercise) -> Problems:
    demanding = exercise.level >= 2 or exercise.turns == "inward" or has_holds(exercise)
    if demanding and not exercise.easier:
        yield Problem("W507")


def _texts_can_be_read_in_time(exercise: Exercise) -> Problems:
    for i, step in enumerate(exercise.steps):
        if isinstance(step, (Breathe, Repeat)) or step.seconds is None:  # a union takes longer
            continue
        key, text = ("question", step.question) if isinstance(step, Ask) else ("say", step.say)
        needed = len((text or "").split()) / SLOW_WORDS_PER_SECOND
        if needed > step.seconds * READING_TOLERANCE:
            values: dict[str, str | int | float] = {
                "needed": round(needed),
                "seconds": plain(step.seconds),
            }
            yield Problem("W508", ("step", i, key), values)


def _inward_stretches_are_short(exercise: Exercise, plays: list[int]) -> Problems:
    inward: float = 0
    told: set[int] = set()
    for i in plays:
        step = exercise.steps[i]
        if turns_of(exercise, step) != "inward":
            inward = 0
        elif isinstance(step, Attend):
            before, inward = inward, inward + step.seconds
            if before <= MAX_INWARD_SECONDS < inward and i not in told:
                told.add(i)
                values: dict[str, str | int | float] = {
                    "seconds": plain(inward),
                    "limit": MAX_INWARD_SECONDS,
                }
                yield Problem("W509", ("step", i), values)


def _something_is_played(exercise: Exercise, plays: list[int]) -> Problems:
    if not plays:
        yield Problem("W510")


def _breaths_can_be_followed(exercise: Exercise) -> Problems:
    for i, step in enumerate(exercise.steps):
        for phase, seconds, _ in phases(step) if isinstance(step, Breathe) else ():
            if seconds > MAX_BREATH_SECONDS and phase not in HOLDS:
                values: dict[str, str | int | float] = {
                    "seconds": plain(seconds),
                    "limit": MAX_BREATH_SECONDS,
                }
                yield Problem("W512", ("step", i, phase), values)


_RULES: tuple[Callable[[Exercise], Problems], ...] = (
    _holds_have_a_caution,
    _touch_has_another_way,
    _sensitive_regions_have_a_caution,
    _says_what_is_known,
    _demanding_has_an_easier_way,
    _texts_can_be_read_in_time,
    _breaths_can_be_followed,
)

_RULES_OF_PLAYS: tuple[Callable[[Exercise, list[int]], Problems], ...] = (
    _the_end_faces_outward,
    _inward_stretches_are_short,
    _something_is_played,
)


def _plays(exercise: Exercise) -> list[int]:
    """List the positions of the steps that are played when nothing is chosen, in order."""
    plays: list[int] = []
    starts: dict[str, int] = {}
    for i, step in enumerate(exercise.steps):
        if step.name:
            starts.setdefault(step.name, len(plays))
        if step.optional or is_sensitive(step):
            continue
        if isinstance(step, Repeat):
            span = plays[starts.get(step.from_, len(plays)) :]
            room = max(0, _MAX_PLAYS - len(plays)) // max(1, len(span))
            plays += span * min(step.times, room)
        else:
            plays.append(i)
    return plays
