"""How long an exercise is, wherever it is listed."""

from anchor.core.choices import EVERYTHING, ChoiceError, Choices
from anchor.core.compiling import compile_timeline
from anchor.core.model import Exercise
from anchor.plain import sentences

_AS_WRITTEN = Choices()
_WHOLE = Choices(include=frozenset({EVERYTHING}))


def length_as_written(exercise: Exercise) -> str:
    """Say how long an exercise is. One whose every step starts skipped still has a length."""
    try:
        timeline = compile_timeline(exercise, _AS_WRITTEN)
    except ChoiceError:
        timeline = compile_timeline(exercise, _WHOLE)
    return sentences.timeline_length(timeline)
