"""What a pack may well do otherwise: each warning, and where it stays silent."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.core.advice import advice
from anchor.core.model import Pack

Places = list[tuple[str, tuple[str | int, ...]]]
SAY = {"do": "say", "say": "Look around."}
OUT = SAY | {"turns": "outward"}
ATTEND = {"do": "attend", "where": "feet", "seconds": 40}
INFO = {
    "name": "mine",
    "title": "Mine",
    "about": "For me.",
    "language": "en",
    "version": "1.0",
    "license": "CC0-1.0",
}


def pack(*steps: dict[str, Any], **keys: Any) -> Pack:
    """Read a pack of one exercise that no rule minds, but for these keys and steps."""
    exercise = {
        "name": "x",
        "title": "X",
        "about": "X.",
        "practice": "ground",
        "turns": "neutral",
        "evidence": "Widely taught.",
        "step": steps,
    }
    return msgspec.convert({"format": 1, "pack": INFO, "exercise": [exercise | keys]}, Pack)


def places(*steps: dict[str, Any], **keys: Any) -> Places:
    """List the code of each warning, and its place in the exercise."""
    return [(problem.code, problem.path[2:]) for problem in advice(pack(*steps, **keys))]


def inward(*steps: dict[str, Any], **keys: Any) -> Places:
    """List the warnings of an exercise that turns inward and has an easier one."""
    return places(*steps, turns="inward", easier="feet", **keys)


@pytest.mark.parametrize("phase", ["hold", "rest"])
def test_holds_have_no_caution(phase: str) -> None:
    held = {"do": "breathe", "in": 4, "out": 4, "cycles": 3, phase: 2}
    assert places(SAY, held, held, easier="feet") == [("W501", ("step", 1, phase))]
    assert places(SAY, held, easier="feet", cautions=["Holds can be left out."]) == []


@pytest.mark.parametrize("phase", ["in", "top-up", "out"])
def test_a_breath_is_too_slow_to_follow(phase: str) -> None:
    breath = {"do": "breathe", "in": 4, "out": 6, "cycles": 3}
    assert places(breath | {phase: 15.5}, SAY) == [("W512", ("step", 0, phase))]
    assert places(SAY, breath | {phase: 15}, SAY) == []


@pytest.mark.parametrize(
    "touching", [{"do": "touch", "say": "A hand on your arm."}, SAY | {"touch": True}]
)
def test_touch_has_no_other_way(touching: dict[str, Any]) -> None:
    assert places(touching, SAY, touching) == [("W502", ("step", 0)), ("W502", ("step", 2))]
    assert places(touching | {"or": "Or rest your hands on the chair."}) == []


@pytest.mark.parametrize("where", ["throat", ["feet", "throat", "chest"]])
def test_a_sensitive_region_has_no_caution(where: Any) -> None:
    step = ATTEND | {"where": where}
    [problem] = advice(pack(SAY, step, step))
    assert (problem.code, problem.path[2:]) == ("W503", ("step", 1, "where"))
    assert problem.values == {"region": "throat"}
    assert places(SAY, step, cautions=["It turns to the throat, if you choose that."]) == []


def test_an_exercise_ends_inward() -> None:
    assert inward(OUT, SAY) == [("W504", ("step", 1))]
    assert inward(SAY, OUT) == []


@pytest.mark.parametrize(
    "last", [OUT | {"optional": True}, OUT | {"sensitive": True}], ids=["optional", "sensitive"]
)
def test_an_ending_that_starts_skipped_is_no_ending(last: dict[str, Any]) -> None:
    assert inward(OUT, SAY, last) == [("W504", ("step", 1))]


def test_a_sensitive_region_at_the_end_starts_skipped() -> None:
    chest = ATTEND | {"where": "chest"}
    assert inward(SAY, OUT, chest, cautions=["It turns to the chest, if you choose."]) == []


def test_a_repeat_ends_with_the_step_before_it() -> None:
    again = {"do": "repeat", "from": "a", "times": 100}
    assert inward(OUT | {"name": "a"}, SAY, again) == [("W504", ("step", 1))]
    assert inward(SAY | {"name": "a"}, OUT, again, again, again) == []


def test_nothing_says_what_is_known() -> None:
    assert places(SAY, evidence=None) == [("W505", ())]


@pytest.mark.parametrize(
    "keys",
    [{"level": 2}, {"level": 3}, {"turns": "inward"}],
    ids=["level 2", "level 3", "inward"],
)
def test_something_demanding_has_no_easier_way(keys: dict[str, Any]) -> None:
    assert places(SAY, OUT, **keys) == [("W507", ())]
    assert places(SAY, OUT, easier="feet", **keys) == []


def test_holds_are_demanding_too() -> None:
    held = {"do": "breathe", "in": 4, "hold": 4, "out": 4}
    assert places(held, cautions=["Holds can be left out."]) == [("W507", ())]


@pytest.mark.parametrize(
    ("step", "key"),
    [
        ({"do": "say", "say": "", "seconds": 5}, "say"),
        ({"do": "move", "say": "", "seconds": 5}, "say"),
        ({"do": "touch", "say": "", "seconds": 5, "or": "Or not."}, "say"),
        ({"do": "quiet", "say": "", "seconds": 5}, "say"),
        ({"do": "attend", "where": "feet", "say": "", "seconds": 5}, "say"),
        ({"do": "tense", "where": "hands", "say": "", "seconds": 5, "release": 30}, "say"),
        ({"do": "notice", "sense": "see", "say": "", "seconds": 5}, "say"),
        ({"do": "ask", "question": "", "seconds": 5}, "question"),
    ],
    ids=lambda value: str(value["do"]) if isinstance(value, dict) else None,
)
def test_a_text_is_too_long_to_read_in_its_time(step: dict[str, Any], key: str) -> None:
    assert places(step | {key: "word " * 12}) == []
    assert places(step | {key: "word " * 13}) == [("W508", ("step", 0, key))]


def test_a_step_without_text_or_without_seconds_has_time() -> None:
    assert places({"do": "quiet", "seconds": 1}, SAY | {"say": "word " * 300}) == []


def test_attention_stays_inward_for_long() -> None:
    assert inward(ATTEND, ATTEND, ATTEND, OUT) == [("W509", ("step", 1))]
    [problem] = advice(pack(ATTEND, ATTEND, OUT, turns="inward", easier="feet"))
    assert problem.values == {"seconds": 80, "limit": 60}


@pytest.mark.parametrize("turns", ["outward", "neutral"])
def test_a_look_outside_ends_an_inward_stretch(turns: str) -> None:
    assert inward(ATTEND, SAY | {"turns": turns}, ATTEND, OUT) == []


def test_words_in_between_do_not_end_an_inward_stretch() -> None:
    assert inward(ATTEND, SAY, ATTEND, OUT) == [("W509", ("step", 2))]


def test_what_starts_skipped_neither_lengthens_nor_ends_an_inward_stretch() -> None:
    assert inward(ATTEND, ATTEND | {"optional": True}, OUT) == []
    assert inward(ATTEND, OUT | {"optional": True}, ATTEND, OUT) == [("W509", ("step", 2))]


def test_breathing_is_no_inward_stretch() -> None:
    assert inward({"do": "breathe", "in": 4, "out": 6}, OUT) == []


def test_a_repeat_lengthens_an_inward_stretch() -> None:
    again = {"do": "repeat", "from": "a"}
    assert inward(ATTEND | {"name": "a"}, again, OUT) == [("W509", ("step", 0))]
    assert inward(ATTEND | {"name": "a"}, OUT, again) == []
    short = ATTEND | {"name": "a", "seconds": 10}
    assert inward(short, again | {"times": 6}, OUT) == [("W509", ("step", 0))]
    assert inward(short, again | {"times": 6, "optional": True}, OUT) == []


def test_each_place_is_told_once_however_often_it_is_played() -> None:
    long = ATTEND | {"name": "a", "seconds": 70}
    assert inward(long, OUT, {"do": "repeat", "from": "a", "times": 9}) == [("W509", ("step", 0))]


def test_nothing_is_played_until_it_is_chosen() -> None:
    assert places(SAY | {"optional": True}, SAY | {"sensitive": True}) == [("W510", ())]


def test_a_repeat_from_nowhere_is_left_to_the_faults() -> None:
    assert places(OUT, {"do": "repeat", "from": "a"}) == []


@given(st.lists(st.integers(1, 100), max_size=50))
def test_repeats_of_repeats_are_looked_at_within_bounds(times: list[int]) -> None:
    repeats = [{"do": "repeat", "from": "a", "times": more} for more in times]
    found = inward(ATTEND | {"name": "a"}, *repeats, OUT)
    assert found == ([("W509", ("step", 0))] if times else [])
