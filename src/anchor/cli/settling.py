"""The settings: shown, changed one at a time, and opened in an editor."""

import os
from pathlib import Path

from anchor.cli.desk import at_the_desk
from anchor.cli.editor import open_in_editor
from anchor.cli.table import print_table
from anchor.cli.terminal import is_plain
from anchor.core.text import one_line, quoted
from anchor.errors import AnchorError, Status
from anchor.places import places
from anchor.plain.page import Page
from anchor.settings.model import NAMES, choices_of, default_of
from anchor.settings.reading import FILE, VARIABLES, Fault, Found, find_settings, read_settings
from anchor.settings.values import about, from_text, plain, told
from anchor.settings.writing import begin, parts_of, refusal, set_value, unset
from anchor.words import care as care_words
from anchor.words import settings as words
from anchor.words import tr


def print_file() -> None:
    """Print the file the settings are in."""
    Page().exactly(str(places().settings))


def show(asked_plain: bool, as_json: bool) -> None:
    """Show every setting: its value, where that comes from, and what the setting is."""
    path = places().settings
    found = find_settings(path, os.environ)
    page = Page()
    if as_json:
        page.data(_record(path, found))
    elif is_plain(asked_plain):
        for name, value, origin, what in _rows(found):
            page.say(tr(words.SHOWN, name=name, value=value, origin=origin, about=what))
        page.say("", tr(words.CHANGE))
    else:
        print_table([tr(column) for column in words.COLUMNS], _rows(found))
        page.say("", tr(words.CHANGE))
    say_faults(page, found.faults)


def change(key: str, text: str) -> None:
    """Settle something, as it was typed. Raises ``AnchorError``."""
    path = places().settings
    name, inner = parts_of(key)
    try:
        value = text if inner else from_text(name, text)
    except ValueError:
        raise AnchorError(refusal(key, text)) from None
    set_value(path, key, value)
    page = Page()
    page.say(tr(words.SET, key=key, value=told(value)))
    _say_what_goes_before(page, name)


def reset(key: str) -> None:
    """Leave something at its default again. Raises ``AnchorError``."""
    page = Page()
    was_settled = unset(places().settings, key)
    page.say(tr(words.UNSET if was_settled else words.WAS_NOT_SET, key=quoted(key)))
    _say_what_goes_before(page, key)


def edit() -> Status:
    """Open the file in the person's editor, and say what of it cannot be used.

    Give ``FAILED`` if there is something. Raises ``AnchorError``.
    """
    path = places().settings
    desk = at_the_desk()
    begin(path)
    desk.page.say(tr(care_words.FILE_IS, file=str(path)))
    while True:
        open_in_editor(path, _first_line(read_settings(path, {})[1]))
        _, faults = read_settings(path, {})
        if not faults:
            desk.page.say(tr(words.WELL))
            return Status.DONE
        say_faults(desk.page, faults)
        if not (desk.attended and desk.questions.goes_on(tr(words.EDIT_AGAIN))):
            return Status.FAILED


def say_faults(page: Page, faults: list[Fault]) -> None:
    """Say, aside, what cannot be used."""
    for fault in faults:
        page.aside(fault.message)


def _first_line(faults: list[Fault]) -> int | None:
    """Give the line to look at first, if there is one."""
    return next((fault.line for fault in faults if fault.line), None)


def _rows(found: Found) -> list[list[str]]:
    rows = []
    for name in NAMES:
        value = getattr(found.settings, name)
        origin = found.origins.get(name, "default")
        said = tr(words.ORIGINS[origin]) if origin in words.ORIGINS else origin
        rows.append([name, one_line(told(value)), said, about(name)])
    return rows


def _record(path: Path, found: Found) -> dict[str, object]:
    return {
        "file": str(path),
        "settings": [
            {
                "name": name,
                "value": plain(getattr(found.settings, name)),
                "from": found.origins.get(name, "default"),
                "default": plain(default_of(name)),
                "about": about(name),
                "choices": choices_of(name),
                "variable": VARIABLES.get(name),
            }
            for name in NAMES
        ],
        "faults": [fault._asdict() for fault in found.faults],
    }


def _say_what_goes_before(page: Page, name: str) -> None:
    """Say so where a variable of the environment goes before the file."""
    found = find_settings(places().settings, os.environ)
    variable = found.origins.get(name, FILE)
    if variable != FILE:
        value = told(getattr(found.settings, name))
        page.say(tr(words.GOES_BEFORE, variable=variable, key=name, value=value))
