"""The editor made ready for a pack: with what was left unsaved, and at the line to begin at."""

from collections.abc import Sequence
from pathlib import Path

from anchor.packs.diagnostics import Diagnostic
from anchor.packs.writing.drafts import Drafts
from anchor.packs.writing.manuscript import Manuscript
from anchor.packs.writing.outline import outline
from anchor.tui.screens.editor import EditorScreen
from anchor.tui.surroundings import Surroundings


def editor_for(
    around: Surroundings, path: Path, problems: Sequence[Diagnostic] = ()
) -> EditorScreen:
    """Make an editor for a pack with these problems. Raises ``AnchorError`` if it is no text."""
    manuscript = Manuscript(path, Drafts(around.places.drafts))
    return EditorScreen(around, manuscript, _begin_at(manuscript.text, problems))


def _begin_at(text: str, problems: Sequence[Diagnostic]) -> int:
    """Begin where something is wrong, or else with what is played first."""
    things = (part.heading for part in outline(text) if part.kind in ("exercise", "routine"))
    return next((one.line for one in problems if one.line), next(things, 1))
