"""Water that rises and falls, an eighth of a cell at a time."""

from anchor.tui.pictures import Look

EIGHTHS = " ▁▂▃▄▅▆▇█"
LOWEST = 0.12
HIGHEST = 0.94
"""How high the water stands at levels 0 and 1, of the whole height."""

WIDEST = 48
"""In cells: a pool, rather than a wall of water."""

DEEP_GLOW = 0.34
"""How strongly the water glows at the bottom; at the top it is the full glow."""


class Tide:
    """The water: every cell of a row is as full as the others."""

    def __init__(self, width: int, height: int) -> None:
        """Draw into so many columns and rows."""
        self._width = self.together = min(WIDEST, width)
        self._height = height

    def rows(self, level: float) -> list[bytes]:
        """Draw a level between 0 and 1."""
        eighths = round(self._height * 8 * (LOWEST + (HIGHEST - LOWEST) * level))
        return [
            bytes([min(8, max(0, eighths - 8 * below))]) * self._width
            for below in reversed(range(self._height))
        ]

    def look(self, code: int, row: int) -> Look:
        """Tell what a code looks like: deeper water is darker."""
        depth = row / max(1, self._height - 1)
        strength = 1.0 + (DEEP_GLOW - 1.0) * depth
        return (
            Look(" ", 0.0, strength if code == 8 else 0.0)
            if code in (0, 8)
            else Look(EIGHTHS[code], strength)
        )
