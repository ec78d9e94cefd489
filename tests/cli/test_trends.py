"""Looking back at a terminal: plain sentences, and the same as data."""

from collections.abc import Callable
from pathlib import Path

import pytest

from anchor.cli import trends
from anchor.errors import Status
from anchor.journal.model import CheckIn, Played
from anchor.journal.store import Journal
from checkins import checkin
from running import Run

PAIRS = [(8, 5)] * 4 + [(7, 4)] * 2 + [(6, 6)] * 2 + [(6, 9)]


def used(number: int, before: int | None, after: int | None, exercise: str) -> CheckIn:
    session = Played(exercise=exercise, practised=300_000, before=before, after=after)
    return checkin(number, distress=None, kind="session", session=session, triggers=("noise",))


@pytest.fixture
def kept(home: Path) -> Path:
    """A journal of some days, and what is in it."""
    made = [used(n, *pair, "breathing/longer-out") for n, pair in enumerate(PAIRS)]
    made += [used(10, 8, None, "breathing/longer-out"), used(11, 2, 1, "breathing/longer-out")]
    made += [used(24 * 3, 5, 8, "gone/away"), checkin(200, distress=4, scales={"sleep": 6})]
    with Journal(home / "journal.db") as journal:
        journal.merge(made)
    return home


def test_it_says_what_was_and_no_more(anchor: Run, kept: Path) -> None:
    done = anchor("trends")
    assert (done.status, done.err) == (Status.DONE, "")
    assert done.prose == (
        "After 9 uses of Longer out-breath your rating was lower 6 times, about the same 2, "
        "higher 1. The middle change was 3 lower (95 % interval: 3 lower to no change). "
        "1 use began at 2 or below, with little room to go down, and is left out. "
        "1 use is not compared: ratings are yours to give or to leave out. "
        "lower 6 | same 2 | higher 1 "
        "gone/away, 1 use, before and after: 5 then 8. "
        "Distress, 1 rating: 4. Sleep, 1 rating: 6. "
        "About the same means within 1. These were different moments, and a hard moment often "
        "eases with time: counts cannot tell what made a difference. "
        "What else to try: anchor suggest"
    )
    assert "lower 6 | same 2 | higher 1" in done.out.splitlines()


@pytest.mark.parametrize(
    ("by", "part"),
    [
        ("trigger", "With the trigger noise, after 10 uses of an exercise, your rating was lower"),
        ("time", "In the afternoon, "),
        ("week", "In the week from 2026-10-05: 12 check-ins."),
    ],
)
def test_uses_are_put_together_by_what_is_asked_for(
    anchor: Run, kept: Path, by: str, part: str
) -> None:
    done = anchor("trends", "--by", by)
    assert part in done.prose
    assert done.prose.endswith("What else to try: anchor suggest")


def test_weeks_come_only_when_asked_for(anchor: Run, kept: Path) -> None:
    assert "week" not in anchor("trends").prose
    assert "check-ins" not in anchor("trends").prose


def test_a_time_may_be_chosen(anchor: Run, kept: Path) -> None:
    first = anchor("trends", "--until", "2026-10-06").prose
    assert "Longer out-breath" in first
    assert "gone/away" not in first
    later = anchor("trends", "--since", "2026-10-07").prose
    assert "Longer out-breath" not in later
    assert "gone/away" in later
    assert "Sleep" in later


@pytest.mark.parametrize("by", ["exercise", "trigger", "time", "week"])
def test_where_nothing_was_noted_it_says_so(anchor: Run, kept: Path, by: str) -> None:
    done = anchor("trends", "--by", by, "--until", "2026-10-01")
    assert done.status == Status.DONE
    assert done.prose.startswith("No")
    assert "counts cannot tell" not in done.prose
    assert "Good to see you" not in done.prose


def test_before_anything_is_there_it_says_how_to_begin(anchor: Run, home: Path) -> None:
    done = anchor("trends")
    assert (done.status, done.err) == (Status.DONE, "")
    assert done.out.startswith("Good to see you. Start anywhere.\nanchor ground begins")
    assert not home.exists()


def test_data_has_the_same(anchor: Run, kept: Path) -> None:
    found = anchor("trends", "--json").data
    longer, gone = found["groups"]
    assert longer == {
        "exercise": "breathing/longer-out", "title": "Longer out-breath", "uses": 11,
        "compared": 9, "lower": 6, "same": 2, "higher": 1, "median": -3.0, "interval": [-3, 0],
        "values": None, "began-low": 1, "not-rated": 1,
    }  # fmt: skip
    assert (gone["title"], gone["values"], gone["median"]) == ("gone/away", [[5, 8]], None)
    assert found["distress"] == {"ratings": 1, "median": None, "interval": None, "values": [4]}
    assert [scale["name"] for scale in found["scales"]] == ["sleep"]
    assert (found["by"], found["check-ins"], found["since"]) == ("exercise", 13, None)


def test_data_of_weeks_and_of_nothing(anchor: Run, kept: Path) -> None:
    first, second = anchor("trends", "--by", "week", "--json").data["groups"]
    assert (first["week"], first["check-ins"], first["uses"]) == ("2026-10-05", 12, 12)
    assert (second["week"], second["scales"][0]["values"]) == ("2026-10-12", [6])
    (trigger,) = anchor("trends", "--by", "trigger", "--json").data["groups"]
    assert trigger["trigger"] == "noise"
    nothing = anchor("trends", "--json", "--until", "2026-10-01").data
    assert (nothing["check-ins"], nothing["groups"]) == (0, [])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--since", "2026-10-31", "--until", "2026-10-01"), "--since comes after --until"),
        (("--since", "soon"), "soon: it takes a time"),
        (("--by", "mood"), "'week'"),
    ],
)
def test_a_slip_is_told(anchor: Run, kept: Path, arguments: tuple[str, ...], said: str) -> None:
    done = anchor("trends", *arguments)
    assert (done.status, done.out) == (Status.WRONG_USE, "")
    assert said in done.notes


def test_help_promises_no_more_than_a_small_change(anchor: Run) -> None:
    assert "often a small change" in anchor("trends", "--help").prose


# At a terminal: the words, and small plots below them


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Be at a terminal of so many columns, whose signs are those of UTF-8."""

    def be(columns: int) -> None:
        monkeypatch.setattr(trends, "is_plain", bool)
        monkeypatch.setenv("COLUMNS", str(columns))

    return be


def test_at_a_terminal_the_counts_are_drawn_below_the_words(
    anchor: Run, kept: Path, at_terminal: Callable[[int], None]
) -> None:
    at_terminal(80)
    lines = anchor("trends").out.splitlines()
    assert lines[0] == "Longer out-breath"
    drawn = lines.index("  lower   6  ████████████████████████")
    assert lines[drawn + 1 : drawn + 6] == [
        "  same    2  ████████",
        "  higher  1  ████",
        "  lower ·······●──┤·········· higher",
        "              no change",
        "",
    ]
    assert "● is the middle, ├─┤ its 95 % interval." in lines


@pytest.mark.parametrize("by", ["exercise", "trigger", "time", "week"])
@pytest.mark.parametrize("columns", [100, 60, 40, 20])
def test_beside_the_plots_stand_the_same_words_as_in_plain_lines(
    anchor: Run, kept: Path, at_terminal: Callable[[int], None], by: str, columns: int
) -> None:
    plain = anchor("trends", "--by", by, "--plain").out.split("\n\n")
    at_terminal(columns)
    done = anchor("trends", "--by", by)
    for paragraph in plain:
        for sentence in paragraph.split("\nlower ")[0].split(". "):
            assert " ".join(sentence.split()) in done.prose
    assert max(map(len, done.out.splitlines())) <= min(columns, 76)


@pytest.mark.parametrize("columns", [35, 36])
def test_a_strip_that_has_no_room_is_left_to_the_words(
    anchor: Run, kept: Path, at_terminal: Callable[[int], None], columns: int
) -> None:
    at_terminal(columns)
    out = anchor("trends").out
    assert ("●──┤" in out) is (columns == 36)
    assert ("is the middle" in out) is (columns == 36)
    assert "  higher  1  ██" in out


def test_few_ratings_are_not_drawn(
    anchor: Run, kept: Path, at_terminal: Callable[[int], None]
) -> None:
    at_terminal(80)
    out = anchor("trends", "--since", "2026-10-07").out
    assert "gone/away, 1 use, before and after: 5 then 8." in out
    assert not set("█●·") & set(out)
    assert "is the middle" not in out


def test_scales_are_drawn_each_for_itself(
    anchor: Run, home: Path, at_terminal: Callable[[int], None]
) -> None:
    with Journal(home / "journal.db") as journal:
        journal.merge(checkin(n, distress=3 + n % 3) for n in range(9))
    at_terminal(80)
    lines = anchor("trends").out.splitlines()
    assert lines[0] == "No exercises are in the journal for this time."
    told = "Distress, 9 ratings: from 3 to 5, the middle one 4 (95 % interval: 3 to 5)."
    assert lines[lines.index(told) + 1] == "  0 ······├─●─┤·········· 10"
    assert "counts cannot tell" not in " ".join(lines)


@pytest.mark.parametrize("wanted", ["ascii = true", ""])
def test_plots_need_no_more_than_letters_where_that_is_all_there_is(
    anchor: Run,
    kept: Path,
    at_terminal: Callable[[int], None],
    monkeypatch: pytest.MonkeyPatch,
    wanted: str,
) -> None:
    if wanted:
        (kept / "config.toml").write_text(wanted)
    else:
        monkeypatch.setattr("rich.console.Console.encoding", "ascii")
    at_terminal(80)
    out = anchor("trends").out
    assert out.isascii()
    assert "  lower .......O--|.......... higher" in out


def test_what_a_person_called_a_trigger_stays_text(
    anchor: Run, home: Path, at_terminal: Callable[[int], None]
) -> None:
    played = Played(exercise="a/b", before=7, after=4)
    name = "[bold]x[/] :smile: \x1b[31m\u202e"
    with Journal(home / "journal.db") as journal:
        journal.merge(checkin(n, distress=None, session=played, triggers=(name,)) for n in range(6))
    at_terminal(80)
    out = anchor("trends", "--by", "trigger").out
    assert out.startswith("[bold]x[/] :smile: \\x1b[31m\\u202e\n")
