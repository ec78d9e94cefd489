"""Problems as data."""

import pytest

from anchor.core.problems import Problem


@pytest.mark.parametrize(
    ("code", "severity"), [("E101", "error"), ("S402", "refusal"), ("W501", "warning")]
)
def test_how_grave_a_problem_is_shows_in_its_code(code: str, severity: str) -> None:
    assert Problem(code).severity == severity


def test_a_problem_without_a_place_is_about_the_whole_file() -> None:
    assert Problem("E101").path == ()


def test_problems_do_not_share_their_values() -> None:
    first, second = Problem("E101"), Problem("E101")
    first.values["name"] = "x"
    assert second.values == {}
