"""The places of the body."""

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from anchor.core.body import PARTS, SENSITIVE, RegionName, with_parts

REGIONS = get_args(RegionName)
names = st.frozensets(st.sampled_from((*REGIONS, "see", "a-step")))


def test_to_name_the_feet_is_to_name_the_toes() -> None:
    assert with_parts(frozenset({"feet"})) >= {"feet", "toes", "soles", "left-foot"}


def test_to_name_the_toes_is_not_to_name_the_feet() -> None:
    assert with_parts(frozenset({"toes"})) == {"toes"}


def test_names_that_are_no_regions_stay() -> None:
    assert with_parts(frozenset({"see", "3"})) == {"see", "3"}


def test_parts_and_sensitive_regions_are_regions_of_the_format() -> None:
    parts = {part for parts in PARTS.values() for part in parts}
    assert parts | set(PARTS) | SENSITIVE <= set(REGIONS)
    assert len(set(REGIONS)) == len(REGIONS)


@given(names)
def test_parts_of_parts_are_there_already(some: frozenset[str]) -> None:
    assert some <= with_parts(some)
    assert with_parts(with_parts(some)) == with_parts(some)


@given(names, names)
def test_regions_together_have_the_parts_of_each(
    some: frozenset[str], others: frozenset[str]
) -> None:
    assert with_parts(some | others) == with_parts(some) | with_parts(others)
