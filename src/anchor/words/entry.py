"""What is said about one kind of problem with a pack."""

from msgspec import Struct


class Entry(Struct, frozen=True):
    """The sentences for one code. ``{placeholders}`` are filled from the problem's values."""

    message: str
    """What is wrong, in a few words."""
    remedy: str
    """What to do about it, in one sentence."""
    why: str
    """Why anchor minds, in one or two sentences."""
    always: str = ""
    """What is wrong in every case, where the message is of one case; it needs no values."""
