"""Packs: how long all that is built in takes to become timelines, in a process that has started.

Each in turn with tomllib alone, which parses the texts of the same files:

- read strictly, checked for warnings as well, the reading level with them, as ``anchor packs check
  --strict`` does it, and each exercise compiled with everything in it. Limit: 1.5 times.
- for the record, the same without the reading level; and without any warnings, which is all that
  playing needs.

Whatever is loaded or remembered once is so before the first round that counts. Garbage is collected
before each, not within.
"""

import gc
import time
import tomllib
from collections.abc import Callable, Iterator

from anchor.core.checks import warnings
from anchor.core.choices import EVERYTHING, Choices
from anchor.core.compiling import compile_timeline
from anchor.core.model import Pack
from anchor.packs.library import Library
from anchor.packs.readability import reading_problems
from anchor.packs.reader import read_pack
from anchor.packs.source import Source
from benchmarks.processes import in_turn
from benchmarks.subject import Subject
from benchmarks.table import Row, compared

_ALL = Choices(include=frozenset({EVERYTHING}))


def measure(subject: Subject, runs: int) -> Iterator[Row]:
    """Measure it."""
    sources = [file.source() for file in Library(subject.folder).builtin_packs()]
    ways: dict[str, tuple[Callable[[Pack], object], float | None]] = {
        "packs checked and compiled": (lambda pack: warnings(pack, reading_problems(pack)), 1.5),
        "the same without the reading level": (warnings, None),
        "packs read and compiled": (lambda _: None, None),
    }
    for figure, (advise, limit) in ways.items():
        whole, floor = in_turn(
            runs,
            lambda advise=advise: _timed(sources, lambda one: _compile(one, advise)),  # type: ignore[misc]
            lambda: _timed(sources, lambda one: tomllib.loads(one.text)),
        )
        yield compared(f"{figure} : tomllib alone", whole, floor, limit)


def _compile(source: Source, advise: Callable[[Pack], object]) -> None:
    pack = read_pack(source)
    advise(pack)
    for exercise in pack.exercises:
        compile_timeline(exercise, _ALL)


def _timed(sources: list[Source], work: Callable[[Source], object]) -> float:
    gc.collect()
    began = time.perf_counter()
    for source in sources:
        work(source)
    return time.perf_counter() - began
