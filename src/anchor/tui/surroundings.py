"""What the full screen is given: one person's files and choices, and the clock."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from anchor.packs.library import Library
from anchor.places import Places
from anchor.settings import Settings
from anchor.state import State

if TYPE_CHECKING:
    from anchor.tui.keeping import Keeper


class Clock(Protocol):
    """Something that tells the time, the day and the moment."""

    def now(self) -> float:
        """Give the seconds since some fixed moment. They never run backwards."""
        ...

    def today(self) -> date:
        """Give the day it is here."""
        ...

    def moment(self) -> datetime:
        """Give the moment it is, in the time it is here."""
        ...


class Surroundings(Struct, dict=True):
    """All that screens share. What cannot be written down is said, and nothing ends for it.

    The settings may change while screens are open (``settling.py``); the rest stays.
    """

    clock: Clock
    places: Places
    library: Library
    state: State
    settings: Settings
    save: bool = True
    """Whether anything may be remembered."""
    no_color: bool = False
    """Whether the terminal is to show no colour: ``NO_COLOR``, see no-color.org."""
    region: str | None = None
    """The country the machine seems to be in, such as ``GB``."""
    not_kept: str = ""
    """Why something that was half written could not be kept as anchor ended."""
    have_left: Callable[[], bool] = lambda: False
    """Tells, once each time, that nobody can see this terminal any more."""

    @cached_property
    def keeper(self) -> "Keeper":
        """The journal. Its passphrase, if it has one, is asked for once."""
        from anchor.tui.keeping import Keeper

        return Keeper(self.places.journal)

    def remember(self, write: Callable[[], None]) -> str:
        """Write something down, if anything may be; give the reason if that was not possible."""
        if not self.save:
            return ""
        try:
            write()
        except OSError as error:
            return error.strerror or type(error).__name__
        return ""

    def remember_skips(self, regions: Iterable[str]) -> str:
        """Leave parts of the body out from now on; give the reason if that was not possible."""
        return self.remember(lambda: self.state.remember_skips(regions))

    def toolkit_lines(self) -> list[str]:
        """Say which things of their own may help a person; nothing if there are none."""
        from anchor.care.toolkit import read_toolkit
        from anchor.plain.care import toolkit_lines
        from anchor.words import care as words
        from anchor.words import tr

        items, _ = read_toolkit(self.places.toolkit)
        return [tr(words.TOOLKIT_YOURS), *toolkit_lines(items)] if items else []
