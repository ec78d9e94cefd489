"""What all tests share: how hard Hypothesis tries, a home of their own, a still clock."""

import os
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from anchor.settings.reading import PLAIN, VARIABLES
from manual_clock import ManualClock

settings.register_profile("anchor", max_examples=100, deadline=None)
settings.register_profile("ci", settings.get_profile("anchor"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "anchor")


pytest_plugins = ["running", "journal_fixtures"]

_HOMES = count()
_NOT_OURS = (
    *VARIABLES.values(), *PLAIN, "TEXTUAL_ANIMATIONS", "ANCHOR_DEBUG", "NO_COLOR", "FORCE_COLOR",
    "LANGUAGE",
)  # fmt: skip


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A person's home that is not there yet, in a terminal of 80 columns: never one's own."""
    folder = tmp_path_factory.getbasetemp() / f"home-{next(_HOMES)}"
    monkeypatch.setenv("ANCHOR_HOME", str(folder))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for name in _NOT_OURS:
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def clock() -> ManualClock:
    """A clock that a test moves."""
    return ManualClock()
