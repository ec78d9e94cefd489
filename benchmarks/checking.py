"""Checking: ``anchor packs check`` as somebody meets it who writes packs, whole processes.

- all built-in packs, ``--strict``, in turn with a script that imports what no command can do
  without (typer, msgspec, platformdirs) and parses the same files with tomllib. Limit: 2 times.
- a pack of 1 MiB with 500 errors, for each of a few kinds of errors, beside parsing it. Limit: 2 s.
"""

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from anchor.packs.library import Library
from anchor.packs.source import MAX_BYTES
from benchmarks.processes import in_turn, wall
from benchmarks.subject import Subject
from benchmarks.table import Row, compared, milliseconds

ERRORS = 500
LIMIT = 2.0

_PARSER = """\
import sys
import tomllib
from pathlib import Path

import msgspec
import platformdirs
import typer

for name in sys.argv[1:]:
    tomllib.loads(Path(name).read_text(encoding="utf-8"))
"""
_HEAD = """\
format = 1

[pack]
name = "{name}"
title = "Wrong"
about = "A pack with many errors."
language = "en"
version = "1.0.0"
license = "CC0-1.0"
"""
_EXERCISE = """

[[exercise]]
name = "exercise-{number}"
title = "Exercise {number}"
about = "{about}"
practice = "ground"
turns = "{turns}"
evidence = "Not studied."

[[exercise.step]]
{step}
"""
_STEP = 'do = "say"\nsay = "You might look around."'
_KINDS = {
    "unknown keys": ("outward", f"{_STEP}\nsaid = 1"),
    "words that are not of the list": ("outwards", _STEP),
    "refusals": ("outward", 'do = "breathe"\nin = 4\nhold = 12\nout = 6\ncycles = 3'),
}


def measure(subject: Subject, runs: int) -> Iterator[Row]:
    """Measure it."""
    environ = subject.environ()
    folder = subject.new_folder("checking")
    parser = folder / "parser.py"
    parser.write_text(_PARSER, encoding="utf-8")
    packs = [str(file.path) for file in Library(folder).builtin_packs()]
    checked, floor = in_turn(
        runs,
        lambda: wall([subject.anchor, "packs", "check", "--strict", *packs], environ),
        lambda: wall([str(subject.python), str(parser), *packs], environ),
    )
    yield compared("anchor packs check, all built in : tomllib and start-up", checked, floor, 2)
    for kind, (turns, step) in _KINDS.items():
        path = str(_wrong(folder, kind, turns, step))
        checked, floor = in_turn(
            max(3, runs // 4),
            lambda path=path: _told([subject.anchor, "packs", "check", path], environ),  # type: ignore[misc]
            lambda path=path: wall([str(subject.python), str(parser), path], environ),  # type: ignore[misc]
        )
        yield Row(
            f"1 MiB with {ERRORS} {kind} : tomllib and start-up",
            milliseconds(median(checked)),
            milliseconds(median(floor)),
            limit=milliseconds(LIMIT),
            runs=len(checked),
            kept=median(checked) <= LIMIT,
        )


def _told(command: list[str], environ: dict[str, str]) -> float:
    """Time a check that has something to tell, and so ends with 1."""
    began = time.perf_counter()
    done = subprocess.run(command, env=environ, check=False, capture_output=True, text=True)
    seconds = time.perf_counter() - began
    if done.returncode != 1 or f"{ERRORS} problems" not in done.stdout:
        raise RuntimeError(f"it ended with {done.returncode}: {done.stdout[-200:]}{done.stderr}")
    return seconds


def _wrong(folder: Path, kind: str, turns: str, step: str) -> Path:
    """Write a pack as large as a pack may be, with so many errors."""
    name = kind.replace(" ", "-")
    each = _EXERCISE.format(number=ERRORS, about="", turns=turns, step=step)
    room = (MAX_BYTES - len(_HEAD)) // ERRORS - len(each) - 2
    about = ("A long remark on the lamp. " * (room // 27 + 1))[:room].strip()
    exercises = (
        _EXERCISE.format(number=number, about=about, turns=turns, step=step)
        for number in range(ERRORS)
    )
    path = folder / f"{name}.toml"
    path.write_text(_HEAD.format(name=name) + "".join(exercises), encoding="utf-8")
    return path
