"""What the codes of problems mean."""

from pathlib import Path

import pytest

from anchor.errors import Status
from anchor.packs.diagnostics import known_codes
from faces import own_exercise, own_pack
from running import Run


def test_a_code_is_explained_with_its_examples(anchor: Run) -> None:
    done = anchor("packs", "explain", "e303")
    assert done.status == Status.DONE
    said = done.prose
    for part in (
        'E303 is an error: no earlier step of this exercise is called "look"',
        "A repeat plays again from an earlier step to here.",
        "A pack with an error cannot be used.",
        "A check then says: mine.toml:26:8: E303:",
        'And without it: [[exercise.step]] name = "look"',
    ):
        assert part in said
    assert "It rests on" not in said


def test_a_warning_says_how_to_accept_it_and_what_it_rests_on(anchor: Run) -> None:
    said = anchor("packs", "explain", "W504").prose
    assert 'accept = [{ code = "W504", because = "..." }]' in said
    assert "It rests on: Pages of therapists" in said


def test_a_refusal_says_that_no_reason_changes_it(anchor: Run) -> None:
    assert "no reason changes that" in anchor("packs", "explain", "S401").prose


def test_all_codes_are_listed_in_order(anchor: Run) -> None:
    done = anchor("packs", "explain")
    begins = [line[:4] for line in done.out.splitlines() if line[4:5] == ":"]
    assert begins == known_codes()
    assert [record["code"] for record in anchor("packs", "explain", "--json").data] == known_codes()


def test_a_code_comes_as_data(anchor: Run) -> None:
    record = anchor("packs", "explain", "E107", "--json").data
    assert record["severity"] == "error"
    assert record["wrong"] == "# this is no text: \x00"
    assert set(record) == {
        "code", "severity", "message", "remedy", "why", "source", "wrong", "right", "told",
    }  # fmt: skip


def test_a_code_there_is_not_is_told(anchor: Run) -> None:
    done = anchor("packs", "explain", "E999")
    assert done.status == Status.WRONG_USE
    assert done.notes.startswith("There is no code E999.")


@pytest.mark.parametrize("bad", ["levle = 2", ""])
def test_a_check_says_once_where_there_is_more(anchor: Run, home: Path, bad: str) -> None:
    own_pack(home, "mine", own_exercise("lamp", bad), own_exercise("window", bad))
    done = anchor("packs", "check")
    code = "E201" if bad else "W505"
    assert done.out.count("anchor packs explain") == 1
    assert done.out.rstrip().endswith(f"anchor packs explain {code}")
