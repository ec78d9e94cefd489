"""From a moment of a breath to how full it is."""

import math

from msgspec.structs import replace

from anchor.core.model import Breathe
from anchor.core.session import View
from anchor.core.timeline import Cue

FIRST_OF_TWO = 0.8
"""How full an in-breath ends to which a little more is added."""


def level(view: View) -> float:
    """Tell how full the breath is, from 0 to 1; of what is no breath, how much of it has passed.

    It leaves slowly and arrives slowly, as breath does, so that a turn is felt before it comes.
    """
    cue = view.cue
    passed = min(1.0, max(0.0, view.elapsed / cue.milliseconds)) if cue.milliseconds else 1.0
    if not isinstance(cue.step, Breathe):
        return passed
    start, end = _ends(cue.phase, cue.step)
    return start + (end - start) * (0.5 - 0.5 * math.cos(math.pi * passed))


def level_in(view: View, seconds: float) -> float:
    """Tell how full it is so many seconds later, if the cue goes on as long."""
    return level(replace(view, elapsed=view.elapsed + 1000 * seconds))


def is_moving(cue: Cue) -> bool:
    """Tell whether the picture moves during a cue. In a hold and a rest it is still."""
    return cue.phase in ("in", "top-up", "out")


def _ends(phase: str | None, step: Breathe) -> tuple[float, float]:
    """Give how full it is when a phase begins and when it ends."""
    first = FIRST_OF_TWO if step.top_up else 1.0
    match phase:
        case "in":
            return 0.0, first
        case "top-up":
            return first, 1.0
        case "hold":
            return 1.0, 1.0
        case "out":
            return 1.0, 0.0
    return 0.0, 0.0
