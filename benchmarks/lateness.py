"""How late things come that were planned, and whether it grows: what cues and phases share."""

import time
from collections.abc import Sequence
from statistics import linear_regression, mean

from benchmarks import bare
from benchmarks.processes import InTerminal
from benchmarks.subject import Subject

NEGLIGIBLE_SLOPE = 0.0001 / 60
"""A tenth of a millisecond in a minute."""


def watch_bare(subject: Subject, every: float, seconds: float, arrived: list[float]) -> None:
    """Note when a bare loop prints, for so many seconds, beginning half a turn later."""
    time.sleep(every / 2)
    command = [str(subject.python), bare.__file__, str(every)]
    with InTerminal(command, subject.environ()) as program:
        arrived += [moment for moment, _ in program.lines(seconds - every)]


def since_the_first(arrived: Sequence[float], planned: Sequence[float]) -> list[float]:
    """Tell how late each was, the first being in time."""
    return [
        (moment - arrived[0]) - (at - planned[0])
        for moment, at in zip(arrived, planned, strict=False)
    ]


def slope(moments: Sequence[float], values: Sequence[float]) -> tuple[float, float]:
    """Fit a line, and give its slope with the standard error."""
    steepness, start = linear_regression(moments, values)
    rest = sum((v - start - steepness * m) ** 2 for m, v in zip(moments, values, strict=True))
    middle = mean(moments)
    spread = sum((moment - middle) ** 2 for moment in moments)
    return steepness, (rest / (len(moments) - 2) / spread) ** 0.5


def as_zero(steepness: float, error: float) -> bool:
    """Tell whether a slope is none: within two standard errors, or not worth speaking of."""
    return abs(steepness) <= max(2 * error, NEGLIGIBLE_SLOPE)


def per_minute(steepness: float, error: float) -> str:
    """Lay out a slope."""
    return f"{steepness * 60_000:+.3f} ± {error * 60_000:.3f} ms"
