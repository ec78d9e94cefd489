"""Several anchors at once, and anchors that are killed: what was acknowledged is there."""

import signal
import sqlite3  # noqa: TID253 - a test is not waited for
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import IO

import pytest

from anchor.journal.store import Journal
from checkins import PROGRAM, checkin

WRITER = """
import sys
from pathlib import Path
from anchor.journal.store import Journal
from checkins import PROGRAM, checkin

path, first, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
with Journal(path) as journal:
    for number in range(first, first + count):
        journal.add(checkin(number, feelings=("word",), note="text " * (number % 50)))
        print(number, flush=True)
"""


def writer(path: Path, first: int, count: int) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(first), str(count)],
        env=PROGRAM,
        stdout=subprocess.PIPE,
        text=True,
    )


def output(process: "subprocess.Popen[str]") -> IO[str]:
    assert process.stdout is not None
    return process.stdout


def assert_sound(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_two_that_begin_and_write_at_once_lose_nothing(path: Path) -> None:
    both = [writer(path, first, 60) for first in (0, 1000)]
    for process in both:
        assert process.communicate(timeout=60)[0].count("\n") == 60
        assert process.returncode == 0
    with Journal(path) as journal:
        kept = {one.id for one in journal.stream()}
        assert kept == {checkin(first + n).id for first in (0, 1000) for n in range(60)}
        assert journal.words("feelings") == ["word"]
    assert_sound(path)


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_killed_in_the_middle_of_writing_what_was_acknowledged_is_there(path: Path) -> None:
    acknowledged: list[int] = []
    for run, until in enumerate((1, 2, 17, 40, 90)):
        process = writer(path, run * 1000, 900)
        acknowledged += [int(output(process).readline()) for _ in range(until)]
        process.send_signal(signal.SIGKILL)
        acknowledged += map(int, output(process).read().splitlines())
        output(process).close()
        process.wait(60)
    with Journal(path) as journal:
        kept = {one.id for one in journal.stream()}
        assert {checkin(number).id for number in acknowledged} <= kept
        assert len(kept) <= len(acknowledged) + 5
        assert journal.count() == len(kept)
    assert_sound(path)
