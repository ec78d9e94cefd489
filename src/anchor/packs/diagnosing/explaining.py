"""What a code means, why, and how to mend it: with an example that is told it, and one that is not.

What is said of a code is in the catalogues; the examples are data, in ``explanations.toml``. How
an example is told is not written down but found by checking it.
"""

from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, Literal

import tomli
from msgspec import Struct, convert

from anchor.core.problems import Problem, Severity
from anchor.core.text import one_line, quoted
from anchor.errors import AnchorError
from anchor.packs.diagnostics import (
    WHOLE_FILE,
    Diagnostic,
    PackError,
    Placed,
    diagnose,
    entry_for,
    known_codes,
)
from anchor.packs.folders import builtin_folder
from anchor.packs.reader import check
from anchor.packs.source import decode
from anchor.packs.variants import known_beside
from anchor.words import authoring as words
from anchor.words import tr

FILE = "mine.toml"
"""How the file of an example is called."""
_FILE_OF_EXAMPLES = Path(__file__).parent / "explanations.toml"
_FRAME = "frame"
_MARK = "…"


class Many(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands in the place of each mark, and how often."""

    of: str
    times: int


class Example(Struct, frozen=True, forbid_unknown_fields=True):
    """A small example that is told a code, and one that is not."""

    wrong: str
    right: str
    inside: Literal["step", "lines", "exercise", "pack", "file", "command"] = "step"
    """Where in a pack that is well otherwise they stand; a command stands in none."""
    source: str = ""
    """What the rule rests on."""
    many: Many | None = None
    encoding: str = "utf-8"
    """How the wrong one is saved."""
    values: dict[str, str | int] = {}
    """What fills the sentence, where there is nothing to check."""


class Explanation(Struct, frozen=True):
    """Everything there is to say of a code."""

    code: str
    severity: Severity
    message: str
    """What is wrong: as the example is told it, or what is so in every case."""
    remedy: str
    why: str
    source: str
    wrong: str
    right: str
    told: str
    """What a check says of the wrong example: the line, a mark under the place, the remedy."""


def explain(code: str) -> Explanation:
    """Say what a code means. Raises ``AnchorError`` for one there is not, and names the nearest."""
    wanted = code.strip().upper()
    if wanted not in known_codes():
        raise AnchorError(_unknown(code))
    example = examples()[wanted]
    entry = entry_for(wanted)
    found = _told(wanted, example)
    return Explanation(
        code=wanted,
        severity=found.severity,
        message=tr(entry.always) if entry.always else one_line(found.message),
        remedy=found.remedy,
        why=tr(entry.why),
        source=example.source,
        wrong=example.wrong.strip(),
        right=example.right.strip(),
        told=found.render(),
    )


@cache
def examples() -> dict[str, Example]:
    """Give the example of each code."""
    data = _data()
    return {code: convert(data[code], Example) for code in data if code != _FRAME}


def pack_of(example: Example, *, wrong: bool) -> bytes:
    """Give the file that an example is in: a pack that is well otherwise."""
    fragment = example.wrong if wrong else example.right
    frame: dict[str, str] = _data()[_FRAME]
    head, exercise, step = frame["head"].lstrip(), frame["exercise"], frame["step"]
    if example.many:
        fragment = fragment.replace(_MARK, example.many.of * example.many.times)
    text = {
        "step": f"{head}{exercise}{fragment}",
        "lines": f"{head}{exercise}{fragment}\n{step}",
        "exercise": f"{head}{fragment}",
        "pack": f"{head}{fragment}\n{exercise}{step}",
        "file": fragment.lstrip(),
    }[example.inside]
    return text.encode(example.encoding if wrong else "utf-8")


def problems_of(example: Example, *, wrong: bool) -> list[Diagnostic]:
    """List what a check says of the wrong example, or of the right one."""
    data = pack_of(example, wrong=wrong)
    try:
        source = decode(data, FILE, FILE.removesuffix(".toml"))
        return check(source, known_beside(builtin_folder()))
    except PackError as error:
        return error.diagnostics


def _told(code: str, example: Example) -> Diagnostic:
    if example.inside == "command":
        return diagnose(Placed(Problem(code, values={**example.values}), WHOLE_FILE), FILE)
    return next(each for each in problems_of(example, wrong=True) if each.code == code)


def _unknown(code: str) -> str:
    near = get_close_matches(code.strip().upper(), known_codes(), n=1, cutoff=0.7)
    hint = tr(words.CODE_NEAR, code=near[0]) if near else tr(words.CODES_ALL)
    return f"{tr(words.NO_CODE, code=quoted(code))} {hint}"


@cache
def _data() -> dict[str, Any]:
    return tomli.loads(_FILE_OF_EXAMPLES.read_text(encoding="utf-8"))
