"""Packs: what there is, whether it is well, and where it goes."""

import json
import os
import sys
from pathlib import Path

import pytest

from anchor.cli import packs as packs_command
from anchor.cli.terminal import is_full, is_plain
from anchor.errors import Status
from faces import BUILTIN, own_exercise, own_pack, own_routine
from running import Run

GOOD = own_exercise("own-lamp", 'evidence = "Not studied."\neasier = "grounding/feet"')


# where


def test_where_prints_the_folder_alone(anchor: Run, home: Path) -> None:
    done = anchor("packs", "where")
    assert (done.status, done.out, done.err) == (0, f"{home / 'packs'}\n", "")
    assert not home.exists()


# list and show


def test_the_list_has_every_exercise_and_routine(anchor: Run, home: Path) -> None:
    own_pack(home, "mine", own_exercise("own-lamp"), own_routine("evening", "own-lamp"))
    said = anchor("packs", "list").prose
    for part in (
        "Breathing (breathing).", "breathing/box: Box breath, 4 minutes, inward.",
        "grounding/333: 3-3-3, about ", "routines/five-minutes: Five minutes between things, a ",
        "mine/own-lamp: A own-lamp, ", "mine/evening: A evening, a routine.",
    ):  # fmt: skip
        assert part in said


def test_the_list_comes_as_data_too(anchor: Run, home: Path) -> None:
    path = own_pack(home, "mine", own_exercise("own-lamp"), own_routine("evening", "own-lamp"))
    records = {record["pack"]: record for record in anchor("packs", "list", "--json").data}
    assert records["mine"]["path"] == str(path)
    assert (records["mine"]["builtin"], records["breathing"]["builtin"]) == (False, True)
    assert records["mine"]["exercises"][0]["exercise"] == "mine/own-lamp"
    assert records["mine"]["routines"] == [{"routine": "mine/evening", "title": "A evening"}]
    box = next(e for e in records["breathing"]["exercises"] if e["exercise"] == "breathing/box")
    assert (box["holds"], box["touch"], box["turns"]) == (True, False, "inward")


@pytest.mark.skipif(sys.platform != "linux", reason="names of files that are no text")
def test_a_folder_with_an_odd_name_is_still_data(
    anchor: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\x1b\x9b"))
    own_pack(odd, "mine", own_exercise("own-lamp"))
    monkeypatch.setenv("ANCHOR_HOME", str(odd))
    assert any(record["pack"] == "mine" for record in anchor("packs", "list", "--json").data)
    assert anchor("packs", "list").status == 0
    assert r"\x1b" in anchor("packs", "where").out


@pytest.mark.parametrize("flag", [[], ["--plain"], ["--json"]])
def test_broken_packs_are_noted_and_hide_nothing(anchor: Run, home: Path, flag: list[str]) -> None:
    own_pack(home, "mine", own_exercise("own-lamp"))
    own_pack(home, "bad", "broken [")
    done = anchor("packs", "list", *flag)
    assert done.status == Status.DONE
    assert "mine/own-lamp" in done.out
    assert "1 pack could not be read: bad. anchor packs check says why." in done.notes


def test_of_many_broken_packs_the_first_few_are_named(anchor: Run, home: Path) -> None:
    for number in range(1, 6):
        own_pack(home, f"bad-{number}", "broken [")
    notes = anchor("packs", "list").notes
    assert "5 packs could not be read: bad-1, bad-2, bad-3 and 2 more." in notes


def test_a_pack_with_a_built_in_name_is_noted(anchor: Run, home: Path) -> None:
    own_pack(home, "breathing", own_exercise("own-lamp"))
    done = anchor("packs", "list")
    assert "breathing/own-lamp" in done.out
    assert "Your pack breathing has the name of a built-in pack" in done.notes


def test_a_folder_that_cannot_be_read_hides_nothing_else(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = Path.iterdir

    def iterdir(self: Path) -> object:
        if self == home / "packs":
            raise PermissionError(13, "Permission denied")
        return listed(self)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    done = anchor("packs", "list")
    assert done.status == Status.STORAGE
    assert "breathing/box" in done.out
    assert "could not be read: Permission denied" in done.notes


def test_an_exercise_whose_steps_all_start_skipped_still_has_a_length(
    anchor: Run, home: Path
) -> None:
    own_pack(
        home, "mine", own_exercise("hidden", step='do = "say"\nsay = "Look."\noptional = true')
    )
    assert "mine/hidden: A hidden, 4 seconds, outward." in anchor("packs", "list").prose


def test_a_terminal_that_can_gets_a_table(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_pack(home, "mine", own_exercise("own-lamp", 'title = "[bold]A[/bold]"').replace(
        'title = "A own-lamp"\n', ""), own_routine("evening", "own-lamp"))  # fmt: skip
    monkeypatch.setattr(packs_command, "is_plain", lambda _: False)
    monkeypatch.setenv("COLUMNS", "200")
    said = anchor("packs", "list").prose
    assert said.startswith("Name Title Length Attention Holds, touch")
    assert "breathing/box Box breath 4 minutes inward holds" in said
    assert "touch/hand-on-heart " in said
    assert "mine/own-lamp [bold]A[/bold] 4 seconds outward" in said
    assert "mine/evening A evening a routine" in said


def test_one_pack_can_be_shown(anchor: Run, home: Path) -> None:
    own_pack(home, "mine", own_exercise("own-lamp"))
    for name in ("mine", "MINE"):
        assert anchor("packs", "show", name).out.startswith("Mine (mine). My own.\n")
    assert anchor("packs", "show", "breathing").status == Status.DONE


def test_a_pack_there_is_not_is_told(anchor: Run) -> None:
    for name in ("nope", "../x", "\x1b[2J", "x" * 900):
        done = anchor("packs", "show", name)
        assert (done.status, done.out) == (Status.WRONG_USE, "")
        assert done.notes.startswith("There is no pack called ")


def test_a_pack_that_cannot_be_read_says_why(anchor: Run, home: Path) -> None:
    own_pack(home, "bad", "broken [")
    done = anchor("packs", "show", "bad")
    assert done.status == Status.WRONG_USE
    assert "bad.toml:" in done.err


# check


def test_good_packs_pass(anchor: Run) -> None:
    done = anchor("packs", "check", str(BUILTIN), "--strict")
    assert done.status == Status.DONE
    assert "packs checked: all is well." in done.out
    one = anchor("packs", "check", str(BUILTIN / "breathing.toml"))
    assert one.out == "1 pack checked: all is well.\n"


def test_warnings_fail_only_when_strict(anchor: Run, home: Path) -> None:
    own_pack(home, "mine", own_exercise("own-lamp"))
    done = anchor("packs", "check")
    assert done.status == Status.DONE
    assert "0 problems, 1 warning." in done.out
    assert anchor("packs", "check", "--strict").status == Status.FAILED


@pytest.mark.parametrize("bad", ["levle = 2", 'turns = "sideways"'])
def test_errors_fail(anchor: Run, home: Path, bad: str) -> None:
    path = own_pack(home, "mine", own_exercise("own-lamp", bad))
    for arguments in ([], [str(path)], [str(path.parent)], ["--strict"]):
        done = anchor("packs", "check", *arguments)
        assert done.status == Status.FAILED
        assert "mine.toml:" in done.out
        assert "problem" in done.out


def test_refusals_fail(anchor: Run, home: Path) -> None:
    step = 'do = "breathe"\nin = 1\nout = 1\ncycles = 1'
    own_pack(home, "mine", own_exercise("own-lamp", step=step))
    done = anchor("packs", "check")
    assert done.status == Status.FAILED
    assert ": S" in done.out


def test_the_gravest_is_explained_and_not_the_first(anchor: Run, home: Path) -> None:
    own_pack(home, "mine", own_exercise("own-lamp"))
    assert "anchor packs explain W505" in anchor("packs", "check").out
    step = 'do = "breathe"\nin = 1\nout = 1\ncycles = 1'
    own_pack(home, "mine", own_exercise("own-lamp", step=step))
    assert "anchor packs explain S401" in anchor("packs", "check").out
    own_pack(home, "mine", own_exercise("own-lamp", step=f"{step}\nlevle = 2"))
    assert "anchor packs explain E201" in anchor("packs", "check").out


def test_problems_come_as_data_too(anchor: Run, home: Path) -> None:
    own_pack(home, "mine", own_exercise("own-lamp", "levle = 2"))
    done = anchor("packs", "check", "--json")
    assert done.status == Status.FAILED
    assert {"file", "line", "column", "code", "severity", "message"} <= json.loads(done.out)[
        0
    ].keys()
    assert anchor("packs", "check", str(BUILTIN), "--json").data == []


def test_without_packs_of_ones_own_it_says_where_they_go(anchor: Run, home: Path) -> None:
    done = anchor("packs", "check")
    assert done.status == Status.DONE
    assert str(home / "packs") in done.out.replace("\n", "")
    assert anchor("packs", "check", "--json").data == []


def test_a_file_that_is_not_there_is_a_problem(anchor: Run, tmp_path: Path) -> None:
    done = anchor("packs", "check", str(tmp_path / "nope.toml"))
    assert done.status == Status.FAILED
    assert "E101" in done.out


def test_a_pack_is_checked_by_its_name(
    anchor: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    own_pack(home, "mine", own_exercise("own-lamp"))
    own_pack(home, "breathing", own_exercise("own-lamp"))
    assert "mine.toml" in anchor("packs", "check", "mine").out
    assert anchor("packs", "check", "grounding").out == "1 pack checked: all is well.\n"
    both = anchor("packs", "check", "Mine", "breathing").out  # where two have a name, one's own
    assert "0 problems, 2 warnings." in both


def test_a_path_goes_before_a_name(
    anchor: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine").mkdir()
    own_pack(home, "mine", own_exercise("own-lamp"))
    assert "There is no .toml file in mine." in anchor("packs", "check", "mine").notes


def test_a_folder_without_packs_is_wrong_use(anchor: Run, tmp_path: Path) -> None:
    done = anchor("packs", "check", str(tmp_path))
    assert done.status == Status.WRONG_USE
    assert "There is no .toml file" in done.notes


# schema


def test_the_schema_is_json(anchor: Run) -> None:
    assert anchor("packs", "schema").data["$schema"].startswith("https://json-schema.org/")


# Which terminals get plain lines


@pytest.mark.parametrize(
    ("environ", "asked", "plain"),
    [
        ({}, False, False),
        ({}, True, True),
        ({"ANCHOR_PLAIN": "1"}, False, True),
        ({"ACCESSIBLE": "yes"}, False, True),
        ({"ANCHOR_PLAIN": "0", "ACCESSIBLE": ""}, False, False),
        ({"TERM": "dumb"}, False, True),
        ({"ANCHOR_FACE": "plain"}, False, True),
        ({"TERM": "dumb", "ANCHOR_FACE": "full"}, False, True),
        ({"ANCHOR_FACE": "full"}, True, True),
    ],
)
def test_plain_lines_are_for_those_who_ask_and_for_terminals_that_can_no_more(
    monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], asked: bool, plain: bool
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", open(os.devnull, "w"))  # noqa: SIM115 - closed below
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    try:
        assert is_plain(asked) is plain
        monkeypatch.setattr(sys.stdout, "isatty", lambda: False)
        assert is_plain(asked)
    finally:
        sys.stdout.close()


@pytest.mark.parametrize(
    ("text", "environ", "full"),
    [
        ("", {}, True),
        ('face = "plain"', {}, False),
        ('face = "full"', {}, True),
        ('face = "plain"', {"ANCHOR_FACE": "auto"}, True),
        ('face = "full"', {"ANCHOR_PLAIN": "1"}, False),
        ('face = "pain"', {}, True),
    ],
)
def test_the_face_at_a_terminal_can_be_settled(
    monkeypatch: pytest.MonkeyPatch, home: Path, text: str, environ: dict[str, str], full: bool
) -> None:
    home.mkdir()
    (home / "config.toml").write_text(text)
    monkeypatch.setenv("TERM", "xterm-256color")
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
    assert is_full(False) is full
    assert is_full(True) is False
    assert is_plain(False) is not full
