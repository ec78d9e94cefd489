"""Check-ins for the tests of the journal: plain ones, and ones as hostile as text can be."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, get_args

from hypothesis import strategies as st

from anchor.journal.model import (
    FIRST_YEAR,
    KINDS,
    LAST_YEAR,
    CheckIn,
    How,
    Played,
    Sensation,
    make_id,
)

START = datetime(2026, 10, 5, 12, 0, tzinfo=UTC)

PROGRAM = os.environ | {
    "PYTHONPATH": os.pathsep.join(
        filter(None, [str(Path(__file__).parent), os.environ.get("PYTHONPATH")])
    )
}
"""The environment of a program that makes check-ins as these tests do."""

HOSTILE = [
    "", " ", "\n", "a\nb", "a\r\nb", "\r", "a\tb", '"', "'", "''=1", '"""', "'''", "\\", "\\n", ",",
    ";", "a; b", "a;b", "[1]", "[", "{", "{x}", "=1+1", "+1", "-1", "@a", "'tis", "#", "[[a]]",
    "\0", "a\0b", "\x1b[31m", "\x7f", "\x85", "\u2028", "\u202eabc\u2066", "\ufeff", "\ufeffa",
    "\U0001f9d8\u200d\u2640\ufe0f",
    "e\u0301", "ß", "\ud7ff", "\U0010ffff", "%s", "null", "true", "1", "a " * 500,
]  # fmt: skip

texts = st.sampled_from(HOSTILE) | st.text(max_size=30)
words = texts.filter(bool)
word_lists = st.lists(words, max_size=4).map(tuple)
ratings = st.none() | st.integers(0, 10)
milliseconds = st.integers(0, 2**53)

sensations = st.builds(Sensation, where=texts, texture=texts, temperature=texts, size=texts)
sessions = st.builds(
    Played,
    exercise=words,
    planned=st.none() | milliseconds,
    practised=milliseconds,
    ended=st.sampled_from(get_args(How)),
    before=ratings,
    after=ratings,
)
checkins: st.SearchStrategy[CheckIn] = st.builds(
    CheckIn,
    id=st.uuids().map(str) | words.filter(lambda text: len(text) <= 64),
    at=st.datetimes(
        datetime(FIRST_YEAR, 1, 1),  # noqa: DTZ001 - Hypothesis wants them bare
        datetime(LAST_YEAR, 12, 31),  # noqa: DTZ001
        timezones=st.just(UTC),
    ),
    kind=st.sampled_from(KINDS),
    offset=st.integers(-24 * 60 + 1, 24 * 60 - 1),
    distress=ratings,
    feelings=word_lists,
    sensations=st.lists(sensations, max_size=3).map(tuple),
    triggers=word_lists,
    tags=word_lists,
    note=texts,
    session=st.none() | sessions,
    went=texts,
    scales=st.dictionaries(words, st.integers(0, 10), max_size=3),
    answers=st.dictionaries(words, texts, max_size=3),
)
journals = st.lists(checkins, max_size=6, unique_by=lambda one: one.id).map(
    lambda found: sorted(found, key=lambda one: (one.at, one.id))
)


def checkin(number: int = 0, **fields: Any) -> CheckIn:
    """Make a check-in: each number is an hour later."""
    at = START + timedelta(hours=number)
    identity = make_id(at, number.to_bytes(10, "big"))
    made: dict[str, Any] = {"id": identity, "at": at, "kind": "check-in", "distress": 4}
    return CheckIn(**made | fields)
