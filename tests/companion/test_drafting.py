"""What is typed is what is kept, and what is edited is otherwise as it was, to the letter."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.companion.drafting import (
    PARTS,
    Draft,
    checkin_of,
    draft_of,
    edited,
    noted,
    parts_of,
    questions_asked,
    scales_asked,
)
from anchor.companion.noting import fields_of
from anchor.core.text import is_safe
from anchor.journal.model import KINDS, CheckIn, Kind, Played
from anchor.settings import Question, Scale, Settings
from checkins import START, checkin, checkins, ratings, texts

typed_words = st.lists(st.text(min_size=1).map(lambda text: text.replace(",", " ")), max_size=4)
kinds = st.sampled_from(KINDS)
drafts = st.builds(
    Draft,
    distress=ratings,
    feelings=texts,
    sensations=texts,
    triggers=texts,
    tags=texts,
    note=texts,
    went=texts,
    scales=st.dictionaries(st.sampled_from(["sleep", "pain"]), ratings),
    answers=st.dictionaries(st.sampled_from(["What helped?", "Who?"]), texts),
)


@given(kinds, drafts)
def test_what_is_typed_is_what_is_kept(kind: Kind, draft: Draft) -> None:
    made = checkin_of(kind, draft, START)
    assert (made.kind, made.at, made.distress) == (kind, START, draft.distress)
    assert made.note == draft.note.strip()
    assert made.went == draft.went.strip()
    assert made.scales == {name: n for name, n in draft.scales.items() if n is not None}
    assert made.answers == {q: text.strip() for q, text in draft.answers.items() if text.strip()}


@given(typed_words)
def test_words_with_commas_between_are_kept_one_by_one(words: list[str]) -> None:
    draft = Draft(feelings=",".join(words), triggers=" , ".join(words))
    wanted = tuple(dict.fromkeys(word.strip() for word in words if word.strip()))
    made = checkin_of("check-in", draft, START)
    assert (made.feelings, made.triggers) == (wanted, wanted)


@given(checkins)
def test_what_is_shown_for_editing_is_safe(there: CheckIn) -> None:
    draft = draft_of(there)
    shown = [draft.feelings, draft.sensations, draft.triggers, draft.tags, draft.went, draft.note]
    assert all(map(is_safe, [*shown, *draft.answers.values()]))
    assert "\n" not in "".join(shown[:-1])


@given(checkins)
def test_what_is_not_changed_stays_to_the_letter(there: CheckIn) -> None:
    assert edited(there, there.kind, draft_of(there)) == there


@given(checkins, drafts)
def test_what_is_changed_is_kept_and_nothing_else_changes(there: CheckIn, draft: Draft) -> None:
    before = draft_of(there)
    after = Draft(
        distress=draft.distress,
        before=before.before,
        after=before.after,
        feelings=before.feelings,
        sensations=before.sensations,
        triggers=draft.triggers,
        tags=before.tags,
        note=draft.note,
        went=before.went,
        scales=before.scales | draft.scales,
        answers=before.answers | draft.answers,
    )
    now = edited(there, there.kind, after)
    same = ("id", "at", "offset", "kind", "feelings", "sensations", "tags", "session", "went")
    assert all(getattr(now, name) == getattr(there, name) for name in same)
    assert now.distress == draft.distress
    if draft.note != before.note:
        assert now.note == draft.note.strip()
    for question, answer in draft.answers.items():
        if answer != before.answers.get(question):
            assert now.answers.get(question, "") == answer.strip()
    for question in there.answers.keys() - draft.answers.keys():
        assert now.answers.get(question, "") in (there.answers[question], "")


def test_a_field_that_is_emptied_is_empty() -> None:
    there = checkin(
        feelings=("tense",), note="A line.", scales={"sleep": 3}, answers={"Who?": "Me."}
    )
    now = edited(there, "check-in", Draft())
    assert now == checkin(distress=None)


def test_an_answer_that_was_not_changed_keeps_what_cannot_be_shown() -> None:
    there = checkin(answers={"Who?": "\x1b[31mMe.", "Where?": "Here."})
    draft = draft_of(there)
    assert draft.answers["Who?"] == "\\x1b[31mMe."
    now = edited(there, "check-in", Draft(distress=4, answers=draft.answers | {"Where?": "There."}))
    assert now.answers == {"Who?": "\x1b[31mMe.", "Where?": "There."}


def test_the_ratings_of_a_session_can_be_changed_and_the_rest_of_it_stays() -> None:
    played = Played(exercise="grounding/333", practised=60_000, before=6, after=5)
    there = checkin(kind="session", distress=None, session=played)
    now = edited(there, "session", Draft(before=6, after=2))
    assert now.session == Played(exercise="grounding/333", practised=60_000, before=6, after=2)


def test_it_can_be_put_under_another_kind() -> None:
    assert edited(checkin(), "gratitude", draft_of(checkin())).kind == "gratitude"


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_asks_for_its_parts_in_order(kind: Kind) -> None:
    assert set(parts_of(kind, Draft())) == set(PARTS[kind])


def test_what_is_there_is_shown_whatever_the_kind_asks_for() -> None:
    assert parts_of("gratitude", Draft(feelings="tense", distress=0)) == [
        "distress", "feelings", "note", "tags",
    ]  # fmt: skip


def test_own_scales_and_questions_are_asked_and_those_there_stay() -> None:
    settings = Settings(
        scales=(Scale(name="pain", question="How much pain?"),),
        questions=(Question(name="need", ask="What do you need?"),),
    )
    there = Draft(scales={"old": 3}, answers={"Who?": "Me."})
    assert scales_asked("check-in", there, settings) == ["pain", "old"]
    assert scales_asked("weekly", Draft(), settings) == [
        "sleep", "steadiness", "self-talk", "connection",
    ]  # fmt: skip
    assert scales_asked("gratitude", Draft(), settings) == []
    assert questions_asked("check-in", there, settings) == ["What do you need?", "Who?"]
    assert questions_asked("weekly", there, settings) == ["Who?"]


EMPTY: list[dict[str, Any]] = [
    {},
    {"note": " \n", "feelings": " , ", "scales": {"sleep": None}, "answers": {"Who?": " "}},
]


@pytest.mark.parametrize("typed", EMPTY)
def test_a_draft_with_nothing_in_it_is_empty(typed: dict[str, Any]) -> None:
    assert Draft(**typed).is_empty
    assert noted(Draft(**typed)) == {}


@pytest.mark.parametrize("typed", [{"distress": 0}, {"note": "x"}, {"before": 3}, {"after": 0}])
def test_a_draft_with_something_in_it_is_not(typed: dict[str, Any]) -> None:
    assert not Draft(**typed).is_empty


def test_a_draft_is_noted_as_options_are() -> None:
    draft = Draft(distress=4, feelings="tense, tired", note="A line.")
    assert noted(draft) == fields_of(4, ["tense", "tired"], note="A line.")
