"""What is told of packs: what good ones are, what is wrong with others."""

from typing import NamedTuple

from anchor.core.model import Pack
from anchor.core.text import one_line, visible
from anchor.packs.diagnostics import Diagnostic, PackError
from anchor.packs.library import PackFile
from anchor.tui.presenting.arranging import Way
from anchor.words import commands as command_words
from anchor.words import packs as words
from anchor.words import tr, trn

MOST_PROBLEMS = 20
"""More than these nobody mends at once."""


class Opened(NamedTuple):
    """A pack that was read, or what is wrong with it."""

    file: PackFile
    pack: Pack | None
    problems: tuple[Diagnostic, ...] = ()
    is_shadowed: bool = False
    """Whether a built-in pack has its name, and goes first."""

    @property
    def title(self) -> str:
        """Give its title; of one that cannot be read, its name."""
        return one_line(self.pack.info.title if self.pack else self.file.name)


def opened(file: PackFile, builtin: frozenset[str]) -> Opened:
    """Read a pack. ``builtin``: the names that built-in packs have."""
    shadowed = not file.builtin and file.name in builtin
    try:
        return Opened(file, file.read(), is_shadowed=shadowed)
    except PackError as error:
        return Opened(file, None, tuple(error.diagnostics), shadowed)


def way_of(one: Opened) -> Way:
    """Give a pack as one of several."""
    if one.pack is None:
        said = tr(words.CANNOT)
        return Way(str(one.file.path), one.title, aside=said, brief=said, is_lower=True)
    count = len(one.pack.exercises) + len(one.pack.routines)
    brief = trn(words.IN_IT, count)
    return Way(str(one.file.path), one.title, aside=_contents(one.pack), brief=brief)


def told(one: Opened) -> list[str]:
    """Tell what a pack is, or what is wrong with it, paragraph by paragraph."""
    said = _good(one.pack, one.file.name) if one.pack else _problems(one)
    if one.is_shadowed:
        said.append(tr(command_words.LIST_SHADOWED, name=one_line(one.file.name)))
    where = tr(words.FILE, file=one_line(str(one.file.path)))
    return [*said, tr(words.BUILT_IN) if one.file.builtin else where]


def _good(pack: Pack, name: str) -> list[str]:
    info = pack.info
    about = tr(
        words.WHAT_IT_IS,
        version=one_line(info.version),
        language=one_line(info.language),
        license=one_line(info.license),
    )
    authors = tr(words.BY, authors=", ".join(map(one_line, info.authors))) if info.authors else ""
    return [visible(info.about), f"{name}. {_contents(pack)}.", f"{about} {authors}".strip()]


def _contents(pack: Pack) -> str:
    counts = ((words.EXERCISES, len(pack.exercises)), (words.ROUTINES, len(pack.routines)))
    return ", ".join(trn(forms, count) for forms, count in counts if count)


def _problems(one: Opened) -> list[str]:
    said = [tr(words.WHY_NOT)]
    for problem in one.problems[:MOST_PROBLEMS]:
        message = one_line(problem.message)
        if problem.line:
            message = tr(words.AT_LINE, line=problem.line, message=message)
        said.append(f"{message}\n{visible(problem.remedy)}")
    if more := len(one.problems) - MOST_PROBLEMS:
        said += [trn(words.MORE, more)] if more > 0 else []
    return [*said, tr(words.MEND, name=one_line(one.file.name))]
