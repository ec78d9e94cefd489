"""When a session is looked at next."""

from hypothesis import given
from hypothesis import strategies as st

from anchor.core.choices import Choices
from anchor.core.model import Exercise
from anchor.core.session import Session
from anchor.tui.presenting.pulsing import (
    EXACT_SECONDS,
    FRAME_SECONDS,
    FRAMES_AHEAD,
    PLACE_SECONDS,
    next_change,
    next_look,
)
from manual_clock import ManualClock
from strategies import exercises


@given(
    exercise=exercises(),
    passed=st.lists(st.floats(0, 30), max_size=8),
    frame=st.sampled_from([None, *FRAME_SECONDS.values()]),
    counts=st.booleans(),
)
def test_the_next_look_is_never_past_what_happens_next_and_never_in_the_past(
    exercise: Exercise, passed: list[float], frame: float | None, counts: bool
) -> None:
    clock = ManualClock()
    session = Session(exercise, Choices(), clock)
    session.begin()
    for seconds in passed:
        clock.advance(seconds)
        session.look()
        again = next_look(session, clock.now(), frame, counts)
        if session.state != "playing":
            assert again is None
            continue
        assert again is not None
        assert clock.now() <= again <= clock.now() + PLACE_SECONDS
        if session.due is not None:
            assert again <= max(session.due, clock.now())
        if frame is not None:
            assert again <= clock.now() + frame


@given(exercise=exercises(), counts=st.booleans())
def test_looking_only_when_announced_plays_to_the_end_without_a_pause(
    exercise: Exercise, counts: bool
) -> None:
    clock = ManualClock()
    session = Session(exercise, Choices(), clock)
    session.begin()
    for _ in range(400):
        again = next_look(session, clock.now(), None, counts)
        if again is None:
            break
        session.announce(again)
        clock.move_to(max(again, clock.now()))
        session.look()
        assert session.state != "paused"
        if session.state == "playing" and session.cue.waits:
            session.next()


@given(st.floats(0.01, 1.0), st.floats(0.0, 10.0))
def test_a_picture_is_looked_at_a_frame_on_or_just_after_it_changes(
    frame: float, change: float
) -> None:
    wait = next_change(lambda seconds: seconds >= change, frame)
    if change <= frame:
        assert wait == frame
    elif change <= frame * FRAMES_AHEAD:
        assert change <= wait <= change + EXACT_SECONDS
    else:
        assert wait == frame * FRAMES_AHEAD
