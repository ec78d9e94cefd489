"""Looking back on check-ins: counts first, and never more than they carry.

Ratings before and after are compared within one use only. How often which change came up is all
that is kept, so 100,000 check-ins need no more memory than a hundred.
"""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from itertools import accumulate
from typing import Literal, NamedTuple

from anchor.journal.model import CheckIn, Played

By = Literal["exercise", "trigger", "time"]
"""What uses are put together by."""

TimeOfDay = Literal["night", "morning", "afternoon", "evening"]
_HOURS: dict[TimeOfDay, range] = {
    "night": range(22, 24 + 5),
    "morning": range(5, 12),
    "afternoon": range(12, 17),
    "evening": range(17, 22),
}
_TIME_OF_HOUR = {hour % 24: time for time, hours in _HOURS.items() for hour in hours}
_TIMES_IN_ORDER = tuple(_HOURS)

ABOUT_THE_SAME = 1
"""A change of so much or less is none to speak of."""

LOW_START = 2
"""From here there is little room to go down: such a use says nothing about change."""

FEWEST = 6
"""Below this, no interval for a median covers it 95 times in 100, so there is no statistic."""

_COVERAGE = 0.95


class Middle(NamedTuple):
    """The middle of some numbers, and the interval that covers it 95 times in 100 or more."""

    median: float
    low: int
    high: int


class Group:
    """The uses of exercises that belong together, counted."""

    def __init__(self) -> None:
        self.uses = 0
        self.practised = 0
        """Milliseconds."""
        self.not_helping = 0
        """How often the person said so while it played."""
        self.not_rated = 0
        """How many uses lack a rating before or after. They are never taken for zero."""
        self.began_low = 0
        """How many began at 2 or below, and are left out."""
        self.pairs: Counter[tuple[int, int]] = Counter()
        """How often each two ratings came up, before and after, of what is not left out."""

    def add(self, session: Played) -> None:
        """Count one use."""
        self.uses += 1
        self.practised += session.practised
        if session.ended == "not-helping":
            self.not_helping += 1
        before, after = session.before, session.after
        if before is None or after is None:
            self.not_rated += 1
        elif before <= LOW_START:
            self.began_low += 1
        else:
            self.pairs[before, after] += 1

    @property
    def compared(self) -> int:
        """How many uses are compared, before and after."""
        return self.pairs.total()

    @property
    def changes(self) -> Counter[int]:
        """How often each change came up: below zero, the rating was lower after than before."""
        found: Counter[int] = Counter()
        for (before, after), times in self.pairs.items():
            found[after - before] += times
        return found

    @property
    def lower(self) -> int:
        """How often the rating was lower after."""
        return sum(n for change, n in self.changes.items() if change < -ABOUT_THE_SAME)

    @property
    def higher(self) -> int:
        """How often the rating was higher after."""
        return sum(n for change, n in self.changes.items() if change > ABOUT_THE_SAME)

    @property
    def same(self) -> int:
        """How often it was about the same."""
        return self.compared - self.lower - self.higher


class Week:
    """What there is of a week."""

    def __init__(self) -> None:
        self.checkins = 0
        self.group = Group()
        self.scales: dict[str, Counter[int]] = {}


class LookBack:
    """What there is of a time, counted."""

    def __init__(self, by: Collection[By]) -> None:
        self.checkins = 0
        self.distress: Counter[int] = Counter()
        self.scales: dict[str, Counter[int]] = {}
        """Each scale for itself."""
        self.groups: dict[By, dict[str, Group]] = {one: {} for one in by}
        self.weeks: dict[date, Week] = {}
        """By their Mondays, where asked for."""

    def ranked(self, by: By) -> list[tuple[str, Group]]:
        """List groups: times of day as they follow each other, others by how often they came up."""
        groups = self.groups[by].items()
        if by == "time":
            return sorted(groups, key=lambda one: _TIMES_IN_ORDER.index(one[0]))
        return sorted(groups, key=lambda one: (-one[1].uses, one[0]))


def look_back(checkins: Iterable[CheckIn], by: Collection[By], weeks: bool = False) -> LookBack:
    """Look back on check-ins, in whatever order they come; week by week only if asked to."""
    found = LookBack(by)
    for checkin in checkins:
        found.checkins += 1
        if checkin.distress is not None:
            found.distress[checkin.distress] += 1
        _count(found.scales, checkin.scales)
        if weeks:
            _add_to_week(found.weeks, checkin)
        if session := checkin.session:
            for one, groups in found.groups.items():
                for name in _names(one, checkin, session):
                    _in(groups, name).add(session)
    return found


def middle(counts: Mapping[int, int]) -> Middle | None:
    """Give the middle of counted numbers; ``None``: they are too few for that."""
    values = sorted(value for value, times in counts.items() if times)
    ends = list(accumulate(counts[value] for value in values))
    many = ends[-1] if ends else 0
    rank = interval_rank(many)
    if not rank:
        return None

    def at(place: int) -> int:
        return values[bisect_left(ends, place)]

    median = (at((many + 1) // 2) + at(many // 2 + 1)) / 2
    return Middle(median, at(rank), at(many + 1 - rank))


def interval_rank(many: int) -> int:
    """Tell which of so many ordered values, from either end, bound the 95 % interval; 0: none.

    The interval needs no assumption about how values are spread: each is above or below the true
    median as a coin falls, so it lies between them as often as the binomial says.
    """
    half = many // 2
    if not half:
        return 0
    ways = math.lgamma(many + 1) - math.lgamma(half + 1) - math.lgamma(many - half + 1)
    chance = math.exp(ways - many * math.log(2))  # of half of them, or one fewer than half
    covered, rank = (2 * chance if many % 2 else chance), half
    while covered < _COVERAGE:
        chance *= rank / (many - rank + 1)
        rank -= 1
        covered += 2 * chance
    return rank


def time_of_day(at: datetime, offset: int) -> TimeOfDay:
    """Tell which time of day it was, by a time in UTC and the minutes local time was ahead."""
    return _TIME_OF_HOUR[(at.hour * 60 + at.minute + offset) // 60 % 24]


def week_of(at: datetime, offset: int) -> date:
    """Give the Monday of the week it was, by a time in UTC and the minutes local time was ahead."""
    day = at.toordinal() + (at.hour * 60 + at.minute + offset) // (24 * 60)
    return date.fromordinal(day - (day - 1) % 7)  # the first day of all was a Monday


def _names(by: By, checkin: CheckIn, session: Played) -> Collection[str]:
    """Tell which groups of a kind a use belongs to."""
    if by == "exercise":
        return (session.exercise,)
    if by == "time":
        return (time_of_day(checkin.at, checkin.offset),)
    return frozenset(checkin.triggers)


def _in(groups: dict[str, Group], name: str) -> Group:
    group = groups.get(name)
    if group is None:
        group = groups[name] = Group()
    return group


def _add_to_week(weeks: dict[date, Week], checkin: CheckIn) -> None:
    day = week_of(checkin.at, checkin.offset)
    week = weeks.get(day)
    if week is None:
        week = weeks[day] = Week()
    week.checkins += 1
    _count(week.scales, checkin.scales)
    if checkin.session:
        week.group.add(checkin.session)


def _count(scales: dict[str, Counter[int]], rated: Mapping[str, int]) -> None:
    for name, rating in rated.items():
        scales.setdefault(name, Counter())[rating] += 1
