"""How easily an exercise reads: the Flesch-Kincaid grade of its texts.

Kincaid, Fishburne, Rogers and Chissom, 1975: 0.39 words a sentence, 11.8 syllables a word, less
15.59; roughly the school year in which a text reads easily. It is a formula for English, so packs
in other languages are not judged by it. Syllables are counted by Pyphen, from its own dictionaries.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from anchor.core.model import Exercise, Pack
from anchor.core.problems import Problem

MAX_GRADE = 9
"""Above this, a text asks more than most people have to give while in distress."""

_SENTENCE_ENDS = re.compile(r"[.!?…:;\n]+(?=\s|\Z)")
_ENDING = re.compile(r"[.!?…:;]\Z")
_LETTER = re.compile(r"[^\W\d_]")
_VOWEL = re.compile(r"[aeiouyà-öø-ÿ]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

# What is counted, in one number, so that the numbers of all pieces of a text are summed at once.
_FIELD = 24
_COUNT = (1 << _FIELD) - 1
_WORDS, _SENTENCES, _UNCLEAR = 1 << _FIELD, 1 << 2 * _FIELD, 1 << 3 * _FIELD


def reading_problems(pack: Pack) -> list[Problem]:
    """List the exercises of an English pack that read harder than ``MAX_GRADE``."""
    if pack.info.language.partition("-")[0].casefold() != "en":
        return []
    problems = []
    for index, exercise in enumerate(pack.exercises):
        # To load the dictionary takes longer than to check all built-in packs, and few need it.
        if _grade(exercise, _at_most()) > MAX_GRADE:
            grade = reading_grade(exercise)
            values: dict[str, str | int | float] = {"grade": f"{grade:.0f}", "limit": MAX_GRADE}
            path = ("exercise", index, "name")
            problems += [Problem("W530", path, values)] if grade > MAX_GRADE else []
    return problems


def reading_grade(exercise: Exercise) -> float:
    """Give the grade of an exercise's texts, all together."""
    return _grade(exercise, _exactly())


def _grade(exercise: Exercise, counted: "_Counts") -> float:
    text = ". ".join([one for one in texts(exercise) if one]) + "."
    counts = sum(map(counted.__getitem__, text.split()))
    syllables, words = counts & _COUNT, counts // _WORDS & _COUNT
    if not words:
        return 0.0
    if counts >= _UNCLEAR or "\n" in text:
        sentences = sum(_LETTER.search(one) is not None for one in _SENTENCE_ENDS.split(text))
    else:
        sentences = counts // _SENTENCES
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def texts(exercise: Exercise) -> Iterator[str]:
    """Give every sentence of an exercise that a person reads, its title and sources aside."""
    yield exercise.about
    yield from exercise.cautions
    yield exercise.evidence or ""
    for step in exercise.steps:
        spoken = (getattr(step, "say", None), getattr(step, "question", None), step.or_)
        yield from (text for text in spoken if text)
        yield from getattr(step, "options", ())


class _Counts(dict[str, int]):
    """Syllables, words and sentences of pieces of text between white space, counted once each.

    A piece ends a sentence if it has letters and a mark at its end; of a mark that stands alone,
    only the whole text can tell. To look a piece up here is twice as quick as to call a function.
    """

    def __init__(self, syllables: Callable[[str], int]) -> None:
        """Count the syllables of a word, in small letters, with a function."""
        self._syllables = syllables

    def __missing__(self, piece: str) -> int:
        words = _WORD.findall(piece.casefold())
        count = _WORDS * len(words)
        count += sum(map(self._syllables, words))
        if _ENDING.search(piece):
            count += _SENTENCES if words else _UNCLEAR
        self[piece] = count
        return count


@cache
def _at_most() -> _Counts:
    return _Counts(_vowels)


@cache
def _exactly() -> _Counts:
    import pyphen

    dictionary = pyphen.Pyphen(lang="en_US")
    return _Counts(lambda word: min(len(dictionary.positions(word)) + 1, _vowels(word)))


def _vowels(word: str) -> int:
    """Count the vowels of a word: no syllable is without one, whatever the dictionary divides."""
    return max(1, len(_VOWEL.findall(word)))
