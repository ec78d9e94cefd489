"""A number, and a note, if a person likes: before or after an exercise."""

from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from anchor.core.answers import Answered
from anchor.core.text import one_line
from anchor.tui.bindings import binding
from anchor.tui.closing import ClosingScreen
from anchor.tui.widgets.answers import Line
from anchor.tui.widgets.given import Given
from anchor.tui.widgets.hints import Hints
from anchor.tui.widgets.rating import Rating
from anchor.tui.widgets.tick import Tick
from anchor.words import screens as words
from anchor.words import session as session_words
from anchor.words import tr, trn


class Said(NamedTuple):
    """What a person said; nothing of it is needed."""

    rating: int | None = None
    note: str = ""
    keeps_answers: bool = False
    not_helping: bool = False


Keep = Callable[[Said], Awaitable[str]]
"""Keeps what was said; gives the reason if that was not possible."""


class AfterScreen(ClosingScreen[Said]):
    """Asks once, and takes silence for an answer. What cannot be kept stays on the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding("after.close", "close"),
        binding("session.not-helping", "not_helping"),
        binding("session.not-helping-typing", "not_helping", priority=True),
        binding("leave", "leave"),
        binding("help-now", "app.show_help"),
        binding("keys", "app.show_keys", show=False),
    ]

    def __init__(
        self,
        paragraphs: Sequence[str],
        keep: Keep,
        offered: tuple[Answered, ...] = (),
        *,
        asks_note: bool = True,
        keeps: bool = True,
        leave: Callable[[Said], None] = lambda said: None,
    ) -> None:
        """Say something first. ``offered``: answers that can be kept, if the person agrees.

        ``keeps``: whether what is said goes into the journal; that is said beforehand.
        ``leave`` is given what was said where that may be kept nowhere.
        """
        super().__init__()
        self._paragraphs = paragraphs
        self._keep = keep
        self._offered = offered
        self._asks_note = asks_note
        self._keeps = keeps
        self._leave = leave
        self._was_refused = self._is_closing = False

    def compose(self) -> ComposeResult:
        """Put the question below what is said."""
        with VerticalScroll(id="said", can_focus=False), Vertical(classes="page"):
            for paragraph in self._paragraphs:
                yield Static(paragraph, markup=False)
            if self._asks_note:
                asked = words.AFTER if self._keeps else words.AFTER_UNKEPT
                yield Static(tr(asked), markup=False)
            yield Rating()
            if self._asks_note and self._keeps:
                yield Line(tr(words.AFTER_NOTE))
            if self._offered:
                yield Static(self._questions(), classes="quiet", markup=False)
                yield Tick(tr(words.KEEP_ANSWERS))
            help_text = words.AFTER_HELP if self._asks_note and self._keeps else words.BEFORE_HELP
            yield Static(tr(help_text), id="remark", classes="quiet", markup=False)
        yield Hints()

    def on_mount(self) -> None:
        self.query_one(Rating).focus()

    @on(Given)
    @on(Line.Submitted)
    def action_close(self) -> None:
        """Keep what was said and end; where that cannot be, say why, and end the next time."""
        if not self._is_closing:
            self._is_closing = True
            self.run_worker(self._close())

    async def _close(self) -> None:
        said = self._said()
        if not self._was_refused and (reason := await self._keep(said)):
            self._was_refused = True
            self._is_closing = False
            self.query_one("#remark", Static).update(tr(words.NOT_KEPT, reason=reason))
            return
        self.dismiss(said)

    def action_not_helping(self) -> None:
        """End, because it did not help; but not while what was said is being kept."""
        self._end(Said(not_helping=True))

    def action_leave(self) -> None:
        """End with nothing; but not while what was said is being kept: that is a moment."""
        self._end(Said())

    def _end(self, said: Said) -> None:
        if not self._is_closing:
            self.set_aside()
            self.dismiss(said)

    def set_aside(self) -> None:
        """Hand over what is said so far."""
        self._leave(self._said())

    def _said(self) -> Said:
        note = "".join(line.value.strip() for line in self.query(Line))
        keeps = any(box.value for box in self.query(Tick))
        return Said(self.query_one(Rating).value, note, keeps)

    def _questions(self) -> str:
        """Show what would be kept: nothing of this screen stays in the terminal."""
        offered = trn(session_words.ANSWERS_OFFERED, len(self._offered))
        answers = (
            tr(words.ANSWER_OFFERED, question=one_line(one.question), answer=one_line(one.answer))
            for one in self._offered
        )
        return "\n".join([offered, *answers])
