"""A check-in: by option, by questions, by editor; kept, or shown again so that nothing is lost."""

import io
import json
import os
import sqlite3  # noqa: TID253
import sys
import time
import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from anchor.cli import checkin as command
from anchor.cli import full
from anchor.cli.moments import beginning, earlier_moment, end
from anchor.companion import noting
from anchor.errors import AnchorError, Status
from anchor.journal.importing import read_toml
from anchor.journal.model import CheckIn, Played, Sensation
from anchor.journal.store import Journal
from anchor.words import checkin as words
from anchor.words import session as session_words
from anchor.words import settings as settings_words
from anchor.words import tr
from checkins import checkin
from faces import CTRL_C, CTRL_D, Typed
from journaling import editor_that, keep, kept
from manual_clock import BEGAN
from running import Run, Type

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes of another kind")


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    """Standard input, to be filled."""
    data = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(data))
    return data


# By option


@pytest.mark.parametrize("more", [[], ["--plain"], ["--kind", "check-in"]])
def test_a_number_alone_is_a_check_in(anchor: Run, home: Path, more: list[str]) -> None:
    done = anchor("checkin", "--distress", "4", *more)
    (one,) = kept(home)
    assert (done.status, done.err) == (Status.DONE, "")
    assert done.prose == tr(words.KEPT)
    assert (one.distress, one.kind, one.at) == (4, "check-in", BEGAN)


def test_simple_ones_do_not_wait_for_the_parser(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "check_in", None)
    arguments = ["--feeling", "tense", "--plain", "--trigger", "a call, noise", "--distress", "10"]
    assert anchor("checkin", *arguments).status == Status.DONE
    (one,) = kept(home)
    assert (one.distress, one.feelings, one.triggers) == (10, ("tense",), ("a call", "noise"))


@pytest.mark.parametrize(
    "arguments",
    [["--feeling", ""], ["--distress", "--plain"], ["--distress"], ["--feeling", " , "]],
)
def test_nothing_given_is_nothing_kept(anchor: Run, home: Path, arguments: list[str]) -> None:
    assert anchor("checkin", *arguments).status == Status.WRONG_USE
    assert not home.exists()


@pytest.mark.parametrize("number", ["11", "-1", "4.5", "x", "²", ""])
def test_a_number_that_is_none_is_wrong_use(anchor: Run, home: Path, number: str) -> None:
    done = anchor("checkin", "--distress", number)
    assert done.status == Status.WRONG_USE
    assert "a whole number from 0 to 10" in done.notes
    assert not home.exists()


def test_everything_can_be_given(anchor: Run, home: Path, stdin: io.BytesIO) -> None:
    stdin.write(b"so\r\nlong\n")
    stdin.seek(0)
    done = anchor(
        "checkin", "--distress", "0", "--feeling", "tense, so tired", "--feeling", "tense",
        "--sensation", "chest: tight, warm, big as a fist", "--sensation", "throat",
        "--trigger", "a call", "--tag", "work", "--scale", "sleep=6",
        "--scale", "connection=10", "--kind", "gratitude", "--at", "2026-10-05 14:03",
        "--note", "-",
    )  # fmt: skip
    (one,) = kept(home)
    assert done.status == Status.DONE
    assert one == CheckIn(
        id=one.id,
        at=datetime(2026, 10, 5, 14, 3).astimezone(),
        kind="gratitude",
        distress=0,
        feelings=("tense", "so tired"),
        sensations=(
            Sensation(where="chest", texture="tight", temperature="warm", size="big as a fist"),
            Sensation(where="throat"),
        ),
        triggers=("a call",),
        tags=("work",),
        note="so\nlong",
        scales={"sleep": 6, "connection": 10},
    )


def test_a_note_is_not_taken_from_the_command_line(anchor: Run, home: Path) -> None:
    done = anchor("checkin", "--note", "private")
    assert done.status == Status.WRONG_USE
    assert "stays in the shell's history" in done.notes
    assert "private" not in done.notes
    assert "history" in anchor("checkin", "--help").out
    assert not home.exists()


@pytest.mark.parametrize("scale", ["sleep", "=6", "sleep=11", "sleep=x", "sleep=", "sleep=-1"])
def test_a_scale_is_a_name_and_a_number(anchor: Run, scale: str) -> None:
    done = anchor("checkin", "--scale", scale)
    assert (done.status, tr(words.SCALE_FORM) in done.notes) == (Status.WRONG_USE, True)


OWN = """
[[scales]]
name = "pain"
question = "How much does it hurt?"
low = "not at all"
high = "very much"
[[scales]]
name = "hope"
question = "Hope?"
[[questions]]
name = "food"
ask = "What did you eat?"
[[questions]]
name = "walk"
ask = "Where did you walk?\\u001b[2J"
"""


def test_scales_of_ones_own_can_be_given(anchor: Run, home: Path) -> None:
    home.mkdir()
    (home / "config.toml").write_text(OWN)
    done = anchor("checkin", "--scale", "pain=4", "--scale", "sleep=10")
    assert (done.status, done.err) == (Status.DONE, "")
    assert kept(home)[0].scales == {"pain": 4, "sleep": 10}


def test_an_unknown_scale_is_refused_with_those_there_are(anchor: Run, home: Path) -> None:
    home.mkdir()
    (home / "config.toml").write_text(OWN)
    done = anchor("checkin", "--scale", "pian=4", "--distress", "5")
    names = "sleep, steadiness, self-talk, connection, pain, hope"
    assert done.status == Status.WRONG_USE
    assert done.notes == tr(words.SCALE_UNKNOWN, name="pian", names=names)
    assert kept(home) == []


def test_an_empty_note_is_nothing_typed(anchor: Run, home: Path, stdin: io.BytesIO) -> None:
    assert anchor("checkin", "--note", "-").prose == tr(words.NOTHING_TYPED)
    assert not home.exists()


def test_input_that_is_closed_is_an_empty_note(
    anchor: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert anchor("checkin", "--note", "-").prose == tr(words.NOTHING_TYPED)


def test_ids_come_from_the_clock_and_from_chance(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(noting, "randomness", lambda count: b"\x07" * count)
    anchor("checkin", "--distress", "4")
    assert [one.id for one in kept(home)] == [kept(home)[0].id]
    done = anchor("checkin", "--distress", "5")  # the same id once more
    assert done.status == Status.WRONG_USE
    assert tr(words.GIVEN_BACK) in done.prose
    assert [one.distress for one in kept(home)] == [4]


def test_very_strong_distress_speaks_of_people(anchor: Run) -> None:
    company = tr(session_words.COMPANY)
    assert company in anchor("checkin", "--distress", "8").prose
    assert company not in anchor("checkin", "--distress", "7").prose


# When it was


NOW = datetime(2026, 11, 20, 9, 15, tzinfo=UTC)


@pytest.fixture
def in_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    """Be where it is UTC."""
    zone(monkeypatch, "UTC")


def zone(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    if sys.platform == "win32":
        pytest.skip("needs time zones by their names")
    monkeypatch.setenv("TZ", name)
    time.tzset()


@pytest.fixture(autouse=True)
def zone_again() -> object:
    """Put the time zone back."""
    before = os.environ.get("TZ")
    yield
    if sys.platform != "win32" and os.environ.get("TZ") == before:
        time.tzset()


@pytest.mark.parametrize(
    ("typed", "when"),
    [
        ("2026-11-19 21:30", (19, 21, 30)),
        ("2026-11-19T21:30", (19, 21, 30)),
        (" 2026-11-19  7:05 ", (19, 7, 5)),
        ("2026-11-19", (19, 12, 0)),
        ("8:05", (20, 8, 5)),
        ("09:15", (20, 9, 15)),
        ("21:30", (19, 21, 30)),
        ("yesterday", (19, 12, 0)),
        ("3 days ago", (17, 12, 0)),
        ("1 day ago", (19, 12, 0)),
        ("2 Weeks ago 21:30", (6, 21, 30)),
        ("Yesterday 7:30", (19, 7, 30)),
        ("today 07:30", (20, 7, 30)),
        ("today", (20, 9, 15)),
        ("2026-11-20", (20, 9, 15)),
        ("2026-11-20T09:00+02:00", (20, 7, 0)),
        ("2026-11-19 21:30Z", (19, 21, 30)),
    ],
)
@pytest.mark.usefixtures("in_utc")
def test_sensible_times_are_understood(typed: str, when: tuple[int, int, int]) -> None:
    day, hour, minute = when
    assert earlier_moment(typed, NOW) == datetime(2026, 11, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "2026-13-01",
        "25:00",
        "2026-11-19 99:00",
        "-",
        "0",
        "2026-11-19x",
        "1800-01-01",
        "0001-01-01",
    ],
)
@pytest.mark.usefixtures("in_utc")
def test_other_times_are_wrong_use(anchor: Run, home: Path, typed: str) -> None:
    done = anchor("checkin", "--distress", "4", f"--at={typed}")
    assert (done.status, done.out) == (Status.WRONG_USE, "")
    assert tr(words.AT_FORM) in done.notes
    assert not home.exists()


@pytest.mark.parametrize("typed", ["2026-11-21", "2026-11-20 21:31", "9999-01-01"])
@pytest.mark.usefixtures("in_utc")
def test_nothing_is_noted_ahead_of_time(anchor: Run, home: Path, typed: str) -> None:
    done = anchor("checkin", "--distress", "4", "--at", typed)
    assert (done.status, done.notes) == (Status.WRONG_USE, tr(words.AT_AHEAD))
    assert not home.exists()


def test_a_time_is_of_the_time_it_was_there_then(monkeypatch: pytest.MonkeyPatch) -> None:
    zone(monkeypatch, "Europe/Berlin")
    summer = earlier_moment("2026-07-01 12:00", NOW)
    assert summer == datetime(2026, 7, 1, 10, tzinfo=UTC)
    assert summer.utcoffset() == timedelta(hours=2)


@pytest.mark.usefixtures("in_utc")
def test_a_span_of_days_holds_its_last_one() -> None:
    assert beginning("2026-11-01", NOW) == datetime(2026, 11, 1, tzinfo=UTC)
    assert end("2026-11-01", NOW) == datetime(2026, 11, 2, tzinfo=UTC)
    assert end("2026-11-01 08:00", NOW) == datetime(2026, 11, 1, 8, tzinfo=UTC)
    assert beginning("yesterday", NOW) == datetime(2026, 11, 19, tzinfo=UTC)
    assert end("9999-12-31", NOW).year == 9999


def test_an_exercise_done_elsewhere_can_be_noted(anchor: Run, home: Path) -> None:
    done = anchor(
        "checkin", "--exercise", "box", "--minutes", "5", "--before", "7", "--after", "0",
        "--at", "2026-10-05 14:03",
    )  # fmt: skip
    (one,) = kept(home)
    assert (done.status, one.kind) == (Status.DONE, "session")
    assert one.session == Played(exercise="breathing/box", practised=300_000, before=7, after=0)
    log = anchor("log").prose
    assert "Exercise: breathing/box, 5 min Before: 7 of 10 After: 0 of 10" in log
    anchor("checkin", "--exercise", "feet")
    assert "Exercise: grounding/feet\n" in anchor("log").out


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["--exercise", "no-such"], "no-such"),
        (["--after", "3"], tr(words.AROUND_WHAT)),
        (["--minutes", "3", "--distress", "2"], tr(words.AROUND_WHAT)),
        (["--exercise", "box", "--after", "11"], "a whole number from 0 to 10"),
    ],
)
def test_an_exercise_that_is_none_is_told(
    anchor: Run, home: Path, typed: list[str], said: str
) -> None:
    done = anchor("checkin", *typed)
    assert done.status == Status.WRONG_USE
    assert said in done.notes
    assert not home.exists()


def test_how_a_promise_went_can_be_given(anchor: Run, home: Path) -> None:
    anchor("checkin", "--kind", "promise", "--went", " in part ")
    (one,) = kept(home)
    assert (one.kind, one.went) == ("promise", "in part")
    assert "How it went: in part" in anchor("log").prose


# On the full screen


@pytest.fixture
def forms(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The kinds of check-ins that a form was shown for, at a terminal that can show one."""
    shown: list[str] = []
    monkeypatch.setattr(command, "is_full", lambda plain: not plain)
    monkeypatch.setattr(full, "check_in", shown.append)
    return shown


@pytest.mark.parametrize(
    ("more", "kind"),
    [([], "check-in"), (["--weekly"], "weekly"), (["--kind", "gratitude"], "gratitude")],
)
def test_at_a_terminal_it_is_a_form(
    anchor: Run, forms: list[str], more: list[str], kind: str
) -> None:
    done = anchor("checkin", *more)
    assert (done.status, forms) == (Status.DONE, [kind])


@pytest.mark.parametrize(
    "more",
    [["--plain"], ["--distress", "4"], ["--note", "-"], ["--at", "yesterday 10:00"]],
)
def test_whoever_asks_for_lines_or_says_something_gets_no_form(
    anchor: Run, typing: Type, forms: list[str], more: list[str]
) -> None:
    typing("6")
    anchor("checkin", *more)
    assert forms == []


# By questions


def test_short_questions_are_asked_and_kept(anchor: Run, typing: Type, home: Path) -> None:
    typing("6", "tense, so tired", "chest: cold", "", "the phone  rang")
    done = anchor("checkin")
    (one,) = kept(home)
    asked = [words.ASK_DISTRESS, words.ASK_FEELINGS, words.ASK_SENSATIONS, words.ASK_TRIGGERS]
    places = [done.prose.index(tr(prompt)) for prompt in [*asked, words.ASK_NOTE]]
    assert places == sorted(places)
    assert done.status == Status.DONE
    assert (one.distress, one.feelings, one.note) == (6, ("tense", "so tired"), "the phone  rang")
    assert one.sensations == (Sensation(where="chest", temperature="cold"),)
    assert "Felt: chest, cold" in anchor("log").prose
    assert one.triggers == ()
    assert tr(words.KEPT) in done.prose


@pytest.mark.parametrize("kind", ["small-win", "gratitude"])
def test_something_good_is_one_question(anchor: Run, typing: Type, home: Path, kind: str) -> None:
    typing("  the bench ")
    done = anchor("checkin", "--kind", kind)
    (one,) = kept(home)
    assert (one.kind, one.note) == (kind, "the bench")
    assert tr(words.ASK_WHAT[kind]) in done.prose
    assert tr(words.ASK_DISTRESS) not in done.prose


def test_a_promise_and_how_it_went_are_asked_for(anchor: Run, typing: Type, home: Path) -> None:
    for script in (["a walk", "in part"], ["a call", ""], ["", ""]):
        typing(*script)
        done = anchor("checkin", "--kind", "promise")
    said = {(one.note, one.went) for one in kept(home)}
    assert said == {("a call", ""), ("a walk", "in part")}
    assert tr(words.NOTHING_TYPED) in done.prose
    typing("a walk", "stop")
    assert tr(words.LEFT) in anchor("checkin", "--kind", "promise").prose


def test_a_note_goes_with_the_week(anchor: Run, typing: Type, home: Path) -> None:
    typing("6", "", "0", "", "a slow week")
    assert tr(words.ASK_WEEK_NOTE) in anchor("checkin", "--weekly").prose
    (one,) = kept(home)
    assert (one.kind, one.scales, one.note) == (
        "weekly", {"sleep": 6, "self-talk": 0}, "a slow week"
    )  # fmt: skip


def test_who_uses_tags_is_asked_for_some(anchor: Run, typing: Type, home: Path) -> None:
    typing("3", *[""] * 4)
    assert tr(words.ASK_TAGS) not in anchor("checkin").prose
    anchor("checkin", "--tag", "work")
    typing("3", *[""] * 4, "work, late")
    assert f"Words of yours: work. {tr(words.ASK_TAGS)}" in anchor("checkin").prose
    assert ("work", "late") in [one.tags for one in kept(home)]


def test_every_question_can_be_passed_over(anchor: Run, typing: Type, home: Path) -> None:
    for passed in ("", "skip"):
        typing(*[passed] * 5)
        assert tr(words.NOTHING_TYPED) in anchor("checkin").prose
    assert not home.exists()


WAYS_TO_LEAVE = ["stop", CTRL_C, CTRL_D, "not helping"]


@pytest.mark.parametrize("way", WAYS_TO_LEAVE)
@pytest.mark.parametrize("answers", [[], ["6"], ["6", "", "", ""]])
def test_who_leaves_before_saying_anything_in_words_leaves_nothing(
    anchor: Run, typing: Type, home: Path, answers: list[str], way: Typed
) -> None:
    typing(*answers, way)
    done = anchor("checkin")
    assert done.status == Status.DONE
    assert tr(words.LEFT_EMPTY) in done.prose
    assert (tr(session_words.NOT_HELPING_STOPPED) in done.prose) == (way == "not helping")
    assert not home.exists()


@pytest.mark.parametrize("way", WAYS_TO_LEAVE)
@pytest.mark.parametrize("answers", [["6", "tense"], ["", "", "", "", "a bad call"]])
def test_words_are_kept_also_where_a_person_leaves_before_the_last_question(
    anchor: Run, typing: Type, home: Path, answers: list[str], way: Typed
) -> None:
    home.mkdir()
    (home / "config.toml").write_text(OWN)
    typing(*answers, way)
    done = anchor("checkin")
    assert done.status == Status.DONE
    assert f"{tr(words.LEFT)}" in done.prose
    assert tr(words.LEFT_EMPTY) not in done.prose
    assert (tr(session_words.NOT_HELPING_STOPPED) in done.prose) == (way == "not helping")
    assert done.prose.endswith(tr(words.KEPT))
    (one,) = kept(home)
    assert answers[-1] in (one.note, *one.feelings)


def test_a_note_that_is_pasted_is_kept_whole(anchor: Run, typing: Type, home: Path) -> None:
    typing("", "", "", "", "one\ntwo\n\nstop", "")
    assert anchor("checkin").status == Status.DONE
    (one,) = kept(home)
    assert one.note == "one\ntwo\n\nstop"


def test_a_space_makes_a_word_an_answer(anchor: Run, typing: Type, home: Path) -> None:
    typing("", " stop", "", "", "")
    anchor("checkin")
    assert kept(home)[0].feelings == ("stop",)


def test_help_is_there_at_every_question(anchor: Run, typing: Type, home: Path) -> None:
    typing("?", "3", "?", "help now", "calm", "", "", "")
    done = anchor("checkin")
    assert done.prose.count(tr(words.INTRO)) == 3
    assert "emergency" in done.prose
    assert (kept(home)[0].distress, kept(home)[0].feelings) == (3, ("calm",))


def test_words_used_before_are_shown_most_used_first(anchor: Run, typing: Type, home: Path) -> None:
    keep(
        home,
        checkin(feelings=("b",)),
        checkin(1, feelings=("a", "c\nd")),
        checkin(2, feelings=("c\nd",)),
    )
    typing(*[""] * 5)
    assert "Words of yours: c d, a, b." in anchor("checkin").prose


def test_ones_own_scales_and_questions_come_last(anchor: Run, typing: Type, home: Path) -> None:
    home.mkdir()
    (home / "config.toml").write_text(OWN)
    typing("6", "", "", "", "a note", "3", "", "soup,  bread", "")
    done = anchor("checkin")
    (one,) = kept(home)
    asked = [
        tr(words.ASK_NOTE),
        "How much does it hurt? (0 to 10; 0 is not at all, 10 is very much)",
        "Hope? (0 to 10)",
        "What did you eat?",
        "Where did you walk?\\x1b[2J",
    ]
    places = [done.prose.index(prompt) for prompt in asked]
    assert places == sorted(places)
    assert (one.scales, one.answers) == ({"pain": 3}, {"What did you eat?": "soup,  bread"})
    log = anchor("log").prose
    assert "pain: 3 of 10" in log
    assert "What did you eat? Answer: soup, bread" in log


def test_ones_own_are_enough_for_a_check_in_and_left_like_the_others(
    anchor: Run, typing: Type, home: Path
) -> None:
    home.mkdir()
    (home / "config.toml").write_text(OWN)
    typing(*[""] * 5, "11", "0", "skip", "stop")
    assert tr(words.LEFT) in anchor("checkin").prose
    assert kept(home) == []
    typing(*[""] * 5, "0", "skip", "", "skip")
    anchor("checkin")
    assert kept(home)[0].scales == {"pain": 0}
    for kind in ("weekly", "gratitude"):
        typing(*[""] * 5)
        assert "hurt" not in anchor("checkin", "--kind", kind).prose


def test_a_slip_in_the_settings_is_said_and_the_rest_is_asked(
    anchor: Run, typing: Type, home: Path
) -> None:
    home.mkdir()
    (home / "config.toml").write_text("theme = 5\nlead = 5\n" + OWN)
    typing(*[""] * 5, "4")
    done = anchor("checkin")
    assert "How much does it hurt?" in done.prose
    assert "theme takes" in done.notes
    assert "lead takes" not in done.notes
    assert tr(settings_words.MORE) in done.notes


def test_the_week_is_asked_about_question_by_question(
    anchor: Run, typing: Type, home: Path
) -> None:
    typing("7", "", "5", "", "")
    done = anchor("checkin", "--weekly")
    (one,) = kept(home)
    assert tr(words.WEEKLY_INTRO) in done.prose
    assert (one.kind, one.scales) == ("weekly", {"sleep": 7, "self-talk": 5})
    typing("7", "stop")
    assert tr(words.LEFT) in anchor("checkin", "--weekly").prose
    assert len(kept(home)) == 1


def test_a_time_and_a_kind_can_be_given_before_the_questions(
    anchor: Run, typing: Type, home: Path
) -> None:
    typing("the sun came out")
    anchor("checkin", "--kind", "small-win", "--at", "2026-11-01T08:00+00:00")
    (one,) = kept(home)
    assert (one.kind, one.note) == ("small-win", "the sun came out")
    assert one.at == datetime(2026, 11, 1, 8, tzinfo=UTC)


def test_nobody_there_is_told_how_it_goes_by_option(anchor: Run, home: Path) -> None:
    done = anchor("checkin")
    assert (done.status, done.out) == (Status.WRONG_USE, "")
    assert done.notes == tr(words.NOTHING_GIVEN)
    assert not home.exists()


# By editor


def test_a_note_can_be_written_in_an_editor(
    anchor: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = "path.with_name('note.txt~').write_text('private')"
    editor_that(monkeypatch, tmp_path, "text = 'some\\nlines\\n'", backup)
    assert anchor("checkin", "--edit", "--distress", "2").status == Status.DONE
    (one,) = kept(home)
    assert (one.distress, one.note) == (2, "some\nlines")
    ((path, text),) = json.loads((tmp_path / "seen.json").read_text())
    assert (Path(path).name, text) == ("note.txt", "")
    assert not Path(path).parent.exists()


@posix
def test_the_text_in_the_editor_is_for_its_owner_alone(
    anchor: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mode = "(path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777)"
    editor_that(monkeypatch, tmp_path, f"text = str({mode})")
    anchor("checkin", "--edit")
    assert f"({0o600}, {0o700})" in anchor("log").out


@posix
def test_folders_and_links_that_an_editor_leaves_cost_neither_the_note_nor_what_they_lead_to(
    anchor: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_text("mine")
    undo = "inner = path.parent / 'undo'; inner.mkdir(); (inner / 'note.txt~').write_text('a')"
    link = f"(path.parent / 'lock').symlink_to({str(mine)!r})"
    editor_that(monkeypatch, tmp_path, "text = 'some lines'", undo, link)
    assert anchor("checkin", "--edit").status == Status.DONE
    assert [one.note for one in kept(home)] == ["some lines"]
    assert not list(home.glob("editing-*"))
    assert mine.read_text() == "mine"


def test_an_editor_that_takes_the_file_away_left_nothing(
    anchor: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor_that(monkeypatch, tmp_path, "path.unlink(); sys.exit(0)")
    assert anchor("checkin", "--edit").prose == tr(words.NOTHING_TYPED)


def test_what_was_written_stays_where_an_editor_fails(
    anchor: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor_that(monkeypatch, tmp_path, "text = 'private' if time == 1 else ''; fail = True")
    done = anchor("checkin", "--edit")
    assert done.status == Status.FAILED
    (folder,) = home.iterdir()
    assert str(folder / "note.txt") in done.err.replace("\n", " ").replace("- ", "-")
    assert (folder / "note.txt").read_text() == "private"
    anchor("checkin", "--edit")
    assert [*home.iterdir()] == [folder]


# What cannot be kept is not lost


def assert_given_back(anchor: Run, typing: Type, home: Path, reason: str) -> None:
    typing("6", "tense, \u202eso\x1b", "chest", "a call", "a long day")
    done = anchor("checkin", "--at", "2026-11-01T08:00+00:00")
    assert done.status == Status.STORAGE
    assert reason in done.notes
    assert tr(words.GIVEN_BACK) in done.prose
    text = done.out[done.out.index("\n[") :]
    assert {"tense", "chest", "a call", "a long day"} <= {
        word for one in read_toml(text) if isinstance(one, CheckIn) for word in one.texts()
    }
    assert tr(words.KEPT) not in done.prose
    again = anchor("checkin", "--distress", "4")
    assert again.status == Status.STORAGE
    assert "distress = 4" in again.out


def test_a_newer_journal_gives_back_what_was_typed(anchor: Run, home: Path) -> None:
    keep(home, checkin())
    connection = sqlite3.connect(home / "journal.db")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    done = anchor("checkin", "--distress", "4", "--feeling", "tense")
    assert done.status == Status.STORAGE
    assert "newer anchor" in done.notes
    (table,) = tomllib.loads(done.out[done.out.index("[") :]).values()
    assert (table["distress"], table["feelings"]) == (4, ["tense"])


def test_a_home_that_cannot_be_made_gives_back_what_was_typed(
    anchor: Run, typing: Type, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home.parent / "a-file").write_text("")
    monkeypatch.setenv("ANCHOR_HOME", str(home.parent / "a-file" / "below"))
    typing("6", "tense", "", "", "a long day")
    done = anchor("checkin", "--kind", "check-in")
    assert done.status == Status.STORAGE
    (home.parent / "a-file").unlink()


def test_a_folder_that_cannot_be_written_gives_back_what_was_typed(
    anchor: Run,
    typing: Type,
    bound_by_permissions: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bound_by_permissions.chmod(0o500)
    monkeypatch.setenv("ANCHOR_HOME", str(bound_by_permissions))
    assert_given_back(anchor, typing, bound_by_permissions, "could not be opened for writing")


def test_a_full_disk_gives_back_what_was_typed(
    anchor: Run, typing: Type, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(home, checkin())
    full = AnchorError("There is no room left.", Status.STORAGE)

    def refuse(*_: object) -> None:
        raise full

    monkeypatch.setattr(Journal, "add", refuse)
    assert_given_back(anchor, typing, home, "no room left")
