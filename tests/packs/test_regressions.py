"""What fuzzing found once, each case as small as it gets: it stays mended."""

import gc

import pytest

from anchor.packs.diagnosing import hints
from anchor.packs.diagnostics import WIDTH, PackError
from anchor.packs.locate import Locator
from anchor.packs.reader import check, exercise_in, parse
from anchor.packs.source import Source


def source(text: str) -> Source:
    return Source(file="mine.toml", stem="mine", text=text)


def test_a_mark_behind_the_end_of_a_long_line_stays_within_the_width() -> None:
    (first, *_) = check(source('title = "' + "x" * 200))
    _, line, mark, _ = first.render().split("\n")
    assert mark.endswith("^")
    assert max(len(line), len(mark)) <= WIDTH


def test_a_pack_without_format_is_not_searched_for_other_slips_before_an_exercise_is_played(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Looking up what each of 80,000 unknown tables may have meant took 3 s, and was thrown away.
    monkeypatch.setattr(hints, "near", None)
    text = source("[formt]\n[exercse]\n")
    document = parse(text)
    with pytest.raises(PackError) as caught:
        exercise_in(document, text, "box")
    assert [each.code for each in caught.value.diagnostics] == ["E202"]


def test_of_dotted_keys_only_those_asked_for_are_followed() -> None:
    # Making tables of every part of 46,000 keys took 3 s: nodes were asked for their parents.
    locator = Locator('a.b.c = 1\na.\'b\'.d = 2\n"a"."\\u0062".e = 3\nx.y = 4\n[a.b.f]\ng = 5\n')
    places = [locator.place(("a", "b", key)) for key in "cde"]
    assert [place[:2] for place in places] == [(1, 9), (2, 11), (3, 18)]
    assert locator.place(("a", "b", "f", "g"))[:2] == (6, 5)
    assert locator.place(("x", "y"), key=True)[:2] == (4, 3)
    assert locator.place(("x", "y", "z"))[:2] == (4, 7)


@pytest.mark.parametrize("enabled", [True, False])
def test_the_garbage_collector_is_left_as_it_was(enabled: bool) -> None:
    # It doubled the time of packs of 100,000 tables, so it rests while they are read.
    was_enabled = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        parse(source("a = 1"))
        with pytest.raises(PackError):
            parse(source("a = "))
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if was_enabled else gc.disable)()


def test_a_long_text_is_not_taken_for_the_number_that_is_too_long() -> None:
    text = 'a = """' + ("x" * 900 + "\n") * 2 + '"""\nb = "' + "x" * 2000 + '"\nc = ' + "1_1" * 3000
    found = [each for each in check(source(text)) if each.code == "E112"]
    assert [(each.line, each.column, each.length) for each in found] == [(5, 5, 9000)]
