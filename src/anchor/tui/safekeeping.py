"""Keeps a check-in. What cannot be kept is not lost: it can be copied, or written elsewhere."""

import os
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from textual.app import App

from anchor.companion.drafting import checkin_of, edited
from anchor.core.text import one_line
from anchor.errors import AnchorError
from anchor.files import create_private
from anchor.journal.model import CheckIn
from anchor.tui.keeping import Left, reason
from anchor.tui.screens.choice import ChoiceScreen
from anchor.tui.screens.line import LineScreen
from anchor.tui.screens.passphrase import unlocked
from anchor.tui.surroundings import Surroundings
from anchor.words import notes as words
from anchor.words import tr

if TYPE_CHECKING:
    from anchor.journal.store import Journal

Way = Literal["back", "again"]


class Put(Protocol):
    """A way to put a check-in into the journal, at a moment."""

    def __call__(self, journal: "Journal", checkin: CheckIn, now: datetime) -> None: ...


async def keep(app: App[None], around: Surroundings, checkin: CheckIn, put: Put) -> bool:
    """Put a check-in into the journal; tell whether it is there. Where not, offer other ways."""
    while True:
        try:
            if not around.save:
                raise AnchorError(tr(words.NO_SAVE))
            if not await unlocked(app, around.keeper):
                return False
            work = partial(put, checkin=checkin, now=around.clock.moment())
            await around.keeper.ask(app, work)
        except (AnchorError, OSError) as error:
            if await _offer(app, checkin, reason(error)) == "back":
                return False
        else:
            return True


def add(journal: "Journal", checkin: CheckIn, now: datetime) -> None:
    """Put a new check-in into the journal."""
    journal.add(checkin)


def change(journal: "Journal", checkin: CheckIn, now: datetime) -> None:
    """Change a check-in. One that was deleted meanwhile is kept anew."""
    journal.put(checkin, now)


def add_unless_there(journal: "Journal", checkin: CheckIn, now: datetime) -> None:
    """Put a check-in into the journal that may have just come there."""
    if journal.get(checkin.id) is None:
        journal.add(checkin)


async def keep_begun(app: App[None], around: Surroundings) -> bool:
    """Keep what a person left half written, where anchor ends then; tell whether any was kept.

    Nothing could bring it back later. What cannot be kept is given back to them in its form.
    """
    any_kept = False
    while left := around.keeper.begun():
        held, made = _held(around, left)
        is_kept = await keep(app, around, made, add_unless_there)
        around.keeper.replace(held, None)
        if not is_kept:
            from anchor.tui.screens.checkin import CheckInScreen

            await app.push_screen_wait(CheckInScreen.brought_back(around, held))
            break
        any_kept = True
    return any_kept


def keep_now(around: Surroundings) -> tuple[bool, str]:
    """Keep what was half written when the screen went, and nobody can be asked.

    Tell whether any was kept, and why something could not be.
    """
    any_kept, why = False, ""
    while around.save and (left := around.keeper.begun()):
        held, made = _held(around, left)
        around.keeper.replace(held, None)
        now = around.clock.moment()
        try:
            around.keeper.use(partial(add_unless_there, checkin=made, now=now))
            any_kept = True
        except (AnchorError, OSError) as error:
            why = why or reason(error)
    return any_kept, why


def _held(around: Surroundings, left: Left) -> tuple[Left, CheckIn]:
    """Make the check-in of what was left, and hold both until it is kept.

    Whatever interrupts the keeping, nothing is lost, and what is kept then is the same check-in.
    """
    made = made_of(left, around.clock.moment())
    held = left._replace(there=made)
    around.keeper.replace(left, held)
    return held, made


def made_of(left: Left, now: datetime) -> CheckIn:
    """Make the check-in of what was written when it was left."""
    if left.there:
        return edited(left.there, left.kind, left.draft)
    return checkin_of(left.kind, left.draft, now)


async def _offer(app: App[None], checkin: CheckIn, why: str) -> Way:
    """Say why a check-in could not be kept, and offer ways on until one of them leads on."""
    from anchor.journal.exporting import toml_table

    said = [why, tr(words.NOT_LOST)]
    ways = list(words.NOT_KEPT_WAYS)
    options = [tr(sentence) for sentence in words.NOT_KEPT_WAYS.values()]
    while True:
        number = await app.push_screen_wait(ChoiceScreen(said, options, 0))
        match None if number is None else ways[number]:
            case "again":
                return "again"
            case "copy":
                app.copy_to_clipboard(toml_table(checkin))
                said = [why, tr(words.COPIED)]
            case "write":
                path = await _write(app, toml_table(checkin), checkin.local)
                said = [why, tr(words.WRITTEN, path=path) if path else tr(words.NOT_LOST)]
            case _:
                return "back"


async def _write(app: App[None], text: str, moment: datetime) -> str | None:
    """Write a text to a file that the person names; give its name, or ``None`` if they left."""
    suggested = Path("~") / tr(words.FILE_NAME, moment=f"{moment:%Y-%m-%d-%H%M}")

    def take(typed: str) -> str:
        path = Path(os.path.expanduser(typed))
        try:
            there = not create_private(path, text)
        except (OSError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            return tr(words.NOT_WRITTEN, path=one_line(typed), reason=why)
        return tr(words.IS_THERE, path=one_line(typed)) if there else ""

    path = await app.push_screen_wait(LineScreen(tr(words.WHERE_TO), str(suggested), take))
    return None if path is None else one_line(os.path.expanduser(path))
