"""The editor: a pack's text, what is wrong with it as it is typed, and what it plays."""

from typing import TYPE_CHECKING, ClassVar, Literal, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.timer import Timer
from textual.widgets import Static, TextArea

from anchor.core.text import one_line
from anchor.errors import AnchorError
from anchor.packs.diagnostics import Diagnostic
from anchor.packs.writing.manuscript import LONGEST_LINE, Manuscript
from anchor.tui.aside import Aside
from anchor.tui.bindings import TAKES_BACK, binding, shown_keys
from anchor.tui.checks import LARGE, Checks
from anchor.tui.closing import ClosingScreen
from anchor.tui.keeping import reason
from anchor.tui.presenting import writing
from anchor.tui.presenting.previewing import scenes_at
from anchor.tui.presenting.signs import is_ascii
from anchor.tui.shelf import Said, Shelf
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.heading import Heading
from anchor.tui.widgets.hints import Hints
from anchor.tui.widgets.source import FINE, PLAIN, SourceText
from anchor.words import editor as words
from anchor.words import tr

if TYPE_CHECKING:
    from anchor.tui.app import AnchorApp

KEEP_SECONDS = 2.0
"""So long at most after a key, what is typed is kept, whatever happens then."""

LOOK_SECONDS = 1.0
"""How often to look whether something else has changed the file."""

PATIENCE_SECONDS = 0.4
"""A large text is checked only once nobody has typed for so long."""

BRIEFLY_BELOW = 80
"""In fewer columns it is not all told how it is: the file's name needs room too."""


class EditorScreen(ClosingScreen[bool]):
    """Ends with whether there is text that is not saved, and is kept."""

    CSS_PATH = "../editor.tcss"
    AUTO_FOCUS = "#source"
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("editor.save", "save"),
        binding("editor.try", "try"),
        binding("editor.form", "form"),
        binding("editor.next", "go(1)"),
        binding("editor.why", "why"),
        binding("leave", "leave"),
        binding("editor.previous", "go(-1)", show=False),
        binding("editor.as-saved", "as_saved", show=False),
        binding("keys", "app.show_keys"),
    ]

    def __init__(self, around: Surroundings, manuscript: Manuscript, line: int = 1) -> None:
        """Write on a pack, beginning at a line."""
        super().__init__(classes=TAKES_BACK)
        self._around, self._manuscript, self._line = around, manuscript, line
        self._source = SourceText(manuscript.text, PLAIN if is_ascii(around.settings) else FINE)
        self._heading = Heading(one_line(manuscript.path.name))
        self._told = Static("", id="told", markup=False)
        self._problems: list[Diagnostic] = []
        self._remark = ("", "", 0)
        self._said = ""
        self._shelf = Shelf(manuscript)
        self.aside = Aside(self)
        """Where files are read and written, and texts checked."""
        self.checks = Checks(manuscript.path, around.clock, self.aside, self._take_problems)
        self._waiting: Timer | None = None
        self._to_keep: Timer | None = None
        self._not_kept: str | None = None
        self._is_left = False

    def compose(self) -> ComposeResult:
        """Put what is told of a line below the text."""
        yield self._heading
        yield self._source
        yield self._told
        yield Hints()

    def on_mount(self) -> None:
        """Begin at the line."""
        self._check()
        self.set_interval(LOOK_SECONDS, self.look)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self._source.go_to_words(self._line)
        self._say(writing.at_first(self._manuscript, shown_keys(self)))

    @property
    def is_saved(self) -> bool:
        """Whether the file has what is written."""
        return self._source.text == self._manuscript.saved

    # While somebody types

    @on(TextArea.Changed)
    def note_change(self) -> None:
        """Check what is written, and keep it in a while."""
        self._show()
        if self._to_keep is None:
            self._to_keep = self.set_timer(KEEP_SECONDS, self.keep_on)
        if self._waiting is not None:
            self._waiting.stop()
        if len(self._source.text) > LARGE:
            self._waiting = self.set_timer(PATIENCE_SECONDS, self._check)
        else:
            self._check()

    def _check(self) -> None:
        self.checks.ask(self._source.text)

    def _take_problems(self, problems: list[Diagnostic]) -> None:
        self._problems = problems
        self._source.tell(problems)
        self._show()

    @on(SourceText.PastedTooWide)
    def refuse_paste(self) -> None:
        """Say why nothing was pasted."""
        self._say(tr(words.PASTED_TOO_WIDE, limit=LONGEST_LINE))

    @on(TextArea.SelectionChanged)
    def _show(self) -> None:
        """Show how it is, and what is told of this line, or what was said last."""
        briefly = self.app.size.width < BRIEFLY_BELOW
        self._heading.show_place(writing.how_it_is(self._problems, self.is_saved, briefly))
        remark, text, line = self._remark
        here = self._source.told_here
        moved_on = (text, line) != (self._source.text, self._source.line)
        # How to begin is less than what is wrong where one begins.
        if moved_on or (here and remark == writing.how_to_begin(shown_keys(self))) or not remark:
            remark = writing.of_problem(here) if here else ""
        if remark != self._said:
            self._said = remark
            self._told.update(remark)

    def _say(self, remark: str) -> None:
        """Say something, until a key leads on."""
        self._remark = remark, self._source.text, self._source.line
        self._show()

    # Saving and keeping

    def action_save(self) -> None:
        """Save it; or say why not, so that a second key does."""
        text, keys = self._source.text, shown_keys(self)
        self.aside.do(lambda: self._shelf.save(text, keys), self._take)

    def action_as_saved(self) -> None:
        """Show what the file holds. What was written can be brought back."""
        keys = shown_keys(self)
        self.aside.do(lambda: self._shelf.take_saved(keys), self._take)

    def look(self) -> None:
        """Look whether something else has changed the file."""
        text, keys = self._source.text, shown_keys(self)
        self.aside.do(lambda: self._shelf.look(text, keys), self._take)

    def _take(self, said: Said | None) -> None:
        """Show what came of something."""
        if said is not None:
            if said.text is not None:
                self._source.put(said.text)
            self._say(said.remark)

    def keep_on(self) -> None:
        """Keep what is not saved, in case the computer stops."""
        self._to_keep = None
        text = self._source.text
        self.aside.do(lambda: self._shelf.keep(text), lambda _: None)

    def action_leave(self) -> None:
        """Leave. What is not saved is kept."""
        text = self._source.text
        self.aside.do(lambda: self._shelf.keep(text), lambda failed: self._leave(text, failed))

    def _leave(self, text: str, failed: OSError | None) -> None:
        if failed and text != self._not_kept:
            self._not_kept = text
            self._say(tr(words.NOT_KEPT, reason=reason(failed)))
        elif not self._is_left:
            self._is_left = True
            self.dismiss(self._manuscript.is_kept)

    def on_unmount(self) -> None:
        """Keep what is not saved, if anchor was left as a whole."""
        text = self._source.text
        self.aside.end(None if self._is_left else lambda: self._manuscript.keep(text))

    # What is told, and what it plays

    def action_go(self, by: Literal[-1, 1]) -> None:
        """Go to the next thing to mend, or the one before."""
        if self._source.go_to_problem(by) is None:
            self._say(tr(words.NO_PROBLEM))

    def action_why(self) -> None:
        """Explain what is told of this line, or of the next one of which something is."""
        problem = self._source.told_here or self._source.go_to_problem(1)
        if problem is None:
            self._say(tr(words.NO_PROBLEM))
            return
        from anchor.packs.diagnosing.explaining import explain
        from anchor.plain.explaining import paragraphs
        from anchor.tui.screens.page import PageScreen

        said = [writing.of_problem(problem), *paragraphs(explain(problem.code))]
        self.app.push_screen(PageScreen(problem.code, said))

    def action_try(self) -> None:
        """Play what one is in."""
        from anchor.tui.screens.preview import PreviewScreen

        source, path = self._source, self._manuscript.path
        library = self._around.library
        try:
            scenes = scenes_at(source.text, path, source.line, library, self._problems)
        except AnchorError as error:
            self._say(error.message)
            return
        paint = cast("AnchorApp", self.app).paint
        self.app.push_screen(PreviewScreen(self._around, paint, scenes))

    def action_form(self) -> None:
        """Change what one is in by a form."""
        from anchor.tui.screens.form import FormScreen

        try:
            screen = FormScreen(self._around, self._source, self._manuscript.path)
        except AnchorError as error:
            self._say(error.message)
        else:
            self.app.push_screen(screen)
