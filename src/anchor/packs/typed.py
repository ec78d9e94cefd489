"""A breathing pattern that a person typed, as an exercise like any other."""

from msgspec.structs import replace

from anchor.core.checks import faults_of
from anchor.core.model import Breathe, Exercise, Quiet, Say
from anchor.core.patterns import parse
from anchor.core.safety import LONG_HOLD_BREATHS, LONG_HOLD_SECONDS, longest_hold
from anchor.core.text import one_line
from anchor.errors import AnchorError
from anchor.packs.diagnostics import Place, Placed, diagnose
from anchor.words import tr
from anchor.words import typed as words

MINUTES = 3.0
"""How long a typed pattern lasts, if nothing else is asked for."""

NAME = "typed"
"""The pack that typed patterns are said to be in."""


def typed_exercise(text: str) -> Exercise | None:
    """Give the exercise a typed pattern means; ``None`` if it is no pattern.

    Raises ``AnchorError`` if the pattern is not safe to play.
    """
    breath = parse(text)
    if breath is None:
        return None
    exercise = _around(breath)
    if problems := faults_of(exercise):
        found = diagnose(Placed(problems[0], Place()), text)
        raise AnchorError(f"{one_line(text)}: {found.message}. {found.remedy}")
    return exercise


def _around(breath: Breathe) -> Exercise:
    phases = {
        "in": breath.in_,
        "top-up": breath.top_up,
        "hold": breath.hold,
        "out": breath.out,
        "rest": breath.rest,
    }
    spoken = [tr(words.PHASES[name], seconds=f"{s:g}") for name, s in phases.items() if s]
    cautions = [tr(words.CAUTION)]
    if breath.hold or breath.rest:
        cautions.append(tr(words.CAUTION_HOLDS))
    most = None
    if longest_hold(breath) > LONG_HOLD_SECONDS:
        most = LONG_HOLD_BREATHS
        cautions.append(tr(words.CAUTION_LONG_HOLDS, breaths=most))
    return Exercise(
        name="-".join(f"{s:g}".replace(".", "-") for s in phases.values() if s) or "none",
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
