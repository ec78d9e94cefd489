"""What ends the program from outside, in good order: nothing that is half done is lost."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS_TO_END = 10
"""After a signal that ends the program: after so long it has hung, and the system ends it.

Longer than two waits for another program that is writing the journal.
"""


@contextmanager
def ended_by_signals() -> Iterator[list[signal.Signals]]:
    """Let signals that would end the program interrupt it, and end it in their own way afterwards.

    Whatever is inside sees ``KeyboardInterrupt``, and in the list that it is given the signal that
    came; whoever started the program is told of it. What was ignored from the start, as with
    ``nohup``, still is. If it takes too long to end, the system ends it.
    """
    ended: list[signal.Signals] = []
    if sys.platform == "win32":
        yield ended
        return

    def end(number: int, frame: FrameType | None) -> None:
        if not ended:
            ended.append(signal.Signals(number))
            signal.alarm(SECONDS_TO_END)
            # Python stops what runs, in good order, for this one only.
            signal.raise_signal(signal.SIGINT)

    before = {
        number: signal.signal(number, end)
        for number in (signal.SIGTERM, signal.SIGHUP)
        if signal.getsignal(number) is not signal.SIG_IGN
    }
    try:
        yield ended
    except KeyboardInterrupt:
        if not ended:
            raise
    finally:
        signal.alarm(0)
        for number, handler in before.items():
            signal.signal(number, signal.SIG_DFL if ended else handler)
    for number in ended:
        signal.raise_signal(number)
