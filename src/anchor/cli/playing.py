"""Plays an exercise or a routine in the linear face."""

from datetime import datetime

from anchor.cli.liked import liked_library, say_language
from anchor.cli.settled import settled
from anchor.cli.terminal import is_full
from anchor.clock import SystemClock
from anchor.companion.legs import legs_of, without
from anchor.companion.rated import Rated, session_checkin
from anchor.core.choices import Choices
from anchor.core.model import Routine
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


def start(
    name: str,
    choices: Choices,
    holds: bool | None,
    *,
    save: bool = True,
    as_events: bool = False,
    rate: bool = False,
    plain: bool = False,
    before: int | None = None,
    language: str | None = None,
) -> None:
    """Find an exercise or a routine, and play it on the face that fits. Raises ``AnchorError``.

    ``before`` is how strong it was, 0 to 10, if the person said so already.
    """
    where = places()
    library = liked_library(language)
    found = library.find(name)
    state = State(where.state)
    routine = found.thing if isinstance(found.thing, Routine) else None
    legs = without(state.skips(), legs_of(library, found, choices))
    chosen: Holds | None = None if holds is None else "with" if holds else "without"
    if not as_events and is_full(plain):
        from anchor.cli.full import show

        show(legs, routine, holds=chosen, rate=rate, before=before, save=save)
        return
    clock = SystemClock()
    page = Page()
    say_language(page, found, language)
    settings = settled(page)
    guide = Guide(
        page=page,
        lines=TypedLines(clock),
        clock=clock,
        memory=state,
        find=lambda way: library.find_exercise(way, "")[1],
        care=Care(page),
        manner=Manner(
            holds=chosen,
            save=save,
            as_events=as_events,
            rate=rate,
            before=before,
            history=settings.history,
            lead=settings.lead,
        ),
        keep=lambda rated: _keep(page, rated, clock.moment()),
    )
    guide.start(legs, routine)


def _keep(page: Page, rated: Rated, now: datetime) -> None:
    """Keep a session. Raises ``AnchorError`` after what was typed is shown again."""
    from anchor.cli.keeping import add

    add(page, session_checkin(rated, now))
