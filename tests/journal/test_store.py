"""The journal, on an ordinary day: keeping, finding, changing, bringing back."""

import tempfile
import tracemalloc
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings

from anchor.errors import AnchorError
from anchor.journal.model import CheckIn, Played, Sensation
from anchor.journal.record import CheckInError
from anchor.journal.store import Conflict, Journal, Merged
from checkins import START, checkin, checkins, journals

DAY = timedelta(days=1)


def test_reading_what_is_not_there_makes_nothing(journal: Journal, path: Path) -> None:
    assert journal.get("x") is None
    assert journal.page() == []
    assert list(journal.stream()) == []
    assert journal.words("feelings") == []
    assert journal.count() == 0
    assert journal.backups() == []
    assert journal.undo(START) is None
    assert not journal.delete("x", START)
    assert not journal.edit(checkin(), START)
    assert journal.merge([]) == Merged(0, 0, ())
    journal.forget()
    assert not path.parent.exists()


def test_what_was_kept_is_there_for_whoever_looks_next(journal: Journal, path: Path) -> None:
    one = checkin(note="a bit tight\nbut all right", feelings=("tight",))
    assert journal.add(one) == one
    with Journal(path) as other:
        assert other.get(one.id) == one
        assert other.get("x") is None
        assert other.page() == [one]
        assert other.count() == 1


@settings(max_examples=25)
@given(journals)
def test_every_check_in_comes_back_as_it_was(found: list[CheckIn]) -> None:
    with tempfile.TemporaryDirectory() as folder, Journal(Path(folder) / "journal.db") as journal:
        for one in found:
            assert journal.add(one) == one
        assert list(journal.stream()) == found
        assert journal.page(limit=100) == found[::-1]
        for one in found:
            assert journal.get(one.id) == one
            for text in one.texts():
                assert one in journal.page(limit=100, text=text)
            for tag in one.tags:
                assert one in journal.page(limit=100, tag=tag)
            assert set(one.feelings) <= set(journal.words("feelings"))


def test_adding_the_same_one_twice_is_adding_it_once(journal: Journal) -> None:
    one = checkin()
    assert journal.add(one) == journal.add(one)
    with pytest.raises(AnchorError, match="another check-in with the id"):
        journal.add(checkin(distress=9))
    assert journal.page() == [one]


def test_what_cannot_be_is_not_kept_and_makes_no_file(journal: Journal, path: Path) -> None:
    with pytest.raises(CheckInError):
        journal.add(checkin(distress=11))
    assert not path.exists()


def test_pages_follow_one_another_newest_first(journal: Journal) -> None:
    same_time = [checkin(id=f"{n:02}") for n in range(7)]
    rest = [checkin(n) for n in (3, 1, 2)]
    journal.merge([*same_time, *rest])
    expected = [rest[0], rest[2], rest[1], *same_time[::-1]]
    seen: list[CheckIn] = []
    while page := journal.page(seen[-1] if seen else None, limit=3):
        journal.add(checkin(100 + len(seen)))  # what is added meanwhile moves nothing
        seen += page
    assert seen == expected
    journal.delete(expected[3].id, START)
    assert journal.page(expected[3], limit=2) == expected[4:6]


def test_a_backdated_check_in_is_where_its_time_is(journal: Journal) -> None:
    journal.merge([checkin(1), checkin(5)])
    backdated = journal.add(checkin(3, id="zzz"))
    assert journal.page()[1] == backdated


def test_pages_can_be_narrowed(journal: Journal) -> None:
    win = checkin(1, kind="small-win", note="Getränke gekauft: Straße")
    tagged = checkin(2, tags=("work", "home"), answers={"What do you NEED": "rest"})
    felt = checkin(3, sensations=(Sensation("chest", size="a fist"),))
    played = checkin(4, kind="session", session=Played(exercise="breathing/box", after=2))
    journal.merge([win, tagged, felt, played])
    assert journal.page(kind="small-win") == [win]
    assert journal.page(text="GETRÄNKE") == [win]
    assert journal.page(text="Getra\u0308nke") == [win]
    assert journal.page(text="strasse") == [win]
    assert journal.page(text="need") == [tagged]
    assert journal.page(text="Fist") == [felt]
    assert journal.page(text="box", kind="session") == [played]
    assert journal.page(text="%") == []
    assert journal.page(tag="work") == [tagged]
    assert journal.page(tag="wor") == []
    assert journal.page(since=felt.at) == [played, felt]
    assert journal.page(since=tagged.at, until=felt.at) == [tagged]
    assert list(journal.stream(kind="session")) == [played]
    assert list(journal.stream(since=tagged.at, until=played.at)) == [tagged, felt]


def test_words_used_before_come_most_used_first(journal: Journal) -> None:
    journal.add(checkin(1, feelings=("sad", "sad"), triggers=("noise",), tags=("x",)))
    journal.add(checkin(2, feelings=("tight",)))
    journal.add(checkin(3, feelings=("tight", "alone")))
    assert journal.words("feelings") == ["tight", "alone", "sad"]
    assert journal.words("triggers") == ["noise"]
    assert journal.words("tags") == ["x"]
    journal.edit(checkin(3, feelings=("sad",)), START)
    assert journal.words("feelings") == ["sad", "tight"]
    journal.delete(checkin(2).id, START)
    assert journal.words("feelings") == ["sad"]
    journal.undo(START)
    assert journal.words("feelings") == ["sad", "tight"]


def test_a_deleted_one_can_be_brought_back_by_another_run(journal: Journal, path: Path) -> None:
    one = journal.add(checkin(note="keep me"))
    assert journal.delete(one.id, START)
    assert not journal.delete(one.id, START)
    assert journal.count() == 0
    with Journal(path) as other:
        assert other.undo(START + DAY) == ("deleted", one)
        assert other.undo(START + DAY) is None
        assert other.page() == [one]


def test_one_that_was_deleted_meanwhile_is_put_back_as_it_is_now(journal: Journal) -> None:
    journal.add(checkin(note="first"))
    journal.put(checkin(note="second"), START)
    assert [one.note for one in journal.page()] == ["second"]
    journal.delete(checkin().id, START)
    journal.put(checkin(note="third"), START)
    assert [one.note for one in journal.page()] == ["third"]


def test_an_edited_one_can_be_brought_back(journal: Journal) -> None:
    one = journal.add(checkin(note="first"))
    assert journal.edit(checkin(note="second", at=START - DAY), START)
    assert not journal.edit(checkin(7), START)
    assert [found.note for found in journal.page(until=START)] == ["second"]
    assert journal.undo(START) == ("edited", one)
    assert journal.page() == [one]


def test_after_a_day_it_is_gone_for_good(journal: Journal) -> None:
    one = journal.add(checkin())
    journal.delete(one.id, START)
    assert journal.undo(START + DAY + timedelta(microseconds=1)) is None
    assert journal.undo(START) is None


def test_a_clock_set_back_takes_nothing_away(journal: Journal) -> None:
    one = journal.add(checkin())
    journal.delete(one.id, START)
    assert journal.undo(START - 400 * DAY) == ("deleted", one)


def test_the_next_change_takes_the_place_of_what_could_be_undone(journal: Journal) -> None:
    first, second, third = journal.add(checkin(1)), journal.add(checkin(2)), checkin(3)
    journal.delete(first.id, START)
    journal.delete(second.id, START)
    assert journal.undo(START) == ("deleted", second)
    journal.delete(second.id, START)
    journal.add(third)
    assert journal.undo(START) == ("added", third)
    journal.merge([first])
    assert journal.undo(START) is None
    journal.merge([first, third])
    journal.delete(third.id, START)
    journal.merge([first])  # which is here already: nothing changes
    assert journal.undo(START) == ("deleted", third)


def test_the_last_addition_can_be_taken_back_and_that_too(journal: Journal, path: Path) -> None:
    first, second = journal.add(checkin(1)), journal.add(checkin(2, note="on second thoughts"))
    journal.add(second)  # the same again: nothing changes
    with Journal(path) as other:
        assert other.undo(START + 400 * DAY) == ("added", second)
        assert other.page() == [first]
        assert other.undo(START + 401 * DAY) == ("deleted", second)
        assert other.page() == [second, first]
        assert other.undo(START + 401 * DAY) is None
        assert other.count() == 2


def test_what_was_taken_in_is_not_undone(journal: Journal) -> None:
    journal.add(checkin(1))
    journal.merge([checkin(2), checkin(3)])
    assert journal.undo(START) is None
    assert journal.count() == 3


def test_taking_in_tells_new_from_same_from_different(journal: Journal) -> None:
    journal.merge([checkin(1), checkin(2), checkin(3)])
    different = checkin(2, distress=5, note="other")
    assert journal.merge([checkin(1), different, checkin(4), checkin(4)]) == Merged(
        1, 2, (Conflict(different.id, ("distress", "note")),)
    )
    assert journal.get(different.id) == checkin(2)


def test_taking_in_is_all_or_nothing(journal: Journal) -> None:
    journal.add(checkin(0))
    with pytest.raises(CheckInError):
        journal.merge([checkin(1), checkin(2, distress=11)])
    assert journal.count() == 1


@given(checkins)
@settings(max_examples=20)
def test_undoing_an_edit_leaves_no_trace_in_what_can_be_read(one: CheckIn) -> None:
    with tempfile.TemporaryDirectory() as folder, Journal(Path(folder) / "journal.db") as journal:
        before = journal.add(checkin(id=one.id, feelings=("before",)))
        assert journal.edit(one, START)
        assert journal.page() == [one]
        assert journal.undo(START) == ("edited", before)
        assert journal.page() == [before]
        assert journal.words("feelings") == ["before"]
        assert journal.words("tags") == []


def test_reading_many_needs_no_more_memory_than_reading_few(journal: Journal) -> None:
    journal.merge(checkin(n, note="word " * 400) for n in range(2000))

    def peak(until: CheckIn) -> int:
        tracemalloc.start()
        sum(1 for _ in journal.stream(until=until.at))
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    peak(checkin(10))
    assert peak(checkin(2000)) < peak(checkin(100)) + 50_000


def test_ids_are_found_by_how_they_begin(journal: Journal) -> None:
    assert journal.ids("") == []
    for number, name in enumerate(("b", "a%", "ab", "abc", "A")):
        journal.add(checkin(number, id=name))
    assert journal.ids("a", limit=5) == ["a%", "ab", "abc"]
    assert journal.ids("a") == ["a%", "ab"]
    assert journal.ids("abcd") == []
