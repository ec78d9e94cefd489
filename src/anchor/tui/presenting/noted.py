"""Past check-ins as text: a line each, or in full, and a page of them."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from anchor.companion.sensations import written
from anchor.core.text import one_line, visible
from anchor.journal.model import CheckIn, Kind
from anchor.words import journal as journal_words
from anchor.words import notes as words
from anchor.words import tr, trends

Title = Callable[[str], str]
"""Gives the title of an exercise by its name."""

_APART = " · "


class Wanted(NamedTuple):
    """Which check-ins to show."""

    kind: Kind | None = None
    tag: str = ""
    days: int = 0
    """How many of the last days; 0 is all of them."""
    text: str = ""

    @property
    def is_all(self) -> bool:
        """Tell whether nothing is left out."""
        return self == Wanted()

    @property
    def takes_long(self) -> bool:
        """Tell whether all there is may have to be read to find some."""
        return bool(self.text or self.tag)

    def since(self, now: datetime) -> datetime | None:
        """Tell from when on, if not from the first on."""
        return now - timedelta(days=self.days) if self.days else None

    def told(self) -> str:
        """Say what is wanted; nothing, if that is all."""
        parts = [
            tr(journal_words.KINDS[self.kind]) if self.kind else "",
            tr(words.TAG_IS, tag=one_line(self.tag)) if self.tag else "",
            tr(words.PERIODS[self.days]) if self.days else "",
            tr(words.TEXT_IS, text=one_line(self.text)) if self.text else "",
        ]
        return _APART.join(filter(None, parts))


def day_of(checkin: CheckIn) -> date:
    """Give the day a check-in was noted on, where the person was."""
    return checkin.local.date()


def day_name(day: date) -> str:
    """Name a day."""
    return f"{day:%A} {day.isoformat()}"


def time_of(checkin: CheckIn) -> str:
    """Give the time of the day."""
    return f"{checkin.local:%H:%M}"


def rated(checkin: CheckIn) -> str:
    """Give the distress, and of how many; empty if it was not said."""
    rating = checkin.distress
    return "" if rating is None else tr(words.RATED, rating=rating)


def summary(checkin: CheckIn, title: Title) -> str:
    """Tell a check-in in one line, apart from its time and its distress."""
    parts: list[str] = []
    if checkin.session:
        parts += _played(checkin, title)
    elif checkin.kind != "check-in":
        parts.append(tr(journal_words.KINDS[checkin.kind]))
    parts += [
        ", ".join(checkin.feelings),
        written(checkin.sensations),
        ", ".join(checkin.triggers),
        ", ".join(f"{_scale(name)} {rating}" for name, rating in checkin.scales.items()),
        checkin.note,
        checkin.went,
        *checkin.answers.values(),
    ]
    return _APART.join(filter(None, map(one_line, parts)))


def in_full(checkin: CheckIn, title: Title = str) -> str:
    """Tell everything of a check-in, in lines."""
    from anchor.journal.exporting import facts

    lines = [tr(journal_words.KINDS[checkin.kind]), "", *facts(checkin, title)]
    if checkin.note:
        lines += ["", checkin.note]
    return visible("\n".join(lines).replace("\r\n", "\n").replace("\r", "\n"))


def moment(checkin: CheckIn) -> str:
    """Give the day and the time of a check-in."""
    return f"{day_name(day_of(checkin))} {time_of(checkin)}"


def fitting(checkins: Sequence[CheckIn], height: int) -> int:
    """Tell how many check-ins fit into so many lines, with their days above them: one at least."""
    lines = 2
    for number, (one, other) in enumerate(pairwise(checkins), 1):
        lines += 1 if day_of(one) == day_of(other) else 3
        if lines > height:
            return number
    return len(checkins)


class Line(NamedTuple):
    """A line of a page: empty, a day, or a check-in."""

    day: date | None = None
    checkin: CheckIn | None = None


def page_lines(checkins: Sequence[CheckIn]) -> Iterator[Line]:
    """Give the lines of a page."""
    before = None
    for checkin in checkins:
        day = day_of(checkin)
        if day != before:
            if before:
                yield Line()
            yield Line(day=day)
            before = day
        yield Line(checkin=checkin)


def _played(checkin: CheckIn, title: Title) -> list[str]:
    session = checkin.session
    assert session
    parts = [title(session.exercise)]
    if session.before is not None and session.after is not None:
        parts.append(tr(words.SESSION_RATED, before=session.before, after=session.after))
    elif session.before is not None:
        parts.append(tr(journal_words.BEFORE, rating=session.before))
    elif session.after is not None:
        parts.append(tr(journal_words.AFTER, rating=session.after))
    return parts


def _scale(name: str) -> str:
    return tr(trends.WEEKLY[name]) if name in trends.WEEKLY else name
