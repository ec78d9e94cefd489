"""Which typed lines are words of ours, and which are a person's own."""

import pytest

from anchor.plain.keywords import Action, action, help_lines
from anchor.words import session as words

SHOWN: list[tuple[str, Action]] = [
    ("pause", "pause"),
    ("resume", "resume"),
    ("skip", "skip"),
    ("back", "back"),
    ("stay", "stay"),
    ("slower", "slower"),
    ("faster", "faster"),
    ("no holds", "without_holds"),
    ("where", "where"),
    ("here", "here"),
    ("not helping", "not_helping"),
    ("help now", "help_now"),
    ("stop", "leave"),
    ("?", "help"),
]
KEYS: list[tuple[str, Action]] = [
    ("q", "leave"),
    ("x", "not_helping"),
    ("p", "pause"),
    ("s", "skip"),
    ("b", "back"),
    (".", "stay"),
    ("-", "slower"),
    ("+", "faster"),
]
ALSO: list[tuple[str, Action]] = [
    ("quit", "leave"),
    ("exit", "leave"),
    ("leave", "leave"),
    ("end", "leave"),
    ("next", "skip"),
    ("without holds", "without_holds"),
    ("help", "help"),
    ("help me", "help_now"),
    ("continue", "resume"),
    ("go on", "resume"),
]


@pytest.mark.parametrize(("typed", "meant"), SHOWN)
@pytest.mark.parametrize("answering", [False, True])
def test_a_shown_word_is_always_the_command(typed: str, meant: Action, answering: bool) -> None:
    assert action(typed, answering) == meant
    assert action(f"{typed.upper()}  ", answering) == meant
    assert action(typed, answering, options=[typed]) == meant


@pytest.mark.parametrize(("typed", "meant"), SHOWN + KEYS + ALSO)
def test_a_space_before_it_makes_it_text(typed: str, meant: Action) -> None:
    assert action(f" {typed}", False) is None
    assert action(f"\t{typed}", True) is None


@pytest.mark.parametrize(("typed", "meant"), KEYS)
def test_single_keys_are_text_where_an_answer_is_typed(typed: str, meant: Action) -> None:
    assert action(typed, answering=False) == meant
    assert action(typed, answering=True) is None


@pytest.mark.parametrize(("typed", "meant"), ALSO)
def test_other_words_are_understood_unless_they_are_an_option(typed: str, meant: Action) -> None:
    assert action(typed, answering=False) == meant
    assert action(typed, answering=True) == meant
    assert action(typed.title(), answering=True, options=["Wait", typed.title()]) is None


@pytest.mark.parametrize("typed", ["", "   ", "chair", "please stop", "qq", "\x1b"])
def test_anything_else_is_text(typed: str) -> None:
    assert action(typed, answering=False) is None
    assert action(typed, answering=True) is None


@pytest.mark.parametrize(
    "typed", ["stop.", "STOP!", "stoop", "stpo", "s t o p", "\x1bq", "enough", "Too much", "no"]
)
def test_a_hand_that_slips_can_leave_unless_an_answer_is_typed(typed: str) -> None:
    assert action(typed, answering=False) == "leave"


@pytest.mark.parametrize("typed", ["stoop", "stpo", "enough", "too much", "no"])
def test_where_an_answer_is_typed_a_slip_is_text(typed: str) -> None:
    assert action(typed, answering=True) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("nothelping", "not_helping"), ("helpnow", "help_now"), ("help-now", "help_now"),
     ("too fast", "slower"), ("too slow", "faster")],
)  # fmt: skip
def test_words_typed_in_haste_are_understood(typed: str, meant: Action) -> None:
    assert action(typed, answering=False) == meant


def test_space_between_the_parts_of_a_word_may_vary() -> None:
    assert action("Not   Helping", True) == "not_helping"


def test_every_shown_word_is_in_the_help_with_its_meaning() -> None:
    said = help_lines()
    assert len(said) == len(SHOWN) + 1
    assert {word for word, _ in words.KEYWORDS.values()} == {typed for typed, _ in SHOWN}
    for (typed, _), line in zip(SHOWN, said, strict=False):
        assert line.startswith(f"{typed}: ")
