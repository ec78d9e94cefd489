"""A played exercise and how strong it was, as the journal keeps it."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from anchor.core.events import Ended


class Rated(NamedTuple):
    """An exercise that was played, and how strong it was before and after."""

    identity: str
    planned: int | None
    """Milliseconds; ``None``: without end."""
    ended: Ended
    before: int | None
    after: int | None


def keep_session(journal_file: Path, rated: Rated, now: datetime) -> None:
    """Keep a session that was rated. Raises ``AnchorError``."""
    from anchor.companion.noting import new_checkin
    from anchor.journal.model import Played
    from anchor.journal.store import Journal

    played = Played(
        exercise=rated.identity,
        planned=rated.planned,
        practised=rated.ended.practised,
        ended=rated.ended.how,
        before=rated.before,
        after=rated.after,
    )
    with Journal(journal_file) as journal:
        journal.add(new_checkin("session", now, now, {"session": played}))
