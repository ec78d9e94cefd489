"""Finds exercises and routines by what a person types: a title, a name, a feeling, a word of it."""

from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from anchor.companion.ideas import understand
from anchor.core.model import Exercise, Feeling
from anchor.core.suggesting import ORDER
from anchor.errors import AnchorError
from anchor.packs.library import Found


class Card(NamedTuple):
    """What is searched of one exercise or routine, in small letters."""

    found: Found
    title: str
    names: frozenset[str]
    text: str
    """All of it: title, names, and what it is."""
    suits: frozenset[Feeling]
    order: int
    """The place of its practice: what turns outward goes before what turns inward."""


def card_of(found: Found) -> Card:
    """Make the card of an exercise or routine."""
    thing = found.thing
    names = (thing.name, found.identity, *thing.aliases)
    title = thing.title.casefold()
    about = thing.about.casefold()
    suits: frozenset[Feeling] = frozenset()
    order = len(ORDER)
    if isinstance(thing, Exercise):
        suits, order = frozenset(thing.suits), ORDER.index(thing.practice)
    # What is parted by hyphens is found by its parts too: "before sleep" is before-sleep.
    spoken = " ".join(name.replace("-", " ").replace("/", " ") for name in names)
    text = " ".join((title, *names, spoken, about))
    return Card(found, title, frozenset(names), text, suits, order)


class Index:
    """The cards of all there is. Each is made once."""

    def __init__(self) -> None:
        """Begin with none."""
        self._cards: dict[str, Card] = {}

    def search(
        self, found: list[Found], typed: str, most: int, lower: Collection[str] = ()
    ) -> list[Found]:
        """Search these, as ``search`` does."""
        for one in found:
            known = self._cards.get(one.identity)
            if known is None or known.found is not one:
                self._cards[one.identity] = card_of(one)
        return search([self._cards[one.identity] for one in found], typed, most, lower)


def search(cards: list[Card], typed: str, most: int, lower: Collection[str] = ()) -> list[Found]:
    """Give the cards that hold every word that was typed, the likeliest first; ``most`` of them.

    Words for feelings find what suits them. Nothing typed finds everything. Of what is as likely,
    what turns outward comes first, and what is named in ``lower`` last.
    """
    query = " ".join(typed.casefold().split())
    words = query.split()
    feelings = _feelings(query)
    ranked = []
    for place, card in enumerate(cards):
        rank = _rank(card, query, words, feelings)
        if rank is not None:
            ranked.append((rank, card.found.identity in lower, card.order, place))
    return [cards[place].found for *_, place in sorted(ranked)[:most]]


def _rank(card: Card, query: str, words: list[str], feelings: frozenset[Feeling]) -> int | None:
    """Tell how near a card is to what was typed, 0 the nearest; ``None``: it is none of it."""
    if not query or query in card.names or query == card.title:
        return 0
    if all(word in card.text for word in words):
        if card.title.startswith(query):
            return 1
        if all(f" {word}" in f" {card.title}" for word in words):
            return 2
        if any(name.startswith(query) for name in card.names):
            return 2
        if query in card.title:
            return 3
        return 4 if feelings & card.suits else 5
    return 4 if feelings & card.suits else None


@lru_cache(maxsize=64)  # asked for each letter typed, and again as packs are read
def _feelings(query: str) -> frozenset[Feeling]:
    try:
        feelings, _ = understand(query)
    except AnchorError:
        return frozenset()
    return feelings
