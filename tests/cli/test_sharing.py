"""Packs that are added, taken out, brought back and handed on."""

import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from anchor.core.text import UNSAFE
from anchor.errors import Status
from anchor.packs.earlier import keep
from anchor.packs.sharing.archive import unpack
from anchor.packs.writing.authoring import load, save
from faces import BUILTIN, own_exercise, own_pack, own_routine
from hostile_archives import Zipped, a_zip
from running import Run, Type

LAMP = own_exercise("lamp", 'evidence = "Not studied."\neasier = "grounding/feet"')
MOON = own_exercise("moon", 'evidence = "Not studied."\neasier = "grounding/feet"')
HELD = own_exercise(
    "held",
    'evidence = "Not studied."\neasier = "lamp"\ncautions = ["Slowly."]',
    step='do = "breathe"\nin = 4\nhold = 2\nout = 4\ncycles = 3',
)


@pytest.fixture
def calm(tmp_path: Path) -> Path:
    """A pack that somebody handed on."""
    return own_pack(tmp_path / "there", "calm", LAMP, HELD, own_routine("evening", "lamp"))


def again(path: Path, *changes: tuple[str, str]) -> None:
    """Change what somebody hands on."""
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


# install


def test_a_pack_is_shown_before_anything_is_added(anchor: Run, home: Path, calm: Path) -> None:
    done = anchor("packs", "install", str(calm))
    assert done.status == Status.FAILED
    for part in (
        "Mine (calm), version 1.0.0, in en. My own. Licence: CC0-1.0.",
        "calm/lamp: A lamp, 4 seconds, outward.",
        "calm/held: A held, 30 seconds, outward, with holds.",
        "calm/evening: A evening, a routine of lamp.",
        "Before A held: Slowly.",
    ):
        assert part in done.prose
    assert "Nothing was added yet: nobody could be asked here. --yes adds it." in done.notes
    assert not home.exists()


def test_it_is_added_when_the_person_says_so(
    anchor: Run, typing: Type, home: Path, calm: Path
) -> None:
    typing("y")
    done = anchor("packs", "install", str(calm))
    assert done.status == Status.DONE
    assert "Add it? y adds it, Enter leaves it." in done.prose
    added = home / "packs" / "calm.toml"
    assert added.read_bytes() == calm.read_bytes()
    assert f"Added: {added}" in done.out.replace("\n", " ")
    assert "To take it back: anchor packs remove calm" in done.prose
    assert anchor("show", "calm/lamp").status == Status.DONE


@pytest.mark.parametrize("typed", ["", "n", "q", "yess"])
def test_anything_else_leaves_it(
    anchor: Run, typing: Type, home: Path, calm: Path, typed: str
) -> None:
    typing(typed)
    done = anchor("packs", "install", str(calm))
    assert (done.status, done.out.splitlines()[-1]) == (Status.DONE, "Nothing was added.")
    assert not home.exists()


def test_leaving_at_the_question_adds_nothing(
    anchor: Run, typing: Type, home: Path, calm: Path
) -> None:
    typing(KeyboardInterrupt())
    assert anchor("packs", "install", str(calm)).status == Status.DONE
    assert not home.exists()


def test_a_script_says_yes_beforehand(anchor: Run, home: Path, calm: Path) -> None:
    done = anchor("packs", "install", "--yes", str(calm))
    assert done.status == Status.DONE
    assert "calm/lamp: A lamp" in done.prose
    assert (home / "packs" / "calm.toml").exists()


def test_what_changes_is_said_and_what_is_replaced_can_come_back(
    anchor: Run, home: Path, calm: Path
) -> None:
    anchor("packs", "install", "--yes", str(calm))
    before = calm.read_bytes()
    again(
        calm,
        ('version = "1.0.0"', 'version = "1.1.0"'),
        ('license = "CC0-1.0"', 'license = "CC-BY-4.0"\nauthors = ["Jo"]'),
        ('title = "A lamp"', 'title = "The lamp"\nminutes = 3'),
        (
            'do = "say"\nsay = "Look around."',
            'do = "breathe"\nin = 4\nhold = 2\nout = 4\ntouch = true',
        ),
        ('name = "held"', 'name = "still"'),
    )  # fmt: skip
    shown = anchor("packs", "install", str(calm))
    for part in (
        "You have version 1.0.0 of it; this is 1.1.0.",
        "New in it: A held (still).",
        "No longer in it: A held (held).",
        "Changed: The lamp (lamp) (title, steps, length, now with holds, now with touch).",
        "Licence: CC0-1.0 before, CC-BY-4.0 now.",
        "Authors: nobody named before, Jo now.",
        "Your present one would be kept, and can be brought back.",
    ):
        assert part in shown.prose
    done = anchor("packs", "install", "--yes", str(calm))
    kept = home / "packs" / "earlier" / "calm.1.toml"
    assert kept.read_bytes() == before
    assert "To go back to the one before: anchor packs restore calm" in done.prose
    assert (home / "packs" / "calm.toml").read_bytes() == calm.read_bytes()
    back = anchor("packs", "restore", "calm")
    assert back.status == Status.DONE
    assert (home / "packs" / "calm.toml").read_bytes() == before
    assert "exchanges them again" in back.prose


def test_a_question_about_an_update_says_that_it_replaces(
    anchor: Run, typing: Type, calm: Path
) -> None:
    anchor("packs", "install", "--yes", str(calm))
    again(calm, ("My own.", "My very own."))
    typing("n")
    done = anchor("packs", "install", str(calm))
    assert "Replace yours with it? y replaces it, Enter leaves it." in done.prose
    assert "You have this version of it, with other content." in done.prose
    assert "Every exercise in it stays as it is." in done.prose


def test_an_older_version_is_called_so(anchor: Run, calm: Path) -> None:
    anchor("packs", "install", "--yes", str(calm))
    again(calm, ("1.0.0", "0.9"))
    assert "this is 0.9, an older one." in anchor("packs", "install", str(calm)).prose


def test_what_is_there_already_needs_no_question(anchor: Run, calm: Path) -> None:
    anchor("packs", "install", "--yes", str(calm))
    done = anchor("packs", "install", str(calm))
    assert (done.status, done.err) == (Status.DONE, "")
    assert "You have exactly this pack already." in done.prose


def test_a_broken_pack_in_its_place_is_replaced_and_kept(
    anchor: Run, home: Path, calm: Path
) -> None:
    own_pack(home, "calm", "broken [")
    done = anchor("packs", "install", "--yes", str(calm))
    assert "You have a pack of this name that cannot be read." in done.prose
    assert done.status == Status.DONE


def test_good_packs_are_added_beside_a_bad_one(anchor: Run, home: Path, calm: Path) -> None:
    own_pack(calm.parent.parent, "bad", own_exercise("x", "levle = 2"), own_exercise("y", "a = 1"))
    (calm.parent / "README.md").write_text("Hello.")
    done = anchor("packs", "install", "--yes", str(calm.parent))
    assert done.status == Status.FAILED
    assert (home / "packs" / "calm.toml").exists()
    assert not (home / "packs" / "bad.toml").exists()
    assert "bad.toml cannot be added. bad.toml:" in done.notes
    assert "Did you mean level?" in done.notes
    assert "1 more thing is wrong with it." in done.notes
    assert "Left out, as they are no packs: README.md." in done.notes


def test_a_single_problem_is_all_that_is_wrong(anchor: Run, tmp_path: Path) -> None:
    path = own_pack(tmp_path, "bad", own_exercise("x", "levle = 2"))
    done = anchor("packs", "install", "--yes", str(path))
    assert done.status == Status.FAILED
    assert "more thing" not in done.notes


def test_several_packs_are_asked_about_together(
    anchor: Run, typing: Type, home: Path, calm: Path, tmp_path: Path
) -> None:
    moon = own_pack(tmp_path, "night", MOON)
    typing("YES")
    done = anchor("packs", "install", str(calm), str(moon))
    assert "Add these 2 packs?" in done.prose
    assert {path.name for path in (home / "packs").iterdir()} == {"calm.toml", "night.toml"}


def test_an_archive_is_read_without_unpacking_it(anchor: Run, home: Path, calm: Path) -> None:
    archive = calm.parent / "packs.zip"
    files = [Zipped("a/calm.toml", calm.read_bytes()), Zipped("../evil.toml"), Zipped("in.zip")]
    archive.write_bytes(a_zip(*files, Zipped("\x1b[2J.md", b"x")))
    done = anchor("packs", "install", "--yes", str(archive))
    assert done.status == Status.DONE
    assert [path.name for path in (home / "packs").iterdir()] == ["calm.toml"]
    assert "paths lead outside the archive: ../evil.toml." in done.notes
    assert "archives in an archive: in.zip." in done.notes
    assert not UNSAFE.search(done.err)


def test_a_pack_comes_through_a_pipe_too(
    anchor: Run, home: Path, calm: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(calm.read_bytes())))
    assert anchor("packs", "install", "--yes", "-").status == Status.DONE
    assert (home / "packs" / "calm.toml").exists()
    monkeypatch.setattr(sys, "stdin", None)
    assert "standard input cannot be added" in anchor("packs", "install", "-").notes


def test_names_that_are_taken_are_told_with_a_way_out(
    anchor: Run, home: Path, tmp_path: Path
) -> None:
    path = own_pack(tmp_path, "breathing", own_exercise("box"), LAMP)
    done = anchor("packs", "install", "--yes", str(path))
    assert done.status == Status.FAILED
    assert "which goes first" in done.notes
    assert "--as breathing-2" in done.notes
    taken = anchor("packs", "install", "--yes", "--as", "words", str(path))
    assert taken.status == Status.WRONG_USE
    assert "--as words-2" in taken.notes
    own_pack(home, "mine", LAMP)
    done = anchor("packs", "install", "--yes", "--as", "slow", str(path))
    assert done.status == Status.DONE
    assert (
        "the built-in one goes first: box. By its full name this one starts: slow/box."
        in done.prose
    )
    assert "lamp is in more than one of your packs then." in done.prose
    assert "By full name each starts: slow/lamp, mine/lamp." in done.prose
    assert (home / "packs" / "slow.toml").exists()


def test_two_packs_of_one_name_are_told(anchor: Run, calm: Path) -> None:
    (calm.parent / "other.toml").write_bytes(calm.read_bytes() + b"\n")
    done = anchor("packs", "install", "--yes", str(calm.parent))
    assert done.status == Status.FAILED
    assert "calm.toml, other.toml hold a pack called calm." in done.notes


def test_a_folder_in_the_way_is_told(anchor: Run, home: Path, calm: Path) -> None:
    (home / "packs" / "calm.toml").mkdir(parents=True)
    done = anchor("packs", "install", "--yes", str(calm))
    assert "calm.toml in your packs is in the way" in done.notes


def test_what_is_built_in_need_not_be_added(anchor: Run) -> None:
    done = anchor("packs", "install", str(BUILTIN / "breathing.toml"))
    assert (done.status, done.err) == (Status.DONE, "")
    assert "breathing is built in already." in done.prose


def test_warnings_are_shown_and_do_not_forbid(anchor: Run, tmp_path: Path) -> None:
    some = [own_exercise(f"x{n}", "level = 2") for n in range(4)]
    done = anchor("packs", "install", "--yes", str(own_pack(tmp_path, "calm", *some)))
    assert done.status == Status.DONE
    assert "anchor would have written 8 things another way:" in done.prose
    assert "Line 10: nothing says what is known about this exercise (W505)." in done.prose
    assert "anchor packs check shows all of it." in done.prose


def test_what_the_author_stands_by_is_shown_with_the_reason(anchor: Run, tmp_path: Path) -> None:
    accept = 'accept = [{ code = "W505", because = "My own.\\nAdd it?" }]'
    path = own_pack(tmp_path, "calm", own_exercise("x"), info=f"{accept}\n")
    shown = anchor("packs", "install", str(path))
    assert "The author stands by W505: My own. Add it?" in shown.out.splitlines()


def test_a_caution_that_is_gone_is_told(anchor: Run, calm: Path) -> None:
    anchor("packs", "install", "--yes", str(calm))
    again(calm, ('cautions = ["Slowly."]', 'cautions = ["Seated."]'))
    shown = anchor("packs", "install", str(calm)).prose
    assert "Changed: A held (held) (cautions). No longer said before A held: Slowly." in shown
    assert "Before A held: Seated." in shown


def test_many_names_are_not_all_listed(anchor: Run, tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.md").touch()
    done = anchor("packs", "install", str(tmp_path))
    assert "19.md and 10 more." in done.notes
    assert done.status == Status.WRONG_USE
    assert "There is no pack in" in done.notes


def test_steps_that_start_skipped_and_translations_are_told(anchor: Run, tmp_path: Path) -> None:
    attend = 'do = "attend"\nwhere = "throat"\nseconds = 20\n'
    step = f'{attend}[[exercise.step]]\ndo = "say"\nsay = "Look."'
    path = own_pack(tmp_path, "calm", own_exercise("x", 'translates = "breathing/box"', step=step))
    done = anchor("packs", "install", str(path))
    assert "calm/x: A x, 4 seconds, outward, with parts that start skipped." in done.prose
    assert "calm/x stands in for breathing/box if you prefer this language." in done.prose


def test_what_a_pack_says_cannot_look_like_what_anchor_says(anchor: Run, tmp_path: Path) -> None:
    sly = own_exercise("x", 'cautions = ["""Rest.\n\nNothing was added."""]')
    done = anchor("packs", "install", str(own_pack(tmp_path, "calm", sly)))
    assert "Nothing was added." not in done.out.splitlines()


@pytest.mark.parametrize("arguments", [("nope.toml",), ("--as", "x/y", "{calm}"), ()])
def test_wrong_use_adds_nothing(
    anchor: Run, home: Path, calm: Path, arguments: tuple[str, ...]
) -> None:
    done = anchor("packs", "install", *(each.format(calm=calm) for each in arguments))
    assert done.status == Status.WRONG_USE
    assert not home.exists()


# remove and restore


def test_what_is_taken_out_comes_back(anchor: Run, home: Path) -> None:
    path = own_pack(home, "mine", LAMP)
    done = anchor("packs", "remove", "MINE")
    assert done.status == Status.DONE
    assert "mine is taken out." in done.prose
    assert "To bring it back: anchor packs restore mine" in done.prose
    assert not path.exists()
    assert "mine" not in anchor("packs", "list").out
    back = anchor("packs", "restore", "mine")
    assert (back.status, path.exists()) == (Status.DONE, True)


def test_what_is_built_in_or_not_there_is_not_taken_out(anchor: Run, home: Path) -> None:
    assert "breathing is built in, and stays." in anchor("packs", "remove", "breathing").notes
    done = anchor("packs", "remove", "nope\x1b[2J")
    assert done.status == Status.WRONG_USE
    assert done.notes == r"You have no pack called nope\x1b[2J."
    own_pack(home, "mine")
    assert anchor("packs", "remove", "../mine").notes.endswith("You have: mine.")


def test_a_pack_of_ones_own_with_a_built_in_name_can_go(anchor: Run, home: Path) -> None:
    path = own_pack(home, "breathing", LAMP)
    assert anchor("packs", "remove", "breathing").status == Status.DONE
    assert not path.exists()


@pytest.mark.parametrize("name", ["mine", "../../x", "", "\x1b"])
def test_nothing_to_bring_back_is_told(anchor: Run, name: str) -> None:
    done = anchor("packs", "restore", name)
    assert done.status == Status.WRONG_USE
    assert "to bring back" in done.notes


def test_what_was_written_over_comes_back_as_what_was_replaced_does(
    anchor: Run, home: Path, calm: Path
) -> None:
    anchor("packs", "install", "--yes", str(calm))
    path = home / "packs" / "calm.toml"
    first = path.read_text("utf-8")
    draft = load(path)
    save(draft, first.replace("A lamp", "My lamp"))
    again(calm, ('version = "1.0.0"', 'version = "2.0.0"'))
    anchor("packs", "install", "--yes", str(calm))
    assert anchor("packs", "restore", "calm").status == Status.DONE
    assert "My lamp" in path.read_text("utf-8")
    assert anchor("packs", "restore", "calm", "1").status == Status.DONE
    assert path.read_text("utf-8") == first


def test_earlier_versions_are_listed_the_latest_first(anchor: Run, home: Path) -> None:
    path = own_pack(home, "mine", LAMP)
    save(load(path), path.read_text("utf-8").replace("1.0.0", "1.1.0"))
    keep(path)
    path.write_text("half [")
    anchor("packs", "remove", "mine")
    other = own_pack(home, "other", LAMP)
    os.utime(other, (0, 0))
    anchor("packs", "remove", "other")
    done = anchor("packs", "restore", "mine", "--list")
    lines = done.out.splitlines()
    assert lines[0] == "Earlier versions of mine, the latest first:"
    assert [line[:12] for line in lines[1:4]] == ["3: written 2", "2: written 2", "1: written 2"]
    assert "cannot be played as it is" in lines[1]
    assert lines[3].endswith("Mine, version 1.0.0")
    assert "One comes back by its number: anchor packs restore mine" in done.prose
    assert not path.exists()
    everything = anchor("packs", "restore")
    assert everything.status == Status.DONE
    assert "Earlier versions of mine" in everything.prose
    assert "Earlier versions of other" in everything.prose


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "There is no earlier version of a pack to bring back."),
        (("mine", "--list"), "There is no earlier mine to bring back."),
    ],
)
def test_that_there_is_nothing_to_list_is_told(
    anchor: Run, arguments: tuple[str, ...], said: str
) -> None:
    done = anchor("packs", "restore", *arguments)
    assert (done.status, done.prose) == (Status.DONE, said)


def test_a_number_that_is_not_there_is_told_with_where_to_look(anchor: Run, home: Path) -> None:
    path = own_pack(home, "mine", LAMP)
    keep(path)
    done = anchor("packs", "restore", "mine", "7")
    assert done.status == Status.WRONG_USE
    assert "There is no version 7 of mine." in done.notes
    assert "anchor packs restore mine --list" in done.notes


def test_a_pack_that_is_kept_elsewhere_comes_back_by_its_path(anchor: Run, calm: Path) -> None:
    first = calm.read_text("utf-8")
    save(load(calm), first.replace("A lamp", "My lamp"))
    assert anchor("packs", "restore", str(calm)).status == Status.DONE
    assert calm.read_text("utf-8") == first


# export


def test_a_pack_is_printed_as_it_is(anchor: Run, home: Path) -> None:
    path = own_pack(home, "mine", LAMP, "# A remark.")
    assert anchor("packs", "export", "mine").out == path.read_text("utf-8")
    breathing = (BUILTIN / "breathing.toml").read_text("utf-8")
    assert anchor("packs", "export", "breathing").out == breathing


def test_a_pack_is_written_for_somebody_to_add(anchor: Run, home: Path, tmp_path: Path) -> None:
    path = own_pack(home, "mine", LAMP)
    target = tmp_path / "for-jo.toml"
    done = anchor("packs", "export", "mine", "--output", str(target))
    assert done.status == Status.DONE
    assert target.read_bytes() == path.read_bytes()
    assert "can add it with: anchor packs install for-jo.toml" in done.prose
    assert "It is added as mine, whatever this file is called" in done.prose
    assert anchor("packs", "export", "mine", "-o", "-").out == path.read_text("utf-8")
    there = anchor("packs", "export", "mine", "-o", str(target))
    assert there.status == Status.STORAGE
    assert "--force overwrites it" in there.notes
    assert anchor("packs", "export", "mine", "-o", str(target), "--force").status == Status.DONE
    same = anchor("packs", "export", "mine", "-o", str(tmp_path))
    assert same.status == Status.DONE
    assert "whatever this file is called" not in same.prose
    assert (tmp_path / "mine.toml").exists()


def test_a_folder_that_is_not_there_is_told_and_not_made(
    anchor: Run, home: Path, tmp_path: Path
) -> None:
    own_pack(home, "mine", LAMP)
    done = anchor("packs", "export", "mine", "-o", str(tmp_path / "nope" / "mine.toml"))
    assert done.status == Status.STORAGE
    assert f"There is no folder {tmp_path / 'nope'}, so nothing was written." in done.notes
    assert not (tmp_path / "nope").exists()


def test_several_go_into_one_archive_and_come_out_of_it(
    anchor: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = own_pack(home, "mine", LAMP).read_bytes()
    target = tmp_path / "packs.zip"
    names = ("mine", "box", "grounding/feet", "five-minutes")
    done = anchor("packs", "export", *names, "-o", str(target))
    assert (done.status, done.err) == (Status.DONE, "")
    with zipfile.ZipFile(target) as archive:
        assert archive.namelist() == ["mine.toml", "box.toml", "feet.toml", "five-minutes.toml"]
        assert archive.read("mine.toml") == mine
    monkeypatch.setenv("ANCHOR_HOME", str(tmp_path / "another"))
    assert anchor("packs", "install", "--yes", str(target)).status == Status.DONE
    assert anchor("show", "five-minutes/five-minutes").status == Status.DONE


def test_one_pack_may_go_into_an_archive_too(anchor: Run, home: Path, tmp_path: Path) -> None:
    own_pack(home, "mine", LAMP)
    done = anchor("packs", "export", "mine", "-o", str(tmp_path / "x.ZIP"))
    assert "whatever this file is called" not in done.prose
    assert len(unpack((tmp_path / "x.ZIP").read_bytes(), "x").pieces) == 1


@pytest.mark.parametrize("output", [(), ("-o", "two.toml")])
def test_several_need_an_archive(anchor: Run, output: tuple[str, ...]) -> None:
    done = anchor("packs", "export", "box", "feet", *output)
    assert (done.status, done.out) == (Status.WRONG_USE, "")
    assert "--output packs.zip" in done.notes


def test_what_else_is_needed_is_told(anchor: Run, home: Path) -> None:
    own_pack(home, "mine", own_routine("evening", "theirs/x", "breathing/box"))
    done = anchor("packs", "export", "mine")
    assert "It leads to theirs." in done.notes
    own_pack(home, "theirs", own_exercise("x"))
    done = anchor("packs", "export", "mine", "theirs", "-o", str(home / "x.zip"))
    assert done.err == ""


def test_the_same_twice_is_once_and_two_of_a_name_are_told(anchor: Run, home: Path) -> None:
    own_pack(home, "box", LAMP)
    assert anchor("packs", "export", "box", "box").status == Status.DONE
    done = anchor("packs", "export", "box", "breathing/box")
    assert "Two of these would be called box." in done.notes


@pytest.mark.parametrize("name", ["nope", "mine/nope", "4-9", "bad"])
def test_what_there_is_not_or_cannot_be_used_is_not_handed_on(
    anchor: Run, home: Path, name: str
) -> None:
    own_pack(home, "mine", LAMP)
    own_pack(home, "bad", "broken [")
    done = anchor("packs", "export", name)
    assert (done.status, done.out) == (Status.WRONG_USE, "")


# Languages


def translated(home: Path) -> None:
    path = own_pack(home, "atem", own_exercise("kasten", 'translates = "breathing/box"'))
    again(path, ('"en"', '"de"'))


@pytest.mark.parametrize("variable", ["LANG", "ANCHOR_LANGUAGE"])
def test_an_exercise_comes_in_the_language_a_person_likes(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    translated(home)
    monkeypatch.delenv("LC_ALL")
    monkeypatch.setenv(variable, "de")
    done = anchor("show", "box")
    assert "Start it with: anchor start atem/kasten" in done.prose
    assert done.notes == ("This is atem/kasten, in de, for breathing/box. --in en plays that one.")
    there = anchor("show", "box", "--in", "en")
    assert "anchor start breathing/box" in there.prose
    assert there.err == ""
    assert anchor("show", "atem/kasten", "--in", "de").err == ""


def test_playing_says_it_too(anchor: Run, home: Path) -> None:
    translated(home)
    done = anchor("start", "box", "--in", "de_AT")
    assert "Look around." in done.prose
    assert "This is atem/kasten, in de, for breathing/box." in done.notes


def test_a_language_it_is_not_there_in_is_told_and_it_plays(anchor: Run, home: Path) -> None:
    done = anchor("show", "box", "--in", "fr")
    assert done.status == Status.DONE
    assert done.notes == "There is no fr translation of breathing/box here. This is in en."
    assert anchor("show", "4-6-1", "--in", "fr").err == ""
    assert anchor("show", "five-minutes", "--in", "fr").err == ""


@pytest.mark.parametrize("language", ["klingon", "", "d\x1b"])
def test_what_is_no_language_is_told(anchor: Run, language: str) -> None:
    done = anchor("start", "box", "--in", language)
    assert done.status == Status.WRONG_USE
    assert "it takes a language such as de or pt-BR." in done.notes
