"""Where the journal is, and erasing it: asked once, for good, with everything beside it."""

from pathlib import Path

import pytest

from anchor.errors import Status
from anchor.words import checkin as words
from anchor.words import tr
from checkins import checkin
from faces import CTRL_C, CTRL_D, Typed
from journaling import keep, kept
from running import Run, Type


def test_it_is_told_where_it_is_and_not_made(anchor: Run, home: Path) -> None:
    done = anchor("journal", "where")
    assert (done.status, done.out, done.err) == (Status.DONE, f"{home / 'journal.db'}\n", "")
    assert not home.exists()


def test_without_a_command_it_shows_its_help(anchor: Run) -> None:
    assert anchor("journal").out == anchor("journal", "--help").out


@pytest.mark.parametrize("word", ["forget", " Forget "])
def test_everything_is_erased_once_the_word_is_typed(
    anchor: Run, typing: Type, home: Path, word: str
) -> None:
    keep(home, checkin(0), checkin(1))
    (home / "journal-v1.db").write_text("a copy")
    (home / "people.toml").write_text("")
    typing(word)
    done = anchor("journal", "forget")
    assert done.status == Status.DONE
    assert "It cannot be undone." in done.prose
    assert "Erased: 2 check-ins, " in done.prose
    assert [path.name for path in home.iterdir()] == ["people.toml"]
    typing("forget")
    assert anchor("journal", "forget").prose == " ".join(
        tr(words.NO_JOURNAL, path=home / "journal.db").split()
    )


@pytest.mark.parametrize("answer", ["", "yes", "forget it", "stop", CTRL_C, CTRL_D])
def test_anything_else_leaves_everything(
    anchor: Run, typing: Type, home: Path, answer: Typed
) -> None:
    keep(home, checkin())
    lines = typing(answer)
    done = anchor("journal", "forget")
    assert done.status == Status.DONE
    assert done.prose.endswith(tr(words.NOT_FORGOTTEN))
    assert len(lines.waits) == 1
    assert kept(home) == [checkin()]


def test_with_nobody_there_nothing_is_erased(anchor: Run, home: Path) -> None:
    keep(home, checkin())
    done = anchor("journal", "forget")
    assert (done.status, done.notes) == (Status.WRONG_USE, tr(words.FORGET_ALONE))
    assert kept(home) == [checkin()]


def test_what_cannot_be_read_can_be_erased(anchor: Run, typing: Type, home: Path) -> None:
    home.mkdir()
    (home / "journal.db").write_text("not whole " * 500)
    typing("forget")
    done = anchor("journal", "forget")
    assert tr(words.WHATEVER_IS_THERE) in done.prose
    assert done.status == Status.DONE
    assert [*home.iterdir()] == []
