"""What a preview plays, and by which clock."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.core.model import Exercise
from anchor.errors import AnchorError
from anchor.packs.library import Library
from anchor.packs.writing.authoring import problems_in
from anchor.packs.writing.starting import from_template
from anchor.tui.presenting.previewing import SPEEDS, Quickened, Scene, scenes_at, thing_at
from faces import BUILTIN, own_exercise, own_pack, own_routine
from manual_clock import ManualClock

FILE = Path("mine.toml")
EVIDENCE = 'evidence = "Not studied."'
BREATH = own_exercise("wind", EVIDENCE, 'do = "breathe"\nin = 4\nout = 6')


@pytest.fixture
def library(home: Path) -> Library:
    return Library(home / "packs", BUILTIN)


def scenes(text: str, line: int, library: Library) -> list[Scene]:
    return scenes_at(text, FILE, line, library, problems_in(text, FILE))


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def text_of(home: Path, *parts: str) -> str:
    return own_pack(home, "mine", *parts).read_text("utf-8")


# The clock


def test_a_quickened_clock_runs_so_many_times_as_fast(clock: ManualClock) -> None:
    quick = Quickened(clock, 4)
    begun = quick.now()
    clock.advance(2)
    assert quick.now() - begun == 8
    quick.run(1)
    clock.advance(2)
    assert quick.now() - begun == 10


def test_it_can_be_moved_on_but_never_back(clock: ManualClock) -> None:
    quick = Quickened(clock, 2)
    begun = quick.now()
    quick.move_to(begun + 5)
    assert quick.now() - begun == 5
    quick.move_to(begun)
    clock.advance(1)
    assert quick.now() - begun == 7


@given(st.lists(st.tuples(st.sampled_from(SPEEDS), st.floats(0, 100))))
def test_it_never_runs_backwards(moves: list[tuple[int, float]]) -> None:
    clock = ManualClock()
    quick = Quickened(clock, 4)
    last = quick.now()
    for speed, seconds in moves:
        quick.run(speed)
        clock.advance(seconds)
        assert quick.now() >= last
        last = quick.now()


# What is played


def test_the_exercise_one_is_in_is_played_from_the_step_one_is_in(library: Library) -> None:
    text = from_template("breath", "mine")
    (scene,) = scenes(text, line_of(text, "out = 6"), library)
    assert (scene.exercise.name, scene.position) == ("mine", 1)
    (scene,) = scenes(text, line_of(text, 'practice = "breathe"'), library)
    assert scene.position == 0


def test_what_is_not_saved_is_played(home: Path, library: Library) -> None:
    text = text_of(home, own_exercise("lamp", EVIDENCE)).replace("Look around.", "Look up.")
    (scene,) = scenes(text, 20, library)
    assert getattr(scene.exercise.steps[0], "say", "") == "Look up."


def test_above_all_exercises_the_first_is_played(home: Path, library: Library) -> None:
    text = text_of(home, own_exercise("lamp", EVIDENCE), BREATH)
    assert scenes(text, 1, library)[0].exercise.name == "lamp"
    assert scenes(text, line_of(text, "[pack]"), library)[0].exercise.name == "lamp"
    assert scenes(text, line_of(text, '"wind"'), library)[0].exercise.name == "wind"


def test_a_routine_plays_what_is_beside_it_and_what_is_elsewhere(
    home: Path, library: Library
) -> None:
    text = text_of(home, BREATH, own_routine("evening", "wind", "mine/wind", "grounding/feet"))
    text = text.replace('{ start = "wind" }', '{ start = "wind", minutes = 2 }')
    played = scenes(text, line_of(text, "[[routine]]"), library)
    assert [scene.exercise.name for scene in played] == ["wind", "wind", "feet"]
    assert [scene.choices.minutes for scene in played] == [2, None, None]


def test_minutes_for_what_is_as_long_as_it_is_are_passed_over(home: Path, library: Library) -> None:
    text = text_of(home, own_routine("evening", "grounding/feet"))
    text = text.replace("feet", "feet", 1).replace('feet" }', 'feet", minutes = 2 }')
    (scene,) = scenes(text, line_of(text, "[[routine]]"), library)
    assert scene.choices.minutes is None


def test_a_routine_to_nowhere_says_so(home: Path, library: Library) -> None:
    text = text_of(home, own_routine("evening", "grounding/nowhere"))
    with pytest.raises(AnchorError):
        scenes(text, line_of(text, "[[routine]]"), library)


def test_what_starts_skipped_is_played_too(home: Path, library: Library) -> None:
    step = 'do = "say"\nsay = "Perhaps."\noptional = true'
    (scene,) = scenes(text_of(home, own_exercise("lamp", EVIDENCE, step)), 20, library)
    assert "all" in scene.choices.include


# What cannot be played


def test_what_is_in_the_way_is_told_that_of_the_exercise_first(
    home: Path, library: Library
) -> None:
    lamp = own_exercise("lamp", EVIDENCE).replace("outward", "sideways")
    text = text_of(home, lamp, BREATH.replace("in = 4", "in = 4\nhold = 99"))
    with pytest.raises(AnchorError, match=f"Line {line_of(text, 'hold = 99')}: "):
        scenes(text, line_of(text, "hold = 99"), library)
    with pytest.raises(AnchorError, match=f"Line {line_of(text, 'sideways')}: "):
        scenes(text, line_of(text, "sideways"), library)


def test_what_is_wrong_elsewhere_is_no_hindrance(home: Path, library: Library) -> None:
    text = text_of(home, own_exercise("lamp", EVIDENCE).replace("outward", "sideways"), BREATH)
    assert scenes(text, line_of(text, '"wind"'), library)[0].exercise.name == "wind"


def test_a_text_that_is_no_toml_says_where(home: Path, library: Library) -> None:
    text = text_of(home, BREATH.replace("in = 4", "in = "))
    with pytest.raises(AnchorError, match=f"Line {line_of(text, 'in = ')}: "):
        scenes(text, 20, library)
    with pytest.raises(AnchorError, match="Line 1: "):
        scenes("[[exercise", 1, library)


@pytest.mark.parametrize("text", ["", "format = 1\n", "[[exercise]]\nname = 3\n"])
def test_where_there_is_nothing_nothing_is_played(library: Library, text: str) -> None:
    with pytest.raises(AnchorError, match="no exercise here"):
        scenes_at(text, FILE, 1, library, [])


def test_every_line_of_a_pack_belongs_to_something_that_is_played(library: Library) -> None:
    text = (BUILTIN / "kindness.toml").read_text("utf-8")
    for line in range(1, text.count("\n") + 2):
        part = thing_at(text, line)
        assert part is not None
        assert part.kind in ("exercise", "step")
    (scene,) = scenes_at(text, BUILTIN / "kindness.toml", line, library, [])
    assert isinstance(scene.exercise, Exercise)
