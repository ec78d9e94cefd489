"""What tests of the check-in, the journal and looking back share on the full screen."""

from contextlib import suppress
from pathlib import Path

from textual.events import Key  # noqa: TID253 - only tests of the full screen load this
from textual.worker import WorkerError  # noqa: TID253

from anchor.journal.store import Journal
from opening import Opened


async def at_rest(one: Opened) -> None:
    """Wait until nothing is being done with the journal, and the screen shows what came of it."""
    while True:
        await one.settle()
        threads = [worker for worker in one.app.workers if worker._thread_worker]
        if not threads:
            return
        with suppress(WorkerError):  # what went wrong is said on the screen
            await one.app.workers.wait_for_complete(threads)


async def press(one: Opened, *keys: str) -> None:
    """Press keys one after another, each when what came before is done."""
    for key in keys:
        await one.pilot.press(key)
        await at_rest(one)


async def type_in(one: Opened, text: str) -> None:
    """Type a text, as a keyboard would."""
    for letter in text:
        key = Key("enter", "\r") if letter == "\n" else Key(letter, letter)
        one.app.post_message(key)
    await at_rest(one)


def encrypt(home: Path, passphrase: str) -> None:
    """Encrypt the journal of a home."""
    with Journal(home / "journal.db") as journal:
        journal.encrypt(passphrase)
