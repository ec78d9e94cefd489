"""A breathing pattern that a person typed, as an exercise like any other."""

from msgspec.structs import replace

from anchor.core.checks import faults_of
from anchor.core.compiling import phases
from anchor.core.model import Breathe, Exercise, Quiet, Say
from anchor.core.patterns import parse
from anchor.core.safety import (
    LONG_HOLD_BREATHS,
    LONG_HOLD_SECONDS,
    MAX_BREATH_SECONDS,
    longest_hold,
)
from anchor.core.text import quoted
from anchor.errors import AnchorError
from anchor.packs.diagnostics import Place, Placed, diagnose
from anchor.words import tr
from anchor.words import typed as words

MINUTES = 3.0
"""How long a typed pattern lasts, if nothing else is asked for."""


def typed_exercise(text: str) -> Exercise | None:
    """Give the exercise a typed pattern means; ``None`` if it is no pattern.

    Raises ``AnchorError`` if the pattern is not safe to play.
    """
    breath = parse(text)
    if breath is None:
        return None
    longest = max(breath.in_, breath.top_up, breath.out)
    if longest > MAX_BREATH_SECONDS:  # most likely a slip, as in 4-78
        raise AnchorError(
            tr(
                words.TOO_LONG,
                pattern=quoted(text),
                seconds=f"{longest:g}",
                limit=MAX_BREATH_SECONDS,
            )
        )
    exercise = _around(breath)
    if problems := faults_of(exercise):
        found = diagnose(Placed(problems[0], Place()), text)
        raise AnchorError(f"{quoted(text)}: {found.message.rstrip('.')}. {found.remedy}")
    return exercise


def _around(breath: Breathe) -> Exercise:
    spoken = [tr(words.PHASES[phase], seconds=_number(s)) for phase, s, _ in phases(breath)]
    cautions = [tr(words.CAUTION)]
    if breath.hold or breath.rest:
        cautions.append(tr(words.CAUTION_HOLDS))
    most = None
    if longest_hold(breath) > LONG_HOLD_SECONDS:
        most = LONG_HOLD_BREATHS
        cautions.append(tr(words.CAUTION_LONG_HOLDS, breaths=most))
    cautions.append(tr(words.CAUTION_DRIVING))
    return Exercise(
        name=_pattern(breath),
        title=tr(words.TITLE, pattern=", ".join(spoken)),
        about=tr(words.ABOUT),
        practice="breathe",
        turns="inward",
        minutes=MINUTES,
        cautions=tuple(cautions),
        steps=(
            Say(say=tr(words.BEFORE), turns="neutral"),
            replace(breath, max_cycles=most),
            Quiet(seconds=8, say=tr(words.AFTER_BREATH), turns="neutral"),
            Say(say=tr(words.AFTER), or_=tr(words.AFTER_OR), turns="outward"),
        ),
    )


def _pattern(breath: Breathe) -> str:
    """Spell a breath in the one way that can be typed again, and that no other breath has."""
    if breath.top_up:
        return " ".join(f"{phase} {_number(s)}" for phase, s, _ in phases(breath))
    counts = [breath.in_, breath.out]
    if breath.hold or breath.rest:
        counts.insert(1, breath.hold)
    if breath.rest:
        counts.append(breath.rest)
    return "-".join(map(_number, counts))


def _number(seconds: float) -> str:
    return f"{seconds:.3f}".rstrip("0").rstrip(".")
