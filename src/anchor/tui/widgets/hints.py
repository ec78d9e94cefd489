"""The quiet line at the bottom: the keys that work here, made from the bindings themselves."""

from textual import events
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widgets import Static

from anchor.tui.bindings import is_typing

ALWAYS = ("leave", "session.not-helping", "session.not-helping-typing", "help-now")
"""Shown however little room there is."""

LAST = "keys"
"""What goes last of all the others but the first: it names them."""

_GAP = "   "


class Hints(Static):
    """Shows as many keys as there is room for. Each can be clicked."""

    DEFAULT_CSS = """
    Hints { height: 1; text-align: center; }
    """

    def __init__(self) -> None:
        """Style what can be clicked like the rest: it is the keys that matter."""
        super().__init__(id="hints")
        self.auto_links = False
        self._shown: list[tuple[str, str]] = []

    def _on_mount(self, event: events.Mount) -> None:
        super()._on_mount(event)
        self.screen.bindings_updated_signal.subscribe(self, self._show)
        self.call_after_refresh(self._show, self.screen)

    def _on_resize(self, event: events.Resize) -> None:
        self._show(self.screen)

    def _show(self, screen: "Screen[object]") -> None:
        if not screen.is_current or not self.size.width:
            return
        shown = self._wanted(screen)
        while len(shown) > 1 and self._length(shown) > self.size.width:
            shown.remove(_least(shown))
        now = [(self._key(found), found.binding.description) for found in shown]
        if now != self._shown:
            self._shown = now
            self.update(Content(_GAP).join(map(self._hint, shown)), layout=False)

    def _wanted(self, screen: "Screen[object]") -> list[ActiveBinding]:
        """Give what is shown, each with the first of its keys that works now."""
        typing = is_typing(screen)
        wanted: dict[str, ActiveBinding] = {}
        for found in screen.active_bindings.values():
            key = self._key(found)
            is_text = typing and len(key) == 1 and key.isascii()  # Enter is shown as a sign
            if found.binding.show and found.enabled and not is_text:
                wanted.setdefault(found.binding.description, found)
        # In the screen's own order, whichever keys a person gave to them, and also where it is a
        # part of the screen that does the same.
        order = [binding.description for binding in screen.BINDINGS if isinstance(binding, Binding)]
        return sorted(
            wanted.values(),
            key=lambda found: (
                order.index(found.binding.description)
                if found.binding.description in order
                else len(order)
            ),
        )

    def _key(self, found: ActiveBinding) -> str:
        return self.app.get_key_display(found.binding)

    def _length(self, shown: list[ActiveBinding]) -> int:
        texts = (f"{self._key(found)} {found.binding.description}" for found in shown)
        return len(_GAP.join(texts))

    def _hint(self, found: ActiveBinding) -> Content:
        key = Content.styled(self._key(found), "$anchor-accent")
        hint = Content.assemble(key, f" {found.binding.description}")
        click = f"app.simulate_key({found.binding.key!r})"
        return hint.stylize(Style.from_meta({"@click": click}))


def _least(shown: list[ActiveBinding]) -> ActiveBinding:
    """Give what can be left out first, of several."""
    others = [found for found in shown if found.binding.id not in ALWAYS]
    after_first = [found for found in others[1:] if found.binding.id != LAST]
    return (after_first or [f for f in others if f.binding.id == LAST] or others or shown)[-1]
