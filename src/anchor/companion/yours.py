"""A person's own on the first page: favourites, and what was begun last."""

from anchor.errors import AnchorError
from anchor.packs.library import Found, Library
from anchor.state import State


def yours(library: Library, state: State, most: int) -> list[Found]:
    """Give the favourites, then what was begun last and did not turn out to be unhelpful."""
    not_helpful = state.not_helpful()
    recent = [name for name in state.recent() if name not in not_helpful]
    found = (find(library, name) for name in dict.fromkeys([*state.favourites(), *recent]))
    return [one for one in found if one is not None][:most]


def no_longer_yours(state: State, name: str) -> None:
    """Take an exercise or a routine from among them. Raises ``OSError``."""
    if name in state.favourites():
        state.remember_favourite(name, False)
    if name in state.recent():
        state.forget_recent(name)


def find(library: Library, name: str) -> Found | None:
    """Find what is remembered; ``None``: it is not there any more, or cannot be read."""
    try:
        return library.find(name)
    except AnchorError:
        return None
