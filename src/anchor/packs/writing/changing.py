"""Small changes to a pack's text that keep its remarks and its layout: lengths, words, order.

Each change is checked by reading the text again: it says what was meant and nothing else, or it is
not made.
"""

from collections.abc import Callable
from typing import Any

import tomli

from anchor.errors import AnchorError
from anchor.packs.source import guard
from anchor.packs.writing.outline import Part, Path, outline
from anchor.words import authoring as words
from anchor.words import tr

Value = str | int | float | bool | list[str]

_IMPOSSIBLE = (KeyError, IndexError, TypeError, AttributeError, ValueError, RecursionError)
"""What a path that leads nowhere raises, and a text that is no TOML."""


def with_value(text: str, path: Path, value: Value) -> str:
    """Give a key a value. The one it has is replaced; a new key comes last in its table.

    Raises ``AnchorError`` if that cannot be done without changing anything else.
    """
    return _checked(
        text, lambda document: _put(document, path, value), lambda: _put_in(text, path, value)
    )


def without(text: str, path: Path) -> str:
    """Take a key out, with the remark behind it. Raises ``AnchorError`` as ``with_value``."""

    def change(document: Any) -> None:
        *above, key = path
        del _at(document, tuple(above))[key]

    return _checked(text, change, lambda: _by_tomlkit(text, change))


def with_step_moved(text: str, exercise: int, step: int, to: int) -> str:
    """Move a step of an exercise to another position among its steps, all from 0.

    The remarks above it move with it. Raises ``AnchorError`` as ``with_value``.
    """

    def change(document: Any) -> None:
        steps = document["exercise"][exercise]["step"]
        if min(step, to) < 0 or to >= len(steps):
            raise IndexError(to)
        steps.insert(to, steps.pop(step))

    return _checked(text, change, lambda: _moved(text, exercise, step, to))


def with_line(text: str, part: Part, line: str) -> str:
    """Put a line after the last key of a part's own table, indented as its heading is.

    What that makes of the text is not looked at.
    """
    lines = text.split("\n")
    last = part.heading
    for number in range(part.heading + 1, part.last + 1):
        written = lines[number - 1].strip()
        if written.startswith("["):  # a table inside it begins
            break
        if written and not written.startswith("#"):
            last = number
    heading = lines[part.heading - 1]
    lines.insert(last, heading[: len(heading) - len(heading.lstrip())] + line)
    return "\n".join(lines)


def _checked(text: str, change: Callable[[Any], None], write: Callable[[], str]) -> str:
    """Give the text that ``write`` makes, if it says what ``change`` makes of the document."""
    from tomlkit.exceptions import TOMLKitError

    try:
        if not guard(text):  # what it finds would keep a parser busy for long
            wanted = tomli.loads(text)
            change(wanted)
            written = write()
            if tomli.loads(written) == wanted:
                return written
    except (*_IMPOSSIBLE, TOMLKitError):
        pass
    raise AnchorError(tr(words.NOT_CHANGED))


def _put(document: Any, path: Path, value: Value) -> None:
    """Put a value at a path. The table it is in is made, if only that is missing."""
    *above, key = path
    if above and isinstance(above[-1], str):
        _at(document, tuple(above[:-1])).setdefault(above[-1], {})
    _at(document, tuple(above))[key] = value


def _put_in(text: str, path: Path, value: Value) -> str:
    """Put a value into a text: in its place, or on a line of its own if there is none."""
    import tomlkit

    *above, key = path
    parts = {part.path: part for part in outline(text)}
    document = tomli.loads(text)
    line = f"{key} = {tomlkit.item(value).as_string()}"
    if not _is_there(document, tuple(above)):
        return with_line(text, parts[tuple(above[:-1])], f"{above[-1]} = {{ {line} }}")
    if tuple(above) in parts and not _is_there(document, path):
        return with_line(text, parts[tuple(above)], line)
    return _by_tomlkit(text, lambda kept: _put_neatly(kept, path, value))


def _put_neatly(document: Any, path: Path, value: Value) -> None:
    """Put a value at a path of a document with layout; a remark behind it stays in its column."""
    *above, key = path
    table = _at(document, tuple(above))
    before = table.get(key) if isinstance(key, str) else None
    table[key] = value
    after = table[key]
    trivia = getattr(after, "trivia", None)
    if before is None or trivia is None or not trivia.comment:
        return
    was, now = before.as_string(), after.as_string()
    if "\n" not in was:
        trivia.comment_ws = " " * max(2, len(trivia.comment_ws) + len(was) - len(now))


def _by_tomlkit(text: str, change: Callable[[Any], None]) -> str:
    """Change a text through the library that keeps its layout. It does not place new keys well."""
    import tomlkit

    document = tomlkit.parse(text)
    change(document)
    return tomlkit.dumps(document)


def _moved(text: str, exercise: int, step: int, to: int) -> str:
    """Move the lines of a step. What is empty between two steps stays where it is."""
    above = ("exercise", exercise, "step")
    steps = [part for part in outline(text) if part.path[:-1] == above]
    lines = text.split("\n")
    blocks, gaps = [], []
    for part in steps:
        block = lines[part.first - 1 : part.last]
        filled = len("\n".join(block).rstrip().split("\n"))
        blocks.append(block[:filled])
        gaps.append(block[filled:])
    blocks.insert(to, blocks.pop(step))
    moved = [line for block, gap in zip(blocks, gaps, strict=True) for line in (*block, *gap)]
    return "\n".join([*lines[: steps[0].first - 1], *moved, *lines[steps[-1].last :]])


def _is_there(document: Any, path: Path) -> bool:
    try:
        _at(document, path)
    except _IMPOSSIBLE:
        return False
    return True


def _at(document: Any, path: Path) -> Any:
    for part in path:
        document = document[part]
    return document
