"""Commands, run as they are typed, on a clock and with lines that a test gives."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from anchor.cli import checkin, desk, guiding, log, transfer
from anchor.cli import home as home_command
from anchor.cli.main import run
from anchor.plain import lines as plain_lines
from faces import ScriptedLines, Typed
from manual_clock import ManualClock


class Done(NamedTuple):
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def prose(self) -> str:
        """Standard output as one line."""
        return " ".join(self.out.split())

    @property
    def notes(self) -> str:
        """Standard error as one line."""
        return " ".join(self.err.split())

    @property
    def data(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


ASKING = (
    guiding,
    desk,
    home_command,
    plain_lines,
)
"""Where commands take lines from."""
TELLING_TIME = (
    guiding,
    desk,
    home_command,
    checkin,
    log,
    transfer,
)
"""Where they take the clock from."""

Run = Callable[..., Done]
Type = Callable[..., ScriptedLines]


@pytest.fixture
def anchor(capsys: pytest.CaptureFixture[str], typing: Type) -> Run:
    """Run a command. Nobody is at the keyboard, unless a test types."""

    def call(*arguments: str) -> Done:
        status = run(list(arguments))
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        assert "\x1b" not in said.out + said.err
        return Done(status, said.out, said.err)

    typing(attended=False)
    return call


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch, clock: ManualClock) -> Type:
    """Type lines to the commands that follow, on a clock that stands still otherwise."""

    def script(*typed: Typed, attended: bool = True, enters: bool = False) -> ScriptedLines:
        lines = ScriptedLines(clock, *typed, attended=attended, enters=enters)
        for module in ASKING:
            monkeypatch.setattr(module, "TypedLines", lambda _: lines)
        for module in TELLING_TIME:
            monkeypatch.setattr(module, "SystemClock", lambda: clock)
        return lines

    return script
