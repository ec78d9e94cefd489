"""A person's own things that help."""

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from anchor.care.entries import Fault
from anchor.care.toolkit import KEYS, Item, read_toolkit
from anchor.words import care as words


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "toolkit.toml"


def read(path: Path, text: str) -> tuple[list[Item], list[Fault]]:
    path.write_text(text, encoding="utf-8")
    return read_toolkit(path)


def test_things_come_in_one_order_and_may_be_several(path: Path) -> None:
    text = 'why = "them"\nsong = [\n  "one",\n  "two",\n]\nscent = "soap"\n'
    assert read(path, text) == (
        [Item("scent", "soap"), Item("song", "one"), Item("song", "two"), Item("why", "them")],
        [],
    )


def test_no_file_is_nothing_and_no_fault(path: Path) -> None:
    assert read_toolkit(path) == ([], [])


def test_a_thing_given_twice_is_two_things(path: Path) -> None:
    assert read(path, 'song = "a"\nsong = "b"\n') == ([Item("song", "a"), Item("song", "b")], [])


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ("song = 5", "song"), ('song = ["a", 5]', "song"), ('song = ""', "song"),
        ('song = "a', "song"), ("song = [", "song"), ('sogn = "a"', "sogn"),
        ('name = "a"', "name"), ("song: a", ""), ("[song]", ""), ("song = {a = 1}", "song"),
    ],
)  # fmt: skip
def test_a_slip_costs_only_its_own_line(path: Path, wrong: str, key: str) -> None:
    items, faults = read(path, f'scent = "soap"\n{wrong}\nwhy = "them"\n')
    assert items == [Item("scent", "soap"), Item("why", "them")]
    assert faults == [Fault(2, key)]


def test_a_folder_in_its_place_is_a_fault(path: Path) -> None:
    path.mkdir()
    assert read_toolkit(path) == ([], [Fault(0)])


def test_the_template_is_nothing_and_everything_once_it_is_used(path: Path) -> None:
    template = files("anchor.care").joinpath("toolkit-template.toml").read_text(encoding="utf-8")
    assert read(path, template) == ([], [])
    used = template.partition("\n\n")[2].replace("# ", "")
    assert tuple(tomllib.loads(used)) == KEYS
    items, faults = read(path, used)
    assert [item.kind for item in items] == list(KEYS)
    assert faults == []


def test_every_kind_of_thing_has_its_words() -> None:
    assert tuple(words.TOOLKIT_KINDS) == KEYS
