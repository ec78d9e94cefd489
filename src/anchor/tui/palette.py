"""Find anything by name: what can be done here, where one can go, and every exercise."""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Any

from textual.await_complete import AwaitComplete
from textual.binding import ActiveBinding
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen

from anchor.packs.library import Found
from anchor.tui.presenting.describing import way_of
from anchor.tui.presenting.pulsing import BREATH_SECONDS, PACKS_AT_ONCE
from anchor.tui.screens.home import HomeScreen
from anchor.tui.starting import begin_as_it_is, is_sitting
from anchor.words import choosing as words
from anchor.words import tr
from anchor.words.keys import ALSO_FOUND

MOST = 12
"""So many exercises are offered at once."""

BY_OTHER_WORDS = 0.5
"""How well something fits that is found by what it does: less than an exercise with the words."""

OF_ALL = 2.0
"""How well something fits that goes before all else."""

_ELSEWHERE = ("commands", "leave", "choose.", "home.yours", "home.take-off")
"""Names of keys that make no sense from here: they are about what is marked."""


class FindScreen(CommandPalette):
    """Looks like the rest."""

    CSS_PATH = "home.tcss"

    def __init__(self) -> None:
        """Offer what ``Finder`` finds."""
        super().__init__([Finder], placeholder=tr(words.FIND_HELP))

    def dismiss(self, result: None = None) -> AwaitComplete:
        """End once: a second Enter would close the screen below, with what is written on it."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()


class Finder(Provider):
    """Finds things for the screen it was opened from."""

    _has_chosen = False

    async def startup(self) -> None:
        """Begin to read what there is."""
        if (home := self._home) is not None:
            home.catalogue.open()
            self._read_on(home)

    async def discover(self) -> Hits:
        """Give all that can be done, before anything is typed."""
        for _, title, about, do in self._actions():
            yield DiscoveryHit(title, do, help=about)

    async def search(self, query: str) -> Hits:
        """Give what fits what is typed."""
        matcher = self.matcher(query)
        typed = query.casefold().split()
        for identity, title, about, do in self._actions():
            score = matcher.match(title)
            known = f"{title} {about} {tr(ALSO_FOUND.get(identity, ''))}".casefold()
            if all(word in known for word in typed):
                # Nobody who looks for people has to look twice.
                score = OF_ALL if identity == "help-now" else max(score, BY_OTHER_WORDS)
            if score > 0:
                yield Hit(score, matcher.highlight(title), do, title, about)
        if (home := self._home) is None:
            return
        lower = home.around.state.not_helpful()
        for place, found in enumerate(home.catalogue.search(query, MOST, lower)):
            way = way_of(found, home.catalogue.find_exercise)
            # Whatever has all the words is as good as the best action; the order is kept.
            score = 1 - place / 100
            yield Hit(
                score, Content(way.words), partial(self._begin, home, found), way.words, way.aside
            )

    @property
    def _home(self) -> HomeScreen | None:
        """The home question, if exercises can be begun: it is below, and none is on."""
        screens = (one for one in self.app.screen_stack if isinstance(one, HomeScreen))
        return None if is_sitting(self.app) else next(screens, None)

    def _actions(self) -> Iterator[tuple[str, str, str, Callable[[], Awaitable[None]]]]:
        """Give each thing that can be done: two names, what it does, and a way to do it."""
        seen: set[str] = set()
        screens: list[Screen[Any]] = [self.screen, *filter(None, [self._home])]
        for screen in screens:
            actives = screen.active_bindings.values()
            # What holds everywhere comes last: nobody who presses Enter too soon leaves.
            for active in sorted(actives, key=lambda one: one.node is self.app):
                binding = active.binding
                title = binding.description
                if binding.id and title not in seen and not binding.id.startswith(_ELSEWHERE):
                    seen.add(title)
                    yield binding.id, title, active.tooltip, partial(self._do, active)

    async def _do(self, active: ActiveBinding) -> None:
        if self._has_chosen:  # a second Enter chooses nothing more
            return
        self._has_chosen = True
        await self.app.run_action(active.binding.action, active.node)

    def _begin(self, home: HomeScreen, found: Found) -> None:
        begin_as_it_is(self.app, home.around, found)

    def _read_on(self, home: HomeScreen) -> None:
        if not home.catalogue.is_whole:
            home.catalogue.read_more(PACKS_AT_ONCE)
            self.app.set_timer(BREATH_SECONDS, partial(self._read_on, home))
