"""The text of a pack to write on, with what is wrong with it beside its lines."""

from collections.abc import Sequence
from typing import ClassVar, Literal, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import BindingType
from textual.document._document_navigator import DocumentNavigator
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from anchor.core.problems import Severity
from anchor.core.text import one_line, shared_ends
from anchor.packs.diagnostics import Diagnostic
from anchor.packs.writing.colouring import Colouring
from anchor.packs.writing.manuscript import showable, too_wide
from anchor.tui.bindings import binding
from anchor.tui.presenting.fitting import fitted
from anchor.tui.widgets.parting import Parting
from anchor.tui.widgets.wrapping import Wrapped

INDENT = 2
"""Spaces that tab goes on by, as in the templates."""

UNDONE = 1000
"""So many changes can be taken back."""

ROOM_FOR_NOTE = 20
"""Fewer cells behind a line than these, and nothing is said there."""

_PARTS = ("key", "text", "number", "remark", "heading", "told", "mark")
_GRAVEST_FIRST: tuple[Severity, ...] = ("error", "refusal", "warning")
_GAP = 2


class Marks(NamedTuple):
    """What marks a line, and what says that a sentence was cut off."""

    grave: str
    warning: str
    cut: str


PLAIN = Marks("x", "!", "~")
FINE = Marks("●", "○", "…")


class SourceText(Parting, TextArea):
    """Letters are text here. What it is given is safe to show, and what is pasted is made so."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("editor.top", "go_to(0)", show=False),
        binding("editor.end", "go_to(-1)", show=False),
        binding("editor.undo", "undo", show=False),
        binding("editor.redo", "redo", show=False),
        binding("editor.copy", "copy", show=False),
        binding("editor.cut", "cut", show=False),
        binding("editor.paste", "paste", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"source--{part}" for part in _PARTS}
    DEFAULT_CSS = """
    SourceText, SourceText:focus { border: none; padding: 0; width: 100%; height: 1fr; }
    """

    class PastedTooWide(Message):
        """What was pasted has a line that is too long to be written on, and was left out."""

    def __init__(self, text: str, marks: Marks) -> None:
        """Begin with a text that is safe to show."""
        self._colouring = Colouring()
        self._whole: str | None = None
        super().__init__(
            text, soft_wrap=True, show_line_numbers=True, tab_behavior="focus",
            max_checkpoints=UNDONE, id="source",
        )  # fmt: skip
        self.wrapped_document = Wrapped(self.document, tab_width=INDENT)
        self.navigator = DocumentNavigator(self.wrapped_document)
        self.cursor_blink = False
        self.indent_width = INDENT
        self._told: dict[int, list[Diagnostic]] = {}
        self._marks = marks
        self._styles: dict[str, Style] = {}
        self._take_text()

    # The text

    @property
    def text(self) -> str:
        """The whole text. It is asked for with every line that is drawn."""
        if self._whole is None:
            self._whole = self.document.text
        return self._whole

    @text.setter
    def text(self, text: str) -> None:
        self.put(text)

    def edit(self, edit: Edit) -> EditResult:
        """Make a change."""
        result = super().edit(edit)
        self._take_text()
        return result

    def undo(self) -> None:
        """Take the last change back."""
        super().undo()
        self._take_text()

    def redo(self) -> None:
        """Make it again."""
        super().redo()
        self._take_text()

    def _take_text(self) -> None:
        self._whole = None
        self._colouring.read(self.text)

    def put(self, text: str) -> None:
        """Put another text in the place of this one. Only what differs is touched."""
        before = self.text
        start, end = shared_ends(before, text)
        old, new = before[start : len(before) - end], text[start : len(text) - end]
        if old or new:
            self.history.checkpoint()
            self.replace(new, _place(before, start), _place(before, len(before) - end))
            self.history.checkpoint()

    @property
    def line(self) -> int:
        """The line one is in, from 1."""
        return self.cursor_location[0] + 1

    def go(self, line: int, column: int = 1) -> None:
        """Go to a place, from 1."""
        place = self.clamp_visitable((max(1, line) - 1, max(1, column) - 1))
        self.move_cursor(place, center=True)

    def action_go_to(self, place: Literal[0, -1]) -> None:
        """Go to the top of the text, or to its end."""
        self.move_cursor(self.document.end if place else self.document.start)

    def go_to_words(self, line: int) -> None:
        """Go to the end of the words in a line, where they can be written on."""
        self.go(line)
        row, _ = self.cursor_location
        spans = self._colouring.spans(row, self.document.get_line(row))
        column = next((span.end for span in spans if span.kind == "text"), 1)
        self.go(line, column)

    async def on_key(self, event: events.Key) -> None:
        """Do what keys are bound to here in the order in which they came.

        Textual would do it only after letters that came later but were taken already.
        """
        if event.key in ("enter", "tab"):
            event.stop()
            event.prevent_default()
            if event.key == "enter":
                self._break_line()
            else:
                self._indent()
        elif not event.is_printable:
            found = self.screen.active_bindings.get(event.key)
            if found and found.enabled and found.node is self:
                event.stop()
                event.prevent_default()
                await self.run_action(found.binding.action)

    def _break_line(self) -> None:
        """Begin a line where the one before it began."""
        (row, column), end = sorted(self.selection)
        before = self.document.get_line(row)[:column]
        indent = before[: len(before) - len(before.lstrip())]
        self.replace(f"\n{indent}", (row, column), end, maintain_selection_offset=False)

    def _indent(self) -> None:
        """Go on by a few spaces."""
        start, end = sorted(self.selection)
        spaces = " " * (INDENT - start[1] % INDENT)
        self.replace(spaces, start, end, maintain_selection_offset=False)

    def on_paste(self, event: events.Paste) -> None:
        """Take what is pasted as text that is safe to show, if it can be written on."""
        event.text = showable(event.text)
        if too_wide(event.text):
            event.stop()
            event.prevent_default()
            self.post_message(self.PastedTooWide())

    # What is told of it

    def tell(self, problems: Sequence[Diagnostic]) -> None:
        """Tell problems beside their lines; what is of the whole file, beside the first."""
        told: dict[int, list[Diagnostic]] = {}
        for problem in sorted(problems, key=lambda one: _GRAVEST_FIRST.index(one.severity)):
            told.setdefault(max(1, problem.line), []).append(problem)
        before, self._told = self._told, told
        for line in sorted(told.keys() | before.keys()):
            if told.get(line) != before.get(line) and line <= self.document.line_count:
                top = self.wrapped_document.location_to_offset((line - 1, 0)).y
                self.refresh_lines(top, len(self.wrapped_document.get_offsets(line - 1)) + 1)

    @property
    def told_here(self) -> Diagnostic | None:
        """What is told of the line one is in: the gravest, or the one at the cursor."""
        here = self._told.get(self.line, ())
        column = self.cursor_location[1] + 1
        at_cursor = (one for one in here if one.column <= column <= one.column + one.length)
        return next(at_cursor, next(iter(here), None))

    def go_to_problem(self, by: Literal[-1, 1]) -> Diagnostic | None:
        """Go to the next problem below (1) or above (-1), or on from the other end."""
        told = [
            (line, max(1, one.column), one) for line, each in self._told.items() for one in each
        ]
        if not told:
            return None
        told.sort(key=lambda place: place[:2])
        row, column = self.cursor_location
        here = (row + 1, column + 1)
        beyond = [place for place in told if (place[:2] > here if by > 0 else place[:2] < here)]
        line, column, problem = (beyond or told)[0 if by > 0 else -1]
        self.go(line, column)
        return problem

    # Lines

    def get_line(self, line_index: int) -> Text:
        """Give a line in its colours."""
        line = super().get_line(line_index)
        for span in self._colouring.spans(line_index, line.plain):
            line.stylize(self._style(span.kind), span.start, span.end)
        return line

    def render_line(self, y: int) -> Strip:
        """Draw a line, with what is told of it."""
        strip = super().render_line(y)
        if not self._told:
            return strip
        offset = y + self.scroll_offset.y
        if offset >= self.wrapped_document.height:
            return strip
        row, start = self.wrapped_document.offset_to_location(Offset(0, offset))
        told = self._told.get(row + 1)
        if not told:
            return strip
        breaks = self.wrapped_document.get_offsets(row)
        if start == 0:
            strip = self._marked(strip, told[0])
        if not breaks or start >= breaks[-1]:
            written = self.gutter_width + cell_len(self.document.get_line(row)[start:])
            used = max(written, cell_len(strip.text.rstrip()))  # a tab is wider than it says
            strip = self._with_note(strip, told, used)
        return strip

    def _marked(self, strip: Strip, problem: Diagnostic) -> Strip:
        """Put a mark between the number of a line and its text."""
        mark = self._marks.warning if problem.severity == "warning" else self._marks.grave
        return _put_over(strip, self.gutter_width - 2, mark, self._style("mark"))

    def _with_note(self, strip: Strip, told: Sequence[Diagnostic], used: int) -> Strip:
        """Say behind a line what is told of it, as far as there is room."""
        start = used + _GAP
        room = strip.cell_length - start
        if room < ROOM_FOR_NOTE:
            return strip
        said = f"{told[0].code} {one_line(told[0].message)}"
        note = fitted(said, min(room, cell_len(said)), self._marks.cut)
        return _put_over(strip, start, note, self._style("told"))

    def on_resize(self) -> None:
        """Keep in view what one writes, also where there is less room now."""
        self.call_after_refresh(self.scroll_cursor_visible)

    def notify_style_update(self) -> None:
        """Take over another theme's colours."""
        super().notify_style_update()
        self._styles.clear()

    def _style(self, part: str) -> Style:
        """Give the colours of a part, and leave what is behind it as it is."""
        if part not in self._styles:
            self._styles[part] = self.get_component_rich_style(f"source--{part}", partial=True)
        return self._styles[part]


def _put_over(strip: Strip, start: int, text: str, style: Style) -> Strip:
    """Put a text over a part of a line. What is behind it stays."""
    end = start + cell_len(text)
    there = next(iter(strip.crop(start, end)), Segment(""))
    middle = Strip([Segment(text, (there.style or Style()) + style)], end - start)
    return Strip.join([strip.crop(0, start), middle, strip.crop(end)])


def _place(text: str, offset: int) -> tuple[int, int]:
    """Give the line of a character and its place in it, both from 0."""
    return text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset) - 1
