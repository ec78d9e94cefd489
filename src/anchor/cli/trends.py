"""Looking back: what was noted, counted, and said in plain sentences."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Literal, NamedTuple

from anchor.cli.moments import beginning, end
from anchor.cli.passphrase import own_journal
from anchor.cli.settled import settled
from anchor.cli.terminal import is_plain
from anchor.clock import SystemClock
from anchor.errors import AnchorError
from anchor.journal import telling
from anchor.journal.insights import FEWEST, By, Group, LookBack, Middle, look_back, middle
from anchor.journal.store import Checkins, Journal
from anchor.packs.library import Library
from anchor.places import places
from anchor.plain.page import Page
from anchor.settings.model import Ascii
from anchor.words import tr
from anchor.words import trends as words

Asked = By | Literal["week"]


class Period(NamedTuple):
    """The time to look back on. Either end may be open."""

    since: datetime | None
    until: datetime | None
    """The first moment that is not part of it."""

    def stream(self, journal: Journal) -> Checkins:
        """Give the check-ins of this time."""
        return journal.stream(since=self.since, until=self.until)


def show(since: str | None, until: str | None, by: Asked, as_json: bool, plain: bool) -> None:
    """Print what there is, put together by something. Raises ``AnchorError``."""
    period = period_of(since, until, SystemClock().moment())
    with own_journal() as journal:
        found = look_back(period.stream(journal), () if by == "week" else (by,), by == "week")
        begun = bool(found.checkins) or journal.count() > 0
    titles = titles_of(found.groups.get("exercise", ()))
    page = Page()
    if as_json:
        page.data(_record(found, period, by, titles))
    elif not begun:
        page.say(tr(words.EMPTY), tr(words.BEGIN))
    elif is_plain(plain):
        page.say(*_paragraphs(found, by, titles))
    else:
        _plot(found, by, titles, settled(page).ascii)


def period_of(since: str | None, until: str | None, now: datetime) -> Period:
    """Read a time as it was typed. Raises ``AnchorError``."""
    first = None if since is None else beginning(since, now)
    period = Period(first, None if until is None else end(until, now))
    if period.since and period.until and period.since >= period.until:
        raise AnchorError(tr(words.TURNED))
    return period


def titles_of(names: Iterable[str]) -> dict[str, str]:
    """Give the titles of exercises. One that is no longer in any pack goes by its name."""
    library = Library(places().packs)
    titles = {}
    for name in names:
        try:
            titles[name] = library.find(name).thing.title
        except AnchorError:
            titles[name] = name
    return titles


def _paragraphs(found: LookBack, by: Asked, titles: telling.Titles) -> list[str]:
    told = telling.tell_weeks(found) if by == "week" else telling.tell_groups(found, by, titles)
    said = [paragraph for paragraphs in told for paragraph in (*paragraphs, "")]
    caveat = [telling.caveat(found, by)] if said else []
    if not said:
        nothing = words.NOTHING[by]
        said = [tr(nothing), ""]
    if scales := telling.named_scales(found):
        said += [*(telling.tell_scale(name, counts) for name, counts in scales), ""]
    return [*said, *caveat, tr(words.TRY)]


def _plot(found: LookBack, by: Asked, titles: telling.Titles, ascii_only: Ascii) -> None:
    """Print what there is, with small plots."""
    from anchor.cli.plotted import Plotter

    plotter = Plotter(None if ascii_only == "auto" else ascii_only)
    some = plotter.weeks(found) if by == "week" else plotter.groups(found, by, titles)
    if not some:
        nothing = words.NOTHING[by]
        plotter.say(tr(nothing), "")
    plotter.scales(found)
    plotter.legend()
    plotter.say(*([telling.caveat(found, by)] if some else []), tr(words.TRY))


def _record(
    found: LookBack, period: Period, by: Asked, titles: telling.Titles
) -> dict[str, object]:
    record: dict[str, object] = {
        "since": period.since,
        "until": period.until,
        "by": by,
        "check-ins": found.checkins,
    }
    if by == "week":
        record["groups"] = [
            {"week": day, "check-ins": week.checkins}
            | group_record(week.group)
            | {"scales": _scales(week.scales)}
            for day, week in sorted(found.weeks.items())
        ]
    else:
        record["groups"] = [
            {by: name} | ({"title": titles[name]} if by == "exercise" else {}) | group_record(group)
            for name, group in found.ranked(by)
        ]
    return record | {"distress": _scale(found.distress), "scales": _scales(found.scales)}


def group_record(group: Group) -> dict[str, object]:
    """Give what there is of a group as data."""
    return {
        "uses": group.uses,
        "compared": group.compared,
        "lower": group.lower,
        "same": group.same,
        "higher": group.higher,
        **_middle(middle(group.changes)),
        "values": sorted(group.pairs.elements()) if group.compared < FEWEST else None,
        "began-low": group.began_low,
        "not-rated": group.not_rated,
    }


def _scales(scales: dict[str, Counter[int]]) -> list[dict[str, object]]:
    return [{"name": name} | _scale(counts) for name, counts in sorted(scales.items())]


def _scale(counts: Counter[int]) -> dict[str, object]:
    many = counts.total()
    return {
        "ratings": many,
        **_middle(middle(counts)),
        "values": sorted(counts.elements()) if many < FEWEST else None,
    }


def _middle(found: Middle | None) -> dict[str, object]:
    return {
        "median": found and found.median,
        "interval": found and (found.low, found.high),
    }
