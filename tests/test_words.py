"""The catalogues: every sentence is used, fits its placeholders, and keeps to the house's words."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from string import Formatter
from types import ModuleType
from typing import Any, get_args

import pytest

import anchor.words
from anchor.core.aftercare import WAYS
from anchor.core.body import REGIONS
from anchor.core.model import FEELINGS, SENSES, PhaseName, Turns
from anchor.core.text import UNSAFE
from anchor.packs.library import Library
from anchor.plain.keywords import Action
from anchor.words import commands, feelings, phases, session, tr, trn, typed
from anchor.words.entry import Entry
from faces import BUILTIN, ROOT

SRC = ROOT / "src" / "anchor"
WORDS = SRC / "words"
CATALOGUES = sorted(
    path.stem for path in WORDS.glob("*.py") if path.stem not in ("__init__", "entry")
)
ABOUT_PACKS = {"checks", "diagnostics"}
"""What is said to people who write packs: it has to quote what it warns of."""

AVOIDED = re.compile(
    r"\b(relax|calm down|let go|just breathe|close your eyes|lie down|surrender|hold your breath"
    r"|you are safe|good job|great|perfect|well done|failed|incomplete|missed|should|must|always"
    r"|try harder|correct form|heal|toxic|damaged|victim|broken|triggered|proven|rewires?|cures?"
    r"|streaks?|goals?|deep breath)\b",
    re.IGNORECASE,
)


@cache
def catalogue(name: str) -> ModuleType:
    return import_module(f"anchor.words.{name}")


@cache
def trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text("utf-8")) for path in sorted(SRC.rglob("*.py"))}


def sentences_in(value: object) -> Iterator[str]:
    """Give every sentence in a value of a catalogue, however it is nested."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Entry):
        yield from (value.message, value.remedy, value.why)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from sentences_in(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from sentences_in(inner)


def names_of(name: str) -> dict[str, Any]:
    return {
        key: value
        for key, value in vars(catalogue(name)).items()
        if key.isupper() and not key.startswith("_") and key not in ("N_", "NP_")
    }


ALL = [
    (name, key, sentence)
    for name in CATALOGUES
    for key, value in names_of(name).items()
    for sentence in sentences_in(value)
]


def placeholders(sentence: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(sentence) if field is not None}


def aliases(tree: ast.Module) -> dict[str, str]:
    """Give the names a module calls catalogues by."""
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "anchor.words":
            found |= {
                alias.asname or alias.name: alias.name
                for alias in node.names
                if alias.name in CATALOGUES
            }
    return found


@cache
def used() -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for path, tree in trees().items():
        if path.parent == WORDS:
            continue
        called = aliases(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                if node.value.id in called:
                    found.add((called[node.value.id], node.attr))
            elif isinstance(node, ast.ImportFrom) and node.module:
                package, _, name = node.module.rpartition(".")
                if package == "anchor.words":
                    found |= {(name, alias.name) for alias in node.names}
    return found


@pytest.mark.parametrize("name", CATALOGUES)
def test_every_sentence_is_used(name: str) -> None:
    assert set(names_of(name)) <= {key for used_in, key in used() if used_in == name}


def test_every_code_of_a_problem_is_used() -> None:
    raised = {
        node.value
        for path, tree in trees().items()
        if path.parent != WORDS
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    for name in ABOUT_PACKS:
        assert set(catalogue(name).ENTRIES) <= raised


def calls() -> Iterator[tuple[str, ast.Call, str, object]]:
    """Give each call of ``tr`` or ``trn`` on a name of a catalogue, and what the name holds."""
    for path, tree in trees().items():
        called = aliases(tree)
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id not in ("tr", "trn") or not node.args:
                continue
            for part in ast.walk(node.args[0]):
                if (
                    isinstance(part, ast.Attribute)
                    and isinstance(part.value, ast.Name)
                    and part.value.id in called
                ):
                    where = f"{path.relative_to(SRC)}:{node.lineno} {part.attr}"
                    assert hasattr(catalogue(called[part.value.id]), part.attr), where
                    held = getattr(catalogue(called[part.value.id]), part.attr)
                    yield where, node, node.func.id, held


def test_every_sentence_is_given_what_it_has_places_for() -> None:
    checked = 0
    for where, node, function, held in calls():
        given = {keyword.arg for keyword in node.keywords}
        if None in given:  # **values: seen where it runs
            continue
        if function == "trn":
            assert isinstance(held, tuple), where
            assert "n" not in given, where
            given.add("n")
            for form in held:
                assert placeholders(form) <= given, where
            assert given <= set().union(*map(placeholders, held)) | {"n"}, where
        else:
            sentences = list(sentences_in(held))
            for sentence in sentences:
                assert placeholders(sentence) <= given, where
            assert given <= set().union(*map(placeholders, sentences)), where
        checked += 1
    assert checked > 80


def test_every_sentence_is_plain_text_with_simple_places() -> None:
    for name, key, sentence in ALL:
        for _, field, form, conversion in Formatter().parse(sentence):
            assert field is None or field.isidentifier(), (name, key)
            assert not form, (name, key)
            assert conversion is None, (name, key)
        assert UNSAFE.search(sentence) is None, (name, key)
        assert "!" not in sentence, (name, key)
        assert sentence == sentence.strip(), (name, key)
        assert "  " not in sentence, (name, key)


def test_words_to_avoid_are_avoided() -> None:
    # The catalogue of feelings holds what people type, in words of their own.
    said = [one for one in ALL if one[0] not in (*ABOUT_PACKS, "feelings")]
    assert [one for one in said if AVOIDED.search(one[2])] == []


def is_sentence(text: str) -> bool:
    return re.search(r"[A-Za-z]{2,} [a-z]+ [a-z]{2,}", text) is not None


def docstrings(tree: ast.Module) -> set[int]:
    """Give the ids of strings that stand alone: what is said of code, not by it."""
    return {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def test_no_sentence_is_written_outside_the_catalogues() -> None:
    found = []
    for path, tree in trees().items():
        if path.parent.name not in ("cli", "plain"):
            continue
        apart = docstrings(tree)
        found += [
            f"{path.relative_to(SRC)}:{node.lineno} {node.value!r}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in apart
            and is_sentence(node.value)
        ]
    assert found == []


@pytest.mark.parametrize(
    ("held", "closed"),
    [
        (phases.REGIONS, REGIONS),
        (phases.NOTICE, SENSES),
        (phases.BREATH, get_args(PhaseName)),
        (typed.PHASES, get_args(PhaseName)),
        (feelings.FEELINGS, FEELINGS),
        (session.TURNS, get_args(Turns)),
        (commands.LIST_TURNS, get_args(Turns)),
        (session.KEYWORDS, get_args(Action)),
    ],
)
def test_closed_lists_have_words_for_each_and_no_more(
    held: dict[str, object], closed: tuple[str, ...]
) -> None:
    assert set(held) == set(closed)


def test_no_word_stands_for_two_feelings() -> None:
    stands_for: dict[str, str] = {}
    for feeling, (name, others) in feelings.FEELINGS.items():
        for word in {feeling, name, *others.split(", ")}:
            assert stands_for.setdefault(word, feeling) == feeling, word


def test_no_typed_word_means_two_things() -> None:
    words = [word for word, _ in session.KEYWORDS.values()]
    assert len(words) == len(set(words))


def test_what_the_home_question_offers_is_there() -> None:
    library = Library(Path("/nowhere"), BUILTIN)
    for name, _ in commands.HOME:
        assert library.find(name).identity == name


def test_every_way_on_has_its_words() -> None:
    assert set(session.NOT_HELPING_WAYS) == set(WAYS)


def test_a_sentence_is_filled_in() -> None:
    assert tr("Of {x}.", x=1) == "Of 1."
    assert trn(("{n} breath", "{n} breaths"), 1) == "1 breath"
    assert trn(("{n} breath of {x}", "{n} breaths of {x}"), 2, x=9) == "2 breaths of 9"


def test_a_translation_is_used_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    import gettext

    class Other(gettext.NullTranslations):
        def gettext(self, message: str) -> str:
            return {"Hold": "Halten"}.get(message, message)

    monkeypatch.setattr(anchor.words, "_translations", Other)
    assert tr(phases.BREATH["hold"]) == "Halten"


def test_a_language_is_found_in_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo

    monkeypatch.setenv("LANGUAGE", "de")
    assert anchor.words._found_in(tmp_path / "not-there").gettext("Hold") == "Hold"
    (tmp_path / "anchor.pot").touch()
    assert anchor.words._found_in(tmp_path).gettext("Hold") == "Hold"
    assert anchor.words._found_in(tmp_path).ngettext("one", "many", 2) == "many"
    catalog = Catalog(locale="de")
    catalog.add("Hold", "Halten")
    messages = tmp_path / "de" / "LC_MESSAGES"
    messages.mkdir(parents=True)
    with (messages / "anchor.mo").open("wb") as file:
        write_mo(file, catalog)
    assert anchor.words._found_in(tmp_path).gettext("Hold") == "Halten"
    monkeypatch.setenv("LANGUAGE", "fr")
    assert anchor.words._found_in(tmp_path).gettext("Hold") == "Hold"
