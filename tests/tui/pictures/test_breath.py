"""The pictures of a breath: they follow the level, and only the level."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.core.choices import Choices
from anchor.core.model import Breathe, Exercise
from anchor.core.session import Session
from anchor.tui.pictures import Maker
from anchor.tui.pictures.bar import Bar
from anchor.tui.pictures.choosing import PICTURES, maker, next_picture
from anchor.tui.pictures.motion import FIRST_OF_TWO, is_moving, level
from anchor.tui.pictures.orb import Orb
from anchor.tui.pictures.paints import LETTERS, SHADES, Paint, blended, in_ascii, shaded
from anchor.tui.pictures.tide import Tide
from manual_clock import ManualClock

MAKERS = [Orb, Tide, Bar]
sizes = st.tuples(st.integers(1, 120), st.integers(1, 60))
levels = st.floats(0, 1)


@pytest.mark.parametrize("make", MAKERS)
@given(size=sizes, at=levels)
def test_a_picture_fits_its_room_and_every_cell_has_a_look(
    make: Maker, size: tuple[int, int], at: float
) -> None:
    width, height = size
    picture = make(width, height)
    rows = picture.rows(at)
    assert len(rows) == height
    assert len({len(row) for row in rows}) == 1
    assert len(rows[0]) <= width
    assert picture.together >= 1
    for y, row in enumerate(rows):
        for code in set(row):
            look = picture.look(code, y)
            assert len(look.character) == 1
            assert 0 <= look.front <= 1
            assert 0 <= look.behind <= 1


@pytest.mark.parametrize("make", MAKERS)
@given(size=st.tuples(st.integers(8, 80), st.integers(4, 40)), low=levels, high=levels)
def test_a_fuller_breath_is_never_a_smaller_picture(
    make: Maker, size: tuple[int, int], low: float, high: float
) -> None:
    low, high = sorted((low, high))
    picture = make(*size)

    def glow(at: float) -> float:
        looks = (picture.look(code, y) for y, row in enumerate(picture.rows(at)) for code in row)
        return sum((look.front + look.behind for look in looks), start=0.0)

    # An eighth of a cell whose front glows instead of what is behind it is as full as before.
    assert glow(low) <= glow(high) + size[0]


@given(at=levels, size=sizes)
def test_the_disc_is_the_same_on_both_sides(at: float, size: tuple[int, int]) -> None:
    for row in Orb(*size).rows(at):
        assert row == row[::-1]


@pytest.mark.parametrize(("paint", "letters"), [(shaded, SHADES), (in_ascii, LETTERS)])
@pytest.mark.parametrize("make", MAKERS)
def test_every_terminal_can_show_a_full_breath_and_an_empty_one(
    make: Maker, paint: Paint, letters: str
) -> None:
    picture = make(40, 12)

    def drawn(at: float) -> str:
        return "".join(
            paint(picture.look(code, y)).character
            for y, row in enumerate(picture.rows(at))
            for code in row
        )

    assert set(drawn(0) + drawn(1)) <= set(letters)
    assert drawn(0).count(letters[-1]) < drawn(1).count(letters[-1])


def test_a_terminal_that_can_blend_gets_the_look_as_it_is() -> None:
    look = Orb(10, 5).look(0x5A, 0)
    assert blended(look) is look


def test_the_pictures_come_round() -> None:
    name = "orb"
    seen = [name := next_picture(name) for _ in PICTURES]
    assert set(seen) == set(PICTURES)
    assert seen[-1] == "orb"
    assert maker("words") is None


def playing(step: Breathe) -> tuple[Session, ManualClock]:
    clock = ManualClock()
    exercise = Exercise(
        name="one", title="One", about="One.", practice="breathe", turns="inward", steps=(step,)
    )
    session = Session(exercise, Choices(), clock)
    session.begin()
    return session, clock


def test_the_breath_rises_and_falls_slowly_at_its_turns() -> None:
    session, clock = playing(Breathe(in_=4, out=6, cycles=2))
    seen = []
    for _ in range(100):
        session.look()
        seen.append(level(session.view()))
        clock.advance(0.1)
    assert seen[0] == 0
    assert seen[40] == pytest.approx(1)
    assert seen[:41] == sorted(seen[:41])
    assert seen[40:] == sorted(seen[40:], reverse=True)
    assert seen[20] == pytest.approx(0.5)
    assert seen[1] < (seen[20] - seen[19]) / 2  # it leaves slowly


def test_it_is_still_in_a_hold_and_in_a_rest() -> None:
    session, clock = playing(Breathe(in_=4, hold=4, out=4, rest=4, cycles=1))
    clock.advance(5)
    session.look()
    assert (level(session.view()), is_moving(session.cue)) == (1, False)
    clock.advance(2)
    session.look()
    assert level(session.view()) == 1
    clock.advance(6)
    session.look()
    assert (level(session.view()), is_moving(session.cue)) == (0, False)


def test_a_second_small_breath_goes_on_where_the_first_ended() -> None:
    session, clock = playing(Breathe(in_=2, top_up=1, out=6, cycles=1))
    clock.advance(2)
    session.look()
    assert session.cue.phase == "top-up"
    assert level(session.view()) == FIRST_OF_TWO
    clock.advance(1)
    session.look()
    assert level(session.view()) == 1
