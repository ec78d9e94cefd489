"""Where ways on stand, and what lies next to what."""

from hypothesis import given
from hypothesis import strategies as st

from anchor.tui.presenting.arranging import NARROWEST, Group, Place, Way, arrange, height, moved


def group(count: int, columns: int = 1) -> Group:
    return Group(tuple(Way(f"{count}-{n}", "words") for n in range(count)), columns)


def test_groups_are_parted_by_a_line() -> None:
    places = arrange([group(2), group(1)], 40)
    assert [place.y for place in places] == [0, 1, 3]
    assert height(places) == 4


def test_a_group_of_nothing_takes_no_room() -> None:
    assert arrange([group(1), group(0), group(1)], 40) == arrange([group(1), group(1)], 40)
    assert height(arrange([group(0)], 40)) == 0


def test_columns_are_read_downwards() -> None:
    places = arrange([group(5, columns=2)], 40)
    assert [place.y for place in places] == [0, 1, 2, 0, 1]
    assert [place.x for place in places] == [0, 0, 0, 21, 21]


def test_where_it_is_narrow_there_are_fewer_columns() -> None:
    places = arrange([group(6, columns=3)], 2 * NARROWEST + 2)
    assert len({place.x for place in places}) == 2
    assert len({place.x for place in arrange([group(6, columns=3)], NARROWEST)}) == 1


def test_arrows_go_to_what_lies_next() -> None:
    places = arrange([group(1), group(5, columns=2), group(1)], 40)
    first, top, *_, last = range(len(places))
    assert moved(places, first, 0, 1) == top
    assert moved(places, top, 0, -1) == first
    assert moved(places, top, 1, 0) == 4
    assert moved(places, 4, -1, 0) == top
    assert moved(places, 5, 0, 1) == 3
    assert moved(places, 3, 1, 0) == 3
    assert moved(places, 3, 0, 1) == last
    assert moved(places, first, 0, -1) == first
    assert moved(places, last, 0, 1) == last
    assert moved(places, first, 1, 0) == first


groups = st.lists(st.builds(group, st.integers(0, 12), st.integers(1, 3)), max_size=5)


@given(groups, st.integers(1, 120))
def test_everything_has_a_place_of_its_own_within_the_width(
    given_groups: list[Group], width: int
) -> None:
    places = arrange(given_groups, width)
    assert len(places) == sum(len(one.ways) for one in given_groups)
    cells = [(place.y, x) for place in places for x in range(place.x, place.x + place.width)]
    assert len(cells) == len(set(cells))
    assert all(x < width for _, x in cells)


@given(groups, st.integers(1, 120))
def test_everything_can_be_reached_from_the_first(given_groups: list[Group], width: int) -> None:
    places = arrange(given_groups, width)
    reached: set[int] = set()
    todo = [0] if places else []
    while todo:
        here = todo.pop()
        if here not in reached:
            reached.add(here)
            ways = ((0, 1), (0, -1), (1, 0), (-1, 0))
            todo += [moved(places, here, across, down) for across, down in ways]
    assert reached == set(range(len(places)))


def test_a_place_is_where_it_says() -> None:
    assert arrange([group(1)], 40) == [Place(0, 0, 40)]
