"""What happens in a session, told as it happens. Times are in milliseconds."""

from typing import Literal

from msgspec import Struct

from anchor.core.timeline import Cue

How = Literal["done", "left", "not-helping"]
"""How a session ended: played to the end, left early, or left because it was not helping."""


class Began(Struct, frozen=True):
    """The session began."""


class CueBegan(Struct, frozen=True):
    """A cue began."""

    cue: Cue
    at: int | None
    """Milliseconds of practice before it; ``None`` after a cue that waited for the person."""


class Paused(Struct, frozen=True):
    """Everything stands still."""

    because: Literal["asked", "away"]
    """``away``: nobody looked for a while (the machine slept), so it stopped where it was seen."""


class Resumed(Struct, frozen=True):
    """It goes on where it stood."""

    cue: Cue | None
    """The cue that goes on; ``None`` where another begins at once."""
    left: int
    """Milliseconds left of the cue."""


class PaceSet(Struct, frozen=True):
    """Another pace, from the next cue on."""

    pace: float
    slower: bool
    limited: bool
    """Whether safety kept it nearer to 1 than was asked, or it was at its limit already."""


class HoldsLeftOut(Struct, frozen=True):
    """Holds are left out from here on."""


class Stayed(Struct, frozen=True):
    """More time here."""

    more: int
    """How many milliseconds more: 0 where the step waits, has no end, or has a limit."""


class Ended(Struct, frozen=True):
    """The session is over."""

    how: How
    practised: int
    """Milliseconds of practice, pauses left out."""


Event = Began | CueBegan | Paused | Resumed | PaceSet | HoldsLeftOut | Stayed | Ended
