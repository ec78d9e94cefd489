"""A pack while it is written: saved with care, so that nothing good is lost."""

import os
import stat
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anchor.files import write_private
from anchor.packs import earlier
from anchor.packs.diagnostics import PackError
from anchor.packs.earlier import bring_back, versions
from anchor.packs.library import Library
from anchor.packs.writing import authoring
from anchor.packs.writing.authoring import (
    Changed,
    Draft,
    NotSaved,
    ReadOnly,
    Saved,
    Worse,
    create,
    is_usable,
    keep_usable,
    last_usable,
    load,
    problems_in,
    save,
    things_in,
)
from faces import own_exercise, own_pack, own_routine

EVIDENCE = 'evidence = "Not studied."'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the file of a good pack."""
    return own_pack(tmp_path, "mine", own_exercise("lamp", EVIDENCE))


def worse(text: str) -> str:
    return text.replace("outward", "sideways")


def better(text: str) -> str:
    return text.replace("Look around.", "Look at the lamp.")


def saved(result: object) -> Saved:
    assert isinstance(result, Saved)
    return result


def kept(path: Path) -> list[str]:
    """Give the earlier versions of a pack, the latest first."""
    return [version.path.read_text("utf-8") for version in versions(path)]


# Reading and checking


def test_a_text_is_read_with_what_is_wrong_with_it(path: Path) -> None:
    draft = load(path)
    assert draft.text == path.read_text("utf-8")
    assert draft.problems() == []
    path.write_text(worse(draft.text))
    assert [problem.code for problem in load(path).problems()] == ["E205"]


def test_a_broken_pack_can_be_read_but_not_what_is_no_text(path: Path) -> None:
    path.write_text("broken [")
    assert load(path).text == "broken ["
    for data in (b"\xff\xfe\x00", b"a\x00b", b"caf\xe9"):
        path.write_bytes(data)
        with pytest.raises(PackError):
            load(path)
    path.unlink()
    with pytest.raises(PackError, match="E101"):
        load(path)


@pytest.mark.parametrize(
    ("text", "codes"), [("x" * (1 << 20) + "x", ["E104"]), ("a = '\ud800'", ["E106"])]
)
def test_a_text_that_no_file_could_hold_is_told_too(
    path: Path, text: str, codes: list[str]
) -> None:
    assert [problem.code for problem in problems_in(text, path)] == codes


def test_only_warnings_leave_a_pack_usable(path: Path) -> None:
    text = load(path).text
    assert is_usable([])
    warned = problems_in(text.replace(EVIDENCE, ""), path)
    assert [problem.code for problem in warned] == ["W505"]
    assert is_usable(warned)
    assert not is_usable(problems_in(worse(text), path))
    refused = text.replace('do = "say"', 'do = "breathe"\nin = 1\nout = 1').replace("say =", "or =")
    assert [problem.severity for problem in problems_in(refused, path)] == ["refusal"]
    assert not is_usable(problems_in(refused, path))


# What can be played


def test_what_can_be_played_is_found_whatever_is_wrong_with_the_rest(path: Path) -> None:
    text = load(path).text + own_exercise("shelf", "levle = 2") + own_routine("evening", "lamp")
    assert list(things_in(text, path)) == ["lamp", "evening"]
    assert things_in(text + "[[exercise]]\n", path).keys() == {"lamp", "evening"}
    assert things_in("broken [", path) == {}
    assert things_in(text.replace("format = 1", "format = 2"), path) == {}


def test_a_name_that_only_seems_to_be_one_leads_to_nothing(path: Path) -> None:
    text = load(path).text.replace('name = "lamp"', 'name = "la" # name = "lamp"')
    assert list(things_in(text, path)) == ["la"]
    assert (
        things_in(text.replace('name = "la"', '"name" = "x"\nabout = """\nname = "y"\n"""'), path)
        == {}
    )


# What is accepted


def test_a_warning_can_be_accepted_and_a_refusal_cannot(path: Path) -> None:
    warned = load(path).text.replace(EVIDENCE, "")
    accepting = 'license = "CC0-1.0"\naccept = [{ code = "W505", because = "My own." }]\n'
    assert problems_in(warned.replace('license = "CC0-1.0"\n', accepting), path) == []
    step = 'do = "breathe"\nin = 1\nout = 1\ncycles = 3'
    refused = load(path).text.replace('do = "say"\nsay = "Look around."', step)
    accepting = accepting.replace("W505", "S401")
    found = problems_in(refused.replace('license = "CC0-1.0"\n', accepting), path)
    assert [problem.code for problem in found] == ["W515", "S401"]


def test_an_error_cannot_be_accepted(path: Path) -> None:
    accepting = 'license = "CC0-1.0"\naccept = [{ code = "E205", because = "My own." }]\n'
    wrong = worse(load(path).text).replace('license = "CC0-1.0"\n', accepting)
    assert not is_usable(problems_in(wrong, path))


# A new pack


def test_a_new_pack_is_written_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "packs" / "new.toml"
    draft = create(path, "format = 1\n")
    assert draft == load(path)
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_new_pack_never_takes_the_place_of_another(path: Path) -> None:
    before = path.read_bytes()
    assert create(path, "format = 1\n") is None
    assert path.read_bytes() == before


# Saving


def test_a_good_version_is_kept_each_time_another_takes_its_place(path: Path) -> None:
    draft = load(path)
    done = saved(save(draft, better(draft.text)))
    assert done.problems == []
    assert done.draft == load(path)
    assert done.draft.text == better(draft.text)
    assert kept(path) == [draft.text]
    saved(save(done.draft, better(draft.text) + "# more\n"))
    assert kept(path) == [better(draft.text), draft.text]


def test_what_is_kept_beside_a_pack_is_no_pack(path: Path) -> None:
    draft = load(path)
    save(draft, worse(draft.text), meant={Worse})
    bring_back(path)
    assert {file.name for file in path.parent.iterdir()} == {"mine.toml", "earlier"}
    assert [file.path for file in Library(path.parent).own_packs()] == [path]


def test_a_broken_version_does_not_take_the_place_of_a_good_one_unasked(path: Path) -> None:
    draft = load(path)
    result = save(draft, worse(draft.text))
    assert isinstance(result, Worse)
    assert [problem.code for problem in result.problems] == ["E205"]
    assert load(path) == draft
    done = saved(save(draft, worse(draft.text), meant={Worse}))
    assert [problem.code for problem in done.problems] == ["E205"]
    assert load(path).text == worse(draft.text)
    assert kept(path) == [draft.text]


def test_the_last_good_version_stays_while_broken_ones_follow(path: Path) -> None:
    good = load(path)
    broken = saved(save(good, worse(good.text), meant={Worse})).draft
    again = saved(save(broken, worse(good.text) + "\n# more\n")).draft
    assert kept(path) == [good.text]
    saved(save(again, better(good.text)))
    assert kept(path) == [good.text]


def test_a_text_that_has_not_changed_leaves_the_kept_version_alone(path: Path) -> None:
    first = load(path)
    second = saved(save(first, better(first.text))).draft
    assert saved(save(second, second.text)).draft == second
    assert kept(path) == [first.text]


def test_what_somebody_else_saved_is_not_overwritten_unasked(path: Path) -> None:
    draft = load(path)
    theirs = draft.text.replace("Short.", "Theirs.")
    path.write_text(theirs)
    result = save(draft, better(draft.text))
    assert isinstance(result, Changed)
    assert result.theirs is not None
    assert result.theirs.text == theirs
    assert path.read_text("utf-8") == theirs
    saved(save(draft, better(draft.text), meant={Changed}))
    assert path.read_text("utf-8") == better(draft.text)
    assert kept(path) == [theirs]


@pytest.mark.skipif(sys.platform == "win32", reason="there, a folder cannot be locked")
def test_of_two_that_save_at_once_one_is_told_of_the_other(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = load(path)
    others: list[Future[object]] = []

    def slowly(target: Path, text: str, mode: int | None) -> None:
        monkeypatch.undo()
        others.append(pool.submit(save, draft, draft.text + "# Theirs\n"))
        with pytest.raises(TimeoutError):
            others[0].result(0.1)
        write_private(target, text, mode)

    monkeypatch.setattr(authoring, "write_private", slowly)
    with ThreadPoolExecutor() as pool:
        text = saved(save(draft, better(draft.text))).draft.text
    assert isinstance(others[0].result(), Changed)
    assert load(path).text == text


def test_a_broken_version_of_somebody_else_is_kept_too(path: Path) -> None:
    draft = load(path)
    path.write_text(worse(draft.text))
    saved(save(draft, better(draft.text), meant={Changed}))
    assert kept(path) == [worse(draft.text)]
    assert last_usable(path) is None


@pytest.mark.parametrize("meant", [set(), {Changed}])
def test_what_is_no_text_any_more_is_never_overwritten(
    path: Path, meant: set[type[NotSaved]]
) -> None:
    draft = load(path)
    path.write_bytes(b"\xff\x00")
    assert save(draft, better(draft.text), meant=meant) == Changed(None)
    assert path.read_bytes() == b"\xff\x00"


def test_a_file_that_was_taken_away_is_written_again(path: Path) -> None:
    draft = load(path)
    path.unlink()
    done = saved(save(draft, better(draft.text)))
    assert done.was_gone
    assert load(path) == done.draft
    assert kept(path) == []
    assert not saved(save(done.draft, draft.text)).was_gone


posix = pytest.mark.skipif(sys.platform == "win32", reason="modes of another kind")


@posix
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664])
def test_who_may_read_and_write_a_file_stays(path: Path, mode: int) -> None:
    path.chmod(mode)
    draft = load(path)
    saved(save(draft, better(draft.text)))
    assert stat.S_IMODE(path.stat().st_mode) == mode


@posix
def test_what_nobody_may_write_is_written_only_if_it_is_meant(path: Path) -> None:
    path.chmod(0o444)
    draft = load(path)
    assert save(draft, better(draft.text), meant={Worse, Changed}) == ReadOnly()
    assert load(path) == draft
    saved(save(draft, draft.text))
    saved(save(draft, better(draft.text), meant={ReadOnly}))
    assert load(path).text == better(draft.text)
    assert stat.S_IMODE(path.stat().st_mode) == 0o444
    assert kept(path) == [draft.text]


@pytest.mark.parametrize(("line_end", "written"), [("\n", b"\n"), ("\r\n", b"\r\n")])
def test_lines_keep_their_ends(path: Path, line_end: str, written: bytes) -> None:
    path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", line_end.encode()))
    draft = load(path)
    assert "\r" not in draft.text
    done = saved(save(draft, better(draft.text)))
    data = path.read_bytes()
    assert data.count(b"\n") == data.count(written)
    assert load(path) == done.draft
    (version,) = versions(path)
    assert version.path.read_bytes().count(b"\n") == version.path.read_bytes().count(written)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_a_link(path: Path) -> None:
    real = path.with_name("real.toml")
    path.rename(real)
    path.symlink_to(real)
    draft = load(path)
    saved(save(draft, better(draft.text)))
    assert path.is_symlink()
    assert real.read_text("utf-8") == better(draft.text)
    bring_back(path)
    assert path.is_symlink()
    assert real.read_text("utf-8") == draft.text
    assert kept(path) == [better(draft.text)]


def test_half_a_character_is_written_as_a_question_mark(path: Path) -> None:
    draft = load(path)
    done = saved(save(draft, draft.text + "# \ud800\n", meant={Worse}))
    assert done.draft.text.endswith("# ?\n")
    assert load(path) == done.draft


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(st.sampled_from(["good", "better", "worse"]), st.booleans(), st.booleans()),
        max_size=8,
    )
)
def test_the_last_good_version_is_always_there(
    tmp_path_factory: pytest.TempPathFactory, saves: list[tuple[str, bool, bool]]
) -> None:
    path = own_pack(tmp_path_factory.mktemp("home"), "mine", own_exercise("lamp", EVIDENCE))
    draft = load(path)
    texts = {"good": draft.text, "better": better(draft.text), "worse": worse(draft.text)}
    last_good = draft.text
    for which, though_worse, meanwhile in saves:
        if meanwhile:
            path.write_text(texts["better"] + "# theirs\n")
            last_good = texts["better"] + "# theirs\n"
        result = save(draft, texts[which], meant={Worse} if though_worse else set())
        if isinstance(result, Saved):
            draft = result.draft
            if which != "worse":
                last_good = texts[which]
        elif isinstance(result, Changed):
            assert result.theirs
            draft = result.theirs
        last = last_usable(path)
        there = [path.read_text("utf-8"), last and last.path.read_text("utf-8")]
        assert last_good in there


# Before and after another program writes


def test_a_usable_pack_is_kept_before_another_program_writes_it(path: Path) -> None:
    draft = load(path)
    for _ in range(2):
        keep_usable(path)
        assert kept(path) == [draft.text]
    path.write_text(worse(draft.text))
    keep_usable(path)
    assert kept(path) == [draft.text]


@pytest.mark.parametrize("data", [b"broken [", b"\xff\x00"])
def test_what_cannot_be_used_is_not_kept_before_that(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    keep_usable(path)
    assert versions(path) == []


def test_the_last_version_that_can_be_used_is_found_among_others(path: Path) -> None:
    good = load(path)
    assert last_usable(path) is None
    for text in (good.text, better(good.text), worse(good.text)):
        path.write_text(text)
        earlier.keep(path)
    path.write_bytes(b"\xff\x00")
    earlier.keep(path)
    assert len(versions(path)) == 4
    last = last_usable(path)
    assert last is not None
    assert last.path.read_text("utf-8") == better(good.text)


def test_where_versions_cannot_be_listed_none_is_found(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(_: Path) -> list[object]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(authoring, "versions", refusing)
    assert last_usable(path) is None


def test_a_disk_that_is_full_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = load(path)
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save(draft, better(draft.text))
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.rglob("*") if each.is_file()] == ["mine.toml"]


def test_two_drafts_of_the_same_bytes_have_the_same_stamp(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_bytes(path.read_bytes())
    assert load(other).stamp == load(path).stamp != Draft(path, "", b"").stamp
