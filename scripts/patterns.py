"""Write docs/patterns.md: breathing patterns of other programs in this format, each checked now.

What the programs have is in docs/patterns.toml; whether it can be written here is found by writing
and checking it.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from anchor.packs.diagnostics import Diagnostic
from anchor.packs.writing.authoring import is_usable, problems_in

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "patterns.md"
DATA = ROOT / "docs" / "patterns.toml"

FRAME = """\
format = 1

[pack]
name = "pattern"
title = "A pattern"
about = "A pattern from elsewhere."
language = "en"
version = "1.0.0"
license = "CC0-1.0"

[[exercise]]
name = "pattern"
title = "A pattern"
about = "A pattern from elsewhere."
practice = "breathe"
turns = "inward"
minutes = 2
evidence = "Not studied."
easier = "breathing/soft"
cautions = ["Any part can be left out."]

{steps}

[[exercise.step]]
do = "say"
say = "You might look around."
turns = "outward"
"""
"""A pack that is well but for the steps."""


def data() -> dict[str, Any]:
    """Return the programs and their patterns."""
    return tomllib.loads(DATA.read_text(encoding="utf-8"))


def pack_of(breath: dict[str, float]) -> str:
    """Return a pack with one breathing in it."""
    keys = "\n".join(f"{key} = {seconds:g}" for key, seconds in breath.items())
    return FRAME.format(steps=f'[[exercise.step]]\ndo = "breathe"\n{keys}')


def problems_of(breath: dict[str, float]) -> list[Diagnostic]:
    """Return what the checker says of a breathing."""
    return problems_in(pack_of(breath), Path("pattern.toml"))


def page() -> str:
    """Return the whole page."""
    patterns = data()
    parts = [patterns["page"]["head"].strip(), _summary(patterns)]
    for program in patterns["program"]:
        rows = [
            f"| {each['name']} | `{_written(each['breath'])}` | {_result(each)} |"
            for each in program["patterns"]
        ]
        table = ["| pattern | as a step | the checker |", "| --- | --- | --- |", *rows]
        parts += [f"## {program['name']}", "\n".join(table)]
    return "\n\n".join([*parts, patterns["page"]["foot"].strip()]) + "\n"


def breaths(patterns: dict[str, Any]) -> Iterator[dict[str, float]]:
    """Give the breathing of each pattern."""
    for program in patterns["program"]:
        for each in program["patterns"]:
            yield each["breath"]


def _summary(patterns: dict[str, Any]) -> str:
    judged = [is_usable(problems_of(breath)) for breath in breaths(patterns)]
    return (
        f"Of {len(judged)} patterns from {len(patterns['program'])} programs, "
        f"{sum(judged)} can be written, and {len(judged) - sum(judged)} are refused for safety."
    )


def _written(breath: dict[str, float]) -> str:
    return ", ".join(f"{key} = {seconds:g}" for key, seconds in breath.items())


def _result(pattern: dict[str, Any]) -> str:
    problems = problems_of(pattern["breath"])
    told = "; ".join(f"{each.code}: {each.message}" for each in problems)
    if not is_usable(problems):
        said = f"refused. {told}."
    else:
        said = f"plays, with a warning. {told}." if problems else "plays."
    return f"{said} {pattern.get('note', '')}".strip()


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    print(f"Wrote {PAGE.relative_to(ROOT).as_posix()}.")
