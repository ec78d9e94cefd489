"""An exercise as data for other programs: what will happen, with times. In seconds."""

from typing import Any

from anchor.core.model import Exercise
from anchor.core.safety import has_holds, has_touch
from anchor.core.timeline import Cue, Timeline
from anchor.plain.sentences import cue_text


def plan(identity: str, exercise: Exercise, timeline: Timeline) -> dict[str, Any]:
    """Describe an exercise and every cue of it, as ``show --json`` prints it.

    ``seconds`` is the planned total: ``None`` where it depends on the person or has no end;
    ``estimate`` then takes waiting cues at their estimates. Of a breathing without end, one breath
    is listed.
    """
    total = timeline.milliseconds
    known = total is not None and timeline.first_wait is None
    return {
        "exercise": identity,
        "title": exercise.title,
        "about": exercise.about,
        "practice": exercise.practice,
        "seconds": _seconds(total) if known else None,
        "estimate": _seconds(total),
        "turns": exercise.turns,
        "level": exercise.level,
        "holds": has_holds(exercise),
        "touch": has_touch(exercise),
        "cautions": exercise.cautions,
        "evidence": exercise.evidence,
        "sources": exercise.sources,
        "easier": exercise.easier,
        "cues": [cue_record(cue, cue.at) for cue in _listed(timeline)],
    }


def cue_record(cue: Cue, at: int | None) -> dict[str, Any]:
    """Describe a cue that begins ``at`` milliseconds, if that is known."""
    record = {
        "at": _seconds(at),
        "seconds": _seconds(cue.milliseconds),
        "kind": cue.kind,
        "phase": cue.phase,
        "text": cue_text(cue),
        "step": cue.position + 1,
        "number": cue.number,
        "of": cue.of,
        "waits": cue.waits,
        "turns": cue.turns,
    }
    other = cue.step.or_
    return record | {"or": other} if other else record


def _listed(timeline: Timeline) -> list[Cue]:
    endless = next((i for i, block in enumerate(timeline.blocks) if block.length is None), None)
    if endless is None:
        return list(timeline.cues())
    one_round = (endless, len(timeline.blocks[endless].shapes))
    cues: list[Cue] = []
    for cue in timeline.cues():
        if cue.place >= one_round:
            break
        cues.append(cue)
    return cues


def _seconds(milliseconds: int | None) -> float | None:
    return None if milliseconds is None else milliseconds / 1000
