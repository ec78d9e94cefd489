"""Where somebody is asked: what is said to them, what they answer, and the way to help now."""

from typing import NamedTuple

from anchor.clock import SystemClock
from anchor.core.session import Clock
from anchor.plain.asking import Questions
from anchor.plain.lines import Lines, TypedLines
from anchor.plain.page import Page


class Desk(NamedTuple):
    """A page, the lines typed to it, and a clock to wait by."""

    page: Page
    lines: Lines
    clock: Clock
    questions: Questions

    @property
    def attended(self) -> bool:
        """Whether somebody is there to answer."""
        return self.questions.attended


def at_the_desk(*, silent: bool = False) -> Desk:
    """Give the desk of whoever runs the command; ``silent``: they are not asked anything."""
    page, clock = Page(), SystemClock()
    lines = TypedLines(clock)
    return Desk(page, lines, clock, Questions(page, lines, lambda: _say_help(page), silent))


def _say_help(page: Page) -> None:
    from anchor.cli.help_now import show_on

    show_on(page)
