"""The full screen in a real terminal: what ends it, and that the terminal is left as it was."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from anchor.errors import Status
from anchor.words import checkin as checkin_words
from anchor.words import commands as command_words
from anchor.words import screens as words
from anchor.words import session as session_words
from anchor.words import tr
from journaling import kept
from terminals import CTRL_C, CTRL_Z, SEQUENCE, Start, Terminal, terminals

if sys.platform == "win32":
    pytest.skip("terminals are of another kind there", allow_module_level=True)

PACK = """\
format = 1

[pack]
name = "tiny"
title = "Tiny"
about = "Short things to try a terminal with."
language = "en"
version = "1.0.0"
license = "CC0-1.0"

[[exercise]]
name = "waves"
title = "Waves"
about = "A short one, in and out."
practice = "breathe"
turns = "neutral"

  [[exercise.step]]
  do = "breathe"
  in = 2
  out = 2
  cycles = 40
"""
WAVES = ("start", "tiny/waves")
BREATHING = "Waves"
CUE = "Breathe in"

BROKEN = """
import sys
from anchor.errors import AnchorError, Status
from anchor.tui.screens.session import SessionScreen
from anchor.tui.sitting import Sitting

def fail(*arguments):
    words_of_a_person = "nobody should see this"
    raise {error}

{broken} = fail
from anchor.__main__ import main
main()
"""
ESCAPE = b"\x1b"
PLACES = {
    "as it opens": "SessionScreen.compose",
    "at a key": "SessionScreen.action_here_and_now",
    "in a worker": "Sitting.play",
}


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch, home: Path) -> Iterator[Start]:
    """What starts terminals, with a pack of short exercises."""
    monkeypatch.delenv("COLUMNS")
    (home / "packs").mkdir(parents=True)
    (home / "packs" / "tiny.toml").write_text(PACK)
    with terminals() as start:
        yield start


def breathing(start: Start) -> Terminal:
    return start(*WAVES).see(BREATHING).see(CUE)


def assert_nothing_stays(terminal: Terminal) -> None:
    assert not terminal.outside.strip()


@pytest.mark.parametrize("key", [b"q", b"\x1b", CTRL_C])
def test_one_key_leaves_at_once(start: Start, key: bytes) -> None:
    terminal = breathing(start).type(key)
    assert terminal.end() == Status.DONE
    assert_nothing_stays(terminal)


@pytest.mark.parametrize("key", [b"q", CTRL_C])
def test_the_first_page_is_left_the_same_way(start: Start, key: bytes) -> None:
    terminal = start().see(tr(command_words.HOME_QUESTION)).type(key)
    assert terminal.end() == Status.DONE
    assert_nothing_stays(terminal)


def test_a_check_in_is_a_form_and_is_left_the_same_way(start: Start) -> None:
    terminal = (
        start("checkin", "--kind", "promise")
        .see(tr(checkin_words.ASK_WHAT["promise"]))
        .type(b"\x1b")
    )
    assert terminal.end() == Status.DONE
    assert_nothing_stays(terminal)


def test_what_a_terminal_of_today_can_do_is_given_back_too(start: Start) -> None:
    terminal = start(*WAVES)
    terminal.answers = {"2026": "2", "2048": "2"}
    terminal.see(BREATHING).see(CUE).type(b" ").see(tr(words.PAUSED)).type(b"q")
    assert terminal.end() == Status.DONE
    assert "\x1b[?2048h" in terminal.screen
    assert "\x1b[?2026h" in terminal.screen


def test_it_stands_still_and_goes_on_and_not_helping_is_heard(start: Start) -> None:
    terminal = breathing(start).type(b" ").see(tr(words.PAUSED))
    terminal.anew().type(b" ").see(CUE).type(b" ").see(tr(words.PAUSED))
    terminal.type(b"x").see(tr(session_words.NOT_HELPING[0])).type(b"q")
    assert terminal.end() == Status.DONE
    assert_nothing_stays(terminal)


def test_what_comes_after_is_left_with_one_key(start: Start) -> None:
    terminal = breathing(start).type(b"s").see("That is the end").type(b"\x1b")
    assert terminal.end() == Status.DONE
    assert_nothing_stays(terminal)


def test_a_note_that_is_left_is_kept_and_that_is_said_without_its_words(start: Start) -> None:
    terminal = breathing(start).type(b"s").see("That is the end").see("A note")
    terminal.type(b"\t").see("f2 help now").type(b"secretly\x1b")
    assert terminal.end() == Status.DONE
    assert terminal.outside.split() == tr(words.LEFT_IS_KEPT).split()


def test_a_terminal_with_few_signs_is_sent_no_others(start: Start) -> None:
    terminal = start(PYTHONCOERCECLOCALE="0", PYTHONUTF8="0", LC_ALL="C")
    terminal.see("enter begin").type(b"f").see("I feel ~").see("esc leave").anew()
    terminal.type(ESCAPE).see("look around").type(b"q")
    assert terminal.end() == Status.DONE
    assert terminal.screen.isascii()
    assert not {"\\u", "\\x"} & {terminal.screen[at : at + 2] for at in range(len(terminal.screen))}


def test_a_terminal_of_another_size_is_drawn_anew(start: Start) -> None:
    terminal = breathing(start).type(b" ").see(tr(words.PAUSED))
    for columns, rows in ((40, 12), (20, 5), (132, 50)):
        terminal.anew().resize(columns, rows).see(CUE)
    assert terminal.type(b"q").end() == Status.DONE


def test_who_comes_back_finds_it_where_it_was(start: Start) -> None:
    terminal = breathing(start).type(CTRL_Z).stopped()
    assert_nothing_stays(terminal)
    terminal.anew().send(signal.SIGCONT).see(BREATHING).see(tr(words.PAUSED))
    terminal.anew().type(b" ").see(CUE).type(b" ").see(tr(words.PAUSED)).type(b"q")
    assert terminal.end() == Status.DONE
    assert_nothing_stays(terminal)


def test_all_of_the_first_page_is_there_again(start: Start) -> None:
    terminal = start().see("What would help right now?").see("leave").type(CTRL_Z).stopped()
    terminal.anew().send(signal.SIGCONT).see("What would help right now?").see("leave").type(b"q")
    assert terminal.end() == Status.DONE


def test_who_is_stopped_from_outside_comes_back_too(start: Start) -> None:
    terminal = breathing(start).send(signal.SIGTSTP).stopped()
    terminal.anew().send(signal.SIGCONT).see(BREATHING).type(b"q")
    assert terminal.end() == Status.DONE


def test_being_told_to_go_on_changes_nothing(start: Start) -> None:
    terminal = breathing(start).send(signal.SIGCONT).taken_over_again()
    terminal.type(b" ").see(tr(words.PAUSED)).type(b"q")
    assert terminal.end() == Status.DONE
    assert_nothing_stays(terminal)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("arguments", [WAVES, ()])
def test_a_signal_ends_it_and_whoever_started_it_is_told(
    start: Start, number: signal.Signals, arguments: tuple[str, ...]
) -> None:
    terminal = start(*arguments).see("leave").send(number)
    assert terminal.end() == -number
    assert_nothing_stays(terminal)


def test_an_interrupt_from_outside_is_leaving_too(start: Start) -> None:
    terminal = breathing(start).send(signal.SIGINT)
    assert terminal.end() == Status.DONE
    assert_nothing_stays(terminal)


def test_a_window_that_is_closed_ends_it(start: Start) -> None:
    assert breathing(start).close_window() == -signal.SIGHUP


@pytest.mark.parametrize("way", [CTRL_C, ESCAPE, signal.SIGTERM, signal.SIGHUP, "window"])
@pytest.mark.parametrize("more", [(), ("--plain",)])
def test_words_that_are_half_written_are_kept_whatever_ends_it(
    start: Start, home: Path, way: bytes | signal.Signals | str, more: tuple[str, ...]
) -> None:
    terminal = start("checkin", *more)
    if more:
        terminal.see(tr(checkin_words.ASK_DISTRESS)).type(b"\n")
        terminal.see(tr(checkin_words.ASK_FEELINGS)).type(b"torn\n")
        terminal.see(tr(checkin_words.ASK_SENSATIONS))
    else:
        terminal.see("leave").type(b"\t").see("↓")
        terminal.type(b"\x1b[200~torn\x1b[201~").see("torn")
    if isinstance(way, bytes):
        assert terminal.type(b"stop\n" if more and way == ESCAPE else way).end() == Status.DONE
        said = checkin_words.KEPT if more else words.LEFT_IS_KEPT
        assert tr(said) in " ".join(terminal.outside.split())
    elif isinstance(way, signal.Signals):
        assert terminal.send(way).end() == -way
    else:
        terminal.close_window()
    (one,) = kept(home)
    assert one.feelings == ("torn",)


def test_what_is_typed_ahead_goes_to_where_the_keys_before_it_lead(
    start: Start, home: Path
) -> None:
    start("checkin").see("leave").type(b"\thq, not a key").see("not a key").type(CTRL_C).end()
    (one,) = kept(home)
    assert one.feelings == ("hq", "not a key")


@pytest.mark.parametrize("keys", [b"\r\r", b"\r\r\r", b"\x1b\x1b"])
def test_a_key_that_comes_twice_closes_nothing_below(start: Start, home: Path, keys: bytes) -> None:
    terminal = start("checkin").see("leave").type(b"\t").see("↓")
    terminal.type(b"torn").see("torn").type(b"\x10").see("help now").type(keys)
    terminal.type(CTRL_C)
    assert terminal.end() == Status.DONE
    (one,) = kept(home)
    assert one.feelings == ("torn",)


@pytest.mark.parametrize("keys", [b"qx", b"qqx", b"\x03xq", b"q\tx"])
def test_what_is_typed_after_leaving_is_no_error(start: Start, keys: bytes) -> None:
    assert breathing(start).type(keys).end() == Status.DONE


def test_a_choice_that_is_made_twice_is_made_once(start: Start) -> None:
    terminal = start("breathe", "box").see("without holds").type(b"\r\r\r").see("left")
    terminal.type(CTRL_C)
    assert terminal.end() == Status.DONE


@pytest.mark.parametrize("broken", [b"\x1b[1114112u", b"\x1b[97;1:3u", b"\x1b[99999999999~"])
def test_what_is_no_key_does_nothing(start: Start, broken: bytes) -> None:
    terminal = breathing(start).type(broken).type(b" ").see(tr(words.PAUSED)).type(b"q")
    assert terminal.end() == Status.DONE


def test_a_paste_without_an_end_can_be_left(start: Start) -> None:
    terminal = start("checkin").see("leave").type(b"\x1b[200~torn")
    terminal.anew().resize(79, 24).see("leave").type(CTRL_C)
    assert terminal.end() == Status.DONE


def test_what_is_hidden_is_left_with_the_windows_own_title(start: Start) -> None:
    terminal = breathing(start).anew().type(b"\x1b[24~").see("$").type(CTRL_C)
    assert terminal.end() == Status.DONE
    assert "\x1b[22;2t" in terminal.screen
    assert_nothing_stays(terminal)


@pytest.mark.parametrize("place", PLACES)
def test_what_goes_wrong_is_said_in_a_sentence(start: Start, place: str) -> None:
    code = BROKEN.format(broken=PLACES[place], error="KeyError('secret')")
    terminal = start(*WAVES, program=("-c", code))
    if place == "at a key":
        terminal.see(BREATHING).type(b"w")
    said = tr(command_words.INTERNAL, kind="KeyError")
    assert terminal.end() == Status.FAILED
    assert terminal.outside.split() == said.split()
    assert "nobody should see" not in terminal.screen


def test_what_can_be_told_is_told_as_everywhere(start: Start) -> None:
    error = "AnchorError('The disk is full.', Status.STORAGE)"
    code = BROKEN.format(broken=PLACES["in a worker"], error=error)
    terminal = start(*WAVES, program=("-c", code))
    assert terminal.end() == Status.STORAGE
    assert terminal.outside.strip() == "The disk is full."


def test_details_are_shown_to_who_asks_for_them(start: Start) -> None:
    code = BROKEN.format(broken=PLACES["as it opens"], error="KeyError('secret')")
    terminal = start(*WAVES, program=("-c", code), ANCHOR_DEBUG="1")
    assert terminal.end() == Status.FAILED
    assert "Traceback" in terminal.outside
    assert "KeyError: 'secret'" in terminal.outside
    assert "nobody should see" not in terminal.outside.replace('= "nobody should see', "")


WATCHED = """
import sys
REACHING = [f"socket.{name}" for name in ("connect", "bind", "getaddrinfo", "gethostby", "send")]
REACHING += ["http.", "urllib.", "ftplib.", "smtplib."]
def watch(event, arguments):
    if event.startswith(tuple(REACHING)):
        raise RuntimeError(event)
sys.addaudithook(watch)
from anchor.__main__ import main
main()
"""


def test_nothing_reaches_for_the_network(start: Start) -> None:
    terminal = start(*WAVES, program=("-c", WATCHED)).see(BREATHING)
    terminal.type(b"v").type(b"w").type(b"x").see(tr(session_words.NOT_HELPING[0])).type(b"q")
    assert terminal.end() == Status.DONE
    at_home = start(program=("-c", WATCHED)).see(tr(command_words.HOME_QUESTION)).type(b"q")
    assert at_home.end() == Status.DONE
    assert SEQUENCE.sub("", terminal.outside + at_home.outside) == ""
