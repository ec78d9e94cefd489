"""Two ideas for how it is right now, and the words in which a person may say how it is."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from anchor.core.model import FEELINGS, Exercise, Feeling
from anchor.core.suggesting import Candidate, Own, people_may_help
from anchor.core.suggesting import suggest as choose
from anchor.core.text import quoted
from anchor.errors import AnchorError
from anchor.packs.library import Library
from anchor.state import State
from anchor.words import commands as words
from anchor.words import feelings as feeling_words
from anchor.words import tr

_APOSTROPHES = str.maketrans("", "", "'`\u00b4\u02bc\u2018\u2019")
"""Left out, for many leave them out: "dont" is "don't"."""

_STOPS = ".,;:!?\u2026"
"""They end words, and are none of them."""

_DANGER_MEANS: Feeling = "overwhelmed"


class Heard(NamedTuple):
    """What anchor makes of what a person typed, when it had asked how they are."""

    feelings: frozenset[Feeling]
    distress: int | None
    """From 0 to 10, if there was a number."""
    in_danger: bool
    """Whether there are words of danger in it: to oneself, or from somebody."""
    slip: str
    """Why it was not understood; empty if it was. Nothing typed is understood."""

    @property
    def people_may_help(self) -> bool:
        """Whether to name people and lines. Of what is not understood, nobody knows: then too."""
        return bool(self.slip) or people_may_help(self.feelings, self.distress)


def hear(text: str) -> Heard:
    """Make what can be made of what was typed."""
    try:
        feelings, distress = understand(text)
    except AnchorError as error:
        return Heard(frozenset(), None, in_danger=False, slip=error.message)
    is_empty = not feelings and distress is None
    slip = _unknown(text.strip()).message if is_empty and text.strip() else ""
    return Heard(feelings, distress, speaks_of_danger(text), slip)


def speaks_of_danger(text: str) -> bool:
    """Tell whether words of danger stand in what a person says of how it is."""
    return _without_danger(_spaced(text))[1]


def ideas_for(
    library: Library,
    state: State,
    feelings: frozenset[Feeling],
    distress: int | None,
    own: Mapping[str, Own] | None = None,
) -> list[Candidate]:
    """Choose two exercises from every pack there is; ``own`` is what the person's ratings were."""
    candidates = [
        (found.identity, found.thing)
        for found in library.exercises()
        if isinstance(found.thing, Exercise)
    ]
    return choose(candidates, feelings, distress, state.not_helpful(), own)


def understand(text: str) -> tuple[frozenset[Feeling], int | None]:
    """Find the feelings and the rating in what was typed. Raises ``AnchorError``.

    Feelings may be several words, and several feelings may stand in a row, with or without commas.
    Words of danger are understood whatever else stands there.
    """
    rest, in_danger = _without_danger(_spaced(text))
    known = _known_words()
    little = _spaced(tr(feeling_words.LITTLE_WORDS)).split()
    feelings: set[Feeling] = {_DANGER_MEANS} if in_danger else set()
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
        elif word not in little and not in_danger:
            raise _unknown(word)
    return frozenset(feelings), distress


def _known_words() -> dict[str, Feeling]:
    """Give every word that is understood, the longest first, and the feeling it stands for."""
    known: dict[str, Feeling] = {}
    for feeling in FEELINGS:
        name, others = feeling_words.FEELINGS[feeling]
        for word in (feeling, tr(name), *tr(others).split(",")):
            known.setdefault(_spaced(word), feeling)
    return dict(sorted(known.items(), key=lambda item: -len(item[0])))


def _spaced(text: str) -> str:
    """Give words as they are compared: in small letters, without signs, one space between them."""
    plain = text.translate(_APOSTROPHES).replace(",", " ").casefold()
    return " ".join(filter(None, (word.strip(_STOPS) for word in plain.split())))


def _without_danger(spaced: str) -> tuple[str, bool]:
    """Take words of danger out of a text, and tell whether there were any."""
    rest = f" {spaced} "
    for phrase in _danger_words():
        rest = rest.replace(f" {phrase} ", "  ")
    rest = " ".join(rest.split())
    return rest, rest != spaced


def _danger_words() -> Iterable[str]:
    """Give every phrase of danger, the longest first."""
    phrases = ",".join(map(tr, feeling_words.DANGER.values())).split(",")
    return sorted(filter(None, map(_spaced, phrases)), key=len, reverse=True)


def _unknown(word: str) -> AnchorError:
    import difflib

    known = _known_words()
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.8)
    if near:
        return AnchorError(tr(words.SUGGEST_NEAR, word=quoted(word), near=near[0]))
    names = ", ".join(tr(feeling_words.FEELINGS[feeling][0]) for feeling in FEELINGS)
    return AnchorError(tr(words.SUGGEST_UNKNOWN, word=quoted(word), words=names))
