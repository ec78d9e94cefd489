"""The exercises of a practice, or those of one's own: which one?"""

from collections.abc import Callable, Iterable

from anchor.companion.catalogue import Catalogue
from anchor.packs.library import Found
from anchor.tui.screens.choosing import ChoosingScreen
from anchor.tui.surroundings import Surroundings

Choose = Callable[[Iterable[Found], frozenset[str]], list[Found]]
"""Gives what is offered, in its order, from all that was read and what was not helping."""


class PracticeScreen(ChoosingScreen):
    """A list that is already in a kind order; the first is marked."""

    def __init__(
        self,
        title: str,
        around: Surroundings,
        catalogue: Catalogue,
        choose: Choose,
        first: str | None = None,
    ) -> None:
        """Offer what ``choose`` gives; what is called ``first`` is marked."""
        super().__init__(title, around, catalogue)
        self._choose, self._first = choose, first

    def look(self) -> None:
        """Offer what there is now."""
        not_helpful = self.around.state.not_helpful()
        self.offer(self._choose(self.catalogue.found(), not_helpful), not_helpful, self._first)
        self._first = None
