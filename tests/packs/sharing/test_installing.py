"""What adding a pack would mean, and the adding."""

import os
import stat
import sys
from pathlib import Path

import pytest
import tomli

from anchor.errors import AnchorError, Status
from anchor.packs.library import Library
from anchor.packs.naming import LONGEST_NAME, PACK_NAME
from anchor.packs.sharing.archive import Piece
from anchor.packs.sharing.installing import Considered, Offer, add, consider
from faces import BUILTIN, own_exercise, own_pack, own_routine


@pytest.fixture
def folder(home: Path) -> Path:
    return home / "packs"


def text(tmp_path: Path, name: str, *parts: str, info: str = "") -> str:
    """Write a pack somewhere, and give its text."""
    return own_pack(tmp_path / "elsewhere", name, *parts, info=info).read_text("utf-8")


def piece(written: str, name: str = "from-jo.toml") -> Piece:
    return Piece(name, written.encode())


def considered(folder: Path, *pieces: Piece, name: str | None = None) -> Considered:
    return consider(pieces, folder, Library(folder, BUILTIN), name)


def offered(folder: Path, written: str, name: str | None = None) -> Offer:
    found = considered(folder, piece(written), name=name)
    assert (found.refused, found.blocked) == ([], [])
    return found.offers[0]


# What it would mean


def test_a_pack_is_offered_under_the_name_it_gives_itself(folder: Path, tmp_path: Path) -> None:
    offer = offered(folder, text(tmp_path, "calm", own_exercise("lamp")))
    assert (offer.source.stem, offer.source.file, offer.kind) == ("calm", "from-jo.toml", "new")
    assert offer.pack.exercises[0].name == "lamp"
    assert [warning.code for warning in offer.warnings] == ["W505"]
    assert not folder.exists()


def test_a_windows_file_and_a_mark_at_its_start_make_no_difference(
    folder: Path, tmp_path: Path
) -> None:
    written = text(tmp_path, "calm", own_exercise("lamp"))
    add(offered(folder, written), folder)
    assert offered(folder, "\ufeff" + written.replace("\n", "\r\n")).kind == "same"


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (("turns", "tuns"), "E201"),
        (("format = 1", "format = 1 ["), "E111"),
        (('name = "calm"', 'name = "Calm"'), "E206"),
        (('name = "calm"', ""), "E202"),
        (("[pack]", "pack = 3\n[pak]"), "E203"),
        (('say = "Look around."', 'say = "\x1b[2J"'), "E108"),
        (('"say"\nsay = "Look around."', '"breathe"\nin = 1\nout = 1\ncycles = 1'), "S401"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_line(
    folder: Path, tmp_path: Path, spoil: tuple[str, str], code: str
) -> None:
    written = text(tmp_path, "calm", own_exercise("lamp")).replace(*spoil, 1)
    good = text(tmp_path, "moon")
    found = considered(folder, piece(written), piece(good, "moon.toml"))
    (refused,) = found.refused
    codes = [one.code for one in refused.error.diagnostics]
    assert code in codes
    assert "E214" not in codes  # that its file has another name is not in the way
    assert refused.file == "from-jo.toml"
    assert [offer.source.stem for offer in found.offers] == ["moon"]


def test_a_file_that_is_no_text_is_refused(folder: Path) -> None:
    found = considered(folder, Piece("a.toml", b"\0\1"), Piece("dir\\b.toml", "é".encode("utf-16")))
    assert [one.file for one in found.refused] == ["a.toml", "dir\\b.toml"]


def test_what_there_is_already_is_no_change(folder: Path, tmp_path: Path) -> None:
    written = text(tmp_path, "calm", own_exercise("lamp"))
    add(offered(folder, written), folder)
    assert offered(folder, written).kind == "same"


def test_another_version_is_an_update_of_what_is_there(folder: Path, tmp_path: Path) -> None:
    add(offered(folder, text(tmp_path, "calm", own_exercise("lamp"))), folder)
    offer = offered(folder, text(tmp_path, "calm", own_exercise("moon")))
    assert offer.kind == "update"
    assert offer.before is not None
    assert [one.name for one in offer.before.exercises] == ["lamp"]


@pytest.mark.parametrize("there", [b"broken [", b"\0", b"x" * (1 << 21)])
def test_what_is_there_and_cannot_be_read_is_replaced_too(
    folder: Path, tmp_path: Path, there: bytes
) -> None:
    folder.mkdir(parents=True)
    (folder / "calm.toml").write_bytes(there)
    offer = offered(folder, text(tmp_path, "calm"))
    assert (offer.kind, offer.before) == ("update", None)
    added = add(offer, folder)
    assert added.kept is not None
    assert added.kept.read_bytes() == there


@pytest.mark.parametrize("name", ["breathing", "words"])
def test_the_name_of_a_built_in_pack_is_not_given_away(
    folder: Path, tmp_path: Path, name: str
) -> None:
    own_pack(folder.parent, f"{name}-2")
    (blocked,) = considered(folder, piece(text(tmp_path, name))).blocked
    assert (blocked.why, blocked.name, blocked.free) == ("built-in", name, f"{name}-3")


def test_a_built_in_pack_itself_is_there_already(folder: Path) -> None:
    written = (BUILTIN / "breathing.toml").read_text("utf-8")
    (blocked,) = considered(folder, piece(written)).blocked
    assert blocked.why == "is-built-in"


def test_two_packs_of_one_name_are_not_chosen_between(folder: Path, tmp_path: Path) -> None:
    one, other = text(tmp_path, "calm"), text(tmp_path, "calm", own_exercise("lamp"))
    found = considered(
        folder,
        piece(one, "a.toml"),
        piece(text(tmp_path, "moon"), "m.toml"),
        piece(other, "b.toml"),
    )
    (blocked,) = found.blocked
    assert (blocked.why, blocked.files) == ("twice", ["a.toml", "b.toml"])
    assert [offer.source.stem for offer in found.offers] == ["moon"]


def test_a_folder_in_the_packs_place_is_told(folder: Path, tmp_path: Path) -> None:
    (folder / "calm.toml").mkdir(parents=True)
    (blocked,) = considered(folder, piece(text(tmp_path, "calm"))).blocked
    assert blocked.why == "in-the-way"


def test_a_free_name_is_never_too_long(folder: Path, tmp_path: Path) -> None:
    long = "a" * (LONGEST_NAME - 10) + "-" + "b" * 9
    pieces = [piece(text(tmp_path, long), name) for name in ("a.toml", "b.toml")]
    (blocked,) = considered(folder, *pieces).blocked
    assert PACK_NAME.fullmatch(blocked.free)


def test_short_names_that_are_taken_are_told(folder: Path, tmp_path: Path) -> None:
    own_pack(folder.parent, "mine", own_exercise("lamp"), own_exercise("moon"))
    written = text(
        tmp_path, "calm", own_exercise("lamp", 'aliases = ["4-6", "glow"]'), own_exercise("box")
    )
    offer = offered(folder, written)
    assert offer.also_built_in == ("4-6", "box")
    assert offer.also_own == {"lamp": ["mine"]}
    add(offer, folder)
    assert offered(folder, written).also_own == {"lamp": ["mine"]}


def test_an_original_that_comes_along_is_there(folder: Path, tmp_path: Path) -> None:
    original = text(tmp_path, "calm", own_exercise("lamp"))
    written = text(tmp_path, "ruhe", own_exercise("lampe", 'translates = "calm/lamp"'))
    found = considered(folder, piece(original, "a.toml"), piece(written, "b.toml"))
    assert [one.code for offer in found.offers for one in offer.warnings] == ["W505", "W505"]
    (alone,) = considered(folder, piece(written)).offers
    assert "W513" in [one.code for one in alone.warnings]
    own_pack(folder.parent, "calm", own_exercise("lamp"))
    (beside,) = considered(folder, piece(written)).offers
    assert "W513" not in [one.code for one in beside.warnings]


# Another name


def test_a_pack_can_have_another_name(folder: Path, tmp_path: Path) -> None:
    written = text(
        tmp_path, "calm",
        "# My own.",
        own_exercise("lamp", 'easier = "calm/moon" # gentler'),
        own_exercise("moon", 'easier = "grounding/feet"'),
        own_routine("evening", "calm/lamp", "moon", "breathing/box"),
    )  # fmt: skip
    offer = offered(folder, written, name="quiet")
    assert offer.source.stem == "quiet"
    assert offer.pack.info.name == "quiet"
    assert [one.easier for one in offer.pack.exercises] == ["quiet/moon", "grounding/feet"]
    legs = [leg.start for leg in offer.pack.routines[0].sequence]
    assert legs == ["quiet/lamp", "moon", "breathing/box"]
    assert "# My own.\n" in offer.source.text
    assert 'easier = "quiet/moon" # gentler\n' in offer.source.text


def test_any_notation_can_be_renamed(folder: Path, tmp_path: Path) -> None:
    written = text(tmp_path, "calm", own_exercise("lamp"))
    info = tomli.loads(written)["pack"]
    inline = ", ".join(f"{key} = '{value}'" for key, value in info.items())
    dotted = "\n".join(f'pack . "{key}" = "{value}"' for key, value in info.items())
    for head in (f"pack = {{ {inline} }}\n", f"{dotted}\n"):
        changed = f"format = 1\n{head}{own_exercise('lamp')}"
        assert offered(folder, changed, name="quiet").pack.info.name == "quiet"


def test_a_name_over_several_lines_is_left_alone(folder: Path, tmp_path: Path) -> None:
    written = text(tmp_path, "calm").replace('"calm"', '"""\\\n  calm"""')
    with pytest.raises(AnchorError, match="changed by itself"):
        considered(folder, piece(written), name="quiet")


def test_its_own_name_is_no_other(folder: Path, tmp_path: Path) -> None:
    written = text(tmp_path, "calm")
    assert offered(folder, written, name="calm").source.text == written


def test_another_name_is_for_one_pack_and_has_the_right_form(folder: Path, tmp_path: Path) -> None:
    one = piece(text(tmp_path, "calm"))
    for name in ("Quiet", "../x", "", "a" * 65):
        with pytest.raises(AnchorError, match="cannot be a pack's name"):
            considered(folder, one, name=name)
    with pytest.raises(AnchorError, match="there are 2 here"):
        considered(folder, one, one, name="quiet")


# Adding


@pytest.mark.skipif(sys.platform == "win32", reason="modes")
def test_what_is_added_is_for_its_owner_alone(folder: Path, tmp_path: Path) -> None:
    added = add(offered(folder, text(tmp_path, "calm")), folder)
    assert added.path == folder / "calm.toml"
    assert added.kept is None
    assert stat.S_IMODE(added.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="modes of another kind")
def test_who_may_read_what_is_replaced_stays(folder: Path, tmp_path: Path) -> None:
    path = add(offered(folder, text(tmp_path, "calm", own_exercise("lamp"))), folder).path
    path.chmod(0o644)
    add(offered(folder, text(tmp_path, "calm", own_exercise("light"))), folder)
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


def test_what_is_replaced_is_kept_each_time(folder: Path, tmp_path: Path) -> None:
    texts = [text(tmp_path, "calm", own_exercise(name)) for name in ("lamp", "moon", "star")]
    kept = [add(offered(folder, written), folder).kept for written in texts]
    assert kept == [None, folder / "earlier/calm.1.toml", folder / "earlier/calm.2.toml"]
    assert [path.read_text("utf-8") for path in kept if path] == texts[:2]
    assert [file.name for file in Library(folder, BUILTIN).own_packs()] == ["calm"]
    if sys.platform != "win32":
        assert stat.S_IMODE((folder / "earlier").stat().st_mode) == 0o700
        assert stat.S_IMODE((folder / "earlier/calm.1.toml").stat().st_mode) == 0o600


def test_nothing_is_replaced_that_was_not_shown(folder: Path, tmp_path: Path) -> None:
    offer = offered(folder, text(tmp_path, "calm"))
    theirs = own_pack(folder.parent, "calm", own_exercise("lamp"))
    before = theirs.read_bytes()
    with pytest.raises(AnchorError, match="changed by something else") as caught:
        add(offer, folder)
    assert caught.value.status == Status.FAILED
    assert theirs.read_bytes() == before


def test_where_nothing_can_be_kept_nothing_is_replaced(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(offered(folder, text(tmp_path, "calm")), folder)
    before = (folder / "calm.toml").read_bytes()
    offer = offered(folder, text(tmp_path, "calm", own_exercise("lamp")))

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        add(offer, folder)
    assert (folder / "calm.toml").read_bytes() == before
    assert list((folder / "earlier").iterdir()) == []
