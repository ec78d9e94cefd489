"""Where a person's files are."""

import sys
from pathlib import Path

import pytest

from anchor.places import places


def test_anchor_home_holds_everything_together(tmp_path: Path) -> None:
    found = places({"ANCHOR_HOME": str(tmp_path)})
    assert (found.config, found.data) == (tmp_path, tmp_path)
    assert found.packs == tmp_path / "packs"
    assert found.state == tmp_path / "state.toml"
    assert found.settings == tmp_path / "config.toml"
    assert found.journal == tmp_path / "journal.db"


def test_asking_creates_nothing(tmp_path: Path) -> None:
    home = tmp_path / "not" / "there"
    assert places({"ANCHOR_HOME": str(home)}).packs == home / "packs"
    assert list(tmp_path.iterdir()) == []


def test_anchor_home_may_be_relative_to_where_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert places({"ANCHOR_HOME": "mine/../mine"}).data == tmp_path / "mine"


@pytest.mark.skipif(sys.platform == "win32", reason="homes are found otherwise there")
def test_anchor_home_may_begin_with_a_tilde(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert places({"ANCHOR_HOME": "~/mine"}).data == tmp_path / "mine"
    assert places({"ANCHOR_HOME": "~nobody-of-that-name/x"}).data.name == "x"


@pytest.mark.parametrize("environ", [{}, {"ANCHOR_HOME": ""}])
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the folders of Linux")
def test_otherwise_each_file_is_where_it_belongs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environ: dict[str, str]
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "c"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "k"))
    found = places(environ)
    assert found.config == tmp_path / "c" / "anchor"
    assert found.packs == tmp_path / "d" / "anchor" / "packs"
