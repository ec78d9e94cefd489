"""What the tests of the journal's commands share: what is kept, and editors that write."""

import sys
from pathlib import Path

import pytest

from anchor.journal.model import CheckIn
from anchor.journal.store import Journal


def kept(home: Path) -> list[CheckIn]:
    """List the check-ins of a home, newest first."""
    with Journal(home / "journal.db") as journal:
        return journal.page()


def keep(home: Path, *checkins: CheckIn) -> None:
    """Put check-ins into the journal of a home."""
    with Journal(home / "journal.db") as journal:
        for checkin in checkins:
            journal.add(checkin)


def editor_that(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *program: str) -> None:
    """Set an editor: a program that has the text, may change it, and may ``fail``.

    Each time it is opened it keeps its path and text in ``seen``; ``time`` is how often it was.
    """
    script = tmp_path / "editor.py"
    lines = [
        "import json, pathlib, sys",
        f"log = pathlib.Path({str(tmp_path / 'seen.json')!r})",
        "seen = json.loads(log.read_text()) if log.exists() else []",
        "path = pathlib.Path(sys.argv[1]); text = path.read_text(encoding='utf-8')",
        "seen.append([str(path), text]); log.write_text(json.dumps(seen)); time = len(seen)",
        "fail = False",
        *program,
        "path.write_text(text, encoding='utf-8')",
        "sys.exit(3 if fail else 0)",
    ]
    script.write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"'{sys.executable}' '{script}'")
