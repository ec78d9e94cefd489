"""An editor that does what a test says, without a process."""

from collections.abc import Callable
from pathlib import Path

import pytest

from anchor.cli import reviewing

Edit = Callable[[str], str]


class ScriptedEditor:
    """Opens files, and changes each as the next function says; after the last, nothing."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *edits: Edit) -> None:
        """Take the place of the person's editor."""
        self.opened: list[tuple[Path, int | None]] = []
        """Which file, at which line, each time."""
        self._edits = list(edits)
        monkeypatch.setattr(reviewing, "open_in_editor", self._open)

    def _open(self, file: Path, line: int | None = None) -> None:
        self.opened.append((file, line))
        if self._edits:
            file.write_text(self._edits.pop(0)(file.read_text("utf-8")), "utf-8")


def replacing(old: str, new: str) -> Edit:
    """Replace what is there, and fail if it is not."""

    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return edit
