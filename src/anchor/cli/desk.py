"""Where somebody writes a pack: what is said to them, and what they answer."""

from typing import NamedTuple

from anchor.cli.help_now import show_on
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


def at_the_desk() -> Desk:
    """Give the desk of whoever runs the command."""
    page, clock = Page(), SystemClock()
    lines = TypedLines(clock)
    return Desk(page, lines, clock, Questions(page, lines, lambda: show_on(page)))
