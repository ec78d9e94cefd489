"""What is said is fitted into the cells there are, whatever letters it is made of."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from anchor.core.text import one_line
from anchor.tui.presenting.arranging import Way
from anchor.tui.presenting.fitting import fitted, heading, said_in_passing
from anchor.tui.presenting.signs import FINE

WAY = Way("a", "A slow look around", aside="2 min  outward", brief="2 min")


def test_what_is_said_in_passing_makes_room_for_the_words() -> None:
    assert said_in_passing(WAY, 60) == "  2 min  outward "
    assert said_in_passing(WAY, 30) == "  2 min "
    assert said_in_passing(WAY, 14) == ""
    assert said_in_passing(Way("a", "words"), 60) == ""


def test_what_is_cut_off_is_seen_to_be() -> None:
    assert fitted("Longer out-breath", 8, "…") == "Longer …"
    assert fitted("Soft", 8, "…") == "Soft    "


@given(st.text(max_size=30).map(one_line), st.integers(0, 40))
def test_it_is_always_just_as_wide(text: str, width: int) -> None:
    assert cell_len(fitted(text, width, FINE.cut)) == width


def test_a_title_is_cut_before_which_part_it_is_and_where_one_is() -> None:
    said = heading("Stretches before sleep", " · 1 of 3", "4:10 left", 38)
    assert said == "Stretches before … · 1 of 3  4:10 left"
    assert heading("Soft", "", "4:10 left", 20) == "Soft       4:10 left"


def test_a_title_keeps_a_part_of_the_line() -> None:
    said = heading("a-pack-of-mine.toml", "", "a very long remark on how it is", 30)
    assert said == "a-pack-of-m…  a very long rem…"


@given(st.text(max_size=30), st.text(max_size=12), st.text(max_size=30), st.integers(0, 60))
def test_a_heading_is_just_as_wide_as_there_is_room(
    title: str, part: str, place: str, width: int
) -> None:
    title, part, place = map(one_line, (title, part, place))
    assert cell_len(heading(title, part, place, width)) == width
