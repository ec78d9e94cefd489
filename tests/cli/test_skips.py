"""Parts of the body that are left out of everything: chosen, said, and brought back."""

from pathlib import Path

import pytest

from anchor.core.body import REGIONS
from anchor.errors import Status
from anchor.state import State
from anchor.words import commands as words
from anchor.words import phases, tr
from anchor.words import session as session_words
from faces import own_exercise, own_pack
from running import Run, Type

HANDS_AND_FEET = (
    'do = "attend"\nwhere = "hands"\nseconds = 9\nsay = "Your hands."\n'
    '[[exercise.step]]\ndo = "attend"\nwhere = "toes"\nseconds = 9\nsay = "Your toes."'
)


def skips(home: Path) -> frozenset[str]:
    return State(home / "state.toml").skips()


@pytest.fixture(autouse=True)
def pack(home: Path) -> None:
    """An exercise that turns to the hands and to the toes, and one that knows only hands."""
    only_hands = 'do = "attend"\nwhere = "hands"\nseconds = 9\nsay = "Only hands."'
    own_pack(
        home,
        "mine",
        own_exercise("both", step=HANDS_AND_FEET),
        own_exercise("one", step=only_hands),
    )


def test_at_first_nothing_is_left_out(anchor: Run, home: Path) -> None:
    done = anchor("skips")
    assert (done.status, done.err) == (Status.DONE, "")
    assert done.prose.startswith(tr(words.SKIPS_NONE))
    assert not (home / "state.toml").exists()


def test_what_is_left_out_is_not_played_and_said_beforehand(anchor: Run, home: Path) -> None:
    assert anchor("skips", "--add", "feet").status == Status.DONE
    assert skips(home) == {"feet"}
    done = anchor("start", "both")
    assert tr(session_words.LEFT_OUT_BY_YOU, names="the feet") in done.prose
    assert "Your hands." in done.out
    assert "Your toes." not in done.out


def test_a_part_the_exercise_does_not_turn_to_is_not_spoken_of(anchor: Run) -> None:
    anchor("skips", "--add", "jaw", "--add", "belly")
    assert "Left out" not in anchor("start", "both").prose


def test_it_is_brought_back_for_one_time_by_asking_for_it(anchor: Run, home: Path) -> None:
    anchor("skips", "--add", "feet")
    done = anchor("start", "both", "--with", "feet")
    assert "Your toes." in done.out
    assert "Left out" not in done.prose
    assert skips(home) == {"feet"}


def test_it_is_brought_back_for_good(anchor: Run, home: Path) -> None:
    anchor("skips", "--add", "feet", "--add", "hands")
    done = anchor("skips", "--back", "feet")
    assert "hands: the hands" in done.out
    assert "feet" not in done.out
    assert "Your toes." in anchor("start", "both").out
    assert anchor("skips", "--back", "all").prose.startswith(tr(words.SKIPS_NONE))
    assert skips(home) == frozenset()


def test_where_nothing_else_is_left_it_is_played(anchor: Run) -> None:
    anchor("skips", "--add", "hands")
    done = anchor("start", "one")
    assert "Only hands." in done.out
    assert "Left out" not in done.prose


def test_what_is_shown_is_what_is_played(anchor: Run) -> None:
    anchor("skips", "--add", "feet")
    done = anchor("show", "both")
    assert tr(session_words.LEFT_OUT_BY_YOU, names="the feet") in done.prose
    assert tr(words.SHOW_LEFT_OUT, number=2, options="--with feet") in done.prose
    assert "Your toes." not in done.out
    assert [cue["text"] for cue in anchor("show", "both", "--json").data["cues"]] == ["Your hands."]
    assert "Your toes." in anchor("show", "both", "--with", "feet").out


def test_every_region_can_be_named_in_any_spelling(anchor: Run, home: Path) -> None:
    for region in REGIONS:
        assert anchor("skips", "--add", region.replace("-", " ").upper()).status == Status.DONE
    assert skips(home) == set(REGIONS)
    assert anchor("skips").out.count(":") >= len(REGIONS)


@pytest.mark.parametrize(
    ("typed", "region"),
    [("stomach", "belly"), ("Tummy", "belly"), ("butt", "seat"), ("lower leg", "calves"),
     ("hips", "pelvis"), ("foot", "feet")],
)  # fmt: skip
def test_a_part_of_the_body_can_be_called_by_other_words(
    anchor: Run, home: Path, typed: str, region: str
) -> None:
    anchor("skips", "--add", typed)
    assert State(home / "state.toml").skips() == {region}
    anchor("skips", "--back", typed)
    assert State(home / "state.toml").skips() == frozenset()
    for option in ("--skip", "--with"):
        by_word = anchor("show", "scan/outside-in", option, typed)
        assert by_word == anchor("show", "scan/outside-in", option, region)
        assert by_word.status == Status.DONE


def test_no_other_word_stands_for_two_parts_or_for_another_one() -> None:
    words = [word for said in phases.REGIONS_ALSO.values() for word in said.split(", ")]
    assert len(words) == len(set(words))
    assert not set(words) & set(REGIONS)


@pytest.mark.parametrize("option", ["--add", "--back"])
def test_what_is_no_part_of_the_body_is_said_with_what_may_be_meant(
    anchor: Run, home: Path, option: str
) -> None:
    done = anchor("skips", option, "hnads")
    assert done.status == Status.WRONG_USE
    assert "Did you mean hands?" in done.notes
    assert "There are: whole, head" in anchor("skips", option, "zzz").notes
    assert not (home / "state.toml").exists()


def test_what_cannot_be_written_down_is_said(
    anchor: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(State, "remember_skips", refuse)
    done = anchor("skips", "--add", "feet")
    assert done.status == Status.STORAGE
    assert "No space left on device" in done.notes


def test_a_typed_start_says_it_before_it_begins(anchor: Run, typing: Type) -> None:
    anchor("skips", "--add", "feet")
    typing("stop")
    done = anchor("start", "both")
    said = tr(session_words.LEFT_OUT_BY_YOU, names="the feet")
    assert said in done.prose
    assert "Your hands." not in done.out


def test_other_names_in_the_file_are_left_alone(anchor: Run, home: Path) -> None:
    home.mkdir(exist_ok=True)
    (home / "state.toml").write_text('[skip]\nfeet = true\ntail = true\nhands = "yes"\n')
    assert skips(home) == {"feet"}
    anchor("skips", "--back", "feet")
    assert "tail = true" in (home / "state.toml").read_text()
