"""The parts of a form: a question, and below it where to answer. None of them is needed."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Input, Static

from anchor.tui.bindings import binding
from anchor.tui.presenting import wordlists
from anchor.tui.widgets.answers import Line
from anchor.tui.widgets.chips import Chips
from anchor.tui.widgets.note import Note
from anchor.tui.widgets.rating import Rating

Key = tuple[str, str]
"""The name of a draft's field, and, where that holds several answers, which of them."""


class Field(Vertical):
    """A question."""

    DEFAULT_CSS = """
    Field { width: 100%; height: auto; }
    Field > .question { width: 100%; height: auto; }
    """

    def __init__(self, key: Key, question: str) -> None:
        """Ask a question for a field."""
        super().__init__()
        self.key = key
        self._question = question

    def compose(self) -> ComposeResult:
        """Put the answer below the question."""
        yield Static(self._question, classes="question", markup=False)
        yield from self.answer()

    def answer(self) -> Sequence[Widget]:
        """Make what is answered with."""
        raise NotImplementedError

    @property
    def value(self) -> Any:
        """What is answered."""
        raise NotImplementedError


class Form(Vertical):
    """Fields below each other. It scrolls, and leaves the arrows to them."""

    DEFAULT_CSS = """
    Form { overflow-y: auto; }
    """

    def on_descendant_focus(self) -> None:
        self.call_after_refresh(self._show_question)

    def on_resize(self) -> None:
        self.call_after_refresh(self._show_question)

    def _show_question(self) -> None:
        """Show where one is, with its question, as far as there is room."""
        for field in self.query(Field):
            if field.has_focus_within and self.screen.focused:
                field.scroll_visible(animate=False, immediate=True)
                self.screen.focused.scroll_visible(animate=False, immediate=True)


class RatingField(Field):
    """Answered with a number from 0 to 10."""

    def __init__(self, key: Key, question: str, value: int | None) -> None:
        """Begin with a number, or none."""
        super().__init__(key, question)
        self._rating = Rating()
        self._rating.set_reactive(Rating.value, value)

    def answer(self) -> Sequence[Widget]:
        """Make the row of numbers."""
        return [self._rating]

    @property
    def value(self) -> int | None:
        """What is answered."""
        return self._rating.value


class LineField(Field):
    """Answered with a line of text."""

    def __init__(self, key: Key, question: str, value: str, line: Line | None = None) -> None:
        """Begin with a text."""
        super().__init__(key, question)
        self.line = line or Line()
        self.line.value = value

    def answer(self) -> Sequence[Widget]:
        """Make the line."""
        return [self.line]

    @property
    def value(self) -> str:
        """What is answered."""
        return self.line.value


class NoteField(Field):
    """Answered with several lines."""

    def __init__(self, key: Key, question: str, value: str, placeholder: str) -> None:
        """Begin with a text."""
        super().__init__(key, question)
        self._note = Note(value, placeholder)

    def answer(self) -> Sequence[Widget]:
        """Make the room for it."""
        return [self._note]

    @property
    def value(self) -> str:
        """What is answered."""
        return self._note.text


class WordsLine(Line):
    """A line with words to pick from below it."""

    BINDINGS: ClassVar[list[BindingType]] = [binding("checkin.words", "words")]

    def __init__(self, chips: Chips) -> None:
        """Lead to these words."""
        super().__init__()
        self._chips = chips

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Lead to the words if there are any."""
        return action != "words" or self._chips.can_focus

    def action_words(self) -> None:
        """Go to the words."""
        self.screen.set_focus(self._chips)


class WordsField(LineField):
    """Answered with words, typed or picked."""

    def __init__(self, key: Key, question: str, value: str) -> None:
        """Begin with words, and none known yet."""
        self._chips = Chips()
        super().__init__(key, question, value, WordsLine(self._chips))
        self.line.suggester = Completion(lambda: self._known)
        self._known: Sequence[str] = ()
        self._chips.letters_to = self._begin_word

    def answer(self) -> Sequence[Widget]:
        """Make the line, and the words below it."""
        return [self.line, self._chips]

    def know(self, words: Sequence[str]) -> None:
        """Offer words."""
        self._known = words
        self._show()

    @on(Input.Changed)
    def _show(self) -> None:
        self._chips.show(self.offered(), self.said())

    @on(Chips.Picked)
    def take(self, event: Chips.Picked) -> None:
        """Take a word that was picked into the line, or out of it."""
        event.stop()
        self.line.value = self.picked(event.word)
        self.line.cursor_position = len(self.line.value)

    def _begin_word(self) -> Line:
        """Give the line, ready for another word to be typed."""
        self.line.value = wordlists.open_for_more(self.value)
        self.line.cursor_position = len(self.line.value)
        return self.line

    def offered(self) -> Sequence[str]:
        """List the words to pick from."""
        return self._known

    def said(self) -> Sequence[str]:
        """List the words that are in the line."""
        return wordlists.words_in(self.value)

    def picked(self, word: str) -> str:
        """Give the line with a word picked."""
        return wordlists.toggled(self.value, word)


class SensationsField(WordsField):
    """Answered with places of the body, and how it feels there."""

    def on_mount(self) -> None:
        self._show()

    def offered(self) -> Sequence[str]:
        """List the places, or after one of them how it may feel."""
        return wordlists.offered(self.value)

    def said(self) -> Sequence[str]:
        """List which of them are said already."""
        return wordlists.here_now(self.value)

    def picked(self, word: str) -> str:
        """Give the line with a place or a feel picked."""
        return wordlists.picked(self.value, word)


class Completion(Suggester):
    """Completes the last word of a line with one that is known."""

    def __init__(self, known: Callable[[], Sequence[str]]) -> None:
        """Take the words from what is known by then."""
        super().__init__(use_cache=False, case_sensitive=True)
        self._known = known

    async def get_suggestion(self, value: str) -> str | None:
        """Give the line with its last word completed."""
        return wordlists.completed(value, self._known())
