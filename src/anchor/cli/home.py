"""The home question, asked when nothing was typed after ``anchor``."""

from collections.abc import Callable

from anchor.cli.playing import start
from anchor.cli.suggesting import ideas_for, understand
from anchor.clock import SystemClock
from anchor.core.choices import Choices
from anchor.errors import AnchorError
from anchor.plain.keywords import action
from anchor.plain.lines import EndOfInput, TypedLines
from anchor.plain.page import Page
from anchor.words import commands as words
from anchor.words import session as session_words
from anchor.words import tr


def ask(help_text: Callable[[], str]) -> None:
    """Ask what would help, and begin it; without a terminal print the help instead."""
    page = Page()
    lines = TypedLines(SystemClock())
    if not lines.attended:
        page.exactly(help_text())
        return
    page.say(tr(words.HOME_QUESTION))
    for number, (_, title) in enumerate(words.HOME, 1):
        page.say(tr(session_words.CHOICE, number=number, option=tr(title)))
    try:
        name = _chosen(page, lines)
    except (EndOfInput, KeyboardInterrupt):
        return
    if name is not None:
        start(name, Choices(), None)


def _chosen(page: Page, lines: TypedLines) -> str | None:
    """Give the name of what was chosen: by number, by name, by feeling; ``None``: leave."""
    page.say(tr(words.HOME_PROMPT))
    while True:
        typed = (lines.wait(None) or "").strip()
        if action(typed, False) == "leave":
            return None
        if not typed:
            return words.HOME[0][0]
        if typed.isdecimal() and 1 <= int(typed[:4]) <= len(words.HOME):
            return words.HOME[int(typed) - 1][0]
        if typed.isdecimal():
            page.say(tr(words.HOME_NUMBER, last=len(words.HOME)))
            continue
        try:
            feelings, _ = understand(typed)
        except AnchorError:
            return typed
        return ideas_for(feelings, None)[0][0]
