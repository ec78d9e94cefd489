"""One quiet line that grows to the right and back, an eighth of a cell at a time."""

from anchor.tui.pictures import Look

EIGHTHS = " ▏▎▍▌▋▊▉█"
LONGEST = 48
"""In cells."""

EMPTY = 9
"""Stands for the part of the line that is not filled."""


class Bar:
    """The line, in the middle of its room."""

    def __init__(self, width: int, height: int) -> None:
        """Draw into so many columns and rows."""
        length = min(LONGEST, width)
        self._length, self._before = length, (width - length) // 2
        self._width = self.together = width
        self._height = height

    def rows(self, level: float) -> list[bytes]:
        """Draw a level between 0 and 1."""
        eighths = round(self._length * 8 * level)
        cells = bytes(min(8, max(0, eighths - 8 * cell)) or EMPTY for cell in range(self._length))
        line = bytes(self._before) + cells + bytes(self._width - self._before - self._length)
        nothing = bytes(self._width)
        middle = self._height // 2
        return [line if row == middle else nothing for row in range(self._height)]

    def look(self, code: int, row: int) -> Look:
        """Tell what a code looks like: the whole length can be seen from the start."""
        if code == EMPTY:
            return Look(" ", 0.0, 0.16)
        return Look(EIGHTHS[code], 1.0, 0.16 if code else 0.0)
