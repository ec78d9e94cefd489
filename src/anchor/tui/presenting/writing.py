"""What the editor says, from what happens to words.

``keys`` are the keys that work now, as they are shown, by their names in the catalogue.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from anchor.core.text import one_line, visible
from anchor.packs.diagnostics import Diagnostic
from anchor.packs.earlier import name_to_type
from anchor.packs.writing.authoring import (
    Changed,
    NotSaved,
    ReadOnly,
    Saved,
    Worse,
    is_usable,
    last_usable,
)
from anchor.packs.writing.manuscript import Manuscript
from anchor.places import places
from anchor.words import editor as words
from anchor.words import tr, trn

Keys = Mapping[str, str]


def at_first(manuscript: Manuscript, keys: Keys) -> str:
    """Say what there is to know as a text is opened."""
    as_saved = keys.get("editor.as-saved", "")
    if manuscript.found == "unsaved":
        return tr(words.NOT_SAVED_YET, key=as_saved)
    if manuscript.found == "unsaved-and-changed":
        return tr(words.NOT_SAVED_AND_CHANGED, key=as_saved)
    if manuscript.is_spelled_out:
        return tr(words.SPELLED_OUT)
    return how_to_begin(keys)


def how_to_begin(keys: Keys) -> str:
    """Say what to do with a text nothing else is to be said of."""
    return tr(words.AT_FIRST, play=keys.get("editor.try", ""), save=keys.get("editor.save", ""))


def how_it_is(problems: Sequence[Diagnostic], is_saved: bool, briefly: bool) -> str:
    """Say in a few words what there is to mend, and whether the text is saved."""
    warnings = sum(problem.severity == "warning" for problem in problems)
    grave = len(problems) - warnings
    said = [trn(words.TO_MEND, grave)] if grave else []
    if warnings and not (briefly and said):
        said.append(trn(words.TO_CONSIDER, warnings))
    said = said or [tr(words.IS_WELL)]
    return " · ".join([*said, tr(words.IS_SAVED if is_saved else words.IS_NOT_SAVED)])


def of_problem(problem: Diagnostic) -> str:
    """Say what is wrong, and below it how to mend it."""
    return f"{problem.code}  {one_line(problem.message)}\n{visible(problem.remedy)}"


def after_saving(result: Saved | NotSaved, path: Path, keys: Keys) -> str:
    """Say what came of saving."""
    save, as_saved = keys.get("editor.save", ""), keys.get("editor.as-saved", "")
    name = name_to_type(path, places().packs)
    match result:
        case Worse():
            return tr(words.WORSE, key=save, name=name)
        case ReadOnly():
            return tr(words.READ_ONLY, key=save)
        case Changed(None):
            return tr(words.NOT_TEXT)
        case Changed():
            return tr(words.CHANGED, key=save, other=as_saved, name=name)
    if is_usable(result.problems):
        said = tr(words.SAVED)
    elif last := last_usable(path):
        said = tr(words.SAVED_BROKEN_KEPT, name=name, number=last.number)
    else:
        said = tr(words.SAVED_BROKEN)
    return f"{said} {tr(words.WAS_GONE)}" if result.was_gone else said
