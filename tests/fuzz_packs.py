"""Put many hostile packs through the reader and the checker: ``make fuzz``.

``python tests/fuzz_packs.py --seed 7`` tries the same 100,000 files each time. What fails is kept
in a folder; ``--replay FILE`` tries one file again.
"""

import argparse
import json
import os
import random
import re
import signal
import sys
import tempfile
import traceback
import unicodedata
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from time import perf_counter, process_time
from types import FrameType
from typing import NamedTuple

from anchor.core.choices import EVERYTHING, Choices
from anchor.core.compiling import compile_timeline
from anchor.core.model import Exercise
from anchor.core.text import UNSAFE
from anchor.packs.diagnostics import WIDTH, Diagnostic, PackError, entry_for
from anchor.packs.reader import MAX_PROBLEMS, check, exercise_in, parse, read_pack
from anchor.packs.source import Source, decode
from hostile_packs import make

COUNT = 100_000
MAX_SECONDS = 2.0
"""No file takes longer to check and to show what is wrong with it, in seconds of the processor."""

_STUCK_SECONDS = 60
_CHUNK = 50
_MAX_KEPT = 20
_NAME = re.compile(r"""name\s*=\s*["']([^"'\n]{1,64})["']""")


class FuzzError(AssertionError):
    """Something the reader or the checker must not do."""


class Judged(NamedTuple):
    """What came of one file."""

    codes: tuple[str, ...]
    """The code of every problem found: none for a good pack."""
    seconds: float
    """How long checking and showing took."""


class Tried(NamedTuple):
    """What came of one case."""

    number: int
    kind: str
    judged: Judged | None
    failure: str = ""


def judge(data: bytes, stem: str) -> Judged:
    """Put a file through reader and checker. Raises ``FuzzError``, or whatever they raised."""
    file = f"{stem}.toml"
    started = perf_counter()
    source, found = _check(data, file, stem)
    rendered = [each.render() for each in found]
    seconds = perf_counter() - started
    if seconds > MAX_SECONDS:  # perhaps others had the processor: only our own time counts
        started = process_time()
        for each in _check(data, file, stem)[1]:
            each.render()
        seconds = process_time() - started
    if seconds > MAX_SECONDS:
        raise FuzzError(f"it took {seconds:.1f} s")
    lines = source.text.split("\n") if source else None
    for diagnostic, block in zip(found, rendered, strict=True):
        _shown_well(diagnostic, block)
        _placed_well(diagnostic, lines)
    if source:
        _reads_as_checked(source, found)
        for name in _NAME.findall(source.text)[1:2]:  # the first is mostly the pack's own
            _plays(source, name)
    return Judged(tuple(each.code for each in found), seconds)


def _check(data: bytes, file: str, stem: str) -> tuple[Source | None, list[Diagnostic]]:
    try:
        source = decode(data, file, stem)
    except PackError as error:
        return None, error.diagnostics
    return source, check(source)


def _shown_well(found: Diagnostic, block: str) -> None:
    shown = json.dumps(found.to_dict(), ensure_ascii=False, allow_nan=False)
    for text in (block, shown, str(PackError([found, found]))):
        if unsafe := UNSAFE.search(text):
            raise FuzzError(f"{unsafe.group()!r} would reach the terminal: {text!r}")
    lines = block.split("\n")
    copied = entry_for(found.code).remedy.count("\n")  # no line comes from the file
    if len(lines) != (4 if found.line else 2) + copied:
        raise FuzzError(f"these are {len(lines)} lines: {block!r}")
    if any(_cells(line) > WIDTH for line in lines[1:-1]):
        raise FuzzError(f"the line shown is too long: {block!r}")


def _cells(text: str) -> int:
    if text.isascii():
        return len(text)
    seen = (sign for sign in text if unicodedata.category(sign) not in ("Mn", "Me", "Cf"))
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in seen)


def _placed_well(found: Diagnostic, lines: list[str] | None) -> None:
    where = (found.line, found.column, found.length)
    if not found.line:
        well = where == (0, 0, 0)
    elif lines is None:
        well = min(where) >= 1
    elif 1 <= found.line <= len(lines):
        line = lines[found.line - 1]
        # Right behind a line's end is a place too: where something is missing.
        most = max(len(line) + 1 - found.column, 1)
        well = 1 <= found.column <= len(line) + 1 and 1 <= found.length <= most
        if found.source != line:
            raise FuzzError(f"this is not line {found.line}: {found.source[:200]!r}")
    else:
        well = False
    if not well:
        raise FuzzError(f"{found.code} lies outside the file: {where}")


def _reads_as_checked(source: Source, found: list[Diagnostic]) -> None:
    """Reading a pack tells the same errors as checking it, and no warnings."""
    if len(found) > MAX_PROBLEMS + 1:
        raise FuzzError(f"{len(found)} problems were told")
    errors = [each for each in found if each.severity != "warning"]
    try:
        pack = read_pack(source)
    except PackError as error:
        if len(found) <= MAX_PROBLEMS and error.diagnostics != errors:
            raise FuzzError(f"reading told {error.diagnostics[:3]}") from error
    else:
        if errors:
            raise FuzzError(f"it could be read in spite of {errors[:3]}")
        for exercise in pack.exercises:
            _compile(exercise)


def _plays(source: Source, name: str) -> None:
    """One exercise is read, or refused with its reasons; and what is read can be played."""
    try:
        thing = exercise_in(parse(source), source, name)
    except PackError as error:
        for diagnostic in error.diagnostics:
            _shown_well(diagnostic, diagnostic.render())
            _placed_well(diagnostic, source.text.split("\n"))
    else:
        if isinstance(thing, Exercise):
            _compile(thing)


def _compile(exercise: Exercise) -> None:
    timeline = compile_timeline(exercise, Choices(include=frozenset({EVERYTHING})))
    if timeline.planned < 0:
        raise FuzzError(f"its length is {timeline.planned}")


def try_case(seed: int, index: int, kept: Path | None = None) -> Tried:
    """Make a case and judge it; keep it in a folder if it fails."""
    case = make(seed, index)
    try:
        return Tried(index, case.kind, judge(case.data, case.stem))
    except Exception:
        failure = traceback.format_exc()
    if kept:
        folder = kept / f"{seed}-{index}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{case.stem}.toml").write_bytes(case.data)
        (folder / "failure.txt").write_text(failure, "utf-8", "backslashreplace")
        failure += f"Kept; try it again with: --replay {folder / case.stem}.toml\n"
    return Tried(index, case.kind, None, failure)


def _try_some(work: tuple[int, int, int, Path]) -> list[Tried]:
    seed, first, last, kept = work
    tried = []
    for index in range(first, last):
        _set_alarm(_STUCK_SECONDS)
        tried.append(try_case(seed, index, kept))
        _set_alarm(0)
    return tried


def _set_alarm(seconds: int) -> None:
    """Raise in what runs now when the time is over, on systems that can."""
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, _stuck)
        signal.alarm(seconds)


def _stuck(_signal: int, _frame: FrameType | None) -> None:
    raise FuzzError(f"it was stuck for {_STUCK_SECONDS} s")


def run(seed: int, count: int, jobs: int, kept: Path) -> Iterator[Tried]:
    """Try the cases of a seed, several at a time, and give what came of each."""
    work = [(seed, at, min(at + _CHUNK, count), kept) for at in range(0, count, _CHUNK)]
    with ProcessPoolExecutor(jobs) as pool:  # unlike another pool, it tells if a process dies
        for some in pool.map(_try_some, work):
            yield from some


def replay(path: Path) -> int:
    """Try one file and show what comes of it; return 1 if it fails."""
    try:
        judged = judge(path.read_bytes(), path.stem)
    except Exception:
        traceback.print_exc()
        return 1
    told = ", ".join(judged.codes[:20]) or "nothing wrong"
    print(f"Passed in {judged.seconds:.3f} s: {told}")
    return 0


def fuzz(seed: int, count: int, jobs: int, kept: Path) -> int:
    """Try all cases and tell how it went; return 1 if any failed."""
    started = perf_counter()
    codes: Counter[str] = Counter()
    done = failed = good = 0
    slowest = Tried(0, "", Judged((), 0))
    for tried in run(seed, count, jobs, kept):
        done += 1
        if tried.judged is None:
            failed += 1
            if failed <= _MAX_KEPT:
                print(f"\nCase {tried.number} ({tried.kind}):\n{tried.failure}", file=sys.stderr)
        else:
            codes.update(set(tried.judged.codes))
            good += not tried.judged.codes
            if slowest.judged and tried.judged.seconds > slowest.judged.seconds:
                slowest = tried
        if done % 500 == 0:
            spent = perf_counter() - started
            told = f"{done:,} of {count:,}, {failed} failed, {spent:.0f} s"
            print(told, end="\r" if sys.stderr.isatty() else "\n", file=sys.stderr, flush=True)
    spent = perf_counter() - started
    worst = slowest.judged.seconds if slowest.judged else 0
    print(
        f"seed {seed}: {done:,} packs in {spent:.0f} s, {good:,} of them good, "
        f"{len(codes)} different codes, "
        f"slowest {worst:.2f} s (case {slowest.number}, {slowest.kind}), {failed} failed"
    )
    if failed:
        print(f"What failed is in {kept}")
    return 1 if failed else 0


def main() -> int:
    """Read the command line and do as it says."""
    parser = argparse.ArgumentParser(description="Put hostile packs through reader and checker.")
    parser.add_argument("--count", type=int, default=COUNT, help="how many (default: %(default)s)")
    parser.add_argument("--seed", type=int, help="for the same cases again (default: any)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many at a time")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="try only this file")
    asked = parser.parse_args()
    if asked.replay:
        return replay(asked.replay)
    seed = random.SystemRandom().randrange(10**6) if asked.seed is None else asked.seed
    print(f"seed {seed}: {asked.count:,} packs", file=sys.stderr)
    return fuzz(seed, asked.count, asked.jobs, Path(tempfile.gettempdir()) / "anchor-fuzz")


if __name__ == "__main__":
    sys.exit(main())
