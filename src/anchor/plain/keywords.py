"""The words a person can type, and what they mean."""

from collections.abc import Iterable
from functools import cache
from typing import Literal, get_args

from anchor.words import session as words
from anchor.words import tr

Action = Literal[
    "pause", "resume", "skip", "back", "stay", "slower", "faster",
    "without_holds", "where", "here", "not_helping", "help_now", "leave", "help",
]  # fmt: skip

_NAMES: tuple[Action, ...] = get_args(Action)

_ALSO: dict[str, Action] = {
    "quit": "leave",
    "exit": "leave",
    "end": "leave",
    "leave": "leave",
    "next": "skip",
    "without holds": "without_holds",
    "help": "help",
    "help me": "help_now",
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
"""Single keys. Where an answer is being typed they are text."""

_NEAR_STOP = 0.75
"""How alike "stop" and a slip are: "stpo", "stopp"."""

_LOOSELY: dict[str, Action] = {
    "no": "leave",
    "esc": "leave",
    "enough": "leave",
    "too much": "leave",
    "too fast": "slower",
    "too slow": "faster",
}
"""What a person may type in haste. Where an answer is being typed it is text."""


def action(line: str, answering: bool, options: Iterable[str] = ()) -> Action | None:
    """Tell what a typed line asks for; ``None``: it is text, or unknown.

    A line that begins with a space is always text. While ``answering``, single keys and hasty
    words are text too, and so is one of the ``options``, unless it is one of the words shown.
    Spaces, hyphens, capitals and what stands after a word do not matter: ``Not-helping!``
    """
    if line[:1].isspace():
        return None
    typed = _bare(line)
    for name in _NAMES:
        plain, _ = words.KEYWORDS[name]
        if typed in (_bare(plain), _bare(tr(plain))):
            return name
    if typed in map(_bare, options):
        return None
    if also := _also().get(typed):
        return also
    return None if answering else _in_haste(line, typed)


def _in_haste(line: str, typed: str) -> Action | None:
    if key := _KEYS.get("".join(filter(str.isprintable, line)).strip()):
        return key
    if loosely := {_bare(word): meant for word, meant in _LOOSELY.items()}.get(typed):
        return loosely
    import difflib

    # Leaving does no harm, and a hand that shakes should not have to type it twice.
    stops = ["stop", _bare(tr(words.KEYWORDS["leave"][0]))]
    return "leave" if difflib.get_close_matches(typed, stops, cutoff=_NEAR_STOP) else None


@cache
def _also() -> dict[str, Action]:
    return {_bare(word): meant for word, meant in _ALSO.items()}


def _bare(text: str) -> str:
    """Give a text without what a hand may slip on: spaces, hyphens, controls, end signs."""
    kept = "".join(sign for sign in text if sign.isprintable() and sign not in " -_")
    return kept.rstrip(".,;:!").casefold() or kept


def help_lines() -> list[str]:
    """List the words and their meanings, a line each."""
    lines = [
        tr(words.KEYWORD_HELP, word=tr(word), meaning=tr(meaning))
        for word, meaning in words.KEYWORDS.values()
    ]
    return [*lines, tr(words.TEXT_HELP)]
