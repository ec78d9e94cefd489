"""The passphrase of the journal, as a command of the person's gives it: a password manager, say."""

import os
import sys

from anchor.core.text import one_line
from anchor.errors import AnchorError, Status
from anchor.words import tr

COMMAND = "ANCHOR_PASSPHRASE_COMMAND"


def passphrase_by_command() -> str | None:
    """Give the first line that the command writes; ``None``: there is no command.

    Raises ``AnchorError`` for a command that fails, or writes nothing.
    """
    command = os.environ.get(COMMAND, "").strip()
    if not command:
        return None
    import shlex
    import subprocess

    from anchor.words import passphrase as words

    # Whatever is piped into anchor is for anchor.
    asking = None if sys.stdin and sys.stdin.isatty() else subprocess.DEVNULL
    try:
        parts = shlex.split(command, posix=os.name != "nt")
        done = subprocess.run(parts, stdin=asking, stdout=subprocess.PIPE, check=False)
    except (OSError, ValueError) as error:
        raise _failed(getattr(error, "strerror", None) or str(error)) from None
    if done.returncode:
        raise _failed(tr(words.COMMAND_ENDED, status=done.returncode))
    first, *_ = done.stdout.decode("utf-8", "replace").split("\n")
    if not (passphrase := first.rstrip("\r")):
        raise _failed(tr(words.COMMAND_SILENT))
    return passphrase


def _failed(reason: str) -> AnchorError:
    from anchor.words import passphrase as words

    said = tr(words.COMMAND_FAILED, command=COMMAND, reason=one_line(reason))
    return AnchorError(said, Status.STORAGE)
