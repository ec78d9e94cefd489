"""Yes or no, said by a sign: a colour alone is not seen by everybody."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import var
from textual.widget import Widget

from anchor.tui.widgets.given import Given


class Tick(Widget, can_focus=True):
    """``[ ]`` or ``[x]``: Space or the mouse changes it; Enter leaves it as it is, and goes on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "change", show=False),
        Binding("enter", "submit", show=False),
    ]
    DEFAULT_CSS = """
    Tick { width: 100%; height: auto; }
    """

    value: var[bool] = var(False)

    def __init__(self, label: str) -> None:
        """Say no to what the label says."""
        super().__init__()
        self._label = label

    def render(self) -> Content:
        """Draw the sign before the label."""
        return Content(f"{'[x]' if self.value else '[ ]'} {self._label}")

    def watch_value(self) -> None:
        self.refresh()

    def action_change(self) -> None:
        self.value = not self.value

    def action_submit(self) -> None:
        self.post_message(Given(""))

    def on_click(self, event: events.Click) -> None:
        self.action_change()
