"""Starts an exercise or a routine from any screen, and comes back to it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from textual.app import App

from anchor.companion.legs import Leg, legs_of, without
from anchor.core.choices import Choices
from anchor.core.model import Routine
from anchor.errors import AnchorError
from anchor.packs.library import Found
from anchor.tui.sitting import AS_USUAL, Manner
from anchor.tui.surroundings import Surroundings

if TYPE_CHECKING:
    from anchor.tui.app import AnchorApp

LEAST_MILLISECONDS = 5_000
"""What is left sooner was opened by mistake, and is not put on the first page."""

GROUP = "sitting"
"""What the one worker that takes a person through an exercise is known by."""


def legs_for(around: Surroundings, found: Found) -> list[Leg]:
    """Give what would be played as things are, always-skipped parts left out.

    Raises ``AnchorError`` for a routine with an exercise that is not there, and where nothing is
    played unless it is chosen.
    """
    return without(around.state.skips(), legs_of(around.library, found, Choices()))


def begin(
    app: App[object],
    around: Surroundings,
    found: Found,
    legs: Sequence[Leg],
    manner: Manner = AS_USUAL,
) -> None:
    """Play it, and come back to the screen that is open now. A second Enter starts nothing more."""
    if is_sitting(app):
        return
    app.run_worker(_play(cast("AnchorApp", app), around, found, legs, manner), group=GROUP)


def begin_as_it_is(app: App[object], around: Surroundings, found: Found) -> None:
    """Play it without any change; or say why that cannot be."""
    try:
        legs = legs_for(around, found)
    except AnchorError:
        from anchor.tui.screens.detail import DetailScreen

        app.push_screen(DetailScreen(around, found))
    else:
        begin(app, around, found, legs)


def is_sitting(app: App[object]) -> bool:
    """Tell whether an exercise is on, or about to be."""
    return any(worker.group == GROUP and not worker.is_finished for worker in app.workers)


async def _play(
    app: "AnchorApp", around: Surroundings, found: Found, legs: Sequence[Leg], manner: Manner
) -> None:
    routine = found.thing if isinstance(found.thing, Routine) else None
    if await app.sit(legs, routine, manner) >= LEAST_MILLISECONDS:
        around.remember(lambda: around.state.remember_recent(found.identity))
