"""A person's own people and things: shown, edited, and a message got ready."""

import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from anchor.care.people import Person, read_people
from anchor.care.toolkit import read_toolkit
from anchor.clock import SystemClock
from anchor.core.text import one_line
from anchor.errors import AnchorError, Status
from anchor.files import write_private
from anchor.places import places
from anchor.plain.asking import whole_number
from anchor.plain.care import person_lines, say_faults, toolkit_lines
from anchor.plain.lines import EndOfInput, TypedLines
from anchor.plain.page import Page
from anchor.words import care as words
from anchor.words import session as session_words
from anchor.words import tr

_TEMPLATES = Path(__file__).parent.parent / "care"


def show_people(edit: bool) -> None:
    """Show a person's people, or open the file they are in."""
    file = places().people
    page = Page()
    if edit:
        _edit(file, "people-template.toml", page)
        return
    people, faults = read_people(file)
    for person in people:
        page.say(*person_lines(person), "")
    if not people:
        page.say(tr(words.PEOPLE_NONE, file=str(file)))
    page.say(tr(words.EDIT_WITH, command="people"))
    say_faults(page, file, faults)


def show_toolkit(edit: bool) -> None:
    """Show a person's own things that help, or open the file they are in."""
    file = places().toolkit
    page = Page()
    if edit:
        _edit(file, "toolkit-template.toml", page)
        return
    items, faults = read_toolkit(file)
    page.say(*toolkit_lines(items) or [tr(words.TOOLKIT_NONE, file=str(file))])
    page.say(tr(words.EDIT_WITH, command="toolkit"))
    say_faults(page, file, faults)


def reach(name: str | None, copy: bool) -> None:
    """Get a message to someone ready, and hand it to the terminal's clipboard. Sends nothing."""
    file = places().people
    page = Page()
    people, faults = read_people(file)
    say_faults(page, file, faults)
    if not people:
        raise AnchorError(
            f"{tr(words.PEOPLE_NONE, file=one_line(str(file)))} "
            f"{tr(words.EDIT_WITH, command='people')}"
        )
    person = _whom(page, people, file, name)
    if person is None:
        return
    sentence = person.sentence or tr(words.REACH_DEFAULT)
    page.say(tr(words.REACH_PERSON, name=person.name, reach=person.reach or person.name))
    page.say(sentence)
    if copy and sys.stdout.isatty():
        page.to_clipboard(sentence)
        page.say(tr(words.REACH_COPIED))
    else:
        page.say(tr(words.REACH_NOT_SENT))


def _whom(page: Page, people: Sequence[Person], file: Path, name: str | None) -> Person | None:
    if name is not None:
        return _named(people, file, name)
    lines = TypedLines(SystemClock())
    if len(people) == 1 or not lines.attended:
        return people[0]
    for number, person in enumerate(people, 1):
        page.say(tr(session_words.CHOICE, number=number, option=person.name))
    page.say(tr(words.REACH_WHO))
    try:
        typed = (lines.wait(None) or "").strip()
    except (EndOfInput, KeyboardInterrupt):
        return None
    if not typed:
        return None
    chosen = whole_number(typed) or 0
    if 1 <= chosen <= len(people):
        return people[chosen - 1]
    return _named(people, file, typed)


def _named(people: Sequence[Person], file: Path, name: str) -> Person:
    """Find someone by the beginning of their name. Raises ``AnchorError``."""
    wanted = name.strip().casefold()
    for person in people:
        if person.name.casefold() == wanted:
            return person
    found = [person for person in people if person.name.casefold().startswith(wanted)]
    if len(found) == 1:
        return found[0]
    import difflib

    names = [person.name for person in people]
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    message = tr(words.REACH_NOBODY, name=one_line(name), file=one_line(str(file)))
    hint = f" {tr(words.REACH_NEAR, name=one_line(near[0]))}" if near else ""
    raise AnchorError(message + hint)


def _edit(file: Path, template: str, page: Page) -> None:
    """Open a file in the person's editor; made from its template, if there is none yet."""
    if not file.exists():
        write_private(file, (_TEMPLATES / template).read_text(encoding="utf-8"))
    page.say(tr(words.FILE_IS, file=str(file)))
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or _USUAL_EDITOR
    try:
        subprocess.run([*shlex.split(editor, posix=os.name != "nt"), str(file)], check=False)
    except (OSError, ValueError):
        raise AnchorError(
            tr(words.EDITOR_FAILED, editor=one_line(editor), file=one_line(str(file))),
            Status.FAILED,
        ) from None


_USUAL_EDITOR = "notepad" if os.name == "nt" else "nano"
