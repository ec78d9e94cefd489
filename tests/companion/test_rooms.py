"""Which exercises stand together, and in which order."""

from typing import get_args

import pytest
from msgspec.structs import replace

from anchor.companion.rooms import ROOMS, first_thing, in_room
from anchor.core.aftercare import WAYS
from anchor.core.model import Exercise, Practice, Routine
from anchor.packs.library import Found, Library
from faces import BUILTIN

FOUND = [
    found for file in Library(BUILTIN / "nowhere", BUILTIN).packs() for found in file.contents()
]


def names(room: str, not_helpful: frozenset[str] = frozenset()) -> list[str]:
    return [found.identity for found in in_room(ROOMS[room], FOUND, not_helpful)]


def test_every_practice_has_one_room() -> None:
    practices = [practice for room in ROOMS.values() for practice in room.practices]
    assert sorted(practices) == sorted(get_args(Practice))


def test_everything_is_in_one_room() -> None:
    offered = [name for room in ROOMS for name in names(room)]
    assert sorted(offered) == sorted(found.identity for found in FOUND)


@pytest.mark.parametrize("room", ROOMS)
def test_each_begins_with_its_first_and_goes_on_gently(room: str) -> None:
    offered = in_room(ROOMS[room], FOUND, frozenset())
    assert offered[0].identity == ROOMS[room].first
    for practice in ROOMS[room].practices:
        things = [found.thing for found in offered[1:]]
        levels = [
            thing.level
            for thing in things
            if isinstance(thing, Exercise) and thing.practice == practice
        ]
        assert levels == sorted(levels)


@pytest.mark.parametrize("room", ROOMS)
def test_what_did_not_help_stands_last(room: str) -> None:
    first = ROOMS[room].first
    assert names(room, frozenset({first}))[-1] == first


def test_a_translation_of_the_first_is_the_first() -> None:
    soft = next(found for found in FOUND if found.identity == "breathing/soft")
    thing = replace(soft.thing, name="sanft", translates="breathing/longer-out")
    translation = Found("leise", thing, "de")
    others = [found for found in FOUND if found.identity != "breathing/longer-out"]
    assert in_room(ROOMS["breathe"], [*others, translation], frozenset())[0] == translation


def test_routines_have_a_room_of_their_own() -> None:
    offered = in_room(ROOMS["routine"], FOUND, frozenset())
    assert offered
    assert all(isinstance(found.thing, Routine) for found in offered)


def test_the_first_page_begins_with_what_turns_outward_and_did_help() -> None:
    assert first_thing(frozenset()) == WAYS[0]
    assert first_thing(frozenset({WAYS[0]})) == WAYS[1]
    assert first_thing(frozenset(WAYS)) == WAYS[0]
