"""Two ideas for how it is right now, and the words in which a person may say how it is."""

from collections.abc import Mapping

from anchor.core.model import FEELINGS, Exercise, Feeling
from anchor.core.suggesting import Candidate, Own
from anchor.core.suggesting import suggest as choose
from anchor.core.text import quoted
from anchor.errors import AnchorError
from anchor.packs.library import Library
from anchor.state import State
from anchor.words import commands as words
from anchor.words import feelings as feeling_words
from anchor.words import tr


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
    """
    rest = " ".join(text.replace(",", " ").casefold().split())
    known = _known_words()
    feelings: set[Feeling] = set()
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
        elif word not in tr(feeling_words.LITTLE_WORDS).split():
            raise _unknown(word)
    return frozenset(feelings), distress


def _known_words() -> dict[str, Feeling]:
    """Give every word that is understood, the longest first, and the feeling it stands for."""
    known: dict[str, Feeling] = {}
    for feeling in FEELINGS:
        name, others = feeling_words.FEELINGS[feeling]
        for word in (feeling, tr(name), *tr(others).split(",")):
            known.setdefault(word.strip().casefold(), feeling)
    return dict(sorted(known.items(), key=lambda item: -len(item[0])))


def _unknown(word: str) -> AnchorError:
    import difflib

    known = _known_words()
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.8)
    if near:
        return AnchorError(tr(words.SUGGEST_NEAR, word=quoted(word), near=near[0]))
    names = ", ".join(tr(feeling_words.FEELINGS[feeling][0]) for feeling in FEELINGS)
    return AnchorError(tr(words.SUGGEST_UNKNOWN, word=quoted(word), words=names))
