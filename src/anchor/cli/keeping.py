"""Keeps a check-in. Where that cannot be, nothing that was typed is lost: it is shown again."""

import os
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from anchor.errors import AnchorError
from anchor.journal.model import CheckIn, Kind, Sensation, make_id
from anchor.journal.store import Journal
from anchor.places import places
from anchor.plain.page import Page
from anchor.words import checkin as words
from anchor.words import tr

Fields = dict[str, Any]
"""What is noted, by the names of a check-in's fields. What is empty is left out."""

_MADE_HERE = 26
_ENOUGH = 12
"""So many letters of an id made here say when it was made, and a little more."""

randomness: Callable[[int], bytes] = os.urandom


def fields_of(
    distress: int | None = None,
    feelings: Iterable[str] = (),
    sensations: Iterable[str] = (),
    triggers: Iterable[str] = (),
    tags: Iterable[str] = (),
    note: str = "",
    scales: dict[str, int] | None = None,
) -> Fields:
    """Gather what is noted. Words may also come several at once, between commas."""
    found: Fields = {
        "feelings": _words(feelings),
        "sensations": tuple(Sensation(where=where) for where in _words(sensations)),
        "triggers": _words(triggers),
        "tags": _words(tags),
        "note": note.strip(),
        "scales": scales,
    }
    found = {name: value for name, value in found.items() if value}
    return found if distress is None else {"distress": distress, **found}


def scales_of(typed: Iterable[str]) -> dict[str, int]:
    """Read scales, each a name and a number: ``sleep=6``."""
    parts = (one.rpartition("=") for one in typed)
    return {name.strip(): int(number) for name, _, number in parts}


def new_checkin(kind: Kind, at: datetime, now: datetime, fields: Fields) -> CheckIn:
    """Make a check-in of a moment, made now."""
    return CheckIn(id=make_id(now, randomness(10)), at=at, kind=kind, **fields)


def keep(page: Page, checkin: CheckIn) -> None:
    """Keep a check-in, and say so. Raises ``AnchorError`` after it is shown again."""
    try:
        with Journal(places().journal) as journal:
            journal.add(checkin)
    except (AnchorError, OSError):
        from anchor.journal.exporting import toml_table

        page.say(tr(words.GIVEN_BACK), "")
        page.exactly(toml_table(checkin))
        raise
    page.say(tr(words.KEPT, id=short(checkin.id)))
    _speak_of_people(page, checkin.distress)


def short(identity: str) -> str:
    """Give as much of an id as is needed to find a check-in by it."""
    return identity[:_ENOUGH] if len(identity) == _MADE_HERE else identity


def _speak_of_people(page: Page, distress: int | None) -> None:
    if distress is None:
        return
    from anchor.core.aftercare import company_may_help

    if company_may_help(distress):
        from anchor.words import session

        page.say(tr(session.COMPANY), tr(session.NOT_HELPING_STOPPED))


def _words(typed: Iterable[str]) -> tuple[str, ...]:
    parts = (part.strip() for text in typed for part in text.split(","))
    return tuple(dict.fromkeys(filter(None, parts)))
