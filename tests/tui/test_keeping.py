"""The journal is used away from the keys, and looked at anew no more often than needed."""

from pathlib import Path

import pytest
from textual.app import App

from anchor.errors import AnchorError
from anchor.journal.store import Journal
from anchor.tui.keeping import Keeper, Renewal, reason
from awaited import awaited
from checkins import checkin


@awaited
async def test_what_is_asked_for_is_done_and_given(path: Path) -> None:
    app: App[None] = App()
    async with app.run_test():
        keeper = Keeper(path)
        assert await keeper.ask(app, lambda journal: journal.count()) == 0
        assert not path.exists()
        await keeper.ask(app, lambda journal: journal.add(checkin()))
        assert await keeper.ask(app, lambda journal: journal.page()) == [checkin()]


@awaited
async def test_what_goes_wrong_is_raised_and_the_next_thing_is_done(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text("no journal", encoding="utf-8")
    app: App[None] = App()
    async with app.run_test():
        keeper = Keeper(path)
        with pytest.raises(AnchorError, match="is not a journal"):
            await keeper.ask(app, lambda journal: journal.count())
        path.unlink()
        assert await keeper.ask(app, lambda journal: journal.count()) == 0


@awaited
async def test_between_two_things_others_have_the_journal_to_themselves(path: Path) -> None:
    app: App[None] = App()
    async with app.run_test():
        keeper = Keeper(path)
        await keeper.ask(app, lambda journal: journal.add(checkin()))
        with Journal(path, wait_seconds=0) as other:
            other.forget()
        assert await keeper.ask(app, lambda journal: journal.count()) == 0


@awaited
async def test_what_is_asked_again_meanwhile_is_looked_up_once_more() -> None:
    app: App[None] = App()
    looks: list[bool] = []

    async def look() -> None:
        if not looks:
            for _ in range(5):
                renewal.ask()
        looks.append(renewal.is_stale)

    async with app.run_test() as pilot:
        renewal = Renewal(app, look)
        renewal.ask()
        await pilot.pause()
        await app.workers.wait_for_complete()
        assert looks == [True, False]
        renewal.ask()
        await pilot.pause()
        await app.workers.wait_for_complete()
        assert looks == [True, False, False]


def test_a_reason_is_a_sentence() -> None:
    assert reason(AnchorError("It rains.")) == "It rains."
    assert reason(OSError(28, "No space left on device")) == "No space left on device"
    assert reason(OSError("odd")) == "odd"
