"""A person's side of the linear face: lines that come when a test says so, and what is said."""

from collections import deque
from functools import cache
from io import StringIO
from pathlib import Path

from msgspec.structs import replace

from anchor.companion.legs import legs_of
from anchor.companion.rated import Rated
from anchor.core.choices import Choices
from anchor.core.model import Exercise, Routine
from anchor.core.session import Session
from anchor.packs.library import Found, Library
from anchor.plain.guide import Guide, Manner
from anchor.plain.lines import EndOfInput
from anchor.plain.page import Page
from anchor.plain.player import play
from anchor.plain.speaker import Speaker
from anchor.state import State
from manual_clock import ManualClock

ROOT = Path(__file__).parent.parent
BUILTIN = ROOT / "exercises"

Typed = str | float | BaseException
"""What a person does: types a line, lets seconds go by, or interrupts."""

CTRL_C = KeyboardInterrupt()
CTRL_D = EndOfInput()


class ScriptedLines:
    """Lines that come as a script says. Time goes by only while they are waited for."""

    def __init__(
        self, clock: ManualClock, *script: Typed, attended: bool = True, enters: bool = False
    ) -> None:
        """Type the script; after it nothing, or Enter whenever somebody is waited for."""
        self.attended = attended
        self.waits: list[float | None] = []
        """Until when it was waited, each time."""
        self._clock = clock
        self._script = deque(script)
        self._enters = enters
        self._pause = 0.0
        self._pasted: list[str] = []

    def wait(self, until: float | None) -> str | None:
        """Give the next line, or ``None`` once the clock shows ``until``."""
        self.waits.append(until)
        while self._script and isinstance(self._script[0], int | float):
            self._pause += float(self._script.popleft())  # type: ignore[arg-type]
        left = None if until is None else max(0.0, until - self._clock.now())
        if left is not None and (not self._script or left < self._pause):
            self._clock.advance(left)
            self._pause = max(0.0, self._pause - left)
            return None
        self._clock.advance(self._pause)
        self._pause = 0.0
        if not self._script:
            if self._enters:
                return ""
            raise EndOfInput
        typed = self._script.popleft()
        if isinstance(typed, BaseException):
            raise typed
        assert isinstance(typed, str)
        first, *self._pasted = typed.split("\n")
        return first

    def at_once(self) -> list[str]:
        """Give what stands on further lines of what was typed last: it was pasted."""
        pasted, self._pasted = self._pasted, []
        return pasted


class Heard:
    """A page, and everything written on it."""

    def __init__(self) -> None:
        """Begin with nothing written."""
        self._out, self._err = StringIO(), StringIO()
        self.page = Page(self._out, self._err)

    @property
    def out(self) -> str:
        """What went to standard output."""
        return self._out.getvalue()

    @property
    def err(self) -> str:
        """What went to standard error."""
        return self._err.getvalue()

    @property
    def lines(self) -> list[str]:
        """The lines of standard output."""
        return self.out.splitlines()

    @property
    def prose(self) -> str:
        """Standard output as one line: where lines are broken is another matter."""
        return " ".join(self.out.split())

    @property
    def notes(self) -> str:
        """Standard error as one line."""
        return " ".join(self.err.split())


def spoken(
    clock: ManualClock, exercise: Exercise, *script: Typed, attended: bool = True, **chosen: object
) -> Heard:
    """Play an exercise in sentences; after the script nothing is typed."""
    heard = Heard()
    choices = Choices(attended=attended, **chosen)  # type: ignore[arg-type]
    session = Session(exercise, choices, clock)
    speaker = Speaker(heard.page, session, clock.moment, lambda: None)
    play(session, speaker, ScriptedLines(clock, *script, attended=attended))
    return heard


class QuickLibrary(Library):
    """A library that reads what is built in once for all tests."""

    def _find_in_pack(self, pack: str, name: str) -> Found | None:
        return _found_built_in(pack, name) or super()._find_in_pack(pack, name)


@cache
def _found_built_in(pack: str, name: str) -> Found | None:
    return Library(Path("/nowhere"), BUILTIN)._find_in_pack(pack, name)


HELP = "Here is who can help."
OWN_THINGS = "Here is what helps."


class SaidCare:
    """What a person can turn to, in one line each."""

    def __init__(self, page: Page) -> None:
        """Say it on a page."""
        self._page = page

    def say_help(self) -> None:
        """Say the line that stands for people and services."""
        self._page.say(HELP)

    def say_toolkit(self) -> None:
        """Say the line that stands for a person's own things."""
        self._page.say(OWN_THINGS)


class Guided(Heard):
    """A guide that has everything it needs, with what it says and remembers."""

    def __init__(
        self,
        clock: ManualClock,
        home: Path,
        *script: Typed,
        attended: bool = True,
        enters: bool = False,
        manner: Manner | None = None,
        lead: bool = False,
    ) -> None:
        """Make a guide, and type the script to it; ``lead`` leaves time to read first."""
        super().__init__()
        self.lines_in = ScriptedLines(clock, *script, attended=attended, enters=enters)
        self.library = QuickLibrary(home / "packs", BUILTIN)
        self.state = State(home / "state.toml")
        self.kept: list[Rated] = []
        """What was rated, and is to be kept."""
        self.asked_for: list[str] = []
        """What was looked for by name."""

        def find(name: str) -> Exercise:
            self.asked_for.append(name)
            return self.library.find_exercise(name, "")[1]

        self.guide = Guide(
            page=self.page,
            lines=self.lines_in,
            clock=clock,
            memory=self.state,
            find=find,
            care=SaidCare(self.page),
            manner=replace(manner or Manner(), lead=lead),
            keep=self.kept.append,
        )

    def start(self, name: str, **chosen: object) -> "Guided":
        """Guide through something."""
        found = self.library.find(name)
        legs = legs_of(self.library, found, Choices(**chosen))  # type: ignore[arg-type]
        self.guide.start(legs, found.thing if isinstance(found.thing, Routine) else None)
        return self


def own_pack(home: Path, name: str, *parts: str, info: str = "") -> Path:
    """Write a pack of a person's own, of exercises and routines in TOML."""
    folder = home / "packs"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.toml"
    head = (
        f'format = 1\n[pack]\nname = "{name}"\ntitle = "Mine"\nabout = "My own."\n'
        f'language = "en"\nversion = "1.0.0"\nlicense = "CC0-1.0"\n{info}'
    )
    path.write_text("\n".join((head, *parts)), encoding="utf-8")
    return path


def own_exercise(name: str, extra: str = "", step: str = 'do = "say"\nsay = "Look around."') -> str:
    """Give an exercise in TOML."""
    return (
        f'[[exercise]]\nname = "{name}"\ntitle = "A {name}"\nabout = "Short."\n'
        f'practice = "ground"\nturns = "outward"\n{extra}\n[[exercise.step]]\n{step}\n'
    )


def own_routine(name: str, *starts: str) -> str:
    """Give a routine in TOML."""
    legs = ", ".join(f'{{ start = "{start}" }}' for start in starts)
    return (
        f'[[routine]]\nname = "{name}"\ntitle = "A {name}"\nabout = "In a row."\n'
        f"sequence = [{legs}]\n"
    )
