"""Names of widgets: styles are found by them, so none may be one of Textual's own."""

import importlib
import pkgutil

import textual.containers
import textual.widgets
from textual.widget import Widget

import anchor.tui.widgets


def test_no_widget_has_the_name_of_one_of_textuals() -> None:
    theirs = set(vars(textual.widgets)["__all__"]) | set(vars(textual.containers))
    ours = {
        thing.__name__
        for module in pkgutil.iter_modules(anchor.tui.widgets.__path__, "anchor.tui.widgets.")
        for thing in vars(importlib.import_module(module.name)).values()
        if isinstance(thing, type) and issubclass(thing, Widget) and "anchor" in thing.__module__
    }
    assert len(ours) > 20
    assert not ours & theirs
