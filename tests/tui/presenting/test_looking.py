"""Looking back on the full screen: the words of the linear face, and plots that say the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.journal import plots, telling
from anchor.journal.insights import By, look_back
from anchor.journal.model import CheckIn, Played
from anchor.tui.presenting.looking import Asked, Block, Keys, Room, gap, nothing_yet, told
from anchor.words import notes as words
from anchor.words import tr
from anchor.words import trends as trends_words
from checkins import checkin

KEYS = Keys(other="t", report="r")
ROOM = Room(60, plots.BLOCKS)
NARROW = Room(20, plots.ASCII)
BYS: tuple[By, ...] = ("exercise", "trigger", "time")


def uses(*pairs: tuple[int | None, int | None], name: str = "grounding/333") -> list[CheckIn]:
    return [
        checkin(
            number,
            kind="session",
            distress=None,
            triggers=("work",),
            session=Played(exercise=name, before=before, after=after),
        )
        for number, (before, after) in enumerate(pairs)
    ]


def blocks(made: list[CheckIn], by: Asked = "exercise", room: Room = ROOM) -> list[Block]:
    found = look_back(made, () if by == "week" else (by,), by == "week")
    return told(found, by, {"grounding/333": "3-3-3"}, room, KEYS)


def said(made: list[CheckIn], by: Asked = "exercise") -> str:
    return " ".join(block.text for block in blocks(made, by) if block.kind != "plot")


ENOUGH = [(8, 5), (7, 4), (6, 6), (5, 9), (8, 2), (7, 3), (None, 3), (1, 1)]


def test_counts_are_said_and_drawn() -> None:
    found = blocks(uses(*ENOUGH))
    assert found[0] == Block("name", "3-3-3")
    assert found[1].text.startswith("After 6 uses of 3-3-3 your rating was lower 4 times")
    assert "1 use began at 2 or below" in found[1].text
    assert "1 use is not compared" in found[1].text
    lower, same, higher = found[2].text.splitlines()
    assert [line.split()[:2] for line in (lower, same, higher)] == [
        ["lower", "4"],
        ["same", "1"],
        ["higher", "1"],
    ]
    assert found[3].kind == "plot"


@pytest.mark.parametrize("by", ["exercise", "trigger", "week"])
def test_about_the_same_is_explained_only_where_it_is_said(by: Asked) -> None:
    assert tr(trends_words.SAME_MEANS) in said(uses(*ENOUGH), by)
    few = said(uses(*ENOUGH[:5]), by)
    assert "about the same" not in few.casefold()
    assert tr(trends_words.CAVEAT) in few


def test_a_list_of_ratings_says_how_it_is_sorted() -> None:
    made = [checkin(hour, distress=rating) for hour, rating in enumerate((9, 3, 5, 5))]
    assert "Distress, 4 ratings, from lowest to highest: 3, 5 (2 times), 9." in said(made)


def test_below_six_there_are_values_and_nothing_is_drawn() -> None:
    found = blocks(uses(*ENOUGH[:5]))
    assert "8 then 5" in found[1].text
    assert not [block for block in found if block.kind == "plot"]


@pytest.mark.parametrize("by", [*BYS, "week"])
def test_all_is_said_that_the_linear_face_says(by: Asked) -> None:
    made = [*uses(*ENOUGH), checkin(9, scales={"sleep": 4})]
    found = look_back(made, BYS, weeks=True)
    titles = {"grounding/333": "3-3-3"}
    paragraphs = (
        telling.tell_weeks(found) if by == "week" else telling.tell_groups(found, by, titles)
    )
    full = said(made, by)
    for paragraph in (one for some in paragraphs for one in some):
        if " | " not in paragraph:  # the counts side by side, which are drawn
            assert paragraph in full
    assert tr(trends_words.CAVEAT) in full
    assert tr(words.TRY, other="t", report="r") in full


@pytest.mark.parametrize("by", [*BYS, "week"])
def test_where_there_is_nothing_that_is_said(by: Asked) -> None:
    nothing = trends_words.NOTHING[by]
    assert said([], by) == tr(nothing)
    assert tr(nothing) in said([checkin()], by) or by == "week"


def test_before_there_is_anything_no_absence_is_counted() -> None:
    assert nothing_yet()[0].text == tr(trends_words.EMPTY)


def test_weeks_come_the_last_one_first() -> None:
    names = [b.text for b in blocks([checkin(0), checkin(24 * 7)], "week") if b.kind == "name"]
    assert names[0].startswith("In the week from 2026-10-12")
    assert names[1].startswith("In the week from 2026-10-05")


def test_signs_are_explained_only_where_they_are_drawn() -> None:
    legend = "its 95 % interval."
    assert legend in said(uses(*ENOUGH))
    assert legend not in said(uses(*ENOUGH[:5]))


@given(
    st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), max_size=20),
    st.integers(12, 100),
    st.sampled_from([plots.BLOCKS, plots.ASCII]),
)
def test_what_is_drawn_has_room(
    pairs: list[tuple[int, int]], width: int, signs: plots.Signs
) -> None:
    least = 16  # a name, a number, and a bar of one
    for block in blocks(uses(*pairs), room=Room(width, signs)):
        if block.kind == "plot":
            assert max(map(len, block.text.splitlines())) <= max(width, least)


def test_with_ascii_nothing_else_is_drawn() -> None:
    plotted = [b.text for b in blocks(uses(*ENOUGH), room=NARROW) if b.kind == "plot"]
    assert plotted
    assert "".join(plotted).isascii()


def test_a_name_stands_right_above_what_is_said_of_it() -> None:
    name, text, plot = Block("name", "a"), Block("said", "b"), Block("plot", "c")
    assert gap(name, text) == "\n"
    assert gap(text, plot) == gap(plot, name) == "\n\n"
