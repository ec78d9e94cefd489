"""Two ideas, for words or a number, typed or asked for."""

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from anchor.cli import home as home_command
from anchor.cli import suggesting
from anchor.companion.ideas import hear, speaks_of_danger, understand
from anchor.core.model import FEELINGS
from anchor.errors import AnchorError, Status
from anchor.journal.model import Played
from anchor.state import State
from anchor.words import care as care_words
from anchor.words import commands as words
from anchor.words import feelings as feeling_words
from anchor.words import tr
from checkins import checkin
from faces import CTRL_C, CTRL_D, Typed, own_exercise, own_pack
from journaling import keep
from running import Done, Run, Type


@pytest.mark.parametrize("feeling", ["panicky", "numb", "steady"])
def test_a_feeling_gives_two_ideas(anchor: Run, feeling: str) -> None:
    done = anchor("suggest", feeling)
    assert done.status == Status.DONE
    assert done.out.count("anchor start ") == 2


@pytest.mark.parametrize("feeling", FEELINGS)
def test_every_feeling_is_understood_by_each_of_its_words(feeling: str) -> None:
    assert understand(feeling) == (frozenset({feeling}), None)
    name, others = feeling_words.FEELINGS[feeling]
    for word in (name, *others.split(", ")):
        assert understand(word) == (frozenset({feeling}), None)


@pytest.mark.parametrize("number", [0, 6, 7, 10])
def test_a_number_gives_two_ideas(anchor: Run, number: int) -> None:
    said = anchor("suggest", str(number)).prose
    assert said.count("anchor start ") == 2
    assert (tr(words.SUGGEST_HELP) in said) == (number >= 7)
    assert understand(f"{number}/10") == (frozenset(), number)


def test_every_idea_can_be_started(anchor: Run, typing: Type) -> None:
    said = anchor("suggest", "numb").out
    for line in said.splitlines():
        if line.startswith("anchor start "):
            typing("stop")
            assert anchor(*line.split()[1:]).status == Status.DONE


def test_several_words_may_stand_in_a_row() -> None:
    felt, distress = understand("I feel a bit Too Much, and racing thoughts 6")
    assert felt == {"overwhelmed", "racing"}
    assert distress == 6
    assert understand("wound up")[0] == {"wound-up"}
    assert understand("  ") == (frozenset(), None)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("tens", "Did you mean tense?"),
        ("xyzzy", "It knows: panicky"),
        ("11", "It knows: "),
        ("\x1b[2J", r"\x1b[2j is not a word"),
        ("x" * 900, "x... is not a word"),
    ],
)
def test_a_word_it_does_not_know_is_told_beside_people_and_outward_ideas(
    anchor: Run, typed: str, said: str
) -> None:
    done = anchor("suggest", typed)
    assert done.status == Status.WRONG_USE
    assert tr(words.SUGGEST_HELP) in done.prose
    assert done.out.count("anchor start ") == 2
    assert "inward" not in done.out
    assert said in done.notes
    assert anchor("suggest", typed, "--json").out == ""
    with pytest.raises(AnchorError):
        understand(typed)


DANGER = [phrase for said in feeling_words.DANGER.values() for phrase in said.split(", ")]


@pytest.mark.parametrize("phrase", DANGER)
def test_words_of_danger_are_understood_however_they_are_written(phrase: str) -> None:
    for typed in (phrase, phrase.upper(), phrase.replace("'", ""), phrase.replace("'", "\u2019")):
        assert speaks_of_danger(typed)
        assert "overwhelmed" in understand(f"Please, i think... {typed}! tonight")[0]
        heard = hear(f"{typed} 4/10")
        assert heard.in_danger
        assert heard.people_may_help
        assert (heard.distress, heard.slip) == (4, "")


@pytest.mark.parametrize(
    "typed",
    [
        "better off dead", "cut myself", "i took pills", "dont want to be here", "no way out",
        "don't want to live", "overdose", "end it all", "he is hitting me", "unsafe",
        "i'm not safe", "want to die",
    ],
)  # fmt: skip
def test_words_of_danger_name_people_first(anchor: Run, typing: Type, typed: str) -> None:
    said = anchor("suggest", *typed.split())
    assert said.status == Status.DONE
    assert said.prose.startswith(tr(words.SUGGEST_HELP))
    assert "inward" not in said.prose
    for command in (["suggest", *typed.split()], []):
        typing(*([] if command else [typed]), "")
        done = anchor(*command)
        assert f"1: {tr(words.HOME_HELP)}" in done.out
        assert tr(words.DANGER_PROMPT, last=3) in done.prose
        assert tr(care_words.WHAT_THIS_IS) in done.prose
        assert "Type stop" not in done.prose
    typing("2", "stop")
    assert "3-3-3." in anchor("suggest", *typed.split()).prose
    typing("q")
    assert tr(care_words.WHAT_THIS_IS) not in anchor("suggest", *typed.split()).prose


@pytest.mark.parametrize("typed", ["", "numb", "tense 3", "sending it all home", "i am here"])
def test_other_words_are_no_words_of_danger(typed: str) -> None:
    assert not hear(typed).in_danger


def test_words_that_say_nothing_are_not_understood() -> None:
    assert hear("i am").slip
    assert hear("i am").people_may_help
    assert not hear(" ").people_may_help


@pytest.mark.parametrize(
    ("typed", "feeling"),
    [
        ("panic attack", "panicky"), ("Panic attack.", "panicky"), ("dizzy", "panicky"),
        ("everything is too much", "overwhelmed"), ("shutdown", "numb"),
        ("cant sleep", "sleepless"),
        ("i can\u2019t breathe", "panicky"),
    ],
)  # fmt: skip
def test_ordinary_words_are_understood(typed: str, feeling: str) -> None:
    assert understand(typed)[0] == {feeling}


def test_ideas_come_as_data_too(anchor: Run) -> None:
    ideas = anchor("suggest", "tense", "--json").data
    assert len(ideas) == 2
    assert all({"exercise", "title", "about", "turns", "estimate"} <= idea.keys() for idea in ideas)


def test_without_words_it_asks(anchor: Run, typing: Type) -> None:
    typing("numb 3", "q")
    done = anchor("suggest")
    assert done.out.startswith(tr(words.SUGGEST_QUESTION)[:40])
    assert tr(words.HOME_IDEA_PROMPT) in done.prose
    typing("", "q")
    assert tr(words.HOME_IDEA_PROMPT) in anchor("suggest").prose


def test_an_idea_can_be_begun_at_once(anchor: Run, typing: Type) -> None:
    typing("1", "stop")
    assert "3-3-3." in anchor("suggest", "panic").prose
    typing("stop")
    assert "Type stop" not in anchor("suggest", "panic").prose


@pytest.mark.parametrize("module", [suggesting, home_command])
@pytest.mark.parametrize(("typed", "before"), [("panic 7", 7), ("panic", None)])
def test_the_number_that_was_given_can_stand_beside_the_one_after(
    anchor: Run,
    typing: Type,
    monkeypatch: pytest.MonkeyPatch,
    module: ModuleType,
    typed: str,
    before: int | None,
) -> None:
    begun: list[int | None] = []
    monkeypatch.setattr(module, "start", lambda *_, before, **__: begun.append(before))
    typing(typed, "1")
    anchor(*(["suggest"] if module is suggesting else []))
    assert begun == [before]


@pytest.mark.parametrize("typed", ["suicidal", "I want to die", "low", "urge 3", "tense 9"])
def test_people_are_named_beside_what_may_need_them(anchor: Run, typed: str) -> None:
    assert tr(words.SUGGEST_HELP) in anchor("suggest", *typed.split()).prose


def test_people_are_not_named_where_nothing_asks_for_it(anchor: Run) -> None:
    assert tr(words.SUGGEST_HELP) not in anchor("suggest", "tense").prose


@pytest.mark.parametrize("typed", ["panic", "I feel numb", "8/10"])
def test_a_feeling_needs_no_command(anchor: Run, typed: str) -> None:
    assert "anchor start " in anchor(*typed.split()).out


def test_help_needs_no_hyphen(anchor: Run) -> None:
    assert "findahelpline.com" in anchor("help", "now").out
    assert "Usage:" in anchor("help").out


@pytest.mark.parametrize("way", [CTRL_C, CTRL_D])
def test_the_question_can_be_left(anchor: Run, typing: Type, way: Typed) -> None:
    typing(way)
    done = anchor("suggest")
    assert done.status == Status.DONE
    assert "anchor start" not in done.out


def test_without_words_or_a_terminal_two_ideas_come_at_once(anchor: Run) -> None:
    assert anchor("suggest").out.count("anchor start ") == 2


def test_what_did_not_help_is_not_suggested_again(anchor: Run, home: Path) -> None:
    first = anchor("suggest", "tense", "--json").data[0]["exercise"]
    State(home / "state.toml").mark_not_helpful(first)
    assert first not in {idea["exercise"] for idea in anchor("suggest", "tense", "--json").data}


def rated(home: Path, name: str, *pairs: tuple[int, int | None]) -> None:
    """Put uses of an exercise into the journal, with their ratings before and after."""
    keep(
        home,
        *(
            checkin(n, kind="session", session=Played(exercise=name, before=before, after=after))
            for n, (before, after) in enumerate(pairs)
        ),
    )


def names(done: Done) -> list[str]:
    return [idea["exercise"] for idea in done.data]


def test_ones_own_ratings_decide_between_ideas_and_are_said_as_counts(
    anchor: Run, home: Path
) -> None:
    assert "touch/hand-massage" not in names(anchor("suggest", "tense", "--json"))
    mostly_lower = [(8, 5)] * 5 + [(6, 6), (2, 1), (7, None)]
    rated(home, "touch/hand-massage", *mostly_lower)
    ideas = anchor("suggest", "tense", "--json").data
    assert ideas[0]["exercise"] == "touch/hand-massage"
    assert (ideas[0]["own"]["compared"], ideas[0]["own"]["lower"]) == (6, 5)
    assert ideas[1]["own"] is None
    prose = anchor("suggest", "tense").prose
    assert (
        "You rated it before and after 6 times: lower 5, about the same 1, higher 0. "
        "1 use began at 2 or below, with little room to go down, and is left out. "
        "1 use is not compared: ratings are yours to give or to leave out. "
        "anchor start touch/hand-massage"
    ) in prose
    assert prose.count("You rated it") == 1


def test_a_few_ratings_are_said_one_by_one(anchor: Run, home: Path) -> None:
    rated(home, "grounding/chair", (8, 5), (7, 9))
    assert "You rated it before and after 2 times: 7 then 9, 8 then 5. anchor start" in (
        anchor("suggest", "tense").prose
    )


def test_what_was_mostly_higher_after_goes_later(anchor: Run, home: Path) -> None:
    first = names(anchor("suggest", "tense", "--json"))[0]
    rated(home, first, *[(4, 7)] * 3)
    assert names(anchor("suggest", "tense", "--json"))[0] != first


def test_that_it_was_not_helping_is_said_too(anchor: Run, home: Path) -> None:
    session = Played(exercise="grounding/chair", ended="not-helping", before=7)
    keep(home, checkin(kind="session", session=session))
    assert "You said 1 time that it was not helping. anchor start grounding/chair" in (
        anchor("suggest", "tense").prose
    )


@pytest.mark.parametrize("content", [b"", b"something else, and long " * 90, os.urandom(8192)])
def test_a_journal_that_cannot_be_read_unasked_is_no_reason_to_have_no_ideas(
    anchor: Run, home: Path, content: bytes
) -> None:
    home.mkdir()
    (home / "journal.db").write_bytes(content)
    done = anchor("suggest", "tense")
    assert (done.status, done.err, done.out.count("anchor start ")) == (Status.DONE, "", 2)
    assert (home / "journal.db").read_bytes()[:100] == content[:100] or not content


def test_ideas_make_no_journal_and_load_none(home: Path) -> None:
    program = (
        "import sys; from anchor.cli.main import run; run(['suggest', 'tense']);"
        "sys.exit('sqlite3' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 0
    assert not home.exists()


def test_ones_own_exercises_are_suggested_and_broken_packs_are_not_in_the_way(
    anchor: Run, home: Path
) -> None:
    suits = 'suits = ["urge", "lonely", "hurt", "tired"]'
    own_pack(home, "mine", own_exercise("own-lamp", suits))
    own_pack(home, "bad", "broken [")
    ideas = anchor("suggest", "urge lonely hurt tired", "--json").data
    assert ideas[0]["exercise"] == "mine/own-lamp"
