"""The guide to a first exercise says what happens."""

import re
from pathlib import Path

import pytest

from anchor.errors import Status
from anchor.packs.reader import check_file
from anchor.packs.writing.starting import from_template
from anchor.words.keys import KEYS
from authoring import ScriptedEditor
from awaited import awaited
from faces import CTRL_C
from manual_clock import ManualClock
from running import Run, Type
from test_packaging import read
from writing import at_the_desk

GUIDE = read("docs/first-exercise.md")


def blocks(language: str) -> list[str]:
    return re.findall(rf"(?ms)^```{language}\n(.*?)\n```$", GUIDE)


def changed(text: str, block: str) -> str:
    """Put lines of the guide in the place of those with the same keys: of the last such, each."""
    lines = text.split("\n")
    for line in block.split("\n"):
        key, equals, _ = line.partition(" = ")
        if equals:
            at = [n for n, each in enumerate(lines) if each.startswith(f"{key} =")][-1]
            lines[at] = line
    return "\n".join(lines)


def test_doing_what_it_says_gives_an_exercise_that_plays(
    anchor: Run, home: Path, typing: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    about, minutes, last = blocks("toml")

    def as_it_says(text: str) -> str:
        title = next(n for n, line in enumerate(text.split("\n"), 1) if line.startswith("title"))
        assert text.split("\n").index('title = "By the window"') + 1 == title
        for block in (about, minutes, last):
            text = changed(text, block)
        return text

    editor = ScriptedEditor(monkeypatch, as_it_says)
    begin, play = (block.removeprefix("anchor ").split() for block in blocks("sh"))
    (name,) = re.findall(r"(?ms)^```text\n(\w[^\n]*)\n```$", GUIDE)
    typing("1", name)
    done = anchor(*begin)
    path = home / "packs" / "by-the-window.toml"
    assert done.status == Status.DONE
    assert done.prose.endswith("All is well. Play it with: anchor start by-the-window")
    assert check_file(path) == []
    lines = path.read_text("utf-8").split("\n")
    titles = [n for n, line in enumerate(lines, 1) if line.startswith('title = "By the window"')]
    assert (len(titles), editor.opened[0][1]) == (2, titles[1])
    for block in (about, minutes, last):
        assert block in path.read_text("utf-8")
    typing(CTRL_C)
    said = anchor(*play, "--plain")
    assert said.status == Status.DONE
    assert "Two easy minutes, and then the tree outside." in said.out
    shown = anchor("show", "by-the-window").prose
    assert "find one thing that keeps still" in shown


def test_what_it_shows_of_a_slip_is_what_is_said(
    anchor: Run, home: Path, typing: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    about = blocks("toml")[0]
    (said,) = [block for block in blocks("text") if "E111" in block]
    editor = ScriptedEditor(monkeypatch, lambda text: changed(text, about.removesuffix('"')))
    typing("1", "By the window", "")
    done = anchor("packs", "new")
    path = home / "packs" / "by-the-window.toml"
    assert said in done.out.replace(f"{path.parent}/", "")
    assert f"open it again at line {editor.opened[1][1]}" in done.out
    assert "Enter is 1." in done.out


@awaited
async def test_from_the_top_all_of_it_is_played_and_from_the_end_the_last_words_alone(
    home: Path, clock: ManualClock
) -> None:
    path = home / "packs" / "by-the-window.toml"
    path.parent.mkdir(parents=True)
    path.write_text(from_template("breath", path.stem), "utf-8")
    end = len(path.read_text("utf-8").rstrip().split("\n"))
    async with at_the_desk(home, clock, path, end) as desk:
        assert "all is well" in desk.one.text.split("\n")[1]
        await desk.press("ctrl+t")
        assert "You might look around" in desk.one.text
        await desk.press("escape", "ctrl+home", "ctrl+t")
        assert "Eyes open or lowered." in desk.one.text
    for key in ("Ctrl+Home", "Ctrl+T", "Ctrl+F", "Ctrl+S", "Ctrl+N", "Ctrl+R", "Ctrl+Z"):
        assert key in GUIDE
        assert any(key.lower() in keys.split(",") for keys, _, _ in KEYS.values())


@pytest.mark.parametrize("line", sorted(set(re.findall(r"`(anchor [^`\n]+)`", GUIDE))))
def test_every_command_it_names_is_one(anchor: Run, line: str) -> None:
    words = [word for word in line.split()[1:] if not word.startswith("-")]
    depth = 2 if words[0] == "packs" else 1
    assert anchor(*words[:depth], "--help").status == Status.DONE
