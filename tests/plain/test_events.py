"""A session told to another program: a line of JSON for each thing that happens."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from anchor.plain.guide import Manner
from faces import Guided, Typed, own_exercise, own_pack
from manual_clock import ManualClock

Record = dict[str, Any]
Tell = Callable[..., list[Record]]


@pytest.fixture
def events(clock: ManualClock, home: Path) -> Tell:
    def tell(
        name: str, *script: Typed, attended: bool = False, enters: bool = False, **chosen: Any
    ) -> list[Record]:
        manner = Manner(as_events=True, holds="with")
        guided = Guided(clock, home, *script, attended=attended, enters=enters, manner=manner)
        guided.start(name, **chosen)
        return [json.loads(line) for line in guided.lines]

    return tell


def kinds(records: list[Record]) -> list[str]:
    return [record["event"] for record in records]


def of_kind(records: list[Record], kind: str) -> list[Record]:
    return [record for record in records if record["event"] == kind]


def test_it_begins_with_the_plan_and_ends_with_how(events: Tell) -> None:
    records = events("box", cycles=2)
    begin, *middle, end = records
    assert (begin["event"], begin["exercise"], begin["holds"]) == ("begin", "breathing/box", True)
    assert set(kinds(middle)) == {"cue"}
    assert end["event"] == "end"
    assert end["how"] == "done"


def test_a_cue_says_what_when_and_how_long(events: Tell) -> None:
    cue = of_kind(events("box", cycles=1), "cue")[1]
    assert {"at", "seconds", "kind", "phase", "text"} <= cue.keys()
    assert (cue["kind"], cue["phase"], cue["seconds"]) == ("breathe", "in", 4)


def test_cues_agree_with_the_plan_and_the_end_to_the_millisecond(events: Tell) -> None:
    begin, *cues, end = events("4.7-6.1", minutes=1, pace=1.1)
    planned = begin["cues"]
    assert [{k: v for k, v in cue.items() if k != "event"} for cue in cues] == planned
    assert end["seconds"] == begin["seconds"] == begin["estimate"]
    last = planned[-1]
    assert round((last["at"] + last["seconds"]) * 1000) == round(end["seconds"] * 1000)
    assert round(sum(cue["seconds"] for cue in planned) * 1000) == round(end["seconds"] * 1000)


def test_after_a_cue_that_waited_no_time_is_known(events: Tell) -> None:
    records = events("333", attended=True, enters=True)
    cues = of_kind(records, "cue")
    first_wait = next(i for i, cue in enumerate(cues) if cue["waits"])
    assert all(cue["at"] is not None for cue in cues[: first_wait + 1])
    assert all(cue["at"] is None for cue in cues[first_wait + 1 :])
    assert records[0]["seconds"] is None
    assert records[0]["estimate"] > 0


def test_pausing_and_going_on_are_told(events: Tell) -> None:
    records = events("soft", 1.0, "pause", 60.0, "resume", 1.0, "stop", attended=True)
    assert kinds(records) == ["begin", "cue", "pause", "resume", "end"]
    assert records[2]["because"] == "asked"
    assert records[-1] == {"event": "end", "how": "left", "seconds": 2.0}


@pytest.mark.parametrize(
    "word", ["where", "here", "?", "whatever", "", "slower", "stay", "no holds"]
)
def test_nothing_else_is_written(events: Tell, word: str) -> None:
    records = events("soft", 1.0, word, 1.0, "stop", attended=True)
    assert kinds(records) == ["begin", "cue", "end"]


def test_not_helping_is_told_and_nothing_is_asked(events: Tell) -> None:
    records = events("soft", 1.0, "not helping", attended=True)
    assert records[-1] == {"event": "end", "how": "not-helping", "seconds": 1.0}


def test_a_routine_is_one_exercise_after_another(events: Tell) -> None:
    records = events("five-minutes")
    begun = [record["exercise"] for record in of_kind(records, "begin")]
    assert begun == ["grounding/feet", "breathing/longer-out", "grounding/333"]
    assert [record["how"] for record in of_kind(records, "end")] == ["done"] * 3


def test_what_a_person_types_is_not_in_it(events: Tell, home: Path) -> None:
    own_pack(home, "mine", own_exercise("ask", step='do = "ask"\nquestion = "What?"'))
    assert "xyzzy" not in json.dumps(events("mine/ask", "xyzzy", attended=True))


def test_another_way_is_told_with_its_cue(events: Tell) -> None:
    cues = of_kind(events("feet"), "cue")
    assert any("or" in cue for cue in cues)


def test_of_a_breathing_without_end_one_breath_is_planned(events: Tell) -> None:
    begin, *_, end = events("soft", 100.0, "stop", endless=True)
    assert [cue["phase"] for cue in begin["cues"]] == [None, "in", "out"]
    assert begin["seconds"] is None
    assert begin["estimate"] is None
    assert end["seconds"] == 100


def test_without_a_terminal_holds_are_a_note_and_stdout_stays_json(
    clock: ManualClock, home: Path
) -> None:
    for attended in (False, True):
        guided = Guided(
            clock, home, 1.0, "stop", attended=attended, manner=Manner(as_events=True)
        ).start("box")
        assert "--no-holds" in guided.notes
        assert [json.loads(line)["event"] for line in guided.lines] == ["begin", "cue", "end"]
