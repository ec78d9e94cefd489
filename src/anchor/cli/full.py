"""Opens the full screen with what it needs."""

import os
from collections.abc import Sequence

from msgspec.structs import replace

from anchor.care.region import suggested_region
from anchor.clock import SystemClock
from anchor.companion.legs import Leg
from anchor.core.model import Routine
from anchor.packs.library import Library
from anchor.places import places
from anchor.settings import read_settings
from anchor.state import State


def show(
    legs: Sequence[Leg] = (),
    routine: Routine | None = None,
    holds: bool | None = None,
    *,
    save: bool = True,
) -> None:
    """Show an exercise or a routine on the full screen; without either, the home question."""
    from anchor.tui.app import AnchorApp
    from anchor.tui.surroundings import Surroundings

    where = places()
    settings, _ = read_settings(where.settings, os.environ)
    around = Surroundings(
        clock=SystemClock(),
        places=where,
        library=Library(where.packs),
        state=State(where.state),
        settings=settings,
        save=save,
        region=suggested_region(os.environ),
    )
    chosen = [
        leg if holds is None else leg._replace(choices=replace(leg.choices, holds=holds))
        for leg in legs
    ]
    AnchorApp(around, chosen, routine).run()
