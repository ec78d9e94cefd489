"""Motion: what the pictures of a breath cost while they move, and how smooth they are.

``anchor breathe`` in a terminal of 100 by 30, as it comes: in four seconds and out six. Counting
begins once the first breath has begun and start-up is over, for two whole breaths. Limits:

- *orb*: 5 % of a core and 15 kB a second; *tide*: 4 % and 8 kB; *words*: 0.5 %.
- The 99th percentile of the times between frames that differ: 100 ms, while the level moves by the
  largest step of the picture or more in that time. (From empty to full a picture has only so many
  steps. Towards its turns a breath is slower than they are, and there is nothing else to be seen.)

Beside it the same rows of the same picture, moved in other ways (``moving.py``), one after another.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from statistics import median, quantiles

from msgspec import Struct

from anchor.tui.pictures import Picture
from benchmarks.processes import PATIENCE
from benchmarks.screen_start import CUE
from benchmarks.screens import Frame, Watched, environ, frames
from benchmarks.subject import Subject
from benchmarks.table import Row, milliseconds

SETTLED = 3.0
SECONDS = 20.0
STEADY = 0.1
"""In seconds: a longer time without another frame can be seen."""

IN, OUT = "In", "Out"
SKIP = b"s"
MOVING = str(__file__).replace("motion", "moving")


class Cost(Struct, frozen=True):
    """What a program cost while it moved: a share of a core, and bytes a second."""

    core: float
    sent: float
    written: list[tuple[float, bytes]]


class Limits(Struct, frozen=True):
    """What a picture may cost."""

    core: float
    sent: float | None = None


LIMITS = {"orb": Limits(0.05, 15_000), "tide": Limits(0.04, 8_000), "words": Limits(0.005)}
WAYS = {
    "raw": "written straight to the terminal",
    "lines": "line API",
    "whole": "a Static repainted 30 times a second",
}


def measure(subject: Subject, rounds: int) -> Iterator[Row]:
    """Measure it."""
    for name, limits in LIMITS.items():
        ours = [_anchor(subject, name) for _ in range(rounds)]
        yield _core(f"{name}: share of a core", ours, None, limits.core)
        if limits.sent is None:
            least = [_moving(subject, "words", name) for _ in range(rounds)]
            words = "a Static that says each phase"
            yield _core(f"{name}: share of a core : {words}", ours, least, None)
            continue
        for number, (way, words) in enumerate(WAYS.items()):
            theirs = [_moving(subject, way, name) for _ in range(rounds)]
            core, sent = (limits.core, limits.sent) if number == 0 else (None, None)
            yield _core(f"{name}: share of a core : {words}", ours, theirs, core)
            yield _sent(f"{name}: sent in a second : {words}", ours, theirs, sent)
        yield _gap(name, [cost.written for cost in ours])


def _anchor(subject: Subject, name: str) -> Cost:
    command = [subject.anchor, "breathe"]
    with Watched(command, environ(subject, ANCHOR_PICTURE=name)) as program:
        program.watch(PATIENCE, until=CUE.encode())
        program.type(SKIP)
        return _cost(program)


def _moving(subject: Subject, way: str, name: str) -> Cost:
    with Watched([str(subject.python), MOVING, way, name], environ(subject)) as program:
        program.watch(1.0)
        return _cost(program)


def _cost(program: Watched) -> Cost:
    program.watch(SETTLED)
    before, so_far = program.processor_seconds(), len(program.written)
    program.watch(SECONDS)
    after = program.processor_seconds()
    sent = sum(len(data) for _, data in program.written[so_far:])
    if before is None or after is None:
        raise RuntimeError("nothing tells how much a process has worked, or it has ended")
    return Cost((after - before) / SECONDS, sent / SECONDS, program.written)


def _gap(name: str, each: list[list[tuple[float, bytes]]]) -> Row:
    """Tell how long the times between frames are, while there is something to be seen."""
    from benchmarks.moving import IN as BREATH_IN
    from benchmarks.moving import OUT as BREATH_OUT
    from benchmarks.moving import level, picture

    made = picture(name)
    step = _largest_step(made)
    gaps: list[float] = []
    for cue, starts, length in ((IN, 0.0, BREATH_IN), (OUT, BREATH_IN, BREATH_OUT)):
        for stretch in (one for written in each for one in _stretches(written, cue)):
            began = stretch[0].moment
            for frame, then in pairwise(stretch):
                at = frame.moment - began
                if at + STEADY >= length:
                    break
                moved = abs(level(starts + at + STEADY) - level(starts + at))
                if moved >= step:
                    gaps.append(then.moment - frame.moment)
    found = quantiles(gaps, n=100)[-1]
    figure = f"{name}: time between frames, p99 of {len(gaps)}"
    return Row(
        figure,
        milliseconds(found),
        "-",
        limit=milliseconds(STEADY),
        runs=len(each),
        kept=found <= STEADY,
    )


def _largest_step(picture: Picture) -> float:
    """Tell by how much the level may move, at most, until the picture changes."""
    fine = 5000
    drawn = [picture.rows(number / fine) for number in range(fine + 1)]
    changes = [number for number in range(1, fine + 1) if drawn[number] != drawn[number - 1]]
    return max(then - one for one, then in pairwise(changes)) / fine


def _stretches(written: list[tuple[float, bytes]], cue: str) -> Iterator[list[Frame]]:
    """Give the frames from each time a cue is there to the last before another is."""
    stretch: list[Frame] = []
    for frame in frames(written):
        if any(line.strip() == cue for line in frame.lines):
            stretch.append(frame)
        elif stretch:
            yield stretch
            stretch = []


def _core(figure: str, ours: list[Cost], theirs: list[Cost] | None, limit: float | None) -> Row:
    return _row(figure, ours, theirs, lambda cost: cost.core, lambda share: f"{share:.2%}", limit)


def _sent(figure: str, ours: list[Cost], theirs: list[Cost], limit: float | None) -> Row:
    def laid_out(sent: float) -> str:
        return f"{sent / 1000:.1f} kB"

    return _row(figure, ours, theirs, lambda cost: cost.sent, laid_out, limit)


def _row(
    figure: str,
    ours: list[Cost],
    theirs: list[Cost] | None,
    of: Callable[[Cost], float],
    laid_out: Callable[[float], str],
    limit: float | None,
) -> Row:
    found = median(map(of, ours))
    beside = median(map(of, theirs)) if theirs else None
    return Row(
        figure,
        laid_out(found),
        "-" if beside is None else laid_out(beside),
        "-" if not beside else f"{found / beside:.2f}",
        limit="-" if limit is None else laid_out(limit),
        runs=len(ours),
        kept=None if limit is None else found <= limit,
    )
