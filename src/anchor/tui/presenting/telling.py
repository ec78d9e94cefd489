"""What the session screen says, from what happens to words."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from anchor.core import events
from anchor.core.body import RegionName
from anchor.core.events import Event
from anchor.core.model import Ask, Breathe, Exercise, Notice
from anchor.core.safety import regions
from anchor.core.session import Session, View
from anchor.core.text import one_line, visible
from anchor.core.timeline import Block, Cue, Timeline
from anchor.plain import sentences
from anchor.settings import Settings
from anchor.words import phases, tr
from anchor.words import screens as words
from anchor.words import session as session_words


def cue_text(cue: Cue) -> str:
    """Give a cue's words."""
    return visible(sentences.cue_text(cue))


def other_way(cue: Cue) -> str:
    """Give another way to do the step; nothing if there is none."""
    return tr(session_words.OR, other=visible(cue.step.or_)) if cue.step.or_ else ""


def cautions(exercise: Exercise) -> str:
    """Give what to know beforehand."""
    return one_line(" ".join(exercise.cautions))


def along(timeline: Timeline, cue: Cue) -> str:
    """Say which part of the body came before and which comes next; nothing if it is about none."""
    here = regions(cue.step)
    if not here:
        return ""
    index = cue.place[0]
    before = _nearest(timeline.blocks[:index][::-1], here)
    after = _nearest(timeline.blocks[index:], here)
    said = [tr(words.CAME_BEFORE, what=before)] if before else []
    return "\n".join([*said, tr(words.COMES_NEXT, what=after)] if after else said)


def _nearest(blocks: Iterable[Block], here: tuple[RegionName, ...]) -> str:
    """Name the first other part of the body that some steps turn to."""
    found = (there for block in blocks if (there := regions(block.step)) not in ((), here))
    return named(next(found, ()))


def named(where: Iterable[RegionName]) -> str:
    """Name parts of the body."""
    return ", ".join(tr(phases.REGIONS[region]) for region in where)


def how_to_go_on(cue: Cue, *, is_first: bool = False) -> str:
    """Say how a cue goes on: one that waits, or words that an exercise begins with."""
    if not cue.waits:
        return tr(words.GOES_ON) if is_first and cue.phase is None else ""
    if isinstance(cue.step, Notice):
        return tr(words.ENTER_NEXT)
    if not isinstance(cue.step, Ask):
        return tr(words.ENTER_GOES_ON)
    hints = {"text": words.ENTER_ANSWER, "scale": words.SCALE, "choice": words.CHOOSE}
    return tr(hints[cue.step.answer])


def how_to_resume(cue: Cue) -> str:
    """Say how what stands still goes on: where one types, Space is text."""
    typing = cue.waits and isinstance(cue.step, Ask | Notice)
    return tr(words.PAUSED_TYPING if typing else words.PAUSED)


def remark(event: Event, session: Session) -> str:
    """Say what a person did, or what befell; nothing for what is seen anyway."""
    match event:
        case events.Paused(because=because):
            return how_to_resume(session.cue) if because == "asked" else tr(words.PAUSED_AWAY)
        case events.PaceSet(limited=True):
            return tr(session_words.PACE_AT_LIMIT)
        case events.PaceSet(slower=slower):
            return tr(words.SLOWER if slower else words.FASTER)
        case events.HoldsLeftOut():
            return tr(session_words.HOLDS_LEFT_OUT)
        case events.Stayed(more=more) if more:
            return tr(session_words.STAYED, length=sentences.length(more))
        case events.Stayed() if session.cue.waits:
            return tr(words.ENTER_GOES_ON)
        case events.Stayed() if session.cue.of is None:
            return tr(session_words.WHERE_ENDLESS)
        case events.Stayed():
            return tr(session_words.STAYED_NOT)
    return ""


def place(
    session: Session, view: View, settings: Settings, now: datetime, *, briefly: bool = False
) -> str:
    """Say where one is: the time left and, unless briefly, when it ends; or the breath."""
    if settings.time == "none":
        return ""
    cue = view.cue
    if settings.time == "cycles" and isinstance(cue.step, Breathe):
        return tr(words.BREATHS_LEFT, number=cue.number, of=cue.of) if cue.of else str(cue.number)
    if view.left is None:
        return tr(words.ENDLESS)
    certain = session.timeline.first_wait is None
    left = tr(words.TIME_LEFT if certain else words.ABOUT_TIME_LEFT, time=_short(view.left))
    if briefly or not certain:
        return left
    ends = now + timedelta(milliseconds=view.left)
    return f"{left} · {tr(words.ENDS_AT, time=ends.strftime('%H:%M'))}"


def seconds_left(view: View) -> str:
    """Give the whole seconds left of a phase, as a person counts them."""
    left = view.cue.milliseconds - view.elapsed
    return str(max(1, -int(-left // 1000)))


def _short(milliseconds: int) -> str:
    """Give a time that is left. It is rounded up, to ten seconds while there is more than one."""
    seconds = -(-milliseconds // 10_000) * 10 if milliseconds > 60_000 else -(-milliseconds // 1000)
    return f"{seconds // 60}:{seconds % 60:02}"
