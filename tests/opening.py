"""The full screen, opened for a test on a clock that stands still until it is moved."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import anchor.tui
from anchor.companion.legs import Leg
from anchor.core.model import Routine
from anchor.places import places
from anchor.settings import Settings
from anchor.state import State
from anchor.tui.app import AnchorApp
from anchor.tui.screens.session import SessionScreen
from anchor.tui.sitting import AS_USUAL, Manner
from anchor.tui.surroundings import Surroundings
from faces import BUILTIN, QuickLibrary
from manual_clock import ManualClock

if TYPE_CHECKING:
    from textual.pilot import Pilot
    from textual.screen import Screen

    from anchor.companion.catalogue import Catalogue


class Opened(NamedTuple):
    """The full screen, and what a test needs to use and see it."""

    app: AnchorApp
    pilot: "Pilot[None]"
    clock: ManualClock

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until what they do is done."""
        await self.pilot.press(*keys)
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing is left to do."""
        await self.pilot.pause()
        await self.pilot.pause()

    async def read(self, catalogue: "Catalogue") -> None:
        """Wait until every pack has been read."""
        while not catalogue.is_whole:
            await self.settle()
        await self.settle()

    async def pass_by(self, seconds: int) -> None:
        """Let time go by, and let the session on the screen look at it every second."""
        screen = self.app.screen
        assert isinstance(screen, SessionScreen)
        for _ in range(seconds):
            self.clock.advance(1)
            await screen.pulse()
        await self.settle()

    @property
    def text(self) -> str:
        """What is on the screen, line by line."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips)

    @property
    def prose(self) -> str:
        """What is on the screen, as one line: where lines are broken is another matter."""
        return " ".join(self.text.split())

    @property
    def shown(self) -> "Screen[Any]":
        """The screen that is on top."""
        return self.app.screen

    def shows(self, kind: "type[Screen[Any]]") -> bool:
        """Tell whether a screen of a kind is on top."""
        return isinstance(self.app.screen, kind)


class Bare(AnchorApp):
    """The full screen with a screen of the test's own to begin with."""

    CSS_PATH = Path(anchor.tui.__file__).with_name("anchor.tcss")

    def __init__(
        self,
        around: Surroundings,
        first: "Screen[Any] | None",
        legs: Sequence[Leg],
        routine: Routine | None,
        manner: Manner,
    ) -> None:
        super().__init__(around, legs, routine, manner)
        self._first = first

    def on_mount(self) -> None:
        """Begin with it. (What the app itself begins is begun as well: that is Textual's way.)"""
        if self._first is not None:
            self.push_screen(self._first)


def surroundings(home: Path, clock: ManualClock, **given: Any) -> Surroundings:
    """Give what screens share: one person's files in a home, and a clock."""
    where = places()
    settings = given.pop("settings", Settings())
    library = QuickLibrary(home / "packs", BUILTIN)
    state = State(where.state)
    return Surroundings(
        clock=clock, places=where, library=library, state=state, settings=settings, **given
    )


@asynccontextmanager
async def opened(
    around: Surroundings,
    first: "Screen[Any] | None" = None,
    *,
    legs: Sequence[Leg] = (),
    routine: Routine | None = None,
    manner: Manner = AS_USUAL,
    size: tuple[int, int] = (100, 30),
) -> AsyncIterator[Opened]:
    """Open the full screen with a screen, or with an exercise."""
    app = Bare(around, first, legs, routine, manner)
    assert isinstance(around.clock, ManualClock)
    async with app.run_test(size=size) as pilot:
        one = Opened(app, pilot, around.clock)
        await one.settle()
        yield one
