"""What is said of an exercise or a routine before it begins."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from anchor.companion.legs import Leg
from anchor.companion.tailoring import Knob, Part, Tailored, own_minutes
from anchor.core.choices import EVERYTHING, ChoiceError, Choices
from anchor.core.compiling import compile_timeline
from anchor.core.model import Exercise, Routine
from anchor.core.text import one_line, visible
from anchor.core.timeline import Timeline
from anchor.errors import AnchorError
from anchor.packs.library import Found
from anchor.plain import sentences
from anchor.tui.presenting.arranging import Way
from anchor.words import choosing as words
from anchor.words import commands as command_words
from anchor.words import phases, tr, trn
from anchor.words import session as session_words


class Described(NamedTuple):
    """What there is to know, paragraph by paragraph; what is not there is empty."""

    title: str
    about: str
    facts: str
    """How long, which way attention turns, holds, touch."""
    parts: str = ""
    """Of a routine: its exercises with their lengths, one to a line."""
    cautions: tuple[str, ...] = ()
    evidence: str = ""


Find = Callable[[str, str], tuple[str, Exercise]]
"""Finds an exercise that a pack names, as ``Library.find_exercise`` does."""


def way_of(found: Found, find: Find, key: str = "", *, is_lower: bool = False) -> Way:
    """Give an exercise or a routine as one of several: its title, length and direction."""
    thing = found.thing
    title = one_line(thing.title)
    if isinstance(thing, Exercise):
        turns = {name: tr(word) for name, word in command_words.LIST_TURNS.items()}
        longest = max(map(len, turns.values()))
        brief = short_length(as_written(thing))
        aside = f"{brief}  {turns[thing.turns]:<{longest}}"
    else:
        brief = _routine_length(found.pack, thing, find)
        aside = f"{brief}  {trn(words.PARTS, len(thing.sequence))}".lstrip()
    return Way(found.identity, title, key, aside, brief, is_lower)


def _routine_length(pack: str, routine: Routine, find: Find) -> str:
    """Say about how long a routine is; nothing if something of it is not there."""
    milliseconds = 0
    for leg in routine.sequence:
        try:
            _, exercise = find(leg.start, pack)
            milliseconds += compile_timeline(exercise, Choices(minutes=leg.minutes)).planned
        except (AnchorError, ChoiceError):
            return ""
    return _short(milliseconds)


def as_written(exercise: Exercise) -> Timeline:
    """Lay an exercise out as it is written: all of it, if every step of it starts skipped."""
    try:
        return compile_timeline(exercise, Choices())
    except ChoiceError:
        return compile_timeline(exercise, Choices(include=frozenset({EVERYTHING})))


def short_length(timeline: Timeline) -> str:
    """Say about how long it is, in two words."""
    return _short(timeline.planned)


def _short(milliseconds: int) -> str:
    seconds = milliseconds // 1000
    minutes = round(seconds / 60)
    return trn(words.MINUTES, minutes) if minutes else trn(words.SECONDS, seconds)


def exercise_described(tailored: Tailored, was_not_helpful: bool) -> Described:
    """Describe an exercise as it will be played."""
    exercise, choices = tailored.exercise, tailored.choices
    timeline = compile_timeline(exercise, choices)
    facts = sentences.facts(exercise, timeline, choices)
    if was_not_helpful:
        facts.append(tr(words.NOT_HELPED))
    evidence = tr(command_words.SHOW_EVIDENCE, evidence=exercise.evidence or "")
    return Described(
        title=one_line(exercise.title),
        about=visible(exercise.about),
        facts=" ".join(facts),
        cautions=tuple(map(one_line, exercise.cautions)),
        evidence=one_line(evidence) if exercise.evidence else "",
    )


def routine_described(title: str, about: str, legs: Sequence[Leg]) -> Described:
    """Describe a routine: how long it is, and its exercises with their lengths."""
    lines = []
    whole = 0
    for number, leg in enumerate(legs, 1):
        timeline = compile_timeline(leg.exercise, leg.choices)
        length = sentences.timeline_length(timeline)
        name = one_line(leg.exercise.title)
        lines.append(tr(words.LEG, number=number, title=name, length=length))
        whole += timeline.planned
    lasts = tr(session_words.LASTS_ABOUT, length=sentences.rounded_length(whole))
    return Described(one_line(title), visible(about), lasts, "\n".join(lines))


def knob_label(knob: Knob) -> str:
    """Say what can be changed."""
    if isinstance(knob, Part):
        if knob.where:
            return ", ".join(tr(phases.REGIONS[region]) for region in knob.where)
        return knob.name.replace("-", " ")
    return tr({"minutes": words.BREATHING, "pace": words.PACE, "holds": words.HOLDS}[knob])


def knob_value(tailored: Tailored, knob: Knob) -> str:
    """Say how something that can be changed is now."""
    match knob:
        case "minutes" if tailored.endless:
            return tr(session_words.UNTIL_YOU_STOP)
        case "minutes":
            minutes = tailored.minutes or own_minutes(tailored.exercise)
            return sentences.length(round(minutes * 60) * 1000)
        case "pace" if tailored.pace == 1:
            return tr(words.AS_WRITTEN)
        case "pace":
            sentence = words.SLOWER if tailored.pace > 1 else words.FASTER
            return tr(sentence, times=f"{tailored.pace:g}")
        case "holds":
            return tr(words.HOLDS_CHOICES[tailored.holds])
        case Part():
            is_out = tailored.left_out.issuperset(knob.positions)
            return tr(words.LEFT_OUT if is_out else words.PLAYED)
