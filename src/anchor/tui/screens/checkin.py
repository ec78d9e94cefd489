"""A check-in: a number and Enter, or as much more as a person likes. All of it may stay empty."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from anchor.companion.drafting import Draft, draft_of
from anchor.errors import AnchorError
from anchor.journal.model import CheckIn, Kind
from anchor.tui import form
from anchor.tui.bindings import binding, key_for
from anchor.tui.closing import ClosingScreen
from anchor.tui.keeping import Left
from anchor.tui.presenting import wordlists
from anchor.tui.presenting.signs import signs_for
from anchor.tui.safekeeping import add, change, keep, made_of
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.answers import Line
from anchor.tui.widgets.chips import Chips
from anchor.tui.widgets.fields import Field, Form, SensationsField, WordsField
from anchor.tui.widgets.figure import Figure
from anchor.tui.widgets.given import Given
from anchor.tui.widgets.heading import Heading
from anchor.tui.widgets.hints import Hints
from anchor.tui.widgets.note import Note
from anchor.tui.widgets.passing import Passing
from anchor.tui.widgets.pick import Pick
from anchor.tui.widgets.replacing import replace_children
from anchor.words import journal as journal_words
from anchor.words import notes as words
from anchor.words import tr
from anchor.words.feelings import FEELINGS

if TYPE_CHECKING:
    from anchor.tui.app import AnchorApp

WRITTEN_BY_HAND: tuple[Kind, ...] = ("check-in", "small-win", "gratitude", "promise", "weekly")

_TEXTS = "#form Line, #form Note"
_ANSWERS = f"#form Rating, {_TEXTS}"
_STOPS = f"Pick, {_ANSWERS}"
"""Where Tab goes. The words of a field are reached from its line."""


class CheckInScreen(ClosingScreen[CheckIn | None]):
    """Ends with the check-in as it is kept; ``None``: the person left."""

    CSS_PATH = "../notes.tcss"
    AUTO_FOCUS = _ANSWERS
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("checkin.keep", "keep"),
        binding("checkin.again", "again"),
        binding("form.next", "next"),
        binding("form.previous", "previous", show=False),
        binding("leave", "leave"),
        binding("help-now", "app.show_help"),
        binding("keys", "app.show_keys"),
    ]

    def __init__(
        self, around: Surroundings, kind: Kind = "check-in", there: CheckIn | None = None
    ) -> None:
        """Write a new one of a kind, or change one that is ``there``."""
        super().__init__()
        self._around, self._there = around, there
        self._is_change = there is not None
        self._kind = there.kind if there else kind
        self._draft = draft_of(there) if there else Draft()
        self._at_first = self._draft
        self._known: dict[str, Sequence[str]] = {}
        self._made: CheckIn | None = None
        """What is made of it while it is kept: where anchor ends then, it is not kept twice."""
        self._keeping = self._is_kept = self._writing = False
        self._form = Form(id="form")
        self._remark = Static("", id="remark", markup=False)

    def compose(self) -> ComposeResult:
        """Put the fields below the kinds."""
        yield Heading(tr(words.CHECKIN))
        with Horizontal(id="written"):
            with Vertical(id="sheet"):
                if self._kind in WRITTEN_BY_HAND:
                    names = [tr(journal_words.KINDS[kind]) for kind in WRITTEN_BY_HAND]
                    at = WRITTEN_BY_HAND.index(self._kind)
                    yield Pick(names, at, signs_for(self._around.settings))
                with self._form:
                    yield from form.fields_for(self._kind, self._draft, self._around.settings)
                yield self._remark
            yield Figure(frozenset(), cast("AnchorApp", self.app).paint)
        yield Hints()

    def on_mount(self) -> None:
        """Look for the words that were used before."""
        moment = self._there.local if self._there else self._around.clock.moment()
        self.query_one(Heading).show_place(f"{moment:%Y-%m-%d %H:%M}")
        self._light()
        self.run_worker(self._remember_words())

    def set_focus(
        self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False
    ) -> None:
        """Turn to a widget. What is seen of the form then is for that to say."""
        super().set_focus(widget, False, from_app_focus)
        if isinstance(widget, Line | Note) and not self._writing:
            self._writing = True
            self._take_letters()

    def on_descendant_focus(self) -> None:
        """Say how to keep what is written."""
        self._say_how()

    def action_next(self) -> None:
        """Go on to the next question."""
        self.focus_next(_STOPS)

    def action_previous(self) -> None:
        """Go back to the question before."""
        self.focus_previous(_STOPS)

    def _take_letters(self) -> None:
        """Let no letter be a key any more: whoever writes looks at the words, not at the keys."""
        if self._writing:
            for row in self.query(Passing).exclude("Chips"):
                row.letters_to = partial(self._text_near, row)

    def _text_near(self, row: Widget) -> Widget:
        """Give the next room for text after a row; after the last one, that."""
        stops = list(self.query(_STOPS))
        after = [stop for stop in stops[stops.index(row) :] if isinstance(stop, Line | Note)]
        return after[0] if after else self.query(_TEXTS).last()

    @classmethod
    def brought_back(cls, around: Surroundings, left: Left) -> "CheckInScreen":
        """Give the form with what was written when it was left."""
        screen = cls(around, left.kind, left.there)
        screen._kind, screen._draft, screen._is_change = left.kind, left.draft, left.is_change
        if not left.is_change:
            screen._at_first = Draft()  # nothing of it is in the journal
        return screen

    # What is written

    @property
    def _identity(self) -> str | None:
        return self._there.id if self._there else None

    @property
    def _left(self) -> Left | None:
        """What was written here before, and not kept."""
        left = self._around.keeper.left
        return left if left and left.identity == self._identity else None

    @property
    def draft(self) -> Draft:
        """What is written so far."""
        return form.written(self._form.query(Field), self._draft)

    @on(Pick.Picked)
    async def turn_to_kind(self, event: Pick.Picked) -> None:
        """Ask for another kind. What is written stays."""
        await self._turn_to(WRITTEN_BY_HAND[event.pick.at], self.draft)
        event.pick.call_after_refresh(event.pick.place_cursor)  # new lines take it as they come

    async def action_again(self) -> None:
        """Bring back what was written when the person left the last time.

        What is written now is left in its place.
        """
        if self._left is None or (left := self._around.keeper.take_left()) is None:
            return
        self.set_aside()
        for pick in self.query(Pick):
            with self.prevent(Pick.Picked):
                pick.at = WRITTEN_BY_HAND.index(left.kind)
        await self._turn_to(left.kind, left.draft)
        self.query(_ANSWERS).first().focus()
        self._say_how()

    async def _turn_to(self, kind: Kind, draft: Draft) -> None:
        self._kind, self._draft = kind, draft
        fields = form.fields_for(kind, draft, self._around.settings)
        if not await replace_children(self._form, *fields):
            return
        self._offer_words()
        self._take_letters()
        self._light()

    @on(Input.Changed)
    def _light(self) -> None:
        typed = ";".join(field.value for field in self.query(SensationsField))
        self.query_one(Figure).show(wordlists.regions_in(typed))

    async def _remember_words(self) -> None:
        keeper = self._around.keeper
        try:
            if not await keeper.ask(self.app, lambda journal: journal.is_locked()):
                from anchor.journal.rows import WORD_KINDS

                self._known = await keeper.ask(
                    self.app, lambda journal: {kind: journal.words(kind) for kind in WORD_KINDS}
                )
        except (AnchorError, OSError):
            pass  # said when it matters: when this is to be kept
        common = [tr(name) for name, _ in FEELINGS.values()]
        self._known["feelings"] = list(dict.fromkeys([*self._known.get("feelings", ()), *common]))
        self._offer_words()

    def _offer_words(self) -> None:
        for field in self._form.query(WordsField):
            field.know(self._known.get(field.key[0], ()))

    def _say_how(self) -> None:
        if self._left and self.draft == self._at_first:
            key = key_for("checkin.again", self.app, self._around.settings)
            self._say(tr(words.LEFT_BEFORE, key=key))
        elif isinstance(self.focused, Chips | Note):
            key = key_for("checkin.keep", self.app, self._around.settings)
            self._say(tr(words.KEY_KEEPS, key=key))
        else:
            self._say(tr(words.ENTER_KEEPS))

    def _say(self, text: str) -> None:
        self._remark.update(text)

    # Keeping it

    @on(Given)
    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Keep what is written."""
        if self._keeping:
            return
        draft = self.draft
        if draft.is_empty and not self._there:
            self._say(tr(words.NOTHING_YET))
            return
        self._keeping = True
        self._say(tr(words.KEEPING))
        self.run_worker(self._keep(draft))

    def action_leave(self) -> None:
        """Leave, but not while something is being kept: that is a moment.

        What is written can be brought back, and is kept where anchor is left, if it is in words.
        """
        if not self._keeping:
            self.set_aside()
            self.dismiss(None)

    def set_aside(self) -> None:
        """Leave what is written to the keeper, if there is anything to lose."""
        draft = self.draft
        if not self._is_kept and draft != self._at_first and not draft.is_empty:
            there = self._there or self._made
            self._around.keeper.set_aside(Left(self._kind, draft, there, self._is_change))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to bring back what there is."""
        return action != "again" or self._left is not None

    async def _keep(self, draft: Draft) -> None:
        checkin = made_of(Left(self._kind, draft, self._there), self._around.clock.moment())
        self._made, put = checkin, change if self._there else add
        self._is_kept = await keep(self.app, self._around, checkin, put)
        self._made, self._keeping = None, False
        if not self._is_kept:
            self._say_how()
            return
        if self._there is None:
            from anchor.tui.screens.kept import KeptScreen

            await self.app.push_screen_wait(KeptScreen(self._around, checkin))
        self.dismiss(checkin)
