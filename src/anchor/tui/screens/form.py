"""The form of an exercise or a routine: what is changed most, without looking for it."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from anchor.core.text import visible
from anchor.errors import AnchorError
from anchor.packs.locate import Locator
from anchor.packs.writing.forming import (
    Field,
    form_of,
    number_in,
    stepped,
    why_not,
    with_field,
    with_section_moved,
)
from anchor.tui.bindings import TAKES_BACK, binding
from anchor.tui.closing import ClosingScreen
from anchor.tui.presenting.formed import Row, name_of, rows_of, written
from anchor.tui.presenting.previewing import thing_at
from anchor.tui.presenting.signs import signs_for
from anchor.tui.screens.line import LineScreen
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.heading import Heading
from anchor.tui.widgets.hints import Hints
from anchor.tui.widgets.knobs import Knobs
from anchor.tui.widgets.menu import Menu
from anchor.tui.widgets.rows import FormRows
from anchor.tui.widgets.source import SourceText
from anchor.words import editor as words
from anchor.words import tr


class FormScreen(ClosingScreen[None]):
    """Every change is made in the text at once, where it can be seen and taken back."""

    CSS_PATH = "../editor.tcss"
    AUTO_FOCUS = "FormRows"
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("editor.change", "change"),
        binding("editor.up", "move(-1)"),
        binding("editor.down", "move(1)"),
        binding("editor.take-back", "take_back"),
        binding("leave", "leave"),
        binding("help-now", "app.show_help"),
        binding("keys", "app.show_keys"),
    ]

    def __init__(self, around: Surroundings, source: SourceText, file: Path) -> None:
        """Show what can be changed where one is in a text. Raises ``AnchorError``."""
        super().__init__(classes=TAKES_BACK)
        self._source, self._file = source, file
        part = thing_at(source.text, source.line)
        if part is None:
            raise AnchorError(tr(words.NOTHING_HERE))
        self._part = part
        self._rows = rows_of(form_of(source.text, part))
        self._menu = FormRows(signs=signs_for(around.settings))
        self._remark = Static("", id="remark", markup=False)

    def compose(self) -> ComposeResult:
        """Put what is said of a change below the rows."""
        yield Heading(tr(words.FORM))
        with VerticalScroll(id="rows", can_focus=False):
            yield self._menu
        yield self._remark
        yield Hints()

    def on_mount(self) -> None:
        """Begin with the step one was in."""
        self._show(name_of(self._part.path))

    def _show(self, marked: str | None = None) -> None:
        if marked not in self._rows.by_name:
            marked = list(self._rows.by_name)[min(self._menu.marked, len(self._rows.by_name) - 1)]
        self._menu.fill(self._rows, marked)

    @property
    def _row(self) -> Row | None:
        way = self._menu.way
        return self._rows.by_name.get(way.name) if way else None

    @on(Menu.Marked)
    def show_keys_of_row(self) -> None:
        """Show the keys that change what is marked now."""
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What stands above others has nothing to change."""
        return action != "change" or bool(self._row and self._row.field)

    def _say(self, remark: str) -> None:
        self._remark.update(remark)

    # Changing

    @on(Knobs.Turned)
    def turn(self, event: Knobs.Turned) -> None:
        """Make a number less, or more."""
        event.stop()
        row = self._row
        if row and row.field and row.field.is_number:
            value = stepped(row.field, event.by)
            if value is not None:
                self._say(self._set(row.field, value))

    @on(Menu.Clicked)
    def action_change(self) -> None:
        """Ask for other words, or a number."""
        row = self._row
        if row is None or row.field is None:
            return
        field = row.field
        if isinstance(field.value, str) and "\n" in field.value:
            self._say(tr(words.SEVERAL_LINES))
            return

        def take(typed: str) -> str:
            if not field.is_number:
                return self._set(field, typed)
            number = number_in(typed)
            refused = why_not(field, number)
            return refused if refused or number is None else self._set(field, number)

        self._say("")
        question = tr(words.KEYS[field.key])
        self.app.push_screen(LineScreen(question, visible(written(field.value)), take))

    def action_move(self, by: Literal[-1, 1]) -> None:
        """Move the step one is in up or down."""
        row = self._row
        if row is None:
            return
        *above, position = row.section.path
        moved = name_of((*above, int(position) + by))
        self._say(
            self._put(lambda text: with_section_moved(text, self._file, row.section, by), moved)
        )

    def action_take_back(self) -> None:
        """Take the last change back."""
        self._source.undo()
        try:
            self._read()
        except AnchorError:  # what was typed before the form was opened
            self._source.redo()

    def _set(self, field: Field, value: str | float) -> str:
        return self._put(lambda text: with_field(text, self._file, field, value))

    def _put(self, change: Callable[[str], str], marked: str | None = None) -> str:
        """Make a change in the text; give why that was not possible."""
        try:
            text = change(self._source.text)
        except AnchorError as error:
            return error.message
        self._source.put(text)
        self._read(marked)
        return ""

    def _read(self, marked: str | None = None) -> None:
        self._rows = rows_of(form_of(self._source.text, self._part))
        self._show(marked)

    def action_leave(self) -> None:
        """Leave, to the place in the text of what is marked."""
        row = self._row
        if row is not None:
            path = row.field.path if row.field and row.field.value is not None else row.section.path
            self._source.go(Locator(self._source.text).place(path, key=True).line)
        self.dismiss(None)
