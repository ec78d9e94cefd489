"""What a person's own ratings of exercises were, as far as the journal can be read unasked."""

from pathlib import Path
from typing import TYPE_CHECKING

from anchor.core.suggesting import Own
from anchor.errors import AnchorError

if TYPE_CHECKING:
    from anchor.journal.insights import Group
    from anchor.journal.store import Journal

_WAIT_SECONDS = 0.2
"""An idea is not waited for, only because another program is writing."""


def experience_in(journal_file: Path) -> "dict[str, Group]":
    """Count what was said of each exercise, by its full name; nothing where that is not easy.

    Nobody is asked for a passphrase. A journal that is not there is not made, and one that cannot
    be read is no reason not to have ideas.
    """
    if not journal_file.exists():
        return {}
    from anchor.journal.store import Journal

    try:
        with Journal(journal_file, _WAIT_SECONDS) as journal:
            return experience_of(journal)
    except AnchorError:
        return {}


def experience_of(journal: "Journal") -> "dict[str, Group]":
    """Count what was said of each exercise. Raises ``AnchorError``."""
    from anchor.journal.insights import By, look_back

    by: By = "exercise"
    return look_back(journal.stream(kind="session"), (by,)).groups[by]


def own_ratings(experience: "dict[str, Group]") -> dict[str, Own]:
    """Give what ideas go by."""
    return {
        name: Own(group.lower, group.same, group.higher, group.not_helping)
        for name, group in experience.items()
    }
