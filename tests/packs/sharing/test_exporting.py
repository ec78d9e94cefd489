"""Packs to hand on."""

import io
import zipfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.core.checks import faults, warnings
from anchor.core.model import Exercise, Pack, Routine
from anchor.packs.library import Library
from anchor.packs.readability import reading_problems
from anchor.packs.reader import check, read_pack
from anchor.packs.sharing.archive import unpack
from anchor.packs.sharing.comparing import things
from anchor.packs.sharing.exporting import as_toml, by_itself, leads_to, zipped
from anchor.packs.source import Source, decode
from faces import BUILTIN, own_exercise, own_pack, own_routine
from strategies import exercises

LIBRARY = Library(Path("/nowhere"), BUILTIN)
THINGS = [
    (file.read(), found.thing) for file in LIBRARY.builtin_packs() for found in file.contents()
]


def mine(home: Path, *parts: str, info: str = "") -> Pack:
    path = own_pack(home, "mine", *parts, info=info)
    return read_pack(decode(path.read_bytes(), "mine.toml", "mine"))


def thing(pack: Pack, name: str) -> Exercise | Routine:
    return next(each for each in things(pack) if each.name == name)


@pytest.mark.parametrize(("pack", "each"), THINGS, ids=[each.name for _, each in THINGS])
def test_everything_built_in_is_well_by_itself(pack: Pack, each: Exercise | Routine) -> None:
    text = as_toml(by_itself(pack, each, builtin=True))
    source = Source("x.toml", each.name, text)
    assert check(source) == []
    alone = read_pack(source)
    assert len(alone.exercises) + len(alone.routines) == 1
    assert alone.info.license == pack.info.license
    assert alone.info.authors == pack.info.authors


def test_what_an_exercise_of_ones_own_leads_to_comes_along(home: Path) -> None:
    pack = mine(
        home,
        own_exercise("lamp", 'easier = "moon"'),
        own_exercise("moon", 'easier = "mine/star"'),
        own_exercise("star", 'easier = "grounding/feet"'),
        own_exercise("other", 'easier = "lamp"'),
    )
    alone = by_itself(pack, thing(pack, "lamp"), builtin=False)
    assert alone.info.name == "lamp"
    easier = [(each.name, each.easier) for each in alone.exercises]
    assert easier == [("lamp", "moon"), ("moon", "star"), ("star", "grounding/feet")]


def test_a_circle_of_easier_ways_comes_along_once(home: Path) -> None:
    pack = mine(home, own_exercise("a", 'easier = "b"'), own_exercise("b", 'easier = "a"'))
    assert len(by_itself(pack, thing(pack, "a"), builtin=False).exercises) == 2


def test_a_routine_brings_its_exercises(home: Path) -> None:
    pack = mine(
        home, own_exercise("lamp"), own_exercise("moon"),
        own_routine("evening", "mine/lamp", "breathing/box", "theirs/x"),
    )  # fmt: skip
    alone = by_itself(pack, thing(pack, "evening"), builtin=False)
    assert [each.name for each in alone.exercises] == ["lamp"]
    assert [leg.start for leg in alone.routines[0].sequence] == [
        "lamp", "breathing/box", "theirs/x",
    ]  # fmt: skip
    assert leads_to(alone) == ["breathing", "theirs"]
    assert faults(alone) == []


def test_what_leads_to_something_built_in_does_so_in_full() -> None:
    pack = next(file.read() for file in LIBRARY.builtin_packs() if file.name == "breathing")
    alone = by_itself(pack, thing(pack, "box"), builtin=True)
    assert alone.exercises[0].easier == "breathing/longer-out"


def test_a_warning_stays_accepted_if_it_is_still_raised(home: Path) -> None:
    accept = ", ".join(f'{{ code = "{code}", because = "So." }}' for code in ("W505", "W502"))
    pack = mine(
        home,
        own_exercise("lamp"),
        own_exercise("hand", 'evidence = "Not studied."', step='do = "touch"\nsay = "A hand."'),
        info=f"accept = [{accept}]\n",
    )
    assert warnings(pack, reading_problems(pack)) == []
    for name, codes in (("lamp", ["W505"]), ("hand", ["W502"])):
        alone = by_itself(pack, thing(pack, name), builtin=False)
        assert [each.code for each in alone.info.accept] == codes
        assert warnings(alone, reading_problems(alone)) == []


@given(st.lists(exercises(most=4), min_size=1, max_size=2))
def test_what_is_written_reads_as_what_it_was(drawn: list[Exercise]) -> None:
    named = [
        msgspec.structs.replace(each, name=f"generated-{number}")
        for number, each in enumerate(drawn)
    ]
    info = THINGS[0][0].info
    pack = Pack(format=1, info=info, exercises=tuple(named))
    assert read_pack(Source("x.toml", info.name, as_toml(pack))) == pack


def test_numbers_and_keys_are_written_as_people_write_them() -> None:
    pack, each = next(pair for pair in THINGS if pair[1].name == "longer-out")
    text = as_toml(by_itself(pack, each, builtin=True))
    assert 'do = "breathe"\nin = 4\nout = 6\n' in text
    assert text.index('say = "') < text.index('or = "')


def test_an_archive_says_nothing_of_when_and_who() -> None:
    data = zipped({"calm": "one\n", "moon": "zwei ü\n"})
    assert data == zipped({"calm": "one\n", "moon": "zwei ü\n"})
    handed = unpack(data, "packs.zip")
    assert handed.pieces == [("calm.toml", b"one\n"), ("moon.toml", "zwei ü\n".encode())]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.comment == b""
