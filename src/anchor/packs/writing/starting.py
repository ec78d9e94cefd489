"""The first text of a pack of one's own: from a template, or as a copy of what there is.

Templates are packs themselves, with remarks, so that they can be read, checked and played.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, get_args

import tomli
from msgspec import ValidationError, convert, to_builtins
from msgspec.structs import replace

from anchor.core.model import Accept, Exercise, PackInfo, Routine
from anchor.core.text import one_line
from anchor.errors import AnchorError
from anchor.packs.library import Found
from anchor.packs.naming import LONGEST_NAME, in_full
from anchor.packs.writing.authoring import problems_in
from anchor.packs.writing.changing import Value, with_line, with_value, without
from anchor.packs.writing.outline import named, outline, whole
from anchor.words import authoring as words
from anchor.words import tr

Kind = Literal["breath", "grounding", "scan", "release", "questions", "routine"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""What a new pack can begin as."""

_FOLDER = Path(__file__).parent / "templates"
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_ONLY_FOR_THE_FIRST = ("aliases", "translates")


def name_for(typed: str) -> str:
    """Give the name, as files and commands can have it, that is nearest to what was typed.

    It is empty if no letter or digit of it can stay.
    """
    from unicodedata import normalize

    plain = normalize("NFKD", typed.casefold()).encode("ascii", "ignore").decode()
    return _NOT_IN_NAMES.sub("-", plain).strip("-")[:LONGEST_NAME].strip("-")


def template(kind: str) -> str:
    """Give the template of a kind: a whole pack with one exercise or routine in it."""
    return (_FOLDER / f"{kind}.toml").read_text(encoding="utf-8")


def from_template(kind: Kind, name: str, title: str | None = None) -> str:
    """Give the text of a new pack. Its exercise or routine has the pack's own name, and title."""
    text = template(kind)
    for table in (("pack",), ("routine" if kind == "routine" else "exercise", 0)):
        text = with_value(text, (*table, "name"), name)
        if title:
            text = with_value(text, (*table, "title"), title)
    return text


def from_thing(found: Found, info: PackInfo | None, text: str, name: str, title: str) -> str:
    """Give the text of a new pack that has a copy of one exercise or routine.

    ``info`` and ``text`` are those of the pack it is from, if it is from one. Remarks stay. What
    only fits the first one goes: its other names, and what it translates. What it leads to, it
    then leads to by full names. The warnings that its pack accepts stay accepted.
    """
    copy = _copied(found.thing, found.pack, name, title)
    head = _head(found, info, name, title)
    try:
        written = _adapted(f"{head}\n{_block(text, found.thing)}", copy)
    except (AnchorError, KeyError):  # it is not written as packs mostly are
        written = ""
    if not _says(written, copy):
        import tomli_w

        written = f"{head}\n{tomli_w.dumps({_key(copy): [to_builtins(copy)]})}"
    return _accepting(written, name, info.accept if info else ())


def _copied(thing: Exercise | Routine, pack: str, name: str, title: str) -> Exercise | Routine:
    """Give what the copy is to be."""
    if isinstance(thing, Exercise):
        easier = in_full(thing.easier, pack) if thing.easier else None
        return replace(thing, name=name, title=title, aliases=(), translates=None, easier=easier)
    legs = tuple(replace(leg, start=in_full(leg.start, pack)) for leg in thing.sequence)
    return replace(thing, name=name, title=title, aliases=(), sequence=legs)


def _head(found: Found, info: PackInfo | None, name: str, title: str) -> str:
    """Give what stands above the copy: whose it was, and how it may be shared."""
    head = template("copy")
    about = tr(words.COPY_ABOUT, title=found.thing.title)
    kept: dict[str, Value] = {"name": name, "title": title, "about": about}
    if info:
        kept |= {"language": info.language, "license": info.license}
        kept |= {"authors": list(info.authors)} if info.authors else {}
    for key, value in kept.items():
        head = with_value(head, ("pack", key), value)
    return f"# {one_line(tr(words.COPY_OF, name=found.identity))}\n{head}"


def _block(text: str, thing: Exercise | Routine) -> str:
    """Give the lines of an exercise or a routine, with its remarks."""
    parts = outline(text)
    part = named(parts, thing.name)
    if part is None:
        return ""
    first, last = whole(parts, part)
    return "\n".join(text.split("\n")[first - 1 : last]).rstrip() + "\n"


def _adapted(text: str, copy: Exercise | Routine) -> str:
    """Make a copied text say what the copy is to be.

    Raises ``AnchorError``, or ``KeyError``, if that cannot be done by small changes.
    """
    key = _key(copy)
    there = tomli.loads(text)[key][0]
    for name in _ONLY_FOR_THE_FIRST:
        if name in there:
            text = without(text, (key, 0, name))
    wanted = to_builtins(copy)
    for name in ("name", "title", "easier"):
        if name in wanted and wanted[name] != there.get(name):
            text = with_value(text, (key, 0, name), wanted[name])
    for position, leg in enumerate(wanted.get("sequence", ())):
        text = with_value(text, (key, 0, "sequence", position, "start"), leg["start"])
    return text


def _says(text: str, copy: Exercise | Routine) -> bool:
    try:
        return [convert(table, type(copy)) for table in tomli.loads(text)[_key(copy)]] == [copy]
    except (KeyError, ValueError, ValidationError):
        return False


def _accepting(text: str, name: str, accepted: Sequence[Accept]) -> str:
    """Let a new pack accept what the first one accepts, as far as it raises that."""
    raised = {problem.code for problem in problems_in(text, Path(f"{name}.toml"))}
    kept = [accept for accept in accepted if accept.code in raised]
    if not kept:
        return text
    import tomlkit

    entries = [
        ", ".join(f"{key} = {tomlkit.item(value).as_string()}" for key, value in entry.items())
        for entry in map(_builtins, kept)
    ]
    inside = ",\n  ".join(f"{{ {entry} }}" for entry in entries)
    pack = next(part for part in outline(text) if part.kind == "pack")
    return with_line(text, pack, f"accept = [\n  {inside},\n]")


def _builtins(accept: Accept) -> dict[str, Any]:
    return {"code": accept.code, "because": accept.because}


def _key(thing: Exercise | Routine) -> str:
    return "exercise" if isinstance(thing, Exercise) else "routine"
