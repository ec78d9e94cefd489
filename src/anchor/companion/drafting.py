"""What a person is writing for the journal, as text, and the check-in that becomes of it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal, get_args

from msgspec import Struct
from msgspec.structs import fields, replace

from anchor.companion.noting import Fields, fields_of, has_words, new_checkin
from anchor.companion.sensations import written
from anchor.core.text import one_line, visible
from anchor.journal.model import WEEKLY, CheckIn, Kind
from anchor.settings import Settings

Part = Literal[
    "distress", "before", "after", "feelings", "sensations", "triggers", "scales", "answers",
    "note", "went", "tags",
]  # fmt: skip

PARTS: dict[Kind, tuple[Part, ...]] = {
    "check-in": (
        "distress", "feelings", "sensations", "triggers", "scales", "answers", "note", "tags",
    ),
    "session": ("before", "after", "feelings", "triggers", "answers", "note", "tags"),
    "small-win": ("note", "tags"),
    "gratitude": ("note", "tags"),
    "promise": ("note", "went", "tags"),
    "weekly": ("scales", "note"),
}  # fmt: skip
"""What is asked for each kind, in this order. All of it may stay empty."""

_IN_ORDER: tuple[Part, ...] = get_args(Part)


class Draft(Struct, frozen=True, kw_only=True):
    """What a person has written so far."""

    distress: int | None = None
    before: int | None = None
    """Of a session that was played."""
    after: int | None = None
    feelings: str = ""
    sensations: str = ""
    triggers: str = ""
    tags: str = ""
    note: str = ""
    went: str = ""
    scales: dict[str, int | None] = {}
    answers: dict[str, str] = {}

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is there that could be kept."""
        return not noted(self) and self.before is None and self.after is None

    @property
    def has_words(self) -> bool:
        """Tell whether something is said in words."""
        return has_words(noted(self))


def draft_of(checkin: CheckIn) -> Draft:
    """Give a check-in as text that is safe to show and easy to change."""
    played = checkin.session
    return Draft(
        distress=checkin.distress,
        before=played.before if played else None,
        after=played.after if played else None,
        feelings=_listed(checkin.feelings),
        sensations=one_line(written(checkin.sensations)),
        triggers=_listed(checkin.triggers),
        tags=_listed(checkin.tags),
        note=_lines(checkin.note),
        went=one_line(checkin.went),
        scales=dict(checkin.scales),
        answers={question: one_line(answer) for question, answer in checkin.answers.items()},
    )


def parts_of(kind: Kind, draft: Draft) -> list[Part]:
    """List what to ask for a kind, and what else is there already, in a steady order."""
    asked = PARTS[kind]
    return [
        part for part in _IN_ORDER if part in asked or getattr(draft, part) not in (None, "", {})
    ]


def scales_asked(kind: Kind, draft: Draft, settings: Settings) -> list[str]:
    """List the scales to ask for: the week's or a person's own, and those there already."""
    own = WEEKLY if kind == "weekly" else [scale.name for scale in settings.scales]
    return list(dict.fromkeys([*(own if "scales" in PARTS[kind] else ()), *draft.scales]))


def questions_asked(kind: Kind, draft: Draft, settings: Settings) -> list[str]:
    """List the questions to ask: a person's own, and those that were answered already."""
    own = [question.ask for question in settings.questions] if kind == "check-in" else []
    return list(dict.fromkeys([*own, *draft.answers]))


def noted(draft: Draft) -> Fields:
    """Give what is written by the names of a check-in's fields. What is empty is left out."""
    return fields_of(
        draft.distress,
        [draft.feelings],
        [draft.sensations],
        [draft.triggers],
        [draft.tags],
        draft.note,
        {name: rating for name, rating in draft.scales.items() if rating is not None},
        _answered(draft.answers),
        draft.went,
    )


def checkin_of(kind: Kind, draft: Draft, now: datetime) -> CheckIn:
    """Make the check-in of what is written now."""
    return new_checkin(kind, now, now, noted(draft))


def edited(checkin: CheckIn, kind: Kind, draft: Draft) -> CheckIn:
    """Give a check-in with what was changed in its draft. The rest is as it was, to the letter."""
    before = draft_of(checkin)
    found = noted(draft)
    changed = {
        field.name: found.get(field.name, _empty(field))
        for field in fields(CheckIn)
        if getattr(before, field.name, None) != getattr(draft, field.name, None)
    }
    if "answers" in changed:
        changed["answers"] = _answered(draft.answers) | {
            question: checkin.answers[question]
            for question, answer in draft.answers.items()
            if before.answers.get(question) == answer
        }
    if played := checkin.session:
        changed["session"] = replace(played, before=draft.before, after=draft.after)
    return replace(checkin, kind=kind, **changed)


def _empty(field: Any) -> Any:
    return field.default_factory() if field.default_factory is dict else field.default


def _answered(answers: Mapping[str, str]) -> dict[str, str]:
    return {question: answer.strip() for question, answer in answers.items() if answer.strip()}


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(map(one_line, words))


def _lines(text: str) -> str:
    return visible(text.replace("\r\n", "\n").replace("\r", "\n"))
