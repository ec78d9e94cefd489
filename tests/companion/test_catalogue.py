"""All there is, read a little at a time: nothing twice, nothing that is no longer there."""

import os
from pathlib import Path

import pytest

from anchor.companion.catalogue import Catalogue
from anchor.core.model import Exercise
from anchor.errors import AnchorError
from anchor.packs.library import Library, PackFile
from faces import BUILTIN, own_exercise, own_pack, own_routine


@pytest.fixture
def catalogue(home: Path) -> Catalogue:
    return Catalogue(Library(home / "packs", BUILTIN))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the packs that were read, in order."""
    names: list[str] = []
    contents = PackFile.contents

    def noted(file: PackFile) -> object:
        names.append(file.name)
        return contents(file)

    monkeypatch.setattr(PackFile, "contents", noted)
    return names


def identities(catalogue: Catalogue) -> list[str]:
    return [found.identity for found in catalogue.found()]


def touch_later(path: Path) -> None:
    about = path.stat()
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns + 1_000_000_000))


def test_what_is_built_in_is_there_at_once(catalogue: Catalogue) -> None:
    catalogue.open()
    assert catalogue.is_whole
    assert {"grounding/333", "routines/before-sleep"} <= set(identities(catalogue))


def test_a_persons_own_is_read_when_there_is_time(catalogue: Catalogue, home: Path) -> None:
    for name in ("one", "two", "three"):
        own_pack(home, name, own_exercise("a"))
    catalogue.open()
    assert not catalogue.is_whole
    assert "one/a" not in identities(catalogue)
    assert [found.identity for found in catalogue.read_more(2)] == ["one/a", "three/a"]
    assert not catalogue.is_whole
    catalogue.read_more(2)
    assert identities(catalogue)[-3:] == ["one/a", "three/a", "two/a"]


def test_nothing_is_read_twice_unless_it_was_changed(
    catalogue: Catalogue, home: Path, read: list[str]
) -> None:
    same = own_pack(home, "same", own_exercise("a"))
    changed = own_pack(home, "changed", own_exercise("a"))
    catalogue.open()
    catalogue.read_more(9)
    read.clear()
    own_pack(home, "changed", own_exercise("b"))
    touch_later(changed)
    catalogue.open()
    catalogue.read_more(9)
    assert read == ["changed"]
    assert {"same/a", "changed/b"} <= set(identities(catalogue))
    same.unlink()
    catalogue.open()
    assert "same/a" not in identities(catalogue)


def test_a_pack_that_is_gone_before_it_is_read_holds_nothing(
    catalogue: Catalogue, home: Path
) -> None:
    path = own_pack(home, "gone", own_exercise("a"))
    catalogue.open()
    path.unlink()
    assert catalogue.read_more(1) == []
    assert catalogue.is_whole


def test_what_could_not_be_found_by_its_name_is_not_offered(
    catalogue: Catalogue, home: Path
) -> None:
    own_pack(home, "breathing", own_exercise("mine"))
    catalogue.open()
    catalogue.read_more(9)
    assert "breathing/mine" not in identities(catalogue)


def test_of_an_exercise_and_its_translation_one_is_offered(home: Path) -> None:
    own_pack(home, "leise", own_exercise("sanft", 'translates = "breathing/soft"'))
    path = home / "packs" / "leise.toml"
    path.write_text(path.read_text().replace('language = "en"', 'language = "de"'))
    for languages, there, not_there in (
        (("de",), "leise/sanft", "breathing/soft"),
        (("en",), "breathing/soft", "leise/sanft"),
    ):
        catalogue = Catalogue(Library(home / "packs", BUILTIN, languages))
        catalogue.open()
        catalogue.read_more(9)
        assert there in identities(catalogue)
        assert not_there not in identities(catalogue)


def test_an_exercise_that_a_pack_names_is_found_without_reading_it_again(
    catalogue: Catalogue, home: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    own_pack(home, "mine", own_exercise("a"), own_routine("r", "a"))
    catalogue.open()
    catalogue.read_more(9)
    monkeypatch.setattr(Library, "find_exercise", None)
    assert catalogue.find_exercise("a", "mine")[0] == "mine/a"
    assert catalogue.find_exercise("grounding/333", "mine")[0] == "grounding/333"
    assert read.count("mine") == 1


def test_what_was_not_read_yet_is_looked_for(catalogue: Catalogue, home: Path) -> None:
    own_pack(home, "mine", own_exercise("a"), own_routine("r", "a"))
    catalogue.open()
    identity, exercise = catalogue.find_exercise("a", "mine")
    assert identity == "mine/a"
    assert isinstance(exercise, Exercise)
    with pytest.raises(AnchorError):
        catalogue.find_exercise("r", "mine")
    with pytest.raises(AnchorError):
        catalogue.find_exercise("not-there", "mine")


def test_it_can_be_searched(catalogue: Catalogue, home: Path) -> None:
    own_pack(home, "mine", own_exercise("lighthouse"))
    catalogue.open()
    assert catalogue.search("lighthouse", 9) == []
    catalogue.read_more(9)
    assert [found.identity for found in catalogue.search("lighthouse", 9)] == ["mine/lighthouse"]
    changed = own_pack(home, "mine", own_exercise("lamp"))
    touch_later(changed)
    catalogue.open()
    catalogue.read_more(9)
    assert catalogue.search("lighthouse", 9) == []
