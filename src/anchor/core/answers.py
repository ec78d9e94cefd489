"""What a person answers while an exercise plays.

Only answers that an exercise marks with ``keep`` are held at all, and only until the session is
over: then it is for the person to say whether they go to the journal.
"""

from msgspec import Struct

from anchor.core.model import Ask
from anchor.core.timeline import Cue, Place


class Answered(Struct, frozen=True):
    """A question, and what a person answered."""

    question: str
    answer: str


class Answers:
    """The answers of one session that could be kept, in the order of their questions."""

    def __init__(self) -> None:
        """Begin with none."""
        self._held: dict[Place, Answered] = {}

    def take(self, cue: Cue, typed: str) -> None:
        """Take what was typed at a cue: instead of what was answered there before, if anything."""
        step = cue.step
        if isinstance(step, Ask) and step.keep and (answer := answer_of(step, typed)):
            self._held[cue.place] = Answered(step.question, answer)

    def given(self) -> tuple[Answered, ...]:
        """Give the answers, in the order of their questions."""
        return tuple(answered for _, answered in sorted(self._held.items()))


def answer_of(step: Ask, typed: str) -> str:
    """Tell what was answered: the option a number stands for, or else the person's own words."""
    answer = typed.strip()
    if step.answer != "choice":
        return answer
    number = int(answer) if answer.isdecimal() and len(answer) < 3 else 0
    if 1 <= number <= len(step.options):
        return step.options[number - 1]
    named = (option for option in step.options if option.casefold() == answer.casefold())
    return next(named, answer)
