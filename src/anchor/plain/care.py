"""People and services that can help, said in plain lines."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from anchor.care.crisis import Help, Line, help_for
from anchor.care.entries import Fault
from anchor.care.people import Person, read_people
from anchor.care.toolkit import Item, read_toolkit
from anchor.plain.page import Page
from anchor.words import care as words
from anchor.words import tr

_SHORT_NUMBER = 4
_OR = " or "
"""Stands between numbers of one line, in the list."""

_MOST_FAULTS = 5
"""More of them would push what matters off the screen."""


def say_help(
    page: Page, people_file: Path, chosen: str | None, suggested: str | None, today: date
) -> None:
    """Say whom to turn to: one's own people, the emergency number, the region's lines.

    A region that is only suggested is named beside its numbers: they are right nowhere else.
    """
    people, faults = read_people(people_file)
    found = help_for(chosen or suggested, today)
    # What matters most comes last: on a small screen the rest has scrolled away.
    say_faults(page, people_file, faults)
    page.say(tr(words.WHAT_THIS_IS), *_about(found, is_chosen=chosen is not None))
    if not people:
        page.say(tr(words.NO_PEOPLE))
    page.say("")
    for person in people:
        page.say(*person_lines(person), "")
    page.say(_danger(found, is_chosen=chosen is not None), tr(words.HARM_DONE), "")
    if found.lines:
        page.say(tr(words.TALK, region=found.region), *map(_line, found.lines))
        page.say(tr(words.ELSEWHERE, directory=found.directory))
    else:
        page.say(tr(words.TALK_ANYWHERE, directory=found.directory))
    page.say(tr(words.WITH_SOMEONE))


def _about(found: Help, is_chosen: bool) -> list[str]:
    """Say for which region the numbers are, and how sure they are."""
    if not found.region:
        return [tr(words.REGION_UNKNOWN)]
    region = words.REGION_CHOSEN if is_chosen else words.REGION_SUGGESTED
    if found.lines:
        sure = tr(words.COMPILED, day=found.compiled.isoformat())
    elif found.is_stale:
        sure = tr(words.STALE)
    else:
        sure = tr(words.REGION_NO_LINES, region=found.region)
    return [tr(region, region=found.region), sure]


def say_toolkit(page: Page, toolkit_file: Path) -> None:
    """Say which things of their own may help a person; nothing if there are none."""
    items, faults = read_toolkit(toolkit_file)
    if items:
        page.say(tr(words.TOOLKIT_YOURS), *toolkit_lines(items))
    say_faults(page, toolkit_file, faults)


def person_lines(person: Person) -> list[str]:
    """Say who someone is, how to reach them, and what helps."""
    lines = [
        tr(words.PERSON, name=person.name, reach=person.reach)
        if person.reach
        else tr(words.PERSON_ALONE, name=person.name)
    ]
    if person.helps:
        lines.append(tr(words.PERSON_HELPS, helps=person.helps))
    if person.sentence:
        lines.append(tr(words.PERSON_SENTENCE, sentence=person.sentence))
    return lines


def toolkit_lines(items: Iterable[Item]) -> list[str]:
    """Say which things of their own a person keeps."""
    return [
        tr(words.TOOLKIT_ITEM, kind=tr(words.TOOLKIT_KINDS[item.kind]), text=item.text)
        for item in items
    ]


def say_faults(page: Page, file: Path, faults: list[Fault]) -> None:
    """Say, aside, which entries of a person's file could not be used."""
    for fault in faults[:_MOST_FAULTS]:
        values = {"file": str(file), "line": fault.line, "key": fault.key}
        if not fault.line:
            page.aside(tr(words.FAULT_FILE, **values))
        elif not fault.key:
            page.aside(tr(words.FAULT_LINE, **values))
        elif fault.costs_entry:
            page.aside(tr(words.FAULT_NAME, **values))
        else:
            page.aside(tr(words.FAULT_KEY, **values))
    if len(faults) > _MOST_FAULTS:
        page.aside(tr(words.FAULTS_MORE, file=str(file)))


def spelled(numbers: str) -> str:
    """Give short numbers so that they are read digit by digit: 988 is 988 (9 8 8)."""
    return _OR.join(
        f"{number} ({' '.join(number)})"
        if number.isdecimal() and len(number) <= _SHORT_NUMBER
        else number
        for number in numbers.split(_OR)
    )


def _danger(found: Help, is_chosen: bool) -> str:
    if not found.emergency:
        return tr(words.DANGER_ANYWHERE)
    number = spelled(found.emergency)
    sentence = words.DANGER if is_chosen else words.DANGER_SUGGESTED
    return tr(sentence, number=number, region=found.region)


def _line(line: Line) -> str:
    ways = []
    if line.call:
        ways.append(tr(words.CALL, number=spelled(line.call)))
    if line.text:
        ways.append(tr(words.TEXT, number=spelled(line.text)))
    ways += [part for part in (line.url, line.hours, line.cost) if part]
    return tr(words.LINE, name=line.name, ways=", ".join(ways))
