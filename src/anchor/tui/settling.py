"""What the settings screen says and changes."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple

from msgspec.structs import replace

from anchor.care.region import as_region
from anchor.core.body import REGIONS
from anchor.core.text import one_line
from anchor.errors import AnchorError
from anchor.settings.model import NAMES, TABLES, choices_of, default_of
from anchor.settings.reading import FILE, find_settings, read_settings
from anchor.settings.values import about, checked, choice_about, plain, told
from anchor.settings.writing import refusal, set_value, unset
from anchor.tui.surroundings import Surroundings
from anchor.words import phases, regions, tr
from anchor.words import settling as words

_LATER = {
    **dict.fromkeys(("face", "language"), words.NEXT_START),
    **dict.fromkeys(
        ("motion", "picture", "numbers", "time", "ascii", "history"), words.NEXT_EXERCISE
    ),
}
"""What does not change at once, and when it does."""

_BOOLEANS = {"true": words.YES, "false": words.NO, "auto": words.AUTO}


class Setting(NamedTuple):
    """One thing that can be settled, as it is shown."""

    name: str
    label: str
    value: str
    paragraphs: list[str]
    """What there is to know of it."""
    opens: bool
    """Whether it has a page of its own, instead of a few choices."""


def settings(around: Surroundings) -> list[Setting]:
    """List everything that can be settled, as it is now."""
    variables = _variables(around)
    singles = [_setting(around, name, variables.get(name, "")) for name in NAMES]
    return [*singles, _skips(around), _region(around)]


def turn(around: Surroundings, name: str, by: Literal[-1, 1]) -> str:
    """Take the next choice, or the one before; say why not, if not."""
    choices = choices_of(name)
    now = choices.index(_written(getattr(around.settings, name)))
    return settle(around, name, _read(choices[(now + by) % len(choices)]))


def settle(around: Surroundings, key: str, value: object) -> str:
    """Settle something from now on, such as ``theme`` or ``keys.leave``; say why not, if not."""
    name, _, inner = key.partition(".")
    usable = around.settings.keys | {inner: value} if inner else value
    try:
        return _changed(around, name, usable, lambda file: set_value(file, key, value))
    except ValueError:
        return refusal(key, value)


def reset(around: Surroundings, key: str) -> str:
    """Leave something at its default; say why not, if not."""
    name, _, inner = key.partition(".")
    kept = {one: keys for one, keys in around.settings.keys.items() if one != inner}
    usable = kept if inner else plain(default_of(name))
    return _changed(around, name, usable, lambda file: unset(file, key))


def entry_lines(around: Surroundings, name: str) -> list[str]:
    """Say a person's own scales or questions, and how they are changed."""
    if name == "scales":
        entries = [(one.name, one.question) for one in around.settings.scales]
    else:
        entries = [(one.name, one.ask) for one in around.settings.questions]
    said = [tr(words.ENTRY, name=key, question=one_line(asked)) for key, asked in entries]
    return [about(name), *said, tr(words.EDIT)]


def _changed(
    around: Surroundings, name: str, usable: object, write: Callable[[Path], object]
) -> str:
    """Change the file, and what holds now as it says; or only what holds now."""
    if variable := _variables(around).get(name):
        return tr(words.FROM_VARIABLE_STAYS, variable=variable)
    if not around.save:
        around.settings = replace(around.settings, **{name: checked(name, usable)})
        return ""
    try:
        write(around.places.settings)
    except AnchorError as error:
        return error.message
    around.settings, _ = read_settings(around.places.settings)
    return ""


def _variables(around: Surroundings) -> dict[str, str]:
    """Name the variables of the environment that decide settings."""
    origins = find_settings(around.places.settings).origins
    return {name: origin for name, origin in origins.items() if origin != FILE}


def _setting(around: Surroundings, name: str, variable: str) -> Setting:
    value, choices = getattr(around.settings, name), choices_of(name)
    shown = _choice(name, _written(value)) if choices else _summary(name, value)
    explained = [
        tr(words.CHOICE, choice=_choice(name, choice), about=meaning)
        for choice in choices
        if (meaning := choice_about(name, choice))
    ]
    file = one_line(str(around.places.settings))
    said = [
        about(name),
        "\n".join(explained),
        tr(words.FROM_VARIABLE, variable=variable) if variable else "",
        "" if choices else tr(words.ENTER_OPENS),
        tr(_LATER[name]) if name in _LATER else "",
        tr(words.IN_FILE, key=f"[{name}]" if name in TABLES else name, file=file)
        if around.save
        else tr(words.NOT_KEPT),
    ]
    return Setting(name, tr(words.LABELS[name]), shown, list(filter(None, said)), not choices)


def _skips(around: Surroundings) -> Setting:
    left_out = around.state.skips()
    names = [tr(phases.REGIONS[region]) for region in REGIONS if region in left_out]
    said = [tr(words.SKIPS_ABOUT), "\n".join(names), tr(words.ENTER_OPENS)]
    shown = ", ".join(names) or tr(words.UNSET["skips"])
    return Setting("skips", tr(words.LABELS["skips"]), shown, list(filter(None, said)), True)


def _region(around: Surroundings) -> Setting:
    chosen = as_region(around.state.region() or "")
    region = chosen or around.region or ""
    name = regions.NAMES.get(region) or regions.OTHERS.get(region)
    shown = tr(name) if name else chosen or around.region
    if shown and not chosen:
        shown = tr(words.REGION_FROM_LANGUAGE, region=shown)
    said = [tr(words.REGION_ABOUT), tr(words.ENTER_OPENS)]
    return Setting(
        "region", tr(words.LABELS["region"]), shown or tr(words.UNSET["region"]), said, True
    )


def _choice(name: str, choice: str) -> str:
    return tr(_BOOLEANS[choice]) if "true" in choices_of(name) else choice


def _summary(name: str, value: object) -> str:
    return one_line(told(value)) if value else tr(words.UNSET[name])


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _read(choice: str) -> object:
    return {"true": True, "false": False}.get(choice, choice)
