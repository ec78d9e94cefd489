"""Languages by their tags."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anchor.core.languages import closeness, is_well_formed, liked_languages, of_locale


@pytest.mark.parametrize(
    "tag",
    ["en", "pt-BR", "PT-br", "zh-Hant", "sr-Latn-RS", "es-419", "zh-yue", "de-1996", "sl-rozaj",
     "en-u-hc-h24", "en-x-mine", "gsw", "yue-Hant-HK", "de-CH-1901-x-a"],
)  # fmt: skip
def test_tags_in_use_are_well_formed(tag: str) -> None:
    assert is_well_formed(tag)


@pytest.mark.parametrize(
    "tag", ["", "e", "english", "Deutsch", "en_US", "en-", "-en", "en--US", "de-1", "en-x", "en-u",
            "en-US-DE", "ſe", "en\n"],
)  # fmt: skip
def test_what_nobody_has_set_is_not(tag: str) -> None:
    assert not is_well_formed(tag)


@pytest.mark.parametrize(
    ("wanted", "offered", "near"),
    [
        ("de", "DE", 3),
        ("de", "de-AT", 2),
        ("pt-BR", "pt", 2),
        ("pt-BR", "pt-PT", 1),
        ("de", "den", 0),
        ("de", "en", 0),
    ],
)
def test_the_nearer_of_two_languages_is_known(wanted: str, offered: str, near: int) -> None:
    assert closeness(wanted, offered) == near


@pytest.mark.parametrize(
    ("locale", "tag"),
    [
        ("de_DE.UTF-8", "de-DE"),
        ("sr_RS@latin", "sr-RS"),
        ("en", "en"),
        ("C", None),
        ("C.UTF-8", None),
        ("POSIX", None),
        ("", None),
    ],
)
def test_a_locale_names_a_language_unless_it_is_none(locale: str, tag: str | None) -> None:
    assert of_locale(locale) == tag


@given(st.text(alphabet="abcX019-_", max_size=35))
def test_a_tag_is_always_nearest_to_itself(tag: str) -> None:
    assert closeness(tag, tag) == 3
    if is_well_formed(tag):
        assert "_" not in tag


# Which are liked


def test_what_is_settled_goes_before_the_system() -> None:
    assert liked_languages(("fr", "de"), {"LANG": "en_GB.UTF-8"}) == ("fr", "de")


@pytest.mark.parametrize(
    ("environ", "languages"),
    [
        ({"LANG": "de_DE.UTF-8"}, ("de-DE",)),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "fr_FR"}, ("fr-FR",)),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C.UTF-8"}, ()),
        ({"LANGUAGE": "pt_BR:pt:en", "LANG": "de_DE"}, ("pt-BR", "pt", "en")),
        ({"LANGUAGE": "", "LANG": "de_DE"}, ("de-DE",)),
        ({"LANG": "C"}, ()),
        ({"LANG": "\x1b[2J"}, ()),
        ({}, ()),
    ],
)
def test_the_system_says_it_as_it_does_for_other_programs(
    environ: dict[str, str], languages: tuple[str, ...]
) -> None:
    assert liked_languages((), environ) == languages
