"""Crisis lines and emergency numbers by region, carried in the package."""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

GOOD_FOR = timedelta(days=365)
"""Older lines are not shown: wrong numbers do harm."""


class Line(NamedTuple):
    """A service that can be reached. What is not known is empty."""

    name: str
    call: str = ""
    text: str = ""
    hours: str = ""
    cost: str = ""
    url: str = ""


class Help(NamedTuple):
    """What there is for a region."""

    region: str | None
    emergency: str | None
    """``None`` where it is not known."""
    lines: tuple[Line, ...]
    directory: str
    compiled: date
    """The day the lines were put together."""
    is_stale: bool
    """Whether that is so long ago that the lines are left out."""


def help_for(region: str | None, today: date, file: Path | None = None) -> Help:
    """Find what there is for a region, such as ``GB``, on a day."""
    table = _read(file or _CARRIED)
    compiled: date = table["compiled"]
    stale = today - compiled > GOOD_FOR
    emergency: dict[str, str] = table["emergency"]
    in_eu = region in table["elsewhere"]["eu"]
    known = emergency.get(region or "") or (emergency["EU"] if in_eu else None)
    return Help(
        region=region,
        emergency=known,
        lines=()
        if stale
        else tuple(_line(one) for one in table["line"] if one["region"] == region),
        directory=table["elsewhere"]["directory"],
        compiled=compiled,
        is_stale=stale,
    )


def regions() -> list[str]:
    """List the regions something is known of, such as ``GB``."""
    table = _read(_CARRIED)
    own = {line["region"] for line in table["line"]} | set(table["emergency"])
    return sorted((own - {"EU"}) | set(table["elsewhere"]["eu"]))


def _read(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _line(table: dict[str, Any]) -> Line:
    return Line(**{key: table.get(key, "") for key in Line._fields})


_CARRIED = Path(__file__).with_name("crisis.toml")
