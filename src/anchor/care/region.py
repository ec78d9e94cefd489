"""Which region's numbers to show: chosen, or suggested by the language settings. Never located."""

import re
from collections.abc import Mapping

from anchor.words import tr

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
    """Give a typed region as two letters; ``None`` if it cannot be one.

    It may be the letters, or the name of a country: ``uk`` and ``United Kingdom`` are ``GB``.
    """
    region = typed.strip().upper()
    region = {"UK": "GB", "USA": "US"}.get(region, region)
    return region if re.fullmatch("[A-Z]{2}", region) else _named(typed)


def _named(typed: str) -> str | None:
    """Find a country by its whole name, in the person's language or in English."""
    from anchor.words.regions import NAMES, OTHERS

    name = _bare(typed)
    for region, known in [*NAMES.items(), *OTHERS.items()] if name else ():
        if name in (_bare(known), _bare(tr(known))):
            return region
    return None


def _bare(name: str) -> str:
    """Give a name without what a hand may slip on: capitals, accents, spaces, other signs."""
    import unicodedata

    decomposed = unicodedata.normalize("NFKD", name).casefold()
    kept = "".join(sign for sign in decomposed if sign.isalpha()) if name.isprintable() else ""
    return kept.removeprefix("the")
