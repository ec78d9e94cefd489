"""What is said about a text that is not TOML, and what is read of it all the same."""

import pytest
import tomli

from anchor.packs.diagnosing.syntax import Recovered, recover
from anchor.packs.diagnostics import Diagnostic
from anchor.packs.reader import check
from anchor.packs.source import Source


def recovered(text: str) -> Recovered:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the parser raises several kinds
        tomli.loads(text)
    return recover(text, caught.value)


def told(text: str) -> list[tuple[int, int, int, object]]:
    return [(*placed.place, placed.problem.values["said"]) for placed in recovered(text).problems]


@pytest.mark.parametrize(
    ("text", "column", "said"),
    [
        ("? = 1", 1, "this line does not begin with a key"),
        ("a = 1 2", 7, "there is something more after the end of this line's value"),
        ("a 1", 3, "there is no = after this key"),
        ("[a", 1, "this bracket is never closed"),
        ("[a\n", 3, "the square bracket of this heading is not closed"),
        ("a = 1\n[a", 3, "this bracket is never closed"),
        ("a = 'b\n", 5, "the quote of this text is not closed"),
        ("a = {b = 1, b = 2}", 18, "this key stands twice between the same braces"),
        ("[a]\n[a]", 3, "this heading stands twice"),
        ("a = {}\na.b = 1", 8, "this adds to a value that is already complete"),
        ("[a.b]\n[a]\nb.c = 1", 8, "this heading or key stands twice"),
        ("a. = 1", 4, "a key is missing here"),
        ("a = [1 2]", 8, "there is no comma or closing bracket here"),
        ("a = {b = 1 c = 2}", 12, "there is no comma or closing brace here"),
        ("a = 2023-02-30", 5, "this is no date that exists"),
        ("a = Box", 5, "there is no value here that can be read"),
        ('a = """b', 5, "the quote of this text is not closed"),
        ('a = "b\\"', 9, "the quote of this text is not closed"),
        ('a = "b\n', 7, "this text has no closing quote on its line"),
        ("a = 'b\nc = 'd'", 7, "this text has no closing quote on its line"),
        ('a = "\\q"', 8, "this backslash means nothing here"),
        ('a = "\\u00"', 8, "the number of this character is not complete"),
        ('a = "\\ud800"', 12, "there is no character of this number"),
        ("a =", 4, "there is no value here that can be read"),
    ],
)
def test_each_slip_is_told_in_plain_words(text: str, column: int, said: str) -> None:
    (first, *_) = told(text)
    assert first[3] == said
    if text.count("\n") == 0 or text.endswith("\n"):
        assert first[1] == column


def test_a_sentence_of_the_parser_that_is_not_known_is_passed_on() -> None:
    result = recover("a = 1", tomli.TOMLDecodeError("A {new} slip", "a = 1", 2))
    assert result.problems[0].problem.values["said"] == "A {new} slip"


def test_a_word_without_quotes_is_marked_whole() -> None:
    assert told("title = Box, and more")[0][:3] == (1, 9, 3)


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("seconds = 5 s", "Only the number: 5"),
        ("seconds = 5s # five", "Only the number: 5"),
        ("seconds = 3,5", "Only the number: 3.5"),
        ("seconds = 2:30", "Only the number: 150"),
        ("minutes = 2:30", "Only the number: 2.5"),
        ("seconds = 2 minutes", "Only the number: 120"),
        ("minutes = 30 sec.", "Only the number: 0.5"),
        ("cycles = 6 breaths or so", "Only the number: 6"),
        ("step.in = 4 seconds", "Only the number: 4"),
        ("seconds = 4-6", "Write one number alone, such as 4 or 2.5."),
        ("seconds = 1 000", "Write one number alone, such as 4 or 2.5."),
        ("say = 'It's quiet'", 'Put the text in double quotes: "It\'s quiet."'),
        ("or = ['It's quiet']", 'Put the text in double quotes: "It\'s quiet."'),
        (
            'say = "a" "b"',
            "One key a line. Put # before a remark, and \\ before a quote inside text.",
        ),
    ],
)
def test_a_number_or_a_text_that_goes_on_is_told_as_it_can_be_written(line: str, hint: str) -> None:
    (only,) = recovered(line).problems
    assert only.problem.values["hint"] == hint


def test_curly_quotes_are_told() -> None:
    (only,) = recovered("title = “Box”").problems
    assert "straight quotes" in str(only.problem.values["hint"])


def test_a_key_that_stands_twice_is_marked_with_its_line() -> None:
    assert told('a = 1\n  a = """\n\n"""\nb = 2')[0][:3] == (2, 3, 7)


def test_every_broken_line_is_told_and_the_rest_is_read() -> None:
    result = recovered("a = 1\nb = x\nc = 3\nd\ne = 5\n")
    assert [placed.place.line for placed in result.problems] == [2, 4]
    assert result.document == {"a": 1, "c": 3, "e": 5}
    assert result.text == "a = 1\n\nc = 3\n\ne = 5\n"


def test_a_list_that_is_never_closed_is_told_where_it_opens() -> None:
    result = recovered('a = 1\nb = [\n  "x",\n  "y",\nc = 3\n[d]\n')
    (only,) = result.problems
    assert only.place == (2, 5, 1)
    assert result.document == {"a": 1, "c": 3, "d": {}}


def test_a_comma_that_is_missing_in_a_long_list_is_told_once() -> None:
    result = recovered('a = [\n  "x"\n  "y"\n]\nb = 2\n')
    (only,) = result.problems
    assert only.place == (3, 3, 3)
    assert result.document == {"b": 2}


def test_a_text_that_is_never_closed_is_told_where_it_opens() -> None:
    result = recovered('a = "fine"\nb = """\nmany\nlines\nc = 3 # \'\n')
    (only,) = result.problems
    assert only.place == (2, 5, 3)
    assert result.document == {"a": "fine", "c": 3}


def test_a_slip_within_a_text_of_several_lines_leaves_out_all_of_it() -> None:
    result = recovered('a = """\none\n\\q\ntwo"""\nb = 2')
    assert [placed.place.line for placed in result.problems] == [3]
    assert result.document == {"b": 2}


def test_what_stands_under_a_broken_heading_is_left_out_with_it() -> None:
    result = recovered("[a]\nx = 1\n[b\nx = 2\n[c]\nx = 3\n")
    assert len(result.problems) == 1
    assert result.document == {"a": {"x": 1}, "c": {"x": 3}}


def test_the_steps_of_a_broken_heading_do_not_go_to_the_exercise_before() -> None:
    steps = "[[exercise.step]]\nx = 1\n"
    result = recovered(f"[[exercise]]\n{steps}[[exercize}}\n{steps}{steps}[[exercise]]\n")
    assert [placed.place.line for placed in result.problems] == [4]
    assert result.document == {"exercise": [{"step": [{"x": 1}]}, {}]}
    result = recovered(f"[[exercise]]\n[[exercise.step}}\nx = 1\n{steps}")
    assert result.document == {"exercise": [{"step": [{"x": 1}]}]}


def test_a_number_too_long_to_read_is_told_at_its_place() -> None:
    result = recovered("a = 1\nb = [\n" + "9" * 5000 + "]\n")
    assert result.problems[0].place == (3, 1, 5000)


def test_a_value_error_of_no_known_place_is_told_for_the_file() -> None:
    result = recover("a = 1", ValueError("?"))
    (only,) = result.problems
    assert (only.problem.code, only.place.line) == ("E112", 0)
    assert result.document is None


def test_it_gives_up_after_twenty_broken_lines() -> None:
    result = recovered("x y\n" * 30)
    assert len(result.problems) == 20
    assert result.document is None


def test_a_large_text_is_not_parsed_again_and_again() -> None:
    result = recovered("x y\n" * 5 + "#" * 700_000)
    assert len(result.problems) == 2


def test_the_rest_of_a_broken_pack_is_judged_but_nothing_is_said_to_be_missing() -> None:
    text = "format = 1\n[pack]\nname = mine\ntitel = 3\n[[exercise]]\nlevel = 9\n"
    listed: list[Diagnostic] = check(Source("mine.toml", "mine", text))
    assert [(one.line, one.code) for one in listed] == [(3, "E111"), (4, "E201"), (6, "E204")]
