"""A file that another program writes: told of once it has come to rest."""

import os
from pathlib import Path

import pytest

from anchor.packs.writing.watching import MISSES, Seen, Watch
from faces import own_exercise, own_pack


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return own_pack(tmp_path, "mine", own_exercise("lamp", 'evidence = "Not studied."'))


@pytest.fixture
def watch(path: Path) -> Watch:
    """Give a watch that has told what is there."""
    watch = Watch(path)
    assert watch.look() is not None
    return watch


def write(path: Path, text: str, at: int) -> None:
    path.write_text(text)
    os.utime(path, ns=(at, at))  # however quickly the test runs


def text_of(seen: Seen | None) -> str | None:
    return seen.draft.text if seen and seen.draft else None


def test_the_first_look_tells_what_is_there(path: Path) -> None:
    assert text_of(Watch(path).look()) == path.read_text("utf-8")


def test_what_has_not_changed_is_not_told_again(watch: Watch, path: Path) -> None:
    assert [watch.look() for _ in range(3)] == [None] * 3
    write(path, path.read_text("utf-8"), 10)  # saved, with nothing new
    assert [watch.look() for _ in range(3)] == [None] * 3


def test_what_is_new_is_told_once_it_is_at_rest(watch: Watch, path: Path) -> None:
    good = path.read_text("utf-8")
    write(path, "", 10)
    assert watch.look() is None
    write(path, good[:40], 20)
    assert watch.look() is None
    write(path, good + "# more\n", 30)
    assert watch.look() is None
    assert text_of(watch.look()) == good + "# more\n"
    assert watch.look() is None


def test_problems_come_with_it(watch: Watch, path: Path) -> None:
    write(path, "broken [", 10)
    assert watch.look() is None
    seen = watch.look()
    assert seen
    assert [problem.severity for problem in seen.problems][:1] == ["error"]


def test_a_file_that_is_away_for_a_moment_is_waited_for(watch: Watch, path: Path) -> None:
    good = path.read_text("utf-8")
    for at in (10, 20):
        path.unlink()
        assert [watch.look() for _ in range(MISSES - 1)] == [None] * (MISSES - 1)
        write(path, good + f"# {at}\n", at)
        assert watch.look() is None
        assert text_of(watch.look()) == good + f"# {at}\n"


def test_a_file_that_stays_away_is_told_once(watch: Watch, path: Path) -> None:
    path.unlink()
    looks = [watch.look() for _ in range(3 * MISSES)]
    told = [look for look in looks if look]
    assert len(told) == 1
    assert [problem.code for problem in told[0].problems] == ["E101"]


def test_a_file_that_was_away_and_is_the_same_again_is_told(watch: Watch, path: Path) -> None:
    good = path.read_text("utf-8")
    path.unlink()
    for _ in range(MISSES):
        watch.look()
    write(path, good, 10)
    watch.look()
    assert text_of(watch.look()) == good


def test_what_is_no_text_is_told(watch: Watch, path: Path) -> None:
    path.write_bytes(b"\x00\x01")
    os.utime(path, ns=(10, 10))
    watch.look()
    assert watch.look() == Seen(None, (watch._read() or Seen(None, [])).problems)


def test_a_file_that_is_not_there_at_first_is_told(tmp_path: Path) -> None:
    seen = Watch(tmp_path / "none.toml").look()
    assert seen
    assert [problem.code for problem in seen.problems] == ["E101"]
