"""First line: from the process's start until the first line stands on the terminal.

``anchor breathe --plain`` against an empty Typer app with as many commands as anchor has, which
imports msgspec, tomllib and platformdirs and prints a line; both in a terminal of their own, in
turn. The app is a module, so that its byte code is kept as anchor's is, and a script of two lines
that calls it, as installers write them. Limit: 1.25 times.
"""

from collections.abc import Iterator

from anchor.cli.app import app
from benchmarks.processes import first_line, in_turn
from benchmarks.subject import Subject
from benchmarks.table import Row, compared

_HEAD = """\
import tomllib

import msgspec
import platformdirs
import typer

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
"""
_COMMAND = """

@app.command()
def command{number}() -> None:
    print("Breathe in")
"""
_SCRIPT = """\
#!{python}
import sys
from empty_app import app
sys.exit(app())
"""


def measure(subject: Subject, runs: int) -> Iterator[Row]:
    """Measure it."""
    environ = subject.environ()
    empty = empty_app(subject)
    anchor, floor = in_turn(
        runs,
        lambda: first_line([subject.anchor, "breathe", "--plain"], environ),
        lambda: first_line(empty, environ),
    )
    yield compared("anchor breathe : empty Typer app, first line", anchor, floor, 1.25)


def empty_app(subject: Subject) -> list[str]:
    """Write the empty app, and give the command that runs it."""
    folder = subject.new_folder("empty")
    commands = "".join(_COMMAND.format(number=number) for number in range(_commands()))
    (folder / "empty_app.py").write_text(_HEAD + commands)
    script = folder / "empty"
    script.write_text(_SCRIPT.format(python=subject.python))
    script.chmod(0o755)
    return [str(script), "command0"]


def _commands() -> int:
    groups = (group.typer_instance for group in app.registered_groups)
    inside = sum(len(group.registered_commands) for group in groups if group is not None)
    return len(app.registered_commands) + inside
