"""What a preview plays, and the clock it plays by."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from anchor.core.choices import EVERYTHING, ChoiceError, Choices
from anchor.core.compiling import compile_timeline
from anchor.core.model import Exercise, Routine
from anchor.core.session import Clock
from anchor.core.text import one_line
from anchor.errors import AnchorError
from anchor.packs.diagnostics import Diagnostic
from anchor.packs.library import Library
from anchor.packs.writing.authoring import things_in
from anchor.packs.writing.outline import Part, outline, part_at, whole
from anchor.words import editor as words
from anchor.words import tr

SPEEDS = (1, 2, 4, 8)
"""No faster: the shortest breath, of three seconds, would else be more than three flashes a second.
"""

_WHOLE = Choices(include=frozenset({EVERYTHING}))


class Quickened:
    """A clock that runs several times as fast as another, and can be moved on."""

    def __init__(self, clock: Clock, times: float) -> None:
        """Begin with what the other shows."""
        self._clock = clock
        self._times = times
        self._since = self._shown = clock.now()

    def now(self) -> float:
        """Give the seconds since some fixed moment."""
        return self._shown + (self._clock.now() - self._since) * self._times

    def run(self, times: float) -> None:
        """Run so many times as fast from now on."""
        self.move_to(self.now())
        self._times = times

    def move_to(self, moment: float) -> None:
        """Show a moment now, unless it is over already."""
        self._shown, self._since = max(self.now(), moment), self._clock.now()


class Scene(NamedTuple):
    """An exercise to play, and from which of its steps on."""

    exercise: Exercise
    choices: Choices = _WHOLE
    position: int = 0


def thing_at(text: str, line: int) -> Part | None:
    """Give the part that a line of a text belongs to: a step, or what is played.

    Above everything that is played, that is the first of it; ``None`` where there is nothing.
    """
    parts = outline(text)
    here = part_at(parts, line)
    if here and here.kind != "pack":
        return here
    return next((part for part in parts if part.kind in ("exercise", "routine")), None)


def scenes_at(
    text: str, file: Path, line: int, library: Library, problems: Sequence[Diagnostic]
) -> list[Scene]:
    """Give what is played of a text at a line: an exercise, or those of a routine.

    Raises ``AnchorError`` if it cannot be played yet; that says what of the problems is in the way.
    """
    here = thing_at(text, line)
    if here is None:
        raise AnchorError(_why_not(problems, (0, 0)))
    parts = outline(text)
    owner = next(part for part in parts if part.path == here.path[:2])
    things = things_in(text, file)
    thing = things.get(owner.name or "")
    if thing is None:
        raise AnchorError(_why_not(problems, whole(parts, owner)))
    if isinstance(thing, Routine):
        return [_leg(leg.start, leg.minutes, file.stem, things, library) for leg in thing.sequence]
    position = here.path[3] if here.kind == "step" else 0
    return [Scene(thing, position=int(position))]


def _leg(
    name: str,
    minutes: float | None,
    pack: str,
    things: dict[str, Exercise | Routine],
    library: Library,
) -> Scene:
    """Give a leg of a routine: what is written beside it goes before what is saved."""
    here = things.get(name.removeprefix(f"{pack}/"))
    exercise = here if isinstance(here, Exercise) else library.find_exercise(name, pack)[1]
    choices = replace(_WHOLE, minutes=minutes)
    try:
        compile_timeline(exercise, choices)
    except ChoiceError:  # minutes for what is as long as it is
        choices = _WHOLE
    return Scene(exercise, choices)


def _why_not(problems: Sequence[Diagnostic], lines: tuple[int, int]) -> str:
    """Say what is in the way of playing some lines: what is wrong there, or else anywhere."""
    grave = [one for one in problems if one.severity != "warning"]
    inside = (one for one in grave if lines[0] <= one.line <= lines[1])
    first = next(inside, next(iter(grave), None))
    if first is None:
        return tr(words.NOTHING_HERE)
    return tr(words.NOT_PLAYED, line=first.line, message=one_line(first.message))
