"""Where keys and values stand in a pack's text, read from its syntax tree.

Headings are read at once; the pairs under one only when something in it is looked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli

from anchor.packs.diagnostics import Place

if TYPE_CHECKING:
    from tree_sitter import Node

Path = tuple[str | int, ...]

_HEADINGS = frozenset({"table", "table_array_element"})


class _Pair(NamedTuple):
    """A pair that belongs to a table, not looked at yet."""

    node: Node
    names: list[str]
    """The parts of its key."""
    depth: int
    """How many of them lead to the table."""


class _Table:
    """A table by any notation: a heading, an inline table, or the first part of a dotted key."""

    __slots__ = ("_keys", "_node", "_unread", "_waiting")

    def __init__(self, node: Node) -> None:
        self._keys: dict[str, tuple[Node, object]] = {}
        self._waiting: dict[str, list[_Pair]] = {}
        self.open(node)

    def open(self, node: Node) -> None:
        """Give the table its node: where it is, and where its pairs are if they are its own."""
        self._node = node
        self._unread: Node | None = node

    @property
    def span(self) -> tuple[Node, Node]:
        """The first and the last node of its place: of the brackets, if it has a heading."""
        if self._node.type not in _HEADINGS:
            return self._node, self._node
        opening, _, closing = self._node.children[:3]
        return opening, closing

    def get(self, name: str) -> tuple[Node, object] | None:
        """Return a key's node and what stands behind it."""
        unread, self._unread = self._unread, None
        for node in unread.named_children if unread else ():
            if node.type == "pair" and (key := node.child(0)):
                self._wait(_Pair(node, _names(key), 0))
        for pair in self._waiting.pop(name, ()):
            self._read(pair, name)
        return self._keys.get(name)

    def put(self, name: str, key: Node, item: object) -> object:
        """Put something behind a key, unless something is: return what is there then."""
        return self._keys.setdefault(name, (key, item))[1]

    def inner(self, name: str, key: Node) -> _Table | None:
        """Return the table behind a part of a key, which is made if nothing is there yet."""
        known = self._keys.get(name)
        item = known[1] if known else self.put(name, key, _Table(key))
        if isinstance(item, list):  # tables of one heading: what follows belongs to the latest
            item = item[-1]
        return item if isinstance(item, _Table) else None

    def _wait(self, pair: _Pair) -> None:
        self._waiting.setdefault(pair.names[pair.depth], []).append(pair)

    def _read(self, pair: _Pair, name: str) -> None:
        """Put behind a name what a pair gives it: its value, or a table that the pair is in."""
        key, *values = (child for child in pair.node.named_children if child.type != "comment")
        part = next(islice(_leaves(key), pair.depth, None), key)
        if pair.depth + 1 < len(pair.names):
            if table := self.inner(name, part):
                table._wait(pair._replace(depth=pair.depth + 1))
        else:
            self.put(name, part, _item(values[0] if values else part))


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
        self._root = _Table(root)
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
        key = node.child(1)  # not one of its children: a list of all would be kept with the node
        assert key is not None
        *parents, name = _names(key)
        table: _Table | None = self._root
        for parent in parents:
            table = table.inner(parent, key) if table else None
        assert table is not None  # so far there are only headings: no value is in the way
        if node.type == "table":
            known = table.put(name, key, _Table(key))
            if isinstance(known, _Table):
                known.open(node)
        else:
            tables = table.put(name, key, [])
            if isinstance(tables, list):
                tables.append(_Table(node))


def _item(node: Node) -> object:
    if node.type == "inline_table":
        return _Table(node)
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
        return item.span
    node = item.first if isinstance(item, _Array) else item
    return node, node


def _names(key: Node) -> list[str]:
    """Return the parts of a key. It may be one of many thousands, so its nodes are not asked."""
    written = (key.text or b"").decode("utf-8", "replace")
    if '"' in written or "'" in written:
        return [_unquoted((leaf.text or b"").decode("utf-8", "replace")) for leaf in _leaves(key)]
    return [part.strip() for part in written.split(".")]


def _leaves(key: Node) -> Iterator[Node]:
    """Give the node of each part of a key."""
    if key.type != "dotted_key":
        yield key
        return
    for part in key.named_children:
        yield from _leaves(part)


def _unquoted(part: str) -> str:
    if not part.startswith(('"', "'")):
        return part
    if "\\" not in part:
        return part[1:-1]
    try:
        return next(iter(tomli.loads(f"{part} = 0")))
    except ValueError:
        return part
