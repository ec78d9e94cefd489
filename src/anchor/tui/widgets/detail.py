"""What there is to know of an exercise before it begins, and what can be changed about it."""

from msgspec.structs import replace
from rich.table import Table
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from anchor.companion.legs import Leg
from anchor.companion.tailoring import Knob, Part, Tailored, as_it_is, knobs, turned
from anchor.core.model import Exercise
from anchor.core.text import one_line
from anchor.errors import AnchorError
from anchor.packs.library import Found
from anchor.state import Holds
from anchor.tui.presenting import describing
from anchor.tui.presenting.arranging import Group, Way
from anchor.tui.presenting.describing import Described
from anchor.tui.presenting.signs import signs_for
from anchor.tui.starting import legs_for
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.knobs import Knobs
from anchor.words import choosing as words
from anchor.words import session as session_words
from anchor.words import tr

PARAGRAPHS = ("title", "about", "facts", "parts", "cautions", "evidence")


class Detail(VerticalScroll, can_focus=False):
    """Says what will happen. What it says is what is played."""

    DEFAULT_CSS = """
    Detail > Static { width: 100%; height: auto; }
    """

    def __init__(self, around: Surroundings, found: Found | None = None) -> None:
        """Show an exercise or a routine, or nothing yet."""
        super().__init__()
        self._around = around
        self._found = found
        self._legs: list[Leg] = []
        self._tailored: Tailored | None = None
        self._knobs: list[Knob] = []
        self.described = Described("", "", "")
        """What is said now."""
        self._texts = {name: Static("", id=f"detail-{name}", markup=False) for name in PARAGRAPHS}
        self._remark = Static("", id="detail-remark", markup=False)
        self._menu = Knobs(signs=signs_for(around.settings), id="knobs")

    def compose(self) -> ComposeResult:
        """Put what can be changed between the words."""
        yield from (self._texts[name] for name in PARAGRAPHS[:-1])
        yield self._menu
        yield self._remark
        yield self._texts["evidence"]

    def on_mount(self) -> None:
        if self._found is not None:
            self.show(self._found)

    def show(self, found: Found) -> None:
        """Show an exercise or a routine, as it would be played."""
        self._found = found
        self._tailored, self._knobs = None, []
        is_favourite = found.identity in self._around.state.favourites()
        self.remark(tr(words.FAVOURITE) if is_favourite else "")
        self.scroll_home(animate=False)
        try:
            self._legs = legs_for(self._around, found)
        except AnchorError as error:
            self._legs = []
            self._say(Described(one_line(found.thing.title), error.message, ""))
            return
        if isinstance(found.thing, Exercise):
            holds = self._around.state.holds(found.identity)
            self._tailored = as_it_is(self._legs[0], holds)
            self._knobs = knobs(found.thing)
        self._describe()

    def legs(self) -> list[Leg]:
        """Give what is to be played: as it was changed."""
        if self._tailored is None:
            return self._legs
        (leg,) = self._legs
        # Whether holds are played is for the manner: then it is remembered, too.
        return [leg._replace(choices=replace(self._tailored.choices, holds=True))]

    @property
    def holds(self) -> Holds | None:
        """Whether to play the holds; ``None``: nothing was said of that, or there are none."""
        if self._tailored is None or self._tailored.holds == "ask":
            return None
        return self._tailored.holds

    def take_keys(self) -> None:
        """Let keys change what can be changed, or scroll if nothing can."""
        self.can_focus = not self._knobs
        (self._menu if self._knobs else self).focus(scroll_visible=False)

    def change(self) -> None:
        """Go to what can be changed, and bring it into view."""
        self.take_keys()
        self._menu.show_marked()

    def favour(self) -> str:
        """Keep it on the first page, or no longer; say so, or why it could not be remembered."""
        if self._found is None:
            return ""
        state, identity = self._around.state, self._found.identity
        marked = identity not in state.favourites()
        reason = self._around.remember(lambda: state.remember_favourite(identity, marked))
        said = tr(words.NOW_FAVOURITE if marked else words.NO_FAVOURITE)
        if reason:
            said = tr(session_words.NOT_REMEMBERED, reason=reason)
        self.remark(said)
        return said

    def remark(self, text: str) -> None:
        """Say something in passing."""
        self._remark.update(text)
        self._remark.set_class(not text, "-nothing")

    @on(Knobs.Turned)
    def _turn(self, event: Knobs.Turned) -> None:
        event.stop()
        if self._tailored is None:
            return
        knob = self._knobs[int(event.way.name)]
        changed = turned(self._tailored, knob, event.by)
        must_stay = (
            isinstance(knob, Part)
            and changed == self._tailored
            and not self._tailored.left_out.issuperset(knob.positions)
        )
        self.remark(tr(words.PART_STAYS) if must_stay else "")
        self._tailored = changed
        self._describe()

    @on(Knobs.Marked)
    def _keep_in_view(self, event: Knobs.Marked) -> None:
        event.stop()

    def _describe(self) -> None:
        found = self._found
        if found is None:
            return
        if self._tailored is None:
            described = describing.routine_described(
                found.thing.title, found.thing.about, self._legs
            )
        else:
            was_not_helpful = found.identity in self._around.state.not_helpful()
            described = describing.exercise_described(self._tailored, was_not_helpful)
        self._say(described)

    def _say(self, described: Described) -> None:
        self.described = described
        for name, text in described._asdict().items():
            self._texts[name].update(_listed(text) if name == "cautions" else text)
            self._texts[name].set_class(not text, "-nothing")
        tailored = self._tailored
        ways = (
            ()
            if tailored is None
            else tuple(
                Way(
                    str(number),
                    describing.knob_label(knob),
                    aside=describing.knob_value(tailored, knob),
                )
                for number, knob in enumerate(self._knobs)
            )
        )
        marked = self._menu.way
        self._menu.offer([Group(ways)], marked.name if marked else None)
        self._menu.set_class(not ways, "-nothing")


def _listed(texts: tuple[str, ...]) -> Table:
    """Put texts below each other, each with a dot before it and its lines in one column."""
    table = Table.grid(padding=(0, 1))
    for text in texts:
        table.add_row(Text("·"), Text(text))
    return table
