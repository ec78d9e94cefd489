"""Every sentence a person reads, in catalogues that can be read from top to bottom and translated.

Each module here is a catalogue: names, and the sentences behind them, nothing else. ``N_`` and
``NP_`` mark a sentence for the translators' template (``make messages``); ``tr`` and ``trn`` give
it in the person's language, with its placeholders filled.
"""

import gettext
from functools import cache
from pathlib import Path

DOMAIN = "anchor"


def N_(sentence: str) -> str:  # noqa: N802 - gettext's own name
    """Mark a sentence for translation."""
    return sentence


def NP_(one: str, many: str) -> tuple[str, str]:  # noqa: N802 - gettext's own name
    """Mark a sentence that depends on a number: its form for one, and for any other."""
    return one, many


@cache
def _translations() -> gettext.NullTranslations:
    folder = Path(__file__).parent.parent / "locales"
    return gettext.translation(DOMAIN, folder, fallback=True)


def tr(sentence: str, /, **values: object) -> str:
    """Give a marked sentence in the person's language, its placeholders filled."""
    return _translations().gettext(sentence).format(**values)


def trn(forms: tuple[str, str], n: int, /, **values: object) -> str:
    """Give the form of a marked sentence that fits the number ``n``, which fills ``{n}``."""
    return _translations().ngettext(*forms, n).format(n=n, **values)
