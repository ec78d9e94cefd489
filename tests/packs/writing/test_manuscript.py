"""A pack while somebody writes on it: what is not saved is not lost, and what is good neither."""

import sys
from pathlib import Path

import pytest

from anchor.errors import AnchorError
from anchor.packs.diagnostics import PackError
from anchor.packs.earlier import versions
from anchor.packs.writing.authoring import Changed, ReadOnly, Saved, Worse, load
from anchor.packs.writing.drafts import Drafts, Unsaved
from anchor.packs.writing.manuscript import (
    LONGEST_LINE,
    Manuscript,
    has_unsaved,
    showable,
    too_wide,
)
from faces import own_exercise, own_pack

GOOD = own_exercise("lamp", 'evidence = "Not studied."')


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return own_pack(tmp_path, "mine", GOOD)


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path / "drafts")


def better(text: str) -> str:
    return text.replace("Look around.", "Look at the lamp.")


def worse(text: str) -> str:
    return text.replace("outward", "sideways")


def elsewhere(path: Path) -> str:
    text = path.read_text("utf-8").replace("Look around.", "Look up.")
    path.write_text(text, "utf-8")
    return text


# Opening


def test_it_begins_with_what_the_file_holds(path: Path, drafts: Drafts) -> None:
    manuscript = Manuscript(path, drafts)
    assert manuscript.text == manuscript.saved == path.read_text("utf-8")
    assert manuscript.found == "saved"
    assert not manuscript.is_kept
    assert not manuscript.is_spelled_out


def test_what_is_no_text_cannot_be_opened(path: Path, drafts: Drafts) -> None:
    path.write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(PackError):
        Manuscript(path, drafts)


def test_a_line_that_is_too_long_is_told(path: Path, drafts: Drafts) -> None:
    path.write_text(f"a = 1\nb = '{'b' * 2 * LONGEST_LINE}'\n", "utf-8")
    with pytest.raises(AnchorError, match="Line 2 of it has more than"):
        Manuscript(path, drafts)


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        (b"a = '\x1b[2J'\n", "a = '\\x1b[2J'\n"),
        (b"a = 1\rb = 2\r", "a = 1\nb = 2\n"),
        (b"a = '\xe2\x80\xa8'\x0c", "a = '\\u2028'\\x0c"),
    ],
)
def test_signs_that_are_not_safe_are_spelled_out(
    path: Path, drafts: Drafts, data: bytes, shown: str
) -> None:
    path.write_bytes(data)
    manuscript = Manuscript(path, drafts)
    assert manuscript.text == shown
    assert manuscript.is_spelled_out
    assert not manuscript.keep(shown)
    assert path.read_bytes() == data


def test_windows_line_ends_are_no_unsafe_signs(path: Path, drafts: Drafts) -> None:
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    manuscript = Manuscript(path, drafts)
    assert not manuscript.is_spelled_out
    assert isinstance(manuscript.save(better(manuscript.text)), Saved)
    assert b'lamp."\r\n' in path.read_bytes()


def test_what_is_safe_is_shown_as_it_is() -> None:
    assert showable("a\tb\n") == "a\tb\n"


def test_the_first_line_that_is_too_long_is_found() -> None:
    long = "b" * (LONGEST_LINE + 1)
    assert too_wide(f"a\n{long}\n{long}") == 2
    assert too_wide("b" * LONGEST_LINE) == 0


# Saving


def test_what_is_saved_is_in_the_file_and_no_longer_kept(path: Path, drafts: Drafts) -> None:
    manuscript = Manuscript(path, drafts)
    text = better(manuscript.text)
    assert manuscript.keep(text)
    assert isinstance(manuscript.save(text), Saved)
    assert path.read_text("utf-8") == text == manuscript.saved
    assert drafts.find(path) is None
    assert not manuscript.is_kept


def test_a_broken_text_goes_over_a_good_one_only_at_the_second_key(
    path: Path, drafts: Drafts
) -> None:
    manuscript = Manuscript(path, drafts)
    good, broken = manuscript.text, worse(manuscript.text)
    assert isinstance(manuscript.save(broken), Worse)
    assert path.read_text("utf-8") == good
    assert isinstance(manuscript.save(broken), Saved)
    assert path.read_text("utf-8") == broken
    assert [kept.path.read_text("utf-8") for kept in versions(path)] == [good]


def test_what_was_typed_in_between_is_told_of_anew(path: Path, drafts: Drafts) -> None:
    manuscript = Manuscript(path, drafts)
    manuscript.save(worse(manuscript.text))
    assert isinstance(manuscript.save(worse(better(manuscript.text))), Worse)
    assert path.read_text("utf-8") == manuscript.text


def test_another_version_is_not_written_over_at_the_first_key(path: Path, drafts: Drafts) -> None:
    manuscript = Manuscript(path, drafts)
    text = better(manuscript.text)
    theirs = elsewhere(path)
    changed = manuscript.save(text)
    assert isinstance(changed, Changed)
    assert changed.theirs is not None
    assert changed.theirs.text == theirs == path.read_text("utf-8")
    assert isinstance(manuscript.save(text), Saved)
    assert path.read_text("utf-8") == text
    assert [kept.path.read_text("utf-8") for kept in versions(path)] == [theirs]


def test_both_can_be_in_the_way_and_take_a_key_each(path: Path, drafts: Drafts) -> None:
    manuscript = Manuscript(path, drafts)
    text = worse(manuscript.text)
    theirs = elsewhere(path)
    told = [manuscript.save(text) for _ in range(3)]
    assert list(map(type, told)) == [Changed, Worse, Saved]
    assert [kept.path.read_text("utf-8") for kept in versions(path)] == [theirs]


@pytest.mark.skipif(sys.platform == "win32", reason="there, it cannot be written at all")
def test_what_nobody_may_write_is_written_at_the_second_key(path: Path, drafts: Drafts) -> None:
    path.chmod(0o444)
    manuscript = Manuscript(path, drafts)
    text = worse(manuscript.text)
    told = [manuscript.save(text) for _ in range(3)]
    assert list(map(type, told)) == [ReadOnly, Worse, Saved]
    assert path.read_text("utf-8") == text
    path.chmod(0o644)


def test_a_broken_version_of_theirs_is_kept_too(path: Path, drafts: Drafts) -> None:
    manuscript = Manuscript(path, drafts)
    path.write_text("half a pa", "utf-8")
    text = better(manuscript.text)
    manuscript.save(text)
    manuscript.save(text)
    assert path.read_text("utf-8") == text
    assert [kept.path.read_text("utf-8") for kept in versions(path)] == ["half a pa"]


def test_theirs_can_be_gone_on_from(path: Path, drafts: Drafts) -> None:
    manuscript = Manuscript(path, drafts)
    text = better(manuscript.text)
    theirs = elsewhere(path)
    manuscript.save(text)
    manuscript.take(load(path))
    assert manuscript.saved == theirs
    assert isinstance(manuscript.save(text), Saved)


def test_a_file_that_is_gone_is_written_again(path: Path, drafts: Drafts) -> None:
    manuscript = Manuscript(path, drafts)
    path.unlink()
    assert isinstance(manuscript.save(manuscript.text), Saved)
    assert path.read_text("utf-8") == manuscript.text


# What is not saved


def test_what_is_not_saved_is_there_next_time(path: Path, drafts: Drafts) -> None:
    text = better(path.read_text("utf-8"))
    assert Manuscript(path, drafts).keep(text)
    again = Manuscript(path, drafts)
    assert again.text == text
    assert again.saved == path.read_text("utf-8")
    assert again.found == "unsaved"
    assert again.is_kept
    assert isinstance(again.save(text), Saved)
    assert Manuscript(path, drafts).found == "saved"


def test_what_was_changed_meanwhile_is_told_and_not_written_over(
    path: Path, drafts: Drafts
) -> None:
    text = better(path.read_text("utf-8"))
    Manuscript(path, drafts).keep(text)
    theirs = elsewhere(path)
    again = Manuscript(path, drafts)
    assert again.found == "unsaved-and-changed"
    assert isinstance(again.save(text), Changed)
    assert path.read_text("utf-8") == theirs


def test_nothing_is_kept_of_what_is_saved(path: Path, drafts: Drafts) -> None:
    manuscript = Manuscript(path, drafts)
    manuscript.keep(better(manuscript.text))
    assert not manuscript.keep(manuscript.saved)
    assert drafts.find(path) is None


def test_a_kept_text_that_somebody_else_has_saved_is_no_longer_unsaved(
    path: Path, drafts: Drafts
) -> None:
    drafts.keep(path, Unsaved(path.read_text("utf-8"), b"other"))
    manuscript = Manuscript(path, drafts)
    assert manuscript.found == "saved"
    assert isinstance(manuscript.save(better(manuscript.text)), Saved)


def test_whether_something_is_not_saved_can_be_told(path: Path, drafts: Drafts) -> None:
    assert not has_unsaved(path, drafts)
    drafts.keep(path, Unsaved(path.read_text("utf-8"), b""))
    assert not has_unsaved(path, drafts)
    drafts.keep(path, Unsaved("half a pa", b""))
    assert has_unsaved(path, drafts)


def test_two_editors_on_one_pack_lose_no_words(path: Path, drafts: Drafts, tmp_path: Path) -> None:
    one, other = Manuscript(path, drafts), Manuscript(path, Drafts(tmp_path / "drafts"))
    first, second = better(one.text), one.text.replace("Look around.", "Look up.")
    assert one.keep(first)
    assert other.keep(second)
    assert isinstance(other.save(second), Saved)
    again = Manuscript(path, Drafts(tmp_path / "drafts"))
    assert again.text == first
    assert again.found == "unsaved-and-changed"
