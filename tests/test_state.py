"""What is remembered of a person's choices: kept whole, kept private, and never lost."""

import os
import stat
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from anchor.files import write_private
from anchor.state import MOST_RECENT, State

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes of another kind")


@pytest.fixture
def path(home: Path) -> Path:
    return home / "state.toml"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_nothing_is_remembered_at_first_and_asking_creates_nothing(path: Path) -> None:
    state = State(path)
    assert state.holds("breathing/box") is None
    assert state.not_helpful() == frozenset()
    assert not path.parent.exists()


def test_what_is_remembered_is_known_from_then_on(path: Path) -> None:
    State(path).remember_holds("breathing/box", "without")
    State(path).mark_not_helpful("scan/edges")
    again = State(path)
    assert again.holds("breathing/box") == "without"
    assert again.holds("scan/edges") is None
    assert again.not_helpful() == {"scan/edges"}
    again.remember_holds("breathing/box", "with")
    assert again.holds("breathing/box") == "with"


def test_what_is_taken_back_stands_nowhere_any_more(path: Path) -> None:
    state = State(path)
    state.remember_skips(["forehead", "belly"])
    state.remember_region("GB")
    state.remember_skips(["forehead"], skipped=False)
    state.remember_region(None)
    assert state.skips() == {"belly"}
    assert state.region() is None
    assert tomllib.loads(path.read_text()) == {"skip": {"belly": True}, "help": {}}


@posix
def test_it_is_for_its_owner_alone(path: Path) -> None:
    State(path).mark_not_helpful("scan/edges")
    assert mode(path) == 0o600
    assert mode(path.parent) == 0o700


@posix
def test_a_file_that_others_could_read_is_private_once_it_is_written(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("")
    path.chmod(0o644)
    State(path).mark_not_helpful("scan/edges")
    assert mode(path) == 0o600


def test_keys_it_does_not_know_are_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('theme = "dusk"\n[holds]\nx = "with"\nlater = [1, 2]\n[skips]\nchest = true\n')
    State(path).remember_holds("breathing/box", "with")
    assert tomllib.loads(path.read_text()) == {
        "theme": "dusk",
        "holds": {"x": "with", "later": [1, 2], "breathing/box": "with"},
        "skips": {"chest": True},
    }


@pytest.mark.parametrize(
    "text",
    ['holds = 5\nnot-helpful = ["a"]', '[holds]\n"a/b" = "perhaps"\n[not-helpful]\n"a/b" = 1', ""],
)
def test_what_cannot_be_understood_is_left_out(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text)
    state = State(path)
    assert state.holds("a/b") is None
    assert state.not_helpful() == frozenset()
    state.mark_not_helpful("a/b")
    assert state.not_helpful() == {"a/b"}


def test_a_byte_order_mark_changes_nothing(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('\ufeff[holds]\nx = "with"\n', encoding="utf-8")
    assert State(path).holds("x") == "with"


@pytest.mark.parametrize(
    "data", [b"[holds\n", b"\xff\xfe\0", b"a = " + b"[" * 5000, b"a = 1\na = 2"]
)
def test_a_broken_file_is_set_aside_and_never_overwritten(path: Path, data: bytes) -> None:
    path.parent.mkdir()
    for number in (1, 2):
        path.write_bytes(data)
        assert State(path).not_helpful() == frozenset()
        assert path.read_bytes() == data
        State(path).mark_not_helpful("scan/edges")
        assert State(path).not_helpful() == {"scan/edges"}
        assert path.with_name(f"state-unreadable-{number}.toml").read_bytes() == data


def test_two_anchors_keep_what_the_other_wrote(path: Path) -> None:
    one, other = State(path), State(path)
    one.mark_not_helpful("a/one")
    other.mark_not_helpful("a/other")
    one.remember_holds("a/one", "with")
    assert other.not_helpful() == {"a/one", "a/other"}
    assert other.holds("a/one") == "with"


@posix  # elsewhere a folder cannot be locked
def test_of_two_anchors_writing_at_once_neither_loses_what_the_other_wrote(path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from anchor.state import State\n"
        "for i in range(20): State(Path(sys.argv[1])).mark_not_helpful(f'{sys.argv[2]}/{i}')"
    )
    running = [subprocess.Popen([sys.executable, "-c", program, str(path), name]) for name in "ab"]
    assert [one.wait(30) for one in running] == [0, 0]
    assert State(path).not_helpful() == {f"{name}/{i}" for name in "ab" for i in range(20)}
    assert [found.name for found in path.parent.iterdir()] == ["state.toml"]


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_write_that_fails_leaves_what_was_there(
    path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    State(path).mark_not_helpful("scan/edges")
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, failing, full)
    with pytest.raises(OSError, match="No space"):
        State(path).remember_holds("breathing/box", "with")
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_place_that_cannot_be_written_raises(home: Path) -> None:
    home.write_text("a file")
    with pytest.raises((NotADirectoryError, FileExistsError)):
        State(home / "state.toml").mark_not_helpful("scan/edges")


def test_lines_end_the_same_everywhere(path: Path) -> None:
    write_private(path, "a = 1\nb = 2\n")
    assert path.read_bytes() == b"a = 1\nb = 2\n"


# A person's own on the first page


def test_favourites_are_known_in_the_order_they_were_marked(path: Path) -> None:
    State(path).remember_favourite("breathing/box")
    State(path).remember_favourite("grounding/feet")
    State(path).remember_favourite("touch/self-hug")
    State(path).remember_favourite("grounding/feet", False)
    assert State(path).favourites() == ["breathing/box", "touch/self-hug"]


def test_what_was_begun_last_comes_first_and_once(path: Path) -> None:
    for name in ("a/1", "a/2", "a/1"):
        State(path).remember_recent(name)
    assert State(path).recent() == ["a/1", "a/2"]


def test_only_a_few_are_remembered_and_neither_when_nor_how_often(path: Path) -> None:
    for number in range(MOST_RECENT + 3):
        State(path).remember_recent(f"a/{number}")
    assert len(State(path).recent()) == MOST_RECENT
    kept = tomllib.loads(path.read_text())
    assert kept == {"recent": {"exercises": State(path).recent()}}


def test_that_something_was_begun_can_be_forgotten(path: Path) -> None:
    State(path).remember_recent("a/1")
    State(path).remember_recent("a/2")
    State(path).forget_recent("a/2")
    assert State(path).recent() == ["a/1"]


@pytest.mark.parametrize(
    "kept", ["recent = 3", "[recent]\nexercises = 3", '[recent]\nexercises = [1, "a/1", "a/1"]']
)
def test_what_cannot_be_understood_of_it_is_left_out(path: Path, kept: str) -> None:
    write_private(path, kept)
    assert State(path).recent() in ([], ["a/1"])
    assert State(path).favourites() == []
