"""What the terminal is, and what the person asked of it."""

import os
import sys


def is_plain(asked: bool) -> bool:
    """Tell whether to speak in plain lines: asked for, settled, or all this terminal can show."""
    dumb = os.environ.get("TERM") == "dumb" or not _to_terminal()
    return asked or dumb or _settled_face() == "plain"


def is_full(asked_plain: bool) -> bool:
    """Tell whether to open the full screen: at a terminal, unless plain lines are wanted."""
    return _from_terminal() and not is_plain(asked_plain)


def is_terminal() -> bool:
    """Tell whether both what is typed and what is said go by a terminal."""
    return _from_terminal() and _to_terminal()


def _from_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _to_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()  # it may have been closed


def _settled_face() -> str:
    from anchor.places import places
    from anchor.settings import read_settings

    return read_settings(places().settings, os.environ)[0].face
