"""What the measurements give, and the table it is printed in."""

from collections.abc import Sequence
from statistics import median, quantiles

from msgspec import Struct

HEADINGS = ("figure", "anchor", "baseline", "ratio", "pairs (quartiles)", "limit", "runs", "")


class Row(Struct, frozen=True):
    """One line of the table. Everything is laid out already, save whether the limit is kept."""

    figure: str
    measured: str
    baseline: str
    ratio: str = "-"
    pairs: str = "-"
    limit: str = "-"
    runs: int = 1
    kept: bool | None = None
    """``None``: there is no limit, the figure is for the record."""

    def cells(self) -> tuple[str, ...]:
        """Give what stands in the columns."""
        verdict = {True: "met", False: "NOT MET", None: ""}[self.kept]
        return (
            self.figure,
            self.measured,
            self.baseline,
            self.ratio,
            self.pairs,
            self.limit,
            str(self.runs),
            verdict,
        )


def compared(
    figure: str, measured: Sequence[float], baseline: Sequence[float], limit: float | None
) -> Row:
    """Make the row of times, in seconds, that were measured in turn with those of a baseline.

    The limit is held against the median of the ratios pair by pair: both of a pair met the same
    weather on the machine. The ratio of the medians stands beside it.
    """
    ratios = [one / other for one, other in zip(measured, baseline, strict=True)]
    middle = median(ratios)
    low, _, high = quantiles(ratios, n=4) if len(ratios) > 1 else ratios * 3
    return Row(
        figure,
        milliseconds(median(measured)),
        milliseconds(median(baseline)),
        f"{median(measured) / median(baseline):.2f}",
        f"{middle:.2f} ({low:.2f}-{high:.2f})",
        "-" if limit is None else f"{limit:g} x",
        len(ratios),
        None if limit is None else middle <= limit,
    )


def missing(figure: str, reason: str) -> Row:
    """Make the row of a figure that could not be measured, and say why."""
    return Row(figure, reason, "-", runs=0)


def milliseconds(seconds: float) -> str:
    """Lay out a time."""
    return f"{seconds * 1000:.1f} ms"


def render(rows: Sequence[Row]) -> str:
    """Lay the table out, a line for each row."""
    lines = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    text = [
        "  ".join(cell.ljust(w) for cell, w in zip(line, widths, strict=True)) for line in lines
    ]
    text.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(line.rstrip() for line in text)
