"""Packs, and exercises by themselves, as files to hand on."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from msgspec import to_builtins
from msgspec.structs import fields, replace

from anchor.core.checks import warnings
from anchor.core.model import Exercise, Pack, Routine, Step
from anchor.packs.readability import reading_problems
from anchor.packs.sharing.comparing import things

_OF_EVERY_STEP = frozenset(field.encode_name for field in fields(Step)) - {"name"}

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of every file in an archive: when something was written is nobody's business."""


def by_itself(pack: Pack, thing: Exercise | Routine, builtin: bool) -> Pack:
    """Give a pack that has one exercise or routine of another pack, and what it needs.

    What it leads to comes along, unless it is built in: everybody has that. Who wrote it, and how
    it may be shared, stays said.
    """
    needed = _with_needed(pack, thing, builtin)
    moved = [_pointing(each, pack, {one.name for one in needed}) for each in needed]
    info = replace(pack.info, name=thing.name, title=thing.title, about=thing.about, accept=())
    alone = replace(
        pack,
        info=info,
        exercises=tuple(each for each in moved if isinstance(each, Exercise)),
        routines=tuple(each for each in moved if isinstance(each, Routine)),
    )
    raised = {problem.code for problem in warnings(alone, reading_problems(alone))}
    accept = tuple(each for each in pack.info.accept if each.code in raised)
    return replace(alone, info=replace(info, accept=accept))


def leads_to(pack: Pack) -> list[str]:
    """List the other packs that a pack leads to, each once."""
    refs = [ref for thing in things(pack) for ref in _refs(thing)]
    others = [ref.partition("/")[0] for ref in refs if "/" in ref]
    return [name for name in dict.fromkeys(others) if name != pack.info.name]


def as_toml(pack: Pack) -> str:
    """Write a pack as the text of its file, in the order in which people write it."""
    import tomli_w

    document = to_builtins(pack)
    for exercise in document.get("exercise", ()):
        exercise["step"] = [_in_order(step) for step in exercise.pop("step")]
    return tomli_w.dumps(_plainly(document))


def zipped(texts: Mapping[str, str]) -> bytes:
    """Put the texts of packs, by their names, into one archive."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    data = BytesIO()
    with ZipFile(data, "w") as archive:
        for name, text in texts.items():
            info = ZipInfo(f"{name}.toml", _LONG_AGO)
            info.external_attr = 0o644 << 16
            archive.writestr(info, text, ZIP_DEFLATED)
    return data.getvalue()


def _in_order(step: dict[str, Any]) -> dict[str, Any]:
    """Put what every step may say behind what this one does."""
    last = [key for key in step if key in _OF_EVERY_STEP]
    return {key: step[key] for key in (*(key for key in step if key not in last), *last)}


def _plainly(value: Any) -> Any:
    """Give what a document says with numbers as people write them: 4 rather than 4.0."""
    if isinstance(value, dict):
        return {key: _plainly(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plainly(inner) for inner in value]
    return int(value) if isinstance(value, float) and value == int(value) else value


def _with_needed(pack: Pack, thing: Exercise | Routine, builtin: bool) -> list[Exercise | Routine]:
    """List something of a pack and, if they are not built in, the exercises of it that it needs."""
    exercises = {exercise.name: exercise for exercise in pack.exercises}
    needed: dict[str, Exercise | Routine] = {thing.name: thing}
    waiting = [thing]
    while waiting and not builtin:
        for ref in _refs(waiting.pop()):
            name = _local(pack, ref)
            if name is not None and name not in needed:
                needed[name] = exercises[name]
                waiting.append(exercises[name])
    return list(needed.values())


def _refs(thing: Exercise | Routine) -> list[str]:
    """List the exercises that something leads to."""
    if isinstance(thing, Routine):
        return [leg.start for leg in thing.sequence]
    return [thing.easier] if thing.easier else []


def _local(pack: Pack, ref: str) -> str | None:
    """Give the name of an exercise of this pack, if a reference means one."""
    stem, _, name = ref.rpartition("/")
    return name if stem in ("", pack.info.name) else None


def _pointing(thing: Exercise | Routine, pack: Pack, there: set[str]) -> Exercise | Routine:
    """Let something lead to what comes along by its short name, and to the rest in full."""

    def ref(old: str) -> str:
        name = _local(pack, old)
        if name is None or name in there:
            return name or old
        return f"{pack.info.name}/{name}"

    if isinstance(thing, Routine):
        legs = tuple(replace(leg, start=ref(leg.start)) for leg in thing.sequence)
        return replace(thing, sequence=legs)
    return replace(thing, easier=ref(thing.easier)) if thing.easier else thing
