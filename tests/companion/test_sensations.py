"""Sensations are read as people write them, and no word of theirs is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.companion.sensations import sensations_of, written
from anchor.journal.model import Sensation

READ = {
    "chest": [Sensation(where="chest")],
    "chest, belly": [Sensation(where="chest"), Sensation(where="belly")],
    "Chest: tight, warm, big as a fist": [
        Sensation(where="Chest", texture="tight", temperature="warm", size="big as a fist")
    ],
    "chest:tight,buzzing": [Sensation(where="chest", texture="tight, buzzing")],
    "belly: Like a coin, ice-cold": [
        Sensation(where="belly", size="Like a coin", temperature="ice-cold")
    ],
    "chest: tight; belly": [Sensation(where="chest", texture="tight"), Sensation(where="belly")],
    "hands, chest: tight, belly: cold": [
        Sensation(where="hands"),
        Sensation(where="chest", texture="tight"),
        Sensation(where="belly", temperature="cold"),
    ],
    "chest: size: as wide as me, Texture: hot glass": [
        Sensation(where="chest", size="as wide as me", texture="hot glass")
    ],
    "temperature: none": [Sensation(temperature="none")],
    "chest: tight: no, tense": [Sensation(where="chest", texture="tight: no, tense")],
    ": tight": [Sensation(texture="tight")],
    "chest:": [Sensation(where="chest")],
    "chest, chest": [Sensation(where="chest")],
}


@pytest.mark.parametrize(("typed", "felt"), READ.items())
def test_where_and_how_it_feels_are_told_apart(typed: str, felt: list[Sensation]) -> None:
    assert list(sensations_of([typed])) == felt


@pytest.mark.parametrize("typed", ["", " ", ":", ";;", ", ,", " : , ;", "size:"])
def test_nothing_typed_is_no_sensation(typed: str) -> None:
    assert sensations_of([typed]) == ()


def test_several_come_in_their_order() -> None:
    assert [felt.where for felt in sensations_of(["throat", "chest: tight"])] == ["throat", "chest"]


letters = st.sampled_from("abö ,;:'-") | st.characters(codec="utf-8")


@given(st.lists(st.text(letters), max_size=3))
def test_no_word_is_lost(typed: list[str]) -> None:
    found = sensations_of(typed)
    said = {word for felt in found for text in felt_texts(felt) for word in parts(text)}
    assert said == {word for text in typed for word in parts(text)}


def felt_texts(felt: Sensation) -> tuple[str, ...]:
    return felt.where, felt.texture, felt.temperature, felt.size


def parts(text: str) -> list[str]:
    return re.sub(r"[,;:]", " ", text).split()


WRITTEN = {
    "chest": "chest",
    "chest: tight, warm, big as a fist": "chest: tight, warm, big as a fist",
    "chest: tight; belly": "chest: tight; belly",
    "chest: size: as my thumb": "chest: size: as my thumb",
    "temperature: none": ": temperature: none",
}


@pytest.mark.parametrize(("typed", "again"), WRITTEN.items())
def test_sensations_are_written_as_people_write_them(typed: str, again: str) -> None:
    felt = sensations_of([typed])
    assert written(felt) == again
    assert sensations_of([again]) == felt
