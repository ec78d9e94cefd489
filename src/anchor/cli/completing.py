"""What Tab completes: names of exercises, packs, parts of the body, words used before."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from anchor.errors import AnchorError

if TYPE_CHECKING:
    from anchor.journal.rows import WordKind


def name(incomplete: str) -> list[str]:
    """Complete the name of an exercise or a routine."""
    from anchor.packs.library import Library
    from anchor.places import places

    try:
        names = Library(places().packs).names()
    except AnchorError:
        return []
    return [name for name in names if name.startswith(incomplete)]


def own_first(incomplete: str) -> list[str]:
    """Complete the name of a pack of the person's own, then of any exercise or routine."""
    return list(dict.fromkeys([*own_pack(incomplete), *name(incomplete)]))


def pack(incomplete: str) -> list[str]:
    """Complete the name of a pack, built in or the person's own."""
    from anchor.packs.library import Library
    from anchor.places import places

    try:
        builtin = Library(places().packs).builtin_packs()
    except AnchorError:
        return []
    names = [file.name for file in builtin if file.name.startswith(incomplete)]
    return [*names, *own_pack(incomplete)]


def own_pack(incomplete: str) -> list[str]:
    """Complete the name of a pack of the person's own."""
    from anchor.packs.library import Library
    from anchor.packs.naming import PACK_NAME
    from anchor.places import places

    try:
        own = Library(places().packs).own_packs()
    except AnchorError:
        return []
    names = [file.name for file in own if PACK_NAME.fullmatch(file.name)]
    return [name for name in names if name.startswith(incomplete)]


def earlier_pack(incomplete: str) -> list[str]:
    """Complete the name of a pack that has earlier versions."""
    from anchor.packs.earlier import packs_with_earlier
    from anchor.packs.naming import PACK_NAME
    from anchor.places import places

    try:
        names = [path.stem for path in packs_with_earlier(places().packs)]
    except OSError:
        return []
    return [name for name in names if PACK_NAME.fullmatch(name) and name.startswith(incomplete)]


def code(incomplete: str) -> list[str]:
    """Complete the code of a problem."""
    from anchor.packs.diagnostics import known_codes

    return [code for code in known_codes() if code.startswith(incomplete)]


def region(incomplete: str) -> list[str]:
    """Complete the name of a part of the body."""
    from anchor.core.body import REGIONS

    return [region for region in REGIONS if region.startswith(incomplete)]


def word(kind: "WordKind") -> Callable[[str], list[str]]:
    """Give what completes words of a kind used before, those used most often first.

    Only plain ones: a shell would take anything else apart, or for something else.
    """

    def complete(incomplete: str) -> list[str]:
        from anchor.journal.store import Journal
        from anchor.places import places

        try:
            with Journal(places().journal) as journal:
                used = journal.words(kind)
        except AnchorError:
            return []
        plain = [word for word in used if word.replace("-", "").isalnum()]
        return [word for word in plain if word.startswith(incomplete)]

    return complete


def scale(incomplete: str) -> list[str]:
    """Complete the name of a scale, one's own too."""
    import os

    from anchor.journal.model import WEEKLY
    from anchor.places import places
    from anchor.settings import read_settings

    own = read_settings(places().settings, os.environ)[0].scales
    names = [*WEEKLY, *(scale.name for scale in own)]
    return [f"{name}=" for name in names if name.startswith(incomplete)]
