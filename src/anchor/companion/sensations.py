"""Reads a sensation as people write it: ``chest: tight, warm, big as a fist``."""

from collections.abc import Iterable, Iterator
from functools import cache

from anchor.journal.model import Sensation
from anchor.words import sensations as words
from anchor.words import tr

_NAMES = {
    "texture": words.TEXTURE,
    "temperature": words.TEMPERATURE,
    "size": words.SIZE,
}
_WORDS = {"temperature": words.TEMPERATURES, "size": words.SIZES}
_OTHER = "texture"


def sensations_of(typed: Iterable[str]) -> tuple[Sensation, ...]:
    """Read sensations. What is felt where stands after a colon, with commas between.

    Without a colon each part is a place of its own. A semicolon, or another place with its colon,
    begins another sensation. ``size: a fist`` says which quality is meant. No word is lost.
    """
    found = (felt for text in typed for part in text.split(";") for felt in _read(part))
    return tuple(dict.fromkeys(Sensation(**felt) for felt in found if any(felt.values())))


def written(sensations: Iterable[Sensation]) -> str:
    """Write sensations as people do, so that they are read as they were, if that can be."""
    return "; ".join(map(_written, sensations))


def _written(felt: Sensation) -> str:
    qualities = {name: getattr(felt, name) for name in _NAMES if getattr(felt, name)}
    if not qualities:
        return felt.where
    plain = f"{felt.where}: {', '.join(qualities.values())}"
    if sensations_of([plain]) == (felt,):
        return plain
    named = ", ".join(f"{tr(_NAMES[name])}: {said}" for name, said in qualities.items())
    return f"{felt.where}: {named}"


def _read(text: str) -> Iterator[dict[str, str]]:
    """Read the sensations between two semicolons."""
    felt: dict[str, str] | None = None
    for part in filter(None, map(str.strip, text.split(","))):
        place, colon, said = map(str.strip, part.partition(":"))
        if colon and not _named(place):
            yield felt or {}
            felt = {"where": place}
            _add(felt, said)
        elif felt is not None or colon:
            felt = felt or {}
            _add(felt, part)
        else:
            yield {"where": part}
    yield felt or {}


def _add(felt: dict[str, str], said: str) -> None:
    """Add what is said of a sensation, to the quality it names or is about."""
    name, colon, rest = said.partition(":")
    named = _named(name.strip()) if colon else None
    quality, words_of_it = (named, rest.strip()) if named else (_quality(said), said)
    felt[quality] = ", ".join(filter(None, (felt.get(quality), words_of_it)))


def _named(name: str) -> str | None:
    """Give the quality that a person names; ``None``: it is none of them."""
    known = _NAMES.items()
    return next(
        (quality for quality, said in known if name.casefold() in (quality, tr(said))), None
    )


def _quality(said: str) -> str:
    """Tell which quality words are about."""
    parts = set(said.casefold().replace("-", " ").split())
    return next((quality for quality, about in _lists().items() if parts & about), _OTHER)


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {
        quality: frozenset(word.strip() for word in tr(said).split(","))
        for quality, said in _WORDS.items()
    }
