"""Shows what will happen in an exercise, without playing it."""

import msgspec

from anchor.cli.liked import liked_library, say_language
from anchor.companion.legs import Leg, legs_of, without
from anchor.core.choices import Choices
from anchor.core.compiling import adjustments, compile_timeline
from anchor.core.model import Exercise
from anchor.packs.library import Found, Library
from anchor.places import places
from anchor.plain import sentences
from anchor.plain.page import Page
from anchor.plain.plan import plan
from anchor.plain.showing import shown_lines
from anchor.state import State


def show(
    name: str, choices: Choices, holds: bool, as_json: bool, language: str | None = None
) -> None:
    """Print an exercise or a routine, step by step. Raises ``AnchorError``."""
    library = liked_library(language)
    found = library.find(name)
    page = Page()
    say_language(page, found, language)
    choices = msgspec.structs.replace(choices, holds=holds)
    legs = without(State(places().state).skips(), legs_of(library, found, choices))
    if as_json:
        page.data(_record(found, legs))
        return
    page.say(*shown_lines(found, legs))
    for leg in legs if isinstance(found.thing, Exercise) else ():
        for adjustment in adjustments(leg.exercise, choices):
            page.aside(sentences.adjustment(adjustment))


def plan_lines(library: Library, found: Found) -> list[str]:
    """Say what will happen in an exercise or a routine. Raises ``AnchorError``."""
    return shown_lines(found, legs_of(library, found, Choices()))


def _record(found: Found, legs: list[Leg]) -> dict[str, object]:
    plans = [
        plan(leg.identity, leg.exercise, compile_timeline(leg.exercise, leg.choices))
        for leg in legs
    ]
    if isinstance(found.thing, Exercise):
        return plans[0]
    return {
        "routine": found.identity,
        "title": found.thing.title,
        "about": found.thing.about,
        "exercises": plans,
    }
