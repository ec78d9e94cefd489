"""What takes no text itself, and stands beside where text goes: letters are passed on to there."""

from collections.abc import Callable

from textual import events
from textual.widget import Widget

from anchor.tui.widgets.parting import Parting


class Passing(Parting, Widget):
    """Whoever writes goes on writing here: no letter they type does anything else."""

    letters_to: Callable[[], Widget | None] | None = None
    """Gives where letters go. While there is nothing, they are keys."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Tell whether a key is text."""
        is_letter = character is not None and character.isprintable() and not character.isspace()
        return self.letters_to is not None and is_letter

    def _forward_event(self, event: events.Event) -> None:
        """Pass text on, and the focus with it.

        Here and not when the event is handled: by then the next letters may be there already, and
        they would overtake it.
        """
        to = self.letters_to() if self.letters_to and self._is_text(event) else None
        if to is None:
            super()._forward_event(event)
            return
        self.screen.set_focus(to)
        to._forward_event(event)

    def _is_text(self, event: events.Event) -> bool:
        if isinstance(event, events.Paste):
            return True
        if not isinstance(event, events.Key) or not event.is_printable:
            return False
        bound = self.screen.active_bindings.get(event.key)
        is_own = bound is not None and bound.node is self
        return not is_own and self.check_consume_key(event.key, event.character)
