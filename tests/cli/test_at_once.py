"""What begins before the command parser is loaded, and what does not."""

from collections.abc import Sequence
from typing import Any

import pytest

from anchor.cli import full, playing, terminal
from anchor.cli.at_once import quick
from anchor.companion.legs import Leg
from anchor.errors import AnchorError
from running import Type

Shown = list[list[str]]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Shown:
    """What the full screen was asked to show, in a terminal that has one."""
    found: Shown = []

    def show(legs: Sequence[Leg] = (), *arguments: Any, **options: Any) -> None:
        found.append([leg.identity for leg in legs])

    monkeypatch.setattr(full, "show", show)
    for module in (terminal, playing):
        monkeypatch.setattr(module, "is_full", lambda plain: not plain)
    return found


@pytest.mark.parametrize(
    ("typed", "identity"),
    [
        (["breathe"], "breathing/longer-out"),
        (["ground"], "grounding/333"),
        (["scan"], "scan/edges"),
        (["breathe", "box"], "breathing/box"),
        (["start", "breathing/soft"], "breathing/soft"),
        (["breathe", " sigh"], "breathing/one-sigh"),
    ],
)
def test_what_is_named_is_on_the_screen_at_once(
    shown: Shown, typed: list[str], identity: str
) -> None:
    assert quick(typed)
    assert shown == [[identity]]


def test_a_routine_is_played_whole(shown: Shown) -> None:
    assert quick(["start", "before-sleep"])
    assert len(shown[0]) > 1


def test_nothing_typed_is_the_home_question(shown: Shown) -> None:
    assert quick([])
    assert shown == [[]]


def test_what_is_not_found_is_said(shown: Shown) -> None:
    with pytest.raises(AnchorError, match="zzz"):
        quick(["start", "zzz"])
    assert shown == []


@pytest.mark.parametrize(
    "typed",
    [["start"], ["breathe", "--minutes", "2"], ["--help"], ["show", "box"], ["tense"], ["-h"]],
)
def test_all_else_is_left_to_the_parser(shown: Shown, typed: list[str]) -> None:
    assert not quick(typed)
    assert shown == []


def test_without_a_terminal_the_home_question_is_left_to_the_parser() -> None:
    assert not quick([])


@pytest.mark.parametrize("plain", [[], ["--plain"]])
def test_plain_lines_begin_at_once_too(
    typing: Type, capsys: pytest.CaptureFixture[str], plain: list[str]
) -> None:
    typing("stop")
    assert quick(["breathe", "soft", *plain])
    assert "In for three" in capsys.readouterr().out


def test_plain_lines_are_what_is_asked_for(
    shown: Shown, typing: Type, capsys: pytest.CaptureFixture[str]
) -> None:
    typing("stop")
    assert quick(["ground", "--plain"])
    assert shown == []
    assert "3-3-3" in capsys.readouterr().out
