"""Exercises in the language a person likes, and what a pack translates."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from anchor.core.model import Exercise
from anchor.packs.library import Found, Library
from anchor.packs.reader import check_file
from faces import BUILTIN, own_exercise, own_pack, own_routine


def translation(home: Path, pack: str, language: str, original: str = "breathing/box") -> Path:
    """Write a pack of one translation, called ``kasten``."""
    text = own_exercise("kasten", f'translates = "{original}"')
    path = own_pack(home, pack, text)
    path.write_text(path.read_text("utf-8").replace('"en"', f'"{language}"'), encoding="utf-8")
    return path


def found(home: Path, name: str, *languages: str) -> Found:
    return Library(home / "packs", BUILTIN, languages).find(name)


@pytest.mark.parametrize("name", ["box", "breathing/box", "4-4-4-4"])
def test_an_exercise_is_found_in_the_language_liked_best(home: Path, name: str) -> None:
    translation(home, "atem", "de")
    one = found(home, name, "de-AT", "en")
    assert (one.identity, one.language) == ("atem/kasten", "de")
    assert one.instead_of is not None
    assert (one.instead_of.identity, one.instead_of.language) == ("breathing/box", "en")


@pytest.mark.parametrize("languages", [(), ("en",), ("en-GB", "de"), ("fr",), ("fr", "en")])
def test_it_stays_as_it_is_where_its_own_language_is_liked_or_none_is_there(
    home: Path, languages: Sequence[str]
) -> None:
    translation(home, "atem", "de")
    one = found(home, "box", *languages)
    assert (one.identity, one.instead_of) == ("breathing/box", None)


def test_the_nearest_of_several_translations_is_found(home: Path) -> None:
    translation(home, "ar", "pt-PT")
    translation(home, "brisa", "pt-BR")
    assert found(home, "box", "pt-BR").pack == "brisa"
    assert found(home, "box", "pt-PT").pack == "ar"


def test_a_later_wish_is_served_if_an_earlier_one_cannot_be(home: Path) -> None:
    translation(home, "atem", "de")
    assert found(home, "box", "fr", "de", "en").pack == "atem"


@pytest.mark.parametrize("languages", [("en",), ("fr",), ()])
def test_a_translation_that_is_named_is_what_is_meant(home: Path, languages: Sequence[str]) -> None:
    translation(home, "atem", "de")
    one = found(home, "kasten", *languages)
    assert (one.identity, one.instead_of) == ("atem/kasten", None)


def test_what_a_pack_leads_to_comes_in_the_language_too(home: Path) -> None:
    translation(home, "atem", "de")
    library = Library(home / "packs", BUILTIN, ["de"])
    assert library.find_exercise("breathing/box", "")[0] == "atem/kasten"


def test_routines_and_typed_patterns_are_in_no_other_language(home: Path) -> None:
    own_pack(home, "mine", own_routine("evening", "breathing/box"))
    assert found(home, "evening", "de").identity == "mine/evening"
    assert found(home, "4-6-1", "de").pack == "typed"


def broken(path: Path) -> None:
    path.write_text(path.read_text("utf-8") + "broken [\n", encoding="utf-8")


def unsound(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace("turns", "tuns"), encoding="utf-8")


def of_another(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace("translates", "easier"), encoding="utf-8")


def without_language(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace('"de"', "3"), encoding="utf-8")


def without_names(path: Path) -> None:
    text = path.read_text("utf-8").replace('name = "kasten"', "name = 3")
    path.write_text(text, encoding="utf-8")


def of_an_odd_kind(path: Path) -> None:
    path.write_text('# breathing/box\n[pack]\nlanguage = "de"\n[exercise]\n', encoding="utf-8")


def no_pack(path: Path) -> None:
    path.write_text("# breathing/box\npack = 3\nexercise = [3]\n", encoding="utf-8")


def no_file(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize(
    "spoil",
    [
        broken,
        unsound,
        of_another,
        without_language,
        without_names,
        of_an_odd_kind,
        no_pack,
        no_file,
    ],
)
def test_a_translation_that_cannot_be_used_is_never_in_the_way(home: Path, spoil: object) -> None:
    assert callable(spoil)
    spoil(translation(home, "atem", "de"))
    assert found(home, "box", "de").identity == "breathing/box"
    translation(home, "luft", "de")
    assert found(home, "box", "de").pack == "luft"


def test_of_two_of_a_name_the_one_that_can_be_played_is_meant(home: Path) -> None:
    twice = own_exercise("kasten") + own_exercise("kasten", 'translates = "breathing/box"')
    path = own_pack(home, "atem", twice)
    path.write_text(path.read_text("utf-8").replace('"en"', '"de"'), encoding="utf-8")
    assert found(home, "box", "de").identity == "breathing/box"


# All exercises


def listed(home: Path, *languages: str) -> list[str]:
    found = Library(home / "packs", BUILTIN, languages).exercises()
    return [one.identity for one in found if one.pack in ("breathing", "atem", "ar")]


def test_of_an_exercise_and_its_translations_one_is_offered(home: Path) -> None:
    own_pack(home, "ar", own_exercise("lamp"))
    translation(home, "atem", "de")
    both = {"breathing/box", "atem/kasten"}
    assert both & {*listed(home, "de")} == {"atem/kasten"}
    assert both & {*listed(home, "fr")} == {"breathing/box"}
    assert both & {*listed(home, "en")} == {"breathing/box"}
    assert both <= {*listed(home)}
    assert "ar/lamp" in listed(home, "de")


def test_a_translation_without_its_original_is_offered(home: Path) -> None:
    translation(home, "atem", "de", original="gone/away")
    assert "atem/kasten" in listed(home, "fr")


def test_a_translation_within_a_pack_belongs_to_that_pack(home: Path) -> None:
    own_pack(home, "ar", own_exercise("lamp"), own_exercise("light", 'translates = "lamp"'))
    assert "ar/lamp" in listed(home, "en")
    assert "ar/light" not in listed(home, "en")


# What a pack says it translates


def told(path: Path) -> list[str]:
    return [found.code for found in check_file(path) if found.code in ("W511", "W513")]


@pytest.mark.parametrize("original", ["breathing/box", "ar/lamp"])
def test_what_is_translated_is_built_in_or_beside_it(home: Path, original: str) -> None:
    own_pack(home, "ar", own_exercise("lamp"))
    assert told(translation(home, "atem", "de", original)) == []


@pytest.mark.parametrize(
    "original", ["breathing/boxes", "nope/box", "box", "atem/kasten", "breathing/4-6", "bad/x"]
)
def test_an_original_that_is_not_there_is_told(home: Path, original: str) -> None:
    own_pack(home, "bad", "broken [")
    path = translation(home, "atem", "de", original)
    (warning,) = [one for one in check_file(path) if one.code == "W513"]
    assert 'translates = "' in warning.source


def test_a_missing_original_can_be_accepted(home: Path) -> None:
    accepting = 'accept = [{ code = "W513", because = "It comes later." }]\n'
    path = own_pack(home, "atem", own_exercise("x", 'translates = "a/b"'), info=accepting)
    assert told(path) == []
    path = own_pack(home, "atem", own_exercise("x", 'translates = "breathing/box"'), info=accepting)
    assert told(path) == ["W511"]


class Untouchable:
    """A folder that nothing may be done with."""

    def __getattribute__(self, name: str) -> Any:
        raise AssertionError(f"a person's folder was touched: {name}")

    __truediv__ = __getattribute__


@pytest.mark.parametrize("languages", [("en-US", "de"), ("en",), ()])
def test_nothing_of_a_persons_is_opened_while_the_language_they_like_is_the_exercises_own(
    languages: Sequence[str],
) -> None:
    hostile: Any = Untouchable()
    one = Library(hostile, BUILTIN, languages).find("box")
    assert isinstance(one.thing, Exercise)
    assert one.language == "en"


def test_a_folder_that_cannot_be_read_is_not_in_the_way(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = Path.iterdir

    def iterdir(self: Path) -> Iterator[Path]:
        if self == home / "packs":
            raise PermissionError(13, "Permission denied")
        return listed(self)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    assert found(home, "box", "de").identity == "breathing/box"
