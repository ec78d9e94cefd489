"""What the terminal is, and what the person asked of it."""

import os
import sys


def is_plain(asked: bool) -> bool:
    """Tell whether to speak in plain lines: asked for, or all that this terminal can show."""
    wanted = asked or any(os.environ.get(name) not in (None, "", "0") for name in _ASK_FOR_PLAIN)
    return wanted or os.environ.get("TERM") == "dumb" or not _to_terminal()


def is_full(asked_plain: bool) -> bool:
    """Tell whether to open the full screen: at a terminal, unless plain lines are wanted."""
    from_terminal = sys.stdin is not None and sys.stdin.isatty()
    return from_terminal and not is_plain(asked_plain)


def _to_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()  # it may have been closed


_ASK_FOR_PLAIN = ("ANCHOR_PLAIN", "ACCESSIBLE")
