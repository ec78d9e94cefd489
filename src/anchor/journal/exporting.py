"""The journal in other formats, as pieces of text, one check-in after another.

TOML, JSON and CSV keep every character, also those that are not safe to show. Markdown is only for
reading, and may set white space anew.
"""

import csv
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from anchor.journal.model import CheckIn
from anchor.journal.record import write_line
from anchor.journal.tables import COLUMNS, cells_of, table_of
from anchor.words import journal as words
from anchor.words import tr

_ZONES = timedelta(days=1)
"""No clock is further ahead of UTC, or behind it."""


class Month(NamedTuple):
    """The check-ins of a month as a file of TOML."""

    name: str
    """Such as ``2026-10``."""
    text: str


def toml_months(checkins: Iterable[CheckIn]) -> Iterator[Month]:
    """Give check-ins, which come oldest first, as a file for each month of local time."""
    open_months: dict[date, list[str]] = {}
    for checkin in checkins:
        # Somebody who travels may come back into a month: it is closed once nobody can any more.
        for first in sorted(open_months):
            if checkin.at >= _end(first) + _ZONES:
                yield _month(first, open_months.pop(first))
        first = checkin.local.date().replace(day=1)
        open_months.setdefault(first, []).append(toml_table(checkin))
    for first, entries in sorted(open_months.items()):
        yield _month(first, entries)


def jsonl(checkins: Iterable[CheckIn]) -> Iterator[str]:
    """Give check-ins as lines of JSON."""
    for checkin in checkins:
        yield write_line(checkin)[0] + "\n"


def csv_rows(checkins: Iterable[CheckIn]) -> Iterator[str]:
    """Give check-ins as rows of CSV, after one with the columns' names."""
    written = _Written()
    writer = csv.writer(written)
    writer.writerow(COLUMNS)
    yield written.text
    for checkin in checkins:
        writer.writerow(cells_of(checkin))
        yield written.text


def markdown(checkins: Iterable[CheckIn]) -> Iterator[str]:
    """Give check-ins as Markdown, to be read: a heading for each day."""
    day = None
    for checkin in checkins:
        if day != checkin.local.date():
            day = checkin.local.date()
            yield f"# {day}\n\n"
        yield f"## {checkin.local:%H:%M} {tr(words.KINDS[checkin.kind])}\n\n"
        lines = [f"- {_one_line(line)}\n" for line in facts(checkin)]
        if lines:
            yield "".join([*lines, "\n"])
        if checkin.note:
            yield "".join(f"> {line}".rstrip() + "\n" for line in checkin.note.split("\n")) + "\n"


class _Written:
    """What a writer of CSV writes to: it keeps the last row."""

    text = ""

    def write(self, text: str) -> None:
        self.text = text


def _end(first: date) -> datetime:
    """Give the end of the month that begins on a day."""
    year, month = divmod(first.year * 12 + first.month, 12)
    return datetime(year, month + 1, 1, tzinfo=UTC)


def _month(first: date, entries: list[str]) -> Month:
    name = f"{first:%Y-%m}"
    return Month(name, "\n".join([f"# {tr(words.MONTH_NOTE, month=name)}\n", *entries]))


def toml_table(checkin: CheckIn) -> str:
    """Give a check-in as a table of TOML, named with its id."""
    import tomli_w

    table = table_of(checkin)
    # A text over several lines is easier to read and change, but would lose its carriage returns.
    with_lines = not any("\r" in text for text in checkin.texts())
    return tomli_w.dumps({table.pop("id"): table}, multiline_strings=with_lines)


def facts(checkin: CheckIn, title: Callable[[str], str] = str) -> Iterator[str]:
    """Tell what is noted, but for the note, a line each.

    ``title`` gives what an exercise is called by its name.
    """
    if checkin.distress is not None:
        yield tr(words.DISTRESS, rating=checkin.distress)
    for sentence, some in (
        (words.FEELINGS, checkin.feelings),
        (words.TRIGGERS, checkin.triggers),
        (words.TAGS, checkin.tags),
    ):
        if some:
            yield tr(sentence, words=", ".join(some))
    for felt in checkin.sensations:
        parts = filter(None, (felt.where, felt.texture, felt.temperature, felt.size))
        if said := ", ".join(parts):
            yield tr(words.SENSATION, words=said)
    if session := checkin.session:
        minutes = round(session.practised / 60_000)
        sentence = words.EXERCISE if minutes else words.EXERCISE_ALONE
        yield tr(sentence, name=title(session.exercise), minutes=minutes)
        if session.before is not None:
            yield tr(words.BEFORE, rating=session.before)
        if session.after is not None:
            yield tr(words.AFTER, rating=session.after)
    if checkin.went:
        yield tr(words.WENT, words=checkin.went)
    for name, rating in checkin.scales.items():
        yield tr(words.SCALE, name=name, rating=rating)
    for question, answer in checkin.answers.items():
        yield tr(words.ANSWER, question=question, answer=answer)


def _one_line(text: str) -> str:
    return " ".join(text.split())
