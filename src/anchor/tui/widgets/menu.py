"""Ways on to choose from, one of them marked: by arrows and Enter, or with the mouse."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from anchor.tui.presenting.arranging import BETWEEN, Group, Place, Way, arrange, height, moved
from anchor.tui.presenting.fitting import fitted, said_in_passing
from anchor.tui.presenting.signs import FINE, Signs
from anchor.tui.widgets.parting import Parting

UNMARKED = -1
"""The place of what is marked where nothing is."""

_PARTS = ("words", "lower", "key", "aside", "marked", "marked-key", "marked-aside")


class Menu(Parting, ScrollView, can_focus=True, inherit_bindings=False):
    """Ways on, in groups. Only lines that are seen are drawn."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(0, -1)", show=False),
        Binding("down", "move(0, 1)", show=False),
        Binding("home", "go(0)", show=False),
        Binding("end", "go(-1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"menu--{part}" for part in _PARTS}
    DEFAULT_CSS = """
    Menu { width: 100%; height: auto; max-height: 100%; overflow-x: hidden; }
    """

    marked: reactive[int] = reactive(0, init=False)
    """The place of what is marked, from 0."""

    class Said(Message):
        """Something about one of the ways on."""

        def __init__(self, menu: "Menu", way: Way) -> None:
            super().__init__()
            self.menu, self.way = menu, way

        @property
        def control(self) -> "Menu":
            return self.menu

    class Marked(Said):
        """Another one is marked."""

    class Clicked(Said):
        """The mouse was pressed on it; it is marked too."""

    def __init__(
        self,
        groups: Sequence[Group] = (),
        signs: Signs = FINE,
        *,
        id: str | None = None,  # noqa: A002 - Textual's name
    ) -> None:
        """Offer ways on; the first is marked."""
        super().__init__(id=id)
        self._signs = signs
        self._groups: tuple[Group, ...] = ()
        self._ways: list[Way] = []
        self._key_widths: list[int] = []
        self._places: list[Place] = []
        self._on_line: dict[int, list[int]] = {}
        self._width = 0
        self._styles: dict[str, Style] = {}
        self._take(groups)

    @property
    def way(self) -> Way | None:
        """What is marked."""
        return self._ways[self.marked] if self._ways and self.marked != UNMARKED else None

    def offer(self, groups: Sequence[Group], marked: str | None = None) -> None:
        """Offer other ways on. What is named stays marked if it is there, else the first is."""
        if tuple(groups) == self._groups:
            return
        self._take(groups)
        self._width = 0
        self._arrange(self._inner_width())
        names = [way.name for way in self._ways]
        place = names.index(marked) if marked in names else 0
        if place == self.marked:
            self._tell()
        self.marked = place
        self.refresh(layout=True)

    def validate_marked(self, marked: int) -> int:
        return min(max(marked, UNMARKED), max(0, len(self._ways) - 1))

    def watch_marked(self) -> None:
        self.show_marked()
        self._tell()
        self.refresh()

    # Room

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Tell how many lines the ways on need at a width."""
        return max(1, height(arrange(self._groups, width)))

    def _on_resize(self, event: events.Resize) -> None:
        self._arrange(self._inner_width())
        self.call_after_refresh(self._place_cursor)

    def _take(self, groups: Sequence[Group]) -> None:
        self._groups = tuple(groups)
        self._ways = [way for group in self._groups for way in group.ways]
        self._key_widths = []
        for group in self._groups:
            widest = max((cell_len(way.key) for way in group.ways), default=0)
            self._key_widths += [widest and widest + BETWEEN] * len(group.ways)

    def _inner_width(self) -> int:
        return self.scrollable_content_region.width

    def _arrange(self, width: int) -> None:
        if not width or width == self._width:
            return
        self._width = width
        self._places = arrange(self._groups, width)
        self._on_line = {}
        for number, place in enumerate(self._places):
            self._on_line.setdefault(place.y, []).append(number)
        self.virtual_size = Size(width, max(1, height(self._places)))
        self.refresh()

    def show_marked(self) -> None:
        """Bring what is marked into view, and the terminal's cursor to it."""
        if self.marked >= len(self._places) or self.marked == UNMARKED:
            return
        line = Region(0, self._places[self.marked].y, 1, 1)
        self.scroll_to_region(line, force=True, animate=False, immediate=True)
        if isinstance(around := self.parent, VerticalScroll):
            inside = line.translate(self.virtual_region.offset)
            if self.marked == 0:  # with the words above it
                inside = Region(0, 0, 1, 1)
            around.scroll_to_region(inside, force=True, animate=False, immediate=True)
        self.call_after_refresh(self._place_cursor)

    def _place_cursor(self) -> None:
        """Put the terminal's cursor on what is marked, for braille and magnifiers."""
        if self.has_focus and self.way is not None and self.marked < len(self._places):
            place = self._places[self.marked]
            inside = Offset(place.x, place.y - self.scroll_offset.y)
            self.app.cursor_position = self.content_region.offset + inside

    def on_focus(self) -> None:
        self.refresh()
        self.call_after_refresh(self._place_cursor)

    def on_blur(self) -> None:
        self.refresh()

    # Lines

    def notify_style_update(self) -> None:
        """Take over another theme's colours."""
        super().notify_style_update()
        self._styles.clear()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        segments: list[Segment] = []
        end = 0
        for number in self._on_line.get(y + self.scroll_offset.y, ()):
            place = self._places[number]
            segments.append(Segment(" " * (place.x - end), self._style("words")))
            segments += self._drawn(number, place.width, number == self.marked)
            end = place.x + place.width
        width = self._inner_width()
        segments.append(Segment(" " * (width - end), self._style("words")))
        return Strip(segments, width)

    def _drawn(self, number: int, width: int, is_marked: bool) -> list[Segment]:
        """Draw one way on: its key, its words, and what is said in passing at the end."""
        way, key_width = self._ways[number], self._key_widths[number]
        marked = "marked" if is_marked else ""
        words = self._style(marked or ("lower" if way.is_lower else "words"))
        mark = f"{self._signs.mark if is_marked else ' '} "
        key = set_cell_size(way.key, key_width)
        room = width - cell_len(mark) - key_width
        aside = said_in_passing(way, room)
        room -= cell_len(aside)
        return [
            Segment(mark, words),
            Segment(key, self._style(f"{marked}-key" if marked else "key")),
            Segment(fitted(way.words, max(0, room), self._signs.cut), words),
            Segment(aside, self._style(f"{marked}-aside" if marked else "aside")),
        ]

    def _style(self, part: str) -> Style:
        if part not in self._styles:
            self._styles[part] = self.get_component_rich_style(f"menu--{part}")
        return self._styles[part]

    # Keys and the mouse

    def _tell(self) -> None:
        if self.way is not None:
            self.post_message(self.Marked(self, self.way))

    def action_move(self, across: int, down: int) -> None:
        """Mark what lies next in a direction; where nothing does, scroll what is around."""
        if not self._places:
            return
        if self.marked == UNMARKED:
            self.action_go(0 if down + across > 0 else -1)
            return
        before = self.marked
        self.marked = moved(self._places, before, across, down)
        if self.marked == before and isinstance(around := self.parent, VerticalScroll):
            around.scroll_relative(y=down, animate=False)

    def action_go(self, place: int) -> None:
        """Mark the first, or the last."""
        self.marked = place % max(1, len(self._ways))

    def action_page(self, down: int) -> None:
        """Mark what is a page away."""
        for _ in range(max(1, self.size.height - 1)):
            self.action_move(0, down)

    def on_click(self, event: events.Click) -> None:
        """Mark what was clicked."""
        at = event.get_content_offset(self)
        if at is None:
            return
        for number in self._on_line.get(at.y + self.scroll_offset.y, ()):
            place = self._places[number]
            if place.x <= at.x < place.x + place.width:
                self.marked = number
                self.post_message(self.Clicked(self, self._ways[number]))


class Columns(Menu, inherit_bindings=True):
    """Ways on beside each other: arrows to the sides go there too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1, 0)", show=False),
        Binding("right", "move(1, 0)", show=False),
    ]
