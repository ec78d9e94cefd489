"""Packs opened again: at the right line, checked afterwards, and never lost."""

import os
import sys
from pathlib import Path

import pytest

from anchor.errors import Status
from anchor.packs.earlier import versions
from anchor.packs.writing.authoring import load
from anchor.packs.writing.drafts import Drafts, Unsaved
from anchor.places import places
from authoring import ScriptedEditor, replacing
from faces import own_exercise, own_pack, own_routine
from running import Run, Type

EVIDENCE = 'evidence = "Not studied."'
LAMP = own_exercise("lamp", EVIDENCE)
SHELF = own_exercise("shelf", EVIDENCE)
BREAK = replacing("outward", "sideways")
MEND = replacing("sideways", "outward")


@pytest.fixture
def path(home: Path) -> Path:
    return own_pack(home, "mine", LAMP, SHELF, own_routine("evening", "lamp"))


def line_of(path: Path, text: str) -> int:
    return path.read_text("utf-8").split("\n").index(text) + 1


# What is opened, and where


@pytest.mark.parametrize("typed", [[], ["mine"], ["MINE"], ["lamp"], ["mine/lamp"]])
def test_a_pack_is_opened_at_its_first_exercise(
    anchor: Run, path: Path, monkeypatch: pytest.MonkeyPatch, typed: list[str]
) -> None:
    editor = ScriptedEditor(monkeypatch)
    done = anchor("packs", "edit", *typed)
    assert done.status == Status.DONE
    assert editor.opened == [(path, line_of(path, "[[exercise]]"))]
    assert done.out.startswith(f"The file: {path}")


def test_words_that_are_kept_in_anchor_are_told_of(
    anchor: Run, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = ScriptedEditor(monkeypatch)
    saved = path.read_text("utf-8")
    drafts = Drafts(places().drafts)
    drafts.keep(path, Unsaved(saved.replace("Look", "Gaze"), load(path).stamp))
    done = anchor("packs", "edit", "mine")
    assert "kept, not saved yet: anchor packs edit mine --here opens that." in done.prose
    drafts.keep(path, Unsaved(saved, b""))
    assert "--here" not in anchor("packs", "edit", "mine").prose
    drafts.drop(path)
    path.write_bytes(b"\xff\xfe\x00")
    assert "--here" not in anchor("packs", "edit", "mine").prose
    assert len(editor.opened) == 3


@pytest.mark.parametrize("typed", ["shelf", "mine/shelf", "Mine/Shelf"])
def test_an_exercise_is_opened_at_its_own_line(
    anchor: Run, path: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    editor = ScriptedEditor(monkeypatch)
    done = anchor("packs", "edit", typed)
    assert editor.opened == [(path, line_of(path, 'name = "shelf"') - 1)]
    assert "Play it with: anchor start shelf" in done.out


def test_a_routine_and_an_alias_are_found_too(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = own_exercise("lamp", f'{EVIDENCE}\naliases = ["light"]')
    path = own_pack(home, "mine", SHELF, own, own_routine("evening", "lamp"))
    editor = ScriptedEditor(monkeypatch)
    anchor("packs", "edit", "evening")
    anchor("packs", "edit", "light")
    assert [line for _, line in editor.opened] == [
        line_of(path, "[[routine]]"),
        line_of(path, 'name = "lamp"') - 1,
    ]


def test_a_broken_pack_is_opened_where_it_is_broken(
    anchor: Run, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text(path.read_text("utf-8").replace('turns = "outward"', "turns = outward", 1))
    editor = ScriptedEditor(monkeypatch)
    assert anchor("packs", "edit", "mine").status == Status.FAILED
    assert editor.opened == [(path, line_of(path, "turns = outward"))]


def test_an_exercise_of_a_broken_pack_is_found(
    anchor: Run, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text(path.read_text("utf-8") + "broken [\n")
    editor = ScriptedEditor(monkeypatch)
    anchor("packs", "edit", "shelf")
    assert editor.opened == [(path, line_of(path, 'name = "shelf"') - 1)]


def test_a_pack_that_is_no_text_is_opened_all_the_same(
    anchor: Run, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(b"\xff\xfe\x00")
    own_pack(path.parent.parent, "other", SHELF)
    editor = ScriptedEditor(monkeypatch)
    done = anchor("packs", "edit", "mine")
    assert done.status == Status.FAILED
    assert editor.opened == [(path, 1)]
    assert "E105" in done.out


@pytest.mark.skipif(sys.platform == "win32", reason="there are none")
@pytest.mark.parametrize("watching", [[], ["--watch"]])
def test_what_is_no_file_is_not_opened(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch, watching: list[str]
) -> None:
    (home / "packs" / "folder.toml").mkdir(parents=True)
    os.mkfifo(home / "packs" / "pipe.toml")
    editor = ScriptedEditor(monkeypatch)
    for name in ("folder", "pipe"):
        done = anchor("packs", "edit", name, *watching)
        assert done.status == Status.WRONG_USE
        assert "E102: this is not an ordinary file" in done.notes
    assert editor.opened == []


def test_a_file_anywhere_can_be_opened_and_where_it_has_to_be_is_said(
    anchor: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = own_pack(tmp_path, "mine", LAMP)
    editor = ScriptedEditor(monkeypatch)
    done = anchor("packs", "edit", str(path))
    assert done.status == Status.DONE
    assert editor.opened == [(path, line_of(path, "[[exercise]]"))]
    assert f"anchor packs install {path}" in done.prose
    gone = anchor("packs", "edit", "no.toml")
    assert (gone.status, gone.notes) == (Status.WRONG_USE, "There is no file no.toml.")


def test_a_pack_without_exercises_is_opened_at_its_beginning(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = own_pack(home, "mine")
    editor = ScriptedEditor(monkeypatch)
    done = anchor("packs", "edit")
    assert editor.opened == [(path, 1)]
    assert "anchor packs show mine" in done.out


def test_one_of_several_packs_can_be_chosen(
    anchor: Run, path: Path, home: Path, typing: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_pack(home, "zebra", SHELF)
    editor = ScriptedEditor(monkeypatch)
    done = anchor("packs", "edit")
    assert (done.status, done.notes) == (
        Status.WRONG_USE,
        "Which of your packs: mine, zebra?",
    )
    typing("zebra")
    anchor("packs", "edit")
    typing("q")
    assert anchor("packs", "edit").status == Status.DONE
    assert [file.stem for file, _ in editor.opened] == ["zebra"]


def test_a_name_in_several_packs_is_not_guessed(
    anchor: Run, path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_pack(home, "zebra", SHELF)
    editor = ScriptedEditor(monkeypatch)
    done = anchor("packs", "edit", "shelf")
    assert done.notes == "Which of your packs: mine/shelf, zebra/shelf?"
    assert editor.opened == []


def test_without_a_pack_it_says_how_to_begin_one(anchor: Run) -> None:
    done = anchor("packs", "edit")
    assert done.status == Status.WRONG_USE
    assert "anchor packs new begins one" in done.notes


def test_a_name_there_is_not_is_told(anchor: Run, path: Path) -> None:
    for typed in ("no-such-thing", "mine/no-such-thing", "\x1b[2J"):
        done = anchor("packs", "edit", typed)
        assert done.status == Status.WRONG_USE
        assert "There is no exercise called" in done.notes


# What is built in


@pytest.mark.parametrize(
    ("typed", "example"),
    [("box", "breathing/box"), ("breathing", "breathing/equal"), ("5-9", "typed/5-9")],
)
def test_what_is_built_in_is_not_opened(anchor: Run, typed: str, example: str) -> None:
    done = anchor("packs", "edit", typed)
    assert done.status == Status.WRONG_USE
    assert "stays as it is" in done.notes
    assert f"anchor packs new --from {example}" in done.notes


def test_a_copy_of_what_is_built_in_is_offered(
    anchor: Run, home: Path, typing: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = ScriptedEditor(monkeypatch)
    typing("", "my own box")
    done = anchor("packs", "edit", "box")
    assert done.status == Status.DONE
    assert [file for file, _ in editor.opened] == [home / "packs" / "my-own-box.toml"]
    typing("q")
    assert anchor("packs", "edit", "box").status == Status.DONE
    assert len(editor.opened) == 1


# Afterwards


def test_problems_are_told_and_it_can_be_opened_at_the_first(
    anchor: Run, path: Path, typing: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = ScriptedEditor(monkeypatch, BREAK, MEND)
    typing("")
    done = anchor("packs", "edit", "shelf")
    assert done.status == Status.DONE
    assert "E205" in done.out
    assert "anchor packs explain E205" in done.prose
    assert "It cannot be played like this yet." in done.out
    assert "could be played comes back with: anchor packs restore mine 1" in done.prose
    assert editor.opened[1] == (path, line_of(path, 'turns = "outward"'))
    assert done.prose.endswith("All is well. Play it with: anchor start shelf")


def test_it_can_be_left_broken_and_the_last_good_version_is_kept(
    anchor: Run, path: Path, typing: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = path.read_bytes()
    ScriptedEditor(monkeypatch, BREAK)
    typing("2")
    assert anchor("packs", "edit", "shelf").status == Status.FAILED
    assert b"sideways" in path.read_bytes()
    assert [kept.path.read_bytes() for kept in versions(path)] == [good]


def test_the_last_good_version_can_be_brought_back(
    anchor: Run, path: Path, typing: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = path.read_bytes()
    ScriptedEditor(monkeypatch, BREAK)
    typing("3")
    done = anchor("packs", "edit", "shelf")
    assert done.status == Status.DONE
    assert path.read_bytes() == good
    (kept,) = versions(path)
    assert b"sideways" in kept.path.read_bytes()
    assert f"It is back. What was there is in {kept.path}" in done.prose


def test_a_pack_that_was_broken_before_has_nothing_to_bring_back(
    anchor: Run, path: Path, typing: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text(BREAK(path.read_text("utf-8")))
    ScriptedEditor(monkeypatch)
    typing("3", "2")
    done = anchor("packs", "edit", "shelf")
    assert done.status == Status.FAILED
    assert "bring that version back" not in done.out


def test_with_warnings_alone_enter_leaves_it_as_it_is(
    anchor: Run, path: Path, typing: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = ScriptedEditor(monkeypatch, replacing(EVIDENCE, ""))
    typing("")
    done = anchor("packs", "edit", "shelf")
    assert done.status == Status.DONE
    assert "0 problems, 2 warnings." in done.out
    assert "Enter is 2." in done.out
    assert "Play it with: anchor start shelf" in done.out
    assert len(editor.opened) == 1
    typing("1", "q")
    anchor("packs", "edit", "shelf")
    assert editor.opened[2][1] == line_of(path, "[[exercise]]")


def test_where_nobody_is_asked_the_status_tells(
    anchor: Run, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = ScriptedEditor(monkeypatch, BREAK)
    done = anchor("packs", "edit", "shelf")
    assert done.status == Status.FAILED
    assert "What now?" not in done.out
    assert len(editor.opened) == 1


def test_an_editor_that_takes_the_file_away_is_told(
    anchor: Run, path: Path, typing: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = path.read_bytes()

    def gone(file: Path, line: int | None = None) -> None:
        file.unlink()

    monkeypatch.setattr("anchor.cli.reviewing.open_in_editor", gone)
    typing("3")
    done = anchor("packs", "edit", "shelf")
    assert "E101" in done.out
    assert path.read_bytes() == good


def test_a_name_that_leads_elsewhere_is_said_in_full(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_pack(home, "mine", own_exercise("box", EVIDENCE))
    ScriptedEditor(monkeypatch)
    assert "anchor start mine/box" in anchor("packs", "edit", "mine").out
    own_pack(home, "other", LAMP)
    own_pack(home, "third", LAMP)
    assert "anchor start other/lamp" in anchor("packs", "edit", "other").out
