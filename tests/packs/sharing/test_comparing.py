"""What is different between two versions of a pack."""

from typing import Any

import msgspec
import pytest
from hypothesis import given

from anchor.core.model import Pack
from anchor.packs.sharing.comparing import Changes, compare, is_older
from strategies import exercises

SAY = {"do": "say", "say": "Look around."}
INFO = {
    "name": "calm",
    "title": "Calm",
    "about": "A.",
    "language": "en",
    "version": "1.0",
    "license": "CC0-1.0",
}


def one(name: str, **keys: Any) -> dict[str, Any]:
    base = {"name": name, "title": name, "about": "A.", "practice": "ground", "turns": "outward"}
    return base | {"step": [SAY]} | keys


def row(name: str, *starts: str) -> dict[str, Any]:
    legs = [{"start": start} for start in starts]
    return {"name": name, "title": name, "about": "A.", "sequence": legs}


def pack(*exercises: dict[str, Any], routines: Any = (), **info: Any) -> Pack:
    document = {"format": 1, "pack": INFO | info, "exercise": exercises, "routine": routines}
    return msgspec.convert(document, Pack)


def test_what_is_the_same_has_no_changes() -> None:
    both = pack(one("lamp"), routines=[row("evening", "lamp")])
    assert compare(both, both) == Changes([], [], [], [])


def test_what_came_and_went_is_told_by_its_name() -> None:
    found = compare(
        pack(one("lamp"), one("moon")), pack(one("moon"), one("star"), routines=[row("r", "moon")])
    )
    assert [thing.name for thing in found.added] == ["star", "r"]
    assert [thing.name for thing in found.removed] == ["lamp"]
    assert found.changed == []


@pytest.mark.parametrize(
    ("keys", "differing"),
    [
        ({"title": "Lantern"}, ("title",)),
        ({"step": [SAY, SAY]}, ("steps",)),
        ({"cautions": ["Slowly."], "level": 2}, ("level", "cautions")),
        ({"not-for": ["numb"]}, ("not_for",)),
    ],
)
def test_what_changed_is_told_by_what_differs(
    keys: dict[str, Any], differing: tuple[str, ...]
) -> None:
    (changed,) = compare(pack(one("lamp")), pack(one("lamp", **keys))).changed
    assert changed.keys == differing
    assert changed.old.name == changed.new.name == "lamp"


def test_routines_change_too_and_an_exercise_may_become_one() -> None:
    old = pack(one("lamp"), one("walk"), routines=[row("evening", "lamp")])
    new = pack(one("lamp"), routines=[row("evening", "lamp", "lamp"), row("walk", "lamp")])
    assert [part.keys for part in compare(old, new).changed] == [("sequence",), ("steps",)]


@pytest.mark.parametrize(
    ("now", "gone"),
    [
        (["Awake.", "Seated.", "Slowly."], []),
        (["Slowly."], ["Awake."]),
        ([], ["Slowly.", "Awake."]),
    ],
)
def test_cautions_that_are_no_longer_said_are_told(now: list[str], gone: list[str]) -> None:
    old = pack(one("lamp", cautions=["Slowly.", "Awake."]))
    (changed,) = compare(old, pack(one("lamp", cautions=now))).changed
    assert changed.without_cautions == gone


def test_a_routine_says_no_cautions() -> None:
    old = pack(one("lamp"), one("walk", cautions=["Slowly."]), routines=[row("evening", "lamp")])
    new = pack(one("lamp"), routines=[row("evening", "lamp", "lamp"), row("walk", "lamp")])
    gone = {part.new.name: part.without_cautions for part in compare(old, new).changed}
    assert gone == {"evening": [], "walk": ["Slowly."]}


def test_what_a_pack_says_of_itself_is_compared() -> None:
    found = compare(pack(), pack(license="CC-BY-4.0", authors=["Jo", "Li"], version="2")).info
    assert found == [("license", "CC0-1.0", "CC-BY-4.0"), ("authors", "", "Jo, Li")]


@pytest.mark.parametrize(
    ("new", "old", "older"),
    [
        ("1.0.0", "1.0.1", True),
        ("1.9", "1.10", True),
        ("1", "1.0.0", False),
        ("2", "1.9.9", False),
        ("1.0-beta", "1.0", False),
        ("odd", "1", True),
    ],
)
def test_versions_are_ordered_by_their_numbers(new: str, old: str, older: bool) -> None:
    assert is_older(new, old) is older


@given(exercises(most=3), exercises(most=3))
def test_an_exercise_changed_exactly_if_it_differs(old: Any, new: Any) -> None:
    new = msgspec.structs.replace(new, name=old.name)
    before, after = (msgspec.structs.replace(pack(), exercises=(each,)) for each in (old, new))
    assert bool(compare(before, after).changed) == (old != new)
