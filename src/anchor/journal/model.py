"""A check-in: what a person notes of a moment. Only its id, its time and its kind have to be there.

Text is kept character for character; making it safe to look at is for those who show it.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct, field
from msgspec.structs import force_setattr

Kind = Literal["check-in", "session", "small-win", "gratitude", "promise", "weekly"]
KINDS: tuple[Kind, ...] = get_args(Kind)

How = Literal["done", "left", "not-helping"]
"""How a session ended, as its engine says it; the engine itself is not needed to read of it."""

WEEKLY = ("sleep", "steadiness", "self-talk", "connection")
"""What is asked once a week, each for itself: never added up. A person may name more."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FIRST_YEAR, LAST_YEAR = 1900, 9998
"""A time in these years can be told in every time zone."""

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # in the order of its bytes, without i, l, o, u
_ID_LENGTH = 26
_RANDOM_BYTES = 10

Rating = Annotated[int, Meta(ge=0, le=10)]
Words = Annotated[str, Meta(min_length=1)]
Milliseconds = Annotated[int, Meta(ge=0, le=2**53)]
Id = Annotated[str, Meta(min_length=1, max_length=64)]
Offset = Annotated[int, Meta(gt=-24 * 60, lt=24 * 60)]


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A part of what is noted. What was left out is not written."""


class Sensation(Part, frozen=True):
    """Something felt in the body."""

    where: str = ""
    """A region of the body, or the person's own word."""
    texture: str = ""
    temperature: str = ""
    size: str = ""


class Played(Part, frozen=True):
    """The exercise of a session."""

    exercise: Words
    planned: Milliseconds | None = field(name="planned-ms", default=None)
    """``None``: without end."""
    practised: Milliseconds = field(name="practised-ms", default=0)
    ended: How = "done"
    before: Rating | None = None
    after: Rating | None = None


class CheckIn(Part, frozen=True):
    """What a person noted of a moment."""

    id: Id
    at: datetime
    """In UTC. Given in local time, it is put into UTC, and its offset kept."""
    kind: Kind
    offset: Offset = 0
    """Minutes that local time was ahead of UTC."""
    distress: Rating | None = None
    feelings: tuple[Words, ...] = ()
    sensations: tuple[Sensation, ...] = ()
    triggers: tuple[Words, ...] = ()
    tags: tuple[Words, ...] = ()
    note: str = ""
    session: Played | None = None
    went: str = ""
    """How a promise went."""
    scales: dict[Words, Rating] = {}
    """Scales by their names, the weekly ones and a person's own."""
    answers: dict[Words, str] = {}
    """Answers to a person's own questions, or to those of an exercise, by their names."""

    def __post_init__(self) -> None:
        """Put the time into UTC. Raises ``ValueError`` if it has no offset, or is far off."""
        if not is_moment(self.at):
            raise ValueError("a time with its offset, please")
        if self.at.tzinfo is not UTC:
            if ahead := self.at.utcoffset():
                force_setattr(self, "offset", round(ahead / timedelta(minutes=1)))
            force_setattr(self, "at", self.at.astimezone(UTC))

    @property
    def local(self) -> datetime:
        """The time as the person's clock showed it."""
        return self.at.astimezone(timezone(timedelta(minutes=self.offset)))

    def texts(self) -> Iterator[str]:
        """Give everything that is written in it, in no order that matters."""
        yield self.note
        yield self.went
        yield from self.feelings
        yield from self.triggers
        yield from self.tags
        for felt in self.sensations:
            yield from (felt.where, felt.texture, felt.temperature, felt.size)
        if self.session:
            yield self.session.exercise
        yield from self.scales
        for question, answer in self.answers.items():
            yield from (question, answer)


def is_moment(at: datetime) -> bool:
    """Tell whether a time has an offset, and a year that can be told everywhere."""
    has_offset = at.tzinfo is UTC or at.utcoffset() is not None
    return has_offset and FIRST_YEAR <= at.year <= LAST_YEAR


def make_id(at: datetime, randomness: bytes) -> str:
    """Make an id from a time and ten random bytes: later ones sort after earlier ones."""
    if len(randomness) != _RANDOM_BYTES:
        raise ValueError(f"{_RANDOM_BYTES} random bytes, please")
    milliseconds = max(0, (at - EPOCH) // timedelta(milliseconds=1))
    number = milliseconds << (8 * _RANDOM_BYTES) | int.from_bytes(randomness, "big")
    digits = (number >> (5 * place) & 31 for place in reversed(range(_ID_LENGTH)))
    return "".join(_ALPHABET[digit] for digit in digits)
