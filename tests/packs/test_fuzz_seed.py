"""A few hundred hostile packs, always the same. ``make fuzz`` tries 100,000 others."""

from pathlib import Path

import pytest

import fuzz_packs
from hostile_packs import MAKERS, MAX_BYTES, builtin, make

SEED = 20
COUNT = 300


def test_hostile_packs_give_only_diagnostics(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz_packs, "MAX_SECONDS", 60)  # coverage takes its time too
    tried = [fuzz_packs.try_case(SEED, number) for number in range(COUNT)]
    assert "".join(each.failure for each in tried) == ""
    codes = {code for each in tried if each.judged for code in each.judged.codes}
    assert len(codes) > 25
    assert any(each.judged and not each.judged.codes for each in tried)


def test_the_same_seed_makes_the_same_packs() -> None:
    made = [make(SEED, number) for number in range(COUNT)]
    assert made == [make(SEED, number) for number in range(COUNT)]
    assert {case.kind for case in made} == set(MAKERS)
    assert max(len(case.data) for case in made) <= MAX_BYTES + 1


def test_every_built_in_pack_passes() -> None:
    for base in builtin():
        assert fuzz_packs.judge(base.text.encode(), base.stem).codes == ()


def test_what_fails_is_kept_and_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(fuzz_packs, "MAX_SECONDS", -1)
        assert "FuzzError: it took" in fuzz_packs.try_case(SEED, 1, tmp_path).failure
        (kept,) = tmp_path.glob("*/*.toml")
        assert kept.read_bytes() == make(SEED, 1).data
        assert fuzz_packs.replay(kept) == 1
    assert fuzz_packs.replay(kept) == 0
    assert "Passed in" in capsys.readouterr().out
