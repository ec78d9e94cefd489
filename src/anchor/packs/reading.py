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
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def reading_problems(pack: Pack) -> list[Problem]:
    """List the exercises of an English pack that read harder than ``MAX_GRADE``."""
    if pack.info.language.partition("-")[0].casefold() != "en":
        return []
    graded = [(index, reading_grade(one)) for index, one in enumerate(pack.exercises)]
    return [
        Problem("W530", ("exercise", index, "name"), {"grade": f"{grade:.0f}", "limit": MAX_GRADE})
        for index, grade in graded
        if grade > MAX_GRADE
    ]


def reading_grade(exercise: Exercise) -> float:
    """Give the grade of an exercise's texts, all together."""
    text = "\n\n".join(texts(exercise)).casefold()
    words = _WORD.findall(text)
    if not words:
        return 0.0
    sentences = sum(_LETTER.search(one) is not None for one in _SENTENCE_ENDS.split(text))
    syllables = sum(map(_syllable_counter(), words))
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def texts(exercise: Exercise) -> Iterator[str]:
    """Give every sentence of an exercise that a person reads, its title and sources aside."""
    yield exercise.about
    yield from exercise.cautions
    yield exercise.evidence or ""
    for step in exercise.steps:
        spoken = (getattr(step, "say", None), getattr(step, "question", None), step.or_)
        yield from (text for text in spoken if text)
        yield from getattr(step, "options", ())


@cache
def _syllable_counter() -> Callable[[str], int]:
    import pyphen

    dictionary = pyphen.Pyphen(lang="en_US")
    return cache(lambda word: len(dictionary.positions(word)) + 1)
