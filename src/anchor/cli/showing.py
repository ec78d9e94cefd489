"""Shows what will happen in an exercise, without playing it."""

import msgspec

from anchor.companion.legs import Leg, legs_of
from anchor.core.choices import Choices, is_played
from anchor.core.compiling import adjustments, compile_timeline
from anchor.core.model import Exercise, Repeat
from anchor.core.timeline import Block, Timeline
from anchor.packs.library import Found, Library
from anchor.places import places
from anchor.plain import sentences
from anchor.plain.page import Page
from anchor.plain.plan import plan
from anchor.words import commands as words
from anchor.words import session as session_words
from anchor.words import tr, trn


def show(name: str, choices: Choices, holds: bool, as_json: bool) -> None:
    """Print an exercise or a routine, step by step. Raises ``AnchorError``."""
    library = Library(places().packs)
    found = library.find(name)
    page = Page()
    choices = msgspec.structs.replace(choices, holds=holds)
    legs = legs_of(library, found, choices)
    if as_json:
        page.data(_record(found, legs))
        return
    page.say(*_lines(found, legs))
    for leg in legs if isinstance(found.thing, Exercise) else ():
        for adjustment in adjustments(leg.exercise, choices):
            page.aside(sentences.adjustment(adjustment))


def plan_lines(library: Library, found: Found) -> list[str]:
    """Say what will happen in an exercise or a routine. Raises ``AnchorError``."""
    return _lines(found, legs_of(library, found, Choices()))


def _lines(found: Found, legs: list[Leg]) -> list[str]:
    if isinstance(found.thing, Exercise):
        (leg,) = legs
        return _described(found, leg.exercise, _timeline(leg), leg.choices)
    lines = [f"{found.thing.title}. {found.thing.about}"]
    for number, leg in enumerate(legs, 1):
        length = sentences.timeline_length(_timeline(leg))
        values = {"title": leg.exercise.title, "name": leg.identity, "length": length}
        lines.append(tr(words.SHOW_LEG, number=number, **values))
    return [*lines, tr(words.SHOW_NAME, name=found.identity)]


def _record(found: Found, legs: list[Leg]) -> dict[str, object]:
    plans = [plan(leg.identity, leg.exercise, _timeline(leg)) for leg in legs]
    if isinstance(found.thing, Exercise):
        return plans[0]
    return {
        "routine": found.identity,
        "title": found.thing.title,
        "about": found.thing.about,
        "exercises": plans,
    }


def _timeline(leg: Leg) -> Timeline:
    return compile_timeline(leg.exercise, leg.choices)


def _described(found: Found, exercise: Exercise, timeline: Timeline, choices: Choices) -> list[str]:
    lines = [*sentences.overview(exercise, timeline, choices), ""]
    for block in timeline.blocks:
        lines += _block_lines(timeline, block)
    for position, step in enumerate(exercise.steps):
        if not is_played(step, position, choices) and not isinstance(step, Repeat):
            name = step.name or str(position + 1)
            lines.append(tr(words.SHOW_SKIPPED, number=position + 1, name=name))
    lines.append("")
    if exercise.evidence:
        lines.append(tr(words.SHOW_EVIDENCE, evidence=exercise.evidence))
    if exercise.sources:
        lines.append(tr(words.SHOW_SOURCES, sources="; ".join(exercise.sources)))
    if exercise.easier:
        easier = exercise.easier if "/" in exercise.easier else f"{found.pack}/{exercise.easier}"
        lines.append(tr(words.SHOW_EASIER, name=easier))
    lines.append(tr(words.SHOW_NAME, name=found.identity))
    return lines


def _block_lines(timeline: Timeline, block: Block) -> list[str]:
    """Give the lines of one step: when each cue begins, and what it says. One breath of many."""
    index = timeline.blocks.index(block)
    lines = []
    for number in range(len(block.shapes)):
        cue = timeline.cue((index, number))
        line = sentences.cue_line(cue)
        if cue.waits:
            line = tr(words.SHOW_WAITS, line=line)
        lines.append(
            tr(words.SHOW_AT, at=sentences.clock(cue.start, cue.at is not None), line=line)
        )
    if block.step.or_:
        lines.append(tr(session_words.OR, other=block.step.or_))
    if block.times is None:
        lines.append(tr(words.SHOW_ENDLESS))
    elif block.times > 1:
        lines.append(trn(words.SHOW_ROUNDS, block.times))
    return lines
