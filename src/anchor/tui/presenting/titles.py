"""The titles of exercises, looked up once each."""

from anchor.core.text import one_line
from anchor.errors import AnchorError
from anchor.packs.library import Library


class Titles:
    """Gives titles by full names. What is no longer in any pack goes by its name."""

    def __init__(self, library: Library) -> None:
        """Look them up in a library."""
        self._library = library
        self._known: dict[str, str] = {}

    def __call__(self, name: str) -> str:
        """Give the title of an exercise, safe to show."""
        if name not in self._known:
            try:
                title = self._library.find(name).thing.title
            except AnchorError:
                title = name
            self._known[name] = one_line(title)
        return self._known[name]
