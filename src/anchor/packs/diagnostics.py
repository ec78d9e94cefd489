"""What is wrong with a pack, at its place in the file, in words for a person."""

from functools import cache
from typing import Any, NamedTuple

from msgspec import Struct

from anchor.core.problems import Problem, Severity
from anchor.core.text import one_line, visible
from anchor.errors import AnchorError
from anchor.words import tr
from anchor.words.entry import Entry

WIDTH = 76
"""Cells a shown source line takes at most, its number included."""
_VALUE_LENGTH = 600


class Place(NamedTuple):
    """Where something stands in a file: from 1, in characters. Line 0 is the file as a whole."""

    line: int = 0
    column: int = 0
    length: int = 0


WHOLE_FILE = Place()


class Placed(NamedTuple):
    """A problem whose place is known."""

    problem: Problem
    place: Place


class Diagnostic(Struct, frozen=True):
    """One problem of one file, ready to show. Text from the file is made safe only when shown."""

    file: str
    line: int
    column: int
    length: int
    code: str
    severity: Severity
    message: str
    remedy: str
    """A sentence, or a sentence and the lines to write."""
    source: str = ""
    """The whole line of the file."""

    @property
    def headline(self) -> str:
        """Where and what, on one line, safe to show."""
        where = f":{self.line}:{self.column}" if self.line else ""
        return f"{one_line(self.file)}{where}: {self.code}: {one_line(self.message)}"

    def render(self) -> str:
        """Return the plain block: headline, the line with a mark under the place, remedy."""
        shown = [self.headline]
        if self.line:
            shown += self._excerpt()
        return "\n".join([*shown, *self._remedy()])

    def to_dict(self) -> dict[str, Any]:
        """Return it for ``--json``. What has no place has null for it."""
        return {
            "file": one_line(self.file),
            "line": self.line or None,
            "column": self.column or None,
            "length": self.length or None,
            "code": self.code,
            "severity": self.severity,
            "message": one_line(self.message),
            "remedy": "\n".join(self._remedy()),
            "source": "".join(self._cut(WIDTH)) if self.line else None,
        }

    def _remedy(self) -> list[str]:
        """Return the remedy's lines, safe to show: more than one if some are to be copied."""
        return [one_line(line) for line in self.remedy.split("\n")]

    def _excerpt(self) -> list[str]:
        number = str(self.line)
        before, mark, after = self._cut(WIDTH - len(number) - 5)
        return [
            f"  {number} | {before}{mark}{after}".rstrip(),
            f"  {' ' * len(number)} | {' ' * _cells(before)}{'^' * max(1, _cells(mark))}",
        ]

    def _cut(self, width: int) -> tuple[str, str, str]:
        """Return what stands before, in and after the place: ``width`` cells in all, at most."""
        start, end = self.column - 1, self.column - 1 + self.length
        # Cut by characters first: a line of a megabyte is not worth measuring to its ends.
        before = _shown(self.source[max(0, start - width) : start])
        mark = _shown(self.source[start : min(end, start + width)])
        after = _shown(self.source[end : end + width])
        if start > width:
            before = "..." + before
        mark = _head(mark, width // 2)
        taken = max(1, _cells(mark))  # behind the end of a line, the mark stands under nothing
        before = _tail(before, max(width // 3, width - taken - _cells(after)))
        return before, mark, _head(after, width - _cells(before) - taken)


class PackError(AnchorError):
    """A pack that cannot be used, with everything that is wrong with it."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        from anchor.words import diagnostics as words

        first = diagnostics[0]
        sentences = [f"{first.headline.rstrip('.')}.", one_line(first.remedy)]
        if len(diagnostics) > 1:
            sentences.append(tr(words.MORE_PROBLEMS, n=len(diagnostics), file=one_line(first.file)))
        super().__init__(" ".join(sentences))
        self.diagnostics = diagnostics


def diagnose(placed: Placed, file: str, source: str = "") -> Diagnostic:
    """Put a placed problem into words. ``source`` is the line of the file it stands on."""
    problem, place = placed
    entry = entry_for(problem.code)
    values = {
        key: one_line(value)[:_VALUE_LENGTH] if isinstance(value, str) else value
        for key, value in problem.values.items()
    }
    return Diagnostic(
        file=file,
        line=place.line,
        column=place.column,
        length=place.length,
        code=problem.code,
        severity=problem.severity,
        message=tr(entry.message, **values),
        remedy=tr(entry.remedy, **values),
        source=source,
    )


def entry_for(code: str) -> Entry:
    """Return what is said about a code. Raises ``KeyError`` for a code there is not."""
    return _entries()[code]


def known_codes() -> list[str]:
    """List every code there is: errors, then refusals, then warnings."""
    return sorted(_entries())


@cache
def _entries() -> dict[str, Entry]:
    from anchor.words import checks, diagnostics

    return {**diagnostics.ENTRIES, **checks.ENTRIES}


def _shown(text: str) -> str:
    return visible(text.replace("\t", " ").replace("\n", " "))


def _cells(text: str) -> int:
    """Tell how many cells a terminal gives the text."""
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width

    return sum(
        0 if category(c) in ("Mn", "Me", "Cf") else 2 if east_asian_width(c) in "WF" else 1
        for c in text
    )


def _head(text: str, width: int) -> str:
    """Return the beginning of the text that fits, with dots where it was cut."""
    if _cells(text) <= width:
        return text
    while _cells(text) > max(0, width - 3):
        text = text[:-1]
    return text + "..."


def _tail(text: str, width: int) -> str:
    """Return the end of the text that fits, with dots where it was cut."""
    if _cells(text) <= width:
        return text
    while _cells(text) > max(0, width - 3):
        text = text[1:]
    return "..." + text
