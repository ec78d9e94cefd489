"""Words to avoid: where they count, and where they do not."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.core.model import Pack
from anchor.core.wording import AVOID, wording

SAY = {"do": "say", "say": "Look around."}
INFO = {
    "name": "mine",
    "title": "Mine",
    "about": "For me.",
    "language": "en",
    "version": "1.0",
    "license": "CC0-1.0",
}


def pack(*steps: dict[str, Any], info: Any = None, routines: Any = (), **keys: Any) -> Pack:
    """Read a pack of one exercise with these keys and steps."""
    exercise = {
        "name": "x",
        "title": "X",
        "about": "X.",
        "practice": "ground",
        "turns": "neutral",
        "step": steps or [SAY],
    }
    document = {"format": 1, "pack": INFO | (info or {}), "exercise": [exercise | keys]}
    return msgspec.convert(document | {"routine": routines}, Pack)


def codes(text: str) -> list[str]:
    """List the codes that a spoken text raises."""
    return [problem.code for problem in wording(pack(SAY | {"say": text}))]


def found(read: Pack) -> list[tuple[str, tuple[str | int, ...]]]:
    """List the code and the place of each warning."""
    return [(problem.code, problem.path) for problem in wording(read)]


AVOIDED = {
    "W520": ["Close your eyes.", "Then shut both eyes", "If you like, close the eyes."],
    "W521": [
        "You are safe.",
        "you’re safe now",
        "Know that, here, you are completely safe.",
        "We're safe.",
        "Say: “I am safe.”",
        "No matter what, you are safe.",
    ],
    "W522": ["Hold your breath.", "Keep holding the breath"],
    "W523": ["Relax.", "Calm down", "calm yourself", "Let go of it.", "Just breathe.", "Surrender"],
    "W524": ["Take a deep breath.", "Deeper breaths", "Breathe deeply", "breathe in deep"],
    "W525": [
        "You should rest.",
        "You must rest.",
        "Always rest.",
        "It always helps.",
        "Try harder.",
    ],
    "W526": [
        "Good job!",
        "Nice work",
        "Well done.",
        "Great!",
        "That was great",
        "You're doing great, and on we go.",
        "A great job, really.",
        "Perfect.",
    ],
    "W527": ["Clinically proven.", "It cures panic.", "It rewires your brain.", "To heal trauma."],
}

FINE = [
    "Eyes open, lowered or closed, your choice.",
    "You might close your eyes, or leave them open.",
    "Keep them open. Or do not close your eyes at all.",
    "If you are safe where you are, stay a while.",
    "Check whether you are safe.",
    "Only where you are truly safe.",
    "Keep your house keys safe.",
    "Rest here if that is comfortable, or skip.",
    "Without holding your breath, press your feet down.",
    "Do not hold your breath while you tense.",
    "Muscle relaxation, softly.",
    "There is nothing to let go of.",
    "Notice the breath instead of trying to calm down.",
    "An easy breath. Gently, not deeply.",
    "Deep in the forest, a sound.",
    "You can always stop.",
    "Should you feel dizzy, look around.",
    "Nothing must be finished.",
    "Roll your shoulders. The mustard is yellow.",
    'Leave out “you always” and "you should".',
    "A great deal of light, a great tree.",
    "It does not have to be perfect.",
    "You don’t have to do it well. Done is done.",
    "A secure place to sit. A health card.",
    "No trial has proven one pattern best.",
]


@pytest.mark.parametrize(
    ("code", "text"), [(code, text) for code, texts in AVOIDED.items() for text in texts]
)
def test_words_to_avoid_are_seen(code: str, text: str) -> None:
    assert codes(text) == [code]


@pytest.mark.parametrize("text", FINE)
def test_words_that_only_look_like_it_are_left_alone(text: str) -> None:
    assert codes(text) == []


def test_every_kind_of_word_has_examples() -> None:
    assert [words.code for words in AVOID] == list(AVOIDED)


@pytest.mark.parametrize("text", ["Now let\ngo of it.", "Calm \t down.", "JUST\n\nBREATHE."])
def test_words_are_seen_however_a_text_is_laid_out(text: str) -> None:
    assert codes(text) == ["W523"]


def test_a_text_that_grows_in_small_letters_does_not_shift_the_others() -> None:
    assert codes("İ" * 300 + " relax. Hold your breath.") == ["W522", "W523"]


def test_the_signs_of_words_have_no_white_space_or_capitals() -> None:
    signs = [sign for words in AVOID for sign in words.signs]
    assert signs == ["".join(sign.lower().split()) for sign in signs]


def test_a_text_is_told_once_for_each_reason_with_what_it_says() -> None:
    [first, second] = wording(pack(SAY | {"say": "Relax, relax. Just BREATHE deeply and let go."}))
    assert (first.code, first.values) == ("W523", {"found": "relax"})
    assert (second.code, second.values) == ("W524", {"found": "breathe deeply"})


def test_a_denial_or_a_quotation_does_not_hide_what_follows() -> None:
    assert codes("There is no need to relax. Now relax.") == ["W523"]
    assert codes("Some say “relax”. Now relax.") == ["W523"]


def test_every_spoken_text_of_a_pack_is_read_at_its_place() -> None:
    cues = {"in": "Relax", "top-up": "Relax", "out": "Out"}
    read = pack(
        {"do": "breathe", "in": 4, "out": 6, "cues": cues, "or": "Relax."},
        {"do": "breathe", "in": 4, "out": 6},
        {"do": "ask", "question": "Relax?", "answer": "choice", "options": ["Relax", "Go"]},
        {"do": "quiet", "seconds": 9},
        {"do": "quiet", "seconds": 9, "say": "Relax."},
        {"do": "repeat", "from": "a", "or": "Relax."},
        title="Relax",
        about="Relax.",
        cautions=["Fine.", "Relax."],
        evidence="Some relax.",
        info={"title": "Relax", "about": "Relax."},
        routines=[{"name": "r", "title": "Relax", "about": "Relax.", "sequence": [{"start": "x"}]}],
    )
    steps = ("exercise", 0, "step")
    assert found(read) == [
        ("W523", path)
        for path in [
            ("pack", "title"),
            ("pack", "about"),
            ("exercise", 0, "title"),
            ("exercise", 0, "about"),
            ("exercise", 0, "cautions", 1),
            (*steps, 0, "or"),
            (*steps, 0, "cues", "in"),
            (*steps, 0, "cues", "top-up"),
            (*steps, 2, "question"),
            (*steps, 4, "say"),
            (*steps, 5, "or"),
            ("routine", 0, "title"),
            ("routine", 0, "about"),
        ]
    ]


def test_a_caution_may_be_firm() -> None:
    assert found(pack(cautions=["You must not drive while you do this."])) == []


def test_evidence_is_read_for_claims() -> None:
    assert found(pack(evidence="It cures panic, always.")) == [
        ("W527", ("exercise", 0, "evidence"))
    ]


@pytest.mark.parametrize(
    "evidence",
    [
        "Studies suggest a small effect.",
        "One trial found more calm.",
        "Not proven. A review of 58 studies found it helps.",
    ],
)
def test_studies_without_a_source_are_told(evidence: str) -> None:
    assert found(pack(evidence=evidence)) == [("W506", ("exercise", 0, "evidence"))]
    assert found(pack(evidence=evidence, sources=["Bentley et al. 2023"])) == []


@pytest.mark.parametrize("evidence", ["Widely taught.", "There are no studies of it yet.", None])
def test_where_no_study_is_claimed_no_source_is_missed(evidence: str | None) -> None:
    assert found(pack(evidence=evidence)) == []


@pytest.mark.parametrize(("language", "count"), [("en-GB", 1), ("EN", 1), ("de", 0), ("enm", 0)])
def test_only_english_is_read(language: str, count: int) -> None:
    assert len(found(pack(SAY | {"say": "Relax."}, info={"language": language}))) == count


@given(st.text(min_size=1, max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    assert set(codes(text)) <= set(AVOIDED)
