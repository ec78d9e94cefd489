"""Completion, driven through the environment as bash drives it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from anchor.cli import completing
from anchor.cli.main import run
from anchor.errors import AnchorError, Status
from anchor.packs.earlier import take_out
from checkins import checkin
from faces import own_exercise, own_pack
from journaling import keep

Complete = Callable[[str], list[str]]


@pytest.fixture
def complete(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Complete:
    """Complete a line at its end."""

    def at(line: str) -> list[str]:
        monkeypatch.setenv("_ANCHOR_COMPLETE", "complete_bash")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(line.count(" ")))
        with pytest.raises(SystemExit) as end:
            run([])
        assert end.value.code == Status.DONE
        said = capsys.readouterr()
        assert said.err == ""
        assert "\x1b" not in said.out
        return said.out.split()

    return at


@pytest.mark.parametrize("command", ["breathe", "ground", "scan", "start", "show"])
def test_names_are_completed(complete: Complete, command: str) -> None:
    assert "box" in complete(f"anchor {command} bo")
    assert {"breathing/box", "breathing/4-6"} <= set(complete(f"anchor {command} breathing/"))


def test_commands_are_completed(complete: Complete) -> None:
    assert complete("anchor bre") == ["breathe"]
    assert {"list", "show", "check", "schema", "where"} <= set(complete("anchor packs "))


def test_packs_codes_and_parts_of_the_body_are_completed(complete: Complete, home: Path) -> None:
    own_pack(home, "zz-mine", own_exercise("own-lamp"))
    assert complete("anchor packs show zz") == ["zz-mine"]
    assert complete("anchor packs show brea") == ["breathing"]
    assert complete("anchor packs edit zz") == ["zz-mine", "zz-mine/own-lamp"]
    assert complete("anchor packs explain E10")[:2] == ["E101", "E102"]
    assert complete("anchor skips --add ch") == ["cheeks", "chest"]
    assert complete("anchor scan --skip che") == ["cheeks", "chest"]


def test_ones_own_are_completed_by_their_full_name(complete: Complete, home: Path) -> None:
    own_pack(home, "zz-mine", own_exercise("own-lamp"))
    assert complete("anchor start zz-") == ["zz-mine/own-lamp"]
    assert complete("anchor start own-la") == []


def test_hostile_and_broken_packs_complete_to_nothing(complete: Complete, home: Path) -> None:
    own_pack(home, "zz-mine", own_exercise(r"\u001b[2J", 'aliases = ["a\\nb", "$(id)"]'))
    own_pack(home, "bad", "broken [")
    assert complete("anchor start zz-") == []
    assert "box" in complete("anchor start bo")


def test_packs_of_ones_own_are_completed_to_take_them_out(
    complete: Complete, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_pack(home, "zz-mine", "broken [")
    own_pack(home, "zz $(id)")
    assert complete("anchor packs remove zz") == ["zz-mine"]

    def fail(*_: object) -> None:
        raise AnchorError("no packs")

    monkeypatch.setattr("anchor.packs.library.Library.own_packs", fail)
    assert completing.own_pack("z") == []


def test_where_nothing_can_be_listed_nothing_is_said(
    complete: Complete, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise AnchorError("no packs")

    monkeypatch.setattr("anchor.packs.library.Library.names", fail)
    assert completing.name("b") == []
    assert complete("anchor breathe b") == []


def test_words_used_before_are_completed_most_used_first(complete: Complete, home: Path) -> None:
    words = ("tired", "tense", "t $(id)", "t\x1b[2J", "-", "sad")
    keep(home, checkin(0, feelings=words, triggers=("noise",), tags=("work",)))
    keep(home, checkin(1, feelings=("tired",)))
    assert complete("anchor checkin --feeling t") == ["tired", "tense"]
    assert complete("anchor checkin --trigger ") == ["noise"]
    assert complete("anchor checkin --tag w") == ["work"]


def test_without_a_journal_no_word_is_completed_and_nothing_made(
    complete: Complete, home: Path
) -> None:
    assert complete("anchor checkin --feeling t") == []
    assert not home.exists()


def test_a_journal_that_cannot_be_read_completes_to_nothing(complete: Complete, home: Path) -> None:
    home.mkdir()
    (home / "journal.db").write_text("something else " * 200)
    assert complete("anchor checkin --feeling t") == []


def test_settings_and_what_they_take_are_completed(complete: Complete, home: Path) -> None:
    assert complete("anchor config set mo") == ["motion"]
    assert {"keys", "keys.leave", "keys.session.pause"} <= set(complete("anchor config set ke"))
    assert complete("anchor config set motion ") == ["none", "gentle", "full"]
    assert complete("anchor config set numbers t") == ["true"]
    assert complete("anchor config set scales ") == []
    assert complete("anchor config set nothing ") == []
    assert complete("anchor config unset th") == ["theme"]
    assert not home.exists()


def test_scales_are_completed_ones_own_too(complete: Complete, home: Path) -> None:
    assert complete("anchor checkin --scale s") == ["sleep=", "steadiness=", "self-talk="]
    home.mkdir()
    (home / "config.toml").write_text('[[scales]]\nname = "pain"\nquestion = "Pain?"\n')
    assert complete("anchor checkin --scale p") == ["pain="]
    (home / "config.toml").write_text("broken")
    assert complete("anchor checkin --scale p") == []


def test_what_can_be_brought_back_is_offered(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("zz-mine", "zz $(id)"):
        take_out(own_pack(home, name, own_exercise("own-lamp")))
    assert completing.earlier_pack("zz") == ["zz-mine"]
    assert completing.earlier_pack("y") == []

    def fail(_: Path) -> list[Path]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("anchor.packs.earlier.packs_with_earlier", fail)
    assert completing.earlier_pack("z") == []
