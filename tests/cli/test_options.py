"""What can be chosen on the command line, and the sentence for what cannot."""

import pytest

from anchor.cli.options import choices
from anchor.errors import Status
from running import Run

PLAYING = [["breathe"], ["start", "box", "--holds"], ["show", "box"]]


@pytest.mark.parametrize("command", PLAYING)
@pytest.mark.parametrize(
    ("option", "values", "said"),
    [
        ("--minutes", ["0", "0.09", "721", "-1", "nan", "inf", "x", "", "1e9"], "from 0.1 to 720."),
        ("--cycles", ["0", "-1", "1.5", "10001", "x", "", "1e3", "9" * 99], "from 1 to 10000."),
        ("--pace", ["0", "0.49", "3.01", "nan", "-inf", "x", ""], "from 0.5 to 3."),
    ],
)
def test_a_wrong_value_is_one_sentence_with_the_range(
    anchor: Run, command: list[str], option: str, values: list[str], said: str
) -> None:
    for value in values:
        done = anchor(*command, f"{option}={value}")
        assert (done.status, done.out) == (Status.WRONG_USE, "")
        assert done.notes.startswith(f"Invalid value for '{option}'")
        assert done.notes.endswith(said)
        assert done.notes.count(". ") == 0


@pytest.mark.parametrize(
    "chosen",
    [
        ["--minutes=1", "--cycles=2"],
        ["--minutes=1", "--endless"],
        ["--cycles=2", "--endless"],
        ["--minutes=1", "--cycles=2", "--endless"],
    ],
)
def test_only_one_length_can_be_chosen(anchor: Run, chosen: list[str]) -> None:
    done = anchor("breathe", *chosen)
    assert done.status == Status.WRONG_USE
    assert "Please choose one" in done.notes


@pytest.mark.parametrize("low_and_high", [("0.1", "720"), ("0.5", "3")])
def test_the_ends_of_a_range_are_in_it(anchor: Run, low_and_high: tuple[str, str]) -> None:
    option = "--minutes" if low_and_high[0] == "0.1" else "--pace"
    for value in low_and_high:
        assert anchor("show", "soft", option, value).status == Status.DONE


def test_a_length_that_is_fixed_cannot_be_chosen(anchor: Run) -> None:
    done = anchor("ground", "--minutes", "3")
    assert done.status == Status.WRONG_USE
    assert "has a length of its own" in done.notes


@pytest.mark.parametrize("option", ["--skip", "--with"])
def test_what_there_is_not_cannot_be_skipped_or_included(anchor: Run, option: str) -> None:
    done = anchor("scan", option, "thigs")
    assert done.status == Status.WRONG_USE
    assert "Did you mean thighs?" in done.notes
    assert "anchor show scan/edges" in anchor("scan", option, "\x1b[2J" + "x" * 900).notes


def test_leaving_everything_out_is_told(anchor: Run) -> None:
    done = anchor("show", "hands-on-thighs", "--skip", "1,2,3,4")
    assert done.status == Status.WRONG_USE
    assert "nothing of Hands on thighs remains" in done.notes


def test_names_may_come_several_at_once_in_any_spelling() -> None:
    found = choices(None, None, False, 1.0, ["Left Hand, face", "SEE"], None)
    assert found.skip == {"left-hand", "face", "see"}
    assert found.include == frozenset()
    assert choices(None, None, False, 1.0, [",, ,"], ["all"]).skip == frozenset()
