"""Which steps a person's choices leave."""

import pytest

from anchor.core.choices import EVERYTHING, ChoiceError, Choices, is_played, unknown_names
from anchor.core.compiling import compile_timeline
from playing import FISTS, LONGER_OUT, SAY, THREE_THINGS, exercise

STEPS = exercise(
    SAY | {"name": "hello"},  # 1
    THREE_THINGS,  # 2
    {"do": "attend", "where": "toes", "seconds": 10},  # 3
    {"do": "attend", "where": "chest", "seconds": 10},  # 4
    {"do": "attend", "where": ["throat", "jaw"], "seconds": 10},  # 5
    FISTS | {"optional": True},  # 6
    SAY | {"sensitive": True, "name": "letter"},  # 7
    {"do": "attend", "where": "back", "seconds": 10},  # 8
)
AT_FIRST = {1, 2, 3, 8}


def played(*, skip: set[str] | None = None, include: set[str] | None = None) -> set[int]:
    choices = Choices(skip=frozenset(skip or ()), include=frozenset(include or ()))
    return {i + 1 for i, step in enumerate(STEPS.steps) if is_played(step, i, choices)}


def test_sensitive_and_optional_steps_start_skipped() -> None:
    assert played() == AT_FIRST


@pytest.mark.parametrize(
    ("skip", "left_out"),
    [
        ("toes", {3}),
        ("feet", {3}),  # a region with its parts
        ("left-foot", set()),
        ("lower-back", set()),  # a part is not the whole
        ("back", {8}),
        ("see", {2}),
        ("hear", set()),
        ("hello", {1}),
        ("2", {2}),
        ("9", set()),
        ("nothing-of-that-name", set()),
    ],
)
def test_skipping_goes_by_region_sense_name_or_number(skip: str, left_out: set[int]) -> None:
    assert played(skip={skip}) == AT_FIRST - left_out


@pytest.mark.parametrize(
    ("include", "added"),
    [
        ("chest", {4}),
        ("throat", {5}),  # the sensitive one of the regions that are taken together
        ("neck", {5}),  # a region with its parts
        ("jaw", set()),
        ("hands", {6}),
        ("arms", set()),
        ("letter", {7}),
        ("4", {4}),
        ("6", {6}),
        (EVERYTHING, {4, 5, 6, 7}),
    ],
)
def test_what_starts_skipped_can_be_included(include: str, added: set[int]) -> None:
    assert played(include={include}) == AT_FIRST | added


def test_skipping_goes_before_including() -> None:
    assert played(skip={"neck", "1"}, include={EVERYTHING}) == {2, 3, 4, 6, 7, 8}


def test_every_sensitive_region_of_a_step_has_to_be_included() -> None:
    step = exercise({"do": "attend", "where": ["chest", "belly"], "seconds": 9}).steps[0]
    assert not is_played(step, 0, Choices(include=frozenset({"chest"})))
    assert is_played(step, 0, Choices(include=frozenset({"chest", "belly"})))


def test_names_of_nothing_are_found() -> None:
    real = {"letter", "8", "whole", "smell"}
    found = Choices(skip=frozenset(real | {"9"}), include=frozenset({EVERYTHING, "hallo", *real}))
    assert unknown_names(STEPS, found) == ["9", "hallo"]


@pytest.mark.parametrize("chosen", [{"minutes": 2}, {"cycles": 3}, {"endless": True}])
@pytest.mark.parametrize(
    "steps",
    [(SAY,), (LONGER_OUT | {"cycles": 2}, LONGER_OUT | {"cycles": 3})],
)
def test_a_length_cannot_be_chosen_where_it_is_fixed(
    steps: tuple[dict[str, object], ...], chosen: dict[str, float]
) -> None:
    with pytest.raises(ChoiceError) as raised:
        compile_timeline(exercise(*steps), Choices(**chosen))  # type: ignore[arg-type]
    assert raised.value.reason == "length-is-fixed"


def test_the_length_of_a_breath_within_another_practice_is_fixed() -> None:
    one_breath = exercise(LONGER_OUT | {"cycles": 1}, SAY, practice="ground")
    with pytest.raises(ChoiceError, match="length-is-fixed"):
        compile_timeline(one_breath, Choices(cycles=3))


def test_a_choice_has_to_leave_something() -> None:
    with pytest.raises(ChoiceError) as raised:
        compile_timeline(exercise(SAY), Choices(skip=frozenset({"1"})))
    assert raised.value.reason == "nothing-left"


def test_an_invitation_to_repeat_what_was_skipped_is_nothing() -> None:
    again = exercise(SAY | {"name": "a"}, {"do": "repeat", "from": "a", "wait": True})
    with pytest.raises(ChoiceError, match="nothing-left"):
        compile_timeline(again, Choices(skip=frozenset({"a"})))
