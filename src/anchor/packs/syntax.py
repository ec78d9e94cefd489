"""A text that is not TOML: what is wrong with it, and what can be read of it all the same."""

import re
import tomllib
from typing import Any, NamedTuple

from anchor.core.problems import Problem
from anchor.packs.diagnostics import WHOLE_FILE, Place, Placed
from anchor.packs.source import MAX_BYTES, MAX_NESTING, QUOTED, bare_of, place_at, unclosed
from anchor.words import diagnostics as words
from anchor.words import tr

_MAX_TRIES = 20
_AT = re.compile(r" \(at (?:end of document|line (\d+), column (\d+))\)$")
_HEADING = re.compile(r"[ \t]*\[{1,2}[\w. -]*\]{1,2}[ \t]*(?:#.*)?$")
_KEY = re.compile(r"[ \t]*[\w.-]+[ \t]*=")
_WORD = re.compile(r"[^\s,#\]}]+")
_TRIPLE = ('"""', "'''")
_CURLY = "\u201c\u201d\u2018\u2019\u201e"
_ENDLESS_NUMBER = re.compile(r"(?<![0-9_])[0-9](?:_?[0-9]){999,}+")


class Recovered(NamedTuple):
    """What could be read of a broken text, and what is wrong with the rest."""

    document: dict[str, Any] | None
    text: str
    """The text with the broken lines blank: every place in it is the same as before."""
    problems: list[Placed]


def recover(text: str, error: Exception) -> Recovered:
    """Read what can be read of a text that made the parser raise ``error``.

    Each broken statement is told, blanked, and the rest parsed again, so that the others come to
    light. It gives up early: reading again costs as much as reading.
    """
    problems: list[Placed] = []
    left = MAX_BYTES
    for _ in range(_MAX_TRIES):
        fault = _fault(text, error)
        problems.append(fault.placed)
        text, before = _blank(text, fault), text
        left -= len(text)
        if text == before or left < 0:
            break
        try:
            return Recovered(tomllib.loads(text), text, problems)
        except (ValueError, RecursionError) as next_error:
            error = next_error
    return Recovered(None, text, problems)


class _Fault(NamedTuple):
    placed: Placed
    first: int = 0
    last: int = -1
    """The lines to blank, from 0."""


def _blank(text: str, fault: _Fault) -> str:
    lines = text.split("\n")
    count = fault.last + 1 - fault.first
    lines[fault.first : fault.last + 1] = [""] * count
    return "\n".join(lines)


def _fault(text: str, error: Exception) -> _Fault:
    """Say what the parser's error means, and which lines to leave out for it."""
    if isinstance(error, RecursionError):
        return _Fault(Placed(Problem("E110", values={"limit": MAX_NESTING}), WHOLE_FILE))
    if not isinstance(error, tomllib.TOMLDecodeError):
        return _endless_number(text)
    position = _AT.search(str(error))
    said = _AT.sub("", str(error))
    if position and position[1]:
        return _statement(text, said, _offset(text, int(position[1]), int(position[2])), False)
    is_text = said.startswith(("Unterminated string", "Expected \"'"))
    return _statement(text, said, _open_text(text) if is_text else len(text), True)


def _endless_number(text: str) -> _Fault:
    """Find the number that is too long to be read: the parser does not tell where it stands."""
    number = _ENDLESS_NUMBER.search(bare_of(text))
    if not number:
        return _Fault(Placed(Problem("E112"), WHOLE_FILE))
    place = place_at(text, number.start(), len(number.group()))
    return _Fault(Placed(Problem("E112"), place), place.line - 1, place.line - 1)


def _statement(text: str, said: str, offset: int, at_end: bool) -> _Fault:
    """Place a syntax error, and find the lines of the statement it is in."""
    lines = text.split("\n")
    bare = bare_of(text)
    opened = unclosed(bare[:offset])
    line = text.count("\n", 0, offset)
    # In the masked text a string of several lines is one line, so this is where it begins.
    first = text.count("\n", 0, bare.rfind("\n", 0, offset) + 1)
    if opened:
        first = min(first, text.count("\n", 0, opened[0]))
    begins_another = first < line and bool(_KEY.match(lines[line]) or _HEADING.match(lines[line]))
    runaway = at_end or (bool(opened) and begins_another)
    heading = lines[first].lstrip().startswith("[")
    if runaway or opened or heading:
        last = _before_the_next(lines, first if runaway else line, heading)
    else:
        end = bare.find("\n", offset)
        last = text.count("\n", 0, end) if end >= 0 else len(lines) - 1
    message, hint = _plain(said)
    if runaway and opened:
        message, hint = words.NEVER_CLOSED
        offset = opened[-1]
    if any(quote in lines[line] for quote in _CURLY):
        hint = words.STRAIGHT_QUOTES
    problem = Problem("E111", values={"said": tr(message), "hint": tr(hint)})
    return _Fault(Placed(problem, _place(text, said, offset, first)), first, last)


def _before_the_next(lines: list[str], line: int, heading: bool) -> int:
    """Return the last line before another statement begins, after a broken one's last known line.

    What stands under a broken heading would else seem to belong to the heading before.
    """
    for number in range(line + 1, len(lines)):
        if _HEADING.match(lines[number]) or (not heading and _KEY.match(lines[number])):
            return number - 1
    return len(lines) - 1


def _open_text(text: str) -> int:
    """Find the text whose quotes are not closed, where the parser stopped at the end for it."""
    for quoted in QUOTED.finditer(text):
        token = quoted.group()
        quotes = token[:3] if token[:3] in _TRIPLE else token[:1]
        if quotes != "#" and (len(token) < 2 * len(quotes) or not token.endswith(quotes)):
            return quoted.start()
    return len(text)


def _plain(said: str) -> tuple[str, str]:
    """Return the parser's sentence in plain words, with its remedy."""
    for beginning, sentences in words.SYNTAX.items():
        if said.startswith(beginning):
            return sentences
    return said.replace("{", "{{").replace("}", "}}"), words.OTHER_SYNTAX


def _place(text: str, said: str, offset: int, first: int) -> Place:
    if said.startswith("Cannot overwrite"):  # the parser has gone on to the end of the value
        line = text.split("\n")[first]
        return Place(first + 1, len(line) - len(line.lstrip()) + 1, len(line.strip()))
    word = _WORD.match(text, offset)
    return place_at(text, offset, len(word[0]) if word else 1)


def _offset(text: str, line: int, column: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = text.index("\n", start) + 1
    return start + column - 1
