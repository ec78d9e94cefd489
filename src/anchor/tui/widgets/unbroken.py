"""Words in which some spaces are never broken at: a number stays whole on its line."""

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

_KEPT = "\u00a0"


class Unbroken(Static):
    """Breaks lines at plain spaces only. (Textual breaks them at no-break spaces too.)"""

    def __init__(self, said: Content, *, classes: str = "") -> None:
        """Show words, in lines as wide as there is room."""
        super().__init__(said, classes=classes, markup=False)
        self._lines = said

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Tell how many lines the words need at a width."""
        return folded(self._lines, width).get_height({}, max(1, width))

    def render(self) -> Content:
        """Give the words, in lines that fit."""
        return folded(self._lines, self.content_size.width)


def folded(said: Content, width: int) -> Content:
    """Break lines at plain spaces so that they are no wider than ``width`` cells, if they can be.

    A no-break space is shown as a space that nothing is broken at.
    """
    if width <= 0:
        return said
    lines: list[Content] = []
    for line in said.split("\n"):
        at = room = 0
        plain = line.plain
        cuts = []
        for word in plain.split(" "):
            wide = cell_len(word)
            if room and room + wide > width:
                cuts.append(at)
                room = 0
            at += len(word) + 1
            room += wide + 1
        begins, ends = [0, *cuts], [*(cut - 1 for cut in cuts), len(plain)]
        lines += [line[begin:end] for begin, end in zip(begins, ends, strict=True)]
    return Content("\n").join(lines)
