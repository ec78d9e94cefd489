"""Where lines go: complete, wrapped, and with nothing in them that a terminal would obey."""

import io
import json
import sys

import pytest

from anchor.core.text import is_safe
from anchor.plain.page import WIDEST, Page
from faces import Heard


def test_paragraphs_are_wrapped_to_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    heard = Heard()
    heard.page.say("word " * 30, "another paragraph")
    assert max(map(len, heard.lines)) <= 39
    assert heard.lines[-1] == "another paragraph"


def test_lines_are_never_wider_than_is_comfortable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    heard = Heard()
    heard.page.say("word " * 100)
    assert max(map(len, heard.lines)) <= WIDEST


def test_a_very_narrow_terminal_still_gets_whole_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "5")
    heard = Heard()
    heard.page.say("feet on the floor, and breathing")
    assert heard.lines == ["feet on the floor,", "and breathing"]


def test_a_name_is_never_broken_so_that_it_can_be_copied() -> None:
    heard = Heard()
    name = "a-very-long-name/" + "x-" * 60 + "y"
    heard.page.say(f"anchor start {name}")
    assert name in heard.lines


def test_an_empty_paragraph_is_an_empty_line() -> None:
    heard = Heard()
    heard.page.say("one", "", "two\nthree")
    assert heard.out == "one\n\ntwo\nthree\n"


@pytest.mark.parametrize("sign", ["\x1b[2J", "\r", "\x07", "\x9b1m", "\u202e", "\u2028", "\0"])
def test_nothing_a_terminal_obeys_gets_through(sign: str) -> None:
    heard = Heard()
    heard.page.say(f"a{sign}b")
    heard.page.exactly(f"a{sign}b")
    heard.page.aside(f"a{sign}b")
    for said, times in ((heard.out, 2), (heard.err, 1)):
        assert sign[0] not in said
        assert said.count("a\\") == times


def test_data_is_not_wrapped() -> None:
    heard = Heard()
    heard.page.exactly("x " * 200)
    assert heard.lines == ["x " * 200]


def test_signs_an_old_terminal_lacks_are_spelled_out() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii", newline="\n")
    Page(stream, stream).say("I feel … when – “so” ‘it’ × é")
    assert raw.getvalue() == b"I feel ... when - \"so\" 'it' x ?\n"


def test_each_line_is_there_at_once() -> None:
    raw = io.BytesIO()
    page = Page(io.TextIOWrapper(raw, encoding="utf-8", newline="\n"))
    page.say("now")
    assert raw.getvalue() == b"now\n"


def test_a_program_without_outputs_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    page = Page()
    page.say("to nobody")
    page.aside("to nobody")


def test_words_go_to_one_stream_and_notes_to_the_other(capsys: pytest.CaptureFixture[str]) -> None:
    Page().say("one")
    Page().aside("two")
    said = capsys.readouterr()
    assert (said.out, said.err) == ("one\n", "two\n")


def test_data_keeps_every_character_in_a_form_that_is_safe() -> None:
    text = "a\x1b\x7f\x85\u2028\u202e\U000e0041\ufeffb"
    heard = Heard()
    heard.page.data([text])
    assert json.loads(heard.out) == [text]
    assert is_safe(heard.out)


def test_raw_text_is_as_it_is_for_a_file_and_safe_for_a_terminal() -> None:
    text = "a\x1bü\r\n"
    for is_terminal, written in ((False, "a\x1bü\r\n"), (True, "a\\x1bü\n")):
        data = io.BytesIO()
        stream = io.TextIOWrapper(data, "utf-8", newline="")
        stream.isatty = lambda is_terminal=is_terminal: is_terminal  # type: ignore[method-assign, misc]
        Page(stream).raw([text])
        assert data.getvalue().decode() == written


def test_raw_text_goes_wherever_there_is_only_text() -> None:
    heard = Heard()
    heard.page.raw(["a\x1b"])
    assert heard.out == r"a\x1b"


def test_raw_text_without_an_output_goes_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    Page().raw(["a"])


def test_what_a_no_break_space_keeps_together_is_shown_with_a_plain_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "24")
    Page().say("In danger you can call 112\u00a0(1\u00a01\u00a02) now.")
    assert capsys.readouterr().out == "In danger you can call\n112 (1 1 2) now.\n"
