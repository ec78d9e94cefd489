"""The places of the body an exercise may turn to, and which of them start skipped."""

from typing import Literal, get_args

RegionName = Literal[
    "whole",
    "head", "forehead", "eyes", "cheeks", "jaw", "face", "neck", "throat", "shoulders",
    "arms", "left-arm", "right-arm", "upper-arms", "forearms", "elbows",
    "hands", "left-hand", "right-hand", "fingers", "palms", "wrists",
    "chest", "belly", "sides", "upper-back", "back", "lower-back", "seat", "pelvis",
    "legs", "left-leg", "right-leg", "thighs", "knees", "calves", "ankles",
    "feet", "left-foot", "right-foot", "toes", "heels", "soles",
]  # fmt: skip

REGIONS: tuple[RegionName, ...] = get_args(RegionName)

SENSITIVE: frozenset[RegionName] = frozenset({"neck", "throat", "chest", "belly", "pelvis"})
"""Regions that start skipped until a person chooses them."""

PARTS: dict[RegionName, tuple[RegionName, ...]] = {
    "head": ("forehead", "eyes", "cheeks", "jaw", "face"),
    "face": ("forehead", "eyes", "cheeks", "jaw"),
    "neck": ("throat",),
    "arms": ("left-arm", "right-arm", "upper-arms", "forearms", "elbows"),
    "hands": ("left-hand", "right-hand", "fingers", "palms", "wrists"),
    "back": ("upper-back", "lower-back"),
    "legs": ("left-leg", "right-leg", "thighs", "knees", "calves", "ankles"),
    "feet": ("left-foot", "right-foot", "toes", "heels", "soles"),
}
"""What is left out together with a region: to skip the feet is to skip the toes."""


def with_parts(names: frozenset[str]) -> frozenset[str]:
    """Return the names, and every part of those that are regions."""
    found = set(names)
    for region, parts in PARTS.items():
        if region in names:
            found.update(parts)
    return frozenset(found)
