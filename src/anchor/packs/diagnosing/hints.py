"""What an unknown key or word may have been meant to be. Loaded only when something is wrong."""

import re
from collections.abc import Collection
from difflib import get_close_matches

from msgspec.inspect import StructType

from anchor.core.model import Exercise, Leg, Routine
from anchor.core.rules import plain
from anchor.packs.diagnosing.kinds import HEADINGS, struct_types
from anchor.words import diagnostics as words
from anchor.words import tr

KEYS: dict[str, tuple[str, ...]] = {
    "text": ("say", "question"),
    "words": ("say", "cues"),
    "message": ("say", "question"),
    "prompt": ("say", "question"),
    "instruction": ("say",),
    "inhale": ("in",),
    "exhale": ("out",),
    "sigh": ("top-up",),
    "pause": ("hold", "rest"),
    "duration": ("seconds", "minutes"),
    "length": ("seconds", "minutes"),
    "time": ("seconds", "minutes"),
    "secs": ("seconds",),
    "type": ("do", "answer", "practice"),
    "kind": ("do", "answer", "practice"),
    "action": ("do",),
    "steps": ("step", "sequence"),
    "exercises": ("exercise", "sequence"),
    "routines": ("routine",),
    "legs": ("sequence",),
    "step": ("sequence",),
    "region": ("where",),
    "regions": ("where",),
    "part": ("where",),
    "body": ("where",),
    "id": ("name",),
    "key": ("name",),
    "label": ("title", "name"),
    "description": ("about",),
    "summary": ("about",),
    "lang": ("language",),
    "locale": ("language",),
    "author": ("authors",),
    "licence": ("license",),
    "alias": ("aliases",),
    "feelings": ("suits",),
    "for": ("suits",),
    "avoid": ("not-for",),
    "warning": ("cautions",),
    "warnings": ("cautions", "accept"),
    "caution": ("cautions",),
    "references": ("sources",),
    "source": ("sources",),
    "repeat": ("times", "cycles"),
    "repeats": ("times", "cycles"),
    "rounds": ("cycles", "times"),
    "breaths": ("cycles",),
    "alternative": ("or",),
    "instead": ("or",),
    "choices": ("options",),
    "save": ("keep",),
    "direction": ("turns",),
    "difficulty": ("level",),
    "reason": ("because",),
    "exercise": ("start",),
    "name": ("start",),
}
"""Likely guesses, and what the format calls them."""

VALUES = {
    "breath": "breathe", "breathing": "breathe", "inhale": "breathe", "hold": "breathe",
    "text": "say", "stretch": "move", "movement": "move", "tap": "touch", "silence": "quiet",
    "question": "ask", "loop": "repeat", "focus": "attend", "relax": "tense",
    "stomach": "belly", "tummy": "belly", "abdomen": "belly", "foot": "feet", "body": "whole",
    "anxious": "afraid", "anxiety": "afraid", "panic": "panicky", "stressed": "tense",
    "inside": "inward", "outside": "outward", "sight": "see", "touch": "feel",
}  # fmt: skip
"""Words of the closed lists that people may know under another name."""

KINDS: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"sense"}), "notice"),
    (frozenset({"where", "release"}), "tense"),
    (frozenset({"where"}), "attend"),
    (frozenset({"question"}), "ask"),
    (frozenset({"in"}), "breathe"),
    (frozenset({"out"}), "breathe"),
)
"""What a step with these keys does, if it does not say: the first that fits."""

MANY = 24
"""A list of more than this many words is no help on one line."""


_NUMBER = re.compile(r"(\d{1,6})(?:([.,:])(\d{1,3}))?(?:\s*([^\W\d_]+)\.?)?(?:\s+[^\d]*)?")
_MINUTES = frozenset({"m", "min", "mins", "minute", "minutes"})
_SECONDS = frozenset({"s", "sec", "secs", "second", "seconds"})
_LENGTHS = {"minutes": 60} | dict.fromkeys(
    ("seconds", "release", "in", "top-up", "hold", "out", "rest"), 1
)
"""The keys whose values are lengths, and of how many seconds each is."""


def near(word: str, known: Collection[str], cutoff: float = 0.6) -> list[str]:
    """Return the known words most like a mistyped one, the likeliest first: three at most."""
    spelled = word[:80].lower().replace("_", "-").replace(" ", "-")
    return get_close_matches(spelled, sorted(known), n=3, cutoff=cutoff)


def key_hint(key: str, table: StructType) -> tuple[str, str | None]:
    """Say what an unknown key of a table may have been meant to be, or where it belongs.

    Return the known key that is meant, too, if there is one.
    """
    known = keys_of(table)
    spelled = key[:80].lower().replace("_", "-")
    synonyms = [name for name in KEYS.get(spelled, ()) if name in known]
    home = None if synonyms else _home(key, table.cls)
    if home:
        return tr(words.BELONGS, key=key, where=home), None
    for meant in synonyms or near(key, known):
        return tr(words.MEANT, near=meant), meant
    return tr(words.KEYS_HERE, keys=", ".join(known)), None


def step_hint(step: Collection[str], kinds: Collection[str]) -> str:
    """Say what a step with these keys is meant to do, or what steps can do."""
    for keys, kind in KINDS:
        if keys <= set(step):
            return tr(words.DO, kind=kind)
    return tr(words.DO_ONE_OF, kinds=", ".join(kinds))


def number_meant(text: str, key: str) -> str | None:
    """Return the number that a text begins with, as the format writes it: 3.5 for 3,5.

    A length in minutes and seconds, or with its unit, is counted in what the key is counted in.
    """
    found = _NUMBER.fullmatch(text.strip())
    if not found:
        return None
    whole, sign, part, unit = found.groups("")
    number = int(whole) + (int(part) / 60 if sign == ":" else float(f"0.{part or 0}"))
    seconds = (
        60 if sign == ":" or unit.lower() in _MINUTES else 1 if unit.lower() in _SECONDS else 0
    )
    if seconds and key in _LENGTHS:
        number = number * seconds / _LENGTHS[key]
    return str(plain(number))


def value_hint(value: str, known: Collection[str]) -> str:
    """Say which word of a closed list may have been meant, or the list."""
    synonym = VALUES.get(value.lower(), "")
    meant = [synonym] if synonym in known else near(value, known)
    if meant:
        return tr(words.MEANT, near=", ".join(meant))
    if len(known) <= MANY:
        return tr(words.CHOICES, choices=", ".join(known))
    return tr(words.SCHEMA)


def keys_of(table: StructType) -> list[str]:
    """List the keys a table may have, as the file spells them."""
    tag = [table.tag_field] if table.tag_field else []
    return tag + [field.encode_name for field in table.fields]


def _home(key: str, cls: type) -> str | None:
    """Say where a key belongs that is unknown in one table and known in another."""
    owners = [table for table in struct_types() if key in keys_of(table)]
    steps = [str(table.tag) for table in owners if table.tag]
    if cls is Routine and any(table.cls is Leg for table in owners):
        return tr(words.INSIDE, table=HEADINGS[Leg])
    if any(table.cls is Exercise for table in owners):
        return tr(words.UNDER, table=HEADINGS[Exercise])
    if steps:
        few = len(steps) <= 2
        return tr(words.IN_STEP, kinds=", ".join(steps)) if few else tr(words.IN_A_STEP)
    for owner in owners:
        heading = HEADINGS.get(owner.cls)
        if not heading:
            return tr(words.AT_THE_TOP)
        return tr(words.UNDER if heading.startswith("[") else words.INSIDE, table=heading)
    return None
