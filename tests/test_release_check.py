"""What is looked at on the day of a release, on days that a test gives."""

from datetime import date

import pytest

import anchor
from test_packaging import read, script

LINES = "compiled = 2026-01-15\n"
CHANGELOG = "# Changelog\n\n## [0.2.0] - unreleased\n\n## [0.1.0] - 2026-01-01\n"


def findings(
    day: date, lines: str = LINES, changelog: str = CHANGELOG, version: str = "0.2.0"
) -> list[str]:
    found: list[str] = script("release_check").findings(day, lines, changelog, version)
    assert all(one.endswith(".") for one in found)
    return found


@pytest.mark.parametrize("day", [date(2026, 1, 15), date(2026, 7, 1), date(2027, 1, 15)])
def test_within_a_year_all_is_well(day: date) -> None:
    assert findings(day) == []


def test_after_a_year_the_lines_are_too_old() -> None:
    (said,) = findings(date(2027, 1, 16))
    assert said.startswith("The crisis lines were compiled on 2026-01-15, more than 12 months ago")


def test_lines_from_a_day_to_come_are_told() -> None:
    (said,) = findings(date(2026, 1, 14))
    assert "still to come" in said


@pytest.mark.parametrize("version", ["0.3.0", "0.2", "0x2.0"])
def test_a_version_without_an_entry_is_told(version: str) -> None:
    assert findings(date(2026, 2, 1), version=version) == [
        f"CHANGELOG.md has no entry for version {version}."
    ]


def test_each_finding_has_its_sentence() -> None:
    assert len(findings(date(2028, 1, 1), changelog="")) == 2


@pytest.mark.parametrize(("day", "status"), [(date(2028, 1, 1), 1), (None, 0)])
def test_it_ends_with_what_it_found(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    day: date | None,
    status: int,
) -> None:
    check = script("release_check")
    compiled = check.tomllib.loads(read("src/anchor/care/crisis.toml"))["compiled"]

    class Calendar:
        def today(self) -> date:
            return day or compiled

    monkeypatch.setattr(check, "SystemClock", Calendar)
    assert check.main() == status
    said = capsys.readouterr().out
    assert (anchor.__version__ in said) == (status == 0)
    assert said.count("\n") == 1
