"""Words to pick from, in a few rows: with the arrows and Space, or with the mouse."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Size
from textual.message import Message
from textual.strip import Strip

from anchor.core.text import one_line
from anchor.tui.bindings import binding
from anchor.tui.widgets.passing import Passing

_GAP = 1


class Place(NamedTuple):
    """Where a word stands."""

    word: str
    x: int
    y: int

    @property
    def cells(self) -> int:
        """How many columns it takes, with room for a sign on either side."""
        return Segment(self.word).cell_length + 2


class Chips(Passing, can_focus=True):
    """The words that there is room for. Those that are said already are marked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        binding("checkin.pick", "pick"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"chips--word", "chips--said", "chips--here"}
    DEFAULT_CSS = """
    Chips { width: 100%; height: auto; }
    """

    class Picked(Message):
        """A word was picked."""

        def __init__(self, word: str) -> None:
            super().__init__()
            self.word = word

    def __init__(self, rows: int = 2) -> None:
        """Take so many rows at most, and at least one, so that nothing moves as words come."""
        super().__init__()
        self._rows = rows
        self._words: tuple[str, ...] = ()
        self._said: frozenset[str] = frozenset()
        self._at = 0

    def show(self, words: Sequence[str], said: Iterable[str]) -> None:
        """Show other words; ``said``: which of them are marked."""
        if tuple(words) != self._words:
            self._words, self._at = tuple(words), 0
            self.refresh(layout=True)
        self._said = frozenset(word.casefold() for word in said)
        self.can_focus = bool(words)
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Take as many rows as the words need, up to the most there may be."""
        return max((place.y for place in self._places(width)), default=0) + 1

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        plain, said, here = (
            self.get_component_rich_style(name, partial=True)
            for name in ("chips--word", "chips--said", "chips--here")
        )
        segments: list[Segment] = []
        for number, place in enumerate(self._places(self.size.width)):
            if place.y != y:
                continue
            is_said = place.word.casefold() in self._said
            text = f"[{one_line(place.word)}]" if is_said else f" {one_line(place.word)} "
            is_here = self.has_focus and number == self._at
            segments.append(Segment(text, here if is_here else said if is_said else plain))
            segments.append(Segment(" " * _GAP))
        return (
            Strip(segments)
            .adjust_cell_length(self.size.width, self.rich_style)
            .apply_style(self.rich_style)
        )

    def on_focus(self) -> None:
        self.call_after_refresh(self._place_cursor)

    def action_move(self, by: int) -> None:
        shown = self._places(self.size.width)
        self._at = min(max(0, self._at + by), len(shown) - 1)
        self.refresh()
        self._place_cursor()

    def action_pick(self) -> None:
        shown = self._places(self.size.width)
        if shown:
            self.post_message(self.Picked(shown[min(self._at, len(shown) - 1)].word))

    def on_click(self, event: events.Click) -> None:
        for number, place in enumerate(self._places(self.size.width)):
            if event.y == place.y and place.x <= event.x < place.x + place.cells:
                self._at = number
                self.action_pick()

    def _places(self, width: int) -> list[Place]:
        """Lay the words out, as many as there is room for."""
        places: list[Place] = []
        x = y = 0
        for word in self._words:
            place = Place(one_line(word), x, y)
            if x and x + place.cells > width:
                x, y = 0, y + 1
                place = place._replace(x=x, y=y)
            if y >= self._rows:
                break
            places.append(place)
            x += place.cells + _GAP
        return places

    def _place_cursor(self) -> None:
        """Put the terminal's cursor on the word, for braille and magnifiers."""
        shown = self._places(self.size.width)
        if shown and self.has_focus:
            place = shown[min(self._at, len(shown) - 1)]
            self.app.cursor_position = self.content_region.offset + Offset(place.x + 1, place.y)
