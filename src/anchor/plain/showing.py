"""What will happen in an exercise, step by step and with times, in plain lines."""

from collections.abc import Iterator

from anchor.companion.legs import Leg
from anchor.core.body import with_parts
from anchor.core.choices import is_played
from anchor.core.compiling import compile_timeline
from anchor.core.model import AnyStep, Exercise, Repeat
from anchor.core.safety import regions
from anchor.core.timeline import Block, Timeline
from anchor.packs.library import Found
from anchor.packs.naming import in_full
from anchor.plain import sentences
from anchor.words import commands as words
from anchor.words import session as session_words
from anchor.words import tr, trn


def shown_lines(found: Found, legs: list[Leg]) -> list[str]:
    """Say what will happen in an exercise or a routine, and what there is to know of it."""
    if isinstance(found.thing, Exercise):
        (leg,) = legs
        return _described(found, leg)
    lines = [f"{found.thing.title}. {found.thing.about}"]
    for number, leg in enumerate(legs, 1):
        length = sentences.timeline_length(compile_timeline(leg.exercise, leg.choices))
        values = {"title": leg.exercise.title, "name": leg.identity, "length": length}
        lines.append(tr(words.SHOW_LEG, number=number, **values))
    return [*lines, tr(words.SHOW_NAME, name=found.identity)]


def _described(found: Found, leg: Leg) -> list[str]:
    exercise, timeline, choices = (
        leg.exercise,
        compile_timeline(leg.exercise, leg.choices),
        leg.choices,
    )
    lines = sentences.overview(exercise, timeline, choices)
    if leg.always_out:
        lines.append(sentences.left_out_by_choice(leg.always_out))
    lines.append("")
    lines += step_lines(timeline)
    for position, step in enumerate(exercise.steps):
        if not is_played(step, position, choices) and not isinstance(step, Repeat):
            lines.append(_skipped_line(step, position, leg.always_out))
    lines += ["", *background_lines(found.pack, exercise)]
    lines.append(tr(words.SHOW_NAME, name=found.identity))
    return lines


def step_lines(timeline: Timeline) -> list[str]:
    """Say each step: when its cues begin, and what they say. Of many breaths, one."""
    return [tr(words.SHOW_AT, at=at, line=line) if at else line for at, line in step_rows(timeline)]


def step_rows(timeline: Timeline) -> list[tuple[str, str]]:
    """Give what ``step_lines`` says as moments, and what is said then.

    What belongs to the line above it has no moment of its own.
    """
    return [row for block in timeline.blocks for row in _block_rows(timeline, block)]


def background_lines(pack: str, exercise: Exercise) -> list[str]:
    """Say what is known of an exercise of a pack, and what is gentler."""
    lines = []
    if exercise.evidence:
        lines.append(tr(words.SHOW_EVIDENCE, evidence=exercise.evidence))
    if exercise.sources:
        lines.append(tr(words.SHOW_SOURCES, sources="; ".join(exercise.sources)))
    if exercise.easier:
        lines.append(tr(words.SHOW_EASIER, name=in_full(exercise.easier, pack)))
    return lines


def _skipped_line(step: AnyStep, position: int, always_out: frozenset[str]) -> str:
    """Say that a step is not played, and how it can be."""
    because = [
        one
        for one in sorted(always_out)
        if not with_parts(frozenset({one})).isdisjoint(regions(step))
    ]
    if because:
        with_them = " ".join(f"--with {one}" for one in because)
        return tr(words.SHOW_LEFT_OUT, number=position + 1, options=with_them)
    return tr(words.SHOW_SKIPPED, number=position + 1, name=step.name or str(position + 1))


def _block_rows(timeline: Timeline, block: Block) -> Iterator[tuple[str, str]]:
    index = timeline.blocks.index(block)
    for number in range(len(block.shapes)):
        cue = timeline.cue((index, number))
        line = sentences.cue_line(cue)
        moment = sentences.clock(cue.start, cue.at is not None)
        yield moment, tr(words.SHOW_WAITS, line=line) if cue.waits else line
    if block.step.or_:
        yield "", tr(session_words.OR, other=block.step.or_)
    if block.times is None:
        yield "", tr(words.SHOW_ENDLESS)
    elif block.times > 1:
        yield "", trn(words.SHOW_ROUNDS, block.times)
