"""Past check-ins: a page at a time, found, deleted and brought back, edited without losing any."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from anchor.errors import AnchorError, Status
from anchor.journal.model import Played, Sensation
from anchor.journal.store import Journal
from anchor.words import checkin as words
from anchor.words import tr
from checkins import START, checkin
from faces import CTRL_C, CTRL_D, Typed
from journaling import editor_that, keep, kept
from manual_clock import ManualClock
from running import Run, Type

HOSTILE = "a\x1b[2Jb\u202e\x7f\x85\U000e0041\x00"


def ids(*numbers: int) -> list[str]:
    """Give the ids that the log shows for check-ins."""
    return [checkin(number).id for number in numbers]


# Shown


def test_nothing_yet_is_said_and_nothing_made(anchor: Run, home: Path) -> None:
    done = anchor("log")
    assert (done.status, done.prose) == (Status.DONE, tr(words.NONE_YET))
    assert anchor("log", "--json").data == []
    assert not home.exists()


def test_check_ins_are_told_by_day_newest_first(anchor: Run, home: Path) -> None:
    session = Played(exercise="grounding/333", practised=120_000, before=7, after=4)
    felt = Sensation(where="throat", texture="tight")
    earlier = checkin(4, note="a long\nday", feelings=("tense", "tired"), sensations=(felt,))
    played = checkin(24, kind="session", distress=None, session=session)
    keep(home, earlier, played)
    done = anchor("log")
    assert done.status == Status.DONE
    assert done.out == (
        "2026-10-06\n\n"
        f"12:00. Session. (id {short(played.id)})\n"
        "Exercise: grounding/333, 2 min\nBefore: 7 of 10\nAfter: 4 of 10\n\n"
        "2026-10-05\n\n"
        f"16:00. Check-in. (id {short(earlier.id)})\n"
        "Distress: 4 of 10\nFeelings: tense, tired\nFelt: throat, tight\na long\nday\n\n"
    )


def short(identity: str) -> str:
    return identity[:12]


def test_the_time_is_as_the_clock_showed_it_there(anchor: Run, home: Path) -> None:
    keep(home, checkin(offset=-300))
    assert "07:00. Check-in." in anchor("log").out


def test_nothing_in_them_is_obeyed_by_a_terminal(anchor: Run, home: Path) -> None:
    keep(home, checkin(note=HOSTILE, feelings=(HOSTILE,), id="\x1b[2J"))
    assert r"a\x1b[2Jb\u202e\x7f\x85" in anchor("log").out
    shown = anchor("log", "--json")
    assert (shown.data[0]["note"], shown.data[0]["id"]) == (HOSTILE, "\x1b[2J")
    for sign in HOSTILE.replace("a", "").replace("b", "").replace("[2J", ""):
        assert sign not in shown.out


def test_json_has_everything_in_the_same_order(anchor: Run, home: Path) -> None:
    keep(home, *(checkin(number) for number in range(3)))
    assert [one["id"] for one in anchor("log", "--json").data] == ids(2, 1, 0)
    assert [one["id"] for one in anchor("log", "--json", "--limit", "2").data] == ids(2, 1)
    assert anchor("log", "--json").data[2]["at"] == "2026-10-05T12:00:00Z"


def test_a_page_names_where_the_next_begins(anchor: Run, home: Path) -> None:
    keep(home, *(checkin(number, note=f"note {number}.") for number in range(25)))
    first = anchor("log")
    assert first.prose.count("(id ") == 20
    assert first.prose.endswith(tr(words.EARLIER, id=short(checkin(5).id)))
    second = anchor("log", "--before", short(checkin(5).id))
    assert [f"note {number}." in second.out for number in (5, 4, 0)] == [False, True, True]
    assert "--before" not in second.out


def test_more_goes_on_page_by_page(anchor: Run, typing: Type, home: Path) -> None:
    keep(home, *(checkin(number) for number in range(5)))
    lines = typing("", "stop")
    done = anchor("log", "--more", "--limit", "2")
    assert done.prose.count("(id ") == 4
    assert done.prose.count(tr(words.MORE_PROMPT)) == len(lines.waits) == 2
    assert done.prose.count("2026-10-05") == 1
    typing(attended=False)
    assert anchor("log", "--more", "--limit", "2").prose.count("(id ") == 5


@pytest.mark.parametrize("way", [CTRL_C, CTRL_D, "q", "not helping"])
def test_leaving_the_pages_is_done(anchor: Run, typing: Type, home: Path, way: Typed) -> None:
    keep(home, *(checkin(number) for number in range(5)))
    typing(way)
    done = anchor("log", "--more", "--limit", "2")
    assert (done.status, done.prose.count("(id ")) == (Status.DONE, 2)


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        (["--kind", "small-win"], [1]),
        (["--tag", "work"], [2]),
        (["--search", "RÉSUMÉ"], [3]),
        (["--since", "2026-10-05T14:00+00:00"], [3, 2]),
        (["--until", "2026-10-05T14:00+00:00"], [1, 0]),
        (["--since", "2026-10-05", "--until", "2026-10-05"], [3, 2, 1, 0]),
        (["--until", "2026-10-03"], []),
        (["--kind", "weekly"], []),
    ],
)
def test_they_can_be_found(anchor: Run, home: Path, chosen: list[str], found: list[int]) -> None:
    keep(
        home,
        checkin(0),
        checkin(1, kind="small-win"),
        checkin(2, tags=("work",)),
        checkin(3, note="the résumé"),
    )
    assert [one["id"] for one in anchor("log", "--json", *chosen).data] == ids(*found)
    if not found:
        assert anchor("log", *chosen).prose == tr(words.NONE_FITS)


@pytest.mark.parametrize(
    "arguments",
    [["--kind", "x"], ["--limit", "0"], ["--limit", "1001"], ["--since", "soon"],
     ["--until", "soon"], ["--before", "nope"], ["--delete", "nope"], ["--edit", ""],
     ["--undo", "--delete", "x"], ["--edit", "x", "--undo"]],
)  # fmt: skip
def test_wrong_use_changes_nothing(anchor: Run, home: Path, arguments: list[str]) -> None:
    keep(home, checkin())
    done = anchor("log", *arguments)
    assert (done.status, done.out) == (Status.WRONG_USE, "")
    assert kept(home) == [checkin()]


# Deleted, and brought back


def test_one_is_deleted_and_brought_back(anchor: Run, home: Path) -> None:
    keep(home, checkin(0), checkin(1))
    done = anchor("log", "--delete", short(checkin(0).id))
    assert (done.status, done.prose) == (Status.DONE, tr(words.DELETED, when="2026-10-05 12:00"))
    assert kept(home) == [checkin(1)]
    assert anchor("log", "--undo").prose == tr(words.UNDONE, when="2026-10-05 12:00")
    assert kept(home) == [checkin(1), checkin(0)]
    again = anchor("log", "--undo")
    assert (again.status, again.notes) == (Status.FAILED, tr(words.NOTHING_TO_UNDO))


def test_what_a_check_in_says_when_it_is_kept_takes_it_out(anchor: Run, home: Path) -> None:
    said = anchor("checkin", "--distress", "4").prose
    command_line = said[said.index("anchor log") :].split()[1:]
    (one,) = kept(home)
    taken_out = anchor(*command_line)
    when = f"{one.local:%Y-%m-%d %H:%M}"
    assert (taken_out.status, taken_out.prose) == (Status.DONE, tr(words.DELETED, when=when))
    assert kept(home) == []
    assert anchor(*command_line).prose == tr(words.UNDONE, when=when)
    assert kept(home) == [one]


def test_after_a_day_nothing_is_brought_back(anchor: Run, home: Path, clock: ManualClock) -> None:
    keep(home, checkin())
    anchor("log", "--delete", checkin().id)
    clock.advance(timedelta(days=1, seconds=1).total_seconds())
    assert anchor("log", "--undo").status == Status.FAILED


def test_the_beginning_of_an_id_is_enough_if_it_is_one(anchor: Run, home: Path) -> None:
    keep(home, checkin(0, id="tea"), checkin(1, id="teacup"), checkin(2, id="teapot"))
    done = anchor("log", "--delete", "te")
    assert (done.status, done.notes) == (Status.WRONG_USE, tr(words.SEVERAL_IDS, id="te"))
    assert anchor("log", "--delete", "teac").status == Status.DONE
    assert anchor("log", "--delete", "tea").status == Status.DONE
    assert [one.id for one in kept(home)] == ["teapot"]
    done = anchor("log", "--delete", "%")
    assert (done.status, done.notes) == (Status.WRONG_USE, tr(words.NO_SUCH_ID, id="%"))


def test_a_journal_that_is_none_is_left_alone(anchor: Run, home: Path) -> None:
    home.mkdir()
    (home / "journal.db").write_text("something else, and long enough to be looked at " * 40)
    before = (home / "journal.db").read_bytes()
    for arguments in (["log"], ["log", "--undo"], ["log", "--delete", "x"], ["log", "--json"]):
        done = anchor(*arguments)
        assert (done.status, done.out) == (Status.STORAGE, "")
        assert "is not a journal of anchor" in done.notes
    assert (home / "journal.db").read_bytes() == before


# Edited


def test_one_is_edited_and_can_be_brought_back(
    anchor: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(home, checkin(note="as it was"))
    editor_that(monkeypatch, tmp_path, "text = text.replace('as it was', 'as it is')")
    done = anchor("log", "--edit", checkin().id)
    assert (done.status, done.prose) == (Status.DONE, tr(words.EDITED, when="2026-10-05 12:00"))
    assert kept(home) == [checkin(note="as it is")]
    anchor("log", "--undo")
    assert kept(home) == [checkin(note="as it was")]
    assert [path.name for path in home.iterdir() if path.is_dir()] == []


def test_one_that_is_deleted_while_it_is_edited_is_kept_as_it_was_written(
    anchor: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(home, checkin(note="as it was"))
    deletes = (
        f"from anchor.journal.store import Journal; from checkins import START; "
        f"journal = Journal(pathlib.Path({str(home / 'journal.db')!r})); "
        f"journal.delete({checkin().id!r}, START); journal.close()"
    )
    path = str(Path(__file__).parent.parent)
    editor_that(
        monkeypatch,
        tmp_path,
        f"sys.path.append({path!r})",
        deletes,
        "text = text.replace('as it was', 'as it is')",
    )
    assert anchor("log", "--edit", checkin().id).status == Status.DONE
    assert kept(home) == [checkin(note="as it is")]


def test_a_time_can_be_edited(
    anchor: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(home, checkin())
    editor_that(monkeypatch, tmp_path, "text = text.replace('2026-10-05', '2026-10-03')")
    assert anchor("log", "--edit", checkin().id).status == Status.DONE
    assert kept(home)[0].at == datetime(2026, 10, 3, START.hour, tzinfo=UTC)


def test_nothing_edited_changes_nothing(
    anchor: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(home, checkin())
    editor_that(monkeypatch, tmp_path)
    assert anchor("log", "--edit", checkin().id).prose == tr(words.NOT_CHANGED)
    assert anchor("log", "--undo").prose == tr(words.DELETED, when="2026-10-05 12:00")


BROKEN = [
    ("text = 'no TOML'", "could not be read as TOML"),
    ("text = text.replace('distress = 4', 'distress = 40')", "a whole number from 0 to 10"),
    ("text = ''", "One check-in, please"),
    ("text += text.replace('[', '[another')", "One check-in, please"),
    ("text = text.replace('[', '[another')", "One check-in, please"),
]


@pytest.mark.parametrize(("change", "said"), BROKEN)
def test_an_edit_that_cannot_be_read_is_not_written_and_offered_again(
    anchor: Run,
    typing: Type,
    home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: str,
    said: str,
) -> None:
    keep(home, checkin(note="mine"))
    mend = f"good = {f'[{checkin().id}]'!r} + '\\nat = 2026-10-05T12:00:00Z\\nkind = \"check-in\"'"
    editor_that(monkeypatch, tmp_path, mend, "if time == 1:", f"    {change}", "else: text = good")
    typing("")
    done = anchor("log", "--edit", checkin().id)
    assert said in done.notes
    assert tr(words.EDIT_AGAIN) in done.prose
    assert done.status == Status.DONE
    assert kept(home) == [checkin(distress=None)]
    seen = json.loads((tmp_path / "seen.json").read_text())
    assert len(seen) == 2
    assert "mine" in seen[0][1]


@pytest.mark.parametrize("attended", [True, False])
def test_what_was_written_is_shown_where_it_is_not_kept(
    anchor: Run,
    typing: Type,
    home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    attended: bool,
) -> None:
    keep(home, checkin())
    editor_that(monkeypatch, tmp_path, "text = 'a long thought, not in TOML'")
    typing("stop", attended=attended)
    done = anchor("log", "--edit", checkin().id)
    assert done.status == Status.FAILED
    assert tr(words.EDIT_LEFT) in done.prose
    assert done.out.endswith("a long thought, not in TOML\n")
    assert kept(home) == [checkin()]


def test_an_edit_that_cannot_be_kept_is_shown(
    anchor: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(home, checkin())
    full = AnchorError("There is no room left.", Status.STORAGE)

    def refuse(*_: object) -> None:
        raise full

    monkeypatch.setattr(Journal, "edit", refuse)
    editor_that(monkeypatch, tmp_path, "text = text.replace('distress = 4', 'note = \"new\"')")
    done = anchor("log", "--edit", checkin().id)
    assert (done.status, done.notes) == (Status.STORAGE, "There is no room left.")
    assert 'note = "new"' in done.out
