"""Search every exercise and routine, as one types."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Static

from anchor.companion.catalogue import Catalogue
from anchor.companion.ideas import understand
from anchor.core.patterns import parse
from anchor.core.suggesting import people_may_help
from anchor.errors import AnchorError
from anchor.packs.library import Found
from anchor.tui.screens.choosing import ChoosingScreen
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.answers import Line
from anchor.words import choosing as words
from anchor.words import tr

MOST = 60
"""More than these nobody reads through: another letter finds fewer."""


class SearchScreen(ChoosingScreen):
    """A line to type in; what has the words of it stands below, the likeliest first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "mark(-1)", show=False),
        Binding("down", "mark(1)", show=False),
        Binding("pageup", "mark_page(-1)", show=False),
        Binding("pagedown", "mark_page(1)", show=False),
    ]

    def __init__(self, around: Surroundings, catalogue: Catalogue) -> None:
        """Search what a catalogue holds."""
        super().__init__(tr(words.SEARCH), around, catalogue)
        self.line = Line(tr(words.SEARCH_HELP))
        self._said = Static("", id="said-above", markup=False)

    def above(self) -> Iterable[Widget]:
        """Give the line, and what is said of what was typed."""
        return self.line, self._said

    def begin_at(self) -> Widget:
        """Be where one can type."""
        return self.line

    @on(Line.Changed)
    def look(self) -> None:
        """Show what has all the words that are typed now."""
        typed = self.line.value
        not_helpful = self.around.state.not_helpful()
        found, said = self._pattern(typed)
        found += self.catalogue.search(typed, MOST, not_helpful)
        if not found and not said:
            said = tr(words.NOTHING_FOUND)
        needs_people = _needs_people(typed)
        self._say(tr(words.HELP_BESIDE) if needs_people else said)
        first = found[0].identity if found else None
        self.offer(found, not_helpful, first, with_people=needs_people)

    def _pattern(self, typed: str) -> tuple[list[Found], str]:
        """Give the breath that a typed pattern means, or why it cannot be one."""
        if parse(typed) is None:
            return [], ""
        try:
            return [self.around.library.find(typed)], ""
        except AnchorError as error:
            return [], error.message

    def _say(self, said: str) -> None:
        self._said.update(said)
        self._said.set_class(not said, "-nothing")

    def action_mark(self, down: int) -> None:
        """Move the mark while one types."""
        self.menu.action_move(0, down)

    def action_mark_page(self, down: int) -> None:
        """Move the mark by a page while one types."""
        self.menu.action_page(down)


def _needs_people(typed: str) -> bool:
    """Tell whether people may help more than an exercise."""
    try:
        feelings, _ = understand(typed)
    except AnchorError:
        return False
    return people_may_help(feelings, None)
