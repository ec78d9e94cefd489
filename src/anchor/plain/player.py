"""Plays a session with lines in and lines out. It wakes when there is something to say."""

from collections.abc import Callable
from typing import Protocol

from anchor.core.events import Ended, Event
from anchor.core.model import Ask, Notice
from anchor.core.session import Session
from anchor.plain.keywords import action
from anchor.plain.lines import EndOfInput, Lines


class Face(Protocol):
    """Something that tells a session: in sentences, or as data."""

    def tell(self, happened: list[Event]) -> None:
        """Tell what happened."""
        ...

    def where(self) -> None:
        """Tell how long is left."""
        ...

    def here(self) -> None:
        """Tell the day, the time, and that one is here."""
        ...

    def help(self) -> None:
        """Tell which words can be typed."""
        ...

    def help_now(self) -> None:
        """Tell which people and services can help."""
        ...

    def unknown(self) -> None:
        """Tell that a word was not understood."""
        ...


def play(session: Session, face: Face, lines: Lines) -> Ended:
    """Play a session to its end, and tell how it ended.

    Ctrl-C, and a person's end of input, leave at once and kindly, like ``stop``.
    """
    while (ended := session.outcome) is None:
        try:
            face.tell(_what_is_next(session, face, lines))
        except (KeyboardInterrupt, EndOfInput):
            face.tell(session.leave())
    return ended


def _what_is_next(session: Session, face: Face, lines: Lines) -> list[Event]:
    if session.state == "ready":
        return session.begin()
    session.announce(session.due)
    line = lines.wait(session.due)
    happened = session.look()
    if line is None or session.state == "ended":
        return happened
    waiting = session.state == "playing" and session.cue.waits
    step = session.cue.step
    answering = waiting and isinstance(step, Ask | Notice)
    options = step.options if isinstance(step, Ask) and answering else ()
    wanted = action(line, answering, options) or _meaning_of_text(line, session, waiting)
    if wanted == "help_now":  # it stands still while that is read
        happened += session.pause()
    if wanted in _TOLD:
        face.tell(happened)
        _TOLD[wanted](face)
        return []
    if wanted == "answer":
        return happened + session.answer(line)
    return happened + _DONE[wanted](session)


def _meaning_of_text(line: str, session: Session, waiting: bool) -> str:
    """Tell what a line asks for that is no word of ours: an answer, Enter alone, or a slip."""
    if waiting:
        return "answer"
    if line.strip():
        return "unknown"
    return "resume" if session.state == "paused" else "where"


_TOLD: dict[str, Callable[[Face], None]] = {
    "where": lambda face: face.where(),
    "here": lambda face: face.here(),
    "help": lambda face: face.help(),
    "help_now": lambda face: face.help_now(),
    "unknown": lambda face: face.unknown(),
}

_DONE: dict[str, Callable[[Session], list[Event]]] = {
    "pause": Session.pause,
    "resume": Session.resume,
    "skip": Session.skip,
    "back": Session.back,
    "stay": Session.stay,
    "slower": Session.slower,
    "faster": Session.faster,
    "without_holds": Session.without_holds,
    "not_helping": Session.not_helping,
    "leave": Session.leave,
}
