"""Every sentence a person reads, in catalogues that can be read from top to bottom and translated.

Each module here is a catalogue: names, and the sentences behind them, nothing else. ``N_`` and
``NP_`` mark a sentence for the translators' template (``make messages``); ``tr`` and ``trn`` give
it in the person's language, with its placeholders filled.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

DOMAIN = "anchor"


def N_(sentence: str) -> str:  # noqa: N802 - gettext's own name
    """Mark a sentence for translation."""
    return sentence


def NP_(one: str, many: str) -> tuple[str, str]:  # noqa: N802 - gettext's own name
    """Mark a sentence that depends on a number: its form for one, and for any other."""
    return one, many


class _AsWritten:
    """The sentences as they stand in the catalogues."""

    def gettext(self, message: str) -> str:
        return message

    def ngettext(self, one: str, many: str, n: int) -> str:
        return one if n == 1 else many


@cache
def _translations() -> "NullTranslations | _AsWritten":
    return _found_in(Path(__file__).parent.parent / "locales")


def _found_in(folder: Path) -> "NullTranslations | _AsWritten":
    if not any(path.is_dir() for path in folder.glob("*")):
        return _AsWritten()  # to load gettext takes longer than to say a whole page
    import gettext

    return gettext.translation(DOMAIN, folder, fallback=True)


def tr(sentence: str, /, **values: object) -> str:
    """Give a marked sentence in the person's language, its placeholders filled."""
    return _translations().gettext(sentence).format(**values)


def trn(forms: tuple[str, str], n: int, /, **values: object) -> str:
    """Give the form of a marked sentence that fits the number ``n``, which fills ``{n}``."""
    return _translations().ngettext(*forms, n).format(n=n, **values)
