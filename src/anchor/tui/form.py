"""The form of a check-in: which fields it has, and what is written in them."""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from anchor.companion.drafting import Draft, Part, parts_of, questions_asked, scales_asked
from anchor.core.text import one_line
from anchor.journal.model import Kind
from anchor.plain.checkin import scale_question
from anchor.settings import Settings
from anchor.tui.widgets.fields import (
    Field,
    LineField,
    NoteField,
    RatingField,
    SensationsField,
    WordsField,
)
from anchor.words import checkin as words
from anchor.words import notes, tr

_QUESTIONS: dict[Part, str] = {
    "distress": words.ASK_DISTRESS,
    "before": notes.ASK_BEFORE,
    "after": notes.ASK_AFTER,
    "feelings": words.ASK_FEELINGS,
    "sensations": words.ASK_SENSATIONS,
    "triggers": words.ASK_TRIGGERS,
    "note": words.ASK_NOTE,
    "went": words.ASK_WENT,
    "tags": words.ASK_TAGS,
}
_NOTES = words.ASK_WHAT | {"weekly": words.ASK_WEEK_NOTE}


def fields_for(kind: Kind, draft: Draft, settings: Settings) -> Iterator[Field]:
    """Make the fields for a kind, with what is written already in them."""
    for part in parts_of(kind, draft):
        if part == "scales":
            for name in scales_asked(kind, draft, settings):
                question = _scale_question(name, settings)
                yield RatingField((part, name), question, draft.scales.get(name))
        elif part == "answers":
            for asked in questions_asked(kind, draft, settings):
                yield LineField((part, asked), one_line(asked), draft.answers.get(asked, ""))
        else:
            yield _field(part, kind, getattr(draft, part))


def written(fields: Iterable[Field], draft: Draft) -> Draft:
    """Give a draft with what is written in the fields now."""
    changed: dict[str, Any] = {"scales": dict(draft.scales), "answers": dict(draft.answers)}
    for field in fields:
        part, name = field.key
        if part in ("scales", "answers"):
            changed[part][name] = field.value
        else:
            changed[part] = field.value
    return replace(draft, **changed)


def _field(part: Part, kind: Kind, value: Any) -> Field:
    key, question = (part, ""), tr(_QUESTIONS[part])
    if part in ("distress", "before", "after"):
        return RatingField(key, question, value)
    if part == "note":
        question = tr(_NOTES.get(kind, _QUESTIONS[part]))
        return NoteField(key, question, value, tr(notes.SEVERAL_LINES))
    if part == "sensations":
        return SensationsField(key, question, value)
    if part == "went":
        return LineField(key, question, value)
    return WordsField(key, question, value)


def _scale_question(name: str, settings: Settings) -> str:
    if name in words.WEEKLY:
        return tr(words.WEEKLY[name])
    own = next((scale for scale in settings.scales if scale.name == name), None)
    return scale_question(own) if own else tr(words.ASK_SCALE, question=one_line(name))
