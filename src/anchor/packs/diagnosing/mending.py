"""Slips that leave no doubt about what is meant: headings that are not quite right, a step before
its exercise, and signs that look like a space and are none. Each is told and put right, so that
what only follows from it is not told too.
"""

import re
from typing import NamedTuple
from unicodedata import name as name_of

from anchor.core.problems import Problem
from anchor.packs.diagnosing.hints import near
from anchor.packs.diagnostics import Place, Placed
from anchor.packs.source import bare_of
from anchor.words import diagnostics as words
from anchor.words import tr

_HEADINGS = {
    "pack": "[pack]",
    "exercise": "[[exercise]]",
    "exercise.step": "[[exercise.step]]",
    "routine": "[[routine]]",
}
_SHORT = {"step": "exercise.step", "steps": "exercise.step"}
_HEADING = re.compile(
    r"^[ \t]*+(?P<heading>(?P<opening>\[{1,2})[ \t]*+"
    r"(?P<name>\w[\w.-]*+(?:[ \t]*+\.[ \t]*+[\w-]++)*+)"
    r"[ \t]*+(?P<closing>\]{0,2}))[ \t]*+_*+$",
    re.MULTILINE,
)
"""A line that is meant as a heading, in a masked text."""
_ODD = re.compile(
    "[\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180e\u2000-\u200f\u202f\u205f-\u2064"
    "\u2800\u3000\u3164\ufe00-\ufe0f\uffa0]"
)
"""Signs that show nothing, or a space. They may stand in a text, but not around it."""
_MAX_GUESSES = 100
"""So many unknown headings are compared with those there are."""


class Mended(NamedTuple):
    """A text put right as far as possible. Every line of it is where it was."""

    text: str
    problems: list[Placed]
    has_orphans: bool = False
    """Whether steps were taken out because they stand before any exercise."""


def mend(text: str) -> Mended:
    """Put the plain slips of a text right."""
    bare = bare_of(text)
    spaced, problems = _with_spaces(text, bare)
    changes: list[tuple[int, int, str]] = []
    orphan: int | None = None
    told = declared = False
    guesses = line = counted = 0
    for found in _HEADING.finditer(_ODD.sub(" ", bare)):
        start, end = found.span("heading")
        if "\n" in text[start:end]:  # it goes on over lines, so it is no heading
            continue
        typed = name = "".join(found["name"].split())
        right = _HEADINGS.get(name)
        if not right and guesses < _MAX_GUESSES:
            guesses += 1
            name = _meant(name)
            right = _HEADINGS.get(name)
        if orphan is not None:
            changes.append((orphan, start, "\n" * spaced.count("\n", orphan, start)))
            orphan = None
        line, counted = line + text.count("\n", counted, start), start
        place = Place(line + 1, start - text.rfind("\n", 0, start), end - start)
        declared = declared or name == "exercise"
        if name.startswith("exercise.") and not declared:
            orphan = start
            if not told:
                problems.append(_problem(words.ORPHAN, place))
            told = True
        elif right and found["opening"] + typed + found["closing"] != right:
            problems.append(_problem(words.HEADING, place, heading=right))
            changes.append((start, end, right))
    if orphan is not None:
        changes.append((orphan, len(text), "\n" * spaced.count("\n", orphan)))
    return Mended(_changed(spaced, changes), problems, told)


def _with_spaces(text: str, bare: str) -> tuple[str, list[Placed]]:
    """Put spaces where signs only look like them, and tell the first of each line."""
    problems: list[Placed] = []
    if text.isascii():
        return text, problems
    signs = list(text)
    line = counted = 0
    for odd in _ODD.finditer(bare):
        start = odd.start()
        signs[start] = " "
        line, counted = line + text.count("\n", counted, start), start
        if not problems or problems[-1].place.line <= line:
            place = Place(line + 1, start - text.rfind("\n", 0, start), 1)
            problems.append(_problem(words.ODD_SPACE, place, name=name_of(odd[0]).lower()))
    return "".join(signs), problems


def _problem(sentences: tuple[str, str], place: Place, **values: str) -> Placed:
    said, hint = (tr(sentence, **values) for sentence in sentences)
    return Placed(Problem("E111", values={"said": said, "hint": hint}), place)


def _meant(name: str) -> str:
    """Return the heading that a name is a slip of, or the name itself."""
    spelled = _SHORT.get(name.lower(), name)
    alike = [known for known in _HEADINGS if known.count(".") == spelled.count(".")]
    return next(iter(near(spelled, alike, 0.8)), name)


def _changed(text: str, changes: list[tuple[int, int, str]]) -> str:
    parts, at = [], 0
    for start, end, new in changes:
        parts += [text[at:start], new]
        at = end
    return "".join([*parts, text[at:]])
