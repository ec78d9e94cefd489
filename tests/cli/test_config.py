"""Settings as commands: shown, changed one at a time, opened in an editor, and completed."""

import json
import os
import sys
from pathlib import Path

import pytest

from anchor.errors import Status
from anchor.settings import Settings, read_settings
from anchor.settings.model import NAMES
from anchor.settings.template import template
from anchor.words import care as care_words
from anchor.words import settings as words
from anchor.words import tr
from running import Run, Type


def write(home: Path, text: str) -> Path:
    home.mkdir(exist_ok=True)
    path = home / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def path(home: Path) -> Path:
    return home / "config.toml"


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An editor that puts the first text of a list into the file, and the next one next time."""
    texts = tmp_path / "texts.json"
    script = tmp_path / "editor.py"
    script.write_text(
        "import json, sys\n"
        f"texts = json.load(open({str(texts)!r}))\n"
        "open(sys.argv[-1], 'w').write(texts.pop(0))\n"
        f"json.dump(texts, open({str(texts)!r}, 'w'))\n"
    )
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"'{sys.executable}' '{script}'")
    return texts


# Shown


def test_the_file_is_told_and_not_made(anchor: Run, path: Path) -> None:
    done = anchor("config", "where")
    assert (done.status, done.out) == (Status.DONE, f"{path}\n")
    assert not path.parent.exists()


def test_the_group_alone_says_what_it_can(anchor: Run) -> None:
    done = anchor("config")
    assert done.status == Status.DONE
    assert tr(words.CONFIG_SET) in done.prose


def test_every_setting_is_shown_with_where_it_comes_from(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(home, 'theme = "paper"\nlanguage = ["de", "en"]\nkeys = { leave = "x" }\n'
                '[[scales]]\nname = "pain"\nquestion = "Pain?"\n')  # fmt: skip
    monkeypatch.setenv("ANCHOR_MOTION", "none")
    done = anchor("config", "show", "--plain")
    assert (done.status, done.err) == (Status.DONE, "")
    for name, value, origin in [
        ("face", "auto", "default"),
        ("theme", "paper", "your file"),
        ("motion", "none", "ANCHOR_MOTION"),
        ("numbers", "false", "default"),
        ("language", "de, en", "your file"),
        ("keys", 'leave = "x"', "your file"),
        ("scales", "pain", "your file"),
        ("questions", tr(words.NOTHING), "default"),
    ]:
        about = tr(words.ABOUT[name])
        assert f"{name}: {value} ({origin}). {about}" in done.prose


def test_at_a_terminal_they_are_a_table(
    anchor: Run, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("anchor.cli.settling.is_plain", lambda _: False)
    monkeypatch.setenv("COLUMNS", "200")
    lines = anchor("config", "show").out.splitlines()
    assert lines[0].split() == " ".join(map(tr, words.COLUMNS)).split()
    assert [line.split()[0] for line in lines[1 : len(NAMES) + 1]] == list(NAMES)
    assert not path.exists()


def test_other_programs_get_the_same(anchor: Run, home: Path) -> None:
    write(home, 'theme = "paper"\nmotion = "fast"\n[[scales]]\nname = "a"\nquestion = "b"\n')
    done = anchor("config", "show", "--json")
    assert done.status == Status.DONE
    shown = {one["name"]: one for one in done.data["settings"]}
    assert list(shown) == list(NAMES)
    assert shown["theme"] == {
        "name": "theme",
        "value": "paper",
        "from": "file",
        "default": "dusk",
        "about": tr(words.ABOUT["theme"]),
        "choices": ["dusk", "paper", "contrast", "terminal"],
        "variable": "ANCHOR_THEME",
    }
    assert shown["scales"]["value"] == [{"name": "a", "question": "b"}]
    assert shown["scales"]["variable"] is None
    (fault,) = done.data["faults"]
    assert (fault["line"], fault["key"]) == (2, "motion")
    assert done.data["file"] == str(home / "config.toml")


def test_what_cannot_be_used_is_told_with_its_line(anchor: Run, home: Path) -> None:
    path = write(home, 'lead = false\nmotoin = "none"\nnumbers = 5\n')
    done = anchor("config", "show")
    assert done.status == Status.DONE
    assert "lead: false" in done.prose
    assert f"{path}, line 2" in done.notes
    assert tr(words.NEAR, near="motion") in done.notes
    assert f"{path}, line 3" in done.notes


def test_nothing_in_the_file_is_obeyed_by_a_terminal(anchor: Run, home: Path) -> None:
    write(home, 'keys = { leave = "\\u001b[2J" }\n"\\u001b[2J" = 1\n')
    for arguments in (("--plain",), ("--json",)):
        anchor("config", "show", *arguments)  # which looks for it


# Changed


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("motion", "NONE", {"motion": "none"}),
        ("numbers", "yes", {"numbers": True}),
        ("ascii", "true", {"ascii": True}),
        ("language", "de, en", {"language": ("de", "en")}),
        ("keys.session.pause", "space,p", {"keys": {"session.pause": "space,p"}}),
    ],
)
def test_a_setting_is_changed(
    anchor: Run, path: Path, key: str, value: str, expected: dict[str, object]
) -> None:
    done = anchor("config", "set", key, value)
    assert (done.status, done.err) == (Status.DONE, "")
    assert done.out.startswith(f"{key} is now ")
    changed = {name: getattr(read_settings(path, {})[0], name) for name in expected}
    assert changed == expected


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("theme", "papr", "theme takes dusk, paper, contrast or terminal."),
        ("lead", "5", "lead takes true or false."),
        ("language", "d-e", '["de", "en"]'),
        ("scales", "pain", tr(words.EDIT)),
        ("thme", "paper", tr(words.NEAR, near="theme")),
        ("keys.hid", "x", tr(words.NEAR, near="hide")),
        ("keys.hide", "", "keys.hide takes"),
        ("\x1b[2J", "x", "\\x1b[2J"),
    ],
)
def test_what_cannot_be_used_is_refused_with_what_can(
    anchor: Run, path: Path, key: str, value: str, said: str
) -> None:
    done = anchor("config", "set", key, value)
    assert (done.status, done.out) == (Status.WRONG_USE, "")
    assert said in done.notes
    assert not path.exists()


def test_a_broken_file_is_left_alone_and_told(anchor: Run, home: Path) -> None:
    path = write(home, "theme = paper\n")
    for arguments in (("set", "theme", "paper"), ("unset", "theme")):
        done = anchor("config", *arguments)
        assert (done.status, done.out) == (Status.STORAGE, "")
        assert str(path) in done.notes
        assert path.read_text() == "theme = paper\n"


def test_it_is_said_where_the_environment_goes_before(
    anchor: Run, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    said = tr(words.GOES_BEFORE, variable="TEXTUAL_ANIMATIONS", key="motion", value="none")
    assert said in anchor("config", "set", "motion", "full").prose
    assert said in anchor("config", "unset", "motion").prose
    assert "TEXTUAL" not in anchor("config", "set", "theme", "paper").prose
    assert read_settings(path, {})[0] == Settings(theme="paper")


def test_a_setting_is_left_at_its_default_again(anchor: Run, home: Path) -> None:
    path = write(home, '# mine\ntheme = "paper"\nmotoin = "none"\n')
    assert anchor("config", "unset", "theme").prose == tr(words.UNSET, key="theme")
    assert anchor("config", "unset", "motoin").prose == tr(words.UNSET, key="motoin")
    assert path.read_text() == "# mine\n"
    assert anchor("config", "unset", "theme").prose == tr(words.WAS_NOT_SET, key="theme")
    done = anchor("config", "unset", "motoin")
    assert done.status == Status.WRONG_USE
    assert path.read_text() == "# mine\n"


# Edited


def test_the_file_is_made_with_everything_in_it_and_opened(
    anchor: Run, path: Path, editor: Path
) -> None:
    editor.write_text(json.dumps([template() + "lead = false\n"]))
    done = anchor("config", "edit")
    assert done.status == Status.DONE
    assert done.prose == f"{tr(care_words.FILE_IS, file=str(path))} {tr(words.WELL)}"
    assert path.read_text() == template() + "lead = false\n"


@pytest.mark.parametrize("text", ['theme = "x"\n', "theme = \n"])
def test_what_was_typed_stays_and_its_faults_are_told(
    anchor: Run, home: Path, editor: Path, text: str
) -> None:
    path = write(home, "lead = false\n")
    editor.write_text(json.dumps([text]))
    done = anchor("config", "edit")
    assert done.status == Status.FAILED
    assert f"{path}, line 1" in done.notes
    assert path.read_text() == text


def test_it_can_be_opened_again(anchor: Run, typing: Type, home: Path, editor: Path) -> None:
    path = write(home, "")
    editor.write_text(json.dumps(["theme = x", "motion = 5", "lead = true"]))
    typing("", "")
    done = anchor("config", "edit")
    assert done.status == Status.DONE
    assert done.prose.count(tr(words.EDIT_AGAIN)) == 2
    assert path.read_text() == "lead = true"


@pytest.mark.skipif(sys.platform == "win32", reason="scripts of another kind")
def test_it_is_opened_at_the_first_slip(
    anchor: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(home, "lead = true\n\ntheme = 5\n")
    nano = tmp_path / "nano"
    nano.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/seen\n')
    nano.chmod(0o700)
    monkeypatch.setattr("anchor.cli.editor.is_terminal", lambda: True)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", str(nano))
    anchor("config", "edit")
    assert (tmp_path / "seen").read_text() == f"+3 {path}\n"


def test_it_can_be_left_as_it_is(anchor: Run, typing: Type, home: Path, editor: Path) -> None:
    path = write(home, "")
    editor.write_text(json.dumps(["theme = x"]))
    typing("stop")
    assert anchor("config", "edit").status == Status.FAILED
    assert path.read_text() == "theme = x"


def test_the_environment_is_no_fault_of_the_file(
    anchor: Run, home: Path, editor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(home, "")
    editor.write_text(json.dumps(["lead = true"]))
    monkeypatch.setenv("ANCHOR_THEME", "pink")
    assert anchor("config", "edit").status == Status.DONE
    assert "ANCHOR_THEME" in anchor("config", "show").notes


def test_an_editor_that_is_not_there_costs_nothing(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(home, "lead = true\n")
    monkeypatch.setenv("EDITOR", os.devnull)
    monkeypatch.delenv("VISUAL", raising=False)
    done = anchor("config", "edit")
    assert done.status == Status.FAILED
    assert str(path) in done.notes
    assert path.read_text() == "lead = true\n"
