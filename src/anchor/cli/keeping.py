"""Keeps a check-in. Where that cannot be, nothing that was typed is lost: it is shown again."""

from anchor.errors import AnchorError
from anchor.journal.model import CheckIn
from anchor.journal.store import Journal
from anchor.plain.page import Page
from anchor.words import checkin as words
from anchor.words import tr

_MADE_HERE = 26
_ENOUGH = 12
"""So many letters of an id made here say when it was made, and a little more."""


def keep(page: Page, checkin: CheckIn, journal: Journal, *said: str) -> None:
    """Keep a check-in, and say so. Raises ``AnchorError`` after it is shown again.

    What else is ``said`` comes before that, but nothing before it is kept: whoever is to read it
    may have gone.
    """
    add(page, checkin, journal)
    page.say(*said, tr(words.KEPT))
    _speak_of_people(page, checkin.distress)


def add(page: Page, checkin: CheckIn, journal: Journal) -> None:
    """Keep a check-in. Raises ``AnchorError`` after it is shown again."""
    try:
        with journal:
            journal.add(checkin)
    except (AnchorError, OSError):
        from anchor.journal.exporting import toml_table

        page.say(tr(words.GIVEN_BACK), "")
        page.exactly(toml_table(checkin))
        raise


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
