"""A check-in: what it takes, what it keeps, and what is told about one that cannot be."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.core import events
from anchor.errors import Status
from anchor.journal.model import WEEKLY, CheckIn, How, Played, Sensation, make_id
from anchor.journal.record import CheckInError, read_line, read_table, write_line
from checkins import START, checkin, checkins

BARE = START.replace(tzinfo=None)
GOOD: dict[str, Any] = {"id": "x", "at": "2026-10-05T14:03:11+02:00", "kind": "check-in"}


def refused(table: object) -> dict[str, str]:
    with pytest.raises(CheckInError) as caught:
        read_table(table)
    assert caught.value.status == Status.WRONG_USE
    return {error.field: error.message for error in caught.value.errors}


def test_only_what_when_and_which_kind_have_to_be_there() -> None:
    one = CheckIn(id="x", at=START, kind="small-win")
    assert write_line(one) == ('{"id":"x","at":"2026-10-05T12:00:00Z","kind":"small-win"}', one)
    assert list(one.texts()) == ["", ""]


def test_a_session_ends_in_every_way_the_engine_knows() -> None:
    assert How == events.How


@given(checkins)
def test_what_is_written_reads_the_same(one: CheckIn) -> None:
    line, kept = write_line(one)
    assert kept == one
    assert read_line(line) == one
    assert "\n" not in line
    assert "\0" not in line


def test_local_time_becomes_utc_and_its_offset_is_kept() -> None:
    local = datetime(2026, 10, 5, 14, 3, 11, tzinfo=ZoneInfo("Europe/Berlin"))
    one = CheckIn(id="x", at=local, kind="check-in")
    assert (one.at, one.offset) == (datetime(2026, 10, 5, 12, 3, 11, tzinfo=UTC), 120)
    assert one.at.tzinfo is UTC
    assert one.local.isoformat() == "2026-10-05T14:03:11+02:00"
    assert read_table(GOOD) == one


def test_utc_under_another_name_keeps_the_offset_that_was_told() -> None:
    london = datetime(2026, 12, 5, tzinfo=ZoneInfo("Europe/London"))
    assert CheckIn(id="x", at=london, kind="check-in", offset=60).offset == 60


@pytest.mark.parametrize(
    "at",
    [
        BARE,
        datetime(1899, 12, 31, tzinfo=UTC),
        datetime(9999, 1, 1, tzinfo=UTC),
    ],
)
def test_a_time_needs_an_offset_and_a_year_that_can_be_told_everywhere(at: datetime) -> None:
    with pytest.raises(ValueError, match="offset"):
        CheckIn(id="x", at=at, kind="check-in")
    assert set(refused(GOOD | {"at": at})) == {"at"}


@pytest.mark.parametrize(
    ("fields", "where", "takes"),
    [
        ({"distress": 11}, "distress", "a whole number from 0 to 10"),
        ({"distress": -1}, "distress", "a whole number"),
        ({"distress": 4.5}, "distress", "a whole number"),
        ({"distress": True}, "distress", "a whole number"),
        ({"distress": 2**80}, "distress", "a whole number"),
        ({"id": ""}, "id", "1 to 64 characters"),
        ({"id": "x" * 65}, "id", "1 to 64 characters"),
        ({"at": "yesterday"}, "at", "such as 2026-10-05T14:03:11+02:00"),
        ({"at": "2026-10-05T14:03:11"}, "at", "with its offset"),
        ({"kind": "mood"}, "kind", "small-win"),
        ({"offset": 1440}, "offset", "less than a day"),
        ({"feelings": "sad"}, "feelings", "a list of words"),
        ({"feelings": ["sad", ""]}, "feelings[1]", "none of them empty"),
        ({"sensations": [{}, {"size": 3}]}, "sensations[1].size", "text, or nothing"),
        ({"sensations": [{"weight": "1"}]}, "sensations[0]", "where, texture"),
        ({"note": None}, "note", "text"),
        ({"session": {}}, "session", "exercise"),
        ({"session": {"exercise": "x", "after": 12}}, "session.after", "0 to 10"),
        ({"session": {"exercise": "x", "planned-ms": -1}}, "session.planned-ms", "milliseconds"),
        ({"session": {"exercise": "x", "ended": "failed"}}, "session.ended", "not-helping"),
        ({"scales": {"sleep": 11}}, "scales[...]", "from 0 to 10"),
        ({"answers": {"need": 1}}, "answers[...]", "a text"),
        ({"mood\x1b": 3}, "mood\x1b", "mood\\x1b: a check-in has no such thing."),
    ],
)
def test_what_does_not_fit_is_told_with_its_place(
    fields: dict[str, Any], where: str, takes: str
) -> None:
    found = refused(GOOD | fields)
    assert set(found) == {where}
    assert takes in found[where]
    assert "\x1b" not in found[where]


def test_everything_that_is_wrong_is_told_at_once() -> None:
    assert set(refused({"at": "now", "distress": 12, "moon": 1})) == {
        "id", "at", "kind", "distress", "moon"
    }  # fmt: skip
    assert set(refused([1])) == {""}


def test_one_made_by_hand_is_looked_at_before_it_is_kept() -> None:
    with pytest.raises(CheckInError, match="distress: a whole number"):
        write_line(checkin(distress=11))
    with pytest.raises(CheckInError):
        read_line('{"id":"x"}')
    with pytest.raises(ValueError, match="truncated"):
        read_line('{"id"')


def test_half_a_character_becomes_a_mark_for_what_is_not_known() -> None:
    one = checkin(
        note="a\udcffb", feelings=("\ud800",), answers={"\udfff": "x"},
        sensations=(Sensation(where="\ud83e"),), session=Played(exercise="x", practised=1),
    )  # fmt: skip
    _, kept = write_line(one)
    assert kept.note == "a\ufffdb"
    assert kept.feelings == ("\ufffd",)
    assert kept.answers == {"\ufffd": "x"}
    assert kept.sensations[0].where == "\ufffd"
    assert kept.session == one.session
    assert kept.at == one.at


moments = st.datetimes(BARE.replace(year=1971), BARE.replace(year=9998), timezones=st.just(UTC))
random_bytes = st.binary(min_size=10, max_size=10)


@given(moments, random_bytes, random_bytes)
def test_ids_are_short_and_plain_and_sort_by_time(at: datetime, one: bytes, other: bytes) -> None:
    first, second = make_id(at, one), make_id(at + timedelta(milliseconds=1), other)
    assert first < second
    assert len(first) == len(second) == 26
    assert (first + second).isalnum()
    assert (first + second).isascii()
    assert make_id(at.astimezone(timezone(timedelta(hours=1))), one) == first


def test_a_clock_that_is_far_behind_still_gives_an_id() -> None:
    assert make_id(datetime(1960, 1, 1, tzinfo=UTC), bytes(10)) == "0" * 26


def test_ids_of_one_moment_differ_by_their_randomness() -> None:
    ids = {make_id(START, number.to_bytes(10, "big")) for number in range(1000)}
    assert len(ids) == 1000
    with pytest.raises(ValueError, match="random"):
        make_id(START, b"short")


def test_the_weekly_scales_can_be_kept_and_any_other() -> None:
    scales = dict.fromkeys((*WEEKLY, "my own"), 5)
    assert write_line(checkin(kind="weekly", scales=scales))[1].scales == scales
