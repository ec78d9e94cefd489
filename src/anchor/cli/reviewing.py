"""What follows an editor: what is wrong with the pack, how to go on, and how to play it."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Literal

from anchor.cli.desk import Desk
from anchor.cli.editor import Place, open_in_editor
from anchor.cli.problems import say_problems
from anchor.core.text import one_line
from anchor.errors import AnchorError, Status
from anchor.packs.diagnostics import Diagnostic, PackError
from anchor.packs.earlier import bring_back, name_to_type
from anchor.packs.library import Library, PackFile
from anchor.packs.writing.authoring import is_usable, keep_usable, last_usable
from anchor.places import places
from anchor.words import authoring as words
from anchor.words import editor as editor_words
from anchor.words import sharing as sharing_words
from anchor.words import tr

_Next = Literal["again", "leave", "back"]


def write_on(desk: Desk, path: Path, line: int, place: Place, name: str | None = None) -> int:
    """Open a pack at a line, check it afterwards, and again for as long as the person wants.

    ``name`` is what in it they are at. Gives the exit status. Raises ``AnchorError``.
    """
    desk.page.say(tr(words.FILE, file=str(path)))
    if place == "here":
        return _write_here(desk, path, line, name)
    _say_what_is_kept(desk, path)
    keep_usable(path)
    while True:
        open_in_editor(path, line)
        problems = _check(path)
        _say_how_it_is(desk, path, problems, name)
        first = first_to_mend(problems)
        wanted = _asked(desk, path, first) if first and desk.attended else "leave"
        if wanted == "back" and _brought_back(desk, path):
            say_how_to_play(desk, path, name)
            return Status.DONE
        if wanted == "leave" or first is None:
            return Status.DONE if is_usable(problems) else Status.FAILED
        line = max(1, first.line)


def _say_what_is_kept(desk: Desk, path: Path) -> None:
    """Say that there are words written in anchor itself, which another editor does not show."""
    from anchor.packs.writing.drafts import Drafts
    from anchor.packs.writing.manuscript import has_unsaved

    where = places()
    with suppress(PackError):  # it is told when the editor is left
        if has_unsaved(path, Drafts(where.drafts)):
            desk.page.say(tr(words.KEPT_HERE, name=name_to_type(path, where.packs)))


def _write_here(desk: Desk, path: Path, line: int, name: str | None) -> int:
    """Open a pack in the editor of the full screen, and say how it is when that is left."""
    from anchor.cli.full import write

    if write(path, line):
        desk.page.say(tr(editor_words.LEFT_UNSAVED))
    problems = _check(path)
    if is_usable(problems):
        say_how_to_play(desk, path, name)
        return Status.DONE
    _say_what_now(desk, path)
    return Status.FAILED


def first_to_mend(problems: Sequence[Diagnostic]) -> Diagnostic | None:
    """Give the problem to begin with: the first that is no warning, or else the first."""
    grave = (problem for problem in problems if problem.severity != "warning")
    return next(grave, next(iter(problems), None))


def say_how_to_play(desk: Desk, path: Path, name: str | None = None) -> None:
    """Say how to play what is in a pack, or the one thing in it that has the name."""
    try:
        pack = PackFile(path, False).read()
    except PackError:
        return
    if not _is_among_packs(path):
        desk.page.say(tr(words.PLAY_ELSEWHERE, file=one_line(str(path))))
        return
    names = [exercise.name for exercise in pack.exercises]
    names += [routine.name for routine in pack.routines]
    if name is None or name not in names:
        if len(names) != 1:
            desk.page.say(tr(words.PLAY_ANY, name=path.stem))
            return
        (name,) = names
    desk.page.say(tr(words.PLAY_WITH, name=_shortest(f"{path.stem}/{name}", name)))


def _is_among_packs(path: Path) -> bool:
    return path.parent.absolute() == places().packs.absolute()


def _shortest(identity: str, name: str) -> str:
    """Give the shorter name, if it leads there too."""
    try:
        found = Library(places().packs).find(name)
    except AnchorError:
        return identity
    return name if found.identity == identity else identity


def _check(path: Path) -> list[Diagnostic]:
    return PackFile(path, not _is_among_packs(path)).check()


def _brought_back(desk: Desk, path: Path) -> bool:
    """Bring back the last version that could be played, if it is still there, and say so."""
    last = last_usable(path)
    restored = bring_back(path, last.number) if last else None
    if restored is None:
        return False
    desk.page.say(tr(words.BROUGHT_BACK))
    if restored.exchanged:
        desk.page.say(tr(sharing_words.EXCHANGED, path=one_line(str(restored.exchanged))))
    return True


def _say_how_it_is(
    desk: Desk, path: Path, problems: Sequence[Diagnostic], name: str | None
) -> None:
    if problems:
        say_problems(desk.page, problems)
    else:
        desk.page.say(tr(words.ALL_WELL))
    if is_usable(problems):
        say_how_to_play(desk, path, name)
        return
    _say_what_now(desk, path)


def _say_what_now(desk: Desk, path: Path) -> None:
    desk.page.say(tr(words.NOT_YET))
    if last := last_usable(path):
        name = name_to_type(path, places().packs)
        desk.page.say(tr(words.KEPT, name=name, number=last.number))


def _asked(desk: Desk, path: Path, first: Diagnostic) -> _Next:
    """Let the person choose how to go on. Where it cannot be played, Enter opens it again."""
    ways: list[tuple[_Next, str]] = [
        ("again", tr(words.AGAIN, line=max(1, first.line))),
        ("leave", tr(words.LEAVE)),
    ]
    worse = first.severity != "warning"
    if worse and last_usable(path):
        ways.append(("back", tr(words.BRING_BACK)))
    default = 1 if worse else 2
    prompt = tr(words.AGAIN_PROMPT, number=default)
    number = desk.questions.choose([said for _, said in ways], prompt, default)
    return "leave" if number is None else ways[number - 1][0]
