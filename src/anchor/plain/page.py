"""Where lines go: the only writer to standard output and standard error."""

import codecs
import re
import shutil
import sys
import textwrap
from collections.abc import Iterable
from typing import TextIO

from anchor.core.text import UNSAFE, visible

WIDEST = 76
"""Columns of a line at most: comfortable to read."""

_PLAIN_SIGNS = {"…": "...", "–": "-", "—": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "×": "x"}


def _spell_out(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    unknown = error.object[error.start : error.end]
    return "".join(_PLAIN_SIGNS.get(sign, "?") for sign in unknown), error.end


codecs.register_error("anchor-plain-signs", _spell_out)


def _json_escape(found: re.Match[str]) -> str:
    units = found.group().encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


class Page:
    """Complete lines of plain text, each written at once. Nothing unsafe gets through."""

    def __init__(self, out: TextIO | None = None, err: TextIO | None = None) -> None:
        """Write to the given streams, or else to standard output and standard error."""
        self._out: TextIO | None = out or sys.stdout  # a program may be started without them
        self._err: TextIO | None = err or sys.stderr
        for stream in (self._out, self._err):
            if isinstance(stream, codecs.StreamWriter) or not hasattr(stream, "reconfigure"):
                continue
            stream.reconfigure(errors="anchor-plain-signs")

    def say(self, *paragraphs: str) -> None:
        """Write paragraphs, wrapped to the terminal; an empty one is an empty line."""
        self._write(self._out, self._wrapped(paragraphs))

    def exactly(self, text: str) -> None:
        """Write lines for other programs, not wrapped."""
        self._write(self._out, visible(text))

    def data(self, record: object, indent: int = 2) -> None:
        """Write JSON for other programs; below 0 the indent is none, and it is one line."""
        import msgspec

        text = msgspec.json.format(msgspec.json.encode(record), indent=indent).decode()
        self.exactly(UNSAFE.sub(_json_escape, text))

    def raw(self, pieces: Iterable[str]) -> None:
        """Write pieces of text as they are, for a file or a program; a terminal gets them safe."""
        binary = getattr(self._out, "buffer", None)
        if self._out is None:
            return
        for piece in pieces:
            if binary is None or self._out.isatty():
                self._out.write(visible(piece.replace("\r\n", "\n")))
            else:
                binary.write(piece.encode())
        self._out.flush()

    def to_clipboard(self, text: str) -> None:
        """Hand a text to the terminal's clipboard (OSC 52): only to a terminal, when asked to."""
        import base64

        encoded = base64.b64encode(text.encode()).decode()
        if self._out is not None:
            self._out.write(f"\x1b]52;c;{encoded}\x07")
            self._out.flush()

    def aside(self, *paragraphs: str) -> None:
        """Write to standard error: notes and errors."""
        self._write(self._err, self._wrapped(paragraphs))

    def prompt(self, text: str) -> str:
        """Give a prompt in lines that fit, for what writes to the terminal by itself."""
        return self._wrapped((text,)) + "\n"

    def _wrapped(self, paragraphs: tuple[str, ...]) -> str:
        width = min(WIDEST, max(20, shutil.get_terminal_size().columns - 1))
        lines: list[str] = []
        for paragraph in paragraphs:
            for line in visible(paragraph).splitlines() or [""]:
                lines.extend(_folded(line, width))
        return "\n".join(lines).replace("\u00a0", " ")  # it has kept together what belongs together

    def _write(self, stream: TextIO | None, text: str) -> None:
        if stream is None:
            return
        stream.write(text + "\n")
        stream.flush()


def _folded(line: str, width: int) -> list[str]:
    if len(line) <= width and "\t" not in line:  # as textwrap does, in a tenth of its time
        return [line.rstrip(" ")]
    return textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]
