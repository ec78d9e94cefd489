"""Which region's numbers to show: chosen, or suggested. Never located."""

import pytest

from anchor.care.region import as_region, suggested_region
from anchor.words.regions import NAMES, OTHERS


@pytest.mark.parametrize(
    ("environ", "region"),
    [
        ({"LANG": "en_GB.UTF-8"}, "GB"),
        ({"LANG": "de_AT@euro"}, "AT"),
        ({"LANG": "fil_PH"}, "PH"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "fr_FR.UTF-8"}, "FR"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "nl_NL.UTF-8"}, "NL"),
        ({"LANG": "en_US.UTF-8", "LC_MONETARY": "de_DE.UTF-8"}, "DE"),
        ({"LC_MESSAGES": "en_US.UTF-8", "LC_TELEPHONE": "de_DE.UTF-8"}, "DE"),
        ({"LC_ALL": "C.UTF-8", "LANG": "en_IE.UTF-8"}, "IE"),
        ({"LC_ALL": "", "LANG": "en_NZ"}, "NZ"),
    ],
)
def test_the_language_settings_suggest_a_region(environ: dict[str, str], region: str) -> None:
    assert suggested_region(environ) == region


@pytest.mark.parametrize(
    "setting", ["", "C", "C.UTF-8", "POSIX", "en", "en.UTF-8", "en_us", "_US", "es_419", "\x1b_US"]
)
def test_settings_that_name_no_region_suggest_none(setting: str) -> None:
    assert suggested_region({"LANG": setting}) is None
    assert suggested_region({}) is None


@pytest.mark.parametrize(
    ("typed", "region"),
    [("GB", "GB"), ("gb", "GB"), (" de ", "DE"), ("uk", "GB"), ("usa", "US"), ("XX", "XX")],
)
def test_two_letters_that_are_typed_are_a_region(typed: str, region: str) -> None:
    assert as_region(typed) == region


@pytest.mark.parametrize(
    ("typed", "region"),
    [
        ("india", "IN"), ("Germany", "DE"), (" UNITED  KINGDOM ", "GB"), ("the netherlands", "NL"),
        ("Turkiye", "TR"), ("türkiye", "TR"), ("guinea-bissau", "GW"), ("Guinea", "GN"),
        ("chad", "TD"), ("thailand", "TH"), ("congo kinshasa", "CD"),
    ],
)  # fmt: skip
def test_the_name_of_a_country_is_a_region_too(typed: str, region: str) -> None:
    assert as_region(typed) == region


@pytest.mark.parametrize("region", [*NAMES, *OTHERS])
def test_every_country_is_found_by_its_name(region: str) -> None:
    assert as_region((NAMES | OTHERS)[region].lower()) == region


@pytest.mark.parametrize(
    "typed",
    ["", " ", "D", "the", "German", "Atlantis", "12", "ÄÖ", "U\n", "\x1b[", "\x1bIndia", "()"],
)
def test_what_cannot_be_a_region_is_none(typed: str) -> None:
    assert as_region(typed) is None
