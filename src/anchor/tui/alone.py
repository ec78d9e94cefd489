"""The full screen with one screen to begin with; to leave that is to leave anchor."""

from typing import Any

from textual.screen import Screen

from anchor.tui.app import AnchorApp
from anchor.tui.surroundings import Surroundings


class AloneApp(AnchorApp):
    """Shows a screen, and what it leads to."""

    def __init__(self, around: Surroundings, first: Screen[Any]) -> None:
        """Begin with a screen."""
        super().__init__(around)
        self._first = first

    def get_default_screen(self) -> Screen[Any]:
        """Stand on nothing."""
        return Screen(id="_default")

    def on_mount(self) -> None:
        """Begin."""
        self.push_screen(self._first, lambda _: self.action_leave())
