"""Times as people type them, in the time it is where they are."""

import re
from datetime import date, datetime, time, timedelta

from anchor.core.text import one_line, quoted
from anchor.errors import AnchorError
from anchor.journal.model import is_moment
from anchor.words import checkin as words
from anchor.words import tr

_NOON = time(12)
_DAY = timedelta(days=1)
_DAYS_AGO = re.compile(r"([0-9]{1,4}) (days?|weeks?) ago(?: (.+))?")


def earlier_moment(typed: str, now: datetime) -> datetime:
    """Read when something was: a day alone is its noon, a time alone the last there was.

    Raises ``AnchorError`` for what is ahead, and for what is no time.
    """
    day, clock = _parts(typed, now)
    if day is None and clock is not None:
        found = _local(now.date(), clock)
        return found if found <= now else _local(now.date() - _DAY, clock)
    found = _local(day or now.date(), clock or _NOON)
    if clock is None and found > now and found.date() == now.date():
        return now
    if found > now:
        raise AnchorError(tr(words.AT_AHEAD))
    if not is_moment(found):
        raise AnchorError(_form(typed))
    return found


def beginning(typed: str, now: datetime) -> datetime:
    """Read when a span begins: a day alone is its first moment. Raises ``AnchorError``."""
    day, clock = _parts(typed, now)
    return _local(day or now.date(), clock or time())


def end(typed: str, now: datetime) -> datetime:
    """Read when a span ends: a day alone is all of it. Raises ``AnchorError``."""
    day, clock = _parts(typed, now)
    if clock is None and day is not None:
        return _local(day, time.max) if day == date.max else _local(day + _DAY, time())
    return _local(day or now.date(), clock or time())


def _parts(typed: str, now: datetime) -> tuple[date | None, time | None]:
    """Take a day and a time of it from what was typed, at least one of them."""
    text = one_line(typed).casefold()
    for name, day in (("today", now.date()), ("yesterday", now.date() - _DAY)):
        if text == name:
            return day, None
        if text.startswith(f"{name} "):
            return day, _time(text.removeprefix(name), typed)
    if days := _DAYS_AGO.fullmatch(text):
        many, what, rest = days.groups()
        back = int(many) * (7 if what.startswith("week") else 1)
        try:
            return now.date() - back * _DAY, _time(rest, typed) if rest else None
        except OverflowError:
            raise AnchorError(_form(typed)) from None
    if "-" not in text[:10]:
        return None, _time(text, typed)
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        raise AnchorError(_form(typed)) from None
    rest = text[10:]
    if rest and rest[0] not in " t":
        raise AnchorError(_form(typed))
    return day, _time(rest[1:], typed) if rest else None


def _time(text: str, typed: str) -> time:
    try:
        return time.fromisoformat(text.strip().upper().zfill(5))
    except ValueError:
        raise AnchorError(_form(typed)) from None


def _local(day: date, clock: time) -> datetime:
    """Give a moment of a day; a time without an offset is of the time it is here."""
    found = datetime.combine(day, clock)
    try:
        return found if found.tzinfo else found.astimezone()
    except (OverflowError, ValueError, OSError):  # a year the system cannot tell
        raise AnchorError(_form(day.isoformat())) from None


def _form(typed: str) -> str:
    return f"{quoted(typed.strip())}: {tr(words.AT_FORM)}"
