"""What is what in a pack's text, for whoever colours it: keys, texts, numbers, remarks, headings.

A text that somebody writes on is parsed anew only where it has changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from anchor.core.text import shared_ends

if TYPE_CHECKING:
    from tree_sitter import Node, Tree

Kind = Literal["key", "text", "number", "remark", "heading"]

_QUERY = """
[(bare_key) (quoted_key)] @key
(string) @text
[(integer) (float) (boolean)] @number
(comment) @remark
(table [(bare_key) (dotted_key) (quoted_key) "[" "]"] @heading)
(table_array_element [(bare_key) (dotted_key) (quoted_key) "[[" "]]"] @heading)
"""
_KINDS: tuple[Kind, ...] = ("key", "text", "number", "remark", "heading")
"""What comes later goes over what comes before: the keys of a heading are its own."""

_ROWS_AT_ONCE = 64
"""Whoever asks for a line asks for those around it too."""


class Span(NamedTuple):
    """A piece of a line, in characters from 0; the end is the first after it."""

    start: int
    end: int
    kind: Kind


class Colouring:
    """Knows what is what in a text, which may not be finished yet."""

    def __init__(self) -> None:
        import tree_sitter
        import tree_sitter_toml

        language = tree_sitter.Language(tree_sitter_toml.language())
        self._parser = tree_sitter.Parser(language)
        self._query = tree_sitter.Query(language, _QUERY)
        self._data = b""
        self._tree = self._parser.parse(b"")
        self._spans: dict[int, list[Span]] = {}

    def read(self, text: str) -> None:
        """Take a text: the whole of it as it is now."""
        data = text.encode("utf-8", "replace")
        edited = _edited(self._tree, self._data, data) if self._data else None
        self._data = data
        self._tree = self._parser.parse(data, edited) if edited else self._parser.parse(data)
        self._spans.clear()

    def spans(self, row: int, line: str) -> list[Span]:
        """List what is what in a line, whose number is counted from 0, the last to go on top."""
        if row not in self._spans:
            self._look(row - row % _ROWS_AT_ONCE)
        spans = self._spans[row]
        return spans if line.isascii() else [_in_characters(span, line) for span in spans]

    def _look(self, first: int) -> None:
        """Find the spans of some lines, in bytes."""
        from tree_sitter import QueryCursor

        rows = range(first, first + _ROWS_AT_ONCE)
        self._spans.update((row, []) for row in rows)
        cursor = QueryCursor(self._query)
        cursor.set_point_range((rows.start, 0), (rows.stop, 0))
        found = cursor.captures(self._tree.root_node)
        for kind in _KINDS:
            for node in found.get(kind, ()):
                self._add(node, kind, rows)

    def _add(self, node: Node, kind: Kind, rows: range) -> None:
        (top, start), (bottom, end) = node.start_point, node.end_point
        for row in range(max(top, rows.start), min(bottom + 1, rows.stop)):
            span = Span(start if row == top else 0, end if row == bottom else len(self._data), kind)
            self._spans[row].append(span)


def _edited(tree: Tree, before: bytes, after: bytes) -> Tree:
    """Tell a copy of a tree where its text has changed."""
    start, end = shared_ends(before, after)
    old_end, new_end = len(before) - end, len(after) - end
    copy = tree.copy()
    copy.edit(
        start_byte=start,
        old_end_byte=old_end,
        new_end_byte=new_end,
        start_point=_point(before, start),
        old_end_point=_point(before, old_end),
        new_end_point=_point(after, new_end),
    )
    return copy


def _point(data: bytes, offset: int) -> tuple[int, int]:
    """Give the line of a byte and its place in it, both from 0."""
    return data.count(b"\n", 0, offset), offset - data.rfind(b"\n", 0, offset) - 1


def _in_characters(span: Span, line: str) -> Span:
    """Count a span in characters that is counted in bytes."""
    data = line.encode("utf-8", "replace")
    start = len(data[: span.start].decode("utf-8", "ignore"))
    return Span(
        start, start + len(data[span.start : span.end].decode("utf-8", "ignore")), span.kind
    )
