"""Which page of the journal is shown, and which come before and after it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from anchor.journal.model import CheckIn
from anchor.tui.presenting.noted import Wanted, fitting

if TYPE_CHECKING:
    from anchor.journal.store import Journal


class Leaves:
    """Pages, newest first. Only the one that is shown is in memory."""

    def __init__(self) -> None:
        """Begin with the newest of all check-ins."""
        self.wanted = Wanted()
        self.mark = 0
        """Which one of the page is marked as it is shown: from 0, or from -1 backwards."""
        self._tops: list[CheckIn | None] = [None]
        """Before which check-in each page begins, up to the one that is shown."""
        self._last: CheckIn | None = None

    @property
    def has_earlier(self) -> bool:
        """Tell whether there are check-ins before those that are shown."""
        return self._last is not None

    @property
    def is_first(self) -> bool:
        """Tell whether this is the page of the newest ones."""
        return len(self._tops) == 1

    def want(self, wanted: Wanted) -> None:
        """Want others, from the newest on."""
        self.wanted, self._tops, self.mark = wanted, [None], 0

    def turn_earlier(self) -> bool:
        """Turn to the page before; tell whether there is one."""
        if self._last is None:
            return False
        self._tops.append(self._last)
        self._last, self.mark = None, 0
        return True

    def turn_later(self, mark: int) -> bool:
        """Turn to the page after; tell whether there is one."""
        if self.is_first:
            return False
        self._tops.pop()
        self.mark = mark
        return True

    def look(self, height: int, now: datetime) -> "Callable[[Journal], list[CheckIn]]":
        """Give what looks the page up: a little more than fits into so many lines."""
        wanted, before = self.wanted, self._tops[-1]
        return lambda journal: journal.page(
            before,
            max(1, height) + 1,
            kind=wanted.kind,
            text=wanted.text or None,
            tag=wanted.tag or None,
            since=wanted.since(now),
        )

    def lay(self, found: Sequence[CheckIn], height: int) -> Sequence[CheckIn]:
        """Give the check-ins that fit into so many lines, of what was looked up for them."""
        shown = found[: fitting(found, height)]
        # More were looked for than there are lines: if all of them fit, there are no more.
        self._last = shown[-1] if len(shown) < len(found) else None
        return shown
