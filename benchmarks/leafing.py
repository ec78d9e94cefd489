"""The journal and looking back on the full screen: from a key to what is seen of them.

In a terminal of 100 by 30, with 100,000 check-ins beside 100, in turn, in one running ``anchor``:

- opening it: from its key on the first page to its newest day. Limit: 1.3 times.
- turning a page: from the key to the next page. Limit: 1.3 times.
- for the record, a text that is nowhere: from its letter to being told so. All there is is read.
- for the record, a letter typed meanwhile: from its key to being seen.
- for the record, looking back on all of it: from its key to the counts.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from benchmarks.filling import BEGAN, fill
from benchmarks.processes import PATIENCE
from benchmarks.screens import Watched, environ
from benchmarks.subject import Subject
from benchmarks.table import Row, compared

FEW, MANY = 100, 100_000
STEP = timedelta(minutes=30)
"""From each check-in to the next, as ``filling`` makes them."""

NEXT_PAGE = 30
"""How many come before one that is on the second page, and not on the first."""

_WHAT = (
    "journal opened", "page turned", "text nowhere", "letter while searching", "looked back on",
)  # fmt: skip
_LIMITS = (1.3, 1.3, None, None, None)

_PAGE_DOWN = b"\x1b[6~"


class Times(NamedTuple):
    """How long it took, in seconds."""

    opening: float
    turning: float
    searching: float
    typing: float
    looking_back: float


def measure(subject: Subject, runs: int) -> Iterator[Row]:
    """Measure it."""
    homes = {count: subject.new_folder(f"leafing-{count}") for count in (FEW, MANY)}
    for count, home in homes.items():
        fill(home / "journal.db", count)
        _leaf(subject, home, count)
    found: dict[int, list[Times]] = {count: [] for count in homes}
    for number in range(runs):
        for count in sorted(homes, reverse=bool(number % 2)):
            found[count].append(_leaf(subject, homes[count], count))
    few, many = ([*zip(*found[count], strict=True)] for count in (FEW, MANY))
    for what, these, those, limit in zip(_WHAT, many, few, _LIMITS, strict=True):
        yield compared(f"{what}, {MANY:,} check-ins : {FEW}", these, those, limit)


def _leaf(subject: Subject, home: Path, count: int) -> Times:
    newest = BEGAN + STEP * (count - 1)
    on_next = newest - STEP * NEXT_PAGE
    program = Watched([subject.anchor], environ(subject, ANCHOR_HOME=str(home)))
    with program:
        _seen(program, "help now")
        opening = _after(program, b"j", f"{newest:%A %Y-%m-%d}")
        turning = _after(program, _PAGE_DOWN, f"{on_next:%H:%M}")
        _after(program, b"/", "Search:")
        began = program.type(b"\xc2\xa7")
        typing = _after(program, b"#", "#")
        searching = _seen(program, "No check-in fits") - began
        _after(program, b"\x1b", "help now")
        looking_back = _after(program, b"l", f"{count} check-ins")
        return Times(opening, turning, searching, typing, looking_back)


def _after(program: Watched, keys: bytes, text: str) -> float:
    began = program.type(keys)
    return _seen(program, text) - began


def _seen(program: Watched, text: str) -> float:
    moment = program.watch(PATIENCE, until=text.encode())
    if moment is None:
        raise RuntimeError(f"{text!r} was not to be seen")
    return moment
