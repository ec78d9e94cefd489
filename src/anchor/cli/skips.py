"""``anchor skips``: the parts of the body that are left out of everything."""

from collections.abc import Sequence

from anchor.companion.bodywords import region_meant
from anchor.core.body import REGIONS, RegionName
from anchor.core.text import quoted
from anchor.errors import AnchorError, Status
from anchor.places import places
from anchor.plain.page import Page
from anchor.state import State
from anchor.words import commands as words
from anchor.words import phases, tr

EVERY = "all"


def change(add: Sequence[str], back: Sequence[str]) -> None:
    """Leave parts of the body out of everything, or no longer, and say which are left out now.

    Raises ``AnchorError`` for a part there is none of, and if it could not be written down.
    """
    state = State(places().state)
    out = [_region(name) for name in add]
    again = state.skips() if EVERY in back else [_region(name) for name in back]
    try:
        if out:
            state.remember_skips(out)
        if again:
            state.remember_skips(again, skipped=False)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise AnchorError(tr(words.SKIPS_NOT_WRITTEN, reason=reason), Status.STORAGE) from None
    _show(Page(), state.skips())


def _show(page: Page, skips: frozenset[str]) -> None:
    if not skips:
        page.say(tr(words.SKIPS_NONE), tr(words.SKIPS_ADD))
        return
    page.say(tr(words.SKIPS_ARE))
    for region in REGIONS:
        if region in skips:
            page.say(tr(words.SKIP, name=region, about=tr(phases.REGIONS[region])))
    page.say(tr(words.SKIPS_BACK), tr(words.SKIPS_ONCE))


def _region(name: str) -> RegionName:
    """Give the part of the body that is meant. Raises ``AnchorError`` if there is none."""
    import difflib

    known = region_meant(name)
    if known is None:
        spelled = "-".join(name.casefold().split())
        near = difflib.get_close_matches(spelled, REGIONS, n=1)
        message = tr(words.SKIPS_UNKNOWN, name=quoted(name))
        known_ones = tr(words.SKIPS_KNOWN, names=", ".join(REGIONS))
        hint = tr(words.UNKNOWN_PART_NEAR, name=near[0]) if near else known_ones
        raise AnchorError(f"{message} {hint}")
    return known
