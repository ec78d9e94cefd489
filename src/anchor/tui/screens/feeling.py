"""I feel …: a word or a number, and two ideas for it."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from anchor.companion.catalogue import Catalogue
from anchor.companion.ideas import Heard, hear
from anchor.core.model import FEELINGS, Exercise
from anchor.core.suggesting import suggest
from anchor.packs.library import Found
from anchor.plain.keywords import action
from anchor.tui.screens.choosing import PEOPLE, ChoosingScreen
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.answers import Line
from anchor.tui.widgets.rating import Rating
from anchor.words import choosing as words
from anchor.words import commands as command_words
from anchor.words import feelings as feeling_words
from anchor.words import tr


class Scroll(VerticalScroll, can_focus=False):
    """What is in it takes the keys."""


class FeelingScreen(ChoosingScreen):
    """Ideas come as soon as what is typed is understood; Enter goes to them, and begins one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "to_ideas", show=False),
    ]
    BESIDE: ClassVar[int | None] = None
    LIST: ClassVar[type[Widget]] = Scroll

    def __init__(self, around: Surroundings, catalogue: Catalogue) -> None:
        """Ask how it is."""
        super().__init__(tr(words.I_FEEL), around, catalogue)
        self.line = Line(tr(words.FEEL_HELP))
        self._rating = Rating()
        self._rating.can_focus = False
        self._beside = Static(
            tr(words.HELP_BESIDE), id="help-beside", classes="-nothing", markup=False
        )
        self._said = Static("", id="said-above", classes="-nothing", markup=False)
        self._words = Static(_some_words(), id="some-words", markup=False)

    def above(self) -> Iterable[Widget]:
        """Give the question, and where it can be answered."""
        question = Static(tr(words.FEEL_QUESTION), id="question", markup=False)
        return question, self.line, self._rating, self._words, self._beside, self._said

    def begin_at(self) -> Widget:
        """Be where one can type."""
        return self.line

    @on(Line.Changed)
    def listen(self, event: Line.Changed) -> None:
        """Give ideas as soon as what is typed is understood."""
        heard = hear(event.value)
        self._rating.value = self.before = heard.distress
        if event.value.strip() and not heard.slip:
            self._suggest(heard, tr(words.FEEL_IDEAS))
        else:
            self._clear()

    @on(Rating.Changed)
    def take_number(self, event: Rating.Changed) -> None:
        """Take a number that was clicked as if it had been typed."""
        number = event.rating.value
        if number is not None and number != self.before:
            self.line.value = str(number)

    def _suggest(self, heard: Heard, said: str) -> None:
        found = {one.identity: one for one in self.catalogue.found()}
        candidates = [
            (name, one.thing) for name, one in found.items() if isinstance(one.thing, Exercise)
        ]
        ideas = suggest(candidates, heard.feelings, heard.distress, self.around.state.not_helpful())
        chosen: list[Found] = [found[name] for name, _ in ideas]
        people = heard.people_may_help
        first = PEOPLE if heard.in_danger else chosen[0].identity
        self.offer(chosen, first=first, with_people=people)
        # What is offered may be the same as before, and what is marked not.
        self.menu.marked = 0 if heard.in_danger or not people else 1
        self._say("" if people and not heard.slip else said, people)

    def _clear(self) -> None:
        self.offer(())
        self._say("")

    def _say(self, said: str, needs_people: bool = False) -> None:
        self._beside.set_class(not needs_people, "-nothing")
        self._rating.set_class(bool(said) or needs_people, "-said")
        self._said.update(said)
        self._said.set_class(not said, "-nothing")
        self._words.set_class(bool(said) or needs_people, "-nothing")

    async def action_begin(self) -> None:
        """Go to the ideas, or to help if that is typed; from the ideas, begin what is marked."""
        if self.line.has_focus and action(self.line.value, False) == "help_now":
            await self.run_action("app.show_help")
        elif self.line.has_focus:
            self.action_to_ideas()
        else:
            await super().action_begin()

    def action_to_ideas(self) -> None:
        """Go to the ideas; whatever was typed, there are two."""
        if not self.marked:
            heard = hear(self.line.value)
            said = command_words.HOME_UNKNOWN if heard.slip else words.FEEL_NOTHING
            self._suggest(heard, tr(said))
        self.menu.focus()


def _some_words() -> str:
    return ", ".join(tr(feeling_words.FEELINGS[feeling][0]) for feeling in FEELINGS)
