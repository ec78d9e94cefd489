"""The review of the exercises is whole, and of the exercises as they are now."""

import re
import statistics
from copy import deepcopy
from typing import Any

import pytest

from anchor.packs.readability import MAX_GRADE, reading_grade
from test_packaging import ROOT, read, script

REVIEW = script("review")
PACKS = REVIEW.built_in()
JUDGED: dict[str, Any] = REVIEW.judgements()
EXERCISES = [f"{pack.info.name}/{one.name}" for pack in PACKS for one in pack.exercises]
ROUTINES = [f"{pack.info.name}/{one.name}" for pack in PACKS for one in pack.routines]

MAX_MEDIAN_GRADE = 6


def rows() -> list[list[str]]:
    lines = [line for line in read("docs/review.md").splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_the_page_is_made_from_the_packs_as_they_are() -> None:
    assert read("docs/review.md") == REVIEW.page(PACKS, JUDGED), "run: python scripts/review.py"


def test_every_exercise_and_routine_has_its_row() -> None:
    judged = [row[0].strip("`") for row in rows() if "/" in row[0]]
    assert judged == EXERCISES + ROUTINES


def test_no_cell_is_empty() -> None:
    widths = {len(REVIEW.EXERCISE_HEAD), len(REVIEW.ROUTINE_HEAD), len(REVIEW.PROGRAM_KEYS)}
    for row in rows():
        assert len(row) in widths
        assert all(row)


def test_it_reads_easily() -> None:
    grades = [reading_grade(one) for pack in PACKS for one in pack.exercises]
    assert statistics.median(grades) <= MAX_MEDIAN_GRADE
    assert max(grades) <= MAX_GRADE


def test_every_rule_is_judged() -> None:
    measured = re.findall(r"\bT\d+", " ".join(REVIEW.EXERCISE_HEAD))
    once = [row["rule"] for row in JUDGED["program"]]
    assert {f"T{number}" for number in range(1, 22)} <= {*measured, *once}


@pytest.mark.parametrize("row", JUDGED["program"], ids=lambda row: row["rule"])
def test_what_shows_a_rule_is_there(row: dict[str, Any]) -> None:
    assert row["kept"] in ("yes", "in part", "no")
    assert row["shown"] or row["kept"] == "no"
    for place in row["shown"]:
        file, _, test = place.partition(": ")
        text = (ROOT / "tests" / file).read_text(encoding="utf-8")
        assert re.search(rf"^(async )?def {test}\(", text, re.MULTILINE), place


# That the page cannot be made with something missing


def without(kind: str, name: str) -> dict[str, Any]:
    judged = deepcopy(JUDGED)
    del judged[kind][name]
    return judged


@pytest.mark.parametrize(("kind", "name"), [("exercise", "scan/full"), ("routine", ROUTINES[0])])
def test_what_is_not_judged_is_told(kind: str, name: str) -> None:
    with pytest.raises(SystemExit, match=name):
        REVIEW.page(PACKS, without(kind, name))


def test_a_judgement_of_what_is_gone_is_told() -> None:
    without_scan = [pack for pack in PACKS if pack.info.name != "scan"]
    with pytest.raises(SystemExit, match="scan/"):
        REVIEW.page(without_scan, JUDGED)


@pytest.mark.parametrize("change", [{"culture": " "}, {"colour": "blue"}, {"eyes": "said twice"}])
def test_an_empty_or_unknown_cell_is_told(change: dict[str, str]) -> None:
    judged = deepcopy(JUDGED)
    judged["exercise"]["breathing/equal"] |= change
    with pytest.raises(SystemExit, match="breathing/equal"):
        REVIEW.page(PACKS, judged)
