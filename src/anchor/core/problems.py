"""What can be wrong with a pack, as data: the words and the place in the file come later."""

from typing import Literal

from msgspec import Struct

Severity = Literal["error", "refusal", "warning"]

_SEVERITIES: dict[str, Severity] = {"E": "error", "S": "refusal", "W": "warning"}


class Problem(Struct, frozen=True):
    """One thing wrong with a pack.

    ``code`` is stable: E for an error, S for a safety refusal, W for a warning, and three digits.
    ``path`` leads to the place: keys as the file spells them, and positions from 0. An empty path
    is the file itself. ``values`` fill the message's placeholders.
    """

    code: str
    path: tuple[str | int, ...] = ()
    values: dict[str, str | int | float] = {}

    @property
    def severity(self) -> Severity:
        """Tell how grave it is, from the code's first letter."""
        return _SEVERITIES[self.code[0]]
