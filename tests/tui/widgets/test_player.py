"""Plays a session: when it looks again."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from anchor.core.session import Session
from anchor.tui.presenting.pulsing import SOONEST_SECONDS
from anchor.tui.widgets.player import Player
from awaited import awaited
from full import BREATH, legs
from manual_clock import ManualClock
from opening import opened, surroundings


class Hurrying(ManualClock):
    """A clock of a busy machine: time goes by while one looks at it."""

    def now(self) -> float:
        self.advance(0.3)
        return super().now()


@awaited
async def test_what_is_due_already_is_looked_at_soon_and_never_forgotten(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    set_interval = Player.set_interval

    def note(self: Player, wait: float, look: Callable[..., Any]) -> Any:
        waits.append(wait)
        return set_interval(self, wait, look)

    monkeypatch.setattr(Player, "set_interval", note)
    around = surroundings(home, Hurrying())
    async with opened(around, legs=legs(around, home, BREATH)) as one:
        session: Session = one.shown.session  # type: ignore[attr-defined]
        for _ in range(1000):
            if session.state == "ended":
                break
            await one.pilot.pause()
        assert session.state == "ended"
    assert min(waits) == SOONEST_SECONDS
