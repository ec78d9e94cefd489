"""Opens the full screen with what it needs."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from anchor.care.region import suggested_region
from anchor.cli.liked import liked_library
from anchor.clock import SystemClock
from anchor.companion.legs import Leg
from anchor.core.model import Routine
from anchor.errors import AnchorError, Status
from anchor.places import places
from anchor.plain.page import Page
from anchor.settings import read_settings
from anchor.state import Holds, State
from anchor.words import screens as words
from anchor.words import tr

if TYPE_CHECKING:
    from anchor.journal.model import Kind
    from anchor.tui.app import AnchorApp
    from anchor.tui.surroundings import Surroundings


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
    from anchor.tui.sitting import Manner

    _run(AnchorApp(_around(save), legs, routine, Manner(holds, rate, before)))


def check_in(kind: "Kind") -> None:
    """Show the form of a check-in of a kind; to leave it is to leave anchor."""
    from anchor.tui.alone import AloneApp
    from anchor.tui.screens.checkin import CheckInScreen

    around = _around(save=True)
    _run(AloneApp(around, CheckInScreen(around, kind)))


def write(path: Path, line: int) -> bool:
    """Open the editor for a pack at a line; tell whether text was left unsaved, and is kept.

    Raises ``AnchorError`` if the file cannot be written on here.
    """
    from anchor.packs.writing.drafts import Drafts
    from anchor.packs.writing.manuscript import Manuscript
    from anchor.tui.alone import AloneApp
    from anchor.tui.screens.editor import EditorScreen

    around = _around(save=True)
    manuscript = Manuscript(path, Drafts(around.places.drafts))
    _run(AloneApp(around, EditorScreen(around, manuscript, line)))
    return manuscript.is_kept


def _run(app: "AnchorApp") -> None:
    """Show the full screen, and say afterwards what became of what was half written.

    What ends a program from outside ends the app first, and then the program in its own way, so
    that whoever started it is told. Raises ``AnchorError`` for what could not be kept.
    """
    from anchor.endings import ended_by_signals
    from anchor.tui.running import run

    lost: AnchorError | None = None
    with ended_by_signals() as signals:
        try:
            run(app)
        finally:
            if app.around.not_kept:
                said = tr(words.LEFT_NOT_KEPT, reason=app.around.not_kept)
                lost = AnchorError(said, Status.STORAGE)
            with suppress(OSError):  # there may be no terminal any more
                if app.has_kept:
                    Page().say(tr(words.LEFT_IS_KEPT))
                if lost and (signals or app.problem):  # nobody would say it afterwards
                    Page().aside(lost.message)
    if lost:
        raise lost


def _around(save: bool) -> "Surroundings":
    from anchor.tui.surroundings import Surroundings
    from anchor.tui.watchers import Watchers

    where = places()
    settings, _ = read_settings(where.settings, os.environ)
    return Surroundings(
        clock=SystemClock(),
        places=where,
        library=liked_library(),
        state=State(where.state),
        settings=settings,
        save=save,
        no_color=bool(os.environ.get("NO_COLOR")),
        region=suggested_region(os.environ),
        have_left=Watchers(os.environ).have_left,
    )
