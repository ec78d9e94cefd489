"""The words a person can type, and what they mean."""

from collections.abc import Iterable
from typing import Literal

from anchor.words import session as words
from anchor.words import tr

Action = Literal[
    "pause", "resume", "skip", "back", "stay", "slower", "faster",
    "without_holds", "where", "not_helping", "help_now", "leave", "help",
]  # fmt: skip

_NAMES: tuple[Action, ...] = (
    "pause", "resume", "skip", "back", "stay", "slower", "faster",
    "without_holds", "where", "not_helping", "help_now", "leave", "help",
)  # fmt: skip

_ALSO: dict[str, Action] = {
    "quit": "leave",
    "exit": "leave",
    "end": "leave",
    "leave": "leave",
    "next": "skip",
    "without holds": "without_holds",
    "help": "help",
    "help-now": "help_now",
    "continue": "resume",
    "go on": "resume",
}
"""Other words that are understood, though not shown, unless they are an option to choose."""

_KEYS: dict[str, Action] = {
    "q": "leave",
    "x": "not_helping",
    "p": "pause",
    "s": "skip",
    "b": "back",
    ".": "stay",
    "-": "slower",
    "+": "faster",
}
"""The full screen's keys. Where an answer is being typed they are text."""


def action(line: str, answering: bool, options: Iterable[str] = ()) -> Action | None:
    """Tell what a typed line asks for; ``None``: it is text, or unknown.

    A line that begins with a space is always text. While ``answering``, single keys are text too,
    and so is one of the ``options``, unless it is one of the words that are shown.
    """
    if line[:1].isspace():
        return None
    typed = " ".join(line.split()).casefold()
    for name in _NAMES:
        plain, _ = words.KEYWORDS[name]
        if typed in (plain, tr(plain).casefold()):
            return name
    if typed in map(str.casefold, options):
        return None
    return _ALSO.get(typed) or (None if answering else _KEYS.get(typed))


def help_lines() -> list[str]:
    """List the words and their meanings, a line each."""
    lines = [
        tr(words.KEYWORD_HELP, word=tr(word), meaning=tr(meaning))
        for word, meaning in words.KEYWORDS.values()
    ]
    return [*lines, tr(words.TEXT_HELP)]
