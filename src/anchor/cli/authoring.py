"""A pack of a person's own, begun: from a template, or as a copy of what there is."""

import os
from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import replace

from anchor.cli.desk import Desk, at_the_desk
from anchor.cli.editor import Place
from anchor.cli.reviewing import say_how_to_play, write_on
from anchor.core.model import Exercise
from anchor.core.text import one_line
from anchor.errors import AnchorError, Status
from anchor.packs.library import TYPED, Found, Library, PackFile
from anchor.packs.locate import Locator
from anchor.packs.naming import free_name
from anchor.packs.writing.authoring import create
from anchor.packs.writing.outline import outline
from anchor.packs.writing.starting import KINDS, Kind, from_template, from_thing, name_for
from anchor.places import places
from anchor.plain.keywords import action
from anchor.words import authoring as words
from anchor.words import tr

_EASIER_THAN_TYPED = "breathing/soft"
_LONGEST_TITLE = 200


class Beginning(NamedTuple):
    """What a new pack begins with."""

    name: str
    """What to call it, if nobody wants another name."""
    title: str | None
    """Its title, unless its name was chosen; ``None``: that of the template."""
    text: Callable[[str, str | None], str]
    """Makes its text from a name and a title."""


class Named(NamedTuple):
    """What a new pack is called."""

    name: str
    title: str | None


def new(typed: str | None, kind: Kind | None, source: str | None, place: Place | None) -> int:
    """Begin a pack, and open it in some place if somebody is there. Gives the exit status.

    Raises ``AnchorError``.
    """
    if kind is not None and source is not None:
        raise AnchorError(tr(words.KIND_OR_COPY))
    desk = at_the_desk()
    library = Library(places().packs)
    if source is not None:
        return begin(desk, library, copy_of(library.find(source)), typed, place)
    kind = kind or _asked_kind(desk)
    if kind is None:
        return Status.DONE
    return begin(desk, library, _from_kind(kind), typed, place)


def begin(
    desk: Desk, library: Library, beginning: Beginning, typed: str | None, place: Place | None
) -> int:
    """Write a pack that is not there yet, and go on with it. Gives the exit status.

    Raises ``AnchorError``.
    """
    taken = _taken(library)
    named = (
        _asked_name(desk, beginning, taken) if typed is None else _named(typed, beginning, taken)
    )
    if named is None:
        return Status.DONE
    path = places().packs / f"{named.name}.toml"
    if named.name in taken and not os.path.lexists(path):
        raise AnchorError(_is_taken(named.name, taken))
    draft = create(path, beginning.text(*named))
    if draft is None:
        said = tr(words.FILE_THERE, file=one_line(str(path)), name=named.name)
        raise AnchorError(said)
    if place and desk.attended:
        return write_on(desk, path, _line_of_title(draft.text), place)
    desk.page.say(tr(words.FILE, file=str(path)), tr(words.OPEN_WITH, name=named.name))
    say_how_to_play(desk, path)
    return Status.DONE


def copy_of(found: Found) -> Beginning:
    """Begin with a copy of an exercise or a routine. Raises ``PackError`` if it cannot be read."""
    thing = found.thing
    info, text = None, ""
    if found.pack == TYPED and isinstance(thing, Exercise):
        evidence = tr(words.TYPED_EVIDENCE)
        found = Found(TYPED, replace(thing, evidence=evidence, easier=_EASIER_THAN_TYPED))
    else:
        file = _file_of(found)
        info, text = file.read().info, file.source().text

    def make(name: str, title: str | None) -> str:
        return from_thing(found, info, text, name, title or thing.title)

    name = name_for(f"my-{thing.name}")
    return Beginning(name, tr(words.COPY_TITLE, title=thing.title)[:_LONGEST_TITLE], make)


def _file_of(found: Found) -> PackFile:
    library = Library(places().packs)
    files = (*library.builtin_packs(), *library.own_packs())
    return next(file for file in files if file.name == found.pack)


def _from_kind(kind: Kind) -> Beginning:
    return Beginning(f"my-{kind}", None, lambda name, title: from_template(kind, name, title))


def _asked_kind(desk: Desk) -> Kind | None:
    """Let the person choose what to write; ``None``: they left."""
    if not desk.attended:
        raise AnchorError(tr(words.KIND_NEEDED, kinds=", ".join(KINDS)))
    desk.page.say(tr(words.KIND_QUESTION))
    options = [tr(words.KINDS[kind]) for kind in KINDS]
    number = desk.questions.choose(options, tr(words.KIND_PROMPT), default=1)
    return None if number is None else KINDS[number - 1]


def _asked_name(desk: Desk, beginning: Beginning, taken: frozenset[str]) -> Named | None:
    """Let the person choose a name; ``None``: they left."""
    usual, title = free_name(beginning.name, taken), beginning.title
    while desk.attended:
        answer = desk.questions.ask(tr(words.NAME_PROMPT, name=usual))
        if answer is None or answer.strip() == "q" or action(answer, True) == "leave":
            return None
        if not answer.strip():
            break
        named = _named(answer, beginning, taken)
        if named.name not in taken:
            return named
        desk.page.say(_is_taken(named.name, taken))
        usual, title = _free_instead(named.name, taken), named.title
    return Named(usual, title)


def _named(typed: str, beginning: Beginning, taken: frozenset[str]) -> Named:
    """Give the name and the title that what was typed stands for."""
    name = name_for(typed) or free_name(beginning.name, taken)
    spelled = one_line(typed)
    title = spelled if spelled != name else name.replace("-", " ").capitalize()
    return Named(name, title[:_LONGEST_TITLE])


def _is_taken(name: str, taken: frozenset[str]) -> str:
    return tr(words.NAME_TAKEN, name=name, other=_free_instead(name, taken))


def _free_instead(name: str, taken: frozenset[str]) -> str:
    """Give a name that is free, near one that is not."""
    return free_name(name if name.startswith("my-") else name_for(f"my-{name}"), taken)


def _taken(library: Library) -> frozenset[str]:
    """List the names that lead to something already: of packs, exercises, routines, and others."""
    names = library.names()
    parts = {part for name in names for part in name.split("/")}
    return frozenset(parts | {file.name for file in library.own_packs()})


def _line_of_title(text: str) -> int:
    """Give the line to begin at: the title of what is played."""
    thing = next(part for part in outline(text) if part.kind in ("exercise", "routine"))
    return Locator(text).place((*thing.path, "title")).line
