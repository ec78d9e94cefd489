"""A played exercise and what was said of it, as the journal keeps it."""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from anchor.core.answers import Answered
from anchor.core.events import Ended
from anchor.core.model import Exercise

if TYPE_CHECKING:
    from anchor.journal.model import CheckIn


class Rated(NamedTuple):
    """An exercise that was played, and what the person said of it."""

    identity: str
    planned: int | None
    """Milliseconds; ``None``: without end."""
    ended: Ended
    before: int | None = None
    """How strong it was, 0 to 10."""
    after: int | None = None
    note: str = ""
    answers: tuple[Answered, ...] = ()
    """Those that the person agreed to keep."""


def with_said(
    rated: Rated,
    on_the_way: int | None,
    after: int | None,
    note: str = "",
    answers: tuple[Answered, ...] = (),
) -> Rated:
    """Add what was said after it.

    How strong it was ``on_the_way`` here was said to be given ideas, and not to be kept: it is
    kept only beside how strong it is now.
    """
    before = rated.before if after is None or on_the_way is None else on_the_way
    return rated._replace(before=before, after=after, note=note, answers=answers)


def offers_rating(exercise: Exercise, ended: Ended, asked_for: bool = False) -> bool:
    """Tell whether to offer a line after an exercise: how strong it is now, perhaps a note.

    Only at its end: whoever leaves, or says that it does not help, is asked nothing more. After
    pages to read, only if it was ``asked_for``.
    """
    return ended.how == "done" and (asked_for or exercise.practice != "understand")


def offered_answers(given: tuple[Answered, ...], ended: Ended) -> tuple[Answered, ...]:
    """Give the answers to offer to the journal: of one who left, none."""
    return given if ended.how == "done" else ()


def is_kept(rated: Rated, history: bool = False) -> bool:
    """Tell whether to keep it: if something was said of it, or all that is played is kept."""
    said = rated.before is not None or rated.after is not None or rated.note or rated.answers
    return history or bool(said)


def session_checkin(rated: Rated, now: datetime) -> "CheckIn":
    """Make the check-in of a session that was just played."""
    from anchor.companion.noting import fields_of, new_checkin
    from anchor.journal.model import Played

    session = Played(
        exercise=rated.identity,
        planned=rated.planned,
        practised=rated.ended.practised,
        ended=rated.ended.how,
        before=rated.before,
        after=rated.after,
    )
    fields = fields_of(note=rated.note) | {"session": session, "answers": _by_question(rated)}
    return new_checkin("session", now, now, fields)


def _by_question(rated: Rated) -> dict[str, str]:
    """Give the answers by their questions; those to one asked several times in lines."""
    answers: dict[str, str] = {}
    for one in rated.answers:
        before = answers.get(one.question)
        answers[one.question] = f"{before}\n{one.answer}" if before else one.answer
    return answers
