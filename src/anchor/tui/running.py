"""Shows the app until it is left, and leaves the terminal as it was, whatever ends it."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from anchor.tui.app import AnchorApp

SECONDS_TO_END = 5
"""After a signal that ends the app: after so long it has hung, and the system ends it."""


def run(app: AnchorApp) -> None:
    """Show an app until it is left. Raises what went wrong in it, if something did.

    What ends a program from outside ends the app first, and then the program in its own way, so
    that whoever started it is told.
    """
    if sys.platform == "win32":
        app.run()
    else:
        from anchor.tui.driver import Terminal

        app.driver_class = Terminal
        with _terminal_kept(), _ended_by_signals() as signals:
            try:
                app.run()
            except KeyboardInterrupt:
                if not signals:
                    raise
        for number in signals:
            signal.raise_signal(number)
    if app.problem is not None:
        raise app.problem


if sys.platform != "win32":
    import termios

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

    @contextmanager
    def _ended_by_signals() -> Iterator[list[signal.Signals]]:
        """End the app for signals that would end the program; give the one that did."""
        ended: list[signal.Signals] = []

        def end(number: int, frame: FrameType | None) -> None:
            if not ended:
                ended.append(signal.Signals(number))
                signal.alarm(SECONDS_TO_END)
                # Python stops what runs, in good order, for this one only.
                signal.raise_signal(signal.SIGINT)

        before = {number: signal.signal(number, end) for number in (signal.SIGTERM, signal.SIGHUP)}
        try:
            yield ended
        finally:
            signal.alarm(0)
            for number, handler in before.items():
                signal.signal(number, signal.SIG_DFL if ended else handler)
