"""How a screen closes: once, and only when it is the one on top.

Textual closes whatever is on top, whoever asks. Two keys in one moment would close the screen
below as well, with what is half written on it, or end anchor with an error.
"""

from typing import Generic, TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import Screen

Result = TypeVar("Result")


class ClosingScreen(Screen[Result], Generic[Result]):
    """Closes once. Asked to while another screen is on top, it closes when that one has."""

    def __init__(self, classes: str | None = None) -> None:
        """Be open until told."""
        super().__init__(classes=classes)
        self._has_closed = False
        self._outcome: list[Result | None] = []
        """What to end with, as soon as it is on top."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """End with something; the first time counts."""
        if self._has_closed or self._outcome:
            return AwaitComplete()
        if self.app.screen is not self:
            self._outcome.append(result)
            return AwaitComplete()
        self._has_closed = True
        return super().dismiss(result)

    def on_screen_resume(self) -> None:
        """Close, if that was to be. (Textual calls this beside a subclass's own.)"""
        if self._outcome:
            self.dismiss(self._outcome.pop())
