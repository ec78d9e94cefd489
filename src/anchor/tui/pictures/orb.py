"""A disc with a soft edge that grows and shrinks. Each cell is two points, one above the other."""

import math

from anchor.tui.pictures import Look

STEPS = 15
"""How many strengths a point may have above nothing."""

COVERED = 2
"""In how many steps the edge takes a point: more are softer, and cost more to draw."""

SMALLEST = 0.42
"""The radius at level 0, of the largest."""

CENTRE_GLOW = 1.0
EDGE_GLOW = 0.72
"""How strongly the disc glows in its middle, and where it reaches furthest."""

LARGEST_RADIUS = 14.5
"""In points. A larger disc moves more cells than a terminal is glad to draw."""


class Orb:
    """The disc, drawn from its middle."""

    def __init__(self, width: int, height: int) -> None:
        """Draw into so many columns and rows."""
        self.together = 6
        points = height * 2
        self._largest = max(1.0, min(width, points, 2 * LARGEST_RADIUS) / 2 - 0.5)
        width = min(width, 2 * math.ceil(self._largest + 0.5))
        middle_x, middle_y = (width - 1) / 2, (points - 1) / 2
        # One quarter is enough: the others are its reflections.
        self._reflected = width // 2
        self._distances = [
            [math.hypot(x - middle_x, y - middle_y) for x in range(width - self._reflected)]
            for y in range(height)
        ]
        self._glows = [[self._glow(d) for d in row] for row in self._distances]

    def rows(self, level: float) -> list[bytes]:
        """Draw a level between 0 and 1."""
        radius = self._largest * (SMALLEST + (1 - SMALLEST) * level)
        lines = [self._line(y, radius) for y in range(len(self._distances))]
        lines += reversed(lines)
        return [
            bytes([above << 4 | below for above, below in zip(upper, lower, strict=True)])
            for upper, lower in zip(lines[::2], lines[1::2], strict=True)
        ]

    def look(self, code: int, row: int) -> Look:
        """Tell what a code looks like: the same everywhere."""
        above, below = (code >> 4) / STEPS, (code & 15) / STEPS
        return Look(" ", 0.0, above) if above == below else Look("▀", above, below)

    def _line(self, y: int, radius: float) -> list[int]:
        """Give the strength of every point of a line of the upper half, none above ``STEPS``."""
        outside, inside = radius + 0.5, radius - 0.5
        strengths: list[int] = []
        for distance, glow in zip(self._distances[y], self._glows[y], strict=True):
            if distance >= outside:
                strengths.append(0)
            elif distance <= inside:
                strengths.append(round(glow))
            else:
                strengths.append(round(glow * math.ceil((outside - distance) * COVERED) / COVERED))
        return strengths + strengths[: self._reflected][::-1]

    def _glow(self, distance: float) -> float:
        """Tell how strongly a point glows once the disc is over it."""
        part = min(1.0, distance / self._largest)
        return STEPS * (CENTRE_GLOW + (EDGE_GLOW - CENTRE_GLOW) * part * part)
