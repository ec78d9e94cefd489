"""Runs a command, and turns whatever goes wrong into a sentence and an exit status."""

import os
import sys

from anchor.core.text import one_line
from anchor.errors import AnchorError, Status

LONGEST_MESSAGE = 300
"""A sentence about a wrong use quotes what was typed, however long that is."""


def run(arguments: list[str]) -> int:
    """Run a command and give its exit status. The only place that catches everything."""
    try:
        return _answer(arguments)
    except AnchorError as error:
        _complain(error.message)
        return error.status
    except KeyboardInterrupt:
        return Status.INTERRUPTED
    except BrokenPipeError:
        # Whoever was reading has left: there is nobody to tell.
        _let_go_of_output()
        return Status.FAILED
    except OSError as error:
        _let_go_of_output()
        _complain(_of_system(error))
        return Status.STORAGE
    except Exception as error:
        if os.environ.get("ANCHOR_DEBUG"):
            raise
        from anchor.words import commands as words
        from anchor.words import tr

        _complain(tr(words.INTERNAL, kind=type(error).__name__))
        return Status.FAILED


def _answer(arguments: list[str]) -> int:
    if arguments[:1] == ["help-now"]:
        # Before the command parser is loaded: whoever asks for this waits for nothing.
        from anchor.cli.help_now import quick

        if quick(arguments[1:]):
            return Status.DONE
    if arguments[:1] == ["checkin"]:
        # To note a number takes no longer than it has to.
        from anchor.cli.checkin import quick

        if quick(arguments[1:]):
            return Status.DONE
    from anchor.cli.at_once import quick

    if quick(arguments):
        return Status.DONE
    from typer.exceptions import TyperException

    from anchor.cli.app import needed, understood

    arguments = understood(arguments)
    try:
        return (
            needed(arguments)(arguments, prog_name="anchor", standalone_mode=False) or Status.DONE
        )
    except TyperException as error:
        if arguments[:1] == ["help-now"]:
            # Whoever needs this is answered, whatever else was typed.
            from anchor.cli.help_now import show

            show(None)
        raise AnchorError(_of_usage(error)) from None


def _let_go_of_output() -> None:
    """Throw away what standard output does not take: Python would complain of it as it ends."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(message: str) -> None:
    from anchor.plain.page import Page

    Page().aside(*message.splitlines())


def _of_system(error: OSError) -> str:
    """Say what the system refused, and for which file, if it told."""
    from anchor.words import commands as words
    from anchor.words import tr

    said = tr(words.SYSTEM, reason=error.strerror or type(error).__name__)
    file = error.filename2 or error.filename
    return f"{said} {tr(words.SYSTEM_FILE, file=one_line(str(file)))}" if file else said


def _of_usage(error: Exception) -> str:
    """Give the sentence of a wrong use: it quotes what was typed, so it is made safe."""
    import typer

    from anchor.words import commands as words
    from anchor.words import tr

    format_message = getattr(error, "format_message", None)
    message = one_line(format_message() if format_message else str(error))
    if len(message) > LONGEST_MESSAGE:
        message = message[: LONGEST_MESSAGE - 3] + "..."
    said = message if message.endswith((".", "?", ")")) else f"{message}."
    context = getattr(error, "ctx", None)
    # What is wrong with a value says already what the right one would be.
    if context is None or said.endswith("?") or type(error) is typer.BadParameter:
        return said
    return f"{said} {tr(words.SEE_HELP, command=context.command_path)}"
