"""An exercise or a routine as it will play, step by step and with times."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from anchor.companion.legs import Leg
from anchor.core.compiling import compile_timeline
from anchor.core.model import Exercise
from anchor.core.text import one_line, visible
from anchor.packs.library import Found
from anchor.plain import sentences
from anchor.plain.showing import background_lines, step_rows
from anchor.tui.bindings import binding
from anchor.tui.closing import ClosingScreen
from anchor.tui.starting import begin
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.heading import Heading
from anchor.tui.widgets.hints import Hints


class StepsScreen(ClosingScreen[None]):
    """What is read here is what is played."""

    AUTO_FOCUS = "#page"
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("choose.begin", "begin", priority=True),
        binding("help-now", "app.show_help"),
        binding("keys", "app.show_keys"),
        binding("leave", "dismiss(None)"),
    ]

    def __init__(self, around: Surroundings, found: Found, legs: Sequence[Leg]) -> None:
        """Show what will be played."""
        super().__init__()
        self._around, self._found, self._legs = around, found, legs

    def compose(self) -> ComposeResult:
        """Put the exercises of a routine below each other."""
        yield Heading(one_line(self._found.thing.title))
        with VerticalScroll(id="page"):
            for leg in self._legs:
                yield from self._exercise(leg)
        yield Hints()

    def _exercise(self, leg: Leg) -> Iterator[Static]:
        exercise = leg.exercise
        timeline = compile_timeline(exercise, leg.choices)
        if not isinstance(self._found.thing, Exercise):
            yield Static(one_line(exercise.title), classes="part strong", markup=False)
        said = " ".join(sentences.facts(exercise, timeline, leg.choices))
        pack, _, _ = leg.identity.partition("/")
        yield _part(visible(exercise.about))
        yield _part(said)
        yield _part("\n".join(map(one_line, exercise.cautions)), "quiet")
        yield Static(_table(step_rows(timeline)), classes="part")
        yield _part("\n".join(map(one_line, background_lines(pack, exercise))), "quiet")

    def action_begin(self) -> None:
        """Begin it."""
        begin(self.app, self._around, self._found, self._legs)


def _part(text: str, classes: str = "") -> Static:
    said = Static(text, classes=f"part {classes}", markup=False)
    said.display = bool(text)
    return said


def _table(rows: Sequence[tuple[str, str]]) -> Table:
    """Put moments to the left of what is said then, and lines that are long in one column."""
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for at, line in rows:
        table.add_row(Text(at), Text(visible(line)))
    return table
