"""A check-in's questions, one line each, every one passed over with Enter."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from anchor.core.text import one_line
from anchor.journal.model import Kind
from anchor.plain.asking import Questions
from anchor.plain.keywords import action
from anchor.plain.page import Page
from anchor.settings import Question, Scale
from anchor.words import checkin as words
from anchor.words import tr

MOST_SHOWN = 8
"""How many of a person's own words are shown at a question."""


class Left(Exception):  # noqa: N818 - a choice, not an error
    """The person left."""

    def __init__(self, not_helping: bool) -> None:
        super().__init__()
        self.not_helping = not_helping


class Answers(NamedTuple):
    """What was answered; empty where a question was passed over."""

    distress: int | None = None
    feelings: str = ""
    sensations: str = ""
    triggers: str = ""
    note: str = ""
    scales: dict[str, int] = {}  # noqa: RUF012 - nobody changes it
    """Numbers on scales of the week, or of their own, by the names of the scales."""
    answers: dict[str, str] = {}  # noqa: RUF012 - nor this
    """Answers to questions of their own, by what was asked."""
    tags: str = ""
    went: str = ""
    """How a promise went."""


class Interview:
    """Asks one person. Raises ``Left`` at any question at which they leave.

    What was answered by then is there still.
    """

    def __init__(self, page: Page, questions: Questions) -> None:
        """Ask on a page."""
        self._page = page
        self._questions = questions
        self.answers = Answers()
        """What was answered so far."""

    def moment(
        self,
        feelings: Sequence[str],
        triggers: Sequence[str],
        scales: Sequence[Scale] = (),
        questions: Sequence[Question] = (),
        tags: Sequence[str] = (),
    ) -> None:
        """Ask how it is right now, showing the words used before; then what they ask themselves.

        Only who has used tags before is asked for some.
        """
        self._page.say(tr(words.INTRO))
        self._take(distress=self._rating(tr(words.ASK_DISTRESS)))
        self._take(feelings=self._text(tr(words.ASK_FEELINGS), feelings))
        self._take(sensations=self._text(tr(words.ASK_SENSATIONS)))
        self._take(triggers=self._text(tr(words.ASK_TRIGGERS), triggers))
        self._take(note=self._note(words.ASK_NOTE))
        self._ratings({scale.name: scale_question(scale) for scale in scales})
        self._texts([question.ask for question in questions])
        if tags:
            self._take(tags=self._text(tr(words.ASK_TAGS), tags))

    def weekly(self) -> None:
        """Ask about the week, each question for itself."""
        self._page.say(tr(words.WEEKLY_INTRO))
        self._ratings({name: tr(prompt) for name, prompt in words.WEEKLY.items()})
        self._take(note=self._note(words.ASK_WEEK_NOTE))

    def something(self, kind: Kind) -> None:
        """Ask for a small win, for something good, or for a promise and how it went."""
        self._page.say(tr(words.INTRO))
        self._take(note=self._note(words.ASK_WHAT[kind]))
        if kind == "promise":
            self._take(went=self._text(tr(words.ASK_WENT)))

    def _take(self, **answered: Any) -> None:
        self.answers = self.answers._replace(**answered)

    def _ratings(self, prompts: Mapping[str, str]) -> None:
        for name, prompt in prompts.items():
            if (rating := self._rating(prompt)) is not None:
                self._take(scales={**self.answers.scales, name: rating})

    def _texts(self, prompts: Sequence[str]) -> None:
        for prompt in prompts:
            if answer := self._text(prompt):
                self._take(answers={**self.answers.answers, prompt: answer})

    def _rating(self, prompt: str) -> int | None:
        while True:
            answer = self._questions.rating_or_word(prompt)
            if answer is None or isinstance(answer, int):
                return answer
            if self._passes(answer):
                return None

    def _note(self, question: str) -> str:
        answer = self._text(tr(words.ASK_LINE, question=tr(question)))
        return self._questions.rest(answer).strip() if answer else ""

    def _text(self, prompt: str, used: Sequence[str] = ()) -> str:
        if used:
            shown = ", ".join(map(one_line, used[:MOST_SHOWN]))
            self._page.say(tr(words.USED_BEFORE, words=shown))
        while (answer := self._questions.ask(prompt)) is not None:
            wanted = action(answer, True)
            if wanted not in ("leave", "not_helping", "skip", "help"):
                return answer.strip()
            if self._passes(wanted):
                return ""
        raise Left(False)

    def _passes(self, wanted: str) -> bool:
        """Tell whether a word passes a question over; else say how it can be answered."""
        if wanted in ("leave", "not_helping"):
            raise Left(wanted == "not_helping")
        if wanted == "skip":
            return True
        self._page.say(tr(words.INTRO))
        return False


def scale_question(scale: Scale) -> str:
    """Ask for a number on a scale of a person's own, with what its ends stand for."""
    ends = [
        tr(sentence, end=end)
        for sentence, end in ((words.SCALE_LOW, scale.low), (words.SCALE_HIGH, scale.high))
        if end.strip()
    ]
    if not ends:
        return tr(words.ASK_SCALE, question=scale.question)
    return tr(words.ASK_SCALE_ENDS, question=scale.question, ends=", ".join(ends))
