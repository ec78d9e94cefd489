"""What was written and not saved: kept, found again, and told from what it belongs to."""

import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.packs.writing.drafts import Drafts, Unsaved

STAMP = bytes(range(16))
NOTED = Unsaved('format = 1\nsay = "Gr\N{LATIN SMALL LETTER U WITH DIAERESIS}n"\n', STAMP)


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path / "drafts")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "packs" / "mine.toml"


def test_nothing_is_found_and_nothing_made_before_something_is_kept(
    drafts: Drafts, path: Path
) -> None:
    assert drafts.find(path) is None
    drafts.drop(path)
    assert not drafts.place(path).parent.exists()


def test_what_is_kept_is_found(drafts: Drafts, path: Path) -> None:
    drafts.keep(path, NOTED)
    assert drafts.find(path) == NOTED
    if sys.platform != "win32":
        assert stat.S_IMODE(drafts.place(path).stat().st_mode) == 0o600


def test_a_file_keeps_the_last_that_was_written(drafts: Drafts, path: Path) -> None:
    drafts.keep(path, NOTED)
    drafts.keep(path, Unsaved("other", b""))
    assert drafts.find(path) == Unsaved("other", b"")
    assert len(list(drafts.place(path).parent.iterdir())) == 1


def test_what_is_dropped_is_gone(drafts: Drafts, path: Path) -> None:
    drafts.keep(path, NOTED)
    drafts.drop(path)
    assert drafts.find(path) is None


def test_namesakes_elsewhere_have_texts_of_their_own(drafts: Drafts, path: Path) -> None:
    other = path.parent.parent / "other" / path.name
    drafts.keep(path, NOTED)
    assert drafts.find(other) is None
    drafts.keep(other, Unsaved("other", b""))
    assert drafts.find(path) == NOTED


def test_a_long_name_is_no_hindrance(drafts: Drafts, path: Path) -> None:
    long = path.with_name(f"{'a' * 240}.toml")
    drafts.keep(long, NOTED)
    assert drafts.find(long) == NOTED


def test_what_somebody_changed_by_hand_is_found_all_the_same(drafts: Drafts, path: Path) -> None:
    drafts.keep(path, NOTED)
    drafts.place(path).write_text("all their own\n", "utf-8")
    assert drafts.find(path) == Unsaved("all their own\n", b"")


def test_what_is_no_text_is_not_found(drafts: Drafts, path: Path) -> None:
    drafts.keep(path, NOTED)
    drafts.place(path).write_bytes(b"\xff\xfe\x00")
    assert drafts.find(path) is None


def test_half_a_character_does_not_keep_the_rest_from_being_kept(
    drafts: Drafts, path: Path
) -> None:
    drafts.keep(path, Unsaved("a\ud800b", STAMP))
    assert drafts.find(path) == Unsaved("a?b", STAMP)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.binary(max_size=20))
def test_any_text_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, text: str, stamp: bytes
) -> None:
    folder = tmp_path_factory.getbasetemp()
    drafts = Drafts(folder / "any-drafts")
    drafts.keep(folder / "mine.toml", Unsaved(text, stamp))
    assert drafts.find(folder / "mine.toml") == Unsaved(text, stamp)
