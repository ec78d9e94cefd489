"""Plays an exercise or a routine in the linear face."""

import sys
from collections.abc import Sequence
from datetime import datetime

from anchor.cli.liked import say_language
from anchor.cli.settled import settled
from anchor.clock import SystemClock
from anchor.companion.legs import Leg
from anchor.companion.rated import Rated, session_checkin
from anchor.core.model import Routine
from anchor.packs.library import Found, Library
from anchor.places import places
from anchor.plain.guide import Guide, Manner
from anchor.plain.lines import TypedLines
from anchor.plain.page import Page
from anchor.state import Holds, State


class Care:
    """What a person can turn to. It is loaded only when it is wanted."""

    def __init__(self, page: Page) -> None:
        """Say it on a page."""
        self._page = page

    def say_help(self) -> None:
        """Say which people and services can help."""
        from anchor.cli.help_now import show_on

        show_on(self._page)

    def say_toolkit(self) -> None:
        """Say which things of their own may help; nothing if there are none."""
        from anchor.plain.care import say_toolkit

        say_toolkit(self._page, places().toolkit)


def guide(
    library: Library,
    found: Found,
    legs: Sequence[Leg],
    *,
    holds: Holds | None,
    save: bool,
    as_events: bool,
    rate: bool,
    before: int | None,
    language: str | None,
) -> None:
    """Take a person through what was found. Raises ``AnchorError``."""
    clock = SystemClock()
    page = Page()
    beside = Page(sys.stderr) if as_events else page  # a stream of events has nothing else in it
    say_language(page, found, language)
    settings = settled(page)
    Guide(
        page=page,
        lines=TypedLines(clock),
        clock=clock,
        memory=State(places().state),
        find=lambda way: library.find_exercise(way, "")[1],
        care=Care(page),
        manner=Manner(
            holds=holds,
            save=save,
            as_events=as_events,
            rate=rate,
            before=before,
            history=settings.history,
            lead=settings.lead,
        ),
        keep=lambda rated: _keep(beside, rated, clock.moment()),
    ).start(legs, found.thing if isinstance(found.thing, Routine) else None)


def _keep(page: Page, rated: Rated, now: datetime) -> None:
    """Keep a session. Raises ``AnchorError`` after what was typed is shown again."""
    from anchor.cli.keeping import add
    from anchor.cli.passphrase import own_journal

    add(page, session_checkin(rated, now), own_journal(reads_input=False))
