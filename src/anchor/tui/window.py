"""The title of the terminal's window, which may say more than its screen does."""

from textual.app import App

from anchor.words import tr
from anchor.words.screens import HIDDEN_TITLE

_KEEP = "\x1b[22;2t"
_SET = "\x1b]2;{title}\x07"
_BRING_BACK = "\x1b[23;2t"


def cover_title(app: App[object]) -> None:
    """Give the window a title that says nothing; the terminal keeps the one it had."""
    _write(app, _KEEP + _SET.format(title=tr(HIDDEN_TITLE)))


def uncover_title(app: App[object]) -> None:
    """Give the window the title back that it had."""
    _write(app, _BRING_BACK)


def _write(app: App[object], sequence: str) -> None:
    # Textual writes only what it draws, beside bells and the clipboard: there is no public way.
    if app._driver is not None:
        app._driver.write(sequence)
