"""The person's editor: opened for a file of theirs, or for a private text."""

import os
import shlex
import subprocess
from pathlib import Path
from typing import Literal

from anchor.cli.terminal import is_full, is_terminal
from anchor.core.text import one_line, quoted
from anchor.errors import AnchorError, Status
from anchor.files import create_private
from anchor.words import authoring as authoring_words
from anchor.words import care as words
from anchor.words import tr

Place = Literal["here", "outside"]
"""Where a pack is written on: in the editor of the full screen, or in another program."""

_EDITORS = ("VISUAL", "EDITOR")
_USUAL_EDITOR = "notepad" if os.name == "nt" else "nano"


_PLUS = ("+{line}", "{file}")
_COLON = ("{file}:{line}",)
_GOTO = ("--goto", "{file}:{line}")
_AT_LINE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("vi", "vim", "nvim", "gvim", "mvim", "nano", "pico", "micro", "kak"), _PLUS),
    **dict.fromkeys(("emacs", "emacsclient", "mg", "jed", "joe", "ne", "mcedit"), _PLUS),
    **dict.fromkeys(("gedit", "bbedit"), _PLUS),
    **dict.fromkeys(("hx", "helix", "subl", "zed", "zeditor"), _COLON),
    **dict.fromkeys(("code", "code-insiders", "codium", "vscodium"), _GOTO),
    **dict.fromkeys(("kate", "kwrite", "mate"), ("--line", "{line}", "{file}")),
    "notepad++": ("-n{line}", "{file}"),
}
"""How editors are told at which line to open a file. Any other gets the file alone."""
_WAITING: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("code", "code-insiders", "codium", "vscodium", "subl"), ("--wait", "-w")),
    **dict.fromkeys(("zed", "zeditor", "gedit", "bbedit", "mate"), ("--wait", "-w")),
    **dict.fromkeys(("gvim", "mvim"), ("-f", "--nofork")),
    "kate": ("--block", "-b"),
}
"""What makes editors with windows of their own wait until the file is closed: any of these."""
_IN_TERMINAL = frozenset(
    ("vi", "vim", "nvim", "nano", "pico", "micro", "kak", "mg", "jed", "joe", "ne", "mcedit", "hx")
) | {"helix"}
"""Editors that write on the terminal itself. Any other may have a window, or be a script."""


def writing_place(here: bool, plain: bool) -> Place:
    """Tell where to write on a pack: in the person's own editor, if they have one.

    ``here``: not there, whatever they have. Raises ``AnchorError`` if that needs a terminal.
    """
    if is_full(plain):
        return "here" if here or not _own_editor() else "outside"
    if here:
        raise AnchorError(tr(authoring_words.HERE_NEEDS_TERMINAL))
    return "outside"


def open_in_editor(file: Path, line: int | None = None) -> None:
    """Open a file in the person's editor, and wait until it is closed. Raises ``AnchorError``.

    Where the editor is known, it opens at ``line``, from 1. One that needs a terminal is not
    started where there is none.
    """
    _expect_terminal(words.NEEDS_TERMINAL, one_line(str(file)))
    editor = _own_editor() or _USUAL_EDITOR
    said = {"editor": quoted(editor), "file": one_line(str(file))}
    try:
        command = _command(shlex.split(editor, posix=os.name != "nt"), file, line)
        status = subprocess.run(command, check=False).returncode
    except (OSError, ValueError):
        raise AnchorError(tr(words.EDITOR_FAILED, **said), Status.FAILED) from None
    if status:
        raise AnchorError(tr(words.EDITOR_ENDED, status=status, **said), Status.FAILED)


def _own_editor() -> str:
    """Give the command of the person's editor; nothing if they have not said which it is."""
    return next(filter(str.strip, (os.environ.get(name, "") for name in _EDITORS)), "")


def _expect_terminal(sentence: str, file: str) -> None:
    """Raise ``AnchorError`` if the person's editor would write its screen into a pipe."""
    editor = _own_editor() or _USUAL_EDITOR
    try:
        name = _name(shlex.split(editor, posix=os.name != "nt")[0])
    except ValueError:
        return  # it is told when it is to be started
    if name in _IN_TERMINAL and not is_terminal():
        raise AnchorError(tr(sentence, editor=quoted(editor), file=file))


def _name(program: str) -> str:
    """Give the name an editor is known by, without its folder and its ending."""
    name = Path(program.replace("\\", "/")).name.lower()
    for ending in (".exe", ".cmd", ".bat"):
        name = name.removesuffix(ending)
    return name


def _command(editor: list[str], file: Path, line: int | None) -> list[str]:
    """Give the command that opens a file. ``editor`` may have arguments of its own."""
    name = _name(editor[0])
    waiting = _WAITING.get(name, ())
    if waiting and not set(waiting) & set(editor):
        editor = [*editor, waiting[0]]
    form = _AT_LINE.get(name, ()) if line else ()
    return [*editor, *(part.format(line=line, file=file) for part in form or ("{file}",))]


def edited(text: str, name: str) -> str:
    """Let the person change a private text, and give it as it is then. Raises ``AnchorError``.

    It is in a folder of its own meanwhile, erased with whatever the editor leaves there. Only
    where the editor fails after something was written does it stay: the error names it.
    """
    from anchor.places import places

    _expect_terminal(words.WRITING_NEEDS_TERMINAL, name)
    file = places().data / f"editing-{os.urandom(8).hex()}" / name
    create_private(file, text)
    try:
        open_in_editor(file)
    except BaseException:
        if _read(file) == text:
            _erase(file.parent)
        raise
    written = _read(file)
    _erase(file.parent)
    return written


def _read(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
    except FileNotFoundError:  # an editor may take it away
        return ""


def _erase(folder: Path) -> None:
    """Erase a folder with all that is in it: an editor may have left copies, in folders too."""
    from anchor.journal.privacy import erase

    for path in folder.iterdir():
        if path.is_symlink():  # what it leads to may be anybody's
            path.unlink()
        elif path.is_dir():
            _erase(path)
        else:
            erase(path)
    folder.rmdir()
