"""Cues lie in time one after another, without gap or overlap."""

from itertools import islice, pairwise

from hypothesis import given
from hypothesis import strategies as st

from anchor.core.choices import Choices
from anchor.core.compiling import compile_timeline
from anchor.core.timeline import Timeline
from playing import BOX, FISTS, LONGER_OUT, SAY, THREE_THINGS, exercise
from strategies import choices_for, exercises


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """Give a timeline with an end."""
    drawn = draw(exercises())
    return compile_timeline(drawn, draw(choices_for(drawn)))


def timeline(*steps: dict[str, object], **chosen: object) -> Timeline:
    return compile_timeline(exercise(*steps), Choices(**chosen))  # type: ignore[arg-type]


@given(timelines())
def test_starts_and_lengths_tile_the_planned_length(timeline: Timeline) -> None:
    cues = list(timeline.cues())
    assert cues[0].start == 0
    assert all(one.end == other.start for one, other in pairwise(cues))
    assert cues[-1].end == sum(cue.milliseconds for cue in cues) == timeline.milliseconds


@given(timelines())
def test_a_start_is_certain_up_to_the_first_cue_that_waits(timeline: Timeline) -> None:
    waited = False
    for cue in timeline.cues():
        assert cue.at == (None if waited else cue.start)
        waited = waited or cue.waits
    assert waited == (timeline.first_wait is not None)


@given(timelines())
def test_cues_are_counted_from_one(timeline: Timeline) -> None:
    for cue in timeline.cues():
        assert cue.of is not None
        assert 1 <= cue.number <= cue.of


@given(timelines())
def test_the_next_step_begins_where_its_first_cue_is(timeline: Timeline) -> None:
    beginnings = [cue.place for cue in timeline.cues() if cue.place[1] == 0]
    assert beginnings == [(index, 0) for index in range(len(timeline.blocks))]
    for place, following in pairwise(beginnings):
        leads = timeline.blocks[place[0]].leads
        assert leads or timeline.step_after(place) == following
    assert timeline.step_after(beginnings[-1]) is None
    assert timeline.after(list(timeline.cues())[-1].place) is None


def test_a_cue_says_what_it_is() -> None:
    cues = list(timeline(LONGER_OUT | {"cycles": 2, "turns": "neutral"}, THREE_THINGS).cues())
    out, second_thing = cues[3], cues[5]
    assert (out.kind, out.phase, out.number, out.of, out.turns) == (
        "breathe",
        "out",
        2,
        2,
        "neutral",
    )
    assert (out.position, out.start, out.end, out.waits) == (0, 14_000, 20_000, False)
    assert (second_thing.kind, second_thing.phase, second_thing.turns) == ("notice", None, "inward")
    assert (second_thing.number, second_thing.of, second_thing.waits) == (2, 3, True)
    assert (second_thing.position, second_thing.start) == (1, 30_000)


def test_breaths_without_end_go_on_for_ever_in_the_room_of_one() -> None:
    endless = timeline(BOX, endless=True)
    assert endless.milliseconds is None
    assert len(endless.blocks[0].shapes) == 4
    far = endless.cue((0, 4 * 10**9 + 1))
    assert (far.phase, far.number, far.of) == ("hold", 10**9 + 1, None)
    assert far.start == 16_000 * 10**9 + 4_000
    assert [cue.start for cue in islice(endless.cues(), 5)] == [0, 4_000, 8_000, 12_000, 16_000]


def test_what_follows_breaths_without_end_has_no_certain_start_but_an_end() -> None:
    endless = timeline(SAY, BOX, SAY | {"seconds": 7}, endless=True)
    assert endless.cue((1, 0)).at == 5_000
    assert endless.cue((1, 400)).at == 5_000 + 1_600_000
    assert (endless.cue((2, 0)).start, endless.cue((2, 0)).at) == (5_000, None)
    assert endless.end_seen_from((0, 0)) is None
    assert endless.end_seen_from((1, 5)) is None
    assert endless.end_seen_from((2, 0)) == 12_000


def test_after_the_last_cue_comes_the_next_step() -> None:
    both = timeline(FISTS, SAY)
    assert both.after((0, 0)) == (0, 1)
    assert both.after((0, 1)) == (1, 0)
    assert both.step_after((0, 0)) == (1, 0)
    assert both.after((1, 0)) is None


def test_skipping_the_invitation_to_a_breathing_skips_the_breathing() -> None:
    invited = timeline(BOX | {"wait": True, "cycles": 1}, SAY)
    assert invited.after((0, 0)) == (1, 0)
    assert invited.step_after((0, 0)) == (2, 0)


def test_skipping_the_invitation_to_repeat_skips_every_play_that_is_left() -> None:
    again = {"do": "repeat", "from": "fists", "times": 2, "wait": True}
    repeated = timeline(FISTS | {"name": "fists"}, again, SAY)
    kinds = [repeated.cue((index, 0)).kind for index in range(len(repeated.blocks))]
    assert kinds == ["tense", "repeat", "tense", "repeat", "tense", "say"]
    assert repeated.after((1, 0)) == (2, 0)
    assert repeated.step_after((1, 0)) == (5, 0)
    assert repeated.step_after((2, 0)) == (3, 0)
    assert repeated.step_after((3, 0)) == (5, 0)
