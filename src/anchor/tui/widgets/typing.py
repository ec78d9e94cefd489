"""Whether the person is in a text field, where keys are text."""

from textual.screen import Screen
from textual.widget import Widget


def is_typing(screen: "Screen[object]") -> bool:
    """Tell whether letters that are typed now are text."""
    focused: Widget | None = screen.focused
    return focused is not None and focused.check_consume_key("a", "a")
