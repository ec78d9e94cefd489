"""Shows the app until it is left, and leaves the terminal as it was, whatever ends it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from anchor.tui.app import AnchorApp
from anchor.tui.presenting.signs import is_ascii


def run(app: AnchorApp) -> None:
    """Show an app until it is left. Raises what went wrong in it, if something did.

    What was half written is kept then, whatever ended it, if it can be.
    """
    try:
        _show(app)
    finally:
        _keep_half_written(app)
    if app.problem is not None:
        raise app.problem


def _keep_half_written(app: AnchorApp) -> None:
    if app.around.keeper.left is None:
        return
    from anchor.tui.safekeeping import keep_now

    any_kept, why = keep_now(app.around)
    app.has_kept = app.has_kept or any_kept
    app.around.not_kept = app.around.not_kept or why


if sys.platform == "win32":

    def _show(app: AnchorApp) -> None:
        app.run()

else:
    import termios

    def _show(app: AnchorApp) -> None:
        from anchor.tui.driver import PlainTerminal, Terminal

        app.driver_class = PlainTerminal if is_ascii(app.around.settings) else Terminal
        with _terminal_kept():
            app.run()

    @contextmanager
    def _terminal_kept() -> Iterator[None]:
        """Set the terminal as it was, also after what ends in the middle of setting it."""
        terminal = sys.__stdin__
        before = termios.tcgetattr(terminal) if terminal and terminal.isatty() else None
        try:
            yield
        finally:
            if before is not None and terminal is not None:
                with suppress(termios.error):  # there may be no terminal any more
                    termios.tcsetattr(terminal, termios.TCSANOW, before)
