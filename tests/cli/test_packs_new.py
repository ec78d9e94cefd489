"""Packs begun: asked for, named, written, opened, and never over one another."""

import stat
import sys
from pathlib import Path

import pytest

from anchor.errors import Status
from anchor.packs.reader import check_file
from anchor.packs.writing.starting import KINDS
from anchor.words import authoring as words
from authoring import ScriptedEditor
from faces import CTRL_C, CTRL_D, own_exercise, own_pack
from running import Run, Type

GOOD = own_exercise("lamp", 'evidence = "Not studied."')


def test_every_kind_has_its_words() -> None:
    assert set(words.KINDS) == set(KINDS)


# Written only


@pytest.mark.parametrize("kind", KINDS)
def test_a_pack_is_written_and_can_be_shown_and_played(anchor: Run, home: Path, kind: str) -> None:
    done = anchor("packs", "new", "evening light", "--kind", kind, "--no-edit")
    path = home / "packs" / "evening-light.toml"
    assert done.status == Status.DONE
    assert f"The file: {path}" in done.prose  # which may take more than one line
    assert "Open it with: anchor packs edit evening-light" in done.out
    assert "Play it with: anchor start evening-light" in done.out
    assert check_file(path) == []
    assert anchor("show", "evening-light").prose.startswith("evening light")
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_without_a_name_it_gets_one_that_is_free(anchor: Run, home: Path) -> None:
    for name in ("my-breath", "my-breath-2", "my-breath-3"):
        assert anchor("packs", "new", "--kind", "breath").status == Status.DONE
        assert (home / "packs" / f"{name}.toml").exists()


def test_a_name_of_which_nothing_can_stay_still_becomes_a_title(anchor: Run, home: Path) -> None:
    anchor("packs", "new", "窓のそば", "--kind", "scan")
    assert 'title = "窓のそば"' in (home / "packs" / "my-scan.toml").read_text("utf-8")


def test_a_plain_name_gives_a_plain_title(anchor: Run, home: Path) -> None:
    anchor("packs", "new", "by-the-window", "--kind", "scan")
    text = (home / "packs" / "by-the-window.toml").read_text("utf-8")
    assert text.count('title = "By the window"') == 2


def test_a_pack_that_is_there_stays_as_it_is(anchor: Run, home: Path) -> None:
    path = own_pack(home, "mine", GOOD)
    before = path.read_bytes()
    done = anchor("packs", "new", "mine", "--kind", "breath")
    assert done.status == Status.WRONG_USE
    assert "stays as it is. anchor packs edit mine opens it." in done.notes
    assert path.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_that_leads_nowhere_stays_as_it_is(anchor: Run, home: Path) -> None:
    own_pack(home, "other", GOOD)
    (home / "packs" / "mine.toml").symlink_to(home / "elsewhere.toml")
    done = anchor("packs", "new", "mine", "--kind", "breath")
    assert done.status == Status.WRONG_USE
    assert not (home / "elsewhere.toml").exists()


@pytest.mark.parametrize("taken", ["breathing", "box", "lamp", "Box", "333", "4-7-8"])
def test_a_name_that_leads_somewhere_already_is_not_taken(
    anchor: Run, home: Path, taken: str
) -> None:
    own_pack(home, "mine", GOOD)
    done = anchor("packs", "new", taken, "--kind", "breath")
    assert done.status == Status.WRONG_USE
    assert f"The name {taken.lower()} is taken. my-{taken.lower()} is free." in done.notes
    assert len(list((home / "packs").iterdir())) == 1


def test_a_name_that_is_taken_twice_leads_to_one_that_is_free(anchor: Run, home: Path) -> None:
    own_pack(home, "my-lamp", GOOD)
    assert "my-lamp-2 is free" in anchor("packs", "new", "lamp", "--kind", "breath").notes
    done = anchor("packs", "new", "my-box", "--from", "box")
    assert done.status == Status.DONE
    assert "my-box-2 is free" in anchor("packs", "new", "box", "--from", "box").notes


def test_where_nobody_is_asked_a_kind_has_to_be_given(anchor: Run, home: Path) -> None:
    done = anchor("packs", "new", "mine")
    assert done.status == Status.WRONG_USE
    assert "--kind with one of: breath, grounding" in done.notes
    assert not home.exists()


def test_a_kind_there_is_not_is_told(anchor: Run) -> None:
    assert anchor("packs", "new", "mine", "--kind", "dance").status == Status.WRONG_USE


def test_a_kind_and_a_copy_do_not_go_together(anchor: Run, home: Path) -> None:
    done = anchor("packs", "new", "mine", "--kind", "scan", "--from", "box")
    assert (done.status, done.out) == (Status.WRONG_USE, "")
    assert "--kind and --from do not go together" in done.notes
    assert not home.exists()


def test_a_folder_that_cannot_be_written_is_told(anchor: Run, home: Path) -> None:
    home.mkdir()
    (home / "packs").write_text("in the way")
    done = anchor("packs", "new", "mine", "--kind", "breath")
    assert done.status == Status.STORAGE


# Copies


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("breathing/longer-out", "my-longer-out"), ("box", "my-box"),
        ("five-minutes", "my-five-minutes"), ("in 5 out 9", "my-5-9"), ("lamp", "my-lamp"),
        ("mine/lamp", "my-lamp"),
    ],
)  # fmt: skip
def test_a_copy_is_well_and_leads_to_itself(
    anchor: Run, home: Path, source: str, name: str
) -> None:
    own_pack(home, "mine", GOOD)
    done = anchor("packs", "new", "--from", source)
    assert done.status == Status.DONE
    assert f"Play it with: anchor start {name}" in done.out
    assert check_file(home / "packs" / f"{name}.toml") == []
    assert "my way" in anchor("show", name).prose


def test_a_copy_leaves_what_is_built_in_where_it_is(anchor: Run) -> None:
    before = anchor("show", "box").out
    anchor("packs", "new", "--from", "box", "calm-box")
    assert anchor("show", "box").out == before
    assert "Calm box" in anchor("show", "calm-box").out


def test_a_copy_of_nothing_is_told(anchor: Run, home: Path) -> None:
    done = anchor("packs", "new", "--from", "no-such-thing")
    assert done.status == Status.WRONG_USE
    assert "There is no exercise called" in done.notes
    assert not home.exists()


# Asked


def test_kind_and_name_are_asked_for_and_the_editor_opens_at_the_title(
    anchor: Run, home: Path, typing: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = ScriptedEditor(monkeypatch)
    typing("2", "By the lake")
    done = anchor("packs", "new")
    path = home / "packs" / "by-the-lake.toml"
    assert done.status == Status.DONE
    assert "1: a breath" in done.out
    assert "Enter takes my-grounding" in done.out
    ((opened, line),) = editor.opened
    assert opened == path
    assert path.read_text("utf-8").split("\n")[(line or 0) - 1].startswith('title = "By the lake"')
    assert done.prose.endswith("All is well. Play it with: anchor start by-the-lake")


@pytest.mark.parametrize("typed", [["q"], ["1", "q"], ["1", "stop"], [CTRL_C], ["1", CTRL_D]])
def test_leaving_at_a_question_writes_nothing(
    anchor: Run, home: Path, typing: Type, monkeypatch: pytest.MonkeyPatch, typed: list[str]
) -> None:
    editor = ScriptedEditor(monkeypatch)
    typing(*typed)
    assert anchor("packs", "new").status == Status.DONE
    assert not home.exists()
    assert editor.opened == []


def test_a_name_that_is_taken_is_asked_for_again(
    anchor: Run, home: Path, typing: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    ScriptedEditor(monkeypatch)
    typing("box", "steps")
    done = anchor("packs", "new", "--kind", "breath")
    assert "The name box is taken. my-box is free." in done.prose
    assert (home / "packs" / "steps.toml").exists()


def test_after_a_name_that_is_taken_enter_takes_the_one_that_was_told(
    anchor: Run, home: Path, typing: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    ScriptedEditor(monkeypatch)
    typing("Box", "")
    done = anchor("packs", "new", "--kind", "breath")
    assert "Enter takes my-box." in done.prose
    assert 'title = "Box"' in (home / "packs" / "my-box.toml").read_text("utf-8")


def test_enter_takes_the_name_that_is_offered(
    anchor: Run, home: Path, typing: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    ScriptedEditor(monkeypatch)
    typing("", "")
    anchor("packs", "new")
    assert (home / "packs" / "my-breath.toml").exists()


def test_an_editor_that_cannot_be_started_leaves_the_file_and_says_where(
    anchor: Run, home: Path, typing: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor-anywhere")
    typing()
    done = anchor("packs", "new", "mine", "--kind", "breath")
    assert done.status == Status.FAILED
    assert str(home / "packs" / "mine.toml") in done.notes.replace(" ", "") + done.out
    assert (home / "packs" / "mine.toml").exists()
