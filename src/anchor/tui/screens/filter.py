"""Which check-ins to show: of a kind, with a tag, of a time."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Static

from anchor.core.text import one_line
from anchor.journal.model import KINDS
from anchor.tui.bindings import binding
from anchor.tui.closing import ClosingScreen
from anchor.tui.presenting.noted import Wanted
from anchor.tui.presenting.signs import Signs
from anchor.tui.widgets.hints import Hints
from anchor.tui.widgets.pick import Pick
from anchor.words import journal as journal_words
from anchor.words import notes as words
from anchor.words import tr

MOST_TAGS = 30
"""More of them could not be looked through with the arrow keys."""


class FilterScreen(ClosingScreen[Wanted | None]):
    """Ends with what is wanted; ``None``: as before."""

    CSS_PATH = "../notes.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("filter.take", "take"),
        binding("form.next", "app.focus_next"),
        binding("form.previous", "app.focus_previous", show=False),
        binding("leave", "dismiss(None)"),
        binding("help-now", "app.show_help"),
        binding("keys", "app.show_keys"),
    ]

    def __init__(self, wanted: Wanted, tags: Sequence[str], signs: Signs) -> None:
        """Begin with what is wanted now. ``tags``: those there are."""
        super().__init__()
        self._wanted = wanted
        self._kinds = (None, *KINDS)
        self._tags = tuple(dict.fromkeys(["", *tags[:MOST_TAGS], wanted.tag]))
        self._days = tuple(words.PERIODS)
        kinds = [tr(words.ANY), *(tr(journal_words.KINDS[kind]) for kind in KINDS)]
        names = [tr(words.ANY), *map(one_line, self._tags[1:])]
        periods = [tr(name) for name in words.PERIODS.values()]
        self._kind = Pick(kinds, self._kinds.index(wanted.kind), signs)
        self._tag = Pick(names, self._tags.index(wanted.tag), signs)
        self._since = Pick(periods, self._days.index(wanted.days), signs)

    def compose(self) -> ComposeResult:
        """Put the three below each other."""
        with Vertical(id="said"), Vertical(classes="page"):
            yield Static(tr(words.FILTER), markup=False)
            for name, pick in (
                (words.KIND, self._kind),
                (words.TAG, self._tag),
                (words.SINCE, self._since),
            ):
                yield Static(tr(name), classes="quiet", markup=False)
                yield pick
        yield Hints()

    def action_take(self) -> None:
        """End with what is wanted now."""
        self.dismiss(
            self._wanted._replace(
                kind=self._kinds[self._kind.at],
                tag=self._tags[self._tag.at],
                days=self._days[self._since.at],
            )
        )
