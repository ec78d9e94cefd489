"""Whether anyone can see this terminal."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from anchor.clock import SystemClock
from anchor.tui.watchers import Watchers
from anchor.words import screens as words
from anchor.words import tr
from awaited import awaited
from full import BREATH, legs
from manual_clock import ManualClock
from opening import opened, surroundings
from terminals import PATIENCE, terminals

ATTACHED, LEFT = 0o700, 0o600


@pytest.fixture
def socket(tmp_path: Path) -> Path:
    path = tmp_path / "a,b"
    path.touch(LEFT)
    return path


def inside(socket: Path) -> Watchers:
    return Watchers({"TMUX": f"{socket},4711,0"})


def test_who_leaves_has_left_once(socket: Path) -> None:
    watchers = inside(socket)
    told = []
    for mode in (ATTACHED, LEFT, LEFT, ATTACHED, LEFT):
        socket.chmod(mode)
        told.append(watchers.have_left())
    assert told == [False, True, False, False, True]


def test_who_was_never_here_cannot_leave(socket: Path) -> None:
    watchers = inside(socket)
    assert not watchers.have_left()
    assert not watchers.have_left()


def test_a_server_that_is_gone_is_watched_by_nobody(socket: Path) -> None:
    watchers = inside(socket)
    socket.chmod(ATTACHED)
    assert not watchers.have_left()
    socket.unlink()
    assert watchers.have_left()


@pytest.mark.parametrize("environ", [{}, {"TMUX": ""}, {"TMUX": "elsewhere"}])
def test_outside_of_tmux_nobody_leaves(environ: dict[str, str]) -> None:
    watchers = Watchers(environ)
    assert not watchers.have_left()
    assert not watchers.have_left()


@awaited
async def test_what_nobody_sees_stands_still(home: Path, clock: ManualClock) -> None:
    left = iter([False, False, True, False, False])
    around = surroundings(home, clock, have_left=lambda: next(left))
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        await one.pass_by(5)
        assert tr(words.PAUSED_AWAY) not in one.prose
        await one.pass_by(7)
        assert tr(words.PAUSED_AWAY) in one.prose


WAVES = """\
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
  in = 1.5
  out = 1.5
  cycles = 40
"""
TMUX = "import os, sys; os.execvp('tmux', ['tmux', *sys.argv[1:]])"
DETACH = b"\x02d"


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """A tmux server of the test's own."""
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not here")
    socket = tmp_path_factory.getbasetemp() / "tmux"
    server = ["-S", str(socket), "-f", "/dev/null"]
    yield server
    subprocess.run(["tmux", *server, "kill-server"], check=False, capture_output=True)


def test_who_comes_back_to_tmux_finds_it_where_it_was(home: Path, server: list[str]) -> None:
    (home / "packs").mkdir(parents=True)
    (home / "packs" / "tiny.toml").write_text(WAVES)
    command = f"{sys.executable} -m anchor start tiny/waves"
    with terminals() as start:
        first = start(*server, "new-session", command, program=("-c", TMUX))
        assert first.see("Breathe out").type(DETACH).end() == 0

        clock = SystemClock()
        until, shown = clock.now() + PATIENCE, ""
        while tr(words.PAUSED_AWAY) not in shown and clock.now() < until:
            shown = subprocess.check_output(["tmux", *server, "capture-pane", "-p"], text=True)

        again = start(*server, "attach", program=("-c", TMUX)).see(tr(words.PAUSED_AWAY))
        assert again.anew().type(b" ").see("Breathe").type(b"q").end() == 0
