"""Search: what a person types, and what is found for it."""

import pytest

from anchor.companion.searching import Index, card_of, search
from anchor.packs.library import Library
from faces import BUILTIN

CARDS = [
    card_of(found)
    for file in Library(BUILTIN / "nowhere", BUILTIN).packs()
    for found in file.contents()
]


def found(typed: str, most: int = 20) -> list[str]:
    return [one.identity for one in search(CARDS, typed, most)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("box", "breathing/box"),
        ("BOX", "breathing/box"),
        ("4-7-8", "breathing/four-seven-eight"),
        ("3-3-3", "grounding/333"),
        ("333", "grounding/333"),
        ("grounding/feet", "grounding/feet"),
        ("feet", "grounding/feet"),
        ("feet on", "grounding/feet"),
        ("  Box   breath ", "breathing/box"),
        ("before sleep", "routines/before-sleep"),
        ("bedtime", "routines/before-sleep"),
        ("longer out", "breathing/longer-out"),
        ("slow sigh", "breathing/sighing"),
    ],
)
def test_the_likeliest_comes_first(typed: str, first: str) -> None:
    assert found(typed)[0] == first


def test_letters_that_are_typed_so_far_find_it_already() -> None:
    for length in range(2, len("longer out") + 1):
        assert "breathing/longer-out" in found("longer out"[:length], 60)


def test_words_of_what_it_is_find_it() -> None:
    assert "grounding/333" in found("three hear", 60)


def test_every_word_has_to_be_there() -> None:
    assert "breathing/box" in found("box breath")
    assert "breathing/box" not in found("box sleep")
    assert found("xyzzy") == []


@pytest.mark.parametrize("typed", ["numb", "I feel numb", "empty"])
def test_words_for_feelings_find_what_suits_them(typed: str) -> None:
    names = found(typed, 60)
    assert names
    suits = {card.found.identity for card in CARDS if "numb" in card.suits}
    assert suits <= set(names)


def test_what_only_suits_a_feeling_comes_after_what_is_called_so() -> None:
    names = found("tired", 60)
    called = [card.found.identity for card in CARDS if "tired" in card.title]
    assert names[: len(called)] == called


def test_nothing_typed_finds_everything_and_what_turns_outward_first() -> None:
    assert sorted(found("", 500)) == sorted(card.found.identity for card in CARDS)
    assert found("   ", 3) == found("", 500)[:3]
    assert all(name.startswith("grounding/") for name in found("", 3))
    assert found("", 500)[-1].startswith("routines/")


def test_of_what_is_as_likely_what_did_not_help_comes_last() -> None:
    first, *others = found("panicky", 60)
    lower = [one.identity for one in search(CARDS, "panicky", 60, {first})]
    assert lower == [*others, first]
    assert search(CARDS, "box", 1, {"breathing/box"})[0].identity == "breathing/box"


def test_no_more_is_given_than_was_asked_for() -> None:
    assert len(found("breath", 3)) == 3


def test_the_index_follows_what_there_is() -> None:
    index = Index()
    things = [card.found for card in CARDS]
    assert index.search(things, "box", 1)[0].identity == "breathing/box"
    assert index.search(things[:1], "box", 9) == []
