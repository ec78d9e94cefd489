"""Checks of a text while somebody types it: never two at once, and the last one counts."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from anchor.core.session import Clock
from anchor.packs.diagnostics import Diagnostic
from anchor.packs.writing.authoring import problems_in
from anchor.tui.aside import Aside

LARGE = 100_000
"""A text of more characters takes long to check."""

AT_ONCE_SECONDS = 0.02
"""A check that took no longer is over before the key is drawn: the next is made at once, so that
both are drawn together. Others are made aside.
"""


class Checks:
    """Checks one text after another, and tells what is wrong with the last."""

    def __init__(
        self, path: Path, clock: Clock, aside: Aside, then: Callable[[list[Diagnostic]], None]
    ) -> None:
        """Check texts as if a file of this path held them."""
        self._path, self._clock, self._aside, self._then = path, clock, aside, then
        self._wanted = ""
        self._took = 1.0
        self.is_on = False
        """Whether a text is being checked."""

    def ask(self, text: str) -> None:
        """Check a text now, or as soon as the check that is on is over."""
        self._wanted = text
        if not self.is_on:
            self._begin()

    def _begin(self) -> None:
        self.is_on, text = True, self._wanted
        if self._took <= AT_ONCE_SECONDS and len(text) <= LARGE:
            self._end(text, self._check(text))
        else:
            self._aside.do(partial(self._check, text), partial(self._end, text))

    def _check(self, text: str) -> list[Diagnostic]:
        began = self._clock.now()
        problems = problems_in(text, self._path)
        self._took = self._clock.now() - began
        return problems

    def _end(self, text: str, problems: list[Diagnostic]) -> None:
        self.is_on = False
        if text is self._wanted:
            self._then(problems)
        else:  # something was typed meanwhile: their lines may be others now
            self._begin()
