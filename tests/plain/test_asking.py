"""Questions in complete lines: each can be left, passed over, and interrupted by help now."""

import pytest

from anchor.plain.asking import Questions, whole_number
from anchor.words import session as words
from anchor.words import tr
from faces import CTRL_C, CTRL_D, HELP, Heard, ScriptedLines, Typed
from manual_clock import ManualClock

OPTIONS = ["A lamp", "Stop here", "Zoë"]


class Asked(Heard):
    """Questions to somebody who follows a script, and what is said."""

    def __init__(self, *script: Typed, attended: bool = True, silent: bool = False) -> None:
        """Type the script to them."""
        super().__init__()
        self.lines_in = ScriptedLines(ManualClock(), *script, attended=attended)
        self.questions = Questions(
            self.page, self.lines_in, lambda: self.page.say(HELP), silent=silent
        )

    def ask(self) -> str | None:
        return self.questions.ask("What?")

    def choose(self, default: int = 2) -> int | None:
        return self.questions.choose(OPTIONS, "Which?", default)

    def agrees(self) -> bool | None:
        return self.questions.agrees("Keep them?")

    def rating(self) -> int | None:
        return self.questions.rating("How strong?")


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0", 0), ("7", 7), ("007", 7), ("9999", 9999), ("", None), ("10000", None), ("-1", None),
        ("1.5", None), ("x", None), (" 1", None), ("²", None), ("٣", 3), ("9" * 9999, None),
    ],
)  # fmt: skip
def test_whole_numbers_are_short_and_nothing_else(typed: str, number: int | None) -> None:
    assert whole_number(typed) == number


# Any question


@pytest.mark.parametrize("typed", ["", "a quiet walk", " stop", "stop"])
def test_an_answer_is_given_as_it_was_typed(typed: str) -> None:
    asked = Asked(typed)
    assert asked.ask() == typed
    assert asked.out == "What?\n"
    assert asked.lines_in.waits == [None]


@pytest.mark.parametrize("way", [CTRL_C, CTRL_D])
def test_it_can_be_left(way: Typed) -> None:
    assert Asked(way).ask() is None


@pytest.mark.parametrize("typed", ["help now", "HELP  NOW", "help-now"])
def test_help_now_is_said_and_the_question_asked_again(typed: str) -> None:
    asked = Asked(typed, typed, "x")
    assert asked.ask() == "x"
    assert asked.lines == ["What?", HELP, "What?", HELP, "What?"]


def test_where_nobody_is_it_waits_for_nothing() -> None:
    asked = Asked(attended=False)
    assert asked.ask() == ""
    assert asked.out == "What?\n"
    assert asked.lines_in.waits == []
    assert asked.questions.attended is False


def test_silence_asks_nothing() -> None:
    asked = Asked("x", silent=True)
    assert (asked.ask(), asked.out, asked.lines_in.waits) == ("", "", [])


# Choosing


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1", 1), (" 3 ", 3), ("03", 3), ("", 2), ("  ", 2), ("a LAMP", 1), ("stop here", 2),
        ("ZOË", 3),
    ],
)  # fmt: skip
def test_an_option_is_chosen_by_number_by_name_or_by_enter(typed: str, number: int) -> None:
    asked = Asked(typed)
    assert asked.choose() == number
    assert asked.lines == ["1: A lamp", "2: Stop here", "3: Zoë", "Which?"]


@pytest.mark.parametrize("way", ["stop", "q", "quit", "x", "not helping", CTRL_C, CTRL_D])
def test_a_choice_can_be_left(way: Typed) -> None:
    assert Asked(way).choose() is None


def test_what_fits_nothing_is_asked_again_with_the_options() -> None:
    asked = Asked("0", "4", "perhaps", "99999", "²", "help now", "3")
    assert asked.choose() == 3
    assert asked.lines.count("Which?") == 7
    assert asked.lines.count("1: A lamp") == 6
    assert asked.lines.count(HELP) == 1


def test_where_nobody_is_the_default_is_chosen() -> None:
    assert Asked(attended=False).choose(default=3) == 3


# Rating


@pytest.mark.parametrize(("typed", "number"), [("0", 0), ("10", 10), (" 7 ", 7)])
def test_a_rating_is_a_number_from_nothing_to_ten(typed: str, number: int) -> None:
    assert Asked(typed).rating() == number


@pytest.mark.parametrize("typed", ["", "  ", "stop", "q", "not helping", "skip", CTRL_C, CTRL_D])
def test_a_rating_can_be_passed_over(typed: Typed) -> None:
    assert Asked(typed).rating() is None


def test_what_is_no_rating_is_asked_again() -> None:
    asked = Asked("11", "-1", "very", "help now", "8")
    assert asked.rating() == 8
    assert asked.lines.count("How strong?") == 5
    assert asked.lines.count(tr(words.HINT_SCALE)) == 3
    assert asked.lines.count(HELP) == 1


def test_where_nobody_is_there_is_no_rating() -> None:
    assert Asked(attended=False).rating() is None


# Yes or no


@pytest.mark.parametrize(
    ("typed", "agreed"),
    [
        ("yes", True), (" Yes. ", True), ("y", True), ("keep", True),
        ("", False), ("  ", False), ("no", False), ("N", False), ("skip", False),
        ("stop", None), ("q", None), ("not helping", None), (CTRL_C, None), (CTRL_D, None),
    ],
)  # fmt: skip
def test_only_a_yes_is_a_yes(typed: Typed, agreed: bool | None) -> None:
    assert Asked(typed).agrees() is agreed


def test_what_is_neither_yes_nor_no_is_asked_again() -> None:
    asked = Asked("perhaps", "help now", "?", "yes")
    assert asked.agrees() is True
    assert asked.lines.count("Keep them?") == 4
    assert asked.lines.count(HELP) == 1


@pytest.mark.parametrize(
    ("typed", "goes"), [("", True), ("yes", True), ("stop", False), ("no more", True), ("x", False)]
)
def test_one_goes_on_unless_one_leaves(typed: str, goes: bool) -> None:
    assert Asked(typed).questions.goes_on("More?") is goes
    assert Asked().questions.goes_on("More?") is False
    assert Asked(attended=False).questions.goes_on("More?") is True


def test_where_nobody_is_there_nothing_is_agreed_to() -> None:
    assert Asked(attended=False).agrees() is False


def test_the_words_it_says_are_in_the_catalogue() -> None:
    asked = Asked("1")
    asked.choose()
    assert asked.lines[0] == tr(words.CHOICE, number=1, option="A lamp")
