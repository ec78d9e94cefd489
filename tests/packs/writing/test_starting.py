"""The first text of a pack: every template plays, and every copy says what the first one said."""

import tomllib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.core.model import Accept, Exercise, Name, Pack, PackInfo, Routine
from anchor.core.text import UNSAFE
from anchor.packs.library import Found
from anchor.packs.reader import check, read_pack
from anchor.packs.source import Source
from anchor.packs.typed import typed_exercise
from anchor.packs.writing.authoring import problems_in
from anchor.packs.writing.starting import (
    KINDS,
    Kind,
    from_template,
    from_thing,
    name_for,
    template,
)
from faces import BUILTIN
from strategies import exercises

HEAD = (
    'format = 1\n[pack]\nname = "first"\ntitle = "First"\nabout = "A."\nlanguage = "de"\n'
    'version = "2.1"\nlicense = "CC-BY-4.0"\nauthors = ["A", "B \\"C\\""]\n'
)


def source(text: str, stem: str) -> Source:
    return Source(file=f"{stem}.toml", stem=stem, text=text)


def read(text: str, stem: str = "mine") -> Pack:
    return read_pack(source(text, stem))


def things(pack: Pack) -> list[Exercise | Routine]:
    return [*pack.exercises, *pack.routines]


def copied(text: str, name: str, title: str = "Mine") -> str:
    pack = read(text, "first")
    (thing,) = (thing for thing in things(pack) if thing.name == name)
    return from_thing(Found("first", thing), pack.info, text, "mine", title)


# Templates


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_is_a_pack_without_a_single_problem(kind: Kind) -> None:
    text = template(kind)
    stem = tomllib.loads(text)["pack"]["name"]
    assert check(source(text, stem)) == []
    assert stem == f"my-{kind}"
    (thing,) = things(read(text, stem))
    assert thing.name == stem


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("title", [None, 'By the "window"'])
def test_a_new_pack_has_its_name_and_title_and_nothing_wrong(kind: Kind, title: str | None) -> None:
    text = from_template(kind, "by-the-window", title)
    assert check(source(text, "by-the-window")) == []
    pack = read(text, "by-the-window")
    (thing,) = things(pack)
    assert thing.name == pack.info.name == "by-the-window"
    if title:
        assert thing.title == pack.info.title == title
    assert text.count("#") == template(kind).count("#")
    assert max(map(len, text.split("\n"))) <= 110


# Copies


@pytest.mark.parametrize("file", sorted(BUILTIN.glob("*.toml")), ids=lambda file: file.stem)
def test_whatever_is_built_in_can_be_copied_without_a_problem(file: Path) -> None:
    text = file.read_text("utf-8")
    pack = read(text, file.stem)
    for thing in things(pack):
        new = from_thing(Found(file.stem, thing), pack.info, text, "mine", "Mine")
        assert problems_in(new, Path("mine.toml")) == []
        (copy,) = things(read(new))
        same = ("practice", "turns", "minutes", "steps", "suits", "cautions", "evidence", "sources")
        for key in same if isinstance(thing, Exercise) else ():
            assert getattr(copy, key) == getattr(thing, key)
        assert (copy.name, copy.title, copy.aliases) == ("mine", "Mine", ())


def test_remarks_come_along() -> None:
    text = (BUILTIN / "breathing.toml").read_text("utf-8")
    pack = read(text, "breathing")
    new = from_thing(Found("breathing", pack.exercises[0]), pack.info, text, "mine", "Mine")
    assert "# The steps are played in order." in new
    assert "# each exercise starts with this line" in new
    assert new.startswith("# An exercise of your own, begun as a copy of breathing/equal")


FIRST = (
    HEAD
    + """
[[exercise]]
name = "look"
title = "Look"
about = "A."
practice = "touch"
turns = "outward"
aliases = ["see"]           # gone
translates = "grounding/333"
easier = "other"            # led to
evidence = "E."

[[exercise.step]]
do = "touch"                # accepted
say = "Hier."

[[exercise]]
name = "other"
title = "Other"
about = "A."
practice = "ground"
turns = "outward"
[[exercise.step]]
do = "say"
say = "Da."

[[routine]]
name = "both"
title = "Both"
about = "A."
aliases = ["all"]
sequence = [{ start = "look" }, { start = "grounding/feet" }]   # these
"""
)


def test_what_only_fits_the_first_one_goes_and_names_lead_on() -> None:
    new = copied(FIRST, "look")
    (copy,) = read(new).exercises
    assert (copy.aliases, copy.translates, copy.easier) == ((), None, "first/other")
    assert '"see"' not in new
    assert "# led to" in new


def test_a_routine_leads_to_the_same_exercises() -> None:
    (copy,) = read(copied(FIRST, "both")).routines
    assert [leg.start for leg in copy.sequence] == ["first/look", "grounding/feet"]
    assert copy.aliases == ()


def test_language_licence_and_authors_stay() -> None:
    info = read(copied(FIRST, "other")).info
    assert (info.language, info.license, info.version) == ("de", "CC-BY-4.0", "1.0.0")
    assert info.authors == ("A", 'B "C"')


def test_what_the_first_pack_accepts_stays_accepted_if_it_is_raised() -> None:
    reason = 'Touch is "the point"'
    accept = f"accept = [{{ code = 'W502', because = '{reason}' }}, "
    accept += "{ code = 'W505', because = 'x' }]\n"
    text = FIRST.replace(HEAD, HEAD + accept)
    new = copied(text, "look")
    assert problems_in(new, Path("mine.toml")) == []
    assert read(new).info.accept == (Accept(code="W502", because=reason),)


@pytest.mark.parametrize(
    "written",
    [
        'exercise = [{ name = "look", title = "L", about = "A", practice = "ground", '
        'turns = "outward", step = [{ do = "say", say = "S" }] }]\n' + HEAD,
        HEAD + '[[exercise]]\nabout = """\n[[routine]]\n"""\n"name" = "look"\ntitle = "L"\n'
        'practice = "ground"\nturns = "outward"\nstep = [{ do = "say", say = "S" }]\n',
        HEAD + '[[exercise]]\nname = """look"""\ntitle = "L"\nabout = "A"\npractice = "ground"\n'
        'turns = "outward"\n[["exercise".step]]\ndo = "say"\nsay = "S"\n',
    ],
)
def test_what_is_not_written_as_packs_mostly_are_is_copied_too(written: str) -> None:
    (copy,) = read(copied(written, "look")).exercises
    assert copy.steps[0] == read(written, "first").exercises[0].steps[0]


def test_a_typed_pattern_can_be_copied() -> None:
    exercise = typed_exercise("5-7")
    assert exercise
    new = from_thing(Found("typed", exercise), None, "", "mine", "Mine")
    (copy,) = read(new).exercises
    assert copy.steps == exercise.steps
    assert read(new).info.license == "CC0-1.0"


@given(exercises(), st.text(min_size=1, max_size=20))
def test_any_exercise_is_copied_whole(exercise: Exercise, title: str) -> None:
    title = UNSAFE.sub("", title) or "T"
    import tomli_w

    info = PackInfo(name="first", title=title, about="A", language="en", version="1", license=title)
    text = tomli_w.dumps(msgspec.to_builtins(Pack(format=1, info=info, exercises=(exercise,))))
    new = from_thing(Found("first", exercise), info, text, "mine", title)
    document = msgspec.convert(tomllib.loads(new), Pack)
    assert document.exercises[0].steps == exercise.steps
    assert document.info.license == title


# Names


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("By the window", "by-the-window"), ("  4-7-8 ", "4-7-8"), ("Über mir", "uber-mir"),
        ("Größe", "grosse"), ("é", "e"), ("窓", ""), ("--", ""), ("a/b.toml", "a-b-toml"),
        ("../../etc", "etc"), ("x" * 80, "x" * 64), (f"{'x' * 63} y", "x" * 63),
    ],
)  # fmt: skip
def test_what_is_typed_becomes_a_name(typed: str, name: str) -> None:
    assert name_for(typed) == name


@given(st.text(max_size=90))
def test_a_name_is_one_that_a_pack_can_have(typed: str) -> None:
    name = name_for(typed)
    assert name == "" or msgspec.convert(name, Name) == name
