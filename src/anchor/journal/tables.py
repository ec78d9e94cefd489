"""A check-in as people read and write it: local time with its offset, and nothing left empty."""

import re
from datetime import datetime
from typing import Any

import msgspec

from anchor.journal.model import CheckIn
from anchor.journal.record import read_table

COLUMNS = (
    "id", "at", "kind", "distress", "feelings", "triggers", "tags", "note", "exercise",
    "planned-ms", "practised-ms", "ended", "before", "after", "went", "sensations", "scales",
    "answers",
)  # fmt: skip
"""The columns of a spreadsheet."""

_SESSION = ("exercise", "planned-ms", "practised-ms", "ended", "before", "after")
_NUMBERS = ("distress", "planned-ms", "practised-ms", "before", "after")
_LISTS = ("feelings", "triggers", "tags")
_TABLES = ("sensations", "scales", "answers")

# A spreadsheet takes a cell that begins like this for a formula. An apostrophe before it says text.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def table_of(checkin: CheckIn) -> dict[str, Any]:
    """Give a check-in as a table of values, its time as the person's clock showed it."""
    table: dict[str, Any] = msgspec.to_builtins(checkin, builtin_types=(datetime,))
    table.pop("offset", None)
    table["at"] = checkin.local
    return table


def cells_of(checkin: CheckIn) -> list[str]:
    """Give a check-in as the cells of a row, one for each of the columns."""
    table = table_of(checkin)
    table |= table.pop("session", {})
    table["at"] = checkin.local.isoformat()
    for name in _LISTS:
        if name in table:
            table[name] = _joined(table[name])
    for name in _TABLES:
        if name in table:
            table[name] = msgspec.json.encode(table[name]).decode()
    return [_as_text(str(table.get(name, ""))) for name in COLUMNS]


def read_cells(row: dict[str, str]) -> CheckIn:
    """Read a check-in from cells, by the names of their columns. Raises ``CheckInError``."""
    table: dict[str, Any] = {name: _from_text(cell) for name, cell in row.items() if cell}
    for name in _NUMBERS:
        if name in table:
            table[name] = _number(table[name])
    for name in _LISTS:
        if name in table:
            table[name] = _split(table[name])
    for name in _TABLES:
        if name in table:
            table[name] = _json(table[name])
    session = {name: table.pop(name) for name in _SESSION if name in table}
    if session:
        table["session"] = session
    return read_table(table)


def _as_text(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _from_text(cell: str) -> str:
    return cell[1:] if cell[0] == "'" and _FORMULA.match(cell) else cell


def _joined(words: list[str]) -> str:
    """Give words with semicolons between them, or as JSON where those would not come back."""
    joined = "; ".join(words)
    return joined if _split(joined) == list(words) else msgspec.json.encode(words).decode()


def _split(cell: str) -> Any:
    if cell.startswith("["):
        return _json(cell)
    return [word.strip() for word in cell.split(";")]


def _json(cell: str) -> Any:
    try:
        return msgspec.json.decode(cell)
    except (ValueError, RecursionError):
        return cell  # which is told to be wrong, like anything else of the wrong kind


def _number(cell: str) -> Any:
    try:
        return int(cell)
    except ValueError:
        return cell
