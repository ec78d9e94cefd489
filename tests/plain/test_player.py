"""A session played with lines: every word does what it says, and nothing wakes without need."""

from typing import Any

import pytest

from anchor.core.choices import Choices
from anchor.core.events import (
    CueBegan,
    Ended,
    Event,
    HoldsLeftOut,
    PaceSet,
    Paused,
    Resumed,
    Stayed,
)
from anchor.core.session import Session
from anchor.plain.player import play
from faces import CTRL_C, CTRL_D, ScriptedLines, Typed
from manual_clock import ManualClock
from playing import BOX, LONGER_OUT, SAY, THREE_THINGS, exercise

BREATHS = LONGER_OUT | {"cycles": 3}
ASK = {"do": "ask", "question": "What next?"}
CHOOSE = ASK | {"answer": "choice", "options": ["Leave", "Wait"]}
READY = SAY | {"wait": True}


class Listener:
    """A face that writes down what it is told, in a word each."""

    def __init__(self) -> None:
        self.told: list[Event | str] = []

    def tell(self, happened: list[Event]) -> None:
        self.told += happened

    def where(self) -> None:
        self.told.append("where")

    def here(self) -> None:
        self.told.append("here")

    def help(self) -> None:
        self.told.append("help")

    def help_now(self) -> None:
        self.told.append("help now")

    def unknown(self) -> None:
        self.told.append("unknown")

    def of(self, kind: type) -> list[Any]:
        return [event for event in self.told if isinstance(event, kind)]


class Played:
    """A session played to its end."""

    def __init__(
        self, clock: ManualClock, steps: tuple[dict[str, Any], ...], *script: Typed, **chosen: Any
    ) -> None:
        self.face = Listener()
        choices = Choices(**chosen)
        self.lines = ScriptedLines(clock, *script, attended=choices.attended)
        self.session = Session(exercise(*steps), choices, clock)
        self.started = clock.now()
        self.ended: Ended = play(self.session, self.face, self.lines)
        self.lasted = clock.now() - self.started

    @property
    def phases(self) -> list[str | None]:
        return [began.cue.phase for began in self.face.of(CueBegan)]

    @property
    def positions(self) -> list[int]:
        return [began.cue.position for began in self.face.of(CueBegan)]


def test_left_alone_it_plays_to_its_end(clock: ManualClock) -> None:
    played = Played(clock, (SAY, BREATHS))
    assert played.ended == Ended("done", 35_000)
    assert played.lasted == 35


@pytest.mark.parametrize(
    ("steps", "chosen"),
    [((BREATHS,), {}), ((SAY, BOX, SAY), {"minutes": 3}), ((THREE_THINGS,), {"attended": False})],
)
def test_it_wakes_once_for_each_cue_and_never_else(
    clock: ManualClock, steps: tuple[dict[str, Any], ...], chosen: dict[str, Any]
) -> None:
    played = Played(clock, steps, **chosen)
    assert len(played.lines.waits) == len(played.face.of(CueBegan))


def test_where_it_waits_for_a_person_it_does_not_wake_at_all(clock: ManualClock) -> None:
    played = Played(clock, (THREE_THINGS,), 500.0, "", 500.0, "", 500.0, "")
    assert played.lines.waits == [None, None, None]
    assert played.ended.how == "done"


def test_pause_stands_still_until_resume(clock: ManualClock) -> None:
    played = Played(clock, (BREATHS,), 1.0, "pause", 1000.0, "resume")
    assert played.face.of(Paused) == [Paused("asked")]
    assert len(played.face.of(Resumed)) == 1
    assert played.lasted == 1030
    assert played.ended == Ended("done", 30_000)


def test_enter_goes_on_after_a_pause(clock: ManualClock) -> None:
    played = Played(clock, (BREATHS,), 1.0, "pause", 60.0, "")
    assert len(played.face.of(Resumed)) == 1


def test_while_paused_it_does_not_wake(clock: ManualClock) -> None:
    played = Played(clock, (SAY,), "pause", 9999.0, "resume")
    assert played.lines.waits[1] is None


def test_a_pause_where_it_waits_keeps_keys_as_keys(clock: ManualClock) -> None:
    played = Played(clock, (ASK, SAY), "pause", "q")
    assert played.ended.how == "left"


def test_what_is_said_into_a_pause_is_not_an_answer(clock: ManualClock) -> None:
    played = Played(clock, (ASK, SAY), "pause", "a word", "", "answered", 5.0)
    assert played.positions == [0, 1]
    assert "unknown" in played.face.told


def test_skip_leaves_the_step_out(clock: ManualClock) -> None:
    played = Played(clock, (BREATHS, SAY), 1.0, "skip")
    assert played.positions == [0, 1]
    assert played.lasted == 6


def test_back_goes_to_where_the_step_began_and_then_before_it(clock: ManualClock) -> None:
    played = Played(clock, (SAY, BREATHS), 10.0, "back", 1.0, "back", 5.0, "stop")
    assert played.positions == [0, 1, 1, 1, 0, 1]


def test_stay_lasts_longer(clock: ManualClock) -> None:
    played = Played(clock, (SAY,), 1.0, "stay")
    assert played.face.of(Stayed) == [Stayed(5_000)]
    assert played.lasted == 10


@pytest.mark.parametrize(
    ("word", "slower", "lasted"), [("slower", True, 32.6), ("faster", False, 27.4)]
)
def test_slower_and_faster_change_the_pace(
    clock: ManualClock, word: str, slower: bool, lasted: float
) -> None:
    played = Played(clock, (BREATHS,), 1.0, word)
    (pace,) = played.face.of(PaceSet)
    assert pace.slower is slower
    assert played.lasted == pytest.approx(lasted)


def test_no_holds_leaves_them_out_from_here_on(clock: ManualClock) -> None:
    played = Played(clock, (BOX | {"cycles": 2},), 5.0, "no holds")
    assert played.phases == ["in", "hold", "out", "in", "out"]
    assert played.face.of(HoldsLeftOut) == [HoldsLeftOut()]


@pytest.mark.parametrize(
    ("word", "said"), [("where", "where"), ("", "where"), ("here", "here"), ("?", "help")]
)
def test_questions_are_answered_and_change_nothing(
    clock: ManualClock, word: str, said: str
) -> None:
    played = Played(clock, (BREATHS,), 1.0, word)
    assert played.face.told.count(said) == 1
    assert played.ended == Ended("done", 30_000)


def test_an_unknown_word_is_told_and_changes_nothing(clock: ManualClock) -> None:
    played = Played(clock, (BREATHS,), 1.0, "whatever", 1.0, " stop")
    assert played.face.told.count("unknown") == 2
    assert played.ended == Ended("done", 30_000)


@pytest.mark.parametrize("word", ["not helping", "x"])
def test_not_helping_ends_it_at_once(clock: ManualClock, word: str) -> None:
    played = Played(clock, (BREATHS,), 1.5, word)
    assert played.ended == Ended("not-helping", 1_500)


@pytest.mark.parametrize("way", ["stop", "q", "quit", CTRL_C, CTRL_D])
@pytest.mark.parametrize("steps", [(BREATHS,), (READY, BREATHS)])
def test_every_way_to_leave_leaves_at_once(
    clock: ManualClock, steps: tuple[dict[str, Any], ...], way: Typed
) -> None:
    played = Played(clock, steps, 1.5, way)
    assert played.ended.how == "left"
    assert played.lasted == 1.5


def test_a_pause_can_be_left_too(clock: ManualClock) -> None:
    assert Played(clock, (BREATHS,), "pause", CTRL_C).ended.how == "left"


@pytest.mark.parametrize("answer", ["", "a lamp", "q", "x", "-", "s", " stop", " not helping"])
def test_an_answer_of_any_kind_goes_on(clock: ManualClock, answer: str) -> None:
    played = Played(clock, (ASK, SAY), answer, 5.0)
    assert played.positions == [0, 1]
    assert played.ended.how == "done"


def test_an_option_is_an_answer_even_if_it_would_be_a_word(clock: ManualClock) -> None:
    assert Played(clock, (CHOOSE, SAY), "leave", 5.0).ended.how == "done"
    assert Played(clock, (ASK, SAY), "leave").ended.how == "left"
    assert Played(clock, (CHOOSE, SAY), "", "leave").ended.how == "left"


def test_keys_are_keys_where_it_waits_without_a_question(clock: ManualClock) -> None:
    assert Played(clock, (READY, SAY), "q").ended.how == "left"
    assert Played(clock, (READY, SAY), "ready", 5.0).positions == [0, 1]


def test_with_nobody_there_a_step_takes_its_estimate(clock: ManualClock) -> None:
    played = Played(clock, (THREE_THINGS, ASK), attended=False)
    assert played.lasted == 50
    assert played.ended.how == "done"


def test_piped_words_work(clock: ManualClock) -> None:
    played = Played(clock, (BREATHS, SAY), 1.0, "skip", 1.0, "stop", attended=False)
    assert played.positions == [0, 1]
    assert played.ended.how == "left"


def test_a_pipe_that_pauses_and_ends_leaves(clock: ManualClock) -> None:
    assert Played(clock, (BREATHS,), "pause", attended=False).ended.how == "left"


def test_a_word_that_comes_as_it_ends_changes_nothing(clock: ManualClock) -> None:
    played = Played(clock, (SAY,), 5.0, "back")
    assert played.ended == Ended("done", 5_000)


def test_a_machine_that_slept_finds_it_paused_where_it_was(clock: ManualClock) -> None:
    class Sleeping(ScriptedLines):
        def wait(self, until: float | None) -> str | None:
            if len(self.waits) == 1:
                clock.advance(3600)
            return super().wait(until)

    face = Listener()
    session = Session(exercise(BREATHS), Choices(), clock)
    ended = play(session, face, Sleeping(clock, 4.0, 1.0, ""))
    assert face.of(Paused) == [Paused("away")]
    assert ended.how == "done"
    assert ended.practised == 30_000
