"""How exercises are found: what is built in first, and a person's packs never in the way."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

from anchor.core.model import Exercise, Routine
from anchor.errors import AnchorError, Status
from anchor.packs import folders
from anchor.packs.diagnostics import PackError
from anchor.packs.folders import builtin_folder
from anchor.packs.library import TYPED, Found, Library, PackFile
from faces import BUILTIN, own_exercise, own_pack, own_routine

BROKEN = "this is = no pack [\n"
UTF_16 = 'name = "odd"\n'.encode("utf-16")


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a few of the built-in packs: reading them all takes its time."""
    folder = tmp_path_factory.mktemp("few")
    for name in ("breathing", "routines"):
        copyfile(BUILTIN / f"{name}.toml", folder / f"{name}.toml")
    return folder


@pytest.fixture
def library(home: Path, few: Path) -> Library:
    return Library(home / "packs", few)


def put(home: Path, name: str, data: str | bytes) -> Path:
    folder = home / "packs"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def message(library: Library, name: str) -> str:
    with pytest.raises(AnchorError) as caught:
        library.find(name)
    assert "\x1b" not in caught.value.message
    assert len(caught.value.message) < 600
    return caught.value.message


class Untouchable:
    """A folder that nothing may be done with."""

    def __getattribute__(self, name: str) -> Any:
        raise AssertionError(f"a person's folder was touched: {name}")

    __truediv__ = __getattribute__


# What is built in


@pytest.mark.parametrize(
    ("typed", "identity"),
    [
        ("box", "breathing/box"),
        ("BOX", "breathing/box"),
        ("  box ", "breathing/box"),
        ("4-4-4-4", "breathing/box"),
        ("4-6", "breathing/longer-out"),
        ("333", "grounding/333"),
        ("breathing/box", "breathing/box"),
        ("breathing/4-6", "breathing/longer-out"),
        ("five-minutes", "routines/five-minutes"),
    ],
)
def test_what_is_built_in_is_found_without_touching_a_persons_folder(
    typed: str, identity: str
) -> None:
    hostile: Any = Untouchable()
    assert Library(hostile, BUILTIN).find(typed).identity == identity


def test_a_folder_of_traps_is_never_opened_for_what_is_built_in(home: Path) -> None:
    folder = home / "packs"
    folder.mkdir(parents=True)
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "breathing.toml")
    put(home, "box.toml", UTF_16)
    opened: list[str] = []

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if watching and event in ("open", "os.listdir", "os.scandir"):
            opened.append(str(arguments[0]))

    watching = True
    sys.addaudithook(watch)
    try:
        Library(folder, BUILTIN).find("box")
        Library(folder, BUILTIN).find("breathing/box")
    finally:
        watching = False
    assert any(path.endswith("breathing.toml") for path in opened)
    assert not [path for path in opened if path.startswith(str(home))]


def test_without_its_own_packs_an_installation_says_that_it_is_not_whole(home: Path) -> None:
    with pytest.raises(AnchorError, match="not whole") as caught:
        Library(home / "packs", home).find("box")
    assert caught.value.status == Status.FAILED


def test_built_in_packs_are_in_the_package_or_else_in_the_source_tree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "src" / "anchor"
    (package / "packs").mkdir(parents=True)
    monkeypatch.setattr(folders, "__file__", str(package / "packs" / "folders.py"))
    assert builtin_folder() == tmp_path / "exercises"
    (package / "exercises").mkdir()
    assert builtin_folder() == package / "exercises"


def test_this_installation_has_its_packs() -> None:
    assert len(Library(Path("/nowhere")).builtin_packs()) >= 8


# A person's own


def test_ones_own_is_found_by_name_alias_and_full_name(library: Library, home: Path) -> None:
    own_pack(home, "mine", own_exercise("own-lamp", 'aliases = ["look-out"]'))
    for typed in ("own-lamp", "look-out", "mine/own-lamp", "mine/look-out"):
        found = library.find(typed)
        assert found.identity == "mine/own-lamp"
        assert isinstance(found.thing, Exercise)


def test_ones_own_routines_are_found_too(library: Library, home: Path) -> None:
    own_pack(home, "mine", own_exercise("own-lamp"), own_routine("evening", "own-lamp"))
    assert isinstance(library.find("evening").thing, Routine)


def test_a_name_in_several_packs_is_never_chosen_silently(library: Library, home: Path) -> None:
    for pack in ("a", "b", "c"):
        own_pack(home, pack, own_exercise("own-lamp"))
    assert "a/own-lamp, b/own-lamp or c/own-lamp" in message(library, "own-lamp")
    assert library.find("b/own-lamp").pack == "b"


def test_a_pack_with_a_built_in_name_never_shadows_it(library: Library, home: Path) -> None:
    own_pack(home, "breathing", own_exercise("box"), own_exercise("mine-alone"))
    assert library.find("breathing/box").thing.title == "Box breath"
    assert library.find("box").thing.title == "Box breath"
    assert library.find("breathing/mine-alone").thing.title == "A mine-alone"


def test_an_exercise_with_a_built_in_name_never_shadows_it(library: Library, home: Path) -> None:
    own_pack(home, "mine", own_exercise("box"), own_exercise("other", 'aliases = ["4-6"]'))
    assert library.find("box").pack == "breathing"
    assert library.find("4-6").pack == "breathing"
    assert library.find("mine/box").pack == "mine"


def test_a_name_written_with_escapes_is_found(library: Library, home: Path) -> None:
    own_pack(home, "mine", own_exercise(r"\u006fwn-lamp"))
    assert library.find("own-lamp").identity == "mine/own-lamp"


def test_without_a_folder_there_is_nothing_of_ones_own(library: Library, home: Path) -> None:
    assert library.own_packs() == []
    home.mkdir()
    (home / "packs").write_text("a file")
    assert library.own_packs() == []


def test_only_toml_files_are_packs_and_not_what_editors_hide(library: Library, home: Path) -> None:
    for name in ("b.toml", "a.toml", "a.toml~", "notes.txt", ".#a.toml", ".a.toml"):
        put(home, name, "")
    assert [file.name for file in library.own_packs()] == ["a", "b"]


# Broken packs


@pytest.mark.parametrize("data", [BROKEN, UTF_16, b"\xff\0\x1b", b"", b"[" * 9000])
@pytest.mark.parametrize("name", ["box", "own-lamp", "mine/own-lamp", "4-7-9"])
def test_a_broken_pack_hides_nothing(
    library: Library, home: Path, data: str | bytes, name: str
) -> None:
    own_pack(home, "mine", own_exercise("own-lamp"))
    put(home, "broken.toml", data)
    assert library.find(name)
    assert "mine/own-lamp" in library.names()
    assert "mine/own-lamp" in {found.identity for found in library.exercises()}


def test_a_broken_pack_that_has_the_name_says_what_is_wrong(library: Library, home: Path) -> None:
    own_pack(home, "mine", own_exercise("own-lamp", "levle = 2"))
    for typed in ("own-lamp", "mine/own-lamp"):
        with pytest.raises(PackError, match="levle"):
            library.find(typed)


def test_a_good_pack_goes_before_a_broken_one_with_the_same_name(
    library: Library, home: Path
) -> None:
    own_pack(home, "a", own_exercise("own-lamp", "levle = 2"))
    own_pack(home, "b", own_exercise("own-lamp"))
    assert library.find("own-lamp").pack == "b"


def test_a_typed_pattern_goes_before_a_broken_pack_that_speaks_of_it(
    library: Library, home: Path
) -> None:
    own_pack(home, "mine", own_exercise("own-lamp", 'aliases = ["4-7-9"]\nlevle = 2'))
    assert library.find("4-7-9").pack == TYPED


def test_where_a_pack_cannot_be_read_at_all_that_is_said_when_nothing_is_found(
    library: Library, home: Path
) -> None:
    put(home, "broken.toml", UTF_16)
    assert "Did you mean box" in message(library, "boxx")
    assert "1 pack could not be read" in message(library, "boxx")


def test_a_named_pack_that_cannot_be_read_says_why(library: Library, home: Path) -> None:
    put(home, "broken.toml", UTF_16)
    assert "E105" in message(library, "broken/own-lamp")
    (home / "packs" / "folder.toml").mkdir()
    assert "E102" in message(library, "folder/own-lamp")


def unlistable(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    listed = Path.iterdir

    def iterdir(self: Path) -> Iterator[Path]:
        if self == home / "packs":
            raise PermissionError(13, "Permission denied")
        return listed(self)

    monkeypatch.setattr(Path, "iterdir", iterdir)


def test_a_folder_that_cannot_be_read_hides_nothing_else(
    library: Library, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlistable(monkeypatch, home)
    assert library.find("box").pack == "breathing"
    assert library.find("4-7-9").pack == TYPED
    assert "breathing/box" in library.names()
    assert list(library.exercises())
    assert "could not be read: Permission denied" in message(library, "own-lamp")
    with pytest.raises(AnchorError) as caught:
        library.own_packs()
    assert caught.value.status == Status.STORAGE


# Links

links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")


@links
def test_a_link_that_leads_out_of_the_folder_is_refused(
    library: Library, home: Path, tmp_path: Path
) -> None:
    outside = own_pack(tmp_path, "mine", own_exercise("own-lamp"))
    (home / "packs").mkdir(parents=True)
    (home / "packs" / "mine.toml").symlink_to(outside)
    assert "E114" in message(library, "mine/own-lamp")
    assert "no exercise called own-lamp" in message(library, "own-lamp")
    assert [found.code for file in library.own_packs() for found in file.check()] == ["E114"]


@links
def test_a_link_within_the_folder_is_followed(library: Library, home: Path) -> None:
    real = own_pack(home, "mine", own_exercise("own-lamp"))
    other = home / "packs" / "real"
    other.mkdir()
    real.rename(other / "mine.toml")
    real.symlink_to(Path("real") / "mine.toml")
    assert library.find("own-lamp").identity == "mine/own-lamp"


@links
def test_a_folder_that_is_itself_a_link_is_fine(home: Path, tmp_path: Path) -> None:
    own_pack(tmp_path, "mine", own_exercise("own-lamp"))
    home.mkdir()
    (home / "packs").symlink_to(tmp_path / "packs")
    assert Library(home / "packs", BUILTIN).find("own-lamp").identity == "mine/own-lamp"


@links
def test_links_in_a_circle_or_to_nowhere_are_told(library: Library, home: Path) -> None:
    folder = home / "packs"
    folder.mkdir(parents=True)
    (folder / "a.toml").symlink_to("b.toml")
    (folder / "b.toml").symlink_to("a.toml")
    (folder / "c.toml").symlink_to("nowhere.toml")
    assert "E103" in message(library, "a/own-lamp")
    assert "E101" in message(library, "c/own-lamp")
    assert library.find("box")


# Unknown and odd names


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("bxo", "box"), ("longer-oout", "longer-out"), ("breathing/bx", "breathing/box")],
)
def test_a_near_miss_is_told_the_nearest_name(library: Library, typed: str, meant: str) -> None:
    assert f"Did you mean {meant}" in message(library, typed)


def test_a_near_miss_of_ones_own_is_told_its_full_name(library: Library, home: Path) -> None:
    own_pack(home, "mine", own_exercise("own-lamp"))
    assert "mine/own-lamp" in message(library, "mine/own-lmp")


@pytest.mark.parametrize("typed", ["", " ", "\n"])
def test_no_name_is_asked_for_one(library: Library, typed: str) -> None:
    assert message(library, typed).startswith("Which exercise?")


@pytest.mark.parametrize(
    "typed",
    [
        "../../etc/passwd", "/etc/passwd", "..", "/", "breathing/", "/box", "breathing/../box",
        "breathing//box", "box\0", "\0/\0", "\x1b[2Jbox", "x" * 9000, "x" * 300 + "/box",
        "x/" * 400, "日本/語", "🌱", "\udcff", "-", "--", "typed/", "typed/x", "con/x",
        "box.toml", "breathing.toml/box", "BREATHING\\BOX", "%s", "{name}", '"box"',
    ],
)  # fmt: skip
def test_odd_names_get_a_sentence(library: Library, typed: str) -> None:
    said = message(library, typed)
    assert said.startswith("There is no exercise called ")


def test_a_long_name_is_not_said_back_whole(library: Library) -> None:
    assert "x" * 57 + "..." in message(library, "x" * 9000)
    assert "x" * 58 not in message(library, "x" * 9000)


def test_names_that_could_not_be_typed_are_not_listed(library: Library, home: Path) -> None:
    odd = own_exercise(r"\u001b[2J", 'aliases = ["a\\tb", "ok-1.5", 5]')
    own_pack(home, "mine", odd, "[[exercise]]\naliases = 5\n[[routine]]\nname = 7")
    own_pack(home, "zz not a name", own_exercise("own-lamp"))
    put(home, "zz-odd.toml", 'exercise = 5\nroutine = ["x", { name = "r" }]')
    own = [name for name in library.names() if name.startswith(("mine", "zz"))]
    assert own == ["mine/ok-1.5", "zz-odd/r"]


# Typed patterns


@pytest.mark.parametrize("typed", ["4-7-9", "typed/4-7-9", "4/7/9", "in 4 hold 7 out 9"])
def test_a_pattern_is_found_and_known_by_one_name(library: Library, typed: str) -> None:
    assert library.find(typed).identity == "typed/4-7-9"


def test_what_a_pattern_is_known_by_finds_it_again(library: Library) -> None:
    for typed in ("4.7-6.1", "in 2 top-up 1 out 7", "in 4 out 7 rest 2", "out 9", "3-0-5-2"):
        found = library.find(typed)
        again = library.find(found.identity)
        assert again == found


def test_ones_own_name_goes_before_a_pattern(library: Library, home: Path) -> None:
    own_pack(home, "mine", own_exercise("478", 'aliases = ["4-7-9"]'))
    assert library.find("4-7-9").identity == "mine/478"


# What packs name


def test_what_a_pack_names_is_in_it_unless_it_says_otherwise(library: Library, home: Path) -> None:
    own_pack(home, "mine", own_exercise("box"))
    assert library.find_exercise("box", "mine")[0] == "mine/box"
    assert library.find_exercise("breathing/box", "mine")[0] == "breathing/box"


def test_what_a_pack_names_is_never_a_pattern(library: Library) -> None:
    for name in ("4/7", "typed/4-7-9"):
        with pytest.raises(AnchorError, match="no exercise called"):
            library.find_exercise(name, "mine")


def test_a_routine_is_no_exercise(library: Library) -> None:
    with pytest.raises(AnchorError, match="is a routine"):
        library.find_exercise("routines/five-minutes", "mine")


# Whole packs


def test_checking_a_pack_tells_its_warnings_too(library: Library, home: Path) -> None:
    own_pack(home, "mine", own_exercise("own-lamp"))
    (file,) = library.own_packs()
    assert {found.severity for found in file.check()} == {"warning"}


def test_built_in_packs_read_and_are_well() -> None:
    for file in Library(Path("/nowhere"), BUILTIN).builtin_packs():
        assert file.read().info.name == file.name
        assert file.check() == []


def test_a_pack_knows_its_name_without_being_opened() -> None:
    assert PackFile(Path("/nowhere/mine.toml"), builtin=False).name == "mine"


def test_what_is_found_is_known_by_pack_and_name(library: Library) -> None:
    found = library.find("box")
    assert found == Found("breathing", found.thing, "en")
    assert found.identity == "breathing/box"
