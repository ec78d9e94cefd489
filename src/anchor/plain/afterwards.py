"""What is asked when an exercise is over, in complete lines: little, and nothing is needed."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from anchor.companion.rated import Rated, is_kept, offered_answers, offers_rating, with_said
from anchor.core.aftercare import company_may_help
from anchor.core.answers import Answered
from anchor.core.model import Exercise
from anchor.errors import AnchorError
from anchor.plain.asking import Questions, whole_number
from anchor.plain.keywords import Action, action
from anchor.plain.page import Page
from anchor.words import session as words
from anchor.words import tr, trn

Asking = Literal["rate", "offer", "nothing"]
"""How strong it is: asked before and after, offered after, or neither."""


class Left(Exception):  # noqa: N818 - a choice, not an error
    """The person left a question, and is asked nothing more."""


class After(NamedTuple):
    """What was said in the line after an exercise."""

    rating: int | None = None
    note: str = ""
    not_helping: bool = False


class Afterwards:
    """Asks one person, and keeps what they want kept."""

    def __init__(
        self,
        page: Page,
        questions: Questions,
        say_help: Callable[[], None],
        keep: Callable[[Rated], None] | None,
        *,
        history: bool = False,
    ) -> None:
        """Ask on a page; ``keep`` keeps what was said, if anything may be. It may raise.

        ``history`` keeps every exercise that was played, whatever is said of it.
        """
        self._page = page
        self._questions = questions
        self._say_help = say_help
        self._keep = keep
        self._history = history

    def ask(
        self,
        exercise: Exercise,
        rated: Rated,
        given: tuple[Answered, ...],
        asking: Asking,
        said: int | None = None,
    ) -> bool:
        """Ask what there is to ask, keep it, and tell whether the person says it did not help.

        ``said`` is how strong it was, if they said so on the way here.
        """
        after = After()
        answers: tuple[Answered, ...] = ()
        try:
            answers = self._agreed(offered_answers(given, rated.ended))
            if asking != "nothing" and offers_rating(exercise, rated.ended, asking == "rate"):
                after = self._after()
        except Left:
            pass
        self._put(with_said(rated, said, after.rating, after.note, answers))
        self.speak_of_company(after.rating)
        return after.not_helping

    def speak_of_company(self, rating: int | None) -> None:
        """Speak of people, if it is very strong."""
        if rating is not None and company_may_help(rating):
            self._page.say(tr(words.COMPANY))
            self._say_help()

    def _agreed(self, offered: tuple[Answered, ...]) -> tuple[Answered, ...]:
        """Offer answers to the journal; give those that the person wants there: all, or none."""
        if not (offered and self._keep and self._questions.attended):
            return ()
        self._page.say("", trn(words.ANSWERS_OFFERED, len(offered)))
        for question in dict.fromkeys(one.question for one in offered):
            self._page.say(tr(words.ANSWER_OFFERED, question=question))
        agreed = self._questions.agrees(tr(words.ANSWERS_PROMPT))
        if agreed is None:
            raise Left
        return offered if agreed else ()

    def _after(self) -> After:
        """Offer to say how strong it is, in a number or in words."""
        if not self._keep:
            return After(self._questions.rating(tr(words.RATING_PROMPT)))
        said = self._said()
        if said.rating is None or company_may_help(said.rating):
            return said
        note = self._questions.ask(tr(words.AFTER_NOTE_PROMPT)) or ""
        if _passes(note, action(note, True)):
            return said
        return said._replace(note=self._questions.rest(note).strip())

    def _said(self) -> After:
        while self._questions.attended:
            answer = self._questions.ask(tr(words.AFTER_PROMPT)) or ""
            typed, wanted = answer.strip(), action(answer, False)
            if wanted == "not_helping":
                return After(not_helping=True)
            if _passes(typed, wanted):
                break
            number = whole_number(typed.removesuffix("/10"))
            if number is None and wanted != "help" and not typed.isdecimal():
                return After(note=self._questions.rest(typed).strip())
            if number is not None and number <= 10:
                return After(number)
        return After()

    def _put(self, rated: Rated) -> None:
        """Keep what was said; where that cannot be, say why and go on."""
        if not (self._keep and is_kept(rated, self._history)):
            return
        try:
            self._keep(rated)
        except AnchorError as error:
            self._page.aside(error.message)
            return
        if is_kept(rated):
            self._page.say(tr(words.RATING_KEPT))


def _passes(typed: str, wanted: Action | None) -> bool:
    """Tell whether a line says nothing: it is empty, or asks to go on, or is a slip of one key."""
    slip = len(typed) == 1 and not typed.isdecimal() and wanted != "help"
    return not typed or wanted in ("leave", "skip", "not_helping") or slip
