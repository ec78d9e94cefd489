"""Every code explained: its examples are checked, so that they are told what they say."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from anchor.core.text import UNSAFE
from anchor.errors import AnchorError
from anchor.packs.diagnosing.explaining import FILE, examples, explain, pack_of, problems_of
from anchor.packs.diagnostics import entry_for, known_codes
from anchor.packs.library import PackFile
from anchor.packs.reader import check_file
from faces import own_exercise, own_pack

WRITTEN = [code for code, example in examples().items() if example.inside != "command"]
TYPED = [code for code, example in examples().items() if example.inside == "command"]


def test_every_code_has_an_example_and_no_other_has() -> None:
    assert sorted(examples()) == known_codes()


@pytest.mark.parametrize("code", WRITTEN)
def test_the_wrong_example_is_told_the_code_and_nothing_else(code: str) -> None:
    found = [problem.code for problem in problems_of(examples()[code], wrong=True)]
    if code == "E199":  # it tells that there are more of others
        assert found.count("E199") == 1
    else:
        assert found == [code]


@pytest.mark.parametrize("code", WRITTEN)
def test_the_right_example_is_told_nothing(code: str) -> None:
    assert problems_of(examples()[code], wrong=False) == []


@pytest.mark.parametrize("code", WRITTEN)
def test_a_file_with_the_example_is_told_as_it_is_shown(code: str, tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_bytes(pack_of(examples()[code], wrong=True))
    told = [found.render() for found in check_file(path, FILE)]
    assert explain(code).told in told


def absent(path: Path) -> None:
    path.unlink()


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def not_ours(path: Path) -> None:
    path.chmod(0)


def a_link(path: Path) -> None:
    outside = path.parent.parent / "outside.toml"
    path.rename(outside)
    path.symlink_to(outside)


def nothing(path: Path) -> None:
    path.write_text("format = 1\npack = 3\n")


MADE: dict[str, Callable[[Path], None]] = {
    "E101": absent,
    "E102": a_folder,
    "E103": not_ours,
    "E114": a_link,
    "E299": nothing,
}


@pytest.mark.skipif(sys.platform == "win32", reason="permissions and links")
@pytest.mark.parametrize("code", TYPED)
def test_what_is_told_of_a_file_itself_is_told_of_a_real_one(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = own_pack(tmp_path, FILE.removesuffix(".toml"), own_exercise("lamp"))
    MADE[code](path)
    if code == "E103" and os.geteuid() == 0:  # to whom nothing is forbidden
        monkeypatch.setattr(os, "open", forbidden)
    if code == "E299":  # nothing leads to it but a flaw of the reader
        monkeypatch.setattr("anchor.packs.diagnosing.walk.table_problems", lambda *_: iter(()))
    monkeypatch.chdir(path.parent)
    (found,) = PackFile(Path(FILE), False).check()
    if code == "E299":
        assert found.code == code
    else:
        assert found.render() == explain(code).told


def forbidden(*_: object) -> int:
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize("code", known_codes())
def test_an_explanation_can_be_shown_and_says_something_of_everything(code: str) -> None:
    one = explain(code)
    record = msgspec.to_builtins(one)
    for key in ("message", "remedy", "why", "wrong", "right", "told"):
        assert record[key], key
    assert code in one.told
    if not entry_for(code).always:
        assert one.message in one.told
    assert not UNSAFE.search(one.told)
    assert len(one.wrong.split("\n")) < 40
    assert max(map(len, one.wrong.split("\n"))) < 130


def test_every_refusal_and_warning_says_what_it_rests_on() -> None:
    for code in known_codes():
        if code[0] in "SW":
            assert explain(code).source.endswith("."), code


@pytest.mark.parametrize("typed", ["e303", " E303 "])
def test_a_code_is_known_however_it_is_typed(typed: str) -> None:
    assert explain(typed).code == "E303"


@pytest.mark.parametrize(("typed", "hint"), [("E333", "Did you mean E3"), ("\x1b[2J", "lists")])
def test_an_unknown_code_is_told(typed: str, hint: str) -> None:
    with pytest.raises(AnchorError, match="There is no code") as caught:
        explain(typed)
    assert hint in caught.value.message
    assert not UNSAFE.search(caught.value.message)
