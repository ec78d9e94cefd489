"""A journal that has been written for years: sessions with ratings, check-ins, some with notes."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from anchor.journal.model import CheckIn, Played, make_id
from anchor.journal.store import Journal

BEGAN = datetime(2020, 1, 1, tzinfo=UTC)

_EXERCISES = ("breathing/longer-out", "breathing/box", "grounding/333", "grounding/feet")
_FEELINGS = ("tense", "tired", "sad", "calm", "racing", "far away", "angry", "hopeful")
_TRIGGERS = ("a call", "noise", "night", "letters", "supermarket")
_NOTE = "A long day, and then a walk. The bench by the water helped a little. "


def fill(path: Path, count: int) -> None:
    """Make a journal with so many check-ins."""
    with Journal(path) as journal:
        journal.merge(checkins(count))


def checkins(count: int) -> Iterator[CheckIn]:
    """Make check-ins, always the same, half an hour from each to the next."""
    chance = random.Random(count)
    for number in range(count):
        at = BEGAN + timedelta(minutes=30 * number)
        yield _session(at, chance) if chance.random() < 0.6 else _moment(at, chance)


def _session(at: datetime, chance: random.Random) -> CheckIn:
    before = chance.randint(2, 9)
    played = Played(
        exercise=chance.choice(_EXERCISES),
        planned=300_000,
        practised=chance.randint(60_000, 300_000),
        before=before,
        after=max(0, before - chance.randint(-1, 3)),
    )
    return CheckIn(id=make_id(at, chance.randbytes(10)), at=at, kind="session", session=played)


def _moment(at: datetime, chance: random.Random) -> CheckIn:
    return CheckIn(
        id=make_id(at, chance.randbytes(10)),
        at=at,
        kind="check-in",
        distress=chance.randint(0, 10),
        feelings=tuple(chance.sample(_FEELINGS, 2)),
        triggers=(chance.choice(_TRIGGERS),),
        note=_NOTE * chance.randint(0, 4),
    )
