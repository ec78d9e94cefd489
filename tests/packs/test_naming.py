"""What packs can be called."""

from hypothesis import given
from hypothesis import strategies as st

from anchor.packs.naming import LONGEST_NAME, PACK_NAME, free_name

PARTS = st.lists(st.text("ab9", min_size=1, max_size=33), min_size=1, max_size=4)
NAMES = PARTS.map(lambda parts: "-".join(parts)[:LONGEST_NAME].strip("-"))


@given(NAMES, st.integers(0, 12))
def test_a_free_name_is_a_name_that_nothing_has(name: str, others: int) -> None:
    taken: set[str] = set()
    for _ in range(others):
        taken.add(free_name(name, taken))
    assert len(taken) == others
    assert all(PACK_NAME.fullmatch(each) for each in taken)


def test_a_name_stays_as_it_is_while_it_is_free() -> None:
    assert free_name("lamp", {"lamp-2"}) == "lamp"
    assert free_name("lamp", {"lamp", "lamp-2"}) == "lamp-3"


def test_a_long_name_makes_room_for_its_number() -> None:
    name = "a" * 61 + "-bc"
    assert len(name) == LONGEST_NAME
    assert free_name(name, {name}) == "a" * 61 + "-2"
