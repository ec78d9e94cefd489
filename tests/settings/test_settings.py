"""A person's settings: what can be used is, and a slip costs only what it is in."""

import os
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.core.text import is_safe
from anchor.settings import Fault, Question, Scale, Settings, read_settings
from anchor.settings.faults import MOST
from anchor.settings.lines import line_of
from anchor.settings.model import ENTRIES, NAMES, TABLES, choices_of
from anchor.settings.reading import VARIABLES, find_settings
from anchor.settings.values import about, choice_about, takes
from anchor.words import settings as words
from anchor.words import tr


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def read(path: Path, text: str, **environ: str) -> tuple[Settings, list[Fault]]:
    path.write_text(text, encoding="utf-8")
    return read_settings(path, environ)


def faults(path: Path, text: str) -> list[tuple[int, str]]:
    return [(fault.line, fault.key) for fault in read(path, text)[1]]


def test_no_file_is_no_settings_and_makes_nothing(path: Path) -> None:
    assert read_settings(path, {}) == (Settings(), [])
    assert read_settings(path / "below-no-folder.toml", {}) == (Settings(), [])
    assert not path.exists()


def test_what_is_settled_holds(path: Path) -> None:
    text = """
    face = "plain"
    theme = "paper"
    motion = "none"
    picture = "words"
    numbers = true
    time = "cycles"
    ascii = false
    lead = false
    history = true
    language = ["de", "pt-BR"]
    [keys]
    leave = "q,x"
    session.pause = "space,p"
    "session.skip" = "s"
    [[scales]]
    name = "pain"
    question = "How much does it hurt?"
    low = "not at all"
    [[questions]]
    name = "food"
    ask = "What did you eat?"
    """
    assert read(path, text) == (
        Settings(
            face="plain",
            theme="paper",
            motion="none",
            picture="words",
            numbers=True,
            time="cycles",
            ascii=False,
            lead=False,
            history=True,
            language=("de", "pt-BR"),
            keys={"leave": "q,x", "session.pause": "space,p", "session.skip": "s"},
            scales=(Scale(name="pain", question="How much does it hurt?", low="not at all"),),
            questions=(Question(name="food", ask="What did you eat?"),),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("wrong", "line", "key"),
    [
        ('theme = "pink"', 2, "theme"),
        ("theme = 5", 2, "theme"),
        ("numbers = 1", 2, "numbers"),
        ('ascii = "yes"', 2, "ascii"),
        ('language = "de"', 2, "language"),
        ('language = ["de", "d-e"]', 2, "language"),
        ('them = "dusk"', 2, "them"),
        ("keys = 5", 2, "keys"),
        ('keys = { leave = "b", hide = "" }', 2, "keys.hide"),
        ('[keys]\nleave = "b"\nhidden = "c"', 4, "keys.hidden"),
        ('[keys.session]\nskip = "b"\npause = 5', 4, "keys.session.pause"),
        ('[keys]\nsession = 5', 3, "keys.session"),
        ("scales = 5", 2, "scales"),
        ("scales = [5]", 2, "scales"),
        ('scales = [{ name = "A", question = "b" }]', 2, "scales.name"),
        ('questions = [\n{ name = "a" },\n]', 2, "questions.ask"),
        ('[[questions]]\nname = "a"\n\nask = ""', 5, "questions.ask"),
        ('[[scales]]\nname = "a"\nquestion = "b"\nlow = "c\\nd"', 5, "scales.low"),
        ('[[scales]]\nname = "sleep"\nquestion = "b"', 3, "scales.name"),
        ('[[scales]]\nname = "distress"\nquestion = "b"', 3, "scales.name"),
        ('[[scales]]\nname = "a"\nquestion = "b"\n[[scales]]\nquestion = "b"\nname = "a"', 7,
         "scales.name"),
        ('[[scales]]\nname = "a"\nquestion = "b"\nhi = "c"', 5, "scales.hi"),
        ('[[questions]]\nname = "a"\nask = "b"\n[[questions]]\nname = "a"\nask = "c"', 6,
         "questions.name"),
    ],
)  # fmt: skip
def test_a_slip_costs_only_what_it_is_in(path: Path, wrong: str, line: int, key: str) -> None:
    for others in ("", "[apart]\n"):
        settings, found = read(path, f"lead = false\n{wrong}\n{others}")
        assert settings.lead is False
        told = [(fault.line, fault.key) for fault in found if fault.key != "apart"]
        assert told == [(line, key)]
        assert f"{path}, line {line}" in found[0].message


def test_what_is_well_in_a_list_or_a_table_is_kept(path: Path) -> None:
    text = """
    language = ["de", 5, "en"]
    keys = { hide = "p", leave = 5 }
    [[scales]]
    name = "pain"
    question = "Pain?"
    high = 10
    [[scales]]
    name = "hope"
    [[questions]]
    ask = "Food?"
    name = "food"
    when = "evening"
    """
    settings, found = read(path, text)
    assert settings.language == ("de", "en")
    assert settings.keys == {"hide": "p"}
    assert settings.scales == (Scale(name="pain", question="Pain?"),)
    assert settings.questions == (Question(name="food", ask="Food?"),)
    assert [fault.key for fault in found] == [
        "language", "keys.leave", "scales.high", "scales.question", "questions.when",
    ]  # fmt: skip


def test_it_says_what_is_accepted_and_what_may_have_been_meant(path: Path) -> None:
    _, found = read(path, 'theme = "papr"\nmotoin = "none"\nzzz = 1\nnumbers = "x"\n')
    said = [fault.message for fault in found]
    assert all(name in said[0] for name in ("dusk", "paper", "contrast", "terminal"))
    assert said[0].endswith(tr(words.NEAR, near="paper"))
    assert said[1].endswith(tr(words.NEAR, near="motion"))
    assert said[2].endswith(tr(words.KNOWN, names=", ".join(NAMES)))
    assert takes("numbers") == "true or false"
    assert "true or false" in said[3]


@pytest.mark.parametrize("text", ["lead = \n", "a = [" * 5000, "lead = true\nlead = false\n", "\\"])
def test_what_is_no_toml_gives_the_defaults_and_one_sentence(path: Path, text: str) -> None:
    settings, found = read(path, text)
    assert settings == Settings()
    assert [fault.key for fault in found] == [""]
    assert tr(words.NO_TOML) in found[0].message
    assert path.read_text() == text


def test_the_line_is_told_where_it_is_no_toml(path: Path) -> None:
    assert faults(path, "lead = true\n\nmotion = none\n") == [(3, "")]


@pytest.mark.parametrize("data", [b"\xff\xfe\0", b"# " * 200_000])
def test_what_cannot_be_read_gives_the_defaults_and_one_sentence(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert read_settings(path, {})[0] == Settings()
    (fault,) = read_settings(path, {})[1]
    assert (fault.line, fault.key) == (0, "")
    assert tr(words.UNREADABLE) in fault.message


def test_a_folder_in_its_place_gives_the_defaults_and_one_sentence(path: Path) -> None:
    path.mkdir()
    settings, found = read_settings(path, {})
    assert (settings, len(found)) == (Settings(), 1)


def test_nothing_unsafe_is_said(path: Path) -> None:
    _, found = read(path, '"\\u001b[2J" = 1\n[keys]\n"\\u001b" = 5\n[[scales]]\n"\\u202e" = 1\n')
    assert len(found) == 5
    assert not re.search("[\x1b\u202e]", "".join(fault.message for fault in found))


def test_a_file_full_of_slips_is_not_told_to_the_end(path: Path) -> None:
    assert len(faults(path, "".join(f"x{number} = 1\n" for number in range(100)))) == MOST


# The environment


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"ANCHOR_MOTION": "none"}, {"motion": "none"}),
        ({"ANCHOR_THEME": " Paper "}, {"theme": "paper"}),
        ({"ANCHOR_FACE": "full"}, {"face": "full"}),
        ({"ANCHOR_NUMBERS": "1"}, {"numbers": True}),
        ({"ANCHOR_LEAD": "no"}, {"lead": False}),
        ({"ANCHOR_ASCII": "on"}, {"ascii": True}),
        ({"ANCHOR_ASCII": "auto"}, {"ascii": "auto"}),
        ({"ANCHOR_LANGUAGE": "de, en,"}, {"language": ("de", "en")}),
        ({"TEXTUAL_ANIMATIONS": "none"}, {"motion": "none"}),
        ({"TEXTUAL_ANIMATIONS": "basic"}, {"motion": "gentle"}),
        ({"TEXTUAL_ANIMATIONS": "FULL"}, {"motion": "full"}),
        ({"TEXTUAL_ANIMATIONS": "full", "ANCHOR_MOTION": "none"}, {"motion": "none"}),
        ({"ANCHOR_PLAIN": "1"}, {"face": "plain"}),
        ({"ACCESSIBLE": "yes", "ANCHOR_FACE": "full"}, {"face": "plain"}),
        ({"ANCHOR_PLAIN": "0", "ACCESSIBLE": "", "ANCHOR_THEME": ""}, {}),
    ],
)
def test_the_environment_goes_before_the_file(
    path: Path, environ: dict[str, str], expected: dict[str, Any]
) -> None:
    text = 'motion = "full"\ntheme = "contrast"\nlead = true\nlanguage = ["fr"]\n'
    path.write_text(text)
    settings, found = read_settings(path, environ)
    assert found == []
    from_file: dict[str, Any] = {
        "motion": "full",
        "theme": "contrast",
        "lead": True,
        "language": ("fr",),
    }
    assert settings == Settings(**(from_file | expected))
    assert read_settings(path.with_name("none.toml"), environ)[0] == Settings(**expected)


def test_a_variable_that_cannot_be_used_leaves_the_file(path: Path) -> None:
    settings, (fault,) = read(path, 'theme = "paper"\n', ANCHOR_THEME="contrst")
    assert settings.theme == "paper"
    assert (fault.line, fault.key) == (0, "ANCHOR_THEME")
    assert fault.message.startswith("ANCHOR_THEME")
    assert fault.message.endswith(tr(words.NEAR, near="contrast"))


def test_it_tells_where_each_comes_from(path: Path) -> None:
    path.write_text('theme = "paper"\nmotion = "none"\nlead = 5\n')
    found = find_settings(path, {"ANCHOR_MOTION": "full", "ACCESSIBLE": "1"})
    assert found.origins == {"theme": "file", "motion": "ANCHOR_MOTION", "face": "ACCESSIBLE"}


def test_every_single_value_has_a_variable() -> None:
    assert set(VARIABLES) == set(NAMES) - set(TABLES)


def test_the_environment_is_the_process_one_if_none_is_given(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANCHOR_THEME", "paper")
    assert read_settings(path)[0].theme == "paper"
    assert os.environ["ANCHOR_THEME"] == "paper"


# What is said of them


def test_every_setting_and_every_choice_has_its_words() -> None:
    assert tuple(words.ABOUT) == NAMES
    for name in NAMES:
        choices = choices_of(name)
        if choices == ("true", "false"):
            assert name not in words.CHOICES
        else:
            assert tuple(words.CHOICES.get(name, ())) == choices
        assert about(name) == tr(words.ABOUT[name])
        assert takes(name)
    assert choice_about("theme", "paper") == tr(words.CHOICES["theme"]["paper"])
    assert choice_about("lead", "true") == ""
    for name, kind in ENTRIES.items():
        for key in kind.__struct_fields__:
            assert takes(f"{name}.{key}") == tr(words.TAKES_OTHER[key])


def test_the_closed_lists_are_what_the_types_say() -> None:
    assert choices_of("ascii") == ("auto", "true", "false")
    assert choices_of("theme") == ("dusk", "paper", "contrast", "terminal")
    assert choices_of("keys") == choices_of("scales") == choices_of("nothing") == ()


# Lines


def test_a_text_that_only_looks_like_a_key_is_not_taken_for_one(path: Path) -> None:
    text = '# theme = 5\n[keys]\na = """\ntheme = 1\n"""\n[x]\ntheme = 1\n[[scales]]\ntheme = 1\n'
    assert line_of(text, ("keys", "a")) == 3
    assert line_of(text, ("x", "theme")) == 7
    assert line_of(text, ("scales", 0)) == 8
    assert line_of(text, ("scales", 0, "theme")) == 9


def test_what_is_nowhere_in_a_text_has_no_line() -> None:
    assert line_of('"th\\u0065me" = 1\n', ("theme",)) == 0


_KEY = st.sampled_from([*NAMES, "leave", "session", "pause", "name", "low"])
_VALUE = st.recursive(
    st.one_of(
        st.booleans(), st.integers(0, 9), st.sampled_from(["dusk", "de", "a\nb", "", "none"])
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEY, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(_KEY, _VALUE, max_size=6))
def test_any_toml_gives_settings_and_every_fault_its_line(table: dict[str, Any]) -> None:
    import tempfile

    import tomli_w

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "config.toml"
        settings, found = read(path, tomli_w.dumps(table))
        assert all(fault.line and fault.key for fault in found)
        kept = {name: getattr(settings, name) for name in NAMES if name in table}
        # What came through is what it says: read alone, it is the same, without a fault.
        alone = tomli_w.dumps(
            {name: value for name, value in _builtin(kept).items() if value not in ({}, [])}
        )
        again, none = read(path, alone)
        assert (again, none) == (settings, [])
        assert tomllib.loads(alone).keys() <= table.keys()


_PIECES = st.sampled_from(
    ["[keys]", "[[scales]]", "[", "]", "{", "}", "=", '"', "'", '"""', "\n", " ", ",", ".", "#",
     "theme", "keys", "scales", "name", "leave", "true", "5", "1979-05-27", "\\u001b", "\x1b", "ä"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=30).map("".join), st.text(max_size=20))
def test_any_text_gives_settings_and_nothing_unsafe_is_said(text: str, variable: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "config.toml"
        settings, found = read(path, text, ANCHOR_LANGUAGE=variable, ANCHOR_THEME=variable)
        assert settings.theme == "dusk"
        assert all(is_safe(fault.message) for fault in found)


def _builtin(values: dict[str, Any]) -> dict[str, Any]:
    import msgspec

    built: dict[str, Any] = msgspec.to_builtins(values)
    return built
