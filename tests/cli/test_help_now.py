"""Help now: it always answers, in one order, and never with another country's number."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from anchor.care.crisis import GOOD_FOR, help_for
from anchor.cli import help_now
from anchor.cli.help_now import quick
from anchor.errors import AnchorError, Status
from anchor.files import MAX_BYTES
from anchor.plain.care import country
from anchor.state import State
from anchor.words import care as words
from anchor.words import tr
from running import Run, Type

COMPILED = help_for(None, date(2000, 1, 1)).compiled
SAM = '[[person]]\nname = "Sam"\nreach = "0123 456"\nhelps = "tea"\nsentence = "Hard evening."\n'
SETTINGS = ("LC_ALL", "LC_TELEPHONE", "LC_ADDRESS", "LC_MONETARY", "LC_MESSAGES", "LANG")

Day = Callable[[int], None]


class Calendar:
    """A clock that knows the day only."""

    def __init__(self, day: date) -> None:
        """Stay on a day."""
        self._day = day

    def today(self) -> date:
        """Give the day."""
        return self._day


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> Day:
    """Make it so many days after the lines were compiled; 30, if not told otherwise."""

    def make(days: int) -> None:
        calendar = Calendar(COMPILED + timedelta(days=days))
        monkeypatch.setattr(help_now, "SystemClock", lambda: calendar)

    make(30)
    return make


@pytest.fixture
def language(monkeypatch: pytest.MonkeyPatch) -> Callable[[str | None], None]:
    """Set the language settings, or take them all away."""

    def choose(setting: str | None) -> None:
        for name in SETTINGS:
            monkeypatch.delenv(name, raising=False)
        if setting is not None:
            monkeypatch.setenv("LANG", setting)

    choose(None)
    return choose


Language = Callable[[str | None], None]


def people(home: Path, text: str = SAM) -> Path:
    home.mkdir(exist_ok=True)
    path = home / "people.toml"
    path.write_text(text, encoding="utf-8")
    return path


def in_order(said: str, *parts: str) -> None:
    places = [said.index(part) for part in parts]
    assert places == sorted(places), said


# What is said


def test_everything_comes_in_its_order(anchor: Run, home: Path) -> None:
    people(home)
    done = anchor("help-now", "--region", "gb")
    assert (done.status, done.err) == (Status.DONE, "")
    in_order(
        done.prose,
        tr(words.WHAT_THIS_IS),
        tr(words.REGION_CHOSEN, region=country("GB")),
        tr(words.COMPILED, day=COMPILED.isoformat()),
        "Sam: 0123 456",
        "What helps: tea",
        'You could say: "Hard evening."',
        tr(words.DANGER, region=country("GB"), number="999 (9 9 9) or 112 (1 1 2)"),
        tr(words.HARM_DONE),
        tr(words.TALK, region=country("GB")),
        "Samaritans: call 116 123, samaritans.org, 24/7, free.",
        tr(words.ELSEWHERE, directory="findahelpline.com"),
        tr(words.WITH_SOMEONE),
    )
    assert tr(words.NO_PEOPLE) not in done.prose


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        (["--region", "GB"], "Emergency in GB: 999 or 112"),
        ([], "Emergency: 112 in many countries, or your local number"),
        (["--region", "IN"], "Emergency: 112 in many countries, or your local number"),
    ],
)
def test_the_emergency_number_is_the_first_line_and_comes_again_near_the_end(
    anchor: Run, arguments: list[str], first: str
) -> None:
    lines = anchor("help-now", *arguments).out.splitlines()
    assert lines[:2] == [first, ""]
    assert "112" in " ".join(lines[2:])


def test_a_country_is_named_beside_its_letters(anchor: Run) -> None:
    said = anchor("help-now", "--region", "in").prose
    assert "Numbers for IN (India), as you chose." in said
    assert "No crisis line for IN (India) is certain enough" in said
    assert "the emergency number in GB (United Kingdom):" in (
        anchor("help-now", "--region", "gb").prose
    )


def test_what_holds_elsewhere_stays_when_a_country_is_chosen(anchor: Run) -> None:
    assert "Elsewhere it is 112" in anchor("help-now", "--region", "US").prose


def test_a_choice_can_be_taken_back(anchor: Run, home: Path, language: Language) -> None:
    language("en_GB.UTF-8")
    anchor("help-now", "--region", "US")
    said = anchor("help-now", "--region", "auto")
    assert (said.status, said.err) == (Status.DONE, "")
    assert tr(words.REGION_SUGGESTED, region=country("GB")) in said.prose
    assert State(home / "state.toml").region() is None
    assert tr(words.REGION_SUGGESTED, region=country("GB")) in anchor("help-now").prose


def test_where_nothing_was_chosen_nothing_is_written_to_take_it_back(
    anchor: Run, home: Path
) -> None:
    assert anchor("help-now", "--region", "auto").status == Status.DONE
    assert not home.exists()


@pytest.mark.parametrize("columns", range(24, 80))
def test_no_number_is_broken(anchor: Run, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    out = anchor("help-now", "--region", "GB").out
    for number in ("999 (9 9 9)", "112 (1 1 2)", "116 123"):
        assert number in out


def test_with_nobody_written_down_it_says_how(anchor: Run) -> None:
    assert tr(words.NO_PEOPLE) in anchor("help-now").prose


@pytest.mark.parametrize("arguments", [[], ["--plain"], ["--region", "DE"], ["--region=DE"]])
def test_the_region_is_always_named(anchor: Run, language: Language, arguments: list[str]) -> None:
    language("de_DE.UTF-8")
    said = anchor("help-now", *arguments).prose
    assert "Numbers for DE" in said
    assert "TelefonSeelsorge" in said


@pytest.mark.parametrize("setting", [None, "C", "C.UTF-8", "en", "\x1b[2J_US"])
def test_an_unknown_region_gets_112_and_the_directory(
    anchor: Run, language: Language, setting: str | None
) -> None:
    language(setting)
    done = anchor("help-now")
    assert (done.status, done.err) == (Status.DONE, "")
    in_order(
        done.prose,
        tr(words.REGION_UNKNOWN),
        tr(words.DANGER_ANYWHERE),
        tr(words.TALK_ANYWHERE, directory="findahelpline.com"),
    )
    assert re.findall(r"\b(?:911|988|999|741741)\b", done.out) == []


@pytest.mark.parametrize("region", ["JP", "ZZ"])
def test_a_region_nothing_is_known_of_gets_the_same_and_is_named(anchor: Run, region: str) -> None:
    said = anchor("help-now", "--region", region).prose
    assert tr(words.DANGER_ANYWHERE) in said
    assert tr(words.REGION_NO_LINES, region=country(region)) in said
    assert tr(words.REGION_CHOSEN, region=country(region)) in said
    assert re.findall(r"\b(?:911|988|999)\b", said) == []


def test_numbers_of_a_suggested_region_say_whose_they_are_and_what_holds_elsewhere(
    anchor: Run, language: Language
) -> None:
    language("en_US.UTF-8")
    said = anchor("help-now").prose
    in_order(
        said,
        tr(words.REGION_SUGGESTED, region=country("US")),
        tr(words.DANGER, region=country("US"), number="911 (9 1 1)"),
        tr(words.TALK, region=country("US")),
        "call 988 (9 8 8), text 988 (9 8 8)",
        "text HOME to 741741",
        tr(words.ELSEWHERE, directory="findahelpline.com"),
    )
    assert "112" in said


def test_what_was_chosen_goes_before_what_is_suggested(anchor: Run, language: Language) -> None:
    language("en_US.UTF-8")
    anchor("help-now", "--region", "uk")
    said = anchor("help-now").prose
    assert tr(words.REGION_CHOSEN, region=country("GB")) in said
    assert "911" not in said


@pytest.mark.parametrize("region", ["GB", "DE", None])
def test_old_lines_are_hidden_and_the_rest_stays(
    anchor: Run, home: Path, day: Day, region: str | None
) -> None:
    people(home)
    chosen = ["--region", region] if region else []
    day(GOOD_FOR.days + 1)
    said = anchor("help-now", *chosen).prose
    assert "Samaritans" not in said
    assert "TelefonSeelsorge" not in said
    number = {"GB": "999 (9 9 9) or 112 (1 1 2)", "DE": "112 (1 1 2)"}.get(region or "")
    danger = (
        tr(words.DANGER, region=country(region), number=number)
        if region and number
        else tr(words.DANGER_ANYWHERE)
    )
    directory = tr(words.TALK_ANYWHERE, directory="findahelpline.com")
    in_order(said, "Sam: 0123 456", danger, directory)
    assert (tr(words.STALE) in said) == (region is not None)
    assert (f"Numbers for {region}" in said) == (region is not None)


def test_on_the_last_day_they_are_still_there(anchor: Run, day: Day) -> None:
    day(GOOD_FOR.days)
    assert "Samaritans" in anchor("help-now", "--region", "GB").prose


def test_thoughts_of_ending_ones_life_are_named_once(anchor: Run) -> None:
    for arguments in ([], ["--region", "GB"], ["--region", "ZZ"]):
        assert anchor("help-now", *arguments).out.count("ending your life") == 1


@pytest.mark.parametrize("columns", ["20", "40", "80"])
def test_it_reads_well_in_a_narrow_terminal(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    people(home)
    said = anchor("help-now", "--region", "FR")
    assert max(map(len, said.out.splitlines())) <= int(columns)
    assert "3114 (3 1 1 4)" in said.prose


# Slips in the files


def everything_else(said: str) -> None:
    assert tr(words.WHAT_THIS_IS) in said
    assert "Samaritans: call 116 123" in said
    assert tr(words.DANGER, region=country("GB"), number="999 (9 9 9) or 112 (1 1 2)") in said
    assert said.endswith(tr(words.WITH_SOMEONE))


@pytest.mark.parametrize("header", ["[[person", "[[person]", "[[people]]", "[person]"])
def test_a_broken_header_costs_nobody(anchor: Run, home: Path, header: str) -> None:
    path = people(home, f'{SAM}{header}\nname = "Bo"\nreach = "2"\n[[person]]\nname = "Al"\n')
    done = anchor("help-now", "--region", "GB")
    everything_else(done.prose)
    in_order(done.out, "Sam: 0123 456", "Bo: 2", "Al")
    assert done.notes == tr(words.FAULT_LINE, file=str(path), line=6)
    assert done.status == Status.DONE


def test_an_entry_with_a_slip_is_told_with_its_line(anchor: Run, home: Path) -> None:
    path = people(home, f'{SAM}[[person]]\nname = "Bo\n[[person]]\nname = "Al"\nreach = 0800\n')
    done = anchor("help-now", "--region", "GB")
    everything_else(done.prose)
    assert "Bo" not in done.out
    told = [
        tr(words.FAULT_NAME, file=str(path), line=6),
        tr(words.FAULT_KEY, file=str(path), line=7, key="name"),
        tr(words.FAULT_KEY, file=str(path), line=10, key="reach"),
    ]
    assert done.notes == " ".join(told)


def test_a_file_full_of_slips_does_not_push_help_away(anchor: Run, home: Path) -> None:
    path = people(home, "slip = 1\n" * 5000)
    done = anchor("help-now", "--region", "GB")
    everything_else(done.prose)
    assert tr(words.FAULTS_MORE, file=str(path)) in done.notes
    assert len(done.notes.split("The rest is shown")) <= 6


BYTES = [
    b"", b"[[person", b"\xff\xfe\0", b"\0" * 100, b"[" * 9000, b"x" * (MAX_BYTES + 1),
    b"\x89PNG\r\n\x1a\n", b"[[person]]\nname = 1", b"person = 5", b"[help]\nregion = 5",
    b"help = 1", b'[help]\nregion = "\\u001b[2J"', b'[help]\nregion = "Mars"',
]  # fmt: skip


@pytest.mark.parametrize("name", ["people.toml", "state.toml"])
@pytest.mark.parametrize("data", BYTES)
def test_whatever_a_file_holds_it_answers(anchor: Run, home: Path, name: str, data: bytes) -> None:
    home.mkdir()
    (home / name).write_bytes(data)
    done = anchor("help-now")
    assert done.status == Status.DONE
    assert tr(words.DANGER_ANYWHERE) in done.prose
    assert tr(words.REGION_UNKNOWN) in done.prose
    assert (home / name).read_bytes() == data


@pytest.mark.parametrize("name", ["people.toml", "state.toml"])
def test_a_folder_in_a_files_place_changes_nothing_else(anchor: Run, home: Path, name: str) -> None:
    (home / name).mkdir(parents=True)
    done = anchor("help-now")
    assert done.status == Status.DONE
    assert done.prose.endswith(tr(words.WITH_SOMEONE))
    told = tr(words.FAULT_FILE, file=str(home / name)) if name == "people.toml" else ""
    assert done.notes == told


@pytest.mark.skipif(sys.platform == "win32", reason="has no such things")
@pytest.mark.parametrize("name", ["people.toml", "state.toml"])
def test_a_pipe_in_a_files_place_makes_nobody_wait(anchor: Run, home: Path, name: str) -> None:
    home.mkdir()
    if sys.platform != "win32":
        os.mkfifo(home / name)
    assert anchor("help-now").prose.endswith(tr(words.WITH_SOMEONE))


def test_files_that_may_not_be_read_change_nothing_else(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = people(home)

    def refused(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("anchor.files.os.open", refused)
    done = anchor("help-now", "--plain")
    assert tr(words.DANGER_ANYWHERE) in done.prose
    assert done.notes == tr(words.FAULT_FILE, file=str(path))


def test_a_home_that_is_no_folder_changes_nothing_else(anchor: Run, home: Path) -> None:
    home.write_text("a file")
    done = anchor("help-now", "--region", "GB")
    assert done.status == Status.DONE
    everything_else(done.prose)
    assert "so it is not remembered" in done.notes


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot go there")
def test_a_folder_that_is_gone_changes_nothing_else(
    anchor: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    monkeypatch.setenv("ANCHOR_HOME", "mine")
    everything_else(anchor("help-now", "--region", "GB").prose)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("sign", ["\x1b[2J", "\x9b2J", "\u202e", "\u2028", "\x07", "\r", "\x00"])
def test_nothing_in_an_entry_is_obeyed_by_a_terminal(anchor: Run, home: Path, sign: str) -> None:
    written = f"\\u{ord(sign[0]):04x}{sign[1:]}"
    fields = "\n".join(f'{key} = "{written}x"' for key in ("name", "reach", "helps", "sentence"))
    people(home, f'[[person]]\n{fields}\n[[person]]\n"{written}" = 1\nname = "Bo"\n{sign}\n')
    done = anchor("help-now")
    assert sign[0] not in done.out + done.err
    assert "Bo" in done.out
    assert len(re.findall(r"\\(?:x[0-9a-f]{2}|u20[0-9a-f]{2}|r)", done.out)) == 4


# How it can be asked for


@pytest.mark.parametrize(
    ("arguments", "known"),
    [
        ([], True),
        (["--plain"], True),
        (["--plain", "--region", "gb"], True),
        (["--region", "Germany"], True),
        (["--region", "Atlantis"], False),
        (["--region"], False),
        (["--help"], False),
        (["please"], False),
    ],
)
def test_what_is_mostly_typed_is_answered_quickly(
    arguments: list[str], known: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    assert quick(arguments) is known
    assert (capsys.readouterr().out != "") is known


@pytest.mark.parametrize(
    "arguments",
    [
        ["--region", "Atlantis"], ["--region", ""], ["--region"], ["--regoin", "GB"], ["please"],
        ["--nope"], ["-x"], ["--region", "GB", "now"], ["--region", "\x1b[2J"],
    ],
)  # fmt: skip
def test_with_a_slip_in_what_was_typed_it_answers_and_says_so(
    anchor: Run, home: Path, arguments: list[str]
) -> None:
    done = anchor("help-now", *arguments)
    assert done.prose.endswith(tr(words.WITH_SOMEONE))
    assert done.err != ""
    assert done.status == Status.WRONG_USE
    assert not home.exists()


def test_its_help_is_help(anchor: Run) -> None:
    for flag in ("--help", "-h"):
        done = anchor("help-now", flag)
        assert done.status == Status.DONE
        assert "--region" in done.out


def test_both_ways_say_the_same(anchor: Run, home: Path) -> None:
    people(home)
    assert anchor("--plain", "help-now") == anchor("help-now")
    assert anchor("help-now", "--region=GB") == anchor("help-now", "--region", "GB")


def test_a_country_can_be_named(anchor: Run, home: Path) -> None:
    assert anchor("help-now", "--region", "india") == anchor("help-now", "--region", "IN")
    assert State(home / "state.toml").region() == "IN"


def test_a_region_that_is_none_is_told_after_everything_else(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(AnchorError, match="two letters"):
        help_now.show("Atlantis")
    assert tr(words.WHAT_THIS_IS) in capsys.readouterr().out


# What it leaves behind


def test_it_writes_nothing_unless_a_region_is_given(anchor: Run, home: Path) -> None:
    anchor("help-now")
    anchor("help-now", "--plain")
    anchor("help-now", "--region", "Atlantis")
    assert not home.exists()
    anchor("help-now", "--region", "de")
    assert [path.name for path in home.iterdir()] == ["state.toml"]
    assert State(home / "state.toml").region() == "DE"


def test_it_leaves_the_files_as_they_are(anchor: Run, home: Path) -> None:
    path = people(home, f"{SAM}[[person\n")
    (home / "state.toml").write_text("not = [toml")
    before = {one.name: one.read_bytes() for one in home.iterdir()}
    anchor("help-now")
    assert {one.name: one.read_bytes() for one in home.iterdir()} == before
    assert path.exists()


def test_a_region_that_cannot_be_remembered_is_shown_all_the_same(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("anchor.state.write_private", full)
    done = anchor("help-now", "--region", "GB")
    assert done.status == Status.DONE
    everything_else(done.prose)
    assert done.notes == tr(words.REGION_NOT_REMEMBERED, reason="No space left on device")


# From the outside


def outside(*arguments: str, **environ: str) -> "subprocess.CompletedProcess[str]":
    kept = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    return subprocess.run(
        [sys.executable, "-m", "anchor", "help-now", *arguments],
        env=kept | environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("arguments", [(), ("--region=GB",), ("--nope",)])
def test_a_poor_terminal_gets_it_too(home: Path, arguments: tuple[str, ...]) -> None:
    people(home, '[[person]]\nname = "Zoë"\nreach = "„now“ …"\n')
    done = outside(*arguments, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0", TERM="dumb")
    assert 'Zo?: ?now" ...' in done.stdout
    assert tr(words.WHAT_THIS_IS) in done.stdout
    assert "Traceback" not in done.stderr


def test_with_no_settings_at_all_it_answers(tmp_path: Path) -> None:
    done = outside(ANCHOR_HOME="", HOME=str(tmp_path), XDG_CONFIG_HOME="", XDG_DATA_HOME="")
    assert (done.returncode, done.stderr) == (Status.DONE, "")
    assert tr(words.WHAT_THIS_IS) in done.stdout
    assert list(tmp_path.iterdir()) == []


# When it is not shown


@pytest.mark.parametrize("said", ["I want to die", "kill myself", "no way out", "help"])
def test_nothing_looks_at_free_text(anchor: Run, typing: Type, said: str) -> None:
    """Help is shown to whoever asks for it, and after a high number: never for words."""
    typing("2", said, said, "stop")
    assert tr(words.WHAT_THIS_IS) not in anchor().prose
    typing(said, "1", "stop")
    assert tr(words.WHAT_THIS_IS) not in anchor("ground").prose
    typing(said, "stop")
    assert tr(words.WHAT_THIS_IS) not in anchor("start", "pause/pause-breathe-respond").prose
    assert tr(words.WHAT_THIS_IS) not in anchor("suggest", *said.split()).prose


@pytest.mark.parametrize("command", [[], ["ground"], ["breathe", "box"], ["suggest"]])
def test_it_is_two_words_away_wherever_something_is_typed(
    anchor: Run, typing: Type, command: list[str]
) -> None:
    typing("help now", "stop")
    assert tr(words.WHAT_THIS_IS) in anchor(*command).prose
