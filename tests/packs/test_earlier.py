"""Earlier versions of packs: kept whatever takes their place, listed, and brought back."""

import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anchor.packs.earlier import (
    MOST,
    Version,
    bring_back,
    keep,
    name_to_type,
    packs_with_earlier,
    take_out,
    versions,
)
from faces import own_exercise, own_pack


@pytest.fixture
def folder(home: Path) -> Path:
    return home / "packs"


@pytest.fixture
def path(folder: Path) -> Path:
    return own_pack(folder.parent, "calm", own_exercise("lamp"))


def kept(path: Path) -> list[str]:
    """Give what the earlier versions hold, the latest first."""
    return [version.path.read_text("utf-8") for version in versions(path)]


# Keeping


def test_what_is_kept_is_the_same_for_its_owner_alone_and_says_when_it_was_written(
    path: Path,
) -> None:
    os.utime(path, ns=(10**18, 10**18))
    target = keep(path)
    assert target == path.parent / "earlier/calm.1.toml"
    assert target.read_bytes() == path.read_bytes()
    assert target.stat().st_mtime_ns == 10**18
    if sys.platform != "win32":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
        assert stat.S_IMODE(target.parent.stat().st_mode) == 0o700


def test_what_is_the_latest_already_is_not_kept_again(path: Path) -> None:
    first = keep(path)
    assert keep(path) == first
    assert versions(path) == [Version(1, first)]
    path.write_text(path.read_text("utf-8").replace("lamp", "moon"))  # as long as before
    assert keep(path) != first
    assert len(versions(path)) == 2


def test_where_a_time_cannot_be_set_it_is_kept_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "utime", refusing)
    assert keep(path).read_bytes() == path.read_bytes()


def test_only_so_many_are_kept_and_the_oldest_goes(path: Path) -> None:
    for number in range(MOST + 3):
        path.write_text(f"# {number}\n")
        keep(path)
    assert kept(path) == [f"# {number}\n" for number in range(MOST + 2, 2, -1)]
    path.write_text("# there\n")
    assert bring_back(path, versions(path)[-1].number) is not None  # the oldest there is
    assert path.read_text("utf-8") == "# 3\n"
    assert len(kept(path)) == MOST
    take_out(path)
    assert kept(path)[:2] == ["# 3\n", "# there\n"]
    assert len(kept(path)) == MOST


def test_what_cannot_be_taken_away_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refusing)
    for number in range(MOST + 2):
        path.write_text(f"# {number}\n")
        keep(path)
    assert len(versions(path)) == MOST + 2


def test_a_failed_copy_leaves_nothing_behind(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(KeyboardInterrupt):
        keep(path)
    assert list((path.parent / "earlier").iterdir()) == []


def test_where_a_file_is_in_the_way_nothing_is_kept_and_that_is_told(path: Path) -> None:
    (path.parent / "earlier").touch()
    assert versions(path) == []
    for doing in (keep, take_out):
        with pytest.raises(FileExistsError):
            doing(path)
    assert path.is_file()


# Taking out and bringing back


def test_a_pack_that_was_taken_out_comes_back(path: Path) -> None:
    before = path.read_bytes()
    assert take_out(path) == path.parent / "earlier/calm.1.toml"
    assert not path.exists()
    assert packs_with_earlier(path.parent) == [path]
    assert bring_back(path) == (path, None)
    assert path.read_bytes() == before
    assert bring_back(path) is None


def test_what_is_there_changes_places_with_what_comes_back(path: Path) -> None:
    old = path.read_bytes()
    keep(path)
    new = own_pack(path.parent.parent, "calm", own_exercise("moon")).read_bytes()
    for now in (old, new, old):
        restored = bring_back(path)
        assert restored is not None
        assert restored.exchanged is not None
        assert restored.exchanged.is_file()
        assert path.read_bytes() == now
        assert len(versions(path)) == 1


def test_the_latest_that_is_not_what_is_there_comes_back(path: Path) -> None:
    first = path.read_text("utf-8")
    keep(path)
    path.write_text("# there\n")
    keep(path)
    restored = bring_back(path)
    assert path.read_text("utf-8") == first
    assert restored == (path, path.parent / "earlier/calm.2.toml")
    assert kept(path) == ["# there\n"]


def test_any_version_comes_back_by_its_number(path: Path) -> None:
    for text in ("# 1\n", "# 2\n", "# 3\n"):
        path.write_text(text)
        keep(path)
    assert bring_back(path, 4) is None
    assert bring_back(path, 1) == (path, path.parent / "earlier/calm.3.toml")
    assert path.read_text("utf-8") == "# 1\n"
    assert kept(path) == ["# 3\n", "# 2\n"]
    path.write_text("# 3\n")
    assert bring_back(path, 3) == (path, None)  # it was there already
    assert kept(path) == ["# 2\n"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_a_link_and_where_it_leads_is_brought_back(path: Path) -> None:
    before = path.read_text("utf-8")
    keep(path)
    real = path.with_name("real.toml")
    real.write_text("# other\n")
    path.unlink()
    path.symlink_to(real)
    bring_back(path)
    assert path.is_symlink()
    assert real.read_text("utf-8") == before
    assert kept(path) == ["# other\n"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_that_leads_nowhere_is_taken_out_and_comes_back(path: Path) -> None:
    path.unlink()
    path.symlink_to("nowhere.toml")
    take_out(path)
    assert not path.is_symlink()
    assert bring_back(path) == (path, None)
    assert path.is_symlink()


def test_only_earlier_versions_of_that_pack_come_back(path: Path) -> None:
    folder = path.parent / "earlier"
    folder.mkdir()
    for name in ("calm-2.1.toml", "calm.x.toml", "calm.toml", "calmx1.toml", "calm.1.toml.bak"):
        (folder / name).touch()
    assert bring_back(path) is None
    for number in (9, 10):
        (folder / f"calm.{number}.toml").write_text(f"# {number}\n")
    assert bring_back(path) is not None
    assert path.read_text() == "# 10\n"
    found = [found.name for found in packs_with_earlier(path.parent)]
    assert found == ["calm.toml", "calm-2.toml"]


@settings(max_examples=50)
@given(st.lists(st.tuples(st.sampled_from("wrb"), st.integers(1, 6)), max_size=12))
def test_whatever_is_done_nothing_that_was_there_is_lost(
    tmp_path_factory: pytest.TempPathFactory, done: list[tuple[str, int]]
) -> None:
    path = tmp_path_factory.mktemp("packs") / "calm.toml"
    held: set[str] = set()
    for what, number in done:
        match what:
            case "w":
                if path.exists():
                    keep(path)
                path.write_text(f"# {number}\n")
                held.add(f"# {number}\n")
            case "r" if path.exists():
                take_out(path)
            case _:
                bring_back(path, number if number > 3 else None)
        there = {path.read_text()} if path.exists() else set()
        assert there | set(kept(path)) == held


# What to type


def test_a_pack_is_called_by_its_name_among_ones_packs_and_by_its_path_elsewhere(
    folder: Path, tmp_path: Path
) -> None:
    assert name_to_type(folder / "calm.toml", folder) == "calm"
    assert name_to_type(tmp_path / "calm.toml", folder) == str(tmp_path / "calm.toml")
    assert name_to_type(tmp_path / "my own.toml", folder) == f"'{tmp_path}/my own.toml'"


@pytest.mark.skipif(sys.platform == "win32", reason="modes of another kind")
@pytest.mark.parametrize("is_link", [False, True])
def test_who_may_read_a_pack_stays_when_another_version_of_it_comes_back(
    path: Path, is_link: bool
) -> None:
    if is_link:
        path.rename(path.with_name("real.toml"))
        path.symlink_to(path.with_name("real.toml"))
    path.chmod(0o644)
    first = path.read_text("utf-8")
    keep(path)
    path.write_text("another", "utf-8")
    bring_back(path)
    assert path.read_text("utf-8") == first
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
