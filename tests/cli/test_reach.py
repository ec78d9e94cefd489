"""Reach: a message got ready for the right person, copied only where it may be, never sent."""

import base64
import re
import subprocess
from pathlib import Path

import pytest

from anchor.cli.main import run
from anchor.errors import Status
from anchor.words import care as words
from anchor.words import session as session_words
from anchor.words import tr
from faces import CTRL_C, CTRL_D, Typed
from running import Done, Run, Type

PEOPLE = """
[[person]]
name = "Sam"
reach = "0123"
sentence = "Hard evening – „here“. Could you talk?"
[[person]]
name = "Samira"
reach = "0456"
[[person]]
name = "Bo"
[[person]]
name = "7"
reach = "0777"
"""
SAM_SAYS = "Hard evening – „here“. Could you talk?"
CLIPBOARD = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")


@pytest.fixture(autouse=True)
def people(home: Path) -> Path:
    home.mkdir()
    path = home / "people.toml"
    path.write_text(PEOPLE, encoding="utf-8")
    return path


@pytest.fixture
def terminal(
    typing: Type, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Run a command on a terminal that is an able one."""
    monkeypatch.setenv("TERM", "xterm-256color")
    typing(attended=False)

    def call(*arguments: str) -> Done:
        # Each test has a standard output of its own, which is asked as the command begins.
        monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
        status = run(list(arguments))
        said = capsys.readouterr()
        return Done(status, said.out, said.err)

    return call


# Whom


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Sam", "Sam: 0123"), ("sam", "Sam: 0123"), (" SAM ", "Sam: 0123"),
        ("Sami", "Samira: 0456"), ("b", "Bo."), ("1", "Sam: 0123"), ("3", "Bo."), ("7", "7: 0777"),
    ],
)  # fmt: skip
def test_someone_is_found_by_name_its_beginning_or_number(
    anchor: Run, typed: str, name: str
) -> None:
    done = anchor("reach", typed)
    assert (done.status, done.err) == (Status.DONE, "")
    assert done.out.startswith(f"For {name}\n")


def test_a_name_of_several_words_needs_no_quotes(anchor: Run, people: Path) -> None:
    people.write_text('[[person]]\nname = "Dr Ada Byron"\n[[person]]\nname = "Dr Bo"\n')
    assert anchor("reach", "dr", "ada").out.startswith("For Dr Ada Byron.")


def test_where_several_may_be_meant_nobody_is_chosen(anchor: Run) -> None:
    done = anchor("reach", "sa")
    assert (done.status, done.out) == (Status.WRONG_USE, "")
    assert done.notes == tr(words.REACH_SEVERAL, name="sa", names="1: Sam, 2: Samira")


def test_two_of_the_same_name_are_told_apart_by_number(anchor: Run, people: Path) -> None:
    people.write_text('[[person]]\nname = "Sam"\nreach = "1"\n[[person]]\nname = "sam"\n')
    assert "1: Sam, 2: sam" in anchor("reach", "SAM").notes
    assert anchor("reach", "2").out.startswith("For sam.")


@pytest.mark.parametrize(("typed", "near"), [("Smaira", "Samira"), ("SAMM", "Sam")])
def test_a_near_miss_is_asked_about(anchor: Run, people: Path, typed: str, near: str) -> None:
    done = anchor("reach", typed)
    assert (done.status, done.out) == (Status.WRONG_USE, "")
    nobody = tr(words.REACH_NOBODY, name=typed, file=str(people))
    assert done.notes == f"{nobody} {tr(words.REACH_NEAR, name=near)}"


@pytest.mark.parametrize("typed", ["Quentin", "0", "99", "²", "\x1b[2J", "x" * 9000])
def test_who_is_not_there_is_told(anchor: Run, typed: str) -> None:
    done = anchor("reach", typed)
    assert (done.status, done.out) == (Status.WRONG_USE, "")
    assert done.notes.startswith("There is nobody called ")
    assert len(done.err) < 400


@pytest.mark.parametrize("text", ["", "[[person\n", "name = 5"])
def test_with_nobody_there_it_says_how_to_begin(anchor: Run, people: Path, text: str) -> None:
    people.write_text(text)
    done = anchor("reach", "Sam")
    assert done.status == Status.WRONG_USE
    assert tr(words.EDIT_WITH, command="people") in done.notes


def test_a_slip_elsewhere_is_told_and_changes_nothing(anchor: Run, people: Path) -> None:
    people.write_text(f"{PEOPLE}[[person\n", encoding="utf-8")
    done = anchor("reach", "Sam")
    assert SAM_SAYS in done.prose
    assert "could not be read" in done.notes


# Asked


@pytest.mark.parametrize(
    ("typed", "name"), [("2", "Samira"), ("bo", "Bo"), ("sam", "Sam"), (" 3 ", "Bo")]
)
def test_without_a_name_it_asks(anchor: Run, typing: Type, typed: str, name: str) -> None:
    typing(typed)
    done = anchor("reach")
    assert done.out.splitlines()[0] == tr(session_words.CHOICE, number=1, option="Sam")
    assert tr(words.REACH_WHO) in done.prose
    assert f"For {name}" in done.prose


@pytest.mark.parametrize("way", ["", "stop", "q", CTRL_C, CTRL_D])
def test_the_question_can_be_left(anchor: Run, typing: Type, way: Typed) -> None:
    typing(way)
    done = anchor("reach")
    assert done.status == Status.DONE
    assert done.out.splitlines()[-1] == tr(words.REACH_WHO)


def test_an_answer_that_fits_nobody_is_asked_again(anchor: Run, typing: Type) -> None:
    typing("Quentin", "sa", "help now", "3")
    done = anchor("reach")
    assert done.status == Status.DONE
    assert done.prose.count(tr(words.REACH_WHO)) == 4
    assert tr(words.WHAT_THIS_IS) in done.prose
    assert "For Bo" in done.prose


@pytest.mark.parametrize("name", ["Scott", "Quentin", "Noor", "Stop it"])
def test_a_name_that_looks_like_leaving_is_a_name(
    anchor: Run, typing: Type, people: Path, name: str
) -> None:
    people.write_text(f'name = "{name}"\nname = "Bo"\n')
    typing(name)
    assert f"For {name}" in anchor("reach").prose


def test_with_one_person_nothing_is_asked(anchor: Run, typing: Type, people: Path) -> None:
    people.write_text('name = "Sam"\n')
    typing()
    assert anchor("reach").out.startswith("For Sam.")


# What


def test_a_sentence_of_ones_own_or_else_a_ready_one(anchor: Run) -> None:
    assert SAM_SAYS in anchor("reach", "Sam").prose
    assert tr(words.REACH_DEFAULT) in anchor("reach", "Bo").prose


def test_it_always_says_that_nothing_was_sent(anchor: Run, terminal: Run) -> None:
    assert anchor("reach", "Sam").prose.endswith(tr(words.REACH_NOT_SENT))
    assert terminal("reach", "Sam").prose.endswith(tr(words.REACH_COPIED))
    assert "Nothing was sent." in tr(words.REACH_COPIED)


# The clipboard


def copied(done: Done) -> list[str]:
    return [base64.b64decode(found).decode() for found in CLIPBOARD.findall(done.out)]


@pytest.mark.parametrize(("name", "sentence"), [("Sam", SAM_SAYS), ("Bo", tr(words.REACH_DEFAULT))])
def test_a_terminal_is_handed_exactly_the_sentence(terminal: Run, name: str, sentence: str) -> None:
    done = terminal("reach", name)
    assert copied(done) == [sentence]
    assert done.out.count("\x1b") == 1


def test_what_a_terminal_would_obey_is_only_in_the_payload(terminal: Run, people: Path) -> None:
    people.write_text('name = "S\\u001b[2J"\nsentence = "a\\u001b[2J\\nb"\n')
    done = terminal("reach")
    assert copied(done) == ["a\x1b[2J\nb"]
    assert "\x1b" not in CLIPBOARD.sub("", done.out)


@pytest.mark.parametrize(
    ("arguments", "environ"),
    [
        (["--no-copy"], {}),
        (["--plain"], {}),
        ([], {"ANCHOR_PLAIN": "1"}),
        ([], {"ACCESSIBLE": "1"}),
        ([], {"TERM": "dumb"}),
    ],
)
def test_whoever_wants_plain_lines_gets_no_clipboard(
    terminal: Run, monkeypatch: pytest.MonkeyPatch, arguments: list[str], environ: dict[str, str]
) -> None:
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    done = terminal("reach", "Sam", *arguments)
    assert "\x1b" not in done.out
    assert done.prose.endswith(tr(words.REACH_NOT_SENT))


def test_a_pipe_gets_no_clipboard(anchor: Run) -> None:
    assert "\x1b" not in anchor("reach", "Sam").out


def test_it_starts_no_program_and_writes_no_file(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def started(*_: object, **__: object) -> None:
        raise AssertionError("something was started")

    monkeypatch.setattr(subprocess, "run", started)
    before = {one.name: one.read_bytes() for one in home.iterdir()}
    anchor("reach", "Sam")
    assert {one.name: one.read_bytes() for one in home.iterdir()} == before
