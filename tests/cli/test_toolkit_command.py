"""A person's own things that help: shown when they ask, when it is not helping, before a talk."""

from pathlib import Path

from anchor.errors import Status
from anchor.words import care as words
from anchor.words import tr
from running import Run, Type


def write(home: Path, text: str) -> Path:
    home.mkdir(exist_ok=True)
    path = home / "toolkit.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_things_are_shown_with_what_they_are(anchor: Run, home: Path) -> None:
    write(home, 'why = "them"\nscent = "soap"\nsong = ["a", "b"]\nimage = "~/sea.jpg"\n')
    done = anchor("toolkit", "--plain")
    assert (done.status, done.err) == (Status.DONE, "")
    assert done.out.splitlines() == [
        "A scent: soap",
        "A song: a",
        "A song: b",
        "A picture: ~/sea.jpg",
        "Your why: them",
        tr(words.EDIT_WITH, command="toolkit"),
    ]


def test_with_nothing_there_it_says_so_and_makes_nothing(anchor: Run, home: Path) -> None:
    done = anchor("toolkit")
    assert tr(words.TOOLKIT_NONE, file=str(home / "toolkit.toml")) in done.prose
    assert not home.exists()


def test_a_slip_is_told_with_its_line_and_costs_nothing_else(anchor: Run, home: Path) -> None:
    path = write(home, 'scent = "soap"\nsong = "a\nname = "x"\nwhy = "them\\u001b[2J"\n')
    done = anchor("toolkit")
    assert done.out.startswith("A scent: soap\nYour why: them\\x1b[2J\n")
    told = [
        tr(words.FAULT_KEY, file=str(path), line=line, key=key)
        for line, key in ((2, "song"), (3, "name"))
    ]
    assert done.notes == " ".join(told)


def test_they_are_shown_when_it_is_not_helping(anchor: Run, typing: Type, home: Path) -> None:
    write(home, 'scent = "soap"\nsong = 5\n')
    typing("not helping", "")
    done = anchor("breathe", "soft", "--no-save")
    assert f"{tr(words.TOOLKIT_YOURS)} A scent: soap" in done.prose
    assert "song could not be used" in done.notes


def test_they_are_shown_before_a_hard_talk(anchor: Run, typing: Type, home: Path) -> None:
    write(home, 'scent = "soap"\n')
    typing("stop")
    assert "A scent: soap" in anchor("start", "words/i-feel").prose
    typing("stop")
    assert "A scent: soap" not in anchor("start", "soft").prose


def test_with_none_nothing_is_said_of_them(anchor: Run, typing: Type) -> None:
    typing("not helping", "")
    done = anchor("breathe", "soft", "--no-save")
    assert tr(words.TOOLKIT_YOURS) not in done.prose
    assert done.err == ""
