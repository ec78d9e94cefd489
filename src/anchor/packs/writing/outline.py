"""The parts of a pack's text by their lines: what is told of, opened, copied and moved as a whole.

It reads headings, not TOML, so it also finds its way through a text that is not finished yet.
"""

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from anchor.packs.source import bare_of

Path = tuple[str | int, ...]

_HEADING = re.compile(
    r"^[ \t]*\[{1,2}[ \t]*(pack|exercise|exercise[ \t]*\.[ \t]*step|routine)[ \t]*\]", re.MULTILINE
)
_NAME = re.compile(r"""[ \t]*name[ \t]*=[ \t]*["']([^"'\n]*)["']""")


class Part(Struct, frozen=True):
    """A part of a pack's text, from the remark right above its heading to the next part."""

    kind: Literal["pack", "exercise", "step", "routine"]
    path: Path
    """Where it is in the document: ``("exercise", 0, "step", 2)``."""
    first: int
    """Its first line, from 1; a remark that stands right above the heading belongs to it."""
    heading: int
    """The line of its heading."""
    last: int
    """Its last line, with what is empty before the next part."""
    name: str | None
    """What it is called, if that can be seen."""


def outline(text: str) -> list[Part]:
    """List the parts of a text, in its order."""
    lines = text.split("\n")
    headings = list(_headings(text))
    firsts = [_with_remarks(lines, line) for _, line in headings]
    parts: list[Part] = []
    counts = {"exercise": 0, "routine": 0, "step": 0}
    ends = [*firsts, len(lines) + 1][1:]
    for (kind, heading), first, end in zip(headings, firsts, ends, strict=True):
        path: Path = ("pack",)
        if kind == "step":
            path = ("exercise", max(0, counts["exercise"] - 1), "step", counts["step"])
            counts["step"] += 1
        elif kind != "pack":
            path = (kind, counts[kind])
            counts[kind] += 1
            counts["step"] = 0
        name = next(
            (found[1] for line in lines[heading : end - 1] if (found := _NAME.match(line))), None
        )
        parts.append(Part(kind, path, first, heading, end - 1, name))
    return parts


def part_at(parts: list[Part], line: int) -> Part | None:
    """Give the part that a line, from 1, stands in; ``None`` above the first."""
    return next((part for part in reversed(parts) if part.first <= line), None)


def whole(parts: list[Part], part: Part) -> tuple[int, int]:
    """Give the first and the last line of a part, an exercise's steps included."""
    last = max(other.last for other in parts if other.path[: len(part.path)] == part.path)
    return part.first, last


def named(parts: list[Part], name: str) -> Part | None:
    """Find the exercise or routine of a name."""
    things = (part for part in parts if part.kind in ("exercise", "routine"))
    return next((part for part in things if part.name == name), None)


def _headings(text: str) -> Iterator[tuple[Literal["pack", "exercise", "step", "routine"], int]]:
    """Give the kind and the line of each heading that begins a part."""
    line = counted = 0
    for found in _HEADING.finditer(bare_of(text)):
        line, counted = line + text.count("\n", counted, found.start()), found.start()
        match found[1]:
            case "pack" | "exercise" | "routine" as kind:
                yield kind, line + 1
            case _:
                yield "step", line + 1


def _with_remarks(lines: list[str], heading: int) -> int:
    """Give the first line of the remarks that stand right above a heading, or the heading's."""
    first = heading
    while first > 1 and lines[first - 2].lstrip().startswith("#"):
        first -= 1
    return first
