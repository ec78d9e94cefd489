"""A text that is not TOML: what is wrong with it, and what can be read of it all the same."""

import re
from typing import Any, NamedTuple

import tomli

from anchor.core.problems import Problem
from anchor.packs.diagnosing.hints import number_meant
from anchor.packs.diagnosing.mending import mend
from anchor.packs.diagnostics import WHOLE_FILE, Place, Placed
from anchor.packs.source import MAX_BYTES, MAX_NESTING, QUOTED, bare_of, place_at, unclosed
from anchor.words import diagnostics as words
from anchor.words import tr

_MAX_TRIES = 20
_AT = re.compile(r" \(at (?:end of document|line (\d+), column (\d+))\)$")
_HEADING = re.compile(r"[ \t]*\[{1,2}[\w. -]*\]{1,2}[ \t]*(?:#.*)?$")
_STEP = re.compile(r"[ \t]*\[+[ \t]*exercise[ \t]*\.")
_KEY = re.compile(r"[ \t]*[\w.-]+[ \t]*=")
_NUMBER = re.compile(r"[ \t]*(?:[\w-]+[ \t]*\.[ \t]*)*([\w-]+)[ \t]*=[ \t]*(\d[^#]*)")
_AFTER_VALUE = ("Expected newline", "Unclosed array", "Unclosed inline table")
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
    lost: list[int]
    """The lines, from 0, where something had to be left out."""
    has_orphans: bool = False
    """Whether steps had to be left out because they stand before any exercise."""


def recover(text: str, error: Exception | None) -> Recovered:
    """Read what can be read of a text that made the parser raise ``error``, if it did.

    What is plainly meant is put right. Each other broken statement is told, blanked, and the rest
    parsed again, so that the others come to light. It gives up early: reading again costs as much
    as reading.
    """
    mended = mend(text)
    problems = mended.problems
    told = {placed.place.line for placed in problems}
    lost: list[int] = []
    document = None
    left = MAX_BYTES
    if problems:
        text = mended.text
        left -= len(text)
        document, error = _parsed(text)
    for _ in range(_MAX_TRIES):
        if error is None:
            break
        fault = _fault(text, error)
        if fault.placed.place.line not in told:
            problems.append(fault.placed)
        text, before = _blank(text, fault), text
        left -= len(text)
        if text == before or left < 0:
            break
        lost.append(fault.first)
        document, error = _parsed(text)
    return Recovered(document, text, problems, lost, mended.has_orphans)


def _parsed(text: str) -> tuple[dict[str, Any] | None, Exception | None]:
    try:
        return tomli.loads(text), None
    except (ValueError, RecursionError) as error:
        return None, error


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
    if not isinstance(error, tomli.TOMLDecodeError):
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
    message, hint = map(tr, _plain(said))
    if runaway and opened:
        message, hint = map(tr, words.NEVER_CLOSED)
        offset = opened[-1]
    elif said.startswith(_AFTER_VALUE) and _is_cut_short(text, offset):
        hint = tr(words.DOUBLE_QUOTES)
    elif said.startswith("Expected newline") and (number := _NUMBER.match(lines[first])):
        meant = number_meant(number[2], number[1])
        hint = tr(words.ONLY_NUMBER, number=meant) if meant else tr(words.NUMBER_ALONE)
    if any(quote in lines[line] for quote in _CURLY):
        hint = tr(words.STRAIGHT_QUOTES)
    problem = Problem("E111", values={"said": message, "hint": hint})
    return _Fault(Placed(problem, _place(text, said, offset, first)), first, last)


def _before_the_next(lines: list[str], line: int, heading: bool) -> int:
    """Return the last line before another statement begins, after a broken one's last known line.

    What stands under a broken heading would else seem to belong to the heading before, and so
    would the steps of an exercise whose heading is broken.
    """
    with_steps = heading and "step" not in lines[line]
    for number in range(line + 1, len(lines)):
        if with_steps and _STEP.match(lines[number]):
            continue
        if _HEADING.match(lines[number]) or (not heading and _KEY.match(lines[number])):
            return number - 1
    return len(lines) - 1


def _is_cut_short(text: str, offset: int) -> bool:
    """Tell whether a text in single quotes seems to have ended at an apostrophe."""
    return text[:offset].endswith("'") and text[offset : offset + 1].isalpha()


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
