"""Where keys and values stand in a pack's text. The only reader of the syntax tree.

Headings are read at once; the pairs under one only when something in it is looked for.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from anchor.packs.diagnostics import Place

if TYPE_CHECKING:
    from tree_sitter import Node

Path = tuple[str | int, ...]

_HEADINGS = frozenset({"table", "table_array_element"})
_QUOTES = frozenset(b"\"'")


class _Table:
    """A table by any notation: a heading, an inline table, or the first part of a dotted key."""

    __slots__ = ("_keys", "_unread", "first", "last")

    def __init__(self, first: Node, last: Node, unread: Node | None = None) -> None:
        self._keys: dict[str, tuple[Node, object]] = {}
        self.open(first, last, unread)

    def open(self, first: Node, last: Node, unread: Node | None) -> None:
        """Give the table its place, and the node whose pairs are its own."""
        self.first, self.last, self._unread = first, last, unread

    def get(self, name: str) -> tuple[Node, object] | None:
        """Return a key's node and what stands behind it."""
        unread, self._unread = self._unread, None
        for pair in unread.named_children if unread else ():
            if pair.type == "pair":
                self._read_pair(pair)
        return self._keys.get(name)

    def put(self, name: str, key: Node, item: object) -> object:
        """Put something behind a key, unless something is: return what is there then."""
        return self._keys.setdefault(name, (key, item))[1]

    def inner(self, parts: Iterable[tuple[str, Node]]) -> _Table | None:
        """Follow parts of a key to a table, making what is not there yet."""
        table = self
        for name, node in parts:
            known = table._keys.get(name)
            item = known[1] if known else table.put(name, node, _Table(node, node))
            if isinstance(item, list):  # tables of one heading: what follows belongs to the latest
                item = item[-1]
            if not isinstance(item, _Table):
                return None
            table = item
        return table

    def _read_pair(self, pair: Node) -> None:
        key, *rest = (child for child in pair.named_children if child.type != "comment")
        *parents, (name, node) = _parts(key)
        table = self.inner(parents)
        if table and rest:
            table.put(name, node, _item(rest[0]))


class _Array:
    """A list in square brackets. Its items are looked at when one is asked for."""

    __slots__ = ("_items", "first")

    def __init__(self, node: Node) -> None:
        self.first = node
        self._items: list[object] | None = None

    @property
    def items(self) -> list[object]:
        if self._items is None:
            nodes = self.first.named_children
            self._items = [_item(node) for node in nodes if node.type != "comment"]
        return self._items


class Locator:
    """Finds the places of a text by the paths of its keys."""

    def __init__(self, text: str) -> None:
        import tree_sitter
        import tree_sitter_toml

        data = text.encode("utf-8", "replace")
        self._lines = data.split(b"\n")
        language = tree_sitter.Language(tree_sitter_toml.language())
        root = tree_sitter.Parser(language).parse(data).root_node
        self._root = _Table(root, root, root)
        for node in root.named_children:
            if node.type in _HEADINGS:
                self._read_heading(node)

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Return the place of the value at a path, or of its key.

        A table's place is its heading. For what is not there, it is the nearest table or list
        around it; for an empty path, the first line.
        """
        item: object = self._root
        at: tuple[Node, Node] | None = None
        for depth, part in enumerate(path, 1):
            found = _child(item, part)
            if found is None:
                break
            node, item = found
            at = (node, node) if key and node and depth == len(path) else _span(item)
        if at is None:
            return Place(1, 1, max(1, len(self._lines[0].decode("utf-8"))))
        return self._place(*at)

    def _place(self, first: Node, last: Node) -> Place:
        """Return the place from one node to another, at most to the end of the first line."""
        row, column = first.start_point
        line = self._lines[row]
        end = last.end_point.column if last.end_point.row == row else len(line)
        before, mark = line[:column].decode("utf-8"), line[column:end].decode("utf-8")
        return Place(row + 1, len(before) + 1, max(1, len(mark)))

    def _read_heading(self, node: Node) -> None:
        opening, key, closing = node.children[:3]
        *parents, (name, part) = _parts(key)
        table = self._root.inner(parents)
        assert table is not None  # so far there are only headings: no value is in the way
        if node.type == "table":
            known = table.put(name, part, _Table(part, part))
            if isinstance(known, _Table):
                known.open(opening, closing, node)
        else:
            tables = table.put(name, part, [])
            if isinstance(tables, list):
                tables.append(_Table(opening, closing, node))


def _item(node: Node) -> object:
    if node.type == "inline_table":
        return _Table(node, node, node)
    return _Array(node) if node.type == "array" else node


def _child(item: object, part: str | int) -> tuple[Node | None, object] | None:
    """Return what is at a key (with the key itself) or at a position, if anything is."""
    if isinstance(item, _Table) and isinstance(part, str):
        return item.get(part)
    items = item.items if isinstance(item, _Array) else item
    if isinstance(items, list) and isinstance(part, int) and part < len(items):
        return None, items[part]
    return None


def _span(item: Any) -> tuple[Node, Node]:
    """Return the first and the last node of what stands behind a key."""
    if isinstance(item, list):
        item = item[0]
    if isinstance(item, _Table):
        return item.first, item.last
    node = item.first if isinstance(item, _Array) else item
    return node, node


def _parts(key: Node) -> list[tuple[str, Node]]:
    """Return the parts of a key, each with its node."""
    if key.type != "dotted_key":
        return [(_name(key), key)]
    if key.parent and key.parent.type in _HEADINGS and not _QUOTES.intersection(key.text or b""):
        # Headings are many, and read at once: no node is asked for that is not needed.
        return [(part.strip(), key) for part in (key.text or b"").decode("utf-8").split(".")]
    return [found for part in key.named_children for found in _parts(part)]


def _name(key: Node) -> str:
    written = (key.text or b"").decode("utf-8", "replace")
    if not written.startswith(('"', "'")):
        return written
    try:
        return next(iter(tomllib.loads(f"{written} = 0")))
    except ValueError:
        return written
