"""Lines that are broken at plain spaces only: a number stays whole."""

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from anchor.tui.widgets.unbroken import folded

words = st.text("ab1\u00a0\u4e2d", min_size=1, max_size=8)
lines = st.lists(words, min_size=1, max_size=8).map(" ".join)


@given(said=st.lists(lines, min_size=1, max_size=3).map("\n".join), width=st.integers(1, 30))
def test_no_word_is_lost_or_broken_and_lines_are_as_wide_as_there_is_room(
    said: str, width: int
) -> None:
    found = folded(Content(said), width).plain
    assert found.replace("\n", " ") == said.replace("\n", " ")
    for line in found.split("\n"):
        assert Content(line).cell_length <= width or " " not in line


def test_a_number_goes_to_the_next_line_as_a_whole() -> None:
    assert folded(Content("call 112\u00a0(1\u00a01\u00a02)."), 14).plain == (
        "call\n112\u00a0(1\u00a01\u00a02)."
    )


def test_weight_stays_with_its_words() -> None:
    said = Content("\n").join([Content("one two"), Content.styled("three four", "bold")])
    found = folded(said, 5)
    assert found.plain == "one\ntwo\nthree\nfour"
    assert [found.plain[span.start : span.end] for span in found.spans] == ["three", "four"]


def test_without_room_nothing_is_broken() -> None:
    assert folded(Content("one two"), 0).plain == "one two"
