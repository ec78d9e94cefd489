"""Two ideas for how it is right now."""

from typing import TYPE_CHECKING, NamedTuple

from anchor.cli.desk import at_the_desk
from anchor.cli.liked import liked_library
from anchor.cli.playing import start
from anchor.companion.experience import experience_in, own_ratings
from anchor.companion.ideas import ideas_for, understand
from anchor.core.choices import Choices
from anchor.core.compiling import compile_timeline
from anchor.core.model import Exercise, Feeling
from anchor.core.suggesting import people_may_help
from anchor.places import places
from anchor.plain import sentences
from anchor.plain.asking import Questions
from anchor.plain.keywords import action
from anchor.plain.page import Page
from anchor.state import State
from anchor.words import commands as words
from anchor.words import session as session_words
from anchor.words import tr

if TYPE_CHECKING:
    from anchor.journal.insights import Group


def suggest(typed: list[str], as_json: bool) -> None:
    """Print two ideas for feelings, or for a number from 0 to 10. Raises ``AnchorError``.

    At a terminal one of them can be begun at once.
    """
    desk = at_the_desk(silent=as_json)
    page, questions = desk.page, desk.questions
    if not typed and questions.attended:
        answer = questions.ask(tr(words.SUGGEST_QUESTION))
        if answer is None or action(answer, False) == "leave":
            return
        typed = answer.split()
    feelings, distress = understand(" ".join(typed))
    if questions.attended:
        chosen = choose_idea(page, questions, feelings, distress)
        if chosen is not None:
            start(chosen, Choices(), None, before=distress)
        return
    ideas = _ideas(feelings, distress)
    if as_json:
        page.data([_record(idea) for idea in ideas])
        return
    if people_may_help(feelings, distress):
        page.say(tr(words.SUGGEST_HELP))
    for number, idea in enumerate(ideas, 1):
        page.say(
            tr(session_words.CHOICE, number=number, option=idea_line(idea)),
            tr(words.SUGGEST_START, name=idea.name),
        )


def choose_idea(
    page: Page, questions: Questions, feelings: frozenset[Feeling], distress: int | None
) -> str | None:
    """Let a person choose one of two ideas, by its full name; ``None``: they left."""
    if people_may_help(feelings, distress):
        page.say(tr(words.SUGGEST_HELP))
    ideas = _ideas(feelings, distress)
    prompt = tr(words.HOME_IDEA_PROMPT)
    number = questions.choose([idea_line(idea) for idea in ideas], prompt, default=1)
    return None if number is None else ideas[number - 1].name


class Idea(NamedTuple):
    """An exercise to offer."""

    name: str
    exercise: Exercise
    experience: "Group | None"
    """What the person's own ratings of it were, if the journal has any."""


def _ideas(feelings: frozenset[Feeling], distress: int | None) -> list[Idea]:
    where = places()
    known = experience_in(where.journal)
    library, state = liked_library(), State(where.state)
    found = ideas_for(library, state, feelings, distress, own_ratings(known))
    return [Idea(name, exercise, known.get(name)) for name, exercise in found]


def idea_line(idea: Idea) -> str:
    """Say what an idea is: its title, length and direction, what happens in it, and how it was."""
    exercise = idea.exercise
    line = tr(
        words.SUGGEST_IDEA,
        title=exercise.title,
        length=_length(exercise),
        turns=tr(session_words.TURNS[exercise.turns]),
        about=exercise.about,
    )
    if idea.experience is None:
        return line
    from anchor.journal.telling import tell_own

    return " ".join([line, *tell_own(idea.experience)])


def _length(exercise: Exercise) -> str:
    return sentences.timeline_length(compile_timeline(exercise, Choices()))


def _record(idea: Idea) -> dict[str, object]:
    exercise = idea.exercise
    timeline = compile_timeline(exercise, Choices())
    return {
        "exercise": idea.name,
        "title": exercise.title,
        "about": exercise.about,
        "turns": exercise.turns,
        "estimate": (timeline.milliseconds or 0) / 1000,
        "own": _own_record(idea.experience),
    }


def _own_record(experience: "Group | None") -> dict[str, object] | None:
    if experience is None:
        return None
    from anchor.cli.trends import group_record

    return group_record(experience) | {"not-helping": experience.not_helping}
