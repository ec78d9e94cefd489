"""What tests of the session screen share."""

from pathlib import Path

from anchor.companion.legs import Leg, legs_of
from anchor.core.choices import Choices
from anchor.core.model import Routine
from anchor.tui.screens.session import SessionScreen
from anchor.tui.surroundings import Surroundings
from faces import own_exercise, own_pack
from opening import Opened

BREATH = 'do = "breathe"\nin = 4\nout = 6\ncycles = 3'
BOX = 'do = "breathe"\nin = 4\nhold = 4\nout = 4\nrest = 4\ncycles = 3'
SAY = 'do = "say"\nsay = "Look around."\nseconds = 10'
WAIT = 'do = "say"\nsay = "When you like."\nwait = true'
NOTICE = 'do = "notice"\nsense = "see"\ncount = 3\nsay = "Three things."'
TEXT = 'do = "ask"\nname = "need"\nquestion = "What would help?"\nkeep = true'
CHOICE = 'do = "ask"\nquestion = "Which one?"\nanswer = "choice"\noptions = ["a walk", "a call"]'
SCALE = 'do = "ask"\nquestion = "How strong?"\nanswer = "scale"\nkeep = true'
BODY = 'do = "attend"\nwhere = "feet"\nseconds = 20\nsay = "Your feet."'


def steps(*each: str) -> str:
    """Put steps after one another."""
    return "\n[[exercise.step]]\n".join(each)


def legs(around: Surroundings, home: Path, *each: str, extra: str = "") -> list[Leg]:
    """Give an exercise of a person's own with these steps."""
    own_pack(home, "mine", own_exercise("one", extra, steps(*each)))
    return legs_of(around.library, around.library.find("mine/one"), Choices())


def found(around: Surroundings, name: str) -> tuple[list[Leg], Routine | None]:
    """Give a built-in exercise or routine."""
    there = around.library.find(name)
    routine = there.thing if isinstance(there.thing, Routine) else None
    return legs_of(around.library, there, Choices()), routine


async def pass_by(one: Opened, seconds: float, step: float = 0.5) -> None:
    """Let time go by on the session screen, looking as often as it would."""
    left = seconds
    while left > 0 and isinstance(one.shown, SessionScreen):
        part = min(step, left)
        one.clock.advance(part)
        left -= part
        await one.shown.pulse()
    await one.settle()
