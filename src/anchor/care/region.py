"""Which region's numbers to show: chosen, or suggested by the language settings. Never located."""

import re
from collections.abc import Mapping

AUTO = "auto"
"""Stands for no country of one's own choice: it is suggested by the language settings again."""

_SETTINGS = ("LC_ALL", "LC_TELEPHONE", "LC_ADDRESS", "LC_MONETARY", "LC_MESSAGES", "LANG")
_LOCALE = re.compile(r"[a-z]{2,3}_([A-Z]{2})\b")


def suggested_region(environ: Mapping[str, str]) -> str | None:
    """Give the region the language settings name, such as ``GB`` for ``en_GB.UTF-8``.

    Those about a place go before those about words: many speak to their computer in US English.
    """
    for name in _SETTINGS:
        if (value := environ.get(name)) and (found := _LOCALE.match(value)):
            return found[1]
    return None


def as_region(typed: str) -> str | None:
    """Give a typed region as two letters: ``uk`` is ``GB``; ``None`` if it cannot be one."""
    region = typed.strip().upper()
    region = {"UK": "GB", "USA": "US"}.get(region, region)
    return region if re.fullmatch("[A-Z]{2}", region) else None
