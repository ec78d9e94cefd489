"""Words with commas between, as a person types and picks them."""

from collections.abc import Sequence

from anchor.words import sensations as words
from anchor.words import tr


def words_in(typed: str) -> list[str]:
    """List the words of a line."""
    return [word for part in typed.split(",") if (word := part.strip())]


def completed(typed: str, known: Sequence[str]) -> str | None:
    """Complete the last word of a line with the first known one it begins; ``None``: there is none.

    What was typed stays as it was typed, capitals too.
    """
    begun = typed.rpartition(",")[2].lstrip()
    if not begun:
        return None
    there = {word.casefold() for word in words_in(typed)}
    for word in known:
        begins = word.casefold().startswith(begun.casefold())
        if begins and len(word) > len(begun) and word.casefold() not in there:
            return typed + word[len(begun) :]
    return None


def toggled(typed: str, word: str) -> str:
    """Give a line with a word added, or, where it is there already, taken out."""
    there = words_in(typed)
    kept = [one for one in there if one.casefold() != word.casefold()]
    return ", ".join(kept if len(kept) < len(there) else [*there, word])


def open_for_more(typed: str) -> str:
    """Give a line so that what is typed next is another word of it."""
    begun = typed.rstrip()
    if not begun:
        return ""
    return f"{begun} " if begun.endswith((",", ":", ";")) else f"{begun}, "


# Sensations: places, and after a colon how it feels there


def offered(typed: str) -> list[str]:
    """List what may be picked next: places of the body, or how one of them feels."""
    if _place_of(typed) is None:
        return list(places())
    return [*map(str.strip, tr(words.QUALITIES).split(",")), tr(words.ELSEWHERE)]


def picked(typed: str, word: str) -> str:
    """Give a line with what was picked of ``offered``. Only a word it completes makes room."""
    if word == tr(words.ELSEWHERE):
        return f"{typed.rstrip(' ,:')}; "
    before, semicolon, last = typed.rpartition(";")
    begun = f"{before.strip()}; " if semicolon else ""
    place = _place_of(typed)
    if place is not None:
        return f"{begun}{place}: {toggled(last.partition(':')[2], word)}"
    there = words_in(last)
    if there and word.casefold().startswith(there[-1].casefold()):
        there.pop()
    return f"{begun}{', '.join([*there, word])}: "


def here_now(typed: str) -> list[str]:
    """List what is said already of what is offered."""
    last = typed.rpartition(";")[2]
    return words_in(last.partition(":")[2] if _place_of(typed) is not None else last)


def places() -> dict[str, str]:
    """Give the parts of the body that are offered, by the words for them."""
    return {tr(word): region for region, word in words.PLACES.items()}


def regions_in(typed: str) -> frozenset[str]:
    """Tell which parts of the body a line names."""
    said = {
        part.partition(":")[0].strip().casefold() for part in typed.replace(";", ",").split(",")
    }
    return frozenset(region for word, region in places().items() if word.casefold() in said)


def _place_of(typed: str) -> str | None:
    """Give the place whose feel is being said; ``None``: none is."""
    place, colon, _ = typed.rpartition(";")[2].partition(":")
    return place.strip() if colon else None
