"""Check-ins from TOML, JSON and CSV, each read on its own: one that is wrong costs only itself."""

import csv
import re
import tomllib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from anchor.core.text import quoted
from anchor.journal.model import CheckIn
from anchor.journal.record import CheckInError, read_line, read_table
from anchor.journal.store import Conflict, Journal
from anchor.journal.tables import read_cells
from anchor.words import journal as words
from anchor.words import tr

_MARK = "\ufeff"
_NO_LIMIT = (1 << 31) - 1
_TOML_LINE = re.compile(r" \(at line (\d+), column \d+\)$")


class Skipped(NamedTuple):
    """Something that could not be read, and why, in a sentence that says where."""

    why: str


class Imported(NamedTuple):
    """What became of what was to be imported."""

    added: int
    same: int
    """How many were here already: importing twice changes nothing."""
    conflicts: tuple[Conflict, ...]
    """Those that are here already and differ. The journal's stay as they are."""
    skipped: tuple[Skipped, ...]


def import_into(journal: Journal, read: Iterable[CheckIn | Skipped]) -> Imported:
    """Take in what was read: every check-in that is not here yet, or, if it fails, none."""
    skipped: list[Skipped] = []

    def checkins() -> Iterator[CheckIn]:
        for one in read:
            if isinstance(one, Skipped):
                skipped.append(one)
            else:
                yield one

    merged = journal.merge(checkins())
    return Imported(*merged, tuple(skipped))


def read_toml(text: str) -> Iterator[CheckIn | Skipped]:
    """Read a file of TOML: each of its tables is a check-in, and the table's name its id."""
    try:
        tables = tomllib.loads(text.removeprefix(_MARK))
    except (ValueError, RecursionError) as error:
        found = _TOML_LINE.search(str(error))
        what = tr(words.NO_TOML)
        yield _in_line(int(found[1]), what) if found else Skipped(what)
        return
    for identity, table in tables.items():
        try:
            yield read_table({"id": identity, **table} if isinstance(table, dict) else table)
        except CheckInError as error:
            yield Skipped(tr(words.SKIPPED_TABLE, id=quoted(identity), what=error.message))


def read_jsonl(lines: Iterable[str]) -> Iterator[CheckIn | Skipped]:
    """Read lines of JSON: each is a check-in. Empty ones are passed over."""
    for number, line in enumerate(lines, 1):
        content = line.removeprefix(_MARK).strip()
        if not content:
            continue
        try:
            yield read_line(content)
        except CheckInError as error:
            yield _in_line(number, error.message)
        except (ValueError, RecursionError):
            yield _in_line(number, tr(words.NO_JSON))


def read_csv(lines: Iterable[str]) -> Iterator[CheckIn | Skipped]:
    """Read lines of CSV, with their ends as they are in the file: each row is a check-in.

    The first row names the columns, in any order; some may be missing.
    """
    csv.field_size_limit(_NO_LIMIT)
    rows = csv.reader(lines)
    try:
        columns = [name.removeprefix(_MARK) for name in next(rows, [])]
        for row in rows:
            if len(row) > len(columns):
                yield _in_line(rows.line_num, tr(words.NO_CSV))
            elif any(row):
                yield _read_row(dict(zip(columns, row, strict=False)), rows.line_num)
    except csv.Error:
        yield _in_line(rows.line_num, tr(words.NO_CSV))


def _read_row(row: dict[str, str], line: int) -> CheckIn | Skipped:
    try:
        return read_cells(row)
    except CheckInError as error:
        return _in_line(line, error.message)


def _in_line(line: int, what: str) -> Skipped:
    return Skipped(tr(words.SKIPPED_LINE, line=line, what=what))
