"""The journal out and in: every format, for its owner's eyes, overwriting nothing unasked."""

import os
import stat
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from anchor.errors import Status
from anchor.journal.store import Journal
from anchor.words import checkin as words
from anchor.words import commands as command_words
from anchor.words import tr, trn
from checkins import checkin
from journaling import keep, kept
from running import Run

HOSTILE = "a\x1b[2Jb\u202e\x85ü=1"
SOME = [checkin(0), checkin(24 * 40, note=HOSTILE, feelings=("tense", "=1"))]
posix = pytest.mark.skipif(sys.platform == "win32", reason="modes of another kind")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def printed(*arguments: str) -> bytes:
    """Give what a command writes to a pipe, byte by byte."""
    command = [sys.executable, "-m", "anchor", *arguments]
    return subprocess.run(command, capture_output=True, timeout=60, check=True).stdout


# Out


@pytest.mark.parametrize("form", ["toml", "jsonl", "csv"])
def test_what_is_printed_comes_back_whole(
    anchor: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    keep(home, *SOME)
    path = tmp_path / f"out.{form}"
    path.write_bytes(printed("export", "--format", form))
    monkeypatch.setenv("ANCHOR_HOME", str(tmp_path / "other"))
    done = anchor("import", str(path))
    assert (done.status, done.prose) == (Status.DONE, trn(words.ADDED, 2))
    assert kept(tmp_path / "other") == SOME[::-1]


@pytest.mark.parametrize("form", ["toml", "jsonl", "csv"])
def test_what_is_written_comes_back_whole(
    anchor: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    keep(home, *SOME)
    path = tmp_path / "deep" / ("months" if form == "toml" else f"out.{form}")
    done = anchor("export", "--format", form, "--output", str(path))
    assert (done.status, done.prose) == (
        Status.DONE,
        " ".join(tr(words.EXPORTED, path=path).split()),
    )
    monkeypatch.setenv("ANCHOR_HOME", str(tmp_path / "other"))
    assert anchor("import", str(path)).status == Status.DONE
    assert kept(tmp_path / "other") == SOME[::-1]


def test_toml_is_a_file_for_each_month(anchor: Run, home: Path, tmp_path: Path) -> None:
    keep(home, *SOME)
    anchor("export", "-o", str(tmp_path / "months"))
    files = sorted((tmp_path / "months").iterdir())
    assert [file.name for file in files] == ["2026-10.toml", "2026-11.toml"]
    assert [*tomllib.loads(files[0].read_text("utf-8"))] == [SOME[0].id]


def test_markdown_is_to_be_read(anchor: Run, home: Path, tmp_path: Path) -> None:
    keep(home, *SOME)
    assert printed("export", "--format", "md").decode().startswith("# 2026-10-05\n")
    assert anchor("export", "--format", "md", "-o", str(tmp_path / "j.md")).status == Status.DONE
    done = anchor("import", str(tmp_path / "j.md"))
    assert (done.status, len(kept(home))) == (Status.WRONG_USE, 2)


def test_a_span_can_be_chosen(anchor: Run, home: Path) -> None:
    keep(home, *(checkin(number) for number in (0, 24 * 40)))
    since = anchor("export", "--format", "csv", "--since", "2026-11-01").out
    until = anchor("export", "--format", "csv", "--until", "2026-11-01", "--output", "-").out
    assert [SOME[0].id in since, SOME[1].id in since] == [False, True]
    assert [SOME[0].id in until, SOME[1].id in until] == [True, False]


@posix
@pytest.mark.parametrize("form", ["toml", "jsonl", "csv", "md"])
def test_files_are_for_their_owner_alone(
    anchor: Run, home: Path, tmp_path: Path, form: str
) -> None:
    keep(home, SOME[0])
    path = tmp_path / "new" / "out"
    anchor("export", "--format", form, "--output", str(path))
    assert mode(tmp_path / "new") == 0o700
    assert mode(path / "2026-10.toml" if form == "toml" else path) == 0o600


@pytest.mark.parametrize("form", ["toml", "jsonl"])
def test_nothing_is_overwritten_unless_told(
    anchor: Run, home: Path, tmp_path: Path, form: str
) -> None:
    keep(home, *SOME)
    path = tmp_path / "out"
    if form == "toml":
        path.mkdir()
    there = path / "2026-11.toml" if form == "toml" else path
    there.write_text("mine")
    arguments = ["export", "--format", form, "--output", str(path)]
    done = anchor(*arguments)
    assert done.status == Status.STORAGE
    assert done.notes == " ".join(tr(command_words.IS_THERE, path=there).split())
    assert there.read_text() == "mine"
    assert not (path / "2026-10.toml").exists()
    assert anchor(*arguments, "--force").status == Status.DONE
    assert SOME[1].id in there.read_text("utf-8")


def test_without_a_journal_there_is_nothing_to_write(
    anchor: Run, home: Path, tmp_path: Path
) -> None:
    assert anchor("export", "--format", "jsonl").out == ""
    done = anchor("export", "--output", str(tmp_path / "months"))
    assert done.prose == tr(words.NOTHING_TO_EXPORT)
    assert not home.exists()
    assert not (tmp_path / "months").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("form", ["csv", "md"])
def test_a_terminal_is_told_nothing_unsafe(home: Path, form: str) -> None:
    assert sys.platform != "win32"
    keep(home, *SOME)
    master, slave = os.openpty()
    command = [sys.executable, "-m", "anchor", "export", "--format", form]
    subprocess.run(command, stdout=slave, timeout=60, check=True)
    os.close(slave)
    said = os.read(master, 65536).decode()
    os.close(master)
    assert r"a\x1b[2Jb\u202e" in said
    assert "\x1b" not in said


# In


def test_importing_twice_changes_nothing(anchor: Run, home: Path, tmp_path: Path) -> None:
    keep(home, *SOME)
    anchor("export", "-o", str(tmp_path / "months"))
    done = anchor("import", str(tmp_path / "months" / "2026-10.toml"))
    assert done.status == Status.DONE
    assert done.prose == f"{trn(words.ADDED, 0)} {trn(words.SAME, 1)}"
    assert kept(home) == SOME[::-1]


def test_what_differs_stays_as_it_is_here(anchor: Run, home: Path, tmp_path: Path) -> None:
    keep(home, *SOME)
    anchor("export", "--format", "jsonl", "-o", str(tmp_path / "out.jsonl"))
    with Journal(home / "journal.db") as journal:
        changed = checkin(0, note="changed here")
        journal.edit(changed, changed.at)
    done = anchor("import", str(tmp_path / "out.jsonl"))
    assert done.status == Status.FAILED
    assert trn(words.CONFLICTS, 1) in done.prose
    assert done.notes == tr(words.CONFLICT, id=changed.id, fields="note")
    assert kept(home)[1] == changed


def test_what_cannot_be_read_costs_only_itself(anchor: Run, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "some.toml"
    path.write_text('[a]\nat = 2026-10-05T12:00:00Z\nkind = "check-in"\n[b]\nkind = "\\u001b"\n')
    done = anchor("import", str(path))
    assert done.status == Status.FAILED
    assert done.prose == f"{trn(words.ADDED, 1)} {trn(words.SKIPPED, 1)}"
    assert done.notes.startswith("[b]: at: a date and time with its offset")
    assert [one.id for one in kept(home)] == ["a"]


def test_what_is_not_utf_8_is_not_taken_in_by_half(anchor: Run, home: Path, tmp_path: Path) -> None:
    line = b'{"id":"a","at":"2026-10-05T12:00:00Z","kind":"check-in"}\n'
    path = tmp_path / "some.jsonl"
    path.write_bytes(line * 2000 + b"\xff\n")
    done = anchor("import", str(path))
    assert (done.status, done.out) == (Status.STORAGE, "")
    assert "UTF-8" in done.notes
    assert kept(home) == []


@pytest.mark.parametrize("name", ["some.txt", "some", "empty-folder", "gone.md"])
def test_other_things_are_not_imported(anchor: Run, home: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "empty-folder").mkdir()
    done = anchor("import", str(tmp_path / name))
    assert (done.status, done.out) == (Status.WRONG_USE, "")
    assert not home.exists()


@posix
def test_a_pipe_in_a_files_place_does_not_block(anchor: Run, home: Path, tmp_path: Path) -> None:
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe.toml")
        assert anchor("import", str(tmp_path / "pipe.toml")).status == Status.WRONG_USE


def test_a_file_that_is_not_there_is_a_sentence(anchor: Run, home: Path, tmp_path: Path) -> None:
    done = anchor("import", str(tmp_path / "gone.csv"))
    assert (done.status, done.out) == (Status.STORAGE, "")
    assert done.notes.startswith("The system said no: ")
    assert done.notes.endswith("gone.csv.")
    assert not home.exists()
