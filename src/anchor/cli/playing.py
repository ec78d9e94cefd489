"""Finds an exercise or a routine, and plays it on the face that fits."""

from anchor.cli.liked import liked_library
from anchor.cli.terminal import is_full
from anchor.companion.legs import legs_of, without
from anchor.core.choices import Choices
from anchor.core.model import Routine
from anchor.places import places
from anchor.state import Holds, State


def start(
    name: str,
    choices: Choices,
    holds: bool | None,
    *,
    save: bool = True,
    as_events: bool = False,
    rate: bool = False,
    plain: bool = False,
    before: int | None = None,
    language: str | None = None,
) -> None:
    """Find an exercise or a routine, and play it on the face that fits. Raises ``AnchorError``.

    ``before`` is how strong it was, 0 to 10, if the person said so already.
    """
    library = liked_library(language)
    found = library.find(name)
    legs = without(State(places().state).skips(), legs_of(library, found, choices))
    chosen: Holds | None = None if holds is None else "with" if holds else "without"
    # Each face loads much that the other does without: start-up is felt.
    if not as_events and is_full(plain):
        from anchor.cli.full import show

        routine = found.thing if isinstance(found.thing, Routine) else None
        show(legs, routine, holds=chosen, rate=rate, before=before, save=save)
        return
    from anchor.cli.guiding import guide

    guide(
        library,
        found,
        legs,
        holds=chosen,
        save=save,
        as_events=as_events,
        rate=rate,
        before=before,
        language=language,
    )
