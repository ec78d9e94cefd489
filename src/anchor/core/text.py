"""Text from a pack, a note or a command line, made safe to show; and how long it takes to read."""

import math
import re
from collections.abc import Callable
from typing import AnyStr

UNSAFE = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, all but tab and new line
    "\u2028\u2029"  # line and paragraph separators: a terminal may break the line there
    "\u202a-\u202e\u2066-\u2069"  # bidi embeddings, overrides, isolates: they reorder text
    "\ud800-\udfff"  # lone surrogates: they cannot be written at all
    "\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e0fff"  # invisible tags
    "]"
)
"""Characters that never reach a terminal, and that a pack may not hold."""

_SAFE_ASCII = bytes(range(0x20, 0x7F)) + b"\t\n"

MAX_QUOTED = 60
"""More of what a person typed is not said back to them."""

SLOW_WORDS_PER_SECOND = 2.0
"""A slow read aloud. Everyday speech is about 2.5 words a second."""


def is_safe(text: str) -> bool:
    """Tell whether a text holds no unsafe character."""
    # In ASCII, as most packs are, what is left without the safe ones is found ten times faster.
    if text.isascii():
        return not text.encode().translate(None, _SAFE_ASCII)
    return UNSAFE.search(text) is None


def visible(text: str) -> str:
    """Return the text with every unsafe character spelled out, as ``\\x1b``."""
    return UNSAFE.sub(lambda found: found.group().encode("unicode_escape").decode(), text)


def one_line(text: str) -> str:
    """Return the text, safe to show, on one line: white space of any kind becomes one space."""
    return visible(" ".join(text.split()))


def quoted(text: str) -> str:
    """Return what a person typed as it can be said back: on one line, safe, and not too long."""
    line = one_line(text)
    return line if len(line) <= MAX_QUOTED else line[: MAX_QUOTED - 3] + "..."


def reading_seconds(text: str) -> int:
    """Tell how many whole seconds a slow read of the text takes: 4 at least."""
    return max(4, math.ceil(len(text.split()) / SLOW_WORDS_PER_SECOND) + 1)


def shared_ends(one: AnyStr, other: AnyStr) -> tuple[int, int]:
    """Tell how much two texts share at their beginnings, and at the ends of what is left.

    Whole pieces are compared, so that it takes a moment even for the largest.
    """
    most = min(len(one), len(other))
    start = _longest(most, lambda low, high: one[low:high] == other[low:high])
    end = _longest(
        most - start,
        lambda low, high: (
            one[len(one) - high : len(one) - low] == other[len(other) - high : len(other) - low]
        ),
    )
    return start, end


def _longest(most: int, is_same: Callable[[int, int], bool]) -> int:
    """Find the greatest length up to which all is the same, given what is so of each piece."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if is_same(low, middle):
            low = middle
        else:
            high = middle - 1
    return low
