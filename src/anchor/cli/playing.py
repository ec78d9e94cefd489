"""Plays an exercise or a routine in the linear face."""

from datetime import datetime

from msgspec.structs import replace

from anchor.clock import SystemClock
from anchor.core import model
from anchor.core.body import REGIONS
from anchor.core.choices import ChoiceError, Choices, unknown_names
from anchor.core.compiling import compile_timeline
from anchor.core.model import Exercise, Routine
from anchor.core.text import quoted
from anchor.errors import AnchorError
from anchor.packs.library import Found, Library
from anchor.places import places
from anchor.plain.guide import Guide, Leg, Manner, Rated
from anchor.plain.lines import TypedLines
from anchor.plain.page import Page
from anchor.state import State
from anchor.words import commands as words
from anchor.words import tr


class Care:
    """What a person can turn to. It is loaded only when it is wanted."""

    def __init__(self, page: Page) -> None:
        """Say it on a page."""
        self._page = page

    def say_help(self) -> None:
        """Say which people and services can help."""
        from anchor.cli.help_now import show_on

        show_on(self._page)

    def say_toolkit(self) -> None:
        """Say which things of their own may help; nothing if there are none."""
        from anchor.plain.care import say_toolkit

        say_toolkit(self._page, places().toolkit)


def start(
    name: str,
    choices: Choices,
    holds: bool | None,
    *,
    save: bool = True,
    as_events: bool = False,
    rate: bool = False,
) -> None:
    """Find an exercise or a routine, and guide through it. Raises ``AnchorError``."""
    where = places()
    library = Library(where.packs)
    found = library.find(name)
    clock = SystemClock()
    page = Page()
    guide = Guide(
        page=page,
        lines=TypedLines(clock),
        clock=clock,
        memory=State(where.state),
        find=lambda way: library.find_exercise(way, "")[1],
        care=Care(page),
        manner=Manner(
            holds=None if holds is None else "with" if holds else "without",
            save=save,
            as_events=as_events,
            rate=rate,
        ),
        keep=lambda rated: _keep(rated, clock.moment()),
    )
    routine = found.thing if isinstance(found.thing, Routine) else None
    guide.start(legs_of(library, found, choices), routine)


def _keep(rated: Rated, now: datetime) -> None:
    """Keep a session that was rated. Raises ``AnchorError``."""
    from anchor.cli.keeping import new_checkin
    from anchor.journal.model import Played
    from anchor.journal.store import Journal

    played = Played(
        exercise=rated.identity,
        planned=rated.planned,
        practised=rated.ended.practised,
        ended=rated.ended.how,
        before=rated.before,
        after=rated.after,
    )
    with Journal(places().journal) as journal:
        journal.add(new_checkin("session", now, now, {"session": played}))


def legs_of(library: Library, found: Found, choices: Choices) -> list[Leg]:
    """Give what will be played, all found and fitting before the first begins.

    Raises ``AnchorError`` for what a routine names and is not there, and for choices that do not
    fit.
    """
    if isinstance(found.thing, Exercise):
        legs = [Leg(found.identity, found.thing, choices)]
    elif choices.endless or choices.cycles or choices.minutes:
        error = ChoiceError("length-is-fixed")
        raise AnchorError(_no_such_choice(found.thing.title, found.identity, error))
    else:
        legs = [_leg(library, found, leg, choices) for leg in found.thing.sequence]
    unknown = set.intersection(*(set(unknown_names(leg.exercise, choices)) for leg in legs))
    if unknown:
        raise AnchorError(_unknown_part(found, min(unknown)))
    for leg in legs:
        try:
            compile_timeline(leg.exercise, leg.choices)
        except ChoiceError as error:
            said = _no_such_choice(leg.exercise.title, leg.identity, error)
            raise AnchorError(said) from None
    return legs


def _leg(library: Library, routine: Found, leg: model.Leg, choices: Choices) -> Leg:
    identity, exercise = library.find_exercise(leg.start, routine.pack)
    return Leg(identity, exercise, replace(choices, minutes=leg.minutes))


def _unknown_part(found: Found, name: str) -> str:
    """Say that there is no such part: it would be played, or left out, unnoticed."""
    import difflib

    near = difflib.get_close_matches(name, REGIONS, n=1)
    message = tr(words.UNKNOWN_PART, title=found.thing.title, name=quoted(name))
    hint = (
        tr(words.UNKNOWN_PART_NEAR, name=near[0])
        if near
        else tr(words.UNKNOWN_PART_SEE, name=found.identity)
    )
    return f"{message} {hint}"


def _no_such_choice(title: str, name: str, error: ChoiceError) -> str:
    """Say that a choice does not fit an exercise."""
    sentence = {"length-is-fixed": words.LENGTH_IS_FIXED, "nothing-left": words.NOTHING_LEFT}
    return tr(sentence[error.reason], title=title, name=name)
