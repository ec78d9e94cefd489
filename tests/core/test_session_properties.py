"""What holds for every session, whatever is in it and whatever is done with it."""

import math
from bisect import bisect
from itertools import pairwise
from typing import NamedTuple, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from anchor.core.choices import Choices
from anchor.core.compiling import compile_timeline
from anchor.core.events import Began, CueBegan, Ended, Event, Paused, Resumed
from anchor.core.model import Breathe, Exercise
from anchor.core.safety import MAX_HOLD_SECONDS
from anchor.core.session import GRACE_SECONDS, Session
from manual_clock import ManualClock
from playing import Act, act, cues_of, look_until, play_on
from strategies import breaths, choices_for, exercises, paces, seconds

Doing = tuple[float, Act]
"""A moment, in seconds since the beginning, and what is done then."""

EVERY_ACT: tuple[Act, ...] = get_args(Act)
LASTING: tuple[Act, ...] = tuple(a for a in EVERY_ACT if a not in ("leave", "not_helping"))
"""All that does not end a session."""


class Chosen(NamedTuple):
    """An exercise, and a person's choices about it."""

    exercise: Exercise
    choices: Choices

    def session(self) -> tuple[Session, ManualClock]:
        """Give a session that has not begun, with a clock of its own."""
        clock = ManualClock()
        return Session(self.exercise, self.choices, clock), clock


@st.composite
def chosen_ones(draw: st.DrawFn, *, attended: bool | None = None, ends: bool = True) -> Chosen:
    """Give an exercise and choices that fit it."""
    exercise = draw(exercises(most=3))
    choices = draw(choices_for(exercise, ends=ends))
    if attended is not None:
        choices = replace(choices, attended=attended)
    return Chosen(exercise, choices)


@st.composite
def doings(draw: st.DrawFn, acts: tuple[Act, ...] = EVERY_ACT, most: int = 8) -> list[Doing]:
    """Give things to do, in order.

    Each is done at its own fraction of a millisecond, so that none falls on the very moment when a
    cue begins because of another, where a rounding error could decide which of them comes first.
    """
    moment = 0.0
    found: list[Doing] = []
    for _ in range(draw(st.integers(0, most))):
        moment += draw(seconds(0, 20))
        found.append((moment + (len(found) + 1) / 100_000, draw(st.sampled_from(acts))))
    return found


def done(
    session: Session, clock: ManualClock, doings: list[Doing], *, until: float = 0
) -> list[Event]:
    """Begin, do these things at their moments, and look whenever something is due."""
    start = clock.now()
    happened = session.begin()
    for moment, what in doings:
        happened += look_until(session, clock, start + moment)
        happened += act(session, what)
    return happened + look_until(session, clock, max(clock.now(), start + until))


# Playing through


@given(chosen_ones(attended=False))
def test_what_was_planned_is_what_is_practised_to_the_millisecond(chosen: Chosen) -> None:
    session, clock = chosen.session()
    planned = list(session.timeline.cues())
    happened = session.begin() + play_on(session, clock)
    assert [began.cue for began in cues_of(happened)] == planned
    assert [began.at for began in cues_of(happened)] == [cue.start for cue in planned]
    assert happened[0] == Began()
    assert happened[-1] == Ended("done", planned[-1].end)
    assert session.timeline.milliseconds == planned[-1].end
    assert session.view().left == 0


@given(chosen_ones(attended=False), st.lists(st.floats(0, 1), max_size=5))
def test_at_any_moment_one_cue_is_on_and_the_countdown_is_what_is_not_played(
    chosen: Chosen, parts: list[float]
) -> None:
    session, clock = chosen.session()
    start = clock.now()
    planned = list(session.timeline.cues())
    total = planned[-1].end
    session.begin()
    for part in sorted(parts):
        clock.move_to(start + (int(total * part) + 0.5) / 1000)  # no cue begins just then
        session.look()
        view = session.view()
        if session.state == "playing":
            position = (clock.now() - start) * 1000
            on = planned[bisect([cue.end for cue in planned], position)]
            assert view.cue == session.cue == on
            assert view.practised == pytest.approx(position, abs=1e-6)
            assert view.left == pytest.approx(total - position, abs=0.501)
            assert view.elapsed == pytest.approx(position - on.start, abs=1e-6)


@given(chosen_ones(attended=True), st.lists(seconds(0, 60), max_size=5))
def test_what_waits_waits_until_next_however_long(chosen: Chosen, delays: list[float]) -> None:
    session, clock = chosen.session()
    session.begin()
    waited = False
    for delay in delays:
        look_until(session, clock, clock.now() + delay)
        if session.cue.waits and session.state == "playing":
            assert session.due is None
            clock.advance(1000)
            assert session.look() == []
            before, expected = session.cue, session.timeline.after(session.cue.place)
            waited = True
            for event in session.next():
                if isinstance(event, CueBegan):
                    assert (event.at, event.cue.place) == (None, expected)
                else:
                    assert isinstance(event, Ended)
                    assert (expected, session.cue) == (None, before)
    for began in cues_of(play_on(session, clock)):
        assert (began.at is None) or not waited


# How often a face looks


@given(
    chosen_ones(ends=False),
    doings(LASTING),
    st.lists(seconds(0, 120), max_size=8),
    st.floats(0, GRACE_SECONDS - 0.001),
    st.booleans(),
)
def test_how_often_a_face_looks_changes_nothing(
    chosen: Chosen, doings: list[Doing], looks: list[float], late: float, announces: bool
) -> None:
    session, clock = chosen.session()
    other, other_clock = chosen.session()
    expected = done(session, clock, doings, until=120)

    start = other_clock.now()
    moments = sorted([*doings, *((moment, "look") for moment in looks), (120, "look")])
    if doings and doings[-1][0] > 120:
        moments.pop(moments.index((120, "look")))
    happened = other.begin()
    for moment, what in moments:
        if announces:
            other.announce(max(other_clock.now(), start + moment - late))
        other_clock.move_to(start + moment)
        happened += act(other, what)
    assert happened == expected
    assert other.view() == session.view()


@given(chosen_ones(ends=False), doings(LASTING, most=4), seconds(0, 9), st.floats(2.001, 1e6))
def test_a_look_much_later_than_announced_pauses_where_it_was_last_seen(
    chosen: Chosen, doings: list[Doing], ahead: float, late: float
) -> None:
    session, clock = chosen.session()
    done(session, clock, doings)
    playing = session.state == "playing"
    seen, cue = session.view(), session.cue
    session.announce(clock.now() + ahead)
    clock.advance(ahead + late)
    happened = session.look()
    assert happened == ([Paused("away")] if playing else [])
    assert session.cue == cue
    assert session.view().practised == pytest.approx(seen.practised, abs=1e-3)
    assert session.view().elapsed == pytest.approx(seen.elapsed, abs=1e-3)
    assert session.view().left == seen.left
    if playing and not cue.waits:
        session.resume()
        assert session.due == pytest.approx(clock.now() + (cue.milliseconds - seen.elapsed) / 1000)


@given(chosen_ones(ends=False), doings(LASTING, most=4), st.integers(0, 9))
def test_a_look_just_as_late_as_allowed_does_not_pause(
    chosen: Chosen, doings: list[Doing], ahead: int
) -> None:
    session, clock = chosen.session()
    done(session, clock, doings)
    moment = float(int(clock.now()) + 1 + ahead)
    session.announce(moment)
    clock.move_to(moment + GRACE_SECONDS)
    assert Paused("away") not in session.look()


# Pauses


@given(chosen_ones(ends=False), doings(LASTING, most=4), st.floats(0, 90))
def test_pausing_and_resuming_at_once_changes_nothing(
    chosen: Chosen, doings: list[Doing], moment: float
) -> None:
    if doings:
        moment += doings[-1][0]
    plain, plain_clock = chosen.session()
    paused, paused_clock = chosen.session()
    expected = done(plain, plain_clock, doings, until=moment)
    happened = done(paused, paused_clock, doings, until=moment)
    assert happened == expected
    if paused.state == "playing":
        assert paused.pause() == [Paused("asked")]
        assert isinstance(paused.resume()[0], Resumed)
    assert_same(paused, plain)
    expected = look_until(plain, plain_clock, plain_clock.now() + 100.1234567)
    happened = look_until(paused, paused_clock, paused_clock.now() + 100.1234567)
    assert happened == expected
    assert_same(paused, plain)


def assert_same(one: Session, other: Session) -> None:
    """Assert that two sessions are at the same point, up to rounding errors."""
    view, expected = one.view(), other.view()
    assert (view.cue, view.paused, one.state) == (expected.cue, expected.paused, other.state)
    assert view.elapsed == pytest.approx(expected.elapsed, abs=1e-3)
    assert view.practised == pytest.approx(expected.practised, abs=1e-3)
    assert view.left == (None if expected.left is None else pytest.approx(expected.left, abs=1))
    assert one.due == (None if other.due is None else pytest.approx(other.due, abs=1e-6))


@given(
    chosen_ones(attended=False),
    st.lists(st.tuples(st.floats(0, 30), st.floats(0, 1e5)), max_size=5),
)
def test_pauses_change_only_when_things_happen(
    chosen: Chosen, pauses: list[tuple[float, float]]
) -> None:
    plain, plain_clock = chosen.session()
    paused, paused_clock = chosen.session()
    expected = plain.begin() + play_on(plain, plain_clock)
    happened = paused.begin()
    for played, length in pauses:
        happened += look_until(paused, paused_clock, paused_clock.now() + played)
        happened += paused.pause()
        practised = paused.view().practised
        paused_clock.advance(length)
        assert paused.view().practised == practised
        happened += paused.resume()
    happened += play_on(paused, paused_clock)
    assert [event for event in happened if not isinstance(event, Paused | Resumed)] == expected


# Paces and holds


def breathing(step: Breathe) -> Exercise:
    return Exercise(
        name="x", title="X", about="X.", practice="breathe", turns="inward", steps=(step,)
    )


@given(
    breaths(counted=False),
    paces,
    seconds(0.1, 3),
    doings(("slower", "faster", "stay")),
)
def test_a_new_pace_begins_with_the_next_cue_and_keeps_what_was(
    step: Breathe, pace: float, minutes: float, doings: list[Doing]
) -> None:
    session, clock = Chosen(breathing(step), Choices(minutes=minutes, pace=pace)).session()
    start = clock.now()
    begun: list[CueBegan] = []
    lengths: list[int] = []

    def note(happened: list[Event]) -> None:
        """Note the cue that began, and the length it should have at the pace of that moment."""
        for began in cues_of(happened):
            fresh = compile_timeline(session.exercise, session.choices)
            which = began.cue.place[1] % len(fresh.blocks[0].shapes)
            lengths.append(fresh.cue((0, which)).milliseconds)
            begun.append(began)

    note(session.begin())
    for moment, what in [*doings, (math.inf, "look")]:
        while session.due is not None and session.due <= start + moment:
            clock.move_to(max(clock.now(), session.due))
            note(session.look())
        if session.state == "playing":
            clock.move_to(start + moment)
            act(session, what)
    assert [began.cue.milliseconds for began in begun] == lengths
    assert [began.at for began in begun] == [sum(lengths[:i]) for i in range(len(lengths))]
    assert session.outcome == Ended("done", sum(lengths))


@given(
    breaths(counted=False),
    paces,
    seconds(0.1, 3),
    doings(("slower", "faster", "pause", "resume", "without_holds")),
)
def test_minutes_stay_to_within_a_breath_whatever_the_pace(
    step: Breathe, pace: float, minutes: float, doings: list[Doing]
) -> None:
    exercise = breathing(replace(step, max_cycles=None))
    session, clock = Chosen(exercise, Choices(minutes=minutes, pace=pace)).session()
    happened = done(session, clock, doings)
    happened += session.resume()
    happened += play_on(session, clock)
    assert session.outcome is not None
    practised, asked = session.outcome.practised, minutes * 60_000
    last_breath = max(began.cue.number for began in cues_of(happened))
    last_began = next(began for began in cues_of(happened) if began.cue.number == last_breath)
    assert last_began.at is not None
    # A hold that was cut short was planned whole: by that much, at most, the minutes may be off.
    cut = any(what == "without_holds" for _, what in doings)
    slack = MAX_HOLD_SECONDS * 1000 if cut else 0
    assert last_began.at <= asked + slack
    assert practised >= asked - slack


@given(chosen_ones(ends=False), doings(LASTING), doings(LASTING))
def test_without_holds_there_is_none_from_then_on(
    chosen: Chosen, before: list[Doing], after: list[Doing]
) -> None:
    session, clock = chosen.session()
    done(session, clock, before)
    session.without_holds()
    assert session.cue.phase not in ("hold", "rest") or session.state == "ended"
    for began in cues_of(_continued(session, clock, after)):
        assert began.cue.phase not in ("hold", "rest")


def _continued(session: Session, clock: ManualClock, doings: list[Doing]) -> list[Event]:
    start = clock.now()
    happened: list[Event] = []
    for moment, what in doings:
        happened += look_until(session, clock, start + moment)
        happened += act(session, what)
    return happened


# Anything at all


@given(chosen_ones(ends=False), doings(most=20))
def test_whatever_is_done_it_keeps_its_word(chosen: Chosen, doings: list[Doing]) -> None:
    session, clock = chosen.session()
    start = clock.now()
    happened: list[Event] = []
    practised = 0.0
    for moment, what in [(0.0, "look"), *doings]:
        clock.move_to(start + moment)
        ended = session.state == "ended"
        told = act(session, what) if happened else session.begin()
        assert not (ended and told)
        happened += told
        view = session.view()
        assert practised - 1e-6 <= view.practised <= (clock.now() - start) * 1000 + 1e-6
        assert view.elapsed >= -1e-6
        assert view.left is None or view.left >= 0
        assert view.cue == session.cue == session.timeline.cue(view.cue.place)
        practised = view.practised
    ends = [event for event in happened if isinstance(event, Ended)]
    assert ends == ([session.outcome] if session.state == "ended" else [])
    assert not ends or happened[-1] == ends[0]
    known = [began.at for began in cues_of(happened) if began.at is not None]
    assert all(one <= other for one, other in pairwise(known))
    assert len(known) == len(cues_of(happened)) or any(
        began.cue.waits for began in cues_of(happened)
    )
