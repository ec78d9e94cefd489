"""Takes a person through an exercise or a routine on the full screen, screen by screen."""

from collections.abc import Sequence

from msgspec.structs import replace
from textual.app import App

from anchor.companion.legs import Leg
from anchor.core.aftercare import RATING_AFTER_SECONDS, company_may_help, ways_on
from anchor.core.choices import Choices
from anchor.core.compiling import compile_timeline
from anchor.core.model import Routine
from anchor.core.safety import has_holds
from anchor.core.session import Session
from anchor.plain import sentences
from anchor.tui.pictures.paints import Paint
from anchor.tui.screens.session import SessionScreen
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.player import Outcome
from anchor.words import screens as words
from anchor.words import session as session_words
from anchor.words import tr


class Sitting:
    """One time of sitting down: what does not help in it is not offered again in it."""

    def __init__(self, app: App[None], around: Surroundings, paint: Paint) -> None:
        """Show screens on an app."""
        self._app = app
        self._around = around
        self._paint = paint
        self._unhelpful: set[str] = set()

    async def play(self, legs: Sequence[Leg], routine: Routine | None) -> None:
        """Play an exercise, or those of a routine, one after another."""
        for number, leg in enumerate(legs, 1):
            place = ""
            if routine is not None:
                place = tr(words.LEG, number=number, of=len(legs))
                if number > 1:
                    wanted = await self._before_leg(leg, number, len(legs))
                    if wanted == 1:
                        continue
                    if wanted != 0:
                        return
            outcome = await self._exercise(leg, place)
            if outcome is None or outcome.ended.how == "not-helping":
                return
            if outcome.ended.how == "left" and routine is None:
                return

    async def _before_leg(self, leg: Leg, number: int, of: int) -> int | None:
        title = leg.exercise.title
        said = [tr(words.NEXT_LEG, number=number, of=of, title=title), leg.exercise.about]
        options = [tr(words.NEXT_BEGIN), tr(words.NEXT_SKIP), tr(words.NEXT_STOP)]
        return await self._choose(said, options, 0)

    async def _exercise(self, leg: Leg, place: str) -> Outcome | None:
        """Play one exercise; ``None``: the person decided against it."""
        choices = leg.choices
        if has_holds(leg.exercise) and choices.holds:
            holds = await self._holds(leg)
            if holds is None:
                return None
            choices = replace(choices, holds=holds)
        session = Session(leg.exercise, choices, self._around.clock)
        planned = session.timeline.milliseconds
        screen = SessionScreen(session, self._around, self._paint, place)
        outcome: Outcome = await self._app.push_screen_wait(screen)
        if outcome.ended.how == "not-helping":
            await self._offer_ways(leg.identity)
        elif outcome.ended.how == "done":
            await self._after(leg, planned, outcome)
        return outcome

    async def _holds(self, leg: Leg) -> bool | None:
        """Tell whether to play the holds: as remembered, or as asked once; ``None``: not now."""
        known = self._around.state.holds(leg.identity)
        if known is not None:
            return known == "with"
        rest = sentences.longest_rest(compile_timeline(leg.exercise, leg.choices))
        said = [leg.exercise.title, tr(session_words.HOLDS_QUESTION, seconds=rest)]
        number = await self._choose(said, list(map(tr, session_words.HOLDS_CHOICES)), 0)
        if number not in (0, 1):
            return None
        self._around.remember(
            lambda: self._around.state.remember_holds(leg.identity, "with" if number else "without")
        )
        return number == 1

    async def _after(self, leg: Leg, planned: int | None, outcome: Outcome) -> None:
        """Say how it ended; keep what is said then, if anything."""
        from anchor.tui.screens.after import AfterScreen

        length = sentences.length(max(1000, round(outcome.ended.practised, -3)))
        said = await self._app.push_screen_wait(
            AfterScreen(tr(session_words.ENDED_DONE, length=length))
        )
        self._around.keep_session(leg.identity, planned, outcome.ended, said.rating)
        if said.rating is not None:
            await self._speak_of_company(said.rating)

    async def _offer_ways(self, identity: str) -> None:
        """Offer outward ways on, and to stop. Nothing that did not help is started again."""
        self._unhelpful.add(identity)
        self._around.remember(lambda: self._around.state.mark_not_helpful(identity))
        ways = ways_on(self._unhelpful)
        options = [tr(session_words.NOT_HELPING_WAYS[way]) for way in ways]
        options.append(tr(session_words.NOT_HELPING_STOP))
        said = [*map(tr, session_words.NOT_HELPING), *self._around.toolkit_lines()]
        number = await self._choose(said, options, len(ways))
        if number is None or number == len(ways):
            return
        since = self._around.clock.now()
        leg = Leg(ways[number], self._around.library.find_exercise(ways[number], "")[1], Choices())
        session = Session(leg.exercise, leg.choices, self._around.clock)
        outcome: Outcome = await self._app.push_screen_wait(
            SessionScreen(session, self._around, self._paint, "")
        )
        if outcome.ended.how == "not-helping":
            await self._offer_ways(leg.identity)
        elif self._around.clock.now() - since >= RATING_AFTER_SECONDS:
            await self._after(leg, session.timeline.milliseconds, outcome)

    async def _speak_of_company(self, rating: int) -> None:
        if company_may_help(rating):
            await self._app.run_action("app.show_help")

    async def _choose(self, said: Sequence[str], options: Sequence[str], chosen: int) -> int | None:
        from anchor.tui.screens.choice import ChoiceScreen

        return await self._app.push_screen_wait(ChoiceScreen(said, options, chosen))
