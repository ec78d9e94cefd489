"""Memory of the full screen: what it takes, and whether it grows.

- The most that ``anchor breathe`` has taken some breaths after its start, in a terminal of 100 by
  30, beside a Textual app of one text (Linux). Limit: 1.3 times.
- ``breathing/longer-out``, endless, is played for twelve hours in this process, on a clock that is
  moved from look to look, drawn to no terminal. What tracemalloc counts after twenty minutes is the
  baseline; what has been added at the end should be no more than what caches still take.
"""

import gc
import os
import tracemalloc
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from statistics import median

from benchmarks import minimal
from benchmarks.motion import SKIP
from benchmarks.processes import PATIENCE
from benchmarks.screen_start import CUE
from benchmarks.screens import SIZE, Watched, environ
from benchmarks.subject import Subject
from benchmarks.table import Row, missing

BREATHES = 12.0
RUNS = 3
RATIO = 1.3
WARM = 20 * 60.0
STEP = 1.9
"""In seconds, from look to look: a later one would be taken for absence."""

GROWN = 64.0
_TURNS = 6
"""How often what waits in the event loop gets its turn after a look."""


class _MovedClock:
    """A clock that goes where it is moved."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def now(self) -> float:
        """Tell the time."""
        return self.seconds

    def moment(self) -> datetime:
        """Tell the moment."""
        return datetime(2026, 11, 20, tzinfo=UTC) + timedelta(seconds=self.seconds)

    def today(self) -> date:
        """Tell the day."""
        return self.moment().date()


def measure(subject: Subject, hours: int) -> Iterator[Row]:
    """Measure it."""
    ours = [_resident(subject, [subject.anchor, "breathe"], CUE) for _ in range(RUNS)]
    least = [str(subject.python), minimal.__file__]
    theirs = [_resident(subject, least, minimal.TEXT) for _ in range(RUNS)]
    if 0 in ours + theirs:
        yield missing("memory of the full screen", "nothing here tells what a process takes")
    else:
        found, beside = median(ours), median(theirs)
        yield Row(
            "most memory, anchor breathe : least Textual app",
            f"{found / 1024:.1f} MB",
            f"{beside / 1024:.1f} MB",
            f"{found / beside:.2f}",
            limit=f"{RATIO:g} x",
            runs=RUNS,
            kept=found <= RATIO * beside,
        )
    yield _grown(subject, hours)


def _resident(subject: Subject, command: list[str], words: str) -> int:
    with Watched(command, environ(subject)) as program:
        program.watch(PATIENCE, until=words.encode())
        program.type(SKIP)
        program.watch(BREATHES)
        return program.resident_kilobytes() or 0


def _grown(subject: Subject, hours: int) -> Row:
    import asyncio

    os.environ["ANCHOR_HOME"] = str(subject.folder / "screen-memory")
    before, after = asyncio.run(_play(hours * 3600.0))
    kilobytes = (after - before) / 1024
    return Row(
        f"full screen, {hours} hours without end : {WARM / 60:.0f} minutes, grown by",
        f"{kilobytes:+.1f} KB",
        f"{before / 1024:.0f} KB",
        limit=f"{GROWN:g} KB",
        kept=kilobytes <= GROWN,
    )


async def _play(seconds: float) -> tuple[int, int]:
    """Play, and tell what is taken when it is warm, and in the end."""
    import asyncio

    from anchor.companion.legs import legs_of
    from anchor.core.choices import Choices
    from anchor.packs.library import Library
    from anchor.places import places
    from anchor.settings import Settings
    from anchor.state import State
    from anchor.tui.app import AnchorApp
    from anchor.tui.screens.session import SessionScreen
    from anchor.tui.surroundings import Surroundings

    where, clock = places(), _MovedClock()
    library = Library(where.packs)
    around = Surroundings(clock, where, library, State(where.state), Settings(), save=False)
    legs = legs_of(library, library.find("breathing/longer-out"), Choices(endless=True))
    app = AnchorApp(around, legs)
    taken: list[int] = []
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(SKIP.decode())
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, SessionScreen)
        tracemalloc.start()
        try:
            for end in (WARM, seconds):
                while clock.now() - 1000.0 < end:
                    clock.seconds += STEP
                    await screen.pulse()
                    for _ in range(_TURNS):
                        await asyncio.sleep(0)
                assert screen.session.state == "playing"
                await pilot.pause()
                gc.collect()
                taken.append(tracemalloc.get_traced_memory()[0])
        finally:
            tracemalloc.stop()
    return taken[0], taken[1]
