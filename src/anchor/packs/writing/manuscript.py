"""A pack while somebody writes on it: what its file holds, what is not saved yet, and saving it.

It knows no face. To save over something good, or over what somebody else has saved, takes being
asked twice for the same text: in between, a face can say what would happen.
"""

from pathlib import Path
from typing import Literal

from anchor.core.text import visible
from anchor.errors import AnchorError, Status
from anchor.packs.writing.authoring import Draft, NotSaved, Saved, load, save
from anchor.packs.writing.drafts import Drafts, Unsaved
from anchor.words import editor as words
from anchor.words import tr

LONGEST_LINE = 4000
"""Characters. To draw a longer line again at every key would keep a person waiting."""

_Found = Literal["saved", "unsaved", "unsaved-and-changed"]


class Manuscript:
    """A file, and what is written on it."""

    def __init__(self, path: Path, drafts: Drafts) -> None:
        """Open a file that may be broken. Raises ``PackError`` for what is no text.

        Raises ``AnchorError`` for a text that is too wide to be written on.
        """
        self.path = path
        self.draft = load(path)
        """What the file held when it was last read or written."""
        self.saved = showable(self.draft.text)
        """The text that is saved, safe to show."""
        self._drafts = drafts
        self._warned: tuple[str, frozenset[type[NotSaved]]] = ("", frozenset())
        kept = drafts.find(path)
        self.found: _Found = "saved"
        """Whether there was a text of theirs that is not saved, and whether the file was changed
        since that was begun."""
        self.text = self.saved
        """What to begin with."""
        if kept and showable(kept.text) != self.saved:
            self.found = "unsaved" if kept.stamp == self.draft.stamp else "unsaved-and-changed"
            self.text = showable(kept.text)
            self.draft = Draft(path, self.draft.text, kept.stamp, self.draft.line_end)
        self.is_kept = self.found != "saved"
        """Whether there is a text now that is not saved, and is kept."""
        if line := too_wide(self.text):
            said = tr(words.TOO_WIDE, line=line, limit=LONGEST_LINE)
            raise AnchorError(said, Status.FAILED)

    @property
    def is_spelled_out(self) -> bool:
        """Whether the file holds signs that are not safe to show, and so are spelled out."""
        return self.saved != self.draft.text

    def save(self, text: str) -> Saved | NotSaved:
        """Write a text; or say why not, unless that was said of this very text before.

        Raises ``OSError``.
        """
        said = self._warned[1] if self._warned[0] == text else frozenset()
        result = save(self.draft, text, meant=said)
        if isinstance(result, Saved):
            self.take(result.draft)
            self._drop()
        else:
            self._warned = text, said | {type(result)}
        return result

    def take(self, theirs: Draft) -> None:
        """Go on from what the file holds now."""
        self.draft, self.saved = theirs, showable(theirs.text)
        self._warned = "", frozenset()

    def keep(self, text: str) -> bool:
        """Keep a text, unless it is saved; tell whether it had to be. Raises ``OSError``."""
        if text == self.saved:
            self._drop()
            return False
        self._drafts.keep(self.path, Unsaved(text, self.draft.stamp))
        self.is_kept = True
        return True

    def _drop(self) -> None:
        self._drafts.drop(self.path)
        self.is_kept = False


def has_unsaved(path: Path, drafts: Drafts) -> bool:
    """Tell whether there is a text of a file that is not what is saved.

    Raises ``PackError`` if the file is no text.
    """
    kept = drafts.find(path)
    return kept is not None and showable(kept.text) != showable(load(path).text)


def showable(text: str) -> str:
    """Give a text that is safe to show, and to write on: signs that are not are spelled out."""
    return visible(text.replace("\r\n", "\n").replace("\r", "\n"))


def too_wide(text: str) -> int:
    """Give the first line, from 1, that is too long to be written on; 0 if none is."""
    lines = enumerate(text.split("\n"), 1)
    return next((number for number, line in lines if len(line) > LONGEST_LINE), 0)
