"""People and services that can help, said in plain lines."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

from anchor.care.crisis import Help, Line, help_for
from anchor.care.entries import Fault
from anchor.care.people import Person, read_people
from anchor.care.toolkit import Item, read_toolkit
from anchor.plain.page import Page
from anchor.words import care as words
from anchor.words import regions as region_words
from anchor.words import tr

_SHORT_NUMBER = 4
_UNBROKEN = "\u00a0"
"""A space at which no line is broken: half a number is of no use."""

_OR = " or "
"""Stands between numbers of one line, in the list."""

_MOST_FAULTS = 5
"""More of them would push what matters off the screen."""


class Who(NamedTuple):
    """Whom to turn to, in the words that every face uses."""

    known: Literal["chosen", "suggested", "unknown"]
    """How sure it is which region the numbers are for."""
    region: str
    """For which region they are."""
    sure: str
    """How sure the numbers are; empty where there is no region."""
    people: list[Person]
    emergency: str | None
    """The number alone; ``None`` where it is not known."""
    short: str
    """The number, as briefly as it can be said."""
    danger: str
    harm: str
    talk: str
    """What the lines are for; where there are none, where to find some."""
    lines: list[str]
    elsewhere: str
    """Where to find lines anywhere else; empty where ``talk`` says it."""
    company: str
    faults: list[Fault]
    """What of the file of people could not be used."""


def whom_to_turn_to(
    people_file: Path, chosen: str | None, suggested: str | None, today: date
) -> Who:
    """Gather one's own people, the emergency number, and the region's lines.

    A region that is only suggested is named beside its numbers: they are right nowhere else.
    """
    people, faults = read_people(people_file)
    found = help_for(chosen or suggested, today)
    directory = found.directory
    return Who(
        known="chosen" if chosen else "suggested" if suggested else "unknown",
        region=_region(found, is_chosen=chosen is not None),
        sure=_sure(found),
        people=people,
        emergency=found.emergency,
        short=_short(found),
        danger=_danger(found),
        harm=tr(words.HARM_DONE),
        talk=tr(words.TALK, region=country(found.region))
        if found.region and found.lines
        else tr(words.TALK_ANYWHERE, directory=directory),
        lines=[_line(line) for line in found.lines],
        elsewhere=tr(words.ELSEWHERE, directory=directory) if found.lines else "",
        company=tr(words.WITH_SOMEONE),
        faults=faults,
    )


def say_help(
    page: Page, people_file: Path, chosen: str | None, suggested: str | None, today: date
) -> None:
    """Say whom to turn to: one's own people, the emergency number, the region's lines."""
    who = whom_to_turn_to(people_file, chosen, suggested, today)
    # What matters most comes first, for whoever has it read to them, and last: on a small screen
    # the rest has scrolled away.
    page.say(who.short, "")
    say_faults(page, people_file, who.faults)
    region = f"{who.region} {tr(words.REGION_TYPED[who.known])}"
    page.say(tr(words.WHAT_THIS_IS), *filter(None, (region, who.sure)))
    if not who.people:
        page.say(tr(words.NO_PEOPLE))
    page.say("")
    for person in who.people:
        page.say(*person_lines(person), "")
    page.say(who.danger, who.harm, "")
    page.say(who.talk, *who.lines, *filter(None, (who.elsewhere,)))
    page.say(who.company)


def _region(found: Help, is_chosen: bool) -> str:
    """Say for which region the numbers are."""
    if not found.region:
        return tr(words.REGION_UNKNOWN)
    sentence = words.REGION_CHOSEN if is_chosen else words.REGION_SUGGESTED
    return tr(sentence, region=country(found.region))


def _sure(found: Help) -> str:
    """Say how sure the numbers of a region are."""
    if not found.region:
        return ""
    if found.lines:
        return tr(words.COMPILED, day=found.compiled.isoformat())
    return (
        tr(words.STALE)
        if found.is_stale
        else tr(words.REGION_NO_LINES, region=country(found.region))
    )


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
    for line in fault_lines(file, faults):
        page.aside(line)


def fault_lines(file: Path, faults: list[Fault]) -> list[str]:
    """Say which entries of a person's file could not be used."""
    lines = [_fault_line(file, fault) for fault in faults[:_MOST_FAULTS]]
    if len(faults) > _MOST_FAULTS:
        lines.append(tr(words.FAULTS_MORE, file=str(file)))
    return lines


def _fault_line(file: Path, fault: Fault) -> str:
    values = {"file": str(file), "line": fault.line, "key": fault.key}
    if not fault.line:
        return tr(words.FAULT_FILE, **values)
    if not fault.key:
        return tr(words.FAULT_LINE, **values)
    return tr(words.FAULT_NAME if fault.costs_entry else words.FAULT_KEY, **values)


def spelled(numbers: str) -> str:
    """Give short numbers so that they are read digit by digit: 988 is 988 (9 8 8)."""
    return _OR.join(
        (
            f"{number} ({' '.join(number)})"
            if number.isdecimal() and len(number) <= _SHORT_NUMBER
            else number
        ).replace(" ", _UNBROKEN)
        for number in numbers.split(_OR)
    )


def country(region: str) -> str:
    """Give a region as it is said: its letters, and its name where that is known."""
    name = region_words.NAMES.get(region) or region_words.OTHERS.get(region)
    return tr(words.REGION_NAMED, region=region, name=tr(name)) if name else region


def _short(found: Help) -> str:
    if not found.region or not found.emergency:
        return tr(words.EMERGENCY_ANYWHERE)
    return tr(words.EMERGENCY, region=found.region, number=found.emergency)


def _danger(found: Help) -> str:
    if not found.region or not found.emergency:
        return tr(words.DANGER_ANYWHERE)
    return tr(words.DANGER, number=spelled(found.emergency), region=country(found.region))


def _line(line: Line) -> str:
    ways = []
    if line.call:
        ways.append(tr(words.CALL, number=spelled(line.call)))
    if line.text:
        ways.append(tr(words.TEXT, number=spelled(line.text)))
    ways += [part for part in (line.url, line.hours, line.cost) if part]
    return tr(words.LINE, name=line.name, ways=", ".join(ways))
