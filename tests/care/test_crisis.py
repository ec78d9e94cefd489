"""Crisis lines and emergency numbers: the list itself, and when it is no longer shown."""

import re
import tomllib
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import anchor.care
from anchor.care.crisis import GOOD_FOR, Line, help_for, regions
from anchor.clock import SystemClock
from anchor.words.regions import NAMES

LIST = Path(anchor.care.__file__).with_name("crisis.toml")
NUMBER = re.compile(r"[0-9][0-9 -]*[0-9]")


@cache
def table() -> dict[str, Any]:
    return tomllib.loads(LIST.read_text(encoding="utf-8"))


COMPILED: date = table()["compiled"]
LINES: list[dict[str, Any]] = table()["line"]
REGIONS = sorted({line["region"] for line in LINES})
LATER = COMPILED + timedelta(days=30)


# The list


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line['region']}-{line['name']}")
def test_every_line_says_what_it_has_to(line: dict[str, Any]) -> None:
    assert set(line) <= {"region", "source", *Line._fields}
    assert all(isinstance(value, str) and value.strip() == value != "" for value in line.values())
    assert re.fullmatch("[A-Z]{2}", line["region"])
    assert line["name"]
    assert line["source"]
    assert line.get("call") or line.get("text")
    for way in (line[key] for key in ("call", "text") if key in line):
        for number in way.rpartition(" to ")[2].split(" or "):
            assert NUMBER.fullmatch(number), way
    assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", line.get("url", "x.org"))


def test_nothing_stands_there_twice() -> None:
    named = [(line["region"], line["name"]) for line in LINES]
    assert len(named) == len(set(named))


def test_it_was_compiled_on_a_day_that_has_been() -> None:
    assert type(COMPILED) is date
    tomorrow = SystemClock().today() + timedelta(days=1)  # somewhere it is that day already
    assert tomorrow >= COMPILED


def test_every_region_of_a_line_has_an_emergency_number() -> None:
    assert [region for region in REGIONS if help_for(region, LATER).emergency is None] == []


def test_emergency_numbers_are_numbers_of_regions() -> None:
    for region, numbers in table()["emergency"].items():
        assert re.fullmatch("[A-Z]{2}", region)
        assert all(re.fullmatch("[0-9]{3}", number) for number in numbers.split(" or "))
    assert all(re.fullmatch("[A-Z]{2}", region) for region in table()["elsewhere"]["eu"])
    assert re.fullmatch(r"[a-z]+\.com", table()["elsewhere"]["directory"])


# What there is for a region


def test_a_region_gets_its_own_lines_and_no_others() -> None:
    for region in REGIONS:
        found = help_for(region, LATER)
        assert [line.name for line in found.lines] == [
            line["name"] for line in LINES if line["region"] == region
        ]
        assert found.region == region


@pytest.mark.parametrize(
    ("region", "number"),
    [("GB", "999 or 112"), ("US", "911"), ("DE", "112"), ("SE", "112"), ("IE", "112 or 999")],
)
def test_a_region_gets_its_emergency_number(region: str, number: str) -> None:
    assert help_for(region, LATER).emergency == number


@pytest.mark.parametrize("region", [None, "JP", "ZZ", "", "EU ", "us"])
def test_where_nothing_is_known_no_other_country_stands_in(region: str | None) -> None:
    found = help_for(region, LATER)
    assert (found.emergency, found.lines) == (None, ())
    assert found.directory == "findahelpline.com"


def test_a_country_of_the_eu_without_lines_still_has_112() -> None:
    found = help_for("PL", LATER)
    assert (found.emergency, found.lines) == ("112", ())


# How long it is good for


@pytest.mark.parametrize(("days", "stale"), [(-400, False), (0, False), (365, False), (366, True)])
def test_lines_older_than_a_year_are_left_out(days: int, stale: bool) -> None:
    found = help_for("GB", COMPILED + timedelta(days=days))
    assert found.is_stale is stale
    assert (found.lines == ()) is stale
    assert found.emergency == "999 or 112"
    assert found.directory == "findahelpline.com"
    assert found.compiled == COMPILED


def test_a_year_is_no_more_than_twelve_months() -> None:
    assert timedelta(days=365) == GOOD_FOR


def test_what_a_line_does_not_say_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "list.toml"
    path.write_text(
        'compiled = 2020-01-01\n[[line]]\nregion = "GB"\nname = "A"\ncall = "1"\n'
        '[emergency]\n[elsewhere]\ndirectory = "d"\neu = []\n'
    )
    assert help_for("GB", date(2020, 1, 2), path).lines == (Line("A", "1"),)


def test_every_region_something_is_known_of_has_a_name() -> None:
    assert set(regions()) == set(NAMES)
    assert all(help_for(region, COMPILED).emergency for region in regions())
