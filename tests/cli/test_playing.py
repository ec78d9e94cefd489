"""The commands that play: what they begin with, and what they leave behind."""

import json
from pathlib import Path

import pytest

from anchor.errors import Status
from anchor.state import State
from anchor.words import session as words
from anchor.words import tr
from faces import CTRL_C, CTRL_D, Typed, own_exercise, own_pack, own_routine
from journaling import kept
from running import Run, Type


@pytest.mark.parametrize(
    ("command", "title"),
    [
        (["breathe"], "Longer out-breath."),
        (["breathe", "soft"], "Soft breath."),
        (["breathe", "in", "4", "out", "6"], "Your own count: in 4, out 6."),
        (["breathe", "4.7-6.1"], "Your own count: in 4.7, out 6.1."),
        (["ground"], "3-3-3."),
        (["ground", "feet"], "Feet on the floor."),
        (["scan"], "The edges of the body."),
        (["start", "touch/hand-on-heart"], "Hand on heart"),
        (["start", "five-minutes"], "Five minutes between things."),
    ],
)
def test_a_command_begins_at_once(
    anchor: Run, typing: Type, command: list[str], title: str
) -> None:
    typing("stop")
    done = anchor(*command)
    assert done.status == Status.DONE
    assert done.out.startswith(title)
    assert done.err == ""


@pytest.mark.parametrize("way", ["stop", CTRL_C, CTRL_D, "not helping"])
def test_leaving_is_done(anchor: Run, typing: Type, way: Typed) -> None:
    typing(3.0, way)
    assert anchor("breathe").status == Status.DONE


def test_with_nobody_there_it_plays_to_its_end(anchor: Run) -> None:
    done = anchor("ground")
    assert done.status == Status.DONE
    assert "That is the end." in done.prose


@pytest.mark.parametrize(("flag", "kept"), [("--holds", "Rest, 4"), ("--no-holds", None)])
def test_holds_can_be_chosen(anchor: Run, flag: str, kept: str | None) -> None:
    done = anchor("breathe", "box", "--cycles", "1", flag)
    assert ("Rest, 4" in done.out.splitlines()) == (kept is not None)
    assert done.err == ""


def test_without_a_terminal_the_note_about_holds_is_on_stderr(anchor: Run) -> None:
    done = anchor("breathe", "box", "--cycles", "1")
    assert "--no-holds leaves them out" in done.notes
    assert "Rest, 4" in done.out


def test_holds_are_asked_about_once(anchor: Run, typing: Type, home: Path) -> None:
    typing("1", "stop")
    assert tr(words.HOLDS_PROMPT) in anchor("breathe", "box").prose
    typing("stop")
    assert tr(words.HOLDS_PROMPT) not in anchor("breathe", "box").prose
    assert State(home / "state.toml").holds("breathing/box") == "without"


def test_not_helping_is_remembered_unless_nothing_is_to_be(
    anchor: Run, typing: Type, home: Path
) -> None:
    typing("", "x", "3")
    anchor("breathe", "--no-save")
    assert not home.exists()
    typing("", "x", "3")
    anchor("breathe")
    assert State(home / "state.toml").not_helpful() == {"breathing/longer-out"}


def test_playing_leaves_nothing_behind(anchor: Run, typing: Type, home: Path) -> None:
    typing("a lamp", "a chair", "a door", enters=True)
    anchor("ground")
    assert not home.exists()


def test_pace_beyond_a_limit_is_clamped_and_said(anchor: Run) -> None:
    done = anchor("breathe", "box", "--pace", "3", "--cycles", "1", "--holds")
    assert "Pace 2.5 instead of 3" in done.notes
    assert "Rest, 10" in done.out


def test_events_are_json_lines_and_nothing_else(anchor: Run) -> None:
    done = anchor("breathe", "box", "--events", "--cycles", "1")
    records = [json.loads(line) for line in done.out.splitlines()]
    assert [record["event"] for record in (records[0], records[-1])] == ["begin", "end"]


def test_events_agree_with_show(anchor: Run) -> None:
    for arguments in (["box", "--minutes", "2"], ["4.7-6.1", "--pace", "1.3"], ["feet"]):
        shown = anchor("show", *arguments, "--json").data
        begin, *cues, end = map(
            json.loads, anchor("start", *arguments, "--events").out.splitlines()
        )
        assert {key: begin[key] for key in shown} == shown
        assert [{key: cue[key] for key in cue if key != "event"} for cue in cues] == shown["cues"]
        assert end["seconds"] == shown["seconds"]
        total = sum(round(cue["seconds"] * 1000) for cue in shown["cues"])
        assert total == round(shown["seconds"] * 1000)


@pytest.mark.parametrize("command", ["start", "show"])
def test_a_routine_that_does_not_fit_is_told_before_anything_is_played(
    anchor: Run, home: Path, command: str
) -> None:
    legs = own_routine("bad-minutes", "grounding/feet").replace(
        'feet" }', 'feet" }, { start = "grounding/333", minutes = 2 }'
    )
    own_pack(home, "mine", own_exercise("one"), own_routine("row", "one"))
    own_pack(home, "rows", own_routine("nested", "mine/row"), own_routine("gone", "mine/x"), legs)
    for name, said in (
        ("nested", "mine/row is a routine"),
        ("gone", "There is no exercise called mine/x"),
        ("bad-minutes", "3-3-3 has a length of its own"),
    ):
        done = anchor(command, name)
        assert (done.status, done.out) == (Status.WRONG_USE, "")
        assert done.notes.startswith(said)


@pytest.mark.parametrize("command", ["start", "show"])
@pytest.mark.parametrize("chosen", [["--minutes", "3"], ["--cycles", "3"], ["--endless"]])
def test_a_routine_takes_no_length(anchor: Run, command: str, chosen: list[str]) -> None:
    done = anchor(command, "five-minutes", *chosen)
    assert (done.status, done.out) == (Status.WRONG_USE, "")
    assert "has a length of its own" in done.notes


def test_what_is_skipped_in_a_routine_is_somewhere_in_it(anchor: Run, typing: Type) -> None:
    assert anchor("start", "five-minutes", "--skip", "nothing-of-the-kind").status == 2
    typing("stop")
    assert anchor("start", "five-minutes", "--skip", "hear").status == Status.DONE


def test_an_unknown_exercise_is_wrong_use(anchor: Run) -> None:
    done = anchor("breathe", "bxo")
    assert (done.status, done.out) == (Status.WRONG_USE, "")
    assert done.notes.startswith("There is no exercise called bxo. Did you mean box?")


def test_an_unusable_pack_is_wrong_use(anchor: Run, home: Path) -> None:
    own_pack(home, "mine", own_exercise("own-lamp", "levle = 2"))
    done = anchor("start", "own-lamp")
    assert (done.status, done.out) == (Status.WRONG_USE, "")
    assert "levle" in done.notes


def test_a_state_that_cannot_be_written_is_said_and_it_goes_on(
    anchor: Run, typing: Type, home: Path
) -> None:
    home.write_text("a file where the folder should be")
    typing("1", "stop")
    done = anchor("breathe", "box")
    assert done.status == Status.DONE
    assert "is not remembered" in done.notes
    assert "Box breath." in done.prose


def test_a_rated_exercise_is_a_check_in(anchor: Run, typing: Type, home: Path) -> None:
    typing("7", "", 60.0, "4")
    done = anchor("breathe", "soft", "--cycles", "1", "--rate")
    (one,) = kept(home)
    assert (done.status, one.kind, one.session and one.session.exercise) == (
        Status.DONE,
        "session",
        "breathing/soft",
    )
    assert one.session is not None
    assert (one.session.before, one.session.after, one.session.ended) == (7, 4, "done")
    assert one.session.planned == one.session.practised > 0
    assert "Before: 7 of 10" in anchor("log").prose


def test_a_rated_exercise_is_not_kept_if_nothing_is_to_be(
    anchor: Run, typing: Type, home: Path
) -> None:
    typing("7", "", 60.0, "4")
    assert anchor("breathe", "soft", "--cycles", "1", "--rate", "--no-save").status == Status.DONE
    assert not home.exists()


def settle(home: Path, text: str) -> None:
    """Write settings."""
    home.mkdir(exist_ok=True)
    (home / "config.toml").write_text(text)


def test_with_history_every_exercise_is_kept(anchor: Run, typing: Type, home: Path) -> None:
    settle(home, "history = true\n")
    typing("", 3.0, "stop")
    anchor("breathe", "soft")
    typing(attended=False)
    anchor("ground", "feet", "--events")
    anchor("breathe", "soft", "--cycles", "1")
    sessions = [one.session for one in kept(home)]
    assert [(one.exercise, one.ended) for one in sessions if one] == [
        ("breathing/soft", "done"),
        ("grounding/feet", "done"),
        ("breathing/soft", "left"),
    ]


def test_without_history_what_is_only_played_is_not_kept(
    anchor: Run, typing: Type, home: Path
) -> None:
    typing("", enters=True)
    anchor("breathe", "soft", "--cycles", "1")
    assert not (home / "journal.db").exists()


@pytest.mark.parametrize("face", [[], ["--events"]])
def test_nothing_to_be_saved_goes_before_history(
    anchor: Run, typing: Type, home: Path, face: list[str]
) -> None:
    settle(home, "history = true\n")
    typing("", 3.0, "stop")
    anchor("breathe", "soft", "--no-save", *face)
    assert not (home / "journal.db").exists()


def test_there_is_time_to_read_unless_it_is_settled_otherwise(
    anchor: Run, typing: Type, home: Path
) -> None:
    begins = tr(words.BEGINS, length="15 seconds").partition("15")[0]
    typing(enters=True)
    assert begins in anchor("breathe", "soft", "--cycles", "1").out
    settle(home, "lead = false\n")
    lines = typing("stop")
    assert begins not in anchor("breathe", "soft", "--cycles", "1").out
    assert len(lines.waits) == 1


def test_a_slip_in_the_settings_stops_no_exercise(anchor: Run, typing: Type, home: Path) -> None:
    settle(home, "lead = maybe\n")
    typing("stop")
    done = anchor("breathe", "soft")
    assert done.status == Status.DONE
    assert "config.toml, line 1" in done.notes


def talk(home: Path) -> None:
    """Write a pack with an exercise that asks what could be kept."""
    step = 'do = "ask"\nquestion = "What do you need? Rest, say."\nkeep = true'
    own_pack(home, "mine", own_exercise("talk", step=step))


@pytest.mark.parametrize("form", ["toml", "jsonl", "csv"])
def test_answers_that_are_kept_are_shown_found_and_come_back_from_a_file(
    anchor: Run, typing: Type, home: Path, tmp_path: Path, form: str
) -> None:
    talk(home)
    typing("", " stop, and some rest", "yes", "")
    assert anchor("start", "mine/talk").status == Status.DONE
    (one,) = kept(home)
    assert one.answers == {"What do you need? Rest, say.": "stop, and some rest"}
    assert one.session is not None
    assert one.session.after is None
    assert "What do you need? Rest, say. Answer: stop, and some rest" in anchor("log").prose
    assert one.id[:12] in anchor("log", "--search", "some rest").out
    path = tmp_path / f"out.{form}"
    assert anchor("export", "--format", form, "--output", str(path)).status == Status.DONE
    assert anchor("log", "--undo").status == Status.DONE
    assert kept(home) == []
    assert anchor("import", str(path)).status == Status.DONE
    assert kept(home) == [one]


@pytest.mark.parametrize("more", [[], ["--no-save"], ["--events"]])
def test_answers_that_nobody_wants_kept_leave_no_journal(
    anchor: Run, typing: Type, home: Path, more: list[str]
) -> None:
    talk(home)
    typing("", "rest", enters=True)
    assert anchor("start", "mine/talk", *more).status == Status.DONE
    assert not (home / "journal.db").exists()


def test_what_was_said_and_cannot_be_kept_is_shown_again(
    anchor: Run, typing: Type, home: Path
) -> None:
    talk(home)
    (home / "journal.db").write_text("something else, and long enough to be looked at " * 40)
    typing("", "rest", "y", "4", "lighter")
    done = anchor("start", "mine/talk")
    assert done.status == Status.DONE
    assert 'note = "lighter"' in done.out
    assert '"What do you need? Rest, say." = "rest"' in done.out
    assert "is not a journal of anchor" in done.notes
