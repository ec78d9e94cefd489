"""A person's own people and things: shown, edited, and a message got ready."""

from collections.abc import Sequence
from pathlib import Path

from anchor.care.people import Person, read_people
from anchor.care.toolkit import read_toolkit
from anchor.cli.desk import Desk, at_the_desk
from anchor.cli.editor import open_in_editor
from anchor.core.text import one_line, quoted
from anchor.errors import AnchorError
from anchor.files import create_private
from anchor.places import places
from anchor.plain.asking import whole_number
from anchor.plain.care import person_lines, say_faults, toolkit_lines
from anchor.plain.keywords import action
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


def reach(name: str, copy: bool) -> None:
    """Get a message to someone ready, and hand it to the clipboard if wanted. Sends nothing."""
    file = places().people
    desk = at_the_desk()
    page = desk.page
    people, faults = read_people(file)
    say_faults(page, file, faults)
    if not people:
        raise AnchorError(
            f"{tr(words.PEOPLE_NONE, file=one_line(str(file)))} "
            f"{tr(words.EDIT_WITH, command='people')}"
        )
    person = _named(people, file, name) if name.strip() else _asked(desk, people, file)
    if person is None:
        return
    sentence = person.sentence or tr(words.REACH_DEFAULT)
    page.say(
        tr(words.REACH_PERSON, name=person.name, reach=person.reach)
        if person.reach
        else tr(words.REACH_PERSON_ALONE, name=person.name)
    )
    page.say(sentence)
    if copy:
        page.to_clipboard(sentence)
        page.say(tr(words.REACH_COPIED))
    else:
        page.say(tr(words.REACH_NOT_SENT))


def _asked(desk: Desk, people: Sequence[Person], file: Path) -> Person | None:
    """Ask whom to reach, if there is a choice and somebody to ask; ``None``: they left it."""
    if len(people) == 1 or not desk.attended:
        return people[0]
    for number, person in enumerate(people, 1):
        desk.page.say(tr(session_words.CHOICE, number=number, option=person.name))
    names = [person.name for person in people]
    while answer := (desk.questions.ask(tr(words.REACH_WHO)) or "").strip():
        if action(answer, True, names) == "leave":
            break
        try:
            return _named(people, file, answer)
        except AnchorError as error:
            if action(answer, False) == "leave":  # looked for last: q, say, begins a name as well
                break
            desk.page.aside(error.message)
    return None


def _named(people: Sequence[Person], file: Path, name: str) -> Person:
    """Find someone by name, its beginning, or by number. Raises ``AnchorError``.

    Nobody is chosen where several may be meant.
    """
    wanted = name.strip().casefold()
    names = [person.name.strip().casefold() for person in people]
    found = [at for at, one in enumerate(names) if one == wanted]
    number = whole_number(wanted) or 0
    if not found and 1 <= number <= len(people):
        return people[number - 1]
    found = found or [at for at, one in enumerate(names) if one.startswith(wanted)]
    if len(found) == 1:
        return people[found[0]]
    if found:
        listed = ", ".join(f"{at + 1}: {people[at].name}" for at in found)
        raise AnchorError(tr(words.REACH_SEVERAL, name=quoted(name), names=one_line(listed)))
    import difflib

    near = difflib.get_close_matches(wanted, names, n=1, cutoff=0.5)
    message = tr(words.REACH_NOBODY, name=quoted(name), file=one_line(str(file)))
    hint = tr(words.REACH_NEAR, name=quoted(people[names.index(near[0])].name)) if near else ""
    raise AnchorError(f"{message} {hint}".strip())


def _edit(file: Path, template: str, page: Page) -> None:
    """Open a file in the person's editor; made from its template, if there is none yet."""
    create_private(file, (_TEMPLATES / template).read_text(encoding="utf-8"))
    page.say(tr(words.FILE_IS, file=str(file)))
    open_in_editor(file)
