"""Writing: from a key in the editor until what is seen of it, in a terminal of 100 by 30.

A pack of 1,000 lines, in which a letter too many makes a key unknown, again and again, and is taken
away again. From the key until it is told beside its line, or no longer: limit 50 ms, at the 95th
percentile. Beside it the time until the letter itself is there, here and in a pack of 1 MiB.
"""

from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from anchor.packs.source import MAX_BYTES
from anchor.packs.writing.outline import named, outline, whole
from anchor.packs.writing.starting import from_template
from benchmarks.processes import PATIENCE
from benchmarks.screens import Watched, environ
from benchmarks.subject import Subject
from benchmarks.table import Row, milliseconds

LINES = 1000
LIMIT = 0.05
NAME = "written"
LETTER, BACK, DOWN, LEAVE = b"q", b"\x7f", b"\x1b[B", b"\x1b"
WELL, THERE, WRONG = b"all is well", b"qname", b"E201"
"""What is seen of a pack without faults, of the letter, and of what is told beside the line."""
SETTLED = 0.25
"""Seconds in which nothing is measured, so that nothing of the key before is left to be drawn."""


def measure(subject: Subject, runs: int) -> Iterator[Row]:
    """Measure it."""
    keys = max(5, runs)
    around = environ(subject, ANCHOR_HOME=str(subject.new_folder("writing")))
    folder = Path(around["ANCHOR_HOME"]) / "packs"
    folder.mkdir()
    pack = folder / f"{NAME}.toml"
    command = [subject.anchor, "packs", "edit", "--here", f"{NAME}/{NAME}-1"]
    text = _pack(lines=LINES)
    pack.write_text(text, encoding="utf-8")
    line = text[: text.index(f'name = "{NAME}-1"')].count("\n") + 1
    told = _keys(command, around, keys, WRONG, f"{line}  name = ".encode())
    yield _row(f"a key to what is told of it, {LINES} lines, p95", told, LIMIT)
    seen = _keys(command, around, keys, THERE, None)
    yield _row(f"a key to the letter, {LINES} lines, p95", seen, None)
    pack.write_text(_pack(size=MAX_BYTES), encoding="utf-8")
    yield _row("a key to the letter, 1 MiB, p95", _keys(command, around, keys, THERE, None), None)


def _keys(
    command: list[str], around: dict[str, str], keys: int, wrong: bytes, right: bytes | None
) -> list[float]:
    """Press keys, and give the time of each until a text is there."""
    found: list[float] = []
    with Watched(command, around) as program:
        if program.watch(PATIENCE, until=WELL) is None:
            raise RuntimeError("the editor did not open")
        program.type(DOWN)
        for _ in range(keys):
            for key, text in ((LETTER, wrong), (BACK, right)):
                program.watch(SETTLED)
                pressed = program.type(key)
                if text is not None:
                    moment = program.watch(PATIENCE, until=text)
                    if moment is None:
                        raise RuntimeError(f"{text!r} was not to be seen")
                    found.append(moment - pressed)
        program.type(LEAVE)
        program.wait()
    return found


def _row(figure: str, times: list[float], limit: float | None) -> Row:
    slow = quantiles(times, n=20)[-1]
    return Row(
        figure,
        milliseconds(slow),
        "-",
        pairs=f"median {milliseconds(median(times))}",
        limit="-" if limit is None else milliseconds(limit),
        runs=len(times),
        kept=None if limit is None else slow <= limit,
    )


def _pack(lines: int = 0, size: int = 0) -> str:
    """Give a pack without faults of at least so many lines, or at most so many bytes."""
    text = from_template("breath", NAME)
    parts = outline(text)
    exercise = named(parts, NAME)
    if exercise is None:
        raise RuntimeError("the template has no exercise")
    first, last = whole(parts, exercise)
    above, block = text.split("\n")[: first - 1], text.split("\n")[first - 1 : last]
    heading = "\n".join(block)
    written = "\n".join(above)
    number = 0
    while (lines and written.count("\n") < lines) or not number:
        number += 1
        written += "\n" + heading.replace(f'name = "{NAME}"', f'name = "{NAME}-{number}"')
    if size:
        room = size - len(written.encode()) - 1
        remark = "# a remark of the length that remarks have, more or less\n"
        written += "\n" + remark * (room // len(remark))
    return written
