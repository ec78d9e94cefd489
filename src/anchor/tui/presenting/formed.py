"""The rows of a pack's form, from what can be changed to words."""

from collections.abc import Sequence
from typing import NamedTuple

from anchor.core.text import one_line
from anchor.packs.writing.forming import Field, Section
from anchor.packs.writing.outline import Path
from anchor.tui.presenting.arranging import Group, Way
from anchor.words import editor as words
from anchor.words import tr


class Row(NamedTuple):
    """One row: something that can be changed, or what it belongs to."""

    section: Section
    field: Field | None


class Rows(NamedTuple):
    """All rows, by their names, and how they stand."""

    by_name: dict[str, Row]
    groups: tuple[Group, ...]

    @property
    def numbers(self) -> frozenset[str]:
        """The names of those that are numbers."""
        named = self.by_name.items()
        return frozenset(name for name, row in named if row.field and row.field.is_number)


def rows_of(sections: Sequence[Section]) -> Rows:
    """Make the rows of a form."""
    by_name: dict[str, Row] = {}
    groups = []
    for number, section in enumerate(sections):
        ways = []
        if number:  # what stands above the first is the title
            by_name[name_of(section.path)] = Row(section, None)
            ways.append(Way(name_of(section.path), _heading(section, number)))
        for field in section.fields:
            by_name[name_of(field.path)] = Row(section, field)
            ways.append(Way(name_of(field.path), tr(words.KEYS[field.key]), aside=_said(field)))
        groups.append(Group(tuple(ways)))
    return Rows(by_name, tuple(groups))


def name_of(path: Path) -> str:
    """Give the name of the row of a path."""
    return "/".join(map(str, path))


def written(value: str | float | None) -> str:
    """Give a value as a person types it."""
    if isinstance(value, float):
        return f"{value:g}"
    return "" if value is None else str(value)


def _heading(section: Section, number: int) -> str:
    """Say which step this is, or which exercise a routine comes to."""
    kind = words.KINDS.get(section.kind)
    what = tr(kind) if kind else one_line(section.name or section.kind)
    return tr(words.STEP, number=number, what=what)


def _said(field: Field) -> str:
    if field.value is not None:
        return one_line(written(field.value)) or tr(words.NOTHING_SAID)
    if field.key == "seconds":
        return tr(words.AS_LONG_AS_IT_TAKES)
    return tr(words.NOTHING_SAID)
