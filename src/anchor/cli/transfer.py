"""The journal out to files and in from them, however long it is."""

import os
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from anchor.cli.moments import beginning, end
from anchor.cli.output import leave_what_is_there, wanted_file, write_file
from anchor.cli.passphrase import own_journal
from anchor.clock import SystemClock
from anchor.core.text import one_line
from anchor.errors import AnchorError, Status
from anchor.files import write_private
from anchor.journal.exporting import csv_rows, jsonl, markdown, toml_months
from anchor.journal.importing import (
    Imported,
    Skipped,
    import_into,
    read_csv,
    read_jsonl,
    read_toml,
)
from anchor.journal.model import CheckIn
from anchor.journal.store import Checkins
from anchor.plain.page import Page
from anchor.words import checkin as words
from anchor.words import tr, trn

_PIECES = {"jsonl": jsonl, "csv": csv_rows, "md": markdown}
_READERS = {".jsonl": read_jsonl, ".csv": read_csv}


def export_to(
    form: str, output: str | None, since: str | None, until: str | None, force: bool
) -> None:
    """Write check-ins, oldest first, to a file or to standard output. Raises ``AnchorError``."""
    now = SystemClock().moment()
    first = beginning(since, now) if since else None
    last = end(until, now) if until else None
    page = Page()
    with (
        own_journal() as journal,
        closing(journal.stream(since=first, until=last)) as checkins,
    ):
        path = wanted_file(output)
        if path is None:
            page.raw(_pieces(form, checkins))
            return
        if form == "toml":
            written = _write_months(path, checkins, force)
        else:
            write_file(path, _pieces(form, checkins), force)
            written = True
    page.say(tr(words.EXPORTED, path=str(path)) if written else tr(words.NOTHING_TO_EXPORT))


def import_from(name: str) -> Status:
    """Take in what a file or folder holds, and say what became of it. Raises ``AnchorError``."""
    path = Path(os.path.expanduser(name))
    files = sorted(path.glob("*.toml")) if path.is_dir() else [path]
    if not files or not all(map(_can_be_read, files)):
        raise AnchorError(tr(words.IMPORT_FORM, path=one_line(str(path))))
    with own_journal() as journal, closing(_read_all(files)) as read:
        try:
            found = import_into(journal, read)
        except UnicodeDecodeError:
            said = tr(words.NOT_UTF8, path=one_line(str(path)))
            raise AnchorError(said, Status.STORAGE) from None
    _report(Page(), found)
    return Status.FAILED if found.skipped or found.conflicts else Status.DONE


def _pieces(form: str, checkins: Checkins) -> Iterable[str]:
    if form == "toml":
        months = enumerate(toml_months(checkins))
        return (f"\n{month.text}" if number else month.text for number, month in months)
    return _PIECES[form](checkins)


def _write_months(folder: Path, checkins: Checkins, force: bool) -> bool:
    """Write a file for each month; tell whether there was any."""
    for there in folder.glob("*.toml"):
        leave_what_is_there(there, force)
    written = False
    for month in toml_months(checkins):
        write_private(folder / f"{month.name}.toml", month.text)
        written = True
    return written


def _can_be_read(file: Path) -> bool:
    """Tell whether a file is of a kind that is read; what would block, such as a pipe, is none."""
    is_other = file.exists() and not file.is_file()
    return file.suffix in (".toml", *_READERS) and not is_other


def _read_all(files: Iterable[Path]) -> Generator[CheckIn | Skipped, None, None]:
    for file in files:
        with file.open(encoding="utf-8", newline="") as lines:
            found: Iterator[CheckIn | Skipped]
            if reader := _READERS.get(file.suffix):
                found = reader(lines)
            else:
                found = read_toml(lines.read())
            yield from found


def _report(page: Page, found: Imported) -> None:
    page.say(trn(words.ADDED, found.added))
    if found.same:
        page.say(trn(words.SAME, found.same))
    if found.conflicts:
        page.say(trn(words.CONFLICTS, len(found.conflicts)))
        for conflict in found.conflicts:
            fields = ", ".join(conflict.fields)
            page.aside(tr(words.CONFLICT, id=one_line(conflict.id), fields=fields))
    if found.skipped:
        page.say(trn(words.SKIPPED, len(found.skipped)))
        page.aside(*(skipped.why for skipped in found.skipped))
