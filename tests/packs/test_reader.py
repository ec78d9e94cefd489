"""Packs from their text: what reads, and every problem of what does not."""

import tomllib
from pathlib import Path
from typing import Any

import msgspec
import pytest
import tomli
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from anchor.core.checks import faults
from anchor.core.model import Exercise, Pack, Routine
from anchor.core.problems import Problem
from anchor.core.text import UNSAFE
from anchor.packs.diagnostics import Diagnostic, PackError
from anchor.packs.reader import (
    MAX_PROBLEMS,
    check,
    check_file,
    exercise_in,
    parse,
    read_pack,
)
from anchor.packs.source import Source, decode
from strategies import exercises, texts

HEAD = """\
format = 1
[pack]
name = "mine"
title = "Mine"
about = "My own."
language = "en"
version = "1.0.0"
license = "CC0-1.0"
"""
EXERCISE = """\
[[exercise]]
name = "look"
title = "Look"
about = "Look around."
practice = "ground"
turns = "outward"
aliases = ["see"]
"""
STEP = """\
[[exercise.step]]
do = "say"
say = "Look around."
"""
ROUTINE = """\
[[routine]]
name = "evening"
title = "Evening"
about = "At night."
sequence = [{ start = "look" }]
"""
GOOD = HEAD + EXERCISE + STEP + ROUTINE


def source(text: str, stem: str = "mine") -> Source:
    return Source(file=f"{stem}.toml", stem=stem, text=text)


def found(text: str) -> list[Diagnostic]:
    return [only for only in check(source(text)) if only.severity != "warning"]


def only(text: str) -> Diagnostic:
    (one,) = found(text)
    return one


def codes(text: str) -> list[str]:
    return [one.code for one in found(text)]


def read_exercise(read: Source, name: str) -> Exercise | Routine:
    """Read the one exercise or routine of this name, which there is."""
    thing = exercise_in(parse(read), read, name)
    assert thing is not None
    return thing


def refused(text: str, name: str = "look") -> list[str]:
    with pytest.raises(PackError) as caught:
        read_exercise(source(text), name)
    return [one.code for one in caught.value.diagnostics]


# What reads


def test_a_good_pack_reads() -> None:
    pack = read_pack(source(GOOD))
    assert pack.info.name == "mine"
    assert [exercise.name for exercise in pack.exercises] == ["look"]
    assert codes(GOOD) == []


@pytest.mark.parametrize("name", ["look", "see"])
def test_an_exercise_is_read_by_its_name_or_alias(name: str) -> None:
    assert isinstance(read_exercise(source(GOOD), name), Exercise)


def test_a_routine_is_read_by_its_name() -> None:
    assert isinstance(read_exercise(source(GOOD), "evening"), Routine)


def test_a_name_goes_before_an_alias() -> None:
    other = EXERCISE.replace('"look"', '"see"').replace('aliases = ["see"]', "aliases = 3")
    exercise = read_exercise(source(GOOD.replace(ROUTINE, other.split("aliases")[0] + STEP)), "see")
    assert exercise.name == "see"


def test_an_exercise_reads_whatever_is_wrong_with_the_others() -> None:
    text = GOOD + '[[exercise]]\nname = "broken"\naliases = 3\nbad = "\\u001b"\n'
    assert read_exercise(source(text), "look").name == "look"
    assert refused(text, "broken").count("E202") == 5


def test_an_unknown_exercise_is_told() -> None:
    for text in (GOOD, "format = 1\nexercise = 3\nroutine = [3]"):
        assert exercise_in(parse(source(text)), source(text), "nothing") is None


def test_the_exercise_has_its_own_faults() -> None:
    text = HEAD + EXERCISE + '[[exercise.step]]\ndo = "breathe"\nin = 4\nout = 4\nhold = 11\n'
    assert refused(text)[0].startswith("S4")
    with pytest.raises(PackError) as caught:
        read_pack(source(text))
    assert (caught.value.diagnostics[0].line, caught.value.diagnostics[0].column) == (20, 8)


def test_an_exercise_of_a_bad_routine_is_told() -> None:
    assert refused(GOOD.replace('[{ start = "look" }]', "[]"), "evening") == ["E210"]


def test_an_exercise_is_not_read_from_another_format() -> None:
    assert refused(GOOD.replace("format = 1", "format = 2")) == ["E211"]
    assert refused(GOOD.replace("format = 1", "format = true")) == ["E203"]
    assert refused(GOOD.replace("format = 1", "")) == ["E202"]


def test_a_file_is_checked_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    assert [one.code for one in check_file(path)] == ["E101"]
    path.write_text(GOOD + "[other]\n")
    *_, one = check_file(path, "mine.toml")
    assert one.render().startswith('mine.toml:24:2: E201: unknown key "other"\n  24 | [other]\n')


def test_warnings_come_with_a_check_alone_and_can_be_accepted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def warned(pack: Pack, *_: object) -> list[Problem]:
        accepted = {accept.code for accept in pack.info.accept}
        return [] if "W501" in accepted else [Problem("W501", ("exercise", 0, "step", 0))]

    monkeypatch.setattr("anchor.core.checks.warnings", warned)
    assert [one.code for one in check(source(GOOD))] == ["W501"]
    assert read_pack(source(GOOD))
    accepting = GOOD.replace("version", 'accept = [{ code = "W501", because = "." }]\nversion')
    assert check(source(accepting)) == []


# Keys and values


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ('titel = "x"', "Did you mean title?"),
        ('Description = "x"', "Did you mean about?"),
        ('not_for = ["numb"]', "Did you mean not-for?"),
        ("steps = []", "Did you mean step?"),
        ('language = "en"', "language belongs under [pack]."),
        ('because = "x"', "because belongs inside accept = [{ ... }]."),
        ("release = 3", "release belongs in a step that does tense."),
        ("seconds = 3", "seconds belongs in a step, under [[exercise.step]]."),
        ("format = 1", "format belongs at the top of the file, above every line in"),
        ("zzz = 1", "What can stand here: name, title, about, practice, turns, step, aliases,"),
        ('"\\u001b[2J" = 1', "What can stand here: name,"),
    ],
)  # fmt: skip
def test_an_unknown_key_is_told_with_what_may_have_been_meant(line: str, hint: str) -> None:
    one = only(HEAD + EXERCISE + line + "\n" + STEP)
    assert (one.code, one.line, one.column) == ("E201", 16, 1)
    assert one.remedy.startswith(hint)


def test_a_routines_minutes_belong_to_one_of_its_exercises() -> None:
    assert "sequence" in only(GOOD + "minutes = 3\n").remedy


def test_an_exercises_key_below_its_steps_is_told_where_it_belongs() -> None:
    one = only(HEAD + EXERCISE + STEP + "minutes = 3\n")
    assert one.remedy == "minutes belongs under [[exercise]]."


def test_a_missing_key_is_told_at_the_heading_with_an_example() -> None:
    one = only(GOOD.replace('turns = "outward"\n', ""))
    assert (one.code, one.line, one.column, one.length) == ("E202", 9, 1, 12)
    assert one.remedy == 'Add to [[exercise]] a line such as: turns = "inward"'


@pytest.mark.parametrize(
    ("table", "hint"),
    [
        ('{ code = "W505" }', ', because = "..."'),
        ('{ because = "My own." }', ', code = "..."'),
        ("{}", 'code = "..."'),
    ],
)
def test_what_is_missing_between_braces_is_to_be_added_there(table: str, hint: str) -> None:
    one = found(GOOD.replace("language", f"accept = [{table}]\nlanguage"))[0]
    assert one.code == "E202"
    assert one.remedy == f"Add inside the braces, at their end: {hint}"


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ('"Look around."\npractice', '""\npractice', "quotes."),
        ("language", 'authors = [""]\nlanguage', "quotes, or take this entry out."),
        ("turns", 'evidence = ""\nturns', "quotes, or leave the key out."),
    ],
)
def test_an_empty_text_can_be_left_out_only_if_it_is_optional(
    old: str, new: str, hint: str
) -> None:
    one = only(GOOD.replace(old, new, 1))
    assert (one.code, one.remedy) == ("E208", f"Write something between the {hint}")


def test_an_empty_file_misses_everything() -> None:
    assert [(one.code, one.line) for one in found("")] == [("E202", 1), ("E202", 1)]
    assert found("")[0].remedy == "Add to the top of the file a line such as: format = 1"


@pytest.mark.parametrize(
    ("old", "new", "expected", "example"),
    [
        ('title = "Look"', "title = 3", "text in quotes", 'title = "..."'),
        ('title = "Look"', "title = true", "true or false", 'title = "..."'),
        ('title = "Look"', "title = 1979-05-27", "a date or a time", 'title = "..."'),
        ('title = "Look"', 'title = { a = "b" }', "a table", 'title = "..."'),
        ('say = "Look', 'seconds = "6"\nsay = "Look', "a number", "seconds = 6"),
        ('say = "Look', 'seconds = "30 seconds"\nsay = "Look', "a number", "seconds = 30"),
        ('say = "Look', 'seconds = "3,5"\nsay = "Look', "a number", "seconds = 3.5"),
        ('say = "Look', 'wait = "no"\nsay = "Look', "true or false", "wait = false"),
        ('say = "Look', 'wait = "maybe"\nsay = "Look', "true or false", "wait = true"),
        ("aliases =", 'level = "2"\naliases =', "a whole number", "level = 2"),
        ("aliases =", 'suits = "tense"\naliases =', "a list in square", 'suits = ["tense"]'),
        ("aliases =", 'suits = "sad, low"\naliases =', "a list", 'suits = ["sad", "low"]'),
        ("aliases =", 'cautions = "Not, if"\naliases =', "a list", 'cautions = ["Not, if"]'),
        ("aliases =", "cautions = '\"a\"'\naliases =", "a list", 'cautions = ["..."]'),
        ('say = "Look', 'seconds = true\nsay = "Look', "a number", "seconds = 10"),
        ('say = "Look', 'wait = 1\nsay = "Look', "true or false", "wait = true"),
        ("aliases =", "level = 1.5\naliases =", "a whole number", "level = 1"),
        ('["see"]', '"see"', "a list in square brackets", 'aliases = ["see"]'),
        ('["see"]', f'"{"x" * 300}"', "a list in square brackets", 'aliases = ["..."]'),
        ('["see"]', "[3]", "text in quotes", 'aliases = ["..."]'),
        ("format = 1", 'format = "1"', "a whole number", "format = 1"),
        ('[{ start = "look" }]', '["look"]', "a table", 'sequence = [{ start = "'),
        ('[{ start = "look" }]', '"look"', "a list of tables", 'sequence = [{ start = "'),
        ('do = "say"', "do = 3", "text in quotes", 'do = "..."'),
        (STEP, "step = [3]\n", "a table", "[[exercise.step]]"),
        (STEP, 'step = { do = "say" }\n', "a list of tables", "[[exercise.step]]"),
    ],
)
def test_a_wrong_kind_of_value_is_told_in_plain_words(
    old: str, new: str, expected: str, example: str
) -> None:
    one = only(GOOD.replace(old, new, 1))
    assert one.code == "E203"
    assert expected in one.message
    assert one.remedy.startswith(f"Write it so: {example}")


@pytest.mark.parametrize(
    ("key", "value"), [("seconds", "six"), ("seconds", "4-6"), ("count", "2.5"), ("seconds", "")]
)
def test_a_text_that_is_no_number_is_not_made_one(key: str, value: str) -> None:
    step = f'[[exercise.step]]\ndo = "notice"\nsense = "see"\n{key} = "{value}"\n'
    assert only(HEAD + EXERCISE + step).remedy == "Write a number, without quotes."


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("0", "0"), ("-1", "-1"), ("3601", "3601"), ("inf", "inf"), ("-inf", "-inf"),
        ("nan", "nan"), ("1e999", "inf"), ("9" * 30, "a very long number"),
        ("0x" + "f" * 9000, "a very long number"),
    ],
)  # fmt: skip
def test_a_number_out_of_range_is_told_with_its_range(value: str, shown: str) -> None:
    one = only(GOOD.replace("say =", f"seconds = {value}\nsay ="))
    assert (one.code, one.line, one.column) == ("E204", 18, 11)
    assert one.message == f'"seconds" is {shown}, which is out of range'
    assert one.remedy == "Choose a number above 0, 3600 at most."


@pytest.mark.parametrize("line", ["cycles = 1000000000", "cycles = 0", "max-cycles = 10001"])
def test_absurd_repetition_is_out_of_range(line: str) -> None:
    one = only(HEAD + EXERCISE + f'[[exercise.step]]\ndo = "breathe"\nin = 4\nout = 4\n{line}\n')
    assert (one.code, one.remedy) == ("E204", "Choose a number from 1 to 10000.")


def test_formats_below_one_are_out_of_range() -> None:
    assert codes(GOOD.replace("format = 1", "format = 0")) == ["E204"]


def test_a_newer_format_is_all_that_is_told() -> None:
    one = only(GOOD.replace("format = 1", "format = 2\nnew = 3"))
    assert one.message == "this pack says format 2; this anchor reads up to 1"


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ('practice = "brethe"', "Did you mean breathe?"),
        ('practice = "zzz"', "Choose one of: breathe, ground, kindness,"),
        ('suits = ["anxious"]', "Did you mean afraid?"),
    ],
)
def test_a_word_that_is_not_in_its_list_is_told_with_those_that_are(line: str, hint: str) -> None:
    text = HEAD + EXERCISE + line + "\n" + STEP
    if line.startswith("practice"):
        text = text.replace('practice = "ground"\n', "")
    one = only(text)
    assert one.code == "E205"
    assert one.remedy.startswith(hint)


def test_a_long_list_is_not_told_whole() -> None:
    step = '[[exercise.step]]\ndo = "attend"\nseconds = 3\nwhere = "zzzzz"\n'
    one = only(HEAD + EXERCISE + step)
    assert (one.code, one.remedy) == ("E205", "See the whole list with: anchor packs schema")


def test_each_region_of_a_list_is_judged() -> None:
    step = '[[exercise.step]]\ndo = "attend"\nseconds = 3\nwhere = ["feet", "stomach", "hed"]\n'
    assert [one.column for one in found(HEAD + EXERCISE + step)] == [18, 29]


@pytest.mark.parametrize(
    ("old", "new", "form"),
    [
        ('"look"\n', '"Look Around"\n', "look-around"),
        ('"look"\n', '"../look"\n', "look"),
        ('"look"\n', '"ö/"\n', "my-own"),
        ('["see"]', '["a b"]', "a-b"),
        ('start = "look"', 'start = "a/b/c"', "box, breathing/box"),
        ('"en"', '"english language"', "pt-BR"),
        ('"1.0.0"', '"one"', "1.0.0"),
    ],
)
def test_a_name_of_the_wrong_form_is_told_the_right_one(old: str, new: str, form: str) -> None:
    one = only(GOOD.replace(old, new, 1))
    assert one.code == "E206"
    assert form in one.remedy


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('"Look around."\npractice', f'"{"x" * 2001}"\npractice', "E207"),
        ('"Look around."\npractice', '""\npractice', "E208"),
        ('["see"]', str(["a"] * 17), "E209"),
        ('[{ start = "look" }]', "[]", "E210"),
        ('do = "say"\n', "", "E212"),
        ('do = "say"', 'do = "sing"', "E213"),
        ('"mine"', '"yours"', "E214"),
        ('"Look around."\npractice', '"\\u202e"\npractice', "E108"),
    ],
)
def test_every_other_kind_of_problem_has_its_code(old: str, new: str, code: str) -> None:
    assert codes(GOOD.replace(old, new, 1)) == [code]


def test_a_step_without_do_is_told_what_it_can_do() -> None:
    remedy = only(GOOD.replace('do = "say"\n', "")).remedy
    assert remedy.startswith('Add a line do = "...", with one of: breathe, notice,')


@pytest.mark.parametrize(
    ("lines", "do"),
    [
        ('sense = "see"', "notice"),
        ('where = "feet"\nrelease = 5\nseconds = 4', "tense"),
        ('where = "feet"\nseconds = 4', "attend"),
        ('question = "What now?"', "ask"),
        ("in = 4", "breathe"),
        ("out = 4", "breathe"),
    ],
)
def test_a_step_without_do_is_told_what_its_keys_mean(lines: str, do: str) -> None:
    one = only(HEAD + EXERCISE + f"[[exercise.step]]\n{lines}\n" + STEP)
    assert (one.code, one.remedy) == ("E212", f'Add a line such as: do = "{do}"')


@pytest.mark.parametrize(("key", "near"), [("titel", "title"), ("label", "title")])
def test_a_key_that_is_there_under_another_name_is_not_missing_too(key: str, near: str) -> None:
    one = only(GOOD.replace('title = "Look"', f'{key} = "Look"'))
    assert (one.code, one.remedy) == ("E201", f"Did you mean {near}?")


def test_what_is_right_beside_a_slip_is_left_alone() -> None:
    assert codes(GOOD.replace('say = "Look', 'wait = true\nturn = 3\nsay = "Look')) == ["E201"]


def test_a_step_that_misses_a_key_is_told_with_its_heading() -> None:
    one = only(GOOD.replace('say = "Look around."\n', ""))
    assert one.remedy == 'Add to [[exercise.step]] a line such as: say = "..."'


def test_a_long_wrong_value_is_shown_in_part() -> None:
    one = only(GOOD.replace('do = "say"', f'do = "{"x" * 5000}"'))
    assert len(one.message) < 120


def test_a_name_that_is_no_text_is_no_wrong_name_too() -> None:
    assert codes(GOOD.replace('"mine"', "3")) == ["E203"]
    assert codes("format = 1\npack = 3") == ["E203"]


def test_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    text = GOOD.replace('"en"', "3").replace("title", "titel").replace('"say"', '"sai"')
    assert [(one.line, one.code) for one in found(text)] == [
        (4, "E201"), (6, "E203"), (11, "E201"), (17, "E213"), (21, "E201"),
    ]  # fmt: skip


def test_exercises_that_read_get_their_faults_though_others_do_not() -> None:
    hold = '[[exercise.step]]\ndo = "breathe"\nin = 4\nout = 4\nhold = 11\n'
    text = HEAD + EXERCISE.replace("look", "other") + "zzz = 1\n" + STEP + EXERCISE + hold
    first, second = found(text)
    assert (first.code, first.line) == ("E201", 16)
    assert second.severity == "refusal"
    assert second.line == 31


def test_no_file_is_told_more_problems_than_the_limit() -> None:
    many = "".join(f"k{number} = 1\n" for number in range(2 * MAX_PROBLEMS))
    listed = found(HEAD + many)
    assert len(listed) == MAX_PROBLEMS + 1
    assert listed[-1].code == "E199"


def test_faults_are_not_looked_for_once_there_are_too_many_problems(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    many = "".join(f"k{number} = 1\n" for number in range(2 * MAX_PROBLEMS))
    monkeypatch.setattr("anchor.packs.diagnosing.partial.partial_problems", None)
    assert len(found(HEAD + many + EXERCISE + STEP)) == MAX_PROBLEMS + 1


def test_a_refusal_that_the_walk_cannot_explain_is_still_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("anchor.packs.diagnosing.walk.table_problems", lambda table, cls: iter(()))
    assert codes("") == ["E299"]


# What reads of a pack that does not read as a whole

HOLD = '[[exercise.step]]\ndo = "breathe"\nin = 4\nout = 4\nhold = 11\n'
SECOND = EXERCISE.replace("look", "other").replace("see", "too")


def all_codes(text: str) -> set[str]:
    return {one.code for one in check(source(text))}


def test_rules_and_warnings_are_told_beside_errors_of_form() -> None:
    text = HEAD + EXERCISE + "zzz = 1\n" + STEP + SECOND + 'easier = "other"\n' + HOLD
    text += ROUTINE.replace("look", "gone") + ROUTINE.replace("evening", "look")
    listed = check(source(text))
    told = {one.code: one.line for one in listed}
    assert told == {"E201": 16, "E318": 27, "S402": 32, "W501": 32, "E316": 37, "W505": 20}
    with pytest.raises(PackError) as caught:
        read_pack(source(text))
    assert caught.value.diagnostics == [one for one in listed if one.severity != "warning"]


@pytest.mark.parametrize(
    "broken",
    [
        EXERCISE + "zzz = 1\n" + STEP,  # an exercise of that name is there
        EXERCISE.replace('"look"', '"Look"') + STEP,  # it may become an exercise of that name
        EXERCISE.replace('name = "look"\n', "") + STEP,
        "exercise = 3\n",
        "exercise = [3]\n",
    ],
)
def test_what_could_not_be_read_is_not_said_to_be_lost(broken: str) -> None:
    text = HEAD.replace("[pack]", broken + "[pack]") if "= [" in broken else HEAD + broken
    if broken.startswith("exercise ="):
        text = HEAD.replace("[pack]", broken + "[pack]")
    assert not {"E316", "E317", "E320"} & all_codes(text + ROUTINE)


def test_a_name_lost_for_certain_is_told_whatever_else_does_not_read() -> None:
    text = HEAD + EXERCISE + "zzz = 1\n" + STEP + SECOND + STEP + ROUTINE.replace("look", "gone")
    assert "E316" in all_codes(text)


def test_warnings_about_the_pack_itself_are_told_beside_errors() -> None:
    text = HEAD.replace("My own.", "It heals.") + EXERCISE + "zzz = 1\n" + STEP
    assert [(one.line, one.code) for one in check(source(text))] == [(5, "W527"), (16, "E201")]


def test_what_a_pack_accepts_stays_accepted_though_it_does_not_read() -> None:
    accept = 'accept = [{ code = "W505", because = "." }, { code = "W507", because = "." }]\n'
    text = GOOD.replace("[[exercise]]", accept + "[[exercise]]").replace("version", "verison")
    assert all_codes(text) == {"E201"}
    assert "W505" not in all_codes(GOOD.replace('"en"', "3"))
    assert "W505" not in all_codes(GOOD.replace("[[exercise]]", "accept = 3\n[[exercise]]"))
    assert "W505" not in all_codes(ROUTINE + "pack = 3\n" + EXERCISE + STEP)


def test_what_may_have_lost_a_line_is_not_judged() -> None:
    breath = '[[exercise.step]]\ndo = "breathe"\nin = 4 s\nhold = 2\n'
    text = HEAD + SECOND + breath + EXERCISE + HOLD
    assert all_codes(text) == {"E111", "S402", "W501", "W505", "W507"}
    assert all_codes(HEAD + SECOND + breath) == {"E111"}
    assert all_codes(HEAD + "x y\n" + EXERCISE + HOLD + ROUTINE) == {"E111", "S402"}
    lists = HEAD.replace("[pack]", "routine = [{}]\nx y\n[pack]")
    assert all_codes(lists + EXERCISE + HOLD) == {"E111", "S402"}


def test_a_newer_format_is_not_judged_though_a_line_is_broken() -> None:
    assert all_codes(HEAD.replace("format = 1", "format = 2\nx y")) == {"E111", "E211"}


def test_exercises_of_one_name_have_no_other_problem_for_that() -> None:
    breath = '[[exercise.step]]\ndo = "breathe"\nin = 4\nout = 6\n'
    again = EXERCISE.replace("see", "again") + 'easier = "look"\n' + breath
    leg = ROUTINE.replace('"look"', '"look", minutes = 3')
    assert codes(HEAD + EXERCISE + STEP + again + STEP + leg) == ["E301"]


# The whole file


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a = " + "[" * 1000, "E110"),
        (".".join(["a"] * 10_000) + " = 1", "E109"),
        ("a = 1\rb = 2\r", "E113"),
        ("a = " + "9" * 5000, "E112"),
        ("title = Box", "E111"),
        ("pack = { name = 'mine', }", "E111"),  # TOML 1.1: format 1 is 1.0 on every Python
    ],
)
def test_what_cannot_be_parsed_is_told(text: str, code: str) -> None:
    assert codes(text)[0] == code
    with pytest.raises(PackError):
        read_pack(source(text))


def test_other_problems_are_told_beside_an_unsafe_character() -> None:
    text = GOOD.replace('"Look"', '"Lo\x1b[31mok"').replace("turns", "tuns") + "# \u202e\n"
    assert [(one.line, one.code) for one in found(text)] == [
        (11, "E108"), (14, "E201"), (24, "E108"),
    ]  # fmt: skip


def test_broken_lines_are_told_beside_an_unsafe_character() -> None:
    assert [one.code for one in found(GOOD + "# \x1b\nx y\n")] == ["E108", "E111"]


def test_a_parser_that_gives_up_on_depth_is_a_problem_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def deep(_: str) -> dict[str, Any]:
        raise RecursionError

    monkeypatch.setattr(tomli, "loads", deep)
    assert codes(GOOD) == ["E110"]


# Properties


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """Give a pack without faults."""
    drawn = draw(st.lists(exercises(most=3), max_size=2))
    named = [
        msgspec.structs.replace(exercise, name=f"generated-{number}")
        for number, exercise in enumerate(drawn)
    ]
    pack = msgspec.convert(tomllib.loads(HEAD), Pack)
    info = msgspec.structs.replace(pack.info, about=draw(texts), authors=(draw(texts),))
    return Pack(format=1, info=info, exercises=tuple(named))


@settings(max_examples=40)
@given(packs())
def test_a_pack_written_as_toml_reads_as_the_same_pack(pack: Pack) -> None:
    assert faults(pack) == []
    written = tomli_w.dumps(msgspec.to_builtins(pack))
    assert read_pack(source(written)) == pack
    for exercise in pack.exercises:
        assert read_exercise(source(written), exercise.name) == exercise


_PIECES = st.sampled_from([
    *GOOD.splitlines(keepends=True), "[", "]", "{", "}", '"', "'", '"""', "'''", "=", ".", "\n",
    ",", "#", "\r", "\x1b[2J", "\u202e", "\\", "\\u001b", "inf", "nan", "1e400", "9" * 5000,
    "do = 3\n", "in = 4\n", "\ufeff", "\0", "漢", "1979-02-30", "[[exercise.step]]\n", "a.b.c",
])  # fmt: skip


@given(st.binary() | st.lists(_PIECES, max_size=40).map(lambda parts: "".join(parts).encode()))
def test_whatever_the_bytes_only_a_pack_error_comes_and_nothing_unsafe_is_shown(
    data: bytes,
) -> None:
    message = ""
    try:
        read = decode(data, "mine.toml", "mine")
        listed = check(read)
        exercise_in(parse(read), read, "look")
        read_pack(read)
    except PackError as error:
        listed = error.diagnostics
        message = str(error)
    assert not UNSAFE.search(message)
    for one in listed:
        assert not UNSAFE.search(one.render())
        assert one.line <= data.count(b"\n") + 1
