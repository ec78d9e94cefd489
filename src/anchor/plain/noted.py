"""Past check-ins, told in plain lines: a day, and what was noted on it."""

from collections.abc import Callable, Iterable
from datetime import date

from anchor.journal.exporting import facts
from anchor.journal.model import CheckIn
from anchor.plain.page import Page
from anchor.words import checkin as words
from anchor.words import journal as journal_words
from anchor.words import tr


def say_checkins(
    page: Page, checkins: Iterable[CheckIn], name: Callable[[str], str], day: date | None = None
) -> date | None:
    """Tell check-ins in the order they come, after those of a day; give the day of the last.

    ``name`` gives what an id is called by.
    """
    for checkin in checkins:
        if day != checkin.local.date():
            day = checkin.local.date()
            page.say(day.isoformat(), "")
        page.say(
            tr(
                words.ENTRY,
                time=f"{checkin.local:%H:%M}",
                kind=tr(journal_words.KINDS[checkin.kind]),
                id=name(checkin.id),
            ),
            *facts(checkin),
        )
        if checkin.note:
            page.say(checkin.note)
        page.say("")
    return day


def moment(checkin: CheckIn) -> str:
    """Give the time of a check-in, as the person's clock showed it."""
    return f"{checkin.local:%Y-%m-%d %H:%M}"
