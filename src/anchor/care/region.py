"""Which region's numbers to show: chosen, or suggested by the language settings. Never located."""

import re
from collections.abc import Mapping

_LOCALE = re.compile(r"[a-z]{2,3}_([A-Z]{2})\b")


def suggested_region(environ: Mapping[str, str]) -> str | None:
    """Give the region the language settings name, such as ``GB`` for ``en_GB.UTF-8``."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if (value := environ.get(name)) and (found := _LOCALE.match(value)):
            return found[1]
    return None


def as_region(typed: str) -> str | None:
    """Give a typed region as two letters: ``uk`` is ``GB``; ``None`` if it cannot be one."""
    region = typed.strip().upper()
    region = {"UK": "GB", "USA": "US"}.get(region, region)
    return region if re.fullmatch("[A-Z]{2}", region) else None
