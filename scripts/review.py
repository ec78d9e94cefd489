"""Write docs/review.md: every exercise beside the rules for a trauma-sensitive design, T1 to T21.

What can be measured is measured from the packs, now. What takes a reader is in docs/review.toml,
an entry for each exercise. The page is made from both: change those, not the page.
"""

import re
import statistics
import tomllib
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from anchor.core.choices import EVERYTHING, Choices
from anchor.core.compiling import compile_timeline
from anchor.core.model import Breathe, Exercise, Pack, Repeat, Routine
from anchor.core.safety import has_holds, has_touch
from anchor.core.timeline import Cue, Timeline
from anchor.packs.library import Library
from anchor.packs.readability import reading_grade

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "review.md"
JUDGEMENTS = ROOT / "docs" / "review.toml"

EXERCISE_KEYS = ("choice", "anchors", "culture", "attachment")
"""What a reader says of every exercise; ``eyes`` too, where the exercise says nothing of them."""

ROUTINE_KEYS = ("choice", "order", "told")
PROGRAM_KEYS = ("rule", "what", "kept", "how", "shown")

INWARD_SECONDS = 60
"""T8: after so long inside comes something outside."""

SHORT_SECONDS = 120
ENDING_SECONDS = 20

_STANDING = re.compile(
    r"stand up|stay seated|before you stand|sit for a moment|stay where you are|stay as you are"
)


def page(packs: Sequence[Pack], judged: dict[str, Any]) -> str:
    """Return the whole page."""
    exercises = {f"{p.info.name}/{one.name}": one for p in packs for one in p.exercises}
    routines = {f"{p.info.name}/{one.name}": one for p in packs for one in p.routines}
    _same("exercise", exercises, judged["exercise"])
    _same("routine", routines, judged["routine"])
    grades = {name: reading_grade(exercise) for name, exercise in exercises.items()}
    parts = [
        judged["page"]["head"].strip(),
        _summary(len(exercises), len(routines), grades),
        "## Kept by the program for all",
        judged["page"]["program"].strip(),
        _table(
            ("rule", "what it asks", "kept", "how", "shown by"), map(_program, judged["program"])
        ),
        "## Each exercise",
        judged["page"]["exercises"].strip(),
    ]
    for pack in packs:
        if pack.exercises:
            names = {f"{pack.info.name}/{one.name}": one for one in pack.exercises}
            rows = (_exercise(name, one, judged["exercise"][name]) for name, one in names.items())
            parts += [f"### {pack.info.title}", _table(EXERCISE_HEAD, rows)]
    rows = (
        _routine(name, one, exercises, judged["routine"][name]) for name, one in routines.items()
    )
    parts += ["## Each routine", judged["page"]["routines"].strip(), _table(ROUTINE_HEAD, rows)]
    parts += ["## What this review found", judged["page"]["found"].strip()]
    return "\n\n".join(parts) + "\n"


def built_in() -> list[Pack]:
    """Read the built-in packs, by name."""
    library = Library(ROOT / "nowhere", ROOT / "exercises")
    return [file.read() for file in library.builtin_packs()]


def judgements() -> dict[str, Any]:
    """Read what a reader said."""
    return tomllib.loads(JUDGEMENTS.read_text(encoding="utf-8"))


def _summary(exercises: int, routines: int, grades: dict[str, float]) -> str:
    hardest = max(grades, key=lambda name: grades[name])
    return (
        f"There are {exercises} exercises and {routines} routines. The median reading grade is "
        f"{statistics.median(grades.values()):.1f}, the highest {grades[hardest]:.1f} "
        f"(`{hardest}`)."
    )


# Rows

EXERCISE_HEAD = (
    "exercise", "grade", "length", "T3 eyes", "T4 choice", "T5 anchors", "T7 level", "T8 inward",
    "T9 outward", "T10 ending", "T19 culture", "T20 attachment", "T21 rising",
)  # fmt: skip

ROUTINE_HEAD = (
    "routine", "length", "parts", "T4 choice", "T7 level", "T8 order", "T10 ending", "T15 told",
)  # fmt: skip


def _program(row: dict[str, Any]) -> list[str]:
    _keys(row["rule"], row, PROGRAM_KEYS)
    shown = ", ".join(f"`{one}`" for one in row["shown"]) or "nothing yet"
    return [row["rule"], row["what"], row["kept"], row["how"], shown]


def _exercise(name: str, exercise: Exercise, row: dict[str, str]) -> list[str]:
    eyes = _eyes(exercise)
    _keys(name, row, EXERCISE_KEYS if eyes else ("eyes", *EXERCISE_KEYS))
    planned = compile_timeline(exercise, Choices())
    whole = list(compile_timeline(exercise, Choices(include=frozenset({EVERYTHING}))).cues())
    return [
        f"`{name}`",
        f"{reading_grade(exercise):.1f}",
        _length(planned.planned, about=planned.first_wait is not None),
        eyes or row["eyes"],
        f"{row['choice']}; {_other_ways(exercise)}",
        row["anchors"],
        _level(exercise, planned.planned),
        _inward(whole),
        _outward(exercise, whole),
        _ending(planned),
        row["culture"],
        row["attachment"],
        _rising(exercise, planned),
    ]


def _routine(
    name: str, routine: Routine, exercises: dict[str, Exercise], row: dict[str, str]
) -> list[str]:
    _keys(name, row, ROUTINE_KEYS)
    parts = [exercises[leg.start] for leg in routine.sequence]
    lengths = [
        compile_timeline(exercises[leg.start], Choices(minutes=leg.minutes))
        for leg in routine.sequence
    ]
    waits = any(length.first_wait is not None for length in lengths)
    level = f"level {max(part.level for part in parts)}"
    level += "; touch" if any(map(has_touch, parts)) else ""
    level += "; holds" if any(map(has_holds, parts)) else ""
    return [
        f"`{name}`",
        _length(sum(length.planned for length in lengths), about=waits),
        ", ".join(f"{part.name} ({part.turns})" for part in parts),
        row["choice"],
        level,
        row["order"],
        _ending(lengths[-1]),
        row["told"],
    ]


# Cells that are measured


def _length(milliseconds: int, about: bool) -> str:
    minutes, seconds = divmod(round(milliseconds / 1000), 60)
    return f"{'about ' if about else ''}{minutes}:{seconds:02}"


def _eyes(exercise: Exercise) -> str:
    said = " ".join(_said(exercise)).lower()
    return next((text for text in ("eyes open or lowered", "eyes open") if text in said), "")


def _other_ways(exercise: Exercise) -> str:
    steps = [step for step in exercise.steps if not isinstance(step, Repeat)]
    return f"`or` in {sum(step.or_ is not None for step in steps)} of {len(steps)}"


def _level(exercise: Exercise, planned: int) -> str:
    short = ", short" if planned <= SHORT_SECONDS * 1000 else ""
    easier = f"; easier: {exercise.easier}" if exercise.easier else "; the easiest"
    return f"level {exercise.level}{short}{easier}"


def _inward(cues: list[Cue]) -> str:
    runs = [list(run) for turns, run in groupby(cues, lambda cue: cue.turns) if turns == "inward"]
    if not runs:
        return "n/a: never inward"
    longest = max(runs, key=_seconds)
    if _seconds(longest) <= INWARD_SECONDS:
        return f"yes: {_seconds(longest):.0f} s at most"
    breath = " of breath" if any(isinstance(cue.step, Breathe) for cue in longest) else ""
    return f"no: {_seconds(longest):.0f} s{breath}"


def _outward(exercise: Exercise, cues: list[Cue]) -> str:
    if exercise.turns == "outward":
        return "n/a: faces outward"
    before_the_end = [turns for turns, _ in groupby(cues, lambda cue: cue.turns)][:-1]
    times = before_the_end.count("outward")
    return f"{times} on the way" if times else "at the end only"


def _ending(timeline: Timeline) -> str:
    *_, (turns, run) = ((turns, list(run)) for turns, run in groupby(timeline.cues(), _turns))
    if turns != "outward":
        return "no: it ends elsewhere"
    seconds = _seconds(run)
    return f"yes: {seconds:.0f} s" if seconds >= ENDING_SECONDS else f"in part: {seconds:.0f} s"


def _rising(exercise: Exercise, timeline: Timeline) -> str:
    *_, last = timeline.cues()
    at_the_end = _STANDING.search((last.text or "").lower()) is not None
    before = _STANDING.search(" ".join(exercise.cautions).lower()) is not None
    if at_the_end or before:
        places = (("before", before), ("at the end", at_the_end))
        return "yes: " + ", ".join(place for place, there in places if there)
    long_breath = exercise.practice == "breathe" and timeline.planned > SHORT_SECONDS * 1000
    if exercise.practice == "release" or long_breath:
        return "no: not said"
    return "n/a: no tensing, no long breath"


def _turns(cue: Cue) -> str:
    return cue.turns


def _seconds(cues: list[Cue]) -> float:
    return sum(cue.milliseconds for cue in cues) / 1000


def _said(exercise: Exercise) -> Iterator[str]:
    for step in exercise.steps:
        yield getattr(step, "say", None) or ""
        yield step.or_ or ""


# What keeps it whole


def _same(kind: str, there: dict[str, Any], judged: dict[str, Any]) -> None:
    missing, gone = sorted(there.keys() - judged.keys()), sorted(judged.keys() - there.keys())
    if missing:
        raise SystemExit(
            f"docs/review.toml has no [{kind}.{missing[0]!r}] yet: read it, and judge."
        )
    if gone:
        raise SystemExit(f"docs/review.toml judges {gone[0]}, and there is no such {kind}.")


def _keys(name: str, row: dict[str, Any], keys: Sequence[str]) -> None:
    if set(row) != set(keys):
        raise SystemExit(f"docs/review.toml, {name}: the keys are {', '.join(keys)}.")
    if empty := [key for key in keys if isinstance(row[key], str) and not row[key].strip()]:
        raise SystemExit(f"docs/review.toml, {name}: {empty[0]} is empty.")


def _table(head: Sequence[str], rows: Any) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    PAGE.write_text(page(built_in(), judgements()), encoding="utf-8", newline="\n")
    print(f"Wrote {PAGE.relative_to(ROOT).as_posix()}.")
