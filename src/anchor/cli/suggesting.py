"""Two ideas for how it is right now."""

from typing import TYPE_CHECKING, NamedTuple

from anchor.cli.desk import at_the_desk
from anchor.cli.liked import liked_library
from anchor.cli.playing import start
from anchor.companion.experience import experience_in, own_ratings
from anchor.companion.ideas import Heard, hear, ideas_for
from anchor.core.choices import Choices
from anchor.core.compiling import compile_timeline
from anchor.core.model import Exercise
from anchor.errors import AnchorError
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
    """Print two ideas for feelings, or for a number from 0 to 10.

    At a terminal one of them can be begun at once. Raises ``AnchorError`` for words that are not
    known, after all has been said.
    """
    desk = at_the_desk(silent=as_json)
    page, questions = desk.page, desk.questions
    if not typed and questions.attended:
        answer = questions.ask(tr(words.SUGGEST_QUESTION))
        if answer is None or action(answer, False) == "leave":
            return
        typed = answer.split()
    heard = hear(" ".join(typed))
    if heard.slip and as_json:
        raise AnchorError(heard.slip)
    if questions.attended:
        chosen = choose_idea(page, questions, heard)
        if chosen is not None:
            start(chosen, Choices(), None, before=heard.distress)
        return
    ideas = _ideas(heard)
    if as_json:
        page.data([_record(idea) for idea in ideas])
        return
    _say_of_people(page, heard)
    for number, idea in enumerate(ideas, 1):
        page.say(
            tr(session_words.CHOICE, number=number, option=idea_line(idea)),
            tr(words.SUGGEST_START, name=idea.name),
        )
    if heard.slip:
        raise AnchorError(heard.slip)


def choose_idea(page: Page, questions: Questions, heard: Heard) -> str | None:
    """Let a person choose one of two ideas, by its full name; ``None``: they left.

    After words of danger the first choice is people and lines.
    """
    _say_of_people(page, heard)
    if heard.slip:
        page.say(tr(words.HOME_UNKNOWN))
    ideas = _ideas(heard)
    options = [idea_line(idea) for idea in ideas]
    if not heard.in_danger:
        number = questions.choose(options, tr(words.HOME_IDEA_PROMPT), default=1)
        return None if number is None else ideas[number - 1].name
    prompt = tr(words.DANGER_PROMPT, last=len(ideas) + 1)
    number = questions.choose([tr(words.HOME_HELP), *options], prompt, default=1)
    if number == 1:
        questions.help()
    return None if number in (None, 1) else ideas[number - 2].name


def _say_of_people(page: Page, heard: Heard) -> None:
    if heard.people_may_help:
        page.say(tr(words.SUGGEST_HELP))


class Idea(NamedTuple):
    """An exercise to offer."""

    name: str
    exercise: Exercise
    experience: "Group | None"
    """What the person's own ratings of it were, if the journal has any."""


def _ideas(heard: Heard) -> list[Idea]:
    where = places()
    known = experience_in(where.journal)
    library, state = liked_library(), State(where.state)
    found = ideas_for(library, state, heard.feelings, heard.distress, own_ratings(known))
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
