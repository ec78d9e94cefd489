"""How lengths, cues and an exercise before it begins are put into words."""

import pytest

from anchor.core.choices import Choices
from anchor.core.compiling import Adjustment, compile_timeline
from anchor.core.model import Exercise
from anchor.core.timeline import Cue
from anchor.plain import sentences
from anchor.words import session as words
from anchor.words import tr
from playing import BOX, FISTS, LONGER_OUT, SAY, THREE_THINGS, exercise


def cues(*steps: dict[str, object], **keys: object) -> list[Cue]:
    return list(compile_timeline(exercise(*steps, **keys), Choices(cycles=None)).cues())


def overview(one: Exercise, **chosen: object) -> str:
    choices = Choices(**chosen)  # type: ignore[arg-type]
    return "\n".join(sentences.overview(one, compile_timeline(one, choices), choices))


@pytest.mark.parametrize(
    ("milliseconds", "said"),
    [
        (1_000, "1 second"),
        (4_000, "4 seconds"),
        (5_500, "5.5 seconds"),
        (59_000, "59 seconds"),
        (60_000, "1 minute"),
        (90_000, "1 minute 30 seconds"),
        (61_000, "1 minute 1 second"),
        (119_600, "2 minutes"),
        (3_600_000, "60 minutes"),
    ],
)
def test_a_length_is_said_as_people_say_it(milliseconds: int, said: str) -> None:
    assert sentences.length(milliseconds) == said


@pytest.mark.parametrize(("milliseconds", "said"), [(4_000, "4"), (5_500, "5.5"), (333, "0.3")])
def test_a_number_is_as_short_as_it_can_be(milliseconds: int, said: str) -> None:
    assert sentences.number(milliseconds) == said


def test_a_breath_has_the_usual_words_for_its_phases() -> None:
    step = BOX | {"top-up": 1, "cycles": 1}
    said = [sentences.cue_line(cue) for cue in cues(step)]
    assert said == [
        "Breathe in, 4", "and a little more, 1", "Hold, 4", "Breathe out, 4", "Rest, 4",
    ]  # fmt: skip


def test_a_pack_may_have_words_of_its_own_for_phases() -> None:
    step = LONGER_OUT | {"cycles": 1, "cues": {"out": "Out, as if cooling soup"}}
    assert [sentences.cue_text(cue) for cue in cues(step)] == [
        "Breathe in", "Out, as if cooling soup",
    ]  # fmt: skip


def test_what_is_left_of_a_cue_can_be_said_instead_of_its_length() -> None:
    (first, _) = cues(LONGER_OUT | {"cycles": 1})
    assert sentences.cue_line(first, 2_500) == "Breathe in, 2.5"


def test_tensing_names_the_muscles_and_how_long() -> None:
    tense, release = cues(FISTS)
    assert "the hands" in sentences.cue_line(tense)
    assert sentences.cue_line(tense).endswith(" 6 seconds.")
    assert sentences.cue_line(release).endswith(" 30 seconds.")


def test_several_regions_are_listed() -> None:
    (cue,) = cues({"do": "attend", "where": ["jaw", "soles"], "seconds": 12})
    assert "the jaw, the soles of the feet" in sentences.cue_line(cue)


def test_things_to_find_are_asked_for_one_by_one() -> None:
    said = [sentences.cue_text(cue) for cue in cues(THREE_THINGS)]
    assert said[0] == "Something you can see."
    assert said[1:] == [
        "Something else you can see: 2 of 3.",
        "Something else you can see: 3 of 3.",
    ]


def test_the_words_of_a_pack_go_before_ours() -> None:
    first, *_ = cues(THREE_THINGS | {"say": "Three things in here."})
    assert sentences.cue_text(first) == "Three things in here."
    (attend,) = cues({"do": "attend", "where": "feet", "seconds": 5, "say": "Both feet."})
    assert sentences.cue_line(attend) == "Both feet."


def test_a_long_silence_says_how_long_it_is() -> None:
    (short, long) = cues({"do": "quiet", "seconds": 6}, {"do": "quiet", "seconds": 10})
    assert sentences.cue_line(short) == "A quiet moment."
    assert sentences.cue_line(long) == "A quiet moment. 10 seconds."


def test_what_waits_says_no_length() -> None:
    (cue,) = cues({"do": "attend", "where": "feet", "seconds": 30, "wait": True, "say": "Feet."})
    assert sentences.cue_line(cue) == "Feet."


def test_words_to_read_say_no_length() -> None:
    assert [sentences.cue_line(cue) for cue in cues(SAY | {"seconds": 40})] == ["Look around."]


def test_a_breathing_that_waits_says_whenever_you_are_ready() -> None:
    first = cues(LONGER_OUT | {"wait": True, "cycles": 1})[0]
    assert sentences.cue_line(first) == "Whenever you are ready."


def test_the_overview_tells_title_length_direction_holds_touch_and_cautions() -> None:
    touching = {"do": "touch", "say": "A hand.", "or": "No hand."}
    one = exercise(BOX, touching, minutes=2, cautions=["Stop if dizzy.", "Not while driving."])
    said = overview(one)
    title, facts, cautions = said.split("\n")
    assert title == "X. X."
    assert facts.startswith("It lasts 2 minutes 10 seconds. Attention turns inward. ")
    assert tr(words.WITH_HOLDS, seconds="4") in facts
    assert facts.endswith(tr(words.WITH_TOUCH))
    assert cautions == "Stop if dizzy. Not while driving."


def test_the_overview_says_that_holds_are_left_out() -> None:
    one = exercise(BOX, minutes=2)
    assert tr(words.WITHOUT_HOLDS) in overview(one, holds=False)
    assert tr(words.WITHOUT_HOLDS) not in overview(exercise(LONGER_OUT), holds=False)


@pytest.mark.parametrize(
    ("chosen", "steps", "said"),
    [
        ({}, (LONGER_OUT,), "It lasts 5 minutes."),
        ({"minutes": 2.1}, (LONGER_OUT,), "It lasts 2 minutes 10 seconds."),
        ({}, (SAY,), "It lasts 5 seconds."),
        ({}, (THREE_THINGS,), "It lasts about 30 seconds, at your own pace."),
        ({"attended": False}, (THREE_THINGS,), "It lasts 30 seconds."),
        ({"endless": True}, (LONGER_OUT,), "It goes on until you stop."),
    ],
)
def test_the_overview_is_honest_about_the_length(
    chosen: dict[str, object], steps: tuple[dict[str, object], ...], said: str
) -> None:
    assert overview(exercise(*steps), **chosen).split("\n")[1].startswith(said)


@pytest.mark.parametrize(
    ("chosen", "steps", "said"),
    [
        ({}, (LONGER_OUT,), "5 minutes"),
        ({}, (THREE_THINGS,), "about 30 seconds"),
        ({"endless": True}, (LONGER_OUT,), "until you stop"),
    ],
)
def test_a_timeline_has_a_length_in_a_few_words(
    chosen: dict[str, object], steps: tuple[dict[str, object], ...], said: str
) -> None:
    choices = Choices(**chosen)  # type: ignore[arg-type]
    assert sentences.timeline_length(compile_timeline(exercise(*steps), choices)) == said


def test_moments_are_minutes_and_seconds() -> None:
    assert sentences.clock(65_400, certain=True) == "1:05"
    assert sentences.clock(600_000, certain=False) == "about 10:00"


def test_the_longest_rest_counts_a_rest_and_a_hold_that_meet() -> None:
    meeting = {"do": "breathe", "in": 4, "hold": 2, "rest": 3}
    for step, longest in ((BOX | {"rest": 5.5}, "5.5"), (meeting, "5"), (SAY, "0")):
        assert sentences.longest_rest(compile_timeline(exercise(step), Choices())) == longest
    slow = compile_timeline(exercise(BOX), Choices(pace=2))
    assert sentences.longest_rest(slow) == "8"


def test_what_could_not_be_taken_as_it_was_chosen_is_said_with_what_is() -> None:
    assert "Pace 2.5 instead of 3" in sentences.adjustment(Adjustment("pace", 3, 2.5))
    assert sentences.adjustment(Adjustment("cycles", 20, 8)).startswith("8 breaths")
