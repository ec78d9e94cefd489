"""From what happens to what is said: lengths, cues, and an exercise before it begins."""

import math
from collections.abc import Iterable
from datetime import datetime
from functools import cache

from msgspec.structs import replace

from anchor.core.body import REGIONS
from anchor.core.choices import EVERYTHING, Choices, is_played
from anchor.core.compiling import Adjustment
from anchor.core.model import Breathe, Exercise, Notice
from anchor.core.safety import has_holds, has_touch, regions
from anchor.core.timeline import Cue, Timeline
from anchor.words import phases, tr, trn
from anchor.words import session as words

_READ_SILENTLY = 5
"""Words a second, as most people and screen readers take in plain text."""

_LONGEST_LEAD = 15
"""Seconds at most between what will happen and its beginning: nobody is kept waiting long."""

_WORTH_COUNTING = 10_000
"""Milliseconds: of a shorter practice, only that it is over is said."""

_SPOKEN_FROM_MILLISECONDS = 10_000
"""From here on, the length of a step is worth saying."""


def length(milliseconds: float) -> str:
    """Say a length of time: 90000 is "1 minute 30 seconds"; under a minute, halves count."""
    if milliseconds < 60_000:
        return _seconds(milliseconds)
    minutes, seconds = divmod(round(milliseconds / 1000), 60)
    spoken = trn(words.MINUTES, minutes)
    if not seconds:
        return spoken
    return tr(words.MINUTES_AND_SECONDS, minutes=spoken, seconds=trn(words.SECONDS, seconds))


def _seconds(milliseconds: float) -> str:
    short = number(milliseconds)
    if short.isdecimal():
        return trn(words.SECONDS, int(short))
    return tr(words.PART_SECONDS, seconds=short)


def number(milliseconds: float) -> str:
    """Say seconds as a bare number, to a tenth: 4, 5.5."""
    return f"{milliseconds / 1000:.1f}".removesuffix(".0")


def here_and_now(now: datetime) -> str:
    """Say the day, the time and that one is here (T9, dual awareness)."""
    return tr(words.HERE_AND_NOW, day=now.strftime("%A %d %B %Y"), time=now.strftime("%H:%M"))


def cue_text(cue: Cue) -> str:
    """Give a cue's words: the pack's, or ours where the pack leaves them to us."""
    if cue.text is not None:
        return cue.text
    if cue.phase == "release":
        return tr(phases.RELEASE)
    if cue.phase == "tense":
        return tr(phases.TENSE, region=_regions(cue))
    if cue.phase is not None:
        return tr(phases.BREATH[cue.phase])
    if isinstance(cue.step, Notice):
        if cue.number > 1:
            return tr(phases.NOTICE_NEXT[cue.step.sense], number=cue.number, of=cue.of)
        return tr(phases.NOTICE[cue.step.sense])
    if cue.kind == "attend":
        return tr(phases.ATTEND, region=_regions(cue))
    if cue.kind == "quiet":
        return tr(phases.QUIET)
    return tr(phases.READY)


def _regions(cue: Cue) -> str:
    return ", ".join(tr(phases.REGIONS[region]) for region in regions(cue.step))


def cue_line(cue: Cue, milliseconds: int | None = None) -> str:
    """Give a cue as one line; ``milliseconds`` if less of it than all is left."""
    left = cue.milliseconds if milliseconds is None else milliseconds
    text = cue_text(cue)
    if isinstance(cue.step, Breathe) and cue.phase:
        return tr(words.TIMED, words=text, seconds=number(left))
    timed = not cue.waits and cue.kind in ("attend", "tense", "quiet", "move", "touch")
    if timed and (left >= _SPOKEN_FROM_MILLISECONDS or cue.phase):
        return tr(words.FOR_SECONDS, words=text, length=length(left))
    return text


def overview(exercise: Exercise, timeline: Timeline, choices: Choices) -> list[str]:
    """Say what will happen before it does: title, length, direction, holds, touch, cautions."""
    said_of_it = facts(exercise, timeline, choices)
    if names := left_out(exercise, choices):
        said_of_it.append(tr(words.LEFT_OUT, names=", ".join(names)))
    said = [f"{exercise.title}. {exercise.about}", " ".join(said_of_it)]
    said.append(" ".join(exercise.cautions))
    return [paragraph for paragraph in said if paragraph]


def facts(exercise: Exercise, timeline: Timeline, choices: Choices) -> list[str]:
    """Say how long it is, where attention goes, and whether there are holds or touch."""
    total = timeline.milliseconds
    if total is None:
        lasts = tr(words.LASTS_UNTIL_YOU_STOP)
    elif timeline.first_wait is not None:
        lasts = tr(words.LASTS_ABOUT, length=rounded_length(total))
    else:
        lasts = tr(words.LASTS, length=rounded_length(total))
    said = [lasts, tr(words.TURNS[exercise.turns])]
    if has_holds(exercise):
        said.append(
            tr(words.WITH_HOLDS, seconds=longest_rest(timeline))
            if choices.holds
            else tr(words.WITHOUT_HOLDS)
        )
    if has_touch(exercise):
        said.append(tr(words.WITH_TOUCH))
    return said


def left_out(exercise: Exercise, choices: Choices) -> list[str]:
    """List the names, or else the numbers, of steps that start skipped and were not chosen."""
    chosen_all = replace(choices, include=frozenset({EVERYTHING}))
    return [
        step.name or str(position + 1)
        for position, step in enumerate(exercise.steps)
        if is_played(step, position, chosen_all) and not is_played(step, position, choices)
    ]


def left_out_by_choice(names: frozenset[str]) -> str:
    """Say which parts of the body a person leaves out of everything."""
    spoken = ", ".join(tr(phases.REGIONS[region]) for region in REGIONS if region in names)
    return tr(words.LEFT_OUT_BY_YOU, names=spoken)


def reading_time(paragraphs: Iterable[str]) -> int:
    """Tell how many seconds to leave for reading what will happen, before it does."""
    count = sum(len(paragraph.split()) for paragraph in paragraphs)
    return min(_LONGEST_LEAD, math.ceil(count / _READ_SILENTLY))


def ending(milliseconds: int) -> str:
    """Say that it is over, and how long it was; after a few seconds that would only sound odd."""
    if milliseconds < _WORTH_COUNTING:
        return tr(words.ENDED)
    return tr(words.ENDED_DONE, length=length(round(milliseconds, -3)))


def timeline_length(timeline: Timeline) -> str:
    """Say how long a timeline is, in a few words."""
    if timeline.milliseconds is None:
        return tr(words.UNTIL_YOU_STOP)
    return _planned_length(_rounded(timeline.milliseconds), timeline.first_wait is None)


@cache  # thousands of exercises have the same few hundred lengths
def _planned_length(milliseconds: float, certain: bool) -> str:
    spoken = length(milliseconds)
    return spoken if certain else tr(words.ABOUT, length=spoken)


def clock(milliseconds: int, certain: bool) -> str:
    """Say a moment as minutes and seconds: 1:05, or about 1:05."""
    minutes, seconds = divmod(milliseconds // 1000, 60)
    moment = f"{minutes}:{seconds:02}"
    return moment if certain else tr(words.ABOUT, length=moment)


def rounded_length(milliseconds: int) -> str:
    """Say a planned length, as exactly as anybody wants to know it."""
    return length(_rounded(milliseconds))


def _rounded(milliseconds: int) -> float:
    """Round a length for a person: to whole seconds, and from two minutes on to ten."""
    step = 10_000 if milliseconds >= 120_000 else 1_000
    return max(step, round(milliseconds / step) * step)


def longest_rest(timeline: Timeline) -> str:
    """Say how many seconds the longest hold or rest is, at the pace it is played."""
    longest = 0
    for block in timeline.blocks:
        still = 0
        for shape in block.shapes * 2:  # a rest may meet the hold of the next breath
            still = still + shape.milliseconds if shape.phase in ("hold", "rest") else 0
            longest = max(longest, still)
    return number(longest)


def adjustment(found: Adjustment) -> str:
    """Say which choice was not taken as it stands."""
    if found.what == "pace":
        return tr(words.PACE_LIMITED, given=f"{found.given:.3g}", asked=f"{found.asked:.3g}")
    return tr(words.CYCLES_LIMITED, given=f"{found.given:g}")
