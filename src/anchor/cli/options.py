"""The arguments and options that several commands share."""

from collections.abc import Callable
from typing import Annotated

import typer

from anchor.core.choices import Choices
from anchor.errors import AnchorError
from anchor.words import commands as words
from anchor.words import tr

LONGEST_MINUTES = 720
MOST_CYCLES = 10_000


def _number(low: float, high: float) -> Callable[[str], float]:
    def parse(text: str) -> float:
        try:
            number = float(text)
        except ValueError:
            number = low - 1
        if not low <= number <= high:  # nan is never between
            raise typer.BadParameter(tr(words.NUMBER_RANGE, low=f"{low:g}", high=f"{high:g}"))
        return number

    return parse


def _whole(low: int, high: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        number = int(text) if text.isdecimal() and len(text) < 10 else low - 1
        if not low <= number <= high:
            raise typer.BadParameter(tr(words.WHOLE_RANGE, low=low, high=high))
        return number

    return parse


Minutes = Annotated[
    float | None,
    typer.Option(
        "--minutes",
        "-m",
        parser=_number(0.1, LONGEST_MINUTES),
        metavar="MINUTES",
        help=tr(words.OPT_MINUTES),
    ),
]
Cycles = Annotated[
    int | None,
    typer.Option(
        "--cycles",
        "-c",
        parser=_whole(1, MOST_CYCLES),
        metavar="BREATHS",
        help=tr(words.OPT_CYCLES),
    ),
]
Endless = Annotated[bool, typer.Option("--endless", help=tr(words.OPT_ENDLESS))]
Pace = Annotated[
    float,
    typer.Option("--pace", parser=_number(0.5, 3), metavar="PACE", help=tr(words.OPT_PACE)),
]
Skip = Annotated[
    list[str] | None, typer.Option("--skip", metavar="REGION", help=tr(words.OPT_SKIP))
]
Include = Annotated[
    list[str] | None, typer.Option("--with", metavar="REGION", help=tr(words.OPT_WITH))
]
Holds = Annotated[
    bool | None, typer.Option("--holds/--no-holds", help=tr(words.OPT_HOLDS), show_default=False)
]
Plain = Annotated[bool, typer.Option("--plain", help=tr(words.OPT_PLAIN))]
NoSave = Annotated[bool, typer.Option("--no-save", help=tr(words.OPT_NO_SAVE))]
Events = Annotated[bool, typer.Option("--events", help=tr(words.OPT_EVENTS))]
Edit = Annotated[bool, typer.Option("--edit", help=tr(words.OPT_EDIT))]
AsJson = Annotated[bool, typer.Option("--json", help=tr(words.OPT_JSON))]


def choices(
    minutes: float | None,
    cycles: int | None,
    endless: bool,
    pace: float,
    skip: list[str] | None,
    include: list[str] | None,
) -> Choices:
    """Gather what was chosen. Raises ``AnchorError`` for lengths that do not go together."""
    if (minutes is not None) + (cycles is not None) + endless > 1:
        raise AnchorError(tr(words.ONE_LENGTH))
    return Choices(
        minutes=minutes,
        cycles=cycles,
        endless=endless,
        pace=pace,
        skip=_names(skip),
        include=_names(include),
    )


def _names(typed: list[str] | None) -> frozenset[str]:
    """Gather names, which may also come several at once, between commas."""
    parts = (part for text in typed or () for part in text.split(","))
    return frozenset(name for part in parts if (name := "-".join(part.split()).casefold()))


def complete_name(incomplete: str) -> list[str]:
    """Complete the name of an exercise or a routine."""
    from anchor.packs.library import Library
    from anchor.places import places

    try:
        names = Library(places().packs).names()
    except AnchorError:
        return []
    return [name for name in names if name.startswith(incomplete)]
