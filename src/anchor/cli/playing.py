"""Plays an exercise or a routine in the linear face."""

from anchor.clock import SystemClock
from anchor.core.body import REGIONS
from anchor.core.choices import ChoiceError, Choices, unknown_names
from anchor.core.model import Exercise
from anchor.core.text import one_line
from anchor.errors import AnchorError
from anchor.packs.library import Found, Library
from anchor.places import places
from anchor.plain.guide import Guide, Manner
from anchor.plain.lines import TypedLines
from anchor.plain.page import Page
from anchor.state import State
from anchor.words import commands as words
from anchor.words import tr


def start(
    name: str, choices: Choices, holds: bool | None, *, save: bool = True, as_events: bool = False
) -> None:
    """Find an exercise or a routine, and guide through it. Raises ``AnchorError``."""
    where = places()
    library = Library(where.packs)
    found = library.find(name)
    clock = SystemClock()
    guide = Guide(
        page=Page(),
        lines=TypedLines(clock),
        clock=clock,
        memory=State(where.state),
        find=library.find_exercise,
        manner=Manner(
            holds=None if holds is None else "with" if holds else "without",
            save=save,
            as_events=as_events,
        ),
    )
    refuse_unknown(found, choices)
    try:
        guide.start(found, choices)
    except ChoiceError as error:
        raise AnchorError(no_such_choice(found, error)) from None


def refuse_unknown(found: Found, choices: Choices) -> None:
    """Refuse to skip or include what there is not: it would be played, or left out, unnoticed."""
    if not isinstance(found.thing, Exercise):
        return
    for name in unknown_names(found.thing, choices):
        import difflib

        near = difflib.get_close_matches(name, REGIONS, n=1)
        message = tr(words.UNKNOWN_PART, title=found.thing.title, name=one_line(name))
        hint = (
            tr(words.UNKNOWN_PART_NEAR, name=near[0])
            if near
            else tr(words.UNKNOWN_PART_SEE, name=found.identity)
        )
        raise AnchorError(f"{message} {hint}")


def no_such_choice(found: Found, error: ChoiceError) -> str:
    """Say that a choice does not fit what was found."""
    sentence = {"length-is-fixed": words.LENGTH_IS_FIXED, "nothing-left": words.NOTHING_LEFT}
    return tr(sentence[error.reason], title=found.thing.title, name=found.identity)
