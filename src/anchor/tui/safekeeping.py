"""Keeps a check-in. What cannot be kept is not lost: it can be copied, or written elsewhere."""

import os
from datetime import datetime
from pathlib import Path
from typing import Literal

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

Way = Literal["back", "again"]


async def keep(app: App[None], around: Surroundings, checkin: CheckIn, *, is_new: bool) -> bool:
    """Put a check-in into the journal; tell whether it is there. Where not, offer other ways."""
    while True:
        try:
            return await _put(app, around, checkin, is_new)
        except (AnchorError, OSError) as error:
            if await _offer(app, checkin, reason(error)) == "back":
                return False


async def keep_left(app: App[None], around: Surroundings) -> bool:
    """Keep what a person left half written, where anchor ends then; tell whether it is there.

    Nothing could bring it back later. What cannot be kept is given back to them in its form.
    """
    left = around.keeper.left
    if left is None:
        return False
    if await keep(app, around, made_of(left, around.clock.moment()), is_new=False):
        around.keeper.left = None
        return True
    from anchor.tui.screens.checkin import CheckInScreen

    if form := CheckInScreen.brought_back(around):
        await app.push_screen_wait(form)
    return False


def made_of(left: Left, now: datetime) -> CheckIn:
    """Make the check-in of what was written when it was left."""
    if left.there:
        return edited(left.there, left.kind, left.draft)
    return checkin_of(left.kind, left.draft, now)


async def _put(app: App[None], around: Surroundings, checkin: CheckIn, is_new: bool) -> bool:
    if not around.save:
        raise AnchorError(tr(words.NO_SAVE))
    if not await unlocked(app, around.keeper):
        return False
    now = around.clock.moment()
    # One that was deleted meanwhile is kept anew.
    if is_new or not await around.keeper.ask(app, lambda journal: journal.edit(checkin, now)):
        await around.keeper.ask(app, lambda journal: journal.add(checkin))
    return True


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
