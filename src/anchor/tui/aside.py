"""Work that must never still a key, done aside: one thing after another, in the order it came."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from textual.message_pump import MessagePump

Found = TypeVar("Found")


class Aside:
    """One thread. It works in the order it is asked to, so that the last word is the last.

    Nobody waits for it: a screen that waits cannot be left.
    """

    def __init__(self, asking: MessagePump) -> None:
        """Work for a screen."""
        self._asking = asking
        self._thread = ThreadPoolExecutor(1)
        self._has_ended = False

    def do(self, work: Callable[[], Found], then: Callable[[Found], None]) -> None:
        """Have something done, and then go on with what came of it, as long as that is wanted.

        What it raises is raised where it was asked for.
        """
        if not self._has_ended:
            self._thread.submit(self._do, work, then)

    def end(self, last: Callable[[], object] | None = None) -> None:
        """Do what is still to be done, and perhaps one thing more; then nothing."""
        self._has_ended = True
        if last is not None:
            self._thread.submit(last)
        self._thread.shutdown()

    def _do(self, work: Callable[[], Found], then: Callable[[Found], None]) -> None:
        try:
            found = work()
        except Exception as error:
            self._asking.call_later(_fail, error)
        else:
            self._asking.call_later(then, found)


def _fail(error: Exception) -> None:
    raise error
