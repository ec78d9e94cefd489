"""A session told in complete lines."""

from collections.abc import Callable
from datetime import datetime

from anchor.core import events
from anchor.core.events import Event
from anchor.core.model import Ask, Notice
from anchor.core.session import Session
from anchor.core.timeline import Cue
from anchor.plain import sentences
from anchor.plain.keywords import help_lines
from anchor.plain.page import Page
from anchor.words import session as words
from anchor.words import tr

_WORTH_SAYING = 1_500
"""Milliseconds: with less of a cue left, going on does not say it again."""


class Speaker:
    """Says what happens in a session, as it happens."""

    def __init__(
        self,
        page: Page,
        session: Session,
        moment: Callable[[], datetime],
        say_help: Callable[[], None],
        keeps: bool = False,
    ) -> None:
        """Speak on a page; ``say_help`` says which people and services can help.

        ``moment`` gives the moment it is, in the time it is here.
        ``keeps``: the person is asked at the end whether to keep answers that can be kept.
        """
        self._page = page
        self._session = session
        self._moment = moment
        self._say_help = say_help
        self._keeps = keeps
        self._position: int | None = None
        self._hinted: set[str] = set()

    def tell(self, happened: list[Event]) -> None:
        """Say what happened."""
        for event in happened:
            if lines := self._lines(event):
                self._page.say(*lines)

    def where(self) -> None:
        """Say how long is left."""
        left = self._session.view().left
        if left is None:
            self._page.say(tr(words.WHERE_ENDLESS))
        elif self._session.timeline.first_wait is None:
            self._page.say(tr(words.WHERE_LEFT, length=sentences.length(round(left, -3))))
        else:
            self._page.say(tr(words.WHERE_LEFT_ABOUT, length=sentences.length(round(left, -3))))

    def here(self) -> None:
        """Say the day, the time, and that one is here."""
        self._page.say(sentences.here_and_now(self._moment()))

    def help(self) -> None:
        """Say which words can be typed."""
        self._page.say(*help_lines())

    def help_now(self) -> None:
        """Say which people and services can help."""
        self._say_help()

    def unknown(self) -> None:
        """Say that a word was not understood."""
        self._page.say(tr(words.UNKNOWN_WORD))

    def _lines(self, event: Event) -> list[str]:
        match event:
            case events.Began() | events.Ended(how="not-helping"):
                return []
            case events.CueBegan(cue=cue):
                return self._cue(cue)
            case events.Paused(because=because):
                return [tr(words.PAUSED if because == "asked" else words.PAUSED_AWAY)]
            case events.Resumed(cue=cue, left=left):
                return self._resumed(cue, left)
            case events.PaceSet(limited=True):
                return [tr(words.PACE_AT_LIMIT)]
            case events.PaceSet(slower=slower):
                return [tr(words.SLOWER if slower else words.FASTER)]
            case events.HoldsLeftOut():
                return [tr(words.HOLDS_LEFT_OUT)]
            case events.Stayed(more=more):
                return [self._stayed(more)]
            case events.Ended(how="done", practised=practised):
                return [sentences.ending(practised)]
            case events.Ended():
                return [tr(words.ENDED_LEFT)]

    def _resumed(self, cue: Cue | None, left: int) -> list[str]:
        if cue is None:
            return []
        # "Breathe in, 0.1" would only startle: the next line comes in a moment.
        hardly = not cue.waits and left < _WORTH_SAYING
        return [tr(words.RESUMED)] + ([] if hardly else [sentences.cue_line(cue, left)])

    def _stayed(self, more: int) -> str:
        if more:
            return tr(words.STAYED, length=sentences.length(more))
        if self._session.cue.waits:
            return tr(words.STAYED_WAITS)
        if self._session.cue.of is None:
            return tr(words.WHERE_ENDLESS)
        return tr(words.STAYED_NOT)

    def _cue(self, cue: Cue) -> list[str]:
        lines = [sentences.cue_line(cue)]
        new_step, self._position = cue.position != self._position, cue.position
        if isinstance(cue.step, Ask):
            lines += [
                tr(words.CHOICE, number=number, option=option)
                for number, option in enumerate(cue.step.options, 1)
            ]
        if cue.step.or_ and new_step:
            lines.append(tr(words.OR, other=cue.step.or_))
        if cue.waits:
            new = [hint for hint in self._hints(cue) if hint not in self._hinted]
            self._hinted.update(new)
            lines += map(tr, new)
        return lines

    def _hints(self, cue: Cue) -> list[str]:
        """Give the sentences that say how to go on: each is said once."""
        if isinstance(cue.step, Notice):
            return [words.HINT_NOTICE]
        if not isinstance(cue.step, Ask):
            return [words.HINT_WAIT]
        kept = cue.step.keep and self._keeps
        text = words.HINT_ASK_KEPT if kept else words.HINT_ASK
        hints = {"text": text, "scale": words.HINT_SCALE, "choice": words.HINT_CHOICE}
        return [hints[cue.step.answer], *([words.HINT_KEPT] if kept else [])]
