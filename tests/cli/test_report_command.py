"""The page for a therapist, from the command: printed, or written for its owner's eyes only."""

import sys
from pathlib import Path

import pytest

from anchor.errors import Status
from anchor.journal.model import Played
from anchor.journal.store import Journal
from checkins import checkin
from journaling import keep
from running import Run

BOX = Played(exercise="breathing/box", practised=240_000, before=8, after=5)


@pytest.fixture
def kept(home: Path) -> Path:
    """A journal with a session and two notes."""
    made = [
        checkin(0, id="one", session=BOX, kind="session"),
        checkin(1, id="two", note="Between us."),
        checkin(54, id="three", note="For her."),
        checkin(55, id="threeish"),
    ]
    with Journal(home / "journal.db") as journal:
        journal.merge(made)
    return home


def test_it_is_printed_without_any_note(anchor: Run, kept: Path) -> None:
    done = anchor("report")
    assert (done.status, done.err) == (Status.DONE, "")
    assert done.out.startswith("<!DOCTYPE html>\n")
    assert done.out.endswith("</html>\n")
    assert "Box breath" in done.out
    assert "Between us." not in done.out
    assert "For her." not in done.out


def test_chosen_notes_are_in_it(anchor: Run, kept: Path) -> None:
    done = anchor("report", "--note", "three", "--note", "tw", "--format", "md")
    assert done.out.startswith("# Looking back\n")
    assert done.prose.endswith("> Between us. ### 2026-10-07 18:00 > For her.")


def test_it_is_of_the_days_that_were_asked_for(anchor: Run, kept: Path) -> None:
    arguments = ("report", "--since", "2026-10-07", "--until", "2026-10-08", "--output", "-")
    done = anchor(*arguments)
    assert "From 2026-10-07 to 2026-10-08." in done.out
    assert "There are 2 check-ins" in done.out
    assert "Box breath" not in done.out


@pytest.mark.parametrize(
    ("name", "begins"), [("page.html", "<!DOCTYPE"), ("page.HTM", "<!DOCTYPE"), ("page.md", "# L")]
)
def test_a_file_is_for_its_owner_alone(
    anchor: Run, kept: Path, tmp_path: Path, name: str, begins: str
) -> None:
    path = tmp_path / name
    done = anchor("report", "--output", str(path))
    assert (done.status, done.out) == (Status.DONE, "")
    assert "It is not encrypted" in done.notes
    assert path.read_text("utf-8").startswith(begins)
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600


def test_answers_can_be_chosen_without_a_note(anchor: Run, home: Path) -> None:
    keep(home, checkin(0, id="one", answers={"What did you eat?": "soup"}))
    done = anchor("report", "--note", "one", "--format", "md")
    assert "What did you eat? Answer: soup" in done.prose.replace("\\", "")


def test_nothing_is_written_over_unasked(anchor: Run, kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("mine")
    done = anchor("report", "-o", str(path))
    assert done.status == Status.STORAGE
    assert "--force" in done.notes
    assert path.read_text() == "mine"
    assert anchor("report", "-o", str(path), "--force").status == Status.DONE
    assert path.read_text("utf-8").startswith("<!DOCTYPE")
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--note", "four"), "begins with four"),
        (("--note", "t"), "begins with t"),
        (("--note", "one"), "one has no note"),
        (("--output", "page.pdf"), "--format says which"),
        (("--format", "pdf"), "'md'"),
        (("--since", "2026-10-31", "--until", "2026-10-01"), "--since comes after"),
    ],
)
def test_a_slip_is_told_and_nothing_written(
    anchor: Run, kept: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    arguments: tuple[str, ...], said: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    done = anchor("report", *arguments)
    assert (done.status, done.out) == (Status.WRONG_USE, "")
    assert said in done.notes
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_persons_home_is_meant_by_a_tilde(
    anchor: Run, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert anchor("report", "--output", "~/page.md").status == Status.DONE
    assert (tmp_path / "page.md").is_file()


def test_where_it_cannot_be_written_that_is_said(anchor: Run, kept: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = anchor("report", "--output", str(tmp_path / "file" / "page.html"))
    assert done.status == Status.STORAGE
    assert done.notes.startswith("The system said no")


def test_without_a_journal_it_makes_none(anchor: Run, home: Path) -> None:
    done = anchor("report", "--format", "md")
    assert done.status == Status.DONE
    assert "There are 0 check-ins" in done.out
    assert not home.exists()
