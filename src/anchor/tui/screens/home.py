"""The first page: what would help right now?"""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from anchor.companion.catalogue import Catalogue
from anchor.companion.rooms import ROOMS, first_thing, in_room
from anchor.companion.yours import find, no_longer_yours, yours
from anchor.packs.library import Found
from anchor.tui.bindings import binding, key_for, shown_keys
from anchor.tui.closing import ClosingScreen
from anchor.tui.going import PLACES, place
from anchor.tui.keeping import about
from anchor.tui.presenting.arranging import Group, Way
from anchor.tui.presenting.describing import way_of
from anchor.tui.presenting.signs import signs_for
from anchor.tui.starting import begin_as_it_is
from anchor.tui.surroundings import Surroundings
from anchor.tui.widgets.hints import Hints
from anchor.tui.widgets.menu import Columns, Menu
from anchor.words import choosing as words
from anchor.words import commands as command_words
from anchor.words import keys as key_words
from anchor.words import session as session_words
from anchor.words import tr

MOST_YOURS = 5
"""As many as there are keys for them."""


class HomeScreen(ClosingScreen[None]):
    """A question, one thing to begin with, and everything else one key away."""

    AUTO_FOCUS = ""  # it would bring the middle of what has the keys into view, and not its top
    CSS_PATH = "../home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        binding("help-now", "app.show_help"),
        binding("choose.begin", "begin"),
        binding("choose.open", "open"),
        binding("search", "search"),
        binding("checkin.again", "bring_back", show=False),
        binding("commands", "app.find"),
        *(binding(f"home.{name}", f"room('{name}')", show=False) for name in ROOMS),
        binding("home.feel", "feel", show=False),
        *(binding(f"home.{name}", f"visit('{name}')", show=False) for name in PLACES),
        *(binding(f"home.yours-{n}", f"yours({n})", show=False) for n in range(1, MOST_YOURS + 1)),
        binding("home.take-off", "take_off", show=False),
        binding("keys", "app.show_keys"),
        binding("leave", "app.leave"),
    ]

    def __init__(self, around: Surroundings) -> None:
        """Ask a person."""
        super().__init__()
        self.around = around
        self.catalogue = Catalogue(around.library)
        self._menu = Columns(signs=signs_for(around.settings), id="ways")
        self._left = Static("", id="left", classes="quiet", markup=False)
        self._first_name = ""
        self._first: Found | None = None
        self._yours: list[Found] = []
        self._keys: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """Ask, with ways on below."""
        with VerticalScroll(id="home", can_focus=False):
            yield Static(tr(command_words.HOME_QUESTION), id="question", markup=False)
            # Said to everybody: nobody counts how long one was away.
            yield Static(tr(words.WELCOME), id="welcome", markup=False)
            yield self._left
            yield self._menu
        yield Hints()

    def on_mount(self) -> None:
        self._menu.focus(scroll_visible=False)

    def on_screen_resume(self) -> None:
        """Look anew what a person's own are: they may have changed meanwhile."""
        key = key_for("checkin.again", self.app, self.around.settings)
        left = about(self.around.keeper.left, self.around.save, key)
        self._left.update(left)
        self._left.set_class(not left, "-nothing")
        library, state = self.around.library, self.around.state
        self._first_name = first_thing(state.not_helpful())
        self._first = find(library, self._first_name)
        own = yours(library, state, MOST_YOURS + 1)
        self._yours = [one for one in own if one != self._first][:MOST_YOURS]
        marked = self._menu.way
        self._menu.offer(self._groups(), marked.name if marked else None)

    # What is offered

    def _groups(self) -> list[Group]:
        self._keys = shown_keys(self)
        yours = (
            way_of(found, self.around.library.find_exercise, self._key(f"home.yours-{number}"))
            for number, found in enumerate(self._yours, 1)
        )
        rooms = (self._way(f"home.{name}") for name in ROOMS)
        places = (self._way(name) for name in (*(f"home.{name}" for name in PLACES), "search"))
        return [
            Group((*self._first_ways(), self._way("home.feel"))),
            Group(tuple(rooms), columns=2),
            Group(tuple(yours)),
            Group(tuple(way._replace(is_lower=True) for way in places), columns=2),
        ]

    def _first_ways(self) -> list[Way]:
        if self._first is None:
            return []
        said = tr(session_words.NOT_HELPING_WAYS[self._first_name])
        key = self._key("choose.begin") or self._key("choose.open")  # one key does both
        return [way_of(self._first, self.around.library.find_exercise, key)._replace(words=said)]

    def _way(self, identity: str) -> Way:
        _, short, _ = key_words.KEYS[identity]
        return Way(identity, tr(short), self._key(identity))

    def _key(self, identity: str) -> str:
        return self._keys.get(identity, "")

    @property
    def _marked(self) -> Found | None:
        """The exercise or routine that is marked, if it is one."""
        way = self._menu.way
        things = (self._first, *self._yours)
        return next((one for one in things if one and way and one.identity == way.name), None)

    # What a person does

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to begin what can begin, and to open what can be opened."""
        if action == "begin":
            return self._marked is not None
        if action == "open":
            return self._marked is None
        if action == "bring_back":
            return self.around.keeper.left is not None
        if action == "take_off":
            return self._marked in self._yours
        if action == "yours":
            (number,) = parameters
            return isinstance(number, int) and number <= len(self._yours)
        return True

    @on(Menu.Marked)
    def refresh_hints(self) -> None:
        """Say what Enter does now."""
        self.refresh_bindings()

    @on(Menu.Clicked)
    async def take(self) -> None:
        """Do what Enter does."""
        await self.run_action("begin" if self._marked else "open")

    def action_begin(self) -> None:
        """Begin what is marked."""
        found = self._marked
        if found is not None:
            begin_as_it_is(self.app, self.around, found)

    async def action_open(self) -> None:
        """Go where what is marked leads."""
        way = self._menu.way
        actions = {
            active.binding.id: active.binding.action for active in self.active_bindings.values()
        }
        if way is not None and (action := actions.get(way.name)):
            await self.run_action(action)

    def action_room(self, name: str) -> None:
        """Show the exercises of a practice."""
        from anchor.tui.screens.practice import PracticeScreen

        _, title, _ = key_words.KEYS[f"home.{name}"]
        choose = partial(in_room, ROOMS[name])
        self.app.push_screen(PracticeScreen(tr(title), self.around, self.catalogue, choose))

    def action_yours(self, number: int) -> None:
        """Show a person's own, one of them marked."""
        from anchor.tui.screens.practice import PracticeScreen

        _, title, _ = key_words.KEYS["home.yours-1"]
        yours, first = list(self._yours), self._yours[number - 1].identity
        screen = PracticeScreen(tr(title), self.around, self.catalogue, lambda *_: yours, first)
        self.app.push_screen(screen)

    def action_take_off(self) -> None:
        """Take what is marked off this page."""
        found = self._marked
        if found is not None:
            self.around.remember(lambda: no_longer_yours(self.around.state, found.identity))
            self.on_screen_resume()

    def action_feel(self) -> None:
        """Ask how it is."""
        from anchor.tui.screens.feeling import FeelingScreen

        self.app.push_screen(FeelingScreen(self.around, self.catalogue))

    def action_search(self) -> None:
        """Search everything."""
        from anchor.tui.screens.search import SearchScreen

        self.app.push_screen(SearchScreen(self.around, self.catalogue))

    def action_bring_back(self) -> None:
        """Bring back what was written when the person left it."""
        from anchor.tui.screens.checkin import CheckInScreen

        if left := self.around.keeper.take_left():
            self.app.push_screen(CheckInScreen.brought_back(self.around, left))

    def action_visit(self, name: str) -> None:
        """Go to a place beside exercises."""
        self.app.push_screen(place(name, self.around))
