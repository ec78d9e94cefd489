"""Looking back: what is counted, what is left out, and what a middle may be said of."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta, timezone
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.journal.insights import (
    FEWEST,
    By,
    Group,
    LookBack,
    Middle,
    interval_rank,
    look_back,
    middle,
    time_of_day,
    week_of,
)
from anchor.journal.model import CheckIn, Played
from anchor.journal.telling import (
    change,
    group_name,
    named_scales,
    tell_group,
    tell_groups,
    tell_scale,
    tell_weeks,
)
from anchor.words import trends as words
from anchor.words import trn
from checkins import START, checkin, checkins

EVERYTHING: tuple[By, ...] = ("exercise", "trigger", "time")
TABLE = [(6, 1), (9, 2), (12, 3), (15, 4), (20, 6), (30, 10)]


def use(before: int | None, after: int | None, exercise: str = "breathing/box") -> Played:
    return Played(exercise=exercise, practised=60_000, before=before, after=after)


def group_of(*pairs: tuple[int | None, int | None]) -> Group:
    group = Group()
    for before, after in pairs:
        group.add(use(before, after))
    return group


def told(found: LookBack) -> object:
    """Give everything that was counted, to be compared."""
    return (
        found.checkins,
        found.distress,
        found.scales,
        [[(name, vars(group)) for name, group in found.ranked(by)] for by in found.groups],
        {day: (week.checkins, vars(week.group), week.scales) for day, week in found.weeks.items()},
    )


# The interval


def exact_rank(many: int) -> int:
    """The same from the binomial itself, in whole numbers."""
    below, ways, rank = 0, 1, 0
    while 2 * 100 * (below + ways) <= 5 * 2**many:
        below += ways
        ways = ways * (many - rank) // (rank + 1)
        rank += 1
    return rank


@pytest.mark.parametrize(("many", "rank"), TABLE)
def test_the_interval_is_that_of_the_table(many: int, rank: int) -> None:
    assert interval_rank(many) == rank
    values = Counter(range(many))
    found = middle(values)
    assert found == Middle((many - 1) / 2, rank - 1, many - rank)


def test_below_six_there_is_no_interval() -> None:
    assert [interval_rank(many) for many in range(FEWEST)] == [0] * FEWEST
    assert interval_rank(FEWEST) == 1
    assert middle({}) is None
    assert middle({3: 5}) is None
    assert middle({3: 5, 4: 0}) is None


def test_the_interval_is_exact_for_any_number() -> None:
    assert [interval_rank(many) for many in range(1, 700)] == [
        exact_rank(many) for many in range(1, 700)
    ]
    assert interval_rank(20_000) == exact_rank(20_000)
    assert interval_rank(100_000) == 49_690  # by the normal approximation too


def test_the_interval_holds_the_middle_as_often_as_it_says() -> None:
    random, held = Random(6), 0
    for _ in range(4000):
        found = middle(Counter(random.randrange(-1000, 1001) for _ in range(9)))
        assert found is not None
        held += found.low <= 0 <= found.high
    assert 0.95 <= held / 4000 <= 0.975  # 96.1 % of all


@given(st.lists(st.integers(-10, 10), min_size=FEWEST, max_size=60))
def test_the_middle_is_that_of_the_values_in_a_row(values: list[int]) -> None:
    found = middle(Counter(values))
    ordered, many = sorted(values), len(values)
    rank = exact_rank(many)
    assert found is not None
    assert found.median == (ordered[(many - 1) // 2] + ordered[many // 2]) / 2
    assert (found.low, found.high) == (ordered[rank - 1], ordered[-rank])
    assert found.low <= found.median <= found.high


# What is counted


def test_one_point_is_about_the_same() -> None:
    group = group_of((7, 5), (7, 6), (7, 7), (7, 8), (7, 9), (7, 10))
    assert (group.lower, group.same, group.higher) == (1, 3, 2)
    assert group.changes == Counter({-2: 1, -1: 1, 0: 1, 1: 1, 2: 1, 3: 1})


def test_what_began_low_is_left_out_and_counted() -> None:
    group = group_of((2, 0), (0, 9), (3, 0))
    assert (group.began_low, group.compared, group.lower) == (2, 1, 1)


def test_a_rating_that_is_not_there_is_never_zero() -> None:
    group = group_of((8, None), (None, 3), (None, None), (1, None), (8, 0))
    assert (group.not_rated, group.began_low, group.compared) == (4, 0, 1)
    assert group.pairs == Counter({(8, 0): 1})


@given(st.lists(checkins, max_size=30), st.randoms(use_true_random=False))
def test_counts_add_up_and_the_order_changes_nothing(made: list[CheckIn], random: Random) -> None:
    found = look_back(made, EVERYTHING, weeks=True)
    sessions = [one.session for one in made if one.session]
    assert found.checkins == len(made) == sum(week.checkins for week in found.weeks.values())
    assert found.distress.total() == sum(one.distress is not None for one in made)
    of_weeks = [week.group for week in found.weeks.values()]
    for group in (*of_weeks, *(group for by in EVERYTHING for _, group in found.ranked(by))):
        assert group.compared == group.lower + group.same + group.higher
        assert group.uses == group.compared + group.began_low + group.not_rated
    for by in ("exercise", "time"):
        assert sum(group.uses for _, group in found.ranked(by)) == len(sessions)
    mixed = list(made)
    random.shuffle(mixed)
    assert told(look_back(mixed, EVERYTHING, weeks=True)) == told(found)
    for by in EVERYTHING:
        assert len(list(tell_groups(found, by, {}))) == len(found.groups[by])
    assert len(list(tell_weeks(found))) == len(found.weeks)


def test_uses_are_put_together_by_what_is_asked_for() -> None:
    made = [
        checkin(0, session=use(8, 4), triggers=("work", "work", "noise")),
        checkin(1, session=use(8, 7, "grounding/feet"), triggers=("noise",)),
        checkin(2, session=use(8, 9, "grounding/feet")),
        checkin(3, triggers=("work",)),
    ]
    found = look_back(made, EVERYTHING)
    assert [(name, group.uses) for name, group in found.ranked("exercise")] == [
        ("grounding/feet", 2), ("breathing/box", 1)
    ]  # fmt: skip
    assert [(name, group.uses) for name, group in found.ranked("trigger")] == [
        ("noise", 2), ("work", 1)
    ]  # fmt: skip
    assert [(name, group.uses) for name, group in found.ranked("time")] == [("afternoon", 3)]
    assert found.weeks == {}
    assert list(look_back(made, ()).groups) == []


def test_uses_that_were_not_helping_and_their_time_are_kept() -> None:
    ended = Played(exercise="x", practised=1500, ended="not-helping")
    ((_, group),) = look_back([checkin(session=ended)] * 2, ["exercise"]).ranked("exercise")
    assert (group.not_helping, group.practised) == (2, 3000)


@pytest.mark.parametrize(
    ("hour", "time"),
    [(0, "night"), (4, "night"), (5, "morning"), (11, "morning"), (12, "afternoon"),
     (16, "afternoon"), (17, "evening"), (21, "evening"), (22, "night"), (23, "night")],
)  # fmt: skip
@pytest.mark.parametrize("offset", [0, 330, -600, 1439, -1439])
def test_the_time_of_day_is_that_of_the_person(hour: int, time: str, offset: int) -> None:
    here = timezone(timedelta(minutes=offset))
    one = CheckIn(id="x", at=datetime(2026, 10, 5, hour, 59, tzinfo=here), kind="check-in")
    assert time_of_day(one.at, offset) == time


def test_times_of_day_follow_each_other() -> None:
    made = [checkin(hours, session=use(8, 4)) for hours in (0, 1, 2, 6, 7, 12, 18)]
    ranked = look_back(made, ["time"]).ranked("time")
    assert [name for name, _ in ranked] == ["night", "morning", "afternoon", "evening"]


def test_a_week_begins_on_monday_where_the_person_is() -> None:
    sunday_night = datetime(2026, 10, 11, 23, 30, tzinfo=UTC)
    assert week_of(sunday_night, 0) == date(2026, 10, 5)
    assert week_of(sunday_night, 60) == date(2026, 10, 12)


def test_weeks_are_there_when_asked_for() -> None:
    made = [checkin(0, scales={"sleep": 4}), checkin(1), checkin(24 * 7, session=use(8, 4))]
    found = look_back(made, (), weeks=True)
    assert sorted(found.weeks) == [date(2026, 10, 5), date(2026, 10, 12)]
    assert list(tell_weeks(found)) == [
        ["In the week from 2026-10-05: 2 check-ins.", "Sleep, 1 rating: 4."],
        [
            "In the week from 2026-10-12: 1 check-in.",
            "In the week from 2026-10-12, 1 use of an exercise, before and after: 8 then 4.",
        ],
    ]
    assert START.date() == date(2026, 10, 5)


# What is said of it


def test_counts_come_first_and_worse_has_the_same_words_as_better() -> None:
    better = group_of(*[(8, 5)] * 6, *[(8, 8)] * 2, (8, 10))
    assert tell_group("exercise", "Longer out-breath", better) == [
        (
            "After 9 uses of Longer out-breath your rating was lower 6 times, about the same 2, "
            "higher 1. The middle change was 3 lower (95 % interval: 3 lower to no change)."
        ),
        "lower 6 | same 2 | higher 1",
    ]
    worse = group_of(*[(5, 8)] * 6, *[(8, 8)] * 2, (10, 8))
    assert tell_group("exercise", "Longer out-breath", worse) == [
        (
            "After 9 uses of Longer out-breath your rating was lower 1 time, about the same 2, "
            "higher 6. The middle change was 3 higher (95 % interval: no change to 3 higher)."
        ),
        "lower 1 | same 2 | higher 6",
    ]


def test_below_six_there_are_only_the_ratings() -> None:
    few = group_of((8, 5), (8, 5), (4, 6), (2, 1), (7, None))
    assert tell_group("trigger", "noise", few) == [
        (
            "The trigger noise, 3 uses of an exercise, before and after: 4 then 6, "
            "8 then 5 (2 times). "
            "1 use began at 2 or below, with little room to go down, and is left out. "
            "1 use is not compared: ratings are yours to give or to leave out."
        )
    ]
    assert tell_group("time", "At night", group_of((7, None), (7, None))) == [
        "At night: nothing to compare yet. " + trn(words.NOT_RATED, 2)
    ]


@pytest.mark.parametrize(
    ("by", "said"),
    [(-2.0, "2 lower"), (-0.5, "0.5 lower"), (0, "no change"), (1.5, "1.5 higher")],
)
def test_a_change_is_said_in_words(by: float, said: str) -> None:
    assert change(by) == said


def test_every_scale_stands_for_itself() -> None:
    made = [checkin(n, distress=n, scales={"self-talk": n, "my\nown": 5}) for n in range(7)]
    assert [tell_scale(*one) for one in named_scales(look_back(made, ()))] == [
        "Distress, 7 ratings: from 0 to 6, the middle one 3 (95 % interval: 0 to 6).",
        "my own, 7 ratings: from 5 to 5, the middle one 5 (95 % interval: 5 to 5).",
        "Gentler self-talk, 7 ratings: from 0 to 6, the middle one 3 (95 % interval: 0 to 6).",
    ]
    few = [checkin(n, distress=None, scales={"sleep": 4}) for n in range(2)]
    assert [tell_scale(*one) for one in named_scales(look_back(few, ()))] == [
        "Sleep, 2 ratings, from lowest to highest: 4 (2 times)."
    ]


def test_groups_are_named_as_people_name_them() -> None:
    assert group_name("exercise", "breathing/box", {"breathing/box": "Box breath"}) == "Box breath"
    assert group_name("exercise", "gone/away", {}) == "gone/away"
    assert group_name("trigger", "a\x1b[31m\nb", {}) == "a\\x1b[31m b"
    assert group_name("time", "evening", {}) == "In the evening"
