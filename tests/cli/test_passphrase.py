"""A journal with a passphrase: asked for when it is needed, once, and nothing typed is lost."""

import io
import os
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from anchor.cli import passphrase as asking
from anchor.companion.passphrase import COMMAND
from anchor.errors import Status
from anchor.journal import encryption
from anchor.journal.importing import read_toml
from anchor.journal.model import CheckIn
from anchor.journal.store import Journal
from anchor.words import checkin as checkin_words
from anchor.words import passphrase as words
from anchor.words import tr
from checkins import checkin
from journaling import keep
from running import Done, Run, Type

WORDS = "three plain words"


class Terminal:
    """A person at a terminal who is asked for passphrases, and types what a test says."""

    def __init__(self) -> None:
        """Begin with nothing typed."""
        self.typed: list[str | BaseException] = []
        self.prompts: list[str] = []

    def isatty(self) -> bool:
        """It is one."""
        return True

    def answer(self, prompt: str) -> str:
        """Type the next."""
        self.prompts.append(" ".join(prompt.split()))
        assert prompt.endswith("\n")
        typed = self.typed.pop(0)
        if isinstance(typed, BaseException):
            raise typed
        return typed


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is there, keys are derived at once, and no terminal of whoever runs this is asked."""
    monkeypatch.setattr(encryption, "_ROUNDS", 1)
    monkeypatch.setattr(asking, "_has_terminal", lambda: False)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    monkeypatch.delenv(COMMAND, raising=False)


@pytest.fixture
def somebody(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Somebody at a terminal."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdin", terminal)
    monkeypatch.setattr("getpass.getpass", terminal.answer)
    return terminal


@pytest.fixture
def piped(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Put something into standard input."""

    def put(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return put


@pytest.fixture
def encrypted(home: Path) -> Path:
    """A home with an encrypted journal, and two check-ins in it."""
    keep(home, checkin(0, note="first"), checkin(1))
    with Journal(home / "journal.db") as journal:
        journal.encrypt(WORDS)
    return home


def kept(home: Path, passphrase: str = WORDS) -> list[CheckIn]:
    with Journal(home / "journal.db", 0, lambda wrong: None if wrong else passphrase) as journal:
        return journal.page()


def is_encrypted(home: Path) -> bool:
    with Journal(home / "journal.db") as journal:
        return journal.is_encrypted()


def said(sentence: str, done: Done) -> bool:
    return tr(sentence) in f"{done.prose} {done.notes}"


# Encrypting


def test_it_is_encrypted_with_what_was_typed_twice(
    anchor: Run, home: Path, somebody: Terminal
) -> None:
    keep(home, checkin())
    somebody.typed = [WORDS, WORDS]
    done = anchor("journal", "encrypt")
    assert (done.status, done.err) == (Status.DONE, "")
    assert done.prose == f"{tr(words.ABOUT)} {tr(words.ENCRYPTED)}"
    assert "anchor export" in tr(words.ABOUT)
    assert somebody.prompts == [tr(words.ASK_NEW), tr(words.ASK_AGAIN)]
    assert is_encrypted(home)
    assert kept(home) == [checkin()]


@pytest.mark.parametrize(
    "typed", [[""], ["  "], [KeyboardInterrupt()], [EOFError()], [WORDS, EOFError()]]
)
def test_leaving_leaves_it_as_it_was(
    anchor: Run, home: Path, somebody: Terminal, typed: list[str | BaseException]
) -> None:
    keep(home, checkin())
    somebody.typed = typed
    done = anchor("journal", "encrypt")
    assert done.status == Status.DONE
    assert done.prose.endswith(tr(words.AS_IT_WAS))
    assert somebody.typed == []
    assert not is_encrypted(home)


def test_two_that_differ_are_typed_again(anchor: Run, home: Path, somebody: Terminal) -> None:
    somebody.typed = [WORDS, WORDS + " ", WORDS, WORDS]
    assert said(words.NOT_THE_SAME, anchor("journal", "encrypt"))
    assert kept(home) == []
    somebody.typed = [WORDS, *["a", "b"] * 3]
    done = anchor("journal", "encrypt")
    assert (done.status, done.notes) == (Status.FAILED, tr(words.DIFFERENT))
    assert kept(home) == []


def test_a_short_one_is_taken_and_said_to_be_short(
    anchor: Run, home: Path, somebody: Terminal
) -> None:
    somebody.typed = ["short", "short"]
    done = anchor("journal", "encrypt")
    assert (done.status, said(words.SHORT, done)) == (Status.DONE, True)
    assert kept(home, "short") == []


def test_a_new_one_takes_the_old_one_first(
    anchor: Run, encrypted: Path, somebody: Terminal
) -> None:
    somebody.typed = [WORDS, "other words entirely", "other words entirely"]
    done = anchor("journal", "encrypt")
    assert done.status == Status.DONE
    assert said(words.ABOUT_ANEW, done)
    assert not said(words.SHORT, done)
    assert len(kept(encrypted, "other words entirely")) == 2


def test_from_a_pipe_a_line_is_enough(
    anchor: Run, home: Path, piped: Callable[[bytes], None]
) -> None:
    piped(f"{WORDS}\r\nand more\n".encode())
    assert anchor("journal", "encrypt").status == Status.DONE
    piped(f"{WORDS}\nother\n".encode())
    assert anchor("journal", "encrypt").status == Status.DONE
    assert kept(home, "other") == []
    piped(b"other")
    assert said(words.DECRYPTED, anchor("journal", "decrypt"))
    assert not is_encrypted(home)


@pytest.mark.parametrize("line", [b"", b"\n", b"  \nx"])
def test_an_empty_line_is_refused(
    anchor: Run, home: Path, piped: Callable[[bytes], None], line: bytes
) -> None:
    keep(home, checkin())
    piped(line)
    done = anchor("journal", "encrypt")
    assert (done.status, done.notes) == (Status.WRONG_USE, tr(words.EMPTY))
    assert not is_encrypted(home)


def test_without_the_extra_nothing_is_asked(
    anchor: Run, encrypted: Path, somebody: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    for command in (["journal", "encrypt"], ["journal", "decrypt"], ["log"], ["trends"]):
        done = anchor(*command)
        assert (done.status, done.out) == (Status.STORAGE, "")
        assert done.notes == tr(words.NOT_INSTALLED, python=sys.executable)


# Decrypting


def test_it_is_decrypted_with_its_passphrase(
    anchor: Run, encrypted: Path, somebody: Terminal
) -> None:
    somebody.typed = [WORDS]
    done = anchor("journal", "decrypt")
    assert (done.status, done.prose) == (Status.DONE, tr(words.DECRYPTED))
    assert not is_encrypted(encrypted)
    done = anchor("journal", "decrypt")
    assert (done.status, done.prose) == (Status.DONE, tr(words.NOT_ENCRYPTED))


def test_where_there_is_no_journal_there_is_nothing_to_decrypt(anchor: Run, home: Path) -> None:
    assert said(words.NOT_ENCRYPTED, anchor("journal", "decrypt"))
    assert not home.exists()


# Being asked


@pytest.mark.parametrize(
    "command",
    [
        ["log"],
        ["log", "--json"],
        ["log", "--delete", checkin(0).id],
        ["log", "--undo"],
        ["trends"],
        ["report"],
        ["export", "--format", "jsonl"],
        ["checkin", "--distress", "4"],
        ["checkin", "--distress", "4", "--kind", "check-in"],
        ["journal", "decrypt"],
    ],
)
def test_whatever_needs_it_asks_once(
    anchor: Run, encrypted: Path, somebody: Terminal, command: list[str]
) -> None:
    somebody.typed = [WORDS]
    done = anchor(*command)
    assert done.status in (Status.DONE, Status.FAILED)  # there may be nothing to undo
    assert somebody.prompts == [tr(words.ASK)]
    assert WORDS not in done.out + done.err


def test_importing_asks_too(
    anchor: Run, encrypted: Path, somebody: Terminal, tmp_path: Path
) -> None:
    file = tmp_path / "one.toml"
    file.write_text(f'[{checkin(7).id}]\nat = 2026-10-05T12:00:00Z\nkind = "check-in"\n')
    somebody.typed = [WORDS]
    assert anchor("import", str(file)).status == Status.DONE
    assert len(kept(encrypted)) == 3


def test_the_questions_of_a_check_in_come_after_it_and_it_is_asked_once(
    anchor: Run, typing: Type, encrypted: Path, somebody: Terminal
) -> None:
    somebody.typed = [WORDS]
    typing("6", "tense", "", "", "", "")
    done = anchor("checkin")
    assert done.status == Status.DONE
    assert somebody.prompts == [tr(words.ASK)]
    assert kept(encrypted)[0].feelings == ("tense",)
    somebody.typed = [""]
    lines = typing("6", "tense")
    done = anchor("checkin")
    assert (done.status, lines.waits) == (Status.STORAGE, [])


def test_after_three_wrong_ones_it_is_left_alone(
    anchor: Run, encrypted: Path, somebody: Terminal
) -> None:
    somebody.typed = ["no", "nor this", "or this", WORDS]
    done = anchor("log")
    assert (done.status, done.out) == (Status.STORAGE, "")
    assert done.notes.count(tr(words.NOT_IT)) == 2
    assert done.notes.endswith(tr(words.WRONG, path=encrypted / "journal.db"))
    assert somebody.typed == [WORDS]
    somebody.typed = ["no", WORDS]
    assert anchor("log").status == Status.DONE


@pytest.mark.parametrize("typed", ["", KeyboardInterrupt(), EOFError(), UnicodeError()])
def test_who_gives_none_gets_back_what_was_typed(
    anchor: Run, encrypted: Path, somebody: Terminal, typed: str | BaseException
) -> None:
    somebody.typed = [typed]
    done = anchor("checkin", "--distress", "4", "--feeling", "tense")
    assert done.status == Status.STORAGE
    assert said(checkin_words.GIVEN_BACK, done)
    (one,) = read_toml(done.out[done.out.index("[") :])
    assert isinstance(one, CheckIn)
    assert (one.distress, one.feelings) == (4, ("tense",))
    assert tr(words.LOCKED, path=encrypted / "journal.db") in done.notes
    assert len(kept(encrypted)) == 2


def test_a_wrong_one_gives_back_what_was_typed(
    anchor: Run, encrypted: Path, piped: Callable[[bytes], None]
) -> None:
    piped(b"no\n")
    done = anchor("checkin", "--distress", "4", "--feeling", "tense")
    assert done.status == Status.STORAGE
    assert 'feelings = [\n    "tense",\n]' in done.out
    assert tr(words.WRONG, path=encrypted / "journal.db") in done.notes


def test_help_now_is_there_while_it_is_asked_for(
    anchor: Run, encrypted: Path, somebody: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("anchor.cli.help_now.show_on", lambda page: page.say("Who can help."))
    somebody.typed = ["help now", WORDS]
    done = anchor("log")
    assert (done.status, "Who can help." in done.out) == (Status.DONE, True)


def test_a_note_from_a_pipe_is_no_passphrase(
    anchor: Run,
    encrypted: Path,
    piped: Callable[[bytes], None],
    somebody: Terminal,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    piped(f"{WORDS}\n".encode())
    done = anchor("checkin", "--note", "-")
    assert (done.status, WORDS in done.out) == (Status.STORAGE, True)
    monkeypatch.setattr(asking, "_has_terminal", lambda: True)
    piped(b"a private note\n")
    somebody.typed = [WORDS]
    assert anchor("checkin", "--note", "-").status == Status.DONE
    assert kept(encrypted)[0].note == "a private note"


def test_what_is_played_leaves_standard_input_alone(
    encrypted: Path, piped: Callable[[bytes], None]
) -> None:
    piped(f"{WORDS}\n".encode())
    with asking.own_journal(reads_input=False) as journal:
        assert journal.is_locked()
        with pytest.raises(Exception, match="needs its passphrase"):
            journal.count()
    assert sys.stdin.read() == f"{WORDS}\n"


@pytest.mark.parametrize("stdin", [None, io.StringIO(WORDS)])
def test_an_input_that_is_none_is_nothing(
    anchor: Run, encrypted: Path, monkeypatch: pytest.MonkeyPatch, stdin: object
) -> None:
    monkeypatch.setattr(sys, "stdin", stdin)
    done = anchor("log")
    assert (done.status, done.notes) == (
        Status.STORAGE,
        tr(words.LOCKED, path=encrypted / "journal.db"),
    )


def test_completion_and_forgetting_ask_for_nothing(
    anchor: Run, typing: Type, encrypted: Path, somebody: Terminal
) -> None:
    typing("forget")
    done = anchor("journal", "forget")
    assert (done.status, tr(checkin_words.WHATEVER_IS_THERE) in done.prose) == (Status.DONE, True)
    assert list(encrypted.iterdir()) == []
    assert somebody.prompts == []


# By a command


def command(*program: str) -> str:
    return shlex.join([sys.executable, "-c", "; ".join(program)])


def test_a_command_can_give_it(
    anchor: Run, encrypted: Path, monkeypatch: pytest.MonkeyPatch, somebody: Terminal
) -> None:
    monkeypatch.setenv(COMMAND, command(f"print({WORDS!r})", "print('more')"))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    assert anchor("checkin", "--distress", "4").status == Status.DONE
    assert somebody.prompts == []
    assert len(kept(encrypted)) == 3


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (command("import sys", "sys.exit(4)"), "it ended with 4"),
        (command("print()"), "its first line was empty"),
        (command("pass"), "its first line was empty"),
        ("no-such-command-here", os.strerror(2)),
        ("'half a quote", "No closing quotation"),
    ],
)
def test_a_command_that_gives_none_is_said(
    anchor: Run, encrypted: Path, monkeypatch: pytest.MonkeyPatch, given: str, reason: str
) -> None:
    monkeypatch.setenv(COMMAND, given)
    done = anchor("checkin", "--distress", "4")
    assert (done.status, done.notes) == (
        Status.STORAGE,
        tr(words.COMMAND_FAILED, command=COMMAND, reason=reason),
    )
    assert "distress = 4" in done.out
    assert len(kept(encrypted)) == 2


def test_a_command_that_gives_a_wrong_one_is_asked_once(
    anchor: Run, encrypted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(COMMAND, command("print('no')"))
    done = anchor("log")
    assert (done.status, done.notes) == (
        Status.STORAGE,
        tr(words.WRONG, path=encrypted / "journal.db"),
    )


# After an exercise


def test_what_is_said_after_an_exercise_asks_for_it(
    anchor: Run, typing: Type, encrypted: Path, somebody: Terminal
) -> None:
    typing("7", "", 60.0, "4")
    somebody.typed = [WORDS]
    assert anchor("breathe", "soft", "--cycles", "1", "--rate").status == Status.DONE
    assert somebody.prompts == [tr(words.ASK)]
    (one, *_) = kept(encrypted)
    assert one.session is not None
    assert (one.session.before, one.session.after) == (7, 4)


def test_if_it_is_not_given_then_what_was_said_is_shown_again(
    anchor: Run, typing: Type, encrypted: Path, somebody: Terminal
) -> None:
    typing("7", "", 60.0, "it was quieter")
    somebody.typed = [""]
    done = anchor("breathe", "soft", "--cycles", "1", "--rate")
    assert done.status == Status.DONE
    assert 'note = "it was quieter"' in done.out
    assert tr(words.LOCKED, path=encrypted / "journal.db") in done.notes
    assert len(kept(encrypted)) == 2


def test_events_stay_events(anchor: Run, encrypted: Path) -> None:
    (encrypted / "config.toml").write_text("history = true\n")
    done = anchor("ground", "feet", "--events")
    assert all(line.startswith("{") for line in done.out.splitlines())
    assert tr(words.LOCKED, path=encrypted / "journal.db") in done.notes
