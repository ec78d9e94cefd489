"""A page to bring to a therapist: what was counted, and the notes that were chosen for it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from anchor.core.text import visible
from anchor.journal import telling
from anchor.journal.insights import By, Group, LookBack, Middle, middle
from anchor.journal.model import CheckIn
from anchor.journal.pages import Block, Note, Plot, Section, Table, as_html, as_markdown
from anchor.words import journal as journal_words
from anchor.words import report as words
from anchor.words import tr, trn

Format = Literal["html", "md"]

GROUPED_BY: tuple[By, ...] = ("exercise", "trigger", "time")
"""What a report puts uses together by: to be asked of ``look_back``."""


class About(NamedTuple):
    """What a report is about, besides what was counted."""

    made: date
    first: date | None = None
    last: date | None = None
    titles: telling.Titles = {}  # noqa: RUF012 - nobody changes it
    notes: Sequence[CheckIn] = ()
    """The check-ins whose notes were chosen."""


def report(found: LookBack, about: About, form: Format) -> str:
    """Write the page."""
    sections = [section for section in _sections(found, about) if section.blocks]
    return as_html(sections) if form == "html" else as_markdown(sections)


# What is on it


def _sections(found: LookBack, about: About) -> Iterator[Section]:
    made = tr(words.MADE, period=_period(about), day=about.made)
    yield Section(tr(words.TITLE), [made, trn(words.CHECKINS, found.checkins)])
    yield Section(tr(words.LIMITS_TITLE), [tr(words.LIMITS)])
    yield Section(tr(words.PRACTISED), [_practised(found, about)])
    for by in GROUPED_BY:
        heading = words.COMPARED[by]
        yield Section(tr(heading), list(_compared(found, about, by)))
    yield Section(tr(words.SCALES), list(_scales(found)))
    yield Section(tr(words.NOTES), [_note(checkin) for checkin in about.notes])


def _period(about: About) -> str:
    if about.first is None and about.last is None:
        return tr(words.PERIOD_ALL)
    if about.first is None:
        return tr(words.PERIOD_UNTIL, last=about.last)
    if about.last is None:
        return tr(words.PERIOD_SINCE, first=about.first)
    return tr(words.PERIOD, first=about.first, last=about.last)


def _practised(found: LookBack, about: About) -> Block:
    rows = [
        [
            telling.group_name("exercise", name, about.titles),
            str(group.uses),
            str(round(group.practised / 60_000)),
            str(group.not_helping),
        ]
        for name, group in found.ranked("exercise")
    ]
    head = [words.EXERCISE, words.USES, words.MINUTES, words.NOT_HELPING]
    return Table([tr(name) for name in head], rows) if rows else tr(words.PRACTISED_NONE)


def _compared(found: LookBack, about: About, by: By) -> Iterator[Block]:
    rows, few, plots = [], [], []
    for name, group in found.ranked(by):
        title = telling.group_name(by, name, about.titles)
        if spread := middle(group.changes):
            rows.append([title, *_cells(group, spread)])
            plots.append(_plot(title, group, spread))
        else:
            few += telling.tell_group(by, title, group)
    if by == "exercise" and (rows or few):
        yield tr(words.COMPARED_HOW)
    if rows:
        first = words.GROUP[by]
        yield Table([tr(name) for name in (first, *words.COLUMNS)], rows)
    yield from few
    yield from plots


def _cells(group: Group, spread: Middle) -> list[str]:
    low, high = telling.change(spread.low), telling.change(spread.high)
    counts = [group.compared, group.lower, group.same, group.higher]
    return [
        *map(str, counts),
        telling.change(spread.median),
        tr(words.INTERVAL, low=low, high=high),
        str(group.began_low),
        str(group.not_rated),
    ]


def _plot(title: str, group: Group, spread: Middle) -> Plot:
    changes = group.changes
    described = " ".join(
        tr(words.PLOT_CHANGE, change=telling.change(change), times=telling.times(changes[change]))
        for change in sorted(changes)
    )
    named = tr(words.PLOT, name=title)
    counts = tr(words.PLOT_COUNTS, lower=group.lower, same=group.same, higher=group.higher)
    caption = f"{named}. {counts} {telling.tell_middle(spread)}"
    return Plot(named, described, caption, changes, spread)


def _scales(found: LookBack) -> Iterator[Block]:
    rows, few = [], []
    for name, counts in telling.named_scales(found):
        if spread := middle(counts):
            interval = tr(words.INTERVAL, low=spread.low, high=spread.high)
            numbers = [counts.total(), min(counts), max(counts)]
            rows.append([name, *map(str, numbers), f"{spread.median:g}", interval])
        else:
            few.append(telling.tell_scale(name, counts))
    if rows or few:
        yield tr(words.SCALES_HOW)
    if rows:
        yield Table([tr(name) for name in words.SCALE_COLUMNS], rows)
    yield from few


def _note(checkin: CheckIn) -> Note:
    answers = (
        tr(journal_words.ANSWER, question=question, answer=answer)
        for question, answer in checkin.answers.items()
    )
    went = [tr(journal_words.WENT, words=checkin.went)] if checkin.went else []
    texts = (checkin.note, *went, *answers)
    written = [line for text in texts for line in text.splitlines()]
    return Note(f"{checkin.local:%Y-%m-%d %H:%M}", visible("\n".join(written)))
