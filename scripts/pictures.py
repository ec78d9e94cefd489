"""Make the pictures of the README from the program itself: ``make pictures``.

Each is a screen as it is drawn, on a clock that only this moves, with nobody's own files.
"""

import asyncio
import re
import sys
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from anchor.companion.legs import Leg, legs_of
from anchor.core.choices import Choices
from anchor.packs.library import Library
from anchor.places import places
from anchor.settings import Settings
from anchor.settings.model import Theme
from anchor.state import State
from anchor.tui.app import AnchorApp
from anchor.tui.screens.session import SessionScreen
from anchor.tui.surroundings import Surroundings

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
SIZE = (84, 24)
LOOK_SECONDS = 0.5


_FETCHED = re.compile(r"@font-face\s*\{.*?\}\s*|<!--.*?-->\s*", re.DOTALL)
"""Fonts that would be fetched from elsewhere, and remarks."""


class Wanted(NamedTuple):
    """A picture: what is played, for how long after the first step, in which colours."""

    exercise: str
    theme: Theme
    seconds: float


PICTURES = {
    "home": Wanted("", "dusk", 0),
    "breathe": Wanted("breathing/longer-out", "dusk", 3.5),
    "scan": Wanted("scan/edges", "paper", 3),
}


class Clock:
    """Half past nine on an evening, until it is moved."""

    passed = 0.0

    def now(self) -> float:
        """Give the seconds since some fixed moment."""
        return self.passed

    def today(self) -> date:
        """Give the day it is here."""
        return self.moment().date()

    def moment(self) -> datetime:
        """Give the moment it is here."""
        return datetime(2026, 11, 20, 21, 30, tzinfo=UTC) + timedelta(seconds=self.passed)


async def draw(wanted: Wanted, home: str) -> str:
    """Draw a picture, as SVG without anything that is fetched from elsewhere."""
    where, clock = places({"ANCHOR_HOME": home}), Clock()
    library = Library(where.packs)
    settings = Settings(theme=wanted.theme)
    around = Surroundings(clock, where, library, State(where.state), settings, save=False)
    legs: list[Leg] = []
    if wanted.exercise:
        legs = legs_of(library, library.find(wanted.exercise), Choices())
    app = AnchorApp(around, legs)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.pause()
        if isinstance(app.screen, SessionScreen):
            await pilot.press("s")
            for _ in range(int(wanted.seconds / LOOK_SECONDS)):
                clock.passed += LOOK_SECONDS
                await app.screen.pulse()
        await pilot.pause()
        return _FETCHED.sub("", app.export_screenshot())


def main() -> int:
    """Write every picture."""
    FOLDER.mkdir(exist_ok=True)
    for name, wanted in PICTURES.items():
        with tempfile.TemporaryDirectory() as home:
            (FOLDER / f"{name}.svg").write_text(asyncio.run(draw(wanted, home)), encoding="utf-8")
        print(f"docs/pictures/{name}.svg")
    return 0


if __name__ == "__main__":
    sys.exit(main())
