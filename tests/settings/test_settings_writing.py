"""Changing a setting: that one and nothing else, whole or not at all, for its owner alone."""

import os
import re
import stat
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import anchor.settings.changing as changing
from anchor.errors import AnchorError, Status
from anchor.settings import Question, Scale, Settings, read_settings
from anchor.settings.changing import changed
from anchor.settings.model import NAMES, TABLES, choices_of, default_of
from anchor.settings.template import template
from anchor.settings.values import from_text, plain
from anchor.settings.writing import begin, set_value, unset
from anchor.words import settings as words
from anchor.words import tr
from anchor.words.keys import KEYS

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes of another kind")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine" / "config.toml"


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def settled(path: Path) -> Settings:
    found, faults = read_settings(path, {})
    assert faults == []
    return found


MINE = """\
# My settings, in my order.
theme   =   "dusk"   # soft

#motion="full"

# keys I like
[keys]
leave = "q"  # as ever
session.pause = "p"

[[scales]]   # one
name = "pain"
question = "Pain?"
"""


# The file as it begins


def test_the_first_change_makes_a_file_that_explains_every_setting(path: Path) -> None:
    set_value(path, "theme", "paper")
    text = path.read_text()
    assert text.replace('theme = "paper"\n', "", 1) == template()
    assert settled(path) == Settings(theme="paper")
    for name in NAMES:
        assert tr(words.ABOUT[name]) in text.replace("\n# ", " ")


def test_a_change_goes_below_what_explains_it(path: Path) -> None:
    set_value(path, "motion", "none")
    assert '# motion = "gentle"\nmotion = "none"\n\n' in path.read_text()


def test_the_file_that_explains_settles_nothing_and_everything_once_it_is_used() -> None:
    assert tomllib.loads(template()) == {}
    lines = template().splitlines()
    used = [line[2:] for line in lines if re.match(r"# (\[|[a-z.]+ = )", line)]
    table = tomllib.loads("\n".join(used))
    assert list(table) == [name for name in NAMES if name not in TABLES] + list(TABLES)
    for name in NAMES:
        if name not in TABLES:
            assert table[name] == plain(default_of(name))


def test_the_example_in_the_file_can_be_used(path: Path) -> None:
    explained = template().partition(tr(words.ABOUT["keys"]))[2]
    used = re.sub(r"^# (?=\[|[a-z.]+ = )", "", explained, flags=re.MULTILINE)
    found = settled(put(path, used.replace("\n\n", "\n\n# ")))
    assert len(found.keys) == 2
    assert len(found.scales) == len(found.questions) == 1


def test_the_file_is_begun_once(path: Path) -> None:
    begin(path)
    assert path.read_text() == template()
    put(path, "lead = true\n")
    begin(path)
    assert path.read_text() == "lead = true\n"


# One change


@pytest.mark.parametrize(
    ("key", "value", "before", "after"),
    [
        ("theme", "paper", 'theme   =   "dusk"   # soft', 'theme   =   "paper"   # soft'),
        ("motion", "none", '#motion="full"\n', '#motion="full"\nmotion = "none"\n'),
        ("lead", False, '#motion="full"\n', '#motion="full"\nlead = false\n'),
        ("language", ["de", "en"], "full\"\n", "full\"\nlanguage = [\"de\", \"en\"]\n"),
        ("keys.leave", "q,x", 'leave = "q"  # as', 'leave = "q,x"  # as'),
        ("keys.session.pause", "space", 'pause = "p"\n', 'pause = "space"\n'),
        ("keys.hide", "f10", 'pause = "p"\n', 'pause = "p"\nhide = "f10"\n'),
    ],
)  # fmt: skip
def test_a_change_touches_nothing_else(
    path: Path, key: str, value: object, before: str, after: str
) -> None:
    set_value(put(path, MINE), key, value)
    assert path.read_text() == MINE.replace(before, after, 1)


def test_a_new_setting_stays_out_of_the_tables(path: Path) -> None:
    set_value(put(path, "# about keys\n[keys]\nleave = 'q'\n"), "lead", False)
    assert path.read_text() == "lead = false\n# about keys\n[keys]\nleave = 'q'\n"
    set_value(put(path, 'language = [\n  "de",\n]\n\n\n[keys]'), "lead", False)
    assert path.read_text() == 'language = [\n  "de",\n]\nlead = false\n\n\n[keys]\n'


def test_a_remark_in_the_wrong_place_is_no_place(path: Path) -> None:
    set_value(put(path, "[keys]\nleave = 'q'\n# lead = true\n"), "lead", False)
    assert settled(path) == Settings(lead=False, keys={"leave": "q"})
    set_value(put(path, 'language = [\n["x"],\n# lead = true\n]\n'), "lead", False)
    assert tomllib.loads(path.read_text()) == {"lead": False, "language": [["x"]]}


def test_own_scales_and_questions_can_be_set_whole(path: Path) -> None:
    scales = (Scale(name="pain", question="Pain?", high="much"),)
    questions = (Question(name="food", ask="Food?"), Question(name="joy", ask="Joy?"))
    set_value(put(path, MINE), "scales", scales)
    set_value(path, "questions", questions)
    set_value(path, "keys", {"leave": "x"})
    found = settled(path)
    assert (found.scales, found.questions, found.keys) == (scales, questions, {"leave": "x"})
    assert path.read_text().startswith(MINE.partition("[keys]")[0])


def test_what_could_not_be_used_is_replaced(path: Path) -> None:
    put(path, 'keys = 5\ntheme = ["a"] # mine\nunknown = 1\n')
    set_value(path, "keys.leave", "x")
    set_value(path, "theme", "paper")
    assert tomllib.loads(path.read_text()) == {
        "keys": {"leave": "x"}, "theme": "paper", "unknown": 1,
    }  # fmt: skip
    assert 'theme = "paper" # mine\n' in path.read_text()


@pytest.mark.parametrize(
    ("key", "taken_out"),
    [
        ("theme", 'theme   =   "dusk"   # soft\n'),
        ("keys.leave", 'leave = "q"  # as ever\n'),
        ("keys.session.pause", 'session.pause = "p"\n'),
    ],
)
def test_what_is_unset_is_at_its_default_again(path: Path, key: str, taken_out: str) -> None:
    assert unset(put(path, MINE), key) is True
    assert path.read_text() == MINE.replace(taken_out, "")
    assert unset(path, key) is False
    assert path.read_text() == MINE.replace(taken_out, "")


@pytest.mark.parametrize("key", ["motion", "keys.hide", "keys.session.skip", "questions"])
def test_what_was_not_settled_cannot_be_unset(path: Path, key: str) -> None:
    assert unset(put(path, MINE), key) is False
    assert path.read_text() == MINE


def test_what_is_unset_leaves_what_is_beside_it(path: Path) -> None:
    text = '[keys]\nsession.pause = "p"\nsession.skip = "s"\n[keys.after]\nclose = "x"\n'
    assert unset(put(path, text), "keys.session.pause") is True
    assert path.read_text() == text.replace('session.pause = "p"\n', "")


def test_what_was_mistyped_can_be_taken_out(path: Path) -> None:
    put(path, 'motoin = "none"\n[keys]\nhidden = "x"\n')
    assert unset(path, "motoin") is True
    assert unset(path, "keys.hidden") is True
    assert path.read_text() == "[keys]\n"


def test_to_unset_in_no_file_makes_none(path: Path) -> None:
    assert unset(path, "theme") is False
    assert not path.exists()
    assert unset(put(path, "keys = 5\n"), "keys.leave") is False
    assert path.read_text() == "keys = 5\n"


_VALUES = {
    "language": st.lists(st.sampled_from(["de", "pt-BR"]), max_size=2),
    "keys": st.dictionaries(
        st.sampled_from(["leave", "session.pause"]), st.sampled_from(["x", 'q,"', "\\"])
    ),
    "scales": st.just([{"name": "a", "question": "b"}]),
    "questions": st.just([{"name": "a", "ask": "b"}]),
}


def values(name: str) -> st.SearchStrategy[Any]:
    if name in _VALUES:
        return _VALUES[name]
    return st.sampled_from([from_text(name, choice) for choice in choices_of(name)])


CHANGES = st.lists(
    st.sampled_from(NAMES).flatmap(lambda name: st.tuples(st.just(name), values(name))),
    max_size=6,
)


@settings(max_examples=30)
@given(st.sampled_from([MINE, "", template(), 'x.y = 1\n[z]\nmotion = "full"\n']), CHANGES)
def test_changes_say_what_was_meant_and_keep_the_rest(
    text: str, changes: list[tuple[str, Any]]
) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = put(Path(folder) / "config.toml", text)
        expected = tomllib.loads(text)
        for name, value in changes:
            set_value(path, name, value)
            expected[name] = value
        assert tomllib.loads(path.read_text()) == expected
        kept = [line for line in text.splitlines() if line.startswith("#")]
        left = path.read_text().splitlines()
        if not {name for name, _ in changes} & {"keys", "scales"}:  # remarks inside them go
            assert [line for line in left if line.startswith("#")] == kept


# What is refused


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("theme", "papr", tr(words.NEAR, near="paper")),
        ("lead", "perhaps", "true or false"),
        ("thme", "paper", tr(words.NEAR, near="theme")),
        ("theme.x", "paper", tr(words.NEAR, near="theme")),
        ("keys.hid", "x", tr(words.NEAR, near="hide")),
        ("keys.pause", "x", tr(words.NEAR, near="preview.pause, session.pause")),
        ("keys.session.paus", "x", tr(words.NEAR, near="session.pause")),
        ("\x1b[2J", "x", "\\x1b[2J"),
        ("keys", "x", tr(words.EDIT)),
        ("keys.leave", "", "keys.leave"),
        ("keys.leave", "\udcff", "keys.leave"),
        ("\udcff", "x", "\\udcff"),
        ("scales", [{"name": "sleep", "question": "x"}], tr(words.EDIT)),
        ("questions", [{"name": "a", "ask": "x"}] * 2, tr(words.EDIT)),
    ],
)
def test_what_cannot_be_used_is_refused(path: Path, key: str, value: object, said: str) -> None:
    put(path, MINE)
    with pytest.raises(AnchorError) as refused:
        set_value(path, key, value)
    assert said in refused.value.message
    assert refused.value.status is Status.WRONG_USE
    assert path.read_text() == MINE


@pytest.mark.parametrize("key", ["thme", "keys.hid", "theme.x"])
def test_an_unknown_setting_cannot_be_unset(path: Path, key: str) -> None:
    with pytest.raises(AnchorError, match=key):
        unset(put(path, MINE), key)


@pytest.mark.parametrize("data", [b"lead = \n", b"\xff", b"# " * 200_000, b"a = " + b"[" * 5000])
@pytest.mark.parametrize("change", [lambda path: set_value(path, "lead", False),
                                    lambda path: unset(path, "lead")])  # fmt: skip
def test_a_file_that_cannot_be_understood_is_left_alone(
    path: Path, data: bytes, change: Callable[[Path], None]
) -> None:
    put(path, "").write_bytes(data)
    with pytest.raises(AnchorError) as refused:
        change(path)
    assert refused.value.status is Status.STORAGE
    assert str(path) in refused.value.message
    assert path.read_bytes() == data
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_in_its_place_is_left_alone(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(AnchorError) as refused:
        set_value(path, "lead", False)
    assert refused.value.status is Status.STORAGE


def test_a_change_that_would_change_more_is_not_made(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(path, MINE)
    monkeypatch.setattr(changing, "_by_tomlkit", lambda text, _: text + "extra = 1\n")
    with pytest.raises(AnchorError):
        set_value(path, "theme", "paper")
    assert path.read_text() == MINE


def test_a_change_that_the_library_cannot_make_is_not_made() -> None:
    tables: list[object] = []

    def change(document: Any) -> None:
        tables.append(document)
        if len(tables) == 2:  # the library's own
            raise AttributeError
        document["theme"] = "paper"

    with pytest.raises(ValueError, match="cannot be changed"):
        changed('theme = "dusk"\n', change, "theme")


def test_what_is_nested_very_far_does_no_harm(path: Path) -> None:
    text = f"theme{'.a' * 3000} = 1\nkeys{'.a' * 3000} = 1\n"
    assert read_settings(put(path, text), {})[0] == Settings()
    with pytest.raises(AnchorError):
        set_value(path, "lead", False)
    assert path.read_text() == text


# The file itself


@posix
def test_it_is_for_its_owner_alone(path: Path) -> None:
    set_value(path, "lead", False)
    path.chmod(0o644)
    set_value(path, "lead", True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@posix
def test_a_link_to_a_file_kept_elsewhere_stays_one(path: Path, tmp_path: Path) -> None:
    kept = put(tmp_path / "dotfiles" / "anchor.toml", MINE)
    path.parent.mkdir()
    path.symlink_to(kept)
    set_value(path, "theme", "paper")
    assert path.is_symlink()
    assert 'theme   =   "paper"' in kept.read_text()


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_write_that_fails_leaves_what_was_there(
    path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    put(path, MINE)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, failing, full)
    with pytest.raises(AnchorError, match="No space") as refused:
        set_value(path, "theme", "paper")
    assert refused.value.status is Status.STORAGE
    assert path.read_text() == MINE
    assert list(path.parent.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_told(path: Path) -> None:
    path.parent.write_text("a file")
    with pytest.raises(AnchorError) as refused:
        begin(path)
    assert refused.value.status is Status.STORAGE
    with pytest.raises(AnchorError) as refused:
        set_value(path, "lead", True)
    assert refused.value.status is Status.STORAGE


@posix
def test_two_anchors_at_once_keep_what_the_other_settled(path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from anchor.settings.writing import set_value\n"
        "for name in sys.argv[2:]: set_value(Path(sys.argv[1]), f'keys.{name}', 'x')"
    )
    halves = list(KEYS)[::2], list(KEYS)[1::2]
    running = [subprocess.Popen([sys.executable, "-c", program, path, *half]) for half in halves]
    assert [one.wait(60) for one in running] == [0, 0]
    assert settled(path).keys == dict.fromkeys(KEYS, "x")
    assert list(path.parent.iterdir()) == [path]
