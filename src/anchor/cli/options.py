"""The arguments and options that several commands share."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from anchor.cli import completing
from anchor.errors import AnchorError
from anchor.words import authoring as authoring_words
from anchor.words import checkin as checkin_words
from anchor.words import commands as words
from anchor.words import sharing as sharing_words
from anchor.words import tr

if TYPE_CHECKING:
    from anchor.core.choices import Choices

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


def _language(text: str) -> str:
    from anchor.core.languages import of_locale

    tag = of_locale(text)
    if tag is None:
        raise typer.BadParameter(tr(sharing_words.BAD_LANGUAGE))
    return tag


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
    list[str] | None,
    typer.Option(
        "--skip", metavar="REGION", help=tr(words.OPT_SKIP), autocompletion=completing.region
    ),
]
Include = Annotated[
    list[str] | None,
    typer.Option(
        "--with", metavar="REGION", help=tr(words.OPT_WITH), autocompletion=completing.region
    ),
]
Holds = Annotated[
    bool | None, typer.Option("--holds/--no-holds", help=tr(words.OPT_HOLDS), show_default=False)
]
Plain = Annotated[bool, typer.Option("--plain", help=tr(words.OPT_PLAIN))]
NoSave = Annotated[bool, typer.Option("--no-save", help=tr(words.OPT_NO_SAVE))]
Events = Annotated[bool, typer.Option("--events", help=tr(words.OPT_EVENTS))]
Edit = Annotated[bool, typer.Option("--edit", help=tr(words.OPT_EDIT))]
Since = Annotated[str | None, typer.Option("--since", metavar="DAY", help=tr(words.OPT_SINCE))]
Until = Annotated[str | None, typer.Option("--until", metavar="DAY", help=tr(words.OPT_UNTIL))]
By = Annotated[
    Literal["exercise", "trigger", "time", "week"],
    typer.Option("--by", help=tr(words.OPT_BY), show_choices=False, metavar="WHAT"),
]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="PATH", help=tr(words.OPT_OUTPUT))
]
Force = Annotated[bool, typer.Option("--force", help=tr(words.OPT_FORCE))]
PackKind = Annotated[
    Literal["breath", "grounding", "scan", "release", "questions", "routine"] | None,
    typer.Option("--kind", help=tr(authoring_words.OPT_KIND), show_choices=False, metavar="KIND"),
]
PackFrom = Annotated[
    str | None,
    typer.Option("--from", metavar="EXERCISE", help=tr(authoring_words.OPT_FROM)),
]
Here = Annotated[bool, typer.Option("--here", help=tr(authoring_words.OPT_HERE))]
InLanguage = Annotated[
    str | None,
    typer.Option("--in", parser=_language, metavar="LANGUAGE", help=tr(sharing_words.OPT_IN)),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help=tr(sharing_words.OPT_YES))]
AsJson = Annotated[bool, typer.Option("--json", help=tr(words.OPT_JSON))]

# Check-ins


def _dash(text: str) -> str:
    """Take only a dash: what stands on a command line stays in the shell's history."""
    if text != "-":
        raise typer.BadParameter(tr(checkin_words.NOTE_STDIN))
    return text


def _scale(text: str) -> str:
    name, _, number = text.rpartition("=")
    if not name.strip() or not number.isdecimal() or len(number) > 2 or int(number) > 10:
        raise typer.BadParameter(tr(checkin_words.SCALE_FORM))
    return text


Rate = Annotated[bool, typer.Option("--rate", help=tr(checkin_words.OPT_RATE))]
Distress = Annotated[
    int | None,
    typer.Option(
        "--distress", parser=_whole(0, 10), metavar="0-10", help=tr(checkin_words.OPT_DISTRESS)
    ),
]
Feeling = Annotated[
    list[str] | None,
    typer.Option(
        "--feeling",
        metavar="WORD",
        help=tr(checkin_words.OPT_FEELING),
        autocompletion=completing.word("feelings"),
    ),
]
Sensation = Annotated[
    list[str] | None,
    typer.Option("--sensation", metavar="WHERE", help=tr(checkin_words.OPT_SENSATION)),
]
Trigger = Annotated[
    list[str] | None,
    typer.Option(
        "--trigger",
        metavar="WORD",
        help=tr(checkin_words.OPT_TRIGGER),
        autocompletion=completing.word("triggers"),
    ),
]
Tag = Annotated[
    list[str] | None,
    typer.Option(
        "--tag",
        metavar="WORD",
        help=tr(checkin_words.OPT_TAG),
        autocompletion=completing.word("tags"),
    ),
]
Scale = Annotated[
    list[str] | None,
    typer.Option(
        "--scale",
        parser=_scale,
        metavar="NAME=N",
        help=tr(checkin_words.OPT_SCALE),
        autocompletion=completing.scale,
    ),
]
NewKind = Annotated[
    Literal["check-in", "small-win", "gratitude", "promise", "weekly"],
    typer.Option("--kind", help=tr(checkin_words.OPT_KIND), show_choices=False, metavar="KIND"),
]
Went = Annotated[str, typer.Option("--went", metavar="WORDS", help=tr(checkin_words.OPT_WENT))]
DidExercise = Annotated[
    str | None,
    typer.Option(
        "--exercise",
        metavar="NAME",
        help=tr(checkin_words.OPT_EXERCISE),
        autocompletion=completing.name,
    ),
]
DidMinutes = Annotated[
    int | None,
    typer.Option(
        "--minutes",
        parser=_whole(1, LONGEST_MINUTES),
        metavar="MINUTES",
        help=tr(checkin_words.OPT_DID_MINUTES),
    ),
]
BeforeIt = Annotated[
    int | None,
    typer.Option(
        "--before", parser=_whole(0, 10), metavar="0-10", help=tr(checkin_words.OPT_BEFORE_IT)
    ),
]
AfterIt = Annotated[
    int | None,
    typer.Option(
        "--after", parser=_whole(0, 10), metavar="0-10", help=tr(checkin_words.OPT_AFTER_IT)
    ),
]
At = Annotated[str | None, typer.Option("--at", metavar="WHEN", help=tr(checkin_words.OPT_AT))]
NoteFrom = Annotated[
    str | None,
    typer.Option("--note", parser=_dash, metavar="-", help=tr(checkin_words.OPT_NOTE)),
]
EditNote = Annotated[bool, typer.Option("--edit", help=tr(checkin_words.OPT_EDIT_NOTE))]
Weekly = Annotated[bool, typer.Option("--weekly", help=tr(checkin_words.OPT_WEEKLY))]
OfKind = Annotated[
    Literal["check-in", "session", "small-win", "gratitude", "promise", "weekly"] | None,
    typer.Option("--kind", help=tr(checkin_words.OPT_OF_KIND), show_choices=False, metavar="KIND"),
]
WithTag = Annotated[
    str | None, typer.Option("--tag", metavar="WORD", help=tr(checkin_words.OPT_WITH_TAG))
]
Search = Annotated[
    str | None, typer.Option("--search", metavar="TEXT", help=tr(checkin_words.OPT_SEARCH))
]
Limit = Annotated[
    int | None,
    typer.Option("--limit", parser=_whole(1, 1000), metavar="N", help=tr(checkin_words.OPT_LIMIT)),
]
Before = Annotated[
    str | None, typer.Option("--before", metavar="ID", help=tr(checkin_words.OPT_BEFORE))
]
More = Annotated[bool, typer.Option("--more", help=tr(checkin_words.OPT_MORE))]
Delete = Annotated[
    str | None, typer.Option("--delete", metavar="ID", help=tr(checkin_words.OPT_DELETE))
]
Undo = Annotated[bool, typer.Option("--undo", help=tr(checkin_words.OPT_UNDO))]
EditId = Annotated[
    str | None, typer.Option("--edit", metavar="ID", help=tr(checkin_words.OPT_EDIT_ID))
]
ExportForm = Annotated[
    Literal["toml", "jsonl", "csv", "md"],
    typer.Option(
        "--format", help=tr(checkin_words.OPT_FORMAT), show_choices=False, metavar="FORMAT"
    ),
]
ExportTo = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="PATH", help=tr(checkin_words.OPT_OUTPUT)),
]


def choices(
    minutes: float | None,
    cycles: int | None,
    endless: bool,
    pace: float,
    skip: list[str] | None,
    include: list[str] | None,
) -> "Choices":
    """Gather what was chosen. Raises ``AnchorError`` for lengths that do not go together."""
    from anchor.core.choices import Choices

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
