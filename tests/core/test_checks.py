"""Whole packs are checked, and everything a check can find has its words."""

import re
import string
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from anchor.core.checks import MAX_LOST, faults, warnings
from anchor.core.model import Pack
from anchor.core.problems import Problem
from anchor.words.checks import ENTRIES

CORE = Path(__file__).parents[2] / "src" / "anchor" / "core"
INFO = {
    "name": "mine",
    "title": "Mine",
    "about": "For me.",
    "language": "en",
    "version": "1.0",
    "license": "CC0-1.0",
}
SAY = {"do": "say", "say": "Look around.", "turns": "outward"}
NAMED = SAY | {"name": "a"}
FILL = {"do": "breathe", "in": 4, "out": 6}
SIX = FILL | {"cycles": 6}
ASK = {"do": "ask", "question": "What now?"}
ATTEND = {"do": "attend", "where": "feet", "seconds": 30}
REPEAT = {"do": "repeat", "from": "a"}


def exercise(*steps: dict[str, Any], **keys: Any) -> dict[str, Any]:
    """Write an exercise that no rule minds, but for these keys and steps."""
    document = {
        "name": "x",
        "title": "X",
        "about": "X.",
        "practice": "ground",
        "turns": "neutral",
        "evidence": "Widely taught.",
        "step": steps or (SAY,),
    }
    return document | keys


def routine(*legs: dict[str, Any], **keys: Any) -> dict[str, Any]:
    """Write a routine of these legs."""
    return {"name": "r", "title": "R", "about": "R.", "sequence": legs or ({"start": "x"},)} | keys


def pack(*exercises: dict[str, Any], routines: Any = (), **info: Any) -> Pack:
    """Read a pack of these exercises and routines."""
    document = {"format": 1, "pack": INFO | info, "exercise": exercises, "routine": routines}
    return msgspec.convert(document, Pack)


def of(*steps: dict[str, Any], **keys: Any) -> Pack:
    """Read a pack of one exercise."""
    return pack(exercise(*steps, **keys))


SMALLEST: dict[str, Pack] = {
    "E301": pack(exercise(), exercise(title="Y")),
    "E302": of(NAMED, NAMED),
    "E303": of(SAY, REPEAT),
    "E304": of(FILL, FILL, SAY),
    "E305": of(NAMED, FILL, REPEAT),
    "E306": of(minutes=5),
    "E307": pack(exercise(), routines=[routine({"start": "x", "minutes": 3})]),
    "E308": of(SIX | {"in": 0, "out": 0}, SAY),
    "E309": of(SIX | {"in": 0.25}, SAY),
    "E310": of(SIX | {"max-cycles": 3}, SAY),
    "E311": of(ASK | {"answer": "choice"}),
    "E312": of(ASK | {"options": ["Wait", "Leave"]}),
    "E313": of(ASK | {"answer": "choice", "options": ["Wait", "wait"]}),
    "E314": of(SIX | {"cycles": 6000, "in": 1, "out": 2}, SAY),
    "E315": of(SIX | {"cycles": 4500}, SAY),
    "E316": of(easier="y"),
    "E317": pack(exercise(easier="r"), routines=[routine()]),
    "E318": of(easier="x"),
    "E319": of(ATTEND | {"where": ["feet", "feet"]}),
    "E320": pack(routines=[routine()]),
    "S401": of(SIX | {"in": 1, "out": 1}, SAY),
    "S402": of(SIX | {"hold": 11}, SAY, cautions=["Holds."], easier="grounding/feet"),
    "S403": of(SIX | {"rest": 11}, SAY, cautions=["Holds."], easier="grounding/feet"),
    "S404": of({"do": "breathe", "in": 4, "hold": 6, "rest": 6}, cautions=["Holds."], easier="a/b"),
    "W501": of(SIX | {"hold": 2}, SAY, easier="grounding/feet"),
    "W502": of(SAY | {"touch": True}),
    "W503": of(SAY, ATTEND | {"where": ["feet", "throat"]}),
    "W504": of(SAY, ATTEND | {"turns": "inward"}),
    "W505": of(evidence=None),
    "W506": of(evidence="Studies suggest a small effect."),
    "W507": of(level=2),
    "W508": of(SAY | {"say": "word " * 30, "seconds": 10}),
    "W509": of(ATTEND | {"turns": "inward", "seconds": 70}, SAY),
    "W510": of(SAY | {"optional": True}),
    "W511": pack(exercise(), accept=[{"code": "W502", "because": "It is fine."}]),
    "W512": of(SIX | {"out": 16}, SAY),
    "W513": of(translates="breathing/boxes"),
    "W514": pack(exercise(), language="english"),
    "W515": pack(exercise(), accept=[{"code": "S402", "because": "It is fine."}]),
    "W516": pack(exercise(), accept=[{"code": "w502", "because": "It is fine."}]),
    "W520": of(SAY | {"say": "Close your eyes."}),
    "W521": of(SAY | {"say": "You are safe."}),
    "W522": of(SAY | {"say": "Hold your breath."}),
    "W523": of(SAY | {"say": "Relax."}),
    "W524": of(SAY | {"say": "Take a deep breath."}),
    "W525": of(SAY | {"say": "You must look around."}),
    "W526": of(SAY | {"say": "Well done."}),
    "W527": of(about="It heals."),
}
"""For each code, a pack that has this one problem and no other."""


def problems(read: Pack) -> list[Problem]:
    """List everything wrong with a pack, where there is no exercise but its own."""
    return [*faults(read), *warnings(read, is_there=lambda _: False)]


def placeholders(sentence: str) -> set[str]:
    """List the placeholders of a sentence."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("code", SMALLEST)
def test_the_smallest_pack_with_a_problem_has_it_alone(code: str) -> None:
    read = SMALLEST[code]
    assert [problem.code for problem in problems(read)] == [code]


def test_every_code_of_the_rules_has_its_words_and_an_example() -> None:
    modules = ("checks", "rules", "advice", "wording")
    source = "".join((CORE / f"{name}.py").read_text("utf-8") for name in modules)
    codes = set(re.findall(r'"([ESW]\d{3})"', source))
    assert codes == set(ENTRIES) == set(SMALLEST)


@pytest.mark.parametrize("code", SMALLEST)
def test_the_words_use_what_the_problem_gives_and_no_more(code: str) -> None:
    [problem] = problems(SMALLEST[code])
    entry = ENTRIES[code]
    used = placeholders(entry.message) | placeholders(entry.remedy) | placeholders(entry.why)
    assert used == set(problem.values)


@pytest.mark.parametrize("code", ENTRIES)
def test_the_words_are_plain_and_do_not_shout(code: str) -> None:
    entry = ENTRIES[code]
    # The message stands behind a file, a place and a code; the others stand alone.
    assert not entry.message[0].isupper()
    assert not entry.message.endswith(".")
    for sentence in (entry.remedy.partition(":\n")[0] + ".", entry.why):
        assert sentence[0].isupper() or sentence[0] in '"{'
        assert re.search(r'[.?]"?$', sentence)
    for sentence in (entry.message, entry.remedy, entry.why):
        assert "!" not in sentence
        assert "  " not in sentence


def test_severity_follows_from_the_code() -> None:
    severities = {code[0]: faults(SMALLEST[code])[0].severity for code in ("E301", "S401")}
    assert severities == {"E": "error", "S": "refusal"}
    assert warnings(SMALLEST["W502"])[0].severity == "warning"


def test_faults_of_exercises_are_placed_in_the_pack() -> None:
    read = pack(exercise(), exercise(SIX | {"hold": 11}, name="y"))
    assert [problem.path for problem in faults(read)] == [("exercise", 1, "step", 0, "hold")]


def test_names_and_aliases_of_a_pack_lead_to_one_thing() -> None:
    read = pack(
        exercise(aliases=["one"]),
        exercise(name="y", aliases=["two", "x"]),
        routines=[routine(name="one", aliases=["r2", "r2"])],
    )
    found = [(problem.path, problem.values["name"]) for problem in faults(read)]
    assert found == [
        (("exercise", 1, "aliases", 1), "x"),
        (("routine", 0, "name"), "one"),
        (("routine", 0, "aliases", 1), "r2"),
    ]


def test_a_name_taken_twice_says_by_what() -> None:
    [problem] = faults(pack(exercise(title="First"), exercise(title="Second")))
    assert problem.values == {"name": "x", "title": "First"}


@pytest.mark.parametrize("ref", ["longer", "mine/longer"])
def test_a_name_that_is_not_there_suggests_the_closest(ref: str) -> None:
    read = pack(exercise(name="feet", easier=ref), exercise(name="longer-out"))
    [problem] = faults(read)
    assert (problem.code, problem.path) == ("E316", ("exercise", 0, "easier"))
    assert problem.values == {"name": "longer", "closest": "longer-out"}


@pytest.mark.parametrize(
    ("name", "closest"), [("sof", "soft"), ("box-breth", "box"), ("4-8", "4-6"), ("z", "4-6")]
)
def test_the_closest_name_is_the_one_that_looks_most_alike(name: str, closest: str) -> None:
    names = ("4-6", "box", "longer-out", "soft")
    read = pack(*(exercise(name=known) for known in names), routines=[routine({"start": name})])
    assert [problem.values["closest"] for problem in faults(read)] == [closest]


def test_a_pack_full_of_lost_names_tells_the_first_hundred() -> None:
    legs = [{"start": "box"}] * 24
    routines = [routine(*legs, name=f"r{i}") for i in range(6)]
    assert len(faults(pack(exercise(), routines=routines))) == MAX_LOST


def test_names_in_this_pack_and_in_others_are_fine() -> None:
    legs: list[dict[str, Any]] = [
        {"start": "x"},
        {"start": "mine/y"},
        {"start": "breathing/box", "minutes": 3},
    ]
    read = pack(
        exercise(easier="y"),
        exercise(name="y", easier="grounding/feet"),
        routines=[routine(*legs)],
    )
    assert faults(read) == []


def test_an_exercise_is_not_its_own_easier_way_by_its_full_name_either() -> None:
    assert [problem.code for problem in faults(of(easier="mine/x"))] == ["E318"]
    assert faults(of(easier="other/x")) == []


@pytest.mark.parametrize("ref", ["r2", "mine/r2"])
def test_a_routine_is_made_of_exercises(ref: str) -> None:
    routines = [routine({"start": "x"}, {"start": ref}), routine(name="r2")]
    [problem] = faults(pack(exercise(), routines=routines))
    assert (problem.code, problem.path) == ("E317", ("routine", 0, "sequence", 1, "start"))


def test_a_leg_may_have_minutes_where_something_fills() -> None:
    legs = [{"start": "x", "minutes": 3}]
    assert faults(pack(exercise(FILL, SAY), routines=[routine(*legs)])) == []
    [problem] = faults(pack(exercise(SIX, SAY), routines=[routine(*legs)]))
    assert problem.path == ("routine", 0, "sequence", 0, "minutes")


def test_of_two_exercises_of_one_name_nobody_says_which_is_meant() -> None:
    legs = [{"start": "x", "minutes": 3}]
    for first, second in ((SAY, FILL), (FILL, SAY)):
        read = pack(exercise(first), exercise(second, easier="x"), routines=[routine(*legs)])
        assert [problem.code for problem in faults(read)] == ["E301"]


def test_a_warning_that_is_accepted_is_not_repeated() -> None:
    touching = exercise(SAY | {"touch": True}, SAY | {"say": "Relax."})
    assert [problem.code for problem in warnings(pack(touching))] == ["W502", "W523"]
    accept = [{"code": "W502", "because": "The whole pack is about touch."}]
    assert [problem.code for problem in warnings(pack(touching, accept=accept))] == ["W523"]


def test_what_is_accepted_but_not_found_is_told() -> None:
    accept = [{"code": code, "because": "It is fine."} for code in ("W505", "W999")]
    found = warnings(pack(exercise(evidence=None), accept=accept))
    assert [(problem.code, problem.path, problem.values) for problem in found] == [
        ("W511", ("pack", "accept", 1, "code"), {"code": "W999"})
    ]


@pytest.mark.parametrize(
    ("typed", "told", "values"),
    [
        ("S401", "W515", {"code": "S401"}),
        ("E202", "W515", {"code": "E202"}),
        ("s401", "W515", {"code": "S401"}),
        (" w505 ", "W516", {"code": " w505 ", "meant": "W505"}),
        ("w5", "W511", {"code": "w5"}),
        ("X505", "W511", {"code": "X505"}),
    ],
)
def test_why_something_is_not_accepted_is_told(
    typed: str, told: str, values: dict[str, str]
) -> None:
    accept = [{"code": typed, "because": "It is fine."}]
    (found,) = warnings(pack(exercise(), accept=accept))
    assert (found.code, found.values) == (told, values)


def test_a_code_in_small_letters_accepts_nothing() -> None:
    accept = [{"code": "w505", "because": "It is fine."}]
    found = warnings(pack(exercise(evidence=None), accept=accept))
    assert {problem.code for problem in found} == {"W505", "W516"}


def test_checking_before_a_start_loads_no_rules_for_warnings() -> None:
    program = (
        "import sys, anchor.core.checks\n"
        "late = ('anchor.core.advice', 'anchor.core.wording', 'anchor.words.checks')\n"
        "print([name for name in late if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (run.stdout.strip(), run.stderr) == ("[]", "")
