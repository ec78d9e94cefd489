"""Short ways to make an exercise, and to play it on a clock that a test moves."""

from collections.abc import Callable
from typing import Any, Literal

import msgspec

from anchor.core.choices import Choices
from anchor.core.events import CueBegan, Event
from anchor.core.model import Exercise
from anchor.core.session import Session
from manual_clock import ManualClock

SAY = {"do": "say", "say": "Look around.", "seconds": 5}
LONGER_OUT = {"do": "breathe", "in": 4, "out": 6}
BOX = {"do": "breathe", "in": 4, "hold": 4, "out": 4, "rest": 4}
THREE_THINGS = {"do": "notice", "sense": "see", "count": 3, "seconds": 30}
FISTS = {"do": "tense", "where": "hands", "seconds": 6, "release": 30}

Act = Literal[
    "look", "pause", "resume", "next", "skip", "back", "stay", "slower", "faster",
    "without_holds", "not_helping", "leave",
]  # fmt: skip
"""What can be done with a session that has begun: the names of its methods."""


def exercise(*steps: dict[str, Any], **keys: Any) -> Exercise:
    """Read an exercise with these steps."""
    document = {"name": "x", "title": "X", "about": "X.", "practice": "breathe", "turns": "inward"}
    return msgspec.convert(document | keys | {"step": steps}, Exercise)


def session_of(clock: ManualClock, *steps: dict[str, Any], **chosen: Any) -> Session:
    """Begin a session of an exercise with these steps."""
    session = Session(exercise(*steps), Choices(**chosen), clock)
    session.begin()
    return session


def act(session: Session, what: Act) -> list[Event]:
    """Do something with a session."""
    method: Callable[[], list[Event]] = getattr(session, what)
    return method()


def look_until(session: Session, clock: ManualClock, moment: float) -> list[Event]:
    """Look whenever something is due, up to a moment and at it."""
    happened: list[Event] = []
    while (due := session.due) is not None and due <= moment:
        clock.move_to(max(due, clock.now()))
        happened += session.look()
    clock.move_to(moment)
    return happened + session.look()


def play_on(session: Session, clock: ManualClock) -> list[Event]:
    """Play to the end; where the session waits, go on after a second."""
    happened: list[Event] = []
    while session.state != "ended":
        due = session.due
        if due is None:
            clock.advance(1)
            happened += session.next()
        else:
            clock.move_to(max(due, clock.now()))
            happened += session.look()
    return happened


def cues_of(happened: list[Event]) -> list[CueBegan]:
    """Pick out the cues that began."""
    return [event for event in happened if isinstance(event, CueBegan)]
