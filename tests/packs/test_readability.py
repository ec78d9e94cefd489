"""How easily an exercise reads."""

import re
from pathlib import Path

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.core.model import Exercise, Pack, PackInfo, Say
from anchor.packs import readability
from anchor.packs.library import Library
from anchor.packs.readability import MAX_GRADE, reading_grade, reading_problems
from faces import BUILTIN

PLAIN = "Look at the door. It is open. One thing you can see is enough."
HARD = (
    "Notwithstanding considerable physiological heterogeneity, practitioners habitually recommend "
    "diaphragmatic respiration alongside deliberate attentional reorientation."
)


def exercise(*texts: str, about: str = PLAIN) -> Exercise:
    return Exercise(
        name="one",
        title="One",
        about=about,
        practice="ground",
        turns="outward",
        steps=tuple(Say(say=text) for text in texts),
    )


def pack(*exercises: Exercise, language: str = "en") -> Pack:
    info = PackInfo(
        name="mine",
        title="Mine",
        about=PLAIN,
        language=language,
        version="1.0.0",
        license="CC0-1.0",
    )
    return Pack(format=1, info=info, exercises=exercises)


def test_plain_words_read_more_easily_than_learned_ones() -> None:
    assert (
        reading_grade(exercise(PLAIN)) < 3 < MAX_GRADE < reading_grade(exercise(HARD, about=HARD))
    )


def test_a_hard_exercise_is_named_where_it_begins() -> None:
    found = reading_problems(pack(exercise(PLAIN), exercise(HARD, about=HARD)))
    assert [(one.code, one.path) for one in found] == [("W530", ("exercise", 1, "name"))]


def test_the_formula_is_for_english_and_judges_nothing_else() -> None:
    hard = exercise(HARD, about=HARD)
    assert reading_problems(pack(hard, language="de")) == []
    assert len(reading_problems(pack(hard, language="en-GB"))) == 1


def test_an_exercise_without_words_has_no_grade() -> None:
    assert reading_grade(exercise("…", about="…")) == 0


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        ("It is open.\n\nSit down.", "It is open. Sit down."),
        ("It is open\n\nSit down", "It is open. Sit down."),
        ("It is\nopen.", "It is open."),
        ("It is open … Sit down.", "It is open. Sit down."),
        ("1. It is open. 2. Sit down.", "It is open. Sit down."),
        ("It is open! 10? Sit down.", "It is open. Sit down."),
    ],
)
def test_a_sentence_ends_at_a_mark_or_an_empty_line_and_has_letters(text: str, alike: str) -> None:
    assert reading_grade(exercise(text)) == reading_grade(exercise(alike))


_PIECES = st.sampled_from(
    [
        "door",
        "Über",
        "don’t",
        "e.g",
        "5",
        "—",
        "…",
        ".",
        "open.",
        "why?",
        "“so.”",
        "\n",
        "\t",
        "(a)",
    ]
)


@given(st.lists(st.lists(_PIECES, min_size=1).map(" ".join), min_size=1, max_size=4))
def test_counting_piece_by_piece_counts_what_the_whole_text_has(texts: list[str]) -> None:
    whole = "\n\n".join([PLAIN, *texts]).casefold()
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", whole)
    parts = re.split(r"[.!?…:;\n]+(?=\s|\Z)", whole)
    sentences = sum(any(sign.isalpha() for sign in part) for part in parts)
    dictionary = pyphen.Pyphen(lang="en_US")
    syllables = sum(len(dictionary.positions(word)) + 1 for word in words)
    grade = 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59
    assert reading_grade(exercise(*texts)) == pytest.approx(grade)


def test_the_dictionary_is_loaded_only_where_it_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    def loaded() -> None:
        raise AssertionError("the dictionary was loaded")

    monkeypatch.setattr(readability, "_exactly", loaded)
    for file in Library(Path("/nowhere"), BUILTIN).builtin_packs():
        assert readability.reading_problems(file.read()) == []


@given(st.text(alphabet="abcdeéghijlmnorstuwyz '.", max_size=60))
def test_what_is_counted_quickly_is_never_less(text: str) -> None:
    at_most, exactly = readability._at_most(), readability._exactly()
    for piece in text.split():
        assert at_most[piece] >= exactly[piece]
