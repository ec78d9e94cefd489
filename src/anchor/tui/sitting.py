"""Takes a person through an exercise or a routine on the full screen, screen by screen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace
from textual.app import App

from anchor.companion.legs import Leg
from anchor.companion.rated import (
    Rated,
    is_kept,
    offered_answers,
    offers_rating,
    session_checkin,
    with_said,
)
from anchor.core.aftercare import RATING_AFTER_SECONDS, company_may_help, ways_on
from anchor.core.answers import Answered
from anchor.core.choices import Choices
from anchor.core.compiling import compile_timeline
from anchor.core.events import Ended
from anchor.core.model import Routine
from anchor.core.safety import has_holds
from anchor.core.session import Session
from anchor.errors import AnchorError
from anchor.plain import sentences
from anchor.state import Holds
from anchor.tui.bindings import key_for
from anchor.tui.keeping import reason
from anchor.tui.pictures.paints import Paint
from anchor.tui.screens.session import SessionScreen
from anchor.tui.surroundings import Surroundings
from anchor.words import commands as command_words
from anchor.words import notes as note_words
from anchor.words import screens as words
from anchor.words import session as session_words
from anchor.words import tr

if TYPE_CHECKING:
    from anchor.tui.screens.after import Said


class Manner(NamedTuple):
    """How a person wants to be taken through this time."""

    holds: Holds | None = None
    """``None``: as remembered, or else ask."""
    rate: bool = False
    """Whether to ask how strong it is before, too."""
    before: int | None = None
    """How strong it is, 0 to 10, if the person said so on the way here."""


AS_USUAL = Manner()


class Sitting:
    """One time of sitting down: what does not help in it is not offered again in it."""

    def __init__(self, app: App[None], around: Surroundings, paint: Paint, manner: Manner) -> None:
        """Show screens on an app."""
        self._app = app
        self._around = around
        self._paint = paint
        self._manner = manner
        self.practised = 0
        """For how many milliseconds so far."""
        self._unhelpful: set[str] = set()
        self._is_kept = False
        """Whether what was said last is in the journal."""

    async def play(self, legs: Sequence[Leg], routine: Routine | None) -> None:
        """Play an exercise, or those of a routine, one after another."""
        for number, leg in enumerate(legs, 1):
            place = tr(words.LEG, number=number, of=len(legs)) if routine else ""
            if number > 1:
                wanted = await self._before_leg(leg, number, len(legs))
                if wanted == 1:
                    continue
                if wanted != 0:
                    return
            if not await self._exercise(leg, place, is_last=number == len(legs)):
                return

    async def _before_leg(self, leg: Leg, number: int, of: int) -> int | None:
        title = leg.exercise.title
        said = [tr(words.NEXT_LEG, number=number, of=of, title=title), leg.exercise.about]
        options = [tr(words.NEXT_BEGIN), tr(words.NEXT_SKIP), tr(words.NEXT_STOP)]
        return await self._choose(said, options, 0)

    async def _exercise(self, leg: Leg, place: str, is_last: bool) -> bool:
        """Play one exercise, with what belongs before and after; tell whether to go on."""
        choices = leg.choices
        if has_holds(leg.exercise):
            holds = await self._holds(leg)
            if holds is None:
                return False
            choices = replace(choices, holds=holds == "with")
        before = self._manner.before if self._manner.rate else None
        if self._manner.rate and before is None:
            before = (await self._ask([leg.exercise.title, tr(words.BEFORE)])).rating
        rated, given = await self._play(leg._replace(choices=choices), place, before)
        if rated.ended.how == "done" and is_last:
            return await self._after(leg, rated, given)
        if rated.ended.how == "not-helping":
            await self._offer_ways(leg.identity)
        elif is_kept(Rated(leg.identity, None, rated.ended), self._around.settings.history):
            await self._keep(rated)
        return rated.ended.how == "done"

    async def _play(
        self, leg: Leg, place: str, before: int | None = None
    ) -> tuple[Rated, tuple[Answered, ...]]:
        """Play one exercise; give how it ended, and the answers that could be kept."""
        session = Session(leg.exercise, leg.choices, self._around.clock)
        planned = session.timeline.milliseconds
        screen = SessionScreen(session, self._around, self._paint, place)
        ended: Ended = await self._app.push_screen_wait(screen)
        self.practised += ended.practised
        return Rated(leg.identity, planned, ended, before), session.answers.given()

    async def _holds(self, leg: Leg) -> Holds | None:
        """Tell whether to play the holds: as chosen, as remembered, or as asked once."""
        state, chosen = self._around.state, self._manner.holds
        known = state.holds(leg.identity)
        if chosen is None and known is None:
            rest = sentences.longest_rest(compile_timeline(leg.exercise, leg.choices))
            said = [leg.exercise.title, tr(session_words.HOLDS_QUESTION, seconds=rest)]
            number = await self._choose(said, list(map(tr, session_words.HOLDS_CHOICES)), 0)
            if number not in (0, 1):
                return None
            chosen = "with" if number == 1 else "without"
        wanted = chosen or known
        if wanted is not None and wanted != known:
            self._around.remember(lambda: state.remember_holds(leg.identity, wanted))
        return wanted

    async def _after(self, leg: Leg, rated: Rated, given: tuple[Answered, ...]) -> bool:
        """Say how it ended; keep what is said then, if anything. Tell whether to go on."""
        offered = offered_answers(given, rated.ended) if self._around.save else ()
        paragraphs = [sentences.ending(rated.ended.practised)]
        asks = offers_rating(leg.exercise, rated.ended, self._manner.rate)
        if not (asks or offered):
            await self._keep(rated)
            return True
        said = await self._ask(paragraphs, rated=rated, offered=offered)
        if said.not_helping:
            await self._offer_ways(leg.identity)
            return False
        await self._speak_of_company(said.rating)
        return True

    async def _ask(
        self,
        paragraphs: Sequence[str],
        rated: Rated | None = None,
        offered: tuple[Answered, ...] = (),
    ) -> "Said":
        """Ask how strong it is; what is said of an exercise that was played is kept."""
        from anchor.tui.screens.after import AfterScreen

        identity = session_checkin(rated, self._around.clock.moment()).id if rated else ""

        def whole(rated: Rated, said: "Said") -> Rated:
            answers = offered if said.keeps_answers else ()
            return with_said(rated, self._manner.before, said.rating, said.note, answers)

        async def keep(said: "Said") -> str:
            return await self._keep(whole(rated, said), identity) if rated else ""

        def leave(said: "Said") -> None:
            if rated and said.note:
                self._set_aside(whole(rated, said), identity)

        screen = AfterScreen(
            paragraphs,
            keep,
            offered,
            asks_note=rated is not None,
            keeps=self._around.save,
            leave=leave,
        )
        said: Said = await self._app.push_screen_wait(screen)
        return said

    def _set_aside(self, rated: Rated, identity: str) -> None:
        """Let a note that was left be brought back, for as long as anchor is open."""
        from anchor.companion.drafting import draft_of
        from anchor.tui.keeping import Left

        there = replace(session_checkin(rated, self._around.clock.moment()), id=identity)
        self._around.keeper.set_aside(Left("session", draft_of(there), there))

    async def _keep(self, rated: Rated, identity: str = "") -> str:
        """Keep what was said, if anything may be kept; give the reason if that was not possible.

        Only whoever is being asked anyway, about a check-in that has its ``identity`` already, is
        asked for the journal's passphrase too.
        """
        self._is_kept = False
        if not (self._around.save and is_kept(rated, self._around.settings.history)):
            return ""
        from anchor.tui.screens.passphrase import unlocked

        checkin = session_checkin(rated, self._around.clock.moment())
        if identity:
            checkin = replace(checkin, id=identity)
        try:
            if identity and not await unlocked(self._app, self._around.keeper):
                return tr(note_words.STAYS_CLOSED)
            await self._around.keeper.ask(self._app, lambda journal: journal.add(checkin))
            self._is_kept = True
        except (AnchorError, OSError) as error:
            return reason(error)
        return ""

    async def _offer_ways(self, identity: str) -> None:
        """Offer outward ways on, and to stop. Nothing that did not help is started again."""
        self._unhelpful.add(identity)
        self._around.remember(lambda: self._around.state.mark_not_helpful(identity))
        ways = ways_on(self._unhelpful)
        options = [tr(session_words.NOT_HELPING_WAYS[way]) for way in ways]
        options.append(tr(session_words.NOT_HELPING_STOP))
        said = [*map(tr, session_words.NOT_HELPING), *self._around.toolkit_lines()]
        key = key_for("help-now", self._app, self._around.settings)
        below = [tr(words.IF_IT_STAYS, key=key), *([tr(words.NOTED)] if self._around.save else [])]
        number = await self._choose(said, options, len(ways), below)
        if number is None or number == len(ways):
            return
        since = self._around.clock.now()
        exercise = self._around.library.find_exercise(ways[number], "")[1]
        rated, _ = await self._play(Leg(ways[number], exercise, Choices()), "")
        if rated.ended.how == "not-helping":
            await self._offer_ways(rated.identity)
        elif self._around.clock.now() - since >= RATING_AFTER_SECONDS:
            said_after = await self._ask([], rated=rated)
            await self._speak_of_company(said_after.rating)

    async def _speak_of_company(self, rating: int | None) -> None:
        """Offer people and lines, if it is very strong."""
        if rating is None or not company_may_help(rating):
            return
        said = [tr(session_words.COMPANY)]
        said += [tr(words.SAID_IS_KEPT)] if self._is_kept else []
        options = [tr(command_words.HOME_HELP), tr(words.COMPANY_CLOSE)]
        if await self._choose(said, options, 0) == 0:
            from anchor.tui.screens.help_now import HelpNowScreen

            await self._app.push_screen_wait(HelpNowScreen(self._around))

    async def _choose(
        self, said: Sequence[str], options: Sequence[str], chosen: int, below: Sequence[str] = ()
    ) -> int | None:
        from anchor.tui.screens.choice import ChoiceScreen

        return await self._app.push_screen_wait(ChoiceScreen(said, options, chosen, below))
