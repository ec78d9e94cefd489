"""Pages of the journal: each check-in is on one of them, whatever the height."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anchor.journal.model import CheckIn
from anchor.journal.store import Journal
from anchor.tui.presenting.leafing import Leaves
from anchor.tui.presenting.noted import Wanted
from checkins import START, checkin


def page(leaves: Leaves, journal: Journal, height: int) -> list[CheckIn]:
    return list(leaves.lay(leaves.look(height, START)(journal), height))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(st.lists(st.integers(0, 400), unique=True, max_size=30), st.integers(0, 25))
def test_leafing_shows_every_check_in_once_and_back_again(
    path: Path, hours: list[int], height: int
) -> None:
    path.unlink(missing_ok=True)
    made = [checkin(hour) for hour in sorted(hours, reverse=True)]
    with Journal(path, wait_seconds=0) as journal:
        journal.merge(made)
        leaves = Leaves()
        pages = [page(leaves, journal, height)]
        while leaves.turn_earlier():
            assert not leaves.has_earlier  # before it was looked for, nobody knows
            pages.append(page(leaves, journal, height))
        assert [one for some in pages for one in some] == made
        for before in reversed(pages[:-1]):
            assert leaves.turn_later(-1)
            assert leaves.mark == -1
            assert page(leaves, journal, height) == before
        assert leaves.is_first
        assert not leaves.turn_later(0)


def test_who_wants_others_begins_with_the_newest(path: Path) -> None:
    with Journal(path, wait_seconds=0) as journal:
        journal.merge(checkin(hour, tags=("work",) if hour % 2 else ()) for hour in range(9))
        leaves = Leaves()
        page(leaves, journal, 4)
        assert leaves.turn_earlier()
        leaves.want(Wanted(tag="work"))
        assert leaves.is_first
        found = page(leaves, journal, 20)
    assert found == [checkin(hour, tags=("work",)) for hour in (7, 5, 3, 1)]


@pytest.mark.parametrize(
    ("wanted", "hours"),
    [
        (Wanted(kind="gratitude"), [2]),
        (Wanted(text="RIVER"), [3]),
        (Wanted(days=1), [0, 1, 2, 3][::-1]),
        (Wanted(kind="gratitude", text="river"), []),
    ],
)
def test_only_what_is_wanted_is_shown(path: Path, wanted: Wanted, hours: list[int]) -> None:
    made = {
        -48: checkin(id="before", at=START - timedelta(days=2)),
        0: checkin(0),
        1: checkin(1),
        2: checkin(2, kind="gratitude"),
        3: checkin(3, note="By the river."),
    }
    with Journal(path, wait_seconds=0) as journal:
        journal.merge(made.values())
        leaves = Leaves()
        leaves.want(wanted)
        assert page(leaves, journal, 20) == [made[hour] for hour in hours]
