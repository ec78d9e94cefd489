"""A pack while somebody writes it: its text, what is wrong with it, and saving it with care.

Nothing here knows a face. A good version never gives way to a broken one without a word, nor does
what somebody else has saved meanwhile.
"""

import contextlib
import os
from collections.abc import Collection, Sequence
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct

from anchor.core.model import Exercise, Routine
from anchor.files import alone_in, create_private, mode_of, write_private
from anchor.packs.diagnostics import Diagnostic, PackError
from anchor.packs.earlier import Version, keep, versions
from anchor.packs.reader import check, exercise_in, parse
from anchor.packs.source import Source, decode, read_bytes
from anchor.packs.variants import known_beside
from anchor.packs.writing.outline import outline

_MAY_WRITE = 0o222
"""The bits of a file's mode that let anybody write it."""


class Draft(Struct, frozen=True):
    """The text of a pack, and what its file held when it was read or written."""

    path: Path
    text: str
    """Its lines end with a new line alone, whatever the file has."""
    stamp: bytes
    """The same for the same bytes."""
    line_end: str = "\n"

    def problems(self) -> list[Diagnostic]:
        """List everything that is wrong with it, warnings too."""
        return problems_in(self.text, self.path)


class Saved(Struct, frozen=True):
    """It was written."""

    draft: Draft
    problems: list[Diagnostic]
    """What is wrong with it all the same, warnings too."""
    was_gone: bool = False
    """Whether there was no file any more."""


class Changed(Struct, frozen=True):
    """It was not written: the file is not as it was read."""

    theirs: Draft | None
    """What is there now; ``None`` if that cannot be read."""


class Worse(Struct, frozen=True):
    """It was not written: a pack that can be used would become one that cannot."""

    problems: list[Diagnostic]


class ReadOnly(Struct, frozen=True):
    """It was not written: somebody has set the file so that nobody may write it."""


NotSaved = Changed | Worse | ReadOnly


def load(path: Path) -> Draft:
    """Read a pack to write on. Raises ``PackError`` for what is no text; broken packs are fine."""
    data = read_bytes(path, str(path))
    source = decode(data, str(path), path.stem)
    windows = data.count(b"\r\n") * 2 > data.count(b"\n")
    return Draft(path, source.text, _stamp(data), "\r\n" if windows else "\n")


def create(path: Path, text: str) -> Draft | None:
    """Write a pack that is not there yet; ``None``, and nothing is done, if it is.

    Raises ``OSError``.
    """
    return Draft(path, text, _stamp(text.encode())) if create_private(path, text) else None


def problems_in(text: str, path: Path) -> list[Diagnostic]:
    """List everything that is wrong with a text, as if a file of this path held it."""
    try:
        source = decode(text.encode("utf-8", "surrogatepass"), str(path), path.stem)
        return check(source, known_beside(path.parent))
    except PackError as error:
        return error.diagnostics


def things_in(text: str, path: Path) -> dict[str, Exercise | Routine]:
    """Give each exercise and routine of a text that can be played, by its name, in their order.

    What is wrong with one hides no other; a text that is no TOML has none.
    """
    source = Source(str(path), path.stem, text)
    things: dict[str, Exercise | Routine] = {}
    try:
        document = parse(source)
    except PackError:
        return things
    for part in outline(text):
        if part.kind in ("exercise", "routine") and part.name:
            with contextlib.suppress(PackError):
                if thing := exercise_in(document, source, part.name):
                    things[part.name] = thing
    return things


def is_usable(problems: Sequence[Diagnostic]) -> bool:
    """Tell whether a pack with these problems can be used: there are only warnings."""
    return all(problem.severity == "warning" for problem in problems)


def save(
    draft: Draft, text: str, *, meant: Collection[type[NotSaved]] = frozenset()
) -> Saved | NotSaved:
    """Write a new text in a draft's place, whole or not at all; the file's mode stays.

    It is not written over what somebody else saved meanwhile, nor over what nobody may write, nor
    if a usable pack would no longer be usable, unless that is said to be meant. What was there is
    kept among the earlier versions if it was usable, or somebody else's. Raises ``OSError``; then
    what was there still is.
    """
    problems = problems_in(text, draft.path)
    with alone_in(draft.path.parent):
        return _saved(draft, text, problems, meant)


def _saved(
    draft: Draft,
    text: str,
    problems: list[Diagnostic],
    meant: Collection[type[NotSaved]],
) -> Saved | NotSaved:
    """Save as ``save`` does, while no other anchor changes a pack in that folder."""
    try:
        there = _there(draft.path)
    except PackError:
        return Changed(None)
    is_theirs = there is not None and there.stamp != draft.stamp
    if is_theirs and Changed not in meant:
        return Changed(there)
    if there and there.text == text:
        return Saved(there, problems)
    if there and ReadOnly not in meant and not (mode_of(draft.path) or 0) & _MAY_WRITE:
        return ReadOnly()
    was_usable = there is not None and is_usable(there.problems())
    if was_usable and Worse not in meant and not is_usable(problems):
        return Worse(problems)
    if there and (was_usable or is_theirs):
        keep(draft.path)
    written = Draft(draft.path, text, b"", draft.line_end)
    return Saved(_write(draft.path, written), problems, was_gone=there is None)


def keep_usable(path: Path) -> None:
    """Keep a pack among its earlier versions, if it can be used, before something else writes it.

    Raises ``OSError``.
    """
    with alone_in(path.parent):
        try:
            is_worth_it = is_usable(load(path).problems())
        except PackError:
            return
        if is_worth_it:
            keep(path)


def last_usable(path: Path) -> Version | None:
    """Find the latest earlier version of a pack that can be used, if there is one."""
    try:
        kept = versions(path)
    except OSError:
        return None
    return next((version for version in kept if _can_be_used(version.path, path)), None)


def _can_be_used(kept: Path, path: Path) -> bool:
    """Tell whether what is kept could be used as the pack it was."""
    try:
        return is_usable(problems_in(load(kept).text, path))
    except PackError:
        return False


def _there(path: Path) -> Draft | None:
    """Read what a file holds now, if there is one. Raises ``PackError`` if that is no text."""
    return load(path) if os.path.lexists(path) else None


def _write(path: Path, draft: Draft) -> Draft:
    """Write a draft's text to a path, with its line ends, and give what is there then."""
    text = draft.text.encode("utf-8", "replace").decode()  # half a character cannot be written
    whole = text.replace("\n", draft.line_end)
    write_private(Path(os.path.realpath(path)), whole, mode_of(path))
    return Draft(path, text, _stamp(whole.encode()), draft.line_end)


def _stamp(data: bytes) -> bytes:
    return blake2b(data, digest_size=16).digest()
