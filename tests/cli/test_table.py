"""A table in a terminal: in columns where they fit, and readable where they do not."""

import pytest

from anchor.cli.table import print_table

HEAD = ("Name", "Title", "Length")
ROWS = (
    ("own/lamp", "A lamp, and what it lights", "4 seconds"),
    ("own/日本", "灯", ""),
)


def printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: int
) -> list[str]:
    monkeypatch.setenv("COLUMNS", str(columns))
    print_table(HEAD, ROWS)
    return capsys.readouterr().out.splitlines()


def test_columns_stand_below_their_heads(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert printed(capsys, monkeypatch, 47) == [
        "Name      Title                       Length",
        "own/lamp  A lamp, and what it lights  4 seconds",
        "own/日本  灯",
    ]


def test_what_is_too_wide_for_columns_stands_one_below_another(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert printed(capsys, monkeypatch, 40) == [
        "Name",
        "  Title, Length",
        "own/lamp",
        "  A lamp, and what it lights, 4 seconds",
        "own/日本",
        "  灯",
    ]
    assert printed(capsys, monkeypatch, 20)[2:6] == [
        "own/lamp",
        "  A lamp, and what",
        "  it lights, 4",
        "  seconds",
    ]


def test_a_name_is_never_broken(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "own/lamp" in printed(capsys, monkeypatch, 5)


@pytest.mark.parametrize("columns", [47, 40])
def test_names_stand_out_in_a_terminal_that_can(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert any(
        line.startswith("\x1b[1mown/lamp\x1b[0m") for line in printed(capsys, monkeypatch, columns)
    )
