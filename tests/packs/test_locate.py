"""Where keys and values stand in a text."""

import pytest

from anchor.packs.diagnostics import Place
from anchor.packs.locate import Locator, Path

TEXT = """\
format = 1
[pack]
name = "é" # a remark
"öä" = "漢字" # after wide signs
accept = [{ code = "x", because = "y" }, # a remark
  { code = 1 }]
[[exercise]]
name = "one"
  [[exercise.step]]
  in = 4
  cues.in = "In"
  cues."top-up" = "more"
[[exercise]]
  [[exercise.step]]
  [[exercise.step]]
  say = '''
long
text'''
  [exercise.step.cues]
  out = "Out"
["quoted \\"key\\"".'other']
a = 1
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (1, 1, 10)),
        (("format",), (1, 10, 1)),
        (("pack",), (2, 1, 6)),
        (("pack", "öä"), (4, 8, 4)),
        (("pack", "accept"), (5, 10, 42)),
        (("pack", "accept", 0), (5, 11, 29)),
        (("pack", "accept", 0, "because"), (5, 35, 3)),
        (("pack", "accept", 1, "code"), (6, 12, 1)),
        (("exercise",), (7, 1, 12)),
        (("exercise", 0), (7, 1, 12)),
        (("exercise", 0, "name"), (8, 8, 5)),
        (("exercise", 0, "step", 0), (9, 3, 17)),
        (("exercise", 0, "step", 0, "in"), (10, 8, 1)),
        (("exercise", 0, "step", 0, "cues", "in"), (11, 13, 4)),
        (("exercise", 0, "step", 0, "cues", "top-up"), (12, 19, 6)),
        (("exercise", 1, "step", 1), (15, 3, 17)),
        (("exercise", 1, "step", 1, "say"), (16, 9, 3)),
        (("exercise", 1, "step", 1, "cues"), (19, 3, 20)),
        (("exercise", 1, "step", 1, "cues", "out"), (20, 9, 5)),
        (('quoted "key"', "other", "a"), (22, 5, 1)),
    ],
)
def test_a_value_is_found_by_its_path(path: Path, place: tuple[int, int, int]) -> None:
    assert Locator(TEXT).place(path) == place


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("pack", "öä"), (4, 1, 4)),
        (("pack", "accept", 1, "code"), (6, 5, 4)),
        (("pack", "accept", 1), (6, 3, 12)),
        (("exercise", 0, "step", 0, "cues", "top-up"), (12, 8, 8)),
        (("exercise", 1, "step", 1, "cues"), (19, 18, 4)),
        (("exercise",), (7, 3, 8)),
    ],
)
def test_a_key_is_found_by_its_path(path: Path, place: tuple[int, int, int]) -> None:
    locator = Locator(TEXT)
    assert locator.place(path, key=True)[0] == place[0]
    if path[-1] != "cues":
        assert locator.place(path, key=True) == place


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("nothing",), (1, 1, 10)),
        (("format", "deeper"), (1, 10, 1)),
        (("pack", "missing", 3), (2, 1, 6)),
        (("pack", 3), (2, 1, 6)),
        (("exercise", 9, "name"), (7, 1, 12)),
        (("exercise", "name"), (7, 1, 12)),
        (("exercise", 1, "title"), (13, 1, 12)),
        (("pack", "accept", 1, "because"), (6, 3, 12)),
        (("pack", "accept", 2), (5, 10, 42)),
    ],
)
def test_what_is_not_there_is_placed_at_what_is_around_it(
    path: Path, place: tuple[int, int, int]
) -> None:
    assert Locator(TEXT).place(path) == place


def test_a_table_made_by_a_longer_heading_gets_its_own_place() -> None:
    locator = Locator("[a.b]\nx = 1\n[a]\ny = 2\n")
    assert locator.place(("a",)) == (3, 1, 3)
    assert locator.place(("a", "b", "x")) == (2, 5, 1)
    assert locator.place(("a", "y")) == (4, 5, 1)


def test_a_table_only_a_longer_heading_names_is_placed_there() -> None:
    assert Locator("[a.b]\n").place(("a",)) == (1, 2, 3)


def test_an_empty_text_has_a_place() -> None:
    assert Locator("").place(("pack",)) == Place(1, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "a = 1\na.b = 2\n[a.c]\nd = 1\n",
        "a = 1\na.b = 2\n",
        "[[a]]\n[a]\n[[a.b]]\n",
        "[a]\n[[a]]\n",
        "a = \n[",
        '"\\ud800" = 1\n',
        "[[a\nb = ]]",
    ],
)
def test_a_text_that_is_no_toml_still_has_places(text: str) -> None:
    locator = Locator(text)
    for path in (("a",), ("a", "b"), ("a", "c", "d"), ("a", 0, "b"), ("\ud800",)):
        place = locator.place(path, key=True)
        assert 1 <= place.line <= text.count("\n") + 1
        assert place.length >= 1
