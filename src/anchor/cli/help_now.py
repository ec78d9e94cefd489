"""``anchor help-now``: answered before the command parser is built, within a moment."""

import os

from anchor.care.region import AUTO, as_region, suggested_region
from anchor.clock import SystemClock
from anchor.errors import AnchorError
from anchor.places import places
from anchor.plain.care import say_help
from anchor.plain.page import Page
from anchor.state import State
from anchor.words import care as words
from anchor.words import tr


def quick(arguments: list[str]) -> bool:
    """Answer if what was typed is as simple as it mostly is; else leave it to the parser."""
    match [argument for argument in arguments if argument != "--plain"]:
        case []:
            show(None)
        case ["--region", region] if as_region(region) or region == AUTO:
            show(region)
        case _:
            return False
    return True


def show(region: str | None) -> None:
    """Say who can help. A region that is given is remembered; ``auto`` takes a choice back.

    Raises ``AnchorError`` for one that is none, after all has been said.
    """
    page = Page()
    if region == AUTO:
        _say(page, None)
        _remember(page, None)
        return
    chosen = None if region is None else as_region(region)
    show_on(page, chosen)
    if region is not None and chosen is None:
        raise AnchorError(tr(words.REGION_NOT_KNOWN))
    if chosen is not None:
        _remember(page, chosen)


def _remember(page: Page, region: str | None) -> None:
    state = State(places().state)
    try:
        if region != state.region():
            state.remember_region(region)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        page.aside(tr(words.REGION_NOT_REMEMBERED, reason=reason))


def show_on(page: Page, chosen: str | None = None) -> None:
    """Say who can help, on a page, for the region that is chosen, was chosen, or is suggested."""
    _say(page, chosen or as_region(State(places().state).region() or ""))


def _say(page: Page, chosen: str | None) -> None:
    where = places()
    say_help(page, where.people, chosen, suggested_region(os.environ), SystemClock().today())
