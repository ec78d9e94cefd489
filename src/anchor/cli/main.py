"""Runs a command, and turns whatever goes wrong into a sentence and an exit status."""

import os
import sys

from anchor.core.text import one_line
from anchor.errors import AnchorError, Status


def run(arguments: list[str]) -> int:
    """Run a command and give its exit status. The only place that catches everything."""
    from typer.exceptions import TyperException

    from anchor.cli.app import app

    try:
        return app(arguments, prog_name="anchor", standalone_mode=False) or Status.DONE
    except AnchorError as error:
        _complain(error.message)
        return error.status
    except TyperException as error:
        _complain(_of_usage(error))
        return Status.WRONG_USE
    except KeyboardInterrupt:
        return Status.INTERRUPTED
    except BrokenPipeError:
        # Whoever was reading has left: there is nobody to tell. Python would complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Status.FAILED
    except OSError as error:
        from anchor.words import commands as words
        from anchor.words import tr

        _complain(tr(words.SYSTEM, reason=error.strerror or type(error).__name__))
        return Status.STORAGE
    except Exception as error:
        if os.environ.get("ANCHOR_DEBUG"):
            raise
        from anchor.words import commands as words
        from anchor.words import tr

        _complain(tr(words.INTERNAL, kind=type(error).__name__))
        return Status.FAILED


def _complain(message: str) -> None:
    from anchor.plain.page import Page

    Page().aside(*message.splitlines())


def _of_usage(error: Exception) -> str:
    """Give the sentence of a wrong use: it quotes what was typed, so it is made safe."""
    format_message = getattr(error, "format_message", None)
    message = one_line(format_message() if format_message else str(error))
    return message if message.endswith((".", "?", ")")) else f"{message}."
