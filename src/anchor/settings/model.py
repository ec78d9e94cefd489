"""The settings, as types: the one source for reading, showing, writing and documenting them.

What each of them is, in words, stands in ``anchor.words.settings``.
"""

from typing import Annotated, Literal, get_args, get_type_hints

from msgspec import Meta, Struct

from anchor.words.checkin import WEEKLY
from anchor.words.keys import KEYS

Face = Literal["auto", "full", "plain"]
Theme = Literal["dusk", "paper", "contrast", "terminal"]
Motion = Literal["none", "gentle", "full"]
Picture = Literal["orb", "tide", "line", "words"]
Time = Literal["left", "cycles", "none"]
Ascii = Literal["auto"] | bool

Name = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(?!\n)$", max_length=40)]
Line = Annotated[str, Meta(pattern=r"^[^\n]*[^\s][^\n]*(?!\n)$", max_length=200)]
Label = Annotated[str, Meta(pattern=r"^[^\n]*(?!\n)$", max_length=60)]
Language = Annotated[str, Meta(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*(?!\n)$", max_length=35)]

TAKEN = ("distress", *WEEKLY)
"""What a check-in asks anyway: no scale of a person's own can be called so."""


class Scale(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A scale of a person's own, asked in a check-in and answered with 0 to 10."""

    name: Name
    question: Line
    low: Label = ""
    """What 0 stands for."""
    high: Label = ""
    """What 10 stands for."""


class Question(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A question of a person's own, asked in a check-in and answered with text."""

    name: Name
    ask: Line


class Settings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is settled, and what holds where nothing is."""

    face: Face = "auto"
    """Which face: the full screen at a terminal, or plain lines."""
    theme: Theme = "dusk"
    """The colours of the full screen."""
    motion: Motion = "gentle"
    """How much of the full screen moves."""
    picture: Picture = "orb"
    """What shows the breath."""
    numbers: bool = False
    """Whether the seconds of a phase are shown."""
    time: Time = "left"
    """Which time of an exercise is shown."""
    ascii: Ascii = "auto"
    """Whether pictures are made of letters and signs that every terminal has."""
    lead: bool = True
    """Whether there is time to read, up to 15 s, before an exercise begins."""
    history: bool = False
    """Whether every exercise that was played goes into the journal."""
    language: tuple[Language, ...] = ()
    """The languages (BCP 47) in which packs are liked best, the favourite first."""
    keys: dict[str, Line] = {}
    """Other keys for what the full screen does: what, and the keys with commas between."""
    scales: tuple[Scale, ...] = ()
    """Scales of a person's own."""
    questions: tuple[Question, ...] = ()
    """Questions of a person's own."""

    def __post_init__(self) -> None:
        """Raise ``ValueError`` for keys of nothing, and for names that are used twice or taken."""
        scales = [scale.name for scale in self.scales]
        questions = [question.name for question in self.questions]
        if len({*scales, *TAKEN}) < len(scales) + len(TAKEN):
            raise ValueError("every scale has a name of its own, please")
        if len(set(questions)) < len(questions):
            raise ValueError("every question has a name of its own, please")
        if not self.keys.keys() <= KEYS.keys():
            raise ValueError("keys for what is there, please")


NAMES: tuple[str, ...] = Settings.__struct_fields__
"""The settings, in the order they are shown."""

ENTRIES: dict[str, type[Scale | Question]] = {"scales": Scale, "questions": Question}
"""The settings that are several tables of a kind."""

TABLES = ("keys", *ENTRIES)
"""The settings that are no single value."""


def choices_of(name: str) -> tuple[str, ...]:
    """List what a setting takes, as it is written; nothing if it takes more than a few words."""
    return tuple(_choices(get_type_hints(Settings).get(name)))


def _choices(kind: object) -> list[str]:
    if kind is bool:
        return ["true", "false"]
    choices: list[str] = []
    for one in get_args(kind):
        choices += [one] if isinstance(one, str) else _choices(one)
    return choices


def default_of(name: str) -> object:
    """Give what holds where a setting is not settled."""
    return getattr(DEFAULTS, name)


DEFAULTS = Settings()
