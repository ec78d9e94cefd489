"""How a problem is shown."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.core.problems import Problem
from anchor.core.text import UNSAFE
from anchor.packs.diagnostics import (
    WHOLE_FILE,
    WIDTH,
    Diagnostic,
    PackError,
    Place,
    Placed,
    diagnose,
    entry_for,
)
from anchor.words import checks as checks_words
from anchor.words import diagnostics as words


def shown(source: str, column: int, length: int, line: int = 12) -> Diagnostic:
    problem = Problem("E201", values={"key": "inn", "hint": "Did you mean in?"})
    return diagnose(Placed(problem, Place(line, column, length)), "breathing.toml", source)


def cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def test_a_problem_is_shown_with_its_line_a_mark_and_the_remedy() -> None:
    assert shown("  inn = 4", 3, 3).render() == (
        'breathing.toml:12:3: E201: unknown key "inn"\n'
        "  12 |   inn = 4\n"
        "     |   ^^^\n"
        "Did you mean in?"
    )


def test_a_problem_of_the_file_has_no_line() -> None:
    only = diagnose(Placed(Problem("E101"), WHOLE_FILE), "a.toml")
    assert only.render() == (
        "a.toml: E101: there is no such file\n"
        "Look at the spelling, or see your packs with: anchor packs list"
    )
    assert only.to_dict()["line"] is None
    assert only.to_dict()["source"] is None


def test_the_mark_stands_under_wide_characters() -> None:
    _, line, mark, _ = shown('漢字 = "é漢"', 6, 4).render().split("\n")
    assert mark.index("^") == cells(line[: line.index('"é')])
    assert mark.count("^") == 5


def test_a_combining_sign_takes_no_cell() -> None:
    _, _, mark, _ = shown("e\u0301 = x", 6, 1).render().split("\n")
    assert mark == "     |     ^"


def test_a_tab_is_one_space() -> None:
    _, line, mark, _ = shown("\tinn\t= 4", 2, 3).render().split("\n")
    assert (line, mark) == ("  12 |  inn = 4", "     |  ^^^")


def test_unsafe_characters_are_spelled_out_and_the_mark_follows() -> None:
    _, line, mark, _ = shown("# \x1b[2J inn", 8, 3).render().split("\n")
    assert line == "  12 | # \\x1b[2J inn"
    assert mark.index("^") == line.index("inn")


def test_a_mark_behind_the_end_of_a_line_is_shown() -> None:
    assert shown("inn", 9, 1).render().split("\n")[2] == "     |    ^"


@pytest.mark.parametrize("column", [1, 60, 500, 990, 1000])
def test_a_long_line_is_cut_around_the_mark(column: int) -> None:
    source = "x" * (column - 1) + "!!!" + "y" * (1000 - column)
    _, line, mark, _ = shown(source, column, 3).render().split("\n")
    assert len(line) <= WIDTH
    assert line.index("!!!") == mark.index("^^^")
    assert mark.count("^") == 3


def test_a_long_mark_is_cut() -> None:
    _, line, mark, _ = shown("漢" * 500, 100, 300).render().split("\n")
    assert cells(line) <= WIDTH
    assert 0 < mark.count("^") <= WIDTH // 2


@given(st.text(), st.integers(1, 200), st.integers(1, 200))
def test_nothing_unsafe_is_ever_shown(text: str, column: int, length: int) -> None:
    values: dict[str, str | int | float] = {"key": text, "hint": text}
    placed = Placed(Problem("E201", values=values), Place(3, column, length))
    only = diagnose(placed, text, text)
    rendered = only.render()
    assert not UNSAFE.search(rendered)
    assert rendered.count("\n") == 3
    assert not any(UNSAFE.search(str(value)) for value in only.to_dict().values())


def test_braces_of_the_file_fill_nothing() -> None:
    problem = Problem("E201", values={"key": "{hint.__class__}", "hint": "{key}"})
    only = diagnose(Placed(problem, WHOLE_FILE), "a.toml")
    assert (only.message, only.remedy) == ('unknown key "{hint.__class__}"', "{key}")


def test_lines_to_copy_are_shown_as_lines() -> None:
    only = diagnose(Placed(Problem("W504"), Place(1, 1, 1)), "a.toml", "[[exercise.step]]")
    block = '[[exercise.step]]\ndo = "say"\nsay = "You might look around."\nturns = "outward"'
    assert only.render().endswith(f"such as:\n{block}")
    assert only.to_dict()["remedy"].endswith(f"such as:\n{block}")


def test_it_can_be_given_as_json() -> None:
    assert shown("inn = 4", 1, 3).to_dict() == {
        "file": "breathing.toml",
        "line": 12,
        "column": 1,
        "length": 3,
        "code": "E201",
        "severity": "error",
        "message": 'unknown key "inn"',
        "remedy": "Did you mean in?",
        "source": "inn = 4",
    }


def test_the_error_says_the_first_problem_and_where_to_see_all() -> None:
    one = shown("inn = 4", 1, 3)
    assert str(PackError([one])) == (
        'breathing.toml:12:1: E201: unknown key "inn". Did you mean in?'
    )
    assert str(PackError([one, one])).endswith(
        "There are 2 problems in all; see them with: anchor packs check breathing.toml"
    )


@pytest.mark.parametrize("code", [*words.ENTRIES, *checks_words.ENTRIES])
def test_every_code_has_its_sentences(code: str) -> None:
    entry = entry_for(code)
    assert code[0] in "ESW"
    for sentence in (entry.message, entry.remedy, entry.why):
        assert sentence
        assert "!" not in sentence
    assert entry.why.endswith(".")


def test_no_code_means_two_things() -> None:
    assert words.ENTRIES.keys().isdisjoint(checks_words.ENTRIES)
