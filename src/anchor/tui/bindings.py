"""Key bindings, made from the catalogue of keys, so that what is shown is what works."""

from typing import Any, NamedTuple

from textual.app import App
from textual.binding import Binding
from textual.screen import Screen

from anchor.settings import Settings
from anchor.words import tr
from anchor.words.keys import KEYS

TAKES_BACK = "-takes-back"
"""A class of screens where the key for going to the shell takes a change back, as in editors."""


def binding(identity: str, action: str, *, show: bool = True, priority: bool = False) -> Binding:
    """Bind an action to the keys of a name in the catalogue.

    ``show``: in the line at the bottom; the page of keys shows every one.
    """
    keys, short, long = KEYS[identity]
    return Binding(
        keys, action, tr(short), tooltip=tr(long), id=identity, show=show, priority=priority,
        system=identity in ("interrupt", "suspend"),
    )  # fmt: skip


def is_typing(screen: Screen[Any]) -> bool:
    """Tell whether letters that are typed now are text."""
    return screen.focused is not None and screen.focused.check_consume_key("a", "a")


def shown_keys(screen: Screen[Any]) -> dict[str, str]:
    """Give the first key that works now, as it is shown, for each name that has one."""
    keys: dict[str, str] = {}
    for found in screen.active_bindings.values():
        if found.binding.id:
            keys.setdefault(found.binding.id, screen.app.get_key_display(found.binding))
    return keys


def key_for(identity: str, app: App[Any], settings: Settings) -> str:
    """Give the first key that a person has for something, as it is shown, wherever it works."""
    first, *_ = settings.keys.get(identity, KEYS[identity][0]).split(",")
    return app.get_key_display(Binding(first.strip(), ""))


class Explained(NamedTuple):
    """What one or several keys do."""

    keys: tuple[str, ...]
    """As they are shown."""
    about: str
    everywhere: bool
    """Whether they do it on every screen."""


def explained(screen: Screen[Any]) -> list[Explained]:
    """Explain every key of the catalogue that works now, in its order.

    In a text field, keys that are text do not.
    """
    typing = is_typing(screen)
    found: dict[str, Explained] = {}
    for active in screen.active_bindings.values():
        one = active.binding
        key = screen.app.get_key_display(one)
        is_text = typing and len(key) == 1 and key.isascii()
        if one.id not in KEYS or not active.enabled or is_text:
            continue
        there = found.get(one.id, Explained((), one.tooltip, isinstance(active.node, App)))
        found[one.id] = there._replace(keys=(*there.keys, key))
    return [found[identity] for identity in KEYS if identity in found]
