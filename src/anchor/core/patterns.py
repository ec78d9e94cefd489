"""Breathing patterns typed at a prompt: ``4-7-8``, ``in 4 out 6``, ``5.5-5.5``."""

import re

from anchor.core.model import Breathe

_NUMBER = r"\d{1,4}(?:\.\d{1,3})?"
_COUNTS = re.compile(rf"{_NUMBER}(?:\s*[-–/:]\s*{_NUMBER}){{1,3}}")
_SPOKEN = re.compile(rf"(?:(?:in|top-up|hold|out|rest)\s+{_NUMBER}[\s,]*)+")
_PAIR = re.compile(rf"(in|top-up|hold|out|rest)\s+({_NUMBER})")

_ORDERS = {
    2: ("in", "out"),
    3: ("in", "hold", "out"),
    4: ("in", "hold", "out", "rest"),
}
"""What two, three and four numbers mean."""


def parse(text: str) -> Breathe | None:
    """Give the breath a typed pattern means, its lengths in seconds; ``None`` if it is none.

    Two numbers are in and out, three in, hold and out, four in, hold, out and rest. Safety is not
    looked at here.
    """
    typed = " ".join(text.split()).casefold()
    if _COUNTS.fullmatch(typed):
        numbers = re.findall(_NUMBER, typed)
        phases = dict(zip(_ORDERS[len(numbers)], numbers, strict=True))
    elif _SPOKEN.fullmatch(typed):
        pairs = _PAIR.findall(typed)
        phases = dict(pairs)
        if len(phases) < len(pairs):
            return None
    else:
        return None
    lengths = {phase: float(number) for phase, number in phases.items()}
    return Breathe(
        in_=lengths.get("in", 0),
        top_up=lengths.get("top-up", 0),
        hold=lengths.get("hold", 0),
        out=lengths.get("out", 0),
        rest=lengths.get("rest", 0),
    )
