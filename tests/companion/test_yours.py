"""A person's own on the first page."""

from pathlib import Path

import pytest

from anchor.companion.yours import find, no_longer_yours, yours
from anchor.packs.library import Library
from anchor.state import State
from faces import BUILTIN


@pytest.fixture
def state(home: Path) -> State:
    return State(home / "state.toml")


@pytest.fixture
def library(home: Path) -> Library:
    return Library(home / "packs", BUILTIN)


def names(library: Library, state: State, most: int = 9) -> list[str]:
    return [found.identity for found in yours(library, state, most)]


def test_a_new_person_has_none(library: Library, state: State) -> None:
    assert names(library, state) == []


def test_favourites_come_before_what_was_begun_last(library: Library, state: State) -> None:
    state.remember_recent("breathing/box")
    state.remember_recent("routines/morning")
    state.remember_favourite("grounding/feet")
    state.remember_favourite("breathing/box")
    assert names(library, state) == ["grounding/feet", "breathing/box", "routines/morning"]
    assert names(library, state, 2) == ["grounding/feet", "breathing/box"]


def test_what_did_not_help_is_not_among_what_was_begun_last(library: Library, state: State) -> None:
    state.remember_recent("breathing/box")
    state.remember_recent("scan/edges")
    state.remember_favourite("scan/full")
    for name in ("scan/edges", "scan/full"):
        state.mark_not_helpful(name)
    assert names(library, state) == ["scan/full", "breathing/box"]


def test_what_is_not_there_any_more_is_left_out(library: Library, state: State) -> None:
    state.remember_favourite("gone/away")
    state.remember_recent("gone/too")
    state.remember_recent("typed/4-6")
    assert names(library, state) == ["typed/4-6"]
    assert find(library, "gone/away") is None


def test_it_can_be_taken_off(library: Library, state: State) -> None:
    state.remember_favourite("breathing/box")
    state.remember_recent("breathing/box")
    state.remember_recent("grounding/feet")
    no_longer_yours(state, "breathing/box")
    assert names(library, state) == ["grounding/feet"]
    no_longer_yours(state, "grounding/feet")
    no_longer_yours(state, "grounding/feet")
    assert names(library, state) == []
