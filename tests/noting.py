"""What tests of the check-in, the journal and looking back share on the full screen."""

from contextlib import suppress

from textual.events import Key  # noqa: TID253 - only tests of the full screen load this
from textual.worker import WorkerError  # noqa: TID253

from opening import Opened

SIZES = [(100, 30), (60, 20), (40, 12), (20, 5)]
"""Terminals from a large one down to one in which hardly anything fits."""


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
        one.app.post_message(Key(key, _CHARACTERS.get(key, key if len(key) == 1 else None)))
        await at_rest(one)


_CHARACTERS = {"space": " ", "slash": "/", "enter": "\r", "tab": "\t", "escape": "\x1b"}


async def type_in(one: Opened, text: str) -> None:
    """Type a text, as a keyboard would."""
    for letter in text:
        key = Key("enter", "\r") if letter == "\n" else Key(letter, letter)
        one.app.post_message(key)
    await at_rest(one)
