"""When to look at a session next. Times are in seconds."""

from anchor.core.session import Session
from anchor.settings.model import Motion

FRAME_SECONDS: dict[Motion, float] = {"none": 10, "gentle": 1 / 14, "full": 1 / 24}
"""How often a moving picture is looked at, for each degree of motion."""

PLACE_SECONDS = 10.0
"""How often the time left is looked at while nothing else changes."""

SOONEST_SECONDS = 1e-3
"""What is due sooner is looked at after so long."""


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
