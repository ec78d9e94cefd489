"""Scale: what 1,000 packs of 10 exercises each cost, in the folder for a person's own packs.

Each in turn with its baseline:

- ``anchor breathe box`` to its first line in a terminal, with them and with none. Limit: 1.05
  times. (``--no-holds``, for box would else ask about its holds first.)
- ``anchor start mine/x`` to its first line, with them and with that pack alone. Limit: 1.25 times.
- ``anchor packs list`` to its end, as data, as plain sentences and as a table in a terminal, beside
  a script that parses the same files with tomllib and does nothing else. Limit: 1.5 times.
- for the record, ``anchor start x``: the short name has to be looked for in every pack.
"""

from collections.abc import Iterator
from pathlib import Path

from anchor.packs.folders import builtin_folder
from benchmarks.processes import first_line, in_turn, to_the_end, wall
from benchmarks.subject import Subject
from benchmarks.table import Row, compared

PACKS = 1000
EXERCISES = 10

_HEAD = """\
format = 1

[pack]
name = "{pack}"
title = "Pack {pack}"
about = "One of many packs."
language = "en"
version = "1.0.0"
license = "CC0-1.0"
authors = ["Somebody"]
"""
_EXERCISE = """

[[exercise]]
name = "{name}"
title = "Exercise {name}"
about = "In for four, out for six. Gently, not deeply."
practice = "breathe"
minutes = 5
turns = "inward"
level = 1
suits = ["tense", "racing"]
not-for = ["numb"]
cautions = ["If you feel dizzy or tingly, stop and breathe as usual."]

  [[exercise.step]]
  do = "say"
  say = "In for four, out for six. Eyes open or lowered. You can leave out any part."
  turns = "neutral"

  [[exercise.step]]
  do = "breathe"
  in = 4
  out = 6
  or = "Breathe without counting, in your own time."

  [[exercise.step]]
  do = "say"
  say = "You might look around, and name one thing ahead of you."
  or = "One sound, or one thing you can touch."
  seconds = 20
  turns = "outward"
"""
_PARSER = """\
import sys
import tomllib
from pathlib import Path

for folder in sys.argv[1:]:
    for path in sorted(Path(folder).iterdir()):
        if path.suffix == ".toml":
            tomllib.loads(path.read_text(encoding="utf-8"))
"""


def measure(subject: Subject, runs: int) -> Iterator[Row]:
    """Measure it."""
    none, one, many = (_home(subject, packs) for packs in (0, 1, PACKS))
    crowd = f"with {PACKS:,} packs"
    box = [subject.anchor, "breathe", "box", "--plain", "--no-holds"]
    mine = [subject.anchor, "start", "mine/x", "--plain"]
    short = [subject.anchor, "start", "x", "--plain"]
    yield _first_lines(subject, runs, f"breathe box {crowd} : with none", box, many, none, 1.05)
    yield _first_lines(subject, runs, f"start mine/x {crowd} : that alone", mine, many, one, 1.25)
    yield _first_lines(subject, 5, f"start x {crowd} : that alone", short, many, one, None)
    for way in ("--json", "--plain", ""):
        yield _list(subject, min(runs, 7), way, many)


def _first_lines(
    subject: Subject,
    runs: int,
    figure: str,
    command: list[str],
    home: Path,
    other: Path,
    limit: float | None,
) -> Row:
    environ = subject.environ(ANCHOR_HOME=str(home))
    baseline = subject.environ(ANCHOR_HOME=str(other))
    crowded, alone = in_turn(
        runs, lambda: first_line(command, environ), lambda: first_line(command, baseline)
    )
    return compared(figure, crowded, alone, limit)


def _list(subject: Subject, runs: int, way: str, home: Path) -> Row:
    environ = subject.environ(ANCHOR_HOME=str(home))
    measure_one = wall if way else to_the_end
    folders = [str(builtin_folder()), str(home / "packs")]
    listed, parsed = in_turn(
        runs,
        lambda: measure_one([subject.anchor, "packs", "list", *way.split()], environ),
        lambda: wall([str(subject.python), "-c", _PARSER, *folders], environ),
    )
    return compared(f"packs list {way or '(table)'} : tomllib alone", listed, parsed, 1.5)


def _home(subject: Subject, packs: int) -> Path:
    """Make a person's folder with so many packs; the first is ``mine``, and holds ``x``."""
    home = subject.new_folder(f"with-{packs}")
    folder = home / "packs"
    folder.mkdir()
    for number in range(packs):
        pack = f"many-{number}" if number else "mine"
        names = [f"one-{number}-{exercise}" for exercise in range(EXERCISES)]
        if not number:
            names[-1] = "x"
        text = _HEAD.format(pack=pack) + "".join(_EXERCISE.format(name=name) for name in names)
        (folder / f"{pack}.toml").write_text(text, encoding="utf-8")
    return home
