"""The targets of guided fuzzing, without what guides it: each takes its seeds, and tells a flaw."""

import pytest

import fuzz_guided
from fuzz_guided import LARGEST, TARGETS


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_takes_what_it_begins_with(name: str) -> None:
    tried = TARGETS[name].begin()
    seeds = list(TARGETS[name].seeds())
    for seed in (*seeds[:20], b"", b"\xff\x00"):
        tried(seed)
    assert len(seeds) > 3
    assert max(map(len, seeds)) <= LARGEST


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_has_words_that_its_tool_can_read(name: str) -> None:
    words = list(TARGETS[name].words())
    assert words
    assert all(word and word.isascii() and "\n" not in word for word in words)


def test_a_flaw_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("anchor.packs.writing.changing._at", lambda *_: 1 / 0)
    tried = TARGETS["changes"].begin()
    with pytest.raises(ZeroDivisionError):
        tried(b'[[exercise]]\nname = "a"\n')
    assert fuzz_guided.MINUTES > 0
