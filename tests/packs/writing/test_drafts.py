"""What was written and not saved: kept, found again, and told from what it belongs to."""

import os
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


# Two editors on one pack


@pytest.fixture
def others(drafts: Drafts, path: Path) -> Drafts:
    """Those of another editor."""
    return Drafts(drafts.place(path).parent)


def all_kept(folder: Path, path: Path) -> list[str]:
    """Give every text that is kept of a file, the one first that is found first."""
    kept = []
    drafts = Drafts(folder)
    while found := drafts.find(path):
        kept.append(found.text)
        drafts.drop(path)
    return kept


def test_what_another_editor_has_kept_is_not_written_over(
    drafts: Drafts, others: Drafts, path: Path
) -> None:
    drafts.keep(path, Unsaved("one", STAMP))
    others.keep(path, Unsaved("other", STAMP))
    drafts.keep(path, Unsaved("one more", STAMP))
    assert sorted(all_kept(drafts.place(path).parent, path)) == ["one more", "other"]


def test_what_another_editor_has_kept_is_not_dropped(
    drafts: Drafts, others: Drafts, path: Path
) -> None:
    drafts.keep(path, Unsaved("one", STAMP))
    others.drop(path)
    assert drafts.find(path) == Unsaved("one", STAMP)


def test_who_finds_a_text_goes_on_with_it_and_leaves_what_came_of_it_elsewhere(
    drafts: Drafts, others: Drafts, path: Path
) -> None:
    drafts.keep(path, Unsaved("one", STAMP))
    others.find(path)
    others.keep(path, Unsaved("one, by the other", STAMP))
    drafts.keep(path, Unsaved("one, longer", STAMP))
    drafts.drop(path)
    drafts.drop(path)
    assert all_kept(drafts.place(path).parent, path) == ["one, by the other"]


def test_a_text_that_another_editor_has_gone_on_with_is_not_dropped(
    drafts: Drafts, others: Drafts, path: Path
) -> None:
    drafts.keep(path, Unsaved("one", STAMP))
    others.find(path)
    others.keep(path, Unsaved("one, by the other", STAMP))
    drafts.drop(path)
    assert all_kept(drafts.place(path).parent, path) == ["one, by the other"]


def test_the_latest_is_found_first_whatever_its_number(
    drafts: Drafts, others: Drafts, path: Path
) -> None:
    drafts.keep(path, Unsaved("one", STAMP))
    others.keep(path, Unsaved("other", STAMP))
    assert Drafts(drafts.place(path).parent).find(path) == Unsaved("other", STAMP)
    os.utime(drafts.place(path), ns=(1 << 61, 1 << 61))
    assert Drafts(drafts.place(path).parent).find(path) == Unsaved("one", STAMP)


def test_what_cannot_be_read_hides_no_other(drafts: Drafts, others: Drafts, path: Path) -> None:
    drafts.keep(path, Unsaved("one", STAMP))
    others.keep(path, Unsaved("other", STAMP))
    newest = drafts.place(path).with_name(f"{drafts.place(path).stem}-2.draft")
    newest.write_bytes(b"\xff\xfe\x00")
    assert drafts.find(path) == Unsaved("one", STAMP)


def test_files_of_other_names_are_none_of_it(drafts: Drafts, path: Path) -> None:
    drafts.keep(path, NOTED)
    place = drafts.place(path)
    for name in (f"{place.stem}-0.draft", f"{place.stem}x.draft", f"{place.stem}-2.toml"):
        place.with_name(name).write_text("not a draft", "utf-8")
    assert all_kept(place.parent, path) == [NOTED.text]


def test_what_was_taken_away_is_kept_again(drafts: Drafts, path: Path) -> None:
    drafts.keep(path, NOTED)
    drafts.place(path).unlink()
    drafts.keep(path, NOTED)
    assert drafts.find(path) == NOTED


_DONE = st.tuples(st.integers(0, 2), st.sampled_from(["keep", "drop"]))


@given(st.lists(_DONE, max_size=20))
def test_whatever_editors_do_each_has_the_last_that_it_kept(
    tmp_path_factory: pytest.TempPathFactory, done: list[tuple[int, str]]
) -> None:
    folder = tmp_path_factory.mktemp("editors")
    path = folder / "mine.toml"
    editors = [Drafts(folder / "drafts") for _ in range(3)]
    last: dict[int, str] = {}
    for number, (editor, what) in enumerate(done):
        if what == "keep":
            last[editor] = f"text {number}"
            editors[editor].keep(path, Unsaved(last[editor], STAMP))
        else:
            last.pop(editor, None)
            editors[editor].drop(path)
    assert sorted(all_kept(folder / "drafts", path)) == sorted(last.values())
