"""Shows the app until it is left, and leaves the terminal as it was, whatever ends it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from anchor.endings import ended_by_signals
from anchor.errors import AnchorError
from anchor.tui.app import AnchorApp
from anchor.tui.presenting.signs import is_ascii


def run(app: AnchorApp) -> None:
    """Show an app until it is left. Raises what went wrong in it, if something did.

    What ends a program from outside ends the app first, and then the program in its own way, so
    that whoever started it is told. What was half written is kept before that, if it can be.
    """
    with ended_by_signals():
        try:
            _show(app)
        finally:
            _keep_half_written(app)
    if app.problem is not None:
        raise app.problem


def _keep_half_written(app: AnchorApp) -> None:
    if app.around.keeper.left is None:
        return
    from anchor.tui.keeping import reason
    from anchor.tui.safekeeping import keep_now

    try:
        app.has_kept = keep_now(app.around) or app.has_kept
    except (AnchorError, OSError) as error:
        app.not_kept = reason(error)


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
