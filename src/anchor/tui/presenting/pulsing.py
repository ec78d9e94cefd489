"""When to look again: at a session, and for keys while packs are read. Times are in seconds."""

from collections.abc import Callable

from anchor.core.session import Session
from anchor.settings.model import Motion

FRAME_SECONDS: dict[Motion, float] = {"none": 10, "gentle": 1 / 14, "full": 1 / 24}
"""How often a moving picture is looked at, for each degree of motion."""

FRAMES_AHEAD = 4
"""How many frames are looked ahead for the next change of a picture."""

EXACT_SECONDS = 4e-3
"""How soon after a picture changes it is looked at."""

PACKS_AT_ONCE = 4
"""So many packs are read before keys are looked at again."""

BREATH_SECONDS = 0.001
"""For so long at least nothing is read then. (What is only called later goes before keys.)"""

PLACE_SECONDS = 10.0
"""How often the time left is looked at while nothing else changes."""

SOONEST_SECONDS = 1e-3
"""What is due sooner is looked at after so long."""


def next_change(is_other: Callable[[float], bool], frame: float) -> float:
    """Give in how many seconds to look at a moving picture: a frame, or later if it is the same.

    Towards its turns a breath is slower than the steps of a picture. Each is then shown as it
    comes, and nothing is looked at in vain. ``is_other``: whether it differs in so many seconds.
    """
    same, other = 0.0, frame
    while not is_other(other) and other < frame * FRAMES_AHEAD:
        same, other = other, other * 2
    while same and other - same > EXACT_SECONDS:
        between = (same + other) / 2
        same, other = (same, between) if is_other(between) else (between, other)
    return other


def next_look(session: Session, now: float, frame: float | None, counts: bool) -> float | None:
    """Give the clock time of the next look; ``None``: not before the person does something.

    ``frame``: how often a picture that moves is looked at; ``None``: nothing moves. ``counts``:
    whether the seconds left of the cue are shown.
    """
    if session.state != "playing":
        return None
    due = session.due
    moments = [now + PLACE_SECONDS]
    if frame is not None:
        moments.append(now + frame)
    if due is not None:
        moments.append(max(now, due))
        if counts and due - now > 1:
            moments.append(due - int(due - now - SOONEST_SECONDS))
    return min(moments)
