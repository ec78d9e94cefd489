"""Typed lines: waited for without waking, from a terminal, a pipe or nothing at all."""

import os
import sys
from collections.abc import Iterator

import pytest

from anchor.clock import SystemClock
from anchor.plain.lines import EndOfInput, TypedLines, _ThreadChunks
from manual_clock import ManualClock

posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes that can be waited for")


class Fed:
    """A pipe into typed lines."""

    def __init__(self) -> None:
        self.source, self._end = os.pipe()
        self._closed = False

    def type(self, data: bytes) -> None:
        os.write(self._end, data)

    def end(self) -> None:
        if not self._closed:
            os.close(self._end)
        self._closed = True


@pytest.fixture
def fed() -> Iterator[Fed]:
    pipe = Fed()
    yield pipe
    pipe.end()
    os.close(pipe.source)


def terminal(monkeypatch: pytest.MonkeyPatch, source: int) -> TypedLines:
    """Make lines that believe the pipe to be a terminal."""
    monkeypatch.setattr(os, "isatty", lambda descriptor: descriptor == source)
    return TypedLines(SystemClock(), source)


@posix
def test_lines_come_one_at_a_time_without_their_ends(fed: Fed) -> None:
    lines = TypedLines(SystemClock(), fed.source)
    fed.type(b"one\r\ntwo\n\nthree")
    assert [lines.wait(None) for _ in range(3)] == ["one", "two", ""]
    fed.end()
    assert lines.wait(None) == "three"


@posix
def test_a_pipe_is_nobody_who_could_answer(fed: Fed, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not TypedLines(SystemClock(), fed.source).attended
    assert terminal(monkeypatch, fed.source).attended


@posix
def test_a_line_may_come_in_pieces(fed: Fed) -> None:
    lines = TypedLines(SystemClock(), fed.source)
    clock = SystemClock()
    fed.type(b"sch")
    assert lines.wait(clock.now() + 0.001) is None
    fed.type("ön\n".encode())
    assert lines.wait(None) == "schön"


@posix
def test_what_is_no_utf_8_is_still_a_line(fed: Fed) -> None:
    fed.type(b"caf\xe9\n")
    assert TypedLines(SystemClock(), fed.source).wait(None) == "caf\ufffd"


@posix
def test_waiting_ends_when_time_is_up(fed: Fed) -> None:
    clock = ManualClock()
    assert TypedLines(clock, fed.source).wait(clock.now()) is None
    assert TypedLines(clock, fed.source).wait(clock.now() - 5) is None


@posix
def test_a_line_that_is_there_comes_even_when_time_is_up(fed: Fed) -> None:
    lines = TypedLines(SystemClock(), fed.source)
    fed.type(b"one\ntwo\n")
    assert lines.wait(None) == "one"
    assert lines.wait(0) == "two"


@posix
def test_the_end_of_a_pipe_changes_nothing(fed: Fed) -> None:
    clock = SystemClock()
    lines = TypedLines(clock, fed.source)
    fed.end()
    assert lines.wait(clock.now() + 0.001) is None
    assert lines.wait(clock.now() + 0.001) is None


@posix
def test_where_nothing_will_ever_come_waiting_for_it_ends(fed: Fed) -> None:
    lines = TypedLines(SystemClock(), fed.source)
    fed.end()
    with pytest.raises(EndOfInput):
        lines.wait(None)


@posix
def test_the_end_of_input_on_a_terminal_is_leaving(
    fed: Fed, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = terminal(monkeypatch, fed.source)
    fed.end()
    with pytest.raises(EndOfInput):
        lines.wait(SystemClock().now() + 60)


@posix
def test_the_end_of_input_after_half_a_line_is_leaving_too(
    fed: Fed, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = terminal(monkeypatch, fed.source)
    fed.type(b"half")
    fed.end()
    assert lines.wait(None) == "half"
    with pytest.raises(EndOfInput):
        lines.wait(SystemClock().now() + 60)


@posix
def test_a_terminal_that_is_gone_is_an_end_of_input(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    lines = terminal(monkeypatch, reading)
    os.write(writing, b"x")

    def gone(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "read", gone)
    with pytest.raises(EndOfInput):
        lines.wait(None)
    os.close(reading)
    os.close(writing)


def test_without_any_input_time_goes_by_all_the_same() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    os.close(writing)
    clock = SystemClock()
    lines = TypedLines(clock, reading)
    assert not lines.attended
    assert lines.wait(clock.now() + 0.001) is None


@posix
def test_a_flood_without_line_ends_takes_no_more_and_more_room(fed: Fed) -> None:
    clock = SystemClock()
    lines = TypedLines(clock, fed.source)
    for _ in range(40):
        fed.type(b"x" * 4096)
        assert lines.wait(clock.now() + 0.0005) is None
    fed.type(b"\n")
    line = lines.wait(None)
    assert line is not None
    assert len(line) <= 1 << 16


@posix
def test_a_thread_reads_where_a_terminal_cannot_be_waited_for(fed: Fed) -> None:
    chunks = _ThreadChunks(fed.source)
    assert chunks.wait(0.001) is None
    fed.type(b"one\n")
    assert chunks.wait(None) == b"one\n"
    fed.end()
    assert chunks.wait(None) == b""
    chunks.idle(0.001)


@posix
def test_what_is_pasted_comes_at_once_and_what_is_typed_later_does_not(
    fed: Fed, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = terminal(monkeypatch, fed.source)
    fed.type(b"one\ntwo\n\nthree\n")
    assert lines.wait(None) == "one"
    assert lines.at_once() == ["two", "", "three"]
    assert lines.at_once() == []
    fed.type(b"four\n")
    assert lines.wait(None) == "four"


@posix
def test_the_end_of_what_is_pasted_is_told_when_more_is_waited_for(
    fed: Fed, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = terminal(monkeypatch, fed.source)
    fed.type(b"one\ntwo\n")
    fed.end()
    assert lines.wait(None) == "one"
    assert lines.at_once() == ["two"]
    with pytest.raises(EndOfInput):
        lines.wait(None)


@posix
def test_a_program_that_types_pastes_nothing(fed: Fed) -> None:
    lines = TypedLines(SystemClock(), fed.source)
    fed.type(b"one\ntwo\n")
    assert lines.wait(None) == "one"
    assert lines.at_once() == []
