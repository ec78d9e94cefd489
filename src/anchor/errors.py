"""The one kind of error a person may be shown, and the exit statuses."""

from enum import IntEnum


class Status(IntEnum):
    """How a command ends, for the shell."""

    DONE = 0
    FAILED = 1
    WRONG_USE = 2
    STORAGE = 3
    INTERRUPTED = 130


class AnchorError(Exception):
    """Something a person can mend: one or two sentences that say what, and the remedy."""

    def __init__(self, message: str, status: Status = Status.WRONG_USE) -> None:
        super().__init__(message)
        self.message = message
        self.status = status
