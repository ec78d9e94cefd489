"""Past check-ins: looked at a page at a time, deleted, brought back, edited."""

from datetime import datetime
from typing import NamedTuple

from anchor.cli.desk import at_the_desk
from anchor.cli.editor import edited
from anchor.cli.keeping import short
from anchor.cli.moments import beginning, end
from anchor.cli.passphrase import own_journal
from anchor.clock import SystemClock
from anchor.core.text import quoted
from anchor.errors import AnchorError, Status
from anchor.journal.exporting import toml_table
from anchor.journal.importing import Skipped, read_toml
from anchor.journal.model import CheckIn, Kind
from anchor.journal.store import Journal
from anchor.journal.tables import table_of
from anchor.plain.noted import moment, say_checkins
from anchor.plain.page import Page
from anchor.words import checkin as words
from anchor.words import tr

PAGE = 20
"""How many check-ins are shown at once."""


class Wanted(NamedTuple):
    """Which check-ins to show, and how many at once."""

    since: str | None = None
    until: str | None = None
    kind: Kind | None = None
    tag: str | None = None
    search: str | None = None
    before: str | None = None
    limit: int = PAGE


def show(wanted: Wanted, more: bool, as_json: bool) -> None:
    """Show past check-ins, newest first. Raises ``AnchorError``."""
    desk = at_the_desk()
    page = desk.page
    now = SystemClock().moment()
    since = beginning(wanted.since, now) if wanted.since else None
    until = end(wanted.until, now) if wanted.until else None
    with own_journal() as journal:
        last = find(journal, wanted.before) if wanted.before else None
        some = _page(journal, wanted, last, since, until)
        if as_json:
            page.data([table_of(checkin) for checkin in some[: wanted.limit]])
            return
        if not some:
            page.say(tr(words.NONE_FITS if journal.count() else words.NONE_YET))
            return
        day = None
        while True:
            shown, rest = some[: wanted.limit], some[wanted.limit :]
            day = say_checkins(page, shown, short, day)
            if not rest:
                return
            if not more:
                page.say(tr(words.EARLIER, id=short(shown[-1].id)))
                return
            if desk.attended and not desk.questions.goes_on(tr(words.MORE_PROMPT)):
                return
            some = _page(journal, wanted, shown[-1], since, until)


def delete(prefix: str) -> None:
    """Delete the check-in whose id begins so. Raises ``AnchorError``."""
    with own_journal() as journal:
        checkin = find(journal, prefix)
        journal.delete(checkin.id, SystemClock().moment())
    Page().say(tr(words.DELETED, when=moment(checkin)))


def undo() -> None:
    """Take back the last addition, edit or deletion. Raises ``AnchorError``."""
    with own_journal() as journal:
        undone = journal.undo(SystemClock().moment())
    if undone is None:
        raise AnchorError(tr(words.NOTHING_TO_UNDO), Status.FAILED)
    sentence = words.DELETED if undone.change == "added" else words.UNDONE
    Page().say(tr(sentence, when=moment(undone.checkin)))


def edit(prefix: str) -> None:
    """Let the person edit a check-in. Raises ``AnchorError``; what was written is shown then."""
    desk = at_the_desk()
    page = desk.page
    with own_journal() as journal:
        there = find(journal, prefix)
        text = before = toml_table(there)
        while True:
            text = edited(text, "check-in.toml")
            if text == before:
                page.say(tr(words.NOT_CHANGED))
                return
            checkin = _read(page, text, there)
            if checkin is not None:
                break
            if not (desk.attended and desk.questions.goes_on(tr(words.EDIT_AGAIN))):
                _give_back(page, text)
                raise AnchorError(tr(words.EDIT_NOT_KEPT), Status.FAILED)
        try:
            journal.put(checkin, SystemClock().moment())
        except (AnchorError, OSError):
            _give_back(page, text)
            raise
    page.say(tr(words.EDITED, when=moment(checkin)))


def _page(
    journal: Journal,
    wanted: Wanted,
    before: CheckIn | None,
    since: datetime | None,
    until: datetime | None,
) -> list[CheckIn]:
    """Give a page of check-ins, and one more if there is one."""
    return journal.page(
        before,
        wanted.limit + 1,
        kind=wanted.kind,
        text=wanted.search,
        tag=wanted.tag,
        since=since,
        until=until,
    )


def find(journal: Journal, prefix: str) -> CheckIn:
    """Find a check-in by its id, or by the beginning of it, if no other begins so."""
    typed = prefix.strip()
    if found := journal.get(typed):
        return found
    ids = journal.ids(typed) if typed else []
    if len(ids) > 1:
        raise AnchorError(tr(words.SEVERAL_IDS, id=quoted(typed)))
    found = journal.get(ids[0]) if ids else None
    if found is None:
        raise AnchorError(tr(words.NO_SUCH_ID, id=quoted(typed)))
    return found


def _read(page: Page, text: str, there: CheckIn) -> CheckIn | None:
    """Read the check-in that was edited; ``None``: what is wrong is said."""
    found = list(read_toml(text))
    wrong = [one.why for one in found if isinstance(one, Skipped)]
    for checkin in found:
        if isinstance(checkin, CheckIn) and checkin.id == there.id and len(found) == 1:
            return checkin
    page.aside(*wrong or [tr(words.ONE_PLEASE, id=there.id)])
    return None


def _give_back(page: Page, text: str) -> None:
    page.say(tr(words.EDIT_LEFT), "")
    page.exactly(text)
