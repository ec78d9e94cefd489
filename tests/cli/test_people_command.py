"""A person's own people: shown, and their file made and opened."""

import os
import stat
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from anchor.care.people import read_people
from anchor.errors import Status
from anchor.words import care as words
from anchor.words import tr
from running import Run

FILES = [("people", "people.toml"), ("toolkit", "toolkit.toml")]
posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and scripts of another kind")


def write(home: Path, text: str) -> Path:
    home.mkdir(exist_ok=True)
    path = home / "people.toml"
    path.write_text(text, encoding="utf-8")
    return path


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An editor that writes down what it was called with, as ``$EDITOR``."""
    script = tmp_path / "my editor.py"
    script.write_text(
        "import sys\nopen(sys.argv[0] + '.log', 'a').write('|'.join(sys.argv[1:]) + '\\n')\n"
    )
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"'{sys.executable}' '{script}'")
    return script.with_name("my editor.py.log")


# Shown


def test_people_are_shown_in_their_order(anchor: Run, home: Path) -> None:
    write(home, '[[person]]\nname = "Sam"\nreach = "1"\nhelps = "tea"\n[[person]]\nname = "Bo"\n')
    done = anchor("people")
    assert (done.status, done.err) == (Status.DONE, "")
    assert done.out == f"Sam: 1\nWhat helps: tea\n\nBo\n\n{tr(words.EDIT_WITH, command='people')}\n"


def test_with_nobody_there_it_says_so_and_makes_nothing(anchor: Run, home: Path) -> None:
    done = anchor("people", "--plain")
    assert tr(words.PEOPLE_NONE, file=str(home / "people.toml")) in done.prose
    assert not home.exists()


def test_a_slip_is_told_with_its_line_and_costs_nobody_else(anchor: Run, home: Path) -> None:
    path = write(home, '[[person]]\nname = "Sam"\n[[person\nname = "Bo"\n')
    done = anchor("people")
    assert done.out.startswith("Sam\n\nBo\n")
    assert done.notes == tr(words.FAULT_LINE, file=str(path), line=3)


def test_nothing_in_an_entry_is_obeyed_by_a_terminal(anchor: Run, home: Path) -> None:
    write(home, 'name = "S\\u001b[2Jm"\nreach = "\\u202e1"\n')
    assert anchor("people").out.startswith("S\\x1b[2Jm: \\u202e1\n")


# Edited


@pytest.mark.parametrize(("command", "name"), FILES)
def test_the_file_is_made_from_its_template_and_opened(
    anchor: Run, home: Path, editor: Path, command: str, name: str
) -> None:
    done = anchor(command, "--edit")
    assert (done.status, done.err) == (Status.DONE, "")
    assert done.prose == tr(words.FILE_IS, file=str(home / name))
    template = files("anchor.care").joinpath(f"{command}-template.toml").read_bytes()
    assert (home / name).read_bytes() == template
    assert editor.read_text() == f"{home / name}\n"


@posix
@pytest.mark.parametrize(("command", "name"), FILES)
def test_it_is_for_its_owner_alone(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch, editor: Path, command: str, name: str
) -> None:
    monkeypatch.setenv("ANCHOR_HOME", str(home / "deep" / "down"))
    anchor(command, "--edit")
    assert mode(home / "deep" / "down" / name) == 0o600
    folders = [home, home / "deep", home / "deep" / "down"]
    assert [mode(folder) for folder in folders] == [0o700] * 3
    assert [one.name for one in folders[-1].iterdir()] == [name]


@pytest.mark.parametrize(("command", "name"), FILES)
@pytest.mark.parametrize("data", [b"", b"mine\r\n", b"\xff\0"])
def test_a_file_that_is_there_is_never_overwritten(
    anchor: Run, home: Path, editor: Path, command: str, name: str, data: bytes
) -> None:
    home.mkdir()
    (home / name).write_bytes(data)
    assert anchor(command, "--edit").status == Status.DONE
    assert (home / name).read_bytes() == data
    assert editor.exists()


@posix
def test_a_link_is_left_as_it_is(anchor: Run, home: Path, editor: Path) -> None:
    home.mkdir()
    (home / "people.toml").symlink_to(home / "elsewhere.toml")
    anchor("people", "--edit")
    assert (home / "people.toml").is_symlink()


def test_visual_goes_before_editor(
    anchor: Run, monkeypatch: pytest.MonkeyPatch, editor: Path
) -> None:
    monkeypatch.setenv("VISUAL", os.environ["EDITOR"])
    monkeypatch.setenv("EDITOR", "no-such-editor")
    assert anchor("people", "--edit").status == Status.DONE
    assert editor.exists()
    for empty in ("", "  "):
        monkeypatch.setenv("VISUAL", empty)
        assert "no-such-editor" in anchor("people", "--edit").notes


def test_what_the_editor_is_given_with_it_is_passed_on(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch, editor: Path
) -> None:
    monkeypatch.setenv("EDITOR", f"{os.environ['EDITOR']} --wait 'two words'")
    anchor("people", "--edit")
    assert editor.read_text() == f"--wait|two words|{home / 'people.toml'}\n"


@pytest.mark.parametrize("name", ["no-such-editor", "'no closing quote", "\x1b[2J", "/"])
def test_an_editor_that_cannot_be_started_is_a_sentence(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", name)
    done = anchor("people", "--edit")
    assert done.status == Status.FAILED
    shown = name.replace("\x1b", "\\x1b")
    told = tr(words.EDITOR_FAILED, editor=shown, file=str(home / "people.toml"))
    assert done.notes == told
    assert read_people(home / "people.toml") == ([], [])


def test_an_editor_that_fails_is_a_sentence(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = f"'{sys.executable}' -c 'raise SystemExit(3)'"
    monkeypatch.setenv("VISUAL", command)
    done = anchor("people", "--edit")
    assert done.status == Status.FAILED
    assert "ended with an error, 3." in done.notes
    assert str(home / "people.toml") in done.notes


def test_without_a_setting_there_is_a_usual_editor(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[list[str]] = []

    def run(command: list[str], check: bool) -> "subprocess.CompletedProcess[bytes]":
        called.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr("anchor.cli.editor.is_terminal", lambda: True)
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    anchor("people", "--edit")
    usual = "notepad" if sys.platform == "win32" else "nano"
    assert called == [[usual, str(home / "people.toml")]]


@pytest.mark.parametrize("command", ["people", "toolkit"])
def test_a_home_that_cannot_be_written_is_a_sentence(
    anchor: Run, home: Path, editor: Path, command: str
) -> None:
    home.write_text("a file")
    done = anchor(command, "--edit")
    assert done.status == Status.STORAGE
    assert done.notes.startswith("The system said no: ")
    assert not editor.exists()
