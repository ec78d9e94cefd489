"""The journal out and in again: the same, whatever was written in it."""

import csv
import io
import tomllib
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anchor.journal.exporting import csv_rows, jsonl, markdown, toml_months
from anchor.journal.importing import (
    Imported,
    Skipped,
    import_into,
    read_csv,
    read_jsonl,
    read_toml,
)
from anchor.journal.model import CheckIn, Played, Sensation
from anchor.journal.store import Conflict, Journal
from checkins import checkin, journals, texts

Read = Iterator[CheckIn | Skipped]

RATING = "a whole number from 0 to 10, or nothing."

FULL = CheckIn(
    id="01kqv1",
    at=datetime(2026, 10, 5, 12, 3, 11, tzinfo=UTC),
    kind="session",
    offset=120,
    distress=6,
    feelings=("tight", "a bit alone"),
    sensations=(Sensation("chest", "tight", "warm", "a fist"),),
    triggers=("a phone call",),
    tags=("work",),
    note='Two lines,\nand a "quote".',
    session=Played(exercise="breathing/box", practised=130_000, before=6, after=4),
    went="Half of it.",
    scales={"sleep": 3},
    answers={"What helped?": "The bench."},
)


def through_toml(checkins: Iterable[CheckIn]) -> Read:
    for month in toml_months(checkins):
        yield from read_toml(month.text)


def through_jsonl(checkins: Iterable[CheckIn]) -> Read:
    return read_jsonl(io.StringIO("".join(jsonl(checkins)), newline=""))


def through_csv(checkins: Iterable[CheckIn]) -> Read:
    return read_csv(io.StringIO("".join(csv_rows(checkins)), newline=""))


WAYS = [through_toml, through_jsonl, through_csv]


@pytest.mark.parametrize("through", WAYS)
@settings(max_examples=30)
@given(found=journals)
def test_out_and_in_again_it_is_the_same(
    through: Callable[[Iterable[CheckIn]], Read], found: list[CheckIn]
) -> None:
    assert sorted(through(found), key=lambda one: (one.at, one.id)) == found  # type: ignore[union-attr]


@pytest.mark.parametrize("through", WAYS)
@given(text=texts)
def test_any_text_comes_back_from_any_place(
    through: Callable[[Iterable[CheckIn]], Read], text: str
) -> None:
    one = checkin(note=text, tags=(text, text) if text else (), went=text, answers={"a": text})
    assert list(through([one])) == [one]


@pytest.mark.parametrize("through", WAYS)
def test_a_very_long_text_comes_back(through: Callable[[Iterable[CheckIn]], Read]) -> None:
    one = checkin(note="every word of it\n" * 20_000, feelings=("so " * 100_000,))
    assert list(through([one])) == [one]


@pytest.mark.parametrize("through", WAYS)
def test_importing_twice_changes_nothing(
    journal: Journal, through: Callable[[Iterable[CheckIn]], Read]
) -> None:
    found = [FULL, checkin(400), checkin(800)]
    assert import_into(journal, through(found)) == Imported(3, 0, (), ())
    assert import_into(journal, through(found)) == Imported(0, 3, (), ())
    changed = msgspec.structs.replace(FULL, note="other", offset=60)
    assert import_into(journal, through([changed])) == Imported(
        0, 0, (Conflict(FULL.id, ("offset", "note")),), ()
    )
    assert journal.get(FULL.id) == FULL


def test_toml_is_made_to_be_read_and_changed_by_hand() -> None:
    (month,) = toml_months([FULL])
    assert month.name == "2026-10"
    assert month.text.startswith("# Check-ins of 2026-10.")
    body = month.text.split("\n", 2)[2]
    assert body == (
        """\
[01kqv1]
at = 2026-10-05 14:03:11+02:00
kind = "session"
distress = 6
feelings = [
    "tight",
    "a bit alone",
]
sensations = [
    { where = "chest", texture = "tight", temperature = "warm", size = "a fist" },
]
triggers = [
    "a phone call",
]
tags = [
    "work",
]
note = \"\"\"
Two lines,
and a \\"quote\\".\"\"\"
went = "Half of it."

[01kqv1.session]
exercise = "breathing/box"
practised-ms = 130000
before = 6
after = 4

[01kqv1.scales]
sleep = 3

[01kqv1.answers]
"What helped?" = "The bench."
"""
    )


def test_months_are_those_of_the_persons_own_clock() -> None:
    last = datetime(2026, 10, 31, 22, 30, tzinfo=UTC)
    found = [
        checkin(id="1", at=last, offset=120),  # in November already
        checkin(id="2", at=last + timedelta(hours=4), offset=-480),  # still in October
        checkin(id="3", at=last + timedelta(hours=5)),
        checkin(id="4", at=last + timedelta(days=60)),
        checkin(id="5", at=last + timedelta(days=400)),
    ]
    months = list(toml_months(found))
    assert [(month.name, list(tomllib.loads(month.text))) for month in months] == [
        ("2026-10", ["2"]),
        ("2026-11", ["1", "3"]),
        ("2026-12", ["4"]),
        ("2027-12", ["5"]),
    ]


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(-1439, 1439)), max_size=8))
def test_each_month_comes_once(found: list[tuple[int, int]]) -> None:
    months = list(
        toml_months(
            checkin(day * 24, id=f"{n}", offset=offset)
            for n, (day, offset) in enumerate(sorted(found))
        )
    )
    assert len({month.name for month in months}) == len(months)
    for month in months:
        for table in tomllib.loads(month.text).values():
            assert f"{table['at']:%Y-%m}" == month.name


def test_a_month_is_given_before_all_are_read() -> None:
    read: list[int] = []

    def coming() -> Iterator[CheckIn]:
        for number in range(10):
            read.append(number)
            yield checkin(number * 24 * 40)

    assert next(toml_months(coming())).name == "2026-10"
    assert len(read) < 4


def test_json_is_a_line_for_each() -> None:
    assert list(jsonl([])) == []
    assert list(jsonl([checkin(id="x", distress=None)])) == [
        '{"id":"x","at":"2026-10-05T12:00:00Z","kind":"check-in"}\n'
    ]


def test_a_spreadsheet_gets_a_column_for_each() -> None:
    rows = list(csv.DictReader(io.StringIO("".join(csv_rows([FULL])), newline="")))
    assert rows == [
        {
            "id": "01kqv1",
            "at": "2026-10-05T14:03:11+02:00",
            "kind": "session",
            "distress": "6",
            "feelings": "tight; a bit alone",
            "triggers": "a phone call",
            "tags": "work",
            "note": 'Two lines,\nand a "quote".',
            "exercise": "breathing/box",
            "planned-ms": "",
            "practised-ms": "130000",
            "ended": "",
            "before": "6",
            "after": "4",
            "went": "Half of it.",
            "sensations": (
                '[{"where":"chest","texture":"tight","temperature":"warm","size":"a fist"}]'
            ),
            "scales": '{"sleep":3}',
            "answers": '{"What helped?":"The bench."}',
        }
    ]


@given(texts)
def test_no_cell_is_a_formula(text: str) -> None:
    rows = "".join(csv_rows([checkin(note=text, went=text, tags=(text,) if text else ())]))
    for row in csv.reader(io.StringIO(rows, newline="")):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


def test_markdown_is_made_to_be_read() -> None:
    short = checkin(24, distress=None, note="a\n\nb", sensations=(Sensation(), Sensation("belly")))
    weekly = checkin(25, kind="weekly", distress=None)
    unrated = checkin(26, distress=None, session=Played(exercise="a\nb"))
    assert "".join(markdown([FULL, short, weekly, unrated])) == (
        """\
# 2026-10-05

## 14:03 Session

- Distress: 6 of 10
- Feelings: tight, a bit alone
- Stirred up by: a phone call
- Tags: work
- Felt: chest, tight, warm, a fist
- Exercise: breathing/box, 2 min
- Before: 6 of 10
- After: 4 of 10
- How it went: Half of it.
- sleep: 3 of 10
- What helped? Answer: The bench.

> Two lines,
> and a "quote".

# 2026-10-06

## 12:00 Check-in

- Felt: belly

> a
>
> b

## 13:00 The week

## 14:00 Check-in

- Exercise: a b

"""
    )


def why(read: Read) -> list[str]:
    return [one.why for one in read if isinstance(one, Skipped)]


def test_what_is_wrong_in_toml_costs_only_itself() -> None:
    read = list(
        read_toml(
            '\ufeffstray = 1\n[a]\nat = 2026-10-05T14:03:11Z\nkind = "check-in"\n'
            '[b]\nat = 2026-10-05T14:03:11Z\nkind = "check-in"\ndistress = 11\n'
            '["\\u001b{x}"]\nat = 2026-10-05\nkind = "promise"\n'
        )
    )
    assert why(iter(read)) == [
        "[stray]: This is no check-in.",
        "[b]: distress: " + RATING,
        "[\\x1b{x}]: at: a date and time with its offset, such as 2026-10-05T14:03:11+02:00.",
    ]
    assert [one.id for one in read if isinstance(one, CheckIn)] == ["a"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[a]\nb = \n", "Line 2: This could not be read as TOML."),
        ("[a", "This could not be read as TOML."),
        ("a = " + "[" * 5000, "This could not be read as TOML."),
        ("[a]\n[a]\n", "Line 2: This could not be read as TOML."),
    ],
)
def test_what_is_no_toml_is_told_with_its_line(text: str, sentence: str) -> None:
    assert why(read_toml(text)) == [sentence]


def test_what_is_wrong_in_a_line_of_json_costs_only_itself() -> None:
    good = next(jsonl([checkin()]))
    lines = [
        "\ufeff" + good,
        "\n",
        "{\n",
        "[]\n",
        good.replace('"distress":4', '"distress":"4","{y}":1'),
        "[" * 100_000,
        '"\\ud800"',
    ]
    read = list(read_jsonl(lines))
    assert read[0] == checkin()
    assert why(iter(read)) == [
        "Line 3: This could not be read as JSON.",
        "Line 4: This is no check-in.",
        "Line 5: {y}: a check-in has no such thing. distress: " + RATING,
        "Line 6: This could not be read as JSON.",
        "Line 7: This could not be read as JSON.",
    ]


def test_what_is_wrong_in_a_row_costs_only_itself() -> None:
    text = (
        "\ufeffkind,id,at,distress,scales,feelings,sensations\r\n"
        "check-in,a,2026-10-05T14:03:11Z\r\n"
        "\r\n"
        ",,,\r\n"
        "check-in,b,2026-10-05T14:03:11Z,six,,,\r\n"
        'check-in,c,2026-10-05T14:03:11Z,4,{,[,"[""x"""\r\n'
        "check-in,d,2026-10-05T14:03:11Z,4,,,,,\r\n"
    )
    read = list(read_csv(io.StringIO(text, newline="")))
    assert [one.id for one in read if isinstance(one, CheckIn)] == ["a"]
    assert [sentence.split(":")[:2] for sentence in why(iter(read))] == [
        ["Line 5", " distress"],
        ["Line 6", " feelings"],
        ["Line 7", " This could not be read as CSV."],
    ]


def test_no_row_at_all_is_no_check_in() -> None:
    assert list(read_csv([])) == []
    assert list(read_csv(["id,at\r\n"])) == []
    assert why(read_csv(["id,at\r\n", "a\rb,c\r\n"])) == ["Line 2: This could not be read as CSV."]


def test_what_is_skipped_is_told_beside_what_is_taken_in(journal: Journal) -> None:
    read: list[CheckIn | Skipped] = [checkin(0), Skipped("Line 2: no."), checkin(1)]
    assert import_into(journal, read) == Imported(2, 0, (), (Skipped("Line 2: no."),))
    assert import_into(journal, [Skipped("no")]) == Imported(0, 0, (), (Skipped("no"),))


@given(st.text())
def test_nothing_that_is_read_raises(text: str) -> None:
    for read in (read_toml(text), read_jsonl([text]), read_csv([text])):
        list(read)
