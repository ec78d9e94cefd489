"""A table in a terminal, laid out here and printed by Rich, in its colours.

Rich's own tables fold names in the middle, so that they cannot be copied, and take 0.4 ms for a
row: 4 s for the exercises of 1,000 packs. Here that is a tenth of a second.
"""

from collections.abc import Sequence

Row = Sequence[str]
"""Cells, each on one line and safe to show. The first is a name: it is never folded."""

_GAP = "  "


def print_table(head: Row, rows: Sequence[Row]) -> None:
    """Print rows in columns, or, in a terminal too narrow for them, with the cells below names."""
    from rich.console import Console
    from rich.segment import Segment, Segments
    from rich.style import Style

    console = Console()
    most = console.width  # asked once: Rich asks the terminal each time
    widths = [_widest(column) for column in zip(head, *rows, strict=True)]
    fits = sum(widths) + len(_GAP) * (len(widths) - 1) <= most
    dim, bold = Style(dim=True), Style(bold=True)

    def others(row: Row) -> str:
        return _beside(row, widths) if fits else _below(row, most)

    segments = [Segment(head[0] + others(head), dim), Segment("\n")]
    for row in rows:
        segments += (Segment(row[0], bold), Segment(others(row) + "\n"))
    console.print(Segments(segments), crop=False)


def _beside(row: Row, widths: Sequence[int]) -> str:
    """Give what follows a row's name on its line: the other cells, each in its column."""
    padded = [cell + " " * (w - _width(cell)) for cell, w in zip(row, widths, strict=True)]
    return _GAP.join(padded).rstrip()[len(row[0]) :]


def _below(row: Row, most: int) -> str:
    """Give what follows a row's name below it: the other cells, folded to so many columns."""
    _, *others = row
    lines = _folded(", ".join(filter(None, others)), most - len(_GAP))
    return "".join([f"\n{_GAP}{line}" for line in lines])


def _folded(text: str, width: int) -> list[str]:
    """Fold a text between its words."""
    if _width(text) <= width:
        return [text]
    lines: list[str] = []
    for word in text.split():
        if lines and _width(lines[-1]) + 1 + _width(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _widest(column: Sequence[str]) -> int:
    """Tell how many columns of the terminal the widest of some cells takes."""
    # Most are ASCII, each sign one column: to ask all of them at once takes a fifth of the time.
    return max(map(len if "".join(column).isascii() else _width, column))


def _width(text: str) -> int:
    """Tell how many columns of the terminal a text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)
