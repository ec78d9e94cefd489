"""How easily an exercise reads."""

from anchor.core.model import Exercise, Pack, PackInfo, Say
from anchor.packs.reading import MAX_GRADE, reading_grade, reading_problems

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
