"""The home question, asked when nothing was typed after ``anchor``."""

from collections.abc import Callable
from typing import NamedTuple

from anchor.cli.guiding import Care
from anchor.cli.liked import liked_library
from anchor.cli.playing import start
from anchor.cli.suggesting import choose_idea
from anchor.clock import SystemClock
from anchor.companion.ideas import hear
from anchor.core.choices import Choices
from anchor.core.patterns import parse
from anchor.errors import AnchorError
from anchor.plain.asking import Questions, whole_number
from anchor.plain.keywords import action
from anchor.plain.lines import TypedLines
from anchor.plain.page import Page
from anchor.words import commands as words
from anchor.words import session as session_words
from anchor.words import tr


def ask(help_text: Callable[[], str]) -> None:
    """Ask in plain lines what would help, and begin it; without a terminal print the help."""
    page = Page()
    lines = TypedLines(SystemClock())
    if not lines.attended:
        page.exactly(help_text())
        return
    page.say(tr(words.HOME_QUESTION))
    for number, (_, title) in enumerate(words.HOME, 1):
        page.say(tr(session_words.CHOICE, number=number, option=tr(title)))
    page.say(tr(words.HOME_HELP))
    chosen = _chosen(page, Questions(page, lines, Care(page).say_help))
    if isinstance(chosen, str):
        from anchor.cli.main import run

        run([chosen, "--plain"])
    elif chosen is not None:
        start(chosen.name, Choices(), None, before=chosen.before, plain=True)


class _Chosen(NamedTuple):
    name: str
    before: int | None = None
    """How strong it is, if the person said so."""


def _chosen(page: Page, questions: Questions) -> _Chosen | str | None:
    """Give what was chosen: by number, by name, by feeling; or a command; ``None``: leave."""
    elsewhere = {
        word.strip(): command
        for command, known in words.HOME_ELSEWHERE.items()
        for word in tr(known).casefold().split(",")
    }
    while (answer := questions.ask(tr(words.HOME_PROMPT))) is not None:
        typed = answer.strip()
        if command := elsewhere.get(typed.casefold()):
            return command
        wanted = action(typed, False)
        if wanted == "leave":
            return None
        if not typed:
            return _Chosen(words.HOME[0][0])
        if wanted == "help":
            page.say(tr(words.HOME_MORE))
            continue
        offered = {tr(title).casefold(): name for name, title in words.HOME}
        if typed.casefold() in offered:
            return _Chosen(offered[typed.casefold()])
        if typed.isdecimal():
            number = whole_number(typed) or 0
            if 1 <= number <= len(words.HOME):
                return _Chosen(words.HOME[number - 1][0])
            if typed in ("0", "9", "10"):  # no choice has these: it is how strong it is
                return _idea(page, questions, f"{typed}/10")
            page.say(tr(words.HOME_NUMBER, last=len(words.HOME)))
            continue
        try:
            name = _named(typed)
            return _Chosen(name) if name else _idea(page, questions, typed)
        except AnchorError as error:
            page.aside(error.message)
    return None


def _named(typed: str) -> str | None:
    """Find an exercise or a routine by its name, unless it is a word for how it is.

    Raises ``AnchorError`` for a slip in a name, and for a breathing pattern that is refused.
    """
    if not hear(typed).slip:
        return None
    library = liked_library()
    try:
        return library.find(typed).identity
    except AnchorError:
        if parse(typed) is not None or library.near(typed):
            raise
        return None


def _idea(page: Page, questions: Questions, typed: str) -> _Chosen | None:
    """Let the person choose between two ideas; a word that is not known gets two that suit many."""
    heard = hear(typed)
    name = choose_idea(page, questions, heard)
    return None if name is None else _Chosen(name, heard.distress)
