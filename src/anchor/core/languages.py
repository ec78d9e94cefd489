"""Languages by their BCP 47 tags: which are well formed, which are near, which a person likes."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""What says how a system is set, the strongest first. The first may list several languages."""


def liked_languages(settled: Sequence[str], environ: Mapping[str, str]) -> tuple[str, ...]:
    """List the languages a person likes, the favourite first: as settled, or as their system is.

    None, if nothing says so.
    """
    if settled:
        return tuple(settled)
    said = next(filter(None, (environ.get(name) for name in _VARIABLES)), "")
    return tuple(tag for name in said.split(":") if (tag := of_locale(name)))


def is_well_formed(tag: str) -> bool:
    """Tell whether a tag has the form of BCP 47 and begins as those in use do.

    They begin with two or three letters: ``english`` has the form too, and is in nobody's settings.
    """
    return _tag().fullmatch(tag) is not None and len(primary(tag)) <= 3


def primary(tag: str) -> str:
    """Give the language itself, in small letters: ``pt`` of ``pt-BR``."""
    return tag.partition("-")[0].lower()


def closeness(wanted: str, offered: str) -> int:
    """Tell how well an offered language serves a wish: from 0, not at all, to 3, the very same.

    For ``pt-BR``, ``pt`` is nearer than ``pt-PT``.
    """
    a, b = wanted.lower(), offered.lower()
    if a == b:
        return 3
    if a.startswith(f"{b}-") or b.startswith(f"{a}-"):
        return 2
    return int(primary(a) == primary(b))


def of_locale(name: str) -> str | None:
    """Give the tag of a locale, ``pt-BR`` for ``pt_BR.UTF-8``; ``None`` for ``C`` and the like."""
    tag = re.split(r"[.@]", name.strip(), maxsplit=1)[0].replace("_", "-")
    return tag if is_well_formed(tag) else None


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?: [a-z]{2,3} (?:-[a-z]{3}){0,3} | [a-z]{4,8} )   # language
        (?: -[a-z]{4} )?                                   # script
        (?: -(?: [a-z]{2} | [0-9]{3} ) )?                  # region
        (?: -(?: [a-z0-9]{5,8} | [0-9][a-z0-9]{3} ) )*     # variants
        (?: -[a-wy-z0-9] (?:-[a-z0-9]{2,8})+ )*            # extensions
        (?: -x (?:-[a-z0-9]{1,8})+ )?                      # private use
        """,
        re.VERBOSE | re.IGNORECASE | re.ASCII,
    )
