"""Where a text is kept while somebody writes it: saved, kept for later, met with another version.

It knows no widget, and may take a moment. What is to be said of it comes as a sentence, with
another text to go on from if there is one.
"""

from typing import NamedTuple

from anchor.packs.diagnostics import PackError
from anchor.packs.writing.authoring import Changed, Draft, load
from anchor.packs.writing.manuscript import Manuscript
from anchor.packs.writing.watching import Watch
from anchor.tui.keeping import reason
from anchor.tui.presenting import writing
from anchor.tui.presenting.writing import Keys
from anchor.words import editor as words
from anchor.words import tr

_GONE = "E101"


class Said(NamedTuple):
    """What came of something."""

    remark: str
    text: str | None = None
    """To go on from."""


class Shelf:
    """One file, and what is written of it."""

    def __init__(self, manuscript: Manuscript) -> None:
        """Keep what is written on a manuscript."""
        self._manuscript = manuscript
        self._told_of: bytes | None = None
        """Which version of somebody else's was told of already."""
        self._watch = Watch(manuscript.path)

    def save(self, text: str, keys: Keys) -> Said:
        """Save a text; or say why not, so that a second key does."""
        try:
            result = self._manuscript.save(text)
        except OSError as error:
            return Said(tr(words.NOT_SAVED, reason=reason(error)))
        if isinstance(result, Changed) and result.theirs:
            self._told_of = result.theirs.stamp
        return Said(writing.after_saving(result, self._manuscript.path, keys))

    def keep(self, text: str) -> OSError | None:
        """Keep a text for later if it is not saved; give why that was not possible."""
        try:
            self._manuscript.keep(text)
        except OSError as error:
            return error
        return None

    def take_saved(self, keys: Keys) -> Said:
        """Go on from what the file holds."""
        try:
            theirs = load(self._manuscript.path)
        except PackError as error:
            return Said(error.message)
        return self._take(theirs, tr(words.AS_SAVED, key=keys["editor.undo"]))

    def look(self, text: str, keys: Keys) -> Said | None:
        """Look whether something else has changed the file, while a text is written."""
        seen = self._watch.look()
        if seen is None:
            return None
        if seen.draft is None:
            gone = any(problem.code == _GONE for problem in seen.problems)
            said = tr(words.IS_GONE, key=keys["editor.save"]) if gone else tr(words.NOT_TEXT)
            return Said(said)
        if seen.draft.stamp in (self._manuscript.draft.stamp, self._told_of):
            return None
        if text != self._manuscript.saved:
            return Said(tr(words.THEIRS_IS_THERE, other=keys["editor.as-saved"]))
        return self._take(seen.draft, tr(words.TAKEN, key=keys["editor.undo"]))

    def _take(self, theirs: Draft, remark: str) -> Said:
        self._manuscript.take(theirs)
        return Said(remark, self._manuscript.saved)
