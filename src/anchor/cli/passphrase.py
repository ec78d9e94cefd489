"""The person's journal, and the ways to its passphrase.

A command in ``ANCHOR_PASSPHRASE_COMMAND``, such as a password manager's, goes before everything;
then comes the terminal, and where there is none, a line of standard input.
"""

import os
import sys
from functools import partial

from anchor.companion.passphrase import COMMAND, passphrase_by_command
from anchor.errors import AnchorError, Status
from anchor.journal.store import Journal
from anchor.places import places
from anchor.plain.page import Page
from anchor.words import tr

TRIES = 3
"""How often a person may be wrong, or type two that differ."""

SHORT = 12
"""So few characters are soon guessed by a machine."""

_LINE_ENDS = "\r\n"


def own_journal(*, reads_input: bool = True) -> Journal:
    """Give the person's journal. It asks for its passphrase once that is needed.

    Where standard input is not what a person types, and is for something else, it is not read.
    """
    return Journal(places().journal, passphrase=partial(_ask, reads_input))


def new_passphrase(page: Page) -> str | None:
    """Ask for a new passphrase, twice; without a terminal, read it. ``None``: the person left.

    Raises ``AnchorError``.
    """
    from anchor.words import passphrase as words

    if not _is_terminal(sys.stdin):
        typed = _line()
        if not typed.strip():
            raise AnchorError(tr(words.EMPTY))
        return typed
    for _ in range(TRIES):
        typed = _typed(page, tr(words.ASK_NEW)) or ""
        if not typed.strip():
            return None
        again = _typed(page, tr(words.ASK_AGAIN))
        if again is None:
            return None
        if again == typed:
            if len(typed) < SHORT:
                page.say(tr(words.SHORT))
            return typed
        page.say(tr(words.NOT_THE_SAME))
    raise AnchorError(tr(words.DIFFERENT), Status.FAILED)


def _ask(reads_input: bool, wrong: int) -> str | None:
    """Give the passphrase of the journal; ``None``: there is no further try.

    Raises ``AnchorError`` if the command for it fails.
    """
    if os.environ.get(COMMAND, "").strip():
        return None if wrong else passphrase_by_command()
    if not _is_terminal(sys.stdin):
        typed = _line() if reads_input and not wrong else ""
        if typed or not _has_terminal():
            return typed or None
    if wrong == TRIES:
        return None
    from anchor.words import passphrase as words

    page = Page()
    if wrong:
        page.aside(tr(words.NOT_IT))
    return _typed(page, tr(words.ASK)) or None


def _typed(page: Page, prompt: str) -> str | None:
    """Let a person type something that is not shown; ``None``: they left."""
    from getpass import getpass

    from anchor.plain.keywords import action

    while True:
        try:
            typed = getpass(page.prompt(prompt))
        except (KeyboardInterrupt, EOFError, UnicodeError):
            return None
        if action(typed, False) != "help_now":
            return typed
        from anchor.cli.help_now import show_on

        show_on(page)


def _line() -> str:
    """Read a line of standard input; nothing, if there is none."""
    stream = getattr(sys.stdin, "buffer", None)
    line: bytes = stream.readline() if stream else b""
    return line.decode("utf-8", "replace").rstrip(_LINE_ENDS)


def _is_terminal(stream: object) -> bool:
    isatty = getattr(stream, "isatty", None)
    return bool(isatty and isatty())


def _has_terminal() -> bool:
    """Tell whether there is a terminal to ask at, whatever standard input is."""
    try:
        os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
    except (OSError, AttributeError):  # no terminal, or no such thing on this system
        return False
    return True
