"""Makes a check-in from what a person noted."""

import os
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from anchor.core.text import quoted
from anchor.errors import AnchorError
from anchor.journal.model import WEEKLY, CheckIn, Kind, Sensation, make_id
from anchor.words import checkin as words
from anchor.words import tr

if TYPE_CHECKING:
    from anchor.settings import Scale

Fields = dict[str, Any]
"""What is noted, by the names of a check-in's fields. What is empty is left out."""

randomness: Callable[[int], bytes] = os.urandom


def fields_of(
    distress: int | None = None,
    feelings: Iterable[str] = (),
    sensations: Iterable[str] = (),
    triggers: Iterable[str] = (),
    tags: Iterable[str] = (),
    note: str = "",
    scales: dict[str, int] | None = None,
    answers: dict[str, str] | None = None,
    went: str = "",
) -> Fields:
    """Gather what is noted. Words may also come several at once, between commas."""
    found: Fields = {
        "feelings": _words(feelings),
        "sensations": _sensations(sensations),
        "triggers": _words(triggers),
        "tags": _words(tags),
        "note": note.strip(),
        "scales": scales,
        "answers": answers,
        "went": went.strip(),
    }
    found = {name: value for name, value in found.items() if value}
    return found if distress is None else {"distress": distress, **found}


def has_words(noted: Fields) -> bool:
    """Tell whether something was said in words. A number is said again with one key."""
    return any(name not in ("distress", "scales") for name in noted)


def scales_of(typed: Iterable[str], own: Iterable["Scale"]) -> dict[str, int]:
    """Read scales, each a name and a number: ``sleep=6``.

    Raises ``AnchorError`` for a scale that is neither one of the week's nor one of their own.
    """
    parts = (one.rpartition("=") for one in typed)
    scales = {name.strip(): int(number) for name, _, number in parts}
    known = [*WEEKLY, *(scale.name for scale in own)]
    for name in scales:
        if name not in known:
            said = tr(words.SCALE_UNKNOWN, name=quoted(name), names=", ".join(known))
            raise AnchorError(said)
    return scales


def new_checkin(kind: Kind, at: datetime, now: datetime, fields: Fields) -> CheckIn:
    """Make a check-in of a moment, made now."""
    return CheckIn(id=make_id(now, randomness(10)), at=at, kind=kind, **fields)


def _sensations(typed: Iterable[str]) -> tuple[Sensation, ...]:
    """Read sensations: what reads them is loaded only if there are any."""
    written = [text for text in typed if text]
    if not written:
        return ()
    from anchor.companion.sensations import sensations_of

    return sensations_of(written)


def _words(typed: Iterable[str]) -> tuple[str, ...]:
    parts = (part.strip() for text in typed for part in text.split(","))
    return tuple(dict.fromkeys(filter(None, parts)))
