"""A session, moment by moment: what begins, what is shown, and what a person can do."""

import tracemalloc
from typing import Any

import pytest

from anchor.core.choices import ChoiceError, Choices
from anchor.core.events import (
    Began,
    CueBegan,
    Ended,
    HoldsLeftOut,
    PaceSet,
    Paused,
    Resumed,
    Stayed,
)
from anchor.core.session import Session
from manual_clock import ManualClock
from playing import (
    BOX,
    FISTS,
    LONGER_OUT,
    SAY,
    THREE_THINGS,
    Act,
    act,
    cues_of,
    exercise,
    look_until,
    play_on,
    session_of,
)

TWO_BREATHS = LONGER_OUT | {"cycles": 2}
ACTS: tuple[Act, ...] = (
    "look", "pause", "resume", "next", "skip", "back", "stay", "slower", "faster",
    "without_holds", "not_helping", "leave",
)  # fmt: skip


# From the beginning to the end


def test_nothing_moves_before_it_begins(clock: ManualClock) -> None:
    session = Session(exercise(TWO_BREATHS), Choices(), clock)
    clock.advance(100)
    assert session.look() == []
    assert (session.state, session.due) == ("ready", None)
    assert (session.view().elapsed, session.view().left) == (0, 20_000)


def test_it_begins_with_the_first_cue(clock: ManualClock) -> None:
    session = Session(exercise(TWO_BREATHS), Choices(), clock)
    began, cue = session.begin()
    assert began == Began()
    assert cue == CueBegan(session.cue, at=0)
    assert session.due == clock.now() + 4
    assert session.begin() == []


def test_a_choice_that_does_not_fit_is_refused_before_it_begins(clock: ManualClock) -> None:
    with pytest.raises(ChoiceError):
        Session(exercise(SAY), Choices(cycles=2), clock)


def test_every_cue_begins_when_it_is_due(clock: ManualClock) -> None:
    session = session_of(clock, TWO_BREATHS)
    happened = play_on(session, clock)
    assert [began.at for began in cues_of(happened)] == [4_000, 10_000, 14_000]
    assert happened[-1] == session.outcome == Ended("done", 20_000)
    assert (session.state, session.due) == ("ended", None)


def test_one_late_look_tells_everything_since_the_last(clock: ManualClock) -> None:
    session = session_of(clock, TWO_BREATHS)
    clock.advance(3600)
    happened = session.look()
    assert [began.at for began in cues_of(happened)] == [4_000, 10_000, 14_000]
    assert happened[-1] == Ended("done", 20_000)


def test_a_moment_shows_the_cue_and_what_is_left(clock: ManualClock) -> None:
    session = session_of(clock, TWO_BREATHS)
    look_until(session, clock, clock.now() + 5.5)
    view = session.view()
    assert (view.cue.phase, view.elapsed, view.left) == ("out", 1_500, 14_500)
    assert (view.practised, view.paused) == (5_500, False)


def test_what_is_shown_stands_at_the_end_of_a_cue_until_somebody_looks(clock: ManualClock) -> None:
    session = session_of(clock, TWO_BREATHS)
    clock.advance(300)
    assert (session.view().elapsed, session.view().left) == (4_000, 16_000)


def test_a_clock_may_pass_zero() -> None:
    clock = ManualClock(-4)
    session = session_of(clock, TWO_BREATHS)
    clock.move_to(3)
    assert session.due == 0
    assert session.view().elapsed == 4_000


def test_without_an_end_nothing_is_left_to_count(clock: ManualClock) -> None:
    session = session_of(clock, LONGER_OUT, SAY, endless=True)
    look_until(session, clock, clock.now() + 1234)
    assert session.view().left is None
    session.next()
    assert session.view().left == 5_000


@pytest.mark.parametrize("how", ["skip", "leave", "not_helping"])
def test_once_ended_nothing_is_left_and_nothing_happens(clock: ManualClock, how: Act) -> None:
    session = session_of(clock, SAY)
    clock.advance(2)
    act(session, how)
    shown = session.view()
    assert (shown.left, shown.practised, shown.elapsed) == (0, 2_000, 2_000)
    for what in ACTS:
        clock.advance(1)
        assert act(session, what) == []
    assert session.view() == shown


@pytest.mark.parametrize(("how", "said"), [("leave", "left"), ("not_helping", "not-helping")])
def test_leaving_ends_it_at_once_and_says_how(clock: ManualClock, how: Act, said: str) -> None:
    session = session_of(clock, TWO_BREATHS)
    clock.advance(1.25)
    assert act(session, how) == [Ended(said, 1_250)]  # type: ignore[arg-type]


def test_leaving_before_the_beginning_is_leaving(clock: ManualClock) -> None:
    session = Session(exercise(SAY), Choices(), clock)
    assert session.leave() == [Ended("left", 0)]


def test_leaving_after_the_last_moment_is_having_played_it(clock: ManualClock) -> None:
    session = session_of(clock, SAY)
    clock.advance(5)
    assert session.leave() == [Ended("done", 5_000)]


# Pauses, and absence


def test_a_pause_stands_still_and_resuming_goes_on_from_there(clock: ManualClock) -> None:
    session = session_of(clock, TWO_BREATHS)
    clock.advance(3)
    assert session.pause() == [Paused("asked")]
    before = session.view()
    assert (before.paused, before.elapsed, before.left) == (True, 3_000, 17_000)
    clock.advance(999)
    assert session.pause() == session.look() == []
    assert (session.view(), session.due) == (before, None)
    assert session.resume() == [Resumed(session.cue, left=1_000)]
    assert session.due == clock.now() + 1
    assert session.resume() == []


def test_leaving_during_a_pause_does_not_count_the_pause(clock: ManualClock) -> None:
    session = session_of(clock, TWO_BREATHS)
    clock.advance(3)
    session.pause()
    clock.advance(50)
    assert session.leave() == [Ended("left", 3_000)]


def test_a_cue_that_waits_can_be_paused_beyond_its_estimate(clock: ManualClock) -> None:
    session = session_of(clock, THREE_THINGS, SAY)
    clock.advance(15)
    session.pause()
    assert session.resume() == [Resumed(session.cue, left=0)]
    assert (session.view().elapsed, session.view().left) == (15_000, 25_000)


@pytest.mark.parametrize(("late", "away"), [(0.0, False), (2.0, False), (2.25, True)])
def test_a_look_much_later_than_announced_pauses_where_it_was_seen(
    clock: ManualClock, late: float, away: bool
) -> None:
    session = session_of(clock, LONGER_OUT)
    clock.advance(1)
    session.look()
    session.announce(clock.now() + 3)
    clock.advance(3 + late)
    if away:
        assert session.look() == [Paused("away")]
        assert (session.view().elapsed, session.view().practised) == (1_000, 1_000)
        clock.advance(500)
        assert session.resume() == [Resumed(session.cue, left=3_000)]
    else:
        assert [began.at for began in cues_of(session.look())] == [4_000]


@pytest.mark.parametrize("what", ["pause", "resume"])
def test_who_comes_back_finds_it_paused_whatever_is_asked_first(
    clock: ManualClock, what: Act
) -> None:
    session = session_of(clock, LONGER_OUT)
    session.announce(clock.now() + 4)
    clock.advance(3600)
    assert act(session, what) == [Paused("away")]
    assert session.view().practised == 0


def test_an_announcement_counts_once(clock: ManualClock) -> None:
    session = session_of(clock, LONGER_OUT)
    session.announce(clock.now() + 3)
    clock.advance(1)
    session.slower()
    clock.advance(60)
    assert Paused("away") not in session.look()


def test_an_announcement_from_before_the_beginning_does_not_count(clock: ManualClock) -> None:
    session = Session(exercise(LONGER_OUT), Choices(), clock)
    session.announce(clock.now() + 1)
    clock.advance(60)
    session.begin()
    clock.advance(1)
    assert session.look() == []


def test_who_takes_time_where_it_waits_is_not_away(clock: ManualClock) -> None:
    session = session_of(clock, THREE_THINGS)
    session.announce(session.due)
    clock.advance(3600)
    assert session.look() == []
    assert session.view().practised == 3_600_000


# Steps that wait


def test_where_it_waits_nothing_happens_until_next(clock: ManualClock) -> None:
    session = session_of(clock, THREE_THINGS, SAY)
    clock.advance(1000)
    assert (session.due, session.look()) == (None, [])
    assert session.view().elapsed == 1_000_000
    assert [began.cue.number for began in cues_of(session.next())] == [2]
    assert [began.cue.number for began in cues_of(session.next())] == [3]
    assert [began.cue.kind for began in cues_of(session.next())] == ["say"]
    assert session.due == clock.now() + 5


def test_after_a_cue_that_waited_no_beginning_is_certain(clock: ManualClock) -> None:
    happened = session_of(clock, SAY).begin()
    session = Session(exercise(SAY, SAY | {"wait": True}, SAY), Choices(), clock)
    happened = session.begin() + play_on(session, clock)
    assert [began.at for began in cues_of(happened)] == [0, 5_000, None]
    assert session.outcome == Ended("done", 5_000 + 1_000 + 5_000)


def test_where_nobody_can_answer_it_takes_its_estimate(clock: ManualClock) -> None:
    session = session_of(clock, THREE_THINGS, SAY, attended=False)
    happened = play_on(session, clock)
    assert [began.at for began in cues_of(happened)] == [10_000, 20_000, 30_000]
    assert session.outcome == Ended("done", 35_000)


# Going about


def test_next_and_skip_leave_a_breathing(clock: ManualClock) -> None:
    for what in ("next", "skip"):
        session = session_of(clock, LONGER_OUT, SAY)
        clock.advance(1.5)
        (began,) = cues_of(act(session, what))
        assert (began.cue.kind, began.at, session.due) == ("say", 1_500, clock.now() + 5)


def test_next_goes_to_the_next_thing_and_skip_to_the_next_step(clock: ManualClock) -> None:
    session = session_of(clock, THREE_THINGS, SAY, attended=False)
    assert [began.cue.number for began in cues_of(session.next())] == [2]
    assert [began.cue.kind for began in cues_of(session.skip())] == ["say"]


def test_next_after_a_release_that_waits_plays_what_staying_added(clock: ManualClock) -> None:
    session = session_of(clock, FISTS | {"wait": True}, SAY)
    session.stay()
    clock.advance(6)
    assert [began.cue.phase for began in cues_of(session.look())] == ["release"]
    assert [began.cue.phase for began in cues_of(session.next())] == ["tense"]


def test_skipping_the_last_step_is_the_end(clock: ManualClock) -> None:
    session = session_of(clock, TWO_BREATHS)
    clock.advance(7)
    (began, ended) = session.skip()
    assert isinstance(began, CueBegan)
    assert ended == Ended("done", 7_000)


def test_skipping_an_invitation_skips_what_it_invites_to(clock: ManualClock) -> None:
    session = session_of(clock, TWO_BREATHS | {"wait": True}, SAY)
    assert [began.cue.kind for began in cues_of(session.skip())] == ["say"]


def test_going_on_during_a_pause_ends_the_pause(clock: ManualClock) -> None:
    session = session_of(clock, TWO_BREATHS, SAY, SAY)
    session.pause()
    clock.advance(60)
    (began,) = cues_of(session.skip())
    assert (began.at, session.state, session.due) == (0, "playing", clock.now() + 5)
    session.pause()
    clock.advance(60)
    session.skip()
    session.pause()
    assert session.skip() == [Resumed(None, 0), Ended("done", 0)]


@pytest.mark.parametrize(("after", "step"), [(2.5, 2), (3.0, 3)])
def test_back_begins_the_step_again_or_soon_after_the_one_before(
    clock: ManualClock, after: float, step: int
) -> None:
    session = session_of(clock, SAY, SAY, TWO_BREATHS)
    look_until(session, clock, clock.now() + 10 + after)
    (began,) = cues_of(session.back())
    assert began.cue.position + 1 == step
    assert began.at == 10_000 + after * 1_000
    assert session.view().left == (25_000 if step == 2 else 20_000)


def test_back_from_the_first_step_begins_it_again(clock: ManualClock) -> None:
    session = session_of(clock, SAY)
    clock.advance(1)
    session.back()
    assert session.due == clock.now() + 5


def test_back_counts_from_the_beginning_of_the_step_not_of_the_cue(clock: ManualClock) -> None:
    session = session_of(clock, SAY, TWO_BREATHS)
    look_until(session, clock, clock.now() + 5 + 12)
    (began,) = cues_of(session.back())
    assert (began.cue.position, began.cue.number, began.cue.phase) == (1, 1, "in")


def test_back_in_a_changed_breathing_gives_it_whole_at_the_new_pace(clock: ManualClock) -> None:
    session = session_of(clock, TWO_BREATHS)
    session.slower()
    look_until(session, clock, clock.now() + 12)
    (began,) = cues_of(session.back())
    assert (began.cue.milliseconds, began.cue.of) == (4_400, 2)


def test_back_keeps_the_time_a_person_stayed_longer(clock: ManualClock) -> None:
    session = session_of(clock, SAY, TWO_BREATHS)
    session.skip()
    (first, second) = (session.stay(), session.stay())
    longer = session.timeline.milliseconds
    session.back()
    cues_of(session.back())
    assert session.cue.position == 0
    assert session.timeline.milliseconds == longer
    assert [type(event) for event in (*first, *second)] == [Stayed, Stayed]


def attend(where: object, seconds: int = 10, **keys: Any) -> dict[str, Any]:
    return {"do": "attend", "where": where, "seconds": seconds, **keys}


def test_a_part_that_is_left_out_is_not_turned_to_again(clock: ManualClock) -> None:
    session = session_of(clock, attend("feet"), SAY, attend("hands"), attend("toes"), SAY)
    happened = session.leave_out(["feet"])
    assert cues_of(happened)[0].cue.position == 1
    positions = [event.cue.position for event in cues_of(play_on(session, clock))]
    assert positions == [2, 4]


def test_what_follows_something_left_out_has_its_whole_length(clock: ManualClock) -> None:
    session = session_of(clock, attend("feet"), SAY, attend("feet", 60), attend("hands"), SAY)
    began = clock.now()
    session.leave_out(["feet"])
    assert session.view().left == 20_000
    happened = look_until(session, clock, began + 20)
    assert [event.cue.position for event in cues_of(happened)] == [3, 4]
    assert session.outcome is not None
    assert session.outcome.practised == 20_000


def test_nothing_left_but_what_is_left_out_is_the_end(clock: ManualClock) -> None:
    session = session_of(clock, attend("feet"), SAY, attend("soles"), attend(["hands", "feet"]))
    session.leave_out(["feet"])
    clock.advance(5)
    assert session.look() == [Ended("done", 5000)]
    assert session.leave_out(["hands"]) == []


def test_back_passes_over_what_was_left_out(clock: ManualClock) -> None:
    session = session_of(clock, SAY, attend("feet"), attend("feet"), SAY)
    session.next()
    session.leave_out(["feet"])
    assert session.cue.position == 3
    session.back()
    assert session.cue.position == 0


def test_back_begins_again_where_all_before_was_left_out(clock: ManualClock) -> None:
    session = session_of(clock, attend("feet"), SAY)
    session.leave_out(["feet"])
    session.back()
    assert session.cue.position == 1


def test_something_can_be_left_out_while_it_stands(clock: ManualClock) -> None:
    session = session_of(clock, attend("feet"), attend("heels"), attend("hands"))
    session.pause()
    clock.advance(100)
    happened = session.leave_out(["feet"])
    assert isinstance(happened[0], Resumed)
    assert session.cue.position == 2
    assert session.view().elapsed == 0


def test_a_new_pace_holds_after_something_left_out(clock: ManualClock) -> None:
    session = session_of(clock, attend("feet"), SAY, attend("feet"), attend("hands"))
    session.leave_out(["feet"])
    session.slower()
    clock.advance(5)
    session.look()
    assert (session.cue.position, session.cue.milliseconds) == (3, 11_000)
    assert session.due == clock.now() + 11


def test_without_an_end_there_is_none_either_way(clock: ManualClock) -> None:
    session = session_of(clock, attend("feet"), LONGER_OUT, attend("feet"), endless=True)
    session.leave_out(["feet"])
    assert session.view().left is None


# Staying, paces, holds


def test_staying_lengthens_what_is_on(clock: ManualClock) -> None:
    session = session_of(clock, SAY, SAY)
    clock.advance(2)
    assert session.stay() == [Stayed(5_000)]
    assert session.due == clock.now() + 8
    assert session.view().left == 13_000


def test_staying_where_it_waits_adds_nothing(clock: ManualClock) -> None:
    assert session_of(clock, THREE_THINGS).stay() == [Stayed(0)]


def test_a_new_pace_begins_with_the_next_cue(clock: ManualClock) -> None:
    session = session_of(clock, TWO_BREATHS, SAY)
    clock.advance(1)
    assert session.slower() == [PaceSet(1.1, slower=True, limited=False)]
    assert session.cue.milliseconds == 4_000
    lengths = [began.cue.milliseconds for began in cues_of(play_on(session, clock))]
    assert lengths == [6_600, 4_400, 6_600, 5_500]
    assert session.outcome == Ended("done", 4_000 + 6_600 + 4_400 + 6_600 + 5_500)


def test_minutes_stay_whatever_the_pace(clock: ManualClock) -> None:
    session = session_of(clock, LONGER_OUT, minutes=2)
    for _ in range(5):
        session.slower()
    play_on(session, clock)
    assert session.outcome == Ended("done", 4_000 + 12_000 + 6 * 20_000)  # the seventh ends at 136


def test_slower_and_back_before_the_next_cue_is_no_change(clock: ManualClock) -> None:
    session = session_of(clock, LONGER_OUT)
    before = session.timeline
    session.slower()
    session.faster()
    look_until(session, clock, clock.now() + 5)
    assert session.timeline is before


@pytest.mark.parametrize(
    ("step", "what", "pace", "limit"),
    [
        (LONGER_OUT, "slower", 2.5, 3.0),
        (LONGER_OUT, "faster", 0.6, 0.5),
        (LONGER_OUT, "slower", 9.0, 3.0),
        (LONGER_OUT, "faster", 0.1, 0.5),
    ],
)
def test_paces_have_limits(
    clock: ManualClock, step: dict[str, Any], what: Act, pace: float, limit: float
) -> None:
    session = session_of(clock, step, pace=pace)
    slower = what == "slower"
    assert act(session, what) == [PaceSet(limit, slower, limited=False)]
    assert act(session, what) == [PaceSet(limit, slower, limited=True)]


def test_a_pace_that_safety_limits_says_so(clock: ManualClock) -> None:
    session = session_of(clock, BOX, pace=2.5)
    assert session.slower() == [PaceSet(3.0, slower=True, limited=True)]
    assert session.faster() == [PaceSet(2.5, slower=False, limited=False)]
    session.without_holds()
    assert session.slower() == [PaceSet(3.0, slower=True, limited=False)]


@pytest.mark.parametrize(("seconds", "phase"), [(5, "out"), (13, "in")])
def test_leaving_out_holds_ends_one_that_is_on(
    clock: ManualClock, seconds: float, phase: str
) -> None:
    session = session_of(clock, BOX)
    look_until(session, clock, clock.now() + seconds)
    left_out, began = session.without_holds()
    assert left_out == HoldsLeftOut()
    assert isinstance(began, CueBegan)
    assert (began.cue.phase, began.at) == (phase, seconds * 1_000)
    assert session.due == clock.now() + 4
    assert session.without_holds() == []
    assert {began.cue.phase for began in cues_of(play_on(session, clock))} == {"in", "out"}


def test_leaving_out_holds_lets_a_breath_that_moves_go_on(clock: ManualClock) -> None:
    session = session_of(clock, BOX)
    clock.advance(1)
    assert session.without_holds() == [HoldsLeftOut()]
    clock.advance(3)
    (began,) = cues_of(session.look())
    assert (began.cue.phase, began.at) == ("out", 4_000)


@pytest.mark.parametrize("seconds", [9, 13])
def test_a_breathing_that_would_end_with_a_rest_ends_without_it(
    clock: ManualClock, seconds: int
) -> None:
    session = session_of(clock, BOX | {"cycles": 1})
    look_until(session, clock, clock.now() + seconds)
    cue = session.cue
    session.without_holds()
    play_on(session, clock)
    assert session.outcome == Ended("done", max(12_000, seconds * 1_000))
    assert (session.view().cue, session.view().left) == (cue, 0)


def test_changes_before_the_beginning_count_from_the_first_cue(clock: ManualClock) -> None:
    session = Session(exercise({"do": "breathe", "hold": 4, "out": 4}, SAY), Choices(), clock)
    session.slower()
    assert session.without_holds() == [HoldsLeftOut()]
    (began,) = cues_of(session.begin())
    assert (began.cue.phase, began.cue.milliseconds, began.at) == ("out", 4_400, 0)


# Long sessions


def test_a_session_of_twelve_hours_takes_no_more_memory_as_it_goes_on(clock: ManualClock) -> None:
    session = session_of(clock, LONGER_OUT, endless=True, pace=3)
    start = clock.now()

    def play_until(hour: float) -> int:
        while (due := session.due) is not None and due <= start + hour * 3600:
            session.announce(due)
            clock.move_to(due)
            session.look()
            session.view()
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        after_one, after_twelve = play_until(1), play_until(12)
    finally:
        tracemalloc.stop()
    assert session.cue.number == 12 * 3600 // 30 + 1
    assert after_twelve - after_one < 4_096
