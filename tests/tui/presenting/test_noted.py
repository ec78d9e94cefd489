"""Past check-ins in a line, in full, and as many as fit on a page."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.core.text import is_safe
from anchor.journal.model import KINDS, CheckIn, Played, Sensation
from anchor.tui.presenting.noted import (
    Line,
    Wanted,
    day_name,
    fitting,
    in_full,
    moment,
    page_lines,
    summary,
    time_of,
)
from anchor.words import notes as words
from anchor.words import tr
from checkins import START, checkin, checkins


def title(name: str) -> str:
    return {"grounding/333": "3-3-3"}.get(name, name)


@pytest.mark.parametrize(
    ("made", "line"),
    [
        (checkin(), ""),
        (
            checkin(
                feelings=("tense", "tired"),
                sensations=(Sensation(where="chest", texture="tight"),),
                triggers=("work",),
                note="A line,\nand another.",
            ),
            "tense, tired · chest: tight · work · A line, and another.",
        ),
        (checkin(kind="small-win", note="I rang."), "Small win · I rang."),
        (checkin(kind="promise", note="A walk.", went="Half."), "Promise · A walk. · Half."),
        (checkin(kind="weekly", scales={"sleep": 3, "pain": 5}), "The week · Sleep 3, pain 5"),
        (checkin(answers={"Who?": "Me."}), "Me."),
    ],
)
def test_a_check_in_is_told_in_a_line(made: CheckIn, line: str) -> None:
    assert summary(made, title) == line


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (6, 4, "3-3-3 · 6 then 4"),
        (6, None, "3-3-3 · Before: 6 of 10"),
        (None, 0, "3-3-3 · After: 0 of 10"),
        (None, None, "3-3-3"),
    ],
)
def test_a_session_is_told_by_its_title_and_ratings(
    before: int | None, after: int | None, said: str
) -> None:
    played = Played(exercise="grounding/333", before=before, after=after)
    assert summary(checkin(kind="session", session=played), title) == said


@given(checkins)
def test_whatever_was_written_is_safe_to_show(made: CheckIn) -> None:
    for text in (summary(made, title), in_full(made), moment(made), time_of(made)):
        assert is_safe(text)
    assert "\n" not in summary(made, title)


def test_all_of_it_is_told_in_full() -> None:
    made = checkin(feelings=("tense",), note="One.\nTwo.", went="Half.", tags=("work",))
    told = in_full(made).splitlines()
    assert told[0] == "Check-in"
    assert told[-2:] == ["One.", "Two."]
    assert {"Distress: 4 of 10", "Feelings: tense", "Tags: work", "How it went: Half."} <= {*told}


def test_a_day_is_named_so_that_it_is_not_mistaken() -> None:
    assert day_name(date(2026, 11, 23)) == "Monday 2026-11-23"
    assert moment(checkin()) == "Monday 2026-10-05 12:00"


# Pages

journals = st.lists(st.integers(0, 60), max_size=20).map(
    lambda hours: [checkin(hour) for hour in sorted(hours, reverse=True)]
)


@given(journals, st.integers(0, 30))
def test_a_page_has_as_many_as_fit_and_one_at_least(made: list[CheckIn], height: int) -> None:
    fits = fitting(made, height)
    assert (fits > 0) == bool(made)
    if fits > 1:
        assert len(list(page_lines(made[:fits]))) <= height
    if fits < len(made):
        assert len(list(page_lines(made[: fits + 1]))) > height


def test_days_stand_above_their_check_ins_with_room_between() -> None:
    late, noon, before = checkin(25), checkin(24), checkin(0)
    assert list(page_lines([late, noon, before])) == [
        Line(day=date(2026, 10, 6)),
        Line(checkin=late),
        Line(checkin=noon),
        Line(),
        Line(day=date(2026, 10, 5)),
        Line(checkin=before),
    ]


# What is wanted


def test_nothing_is_left_out_at_first() -> None:
    assert Wanted().is_all
    assert Wanted().told() == ""
    assert Wanted().since(START) is None
    assert not Wanted().takes_long


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_wanted_is_told(kind: str) -> None:
    wanted = Wanted(kind=kind, tag="work", days=7, text="a walk")  # type: ignore[arg-type]
    assert wanted.told().endswith(" · tag work · 7 days · “a walk”")
    assert not wanted.is_all
    assert wanted.takes_long
    assert wanted.since(START) == START - timedelta(days=7)


def test_what_is_looked_for_is_safe_to_show() -> None:
    assert is_safe(Wanted(text="\x1b[31m", tag="\x1b").told())


def test_every_period_has_a_name() -> None:
    assert all(tr(name) for name in words.PERIODS.values())
