"""Every command has help; whatever goes wrong is a sentence and an exit status."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer

import anchor as package
from anchor.__main__ import main
from anchor.cli import packs as packs_command
from anchor.cli.app import app, needed
from anchor.errors import AnchorError, Status
from running import Run


def commands(group: Any, *names: str) -> list[list[str]]:
    """List every command there is, and every group of them."""
    inside = getattr(group, "commands", {})
    found = [list(names)]
    for name, command in inside.items():
        found += commands(command, *names, name)
    return found


COMMANDS = commands(typer.main.get_command(app))


def a_subprocess(*arguments: str, **how: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [sys.executable, "-m", "anchor", *arguments], text=True, timeout=60, check=False, **how
    )


# Help and version


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_every_command_has_help_that_fits(anchor: Run, command: list[str], flag: str) -> None:
    done = anchor(*command, flag)
    assert done.status == Status.DONE
    assert done.out.startswith("Usage: anchor")
    assert max(map(len, done.out.splitlines())) <= 80
    assert done.err == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_says_what_it_does(anchor: Run, command: list[str]) -> None:
    said = anchor(*command, "--help").out
    rows = said.split("Options:")[1].split("Commands:")[0]
    options = re.split(r"\n(?=  -)", rows.strip("\n"))
    assert options
    for option in options:
        assert re.search(r"\S {2,}\S|\n {10,}\S", option), option


def test_the_commands_of_the_design_are_there() -> None:
    said = {" ".join(command) for command in COMMANDS}
    assert {"", "breathe", "ground", "scan", "start", "show", "suggest", "packs"} <= said
    assert {f"packs {name}" for name in ("list", "show", "check", "schema", "where")} <= said


@pytest.mark.parametrize("name", ["breathe", "packs", "journal"])
def test_only_the_command_that_was_typed_is_built(name: str) -> None:
    built = typer.main.get_command(needed([name, "list"]))
    assert [*getattr(built, "commands", {})] == [name]


@pytest.mark.parametrize("arguments", [[], ["nope"], ["--help"], ["--plain", "breathe"]])
def test_otherwise_all_commands_are(arguments: list[str]) -> None:
    assert needed(arguments) is app


def test_a_group_without_a_command_shows_its_help(anchor: Run) -> None:
    done = anchor("packs")
    assert done.status == Status.DONE
    assert done.out == anchor("packs", "--help").out


def test_the_version_is_told(
    anchor: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = f"anchor {package.__version__}\n"
    assert anchor("--version").out == told
    assert anchor("--plain", "--version").out == told
    monkeypatch.setattr(sys, "argv", ["anchor", "--version"])
    main()
    assert capsys.readouterr().out == told


def test_python_can_run_it_by_its_name(
    anchor: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["anchor", "nope"])
    monkeypatch.setattr("gc.set_threshold", lambda _: None)  # the tests' own stays
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == Status.WRONG_USE
    assert capsys.readouterr().err == anchor("nope").err


# What goes wrong


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nope"], "No such command 'nope'. anchor --help shows what there is."),
        (["breath"], "No such command 'breath'. Did you mean 'breathe'"),
        (
            ["breathe", "--pace", "9"],
            "Invalid value for '--pace': it takes a number from 0.5 to 3.",
        ),
        (["--nope"], "No such option: --nope."),
        (["show"], "Missing argument 'EXERCISE'."),
        (["start"], "Which exercise? anchor packs list shows them all."),
        (["start", " "], "Which exercise? anchor packs list shows them all."),
        (["breathe", "--minutes"], "Option '--minutes' requires an argument."),
        (["packs", "nope"], "No such command 'nope'. anchor packs --help shows what there is."),
        (["packs", "where", "x"], "Got unexpected extra argument"),
        (["\x1b[2J"], r"No such command '\x1b[2J'."),
        (["--\u202e"], r"No such option: --\u202e."),
    ],
)
def test_wrong_use_is_one_sentence_and_two(anchor: Run, arguments: list[str], said: str) -> None:
    done = anchor(*arguments)
    assert (done.status, done.out) == (Status.WRONG_USE, "")
    assert done.notes.startswith(said)


def test_what_was_typed_is_not_said_back_at_length(anchor: Run) -> None:
    for arguments in (["x" * 9000], ["--" + "x" * 9000], ["packs", "where", *["x"] * 9000]):
        done = anchor(*arguments)
        assert done.status == Status.WRONG_USE
        assert len(done.err) < 400


def fail_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail() -> None:
        raise error

    monkeypatch.setattr(packs_command, "print_folder", fail)


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (AnchorError("Two lines.\nThe second."), 2, "Two lines.\nThe second.\n"),
        (AnchorError("No.", Status.STORAGE), 3, "No.\n"),
        (OSError(28, "No space left"), 3, "The system said no: No space left.\n"),
        (OSError("odd"), 3, "The system said no: OSError.\n"),
        (PermissionError(13, "No", "/a\nb"), 3, "The system said no: No. It was about /a b.\n"),
        (
            OSError(18, "No", "/tmp/a", None, "/b\x1b"),
            3,
            "The system said no: No. It was about /b\\x1b.\n",
        ),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_each_kind_of_failure_has_its_status(
    anchor: Run, monkeypatch: pytest.MonkeyPatch, error: BaseException, status: int, said: str
) -> None:
    fail_with(monkeypatch, error)
    done = anchor("packs", "where")
    assert (done.status, done.out, done.err) == (status, "", said)


def test_a_mistake_of_ours_is_a_sentence_without_private_words(
    anchor: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_with(monkeypatch, ValueError("private words"))
    done = anchor("packs", "where")
    assert done.status == Status.FAILED
    assert "inside anchor (ValueError)" in done.notes
    assert "private" not in done.err


def test_a_mistake_of_ours_can_be_looked_into(anchor: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(monkeypatch, ValueError("details"))
    monkeypatch.setenv("ANCHOR_DEBUG", "1")
    with pytest.raises(ValueError, match="details"):
        anchor("packs", "where")


# Outputs that are closed, full or gone


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_a_sentence() -> None:
    with open("/dev/full", "w") as full:
        done = a_subprocess("packs", "where", stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == Status.STORAGE
    assert done.stderr == "The system said no: No space left on device.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_a_reader_that_left_is_told_nothing() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w") as gone:
        done = a_subprocess("packs", "list", stdout=gone, stderr=subprocess.PIPE)
    assert done.returncode == Status.FAILED
    assert done.stderr == ""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
def test_closed_inputs_and_outputs_do_no_harm() -> None:
    command = f"{sys.executable} -m anchor"
    shut = subprocess.run(
        f"{command} packs where >&- && {command} show box <&- >&- 2>&- && {command} nope 2>&-",
        shell=True,
        capture_output=True,
        check=False,
    )
    assert (shut.returncode, shut.stdout, shut.stderr) == (Status.WRONG_USE, b"", b"")
