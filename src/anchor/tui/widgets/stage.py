"""The middle of the session screen: the picture, figure or answer of the step that is on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.containers import Container
from textual.widget import Widget

from anchor.core.model import Ask, Attend, Breathe, Notice, Tense
from anchor.core.safety import regions
from anchor.core.timeline import Cue
from anchor.tui.pictures import Maker
from anchor.tui.pictures.paints import Paint
from anchor.tui.widgets.replacing import replace_children
from anchor.tui.widgets.view import PictureView

if TYPE_CHECKING:
    from anchor.tui.widgets.figure import Figure

Arrangement = str
"""A class of the screen's styles: how much room the middle has beside the words."""


class Stage(Container):
    """Holds the one widget that belongs to the step."""

    BLANK = True
    DEFAULT_CSS = """
    Stage { align: center middle; }
    """

    def __init__(self, picture: Callable[[], Maker | None], paint: Paint) -> None:
        """Draw breaths with what ``picture`` gives; ``None``: with words alone."""
        super().__init__()
        self._picture = picture
        self._paint = paint
        self._position: int | None = None
        self.view: PictureView | None = None
        """The picture, while there is one."""
        self.figure: Figure | None = None
        """The body, while there is one."""

    async def turn_to(self, cue: Cue) -> Arrangement:
        """Show what belongs to a cue, and tell how to arrange the screen around it."""
        if cue.position != self._position:
            self._position = cue.position
            if not self._keep_figure(cue):
                await self._set(cue)
        self._follow(cue)
        return arrangement(cue, self.view is not None, self.figure is not None)

    def forget(self) -> None:
        """Make anew what is shown, when next turned to a cue."""
        self._position = None

    async def clear(self) -> None:
        """Show nothing."""
        await self._set(None)

    async def _set(self, cue: Cue | None) -> None:
        self.view, self.figure = None, None
        widget = self._widget(cue) if cue else None
        await replace_children(self, *([widget] if widget else []))

    def _widget(self, cue: Cue) -> Widget | None:
        step = cue.step
        if isinstance(step, Breathe):
            make = self._picture()
            self.view = PictureView(make, self._paint) if make else None
            return self.view
        if isinstance(step, Attend | Tense):
            from anchor.tui.widgets.figure import Figure

            self.figure = Figure(frozenset(regions(step)), self._paint)
            return self.figure
        if isinstance(step, Notice) and cue.waits:
            from anchor.tui.widgets.answers import Slots

            return Slots(cue.of or 1)
        if isinstance(step, Ask) and cue.waits:
            return _answer(step)
        return None

    def _keep_figure(self, cue: Cue) -> bool:
        """Let the figure stand, lit where the step turns to; tell whether it did."""
        if self.figure is None or _has_its_own(cue):
            return False
        self.figure.show(frozenset(regions(cue.step)))
        return True

    def _follow(self, cue: Cue) -> None:
        """Turn to the thing to find that the cue is about."""
        if isinstance(cue.step, Notice) and cue.waits:
            from anchor.tui.widgets.answers import Slots

            for slots in self.query(Slots):
                slots.turn_to(cue.number)


def _answer(step: Ask) -> Widget:
    if step.answer == "scale":
        from anchor.tui.widgets.rating import Rating

        return Rating()
    from anchor.tui.widgets.answers import Choice, TextAnswer

    return Choice(step.options) if step.answer == "choice" else TextAnswer()


def arrangement(cue: Cue, with_picture: bool, with_figure: bool) -> Arrangement:
    """Tell how to arrange the screen for a cue."""
    if isinstance(cue.step, Breathe):
        return "-breath" if with_picture else "-words"
    if _has_its_own(cue):
        return "-answer"
    return "-body" if with_figure else "-words"


def _has_its_own(cue: Cue) -> bool:
    """Tell whether the middle belongs to something else than the body."""
    step = cue.step
    return isinstance(step, Breathe) or (isinstance(step, Notice | Ask) and cue.waits)


ARRANGEMENTS = ("-breath", "-words", "-body", "-answer")
