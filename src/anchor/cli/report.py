"""A page to bring to a therapist, printed or written to a file."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from anchor.cli.log import find
from anchor.cli.output import wanted_file, write_file
from anchor.cli.passphrase import own_journal
from anchor.cli.trends import period_of, titles_of
from anchor.clock import SystemClock
from anchor.core.text import one_line, quoted
from anchor.errors import AnchorError
from anchor.journal.insights import look_back
from anchor.journal.model import CheckIn
from anchor.journal.report import GROUPED_BY, About, Format, report
from anchor.journal.store import Journal
from anchor.plain.page import Page
from anchor.words import report as words
from anchor.words import tr

_FORMATS: dict[str, Format] = {".html": "html", ".htm": "html", ".md": "md"}


def write(
    since: str | None,
    until: str | None,
    notes: Sequence[str],
    output: str | None,
    form: Format | None,
    force: bool,
) -> None:
    """Write the page for a time. Raises ``AnchorError``, and ``OSError`` if it cannot be."""
    now = SystemClock().moment()
    period = period_of(since, until, now)
    path = wanted_file(output)
    form = form or _format_of(path)
    with own_journal() as journal:
        chosen = [_chosen(journal, typed) for typed in notes]
        found = look_back(period.stream(journal), GROUPED_BY)
    about = About(
        made=now.date(),
        first=period.since and period.since.date(),
        last=period.until and (period.until - timedelta(microseconds=1)).date(),
        titles=titles_of(found.groups["exercise"]),
        notes=sorted(chosen, key=lambda checkin: checkin.at),
    )
    text = report(found, about, form)
    if path is None:
        Page().exactly(text.removesuffix("\n"))
        return
    write_file(path, text, force)
    Page().aside(tr(words.WRITTEN, path=one_line(str(path))))


def _format_of(path: Path | None) -> Format:
    """Tell the format by how the file's name ends."""
    if path is None:
        return "html"
    form = _FORMATS.get(path.suffix.casefold())
    if form is None:
        raise AnchorError(tr(words.FORMAT, path=one_line(str(path))))
    return form


def _chosen(journal: Journal, typed: str) -> CheckIn:
    """Find a check-in by its id, or the beginning of it, to show its note and answers."""
    checkin = find(journal, typed)
    if not (checkin.note.strip() or checkin.answers):
        raise AnchorError(tr(words.NOTE_EMPTY, id=quoted(typed)))
    return checkin
