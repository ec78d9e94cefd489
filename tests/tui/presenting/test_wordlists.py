"""Words with commas between: completed, picked, and taken out again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.companion.sensations import sensations_of
from anchor.core.body import REGIONS
from anchor.journal.model import Sensation
from anchor.tui.presenting import wordlists
from anchor.words import sensations as words
from anchor.words import tr

KNOWN = ["tense", "tired", "a bit lost", "Tearful"]
plain_words = st.text(st.characters(exclude_characters=",", exclude_categories=["Cs"]), min_size=1)


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("t", "tense"),
        ("ti", "tired"),
        ("TI", "TIred"),
        ("tense, t", "tense, tired"),
        ("tense,ti", "tense,tired"),
        ("low, a b", "low, a bit lost"),
        ("te, te", "te, tense"),
        ("tense", None),
        ("tense, ", None),
        ("", None),
        ("x", None),
    ],
)
def test_the_last_word_is_completed(typed: str, completed: str | None) -> None:
    assert wordlists.completed(typed, KNOWN) == completed


@given(st.text(), st.lists(plain_words))
def test_completing_never_takes_anything_away(typed: str, known: list[str]) -> None:
    completed = wordlists.completed(typed, known)
    assert completed is None or completed.startswith(typed)


@given(st.lists(plain_words, max_size=4), plain_words)
def test_picking_a_word_twice_leaves_what_was_there(there: list[str], word: str) -> None:
    word = word.strip()
    kept = list(dict.fromkeys(one.strip() for one in there if one.strip()))
    if not word or word.casefold() in {one.casefold() for one in kept}:
        return
    once = wordlists.toggled(", ".join(kept), word)
    assert wordlists.words_in(once) == [*kept, word]
    assert wordlists.words_in(wordlists.toggled(once, word)) == kept


def test_a_word_is_taken_out_whatever_its_capitals() -> None:
    assert wordlists.toggled("Tense, tired", "tense") == "tired"


# Sensations


def test_first_places_are_offered_and_after_one_how_it_feels_there() -> None:
    assert "chest" in wordlists.offered("")
    assert "chest" in wordlists.offered("jaw")
    assert "warm" in wordlists.offered("chest: ")
    assert "warm" in wordlists.offered("jaw: tight; chest: heavy")
    assert "chest" in wordlists.offered("jaw: tight; ")


@pytest.mark.parametrize(
    ("typed", "word", "then"),
    [
        ("", "chest", "chest: "),
        ("jaw", "chest", "jaw, chest: "),
        ("jaw, che", "chest", "jaw, chest: "),
        ("Chest", "chest", "chest: "),
        ("jaw, ", "chest", "jaw, chest: "),
        ("jaw: tight; ", "chest", "jaw: tight; chest: "),
        ("chest: ", "tight", "chest: tight"),
        ("chest: tight", "warm", "chest: tight, warm"),
        ("chest: tight, warm", "tight", "chest: warm"),
        ("jaw: tight; chest: ", "warm", "jaw: tight; chest: warm"),
        ("chest: tight", tr(words.ELSEWHERE), "chest: tight; "),
        ("chest: ", tr(words.ELSEWHERE), "chest; "),
    ],
)
def test_what_is_picked_goes_to_its_place(typed: str, word: str, then: str) -> None:
    assert wordlists.picked(typed, word) == then


@given(st.lists(plain_words.filter(str.strip), max_size=3), st.sampled_from([*words.PLACES]))
def test_picking_a_place_loses_no_word(there: list[str], place: str) -> None:
    there = [word.strip() for word in there if not set(word) & set(";:")]
    typed = ", ".join(there)
    said = wordlists.words_in(wordlists.picked(typed, place).removesuffix(": "))
    assert said == [*there, place] or place.startswith(there[-1].casefold())


def test_what_is_picked_is_read_as_it_was_meant() -> None:
    typed = ""
    for word in ("chest", "tight", "warm", tr(words.ELSEWHERE), "belly", "big"):
        typed = wordlists.picked(typed, word)
    assert sensations_of([typed]) == (
        Sensation(where="chest", texture="tight", temperature="warm"),
        Sensation(where="belly", size="big"),
    )


def test_what_is_said_already_is_known() -> None:
    assert wordlists.here_now("jaw: tight; chest: warm, heavy") == ["warm", "heavy"]
    assert wordlists.here_now("jaw, chest") == ["jaw", "chest"]


def test_the_parts_of_the_body_that_are_named_can_be_lit() -> None:
    assert wordlists.regions_in("Chest: tight; jaw, my left ear") == {"chest", "jaw"}
    assert wordlists.regions_in("") == set()


def test_every_place_is_one_that_the_figure_knows() -> None:
    assert set(words.PLACES) <= set(REGIONS)


@pytest.mark.parametrize(
    ("typed", "ready"),
    [("", ""), ("  ", ""), ("tense", "tense, "), ("tense, ", "tense, "), ("chest:", "chest: "),
     ("chest: tight; ", "chest: tight; ")],
)  # fmt: skip
def test_another_word_begins_after_what_is_there(typed: str, ready: str) -> None:
    assert wordlists.open_for_more(typed) == ready
