"""Opens the full screen with what it needs."""

import os
from collections.abc import Sequence

from anchor.care.region import suggested_region
from anchor.cli.liked import liked_library
from anchor.clock import SystemClock
from anchor.companion.legs import Leg
from anchor.core.model import Routine
from anchor.places import places
from anchor.settings import read_settings
from anchor.state import Holds, State


def show(
    legs: Sequence[Leg] = (),
    routine: Routine | None = None,
    *,
    holds: Holds | None = None,
    rate: bool = False,
    before: int | None = None,
    save: bool = True,
) -> None:
    """Show an exercise or a routine on the full screen; without either, the home question."""
    from anchor.tui.app import AnchorApp
    from anchor.tui.running import run
    from anchor.tui.sitting import Manner
    from anchor.tui.surroundings import Surroundings

    where = places()
    settings, _ = read_settings(where.settings, os.environ)
    around = Surroundings(
        clock=SystemClock(),
        places=where,
        library=liked_library(),
        state=State(where.state),
        settings=settings,
        save=save,
        no_color=bool(os.environ.get("NO_COLOR")),
        region=suggested_region(os.environ),
    )
    run(AnchorApp(around, legs, routine, Manner(holds, rate, before)))
