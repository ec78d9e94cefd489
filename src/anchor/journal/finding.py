"""Check-ins found by what is written in them."""

from collections.abc import Iterator

from anchor.journal.model import CheckIn


def having(checkins: Iterator[CheckIn], text: str | None, tag: str | None) -> Iterator[CheckIn]:
    """Give those with a tag, and a text in them. SQL's LIKE would know capitals only in English."""
    if tag:
        checkins = (one for one in checkins if tag in one.tags)
    if text:
        sought = _folded(text)
        checkins = (one for one in checkins if sought in _folded("\0".join(one.texts())))
    return checkins


def _folded(text: str) -> str:
    if not text.isascii():
        import unicodedata

        text = unicodedata.normalize("NFC", text)
    return text.casefold()
