"""Key bindings, made from the catalogue of keys, so that what is shown is what works."""

from textual.binding import Binding

from anchor.words import tr
from anchor.words.keys import KEYS


def binding(identity: str, action: str, *, show: bool = True, priority: bool = False) -> Binding:
    """Bind an action to the keys of a name in the catalogue.

    ``show``: in the line at the bottom; the page of keys shows every one.
    """
    keys, short, long = KEYS[identity]
    return Binding(
        keys, action, tr(short), tooltip=tr(long), id=identity, show=show, priority=priority,
        system=identity in ("interrupt", "suspend"),
    )  # fmt: skip
