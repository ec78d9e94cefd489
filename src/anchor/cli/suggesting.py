"""Two ideas for how it is right now."""

from anchor.cli.help_now import show_on
from anchor.cli.playing import start
from anchor.clock import SystemClock
from anchor.core.choices import Choices
from anchor.core.compiling import compile_timeline
from anchor.core.model import FEELINGS, Exercise, Feeling
from anchor.core.suggesting import Candidate, people_may_help
from anchor.core.suggesting import suggest as choose
from anchor.core.text import quoted
from anchor.errors import AnchorError
from anchor.packs.library import Library
from anchor.places import places
from anchor.plain import sentences
from anchor.plain.asking import Questions
from anchor.plain.keywords import action
from anchor.plain.lines import TypedLines
from anchor.plain.page import Page
from anchor.state import State
from anchor.words import commands as words
from anchor.words import feelings as feeling_words
from anchor.words import session as session_words
from anchor.words import tr


def suggest(typed: list[str], as_json: bool) -> None:
    """Print two ideas for feelings, or for a number from 0 to 10. Raises ``AnchorError``.

    At a terminal one of them can be begun at once.
    """
    page = Page()
    questions = Questions(page, TypedLines(SystemClock()), lambda: show_on(page), silent=as_json)
    if not typed and questions.attended:
        answer = questions.ask(tr(words.SUGGEST_QUESTION))
        if answer is None or action(answer, False) == "leave":
            return
        typed = answer.split()
    feelings, distress = understand(" ".join(typed))
    if questions.attended:
        chosen = choose_idea(page, questions, feelings, distress)
        if chosen is not None:
            start(chosen, Choices(), None)
        return
    ideas = ideas_for(feelings, distress)
    if as_json:
        page.data([_record(idea) for idea in ideas])
        return
    if people_may_help(feelings, distress):
        page.say(tr(words.SUGGEST_HELP))
    for number, idea in enumerate(ideas, 1):
        page.say(
            tr(session_words.CHOICE, number=number, option=idea_line(idea)),
            tr(words.SUGGEST_START, name=idea[0]),
        )


def choose_idea(
    page: Page, questions: Questions, feelings: frozenset[Feeling], distress: int | None
) -> str | None:
    """Let a person choose one of two ideas, by its full name; ``None``: they left."""
    if people_may_help(feelings, distress):
        page.say(tr(words.SUGGEST_HELP))
    ideas = ideas_for(feelings, distress)
    prompt = tr(words.HOME_IDEA_PROMPT)
    number = questions.choose([idea_line(idea) for idea in ideas], prompt, default=1)
    return None if number is None else ideas[number - 1][0]


def ideas_for(feelings: frozenset[Feeling], distress: int | None) -> list[Candidate]:
    """Choose two exercises from every pack there is."""
    where = places()
    candidates = [
        (found.identity, found.thing)
        for found in Library(where.packs).exercises()
        if isinstance(found.thing, Exercise)
    ]
    return choose(candidates, feelings, distress, State(where.state).not_helpful())


def idea_line(idea: Candidate) -> str:
    """Say what an idea is: its title, length and direction, and what happens in it."""
    _, exercise = idea
    return tr(
        words.SUGGEST_IDEA,
        title=exercise.title,
        length=_length(exercise),
        turns=tr(session_words.TURNS[exercise.turns]),
        about=exercise.about,
    )


def understand(text: str) -> tuple[frozenset[Feeling], int | None]:
    """Find the feelings and the rating in what was typed. Raises ``AnchorError``.

    Feelings may be several words, and several feelings may stand in a row, with or without commas.
    """
    rest = " ".join(text.replace(",", " ").casefold().split())
    known = _known_words()
    feelings: set[Feeling] = set()
    distress: int | None = None
    while rest:
        phrase = next((p for p in known if rest == p or rest.startswith(f"{p} ")), None)
        if phrase is not None:
            feelings.add(known[phrase])
            rest = rest[len(phrase) :].strip()
            continue
        word, _, rest = rest.partition(" ")
        number = word.removesuffix("/10")
        if number.isdecimal() and len(number) < 3 and int(number) <= 10:
            distress = int(number)
        elif word not in tr(feeling_words.LITTLE_WORDS).split():
            raise _unknown(word)
    return frozenset(feelings), distress


def _known_words() -> dict[str, Feeling]:
    """Give every word that is understood, the longest first, and the feeling it stands for."""
    known: dict[str, Feeling] = {}
    for feeling in FEELINGS:
        name, others = feeling_words.FEELINGS[feeling]
        for word in (feeling, tr(name), *tr(others).split(",")):
            known.setdefault(word.strip().casefold(), feeling)
    return dict(sorted(known.items(), key=lambda item: -len(item[0])))


def _unknown(word: str) -> AnchorError:
    import difflib

    known = _known_words()
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.8)
    if near:
        return AnchorError(tr(words.SUGGEST_NEAR, word=quoted(word), near=near[0]))
    names = ", ".join(tr(feeling_words.FEELINGS[feeling][0]) for feeling in FEELINGS)
    return AnchorError(tr(words.SUGGEST_UNKNOWN, word=quoted(word), words=names))


def _length(exercise: Exercise) -> str:
    return sentences.timeline_length(compile_timeline(exercise, Choices()))


def _record(idea: Candidate) -> dict[str, object]:
    identity, exercise = idea
    timeline = compile_timeline(exercise, Choices())
    return {
        "exercise": identity,
        "title": exercise.title,
        "about": exercise.about,
        "turns": exercise.turns,
        "estimate": (timeline.milliseconds or 0) / 1000,
    }
